// An article and its version arrive in either order; whichever comes second finds the first in the file.
#include "core/knowledge/article_index.h"

#include "core/domain/article.h"
#include "core/knowledge/knowledge_tables.h"

namespace callboard {

namespace {

constexpr int rebuildPage_rows = 500;

bool isFound(const Article& article) { return article.state != ArticleState::Archived; }

Result<void> index(Database& database, const RowStore& rows, qint64 key, const Article& article)
{
    KnowledgeIndex index(database);
    if (!isFound(article))
        return index.remove(key);
    auto version = rows.find(article.readable());
    if (!version)
        return version.error();
    return *version ? index.put(key, readMarkdown((*version)->value.body.text, article.title)) : index.remove(key);
}

Result<void> articleChanged(Database& database, qint64 key, const Row* before, const Row* after)
{
    if (!after)
        return KnowledgeIndex(database).remove(key);
    auto now = storedRecord<Article>(*after);
    if (!now)
        return now.error();
    if (before) {
        auto was = storedRecord<Article>(*before);
        if (!was)
            return was.error();
        if (was->value.readable() == now->value.readable() && was->value.title == now->value.title && isFound(was->value) == isFound(now->value))
            return {};
    }
    return index(database, RowStore(database), key, now->value);
}

Result<void> versionChanged(Database& database, const Row& after)
{
    auto version = storedRecord<ArticleVersion>(after);
    if (!version)
        return version.error();
    const RowStore rows(database);
    auto article = rows.find(version->value.article);
    if (!article)
        return article.error();
    if (!*article || (*article)->value.readable() != version->id)
        return {};
    auto find = database.prepare("SELECT key FROM article WHERE id = ?1");
    if (!find)
        return find.error();
    find->bind(1, version->value.article.key);
    auto there = find->step();
    if (!there)
        return there.error();
    const qint64 key = *there ? find->integer(0) : -1;
    return key < 0 ? Result<void>() : index(database, rows, key, (*article)->value);
}

}

Result<void> ArticleIndex::rowChanged(Database& database, const Schema& schema, qint64 key, const Row* before, const Row* after)
{
    if (&schema == &schemaOf<Article>())
        return articleChanged(database, key, before, after);
    if (&schema == &schemaOf<ArticleVersion>() && after)
        return versionChanged(database, *after);
    return {};
}

namespace {

// Articles of a file one after the other, in the order of their keys.
class StoredArticles {
public:
    explicit StoredArticles(Database& database) : m_rows(database) {}

    Result<std::optional<NumberedArticle>> next()
    {
        for (;;) {
            if (m_at == m_page.size()) {
                auto page = m_rows.page(schemaOf<Article>(), m_after, rebuildPage_rows);
                if (!page)
                    return page.error();
                if (page->empty())
                    return std::optional<NumberedArticle>();
                m_page = std::move(page).value();
                m_at = 0;
            }
            const RowStore::KeyedRow& keyed = m_page[m_at++];
            m_after = keyed.key;
            auto article = storedRecord<Article>(keyed.row);
            if (!article)
                return article.error();
            if (!isFound(article->value))
                continue;
            auto version = m_rows.find(article->value.readable());
            if (!version)
                return version.error();
            if (*version)
                return std::optional(NumberedArticle{keyed.key, readMarkdown((*version)->value.body.text, article->value.title)});
        }
    }

private:
    RowStore m_rows;
    std::vector<RowStore::KeyedRow> m_page;
    std::size_t m_at = 0;
    qint64 m_after = 0;
};

}

Result<void> prepareArticleIndex(Database& database)
{
    if (auto done = createKnowledgeTables(database); !done)
        return done;
    auto facts = readFacts(database);
    if (!facts)
        return facts.error();
    auto articles = RowStore(database).count(Query{&schemaOf<Article>()});
    if (!articles)
        return articles.error();
    if (facts->articles > 0 || *articles == 0)
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    StoredArticles stored(database);
    if (auto done = KnowledgeIndex(database).rebuild([&stored] { return stored.next(); }); !done)
        return done;
    return transaction->commit();
}

} // namespace callboard
