// Long polls: woken by their scopes, at once when few wait and together when many do.
#include "tests/core/server/site.h"

#include "core/server/waits.h"

using namespace callboard;

namespace {

struct Lobby {
    HandClock clock;
    Waits waits{clock, [](int status, qint64 head) { return HttpResponse::json(status, QByteArray::number(head)); }};
    std::vector<std::optional<HttpResponse>> answers;

    std::size_t park(std::vector<QByteArray> scopes, qint64 feed = 0)
    {
        const std::size_t at = answers.size();
        answers.emplace_back();
        responders.emplace_back([this, at](HttpResponse response) { answers[at] = std::move(response); });
        CHECK(waits.park(scopes, feed, 25'000, responders.back()));
        return at;
    }
    int status(std::size_t at) const { return answers[at] ? answers[at]->status : 0; }
    std::vector<Responder> responders;
    ~Lobby() { waits.drain(); }
};

}

TEST_CASE("a commit that is told twice or late wakes only who stands before it")
{
    Lobby lobby;
    const auto before = lobby.park({"org"}, 6), there = lobby.park({"org"}, 7);
    lobby.waits.committed({"org"}, 7);
    CHECK(lobby.status(before) == 200);
    CHECK(lobby.status(there) == 0);
    lobby.waits.committed({"org"}, 5);
    lobby.waits.committed({"org"}, 7);
    CHECK(lobby.status(there) == 0);
    lobby.waits.committed({"org"}, 8);
    CHECK(lobby.answers[there]->body == "8");
}

TEST_CASE("a commit wakes the waits whose scopes it touched, at once, and leaves the others parked")
{
    Lobby lobby;
    const auto north = lobby.park({"org", "team:north"}), south = lobby.park({"org", "team:south"});
    lobby.waits.committed({"team:north"}, 7);
    CHECK(lobby.status(north) == 200);
    CHECK(lobby.answers[north]->body == "7");
    CHECK(lobby.status(south) == 0);
    CHECK(lobby.waits.parked() == 1);
    lobby.waits.committed({"org"}, 8);
    CHECK(lobby.status(south) == 200);
}

TEST_CASE("a commit between a desk's question and its parking is not missed")
{
    Lobby lobby;
    lobby.waits.committed({"team:north"}, 7);
    CHECK(lobby.status(lobby.park({"team:north"}, 6)) == 200);
    CHECK(lobby.status(lobby.park({"team:north"}, 7)) == 0);
}

TEST_CASE("a wait is answered with nothing when its time is up")
{
    Lobby lobby;
    const auto wait = lobby.park({"org"});
    lobby.clock.advance(24'999);
    lobby.waits.tick();
    CHECK(lobby.status(wait) == 0);
    CHECK(lobby.waits.nextDue_ms() == 25'000);
    lobby.clock.advance(1);
    lobby.waits.tick();
    CHECK(lobby.status(wait) == 204);
}

TEST_CASE("when many wait, commits are gathered for a moment and each wait is woken once")
{
    Lobby lobby;
    for (std::size_t i = 0; i <= Waits::fewWaits; ++i)
        lobby.park({i % 2 ? "team:north" : "team:south"});
    lobby.waits.committed({"team:north"}, 1);
    lobby.clock.advance(Waits::gather_ms - 1);
    lobby.waits.committed({"team:south"}, 2);
    lobby.waits.tick();
    CHECK(lobby.waits.parked() == Waits::fewWaits + 1);
    CHECK(lobby.waits.nextDue_ms() == Waits::gather_ms);
    lobby.clock.advance(1);
    lobby.waits.tick();
    CHECK(lobby.waits.parked() == 0);
    CHECK(lobby.answers.front()->body == "2");
}

TEST_CASE("a client that leaves is forgotten")
{
    Lobby lobby;
    const auto wait = lobby.park({"org"});
    lobby.responders[wait].markGone();
    CHECK(lobby.waits.parked() == 0);
}

TEST_CASE("when the server stops, every wait is answered and no further one is parked")
{
    Lobby lobby;
    const auto wait = lobby.park({"org"});
    lobby.waits.drain();
    CHECK(lobby.status(wait) == 204);
    Responder late([](HttpResponse) {});
    CHECK_FALSE(lobby.waits.park({"org"}, 0, 25'000, late));
    late.answer({});
}
