// Cases of the periods, each with its first entries, its customer's names and orders.
#include "core/knowledge/rising_cases.h"

#include "core/domain/case_link.h"
#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"
#include "core/search/words.h"
#include "core/storage/row_store.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr int entries_max = 3;              // what somebody comes with they say at first
constexpr qsizetype characters_max = 2'000; // of one case: what a person says, not what they forward
constexpr int orders_max = 20;              // of one customer, the latest

std::set<QByteArray> wordsIn(const QString& text)
{
    std::set<QByteArray> words;
    for (WordReader reader(text); reader.next();)
        words.insert(reader.folded());
    return words;
}

struct Bought {
    std::set<QByteArray> number; // of the order, as words
    QStringList products;
};
struct Who {
    QStringList names;
    std::vector<Bought> orders;
};

class CaseReader {
public:
    explicit CaseReader(Database& database) : m_rows(database) {}

    Result<std::vector<RisingCase>> read(const QStringList& teams, const RisingPeriod& period, int max)
    {
        if (auto prepared = prepare(); !prepared)
            return prepared.error();
        auto files = m_rows.list<CaseFile>({nullptr, {{"opened", Comparison::Greater, period.firstBegin()}}, "opened", true, max});
        if (!files)
            return files.error();
        std::vector<RisingCase> cases;
        for (const Record<CaseFile>& file : *files) {
            const bool isOurs = file.value.team.isNull() || teams.contains(QString::fromLatin1(file.value.team.key.text()));
            if (!isOurs || m_problems.contains(file.id.key))
                continue;
            auto one = caseOf(file);
            if (!one)
                return one.error();
            cases.push_back(std::move(*one));
        }
        return cases;
    }

private:
    Result<void> prepare()
    {
        Database& database = m_rows.database();
        auto entries = database.prepare("SELECT text FROM timeline_entry WHERE case_file = ?1 AND direction = 'in' ORDER BY happened LIMIT ?2");
        auto names = database.prepare("SELECT given_name, family_name, company FROM customer WHERE id = ?1");
        auto orders = database.prepare("SELECT number, items FROM \"order\" WHERE customer = ?1 ORDER BY key DESC LIMIT ?2");
        auto problems = database.prepare("SELECT other FROM case_link WHERE kind = 'problem' AND off = 0");
        for (auto* statement : {&entries, &names, &orders, &problems})
            if (!*statement)
                return statement->error();
        m_entries.emplace(std::move(*entries));
        m_names.emplace(std::move(*names));
        m_orders.emplace(std::move(*orders));
        for (;;) {
            auto there = problems->step();
            if (!there)
                return there.error();
            if (!*there)
                return {};
            m_problems.insert(problems->uuid(0));
        }
    }

    Result<RisingCase> caseOf(const Record<CaseFile>& file)
    {
        RisingCase one{file.id, file.value.customer, file.value.opened, file.value.category, file.value.tags, {}, file.value.subject, {}};
        m_entries->bind(1, file.id.key).bind(2, entries_max);
        for (;;) {
            auto there = m_entries->step();
            if (!there)
                return there.error();
            if (!*there)
                break;
            one.said += u'\n' + m_entries->text(0).left(characters_max);
        }
        m_entries->reset();
        auto who = whoIs(file.value.customer);
        if (!who)
            return who.error();
        one.names = (*who)->names;
        if (!(*who)->orders.empty())
            one.products = productsIn(one.said, **who);
        return one;
    }

    // Of what they bought, what they name; or what an order that they name consists of.
    static QStringList productsIn(const QString& said, const Who& who)
    {
        const std::set<QByteArray> words = wordsIn(said);
        const auto isNamed = [&words](const std::set<QByteArray>& parts) { return !parts.empty() && std::includes(words.begin(), words.end(), parts.begin(), parts.end()); };
        QStringList products;
        for (const Bought& order : who.orders)
            for (const QString& product : order.products)
                if (!products.contains(product) && ((order.products.size() == 1 && isNamed(order.number)) || isNamed(wordsIn(product))))
                    products.append(product);
        return products;
    }

    Result<const Who*> whoIs(const Id<Customer>& customer)
    {
        if (const auto known = m_customers.find(customer.key); known != m_customers.end())
            return &known->second;
        Who who;
        m_names->bind(1, customer.key);
        auto there = m_names->step();
        if (!there)
            return there.error();
        if (*there)
            who.names = {m_names->text(0), m_names->text(1), m_names->text(2)};
        m_names->reset();
        m_orders->bind(1, customer.key).bind(2, orders_max);
        for (;;) {
            auto order = m_orders->step();
            if (!order)
                return order.error();
            if (!*order)
                break;
            auto items = Codec<QList<OrderItem>>::in(m_orders->value(1, Kind::List));
            if (!items)
                return items.error();
            Bought bought{wordsIn(m_orders->text(0)), {}};
            for (const OrderItem& item : *items)
                if (!bought.products.contains(item.name))
                    bought.products.append(item.name);
            who.orders.push_back(std::move(bought));
        }
        m_orders->reset();
        return &(m_customers[customer.key] = std::move(who));
    }

    RowStore m_rows;
    std::optional<Statement> m_entries, m_names, m_orders;
    std::set<Uuid> m_problems;
    std::map<Uuid, Who> m_customers;
};

}

Result<std::vector<RisingCase>> risingCases(Database& database, const QStringList& teams, const RisingPeriod& period, int max)
{
    return CaseReader(database).read(teams, period, max);
}

} // namespace callboard
