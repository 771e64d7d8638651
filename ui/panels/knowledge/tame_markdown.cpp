// Paragraph by paragraph: the time to show one grows with the square of its marks.
#include "ui/panels/knowledge/tame_markdown.h"

#include <QStringList>
#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype paragraphMarks_max = 600, lineCells_max = 40, linePrefix_max = 40;

struct Lookalike {
    char16_t mark, letter;
};
constexpr Lookalike lookalikes[] = {{u'*', u'∗'}, {u'_', u'＿'}, {u'`', u'ˋ'}, {u'~', u'∼'}, {u'[', u'［'}, {u']', u'］'}, {u'<', u'‹'}, {u'>', u'›'},
                                    {u'!', u'ǃ'}, {u'&', u'＆'}, {u'\\', u'∖'}, {u'|', u'∣'}, {u'-', u'‐'}, {u'+', u'＋'}, {u'#', u'＃'}};

bool isMark(QChar c) { return c == u'*' || c == u'_' || c == u'`' || c == u'~' || c == u'[' || c == u']' || c == u'<' || c == u'&' || c == u'\\'; }

// Escaping would take as long as the marks themselves.
QString asLetters(QString line)
{
    for (const Lookalike& one : lookalikes)
        line.replace(QChar(one.mark), QChar(one.letter));
    return line.trimmed() + u'\n'; // a paragraph of its own
}

// Of quotes and lists in each other: ">>>> - - - 1. text".
bool isDeep(const QString& line)
{
    const auto isPrefix = [](QChar c) { return c == u'>' || c == u'-' || c == u'+' || c == u'*' || c.isSpace(); };
    return std::find_if_not(line.begin(), line.end(), isPrefix) - line.begin() > linePrefix_max && line.trimmed().size() > linePrefix_max;
}

void tameParagraph(QStringList& lines, qsizetype from)
{
    qsizetype marks = lines.size() - from;
    for (qsizetype at = from; at < lines.size(); ++at)
        marks += std::count_if(lines[at].begin(), lines[at].end(), isMark);
    for (qsizetype at = from; at < lines.size(); ++at)
        if (marks > paragraphMarks_max || lines[at].count(u'|') > lineCells_max || isDeep(lines[at]))
            lines[at] = asLetters(lines[at]);
}

}

QString tameMarkdown(const QString& markdown)
{
    QStringList out;
    QString fence;
    qsizetype paragraph = 0;
    for (const QString& line : markdown.split(u'\n')) {
        const QString start = line.trimmed().left(3);
        const bool isFence = start == QLatin1String("```") || start == QLatin1String("~~~");
        if (!fence.isEmpty()) {
            out.append(line);
            if (start == fence)
                fence.clear();
            paragraph = out.size();
            continue;
        }
        if (start.isEmpty() || isFence) {
            tameParagraph(out, paragraph);
            out.append(line);
            paragraph = out.size();
            fence = isFence ? start : QString();
            continue;
        }
        out.append(line);
    }
    tameParagraph(out, std::min(paragraph, out.size()));
    return out.join(u'\n');
}

} // namespace callboard
