// Tables of other rules (cutting, stemming, weights) are dropped, and the caller fills them again from the articles.
#include "core/knowledge/knowledge_tables.h"

#include "core/knowledge/knowledge_index.h"
#include "core/storage/bound.h"

namespace callboard {

namespace {

constexpr qint64 rulesVersion = 1;
constexpr const char* factNames[] = {"articles", "changes", "title words", "heading words", "body words"};
constexpr const char* tables[] = {"terms", "words", "postings", "articles", "facts"};

Result<void> runAll(Database& database, const std::vector<QByteArray>& statements)
{
    for (const QByteArray& sql : statements)
        if (auto done = database.run(sql); !done)
            return done;
    return {};
}

Result<void> createMissing(Database& database)
{
    return runAll(database, {"CREATE TABLE IF NOT EXISTS knowledge_terms(number INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL)",
                             "CREATE TABLE IF NOT EXISTS knowledge_words(word TEXT NOT NULL, term INTEGER NOT NULL, PRIMARY KEY(word, term)) WITHOUT ROWID",
                             "CREATE TABLE IF NOT EXISTS knowledge_postings(term INTEGER NOT NULL, chunk INTEGER NOT NULL, postings BLOB NOT NULL, PRIMARY KEY(term, chunk)) WITHOUT ROWID",
                             "CREATE TABLE IF NOT EXISTS knowledge_articles(number INTEGER PRIMARY KEY, terms BLOB NOT NULL)",
                             "CREATE TABLE IF NOT EXISTS knowledge_facts(name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
                             "INSERT OR IGNORE INTO knowledge_facts(name, value) VALUES ('rules', " + QByteArray::number(rulesVersion) + ')'});
}

}

Result<void> createKnowledgeTables(Database& database)
{
    if (auto done = createMissing(database); !done)
        return done;
    auto version = database.integer("SELECT value FROM knowledge_facts WHERE name = 'rules'");
    if (!version)
        return version.error();
    if (*version == rulesVersion)
        return {};
    for (const char* table : tables)
        if (auto done = database.run("DROP TABLE knowledge_" + QByteArray(table)); !done)
            return done;
    return createMissing(database);
}

Result<void> emptyKnowledgeTables(Database& database)
{
    if (auto done = runAll(database, {"DELETE FROM knowledge_terms", "DELETE FROM knowledge_words", "DELETE FROM knowledge_postings", "DELETE FROM knowledge_articles"}); !done)
        return done;
    auto facts = readFacts(database);
    return facts ? writeFacts(database, {0, facts->changes + 1, {}}) : facts.error();
}

Result<KnowledgeFacts> readFacts(Database& database)
{
    auto find = database.prepare("SELECT value FROM knowledge_facts WHERE name = ?1");
    if (!find)
        return find.error();
    std::array<qint64, 5> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        find->bindText(1, factNames[i]);
        auto there = find->step();
        if (!there)
            return there.error();
        values[i] = *there ? find->integer(0) : 0;
        find->reset();
    }
    return KnowledgeFacts{values[0], values[1], {values[2], values[3], values[4]}};
}

Result<void> writeFacts(Database& database, const KnowledgeFacts& facts)
{
    auto store = database.prepare("INSERT OR REPLACE INTO knowledge_facts(name, value) VALUES (?1, ?2)");
    if (!store)
        return store.error();
    const std::array<qint64, 5> values{facts.articles, facts.changes, facts.words[0], facts.words[1], facts.words[2]};
    for (std::size_t i = 0; i < values.size(); ++i) {
        store->bindText(1, factNames[i]).bind(2, values[i]);
        if (auto done = store->run(); !done)
            return done;
    }
    return {};
}

Result<std::optional<qint64>> termNumber(Database& database, const QByteArray& term)
{
    return firstRow(database, "SELECT number FROM knowledge_terms WHERE term = ?1", [](const Statement& row) { return row.integer(0); }, term);
}

Result<bool> readArticleTerms(Database& database, qint64 number, ArticleTerms& out)
{
    const auto read = [&out](const Statement& row) {
        readTerms(row.view(0), out);
        return true;
    };
    const auto there = firstRow(database, "SELECT terms FROM knowledge_articles WHERE number = ?1", read, number);
    return there ? Result<bool>(there->has_value()) : Result<bool>(there.error());
}

} // namespace callboard
