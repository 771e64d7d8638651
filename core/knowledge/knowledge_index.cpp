// Writing the index: what an article weighs for each of its terms, and the difference that a change makes.
#include "core/knowledge/knowledge_index.h"

#include "core/knowledge/knowledge_tables.h"
#include "core/knowledge/term_book.h"

#include <algorithm>
#include <cmath>

namespace callboard {

namespace {

// Weights in postings are kept while other articles come and go, so they take customary lengths for the average; ranking
// among the articles that they let through takes the true one.
constexpr FieldLengths usualLengths{8, 12, 250};

struct TermWeight {
    quint32 symbol = 0;
    quint8 weight = 0;
};
using Weights = std::vector<TermWeight>; // by symbol, ascending

FieldLengths lengthsOf(const ArticleTerms& terms)
{
    FieldLengths lengths{};
    std::size_t field = 0;
    for (const quint32 symbol : terms.symbols) {
        if (ArticleTerms::isMark(symbol))
            field = symbol - 1;
        else if (symbol != ArticleTerms::gap)
            lengths[field] += 1;
    }
    return lengths;
}

quint8 weightOf(const FieldLengths& counts, const FieldLengths& lengths)
{
    const double share = saturated(weightedCount(counts, lengths, usualLengths)) / (saturation + 1);
    return quint8(std::clamp(std::lround(share * 255), 1L, 255L));
}

Weights weightsOf(const ArticleTerms& terms, const TermBook* book)
{
    std::vector<std::pair<quint32, std::size_t>> places; // symbol, field
    std::size_t field = 0;
    for (const quint32 symbol : terms.symbols) {
        if (ArticleTerms::isMark(symbol))
            field = symbol - 1;
        else if (symbol != ArticleTerms::gap && !(book && book->isStopTerm(symbol)))
            places.push_back({symbol, field});
    }
    std::sort(places.begin(), places.end());
    const FieldLengths lengths = lengthsOf(terms);
    Weights weights;
    for (auto at = places.begin(); at != places.end();) {
        FieldLengths counts{};
        const quint32 symbol = at->first;
        for (; at != places.end() && at->first == symbol; ++at)
            counts[at->second] += 1;
        weights.push_back({symbol, weightOf(counts, lengths)});
    }
    return weights;
}

// What has to change from one to the other; 0 takes the article out of a term's postings.
Weights differences(const Weights& before, const Weights& after)
{
    Weights out;
    auto old = before.begin();
    for (const TermWeight& now : after) {
        for (; old != before.end() && old->symbol < now.symbol; ++old)
            out.push_back({old->symbol, 0});
        const bool there = old != before.end() && old->symbol == now.symbol;
        if (!there || old->weight != now.weight)
            out.push_back(now);
        old += there ? 1 : 0;
    }
    for (; old != before.end(); ++old)
        out.push_back({old->symbol, 0});
    return out;
}

Result<void> storeTerms(Database& database, qint64 number, const ArticleTerms& terms)
{
    auto statement = database.prepare(terms.symbols.empty() ? "DELETE FROM knowledge_articles WHERE number = ?1"
                                                            : "INSERT OR REPLACE INTO knowledge_articles(number, terms) VALUES (?1, ?2)");
    if (!statement)
        return statement.error();
    const QByteArray bytes = writeTerms(terms);
    statement->bind(1, number);
    if (!terms.symbols.empty())
        statement->bindBlob(2, bytes);
    return statement->run();
}

Result<QByteArray> storedPostings(Database& database, quint32 symbol, qint64 chunk)
{
    auto find = database.prepare("SELECT postings FROM knowledge_postings WHERE term = ?1 AND chunk = ?2");
    if (!find)
        return find.error();
    find->bind(1, qint64(symbol - ArticleTerms::firstTerm)).bind(2, chunk);
    auto there = find->step();
    if (!there)
        return there.error();
    return *there ? find->bytes(0) : QByteArray();
}

Result<void> storePostings(Database& database, quint32 symbol, qint64 chunk, const QByteArray& postings)
{
    auto statement = database.prepare(postings.isEmpty() ? "DELETE FROM knowledge_postings WHERE term = ?1 AND chunk = ?2"
                                                         : "INSERT OR REPLACE INTO knowledge_postings(term, chunk, postings) VALUES (?1, ?2, ?3)");
    if (!statement)
        return statement.error();
    statement->bind(1, qint64(symbol - ArticleTerms::firstTerm)).bind(2, chunk);
    if (!postings.isEmpty())
        statement->bindBlob(3, postings);
    return statement->run();
}

// Sets the article's weight for a term, or takes the article out (0); answers by how much the term's articles grew.
Result<int> changePosting(Database& database, quint32 symbol, qint64 number, quint8 weight)
{
    const qint64 chunk = number / chunkArticles;
    auto bytes = storedPostings(database, symbol, chunk);
    if (!bytes)
        return bytes.error();
    std::vector<Posting> postings = readPostings(*bytes);
    const quint16 place = quint16(number % chunkArticles);
    auto at = std::lower_bound(postings.begin(), postings.end(), place, [](const Posting& posting, quint16 wanted) { return posting.place < wanted; });
    const bool there = at != postings.end() && at->place == place;
    if (!there && weight == 0)
        return 0;
    if (weight == 0)
        postings.erase(at);
    else if (there)
        at->weight = weight;
    else
        postings.insert(at, {place, weight});
    if (auto done = storePostings(database, symbol, chunk, writePostings(postings)); !done)
        return done.error();
    return int(weight != 0) - int(there);
}

Result<void> changePostings(Database& database, TermBook& book, qint64 number, const Weights& changes)
{
    for (const auto& [symbol, weight] : changes) {
        auto grown = changePosting(database, symbol, number, weight);
        if (!grown)
            return grown.error();
        book.count(symbol, *grown);
    }
    return {};
}

Result<void> changeFacts(Database& database, const ArticleTerms& before, const ArticleTerms& after)
{
    auto facts = readFacts(database);
    if (!facts)
        return facts.error();
    const FieldLengths old = lengthsOf(before), now = lengthsOf(after);
    facts->changes += 1;
    facts->articles += int(!after.symbols.empty()) - int(!before.symbols.empty());
    for (std::size_t f = 0; f < fieldCount; ++f)
        facts->words[f] += qint64(now[f] - old[f]);
    return writeFacts(database, *facts);
}

Result<void> checkNumber(qint64 number)
{
    if (number < 0 || number > articleNumber_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The search for articles holds %1 of them at most."), articleNumber_max);
    return {};
}

// The postings of one chunk while everything is written anew.
class ChunkPostings {
public:
    void add(quint32 symbol, Posting posting)
    {
        if (symbol >= m_lists.size())
            m_lists.resize(symbol + symbol / 2 + 1);
        List& list = m_lists[symbol];
        appendPosting(list.bytes, list.last, posting);
        list.last = posting.place;
    }
    Result<void> write(Database& database, qint64 chunk)
    {
        for (std::size_t symbol = 0; symbol < m_lists.size(); ++symbol) {
            List& list = m_lists[symbol];
            if (list.bytes.isEmpty())
                continue;
            if (auto done = storePostings(database, quint32(symbol), chunk, list.bytes); !done)
                return done;
            list = {};
        }
        return {};
    }

private:
    struct List {
        QByteArray bytes;
        int last = -1;
    };
    std::vector<List> m_lists;
};

}

Result<void> KnowledgeIndex::put(qint64 number, const ArticleText& article)
{
    if (auto done = checkNumber(number); !done)
        return done;
    TermBook book(m_database, m_forms, TermBook::Tables::Filled);
    ArticleTerms before;
    if (auto there = readArticleTerms(m_database, number, before); !there)
        return there.error();
    auto after = book.terms(article);
    if (!after)
        return after.error();
    if (auto done = changePostings(m_database, book, number, differences(weightsOf(before, nullptr), weightsOf(*after, &book))); !done)
        return done;
    if (auto done = book.writeCounts(); !done)
        return done;
    if (auto done = changeFacts(m_database, before, *after); !done)
        return done;
    return storeTerms(m_database, number, *after);
}

Result<void> KnowledgeIndex::remove(qint64 number)
{
    ArticleTerms before;
    if (auto there = readArticleTerms(m_database, number, before); !there)
        return there.error();
    if (before.symbols.empty())
        return {};
    TermBook book(m_database, m_forms, TermBook::Tables::Filled);
    if (auto done = changePostings(m_database, book, number, differences(weightsOf(before, nullptr), {})); !done)
        return done;
    if (auto done = book.writeCounts(); !done)
        return done;
    if (auto done = changeFacts(m_database, before, {}); !done)
        return done;
    return storeTerms(m_database, number, {});
}

Result<void> KnowledgeIndex::rebuild(const Source& next)
{
    if (auto done = emptyKnowledgeTables(m_database); !done)
        return done;
    TermBook book(m_database, m_forms, TermBook::Tables::Empty);
    ChunkPostings postings;
    auto facts = readFacts(m_database);
    if (!facts)
        return facts.error();
    qint64 last = -1;
    for (;;) {
        auto article = next();
        if (!article)
            return article.error();
        const qint64 chunk = last / chunkArticles;
        if (last >= 0 && (!*article || (*article)->number / chunkArticles != chunk))
            if (auto done = postings.write(m_database, chunk); !done)
                return done;
        if (!*article)
            break;
        const qint64 number = (*article)->number;
        if (auto done = checkNumber(number); !done)
            return done;
        CALLBOARD_REQUIRE(number > last);
        auto terms = book.terms((*article)->text);
        if (!terms)
            return terms.error();
        for (const auto& [symbol, weight] : weightsOf(*terms, &book)) {
            postings.add(symbol, {quint16(number % chunkArticles), weight});
            book.count(symbol, 1);
        }
        const FieldLengths lengths = lengthsOf(*terms);
        for (std::size_t f = 0; f < fieldCount; ++f)
            facts->words[f] += qint64(lengths[f]);
        facts->articles += 1;
        if (auto done = storeTerms(m_database, number, *terms); !done)
            return done;
        last = number;
    }
    if (auto done = book.writeCounts(); !done)
        return done;
    return writeFacts(m_database, *facts);
}

} // namespace callboard
