// Passages for customers: found, kept apart, and made into plain words.
#include "core/knowledge/article_parts.h"
#include "core/knowledge/article_text.h"

using namespace callboard;

namespace {

std::string shown(const std::vector<BodyPart>& parts)
{
    std::string text;
    for (const BodyPart& part : parts)
        text += (part.forCustomers ? "customer: " : "us: ") + part.markdown.toStdString() + '\n';
    return text;
}

}

TEST_CASE("a marked passage is for customers, what stands around it is not")
{
    CHECK(shown(partsOf(u"Look first.\n\n::: customer\nYou can **return** it.\n:::\nThen book.")) == "us: Look first.\ncustomer: You can **return** it.\nus: Then book.\n");
}

TEST_CASE("marks in code are code, an open passage goes to the end, and a stray end is nothing")
{
    CHECK(shown(partsOf(u"```\n::: customer\n```\nText")) == "us: ```\n::: customer\n```\nText\n");
    CHECK(shown(partsOf(u":::\nA\n::: CUSTOMER\nB\nC")) == "us: A\ncustomer: B\nC\n");
    CHECK(partsOf(u"").empty());
}

TEST_CASE("an article that is all for customers has no seams")
{
    CHECK(shown(partsOf(u"One\n::: customer\nTwo\n:::\nThree", true)) == "customer: One\nTwo\nThree\n");
}

TEST_CASE("a passage for customers becomes words for a message: lists stay lists, links lose their addresses")
{
    CHECK(customerWords(u"## Dear **customer**\n\n\n* one\n- [two](https://example.com/x)\n1. three\n\n> quoted <script>alert(1)</script>`code`").toStdString() == "Dear customer\n\n- one\n- two\n1. three\n\nquoted  code");
}

TEST_CASE("the marks of passages are no words of the article")
{
    const ArticleText text = readMarkdown(u"# Title\nA\n::: customer\nB\n:::\nC");
    REQUIRE(text.passages.size() == 1);
    CHECK(text.passages[0].text.toStdString() == "A\nB\nC");
}
