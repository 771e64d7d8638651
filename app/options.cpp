// Reading the command line, and "key = value" files with # comments.
#include "app/options.h"

#include <QFile>

#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 fileBytesMax = 1024 * 1024;

const OptionRow* rowNamed(const std::vector<OptionRow>& table, const QString& key)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const OptionRow& one) { return key == QLatin1String(one.key); });
    return row == table.end() ? nullptr : &*row;
}

}

Result<Options> Options::read(const std::vector<OptionRow>& table, const QStringList& arguments)
{
    Options options;
    QMap<QString, QString> given;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            options.m_help = true;
            continue;
        }
        if (!word.startsWith(QLatin1String("--"))) {
            options.m_words.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString key = word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
        const OptionRow* row = rowNamed(table, key);
        if (!row)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no option --%1. --help lists them."), key);
        if (equals >= 0)
            given[key] = word.sliced(equals + 1);
        else if (qstrcmp(row->initial, "no") == 0)
            given[key] = QStringLiteral("yes");
        else if (++i < arguments.size())
            given[key] = arguments[i];
        else
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The option --%1 needs a value after it."), key);
    }
    for (const OptionRow& row : table)
        options.m_values[QLatin1String(row.key)] = QString::fromUtf8(row.initial);
    if (const QString file = given.value(QStringLiteral("config"), options.m_values.value(QStringLiteral("config"))); !file.isEmpty())
        if (auto done = options.readFile(table, file); !done)
            return done.error();
    options.m_values.insert(given);
    options.m_given += given.keys();
    return options;
}

Result<void> Options::readFile(const std::vector<OptionRow>& table, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > fileBytesMax)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The configuration file %1 cannot be read."), path);
    int line = 0;
    for (const QByteArray& bytes : file.readAll().split('\n')) {
        ++line;
        const QString text = QString::fromUtf8(bytes).trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 0)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "%1, line %2: write \"name = value\"."), path, line);
        const QString key = text.first(equals).trimmed();
        if (!rowNamed(table, key) || key == QLatin1String("config"))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "%1, line %2: there is no setting called \"%3\". --help lists them."), path, line, key);
        m_values[key] = text.sliced(equals + 1).trimmed();
        m_given.append(key);
    }
    return {};
}

QString Options::text(const char* key) const
{
    const auto found = m_values.find(QLatin1String(key));
    CALLBOARD_REQUIRE(found != m_values.end());
    return *found;
}

Result<qint64> Options::number(const char* key, qint64 least, qint64 most) const
{
    bool fine = false;
    const qint64 value = text(key).toLongLong(&fine);
    if (!fine || value < least || value > most)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "--%1 wants a whole number from %2 to %3."), key, least, most);
    return value;
}

QByteArray Options::helpText(const std::vector<OptionRow>& table)
{
    constexpr int column = 24;
    QByteArray text;
    for (const OptionRow& row : table) {
        const QByteArray key = QByteArray("  --") + row.key + (qstrcmp(row.initial, "no") == 0 ? "" : " VALUE");
        text += key.leftJustified(column) + ' ' + row.help;
        if (*row.initial && qstrcmp(row.initial, "no") != 0)
            text += QByteArray(" (") + row.initial + ')';
        text += '\n';
    }
    return text;
}

} // namespace callboard
