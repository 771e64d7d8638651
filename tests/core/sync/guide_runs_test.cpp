// Runs of guides between desks: begun offline, handed over, gone on with elsewhere, through crashes; no answer is lost.
#include "core/guide/guide_engine.h"
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString guideText = QStringLiteral(
    "guide: hello\nlanguages: [en]\ntitle: Hello\ncurrency: USD\nsteps:\n"
    "  - {step: hello, say: Hello}\n  - {step: sum, ask: How much, answer: sum, type: money}\n"
    "  - {step: terms, check: It takes five days, wording: 1}\n  - {step: done, end: done}\n");
const Id<CallGuide> hello = callGuideId(brand, QStringLiteral("hello"));

void publish(TwoDesks& desks)
{
    const Operation operation = intent(PublishGuide{brand, {guideText}, {}, 0});
    auto results = desks.site.store->apply(std::span(&operation, 1), root);
    REQUIRE(results);
    REQUIRE(results->front().code.isEmpty());
    desks.settle();
}

template <class Desk> Result<Operation> start(Desk& desk, const Id<GuideRun>& run, const Id<User>& person)
{
    const auto linked = linkedGuide(desk.desk->cache().rows(), hello, 1, {});
    REQUIRE(linked);
    const auto event = GuideEngine(*linked, {}).start({}, {person, monday});
    REQUIRE(event);
    return desk.perform(StartGuide{run, hello, 1, {}, maria, lamp, RawJson{runEventText(*event)}});
}

template <class Desk> Result<Operation> answer(Desk& desk, const Id<GuideRun>& run, const Id<User>& person, const GuideValue& value)
{
    const auto stored = desk.seen(run);
    REQUIRE(stored);
    const auto linked = linkedGuide(desk.desk->cache().rows(), stored->guide, stored->version, stored->uses);
    REQUIRE(linked);
    const auto event = GuideEngine(*linked, {}).answer(walkOf(*stored), value, {person, monday});
    if (!event)
        return event.error();
    return desk.perform(AnswerGuide{run, stored->events.size(), RawJson{runEventText(*event)}});
}

}

TEST_CASE("a run that was begun offline is gone on with at another desk after handing over", "[sync]")
{
    TwoDesks desks;
    publish(desks);
    REQUIRE(desks.two.seen(hello));
    const Id<GuideRun> run{desks.one.desk->newId()};
    desks.one.network.cut = true;
    REQUIRE(start(desks.one, run, ada));
    REQUIRE(answer(desks.one, run, ada, true));
    REQUIRE(answer(desks.one, run, ada, Money{4784, QStringLiteral("USD")}));
    desks.one.crash();
    CHECK(desks.one.seen(run)->step == QStringLiteral("terms"));
    CHECK_FALSE(desks.two.seen(run));
    REQUIRE(desks.one.perform(HandOverGuide{run, ben, ada}));
    CHECK_FALSE(answer(desks.one, run, ada, true));
    desks.settle();
    REQUIRE(desks.two.seen(run));
    CHECK(walkOf(*desks.two.seen(run)).answers[QStringLiteral("sum")].value == GuideValue(Money{4784, QStringLiteral("USD")}));
    desks.two.network.cut = true;
    REQUIRE(answer(desks.two, run, ben, true));
    desks.two.crash();
    REQUIRE(answer(desks.two, run, ben, true));
    desks.settle();
    CHECK(desks.one.seen(run)->state == GuideRunState::Done);
    CHECK(desks.one.seen(run)->events.size() == 6);
    desks.checkEqual();
}

TEST_CASE("a lossy network neither loses nor doubles an answer", "[sync]")
{
    TwoDesks desks;
    publish(desks);
    desks.one.network.lost = desks.one.network.repeated = 40;
    const Id<GuideRun> run{desks.one.desk->newId()};
    REQUIRE(start(desks.one, run, ada));
    for (const GuideValue& value : {GuideValue(true), GuideValue(Money{100, QStringLiteral("USD")}), GuideValue(true), GuideValue(true)}) {
        REQUIRE(answer(desks.one, run, ada, value));
        desks.pass(700);
    }
    desks.settle();
    CHECK(desks.two.seen(run)->events.size() == 5);
    CHECK(desks.two.seen(run)->state == GuideRunState::Done);
    desks.checkEqual();
}

TEST_CASE("a colleague cannot close the case while its guide requires a step; the holder can once it is done, offline too", "[sync]")
{
    TwoDesks desks;
    publish(desks);
    const Id<GuideRun> run{desks.one.desk->newId()};
    REQUIRE(start(desks.one, run, ada));
    desks.settle();
    CHECK_FALSE(desks.two.perform(CloseCase{lamp, QStringLiteral("solved"), {}, EntryKind::Note, {}, 0}));
    desks.one.network.cut = true;
    for (const GuideValue& value : {GuideValue(true), GuideValue(Money{100, QStringLiteral("USD")}), GuideValue(true)})
        REQUIRE(answer(desks.one, run, ada, value));
    REQUIRE(desks.one.perform(CloseCase{lamp, QStringLiteral("solved"), {}, EntryKind::Note, {}, 0})); // nothing is required any more
    desks.settle();
    CHECK(desks.two.seen(lamp)->status == CaseStatus::Closed);
    CHECK(desks.two.seen(run)->required_open.isEmpty());
    desks.checkEqual();
}
