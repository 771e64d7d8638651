// References stand in columns, or in columns of a list's elements.
#include "core/server/merge_followers.h"

#include "core/base/json.h"
#include "core/domain/case_file.h"
#include "core/domain/entities.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int looked_max = 1'000'000; // rows with lists in which customers stand: one a person

bool isReference(const Column& column) { return column.target && QByteArrayView(column.target) == QByteArrayView(Customer::schemaName); }

const Column* referenceWithin(const Column& list)
{
    if (list.kind != Kind::List || !list.element)
        return nullptr;
    const auto& columns = list.element()->columns;
    const auto found = std::find_if(columns.begin(), columns.end(), isReference);
    return found == columns.end() ? nullptr : &*found;
}

// The column with the case whose customer this column names; null where rows are on no case. A link has two ends.
const char* caseBeside(const Schema& schema, const Column& customer)
{
    const char* const name = QByteArrayView(customer.name).startsWith("other_") ? "other" : "case_file";
    return schema.column(name) ? name : nullptr;
}

Error tooMany()
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "More than %1 records belong to one of the two, which is more than can be moved at once. Ask your administrator."), mergedRowsMax);
}

qsizetype sizeOf(const Follower& one)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, *one.schema, one.now.values);
    return text.size();
}

// An element of a list about another customer.
Result<QByteArray> elementFor(const Column& list, const Column& reference, const JsonView& element, const Uuid& customer)
{
    auto values = readObject(*list.element(), element);
    if (!values)
        return values.error();
    (*values)[std::size_t(list.element()->indexOf(reference.name))] = customer;
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, *list.element(), *values);
    return text;
}

// A row may refer to a customer in more than one place: it is changed as it is by now.
class Moving {
public:
    explicit Moving(const RowStore& rows) : m_rows(rows) {}

    Result<void> list(const Schema& schema, std::vector<Filter> where, std::vector<Uuid>& ids)
    {
        const bool isOfOne = !where.empty();
        auto rows = m_rows.listAndHold(Query{&schema, std::move(where), {}, false, isOfOne ? mergedRowsMax + 1 : looked_max, 0});
        if (!rows)
            return rows.error();
        if (isOfOne && rows->size() > std::size_t(mergedRowsMax))
            return tooMany();
        for (Row& row : *rows) {
            ids.push_back(row.id);
            m_at.try_emplace({&schema, row.id}, m_followers.size());
            if (m_at.at({&schema, row.id}) == m_followers.size())
                m_followers.push_back({&schema, row, std::move(row)});
        }
        return {};
    }
    Result<Row*> at(const Schema& schema, const Uuid& id) // null: it has gone
    {
        if (const auto known = m_at.find({&schema, id}); known != m_at.end())
            return &m_followers[known->second].now;
        auto row = m_rows.findAndHold(schema, id, RowStore::Hold::ToChange);
        if (!row)
            return row.error();
        if (!*row)
            return static_cast<Row*>(nullptr);
        m_at.emplace(std::pair(&schema, id), m_followers.size());
        m_followers.push_back({&schema, **row, **row});
        return &m_followers.back().now;
    }
    Result<std::vector<Follower>> changed()
    {
        std::erase_if(m_followers, [](const Follower& one) { return one.was == one.now; });
        if (m_followers.size() > std::size_t(mergedRowsMax))
            return tooMany();
        qsizetype size = 0;
        for (const Follower& one : m_followers)
            size += sizeOf(one);
        if (size > mergedBytesMax)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "What belongs to one of the two is more text than can be moved at once. Ask your administrator."));
        return std::move(m_followers);
    }
    std::size_t count() const { return m_followers.size(); }

private:
    const RowStore& m_rows;
    std::vector<Follower> m_followers;
    std::map<std::pair<const Schema*, Uuid>, std::size_t> m_at;
};

// The elements for which `change` says something else become that.
template <class Change> Result<void> changeElements(Value& list, Change change)
{
    auto document = nestedDocument(list, "[]");
    if (!document)
        return document.error();
    QByteArrayList elements;
    bool isChanged = false;
    for (const JsonView element : document->root()) {
        Result<std::optional<QByteArray>> changed = change(element);
        if (!changed)
            return changed.error();
        isChanged = isChanged || changed->has_value();
        elements.append(changed->value_or(element.raw()));
    }
    if (isChanged)
        list = RawJson{'[' + elements.join(',') + ']'};
    return {};
}

Result<void> moveWithin(Moving& moving, const Schema& schema, std::size_t at, const Column& reference, const CustomerMerge& log, MovedRows& moved)
{
    const Column& list = schema.columns[at];
    std::vector<Uuid> ids;
    if (auto done = moving.list(schema, {}, ids); !done) // few: a row a person
        return done.error();
    for (const Uuid& id : ids) {
        auto row = moving.at(schema, id);
        if (!row)
            return row.error();
        auto done = changeElements((*row)->values[at], [&](const JsonView& element) -> Result<std::optional<QByteArray>> {
            if (Uuid::fromText(element.member(reference.name).utf8()) != log.leaves)
                return std::optional<QByteArray>();
            auto text = elementFor(list, reference, element, log.stays);
            if (!text)
                return text.error();
            moved.rows.append(QString::fromLatin1(id.text()));
            moved.elements.append(QString::fromUtf8(*text));
            return std::optional(*text);
        });
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> moveColumn(Moving& moving, const Schema& schema, std::size_t at, const CustomerMerge& log, MovedRows& moved)
{
    std::vector<Uuid> ids;
    if (auto done = moving.list(schema, {{schema.columns[at].name, Comparison::Equal, log.leaves}}, ids); !done)
        return done.error();
    for (const Uuid& id : ids) {
        auto row = moving.at(schema, id);
        if (!row)
            return row.error();
        if ((*row)->values[at] == Value(log.stays)) // in an earlier round
            continue;
        (*row)->values[at] = log.stays;
        moved.rows.append(QString::fromLatin1(id.text()));
    }
    return {};
}

Result<void> giveBack(Row& row, const Column& column, std::size_t at, const QString& element, const CustomerMerge& log)
{
    if (const Column* reference = referenceWithin(column))
        return changeElements(row.values[at], [&](const JsonView& now) -> Result<std::optional<QByteArray>> {
            if (QString::fromUtf8(now.raw()) != element)
                return std::optional<QByteArray>();
            auto text = elementFor(column, *reference, now, log.leaves);
            return text ? Result<std::optional<QByteArray>>(*text) : Result<std::optional<QByteArray>>(text.error());
        });
    if (isReference(column) && row.values[at] == Value(log.stays))
        row.values[at] = log.leaves;
    return {};
}

// Whether the row is on a case that is the one's who stays.
Result<bool> isOnTheirCase(Moving& moving, const Schema& schema, const Column& column, const Uuid& id, const CustomerMerge& log)
{
    const char* const beside = isReference(column) && &schema != &schemaOf<CaseFile>() ? caseBeside(schema, column) : nullptr;
    auto row = beside ? moving.at(schema, id) : Result<Row*>(nullptr);
    if (!row || !*row)
        return row ? Result<bool>(false) : Result<bool>(row.error());
    const Value on = (*row)->values[std::size_t(schema.indexOf(beside))]; // a copy: looking for the case moves the rows
    const auto* file = std::get_if<Uuid>(&on);
    if (!file || file->isNull())
        return false;
    auto found = moving.at(schemaOf<CaseFile>(), *file);
    if (!found)
        return found.error();
    return *found && (*found)->values[std::size_t(schemaOf<CaseFile>().indexOf("customer"))] == Value(log.stays);
}

// What was written on a case while it was the other's goes with the case.
Result<void> followCase(Moving& moving, const Uuid& file, const CustomerMerge& log)
{
    for (const Schema* schema : entitySchemas()) {
        for (std::size_t at = 0; at < schema->columns.size(); ++at) {
            std::vector<Uuid> ids;
            const char* const beside = isReference(schema->columns[at]) ? caseBeside(*schema, schema->columns[at]) : nullptr;
            if (beside)
                if (auto done = moving.list(*schema, {{beside, Comparison::Equal, file}, {schema->columns[at].name, Comparison::Equal, log.stays}}, ids); !done)
                    return done;
            for (const Uuid& id : ids) {
                auto row = moving.at(*schema, id);
                if (!row)
                    return row.error();
                (*row)->values[at] = log.leaves;
            }
        }
    }
    return {};
}

MovedRows& movedOf(CustomerMerge& log, const Schema& schema, const Column& column)
{
    const QString entity = QString::fromLatin1(schema.name), name = QString::fromLatin1(column.name);
    const auto known = std::find_if(log.moved.begin(), log.moved.end(), [&](const MovedRows& kind) { return kind.entity == entity && kind.column == name; });
    return known != log.moved.end() ? *known : log.moved.emplace_back(MovedRows{entity, name, {}, {}, {}});
}

}

Result<std::vector<Follower>> followMerge(const RowStore& rows, CustomerMerge& log)
{
    Moving moving(rows);
    log.moved.clear();
    for (bool isSettled = false; !isSettled;) {
        const std::size_t held = moving.count();
        for (const Schema* schema : entitySchemas())
            for (std::size_t at = 0; at < schema->columns.size(); ++at) {
                const Column& column = schema->columns[at];
                const Column* within = referenceWithin(column);
                if (!within && !isReference(column))
                    continue;
                MovedRows& moved = movedOf(log, *schema, column);
                const auto done = within ? moveWithin(moving, *schema, at, *within, log, moved) : moveColumn(moving, *schema, at, log, moved);
                if (!done)
                    return done.error();
            }
        // Whoever adds a row with the merged customer has it from the customer or from another such row, and holds that until the commit. Both are
        // held here now; so once a round has found nothing that it did not hold, nobody can add any more.
        isSettled = !rows.database().isShared() || moving.count() == held;
    }
    log.moved.removeIf([](const MovedRows& kind) { return kind.rows.isEmpty(); });
    return moving.changed();
}

Result<std::vector<Follower>> followUnmerge(const RowStore& rows, const CustomerMerge& log)
{
    Moving moving(rows);
    std::vector<Uuid> cases;
    QList<MovedRows> kinds = log.moved; // cases first: what is on them goes where they are
    std::stable_partition(kinds.begin(), kinds.end(), [](const MovedRows& kind) { return kind.entity == QLatin1String(CaseFile::schemaName); });
    for (const MovedRows& kind : std::as_const(kinds)) {
        const Schema* schema = entityNamed(kind.entity.toUtf8());
        const int at = schema ? schema->indexOf(kind.column.toUtf8()) : -1;
        for (qsizetype i = 0; at >= 0 && i < kind.rows.size(); ++i) {
            const Uuid id = Uuid::fromText(kind.rows[i].toLatin1()).value_or(Uuid{});
            auto stands = isOnTheirCase(moving, *schema, schema->columns[std::size_t(at)], id, log);
            if (!stands)
                return stands.error();
            auto row = moving.at(*schema, id);
            if (!row)
                return row.error();
            if (!*row || *stands)
                continue;
            const Row was = **row;
            if (auto done = giveBack(**row, schema->columns[std::size_t(at)], std::size_t(at), kind.elements.value(i), log); !done)
                return done.error();
            if (schema == &schemaOf<CaseFile>() && **row != was)
                cases.push_back(id);
        }
    }
    for (const Uuid& file : cases)
        if (auto done = followCase(moving, file, log); !done)
            return done.error();
    return moving.changed();
}

} // namespace callboard
