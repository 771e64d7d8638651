// Inflating stops where it was told to, whatever the sender packed.
#include "core/net/deflate.h"

using namespace callboard;

TEST_CASE("what was deflated is inflated to the same bytes")
{
    const QByteArray bytes = GENERATE(as<QByteArray>{}, "", "x", QByteArray("{\"a\":1}").repeated(50'000));
    const Result<QByteArray> back = inflated(deflated(bytes), bytes.size());
    REQUIRE(back.ok());
    CHECK(*back == bytes);
}

TEST_CASE("a bomb is stopped at the limit and not after it")
{
    const QByteArray bomb = deflated(QByteArray(64 * 1024 * 1024, '0'));
    CHECK(bomb.size() < 512 * 1024);
    const Result<QByteArray> out = inflated(bomb, 1024 * 1024);
    REQUIRE_FALSE(out.ok());
    CHECK(out.error().code == ErrorCode::Invalid);
    CHECK(inflated(deflated(QByteArray(1001, 'x')), 1000).ok() == false);
    CHECK(inflated(deflated(QByteArray(1000, 'x')), 1000).ok());
}

TEST_CASE("bytes that are not deflated, cut off or followed by others are refused")
{
    const QByteArray good = deflated("some text that is long enough to be cut in the middle of it");
    CHECK(inflated("", 100).error().code == ErrorCode::Corrupt);
    CHECK(inflated("no zlib here", 100).error().code == ErrorCode::Corrupt);
    CHECK(inflated(good.chopped(5), 100).error().code == ErrorCode::Corrupt);
    CHECK(inflated(good + "x", 100).error().code == ErrorCode::Corrupt);
    QByteArray changed = good;
    changed[changed.size() - 1] = char(changed.back() ^ 1);
    CHECK(inflated(changed, 100).error().code == ErrorCode::Corrupt);
}
