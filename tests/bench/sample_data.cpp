// A small made-up world: names of several languages, numbers of several countries, notes of a service desk.
#include "bench/sample_data.h"

#include <cmath>

namespace callboard::bench {

namespace {

constexpr qint64 start_ms = 1'700'000'000'000; // November 2023
constexpr qint64 span_ms = 700LL * 24 * 3600 * 1000;

const char* const givenNames[] = {"María", "James", "Mary", "José", "Anna", "Łukasz", "Søren", "Zoë", "Jürgen", "François", "Chloé", "Ivan", "Noah", "Olga",
    "Yuki", "Ahmed", "Fatima", "Lucía", "Björn", "Ángel", "Renée", "Thomas", "Laura", "Marta", "Mario", "Marian", "Peter", "Petra", "Sofia", "Raj",
    "Priya", "Chen", "Li", "Emma", "Oliver", "Mateo", "Inês", "João", "Åsa", "Gül", "Ömer", "Dana", "Ines", "Karl", "Katarína", "Zdeněk", "Nguyễn", "Siân"};
const char* const syllables[] = {"an", "ber", "cor", "dal", "el", "far", "gar", "hol", "is", "jan", "kov", "lar", "man", "nor", "ov", "per", "qui", "ric", "sen", "tor",
    "ul", "ver", "wil", "xan", "yor", "zim", "bra", "stro", "mül", "ñez", "çak", "gre", "ski", "son", "ton", "ley", "wen", "mar", "ro", "li"};
const char* const plainWords[] = {"customer", "called", "about", "order", "the", "and", "refund", "asked", "to", "was", "not", "delivered", "package", "address", "changed",
    "is", "it", "for", "with", "will", "call", "back", "tomorrow", "invoice", "payment", "card", "declined", "wrong", "size", "colour", "exchange", "return",
    "label", "sent", "e-mail", "confirmed", "damaged", "kettle", "headphones", "bicycle", "helmet", "warranty", "replacement", "shipped", "tracking", "shows",
    "delayed", "carrier", "don't", "wants", "manager", "escalated", "promised", "discount", "apologised", "account", "password", "locked", "verified", "identity"};

struct Country {
    const char* code;
    int areas, subscriberDigits;
};
constexpr Country countries[] = {{"1", 300, 7}, {"1", 300, 7}, {"44", 80, 7}, {"49", 120, 8}, {"33", 90, 7}, {"34", 60, 6}, {"48", 50, 6}, {"81", 40, 7}};

template <std::size_t N> QString pick(const char* const (&list)[N], std::size_t at) { return QString::fromUtf8(list[at % N]); }

}

SampleData::SampleData(quint64 seed) : m_random(seed), m_brand{newId()}
{
    const auto madeUp = [&](int most) {
        QString word;
        for (qint64 i = 0, n = 2 + below(most); i < n; ++i)
            word += pick(syllables, std::size_t(below(std::size(syllables))));
        return word;
    };
    for (int i = 0; i < 20'000; ++i) {
        QString name = madeUp(2);
        name[0] = name[0].toUpper();
        m_families.append(name);
    }
    for (const char* word : plainWords)
        m_words.append(QString::fromUtf8(word));
    for (int i = 0; i < 30'000; ++i)
        m_words.append(madeUp(3));
}

std::size_t SampleData::uneven(std::size_t end)
{
    const double even = double(m_random() >> 11) / double(1ULL << 53);
    return std::min(end - 1, std::size_t(std::pow(double(end), even)) - 1);
}

Uuid SampleData::newId()
{
    return Uuid::timeOrdered(start_ms + below(span_ms), m_random(), m_random());
}

QString SampleData::phoneNumber()
{
    const Country& country = countries[below(std::size(countries))];
    QString number = QStringLiteral("+%1%2").arg(QLatin1String(country.code)).arg(200 + uneven(std::size_t(country.areas)) * 7 % 800);
    for (int i = 0; i < country.subscriberDigits; ++i)
        number += QChar(u'0' + char16_t(below(10)));
    return number;
}

QString SampleData::sentence(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += (i ? QStringLiteral(" ") : QString()) + m_words[qsizetype(uneven(std::size_t(m_words.size())))];
    return text;
}

Record<Customer> SampleData::customer()
{
    Customer c;
    c.brand = m_brand;
    c.given_name = pick(givenNames, uneven(std::size(givenNames)));
    c.family_name = m_families[qsizetype(uneven(std::size_t(m_families.size())))];
    c.account = QStringLiteral("%1_%2_%3").arg(c.given_name.left(1), c.family_name).arg(below(100'000)).toLower();
    if (below(8) == 0)
        c.company = m_families[below(m_families.size())] + QStringLiteral(" & Co.");
    for (qint64 i = 0, n = 1 + below(3) / 2; i < n; ++i)
        c.phones.append({phoneNumber(), ContactKind(below(3)), {}});
    static const char* const domains[] = {"example.com", "mail.example", "example.net", "post.example"};
    c.emails.append({QStringLiteral("%1.%2%3@%4").arg(c.given_name, c.family_name).arg(below(10'000)).arg(pick(domains, uneven(4))).toLower(), ContactKind::Home, {}});
    c.addresses.append({QStringLiteral("%1 %2 Street").arg(below(900)).arg(m_families[below(500)]), {}, m_families[below(2000)], {}, QString::number(10'000 + below(89'999)), QStringLiteral("US"), {}, {}});
    c.language = QStringLiteral("en");
    c.time_zone = QStringLiteral("Europe/Madrid");
    c.tier = below(10) ? QStringLiteral("standard") : QStringLiteral("gold");
    c.since = {start_ms - below(span_ms)};
    c.last_contact = {start_ms + below(span_ms)};
    return {{newId()}, 1, c};
}

Record<CaseFile> SampleData::caseOf(const Record<Customer>& customer)
{
    CaseFile c;
    c.number = ++m_caseNumber;
    c.brand = m_brand;
    c.customer = customer.id;
    c.subject = sentence(3 + int(below(6)));
    c.status = CaseStatus(below(4));
    c.opened = {start_ms + below(span_ms)};
    return {{newId()}, 1, c};
}

Record<TimelineEntry> SampleData::entryOf(const Record<Customer>& customer, const Id<CaseFile>& case_file)
{
    TimelineEntry e;
    e.brand = m_brand;
    e.customer = customer.id;
    e.case_file = case_file;
    e.kind = EntryKind(below(3));
    e.channel = Channel(below(4));
    e.happened = e.recorded = {start_ms + below(span_ms)};
    e.text.text = sentence(10 + int(below(30)));
    return {{newId()}, 1, e};
}

Record<Order> SampleData::orderOf(const Record<Customer>& customer)
{
    Order o;
    o.brand = m_brand;
    o.customer = customer.id;
    o.number = QStringLiteral("#W%1").arg(1'000'000 + below(9'000'000));
    o.status = OrderStatus(below(5));
    o.placed = {start_ms + below(span_ms)};
    for (qint64 i = 0, n = 1 + below(3); i < n; ++i)
        o.items.append({QString::number(1'000'000'000 + below(2000)), {}, sentence(2), QStringLiteral("size: M"), 1, {1999, QStringLiteral("EUR")}, {}});
    o.total = {1999 * o.items.size(), QStringLiteral("EUR")};
    o.shipments.append({QString::number(100'000'000'000 + below(900'000'000'000)), QStringLiteral("DHL"), {}, o.placed, {}, {}});
    return {{newId()}, 1, o};
}

} // namespace callboard::bench
