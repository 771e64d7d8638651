// Review packs: what is taken along and left behind, by whom, and until when.
#include "core/work/review_packs.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> parcel{number(21)}, chair{number(22)};
const Id<Customer> jo{number(20)};
constexpr qint64 day_min = 24 * 60;

// Lena leads; each thing that is done is another operation.
struct Packing {
    MapRows rows = site();
    quint64 next = 3000;
    Instant now = later(10);

    Packing()
    {
        Customer other = mariaLopez();
        other.given_name = QStringLiteral("Jo");
        rows.put(Record<Customer>{jo, 1, other});
        CaseFile file = brokenLamp();
        file.customer = jo;
        file.team = west;
        rows.put(Record<CaseFile>{parcel, 1, file});
        file.customer = maria;
        rows.put(Record<CaseFile>{chair, 1, file});
    }
    template <class Op> QString send(const Op& op, const Id<User>& person = lena)
    {
        const auto before = rows.rows();
        const auto done = perform(rows, as(person, ++next, now), op);
        if (!done)
            CHECK(rows.rows() == before);
        return done ? QString() : done.error().sentence();
    }
    QString take(const QStringList& cases, const Id<User>& person = lena) { return send(TakeAlong{cases}, person); }
    QString leave(const QStringList& cases, const Id<User>& person = lena) { return send(LeaveBehind{cases}, person); }
    ReviewPack pack(const Id<User>& person = lena) { return rows.get(reviewPackOf(person)); }
    QStringList packed(const Id<User>& person = lena)
    {
        QStringList cases;
        for (const PackedCase& one : pack(person).cases)
            cases.append(text(one.case_file.key));
        return cases;
    }
};

const QString lampId = text(lamp.key), parcelId = text(parcel.key), chairId = text(chair.key);

}

TEST_CASE("a lead takes cases along, also of other teams, with whom they are about, for two weeks")
{
    Packing desk;
    CHECK(desk.take({parcelId, lampId}) == QString());
    CHECK(desk.pack().owner == lena);
    CHECK(desk.pack().cases == QList<PackedCase>{{parcel, jo, {}}, {lamp, maria, {}}});
    CHECK(desk.pack().until == later(10 + 14 * day_min));
    CHECK(desk.pack().isOpen(later(9 + 14 * day_min)));
    CHECK_FALSE(desk.pack().isOpen(later(10 + 14 * day_min)));

    desk.now = later(70);
    CHECK(desk.take({chairId}) == QString());
    CHECK(desk.packed() == QStringList{parcelId, lampId, chairId});
    CHECK(desk.pack().until == later(70 + 14 * day_min));
}

TEST_CASE("what is taken along already stays as it is, whoever of one person's desks says so again")
{
    Packing desk;
    CHECK(desk.take({lampId, lampId}) == QString());
    const ReviewPack before = desk.pack();
    desk.now = later(500);
    CHECK(desk.take({lampId}) == QString());
    CHECK(desk.pack() == before);
    CHECK(desk.leave({parcelId}) == QString()); // was never in it
    CHECK(desk.pack() == before);
}

TEST_CASE("what is left behind is out of the pack, and with the last one the pack is over")
{
    Packing desk;
    CHECK(desk.leave({lampId}) == QString()); // there is no pack yet
    CHECK(desk.take({parcelId, lampId, chairId}) == QString());
    CHECK(desk.leave({lampId, parcelId}) == QString());
    CHECK(desk.packed() == QStringList{chairId});
    CHECK(desk.leave({chairId}) == QString());
    CHECK(desk.packed().isEmpty());
    CHECK_FALSE(desk.pack().isOpen(desk.now));
}

TEST_CASE("a pack that has ended by itself is empty: what is taken along then begins a new one")
{
    Packing desk;
    CHECK(desk.take({parcelId}) == QString());
    desk.now = later(10 + 14 * day_min);
    CHECK(desk.take({lampId}) == QString());
    CHECK(desk.packed() == QStringList{lampId});
    CHECK(desk.pack().until == later(10 + 28 * day_min));
}

TEST_CASE("everybody has a pack of their own, and only leads have one")
{
    const QString denied = QStringLiteral("Your role may not do this. Ask a team lead or an administrator.");
    Packing desk;
    CHECK(desk.take({lampId}) == QString());
    CHECK(desk.take({parcelId}, root) == QString());
    CHECK(desk.packed(lena) == QStringList{lampId});
    CHECK(desk.packed(root) == QStringList{parcelId});
    CHECK(desk.take({lampId}, ada) == denied);
    CHECK(desk.leave({lampId}, ada) == denied);
}

TEST_CASE("nobody writes a pack from outside: one that is too large would keep all news from its person's desks")
{
    Packing desk;
    const auto done = runOperation(desk.rows, PutRows::of(schemaOf<ReviewPack>(), {toRow(Record<ReviewPack>{reviewPackOf(lena), 0, {lena, {}, {}, {}}})}), as(root));
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence() == QStringLiteral("Everybody takes along what they review themselves; nobody writes it from outside."));
}

TEST_CASE("only a case that is there is taken along, and no more than a desk can hold; then nothing is")
{
    Packing desk;
    const QString gone = QStringLiteral("This case is not here any more.");
    CHECK(desk.take({lampId, text(number(777))}) == gone);
    CHECK(desk.take({QStringLiteral("not an id")}) == gone);

    QStringList many;
    for (quint64 i = 0; i < quint64(ReviewPack::cases_max); ++i) {
        desk.rows.put(Record<CaseFile>{{number(5000 + i)}, 1, brokenLamp()});
        many.append(text(number(5000 + i)));
    }
    CHECK(desk.take(many) == QString());
    CHECK(desk.take({lampId}) == QStringLiteral("At most 100 cases are taken along. Leave some of them behind first."));
    CHECK(desk.take({many.first()}) == QString());
    CHECK(desk.leave({many.first()}) == QString());
    CHECK(desk.take({lampId}) == QString());
}
