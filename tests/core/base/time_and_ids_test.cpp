// Instants, Uuids and error sentences at their edges.
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

using namespace callboard;

TEST_CASE("a moment is read in any offset and printed in UTC")
{
    CHECK(Instant::fromText("2026-11-21T10:42:00.000Z")->text() == "2026-11-21T10:42:00.000Z");
    CHECK(Instant::fromText("2026-11-21T12:42:00+02:00")->text() == "2026-11-21T10:42:00.000Z");
    CHECK(Instant::fromText("2026-11-21T10:42:00.1239Z")->text() == "2026-11-21T10:42:00.123Z");
    CHECK(Instant::fromText("2024-02-29t00:00:00z")->text() == "2024-02-29T00:00:00.000Z");
    CHECK(Instant::fromText("1969-12-31T23:59:59.999Z")->ms == -1);
    CHECK(Instant{-1}.text() == "1969-12-31T23:59:59.999Z");
    CHECK(Instant::fromText("9999-12-31T23:59:59.999Z")->text() == "9999-12-31T23:59:59.999Z");
    CHECK(Instant::fromText("0001-01-01T00:00:00Z")->text() == "0001-01-01T00:00:00.000Z");
    CHECK(Instant{}.text().isEmpty());
}

TEST_CASE("dates that no calendar has are refused")
{
    for (const char* text : {"", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z",
                             "2026-01-01T00:60:00Z", "0000-01-01T00:00:00Z", "2026-01-01", "2026-01-01T00:00:00", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Zx", "2026-1-1T00:00:00Z",
                             "2026-01-01T00:00:00+2", "2026-01-01T00:00:00+25:00", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "-026-01-01T00:00:00Z"}) {
        INFO(text);
        CHECK_FALSE(Instant::fromText(text).has_value());
    }
}

TEST_CASE("a moment outside the calendar prints the nearest one that can be read back")
{
    CHECK(Instant{std::numeric_limits<qint64>::max()}.text() == "9999-12-31T23:59:59.999Z");
    CHECK(Instant{std::numeric_limits<qint64>::min()}.text() == "0001-01-01T00:00:00.000Z");
}

TEST_CASE("a Uuid survives text and bytes, and sorts by time")
{
    const Uuid id = Uuid::timeOrdered(1795257720000, 0xabcdef, 0xffffffffffffffff);
    CHECK(id.text() == "01a1fdb2-dcc0-7def-bfff-ffffffffffff");
    CHECK(Uuid::fromText(id.text()) == id);
    CHECK(Uuid::fromText(id.text().toUpper()) == id);
    CHECK(Uuid::fromBytes(id.bytes()) == id);
    CHECK(Uuid::timeOrdered(1795257720001, 0, 0) > id);
    for (const char* text : {"", "01a1fdb2-dcc0-7def-bfff-fffffffffff", "01a1fe0777dc0-7def-bfff-ffffffffffff", "01a1fe07-7dc0-7def-bfff-fffffffffffg", "{1a1fe07-7dc0-7def-bfff-fffffffffff}"}) {
        INFO(text);
        CHECK_FALSE(Uuid::fromText(text).has_value());
    }
    CHECK_FALSE(Uuid::fromBytes("short").has_value());
}

TEST_CASE("a derived Uuid is the one that RFC 9562 prescribes")
{
    const Uuid dnsSpace = *Uuid::fromText("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    CHECK(Uuid::derived(dnsSpace, "www.example.com").text() == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("an argument that looks like a place holder stays what it is")
{
    const Error error = Error::of(ErrorCode::Invalid, "Row %1: \"%2\" is 100 % wrong.", 7, QStringLiteral("%1 %2"));
    CHECK(error.sentence() == QStringLiteral("Row 7: \"%1 %2\" is 100 % wrong."));
}

TEST_CASE("every error code has a name that finds it again")
{
    for (int code = 0; code <= int(ErrorCode::Bug); ++code)
        CHECK(errorCodeNamed(nameOf(ErrorCode(code))) == ErrorCode(code));
    CHECK(errorCodeNamed("from the future") == ErrorCode::Bug);
}
