// Reading Markdown: passages, titles, and what must never be read as a word.
#include "core/knowledge/article_text.h"
#include "tests/support/seeded_random.h"

using namespace callboard;

namespace {

QString printed(const ArticleText& article)
{
    QString out = QStringLiteral("title: ") + article.title + u'\n';
    for (const Passage& passage : article.passages)
        out += QString::number(passage.level) + QStringLiteral(" [") + passage.heading + QStringLiteral("] ") + passage.text.split(u'\n').join(QStringLiteral(" / ")) + u'\n';
    return out;
}

QString plain(const char* markdown)
{
    const ArticleText article = readMarkdown(QString::fromUtf8(markdown), QStringLiteral("T"));
    return article.passages.empty() ? QString() : article.passages.front().text;
}

}

TEST_CASE("an article is its title and its passages under their headings")
{
    const QString text = QStringLiteral("Opening words.\n\n# First #\nOne **bold** `code` word.\n- item one\n* item two\n> quoted\n\nUnderlined\n----------\ntext below\n### Empty\n");
    CHECK(printed(readMarkdown(text, QStringLiteral("  My   title "))).toStdString()
          == "title: My title\n"
             "0 [] Opening words.\n"
             "1 [First] One bold code word. / item one / item two / quoted\n"
             "2 [Underlined] text below\n"
             "3 [Empty] \n");
}

TEST_CASE("an article without a title takes its first heading, and without one its first words")
{
    CHECK(printed(readMarkdown(u"# Refunds\nHow to.\n")).toStdString() == "title: Refunds\n0 [] How to.\n");
    CHECK(printed(readMarkdown(u"# Refunds\n## Cash\nHow to.\n")).toStdString() == "title: Refunds\n2 [Cash] How to.\n");
    CHECK(printed(readMarkdown(u"Just a line\nand more")).toStdString() == "title: Just a line\n0 [] Just a line / and more\n");
    CHECK(readMarkdown(QString(u'x').repeated(5000)).title.size() <= 120);
    CHECK(printed(readMarkdown(u"")).toStdString() == "title: \n");
}

TEST_CASE("scripts, styles, comments and tags are not read as words, also over several lines")
{
    CHECK(plain("before <script>\nvar hidden = 1;\n</script> after") == QStringLiteral("before\n\nafter"));
    CHECK(plain("a<style>p{color:red}</style>b") == QStringLiteral("a b"));
    CHECK(plain("a <!-- note\nto self --> b") == QStringLiteral("a\nb"));
    CHECK(plain("<p class=\"x\nhidden\">shown</p>") == QStringLiteral("shown"));
    CHECK(plain("5 < 6 and 7 > 3 &amp; &lt;tag&gt; &#65;&#x42; &unknown;") == QStringLiteral("5 < 6 and 7 > 3 & <tag> AB &unknown;"));
    CHECK(plain("<script>never closed\nsecret").isEmpty());
}

TEST_CASE("a link is its text, an image its caption, and their targets are not read")
{
    CHECK(plain("see [the form](https://example.com/secret \"hint\") now") == QStringLiteral("see the form now"));
    CHECK(plain("![a map](map-secret.png) here") == QStringLiteral("a map here"));
    CHECK(plain("[text][ref] and https://example.com/secret?x=1 end") == QStringLiteral("text and  end"));
    CHECK(plain("[ref]: https://example.com/secret").isEmpty());
    CHECK(plain("[not closed and [x](y") == QStringLiteral("not closed and x(y"));
}

TEST_CASE("names with underscores stay whole and code stays as it is")
{
    CHECK(plain("use open_account_4821 for _this_") == QStringLiteral("use open_account_4821 for this"));
    CHECK(plain("```\n# not a heading <b>\n```\n") == QStringLiteral("# not a heading <b>"));
}

TEST_CASE("any bytes are an article")
{
    SeededRandom random(11);
    const QString alphabet = QStringLiteral("#*_[](){}<>!`~\\-=|&;:/ \n\tab1é中");
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (quint64 i = 0, size = random.next() % 400; i < size; ++i)
            text += random.next() % 5 == 0 ? QChar(char16_t(random.next())) : alphabet[qsizetype(random.next() % quint64(alphabet.size()))];
        qsizetype characters = 0;
        for (const Passage& passage : readMarkdown(text).passages)
            characters += passage.text.size() + passage.heading.size();
        CHECK(characters <= text.size() + 1);
    }
}

TEST_CASE("an article of a megabyte of brackets is read in a moment")
{
    const ArticleText article = readMarkdown(QString(u'[').repeated(1'000'000), QStringLiteral("T"));
    CHECK(article.passages.empty());
}
