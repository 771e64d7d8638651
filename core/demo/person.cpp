// Names, numbers and addresses that belong together.
#include "core/demo/person.h"

#include <array>

namespace callboard {

namespace {

const DemoCountry& countryOf(DemoRandom& random)
{
    const auto& countries = demoCountries();
    static const qint64 total = [&] {
        qint64 sum = 0;
        for (const DemoCountry& country : countries)
            sum += country.weight;
        return sum;
    }();
    qint64 place = random.below(total);
    std::size_t at = 0;
    while (place >= countries[at].weight)
        place -= countries[at++].weight;
    return countries[at];
}

QString mailAddress(DemoRandom& random, const DemoName& given, const DemoName& family)
{
    static constexpr std::array hosts{"@example.com", "@example.org", "@example.net"};
    QString address = random.chance(20) ? given.plain.left(1) : given.plain;
    address += QLatin1Char("._-"[random.skewed(3)]);
    address += family.plain;
    address += QString::number(random.between(2, 9999));
    return address + QLatin1String(hosts[std::size_t(random.skewed(qint64(hosts.size())))]);
}

Address addressOf(DemoRandom& random, const DemoCountry& country, const DemoCity& city)
{
    Address address;
    const QString number = QString::number(random.between(1, 240));
    address.line1 = country.line1;
    address.line1.replace(QLatin1String("%1"), number).replace(QLatin1String("%2"), random.oneOf(country.streets));
    if (random.chance(15))
        address.line2 = QStringLiteral("%1/%2").arg(random.between(1, 12)).arg(random.between(1, 40));
    address.city = city.name;
    address.region = city.region;
    address.postcode = filledPattern(random, city.postcode);
    address.country = country.code;
    address.kind = ContactKind::Home;
    return address;
}

void addWaysOfPaying(DemoRandom& random, Customer& customer, const DemoCountry& country)
{
    static constexpr std::array brands{"visa", "mastercard", "amex"};
    const auto reference = [&](const char* kind) { return QLatin1String(kind) + u'_' + QString::number(random.between(1'000'000, 9'999'999)); };
    if (random.chance(80)) {
        PaymentMethod card{reference("credit_card"), QStringLiteral("credit_card"), QLatin1String(brands[std::size_t(random.skewed(3))]), filledPattern(random, QStringLiteral("####")), {}, {}};
        customer.payment_methods.append(card);
    }
    if (customer.payment_methods.isEmpty() || random.chance(30))
        customer.payment_methods.append({reference("paypal"), QStringLiteral("paypal"), {}, {}, {}, {}});
    if (random.chance(10))
        customer.payment_methods.append({reference("gift_card"), QStringLiteral("gift_card"), {}, {}, {random.between(5, 90) * country.price_percent, country.currency}, {}});
}

}

QString filledPattern(DemoRandom& random, const QString& pattern)
{
    QString text = pattern;
    for (QChar& c : text) {
        if (c == u'#') c = QChar(char16_t(u'0' + random.below(10)));
        else if (c == u'%') c = QChar(char16_t(u'1' + random.below(9)));
        else if (c == u'@') c = QLatin1Char("ABDEFGHJLNPQRSTUWXYZ"[random.below(20)]);
    }
    return text;
}

DemoPerson makeDemoPerson(DemoRandom& random, qint64 index)
{
    static constexpr std::array trades{"Bakery", "Dental Practice", "Architects", "Garden Centre", "Guest House", "Bicycle Repair", "Law Office", "Veterinary Clinic", "Print Shop", "Music School", "Carpentry", "Pharmacy"};
    static constexpr std::array tags{"newsletter", "wholesale", "early adopter", "press", "family plan", "returns often", "staff discount", "accessibility"};
    static constexpr std::array tiers{"standard", "silver", "gold", "platinum"};
    DemoPerson person{&countryOf(random), nullptr, {}};
    const DemoCountry& country = *person.country;
    person.city = &random.commonOf(country.cities);
    Customer& customer = person.customer;
    const DemoName& given = random.commonOf(country.given);
    const DemoName& family = random.commonOf(country.family);
    customer.account = QStringLiteral("C%1").arg(1'000'000 + index);
    customer.given_name = given.written;
    customer.family_name = family.written;
    if (random.chance(8))
        customer.company = family.written + u' ' + QLatin1String(random.oneOf(trades));
    customer.phones.append({filledPattern(random, random.oneOf(country.mobiles)), ContactKind::Mobile, {}});
    if (!person.city->landline.isEmpty() && random.chance(40))
        customer.phones.append({filledPattern(random, person.city->landline), ContactKind::Home, {}});
    if (random.chance(12))
        customer.phones.append({filledPattern(random, random.oneOf(country.mobiles)), ContactKind::Work, {}});
    if (!random.chance(8))
        customer.emails.append({mailAddress(random, given, family), ContactKind::Home, {}});
    if (random.chance(12))
        customer.emails.append({mailAddress(random, given, family), ContactKind::Work, {}});
    customer.addresses.append(addressOf(random, country, *person.city));
    addWaysOfPaying(random, customer, country);
    customer.language = country.code == u"US" && random.chance(14) ? QStringLiteral("es-US") : country.language;
    customer.time_zone = person.city->time_zone;
    customer.tier = QLatin1String(tiers[std::size_t(std::min(random.skewed(4), random.below(4)))]);
    if (random.chance(25))
        customer.tags.append(QLatin1String(random.oneOf(tags)));
    return person;
}

} // namespace callboard
