// Running a guide: answers, going back, jumping, leaving, handing over, and doors that stay shut.
#include "core/guide/guide_engine.h"
#include "core/base/json.h"
#include "core/guide/guide_link.h"
#include "core/guide/guide_play.h"
#include "tests/core/guide/guide_samples.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const QDate today(2026, 11, 21);
const Id<User> maria{Uuid{1, 1}}, dana{Uuid{2, 2}};

const QByteArray refund = guideOf(
    "  - {step: who, verify: Who, questions: [Postcode, E-mail, Order], needed: 2, failed: stop}\n"
    "  - {step: order, look_up: order, answer: order, missing: stop}\n"
    "  - {step: wish, choose: What, answer: wish, options: {money: {text: Money, next: sum}, nothing: {text: Nothing, next: stop}}}\n"
    "  - {step: sum, ask: How much, answer: sum, type: money, least: 1, most: 100}\n"
    "  - step: size\n    decide:\n      - {when: sum is at most 50 USD, next: terms}\n      - {when: sum is more than 50 USD, next: large}\n"
    "  - {step: large, say: That is a lot}\n"
    "  - {step: terms, check: It takes five days, wording: 1}\n"
    "  - {step: pay, action: refund.request, with: {amount: \"{sum}\"}, say: \"{sum} of {order.total|it}\"}\n"
    "  - {step: bye, end: done}\n"
    "  - {step: stop, end: stopped}\n");

// A run with its history, as a desk holds it.
struct Walk {
    explicit Walk(const QByteArray& text, const GuideLibrary& library = {}) : script(*linkGuide(scriptOf(text), library, smallWorld())), engine(script, facts()) { take(engine.start({}, maria_())); }

    static GuideFacts facts()
    {
        return {[](const QString& record, const QString& key, const QString& field) -> GuideValue {
                    return record == QStringLiteral("order") && key == QStringLiteral("W1") && field == QStringLiteral("total") ? GuideValue(Money{4784, QStringLiteral("USD")}) : GuideValue();
                },
            today};
    }
    RunAuthor maria_() const { return {maria, {qint64(1'000 * (events.size() + 1))}}; }
    QString take(const Result<RunEvent>& event) // the sentence of a refusal
    {
        if (!event)
            return event.error().sentence();
        events.push_back(*event);
        apply(run, *event);
        CHECK(run == runOf(events)); // the run is what its events say, nothing else
        return {};
    }
    QString answer(const GuideValue& value) { return take(engine.answer(run, value, maria_())); }
    QString at() const { return run.current; }

    GuideScript script;
    GuideEngine engine;
    std::vector<RunEvent> events;
    GuideWalk run;
};

GuideValue usd(qint64 minor) { return Money{minor, QStringLiteral("USD")}; }
GuideValue text(const char* words) { return QString::fromUtf8(words); }

}

TEST_CASE("a guide is walked from answer to answer, and decides by itself")
{
    Walk walk(refund);
    CHECK(walk.at() == QStringLiteral("who"));
    CHECK(walk.answer(2.0) == QString());
    CHECK(walk.answer(text("W1")) == QString());
    CHECK(walk.answer(text("money")) == QString());
    CHECK(walk.answer(usd(4784)) == QString());
    CHECK(walk.at() == QStringLiteral("terms"));
    CHECK(walk.answer(true) == QString());
    CHECK(walk.engine.spoken(walk.run, walk.engine.stepOf(walk.run)->texts.at("say"), QStringLiteral("en")) == QStringLiteral("47.84\u00a0USD of 47.84\u00a0USD"));
    CHECK(walk.engine.request(walk.run).operation == QStringLiteral("refund.request"));
    CHECK(walk.engine.request(walk.run).arguments[QStringLiteral("amount")] == usd(4784));
    CHECK(walk.answer(true) == QString());
    CHECK(walk.answer(true) == QString());
    CHECK(walk.run.state == RunState::Done);
    QStringList steps;
    for (const RunVisit& visit : walk.run.way)
        steps.append(visit.step);
    CHECK(steps.join(u' ') == QStringLiteral(" who order wish sum size terms pay bye"));
}

TEST_CASE("an answer that does not fit is refused and leaves the run where it is")
{
    Walk walk(refund);
    walk.answer(2.0);
    walk.answer(text("W1"));
    CHECK(walk.answer(text("everything")) == QStringLiteral("Choose one of the options."));
    walk.answer(text("money"));
    CHECK(walk.answer(text("fifty")) == QStringLiteral("This question wants an answer of the type money."));
    CHECK(walk.answer(usd(50)) == QStringLiteral("That is less than 1, the least that can be right here."));
    CHECK(walk.answer(usd(10'001)) == QStringLiteral("That is more than 100, the most that can be right here."));
    CHECK(walk.answer(Money{500, QStringLiteral("EUR")}) == QStringLiteral("This guide reckons in USD."));
    CHECK(walk.at() == QStringLiteral("sum"));
    CHECK(walk.events.size() == 4);
}

TEST_CASE("going back keeps the answers and marks those that no longer hold")
{
    Walk walk(refund);
    walk.answer(2.0);
    walk.answer(text("W1"));
    walk.answer(text("money"));
    walk.answer(usd(6000));
    CHECK(walk.at() == QStringLiteral("large"));
    walk.take(walk.engine.backTo(walk.run, QStringLiteral("wish"), walk.maria_()));
    CHECK(walk.at() == QStringLiteral("wish"));
    CHECK(walk.run.answers[QStringLiteral("order")].holds);
    CHECK_FALSE(walk.run.answers[QStringLiteral("wish")].holds);
    CHECK_FALSE(walk.run.answers[QStringLiteral("sum")].holds);
    CHECK(walk.run.answers[QStringLiteral("sum")].value == usd(6000));
    walk.answer(text("money"));
    CHECK(walk.run.answers[QStringLiteral("wish")].holds);
    walk.answer(usd(1000));
    CHECK(walk.at() == QStringLiteral("terms")); // the new amount decides
    CHECK(walk.run.answers[QStringLiteral("sum")].value == usd(1000));
}

TEST_CASE("back leads over decisions to the last question, and not before the first")
{
    Walk walk(refund);
    CHECK(walk.take(walk.engine.back(walk.run, walk.maria_())) == QStringLiteral("There is nothing to go back to."));
    walk.answer(2.0);
    walk.answer(text("W1"));
    walk.answer(text("money"));
    walk.answer(usd(1000));
    walk.take(walk.engine.back(walk.run, walk.maria_()));
    CHECK(walk.at() == QStringLiteral("sum"));
}

TEST_CASE("going back behind an action says that the action stands")
{
    Walk walk(refund);
    for (const GuideValue& value : {GuideValue(2.0), text("W1"), text("money"), usd(1000), GuideValue(true), GuideValue(true)})
        walk.answer(value);
    CHECK(walk.at() == QStringLiteral("bye"));
    CHECK(walk.engine.standing(walk.run, QStringLiteral("sum")) == QStringList{QStringLiteral("pay")});
    CHECK(walk.engine.standing(walk.run, QStringLiteral("bye")).isEmpty());
}

TEST_CASE("no jump leads around a required step")
{
    Walk walk(refund);
    walk.take(walk.engine.jump(walk.run, QStringLiteral("pay"), walk.maria_()));
    CHECK(walk.at() == QStringLiteral("pay"));
    CHECK(walk.engine.blocking(walk.run) == QStringList{QStringLiteral("who"), QStringLiteral("terms")});
    CHECK(walk.answer(true) == QStringLiteral("Required before this: who, terms. Go there first."));
    walk.take(walk.engine.jump(walk.run, QStringLiteral("bye"), walk.maria_()));
    CHECK(walk.answer(true) == QStringLiteral("Required before this: who, terms. Go there first."));
    CHECK(walk.run.state == RunState::Running);
    walk.take(walk.engine.jump(walk.run, QStringLiteral("stop"), walk.maria_()));
    CHECK(walk.answer(true) == QString()); // breaking off needs nothing
    CHECK(walk.run.state == RunState::Stopped);
}

TEST_CASE("a failed verification leaves the required step open")
{
    Walk walk(refund);
    walk.answer(1.0);
    CHECK(walk.at() == QStringLiteral("stop"));
    CHECK_FALSE(walk.run.isDone(QStringLiteral("who")));
    walk.take(walk.engine.jump(walk.run, QStringLiteral("order"), walk.maria_()));
    CHECK(walk.engine.requiredOpen(walk.run) == QStringList{QStringLiteral("who"), QStringLiteral("terms")});
}

TEST_CASE("a refused operation leaves the run at its step with the reason")
{
    Walk walk(refund);
    for (const GuideValue& value : {GuideValue(2.0), text("W1"), text("money"), usd(1000), GuideValue(true)})
        walk.answer(value);
    walk.answer(text("The order was refunded already."));
    CHECK(walk.at() == QStringLiteral("pay"));
    CHECK(walk.run.refusal == QStringLiteral("The order was refunded already."));
    CHECK(walk.answer(true) == QString());
    CHECK(walk.run.refusal.isEmpty());
}

TEST_CASE("only the holder answers; after handing over, the other does")
{
    Walk walk(refund);
    const RunAuthor other{dana, {5'000}};
    CHECK_FALSE(walk.engine.answer(walk.run, 2.0, other).ok());
    walk.take(walk.engine.handOver(walk.run, dana, walk.maria_()));
    CHECK(walk.answer(2.0) == QStringLiteral("A colleague holds this guide. Ask them to hand it over."));
    CHECK(walk.take(walk.engine.answer(walk.run, 2.0, other)) == QString());
    CHECK(walk.at() == QStringLiteral("order"));
}

TEST_CASE("a paused run waits, and takes no answers")
{
    Walk walk(refund);
    walk.take(walk.engine.pause(walk.run, walk.maria_()));
    CHECK(walk.answer(2.0) == QStringLiteral("This guide is not being answered now. Resume it first."));
    walk.take(walk.engine.resume(walk.run, walk.maria_()));
    CHECK(walk.answer(2.0) == QString());
}

TEST_CASE("a run can be read from its stored events, without its guide")
{
    Walk walk(refund);
    for (const GuideValue& value : {GuideValue(2.0), text("W1"), text("money"), usd(1000), GuideValue(true), GuideValue(true)})
        walk.answer(value);
    walk.take(walk.engine.back(walk.run, walk.maria_()));
    std::vector<RunEvent> read;
    for (const RunEvent& event : walk.events) {
        auto document = JsonDocument::parse(runEventText(event));
        REQUIRE(document);
        auto again = readRunEvent(document->root());
        REQUIRE(again);
        CHECK(*again == event);
        read.push_back(*again);
    }
    CHECK(runOf(read) == walk.run);
    CHECK(runOf(read).answers[QStringLiteral("sum")].value == usd(1000));
    CHECK(runOf(read).answers[QStringLiteral("sum")].person == maria);
}

TEST_CASE("a version without the step of a run says so and keeps the answers")
{
    Walk walk(refund);
    walk.answer(2.0);
    const GuideScript other = scriptOf(guideOf("  - {step: hello, say: Hello}\n  - {step: bye, end: done}\n"));
    const GuideEngine engine(other, {});
    CHECK(engine.stepOf(walk.run) == nullptr);
    CHECK_FALSE(engine.answer(walk.run, true, walk.maria_()).ok());
    CHECK(walk.run.isDone(QStringLiteral("who")));
}

TEST_CASE("a called guide takes its parameters, keeps its answers apart and gives its results back")
{
    const GuideLibrary library{{QStringLiteral("called"), scriptOf("guide: called\nlanguages: [en]\ntitle: Called\nparameters: {days: number, name: text}\nresults: {found: text}\nsteps:\n"
                                                                 "  - {step: q, ask: \"{name}, {days} days?\", answer: found, type: text}\n"
                                                                 "  - {step: again, choose: OK, options: {yes: {text: Yes, next: bye}, no: {text: No, next: stop}}}\n"
                                                                 "  - {step: bye, end: done}\n  - {step: stop, end: stopped}\n")}};
    Walk walk(guideOf("  - {step: name, ask: Who, answer: name, type: text}\n"
                      "  - {step: call, guide: called, with: {days: 3, name: \"{name}\"}, take: {what: found}, stopped: stop, before: done}\n"
                      "  - {step: tell, say: \"So {what}\"}\n  - {step: bye, end: done}\n  - {step: stop, end: stopped}\n"),
        library);
    walk.answer(text("Ana"));
    CHECK(walk.at() == QStringLiteral("call/q"));
    CHECK(walk.engine.spoken(walk.run, walk.engine.stepOf(walk.run)->text, QStringLiteral("en")) == QStringLiteral("Ana, 3 days?"));
    CHECK(walk.engine.requiredOpen(walk.run) == QStringList{QStringLiteral("call")});
    walk.answer(text("a kettle"));
    walk.answer(text("yes"));
    CHECK(walk.at() == QStringLiteral("tell")); // its silent end needs no key
    CHECK(walk.engine.spoken(walk.run, walk.engine.stepOf(walk.run)->text, QStringLiteral("en")) == QStringLiteral("So a kettle"));
    CHECK(walk.run.isDone(QStringLiteral("call")));
    walk.take(walk.engine.back(walk.run, walk.maria_()));
    CHECK(walk.at() == QStringLiteral("call/again"));
    walk.answer(text("no"));
    CHECK(walk.at() == QStringLiteral("stop"));
    CHECK_FALSE(walk.run.isDone(QStringLiteral("call")));
}

TEST_CASE("the time that is left shrinks from answer to answer")
{
    Walk walk(refund);
    const StillToCome first = walk.engine.left(walk.run);
    CHECK(first.steps > 3);
    CHECK(first.seconds > 60);
    walk.answer(2.0);
    CHECK(walk.engine.left(walk.run).seconds < first.seconds);
}

TEST_CASE("a simulation ends where its answers end, and says what is open")
{
    const GuideScript linked = *linkGuide(scriptOf(refund), {}, smallWorld());
    auto play = readGuidePlay(R"({"today":"2026-11-21","answers":{"order":"W1","wish":"money","sum":[600,20]}})");
    REQUIRE(play);
    const PlayedGuide broken = playGuide(linked, *play);
    REQUIRE(broken.stoppedBy);
    CHECK(broken.run.current == QStringLiteral("sum"));
    CHECK(broken.open == QStringList{QStringLiteral("terms")});
    play->answers[QStringLiteral("sum")] = {20.0};
    const PlayedGuide played = playGuide(linked, *play);
    CHECK(played.run.state == RunState::Done);
    REQUIRE(played.requests.size() == 1);
    CHECK(played.requests.front().second.arguments[QStringLiteral("amount")] == usd(2000));
}
