// One pass over tags and texts, without a tree: nothing can be nested too deeply.
#include "core/knowledge/html_markdown.h"

#include "core/base/blob_hash.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <vector>

namespace callboard {

namespace {

constexpr qsizetype lists_max = 6; // deeper lists are shown at this depth
constexpr qsizetype attributes_max = 4'000;

class HtmlReader {
public:
    explicit HtmlReader(QStringView html) : m_html(html) {}

    QString read()
    {
        for (qsizetype at = 0; at < m_html.size();) {
            if (m_html[at] == u'<' && at + 1 < m_html.size() && (m_html[at + 1].isLetter() || m_html[at + 1] == u'/' || m_html[at + 1] == u'!' || m_html[at + 1] == u'?'))
                at = readTag(at);
            else
                takeText(m_html[at++]);
        }
        return m_out.trimmed();
    }

private:
    qsizetype readTag(qsizetype at)
    {
        if (m_html.sliced(at).startsWith(u"<!--")) {
            const qsizetype end = m_html.indexOf(u"-->", at);
            return end < 0 ? m_html.size() : end + 3;
        }
        const qsizetype end = m_html.indexOf(u'>', at);
        if (end < 0)
            return m_html.size();
        const QStringView tag = m_html.sliced(at + 1, end - at - 1);
        const bool closes = tag.startsWith(u'/');
        qsizetype length = closes ? 1 : 0;
        while (length < tag.size() && tag[length].isLetterOrNumber())
            ++length;
        const QString name = tag.sliced(closes, length - closes).toString().toLower();
        for (const char16_t* dropped : {u"script", u"style", u"head", u"template", u"svg", u"object", u"iframe"})
            if (!closes && name == dropped && !tag.endsWith(u'/')) {
                const qsizetype close = m_html.indexOf(QString(QStringLiteral("</") + name), end, Qt::CaseInsensitive);
                return close < 0 ? m_html.size() : close;
            }
        takeTag(name, closes, tag.first(std::min(tag.size(), attributes_max)));
        return end + 1;
    }

    void takeTag(const QString& name, bool closes, QStringView tag)
    {
        if (name == u"pre") {
            block();
            m_inCode = !closes;
            m_out += closes ? QStringLiteral("```\n\n") : QStringLiteral("```\n");
        } else if (m_inCode) {
            return;
        } else if (name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6') {
            block();
            if (!closes)
                m_out += QString(name[1].digitValue(), u'#') + u' ';
        } else if (name == u"ul" || name == u"ol") {
            takeList(name == u"ol", closes);
        } else if (name == u"li" && !closes) {
            line();
            const qsizetype depth = std::clamp<qsizetype>(qsizetype(m_lists.size()), 1, lists_max);
            m_out += QString((depth - 1) * 4, u' ') + (!m_lists.empty() && m_lists.back() ? QStringLiteral("1. ") : QStringLiteral("- "));
        } else if (name == u"tr" || name == u"td" || name == u"th" || name == u"table") {
            takeCell(name, closes);
        } else if (name == u"br") {
            m_out += m_cells >= 0 ? QStringLiteral(" ") : QStringLiteral("  \n");
        } else if (name == u"b" || name == u"strong") {
            m_out += QStringLiteral("**");
        } else if (name == u"i" || name == u"em") {
            m_out += u'*';
        } else if (name == u"code" || name == u"kbd" || name == u"samp") {
            m_out += u'`';
        } else if (name == u"a") {
            takeLink(closes, tag);
        } else if (name == u"img") {
            // Only what is kept here is shown; of what lies elsewhere its caption is left.
            const QString caption = attribute(tag, u"alt"), address = attribute(tag, u"src");
            const bool isKept = blobOfAddress(address).has_value();
            if (isKept || !caption.isEmpty())
                m_out += QStringLiteral("![%1](%2)").arg(caption, isKept ? address : QString());
        } else if (isBlock(name)) {
            block();
            if (name == u"blockquote" && !closes)
                m_out += QStringLiteral("> ");
        }
    }

    void takeList(bool numbered, bool closes)
    {
        if (!closes && m_lists.empty())
            block();
        if (!closes)
            m_lists.push_back(numbered);
        else if (!m_lists.empty())
            m_lists.pop_back();
        if (closes && m_lists.empty())
            block();
    }

    void takeCell(const QString& name, bool closes)
    {
        if (name == u"table") {
            block();
            m_firstRow = !closes;
        } else if (name != u"tr") {
            if (!closes && m_cells >= 0) {
                m_out += m_out.isEmpty() || m_out.endsWith(u'\n') ? QStringLiteral("| ") : QStringLiteral(" | ");
                ++m_cells;
            }
        } else if (!closes) {
            line();
            m_cells = 0;
        } else if (m_cells >= 0) {
            m_out += QStringLiteral(" |");
            if (std::exchange(m_firstRow, false)) {
                line();
                for (int i = 0; i < m_cells; ++i)
                    m_out += QStringLiteral("|---");
                m_out += u'|';
            }
            m_cells = -1;
        }
    }

    void takeLink(bool closes, QStringView tag)
    {
        if (closes) {
            if (!m_link.isEmpty())
                m_out += QStringLiteral("](<%1>)").arg(std::exchange(m_link, {}));
            return;
        }
        QString address = attribute(tag, u"href");
        address.remove(u'<').remove(u'>').remove(u'\n');
        if (address.isEmpty() || !m_link.isEmpty())
            return;
        m_link = address;
        m_out += u'[';
    }

    static QString attribute(QStringView tag, QStringView name)
    {
        for (qsizetype at = tag.indexOf(name, 0, Qt::CaseInsensitive); at > 0; at = tag.indexOf(name, at + 1, Qt::CaseInsensitive)) {
            QStringView rest = tag.sliced(at + name.size()).trimmed();
            if (!tag[at - 1].isSpace() || !rest.startsWith(u'='))
                continue;
            rest = rest.sliced(1).trimmed();
            const QChar mark = rest.isEmpty() ? QChar() : rest[0];
            if (mark == u'"' || mark == u'\'')
                return rest.sliced(1, std::max<qsizetype>(0, rest.indexOf(mark, 1) - 1)).toString().replace(QLatin1String("&amp;"), QLatin1String("&"));
            qsizetype end = 0;
            while (end < rest.size() && !rest[end].isSpace() && rest[end] != u'/')
                ++end;
            return rest.first(end).toString();
        }
        return {};
    }

    static bool isBlock(const QString& name)
    {
        static constexpr std::array names{u"p", u"div", u"section", u"article", u"blockquote", u"header", u"footer", u"main", u"aside", u"dl", u"dt", u"dd", u"hr", u"body", u"form", u"figure"};
        return std::any_of(names.begin(), names.end(), [&](const char16_t* one) { return name == one; });
    }

    void takeText(QChar c)
    {
        if (m_inCode) {
            m_out += c;
        } else if (c.isSpace()) {
            if (!m_out.isEmpty() && !m_out.back().isSpace())
                m_out += u' ';
        } else {
            if (c == u'*' || c == u'_' || c == u'`' || c == u'[' || c == u']' || c == u'#' || c == u'\\' || c == u'|' || c == u'<')
                m_out += u'\\'; // was only a letter
            m_out += c;
        }
    }

    void line()
    {
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        if (!m_out.isEmpty() && !m_out.endsWith(u'\n'))
            m_out += u'\n';
    }
    void block()
    {
        if (m_cells >= 0)
            return; // a cell is one line
        line();
        if (!m_out.isEmpty() && !m_out.endsWith(u"\n\n"))
            m_out += u'\n';
    }

    QStringView m_html;
    QString m_out, m_link;
    std::vector<bool> m_lists; // numbered or not, the innermost last
    bool m_inCode = false, m_firstRow = false;
    int m_cells = -1;          // of the row that is open
};

}

QString markdownFromHtml(QStringView html) { return HtmlReader(html).read(); }

} // namespace callboard
