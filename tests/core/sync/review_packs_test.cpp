// A review pack: what is taken along is fetched although nobody looks at it, stays in step and here for as long as the pack is open, and goes with it.
#include "core/domain/case_link.h"
#include "core/domain/order.h"
#include "core/sync/scopes.h"
#include "core/work/review_packs.h"
#include "tests/support/conversation.h"
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;
using namespace callboard::call;

namespace {

constexpr qint64 minute_ms = 60'000, day_ms = 86'400'000;
const Id<CaseFile> parcel{number(40)}; // of Jo, with a team that is nobody's here
const Id<Customer> jo{number(20)};

// Ada leads here.
struct Travelling : TwoDesks {
    Travelling()
    {
        site.clock.jumpTo(later(0)); // to the desks' time, as the window's corrected clock has it
        User lead = site.store->rows().find(ada).value()->value;
        lead.role = Role::Lead;
        put(Record<User>{ada, 0, lead});
        SignedIn again = adaSignedIn({4'000'000'000'000}, "token", "token");
        again.profile = RawJson{objectText(schemaOf<User>(), &lead)};
        REQUIRE(one.desk->rememberSignIn(again));
        Customer other = mariaLopez();
        other.given_name = QStringLiteral("Jo");
        put(Record<Customer>{jo, 0, other});
        CaseFile file = brokenLamp();
        file.subject = QStringLiteral("A parcel with another team");
        file.customer = jo;
        file.team = west;
        file.owner = {};
        put(Record<CaseFile>{parcel, 0, file});
        note(41);
        settle();
    }
    template <class E> void put(const Record<E>& record)
    {
        const Operation operation = PutRows::of(schemaOf<E>(), {toRow(record)});
        REQUIRE(site.store->apply(std::span(&operation, 1), root));
    }
    void note(quint64 id)
    {
        TimelineEntry entry;
        entry.brand = brand;
        entry.customer = jo;
        entry.case_file = parcel;
        entry.team = west;
        entry.happened = entry.recorded = monday;
        entry.text = {QStringLiteral("Note %1").arg(id)};
        put(Record<TimelineEntry>{{number(id)}, 0, entry});
    }
    // As on another desk of the same person.
    template <class Op> void elsewhere(const Op& op) // as on another desk of the same person
    {
        const Operation operation = intent(op);
        REQUIRE(site.store->apply(std::span(&operation, 1), ada));
    }
    void untilFetched()
    {
        for (int second = 0; second < 600 && !one.engine->status().isHere(jo); ++second)
            pass(1000);
        REQUIRE(one.engine->status().isHere(jo));
        settle();
    }
    void travel(qint64 ms)
    {
        one.clock.pass(ms);
        note(++m_note); // so that there is something to fetch
        settle();
    }
    bool sees(quint64 entry) const { return one.seen(Id<TimelineEntry>{number(entry)}).has_value(); }
    bool holds() const { return one.seen(parcel).has_value() && sees(41); }

private:
    quint64 m_note = 100;
};

const QStringList parcelAlone{text(parcel.key)};

}

TEST_CASE("what is taken along comes although nobody looks at it, and stays in step", "[sync]")
{
    Travelling desks;
    CHECK_FALSE(desks.one.seen(parcel));
    desks.elsewhere(TakeAlong{parcelAlone});
    desks.settle();
    desks.untilFetched();
    CHECK(desks.holds());
    CHECK_FALSE(desks.two.seen(parcel));
    CHECK_FALSE(desks.two.seen(reviewPackOf(ada))); // is theirs alone

    desks.note(42);
    desks.settle();
    CHECK(desks.sees(42));
}

TEST_CASE("what is taken along stays for as long as the pack is open, and goes when it is left behind", "[sync]")
{
    Travelling desks;
    desks.elsewhere(TakeAlong{parcelAlone});
    desks.untilFetched();
    desks.travel(9 * day_ms);
    CHECK(desks.holds());
    desks.one.engine->view({jo}); // that somebody looked does not shorten it
    desks.one.engine->view({maria});
    desks.travel(4 * day_ms);
    CHECK(desks.holds());

    REQUIRE(desks.one.perform(LeaveBehind{parcelAlone}));
    desks.travel(minute_ms);
    CHECK_FALSE(desks.holds());
}

TEST_CASE("a pack that nobody closed ends by itself", "[sync]")
{
    Travelling desks;
    desks.elsewhere(TakeAlong{parcelAlone});
    desks.untilFetched();
    desks.travel(13 * day_ms);
    CHECK(desks.holds());
    desks.travel(day_ms);
    CHECK_FALSE(desks.holds());
    CHECK_FALSE(desks.one.engine->status().isHere(jo));
}

TEST_CASE("who looked at a customer and takes them along keeps them beyond three days, and for three days after the last look once they are left behind", "[sync]")
{
    Travelling desks;
    desks.one.engine->view({jo});
    desks.untilFetched();
    REQUIRE(desks.one.perform(TakeAlong{parcelAlone}));
    desks.settle();
    desks.one.engine->view({maria});
    desks.travel(2 * day_ms);
    REQUIRE(desks.one.perform(LeaveBehind{parcelAlone}));
    desks.travel(minute_ms);
    CHECK(desks.holds());
    REQUIRE(desks.one.perform(TakeAlong{parcelAlone}));
    desks.travel(2 * day_ms);
    CHECK(desks.holds());
    REQUIRE(desks.one.perform(LeaveBehind{parcelAlone}));
    desks.travel(minute_ms);
    CHECK_FALSE(desks.holds());
}

TEST_CASE("what was taken along without a network is kept from the gesture on", "[sync]")
{
    Travelling desks;
    desks.one.engine->view({jo});
    desks.untilFetched();
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(TakeAlong{parcelAlone}));
    desks.one.engine->view({maria});
    desks.pass(minute_ms);
    desks.one.crash();
    desks.one.clock.pass(4 * day_ms);
    desks.pass(minute_ms);
    CHECK(desks.holds());
    desks.settle();
    CHECK(desks.holds());
}

TEST_CASE("two desks of one lead take along and leave behind without a network, and both are right", "[sync]")
{
    Travelling desks;
    desks.elsewhere(TakeAlong{parcelAlone});
    desks.untilFetched();
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(TakeAlong{{text(lamp.key)}}));
    desks.elsewhere(LeaveBehind{parcelAlone});
    desks.settle();
    CHECK(desks.one.seen(reviewPackOf(ada))->cases == QList<PackedCase>{{lamp, maria, {}}});
    CHECK(desks.one.desk->outbox().summary()->refused == 0);
    desks.travel(minute_ms);
    CHECK_FALSE(desks.holds());
}

TEST_CASE("a pack's histories do not crowd out those that somebody looked at", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    ReviewPack pack{ada, {}, {desk.clock.now().ms + day_ms}, {}};
    for (quint64 i = 0; i < quint64(ReviewPack::cases_max); ++i)
        pack.cases.append(PackedCase{{number(2000 + i)}, {number(1000 + i)}, {}});
    REQUIRE(desk.pull(101, {{&schemaOf<ReviewPack>(), toRow(Record<ReviewPack>{reviewPackOf(ada), 1, pack})}}));
    CHECK(desk.desk->cacheState().histories.size() == ReviewPack::cases_max);
    for (quint64 i = 0; i < 120; ++i) {
        REQUIRE(desk.desk->viewHistory({number(3000 + i)}));
        REQUIRE(desk.desk->takeHistoryPage({number(3000 + i)}, {}));
    }
    REQUIRE(desk.pull(102, {}));
    const auto& histories = desk.desk->cacheState().histories;
    CHECK(histories.size() == ReviewPack::cases_max + DeskOptions::historiesDefault);
    CHECK(histories.front().customer == Id<Customer>{number(3119)});
    CHECK(desk.desk->cacheState().historyOf({number(1000)}));
    CHECK(histories.size() <= protocol::historiesMax);
}

TEST_CASE("what was taken along is asked for as soon as everything is loaded, before any news comes", "[sync]")
{
    SampleDesk desk;
    desk.signIn();
    MapRows rows = sample::site();
    rows.put(Record<ReviewPack>{reviewPackOf(ada), 1, {ada, {{parcel, jo, {}}}, {desk.clock.now().ms + day_ms}, {}}});
    desk.load(rows);
    const HeldHistory* history = desk.desk->cacheState().historyOf(jo);
    REQUIRE(history);
    CHECK_FALSE(history->loaded);
}

TEST_CASE("a pack that was lost unnoticed and comes again has its histories asked for", "[sync]")
{
    SampleDesk desk;
    desk.signIn();
    desk.load(sample::site());
    REQUIRE_FALSE(desk.desk->cacheState().historyOf(jo));
    const Record<ReviewPack> pack{reviewPackOf(ada), 1, {ada, {{parcel, jo, {}}}, {desk.clock.now().ms + day_ms}, {}}};
    REQUIRE(desk.desk->mend({{&schemaOf<ReviewPack>(), toRow(pack)}}, {}));
    CHECK(desk.desk->cacheState().historyOf(jo));
}

TEST_CASE("looking at many customers without a network forgets nothing of the pack that is still to be fetched", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    const ReviewPack pack{ada, {{parcel, jo, {}}}, {desk.clock.now().ms + day_ms}, {}};
    REQUIRE(desk.pull(101, {{&schemaOf<ReviewPack>(), toRow(Record<ReviewPack>{reviewPackOf(ada), 1, pack})}}));
    for (quint64 i = 0; i < 30; ++i)
        REQUIRE(desk.desk->viewHistory({number(300 + i)}));
    CHECK(desk.desk->cacheState().historyOf(jo));
    CHECK(desk.desk->cacheState().histories.size() == 9);
}

TEST_CASE("a history of the pack that the server cannot give keeps no news away, and is asked for again a minute later", "[sync]")
{
    Conversation desk;
    desk.online();
    const ReviewPack pack{ada, {{parcel, jo, {}}}, {desk.clock.now().ms + day_ms}, {}};
    desk.timers.pass(minute_ms); // a look that nobody asked for
    PullPage news{cursorAt(101), 101, 101, false, {{&schemaOf<ReviewPack>(), toRow(Record<ReviewPack>{reviewPackOf(ada), 1, pack})}}, {}, 0};
    desk.server.answer(pullCall, 200, writePullPage(news));
    REQUIRE(desk.server.underWay() == pageCall); // and no wait that does not know of it
    desk.server.refuse(pageCall, refusal::internal);
    desk.pulls(102);
    CHECK(desk.server.underWay() == waitCall);
    desk.timers.pass(minute_ms);
    CHECK(desk.server.underWay().contains(pageCall));
}

TEST_CASE("a link of two cases stays when the history of one of their customers goes and that of the other does not", "[sync]")
{
    Travelling desks;
    const Id<Customer> kim{number(21)};
    const Id<CaseFile> box{number(50)};
    const Id<CaseLink> link{number(51)};
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Kim");
    desks.put(Record<Customer>{kim, 0, other});
    CaseFile file = brokenLamp();
    file.customer = kim;
    file.team = west;
    file.owner = {};
    desks.put(Record<CaseFile>{box, 0, file});
    CaseLink related;
    related.brand = brand;
    related.kind = LinkKind::Related;
    related.case_file = parcel;
    related.other = box;
    related.team = related.other_team = west;
    related.customer = jo;
    related.other_customer = kim;
    desks.put(Record<CaseLink>{link, 0, related});
    desks.elsewhere(TakeAlong{{text(parcel.key), text(box.key)}});
    desks.untilFetched();
    REQUIRE(desks.one.engine->status().isHere(kim));
    REQUIRE(desks.one.seen(link));

    desks.elsewhere(LeaveBehind{parcelAlone});
    desks.travel(minute_ms);
    CHECK_FALSE(desks.holds());
    CHECK(desks.one.seen(box));
    CHECK(desks.one.seen(link));
    desks.elsewhere(LeaveBehind{{text(box.key)}});
    desks.travel(minute_ms);
    CHECK_FALSE(desks.one.seen(link));
}
