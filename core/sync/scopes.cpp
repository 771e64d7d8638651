// The rules of scopes as two tables; scopeOf() and filtersFor() read them in two directions, and a test compares what they say.
#include "core/sync/scopes.h"

#include "core/domain/alert_receipt.h"
#include "core/domain/article.h"
#include "core/domain/call_guide.h"
#include "core/domain/canned_reply.h"
#include "core/domain/case_link.h"
#include "core/domain/conflict.h"
#include "core/domain/consent.h"
#include "core/domain/customer_merge.h"
#include "core/domain/entities.h"
#include "core/domain/identity.h"
#include "core/domain/knowledge_gap.h"
#include "core/domain/macro.h"
#include "core/domain/brand_words.h"
#include "core/domain/refund.h"
#include "core/domain/review_pack.h"
#include "core/domain/task.h"
#include "core/domain/timeline_entry.h"

#include <QCryptographicHash>

#include <algorithm>

namespace callboard {

namespace {

enum class ScopeKind { Org, Guides, Team, User, Knowledge, Directory, History };

struct ScopeRow {
    ScopeKind kind;
    QByteArrayView name;
    const char* column;      // whose id follows the name; null: there is one scope for all
    bool isSecond = false;   // also the scope of rows whose home is a team and that have the column
    const char* other = nullptr; // the same of the other end, where a row has two
};

// In the order in which a desk loads them: what a rep needs first, and what is small, before every customer of a brand.
constexpr ScopeRow scopeRows[] = {
    {ScopeKind::Org, "org", nullptr},         {ScopeKind::Guides, "guides:", "brand"}, {ScopeKind::Team, "team:", "team", false, "other_team"},
    {ScopeKind::User, "user:", "owner", true, "other_owner"}, {ScopeKind::Knowledge, "kb:", "brand"},   {ScopeKind::Directory, "directory:", "brand"},
    {ScopeKind::History, "history:", "customer", true, "other_customer"},
};

// Where rows of a kind are. A row that no team has yet is in the directory of its brand instead of a team's scope.
ScopeKind homeOf(const Schema& schema)
{
    static const std::map<const Schema*, ScopeKind> homes{
        {&schemaOf<CallGuide>(), ScopeKind::Guides},       {&schemaOf<GuideVersion>(), ScopeKind::Guides},   {&schemaOf<GuideProposal>(), ScopeKind::Guides},
        {&schemaOf<CannedReply>(), ScopeKind::Guides},
        {&schemaOf<Macro>(), ScopeKind::Guides},
        {&schemaOf<Article>(), ScopeKind::Knowledge},      {&schemaOf<ArticleVersion>(), ScopeKind::Knowledge}, {&schemaOf<ArticleFeedback>(), ScopeKind::Knowledge},
        {&schemaOf<ArticleUse>(), ScopeKind::Knowledge},   {&schemaOf<KnowledgeGap>(), ScopeKind::Knowledge},   {&schemaOf<BrandWords>(), ScopeKind::Knowledge},
        {&schemaOf<CaseFile>(), ScopeKind::Team},          {&schemaOf<CaseLink>(), ScopeKind::Team},              {&schemaOf<CaseLinks>(), ScopeKind::Team},             {&schemaOf<TimelineEntry>(), ScopeKind::Team},       {&schemaOf<Conflict>(), ScopeKind::Team},
        {&schemaOf<GuideRun>(), ScopeKind::Team},          {&schemaOf<Task>(), ScopeKind::Team},
        {&schemaOf<Refund>(), ScopeKind::Team},            {&schemaOf<OrderRefunds>(), ScopeKind::Directory},
        {&schemaOf<IdentityCheck>(), ScopeKind::Directory}, {&schemaOf<AlertReceipt>(), ScopeKind::Directory}, {&schemaOf<ReviewPack>(), ScopeKind::User},
        {&schemaOf<Customer>(), ScopeKind::Directory},       {&schemaOf<Order>(), ScopeKind::Directory},
        {&schemaOf<CustomerMerge>(), ScopeKind::Directory}, {&schemaOf<MergedCustomers>(), ScopeKind::Directory},
        {&schemaOf<CustomerConsents>(), ScopeKind::Directory},
    };
    const auto home = homes.find(&schema);
    return home == homes.end() ? ScopeKind::Org : home->second;
}

const ScopeRow& rowOf(ScopeKind kind)
{
    return *std::find_if(std::begin(scopeRows), std::end(scopeRows), [kind](const ScopeRow& row) { return row.kind == kind; });
}

// The table's words about one kind of row, with its columns by number.
struct KindScopes {
    struct Part {
        QByteArray name;
        int column = -1; // none: there is one scope for all
    };
    std::vector<Part> homes;         // one, or two of a row with two ends
    std::optional<Part> withoutTeam; // where a row is whose home no team has
    std::vector<Part> seconds;       // where their column names somebody
};

KindScopes kindScopesOf(const Schema& schema)
{
    KindScopes kind;
    const ScopeRow& home = rowOf(homeOf(schema));
    const auto add = [&schema](std::vector<KindScopes::Part>& parts, const ScopeRow& row) {
        if (!row.column)
            parts.push_back({row.name.toByteArray()});
        for (const char* column : {row.column, row.other})
            if (const int at = schema.indexOf(column); at >= 0)
                parts.push_back({row.name.toByteArray(), at});
    };
    add(kind.homes, home);
    if (home.kind != ScopeKind::Team)
        return kind;
    const ScopeRow& directory = rowOf(ScopeKind::Directory);
    kind.withoutTeam = KindScopes::Part{directory.name.toByteArray(), schema.indexOf(directory.column)};
    for (const ScopeRow& row : scopeRows)
        if (row.isSecond)
            add(kind.seconds, row);
    return kind;
}

const KindScopes& scopesOfKind(const Schema& schema)
{
    static const std::map<const Schema*, KindScopes> kinds = [] {
        std::map<const Schema*, KindScopes> all;
        for (const Schema* one : entitySchemas())
            all.emplace(one, kindScopesOf(*one));
        return all;
    }();
    const auto kind = kinds.find(&schema);
    CALLBOARD_REQUIRE(kind != kinds.end());
    return kind->second;
}

Uuid reference(const Row& row, int column)
{
    const auto* id = column < 0 ? nullptr : std::get_if<Uuid>(&row.values[std::size_t(column)]);
    return id ? *id : Uuid{};
}

}

std::vector<QByteArray> scopesOf(const Schema& schema, const Row& row)
{
    const KindScopes& kind = scopesOfKind(schema);
    std::vector<QByteArray> scopes;
    const auto add = [&](const KindScopes::Part& part) {
        QByteArray name = part.column < 0 ? part.name : part.name + reference(row, part.column).text();
        if (std::find(scopes.begin(), scopes.end(), name) == scopes.end())
            scopes.push_back(std::move(name));
    };
    for (const KindScopes::Part& home : kind.homes)
        add(kind.withoutTeam && reference(row, home.column).isNull() ? *kind.withoutTeam : home);
    for (const KindScopes::Part& second : kind.seconds)
        if (!reference(row, second.column).isNull())
            add(second);
    return scopes;
}

bool areOfSameScopes(const Schema& schema, const Row& a, const Row& b)
{
    const KindScopes& kind = scopesOfKind(schema);
    const auto isSame = [&](const KindScopes::Part& part) { return part.column < 0 || a.values[std::size_t(part.column)] == b.values[std::size_t(part.column)]; };
    return std::all_of(kind.homes.begin(), kind.homes.end(), isSame) && (!kind.withoutTeam || isSame(*kind.withoutTeam)) && std::all_of(kind.seconds.begin(), kind.seconds.end(), isSame);
}

QByteArray historyOf(const Id<Customer>& customer) { return rowOf(ScopeKind::History).name.toByteArray() + customer.key.text(); }

bool isHistory(QByteArrayView scope) { return scope.startsWith(rowOf(ScopeKind::History).name); }

bool isForEverybody(const Schema& schema)
{
    const ScopeKind home = homeOf(schema);
    return home != ScopeKind::Team && home != ScopeKind::Directory && home != ScopeKind::User;
}

std::vector<QByteArray> scopesOf(const Id<User>& id, const QStringList& teams, const std::vector<Id<Brand>>& brands)
{
    std::vector<QByteArray> scopes;
    for (const ScopeRow& scope : scopeRows) {
        const QByteArray name = scope.name.toByteArray();
        if (!scope.column)
            scopes.push_back(name);
        else if (scope.kind == ScopeKind::Team)
            for (const QString& team : teams)
                scopes.push_back(name + team.toUtf8());
        else if (scope.kind == ScopeKind::User)
            scopes.push_back(name + id.key.text());
        else if (scope.kind != ScopeKind::History)
            for (const Id<Brand>& brand : brands)
                scopes.push_back(name + brand.key.text());
    }
    return scopes;
}

Result<std::vector<QByteArray>> scopesOf(const RowStore& rows, const Id<User>& id, const QStringList& teams)
{
    constexpr int brandsMax = 1'000;
    auto brands = rows.list<Brand>(Query{nullptr, {}, {}, false, brandsMax, 0});
    if (!brands)
        return brands.error();
    std::vector<Id<Brand>> ids;
    for (const Record<Brand>& brand : *brands)
        ids.push_back(brand.id);
    return scopesOf(id, teams, ids);
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
        const bool isSecond = row.isSecond && home == ScopeKind::Team && schema.indexOf(row.column) >= 0;
        if (!id || (home != row.kind && !teamless && !isSecond))
            return std::nullopt;
        const auto filter = [&schema](const char* column, const char* other, const Value& value) {
            return Filter{schema.indexOf(other) < 0 ? QByteArray(column) : QByteArray(column) + '|' + other, Comparison::Equal, value};
        };
        std::vector<Filter> filters{filter(row.column, row.other, *id)};
        if (teamless)
            filters.push_back(filter(rowOf(ScopeKind::Team).column, rowOf(ScopeKind::Team).other, Value()));
        return filters;
    }
    return std::nullopt;
}

} // namespace callboard
