// The search and what it has learned stay between questions; hits become values with everything that is shown of them.
#include "ui/workspace/knowledge_link.h"

#include "core/domain/brand_words.h"
#include "core/knowledge/article_language.h"
#include "core/knowledge/article_parts.h"
#include "core/knowledge/article_text.h"
#include "core/knowledge/article_worth.h"
#include "core/knowledge/knowledge_search.h"
#include "core/knowledge/solved_cases.h"
#include "core/storage/row_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace callboard {

namespace {

constexpr int pastCases_max = 2'000;
constexpr int pool = 4;                        // times as many are found as are wanted, for brand and worth to choose from
constexpr qsizetype passageCharacters_max = 1'000;
constexpr int shelfArticles_max = 200;
constexpr double placeWorth = 1.25; // of an article that says it is about the case's product, or of its category

class HitReader {
public:
    HitReader(Database& database, Instant now) : m_database(database), m_rows(database), m_now(now) {}

    Result<std::optional<Record<Article>>> articleOf(qint64 number)
    {
        auto find = m_database.prepare("SELECT id FROM article WHERE key = ?1");
        if (!find)
            return find.error();
        auto there = find->bind(1, number).step();
        if (!there)
            return there.error();
        return *there ? m_rows.find(Id<Article>{find->uuid(0)}) : Result<std::optional<Record<Article>>>(std::nullopt);
    }

    struct Place { bool forProduct = false, ofCategory = false; };
    Result<Place> placeOf(const Record<Article>& article, const KnowledgeLink::For& whom)
    {
        if (whom.products.isEmpty() && whom.category.isEmpty())
            return Place();
        auto version = m_rows.find(article.value.readable());
        if (!version)
            return version.error();
        const ArticleVersion said = *version ? (*version)->value : ArticleVersion();
        Place place;
        place.forProduct = std::any_of(whom.products.begin(), whom.products.end(), [&said](const QString& name) { return !said.product.isEmpty() && name.contains(said.product, Qt::CaseInsensitive); });
        place.ofCategory = !whom.category.isEmpty() && categoryPath(said.category).contains(whom.category, Qt::CaseInsensitive);
        return place;
    }

    Result<Record<Article>> inLanguageOf(const Record<Article>& article, const QStringList& languages) { return inLanguage(m_rows, article, languages); }

    Result<std::optional<KnowledgeHit>> hitOf(const Record<Article>& article, const ArticleHit& found)
    {
        auto version = m_rows.find(article.value.readable());
        if (!version)
            return version.error();
        if (!*version)
            return std::optional<KnowledgeHit>();
        const ArticleVersion& v = (*version)->value;
        const ArticleText text = readMarkdown(v.body.text, article.value.title);
        KnowledgeHit hit;
        hit.article = article.id;
        hit.version = (*version)->id;
        hit.title = article.value.title;
        hit.category = v.category;
        if (std::size_t(found.passage) < text.passages.size())
            hit.passage = text.passages[std::size_t(found.passage)].text.simplified().left(passageCharacters_max);
        hit.published = !article.value.shown.isNull();
        const auto parts = partsOf(v.body.text, v.audience == Audience::CustomerSafe);
        hit.forCustomers = std::any_of(parts.begin(), parts.end(), [](const BodyPart& part) { return part.forCustomers; });
        hit.expired = isExpired(article.value, m_now);
        hit.reviewOverdue = isReviewOverdue(article.value, m_now);
        hit.helped = article.value.helped;
        hit.notHelped = article.value.not_helped;
        hit.words = found.words;
        hit.inTitle = found.isTitle;
        hit.solvedCases = found.solvedCases;
        return std::optional(hit);
    }

private:
    Database& m_database;
    RowStore m_rows;
    Instant m_now;
};

Result<KnowledgeHits> findHits(Database& database, KnowledgeSearch& search, KnowledgeQuestion question, const KnowledgeLink::For& whom)
{
    const auto wanted = std::size_t(question.hits_max);
    question.hits_max *= pool;
    auto found = search.find(question);
    if (!found)
        return found.error();
    HitReader reader(database, whom.now);
    std::vector<std::pair<ArticleHit, Record<Article>>> weighed;
    std::map<Uuid, HitReader::Place> places;
    for (ArticleHit& one : *found) {
        auto article = reader.articleOf(one.number);
        if (!article)
            return article.error();
        if (!*article || (!whom.brand.isNull() && (*article)->value.brand != whom.brand))
            continue; // gone since, or another shop's
        one.score *= worthOf((*article)->value, whom.now);
        auto place = reader.placeOf(**article, whom);
        if (!place)
            return place.error();
        one.score *= (place->forProduct ? placeWorth : 1) * (place->ofCategory ? placeWorth : 1);
        places[(*article)->id.key] = *place;
        weighed.push_back({std::move(one), std::move(**article)});
    }
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) { return a.first.score > b.first.score; });
    KnowledgeHits hits;
    std::set<Uuid> shown;
    for (auto& [one, article] : weighed) {
        if (hits.size() == wanted)
            break;
        auto read = reader.inLanguageOf(article, whom.languages);
        if (!read)
            return read.error();
        if (!shown.insert(read->id.key).second)
            continue; // it stands above in another language
        if (read->id != article.id)
            one.passage = 0; // the places of another text
        auto hit = reader.hitOf(*read, one);
        if (!hit)
            return hit.error();
        if (!*hit)
            continue;
        (*hit)->forProduct = places[article.id.key].forProduct;
        (*hit)->ofCategory = places[article.id.key].ofCategory;
        hits.push_back(std::move(**hit));
    }
    return hits;
}

Result<KnowledgeShelf> shelfAt(Database& database, const ShelfPlace& place, const KnowledgeLink::For& whom)
{
    auto shelf = readShelf(database, whom.brand, place.by, place.path, whom.languages, shelfArticles_max);
    if (!shelf)
        return shelf.error();
    KnowledgeShelf out{place, std::move(shelf->children), {}, {}};
    if (place.path.isEmpty()) {
        auto products = readShelf(database, whom.brand, ShelvedBy::Product, {}, whom.languages, 0);
        if (!products)
            return products.error();
        out.products = std::move(products->children);
    }
    HitReader reader(database, whom.now);
    for (const Record<Article>& article : shelf->articles) {
        auto hit = reader.hitOf(article, {});
        if (!hit)
            return hit.error();
        if (*hit)
            out.articles.push_back(std::move(**hit));
    }
    return out;
}

}

namespace {

struct SpokenWords {
    QString language;
    Synonyms synonyms;
};

// A line of synonyms that cannot be read is refused when it is set; here it only means that there are none.
std::map<Uuid, SpokenWords> spokenWords(Database& database)
{
    std::map<Uuid, SpokenWords> words;
    if (auto rows = RowStore(database).list<BrandWords>({}))
        for (const Record<BrandWords>& one : *rows) {
            auto synonyms = Synonyms::read(one.value.synonyms.text);
            words[one.value.brand.key] = {one.value.language, synonyms ? *synonyms : Synonyms()};
        }
    return words;
}

}

struct KnowledgeLink::Asked {
    PastCases pastCases;
    std::map<Uuid, SpokenWords> words; // by brand
    std::optional<KnowledgeSearch> search;

    KnowledgeSearch& of(Database& database, For& whom)
    {
        const auto own = words.find(whom.brand.key);
        const KnowledgeContext context{own == words.end() ? nullptr : &own->second.synonyms, &pastCases};
        if (own != words.end())
            whom.languages.append(own->second.language);
        if (!search)
            search.emplace(database, context);
        search->setContext(context);
        return *search;
    }
};

KnowledgeLink::KnowledgeLink(const QString& cachePath, QObject* parent)
    : QObject(parent), m_asked(std::make_shared<Asked>()), m_thread(QStringLiteral("knowledge"), cachePath)
{
}

KnowledgeLink::~KnowledgeLink()
{
    m_thread.run([asked = m_asked](Database&) { asked->search.reset(); }); // it holds statements of the connection
}

void KnowledgeLink::reopen(const QString& cachePath)
{
    m_thread.run([asked = m_asked](Database&) { asked->search.reset(); });
    m_thread.reopen(cachePath);
}

void KnowledgeLink::learn()
{
    m_thread.run([asked = m_asked](Database& database) {
        if (auto cases = solvedCases(database, pastCases_max))
            asked->pastCases = PastCases(*cases); // the search points at the place, not at the value
        asked->words = spokenWords(database);
    });
}

void KnowledgeLink::browse(const ShelfPlace& place, const For& whom, QObject* owner, std::function<void(const KnowledgeShelf&)> found)
{
    m_thread.ask(owner, [asked = m_asked, place, whom, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        For reader = whom;
        if (const auto own = asked->words.find(whom.brand.key); own != asked->words.end())
            reader.languages.append(own->second.language);
        auto shelf = shelfAt(database, place, reader);
        if (!shelf)
            return {};
        return [found, shelf = std::move(shelf).value()] { found(shelf); };
    });
}

void KnowledgeLink::find(const KnowledgeQuestion& question, const For& whom, QObject* owner, std::function<void(const KnowledgeHits&)> found)
{
    m_thread.ask(owner, [asked = m_asked, question, whom, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        For reader = whom;
        KnowledgeSearch& search = asked->of(database, reader);
        auto hits = findHits(database, search, question, reader);
        if (!hits)
            return {};
        return [found, hits = std::move(hits).value()] { found(hits); };
    });
}

} // namespace callboard
