// Contacts of a case: nobody answers past what the customer or a colleague said in the meantime.
#include "core/work/contacts.h"

#include "core/work/cases.h"
#include "core/work/notes.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

AddEntry saying(const char* text, EntryKind kind = EntryKind::Message, Direction direction = Direction::Outgoing)
{
    AddEntry op;
    op.customer = maria;
    op.case_file = lamp;
    op.kind = kind;
    op.direction = direction;
    op.text = {QString::fromUtf8(text)};
    return op;
}

Uuid read(const MapRows& rows) { return readUpTo({lamp, 0, rows.get(lamp)}); }

AddEntry after(const Uuid& readUpTo, AddEntry op)
{
    op.read_up_to = readUpTo;
    return op;
}

const AddEntry adasReply = saying("Your lamp is on its way.");

}

TEST_CASE("of two people who answer one customer at once the second is stopped, and told who was first", "[work]")
{
    MapRows rows = site();
    const Uuid both = read(rows); // nothing had been said
    REQUIRE(perform(rows, as(lena, 2001), after(both, saying("I shall look."))));
    const auto refused = perform(rows, as(ada, 2002), after(both, adasReply));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == QStringLiteral("Lena has answered this customer since you began your reply. Read it, then send yours again as it is or changed."));
    CHECK(wantsReading(refused.error()));
    CHECK(perform(rows, as(ada, 2003), after(read(rows), adasReply))); // she has read it
}

TEST_CASE("a new word of the customer stops a reply, whoever wrote it down but its author", "[work]")
{
    MapRows rows = site();
    const Uuid before = read(rows);
    SECTION("a colleague")
    {
        REQUIRE(perform(rows, as(lena, 2001), saying("It works again!", GENERATE(EntryKind::Message, EntryKind::Call), Direction::Incoming)));
        const auto refused = perform(rows, as(ada, 2002), after(before, adasReply));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence() == QStringLiteral("The customer has said something new since you began this reply. Read it, then send the reply again as it is or changed."));
    }
    SECTION("its author")
    {
        REQUIRE(perform(rows, as(ada, 2001), saying("It works again!", EntryKind::Message, Direction::Incoming)));
        CHECK(perform(rows, as(ada, 2002), after(before, adasReply)));
    }
}

TEST_CASE("a message that another system brings in stops a reply like one that somebody wrote down here, and an older one does not", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 2001), after(read(rows), adasReply)));
    const Uuid before = read(rows);
    TimelineEntry entry;
    entry.brand = brand;
    entry.customer = maria;
    entry.case_file = lamp;
    entry.team = east;
    entry.kind = EntryKind::Message;
    entry.text = {QStringLiteral("It works again!")};
    const auto bring = [&rows, &entry](quint64 id, Direction direction, Instant happened) {
        entry.direction = direction;
        entry.happened = happened;
        const auto change = runOperation(rows, PutRows::of(schemaOf<TimelineEntry>(), {toRow(Record<TimelineEntry>{{number(id)}, 0, entry})}), as(root, 3000 + id));
        REQUIRE(change);
        rows.commit(*change);
    };
    bring(70, Direction::Incoming, later(-60));
    CHECK(read(rows) == before);
    const auto direction = GENERATE(Direction::Incoming, Direction::Outgoing);
    bring(71, direction, later(60));
    CHECK(read(rows) == number(71));
    const auto refused = perform(rows, as(ada, 2002), after(before, adasReply));
    REQUIRE_FALSE(refused);
    CHECK(wantsReading(refused.error()));
    CHECK(refused.error().sentence().startsWith(direction == Direction::Incoming ? QStringLiteral("The customer has said") : QStringLiteral("Somebody has answered")));
}

TEST_CASE("a case that comes from elsewhere has no contact that is not here", "[work]")
{
    MapRows rows = site();
    CaseFile file = brokenLamp();
    file.latest_contact = {number(777)};
    const auto change = runOperation(rows, PutRows::of(schemaOf<CaseFile>(), {toRow(Record<CaseFile>{{number(62)}, 0, file})}), as(root));
    REQUIRE(change);
    rows.commit(*change);
    CHECK(rows.get(Id<CaseFile>{number(62)}).latest_contact.isNull());
}

TEST_CASE("notes stop nobody, and nothing stops a note", "[work]")
{
    MapRows rows = site();
    const Uuid before = read(rows);
    REQUIRE(perform(rows, as(lena, 2001), saying("She was upset.", EntryKind::Note, Direction::None)));
    CHECK(perform(rows, as(ada, 2002), after(before, adasReply)));
    CHECK(perform(rows, as(lena, 2003), after(before, saying("Still upset.", EntryKind::Note, Direction::None))));
}

TEST_CASE("several replies of one person follow each other, also those that were written before the first was sent", "[work]")
{
    MapRows rows = site();
    const Uuid before = read(rows);
    REQUIRE(perform(rows, as(ada, 2001), after(before, saying("One."))));
    CHECK(perform(rows, as(ada, 2002), after(before, saying("Two."))));
}

TEST_CASE("one's own call does not cover what somebody else said meanwhile", "[work]")
{
    MapRows rows = site();
    const Uuid before = read(rows);
    REQUIRE(perform(rows, as(lena, 2001), saying("I shall look.")));
    REQUIRE(perform(rows, as(ada, 2002), saying("", EntryKind::Call, Direction::Incoming))); // as the program writes it when a call ends
    const auto refused = perform(rows, as(ada, 2003), after(before, adasReply));
    REQUIRE_FALSE(refused);
    CHECK(wantsReading(refused.error()));
}

TEST_CASE("a program that does not say how far it had read is not asked", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 2001), saying("I shall look.")));
    CHECK(perform(rows, as(ada, 2002), adasReply));
}

TEST_CASE("the last word of a case is stopped like any reply, and stops others", "[work]")
{
    MapRows rows = site();
    const Uuid before = read(rows);
    CloseCase close{lamp, QStringLiteral("replaced"), {QStringLiteral("A new one is on its way.")}, EntryKind::Message, {}, 0};
    close.read_up_to = before;
    REQUIRE(perform(rows, as(lena, 2001), saying("I shall look.")));
    const auto refused = perform(rows, as(ada, 2002), close);
    REQUIRE_FALSE(refused);
    CHECK(wantsReading(refused.error()));
    CHECK(rows.get(lamp).status == CaseStatus::Open);
    const Uuid lenas = read(rows);
    close.read_up_to = lenas;
    REQUIRE(perform(rows, as(ada, 2003), close));
    CHECK_FALSE(perform(rows, as(lena, 2004), after(lenas, saying("It is done."))));
}
