// Options: what a program was told on its command line and in its configuration file, from one table of names.
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>
#include <vector>

namespace callboard {

struct OptionRow {
    const char* key;     // "listen": --listen VALUE, and "listen = VALUE" in the file
    const char* initial; // "": none
    const char* help;
};

// A value on the command line stands over one in the file, and that over the table's. A name that is in no table is refused,
// with its line if it is in the file, so that a mistyped setting is never silently without effect.
class Options {
public:
    // `arguments` without the program's name. "--key value", "--key=value"; "--key" alone for rows whose initial value is "no".
    static Result<Options> read(const std::vector<OptionRow>& table, const QStringList& arguments);

    QString text(const char* key) const;
    bool isGiven(const char* key) const { return m_given.contains(QLatin1String(key)); } // on the command line or in the file
    bool isYes(const char* key) const { return text(key) == QLatin1String("yes"); }
    Result<qint64> number(const char* key, qint64 least, qint64 most) const;
    const QStringList& words() const { return m_words; } // what is not an option
    bool wantsHelp() const { return m_help; }
    static QByteArray helpText(const std::vector<OptionRow>& table);

private:
    Result<void> readFile(const std::vector<OptionRow>& table, const QString& path);
    QMap<QString, QString> m_values;
    QStringList m_given;
    QStringList m_words;
    bool m_help = false;
};

} // namespace callboard
