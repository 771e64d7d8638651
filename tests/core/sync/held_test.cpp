// Undo send: what is held is safe and not sent, goes out once when its time is over, and never when its author took it back.
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr qint64 second_ms = 1000, hold_ms = 10 * second_ms;

AddEntry reply(const char* words)
{
    AddEntry op;
    op.customer = maria;
    op.case_file = lamp;
    op.kind = EntryKind::Message;
    op.direction = Direction::Outgoing;
    op.text = {QString::fromUtf8(words)};
    return op;
}

Draft draft(const char* words, qint64 caret = 3) { return {QStringLiteral("composer/lamp"), QString::fromUtf8(words), caret, {}, QStringLiteral("message\n")}; }

struct Held : TwoDesks {
    Operation send(const char* words, qint64 length_ms = hold_ms)
    {
        Result<Operation> outcome(Error{});
        one.desk->submit({intent(reply(words))}, QStringLiteral("composer/lamp"), [&](Result<Operation> kept) { outcome = std::move(kept); }, {length_ms, draft(words)});
        one.engine->wake();
        REQUIRE(outcome);
        return *outcome;
    }
    QStringList onSite() const { return textsOf(site.store->rows()); }
    QStringList onDesk() const { return textsOf(one.desk->cache().rows()); }
    std::vector<HeldGesture> held() const
    {
        auto list = one.desk->outbox().held();
        REQUIRE(list);
        return *list;
    }
    QString takeBack(const Operation& operation, const Draft& back)
    {
        const auto done = one.desk->takeBack(operation.id, back);
        one.engine->wake();
        return done ? QString() : done.error().sentence();
    }

private:
    static QStringList textsOf(const RowStore& rows)
    {
        auto list = rows.list<TimelineEntry>({nullptr, {}, {}, false, 1000});
        REQUIRE(list);
        QStringList texts;
        for (const auto& entry : *list)
            if (!entry.value.text.text.isEmpty())
                texts.append(entry.value.text.text);
        texts.sort();
        return texts;
    }
};

}

TEST_CASE("what is held is on the disk and on the screen, and is sent once when its time is over", "[sync]")
{
    Held office;
    office.send("Your lamp is on its way.");
    office.pass(hold_ms - second_ms);
    CHECK(office.onDesk() == QStringList{QStringLiteral("Your lamp is on its way.")});
    CHECK(office.onSite().isEmpty());
    REQUIRE(office.held().size() == 1);
    office.pass(2 * second_ms);
    CHECK(office.onSite() == QStringList{QStringLiteral("Your lamp is on its way.")});
    CHECK(office.held().empty());
    office.settle();
    office.checkEqual();
}

TEST_CASE("what is let go is sent at once, and cannot be taken back", "[sync]")
{
    Held office;
    office.send("Your lamp is on its way.");
    office.send("It comes on Monday.");
    REQUIRE(office.held().size() == 2);
    REQUIRE(office.one.desk->letGo());
    office.one.engine->wake();
    CHECK(office.held().empty());
    office.pass(2 * second_ms);
    CHECK(office.onSite().size() == 2);
    office.settle();
    office.checkEqual();
}

TEST_CASE("what was taken back leaves screen and outbox, comes back as a draft, and never reaches the site", "[sync]")
{
    Held office;
    const Operation operation = office.send("Your lamp is on its way.");
    office.pass(4 * second_ms);
    CHECK(office.held().front().hold.draft == draft("Your lamp is on its way."));
    CHECK(office.takeBack(operation, draft("Your lamp is on its way.")).isEmpty());
    CHECK(office.onDesk().isEmpty());
    CHECK(office.one.waiting() == 0);
    const auto drafts = office.one.desk->outbox().drafts();
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->front() == draft("Your lamp is on its way."));
    CHECK(office.one.desk->outbox().list(10)->empty());
    CHECK(office.takeBack(operation, draft("again")) == QStringLiteral("This has been sent already and cannot be taken back."));
    office.one.crash();
    office.pass(2 * hold_ms);
    office.settle();
    CHECK(office.onSite().isEmpty());
    office.checkEqual();
}

TEST_CASE("a desk that is killed while it holds something sends it after its start, not before its time and once", "[sync]")
{
    Held office;
    office.send("Your lamp is on its way.");
    office.pass(3 * second_ms);
    office.one.crash();
    office.pass(3 * second_ms);
    CHECK(office.onSite().isEmpty());
    REQUIRE(office.held().size() == 1);
    CHECK(office.held().front().hold.draft.text == QStringLiteral("Your lamp is on its way."));
    office.one.crash();
    office.pass(6 * second_ms);
    office.settle();
    CHECK(office.onSite() == QStringList{QStringLiteral("Your lamp is on its way.")});
    office.checkEqual();
}

TEST_CASE("after a kill it can still be taken back", "[sync]")
{
    Held office;
    const Operation operation = office.send("Your lamp is on its way.");
    office.pass(second_ms);
    office.one.crash();
    CHECK(office.takeBack(operation, office.held().front().hold.draft).isEmpty());
    office.pass(2 * hold_ms);
    office.settle();
    CHECK(office.onSite().isEmpty());
}

TEST_CASE("what is done after something held waits with it, and stays when that is taken back", "[sync]")
{
    Held office;
    const Operation operation = office.send("Your lamp is on its way.");
    REQUIRE(office.one.perform(CloseCase{lamp, QStringLiteral("replaced"), {QStringLiteral("Done.")}, EntryKind::Note, {}, 0}));
    office.pass(hold_ms / 2);
    CHECK((*office.site.store->rows().find(lamp))->value.status == CaseStatus::Open);
    SECTION("sent")
    {
        office.pass(hold_ms);
        CHECK(office.onSite() == QStringList{QStringLiteral("Done."), QStringLiteral("Your lamp is on its way.")});
    }
    SECTION("taken back")
    {
        CHECK(office.takeBack(operation, draft("Your lamp is on its way.")).isEmpty());
        office.pass(second_ms); // nothing holds the rest any more
        CHECK(office.onSite() == QStringList{QStringLiteral("Done.")});
    }
    office.settle();
    CHECK((*office.site.store->rows().find(lamp))->value.status == CaseStatus::Closed);
    office.checkEqual();
}

TEST_CASE("one hold after the other keeps nothing longer than one of them", "[sync]")
{
    Held office;
    office.send("One.");
    office.pass(6 * second_ms);
    office.send("Two.");
    office.pass(5 * second_ms);
    CHECK(office.onSite() == QStringList{QStringLiteral("One.")});
    office.pass(6 * second_ms);
    CHECK(office.onSite() == QStringList{QStringLiteral("One."), QStringLiteral("Two.")});
}

TEST_CASE("without a network it goes out later, and what is on its way is not taken back", "[sync]")
{
    Held office;
    office.one.network.cut = true;
    const Operation operation = office.send("Your lamp is on its way.");
    office.pass(3 * hold_ms);
    CHECK(office.takeBack(operation, draft("x")) == QStringLiteral("This has been sent already and cannot be taken back."));
    CHECK(office.onDesk().size() == 1);
    office.settle();
    CHECK(office.onSite() == QStringList{QStringLiteral("Your lamp is on its way.")});
}

TEST_CASE("an answer that puts the time right by a moment sends nothing before its time", "[sync]")
{
    Held office;
    office.send("Your lamp is on its way.");
    office.one.clock.jumpTo({office.one.clock.now().ms - second_ms});
    office.pass(second_ms);
    CHECK(office.onSite().isEmpty());
    office.pass(hold_ms + second_ms);
    CHECK(office.onSite() == QStringList{QStringLiteral("Your lamp is on its way.")});
}

TEST_CASE("a clock that is put back holds nothing for longer", "[sync]")
{
    Held office;
    office.send("Your lamp is on its way.");
    office.one.clock.jumpTo({office.one.clock.now().ms - 3'600 * second_ms});
    office.pass(hold_ms + second_ms);
    CHECK(office.onSite() == QStringList{QStringLiteral("Your lamp is on its way.")});
}

TEST_CASE("nothing is held for longer than a minute, whoever asks", "[sync]")
{
    Held office;
    office.send("Your lamp is on its way.", 3'600 * second_ms);
    office.pass(61 * second_ms);
    CHECK(office.onSite() == QStringList{QStringLiteral("Your lamp is on its way.")});
}

TEST_CASE("all operations of one gesture are taken back together", "[sync]")
{
    Held office;
    EditCase edit{lamp, {{{"category", word("delivery")}}}, {}};
    CloseCase close{lamp, QStringLiteral("replaced"), {QStringLiteral("It is on its way.")}, EntryKind::Message, {}, 0};
    Result<Operation> outcome(Error{});
    office.one.desk->submit({intent(edit), intent(close)}, {}, [&](Result<Operation> kept) { outcome = std::move(kept); }, {hold_ms, draft("It is on its way.")});
    REQUIRE(outcome);
    CHECK(office.takeBack(*outcome, draft("It is on its way.")).isEmpty());
    office.pass(2 * hold_ms);
    office.settle();
    const CaseFile file = (*office.site.store->rows().find(lamp))->value;
    CHECK(file.status == CaseStatus::Open);
    CHECK(file.category.isEmpty());
    office.checkEqual();
}
