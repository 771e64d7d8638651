// Which numbers are cards, and what is kept of them.
#include "core/base/card_number.h"

using namespace callboard;

namespace {

std::string masked(const char* text) { return withCardsMasked(QString::fromUtf8(text)).toStdString(); }
std::string maskedWhileTyping(const char* text) { return withCardsMasked(QString::fromUtf8(text), QString::fromUtf8(text).size()).toStdString(); }

}

TEST_CASE("a number has a card's check digit or not")
{
    CHECK(hasCardCheckDigit(u"4242424242424242"));
    CHECK_FALSE(hasCardCheckDigit(u"4242424242424241"));
    CHECK_FALSE(hasCardCheckDigit(u"424242424242"));
}

TEST_CASE("a card is masked but for its last four digits, however it is grouped, and the text stays as long as it was")
{
    CHECK(masked("4242424242424242") == "••••••••••••4242");
    CHECK(masked("Paid with 4242 4242 4242 4242, expires 12/27") == "Paid with •••• •••• •••• 4242, expires 12/27");
    CHECK(masked("5555-5555-5555-4444") == "••••-••••-••••-4444");
    CHECK(masked("Amex 3782 822463 10005.") == "Amex •••• •••••• •0005.");
    CHECK(masked("(6011.1111.1111.1117)") == "(••••.••••.••••.1117)");
    CHECK(masked("4242 4242 4242 4242\n5555 5555 5555 4444") == "•••• •••• •••• 4242\n•••• •••• •••• 4444");
    CHECK(masked("3530111333300000") == "••••••••••••0000");
}

TEST_CASE("a card is found beside other numbers")
{
    CHECK(masked("4242 4242 4242 4242 123") == "•••• •••• •••• 4242 123");
    CHECK(masked("order 55 4242 4242 4242 4242") == "order 55 •••• •••• •••• 4242");
    CHECK(masked("4242424242424242 5555555555554444") == "••••••••••••4242 ••••••••••••4444");
}

TEST_CASE("what was masked once is not masked again together with the number behind it")
{
    for (const char* text : {"4242 4242 4242 4242 0044 0532 0930", "3782 8224 6310 005 4242 4242 4242 4242", "4242424242424242 0044 0532 0930"}) {
        const auto once = masked(text);
        CHECK(masked(once.c_str()) == once);
    }
    CHECK(masked("•••• •••• •••• 4242 4242 4242 4242 4242") == "•••• •••• •••• 4242 •••• •••• •••• 4242");
    CHECK(masked("•0005 4242 4242 4242 4242") == "•0005 •••• •••• •••• 4242");
}

TEST_CASE("what is no card stays as it is")
{
    for (const char* text : {"", "no number", "4242 4242 4242 4241", "1234 5678 9012 3456", "call +4242 4242 4242 4242 now", "#4242424242424242 is a parcel", "#4242 4242 4242 4242",
                             "A4242424242424242", "4242424242424242B", "ref_4242424242424242", "42424242424242424242424242424242", "0000000000000000",
                             "42424242-4242-4242-a242-424242424242", "2026-11-22 10:30:00", "1732262400000", "4242\n4242\n4242\n4242"})
        CHECK(masked(text) == text);
}

TEST_CASE("a number that is being typed and begins like a card is kept with six digits of it, until it turns out to be none")
{
    CHECK(maskedWhileTyping("card 4242 4242 42") == "card 4242 4242 42"); // may become a phone number
    CHECK(maskedWhileTyping("card 4242 4242 4242") == "card 4242 42•• ••••");
    CHECK(maskedWhileTyping("card 4242 4242 4242 42") == "card 4242 42•• •••• ••");
    CHECK(maskedWhileTyping("card 4242 4242 4242 4242") == "card •••• •••• •••• 4242");
    CHECK(maskedWhileTyping("4242 4242 4242 was the number") == "4242 4242 4242 was the number");
    CHECK(maskedWhileTyping("parcel 1234 5678 9012 34") == "parcel 1234 5678 9012 34");
    CHECK(maskedWhileTyping("parcel #4242 4242 4242 42") == "parcel #4242 4242 4242 42");
}

TEST_CASE("all strings of a JSON text are masked, and nothing else of it is touched")
{
    CHECK(jsonWithCardsMasked(R"({"text":"4242 4242 4242 4242","more":["5555555555554444",{"a":"x"}],"made":4242424242424242})")
          == QByteArray(R"({"text":"•••• •••• •••• 4242","more":["••••••••••••4444",{"a":"x"}],"made":4242424242424242})"));
    const QByteArray plain = R"({ "made" : 1732262400000, "id": "0190a5c4-1111-7222-8333-944445555666" })";
    CHECK(jsonWithCardsMasked(plain) == plain);
    CHECK(jsonWithCardsMasked("{\"a\":\"4242\xC2\xA0" "4242\xE2\x80\xAF" "4242 4242\"}") == QByteArray("{\"a\":\"••••\xC2\xA0••••\xE2\x80\xAF•••• 4242\"}"));
    CHECK(jsonWithCardsMasked(R"({"a":"\u0034242 4242 4242 4242","b":"4242\u00a04242\u00a04242\u00a04242"})") == QByteArray("{\"a\":\"•••• •••• •••• 4242\",\"b\":\"••••\xC2\xA0••••\xC2\xA0••••\xC2\xA0" "4242\"}"));
    CHECK(jsonWithCardsMasked("\x99 is neither JSON nor UTF-8, with 1234567890123") == QByteArray("\x99 is neither JSON nor UTF-8, with 1234567890123"));
    CHECK(jsonWithCardsMasked("4242424242424242 is no JSON") == QByteArray("••••••••••••4242 is no JSON"));
}
