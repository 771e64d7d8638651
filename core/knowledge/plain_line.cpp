// Two passes: tags and entities first, then links and marks of emphasis. Every search forward is bounded.
#include "core/knowledge/plain_line.h"

#include <optional>

namespace callboard {

namespace {

constexpr qsizetype linkCharacters_max = 2'000; // a bracket that is not closed within is only a bracket
constexpr qsizetype tagCharacters_max = 20'000;

qsizetype closing(QStringView text, qsizetype from, QChar open, QChar close)
{
    int depth = 0;
    for (qsizetype at = from, end = qMin(text.size(), from + linkCharacters_max); at < end; ++at) {
        if (text[at] == open)
            ++depth;
        else if (text[at] == close && --depth == 0)
            return at;
    }
    return -1;
}

bool opensTag(QStringView rest)
{
    return rest.size() > 1 && (rest[1].isLetter() || rest[1] == u'/' || rest[1] == u'!' || rest[1] == u'?');
}

std::optional<QString> entity(QStringView name)
{
    static constexpr struct {
        QLatin1String name;
        char16_t letter;
    } known[] = {{QLatin1String("amp"), u'&'}, {QLatin1String("lt"), u'<'}, {QLatin1String("gt"), u'>'}, {QLatin1String("quot"), u'"'}, {QLatin1String("apos"), u'\''}, {QLatin1String("nbsp"), u' '}};
    for (const auto& row : known)
        if (name == row.name)
            return QString(QChar(row.letter));
    if (!name.startsWith(u'#'))
        return {};
    const bool hexadecimal = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const uint code = name.sliced(hexadecimal ? 2 : 1).toUInt(&isNumber, hexadecimal ? 16 : 10);
    if (!isNumber || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    const char32_t letter = code;
    return QString::fromUcs4(&letter, 1);
}

bool isAddress(QStringView rest)
{
    for (const QLatin1String begin : {QLatin1String("http://"), QLatin1String("https://"), QLatin1String("ftp://"), QLatin1String("data:"), QLatin1String("javascript:")})
        if (rest.startsWith(begin, Qt::CaseInsensitive))
            return true;
    return false;
}

qsizetype addressEnd(QStringView text, qsizetype from)
{
    while (from < text.size() && !text[from].isSpace() && text[from] != u')' && text[from] != u'"' && text[from] != u'>')
        ++from;
    return from;
}

bool isMark(QChar c) { return c == u'*' || c == u'~' || c == u'`' || c == u'|'; }

QString withoutMarks(QStringView line)
{
    QString out;
    out.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line[at];
        const bool wordBefore = at > 0 && line[at - 1].isLetterOrNumber();
        if (c == u'\\' && at + 1 < line.size() && line[at + 1].isPunct()) {
            out += line[++at];
        } else if (c == u'!' && at + 1 < line.size() && line[at + 1] == u'[') {
            continue; // an image is its caption
        } else if (c == u'[') {
            const qsizetype end = closing(line, at, u'[', u']');
            if (end < 0)
                continue;
            out += withoutMarks(line.sliced(at + 1, end - at - 1));
            at = end;
            if (end + 1 < line.size() && (line[end + 1] == u'(' || line[end + 1] == u'[')) {
                const bool round = line[end + 1] == u'(';
                const qsizetype target = closing(line, end + 1, round ? u'(' : u'[', round ? u')' : u']');
                at = target < 0 ? at : target;
            }
        } else if (!wordBefore && isAddress(line.sliced(at))) {
            at = addressEnd(line, at) - 1;
        } else if (c == u'_') {
            const bool wordAfter = at + 1 < line.size() && line[at + 1].isLetterOrNumber();
            if (wordBefore && wordAfter)
                out += c; // part of a name
        } else if (isMark(c)) {
            out += c == u'|' ? QStringLiteral(" ") : QString();
        } else {
            out += c;
        }
    }
    return out;
}

}

QString PlainLines::withoutTags(QStringView line)
{
    QString out;
    out.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (isInside()) {
            const qsizetype end = line.indexOf(m_until, at, Qt::CaseInsensitive);
            if (end < 0)
                return out;
            at = end + m_until.size() - 1;
            m_until = {};
            continue;
        }
        const QStringView rest = line.sliced(at);
        if (line[at] == u'&') {
            const qsizetype end = rest.first(qMin<qsizetype>(rest.size(), 10)).indexOf(u';');
            if (const auto letter = end > 1 ? entity(rest.sliced(1, end - 1)) : std::nullopt) {
                out += *letter;
                at += end;
                continue;
            }
        }
        if (line[at] != u'<' || !opensTag(rest)) {
            out += line[at];
            continue;
        }
        if (rest.startsWith(QLatin1String("<!--")))
            m_until = u"-->";
        else if (rest.startsWith(QLatin1String("<script"), Qt::CaseInsensitive))
            m_until = u"</script>";
        else if (rest.startsWith(QLatin1String("<style"), Qt::CaseInsensitive))
            m_until = u"</style>";
        else if (const qsizetype end = rest.first(qMin(rest.size(), tagCharacters_max)).indexOf(u'>'); end < 0)
            m_until = u">"; // goes on in the next line
        else
            at += end;
        out += u' '; // words on both sides of a tag are two words
    }
    return out;
}

QString PlainLines::plain(QStringView line)
{
    return withoutMarks(withoutTags(line)).trimmed();
}

} // namespace callboard
