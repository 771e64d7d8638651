// Reads Markdown line by line: headings cut passages, fences keep what they hold, everything else is plain text.
#include "core/knowledge/article_text.h"

#include "core/knowledge/article_parts.h"
#include "core/knowledge/plain_line.h"

#include <QStringList>

namespace callboard {

namespace {

constexpr qsizetype titleCharacters_max = 120;

int headingLevel(QStringView line)
{
    int level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    return level >= 1 && level <= 6 && (level == line.size() || line[level].isSpace()) ? level : 0;
}

bool isRuler(QStringView line, QChar of)
{
    if (line.size() < 2)
        return false;
    for (const QChar c : line)
        if (c != of)
            return false;
    return true;
}

bool isFence(QStringView line) { return line.startsWith(u"```") || line.startsWith(u"~~~"); }

bool isDefinition(QStringView line) // [name]: where the link leads
{
    return line.startsWith(u'[') && line.indexOf(u"]:") > 0 && !line.startsWith(u"[]");
}

QStringView withoutListMark(QStringView line)
{
    while (!line.isEmpty() && (line[0] == u'>' || line[0].isSpace()))
        line = line.sliced(1);
    if (line.size() > 1 && (line[0] == u'-' || line[0] == u'*' || line[0] == u'+') && line[1].isSpace())
        line = line.sliced(2);
    return line;
}

class MarkdownReader {
public:
    explicit MarkdownReader(ArticleText& out) : m_out(out) {}

    void read(QStringView markdown)
    {
        for (const QStringView line : markdown.first(qMin(markdown.size(), articleCharacters_max)).split(u'\n'))
            readLine(line);
        finish();
    }

private:
    void readLine(QStringView raw)
    {
        const QStringView line = raw.trimmed();
        if (!m_fence.isEmpty()) {
            if (line.startsWith(m_fence))
                m_fence = {};
            else
                addText(line.toString());
        } else if (m_plain.isInside()) {
            addText(m_plain.plain(line));
        } else if (isFence(line)) {
            m_fence = line.first(3);
        } else if (isPassageMark(line)) {
            return;
        } else if (const int level = headingLevel(line)) {
            QString heading = m_plain.plain(line.sliced(level));
            while (heading.endsWith(u'#'))
                heading.chop(1);
            begin(heading.trimmed(), level);
        } else if (!m_lastLine.isEmpty() && (isRuler(line, u'=') || isRuler(line, u'-'))) {
            m_passage.text.chop(m_lastLine.size() + 1);
            begin(m_lastLine, line[0] == u'=' ? 1 : 2);
        } else if (!isDefinition(line) && !isRuler(line, u'-') && !isRuler(line, u'*')) {
            addText(m_plain.plain(withoutListMark(line)));
        }
    }

    void addText(const QString& text)
    {
        m_lastLine = m_fence.isEmpty() ? text : QString();
        if (!text.isEmpty() || !m_passage.text.isEmpty())
            m_passage.text += text + u'\n';
    }

    void begin(QString heading, int level)
    {
        finish();
        m_passage = {std::move(heading), level, {}};
    }

    void finish()
    {
        m_passage.text = m_passage.text.trimmed();
        if (!m_passage.text.isEmpty() || !m_passage.heading.isEmpty())
            m_out.passages.push_back(m_passage);
        m_passage = {};
        m_lastLine.clear();
    }

    ArticleText& m_out;
    Passage m_passage;
    PlainLines m_plain;
    QStringView m_fence; // what closes the block of code
    QString m_lastLine;  // of running text: it is a heading if a ruler follows
};

QString firstWords(const ArticleText& article)
{
    if (article.passages.empty())
        return {};
    const QString line = article.passages.front().text.section(u'\n', 0, 0).simplified();
    return line.size() <= titleCharacters_max ? line : line.first(qMax<qsizetype>(line.lastIndexOf(u' ', titleCharacters_max), titleCharacters_max / 2));
}

}

ArticleText readMarkdown(QStringView markdown, const QString& title)
{
    ArticleText article;
    article.title = title.simplified();
    MarkdownReader(article).read(markdown);
    if (!article.title.isEmpty() || article.passages.empty())
        return article;
    Passage& first = article.passages.front();
    if (first.heading.isEmpty()) {
        article.title = firstWords(article);
    } else {
        article.title = std::exchange(first.heading, {});
        first.level = 0;
        if (first.text.isEmpty())
            article.passages.erase(article.passages.begin());
    }
    return article;
}

} // namespace callboard
