// When the engine asks: how often, how patiently, and which lane first.
#include "tests/support/conversation.h"

using namespace callboard;
using namespace callboard::sample;

namespace {
using namespace callboard::call;
constexpr qint64 minute_ms = 60'000, leaving_ms = 2;
using Line = SyncStatus::Line;
}

TEST_CASE("while batch after batch is sent, news is fetched every three seconds, and at once when the sending pauses", "[sync]")
{
    Conversation desk;
    desk.online();
    for (int i = 0; i < 3 * protocol::pushOperationsMax; ++i)
        desk.keep();
    const auto isNews = [&desk](qint64 feed) { desk.server.answer(waitCall, 200, writeMessage(WaitAnswer{feed, true, {}, {}})); };
    desk.engine->wake();
    REQUIRE(int(desk.pushed().size()) == protocol::pushOperationsMax);
    isNews(101);
    CHECK(desk.server.underWay() == pushCall);
    desk.timers.pass(2'999);
    CHECK(desk.server.underWay() == pushCall);
    SECTION("a server that is slow to answer does not keep others' news away")
    {
        desk.timers.pass(1);
        CHECK(desk.server.underWay() == QByteArray(pullCall) + ", " + pushCall);
    }
    SECTION("a server that cannot be reached for sending is asked for news")
    {
        desk.server.lose(pushCall);
        CHECK(desk.server.underWay() == pullCall);
    }
    SECTION("the end of the outbox is fetched at once")
    {
        desk.confirms(101);
        desk.confirms(102);
        CHECK(desk.server.underWay() == pushCall);
        desk.confirms(103);
        REQUIRE(desk.waiting() == 0);
        CHECK(desk.server.underWay() == pullCall);
    }
}

TEST_CASE("the next batch is on its way before the results of the last are written down", "[sync]")
{
    Conversation desk;
    desk.online();
    for (int i = 0; i < protocol::pushOperationsMax + 3; ++i)
        desk.keep();
    desk.engine->wake();
    const std::vector<Operation> first = desk.pushed();
    SECTION("and comes back after them")
    {
        desk.confirms(101);
        CHECK(desk.waiting() == protocol::pushOperationsMax + 3);
        REQUIRE(desk.pushed().size() == 3);
        desk.timers.pass(leaving_ms);
        CHECK(desk.waiting() == 3);
        desk.confirms(102);
        CHECK(desk.waiting() == 0);
    }
    SECTION("and they are written down before anything else that arrives is looked at")
    {
        desk.confirms(101);
        desk.server.answer(waitCall, 204, {});
        CHECK(desk.waiting() == 3);
    }
    SECTION("and they are written down when the program is closed")
    {
        desk.confirms(101);
        desk.engine->stop();
        CHECK(desk.waiting() == 3);
    }
    SECTION("a disk that does not take the results ends it, and both are sent again in their order")
    {
        REQUIRE(desk.desk->outbox().database().run("CREATE TRIGGER full BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'no room'); END"));
        desk.confirms(101);
        desk.timers.pass(leaving_ms);
        CHECK_FALSE(desk.server.underWay().contains("push"));
        CHECK(desk.status().hasProblem());
        CHECK(desk.status().sentUpTo == 0);
        CHECK(desk.waiting() == protocol::pushOperationsMax + 3);
        REQUIRE(desk.desk->outbox().database().run("DROP TRIGGER full"));
        desk.timers.pass(2'000);
        REQUIRE(desk.pushed().size() == first.size());
        CHECK(desk.pushed().front().id == first.front().id);
        CHECK(readPush(desk.server.request(pushCall).body)->after == 0);
        desk.confirms(101);
        desk.confirms(102);
        CHECK(desk.waiting() == 0);
    }
    SECTION("where not everything was answered the rest comes first")
    {
        PushAnswer answer;
        OperationResult result;
        result.operation = first.front().id;
        result.verdict = Verdict::Applied;
        result.feed = 101;
        answer.results.append(result);
        answer.last_sequence = 1;
        desk.server.answer(pushCall, 200, writeMessage(answer));
        REQUIRE(int(desk.pushed().size()) == protocol::pushOperationsMax);
        CHECK(desk.pushed().front().id == first[1].id);
    }
}

TEST_CASE("in a long outbox two batches are on their way, the second on the word that the first is taken whole", "[sync]")
{
    Conversation desk;
    desk.online();
    for (int i = 0; i < 4 * protocol::pushOperationsMax; ++i)
        desk.keep();
    desk.engine->wake();
    desk.confirms(101);
    desk.timers.pass(leaving_ms);
    const std::vector<Operation> second = desk.pushed();
    REQUIRE(desk.server.underWay() == QByteArray(pushCall) + ", " + pushCall + ", " + waitCall);
    const int batch = protocol::pushOperationsMax;
    const auto afters = [&desk] {
        std::vector<qint64> places;
        while (desk.server.underWay().contains("push")) {
            const auto push = readPush(desk.server.request(pushCall).body);
            places.push_back(push->after);
            desk.confirms(102 + qint64(places.size()));
            desk.timers.pass(leaving_ms);
        }
        return places;
    };
    SECTION("and each is taken in its turn")
    {
        CHECK(afters() == std::vector<qint64>{batch, 2 * batch, 3 * batch});
        CHECK(desk.waiting() == 0);
    }
    SECTION("when the first is lost both are sent again in their order")
    {
        desk.server.lose(pushCall);
        CHECK_FALSE(desk.server.underWay().contains("push"));
        desk.timers.pass(2'000);
        REQUIRE(desk.pushed().size() == second.size());
        CHECK(desk.pushed().front().id == second.front().id);
        CHECK(afters() == std::vector<qint64>{batch, 2 * batch, 3 * batch});
        CHECK(desk.waiting() == 0);
    }
    SECTION("when the second is refused before its turn, as one that has overtaken the first, nobody is troubled")
    {
        desk.server.refuse(pushCall, refusal::sequenceGap, -1, ScriptedTransport::Of::Last);
        CHECK_FALSE(desk.status().hasProblem());
        CHECK(desk.server.underWay() == QByteArray(pushCall) + ", " + waitCall);
        CHECK(afters() == std::vector<qint64>{batch, 2 * batch, 3 * batch});
        CHECK(desk.waiting() == 0);
    }
    SECTION("when the first is too much for the server the second is not waited for")
    {
        desk.server.refuse(pushCall, refusal::tooLarge);
        REQUIRE(desk.server.underWay() == QByteArray(pushCall) + ", " + waitCall);
        CHECK(int(desk.pushed().size()) == batch / 2);
        CHECK(desk.pushed().front().id == second.front().id);
    }
    SECTION("when the program is closed nothing is waited for")
    {
        desk.engine->stop();
        CHECK(desk.server.underWay().isEmpty());
    }
}

TEST_CASE("a server that asks for patience gets it, and a little more, even when something new is kept", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::busy, 60);
    CHECK(desk.status().line == Line::Online);
    CHECK(desk.status().hasProblem());
    desk.say("Another.");
    desk.timers.pass(59'000);
    CHECK_FALSE(desk.server.underWay().contains("push"));
    desk.timers.pass(14'000);
    CHECK(desk.pushed().size() == 2);
}

TEST_CASE("the wait between tries grows, has a bound, and starts anew after success", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    qint64 longest_ms = 0;
    for (int failure = 1; failure <= 30; ++failure) {
        desk.server.refuse(pushCall, refusal::busy);
        const qint64 wait_ms = desk.status().nextTry.ms - desk.clock.now().ms;
        const qint64 bound_ms = failure > 10 ? 300'000 : std::min<qint64>(60'000, 1000LL << (failure - 1));
        INFO("failure " << failure);
        CHECK(wait_ms > 0);
        CHECK(wait_ms <= bound_ms);
        longest_ms = std::max(longest_ms, wait_ms);
        // Time passes for this lane alone: what the others ask is answered meanwhile.
        for (int second = 0; second < 400 && !desk.server.underWay().contains("push"); ++second) {
            desk.timers.pass(1000);
            if (desk.server.underWay().contains("pull"))
                desk.pulls(100);
            if (desk.server.underWay().contains("refresh"))
                desk.server.answer(refreshCall, 200, writeMessage(adaSignedIn({desk.clock.now().ms + 900'000})));
        }
    }
    CHECK(longest_ms > 60'000);
    desk.confirms(101);
    CHECK_FALSE(desk.status().hasProblem());
    desk.say();
    desk.server.refuse(pushCall, refusal::busy);
    CHECK(desk.status().nextTry.ms - desk.clock.now().ms <= 1000);
}

TEST_CASE("whatever the wait says, a desk pulls once a minute", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.timers.pass(minute_ms - 1000);
    CHECK(desk.server.underWay() == waitCall);
    desk.timers.pass(1001);
    CHECK(desk.server.underWay().contains("pull"));
}

TEST_CASE("a desk that cannot store what it is sent asks ever less often", "[sync]")
{
    Conversation desk(false);
    desk.engine->start();
    desk.registers();
    SnapshotPlan plan;
    plan.cursor = QStringLiteral("no cursor"); // of no use, as on a full disk
    const qint64 begun_ms = desk.clock.monotonicMs();
    for (int i = 0; i < 12; ++i) {
        desk.server.answer(call::planCall, 200, writeMessage(plan));
        while (desk.server.underWay().isEmpty())
            desk.timers.pass(100);
    }
    CHECK(desk.clock.monotonicMs() - begun_ms > 60'000);
}
