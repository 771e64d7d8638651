// The engine's conversations with a server, word by word: what it asks, what it makes of every kind of answer, and what it keeps.
#include "tests/support/conversation.h"

using namespace callboard;
using namespace callboard::sample;

namespace {
using namespace callboard::call;
constexpr qint64 minute_ms = 60'000;
using Line = SyncStatus::Line;
QByteArray cursorOf(const HttpRequest& request) { return readMessage<PullRequest>(request.body)->cursor.toLatin1(); }
}

TEST_CASE("a first start registers, loads page by page, pulls and waits", "[sync]")
{
    Conversation desk(false);
    desk.engine->start();
    CHECK(desk.status().line == Line::Connecting);
    CHECK(desk.server.underWay() == registerCall);
    const HttpRequest first = desk.server.request(registerCall);
    CHECK(first.headers.value("Authorization") == "Bearer access-1");
    CHECK(first.headers.value(protocol::headerProtocol) == QByteArray::number(protocol::version));
    desk.registers();
    CHECK(desk.desk->fact(Desk::factClient) == text(number(200)));

    CHECK(desk.server.underWay() == planCall);
    SnapshotPlan plan;
    plan.cursor = QString::fromLatin1(cursorAt(100));
    plan.scopes = {{QStringLiteral("org"), 5}, {QStringLiteral("team:east"), 4}};
    desk.server.answer(planCall, 200, writeMessage(plan));
    CHECK(desk.status().line == Line::Loading);
    CHECK(desk.status().planned == 9);

    const auto rows = sent(site());
    REQUIRE(desk.server.underWay() == pageCall);
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("scope")) == QStringLiteral("org"));
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("after")).isEmpty());
    desk.server.answer(pageCall, 200, writeSnapshotPage({{rows.begin(), rows.begin() + 3}, "third", 0}));
    CHECK(desk.status().loaded == 3);
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("after")) == QStringLiteral("third"));
    desk.server.answer(pageCall, 200, writeSnapshotPage({{rows.begin() + 3, rows.begin() + 5}, {}, 0}));
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("scope")) == QStringLiteral("team:east"));
    desk.server.answer(pageCall, 200, writeSnapshotPage({{rows.begin() + 5, rows.end()}, {}, 0}));

    REQUIRE(desk.server.underWay() == pullCall);
    CHECK(cursorOf(desk.server.request(pullCall)) == cursorAt(100));
    desk.pulls(105, {}, true);
    CHECK(cursorOf(desk.server.request(pullCall)) == cursorAt(105));
    desk.pulls(106);
    CHECK(desk.status().line == Line::Online);
    CHECK(desk.status().fresh == desk.clock.now());
    CHECK(desk.server.underWay() == waitCall);
    CHECK(cursorOf(desk.server.request(waitCall)) == cursorAt(106));
    CHECK(desk.visible().rows() == site().rows());
}

TEST_CASE("a desk that is not signed in asks for the password and nothing of the server", "[sync]")
{
    Conversation desk;
    REQUIRE(desk.desk->setFact(Desk::factRefresh, {}));
    desk.engine->start();
    CHECK(desk.status().line == Line::SignedOut);
    CHECK(desk.server.underWay().isEmpty());
    REQUIRE(desk.desk->rememberSignIn(adaSignedIn({desk.clock.now().ms + 900'000})));
    desk.engine->signedIn();
    CHECK(desk.server.underWay() == registerCall);
}

TEST_CASE("an operation is pushed when it is kept and stays visible until it has come back", "[sync]")
{
    Conversation desk;
    desk.online();
    const Operation operation = desk.say();
    REQUIRE(desk.pushed().size() == 1);
    CHECK(desk.pushed().front() == operation);
    CHECK(desk.status().sentUpTo == 1);
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
    desk.confirms(101);
    CHECK(desk.status().sentUpTo == 0);
    CHECK(desk.waiting() == 0);
    CHECK(desk.shadows() == 2);
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);

    desk.server.answer(waitCall, 200, writeMessage(WaitAnswer{101, true, {}, {}}));
    MapRows after = site();
    Context context = as(ada);
    context.operation = operation.id;
    auto change = runOperation(after, operation, context);
    REQUIRE(change);
    after.commit(*change);
    desk.pulls(101, sent(after));
    CHECK(desk.shadows() == 0);
    CHECK(desk.visible().rows() == after.rows());
}

TEST_CASE("after a lost answer the same bytes are sent again", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    const QByteArray body = desk.server.request(pushCall).body;
    desk.server.lose(pushCall);
    CHECK(desk.status().line == Line::Offline);
    CHECK(desk.status().offlineSince.isSet());
    CHECK(desk.status().nextTry.isSet());
    desk.timers.pass(minute_ms);
    CHECK(desk.server.request(pushCall).body == body);
    desk.confirms(101);
    CHECK(desk.status().line == Line::Online);
    CHECK_FALSE(desk.status().offlineSince.isSet());
}

TEST_CASE("operations of one gesture after the other go in order, and no more than the limit at once", "[sync]")
{
    Conversation desk;
    std::vector<Uuid> kept;
    for (int i = 0; i < protocol::pushOperationsMax + 5; ++i)
        kept.push_back(desk.keep().id);
    desk.engine->start();
    desk.registers();
    auto first = desk.pushed();
    REQUIRE(int(first.size()) == protocol::pushOperationsMax);
    for (std::size_t i = 0; i < first.size(); ++i)
        CHECK(first[i].id == kept[i]);
    desk.confirms(101);
    CHECK(desk.pushed().size() == 5);
}

TEST_CASE("a page of HTML is somebody else's: the desk is offline, says so, and takes nothing from it", "[sync]")
{
    Conversation desk;
    desk.engine->start();
    desk.registers();
    HttpResponse portal = HttpResponse::text(200, "<html>Welcome to the hotel</html>");
    desk.server.answer(pullCall, portal);
    CHECK(desk.status().line == Line::Offline);
    CHECK(desk.status().problem.sentence().contains(QStringLiteral("not Callboard")));
    CHECK(desk.desk->cache().state().horizon() == 100);
    CHECK(desk.server.underWay().isEmpty());
    desk.timers.pass(minute_ms);
    desk.pulls(101);
    CHECK(desk.status().line == Line::Online);
}

TEST_CASE("a proxy whose server is away is not taken for a stranger: the desk is offline, says so, and asks again", "[sync]")
{
    Conversation desk;
    desk.engine->start();
    desk.registers();
    desk.server.answer(pullCall, HttpResponse::text(502, "<html>Bad Gateway</html>"));
    CHECK(desk.status().line == Line::Offline);
    CHECK(desk.status().problem.sentence().contains(QStringLiteral("proxy")));
    desk.timers.pass(minute_ms);
    desk.pulls(101);
    CHECK(desk.status().line == Line::Online);
}

TEST_CASE("an answer of ours that cannot be read is asked for again, and the desk stays where it was", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.timers.pass(minute_ms + 1);
    const char* body = GENERATE("", "{", "[]", "{\"cursor\":\"?\",\"feed\":101,\"head\":101,\"more\":false,\"put\":[],\"left\":[]}",
                                "{\"cursor\":\"\",\"feed\":101,\"head\":101,\"more\":false,\"put\":[],\"left\":[]}");
    desk.server.answer(pullCall, 200, body);
    CHECK(desk.desk->cache().state().horizon() == 100);
    CHECK(desk.status().hasProblem());
    desk.timers.pass(minute_ms);
    desk.pulls(102);
    CHECK(desk.desk->cache().state().horizon() == 102);
    CHECK_FALSE(desk.status().hasProblem());
}

TEST_CASE("an access token that ran out is renewed once for all lanes, the attempt's name on disk first", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::tokenExpired);
    const QString attempt = desk.desk->fact(Desk::factAttempt);
    CHECK_FALSE(attempt.isEmpty());
    auto request = readMessage<RefreshRequest>(desk.server.request(refreshCall).body);
    REQUIRE(request);
    CHECK(request->attempt == attempt);
    CHECK(request->refresh == QStringLiteral("refresh-1"));
    desk.server.answer(refreshCall, 200, writeMessage(adaSignedIn({desk.clock.now().ms + 900'000}, "access-2", "refresh-2")));
    CHECK(desk.server.request(pushCall).headers.value("Authorization") == "Bearer access-2");
    CHECK(desk.desk->fact(Desk::factAttempt).isEmpty());
    CHECK(desk.desk->fact(Desk::factRefresh) == QStringLiteral("refresh-2"));

    desk.server.refuse(waitCall, refusal::tokenExpired); // it was asked with the old token
    CHECK(desk.desk->fact(Desk::factAccess) == QStringLiteral("access-2"));
    CHECK_FALSE(desk.server.underWay().contains("refresh"));
}

TEST_CASE("what a lane is told of a token that was renewed meanwhile does not end the session", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::tokenExpired);
    desk.server.answer(refreshCall, 200, writeMessage(adaSignedIn({desk.clock.now().ms + 900'000}, "access-2", "refresh-2")));
    desk.server.refuse(waitCall, refusal::tokenRevoked); // it had the old one, or none while the new one was on its way
    CHECK(desk.status().line != Line::SignedOut);
    CHECK(desk.desk->fact(Desk::factAccess) == QStringLiteral("access-2"));
    CHECK(desk.server.request(waitCall).headers.value("Authorization") == "Bearer access-2");
    desk.server.refuse(waitCall, refusal::tokenRevoked);
    CHECK(desk.status().line == Line::SignedOut);
}

TEST_CASE("a lost answer to a renewal is asked for with the same attempt, also after a restart", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::tokenExpired);
    const QByteArray body = desk.server.request(refreshCall).body;
    desk.server.lose(refreshCall);
    desk.timers.pass(minute_ms);
    CHECK(desk.server.request(refreshCall).body == body);
    desk.engine.reset();
    desk.reopen();
    desk.make();
    desk.engine->start();
    CHECK(desk.server.request(refreshCall).body == body);
}

TEST_CASE("a token is renewed before it runs out, by the server's clock", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.timers.pass(15 * minute_ms - 25'000);
    CHECK_FALSE(desk.server.underWay().contains("refresh"));
    desk.timers.pass(minute_ms);
    CHECK(desk.server.underWay().contains("refresh"));
}

TEST_CASE("a desk whose clock is far off does not renew its token again and again", "[sync]")
{
    Conversation desk;
    desk.clock.jumpTo({desk.clock.now().ms + 86'400'000LL * 400});
    desk.engine->start();
    HttpResponse answer = HttpResponse::json(200, writeMessage(adaSignedIn(later(25), "access-2", "refresh-2")));
    answer.headers.set(protocol::headerProtocol, "1"); // a server that does not tell its time
    desk.server.answer(refreshCall, answer);
    CHECK(desk.server.underWay() == registerCall);
}

TEST_CASE("a session that was ended asks for the password, keeps the outbox and stays quiet", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::tokenRevoked);
    CHECK(desk.status().line == Line::SignedOut);
    CHECK(desk.status().hasProblem());
    CHECK(desk.waiting() == 1);
    CHECK(desk.server.underWay().isEmpty());
    desk.say("One more, offline.");
    desk.timers.pass(10 * minute_ms);
    CHECK(desk.server.underWay().isEmpty());
    CHECK(desk.status().line == Line::SignedOut);
    REQUIRE(desk.desk->rememberSignIn(adaSignedIn({desk.clock.now().ms + 900'000}, "access-9", "refresh-9")));
    desk.engine->signedIn();
    desk.registers();
    CHECK(desk.pushed().size() == 2);
}

TEST_CASE("a lane that fails does not stop the other one, and its trouble stays visible", "[sync]")
{
    Conversation desk;
    desk.online();
    SECTION("push")
    {
        desk.say();
        desk.server.refuse(pushCall, refusal::internal);
        CHECK(desk.server.underWay() == waitCall);
        desk.server.answer(waitCall, 200, writeMessage(WaitAnswer{101, true, {}, {}}));
        desk.pulls(101);
        CHECK(desk.desk->cache().state().horizon() == 101);
        CHECK(desk.status().hasProblem());
    }
    SECTION("pull")
    {
        desk.server.answer(waitCall, 200, writeMessage(WaitAnswer{101, true, {}, {}}));
        desk.server.refuse(pullCall, refusal::internal);
        desk.say();
        desk.confirms(102);
        CHECK(desk.waiting() == 0);
        CHECK(desk.status().hasProblem());
    }
}

TEST_CASE("a batch that the server cannot take is halved down to the one, which is set aside without holding up the others", "[sync]")
{
    const Refusal refusal = GENERATE(refusal::malformed, refusal::tooLarge, refusal::operationReused);
    Conversation desk;
    constexpr int operations = 8, bad = 6;
    for (int i = 1; i <= operations; ++i)
        desk.keep(i == bad ? "Bad." : "Good.");
    desk.engine->start();
    desk.registers();
    desk.pulls(100);
    int tries = 0;
    for (; tries < 60 && desk.waiting() > 0; ++tries) {
        const auto batch = desk.pushed();
        bool isBad = false;
        for (const Operation& operation : batch)
            isBad = isBad || operation.args.text.contains("Bad.");
        if (isBad)
            desk.server.refuse(pushCall, refusal);
        else
            desk.confirms(101 + tries);
        for (int second = 0; second < 120 && desk.waiting() > 0 && !desk.server.underWay().contains("push"); ++second)
            desk.timers.pass(1000);
    }
    CHECK(desk.waiting() == 0);
    CHECK(tries < 20);
    CHECK(desk.desk->outbox().summary()->refused == 1);
    const auto list = desk.desk->outbox().list(100);
    REQUIRE(list);
    CHECK(list->front().state == OperationState::Refused);
    CHECK(list->front().body.contains("Bad."));
    CHECK(desk.visible().all<TimelineEntry>().size() == operations - 1);
}

TEST_CASE("a server in trouble is never a reason to set an operation aside", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    for (int i = 0; i < 6; ++i) {
        desk.server.refuse(pushCall, refusal::internal);
        for (int second = 0; second < 120 && !desk.server.underWay().contains("push"); ++second) {
            desk.timers.pass(1000);
            if (desk.server.underWay().contains("pull"))
                desk.pulls(100);
        }
    }
    CHECK(desk.waiting() == 1);
    CHECK(desk.desk->outbox().summary()->refused == 0);
}

TEST_CASE("an answer to a push that names other operations is a fault, not a reason to hurry", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    PushAnswer answer;
    SECTION("none") {}
    SECTION("a stranger")
    {
        OperationResult stranger;
        stranger.operation = number(999);
        answer.results.append(stranger);
    }
    desk.server.answer(pushCall, 200, writeMessage(answer));
    CHECK_FALSE(desk.server.underWay().contains("push"));
    CHECK(desk.status().hasProblem());
    CHECK(desk.waiting() == 1);
}

TEST_CASE("what the server refuses leaves the screen and is in the outbox with its reason", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.confirms(0, Verdict::Rejected);
    CHECK(desk.waiting() == 0);
    CHECK(desk.status().outbox.refused == 1);
    CHECK(desk.visible().rows() == site().rows());
}

TEST_CASE("a cursor that is too old loads everything again and keeps the outbox", "[sync]")
{
    const Refusal refusal = GENERATE(refusal::cursorTooOld, refusal::cursorAhead, refusal::scopesChanged);
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.lose(pushCall);
    desk.server.refuse(waitCall, refusal);
    CHECK(desk.waiting() == 1);
    CHECK_FALSE(desk.desk->cache().state().isLoaded());
    CHECK(desk.server.underWay() == registerCall);
    desk.registers();
    CHECK(desk.server.underWay().contains(planCall));
}

TEST_CASE("an answer that was on its way when everything is loaded again does not count as loaded", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.timers.pass(minute_ms + 1); // the pull of every minute, beside the wait
    REQUIRE(desk.server.underWay() == QByteArray(pullCall) + ", " + waitCall);
    desk.server.refuse(waitCall, refusal::scopesChanged);
    CHECK(desk.server.underWay() == registerCall);
    CHECK_FALSE(desk.desk->cache().state().isLoaded());
    SECTION("nor does a page of a load")
    {
        desk.registers();
        SnapshotPlan plan;
        plan.cursor = QString::fromLatin1(cursorAt(100));
        plan.scopes = {{QStringLiteral("org"), 5}};
        desk.server.answer(planCall, 200, writeMessage(plan));
        REQUIRE(desk.desk->submit(intent(CreateCustomer{{number(900)}, {{{"brand", Value(brand.key)}, {"company", word("Something to push")}}}})));
        desk.engine->wake();
        desk.server.refuse(pushCall, refusal::epochChanged);
        desk.timers.pass(1000); // the second time in a row is not at once
        CHECK(desk.server.underWay() == registerCall);
        CHECK(desk.desk->cache().state().plan.scopes.isEmpty());
    }
}

TEST_CASE("a server that refuses the cursors it gives out is not asked without end", "[sync]")
{
    Conversation desk;
    desk.engine->start();
    int plans = 0;
    for (qint64 passed_ms = 0; passed_ms < 10 * minute_ms; passed_ms += 1000) {
        for (int answers = 0; answers < 10; ++answers) {
            if (desk.server.underWay().contains("register"))
                desk.registers();
            else if (desk.server.underWay().contains(planCall)) {
                SnapshotPlan plan;
                plan.cursor = QString::fromLatin1(cursorAt(100));
                desk.server.answer(planCall, 200, writeMessage(plan));
                ++plans;
            } else if (desk.server.underWay().contains("pull"))
                desk.server.refuse(pullCall, refusal::scopesChanged);
        }
        desk.timers.pass(1000);
    }
    CHECK(plans > 2);
    CHECK(plans < 40);
}

TEST_CASE("a restored server is noticed when the desk registers: everything is loaded again", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.engine.reset();
    desk.make();
    desk.engine->start();
    desk.registers("second");
    CHECK_FALSE(desk.desk->cache().state().isLoaded());
    CHECK(desk.desk->fact(Desk::factEpoch) == QStringLiteral("second"));
    CHECK(desk.server.underWay() == planCall);
}

TEST_CASE("a server that is restored while the desk still loads is noticed by its plan", "[sync]")
{
    Conversation desk(false);
    desk.engine->start();
    desk.registers();
    REQUIRE(desk.server.underWay() == planCall);
    SnapshotPlan plan;
    plan.cursor = QString::fromLatin1(Cursor{QStringLiteral("second"), 90, QStringLiteral("scopes")}.text());
    plan.scopes = {{QStringLiteral("org"), 5}};
    desk.server.answer(planCall, 200, writeMessage(plan));
    CHECK(desk.server.underWay() == registerCall);
    CHECK(desk.desk->cache().state().plan.scopes.isEmpty());
    desk.registers("second");
    CHECK(desk.desk->fact(Desk::factEpoch) == QStringLiteral("second"));
    CHECK(desk.server.underWay() == planCall);
}

TEST_CASE("a fenced desk registers again before it sends", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::fenced);
    CHECK(desk.server.underWay().contains(registerCall));
    desk.registers();
    desk.timers.pass(minute_ms);
    CHECK(desk.pushed().size() == 1);
}

TEST_CASE("a server that needs a newer desk is left alone, and work goes on", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.refuse(pushCall, refusal::upgradeRequired);
    CHECK(desk.status().line == Line::Refused);
    CHECK(desk.status().hasProblem());
    desk.say("Offline, then.");
    desk.timers.pass(60 * minute_ms);
    CHECK(desk.server.underWay().isEmpty());
    CHECK(desk.waiting() == 2);
}

TEST_CASE("a wait without news waits again and says that the desk is fresh", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.timers.pass(25'000);
    desk.server.answer(waitCall, 204, {});
    CHECK(desk.status().fresh == desk.clock.now());
    CHECK(desk.server.underWay() == waitCall);
}

TEST_CASE("times are shown by the server's clock", "[sync]")
{
    Conversation desk;
    desk.server.skew_ms = -3 * 3'600'000;
    desk.online();
    CHECK(desk.status().skew_ms == -3 * 3'600'000);
    CHECK(desk.status().fresh.ms == desk.clock.now().ms - 3 * 3'600'000);
}

TEST_CASE("after a stop nothing is called back and nothing is asked", "[sync]")
{
    Conversation desk;
    desk.online();
    desk.say();
    desk.server.lose(waitCall);
    desk.engine->stop();
    const int told = desk.told;
    CHECK(desk.server.underWay().isEmpty());
    CHECK(desk.timers.size() == 0);
    desk.timers.pass(10 * minute_ms);
    desk.engine->wake();
    CHECK(desk.told == told);
    CHECK(desk.server.underWay().isEmpty());
    CHECK(desk.status().line == Line::Stopped);
    CHECK(desk.waiting() == 1);
}

TEST_CASE("after long silence a token that ran out is renewed at once", "[sync]")
{
    Conversation desk;
    REQUIRE(desk.desk->rememberSignIn(adaSignedIn({desk.clock.now().ms + 86'400'000}))); // as its clock believes
    desk.engine->start();
    for (int i = 0; i < 14; ++i) {
        desk.server.lose(call::registerCall);
        desk.timers.pass(300'000);
    }
    desk.server.refuse(call::registerCall, refusal::tokenExpired);
    CHECK(desk.server.underWay() == call::refreshCall);
}
