// Full text and telephone digits of rows, as differences between before and after.
#include "core/search/search_index.h"

#include "core/search/search_text.h"
#include "core/storage/all_rows.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr int rulesVersion = 2;         // of folding and cutting; another number rebuilds the tables

qint64 contactedOf(const SearchPlan& plan, const Row& row)
{
    const Instant* time = plan.contacted < 0 ? nullptr : std::get_if<Instant>(&row.values[std::size_t(plan.contacted)]);
    return time ? time->ms : 0;
}

// FTS5 without text can only forget words that it is told again.
Result<void> writeWords(Database& database, const QByteArray& table, qint64 key, const QByteArray& words, bool forget)
{
    if (words.isEmpty())
        return {};
    auto statement = database.prepare(forget ? "INSERT INTO " + table + '(' + table + ", rowid, words) VALUES ('delete', ?1, ?2)"
                                             : "INSERT INTO " + table + "(rowid, words) VALUES (?1, ?2)");
    if (!statement)
        return statement.error();
    statement->bind(1, key).bindText(2, words);
    return statement->run();
}

Result<void> replaceWords(Database& database, const QByteArray& table, qint64 key, const QByteArray& before, const QByteArray& after)
{
    if (before == after)
        return {};
    if (auto done = writeWords(database, table, key, before, true); !done)
        return done;
    return writeWords(database, table, key, after, false);
}

Result<void> removeTail(Database& database, const SearchPlan& plan, qint64 key, const QByteArray& digits)
{
    auto statement = database.prepare("DELETE FROM " + plan.tails + " WHERE tail = ?1 AND key = ?2");
    if (!statement)
        return statement.error();
    statement->bindText(1, tailOf(digits)).bind(2, key);
    return statement->run();
}

Result<void> addTail(Database& database, const SearchPlan& plan, qint64 key, const QByteArray& digits, qint64 contacted)
{
    auto statement = database.prepare("INSERT INTO " + plan.tails + "(tail, key, contacted) VALUES (?1, ?2, ?3)");
    if (!statement)
        return statement.error();
    statement->bindText(1, tailOf(digits)).bind(2, key).bind(3, contacted);
    return statement->run();
}

bool sameValues(const std::vector<int>& columns, const Row* before, const Row* after)
{
    if (!before || !after)
        return false;
    return std::all_of(columns.begin(), columns.end(), [&](int column) { return before->values[std::size_t(column)] == after->values[std::size_t(column)]; });
}

Result<void> replaceNumbers(Database& database, const SearchPlan& plan, qint64 key, const Row* before, const Row* after)
{
    const bool sameTime = before && after && contactedOf(plan, *before) == contactedOf(plan, *after);
    if (sameTime && sameValues(plan.dialled, before, after))
        return {};
    const auto old = before ? numbersOf(*plan.schema, *before) : std::set<QByteArray>();
    const auto now = after ? numbersOf(*plan.schema, *after) : std::set<QByteArray>();
    for (const QByteArray& digits : old)
        if (!sameTime || !now.contains(digits))
            if (auto done = removeTail(database, plan, key, digits); !done)
                return done;
    for (const QByteArray& digits : now)
        if (!sameTime || !old.contains(digits))
            if (auto done = addTail(database, plan, key, digits, contactedOf(plan, *after)); !done)
                return done;
    return replaceWords(database, plan.runs, key, runsOf(old), runsOf(now));
}

QByteArray createWords(const QByteArray& table, const std::vector<int>& prefixes)
{
    // Only keys are asked for: no places within a text, no sizes, no text.
    QByteArray sql = "CREATE VIRTUAL TABLE IF NOT EXISTS " + table + " USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii'";
    if (!prefixes.empty()) {
        QByteArray lengths;
        for (const int length : prefixes)
            lengths += ' ' + QByteArray::number(length);
        sql += ", prefix='" + lengths.trimmed() + '\'';
    }
    return sql + ')';
}

Result<void> createTables(Database& database)
{
    for (const SearchPlan& plan : searchPlans()) {
        std::vector<QByteArray> statements{createWords(plan.words, plan.prefixes),
            "CREATE VIRTUAL TABLE IF NOT EXISTS " + plan.terms + " USING fts5vocab(" + plan.words + ", instance)"};
        if (!plan.dialled.empty()) {
            statements.push_back("CREATE TABLE IF NOT EXISTS " + plan.tails + "(tail TEXT NOT NULL, key INTEGER NOT NULL, contacted INTEGER NOT NULL, PRIMARY KEY(tail, key)) STRICT, WITHOUT ROWID");
            statements.push_back(createWords(plan.runs, {}));
        }
        for (const QByteArray& statement : statements)
            if (auto done = database.run(statement); !done)
                return done;
    }
    return {};
}

Result<void> dropTables(Database& database)
{
    std::vector<QByteArray> tables;
    {
        // By name, so that tables of schemas that this version does not know go as well; FTS5 drops its own parts.
        auto statement = database.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'search\\_%' ESCAPE '\\' AND (sql LIKE 'CREATE VIRTUAL%' OR name LIKE '%\\_tails' ESCAPE '\\') ORDER BY name DESC");
        if (!statement)
            return statement.error();
        for (;;) {
            auto there = statement->step();
            if (!there)
                return there.error();
            if (!*there)
                break;
            tables.push_back(statement->bytes(0));
        }
    }
    for (const QByteArray& table : tables)
        if (auto done = database.run("DROP TABLE " + sql::quoted(table)); !done)
            return done;
    return {};
}

// What the tables were made from. A column more or less gives another text, and the tables are made anew.
QByteArray description()
{
    QByteArray text = QByteArray::number(rulesVersion);
    for (const SearchPlan& plan : searchPlans()) {
        text += QByteArray(" ") + plan.schema->name + createWords("", plan.prefixes);
        for (const auto* columns : {&plan.searched, &plan.dialled}) {
            text += ':';
            for (const int column : *columns)
                text += QByteArray(" ") + plan.schema->columns[std::size_t(column)].name;
        }
    }
    return text;
}

Result<void> indexRows(Database& database, const SearchPlan& plan)
{
    const RowStore rows(database);
    SearchIndex index;
    return forEachRow(rows, *plan.schema, [&](qint64 key, const Row& row) { return index.rowChanged(database, *plan.schema, key, nullptr, &row); });
}

}

Result<void> createSearchTables(Database& database)
{
    if (auto done = database.run("CREATE TABLE IF NOT EXISTS search_state(made_from TEXT NOT NULL) STRICT"); !done)
        return done;
    auto known = database.prepare("SELECT 1 FROM search_state WHERE made_from = ?1");
    if (!known)
        return known.error();
    known->bindText(1, description());
    auto there = known->step();
    if (!there)
        return there.error();
    known->reset();
    return *there ? createTables(database) : rebuildSearchTables(database);
}

Result<void> rebuildSearchTables(Database& database)
{
    auto all = Savepoint::begin(database);
    if (!all)
        return all.error();
    if (auto done = dropTables(database); !done)
        return done;
    if (auto done = createTables(database); !done)
        return done;
    for (const SearchPlan& plan : searchPlans())
        if (auto done = indexRows(database, plan); !done)
            return done;
    for (const char* sql : {"CREATE TABLE IF NOT EXISTS search_state(made_from TEXT NOT NULL) STRICT", "DELETE FROM search_state"})
        if (auto done = database.run(sql); !done)
            return done;
    {
        auto state = database.prepare("INSERT INTO search_state(made_from) VALUES (?1)");
        if (!state)
            return state.error();
        state->bindText(1, description());
        if (auto done = state->run(); !done)
            return done;
    }
    return all->release();
}

Result<void> SearchIndex::rowChanged(Database& database, const Schema& schema, qint64 key, const Row* before, const Row* after)
{
    const SearchPlan* plan = searchPlan(schema);
    if (!plan)
        return {};
    if (!sameValues(plan->searched, before, after))
        if (auto done = replaceWords(database, plan->words, key, before ? wordsOf(schema, *before) : QByteArray(), after ? wordsOf(schema, *after) : QByteArray()); !done)
            return done;
    return plan->dialled.empty() ? Result<void>() : replaceNumbers(database, *plan, key, before, after);
}

} // namespace callboard
