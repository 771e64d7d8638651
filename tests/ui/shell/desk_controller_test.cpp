// The window over its files: what a person sees of a long past, and of a file that was damaged under it.
#include "tests/ui/support/live_desk.h"
#include "core/work/tasks.h"
#include "ui/models/desk_views.h"
#include "ui/models/record_views.h"
#include "ui/widgets/row_list.h"

#include <QFile>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

void putEntries(MapRows& rows, int count)
{
    for (int i = 0; i < count; ++i) {
        TimelineEntry entry;
        entry.brand = brand;
        entry.team = east;
        entry.customer = maria;
        entry.case_file = lamp;
        entry.author = ada;
        entry.kind = EntryKind::Note;
        entry.happened = later(-i);
        entry.text.text = QStringLiteral("Note %1").arg(i);
        rows.put(Record<TimelineEntry>{{number(5000 + quint64(i))}, 1, entry});
    }
}

}

TEST_CASE("a long timeline shows its newest entries, and older ones from the row that offers them")
{
    LiveDesk desk;
    putEntries(desk.rows, 250);
    desk.open();
    auto& list = desk.child<RowList>("timeline.list");
    REQUIRE(list.rows().rowCount() == 101);
    CHECK(list.rows().row(list.rows().index(0)).body == QStringLiteral("Note 0"));

    list.setFocus();
    desk.press(Qt::Key_End);
    REQUIRE(list.currentKey() == olderEntriesKey);
    desk.press(Qt::Key_Return);
    CHECK(list.rows().rowCount() == 250);
    CHECK(list.currentIndex().row() == 100); // reading goes on where it was
    CHECK(list.rows().row(list.currentIndex()).body == QStringLiteral("Note 100"));
}

TEST_CASE("older entries are offered under every filter of the timeline")
{
    LiveDesk desk;
    putEntries(desk.rows, 150);
    desk.open();
    auto& list = desk.child<RowList>("timeline.list");
    list.rows().setGroup(QStringLiteral("conversations"));
    REQUIRE(list.rows().rowCount() == 1);
    CHECK(list.rows().row(list.rows().index(0)).key == olderEntriesKey);
}

TEST_CASE("a cache that turns out to be damaged while the window reads it is made anew, and what was typed stays")
{
    LiveDesk desk;
    desk.open();
    desk.type("Half a sentence");
    REQUIRE(desk.comes([&] { return !desk.workspace().draft(Session{maria, lamp}.key()).text.isEmpty(); }));
    desk.close();

    // The page that all customers hang on: the file opens, and every other table in it can be read.
    constexpr qint64 page_bytes = 4096;
    const auto customers = Database::open({desk.files.path("cache.db"), Access::Reader, Durability::Normal, {}}).value()->integer("SELECT rootpage FROM sqlite_master WHERE name = 'customer'");
    REQUIRE(customers);
    QFile cache(desk.files.path("cache.db"));
    REQUIRE(cache.open(QIODevice::ReadWrite));
    REQUIRE(cache.seek((*customers - 1) * page_bytes));
    REQUIRE(cache.write(QByteArray(page_bytes, '\0')) == page_bytes);
    cache.close();

    desk.open();
    REQUIRE(desk.comes([&] { return desk.replacedCaches() == 1; }));
    CHECK(desk.workspace().draft(Session{maria, lamp}.key()).text == QStringLiteral("Half a sentence"));
    auto sound = Database::open({desk.files.path("cache.db"), Access::Reader, Durability::Normal, {}});
    REQUIRE(sound);
    CHECK((*sound)->checkIntegrity(true));
}

TEST_CASE("what was refused becomes a question to a lead, with the reason and the words")
{
    LiveDesk desk;
    desk.open();
    AddEntry note;
    note.customer = maria;
    note.case_file = lamp;
    note.text = {QStringLiteral("She will call back.")};
    OutboxItem item;
    item.operation = intent(note);
    item.state = OperationState::Refused;
    item.result.verdict = Verdict::Rejected;
    item.result.text = QStringLiteral("This case is not here any more.");
    const auto asked = refusedForLead(desk.workspace(), item);
    REQUIRE(asked);
    const auto question = readMessage<Escalate>(asked->args.text);
    REQUIRE(question);
    CHECK(question->customer == maria);
    CHECK(question->case_file == lamp);
    CHECK(question->to == toLead);
    CHECK(question->text.text == QStringLiteral("Not accepted: Entry on a timeline. This case is not here any more.\n\nShe will call back."));

    note.case_file = {number(77)}; // gone: it is asked about the customer
    item.operation = intent(note);
    CHECK(readMessage<Escalate>(refusedForLead(desk.workspace(), item)->args.text)->case_file.isNull());
    note.customer = {number(78)};
    item.operation = intent(note);
    CHECK_FALSE(refusedForLead(desk.workspace(), item));
}

TEST_CASE("an entry that was refused is found as it stood in the composer, and where")
{
    LiveDesk desk;
    desk.open();
    AddEntry reply;
    reply.customer = maria;
    reply.case_file = lamp;
    reply.kind = EntryKind::Message;
    reply.text = {QStringLiteral("It is on its way.")};
    reply.channel = Channel::Text;
    reply.quoted = {QString::fromLatin1(number(501).text())};
    OutboxItem item;
    item.operation = intent(reply);
    const auto words = refusedWords(desk.workspace(), item);
    REQUIRE(words);
    CHECK(words->session == Session{maria, lamp});
    CHECK(words->draft.kind == QStringLiteral("message.text")); // the case came in by another channel
    CHECK(words->draft.quoted == reply.quoted);
    CHECK(words->draft.text == QStringLiteral("It is on its way."));
    item.operation = intent(CloseCase{lamp, QStringLiteral("replaced"), {QStringLiteral("Bye.")}, EntryKind::Note, {}, 0});
    CHECK(refusedWords(desk.workspace(), item)->session == Session{maria, lamp});
    CHECK(refusedWords(desk.workspace(), item)->draft.outcome == QStringLiteral("replaced"));
    item.operation = intent(CloseCase{lamp, QStringLiteral("replaced"), {}, EntryKind::Note, {}, 0});
    CHECK_FALSE(refusedWords(desk.workspace(), item)); // there were none
    item.operation = intent(MoveCase{lamp, CaseStatus::WaitingForUs, CaseStatus::Open});
    CHECK_FALSE(refusedWords(desk.workspace(), item));
}
