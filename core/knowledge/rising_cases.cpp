// Cases of the periods, each with its first entries, its customer's names and orders.
#include "core/knowledge/rising_cases.h"

#include "core/base/json.h"
#include "core/search/words.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr int entries_max = 3;              // what somebody comes with they say at first
constexpr qsizetype characters_max = 2'000; // of one case: what a person says, not what they forward
constexpr int orders_max = 20;              // of one customer, the latest

using SortedWords = std::vector<QByteArray>;

SortedWords wordsIn(const QString& text)
{
    SortedWords words;
    for (WordReader reader(text); reader.next();)
        words.push_back(reader.folded());
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

struct Bought {
    SortedWords number; // of the order, as words
    QStringList products;
};
struct Who {
    QStringList names;
    std::vector<Bought> orders;
};

class CaseReader {
public:
    explicit CaseReader(Database& database) : m_database(database) {}

    Result<std::vector<RisingCase>> read(const QStringList& teams, const RisingPeriod& period, int max)
    {
        if (auto prepared = prepare(); !prepared)
            return prepared.error();
        m_files->bind(1, period.firstBegin().ms).bind(2, max);
        std::vector<RisingCase> cases;
        for (;;) {
            auto there = m_files->step();
            if (!there)
                return there.error();
            if (!*there)
                return cases;
            const Uuid team = m_files->uuid(6);
            const bool isOurs = team.isNull() || teams.contains(QString::fromLatin1(team.text()));
            if (!isOurs || m_problems.contains(m_files->uuid(0)))
                continue;
            auto one = caseInFront();
            if (!one)
                return one.error();
            cases.push_back(std::move(*one));
        }
    }

private:
    Result<void> prepare()
    {
        Database& database = m_database; // a case has many columns that are read from JSON, and these are all that is wanted
        auto files = database.prepare("SELECT id, customer, opened, category, tags, subject, team FROM case_file WHERE opened > ?1 ORDER BY opened DESC, key DESC LIMIT ?2");
        auto entries = database.prepare("SELECT text FROM timeline_entry WHERE case_file = ?1 AND direction = 'in' ORDER BY happened LIMIT ?2");
        auto names = database.prepare("SELECT given_name, family_name, company FROM customer WHERE id = ?1");
        auto orders = database.prepare("SELECT number, items FROM \"order\" WHERE customer = ?1 ORDER BY key DESC LIMIT ?2");
        auto problems = database.prepare("SELECT other FROM case_link WHERE kind = 'problem' AND off = 0");
        for (auto* statement : {&files, &entries, &names, &orders, &problems})
            if (!*statement)
                return statement->error();
        m_files.emplace(std::move(*files));
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

    Result<RisingCase> caseInFront()
    {
        auto tags = Codec<QStringList>::in(m_files->value(4, Kind::Tags));
        if (!tags)
            return tags.error();
        RisingCase one{{m_files->uuid(0)}, {m_files->uuid(1)}, {m_files->integer(2)}, m_files->text(3), std::move(*tags), {}, m_files->text(5), {}};
        m_entries->bind(1, one.id.key).bind(2, entries_max);
        for (;;) {
            auto there = m_entries->step();
            if (!there)
                return there.error();
            if (!*there)
                break;
            one.said += u'\n' + m_entries->text(0).left(characters_max);
        }
        m_entries->reset();
        auto who = whoIs(one.customer);
        if (!who)
            return who.error();
        one.names = (*who)->names;
        if (!(*who)->orders.empty())
            one.products = productsIn(one.said, **who);
        return one;
    }

    // The words of a product are cut once for all who bought it.
    const SortedWords& wordsOfProduct(const QString& product)
    {
        const auto known = m_products.find(product);
        return known != m_products.end() ? known->second : (m_products[product] = wordsIn(product));
    }
    // Of what they bought, what they name; or what an order that they name consists of.
    QStringList productsIn(const QString& said, const Who& who)
    {
        const SortedWords words = wordsIn(said);
        const auto isNamed = [&words](const SortedWords& parts) { return !parts.empty() && std::includes(words.begin(), words.end(), parts.begin(), parts.end()); };
        QStringList products;
        for (const Bought& order : who.orders)
            for (const QString& product : order.products)
                if (!products.contains(product) && ((order.products.size() == 1 && isNamed(order.number)) || isNamed(wordsOfProduct(product))))
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
            Bought bought{wordsIn(m_orders->text(0)), {}};
            if (const QByteArray text = m_orders->bytes(1); !text.isEmpty()) {
                auto items = JsonDocument::parse(text);
                if (!items)
                    return items.error();
                for (const JsonView item : items->root())
                    if (const QString name = item.member("name").string(); !name.isEmpty() && !bought.products.contains(name))
                        bought.products.append(name);
            }
            who.orders.push_back(std::move(bought));
        }
        m_orders->reset();
        return &(m_customers[customer.key] = std::move(who));
    }

    Database& m_database;
    std::map<QString, SortedWords> m_products;
    std::optional<Statement> m_files, m_entries, m_names, m_orders;
    std::set<Uuid> m_problems;
    std::map<Uuid, Who> m_customers;
};

}

Result<std::vector<RisingCase>> risingCases(Database& database, const QStringList& teams, const RisingPeriod& period, int max)
{
    return CaseReader(database).read(teams, period, max);
}

} // namespace callboard
