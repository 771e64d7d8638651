// The rules of scopes as two tables; scopeOf() and filtersFor() read them in two directions, and a test compares what they say.
#include "core/sync/scopes.h"

#include "core/domain/article.h"
#include "core/domain/call_guide.h"
#include "core/domain/conflict.h"
#include "core/domain/knowledge_gap.h"
#include "core/domain/brand_words.h"
#include "core/domain/refund.h"
#include "core/domain/task.h"
#include "core/domain/timeline_entry.h"

#include <QCryptographicHash>

#include <algorithm>

namespace callboard {

namespace {

enum class ScopeKind { Org, Guides, Team, Knowledge, Directory };

struct ScopeRow {
    ScopeKind kind;
    QByteArrayView name;
    const char* column; // whose id follows the name; null: there is one scope for all
};

// In the order in which a desk loads them: what a rep needs first, and what is small, before every customer of a brand.
constexpr ScopeRow scopeRows[] = {
    {ScopeKind::Org, "org", nullptr},        {ScopeKind::Guides, "guides:", "brand"},       {ScopeKind::Team, "team:", "team"},
    {ScopeKind::Knowledge, "kb:", "brand"},  {ScopeKind::Directory, "directory:", "brand"},
};

// Where rows of a kind are. A row that no team has yet is in the directory of its brand instead of a team's scope.
ScopeKind homeOf(const Schema& schema)
{
    static const std::map<const Schema*, ScopeKind> homes{
        {&schemaOf<CallGuide>(), ScopeKind::Guides},       {&schemaOf<GuideVersion>(), ScopeKind::Guides},   {&schemaOf<GuideProposal>(), ScopeKind::Guides},
        {&schemaOf<Article>(), ScopeKind::Knowledge},      {&schemaOf<ArticleVersion>(), ScopeKind::Knowledge}, {&schemaOf<ArticleFeedback>(), ScopeKind::Knowledge},
        {&schemaOf<ArticleUse>(), ScopeKind::Knowledge},   {&schemaOf<KnowledgeGap>(), ScopeKind::Knowledge},   {&schemaOf<BrandWords>(), ScopeKind::Knowledge},
        {&schemaOf<CaseFile>(), ScopeKind::Team},          {&schemaOf<TimelineEntry>(), ScopeKind::Team},       {&schemaOf<Conflict>(), ScopeKind::Team},
        {&schemaOf<GuideRun>(), ScopeKind::Team},          {&schemaOf<Task>(), ScopeKind::Team},
        {&schemaOf<Refund>(), ScopeKind::Team},            {&schemaOf<OrderRefunds>(), ScopeKind::Directory},
        {&schemaOf<Customer>(), ScopeKind::Directory},       {&schemaOf<Order>(), ScopeKind::Directory},
    };
    const auto home = homes.find(&schema);
    return home == homes.end() ? ScopeKind::Org : home->second;
}

const ScopeRow& rowOf(ScopeKind kind)
{
    return *std::find_if(std::begin(scopeRows), std::end(scopeRows), [kind](const ScopeRow& row) { return row.kind == kind; });
}

Uuid reference(const Schema& schema, const Row& row, const char* column)
{
    const int at = schema.indexOf(column);
    CALLBOARD_REQUIRE(at >= 0);
    const auto* id = std::get_if<Uuid>(&row.values[std::size_t(at)]);
    return id ? *id : Uuid{};
}

}

QByteArray scopeOf(const Schema& schema, const Row& row)
{
    ScopeKind kind = homeOf(schema);
    if (kind == ScopeKind::Team && reference(schema, row, "team").isNull())
        kind = ScopeKind::Directory;
    const ScopeRow& scope = rowOf(kind);
    return scope.column ? scope.name.toByteArray() + reference(schema, row, scope.column).text() : scope.name.toByteArray();
}

bool isForEverybody(const Schema& schema)
{
    const ScopeKind home = homeOf(schema);
    return home != ScopeKind::Team && home != ScopeKind::Directory;
}

std::vector<QByteArray> scopesOf(const User& user, const std::vector<Id<Brand>>& brands)
{
    std::vector<QByteArray> scopes;
    for (const ScopeRow& scope : scopeRows) {
        if (!scope.column)
            scopes.push_back(scope.name.toByteArray());
        else if (scope.kind == ScopeKind::Team)
            for (const QString& team : user.teams)
                scopes.push_back(scope.name.toByteArray() + team.toUtf8());
        else
            for (const Id<Brand>& brand : brands)
                scopes.push_back(scope.name.toByteArray() + brand.key.text());
    }
    return scopes;
}

QByteArray fingerprintOf(const std::vector<QByteArray>& scopes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& scope : scopes)
        hash.addData(scope + '\n');
    return hash.result().first(8).toHex();
}

std::optional<std::vector<Filter>> filtersFor(QByteArrayView scope, const Schema& schema)
{
    const ScopeKind home = homeOf(schema);
    for (const ScopeRow& row : scopeRows) {
        if (!row.column) {
            if (scope == row.name)
                return home == row.kind ? std::optional(std::vector<Filter>{}) : std::nullopt;
            continue;
        }
        if (!scope.startsWith(row.name))
            continue;
        const auto id = Uuid::fromText(scope.sliced(row.name.size()));
        const bool teamless = row.kind == ScopeKind::Directory && home == ScopeKind::Team;
        if (!id || (home != row.kind && !teamless))
            return std::nullopt;
        std::vector<Filter> filters{{row.column, Comparison::Equal, *id}};
        if (teamless)
            filters.push_back({"team", Comparison::Equal, Value()});
        return filters;
    }
    return std::nullopt;
}

} // namespace callboard
