// What lanes are told while the access is renewed beside them.
#include "tests/support/conversation.h"

using namespace callboard;
using namespace callboard::sample;
using namespace callboard::call;
using Line = SyncStatus::Line;

TEST_CASE("a page that was asked for while the access is renewed is asked for again, and ends no session", "[sync]")
{
    Conversation desk(false);
    desk.engine->start();
    desk.registers();
    SnapshotPlan plan;
    plan.cursor = QString::fromLatin1(cursorAt(100));
    plan.scopes = {{QStringLiteral("org"), 9}};
    desk.server.answer(planCall, 200, writeMessage(plan));
    const auto rows = sent(site());
    desk.clock.pass(16 * 60'000);
    desk.server.answer(pageCall, 200, writeSnapshotPage({{rows.begin(), rows.begin() + 3}, "third", 0}));
    REQUIRE(desk.server.underWay().contains(refreshCall)); // beside the second page, which has the old access
    desk.server.answer(pageCall, 200, writeSnapshotPage({{rows.begin() + 3, rows.begin() + 5}, "fifth", 0}));
    REQUIRE(desk.server.request(pageCall).query.value(QStringLiteral("after")) == QStringLiteral("fifth"));
    CHECK_FALSE(desk.server.request(pageCall).headers.has("Authorization"));
    desk.server.refuse(pageCall, refusal::tokenRevoked);
    CHECK(desk.status().line != Line::SignedOut);
    desk.server.answer(refreshCall, 200, writeMessage(adaSignedIn({desk.clock.now().ms + 900'000}, "access-2", "refresh-2")));
    CHECK(desk.server.request(pageCall).query.value(QStringLiteral("after")) == QStringLiteral("fifth"));
    CHECK(desk.server.request(pageCall).headers.value("Authorization") == "Bearer access-2");
}
