// Names, values and counts of what two records have.
#include "ui/models/customer_merge_views.h"

#include "core/storage/leading_customer.h"
#include "ui/models/desk_views.h"
#include "ui/models/hit_views.h"
#include "ui/models/duplicate_views.h"
#include "ui/models/merge_views.h"
#include "ui/models/value_words.h"
#include "ui/models/words.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CustomerMergeViews)
};

// "Maria Lopez (ACC-77)": two who are merged often share a name.
QString nameOf(const Customer& customer)
{
    const QString name = customer.displayName();
    if (customer.account.isEmpty())
        return name.isEmpty() ? Texts::tr("Nobody's name") : name;
    return name.isEmpty() ? customer.account : QStringLiteral("%1 (%2)").arg(name, customer.account);
}

QString countWords(qint64 cases, qint64 orders, qint64 others)
{
    QStringList words;
    if (cases > 0)
        words.append(Texts::tr("%n case(s)", nullptr, int(cases)));
    if (orders > 0)
        words.append(Texts::tr("%n order(s)", nullptr, int(orders)));
    if (others > 0)
        words.append(Texts::tr("%n other record(s)", nullptr, int(others)));
    return words.join(QStringLiteral(", "));
}

qint64 countOf(const Workspace& workspace, const Schema& schema, const char* column, const Id<Customer>& customer)
{
    const auto count = workspace.reader().rows().count(Query{&schema, {{column, Comparison::Equal, customer.key}}, {}, false, 0, 0});
    return count ? *count : 0;
}

// Of all kinds that name a customer, by the field lists.
QString belongings(const Workspace& workspace, const Id<Customer>& customer)
{
    qint64 cases = 0, orders = 0, others = 0;
    for (const Schema* schema : entitySchemas())
        for (const Column& column : schema->columns)
            if (schema != &schemaOf<Customer>() && column.target && QByteArrayView(column.target) == QByteArrayView(Customer::schemaName))
                (schema == &schemaOf<CaseFile>() ? cases : schema == &schemaOf<Order>() ? orders : others) += countOf(workspace, *schema, column.name, customer);
    return countWords(cases, orders, others);
}

// In force, the latest first.
std::vector<Record<CustomerMerge>> mergesInto(const Workspace& workspace, const Id<Customer>& customer)
{
    constexpr int merges_max = 200;
    auto merges = workspace.reader().rows().list<CustomerMerge>({nullptr, {{"stays", Comparison::Equal, customer.key}}, {}, false, merges_max});
    if (!merges)
        return {};
    std::erase_if(*merges, [](const Record<CustomerMerge>& merge) { return !merge.value.isInForce(); });
    std::sort(merges->begin(), merges->end(), [](const auto& a, const auto& b) { return std::pair(a.value.at, a.id) > std::pair(b.value.at, b.id); });
    return std::move(merges).value();
}

QString movedWords(const CustomerMerge& merge)
{
    qint64 cases = 0, orders = 0, others = 0;
    for (const MovedRows& kind : merge.moved)
        (kind.entity == QLatin1String(CaseFile::schemaName) ? cases : kind.entity == QLatin1String(Order::schemaName) ? orders : others) += kind.rows.size();
    return countWords(cases, orders, others);
}

}

Session leadingSession(const Workspace& workspace, const Session& session)
{
    const auto leading = leadingCustomer(workspace.reader().rows(), session.customer, session.case_file);
    std::set<Id<Customer>> seen;
    for (Id<Customer> at = session.customer; seen.insert(at).second;) {
        if (workspace.reader().isPending(schemaOf<CustomerMerge>(), mergeOf(at.key).key))
            return session;
        const auto merge = workspace.reader().find(mergeOf(at.key));
        if (!merge || !merge->value.isInForce())
            break;
        at = {merge->value.stays};
    }
    return {leading ? *leading : session.customer, session.case_file};
}

bool moveDraftsOfMerged(Workspace& workspace)
{
    bool isInFront = false;
    for (const QString& key : workspace.draftKeys(QStringLiteral("customer:"))) {
        const auto from = sessionFromKey(workspace, key);
        const Session to = from && !workspace.sessions().contains(*from) ? leadingSession(workspace, *from) : Session();
        if (!from || to.customer.isNull() || to == *from)
            continue;
        moveDraft(workspace, *from, to);
        isInFront = isInFront || (workspace.current() && *workspace.current() == to);
    }
    return isInFront;
}

bool isOnline(const Workspace& workspace) { return workspace.status().line == SyncStatus::Line::Online; }

CustomerMergeData customerMergeData(const Workspace& workspace, const Record<Customer>& stays, const Record<Customer>& leaves)
{
    CustomerMergeData data{stays.id, leaves.id, nameOf(stays.value), nameOf(leaves.value), {}, belongings(workspace, leaves.id), isOnline(workspace), decidedValues(stays), decidedValues(leaves)};
    const auto fields = mergeFields(stays, leaves);
    if (!fields)
        return data;
    for (const MergeField& field : *fields) {
        const auto both = field.canJoin ? mergedValue(field, MergeSide::Both) : Result<Value>(Value());
        const auto words = [&](const Value& value) { return valueWords(workspace, schemaOf<Customer>(), field.name, value); };
        data.fields.append({field.name, fieldLabel(workspace, schemaOf<Customer>(), field.name), words(field.stays), words(field.leaves), both ? words(*both) : QString(), field.side});
    }
    return data;
}

void keepChoices(CustomerMergeData& merge, const CustomerMergeData& chosen)
{
    for (CustomerMergeChoice& field : merge.fields)
        for (const CustomerMergeChoice& known : chosen.fields)
            if (known.name == field.name && (known.side != MergeSide::Both || !field.both.isEmpty()))
                field.side = known.side;
}

ListRows customerMergeCandidates(const Workspace& workspace, const Id<Customer>& inFront, const std::vector<Hit>& hits, const QString& query)
{
    ListRows rows;
    for (const Hit& hit : hits) {
        if (hit.schema != &schemaOf<Customer>() || hit.row.id == inFront.key)
            continue;
        for (ListRow& row : hitRows(workspace, {hit}, query)) {
            row.key = QString::fromLatin1(hit.row.id.text());
            rows.append(row);
        }
    }
    return rows;
}

ListRows customerMergeCandidates(const Workspace& workspace, const std::vector<Duplicate>& found)
{
    ListRows rows = duplicateRows(workspace, found);
    for (qsizetype at = 0; at < rows.size(); ++at) {
        rows[at].key = QString::fromLatin1(found[std::size_t(at)].customer.id.key.text());
        rows[at].right.clear();
    }
    return rows;
}

ListRows customerMergeRows(const Workspace& workspace, const Id<Customer>& inFront)
{
    ListRows rows;
    for (const Record<CustomerMerge>& merge : mergesInto(workspace, inFront)) {
        const auto leaves = workspace.reader().find(Id<Customer>{merge.value.leaves});
        if (!leaves)
            continue;
        ListRow row;
        row.key = QString::fromLatin1(merge.value.leaves.text());
        row.icon = QStringLiteral("person");
        row.title = nameOf(leaves->value);
        row.detail = Texts::tr("Merged by %1").arg(workspace.reader().userName(merge.value.author));
        if (const QString moved = movedWords(merge.value); !moved.isEmpty())
            row.detail += QStringLiteral(" · ") + Texts::tr("goes back: %1").arg(moved);
        row.right = Words::ago(merge.value.at, workspace.now());
        rows.append(row);
    }
    return rows;
}

} // namespace callboard
