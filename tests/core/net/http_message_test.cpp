// Targets, headers, addresses and waits: the values that travel, before any socket is opened.
#include "core/net/http_address.h"
#include "core/net/http_message.h"
#include "core/net/patience.h"

using namespace callboard;

TEST_CASE("header names are compared without regard to case and values are kept")
{
    HttpHeaders headers{{"Content-Type", "application/json; charset=utf-8"}, {"X-Callboard-Head", "90214"}};
    CHECK(headers.value("content-type") == "application/json; charset=utf-8");
    CHECK(headers.number("x-callboard-HEAD") == 90214);
    CHECK(headers.value("Missing").isEmpty());
    CHECK_FALSE(headers.number("Content-Type"));
    CHECK(carriesJson(headers));
    headers.set("CONTENT-TYPE", "text/html");
    CHECK(headers.size() == 2);
    CHECK_FALSE(carriesJson(headers));
    CHECK_FALSE(carriesJson({{"Content-Type", "application/jsonp"}}));
}

TEST_CASE("a target that is written is read back as the same path and query")
{
    HttpRequest sent = HttpRequest::get(QStringLiteral("/v1/sync/snapshot/team:12 ü"), {{QStringLiteral("q"), QStringLiteral("a+b & c=100% é")}, {QStringLiteral("empty"), QString()}});
    HttpRequest read;
    REQUIRE(readTarget(sent.target(), read));
    CHECK(read.path == sent.path);
    CHECK(read.query.value(QStringLiteral("q")) == sent.query.value(QStringLiteral("q")));
    CHECK(read.query.contains(QStringLiteral("empty")));
    REQUIRE(readTarget("/v1/search?q=two+words", read));
    CHECK(read.query.value(QStringLiteral("q")) == QStringLiteral("two words"));
}

TEST_CASE("a target that two readers could understand differently is refused")
{
    const QByteArray target = GENERATE(as<QByteArray>{}, "", "v1/hello", "http://other/v1", "*", "/a/../b", "/a/%2e%2e/b", "/./a", "//a", "/a//b", "/a%2Fb", "/a%2fb",
                                       "/a%00b", "/a%0d%0ab", "/a%", "/a%4", "/a%zz", "/%ff", "/%c0%af", "/a?q=%", "/a?q=%00", "/a?q=1&q=2", "/a?q=1&%71=2");
    HttpRequest request;
    INFO(target.constData());
    CHECK_FALSE(readTarget(target, request));
}

TEST_CASE("only a reverse proxy of ours is believed about the client's address")
{
    const HttpHeaders headers{{"X-Forwarded-For", "6.6.6.6"}, {"x-forwarded-for", "1.2.3.4, 10.0.0.7"}};
    CHECK(clientBehindProxy(headers, "127.0.0.1", {"127.0.0.1"}) == "10.0.0.7");
    CHECK(clientBehindProxy(headers, "192.168.1.5", {"127.0.0.1"}) == "192.168.1.5");
    CHECK(clientBehindProxy({{"X-Forwarded-For", "<script>"}}, "127.0.0.1", {"127.0.0.1"}) == "127.0.0.1");
    CHECK(plainAddress("::ffff:10.1.2.3") == "10.1.2.3");
    CHECK(plainAddress("no address").isEmpty());
    CHECK(countedAs("2001:db8:1:2:3:4:5:6") == countedAs("2001:db8:1:2::9"));
    CHECK(countedAs("2001:db8:1:2::9") != countedAs("2001:db8:1:3::9"));
    CHECK(countedAs("10.0.0.7") != countedAs("10.0.0.8"));
}

TEST_CASE("waits between tries double up to a bound, become seldom, and yield to what the server asked for")
{
    const quint64 largest = ~quint64(0);
    for (int failures = 1; failures < 40; ++failures) {
        const qint64 wait_ms = retryWait_ms(callPatience, failures, largest, {});
        CHECK(wait_ms >= 0);
        CHECK(wait_ms <= (failures > failuresUntilSeldom ? seldomRetryMax_ms : callPatience.retry_max_ms));
    }
    CHECK(retryWait_ms(callPatience, 1, 1'000) == 1'000);
    CHECK(retryWait_ms(callPatience, 3, 4'000) == 4'000);
    CHECK(retryWait_ms(callPatience, 3, 4'001) == 0);
    CHECK(retryWait_ms(callPatience, 5, 0, 10'000) == 10'000);
    CHECK(retryWait_ms(callPatience, 5, 2'000, 10'000) == 12'000);
    CHECK(retryWait_ms(callPatience, 5, 2'001, 10'000) == 10'000);
}
