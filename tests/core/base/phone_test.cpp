// Phone numbers in the spellings that people and shops use.
#include "core/base/phone.h"

using namespace callboard;

namespace {
std::string e164(const char* written, const char* region)
{
    const auto number = phoneToE164(QString::fromUtf8(written), QString::fromUtf8(region));
    return number ? number->toStdString() : "refused: " + number.error().text.toStdString();
}
}

TEST_CASE("a phone number in any spelling becomes one E.164 number")
{
    CHECK(e164("(505) 555-0134", "US") == "+15055550134");
    CHECK(e164("505.555.0134", "us") == "+15055550134");
    CHECK(e164("+1 505 555 0134", "DE") == "+15055550134");
    CHECK(e164("001 505 555 0134", "DE") == "+15055550134");
    CHECK(e164("020 7946 0958", "GB") == "+442079460958");
    CHECK(e164("+44 (0)20 7946 0958", "") == "+442079460958");
    CHECK(e164("030 / 90 18 20", "DE") == "+4930901820");
    CHECK(e164("06 12 34 56 78", "FR") == "+33612345678");
    CHECK(e164("\uFF0B\uFF11 505 555 0134", "") == "+15055550134"); // full-width, as Chinese keyboards write
    CHECK(e164("+39 06 698 12345", "") == "+390669812345");         // Italy keeps its zero
}

TEST_CASE("a phone number that cannot be dialled is refused with what is wrong")
{
    CHECK(e164("hello", "US").find("not a phone number") != std::string::npos);
    CHECK(e164("", "US").find("not a phone number") != std::string::npos);
    CHECK(e164("555-0134", "").find("country") != std::string::npos);
    CHECK(e164("+999 123 456 789", "").find("country") != std::string::npos);
    CHECK(e164("555 01", "US").find("too short") != std::string::npos);
    CHECK(e164("+1 505 555 0134 567", "").find("too long") != std::string::npos);
    CHECK(e164("+1 000 555 0134", "").find("No network") != std::string::npos);
    CHECK(e164("+1 505 555 0134 ext. 12", "").find("extension") != std::string::npos);
    CHECK(phoneToE164(QString(100'000, QLatin1Char('7')), QStringLiteral("US")).error().code == ErrorCode::Invalid);
}

TEST_CASE("a stored number reads as at home or as from abroad")
{
    CHECK(phoneForDisplay(QStringLiteral("+15055550134"), QStringLiteral("US")) == QStringLiteral("(505) 555-0134"));
    CHECK(phoneForDisplay(QStringLiteral("+15055550134"), QStringLiteral("DE")) == QStringLiteral("+1 505-555-0134"));
    CHECK(phoneForDisplay(QStringLiteral("+442079460958"), QString()) == QStringLiteral("+44 20 7946 0958"));
    CHECK(phoneForDisplay(QStringLiteral("reception"), QStringLiteral("US")) == QStringLiteral("reception"));
    CHECK(phoneRegion(QStringLiteral("+33612345678")) == QStringLiteral("FR"));
    CHECK(phoneRegion(QStringLiteral("nothing")).isEmpty());
}

TEST_CASE("searching compares digits only, in whatever script they were typed")
{
    CHECK(phoneDigits(u"+1 (505) 555-0134") == "15055550134");
    CHECK(phoneDigits(u"\u0665\u0660\u0665") == "505");
    CHECK(phoneDigits(u"\u00b2 ext \u2163").isEmpty()); // superscripts and Roman numerals are no digits of a number
}
