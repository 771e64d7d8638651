// Guides before money: a refund waits for the required steps of every guide of its case, whatever the way to it.
#include "core/work/guide_gate.h"
#include "core/guide/guide_engine.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Order> order{number(300)};

// Two steps that protect money; `pay` is the guide's own refund.
const QByteArray payBack = "guide: pay-back\nlanguages: [en]\ntitle: Pay back\ncurrency: USD\nsteps:\n"
                           "  - {step: hello, choose: \"Go on?\", options: {yes: {text: \"Yes\", next: who}, no: {text: \"No\", next: stopped}}}\n"
                           "  - {step: who, check: I am speaking to the customer, wording: 1}\n"
                           "  - {step: terms, check: It takes five days, wording: 1}\n"
                           "  - {step: pay, action: refund.request, with: {order: \"#W1\", amount: 10 USD, reason: damaged}}\n"
                           "  - {step: bye, end: done}\n"
                           "  - {step: stopped, end: stopped}\n";
const QByteArray smallTalk = "guide: small-talk\nlanguages: [en]\ntitle: Small talk\nsteps:\n  - {step: hello, say: Hello}\n  - {step: thanks, check: I said thanks, before: [done], wording: 1}\n  - {step: bye, end: done}\n";

struct Desk {
    MapRows rows = site();
    quint64 next = 3000;

    Desk()
    {
        Order paid;
        paid.brand = brand;
        paid.customer = maria;
        paid.number = QStringLiteral("#W1");
        paid.total = {100'00, QStringLiteral("USD")};
        paid.payments = {{QStringLiteral("payment"), {}, paid.total, monday, {}}};
        rows.put(Record<Order>{order, 1, paid});
        for (const QByteArray& guide : {payBack, smallTalk})
            REQUIRE(send(PublishGuide{brand, {QString::fromUtf8(guide)}, {}, 0}, lena).toStdString() == "");
    }
    template <class Op> QString send(const Op& op, const Id<User>& person = ada)
    {
        ++next;
        const auto done = perform(rows, as(person, next, later(qint64(next - 2990))), op);
        return done ? QString() : done.error().sentence();
    }
    std::string refund() { return send(RequestRefund{lamp, order, {10'00, QStringLiteral("USD")}, RefundReason::Damaged, {}}).toStdString(); }
    Id<GuideRun> start(const char* name)
    {
        const Id<CallGuide> guide = callGuideId(brand, QString::fromLatin1(name));
        const GuideScript linked = *linkedGuide(rows, guide, 1, {});
        const Id<GuideRun> run{number(++next + 10'000)};
        REQUIRE(send(StartGuide{run, guide, 1, {}, maria, lamp, RawJson{runEventText(*GuideEngine(linked, {}).start({}, {ada, monday}))}}) == QString());
        return run;
    }
    void answer(const Id<GuideRun>& id, const GuideValue& value = GuideValue(true))
    {
        const GuideRun run = rows.get(id);
        const GuideScript linked = *linkedGuide(rows, run.guide, run.version, {});
        const auto event = GuideEngine(linked, {}).answer(walkOf(run), value, {ada, monday});
        REQUIRE(event);
        REQUIRE(send(AnswerGuide{id, run.events.size(), RawJson{runEventText(*event)}}) == QString());
    }
    void pass(const Id<GuideRun>& run) // up to the step that pays
    {
        answer(run, QStringLiteral("yes"));
        answer(run);
        answer(run);
    }
};

}

TEST_CASE("a refund is refused with the names of the steps that a guide of its case still requires, and taken once they are done")
{
    Desk desk;
    const auto run = desk.start("pay-back");
    CHECK(desk.refund() == "The guide \"Pay back\" requires before money is paid back: who, terms. Go through these first.");
    desk.answer(run, QStringLiteral("yes"));
    desk.answer(run);
    CHECK(desk.refund() == "The guide \"Pay back\" requires before money is paid back: terms. Go through these first.");
    desk.answer(run);
    CHECK(desk.refund() == "");
}

TEST_CASE("steps that protect only the end of a guide do not hold money back")
{
    Desk desk;
    desk.start("small-talk");
    CHECK(desk.refund() == "");
}

TEST_CASE("a guide that waits holds the money back as one that is followed does")
{
    Desk desk;
    const auto run = desk.start("pay-back");
    const GuideRun stored = desk.rows.get(run);
    const GuideScript linked = *linkedGuide(desk.rows, stored.guide, 1, {});
    const auto pause = GuideEngine(linked, {}).pause(walkOf(stored), {ada, monday});
    REQUIRE(desk.send(AnswerGuide{run, stored.events.size(), RawJson{runEventText(*pause)}}) == QString());
    CHECK(desk.refund().find("who, terms") != std::string::npos);
}

TEST_CASE("a guide that was stopped holds money back until a later one on the case has done its own steps")
{
    Desk desk;
    const auto run = desk.start("pay-back");
    desk.answer(run, QStringLiteral("no"));
    desk.answer(run);
    REQUIRE(desk.rows.get(run).state == GuideRunState::Stopped);
    CHECK(desk.refund() == "The guide \"Pay back\" requires before money is paid back: who, terms. Go through these first.");
    desk.answer(desk.start("small-talk"));
    CHECK(desk.refund().find("who, terms") != std::string::npos);
    desk.pass(desk.start("pay-back"));
    CHECK(desk.refund() == "");
}

TEST_CASE("a guide that was done to its end leaves the way to money free")
{
    Desk desk;
    const auto run = desk.start("pay-back");
    desk.pass(run);
    desk.answer(run);
    desk.answer(run);
    REQUIRE(desk.rows.get(run).state == GuideRunState::Done);
    CHECK(desk.refund() == "");
}

TEST_CASE("a guide that asks for a real refund without its required step on every way is not published")
{
    Desk desk;
    const QByteArray around = "guide: around\nlanguages: [en]\ntitle: Around\ncurrency: USD\nsteps:\n"
                              "  - {step: hello, choose: \"Go on?\", options: {yes: {text: \"Yes\", next: who}, no: {text: \"No\", next: pay}}}\n"
                              "  - {step: who, check: I am speaking to the customer, wording: 1}\n"
                              "  - {step: pay, action: refund.request, with: {order: \"#W1\", amount: 10 USD, reason: damaged}}\n  - {step: bye, end: done}\n";
    const QString refusal = desk.send(PublishGuide{brand, {QString::fromUtf8(around)}, {}, 0}, lena);
    CHECK(refusal.toStdString().find("who") != std::string::npos);
}
