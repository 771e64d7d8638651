// Call guides as records: publishing, runs that several people and desks touch, and the close of a case that asks them.
#include "core/base/json.h"
#include "core/domain/article.h"
#include "core/guide/guide_check.h"
#include "core/guide/guide_engine.h"
#include "core/work/guide_world.h"
#include "core/work/guides.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

QByteArray guideText(const QByteArray& hello = "Hello", const QByteArray& extra = {})
{
    return "guide: hello\nlanguages: [en]\ntitle: Hello\ncurrency: USD\ncategory: returns\nchannels: [phone, chat]\nsteps:\n"
           "  - {step: hello, say: " + hello + "}\n  - {step: terms, check: It takes five days, wording: 1}\n" + extra
        + "  - {step: done, end: done}\n";
}

const QByteArray withStop = "  - {step: more, choose: More, options: {go: {text: Go on, next: done}, stop: {text: Stop, next: stopped}}}\n  - {step: stopped, end: stopped}\n";

Result<Change> publish(MapRows& rows, const QByteArray& text, qint64 was, const Id<User>& person = lena, quint64 operation = 2000)
{
    auto change = runOperation(rows, intent(PublishGuide{brand, {QString::fromUtf8(text)}, {}, was}), as(person, operation));
    if (change)
        rows.commit(*change);
    return change;
}

const Id<CallGuide> hello = callGuideId(brand, QStringLiteral("hello"));
const Id<GuideRun> run{number(500)};

// Somebody at a desk: the engine over the desk's rows, and the operation of what it says.
struct Desk {
    MapRows& rows;
    Id<User> person;
    quint64 next = 3000;

    GuideRun stored() const { return (*rows.find(run))->value; }
    QString tell(Result<Change> change)
    {
        if (!change)
            return change.error().sentence();
        rows.commit(*change);
        return {};
    }
    template <class Op> QString send(const Op& op)
    {
        ++next;
        return tell(runOperation(rows, intent(op), as(person, next, later(qint64(next - 2990)))));
    }
    QString start(const Id<CaseFile>& file = lamp)
    {
        const qint64 version = (*rows.find(hello))->value.version;
        const GuideScript linked = *linkedGuide(rows, hello, version, {});
        auto event = GuideEngine(linked, {}).start({}, {person, monday});
        return send(StartGuide{run, hello, version, {}, maria, file, RawJson{runEventText(*event)}});
    }
    QString event(const std::function<Result<RunEvent>(const GuideEngine&, const GuideWalk&)>& make)
    {
        const GuideRun now = stored();
        const GuideScript linked = *linkedGuide(rows, now.guide, now.version, now.uses);
        auto made = make(GuideEngine(linked, {}), walkOf(now));
        return made ? send(AnswerGuide{run, now.events.size(), RawJson{runEventText(*made)}}) : made.error().sentence();
    }
    QString answer(const GuideValue& value)
    {
        return event([&](const GuideEngine& engine, const GuideWalk& walk) { return engine.answer(walk, value, {person, monday}); });
    }
    QString close() { return send(CloseCase{lamp, QStringLiteral("solved"), {}, {}, {}, 0}); }
};

}

TEST_CASE("a lead publishes a guide, and a version is kept for ever")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    REQUIRE(publish(rows, guideText("Good morning"), 1));
    const CallGuide guide = (*rows.find(hello))->value;
    CHECK(guide.version == 2);
    CHECK(guide.title == QStringLiteral("Hello"));
    CHECK(guide.category == QStringLiteral("returns"));
    CHECK(guide.channels == QStringList{QStringLiteral("phone"), QStringLiteral("chat")});
    CHECK((*rows.find(guideVersionId(hello, 1)))->value.body.text == QString::fromUtf8(guideText()));
    Desk desk{rows, lena};
    CHECK(desk.send(UseGuide{hello, 1}) == QString());
    CHECK((*rows.find(hello))->value.version == 1);
    CHECK((*rows.find(hello))->value.latest == 2);
}

TEST_CASE("a guide with a mistake is not published, and the mistake is named")
{
    MapRows rows = site();
    auto change = publish(rows, "guide: hello\nlanguages: [en]\ntitle: Hello\nsteps:\n  - {step: hello, say: Hello}\n", 0);
    REQUIRE_FALSE(change);
    CHECK(change.error().sentence() == QStringLiteral("The guide has a mistake in line 5, column 5: Nothing follows the step \"hello\", and it is no end."));
    CHECK_FALSE(publish(rows, guideText("Hello", "  - {step: fly, action: moon.fly}\n"), 0));
    CHECK_FALSE(*rows.find(hello));
}

TEST_CASE("a guide that offers an article which the brand does not have is not published; an archived one is no mistake")
{
    MapRows rows = site();
    const QByteArray text = guideText("Hello", "  - {step: read, article: returns-7}\n");
    CHECK(publish(rows, text, 0).error().sentence() == QStringLiteral("The guide has a mistake in line 10, column 27: There is no article \"returns-7\"."));
    Record<Article> article{importedArticleId(brand, QStringLiteral("returns-7")), 1, {}};
    article.value.brand = brand;
    article.value.title = QStringLiteral("Returns");
    article.value.state = ArticleState::Archived;
    rows.put(article);
    CHECK(publish(rows, text, 0));
    GuideFindings findings;
    checkGuide(*readGuide(text, findings), workGuideWorld(rows, brand), findings);
    REQUIRE(findings.list().size() == 1);
    CHECK(findings.list().front().sentence() == QStringLiteral("The article \"returns-7\" is archived. Name one that is kept up to date."));
    CHECK_FALSE(findings.hasErrors());
}

TEST_CASE("a rep cannot publish, and of two leads the second is told of the first")
{
    MapRows rows = site();
    CHECK_FALSE(publish(rows, guideText(), 0, ada));
    REQUIRE(publish(rows, guideText(), 0));
    auto second = publish(rows, guideText("Good evening"), 0);
    REQUIRE_FALSE(second);
    CHECK(second.error().sentence() == QStringLiteral("Version 1 of this guide was published meanwhile. Compare it with yours and publish again."));
}

TEST_CASE("a version comes into force on its day, without anybody writing anything, and runs start on what is in force then")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    const auto publishLater = [&](const char* words, qint64 was, Instant from, quint64 operation) {
        auto change = runOperation(rows, intent(PublishGuide{brand, {QString::fromUtf8(guideText(words))}, {}, was, from}), as(lena, operation));
        REQUIRE(change);
        rows.commit(*change);
    };
    publishLater("Good morning", 1, later(1000), 2001);
    CallGuide guide = (*rows.find(hello))->value;
    CHECK(versionInForce(guide, monday) == 1);
    CHECK(versionInForce(guide, later(999)) == 1);
    CHECK(versionInForce(guide, later(1000)) == 2);
    CHECK((*rows.find(guideVersionId(hello, 2)))->value.in_force_from == later(1000));
    publishLater("Good evening", 2, later(2000), 2002); // instead of the one that still waits
    guide = (*rows.find(hello))->value;
    CHECK(versionInForce(guide, later(1500)) == 1);
    CHECK(versionInForce(guide, later(2000)) == 3);
    publishLater("Hello again", 3, monday, 2003); // a day that has gone by: at once
    guide = (*rows.find(hello))->value;
    CHECK(versionInForce(guide, monday) == 4);
    CHECK(versionInForce(guide, later(5000)) == 4);
    publishLater("Late", 4, later(9000), 2004);
    auto used = runOperation(rows, intent(UseGuide{hello, 4}), as(lena, 2005));
    REQUIRE(used);
    rows.commit(*used);
    CHECK(versionInForce((*rows.find(hello))->value, later(9000)) == 4); // what waited does not come
}

TEST_CASE("a called guide is taken in the version that is in force when the run starts")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    REQUIRE(publish(rows, "guide: caller\nlanguages: [en]\ntitle: Caller\ncurrency: USD\nsteps:\n  - {step: one, guide: hello}\n  - {step: bye, end: done}\n", 0, lena, 2001));
    auto later2 = runOperation(rows, intent(PublishGuide{brand, {QString::fromUtf8(guideText("Good morning"))}, {}, 1, later(1000)}), as(lena, 2002));
    REQUIRE(later2);
    rows.commit(*later2);
    const Id<CallGuide> caller = callGuideId(brand, QStringLiteral("caller"));
    CHECK(*usesOf(rows, caller, 1, later(999)) == QStringList{QStringLiteral("hello 1")});
    CHECK(*usesOf(rows, caller, 1, later(1000)) == QStringList{QStringLiteral("hello 2")});
}

TEST_CASE("a guide is walked to its end, and the timeline says so")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText("Hello", "  - {step: sum, ask: How much, answer: sum, type: money}\n"), 0));
    Desk desk{rows, ada};
    CHECK(desk.start() == QString());
    CHECK(desk.stored().required_open == QStringList{QStringLiteral("terms")});
    CHECK(desk.answer(true) == QString());
    CHECK(desk.answer(true) == QString());
    CHECK(desk.answer(Money{4784, QStringLiteral("USD")}) == QString());
    CHECK(desk.answer(true) == QString());
    const GuideRun ended = desk.stored();
    CHECK(ended.state == GuideRunState::Done);
    CHECK(ended.events.size() == 5);
    CHECK(ended.required_open.isEmpty());
    CHECK(ended.events[3].person == ada);
    const auto entry = *rows.find(Id<TimelineEntry>{Uuid::derived(number(desk.next), "entry")});
    REQUIRE(entry);
    CHECK(entry->value.kind == EntryKind::Guide);
    CHECK(entry->value.text.text == QStringLiteral("Hello\nsum: 47.84\u00a0USD"));
    CHECK((*rows.find(lamp))->value.guide_runs == QStringList{text(run.key)});
}

TEST_CASE("a case is not closed while a guide of it still requires a step, whatever the way there")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText("Hello", withStop), 0));
    Desk desk{rows, ada};
    REQUIRE(desk.start() == QString());
    const QString refusal = QStringLiteral("The guide \"Hello\" still requires: terms. Go through these, or end it as stopped, before closing the case.");
    CHECK(desk.close() == refusal);
    REQUIRE(desk.event([&](const GuideEngine& engine, const GuideWalk& walk) { return engine.pause(walk, {ada, monday}); }) == QString());
    CHECK(desk.close() == refusal);
    REQUIRE(desk.event([&](const GuideEngine& engine, const GuideWalk& walk) { return engine.resume(walk, {ada, monday}); }) == QString());
    REQUIRE(desk.event([&](const GuideEngine& engine, const GuideWalk& walk) { return engine.jump(walk, QStringLiteral("done"), {ada, monday}); }) == QString());
    CHECK(desk.close() == refusal);
    CHECK(desk.answer(true) == QStringLiteral("Required before this: terms. Go there first."));
    REQUIRE(desk.event([&](const GuideEngine& engine, const GuideWalk& walk) { return engine.jump(walk, QStringLiteral("stopped"), {ada, monday}); }) == QString());
    REQUIRE(desk.answer(true) == QString());
    CHECK(desk.close() == QString());
    CHECK((*rows.find(lamp))->value.status == CaseStatus::Closed);
}

TEST_CASE("events that do not follow from the guide are refused by whoever applies them")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText("Hello", withStop), 0));
    Desk desk{rows, ada};
    REQUIRE(desk.start() == QString());
    const auto send = [&](RunEvent event) {
        event.version = 1;
        return desk.send(AnswerGuide{run, 1, RawJson{runEventText(event)}});
    };
    const QString refusal = QStringLiteral("This does not follow from the guide. Fetch changes and answer again.");
    RunEvent forged;
    forged.kind = RunEventKind::Ended;
    forged.visits = {{QStringLiteral("hello"), QStringLiteral("next"), true, {}}, {QStringLiteral("terms"), QStringLiteral("next"), true, {}}, {QStringLiteral("more"), QStringLiteral("go"), true, {}}, {QStringLiteral("done"), QStringLiteral("next"), true, {}}};
    forged.to = QStringLiteral("done");
    CHECK(send(forged) == refusal); // the required words said by nobody
    forged.visits = {{QStringLiteral("done"), QStringLiteral("next"), true, {}}};
    CHECK(send(forged) == refusal);
    forged.kind = RunEventKind::Answered;
    forged.visits = {{QStringLiteral("hello"), QStringLiteral("next"), true, {}}};
    forged.to = QStringLiteral("more");
    CHECK(send(forged) == refusal);
    forged.to = QStringLiteral("terms");
    forged.visits.front().answers[QStringLiteral("sum")] = 5.0;
    CHECK(send(forged) == refusal);
    forged.kind = RunEventKind::Jumped;
    forged.visits = {{QStringLiteral("terms"), QStringLiteral("next"), true, {}}};
    forged.to = QStringLiteral("done");
    CHECK(send(forged) == refusal);
    CHECK(desk.stored().events.size() == 1);
    CHECK(desk.send(AnswerGuide{run, 1, RawJson{"{\"kind\":\"answered\"}"}}) == refusal);
    CHECK_FALSE(desk.send(AnswerGuide{run, 1, RawJson{"[]"}}) == QString());
}

TEST_CASE("a run is handed over by its holder or a lead, and only the new holder answers")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    Desk adas{rows, ada}, lenas{rows, lena, 4000}, bens{rows, ben, 5000};
    REQUIRE(adas.start() == QString());
    CHECK(bens.send(HandOverGuide{run, ben, ada}) == QStringLiteral("This guide is followed by another team."));
    CHECK(lenas.answer(true) == QStringLiteral("A colleague holds this guide. Ask them to hand it over."));
    CHECK(lenas.send(HandOverGuide{run, lena, ada}) == QString());
    CHECK(adas.answer(true) == QStringLiteral("A colleague holds this guide. Ask them to hand it over."));
    CHECK(lenas.answer(true) == QString());
    CHECK(lenas.stored().step == QStringLiteral("terms"));
    CHECK(lenas.send(HandOverGuide{run, ada, ada}) == QStringLiteral("Somebody else holds this guide by now."));
}

TEST_CASE("an answer given offline to a run that went on elsewhere is refused with both kept")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    Desk desk{rows, ada};
    REQUIRE(desk.start() == QString());
    const GuideScript linked = *linkedGuide(rows, hello, 1, {});
    const auto stale = GuideEngine(linked, {}).answer(walkOf(desk.stored()), true, {ada, monday});
    REQUIRE(stale);
    REQUIRE(desk.answer(true) == QString());
    CHECK(desk.send(AnswerGuide{run, 1, RawJson{runEventText(*stale)}}) == QStringLiteral("This guide went on at another desk meanwhile. Look where it stands and answer again."));
    CHECK(desk.stored().events.size() == 2);
}

TEST_CASE("a run goes on with the version that it began with, and says so when that is not here")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    Desk desk{rows, ada};
    REQUIRE(desk.start() == QString());
    REQUIRE(publish(rows, "guide: hello\nlanguages: [en]\ntitle: Hello\nsteps:\n  - {step: other, say: Other}\n  - {step: bye, end: done}\n", 1));
    CHECK(desk.answer(true) == QString());
    CHECK(desk.stored().step == QStringLiteral("terms"));
    rows.erase(schemaOf<GuideVersion>(), guideVersionId(hello, 1).key);
    CHECK(linkedGuide(rows, hello, 1, {}).error().sentence() == QStringLiteral("Version 1 of this guide is not here. Its answers are kept; fetch changes and try again."));
    CHECK(walkOf(desk.stored()).isDone(QStringLiteral("hello")));
}

TEST_CASE("called guides are kept in the version that was in force when the run began")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    REQUIRE(publish(rows, "guide: caller\nlanguages: [en]\ntitle: Caller\nsteps:\n  - {step: call, guide: hello}\n  - {step: bye, end: done}\n", 0));
    const Id<CallGuide> caller = callGuideId(brand, QStringLiteral("caller"));
    CHECK(*usesOf(rows, caller, 1, monday) == QStringList{QStringLiteral("hello 1")});
    REQUIRE(publish(rows, guideText("Good morning"), 1));
    CHECK(*usesOf(rows, caller, 1, monday) == QStringList{QStringLiteral("hello 2")});
    const GuideScript linked = *linkedGuide(rows, caller, 1, {QStringLiteral("hello 1")});
    CHECK(linked.inLanguage(linked.steps[std::size_t(linked.indexOf(QStringLiteral("call/hello")))].text, {}) == QStringLiteral("Hello"));
}

TEST_CASE("a case that goes to another team takes its guides along")
{
    MapRows rows = site();
    REQUIRE(publish(rows, guideText(), 0));
    Desk adas{rows, ada}, bens{rows, ben, 5000};
    REQUIRE(adas.start() == QString());
    REQUIRE(adas.send(AssignCase{lamp, ben, ada, west, east}) == QString());
    CHECK(bens.stored().team == west);
    CHECK(adas.send(HandOverGuide{run, ben, ada}) == QStringLiteral("This guide is followed by another team."));
}
