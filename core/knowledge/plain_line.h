// PlainLines: takes the marks of Markdown and HTML out of one line after the other, and leaves what is read.
#pragma once

#include <QString>
#include <QStringView>

namespace callboard {

// Remembers between lines that a script, a style or a comment is open: what is inside is dropped, however long it is.
class PlainLines {
public:
    QString plain(QStringView line);
    bool isInside() const { return !m_until.isEmpty(); } // of something that is dropped

private:
    QString withoutTags(QStringView line);
    QStringView m_until; // what ends the part that is dropped
};

} // namespace callboard
