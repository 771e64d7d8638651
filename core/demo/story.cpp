// Times first, so that nobody complains before buying; then orders, then cases with their entries.
#include "core/demo/story.h"

#include "core/demo/articles.h"
#include "core/demo/demo_site.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;
constexpr qint64 ordersPerCustomer_max = 4, casesPerCustomer_max = 4; // numbers of one customer never meet the next one's

QString amountText(const Money& money)
{
    return QString::number(money.minor / 100) + u'.' + QString::number(money.minor % 100).rightJustified(2, u'0') + u' ' + money.currency;
}

}

DemoStory::DemoStory(const DemoOptions& options, const DemoSite& site, qint64 index)
    : m_options(options), m_site(site), m_index(index), m_random(options.seed, quint64(index)), m_brand(m_random.chance(70) ? 0 : 1),
      m_person(makeDemoPerson(m_random, index)), m_language(m_person.customer.language.startsWith(u"es") ? demoSpanish() : demoEnglish())
{
}

DemoCustomer DemoStory::tell()
{
    planTimes();
    Customer& customer = m_person.customer;
    customer.brand = m_site.brands[std::size_t(m_brand)].id;
    customer.since = m_since;
    if (m_random.chance(3))
        customer.alert.text = m_random.oneOf(m_language.alerts);
    m_result.customer = {{idAt(m_since)}, 0, customer};
    for (const Bought& bought : m_bought)
        addOrder(bought);
    for (const Instant opened : m_opened)
        addCase(opened);
    if (m_random.chance(12))
        addStandaloneNote();
    for (const Record<TimelineEntry>& entry : m_result.entries)
        m_result.customer.value.last_contact = std::max(m_result.customer.value.last_contact, entry.value.happened);
    return std::move(m_result);
}

// A time of day when shops are open, more often lately than long ago.
Instant DemoStory::before(Instant latest, qint64 days_max)
{
    const qint64 day = latest.ms / day_ms - m_random.skewed(days_max);
    const qint64 moment = day * day_ms + 7 * hour_ms + m_random.below(12 * hour_ms);
    return {std::min(moment, latest.ms - m_random.between(20, 180) * minute_ms)};
}

void DemoStory::planTimes()
{
    const qint64 luck = m_random.below(100);
    const int cases = luck < 45 ? 0 : luck < 80 ? 1 : luck < 95 ? 2 : 3;
    for (int i = 0; i < cases; ++i)
        m_opened.push_back(before(m_options.now, 700));
    std::sort(m_opened.begin(), m_opened.end());
    const int orders = std::max(cases > 0 ? 1 : 0, m_random.chance(40) ? int(1 + m_random.skewed(3)) : 0);
    for (int i = 0; i < orders; ++i) {
        const Instant placed = i == 0 && cases > 0 ? Instant{m_opened[0].ms - m_random.between(2 * day_ms, 25 * day_ms)} : before(m_options.now, 700);
        const DemoProduct& product = m_random.commonOf(demoCatalogue(m_brand));
        m_bought.push_back({placed, &product, m_random.oneOf(product.variants)});
    }
    std::sort(m_bought.begin(), m_bought.end(), [](const Bought& a, const Bought& b) { return a.placed < b.placed; });
    const Instant first = m_bought.empty() ? m_options.now : m_bought.front().placed;
    m_since = before(first, 2500);
}

void DemoStory::addOrder(const Bought& bought)
{
    const DemoCountry& country = *m_person.country;
    const Customer& customer = m_result.customer.value;
    Order order;
    order.brand = customer.brand;
    order.customer = m_result.customer.id;
    order.number = QStringLiteral("#%1%2").arg(QLatin1Char(m_brand == 0 ? 'A' : 'S')).arg(100'000 + m_index * ordersPerCustomer_max + qint64(m_result.orders.size()));
    order.placed = bought.placed;
    order.ship_to = customer.addresses.first();
    order.total.currency = country.currency;
    const auto addItem = [&](const DemoProduct& product, const QString& variant, qint64 quantity) {
        const Money price{std::max<qint64>(1, product.price * country.price_percent / 100 / 10 * 10), country.currency};
        order.items.append({product.number + u'-' + QString::number(1 + variant.size() % 9), product.number, product.name, variant, quantity, price, {}});
        order.total.minor += price.minor * quantity;
    };
    addItem(*bought.product, bought.variant, 1);
    for (qint64 more = m_random.skewed(4); more > 0; --more) {
        const DemoProduct& product = m_random.commonOf(demoCatalogue(m_brand));
        addItem(product, m_random.oneOf(product.variants), m_random.chance(12) ? 2 : 1);
    }
    const qint64 age_days = (m_options.now.ms - bought.placed.ms) / day_ms;
    const qint64 luck = m_random.below(100);
    order.status = luck < 6 ? OrderStatus::Cancelled : age_days > 9 ? OrderStatus::Delivered : age_days > 3 ? OrderStatus::Shipped : age_days > 1 ? OrderStatus::Processed : OrderStatus::Pending;
    const PaymentMethod& method = m_random.oneOf(customer.payment_methods);
    order.payments.append({QStringLiteral("payment"), method.reference, order.total, bought.placed, {}});
    if (order.status == OrderStatus::Cancelled) {
        order.cancel_reason = m_random.chance(60) ? QStringLiteral("no longer needed") : QStringLiteral("ordered by mistake");
        order.payments.append({QStringLiteral("refund"), method.reference, order.total, Instant{std::min(bought.placed.ms + 2 * hour_ms, m_options.now.ms)}, {}});
    }
    if (order.status == OrderStatus::Delivered || order.status == OrderStatus::Shipped) {
        static constexpr std::array carriers{"Swiftpost", "Parcelway", "Northline Freight", "CityBike Courier"};
        Shipment shipment;
        shipment.tracking = filledPattern(m_random, QStringLiteral("%###########"));
        shipment.carrier = QLatin1String(carriers[std::size_t(m_random.skewed(4))]);
        for (const OrderItem& item : order.items)
            shipment.items.append(item.item);
        shipment.sent = {std::min(bought.placed.ms + m_random.between(6, 40) * hour_ms, m_options.now.ms - hour_ms)};
        if (order.status == OrderStatus::Delivered)
            shipment.delivered = {std::min(shipment.sent.ms + m_random.between(20, 110) * hour_ms, m_options.now.ms - minute_ms)};
        order.shipments.append(shipment);
    }
    m_result.orders.push_back({{idAt(bought.placed)}, 0, order});
}

void DemoStory::setGaps(const Record<Order>& order, const Bought& bought)
{
    const auto set = [&](DemoGap gap, const QString& text) { m_gaps[std::size_t(gap)] = text; };
    const bool spanish = &m_language == &demoSpanish();
    const auto& parts = spanish ? bought.product->partsEs : bought.product->parts;
    set(DemoGap::Customer, m_person.customer.given_name);
    set(DemoGap::Product, bought.product->name);
    set(DemoGap::Noun, spanish ? bought.product->nounEs : bought.product->noun);
    set(DemoGap::Part, m_random.oneOf(parts));
    set(DemoGap::Variant, bought.variant);
    set(DemoGap::Order, order.value.number);
    set(DemoGap::Amount, amountText(order.value.items.first().price));
    set(DemoGap::City, m_person.city->name);
    set(DemoGap::Street, m_random.oneOf(m_person.country->streets));
    set(DemoGap::Carrier, order.value.shipments.isEmpty() ? QStringLiteral("Swiftpost") : order.value.shipments.first().carrier);
    set(DemoGap::Tracking, order.value.shipments.isEmpty() ? filledPattern(m_random, QStringLiteral("%###########")) : order.value.shipments.first().tracking);
    set(DemoGap::Day, m_random.oneOf(m_language.days));
    set(DemoGap::Days, QString::number(m_random.between(2, 21)));
    set(DemoGap::Code, filledPattern(m_random, QStringLiteral("@@-####")));
}

const Record<User>& DemoStory::repOf(const Id<Team>& team)
{
    const QString key = QString::fromLatin1(team.key.text());
    std::array<const Record<User>*, 8> members{};
    qint64 count = 0;
    for (const Record<User>& user : m_site.users)
        if (user.value.role == Role::Rep && user.value.teams.contains(key) && count < qint64(members.size()))
            members[std::size_t(count++)] = &user;
    CALLBOARD_REQUIRE(count > 0);
    return *members[std::size_t(m_random.below(count))];
}

void DemoStory::addCase(Instant opened)
{
    std::size_t which = m_bought.size() - 1;
    while (which > 0 && m_bought[which].placed > opened)
        --which;
    setGaps(m_result.orders[which], m_bought[which]);
    const DemoMatter& matter = m_random.commonOf(m_language.matters);

    CaseFile file;
    file.number = 1000 + m_index * casesPerCustomer_max + qint64(m_result.cases.size());
    file.brand = m_result.customer.value.brand;
    file.customer = m_result.customer.id;
    matter.subjects[std::size_t(m_random.below(qint64(matter.subjects.size())))].appendTo(file.subject, m_gaps);
    file.subject[0] = file.subject[0].toUpper(); // a gap may stand first
    const qint64 age_days = (m_options.now.ms - opened.ms) / day_ms;
    const qint64 luck = m_random.below(100);
    if (luck < (age_days > 21 ? 93 : 45)) file.status = CaseStatus::Closed;
    else if (luck % 5 < 3) file.status = CaseStatus::Open;
    else file.status = luck % 5 == 3 ? CaseStatus::WaitingForCustomer : CaseStatus::WaitingForUs;
    const qint64 urgency = m_random.below(100);
    file.priority = urgency < 12 ? Priority::Low : urgency < 78 ? Priority::Normal : urgency < 94 ? Priority::High : Priority::Urgent;
    file.category = matter.category;
    const qint64 way = m_random.below(100);
    file.channel = way < 50 ? Channel::Phone : way < 78 ? Channel::Email : way < 90 ? Channel::Chat : way < 96 ? Channel::Text : Channel::Social;
    file.team = m_site.teams[demoTeamOf(m_brand, matter.team)].id;
    const Record<User>& rep = repOf(file.team);
    const bool closed = file.status == CaseStatus::Closed;
    if (closed || m_random.chance(75))
        file.owner = rep.id;
    m_gaps[std::size_t(DemoGap::Agent)] = rep.value.name.section(u' ', 0, 0);
    if (m_random.chance(10))
        file.tags.append(m_random.chance(50) ? QStringLiteral("goodwill") : QStringLiteral("follow-up"));
    file.opened = opened;
    constexpr qint64 quarter_ms = 15 * minute_ms;
    const qint64 due = closed ? opened.ms + 48 * hour_ms : m_options.now.ms + m_random.between(-36, 96) * hour_ms + m_random.below(hour_ms);
    file.due = {std::max(due, opened.ms + hour_ms) / quarter_ms * quarter_ms};
    const qint64 latest = m_options.now.ms - 5 * minute_ms;
    const Instant last{closed ? std::min(latest, opened.ms + m_random.between(20 * minute_ms, 9 * day_ms)) : latest};
    if (closed) {
        file.closed = last;
        file.outcome = m_random.commonOf(matter.outcomes);
    }
    // 0.8 cases a customer and a note for every eighth make up the promised mean.
    const int mean_tenths = std::max(10, (m_options.entriesPerCustomer * 100 - 12) / 8);
    const int entries = int((m_random.between(10, 2 * mean_tenths - 10) + m_random.below(10)) / 10);
    m_result.cases.push_back({{idAt(opened)}, 0, file});
    addEntries(m_result.cases.back(), matter, last, std::max(1, entries));
}

void DemoStory::addEntries(const Record<CaseFile>& file, const DemoMatter& matter, Instant last, int count)
{
    const CaseFile& value = file.value;
    const bool closed = value.status == CaseStatus::Closed;
    const Id<User> rep = value.owner.isNull() ? repOf(value.team).id : value.owner;
    bool quotes = value.number % 10 < 7; // once in most cases
    const qint64 slot = std::max<qint64>(1, (last.ms - value.opened.ms) / count);
    for (int i = 0; i < count; ++i) {
        TimelineEntry entry;
        entry.case_file = file.id;
        entry.team = value.team;
        entry.channel = value.channel;
        entry.author = rep;
        entry.happened = i == 0 ? value.opened : Instant{value.opened.ms + slot * i + m_random.below(slot)};
        const qint64 luck = m_random.below(100);
        if (closed && count > 1 && i == count - 1) {
            entry.happened = last;
            addChange(entry, value);
        } else if (i == 0 ? value.channel == Channel::Phone : luck < 20) {
            entry.kind = EntryKind::Call;
            entry.channel = Channel::Phone;
            entry.direction = i == 0 || luck < 12 ? Direction::Incoming : Direction::Outgoing;
            entry.duration_s = 25 + m_random.skewed(1100);
            entry.text.text = callNote(matter);
            if (closed && count == 1)
                entry.outcome = value.outcome;
        } else if (i == 0 || luck < 40) {
            entry.kind = EntryKind::Message;
            entry.direction = Direction::Incoming;
            entry.author = {};
            entry.text.text = message(matter, i == 0);
        } else if (luck < 72) {
            entry.kind = EntryKind::Message;
            entry.direction = Direction::Outgoing;
            if (entry.channel == Channel::Phone)
                entry.channel = Channel::Email;
            entry.text.text = reply(matter);
        } else {
            entry.kind = EntryKind::Note;
            entry.text.text = sentences(matter.notes, 1 + m_random.skewed(2));
        }
        const bool answers = entry.kind == EntryKind::Call || entry.kind == EntryKind::Note || entry.direction == Direction::Outgoing;
        addEntry(std::move(entry));
        if (answers && std::exchange(quotes, false))
            addUse(value);
    }
}

// Whoever answered had an article at hand. No luck is drawn for it: the people stay who they are.
void DemoStory::addUse(const CaseFile& file)
{
    const auto articles = demoArticlesFor(m_site, m_brand, file.category, m_person.customer.language.left(2));
    if (articles.empty())
        return;
    const Record<Article>& article = *articles[std::size_t(file.number / casesPerCustomer_max) % articles.size()];
    const Record<TimelineEntry>& entry = m_result.entries.back();
    const TimelineEntry& e = entry.value;
    m_result.uses.push_back({{Uuid::derived(entry.id.key, "use")}, 0, {e.brand, article.id, article.value.shown, e.customer, e.case_file, entry.id, e.author, e.recorded, {}}});
}

void DemoStory::addChange(TimelineEntry& entry, const CaseFile& file)
{
    entry.kind = EntryKind::Change;
    entry.outcome = file.outcome;
    entry.changes.append({QStringLiteral("status"), QStringLiteral("open"), file.status.name(), {}});
    entry.changes.append({QStringLiteral("outcome"), QString(), file.outcome, {}});
}

void DemoStory::addStandaloneNote()
{
    m_gaps = {};
    const DemoProduct& product = m_random.commonOf(demoCatalogue(m_brand));
    m_gaps[std::size_t(DemoGap::Noun)] = &m_language == &demoSpanish() ? product.nounEs : product.noun;
    m_gaps[std::size_t(DemoGap::City)] = m_person.city->name;
    m_gaps[std::size_t(DemoGap::Street)] = m_random.oneOf(m_person.country->streets);
    m_gaps[std::size_t(DemoGap::Day)] = m_random.oneOf(m_language.days);
    TimelineEntry entry;
    entry.author = m_random.oneOf(m_site.users).id;
    entry.happened = {m_since.ms + m_random.below(std::max<qint64>(1, m_options.now.ms - m_since.ms))};
    entry.text.text = sentences(m_language.customerNotes, 1);
    addEntry(std::move(entry));
}

void DemoStory::addEntry(TimelineEntry entry)
{
    entry.brand = m_result.customer.value.brand;
    entry.customer = m_result.customer.id;
    entry.recorded = {std::min(entry.happened.ms + m_random.below(4000), m_options.now.ms)};
    const Uuid id = idAt(entry.happened);
    m_result.entries.push_back({{id}, 0, std::move(entry)});
}

QString DemoStory::sentences(const DemoSentences& list, qint64 count)
{
    QString text;
    const qint64 start = m_random.below(qint64(list.size()));
    for (qint64 i = 0; i < std::min(count, qint64(list.size())); ++i) {
        if (!text.isEmpty())
            text += u' ';
        const qsizetype begin = text.size();
        list[std::size_t((start + i) % qint64(list.size()))].appendTo(text, m_gaps);
        text[begin] = text[begin].toUpper(); // a gap may stand first
    }
    return text;
}

QString DemoStory::message(const DemoMatter& matter, bool first)
{
    QString text = sentences(m_language.greetings, 1) + u'\n' + (first ? sentences(matter.messages, 1 + m_random.skewed(3)) : sentences(m_language.chasers, 1));
    if (m_random.chance(60))
        text += u' ' + sentences(m_language.circumstances, 1);
    return text + u'\n' + sentences(m_language.closings, 1);
}

QString DemoStory::reply(const DemoMatter& matter)
{
    return sentences(m_language.replyGreetings, 1) + u'\n' + sentences(matter.replies, 1) + u'\n' + sentences(m_language.replyClosings, 1);
}

QString DemoStory::callNote(const DemoMatter& matter)
{
    QString text = sentences(matter.calls, 1 + m_random.skewed(3));
    if (m_random.chance(20))
        text += u' ' + sentences(matter.notes, 1);
    if (m_random.chance(65))
        text += u' ' + sentences(m_language.callClosings, 1);
    return text;
}

} // namespace callboard
