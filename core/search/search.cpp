// The stages of a search, from the surest to the widest; it ends as soon as the list is full.
#include "core/search/search.h"

#include "core/search/match_expression.h"
#include "core/search/match_text.h"
#include "core/search/slips.h"
#include "core/storage/leading_customer.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr int candidates_max = 300; // rows of an unordered index that are put in order of contact
constexpr int sameNumber_max = 5;   // rows that share one number
constexpr int wholeValue_candidates = 20;

class Finder {
public:
    Finder(const RowStore& rows, const SearchQuery& query) : m_rows(rows), m_database(rows.database()), m_query(query), m_parsed(parseSearch(query.text)) {}

    Result<std::vector<Hit>> find()
    {
        for (const auto stage : {&Finder::findNumbers, &Finder::findWholeValues, &Finder::findDigits, &Finder::findWords, &Finder::findSlips}) {
            if (full())
                break;
            if (auto done = (this->*stage)(); !done)
                return done.error();
        }
        return std::move(m_hits);
    }

private:
    bool full() const { return qsizetype(m_hits.size()) >= m_query.limit; }
    bool wants(const Schema& schema) const
    {
        return m_query.kinds.empty() || std::find(m_query.kinds.begin(), m_query.kinds.end(), &schema) != m_query.kinds.end();
    }

    Result<void> findNumbers();
    Result<void> findWholeValues();
    Result<void> findDigits();
    Result<void> findTails(const SearchPlan& plan, const QByteArray& digits);
    Result<void> findRuns(const SearchPlan& plan, const QByteArray& digits);
    Result<void> findWords();
    Result<void> findWords(const SearchPlan& plan, const ParsedQuery& query);
    Result<void> findSlips();

    Result<std::vector<qint64>> keysOf(QByteArrayView sql, const std::vector<Value>& values);
    Result<std::vector<qint64>> keysMatching(const SearchPlan& plan, const QByteArray& table, const QByteArray& expression, int limit);
    Result<std::optional<Row>> rowAt(const Schema& schema, qint64 key) const;
    // Adds the row, unless it is there already, is not wanted, or `explain` finds no match in it.
    template <class Explain> Result<void> add(const SearchPlan& plan, qint64 key, MatchKind match, Explain explain);
    Result<void> addCustomerOf(Hit found);
    Result<void> leadToStaying(Hit& hit);
    void append(Hit hit);

    const RowStore& m_rows;
    Database& m_database;
    const SearchQuery& m_query;
    const ParsedQuery m_parsed;
    std::vector<Hit> m_hits;
    std::set<std::pair<const Schema*, Uuid>> m_taken;
};

Result<std::vector<qint64>> Finder::keysOf(QByteArrayView sql, const std::vector<Value>& values)
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    for (std::size_t i = 0; i < values.size(); ++i)
        statement->bind(int(i) + 1, values[i]);
    std::vector<qint64> keys;
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return keys;
        keys.push_back(statement->integer(0));
    }
}

// Latest rows first; where rows tell when they were last in contact, the latest candidates are put in that order.
Result<std::vector<qint64>> Finder::keysMatching(const SearchPlan& plan, const QByteArray& table, const QByteArray& expression, int limit)
{
    const QByteArray matching = "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
    const Value text = QString::fromUtf8(expression);
    if (plan.contacted < 0)
        return keysOf(matching, {text, qint64(limit)});
    // The unary + keeps SQLite from walking all rows by time to find those that match.
    const QByteArray time = sql::quoted(plan.schema->columns[std::size_t(plan.contacted)].name);
    return keysOf("SELECT key FROM " + sql::quoted(plan.schema->name) + " WHERE key IN (" + matching + ") ORDER BY +" + time + " DESC, key DESC LIMIT ?3",
                  {text, qint64(candidates_max), qint64(limit)});
}

Result<std::optional<Row>> Finder::rowAt(const Schema& schema, qint64 key) const
{
    auto page = m_rows.page(schema, key - 1, 1);
    if (!page)
        return page.error();
    if (page->empty() || page->front().key != key)
        return std::optional<Row>(); // removed since the index was read
    return std::optional<Row>(std::move(page->front().row));
}

void Finder::append(Hit hit)
{
    if (!full() && m_taken.insert({hit.schema, hit.row.id}).second)
        m_hits.push_back(std::move(hit));
}

template <class Explain> Result<void> Finder::add(const SearchPlan& plan, qint64 key, MatchKind match, Explain explain)
{
    auto row = rowAt(*plan.schema, key);
    if (!row)
        return row.error();
    if (!*row)
        return {};
    Hit hit;
    hit.schema = plan.schema;
    hit.key = key;
    hit.row = std::move(**row);
    hit.match = match;
    const Uuid* customer = plan.customer < 0 ? &hit.row.id : std::get_if<Uuid>(&hit.row.values[std::size_t(plan.customer)]);
    hit.customer = customer ? *customer : Uuid{};
    if (!explain(hit, *plan.schema, hit.row))
        return {};
    if (plan.schema == &schemaOf<Customer>())
        if (auto led = leadToStaying(hit); !led)
            return led;
    if (wants(*plan.schema))
        append(hit);
    return match == MatchKind::Number && plan.customer >= 0 ? addCustomerOf(std::move(hit)) : Result<void>();
}

// Old names and numbers lead to the record that stays; what matched is shown, and stands in the one that was merged.
Result<void> Finder::leadToStaying(Hit& hit)
{
    const auto leading = leadingCustomer(m_rows, {hit.row.id});
    if (!leading || leading->key == hit.row.id)
        return leading ? Result<void>() : Result<void>(leading.error());
    auto row = m_rows.find(*hit.schema, leading->key);
    if (!row)
        return row.error();
    if (*row)
        hit.row = std::move(**row);
    hit.customer = hit.row.id;
    return {};
}

// Whoever gives an order's number wants to talk about it: the customer comes next.
Result<void> Finder::addCustomerOf(Hit found)
{
    const Schema* schema = entityNamed("customer");
    if (full() || !wants(*schema) || found.customer.isNull())
        return {};
    auto keys = keysOf("SELECT key FROM customer WHERE id = ?1", {found.customer});
    if (!keys)
        return keys.error();
    if (keys->empty())
        return {}; // this desk does not hold the customer
    auto row = rowAt(*schema, keys->front());
    if (!row)
        return row.error();
    if (*row) {
        found.schema = schema;
        found.key = keys->front();
        found.row = std::move(**row);
        append(std::move(found));
    }
    return {};
}

Result<void> Finder::findNumbers()
{
    for (const SearchPlan& plan : searchPlans())
        for (const int column : plan.numbers)
            for (const QString& spelling : m_parsed.numbers) {
                const Column& field = plan.schema->columns[std::size_t(column)];
                Value value = spelling;
                if (field.kind == Kind::Integer) {
                    bool isNumber = false;
                    value = spelling.toLongLong(&isNumber);
                    if (!isNumber || spelling.startsWith(u'0')) // "0134" are digits of a telephone number
                        continue;
                }
                auto keys = keysOf("SELECT key FROM " + sql::quoted(plan.schema->name) + " WHERE " + sql::quoted(field.name) + " = ?1 ORDER BY key DESC LIMIT ?2",
                                   {value, qint64(sameNumber_max)});
                if (!keys)
                    return keys.error();
                for (const qint64 key : *keys)
                    if (auto done = add(plan, key, MatchKind::Number, [&](Hit& hit, const Schema& schema, const Row& row) {
                            hit.foundIn = &schema;
                            hit.field = &field;
                            hit.text = displayText(row.values[std::size_t(column)]);
                            hit.ranges = {{0, hit.text.size()}};
                            return true;
                        }); !done)
                        return done;
            }
    return {};
}

// E-mail addresses and tracking numbers stand inside lists: their words lead to few rows, and one is compared as a whole.
Result<void> Finder::findWholeValues()
{
    if (!m_parsed.isOneChunk() || !std::any_of(m_query.text.begin(), m_query.text.end(), [](QChar c) { return c.isDigit() || c == QLatin1Char('@'); }))
        return {};
    const QueryChunk& chunk = m_parsed.chunks.front();
    const QByteArray expression = '"' + (chunk.compound.isEmpty() ? chunk.words.front() : chunk.compound) + '"';
    for (const SearchPlan& plan : searchPlans()) {
        if (!plan.nested)
            continue;
        auto keys = keysMatching(plan, plan.words, expression, wholeValue_candidates);
        if (!keys)
            return keys.error();
        for (const qint64 key : *keys)
            if (auto done = add(plan, key, MatchKind::Number, [this](Hit& hit, const Schema& schema, const Row& row) { return explainWhole(hit, schema, row, m_parsed); }); !done)
                return done;
    }
    return {};
}

Result<void> Finder::findDigits()
{
    // Every spelling by its last digits before any in the middle.
    for (const auto stage : {&Finder::findTails, &Finder::findRuns})
        for (const SearchPlan& plan : searchPlans())
            for (const QByteArray& digits : m_parsed.digits)
                if (!full() && !plan.dialled.empty() && wants(*plan.schema))
                    if (auto done = (this->*stage)(plan, digits); !done)
                        return done;
    return {};
}

Result<void> Finder::findTails(const SearchPlan& plan, const QByteArray& digits)
{
    const QString from = QString::fromLatin1(tailOf(digits)), to = from + QLatin1Char(':'); // the character after '9'
    auto keys = keysOf("SELECT DISTINCT key, contacted FROM " + plan.tails + " WHERE tail >= ?1 AND tail < ?2 ORDER BY contacted DESC, key DESC LIMIT ?3", {from, to, qint64(m_query.limit)});
    if (!keys)
        return keys.error();
    for (const qint64 key : *keys)
        if (auto done = add(plan, key, MatchKind::Phone, [&](Hit& hit, const Schema& schema, const Row& row) { return explainDigits(hit, schema, row, digits); }); !done)
            return done;
    return {};
}

Result<void> Finder::findRuns(const SearchPlan& plan, const QByteArray& digits)
{
    auto keys = keysMatching(plan, plan.runs, runExpression(digits), candidates_max);
    if (!keys)
        return keys.error();
    for (const qint64 key : *keys) {
        if (full())
            return {};
        if (auto done = add(plan, key, MatchKind::Phone, [&](Hit& hit, const Schema& schema, const Row& row) { return explainDigits(hit, schema, row, digits); }); !done)
            return done;
    }
    return {};
}

Result<void> Finder::findWords()
{
    for (const SearchPlan& plan : searchPlans())
        if (!full() && wants(*plan.schema) && !plan.searched.empty())
            if (auto done = findWords(plan, m_parsed); !done)
                return done;
    return {};
}

Result<void> Finder::findWords(const SearchPlan& plan, const ParsedQuery& query)
{
    if (query.chunks.empty() || (!query.digits.empty() && !query.isOneChunk()))
        return {}; // "505 555 01" is nobody's text
    auto expression = wordsExpression(m_database, plan, query);
    if (!expression)
        return expression.error();
    if (expression->isEmpty())
        return {};
    // Rows that were found before may come again.
    auto keys = keysMatching(plan, plan.words, *expression, m_query.limit);
    if (!keys)
        return keys.error();
    for (const qint64 key : *keys) {
        if (full())
            return {};
        if (auto done = add(plan, key, MatchKind::Words, [&query](Hit& hit, const Schema& schema, const Row& row) { return explainWords(hit, schema, row, query); }); !done)
            return done;
    }
    return {};
}

// Only where nothing was found, and only people: who is asked for by name is heard, and misheard.
Result<void> Finder::findSlips()
{
    const SearchPlan* plan = searchPlan(schemaOf<Customer>());
    const bool hasPerson = std::any_of(m_hits.begin(), m_hits.end(), [&](const Hit& hit) { return plan && hit.schema == plan->schema; });
    if (hasPerson || !plan || !wants(*plan->schema))
        return {};
    const auto meant = withSlips(m_database, *plan, m_parsed);
    return meant ? findWords(*plan, *meant) : Result<void>(meant.error());
}

}

Result<std::vector<Hit>> Search::find(const SearchQuery& query) const
{
    CALLBOARD_REQUIRE(query.limit > 0);
    return Finder(m_rows, query).find();
}

} // namespace callboard
