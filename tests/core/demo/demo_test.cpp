// The demo's people: the same for the same seed, possible in this world, and with enough words to search in.
#include "core/base/phone.h"
#include "core/demo/articles.h"
#include "core/demo/demo.h"
#include "core/demo/places.h"
#include "core/demo/sentences.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

using namespace callboard;

namespace {

const DemoOptions options{.seed = 7, .now = *Instant::fromText("2026-11-21T15:00:00Z")};

// The text that the server would store, whole.
QByteArray textOf(const DemoCustomer& customer)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginArray();
    for (const DemoRow& row : rowsOf(customer)) {
        json.string(row.row.id.text());
        writeObject(json, *row.schema, row.row.values);
    }
    json.endArray();
    return text;
}

}

TEST_CASE("the same seed makes the same people, each on their own")
{
    const DemoGenerator one(options), two(options);
    const DemoGenerator other({.seed = 8, .now = options.now});
    for (int i = 0; i < 50; ++i) {
        CHECK(textOf(one.customer(i)) == textOf(two.customer(i)));
        CHECK(textOf(one.customer(i)) != textOf(other.customer(i)));
    }
    CHECK(textOf(one.customer(999'999)) == textOf(two.customer(999'999)));
}

TEST_CASE("demo people can be reached: numbers, addresses, time zones and mail are possible")
{
    const DemoGenerator demo(options);
    QSet<QString> countries;
    for (int i = 0; i < 1500; ++i) {
        const Customer customer = demo.customer(i).customer.value;
        INFO(customer.displayName().toStdString() << ' ' << customer.addresses[0].country.toStdString());
        countries.insert(customer.addresses[0].country);
        CHECK_FALSE(customer.displayName().isEmpty());
        CHECK(QTimeZone(customer.time_zone.toLatin1()).isValid());
        for (const Phone& phone : customer.phones) {
            INFO(phone.number.toStdString());
            const auto number = phoneToE164(phone.number, QString());
            REQUIRE(number);
            CHECK(*number == phone.number);
            CHECK(phoneRegion(phone.number) == customer.addresses[0].country);
        }
        static const QRegularExpression mail(QStringLiteral("^[a-z]+[._-][a-z]+[0-9]+@example\\.(com|org|net)$"));
        for (const Email& email : customer.emails) {
            INFO(email.address.toStdString());
            CHECK(mail.match(email.address).hasMatch());
        }
        CHECK_FALSE(customer.addresses[0].postcode.contains(QRegularExpression(QStringLiteral("[#%@]"))));
        CHECK_FALSE(customer.payment_methods.isEmpty());
    }
    CHECK(countries.size() == qsizetype(demoCountries().size()));
}

TEST_CASE("every number range of the demo exists in its country")
{
    for (const DemoCountry& country : demoCountries()) {
        std::vector<QString> patterns = country.mobiles;
        for (const DemoCity& city : country.cities)
            if (!city.landline.isEmpty())
                patterns.push_back(city.landline);
        for (const QString& pattern : patterns)
            for (const char digit : {'1', '5', '9'}) {
                QString number = pattern;
                number.replace(u'#', QLatin1Char(digit)).replace(u'%', QLatin1Char(digit));
                INFO(number.toStdString());
                const auto e164 = phoneToE164(number, QString());
                CHECK(e164.ok());
                CHECK((e164.ok() ? phoneRegion(*e164) : QString()) == country.code);
            }
    }
}

TEST_CASE("nothing in the demo happens before its cause or after now")
{
    const DemoGenerator demo(options);
    QSet<qint64> caseNumbers;
    QSet<QString> orderNumbers;
    int dueSoon = 0, open = 0, closed = 0;
    for (int i = 0; i < 2000; ++i) {
        const DemoCustomer all = demo.customer(i);
        const Customer& customer = all.customer.value;
        CHECK(customer.since <= options.now);
        for (const auto& order : all.orders) {
            CHECK(order.value.customer == all.customer.id);
            CHECK(order.value.placed >= customer.since);
            CHECK(order.value.placed <= options.now);
            CHECK_FALSE(orderNumbers.contains(order.value.number));
            orderNumbers.insert(order.value.number);
            qint64 sum = 0;
            for (const OrderItem& item : order.value.items)
                sum += item.price.minor * item.quantity;
            CHECK(order.value.total.minor == sum);
            CHECK(sum > 0);
            for (const Shipment& shipment : order.value.shipments) {
                CHECK(shipment.sent <= options.now);
                CHECK(shipment.delivered <= options.now);
            }
        }
        for (const auto& file : all.cases) {
            CHECK_FALSE(caseNumbers.contains(file.value.number));
            caseNumbers.insert(file.value.number);
            CHECK(file.value.opened >= customer.since);
            CHECK(file.value.opened <= options.now);
            CHECK((file.value.status == CaseStatus::Closed) == file.value.closed.isSet());
            CHECK(file.value.closed <= options.now);
            CHECK((file.value.status == CaseStatus::Closed) != file.value.outcome.isEmpty());
            (file.value.status == CaseStatus::Closed ? closed : open) += 1;
            dueSoon += file.value.status == CaseStatus::Open && std::abs(file.value.due.ms - options.now.ms) < 96 * 3'600'000LL;
        }
        Instant last;
        Uuid lastId, lastCase;
        for (const auto& entry : all.entries) {
            CHECK(entry.value.customer == all.customer.id);
            CHECK(entry.value.happened >= customer.since);
            CHECK(entry.value.happened <= entry.value.recorded);
            CHECK(entry.value.recorded <= options.now);
            CHECK((entry.value.kind == EntryKind::Change) == entry.value.text.text.isEmpty());
            if (entry.value.case_file.key == lastCase) {
                CHECK(entry.value.happened >= last);
                CHECK((entry.value.happened > last) == (entry.id.key.high >> 16 > lastId.high >> 16)); // ids are in the order of time
            }
            last = entry.value.happened;
            lastId = entry.id.key;
            lastCase = entry.value.case_file.key;
        }
        Instant contact;
        for (const auto& entry : all.entries)
            contact = std::max(contact, entry.value.happened);
        CHECK(customer.last_contact == contact);
    }
    CHECK(dueSoon > 20);
    CHECK(open > 100);
    CHECK(closed > 500);
}

TEST_CASE("a demo of many customers has the promised number of entries and thousands of words")
{
    const DemoGenerator demo(options);
    constexpr int customers = 10'000;
    qint64 entries = 0;
    QSet<QString> words;
    static const QRegularExpression space(QStringLiteral("[^\\p{L}]+"));
    for (int i = 0; i < customers; ++i) {
        const DemoCustomer all = demo.customer(i);
        entries += qint64(all.entries.size());
        for (const auto& entry : all.entries) {
            CHECK_FALSE(entry.value.text.text.contains(u'{'));
            if (i < 3000)
                for (const QString& word : entry.value.text.text.toLower().split(space, Qt::SkipEmptyParts))
                    words.insert(word);
        }
    }
    CHECK(entries > 2 * customers * 95 / 100);
    CHECK(entries < 2 * customers * 105 / 100);
    CHECK(words.size() > 2000);
}

TEST_CASE("the demo's site has users in every role, in teams of a brand that exists")
{
    const DemoSite site = DemoGenerator(options).site();
    QSet<QString> logins, roles;
    for (const auto& user : site.users) {
        CHECK_FALSE(logins.contains(user.value.login));
        logins.insert(user.value.login);
        roles.insert(user.value.role.name());
        CHECK(user.value.role.isKnown());
    }
    CHECK(roles == QSet<QString>{QStringLiteral("admin"), QStringLiteral("lead"), QStringLiteral("rep")});
    for (const auto& team : site.teams)
        CHECK(std::any_of(site.brands.begin(), site.brands.end(), [&](const auto& brand) { return brand.id == team.value.brand; }));
    CHECK(rowsOf(site).size() == site.brands.size() + site.teams.size() + site.users.size() + site.articles.size() + site.versions.size());
}

TEST_CASE("the demo's articles answer every kind of its cases, in both languages where there are two, the same for the same seed")
{
    const DemoGenerator one(options), two(options);
    const DemoSite& site = one.site();
    CHECK((site.articles == two.site().articles));
    CHECK((site.versions == two.site().versions));
    for (int brand = 0; brand < 2; ++brand)
        for (const DemoMatter& matter : demoEnglish().matters) {
            CAPTURE(brand, matter.category.toStdString());
            const auto english = demoArticlesFor(site, brand, matter.category, QStringLiteral("en")), spanish = demoArticlesFor(site, brand, matter.category, QStringLiteral("es"));
            CHECK(english.size() >= 2);
            CHECK_FALSE(spanish.empty());
        }
    QSet<QByteArray> ids;
    int waiting = 0;
    for (const auto& version : site.versions) {
        CAPTURE(version.value.title.toStdString());
        ids.insert(version.id.key.text());
        CHECK_FALSE(version.value.title.isEmpty());
        CHECK(version.value.body.text.size() > 300);
        CHECK(version.value.body.text.count(QStringLiteral(":::")) % 2 == 0); // every passage for customers is closed
    }
    CHECK(ids.size() == qsizetype(site.versions.size()));
    for (const auto& article : site.articles) {
        CHECK(ids.contains(article.value.shown.key.text()));
        CHECK(ids.contains(article.value.latest.key.text()));
        waiting += article.value.state == ArticleState::InReview;
    }
    CHECK(waiting == 2);
    int uses = 0, cases = 0;
    for (int i = 0; i < 500; ++i) {
        const DemoCustomer all = one.customer(i);
        cases += int(all.cases.size());
        uses += int(all.uses.size());
        for (const auto& use : all.uses) {
            CHECK(ids.contains(use.value.used_version.key.text()));
            CHECK(std::any_of(all.entries.begin(), all.entries.end(), [&](const auto& entry) { return entry.id == use.value.entry && entry.value.case_file == use.value.case_file; }));
        }
    }
    CHECK(uses > cases / 4);
    CHECK(uses < cases);
}
