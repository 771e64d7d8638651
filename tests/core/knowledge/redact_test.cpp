// What is taken out of a text before it becomes an article, and what stays.
#include "core/knowledge/redact.h"

using namespace callboard;

namespace {

Customer maria()
{
    Customer customer;
    customer.given_name = QStringLiteral("María");
    customer.family_name = QStringLiteral("Lopez Ruiz");
    customer.account = QStringLiteral("KD-4711");
    customer.phones = {{QStringLiteral("+15055550134"), ContactKind::Mobile, {}}};
    customer.emails = {{QStringLiteral("maria.lopez@example.com"), ContactKind::Other, {}}};
    customer.addresses = {{QStringLiteral("12 Elm Street"), {}, QStringLiteral("Santa Fe"), QStringLiteral("NM"), QStringLiteral("87501"), QStringLiteral("US"), ContactKind::Home, {}}};
    customer.payment_methods = {{QStringLiteral("credit_card_7815826"), QStringLiteral("credit_card"), QStringLiteral("Visa"), QStringLiteral("4242"), {}, {}}};
    return customer;
}

std::vector<PersonalValue> known()
{
    Order order;
    order.number = QStringLiteral("#W6247578");
    order.shipments = {{QStringLiteral("986862462586"), {}, {}, {}, {}, {}}};
    return personalValues(maria(), {order});
}

std::string redacted(const char* text, const std::vector<PersonalValue>& values = known())
{
    static const char* names[] = {"name", "address", "phone", "email", "order", "card", "account"};
    const QString whole = QString::fromUtf8(text);
    return redact(whole, personalPlaces(whole, values), [](PersonalKind kind) { return u'[' + QLatin1String(names[int(kind)]) + u']'; }).toStdString();
}

}

TEST_CASE("what a customer's record says of them is found in any spelling")
{
    CHECK(redacted("Maria called; MARÍA LOPEZ RUIZ wants a new lamp.") == "[name] called; [name] wants a new lamp.");
    CHECK(redacted("Mrs Lopez lives in Elm Street, at 12 Elm Street, Santa Fe 87501.") == "Mrs [name] lives in [address], at [address].");
    CHECK(redacted("Call her at (505) 555-0134 or 505.555.0134 or +1 505 555 0134.") == "Call her at [phone] or [phone] or [phone].");
    CHECK(redacted("Write to Maria.Lopez@Example.com, account kd 4711") == "Write to [email], account [account]");
    CHECK(redacted("Order #W6247578 (w6247578), parcel 9868 6246 2586") == "Order [order] ([order]), parcel [order]");
    CHECK(redacted("paid with the card ending in 4242") == "paid with the card ending in [card]");
}

TEST_CASE("what looks personal is found without a record")
{
    CHECK(redacted("Señora Ana García asks, Dr. Mills answers", {}) == "Señora [name] asks, Dr. [name] answers");
    CHECK(redacted("her brother's mail is j_doe+shop@mail.example.org.", {}) == "her brother's mail is [email].");
    CHECK(redacted("the other order is AB-123456", {}) == "the other order is [order]");
    CHECK(redacted("call 020 7946 0018 after six", {}) == "call [phone] after six");
    CHECK(redacted("IBAN DE89 3704 0044 0532 0130 00", {}) == "IBAN [account]");
}

TEST_CASE("a card is known by its check digit")
{
    CHECK(redacted("card 4242 4242 4242 4242 expires", {}) == "card [card] expires");
    CHECK(redacted("number 4242-4242-4242-4241", {}) == "number [account]"); // a long number of a person all the same
    CHECK(hasAccountCheckDigits(u"DE89370400440532013000"));
    CHECK_FALSE(hasAccountCheckDigits(u"DE88370400440532013000"));
}

TEST_CASE("what tells nothing of a person stays")
{
    const char* text = "On 2026-11-14 at 10:42 the kettle (1.7 l, model K100) leaked. 14.11.2026: refund of $47.84 within 14 days, error 0x80070057. Descale it 3 to 4 times a year.";
    CHECK(redacted(text) == text);
}

TEST_CASE("a name that is an ordinary word is taken out where it is written as a name")
{
    Customer will;
    will.given_name = QStringLiteral("Will");
    CHECK(redacted("Will says it will not work", personalValues(will, {})) == "[name] says it will not work");
}

TEST_CASE("places are in order and do not overlap, whatever the text is")
{
    const QString text = QStringLiteral("María María,Lopez 12 Elm Street Santa Fe 4242424242424242 maria.lopez@example.com +15055550134 #W6247578 ##+1");
    qsizetype end = 0;
    for (const PersonalPlace& place : personalPlaces(text, known())) {
        CHECK(place.begin >= end);
        CHECK(place.end > place.begin);
        end = place.end;
    }
    CHECK(end <= text.size());
    CHECK(personalPlaces({}, known()).empty());
}
