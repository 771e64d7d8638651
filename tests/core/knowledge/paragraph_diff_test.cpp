// What a new version changed, for people to read.
#include "core/knowledge/paragraph_diff.h"

using namespace callboard;

namespace {

std::string shown(const char* before, const char* after)
{
    std::string text;
    for (const ChangedPart& part : paragraphDiff(QString::fromUtf8(before), QString::fromUtf8(after)))
        text += (part.kind == ChangedPart::Kind::Same ? "= " : part.kind == ChangedPart::Kind::Added ? "+ " : "- ") + part.markdown.toStdString() + '\n';
    return text;
}

}

TEST_CASE("a changed paragraph is shown as it was and as it is, and its neighbours stay")
{
    CHECK(shown("One\n\nTwo\n\nThree", "One\n\nTwo, changed\n\nThree") == "= One\n- Two\n+ Two, changed\n= Three\n");
    CHECK(shown("", "New") == "+ New\n");
    CHECK(shown("Old\n\nOlder", "") == "- Old\n\nOlder\n");
    CHECK(shown("Same\n\n\n", "\nSame") == "= Same\n");
}

TEST_CASE("blank lines in code do not cut it")
{
    CHECK(shown("```\na\n\nb\n```", "```\na\n\nb\n```\n\nafter") == "= ```\na\n\nb\n```\n+ after\n");
}

TEST_CASE("two long texts without anything in common are compared at once")
{
    QString a, b;
    for (int i = 0; i < 5'000; ++i) {
        a += QStringLiteral("a%1\n\n").arg(i);
        b += QStringLiteral("b%1\n\n").arg(i);
    }
    CHECK(paragraphDiff(a, b).size() == 2);
}
