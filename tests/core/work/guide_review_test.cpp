// A text of a guide goes from one lead to another: sent, sent back with a word, published in its author's name.
#include "core/work/guide_review.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CallGuide> hello = callGuideId(brand, QStringLiteral("hello"));

NoteText words(const char* say)
{
    return {QString::fromUtf8(QByteArray("guide: hello\nlanguages: [en]\ntitle: Hello\ncurrency: USD\nsteps:\n  - {step: hello, say: ") + say + "}\n  - {step: done, end: done}\n")};
}

struct Review {
    MapRows rows = site();
    quint64 next = 4000;

    template <class Op> QString tell(const Id<User>& person, const Op& op)
    {
        ++next;
        const auto change = perform(rows, as(person, next, later(qint64(next - 4000))), op);
        return change ? QString() : change.error().sentence();
    }
    QString propose(const Id<User>& author, const Id<User>& reviewer, const char* say, const char* note = "") { return tell(author, ProposeGuide{brand, words(say), QString::fromUtf8(note), reviewer}); }
    GuideProposal proposal() const { return (*rows.find(guideProposalId(hello)))->value; }
    std::string line() const
    {
        const GuideProposal p = proposal();
        return QStringLiteral("%1 %2: %3 / %4").arg(p.state.name(), p.author == lena ? QStringLiteral("lena") : QStringLiteral("root"), p.note, p.reply).toStdString();
    }
};

}

TEST_CASE("a lead sends a text to another, who sends it back with a word; sent again and published it stays its author's")
{
    Review review;
    CHECK(review.propose(lena, root, "Hi", "Shorter") == QString());
    CHECK(review.line() == "waiting lena: Shorter / ");
    CHECK(review.proposal().title == QStringLiteral("Hello"));
    CHECK(review.tell(root, ReturnGuide{hello, QStringLiteral("Too short"), 1}) == QString());
    CHECK(review.line() == "returned lena: Shorter / Too short");
    CHECK(review.propose(lena, root, "Good morning", "So?") == QString());
    CHECK(review.line() == "waiting lena: So? / ");
    CHECK(review.tell(root, PublishGuide{brand, words("Good morning"), QStringLiteral("Fine"), 0, {}}) == QString());
    CHECK(review.line() == "published lena: So? / Fine");
    const GuideVersion version = (*review.rows.find(guideVersionId(hello, 1)))->value;
    CHECK(version.author == lena);
    CHECK((*review.rows.find(hello))->value.published_by == root);
}

TEST_CASE("publishing other words leaves a text that waits as it is, and they are the publisher's")
{
    Review review;
    REQUIRE(review.propose(lena, root, "Hi") == QString());
    REQUIRE(review.tell(root, PublishGuide{brand, words("Good evening"), {}, 0, {}}) == QString());
    CHECK(review.line() == "waiting lena:  / ");
    CHECK((*review.rows.find(guideVersionId(hello, 1)))->value.author == root);
}

TEST_CASE("nobody reviews their own text, a rep reviews none, and one with a mistake is not sent")
{
    Review review;
    CHECK(review.propose(lena, lena, "Hi") == QStringLiteral("Another lead reviews a guide. Choose one."));
    CHECK(review.propose(lena, ada, "Hi") == QStringLiteral("Another lead reviews a guide. Choose one."));
    CHECK_FALSE(review.propose(ada, lena, "Hi").isEmpty());
    CHECK(review.tell(lena, ProposeGuide{brand, {QStringLiteral("guide: hello\nlanguages: [en]\ntitle: Hello\nsteps:\n  - {step: hello, say: Hello}\n")}, {}, root})
        == QStringLiteral("The guide has a mistake in line 5, column 5: Nothing follows the step \"hello\", and it is no end."));
    CHECK_FALSE(*review.rows.find(guideProposalId(hello)));
}

TEST_CASE("one text of a guide waits at a time: its author replaces it, and whoever looked at the one before is told")
{
    Review review;
    REQUIRE(review.propose(lena, root, "Hi") == QString());
    CHECK(review.propose(root, lena, "Hello there") == QStringLiteral("Somebody else's text of this guide waits for review. Publish it or send it back first."));
    CHECK(review.propose(lena, root, "Hi there") == QString());
    CHECK(review.tell(root, ReturnGuide{hello, {}, 1}) == QStringLiteral("This text does not wait for review any more. Look at what is there now."));
    CHECK(review.proposal().body == words("Hi there"));
    CHECK(review.tell(root, ReturnGuide{hello, {}, 2}) == QString());
    CHECK(review.tell(root, ReturnGuide{hello, {}, 2}) == QStringLiteral("This text does not wait for review any more. Look at what is there now."));
    CHECK(review.propose(root, lena, "Hello there") == QString()); // it is nobody's turn any more
    CHECK(review.line() == "waiting root:  / ");
}
