// The customer whom somebody looks at: what other teams did with them is fetched, in step from then on, and given up in time; who else is there is known.
#include "core/domain/order.h"
#include "core/sync/scopes.h"
#include "tests/support/conversation.h"
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;
using namespace callboard::call;

namespace {

constexpr qint64 minute_ms = 60'000;
using Line = SyncStatus::Line;
const Id<CaseFile> parcel{number(40)}; // of Maria, with a team that is nobody's here

struct Looking : TwoDesks {
    Looking()
    {
        CaseFile file = brokenLamp();
        file.subject = QStringLiteral("A parcel with another team");
        file.team = west;
        file.owner = {};
        put(Record<CaseFile>{parcel, 0, file});
        note(41, parcel, west);
        settle();
    }
    template <class E> void put(const Record<E>& record)
    {
        const Operation operation = PutRows::of(schemaOf<E>(), {toRow(record)});
        REQUIRE(site.store->apply(std::span(&operation, 1), root));
    }
    void note(quint64 id, const Id<CaseFile>& file, const Id<Team>& team)
    {
        TimelineEntry entry;
        entry.brand = brand;
        entry.customer = maria;
        entry.case_file = file;
        entry.team = team;
        entry.happened = entry.recorded = monday;
        entry.text = {QStringLiteral("Note %1").arg(id)};
        put(Record<TimelineEntry>{{number(id)}, 0, entry});
    }
    void look(const Id<Customer>& customer = maria)
    {
        one.engine->view({customer});
        untilHere();
    }
    void untilHere()
    {
        for (int second = 0; second < 600 && one.engine->status().history != SyncStatus::History::Here; ++second)
            pass(1000);
        REQUIRE(one.engine->status().history == SyncStatus::History::Here);
        settle();
    }
    bool sees(const ConnectedDesk& desk, quint64 entry) const { return desk.seen(Id<TimelineEntry>{number(entry)}).has_value(); }
};

}

TEST_CASE("what other teams did with a customer comes when somebody looks at them, and stays in step", "[sync]")
{
    Looking desks;
    CHECK_FALSE(desks.one.seen(parcel));
    desks.look();
    CHECK(desks.one.engine->status().history == SyncStatus::History::Here);
    CHECK(desks.one.engine->status().viewed == maria);
    REQUIRE(desks.one.seen(parcel));
    CHECK(desks.sees(desks.one, 41));

    desks.note(42, parcel, west);
    desks.settle();
    CHECK(desks.sees(desks.one, 42));
    CHECK_FALSE(desks.two.seen(parcel)); // nobody looked there
    CHECK_FALSE(desks.sees(desks.two, 42));
}

TEST_CASE("a history that was on its way when the program died is fetched to its end", "[sync]")
{
    Looking desks;
    desks.one.network.cut = true;
    desks.one.engine->view({maria});
    desks.pass(1'000);
    CHECK(desks.one.engine->status().history == SyncStatus::History::Asked);
    CHECK_FALSE(desks.one.seen(parcel));
    desks.one.network.cut = false;
    desks.one.crash();
    desks.pass(60'000);
    REQUIRE(desks.one.seen(parcel));
    desks.note(42, parcel, west);
    desks.settle();
    CHECK(desks.sees(desks.one, 42));
}

TEST_CASE("a case that goes to another team stays where somebody looks at its customer, and leaves elsewhere", "[sync]")
{
    Looking desks;
    desks.look();
    CaseFile file = brokenLamp();
    file.team = west;
    file.owner = {};
    desks.put(Record<CaseFile>{lamp, 0, file});
    desks.settle();
    REQUIRE(desks.one.seen(lamp));
    CHECK(desks.one.seen(lamp)->team == west);
    CHECK_FALSE(desks.two.seen(lamp));
}

TEST_CASE("a case of another team that names a person as its owner is on their desk", "[sync]")
{
    Looking desks;
    CaseFile file = desks.site.store->rows().find(parcel).value()->value;
    file.owner = ben;
    desks.put(Record<CaseFile>{parcel, 0, file});
    desks.settle();
    CHECK(desks.two.seen(parcel));
    CHECK_FALSE(desks.one.seen(parcel));
    file.owner = {};
    desks.put(Record<CaseFile>{parcel, 0, file});
    desks.settle();
    CHECK_FALSE(desks.two.seen(parcel));
}

TEST_CASE("a history is given up three days after somebody looked at it last, and what is the person's own stays", "[sync]")
{
    constexpr qint64 day_ms = 86'400'000;
    Looking desks;
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Jo");
    desks.put(Record<Customer>{{number(12)}, 0, other});
    desks.settle();
    desks.look();
    desks.look({number(12)});
    desks.one.clock.pass(2 * day_ms);
    desks.note(42, lamp, east);
    desks.settle();
    CHECK(desks.one.seen(parcel));
    desks.one.clock.pass(day_ms + 60'000);
    desks.note(43, lamp, east);
    desks.settle();
    CHECK_FALSE(desks.one.seen(parcel));
    CHECK_FALSE(desks.sees(desks.one, 41));
    CHECK(desks.one.seen(lamp));
    CHECK(desks.sees(desks.one, 43));

    desks.look(); // and comes again
    CHECK(desks.one.seen(parcel));
}

TEST_CASE("of a history that is given up, cases stay that are with the teams of today and not with those of the last sign-in", "[sync]")
{
    SampleDesk desk;
    desk.signIn(); // as somebody of the team East
    MapRows moved = site();
    User ada = moved.get(sample::ada);
    ada.teams = {text(west.key)};
    moved.put(Record<User>{sample::ada, 2, ada});
    moved.erase(schemaOf<CaseFile>(), lamp.key);
    desk.load(moved);
    CaseFile ofWest = brokenLamp();
    ofWest.team = west;
    ofWest.owner = {};
    REQUIRE(desk.pull(101, {{&schemaOf<CaseFile>(), toRow(Record<CaseFile>{parcel, 1, ofWest})}}));
    REQUIRE(desk.desk->viewHistory(maria));
    CaseFile ofEast = brokenLamp();
    ofEast.owner = {};
    REQUIRE(desk.desk->takeHistoryPage(maria, {{{&schemaOf<CaseFile>(), toRow(Record<CaseFile>{lamp, 5, ofEast})}}, {}, 0}));
    desk.clock.pass(4LL * 86'400'000);
    REQUIRE(desk.pull(102, {}));
    CHECK_FALSE(desk.seen(lamp));
    CHECK(desk.seen(parcel));
}

TEST_CASE("who joined a team since they signed in keeps its cases when a history is given up", "[sync]")
{
    Looking desks;
    User joined = desks.site.store->rows().find(ada).value()->value;
    joined.teams = {text(east.key), text(west.key)};
    desks.put(Record<User>{ada, 0, joined});
    desks.settle();
    REQUIRE(desks.one.seen(parcel));
    desks.look();
    desks.one.clock.pass(4LL * 86'400'000);
    desks.one.engine->view({number(12)}); // somebody else
    desks.note(42, parcel, west);
    desks.settle();
    CHECK_FALSE(desks.one.desk->cacheState().historyOf(maria));
    CHECK(desks.one.seen(parcel));
    CHECK(desks.sees(desks.one, 41));
}

TEST_CASE("what was written on another team's case and has not come back keeps its history, however long ago somebody looked", "[sync]")
{
    SampleDesk desk;
    SignedIn lead = adaSignedIn({desk.clock.now().ms + 900'000});
    const User profile{QStringLiteral("ada"), QStringLiteral("Ada"), Role::Lead, {text(east.key)}, true, {}, {}};
    lead.profile = RawJson{objectText(schemaOf<User>(), &profile)};
    REQUIRE(desk.desk->rememberSignIn(lead));
    desk.load();
    CaseFile file = brokenLamp();
    file.team = west;
    file.owner = {};
    REQUIRE(desk.desk->viewHistory(maria));
    REQUIRE(desk.desk->takeHistoryPage(maria, {{{&schemaOf<CaseFile>(), toRow(Record<CaseFile>{parcel, 1, file})}}, {}, 0}));
    AddEntry note;
    note.customer = maria;
    note.case_file = parcel;
    note.text = {QStringLiteral("Written before the network went")};
    const auto kept = desk.desk->submit(intent(note));
    REQUIRE(kept);
    desk.clock.pass(4LL * 86'400'000);
    REQUIRE(desk.pull(101, {}));
    CHECK(desk.seen(parcel));
    OperationResult done;
    done.operation = kept->id;
    done.verdict = Verdict::Applied;
    done.feed = 102;
    REQUIRE(desk.desk->settle({done}));
    REQUIRE(desk.pull(102, {}));
    CHECK_FALSE(desk.seen(parcel));
    CHECK(desk.seen(lamp));
    CHECK(desk.shadows() == 0);
}

TEST_CASE("a history is asked for before news, page by page, and from then on with every question for news", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.engine->view({maria});
    REQUIRE(desk.server.underWay() == pageCall);
    CHECK(desk.status().history == SyncStatus::History::Asked);
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("scope")) == QString::fromLatin1(historyOf(maria)));
    CaseFile file = brokenLamp();
    file.team = west;
    desk.server.answer(pageCall, 200, writeSnapshotPage({{{&schemaOf<CaseFile>(), toRow(Record<CaseFile>{parcel, 1, file})}}, "case_file:9", 0}));
    REQUIRE(desk.server.underWay() == pageCall);
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("after")) == QStringLiteral("case_file:9"));
    CHECK(desk.status().history == SyncStatus::History::Asked);
    desk.server.answer(pageCall, 200, writeSnapshotPage({}));
    CHECK(desk.status().history == SyncStatus::History::Here);
    REQUIRE(desk.server.underWay() == pullCall);
    CHECK(readMessage<PullRequest>(desk.server.request(pullCall).body)->histories == QStringList{text(maria.key)});
    desk.pulls(101);
    CHECK(readMessage<PullRequest>(desk.server.request(waitCall).body)->histories == QStringList{text(maria.key)});
    desk.engine->view({maria}); // known: nothing is asked again
    CHECK(desk.server.underWay() == waitCall);
}

TEST_CASE("a desk says whom it is with and what is being written, and knows who else is there while the network is", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.engine->view({maria, lamp, Drafting::Reply});
    desk.server.answer(pageCall, 200, writeSnapshotPage({}));
    desk.pulls(101);
    const auto asked = [&desk] { return *readMessage<PullRequest>(desk.server.request(waitCall).body); };
    CHECK(asked().with == maria);
    CHECK(asked().case_file == lamp);
    CHECK(asked().drafting == Drafting::Reply);
    const QList<Presence> bens{{ben, lamp, Drafting::Note}};
    desk.server.answer(waitCall, 200, writeMessage(WaitAnswer{101, false, bens, {}}));
    CHECK(desk.status().present == bens);
    REQUIRE(desk.server.underWay() == waitCall); // people are no news of the feed
    CHECK(asked().present == bens);

    desk.engine->view({maria, lamp, Drafting::Nothing}); // said at once
    CHECK(asked().drafting == Drafting::Nothing);
    CHECK(desk.status().present == bens);
    desk.server.lose(waitCall);
    CHECK(desk.status().present.isEmpty());
}

TEST_CASE("a customer whom the server does not have is asked for once", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.engine->view({{number(77)}});
    desk.server.refuse(pageCall, refusal::notFound);
    CHECK(desk.status().history == SyncStatus::History::None);
    REQUIRE(desk.server.underWay() == pullCall);
    CHECK(readMessage<PullRequest>(desk.server.request(pullCall).body)->histories.isEmpty());
    desk.pulls(101);
    CHECK(desk.server.underWay() == waitCall);
}

TEST_CASE("a history that the server cannot give keeps no news away", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.engine->view({maria});
    desk.server.refuse(pageCall, refusal::busy); // perhaps later
    desk.timers.pass(minute_ms);
    desk.pulls(100);
    desk.server.refuse(pageCall, refusal::internal);
    REQUIRE(desk.server.underWay() == pullCall);
    desk.pulls(101);
    CHECK(desk.server.underWay() == waitCall);
}

TEST_CASE("a history whose pages are lost or unreadable each time keeps no news away, and is asked for again a minute later", "[sync]")
{
    Conversation desk;
    desk.online();
    const bool isLost = GENERATE(true, false);
    desk.engine->view({maria});
    qint64 feed = 100;
    for (int tries = 0; tries < 3; ++tries) {
        REQUIRE(desk.server.underWay() == pageCall);
        if (isLost)
            desk.server.lose(pageCall);
        else
            desk.server.answer(pageCall, 200, "{");
        desk.timers.pass(minute_ms / 2);
        REQUIRE(desk.server.underWay() == pullCall);
        desk.pulls(++feed);
    }
    CHECK(desk.server.underWay() == waitCall);
    desk.timers.pass(minute_ms);
    REQUIRE(desk.server.underWay() == pageCall);
    desk.server.answer(pageCall, 200, writeSnapshotPage({}));
    CHECK(desk.status().history == SyncStatus::History::Here);
}

TEST_CASE("of the customers that somebody looked at without a network the last few are fetched afterwards", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.server.lose(waitCall);
    for (quint64 i = 0; i < 30; ++i)
        desk.engine->view({{number(300 + i)}});
    const auto& histories = desk.desk->cacheState().histories;
    CHECK(histories.size() == 8);
    CHECK(histories.front().customer == Id<Customer>{number(329)});
    desk.reopen();
    CHECK(desk.desk->cacheState().histories.size() == 8);
}

TEST_CASE("the server is asked for cases that are not here, and only the last question is answered", "[sync]")
{
    constexpr char searchCall[] = "POST /v1/search";
    Conversation desk;
    std::vector<Result<std::vector<SentRow>>> answers;
    const auto take = [&answers](Result<std::vector<SentRow>> found) { answers.push_back(std::move(found)); };
    desk.engine->search(QStringLiteral("parcel"), take); // not online yet
    REQUIRE(answers.size() == 1);
    CHECK(answers.front().error().code == ErrorCode::Offline);

    desk.online();
    desk.engine->search(QStringLiteral("par"), take);
    desk.engine->search(QStringLiteral("parcel"), take);
    CHECK(desk.server.underWay() == QByteArray(searchCall) + ", " + waitCall);
    const HttpRequest& asked = desk.server.request(searchCall);
    CHECK(readMessage<SearchRequest>(asked.body)->text == QStringLiteral("parcel"));
    CHECK(asked.headers.value("Authorization") == "Bearer access-1");
    CHECK(asked.query.isEmpty()); // nothing of it for a proxy's log
    desk.server.answer(searchCall, 200, writeSnapshotPage({{{&schemaOf<CaseFile>(), toRow(Record<CaseFile>{parcel, 1, brokenLamp()})}}, {}, 0}));
    REQUIRE(answers.size() == 2);
    REQUIRE(answers.back());
    CHECK(answers.back()->front().row.id == parcel.key);
    CHECK_FALSE(desk.seen(parcel)); // found is not held

    desk.engine->search(QStringLiteral("parcel"), take);
    desk.server.refuse(searchCall, refusal::busy);
    CHECK_FALSE(answers.back());
    CHECK(desk.status().line == Line::Online); // no trouble of the desk's
}
