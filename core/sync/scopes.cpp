// The rules of scopes as two tables; scopeOf() and filtersFor() read them in two directions, and a test compares what they say.
#include "core/sync/scopes.h"

#include "core/domain/article.h"
#include "core/domain/call_guide.h"
#include "core/domain/canned_reply.h"
#include "core/domain/case_link.h"
#include "core/domain/conflict.h"
#include "core/domain/consent.h"
#include "core/domain/customer_merge.h"
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
        {&schemaOf<IdentityCheck>(), ScopeKind::Directory}, {&schemaOf<ReviewPack>(), ScopeKind::User},
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

Uuid reference(const Schema& schema, const Row& row, const char* column)
{
    const int at = schema.indexOf(column);
    const auto* id = at < 0 ? nullptr : std::get_if<Uuid>(&row.values[std::size_t(at)]);
    return id ? *id : Uuid{};
}

}

std::vector<QByteArray> scopesOf(const Schema& schema, const Row& row)
{
    const ScopeKind kind = homeOf(schema);
    const bool isOfTeams = kind == ScopeKind::Team;
    std::vector<QByteArray> scopes;
    const auto add = [&](const ScopeRow& scope, const char* column) {
        QByteArray name = column ? scope.name.toByteArray() + reference(schema, row, column).text() : scope.name.toByteArray();
        if (std::find(scopes.begin(), scopes.end(), name) == scopes.end())
            scopes.push_back(std::move(name));
    };
    const auto columnsOf = [&schema](const ScopeRow& scope) {
        return schema.indexOf(scope.other) < 0 ? std::vector{scope.column} : std::vector{scope.column, scope.other};
    };
    if (!isOfTeams)
        add(rowOf(kind), rowOf(kind).column);
    else
        for (const char* team : columnsOf(rowOf(kind)))
            if (reference(schema, row, team).isNull())
                add(rowOf(ScopeKind::Directory), rowOf(ScopeKind::Directory).column);
            else
                add(rowOf(kind), team);
    for (const ScopeRow& scope : scopeRows)
        if (isOfTeams && scope.isSecond)
            for (const char* column : columnsOf(scope))
                if (!reference(schema, row, column).isNull())
                    add(scope, column);
    return scopes;
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
