// HTML articles as Markdown: what is read stays, what does something goes.
#include "core/knowledge/html_markdown.h"

using namespace callboard;

namespace {

std::string converted(const char* html) { return markdownFromHtml(QString::fromUtf8(html)).toStdString(); }

}

TEST_CASE("headings, paragraphs, lists and emphasis of HTML are kept")
{
    CHECK(converted("<h2>Before you <b>start</b></h2><p>One\n two</p><ul><li>a<li>b</li></ul><ol><li>c</li></ol>") == "## Before you **start**\n\nOne two\n\n- a\n- b\n\n1. c");
    CHECK(converted("<p>stars * and _lines_</p>") == "stars \\* and \\_lines\\_");
}

TEST_CASE("a table of HTML becomes a table")
{
    CHECK(converted("<table><tr><th>State<th>Do</tr><tr><td><p>late</p></td><td>wait<br>a day</td></tr></table>") == "| State | Do |\n|---|---|\n| late | wait a day |");
}

TEST_CASE("a picture that is kept here stays a picture")
{
    const std::string kept = "blob:" + std::string(64, 'a');
    CHECK(converted(("<img src=\"" + kept + "\" alt=\"The label\"><img src='" + kept + "'>").c_str()) == "![The label](" + kept + ")![](" + kept + ")");
}

TEST_CASE("scripts, styles, frames and comments are gone with what they hold, and images are their captions")
{
    CHECK(converted("A<script>steal()</script>B<style>p{}</style>C<!-- x -->D<iframe src=http://x></iframe>E<img src='http://x/y.png' alt='The label' onerror=steal()>") == "ABCDE![The label]()");
    CHECK(converted("A <a href=\"https://example.com/a?b=1&amp;c=2\" onclick='x'>link</a>") == "A [link](<https://example.com/a?b=1&c=2>)");
}

TEST_CASE("broken and hostile HTML ends, with its words kept")
{
    CHECK(converted("1 < 2 and <p>unclosed <b>bold") == "1 \\< 2 and\n\nunclosed **bold");
    CHECK(converted("text <script>never closed") == "text");
    CHECK(converted("<a href=\"https://example.com") == "");
    QString deep;
    for (int i = 0; i < 20'000; ++i)
        deep += QStringLiteral("<ul><li><table><tr><td>");
    CHECK(markdownFromHtml(deep + QStringLiteral("end")).contains(u"end"));
}
