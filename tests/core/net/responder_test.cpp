// One request, one answer, from whichever thread comes first.
#include "core/net/responder.h"

#include <atomic>
#include <thread>

using namespace callboard;

TEST_CASE("the first answer counts and later ones are told so")
{
    QList<int> delivered;
    const Responder responder([&](const HttpResponse& response) { delivered.append(response.status); });
    const Responder copy = responder;
    CHECK(copy.answer(HttpResponse::text(201, "")));
    CHECK_FALSE(responder.answer(HttpResponse::text(202, "")));
    CHECK(delivered == QList<int>{201});
}

TEST_CASE("a request that everybody forgets is answered with 500 when the last handle goes")
{
    QList<int> delivered;
    {
        const Responder responder([&](const HttpResponse& response) { delivered.append(response.status); });
        { const Responder copy = responder; }
        CHECK(delivered.isEmpty());
    }
    CHECK(delivered == QList<int>{500});
}

TEST_CASE("whoever waits for a client's leaving is told once, also when it has left already, and not after an answer")
{
    int told = 0;
    const Responder responder([](const HttpResponse&) {});
    responder.onGone([&] { ++told; });
    responder.markGone();
    responder.markGone();
    CHECK(told == 1);
    CHECK(responder.gone());
    responder.onGone([&] { ++told; });
    CHECK(told == 2);
    CHECK(responder.answer({}));

    const Responder answered([](const HttpResponse&) {});
    answered.onGone([&] { ++told; });
    CHECK(answered.answer({}));
    answered.markGone();
    answered.onGone([&] { ++told; });
    CHECK(told == 2);
}

TEST_CASE("of many threads that answer at once exactly one does")
{
    for (int round = 0; round < 200; ++round) {
        std::atomic<int> delivered{0}, won{0};
        {
            const Responder responder([&](const HttpResponse&) { ++delivered; });
            std::vector<std::thread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&won, responder] { won += responder.answer({}) ? 1 : 0; });
            for (std::thread& thread : threads)
                thread.join();
        }
        REQUIRE(delivered == 1);
        REQUIRE(won == 1);
    }
}
