// The outbox's tables. Bodies are never rewritten: a retry must be byte-equal.
#include "core/sync/outbox.h"

#include "core/base/json.h"
#include "core/storage/migrations.h"
#include "core/work/operations.h"

#include <array>

namespace callboard {

namespace {

const std::vector<Migration>& steps()
{
    static const std::vector<Migration> list{
        {"Operations, drafts and facts of one desk.",
         {"CREATE TABLE operation(sequence INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL, state INTEGER NOT NULL, "
          "result TEXT, feed INTEGER NOT NULL DEFAULT 0, made INTEGER NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0) STRICT",
          "CREATE INDEX operation_state ON operation(state, sequence)",
          "CREATE TABLE draft(place TEXT PRIMARY KEY, text TEXT NOT NULL, caret INTEGER NOT NULL, updated INTEGER NOT NULL, context TEXT NOT NULL) STRICT",
          "CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"}},
    };
    return list;
}

constexpr char itemColumns[] = "SELECT body, state, result, dismissed FROM operation ";
constexpr char nextSequence[] = "next_sequence"; // where rows with higher numbers may have been removed

Result<OutboxItem> readItem(const Statement& row)
{
    OutboxItem item;
    item.body = row.bytes(0);
    item.state = OperationState(row.integer(1));
    item.dismissed = row.integer(3) != 0;
    auto operation = readMessage<Operation>(item.body);
    if (!operation)
        return operation.error();
    item.operation = std::move(operation).value();
    if (!row.isNull(2)) {
        auto result = readMessage<OperationResult>(row.bytes(2));
        if (!result)
            return result.error();
        item.result = std::move(result).value();
    }
    return item;
}

}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& path, const QByteArray& vfs)
{
    auto database = Database::open({path, Access::Writer, Durability::Full, vfs, 2 * 1024});
    if (!database)
        return database.error();
    if (auto whole = (*database)->checkIntegrity(false); !whole)
        return whole.error();
    if (auto done = migrate(**database, steps()); !done)
        return done.error();
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(database).value()));
    auto highest = outbox->m_database->integer("SELECT max(0, coalesce(max(sequence), 0)) FROM operation");
    auto kept = outbox->fact(QLatin1String(nextSequence));
    if (!highest)
        return highest.error();
    if (!kept)
        return kept.error();
    outbox->m_next = std::max<qint64>(*highest + 1, kept->toLongLong());
    return outbox;
}

Result<QString> Outbox::fact(const QString& name) const
{
    auto statement = m_database->prepare("SELECT value FROM fact WHERE name = ?1");
    if (!statement)
        return statement.error();
    auto there = statement->bind(1, name).step();
    if (!there)
        return there.error();
    return *there ? statement->text(0) : QString();
}

Result<void> Outbox::setFact(const QString& name, const QString& value)
{
    auto statement = m_database->prepare("INSERT INTO fact(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value");
    if (!statement)
        return statement.error();
    return statement->bind(1, name).bind(2, value).run();
}

Result<Operation> Outbox::keep(Operation operation, const QString& draftPlace)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    operation.sequence = m_next;
    const QByteArray body = writeMessage(operation);
    if (body.size() > operationBytesMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is more than can be saved at once. Shorten it or save it in parts."));
    {
        auto insert = m_database->prepare("INSERT INTO operation(sequence, id, body, state, made) VALUES (?1, ?2, ?3, ?4, ?5)");
        if (!insert)
            return insert.error();
        insert->bind(1, operation.sequence).bind(2, operation.id).bindText(3, body).bind(4, int(OperationState::Kept)).bind(5, operation.made.ms);
        if (auto done = insert->run(); !done)
            return done.error();
    }
    if (!draftPlace.isEmpty())
        if (auto done = saveDraft({draftPlace, {}, 0, operation.made, {}}); !done)
            return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    ++m_next;
    return operation;
}

Result<std::vector<OutboxItem>> Outbox::select(QByteArrayView sql, qint64 first, qint64 second) const
{
    auto statement = m_database->prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, first).bind(2, second);
    std::vector<OutboxItem> items;
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return items;
        auto item = readItem(*statement);
        if (!item)
            return item.error();
        items.push_back(std::move(item).value());
    }
}

Result<std::vector<OutboxItem>> Outbox::waiting(int operationsMax, qsizetype bytesMax) const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE state <= ?1 ORDER BY sequence LIMIT ?2";
    auto items = select(sql, int(OperationState::Sent), operationsMax);
    if (!items)
        return items;
    qsizetype bytes = 0;
    for (std::size_t i = 0; i < items->size(); ++i) {
        bytes += (*items)[i].body.size();
        if (bytes > bytesMax && i > 0) {
            items->resize(i);
            break;
        }
    }
    return items;
}

Result<void> Outbox::settle(const QList<OperationResult>& results)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    for (const OperationResult& result : results) {
        const Verdict verdict = result.verdict.valueOr(Verdict::Parked);
        const bool refused = verdict == Verdict::Rejected || verdict == Verdict::Parked;
        auto update = m_database->prepare("UPDATE operation SET state = ?1, result = ?2, feed = ?3 WHERE id = ?4");
        if (!update)
            return update.error();
        update->bind(1, int(refused ? OperationState::Refused : OperationState::Confirmed)).bindText(2, writeMessage(result)).bind(3, result.feed).bind(4, result.operation);
        if (auto done = update->run(); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> Outbox::setAside(qint64 sequence, const Error& reason)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE sequence = ?1";
    auto items = select(sql, sequence);
    if (!items)
        return items.error();
    CALLBOARD_REQUIRE(items->size() == 1);
    const OutboxItem& item = items->front();
    OperationResult result;
    result.operation = item.operation.id;
    result.sequence = sequence;
    result.verdict = Verdict::Parked;
    result.code = QString::fromLatin1(nameOf(reason.code));
    result.text = reason.text;
    result.args = reason.args;
    // The refused one moves to a place below 1, which is never sent; its words stay readable.
    auto lowest = m_database->integer("SELECT min(0, min(sequence)) - 1 FROM operation");
    if (!lowest)
        return lowest.error();
    {
        auto move = m_database->prepare("UPDATE operation SET sequence = ?1, state = ?2, result = ?3 WHERE sequence = ?4");
        if (!move)
            return move.error();
        if (auto done = move->bind(1, *lowest).bind(2, int(OperationState::Refused)).bindText(3, writeMessage(result)).bind(4, sequence).run(); !done)
            return done;
    }
    Operation filler = intent(Filler{result.code});
    filler.id = Uuid::derived(item.operation.id, "filler");
    filler.sequence = sequence;
    filler.author = item.operation.author;
    filler.made = item.operation.made;
    auto insert = m_database->prepare("INSERT INTO operation(sequence, id, body, state, made, dismissed) VALUES (?1, ?2, ?3, ?4, ?5, 1)");
    if (!insert)
        return insert.error();
    insert->bind(1, sequence).bind(2, filler.id).bindText(3, writeMessage(filler)).bind(4, int(OperationState::Kept)).bind(5, filler.made.ms);
    if (auto done = insert->run(); !done)
        return done;
    return transaction->commit();
}

Result<std::vector<OutboxItem>> Outbox::unechoed(qint64 feed) const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE state <= 1 OR (state = 2 AND feed > ?1) ORDER BY sequence";
    static_assert(int(OperationState::Sent) == 1 && int(OperationState::Confirmed) == 2);
    return select(sql, feed);
}

Result<std::vector<OutboxItem>> Outbox::list(int max) const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE dismissed = 0 ORDER BY state = 3 DESC, made DESC, sequence DESC LIMIT ?1";
    static_assert(int(OperationState::Refused) == 3);
    return select(sql, max);
}

Result<OutboxSummary> Outbox::summary() const
{
    auto statement = m_database->prepare("SELECT count(*) FILTER (WHERE state <= 1), count(*) FILTER (WHERE state = 3 AND dismissed = 0), "
                                         "min(made) FILTER (WHERE state <= 1) FROM operation WHERE state <> 2");
    if (!statement)
        return statement.error();
    auto there = statement->step();
    if (!there)
        return there.error();
    return OutboxSummary{statement->integer(0), statement->integer(1), {statement->integer(2)}};
}

Result<void> Outbox::dismiss(qint64 sequence)
{
    auto update = m_database->prepare("UPDATE operation SET dismissed = 1 WHERE sequence = ?1 AND state = 3");
    return update ? update->bind(1, sequence).run() : Result<void>(update.error());
}

Result<void> Outbox::prune(Instant before, qint64 feed)
{
    auto old = m_database->prepare("SELECT 1 FROM operation WHERE state = 2 AND feed <= ?1 AND made < ?2 LIMIT 1");
    if (!old)
        return old.error();
    auto any = old->bind(1, feed).bind(2, before.ms).step();
    if (!any || !*any)
        return any ? Result<void>() : Result<void>(any.error());
    old->reset();
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = setFact(QLatin1String(nextSequence), QString::number(m_next)); !done) // the rows that told it may go now
        return done;
    auto erase = m_database->prepare("DELETE FROM operation WHERE state = 2 AND feed <= ?1 AND made < ?2");
    if (!erase)
        return erase.error();
    if (auto done = erase->bind(1, feed).bind(2, before.ms).run(); !done)
        return done;
    return transaction->commit();
}

Result<void> Outbox::saveDraft(const Draft& draft)
{
    if (draft.text.isEmpty() && draft.context.isEmpty()) {
        auto erase = m_database->prepare("DELETE FROM draft WHERE place = ?1");
        return erase ? erase->bind(1, draft.place).run() : Result<void>(erase.error());
    }
    auto put = m_database->prepare("INSERT INTO draft(place, text, caret, updated, context) VALUES (?1, ?2, ?3, ?4, ?5) "
                                   "ON CONFLICT(place) DO UPDATE SET text = excluded.text, caret = excluded.caret, updated = excluded.updated, context = excluded.context");
    return put ? put->bind(1, draft.place).bind(2, draft.text).bind(3, draft.caret).bind(4, draft.updated.ms).bind(5, draft.context).run() : Result<void>(put.error());
}

Result<std::vector<Draft>> Outbox::drafts() const
{
    auto statement = m_database->prepare("SELECT place, text, caret, updated, context FROM draft ORDER BY place");
    if (!statement)
        return statement.error();
    std::vector<Draft> drafts;
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return drafts;
        drafts.push_back({statement->text(0), statement->text(1), statement->integer(2), {statement->integer(3)}, statement->text(4)});
    }
}

} // namespace callboard
