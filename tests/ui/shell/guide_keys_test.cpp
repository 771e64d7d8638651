// Guides followed by keys in the whole window: what it costs, what is kept, and who has the keys when.
#include "core/base/json.h"
#include "core/guide/guide_engine.h"
#include "core/work/guides.h"
#include "core/work/refund_limits.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/guide_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QByteArray head = "languages: [en]\ncurrency: USD\n";

QByteArray guide(const char* name, const char* title, const QByteArray& steps)
{
    return QByteArray("guide: ") + name + "\ntitle: " + title + '\n' + head + "steps:\n" + steps;
}

const QByteArray refund = guide("refund", "Refund", "  - {step: hello, say: Hello Maria}\n"
                                                    "  - {step: sum, ask: How much is it, answer: sum, type: money, most: 100}\n"
                                                    "  - {step: terms, check: It takes five days, wording: 1}\n"
                                                    "  - {step: done, end: done, say: Goodbye}\n");

// Presses Enter until the guide says this; fails when it does not come.
#define REQUIRE_SAYS(desk, words) do { const bool came = (desk).comes([&] { return (desk).say() == (words); }); INFO("says: " << (desk).say() << ", problem: " << (desk).text("guide.problem")); REQUIRE(came); } while (false)

void start(LiveDesk& desk, const char* words)
{
    desk.press(Qt::Key_G, Qt::AltModifier);
    desk.type(words);
    desk.press(Qt::Key_Return);
}

std::string soFar(LiveDesk& desk) { return desk.text("guide.soFar"); }

}

TEST_CASE("the refund guide of eight steps, its approval requested, takes eight to twelve keys from start to end")
{
    LiveDesk desk;
    desk.publishOwn(QStringLiteral("identity-check"));
    desk.publishOwn(QStringLiteral("refund-with-approval"));
    CaseFile file = brokenLamp();
    file.category = QStringLiteral("Refund");
    desk.rows.put(Record<CaseFile>{lamp, 5, file});
    REQUIRE(perform(desk.rows, as(root, 890), SetRefundLimits{brand, {{Role::Rep, {20'00, QStringLiteral("USD")}, {}}}}));
    desk.open();
    REQUIRE(desk.focus() == "composer.text");

    desk.press(Qt::Key_G, Qt::ControlModifier); // the guide that suits the case is the first one
    CHECK(desk.focus() == "guide.filter");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.say().starts_with("Before I open your account"); }));
    CHECK(desk.focus() == "guide.run");
    CHECK(desk.text("guide.title") == "Refund with approval");
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_1); // two questions answered rightly
    desk.press(Qt::Key_3);
    desk.press(Qt::Key_1); // the order
    desk.press(Qt::Key_1); // arrived damaged
    REQUIRE(desk.comes([&] { return desk.focus() == "guide.typed"; }));
    CHECK(desk.say() == "How much is to be paid back? The order came to 47.84\u00a0USD.");
    desk.type("47.84");
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return); // the conditions were read
    desk.press(Qt::Key_Return); // the refund waits for the lead
    desk.press(Qt::Key_Return); // the outcome
    desk.press(Qt::Key_Return); // goodbye
    REQUIRE(desk.comes([&] { return desk.runs().size() == 1 && desk.runs().front().value.state == GuideRunState::Done; }));
    CHECK(desk.pressed() >= 8);
    CHECK(desk.pressed() <= 12);
    REQUIRE(desk.comes([&] { return desk.focus() == "composer.text"; })); // typing goes on where it was

    const GuideWalk walk = walkOf(desk.runs().front().value);
    CHECK(walk.answers[QStringLiteral("amount")].value == GuideValue(Money{4784, QStringLiteral("USD")}));
    CHECK(walk.answers[QStringLiteral("order")].value == GuideValue(QStringLiteral("#W6247578")));
    CHECK(walk.isDone(QStringLiteral("identity/questions")));
    const auto refunds = desk.workspace().reader().refundsOf(maria);
    REQUIRE(refunds.size() == 1);
    CHECK(refunds.front().value.state == RefundState::Requested);
    CHECK(refunds.front().value.amount == Money{4784, QStringLiteral("USD")});
    CHECK(refunds.front().value.reason == RefundReason::Damaged);
    CHECK(desk.workspace().reader().find(refunds.front().value.order)->value.number == QStringLiteral("#W6247578"));

    desk.press(Qt::Key_Return, Qt::ControlModifier); // the outcome is the guide's
    REQUIRE(desk.comes([&] { return desk.workspace().reader().find(lamp)->value.status == CaseStatus::Closed; }));
    CHECK(desk.workspace().reader().find(lamp)->value.outcome == QStringLiteral("refund_requested"));
}

TEST_CASE("the outcome of a guide is offered to the case, but not over one that a person has chosen")
{
    LiveDesk desk;
    desk.publish(guide("short", "Short", "  - {step: hello, say: Hello}\n  - {step: how, outcome: sorted_out}\n  - {step: bye, say: Bye}\n  - {step: done, end: done}\n"));
    desk.open();
    auto& composer = desk.window().panel<ComposerPanel>();
    start(desk, "short");
    REQUIRE_SAYS(desk, "Hello");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Outcome: Sorted out"; }));
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Bye");
    REQUIRE(desk.comes([&] { return composer.draft().outcome == QStringLiteral("sorted_out"); }));
    desk.restart();
    CHECK(desk.window().panel<ComposerPanel>().draft().outcome == QStringLiteral("sorted_out"));
    ComposerDraft chosen = desk.window().panel<ComposerPanel>().draft();
    chosen.outcome = QStringLiteral("answered");
    desk.window().panel<ComposerPanel>().setDraft(chosen);
    desk.press(Qt::Key_G, Qt::ControlModifier);
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Outcome: Sorted out"; }));
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Bye");
    CHECK(desk.window().panel<ComposerPanel>().draft().outcome == QStringLiteral("answered"));
}

TEST_CASE("an edit that a guide makes is an operation like any other, with what was there before")
{
    LiveDesk desk;
    desk.publish(guide("edit", "Edit", "  - {step: hello, say: Hello}\n  - {step: sort, action: case.edit, with: {set.category: return, set.priority: high}}\n"
                                       "  - {step: bye, say: Bye}\n  - {step: done, end: done}\n"));
    desk.open();
    start(desk, "edit");
    REQUIRE_SAYS(desk, "Hello");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Changes the case. Category: return, Priority: High"; }));
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Bye");
    CHECK(desk.workspace().reader().find(lamp)->value.category == QStringLiteral("return"));
    CHECK(desk.workspace().reader().find(lamp)->value.priority == Priority::High);
    desk.restart(); // what was there before is part of the run, not of the program's memory
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("guide.remark") == "Taken back: Sort" && desk.text("guide.question").starts_with("Changes the case."); }));
    CHECK(desk.workspace().reader().find(lamp)->value.category == QString());
    CHECK(desk.workspace().reader().find(lamp)->value.priority == Priority::Normal);
    desk.press(Qt::Key_Right, Qt::AltModifier);
    REQUIRE_SAYS(desk, "Bye");
    CHECK(desk.workspace().reader().find(lamp)->value.priority == Priority::High);
    std::optional<Operation> kept;
    desk.workspace().link().outboxItems(100, &desk.workspace(), [&](const Result<std::vector<OutboxItem>>& items) {
        REQUIRE(items);
        for (const OutboxItem& item : *items)
            if (item.operation.name == QStringLiteral("case.edit"))
                kept = item.operation;
    });
    REQUIRE(desk.comes([&] { return kept.has_value(); }));
    CHECK(kept->args.text == QByteArray("{\"case_file\":\"" + lamp.key.text() + "\",\"set\":{\"category\":\"return\",\"priority\":\"high\"},\"was\":{\"category\":\"\",\"priority\":\"normal\"}}"));
}

TEST_CASE("keys that come faster than answers are kept wait for their step, and none is lost or doubled")
{
    LiveDesk desk;
    desk.publish(guide("fast", "Fast", "  - {step: a, say: One}\n  - {step: b, say: Two}\n  - {step: c, say: Three}\n  - {step: d, choose: Which, answer: which, options: {x: First, y: Second}}\n"
                                       "  - {step: e, say: Five}\n  - {step: f, end: done}\n"));
    desk.open();
    start(desk, "fast");
    REQUIRE_SAYS(desk, "One");
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Return, Qt::Key_Return, Qt::Key_2})
        desk.press(key);
    REQUIRE_SAYS(desk, "Five");
    CHECK(walkOf(desk.runs().front().value).answers[QStringLiteral("which")].value == GuideValue(QStringLiteral("y")));
    CHECK(desk.runs().front().value.events.size() == 5);
}

TEST_CASE("digits and Enter belong to the composer while the caret is there, and one chord leads each way")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_4, Qt::AltModifier);
    CHECK(desk.focus() == "composer.text");
    desk.type("1");
    desk.press(Qt::Key_Return);
    desk.type("2");
    CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("1\n2"));
    CHECK(desk.say() == "Hello Maria");
    CHECK(desk.runs().front().value.events.size() == 1);
    desk.press(Qt::Key_Right, Qt::AltModifier); // the chord works from here
    REQUIRE_SAYS(desk, "How much is it");
    CHECK(desk.focus() == "composer.text"); // and takes nothing away
    desk.press(Qt::Key_G, Qt::ControlModifier);
    CHECK(desk.focus() == "guide.typed");
    desk.press(Qt::Key_Escape);
    CHECK(desk.focus() == "composer.text");
}

TEST_CASE("an answer that does not fit stays in the line, with the reason beside it")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.focus() == "guide.typed"; }));
    desk.type("250");
    desk.press(Qt::Key_Return);
    CHECK(desk.text("guide.problem") == "That is more than 100, the most that can be right here.");
    CHECK(desk.child<QLineEdit>("guide.typed").text() == QStringLiteral("250"));
    CHECK(desk.runs().front().value.events.size() == 2);
}

TEST_CASE("going back keeps the answer, marks it until it is given again, and Enter gives it again")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "How much is it");
    desk.type("12.50");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "It takes five days");
    CHECK(soFar(desk) == "Sum: 12.50\u00a0USD");
    CHECK(desk.text("guide.before").empty());
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE_SAYS(desk, "How much is it");
    CHECK(desk.text("guide.before") == "Sum: 12.50\u00a0USD");
    CHECK(soFar(desk).empty());
    CHECK(desk.focus() == "guide.typed");
    CHECK(desk.child<QLineEdit>("guide.typed").text() == QStringLiteral("12.50"));
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "It takes five days");
    CHECK(soFar(desk) == "Sum: 12.50\u00a0USD");
    CHECK(desk.text("guide.before").empty());
}

TEST_CASE("whoever jumps ahead sees what is still required, and Enter leads there")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    CHECK(desk.text("guide.required") == "Still required: It takes five days");
    desk.press(Qt::Key_J, Qt::AltModifier);
    CHECK(desk.focus() == "guide.steps.filter");
    desk.type("end");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Goodbye");
    CHECK(desk.text("guide.required") == "Required before this: It takes five days");
    CHECK(desk.focus() == "guide.run");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "It takes five days");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Goodbye");
    CHECK(desk.text("guide.required").empty());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.runs().front().value.state == GuideRunState::Done; }));
}

TEST_CASE("an operation that is refused in the middle leaves the run at that step with the reason")
{
    LiveDesk desk;
    desk.publish(guide("close-early", "Close early", "  - {step: hello, say: Hello}\n  - {step: close, action: case.close, with: {outcome: answered}}\n"
                                                     "  - {step: terms, check: It takes five days, wording: 1}\n  - {step: done, end: done}\n"));
    desk.open();
    start(desk, "close");
    REQUIRE_SAYS(desk, "Hello");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Does this: Case close"; }));
    desk.press(Qt::Key_Return);
    const std::string reason = "The guide \"Close early\" still requires: terms. Go through these, or end it as stopped, before closing the case.";
    REQUIRE(desk.comes([&] { return desk.text("guide.problem") == reason; }));
    const GuideRun run = desk.runs().front().value;
    CHECK(run.step == QStringLiteral("close"));
    CHECK(run.state == GuideRunState::Running);
    CHECK(walkOf(run).refusal.toStdString() == reason);
    CHECK(desk.rows.get(lamp).status == CaseStatus::Open);
    CHECK(desk.workspace().reader().find(lamp)->value.status == CaseStatus::Open);
    desk.restart(); // the reason is part of the run
    CHECK(desk.text("guide.problem") == reason);
}

TEST_CASE("a run is left for another call, and is where it was when its case is in front again")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.publish(guide("other", "Other", "  - {step: a, say: Something else}\n  - {step: b, end: done}\n"));
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "How much is it");
    desk.type("12.");
    desk.workspace().open({maria, {}}); // somebody calls about something else
    REQUIRE(desk.comes([&] { return desk.say().empty(); }));
    start(desk, "other");
    REQUIRE_SAYS(desk, "Something else");
    desk.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE_SAYS(desk, "How much is it");
    CHECK(desk.child<QLineEdit>("guide.typed").text() == QStringLiteral("12."));
    CHECK(desk.runs().size() == 2);
}

TEST_CASE("a run is gone on with after a restart, down to the half-typed answer")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.focus() == "guide.typed"; }));
    desk.type("31.9");
    desk.restart();
    CHECK(desk.say() == "How much is it");
    CHECK(desk.child<QLineEdit>("guide.typed").text() == QStringLiteral("31.9"));
    desk.press(Qt::Key_G, Qt::ControlModifier);
    desk.type("0");
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "It takes five days");
    CHECK(walkOf(desk.runs().front().value).answers[QStringLiteral("sum")].value == GuideValue(Money{3190, QStringLiteral("USD")}));
    desk.restart();
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE_SAYS(desk, "How much is it");
    CHECK(desk.child<QLineEdit>("guide.typed").text() == QStringLiteral("31.90")); // the answer, not the old draft
}

TEST_CASE("a run whose version of the guide is not here says so and keeps its answers")
{
    LiveDesk desk;
    desk.publish(refund);
    GuideRun run;
    run.brand = brand;
    run.customer = maria;
    run.case_file = lamp;
    run.guide = callGuideId(brand, QStringLiteral("refund"));
    run.title = QStringLiteral("Refund");
    run.version = 4;
    run.holder = ada;
    run.step = QStringLiteral("terms");
    const auto event = [](RunEventKind kind, std::vector<RunVisit> visits, const char* to) {
        RunEvent one;
        one.kind = kind;
        one.guide = QStringLiteral("refund");
        one.version = 4;
        one.visits = std::move(visits);
        one.to = QString::fromLatin1(to);
        one.person = ada;
        one.time = monday;
        return GuideRunEvent{monday, ada, {QString::fromUtf8(runEventText(one))}, {}};
    };
    run.events = {event(RunEventKind::Started, {{QString(), QStringLiteral("start"), true, {}}}, "sum"),
                  event(RunEventKind::Answered, {{QStringLiteral("sum"), QStringLiteral("next"), true, {{QStringLiteral("sum"), Money{1250, QStringLiteral("USD")}}}}}, "terms")};
    desk.rows.put(Record<GuideRun>{{number(600)}, 1, run});
    desk.open();
    CHECK(desk.text("guide.title") == "Refund");
    CHECK(desk.text("guide.problem") == "Version 4 of this guide is not here. Its answers are kept; fetch changes and try again.");
    CHECK(soFar(desk) == "Sum: 12.50\u00a0USD");
    desk.press(Qt::Key_G, Qt::ControlModifier);
    desk.press(Qt::Key_Return); // nothing to answer, nothing breaks
    desk.press(Qt::Key_1);
    CHECK(desk.runs().front().value.events.size() == 2);
}

TEST_CASE("a guide is handed over to a colleague, who is then the only one to answer")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_H, Qt::AltModifier);
    CHECK(desk.focus() == "guide.people.filter");
    desk.type("lena");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.runs().front().value.holder == lena; }));
    REQUIRE(desk.comes([&] { return desk.text("guide.problem") == "Lena holds this guide. They or a lead can hand it over to you."; }));
    desk.press(Qt::Key_Return);
    CHECK(desk.say() == "Hello Maria");
    CHECK(desk.runs().front().value.events.size() == 2);
}

TEST_CASE("a lead takes over a guide that a rep holds, and goes on where it stands")
{
    LiveDesk desk;
    desk.publish(refund);
    const Id<CallGuide> id = callGuideId(brand, QStringLiteral("refund"));
    const auto linked = linkedGuide(desk.rows, id, 1, {});
    REQUIRE(linked);
    const auto begun = GuideEngine(*linked, {}).start({}, {ada, monday});
    REQUIRE(begun);
    REQUIRE(perform(desk.rows, as(ada), StartGuide{{number(600)}, id, 1, {}, maria, lamp, RawJson{runEventText(*begun)}}));
    desk.person = lena;
    desk.open();
    CHECK(desk.text("guide.problem") == "Ada holds this guide. They or a lead can hand it over to you.");
    desk.press(Qt::Key_G, Qt::ControlModifier);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.runs().front().value.holder == lena; }));
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "How much is it");
}

TEST_CASE("a desk that stops right after an action has its answer too, so that nothing is done twice")
{
    LiveDesk desk;
    desk.publish(guide("note", "Note", "  - {step: hello, say: Hello}\n  - {step: write, action: entry.add, with: {kind: note, text: Customer is moving}}\n"
                                       "  - {step: bye, say: Bye}\n  - {step: done, end: done}\n"));
    desk.open();
    start(desk, "note");
    REQUIRE_SAYS(desk, "Hello");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return !desk.text("guide.question").empty(); }));
    desk.press(Qt::Key_Return);
    desk.restart(); // the window hears no more of what was kept
    CHECK(desk.notes().filter(QStringLiteral("Customer is moving")).size() == 1);
    desk.press(Qt::Key_G, Qt::ControlModifier);
    REQUIRE_SAYS(desk, "Bye");
    CHECK(desk.notes().filter(QStringLiteral("Customer is moving")).size() == 1);
}

TEST_CASE("a paused guide says so and goes on by one key")
{
    LiveDesk desk;
    desk.publish(refund);
    desk.open();
    start(desk, "refund");
    REQUIRE_SAYS(desk, "Hello Maria");
    desk.press(Qt::Key_P, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("guide.remark") == "This guide is paused. It goes on where it stands."; }));
    CHECK(desk.runs().front().value.state == GuideRunState::Paused);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.runs().front().value.state == GuideRunState::Running; }));
    REQUIRE_SAYS(desk, "Hello Maria");
}

TEST_CASE("going back over something done says that it stands")
{
    LiveDesk desk;
    desk.publish(guide("note", "Note", "  - {step: hello, say: Hello}\n  - {step: write, action: entry.add, with: {kind: note, text: Customer is moving}}\n"
                                       "  - {step: bye, say: Bye}\n  - {step: done, end: done}\n"));
    desk.open();
    start(desk, "note");
    REQUIRE_SAYS(desk, "Hello");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Writes on the timeline: Customer is moving"; }));
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Bye");
    CHECK(desk.notes() == QStringList{QStringLiteral("Customer is moving")});
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("guide.remark") == "Already done, and it stays done: Write"; }));
    CHECK(desk.notes().size() == 1);
}

TEST_CASE("the caller's order that is not there leads on by the digit behind the last one")
{
    LiveDesk desk;
    desk.publish(guide("find", "Find", "  - {step: order, look_up: order, answer: order, missing: none}\n  - {step: found, say: \"I have {order.number} here\"}\n"
                                       "  - {step: done, end: done}\n  - {step: none, say: Please look for the number}\n  - {step: stop, end: stopped}\n"));
    desk.open();
    start(desk, "find");
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Which order is it about?"; }));
    desk.press(Qt::Key_2);
    REQUIRE_SAYS(desk, "Please look for the number");
    desk.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Which order is it about?"; }));
    desk.press(Qt::Key_1);
    REQUIRE_SAYS(desk, "I have #W6247578 here");
}

TEST_CASE("guides that suit the case come first: by its category, then by a word of its subject, and never by a foreign channel")
{
    LiveDesk desk;
    const QByteArray body = "  - {step: hello, say: Hello}\n  - {step: done, end: done}\n";
    const auto publish = [&](const char* name, const char* title, const char* more) { desk.publish("category: " + QByteArray(more) + '\n' + guide(name, title, body)); };
    publish("a", "Anything", "none");
    publish("b", "Broken things", "none"); // the subject says that the lamp arrived broken
    publish("c", "Lamps", "Light");
    publish("d", "Chat about lamps", "light\nchannels: [chat]");
    CaseFile file = brokenLamp();
    file.category = QStringLiteral("light");
    file.channel = Channel::Phone;
    desk.rows.put(Record<CaseFile>{lamp, 5, file});
    desk.open();
    QStringList rows;
    for (const ListRow& row : desk.window().panel<GuidePanel>().data().rows)
        rows.append(row.title);
    CHECK(rows.join(QStringLiteral(", ")).toStdString() == "Suits this case, Lamps, Broken things, All other guides, Anything, Chat about lamps");
}

TEST_CASE("a guide is started by its name, as links in articles have it, and one that is not in use says so")
{
    LiveDesk desk;
    desk.publish(guide("short", "Short", "  - {step: hello, say: Hello}\n  - {step: done, end: done}\n"));
    desk.open();
    Q_EMIT desk.window().requested(GuideDesk::startNamedPrefix + QStringLiteral("moon"));
    CHECK(desk.window().panel<GuidePanel>().data().problem == QStringLiteral("There is no guide called \"moon\" in use."));
    CHECK(desk.runs().empty());
    Q_EMIT desk.window().requested(GuideDesk::startNamedPrefix + QStringLiteral("short"));
    REQUIRE_SAYS(desk, "Hello");
    CHECK(desk.runs().size() == 1);
}

TEST_CASE("a step that offers an article names it, and a digit opens it beside the guide")
{
    LiveDesk desk;
    Article article;
    article.brand = brand;
    article.source = QStringLiteral("returns.md");
    article.title = QStringLiteral("How returns work");
    article.state = ArticleState::Published;
    article.shown = article.latest = {number(501)};
    desk.rows.put(Record<Article>{importedArticleId(brand, article.source), 1, article});
    desk.publish(guide("short", "Short", "  - {step: read, article: returns.md}\n  - {step: bye, say: Bye}\n  - {step: done, end: done}\n"));
    desk.open();
    start(desk, "short");
    REQUIRE(desk.comes([&] { return desk.text("guide.question") == "Article: How returns work"; }));
    const QSignalSpy opened(&desk.window().panel<KnowledgePanel>(), &KnowledgePanel::opened);
    desk.press(Qt::Key_1);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().toString() == text(article.shown.key));
    desk.press(Qt::Key_G, Qt::ControlModifier);
    desk.press(Qt::Key_Return);
    REQUIRE_SAYS(desk, "Bye");
}
