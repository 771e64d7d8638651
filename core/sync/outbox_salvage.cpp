// Rows by their shape, since their table is gone.
#include "core/sync/outbox_salvage.h"

#include "core/sync/desk.h"

#include <algorithm>

namespace callboard {

namespace {

using Type = LooseValue::Type;

bool isOf(const LooseRow& row, std::initializer_list<Type> types)
{
    return row.values.size() >= types.size() && std::equal(types.begin(), types.end(), row.values.begin(), [](Type type, const LooseValue& value) { return value.type == type; });
}

bool hasDigest(const LooseRow& row, std::size_t at) { return row.values.size() > at && row.values[at].type == Type::Blob; }

bool looksLikeOperation(const LooseRow& row)
{
    return isOf(row, {Type::Null, Type::Blob, Type::Text, Type::Integer}) && row.values.size() >= 8 && row.values[1].bytes.size() == 16;
}

// Nothing when it is not what was kept. Without a digest (kept by an earlier version) only the page's own list makes it credible.
std::optional<OutboxItem> operationOf(const LooseRow& row)
{
    OutboxItem item;
    item.key = row.key;
    item.body = row.values[2].bytes;
    if (hasDigest(row, 9) ? row.values[9].bytes != outboxDigest(item.body) : !row.listed)
        return std::nullopt;
    auto operation = readMessage<Operation>(item.body);
    if (!operation || operation->id != Uuid::fromBytes(row.values[1].bytes))
        return std::nullopt;
    item.operation = std::move(operation).value();
    // An answer counts when everything that tells of it says the same; otherwise the operation is offered once more.
    auto result = row.values[4].type == Type::Text ? readMessage<OperationResult>(row.values[4].bytes) : Result<OperationResult>(Error{});
    const auto state = OperationState(row.values[3].integer);
    if (result && result->operation == item.operation.id && result->feed == row.values[5].integer && state == stateFor(result->verdict.valueOr(Verdict::Parked))) {
        item.state = state;
        item.result = std::move(result).value();
        item.dismissed = state == OperationState::Refused && row.values[7].integer == 1;
    }
    return item;
}

bool looksLikeDraft(const LooseRow& row)
{
    return row.values.size() <= 6 && isOf(row, {Type::Text, Type::Text, Type::Integer, Type::Integer, Type::Text}) && !row.values[0].bytes.isEmpty();
}

bool looksLikeFact(const LooseRow& row) { return row.values.size() <= 3 && isOf(row, {Type::Text, Type::Text}); }

// The ids of operations alone, without reading them.
std::set<QByteArray> operationIds(const LooseRows& rows)
{
    std::set<QByteArray> ids;
    rows.each([&ids](const LooseRow& row) {
        if (looksLikeOperation(row) && !ids.contains(row.values[1].bytes) && operationOf(row))
            ids.insert(row.values[1].bytes);
    });
    return ids;
}

}

OutboxContents salvaged(const LooseRows& rows)
{
    OutboxContents contents;
    std::map<QByteArray, OutboxItem> operations;
    std::map<QString, Draft> drafts;
    rows.each([&](const LooseRow& row) {
        if (looksLikeOperation(row)) {
            if (const QByteArray& id = row.values[1].bytes; !operations.contains(id))
                if (auto item = operationOf(row))
                    operations.emplace(id, std::move(*item));
            return;
        }
        if (!row.newestPage)
            return;
        const auto text = [&row](std::size_t at) { return QString::fromUtf8(row.values[at].bytes); };
        if (looksLikeDraft(row)) {
            // Words with a wrong letter in them are better than none.
            if (row.listed || (row.listIsBroken && hasDigest(row, 5) && row.values[5].bytes == outboxDigest({text(0), text(1), text(4)})))
                drafts.try_emplace(text(0), Draft{text(0), text(1), row.values[2].integer, {row.values[3].integer}, text(4)});
        } else if (looksLikeFact(row)) {
            if (hasDigest(row, 2) ? row.values[2].bytes == outboxDigest({text(0), text(1)}) : row.listed)
                contents.facts.try_emplace(text(0), text(1));
        }
    });
    for (auto& [id, item] : operations)
        contents.operations.push_back(std::move(item));
    std::stable_sort(contents.operations.begin(), contents.operations.end(), [](const OutboxItem& a, const OutboxItem& b) { return a.key < b.key; });
    for (auto& [place, draft] : drafts)
        contents.drafts.push_back(std::move(draft));
    // An outbox is one person's.
    if (const QString user = QLatin1String(Desk::factUser); !contents.facts.contains(user) && !contents.operations.empty())
        contents.facts[user] = QString::fromLatin1(contents.operations.back().operation.author.key.text());
    return contents;
}

bool logHidesSomething(const LooseRows& rows)
{
    if (!rows.logEndsEarly())
        return false;
    if (rows.logWasFlushedFurther())
        return true;
    const std::set<QByteArray> all = operationIds(rows), shown = operationIds(rows.asSqliteReadsIt());
    return !std::includes(shown.begin(), shown.end(), all.begin(), all.end());
}

Error OutboxSalvage::sentence() const
{
    return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The file that keeps your work until it is sent was damaged. %1 changes and %2 drafts were taken over and go on as before; "
                                                                     "if something is missing, it could not be read. The damaged file is kept as %3."), operations, drafts, kept);
}

} // namespace callboard
