// The outbox's tables. Bodies are never rewritten: a retry must be byte-equal, for the server knows it by its hash.
#include "core/sync/outbox.h"

#include "core/base/card_number.h"
#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/storage/bound.h"
#include "core/storage/database_files.h"
#include "core/storage/migrations.h"

#include <QCryptographicHash>

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
        {"The place in the order is the server's business; what was offered again to a restored server is known as such.",
         {"ALTER TABLE operation RENAME COLUMN sequence TO key", "ALTER TABLE operation ADD COLUMN offered INTEGER NOT NULL DEFAULT 0",
          "DELETE FROM fact WHERE name = 'next_sequence'"}},
        {"Files that operations refer to, until the server has them.",
         {"CREATE TABLE file_to_send(hash BLOB PRIMARY KEY, made INTEGER NOT NULL, sent INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID"}},
        {"What a row's bytes were when it was written: SQLite has no checksums.",
         {"ALTER TABLE operation ADD COLUMN digest BLOB", "ALTER TABLE fact ADD COLUMN digest BLOB", "ALTER TABLE draft ADD COLUMN digest BLOB"}},
        {"Confirmed operations by their place in the feed: every page asks for those that are not in the cache yet.",
         {"CREATE INDEX operation_feed ON operation(state, feed)"}},
        {"What its author may still take back, with the editor that it came from.",
         {"CREATE TABLE held(first INTEGER PRIMARY KEY, last INTEGER NOT NULL, until INTEGER NOT NULL, length INTEGER NOT NULL, place TEXT NOT NULL, text TEXT NOT NULL, "
          "caret INTEGER NOT NULL, context TEXT NOT NULL, digest BLOB NOT NULL) STRICT"}},
    };
    return list;
}

constexpr auto takenBack = QT_TRANSLATE_NOOP("errors", "Its author took this back before it was sent.");
constexpr char factTables[] = "tables"; // how many steps have been run over it, beside the file's own number
constexpr char itemColumns[] = "SELECT key, body, state, result, dismissed FROM operation ";

Result<OutboxItem> readItem(const Statement& row)
{
    OutboxItem item;
    item.key = row.integer(0);
    item.body = row.bytes(1);
    item.state = OperationState(row.integer(2));
    item.dismissed = row.integer(4) != 0;
    auto operation = readMessage<Operation>(item.body);
    if (!operation)
        return operation.error();
    item.operation = std::move(operation).value();
    if (!row.isNull(3)) {
        auto result = readMessage<OperationResult>(row.bytes(3));
        if (!result)
            return result.error();
        item.result = std::move(result).value();
    }
    return item;
}

Result<void> insertOperation(Database& database, const OutboxItem& item, const QByteArray& result, bool offered)
{
    return execute(database, "INSERT INTO operation(id, body, state, result, feed, made, dismissed, offered, digest) VALUES (?1, ?2, ?3, nullif(?4, ''), ?5, ?6, ?7, ?8, ?9)", item.operation.id, item.body,
                   int(item.state), result, item.result.feed, item.operation.made.ms, int(item.dismissed), int(offered), Blob{outboxDigest(item.body)});
}

// What of an editor may be on a disk.
struct KeptDraft {
    explicit KeptDraft(const Draft& draft)
        : text(withCardsMasked(draft.text, draft.caret)), context(QString::fromUtf8(jsonWithCardsMasked(draft.context.toUtf8()))), digest(outboxDigest({draft.place, text, context}))
    {
    }
    QString text, context;
    QByteArray digest;
};

Result<void> insertFile(Database& database, const BlobHash& file, Instant made)
{
    return execute(database, "INSERT INTO file_to_send(hash, made) VALUES (?1, ?2) ON CONFLICT(hash) DO UPDATE SET made = excluded.made", Blob{file.bytes}, made.ms);
}

}

QByteArray outboxDigest(const QStringList& values) { return outboxDigest(values.join(u'\0').toUtf8()); }

OperationState stateFor(Verdict verdict)
{
    return verdict == Verdict::Rejected || verdict == Verdict::Parked ? OperationState::Refused : OperationState::Confirmed;
}

QByteArray outboxDigest(QByteArrayView bytes)
{
    constexpr qsizetype digest_bytes = 16;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().first(digest_bytes);
}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& path, const QByteArray& vfs)
{
    const auto isThere = [&path, &vfs](const char* suffix) { return database_files::exists(path + QLatin1String(suffix), vfs); };
    const bool wasKilled = isThere("-wal") || isThere("-shm"); // gone when it was closed
    auto database = Database::open({path, Access::Writer, mutant("outbox_not_flushed") ? Durability::Normal : Durability::Full, vfs, 2 * 1024, wasKilled});
    if (!database)
        return database.error();
    if (auto whole = (*database)->checkIntegrity(false); !whole)
        return whole.error();
    auto migrated = migrate(**database, steps());
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(database).value()));
    outbox->m_wasKilled = wasKilled;
    if (!migrated)
        return migrated.error().code == ErrorCode::Expired && outbox->isOfThisVersion() ? outbox->damaged() : migrated.error();
    if (auto sound = outbox->checkRows(); !sound)
        return sound.error();
    if (!outbox->isOfThisVersion())
        if (auto noted = outbox->setFact(QLatin1String(factTables), QString::number(steps().size())); !noted)
            return noted.error();
    return outbox;
}

Error Outbox::damaged() const { return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "%1 is damaged or is not a database of Callboard."), m_database->path()); }

// The file's own number of its version is a few bytes without a digest, and a wrong one would keep a person from their words for ever.
bool Outbox::isOfThisVersion() const
{
    const QString name = QLatin1String(factTables), number = QString::number(steps().size());
    auto noted = firstRow(*m_database, "SELECT value = ?2 AND digest = ?3 FROM fact WHERE name = ?1", [](const Statement& row) { return row.integer(0) != 0; }, name, number, Blob{outboxDigest({name, number})});
    return noted && noted->value_or(false);
}

// What SQLite cannot see: bytes that changed within a row.
Result<void> Outbox::checkRows() const
{
    const auto checkOperation = [&](const Statement& row) -> Result<void> {
        auto item = readItem(row);
        if (!item || item->operation.id != row.uuid(5) || item->operation.made.ms != row.integer(6) || (!row.isNull(8) && row.bytes(8) != outboxDigest(item->body)))
            return damaged();
        const bool answered = !row.isNull(3);
        const OperationState state = answered ? stateFor(item->result.verdict.valueOr(Verdict::Parked)) : item->state;
        if (item->state != state || answered != (item->state > OperationState::Sent) || (answered && (item->result.operation != item->operation.id || item->result.feed != row.integer(7))))
            return damaged();
        return {};
    };
    if (auto done = eachRow(*m_database, "SELECT key, body, state, result, dismissed, id, made, feed, digest FROM operation", checkOperation); !done)
        return done;
    // The digest in front of the texts that it is of.
    for (const QByteArrayView sql : {"SELECT digest, name, value FROM fact", "SELECT digest, place, text, context FROM draft", "SELECT digest, place, text, context FROM held"}) {
        const int texts = sql.contains("place") ? 3 : 2;
        const auto check = [&](const Statement& row) -> Result<void> {
            QStringList values;
            for (int column = 1; column <= texts; ++column)
                values.append(row.text(column));
            return row.isNull(0) || row.bytes(0) == outboxDigest(values) ? Result<void>() : Result<void>(damaged());
        };
        if (auto done = eachRow(*m_database, sql, check); !done)
            return done;
    }
    return {};
}

Result<void> Outbox::fill(const OutboxContents& contents)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    Instant newest;
    for (const OutboxItem& item : contents.operations) {
        newest.ms = std::max(newest.ms, item.operation.made.ms);
        const bool answered = item.state > OperationState::Sent;
        // Something that it stands on may be lost, or only come later: as with what is offered to a restored server.
        if (auto done = insertOperation(*m_database, item, answered ? writeMessage(item.result) : QByteArray(), !answered); !done)
            return done;
    }
    for (const BlobHash& file : contents.filesToSend)
        if (auto done = insertFile(*m_database, file, newest); !done)
            return done;
    for (const Draft& draft : contents.drafts)
        if (auto done = saveDraft(draft); !done)
            return done;
    for (const auto& [name, value] : contents.facts)
        if (auto done = setFact(name, value); !done)
            return done;
    return transaction->commit();
}

Result<QString> Outbox::fact(const QString& name) const
{
    auto value = firstRow(*m_database, "SELECT value FROM fact WHERE name = ?1", [](const Statement& row) { return row.text(0); }, name);
    return value ? Result<QString>(value->value_or(QString())) : Result<QString>(value.error());
}

Result<std::map<QString, QString>> Outbox::facts() const
{
    std::map<QString, QString> facts;
    const auto read = [&facts](const Statement& row) { facts[row.text(0)] = row.text(1); };
    auto done = eachRow(*m_database, "SELECT name, value FROM fact", read);
    return done ? Result<std::map<QString, QString>>(std::move(facts)) : Result<std::map<QString, QString>>(done.error());
}

Result<void> Outbox::refuseWrites(const Error& why)
{
    m_refusal = why;
    return m_database->run("PRAGMA query_only=ON");
}

Result<void> Outbox::setFact(const QString& name, const QString& value)
{
    if (auto may = mayWrite(); !may)
        return may;
    return execute(*m_database, "INSERT INTO fact(name, value, digest) VALUES (?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET value = excluded.value, digest = excluded.digest", name, value,
                   Blob{outboxDigest({name, value})});
}

Result<void> Outbox::keep(const std::vector<Operation>& together, const QString& draftPlace, const QList<BlobHash>& files, const std::optional<Hold>& hold)
{
    CALLBOARD_REQUIRE(!together.empty());
    if (auto may = mayWrite(); !may)
        return may;
    if (mutant("draft_removed_apart") && !draftPlace.isEmpty())
        (void)saveDraft({draftPlace, {}, 0, together.front().made, {}});
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    for (const Operation& operation : together) {
        const QByteArray body = writeMessage(operation);
        if (body.size() > operationBytesMax)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is more than can be saved at once. Shorten it or save it in parts."));
        if (auto done = insertOperation(*m_database, {0, operation, body, OperationState::Kept, {}, false}, {}, false); !done)
            return done;
    }
    for (const BlobHash& file : files)
        if (auto done = insertFile(*m_database, file, together.front().made); !done)
            return done;
    if (!draftPlace.isEmpty())
        if (auto done = saveDraft({draftPlace, {}, 0, together.front().made, {}}); !done)
            return done;
    if (hold)
        if (auto done = insertHold(together.front().id, together.back().id, *hold); !done)
            return done;
    return transaction->commit();
}

Result<std::optional<qint64>> Outbox::keyOf(const Uuid& operation) const
{
    return firstRow(*m_database, "SELECT key FROM operation WHERE id = ?1", [](const Statement& row) { return row.integer(0); }, operation);
}

Result<void> Outbox::insertHold(const Uuid& first, const Uuid& last, const Hold& hold)
{
    const auto from = keyOf(first), to = keyOf(last);
    if (!from || !to)
        return from ? to.error() : from.error();
    const KeptDraft words(hold.draft);
    return execute(*m_database, "INSERT INTO held(first, last, until, length, place, text, caret, context, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", from->value_or(0), to->value_or(0), hold.until.ms,
                   std::clamp<qint64>(hold.length_ms, 0, Hold::lengthMax_ms), hold.draft.place, words.text, hold.draft.caret, words.context, Blob{words.digest});
}

Result<std::vector<HeldGesture>> Outbox::held() const
{
    std::vector<HeldGesture> gestures;
    const auto read = [&gestures](const Statement& row) {
        gestures.push_back({row.uuid(0), {{row.integer(1)}, row.integer(2), {row.text(3), row.text(4), row.integer(5), {}, row.text(6)}}});
    };
    auto done = eachRow(*m_database, "SELECT operation.id, until, length, place, text, caret, context FROM held JOIN operation ON operation.key = held.last ORDER BY first", read);
    return done ? Result<std::vector<HeldGesture>>(std::move(gestures)) : Result<std::vector<HeldGesture>>(done.error());
}

Result<void> Outbox::release(Instant now)
{
    // Looked for first: a statement that writes nothing would still cost a commit with every push.
    constexpr char over[] = "SELECT 1 FROM held WHERE until <= ?1 OR until - ?1 > length + ?2 LIMIT 1"; // as Hold::isOver
    auto any = firstRow(*m_database, over, [](const Statement&) { return true; }, now.ms, Hold::slack_ms);
    if (!any || !*any)
        return any ? Result<void>() : Result<void>(any.error());
    return execute(*m_database, "DELETE FROM held WHERE until <= ?1 OR until - ?1 > length + ?2", now.ms, Hold::slack_ms);
}

// It stays, refused by its author: what was deleted could be found again in a damaged file, and would be sent then.
Result<void> Outbox::takeBack(const Uuid& operation, const Draft& back)
{
    if (auto may = mayWrite(); !may)
        return may;
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    QList<OperationResult> results;
    OperationResult result;
    result.verdict = Verdict::Parked;
    result.code = QString::fromLatin1(nameOf(ErrorCode::Cancelled));
    result.text = QString::fromLatin1(takenBack);
    const auto add = [&](const Statement& row) {
        result.operation = row.uuid(0);
        results.append(result);
    };
    constexpr char ofGesture[] = "SELECT operation.id FROM held JOIN operation ON operation.key BETWEEN first AND last WHERE last = (SELECT key FROM operation WHERE id = ?1)";
    if (auto read = eachRow(*m_database, ofGesture, add, operation); !read)
        return read;
    if (results.isEmpty())
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This has been sent already and cannot be taken back."));
    if (auto done = mutant("taken_back_still_sent") ? Result<void>() : writeResults(results); !done)
        return done;
    for (const OperationResult& one : std::as_const(results))
        if (auto done = execute(*m_database, "UPDATE operation SET dismissed = 1 WHERE id = ?1", one.operation); !done)
            return done;
    if (auto done = execute(*m_database, "DELETE FROM held WHERE last = (SELECT key FROM operation WHERE id = ?1)", operation); !done)
        return done;
    if (auto done = back.place.isEmpty() ? Result<void>() : saveDraft(back); !done)
        return done;
    return transaction->commit();
}

template <class... Args> Result<std::vector<OutboxItem>> Outbox::select(QByteArrayView sql, const Args&... args) const
{
    std::vector<OutboxItem> items;
    const auto read = [&items](const Statement& row) -> Result<void> {
        auto item = readItem(row);
        if (!item)
            return item.error();
        items.push_back(std::move(item).value());
        return {};
    };
    auto done = eachRow(*m_database, sql, read, args...);
    return done ? Result<std::vector<OutboxItem>>(std::move(items)) : Result<std::vector<OutboxItem>>(done.error());
}

// What is sent is so in memory only.
Result<std::vector<OutboxBody>> Outbox::waiting(int operationsMax, qsizetype bytesMax, qint64 behind) const
{
    std::vector<OutboxBody> bodies;
    qsizetype bytes = 0;
    bool isFull = false;
    const auto read = [&](const Statement& row) -> Result<void> {
        OutboxBody one{row.integer(0), row.uuid(1), row.bytes(2)};
        if (!row.isNull(3) && row.bytes(3) != outboxDigest(one.body))
            return damaged();
        bytes += one.body.size();
        isFull = isFull || (bytes > bytesMax && !bodies.empty());
        if (!isFull)
            bodies.push_back(std::move(one));
        return {};
    };
    auto done = eachRow(*m_database, "SELECT key, id, body, digest FROM operation WHERE state = ?1 AND key > ?3 AND key < (SELECT coalesce(min(first), 9223372036854775807) FROM held) ORDER BY key LIMIT ?2",
                        read, int(OperationState::Kept), operationsMax, behind);
    return done ? Result<std::vector<OutboxBody>>(std::move(bodies)) : Result<std::vector<OutboxBody>>(done.error());
}

Result<void> Outbox::settle(const QList<OperationResult>& results)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    auto done = writeResults(results);
    return done ? transaction->commit() : done;
}

Result<void> Outbox::writeResults(const QList<OperationResult>& results)
{
    for (const OperationResult& result : results) {
        const Verdict verdict = result.verdict.valueOr(Verdict::Parked);
        const OperationState state = stateFor(verdict);
        if (state == OperationState::Refused && mutant("refused_deleted"))
            (void)execute(*m_database, "DELETE FROM operation WHERE id = ?1", result.operation);
        if (auto done = execute(*m_database, "UPDATE operation SET state = ?1, result = ?2, feed = ?3 WHERE id = ?4", int(state), writeMessage(result), result.feed, result.operation); !done)
            return done;
    }
    return {};
}

Result<OutboxItem> Outbox::item(qint64 key) const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE key = ?1";
    auto items = select(sql, key);
    if (!items)
        return items.error();
    if (items->empty())
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This is not in the outbox any more."));
    return std::move(items->front());
}

Result<void> Outbox::setAside(qint64 key, const Error& reason)
{
    auto refused = item(key);
    if (!refused)
        return refused.error();
    OperationResult result;
    result.operation = refused->operation.id;
    result.verdict = Verdict::Parked;
    result.code = QString::fromLatin1(nameOf(reason.code));
    result.text = reason.text;
    result.args = reason.args;
    return settle({result});
}

Result<void> Outbox::offerAgain()
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    auto operations = execute(*m_database, "UPDATE operation SET state = ?1, result = NULL, feed = 0, offered = 1 WHERE state = ?2", int(OperationState::Kept), int(OperationState::Confirmed));
    auto done = operations ? execute(*m_database, "UPDATE file_to_send SET sent = 0 WHERE sent = 1") : operations;
    return done ? transaction->commit() : done;
}

Result<std::set<BlobHash>> Outbox::filesToSend() const
{
    std::set<BlobHash> files;
    auto read = eachRow(*m_database, "SELECT hash FROM file_to_send WHERE sent = 0", [&files](const Statement& row) { files.insert({row.bytes(0)}); });
    return read ? Result<std::set<BlobHash>>(std::move(files)) : Result<std::set<BlobHash>>(read.error());
}

Result<void> Outbox::fileSent(const BlobHash& hash)
{
    return execute(*m_database, "UPDATE file_to_send SET sent = 1 WHERE hash = ?1", Blob{hash.bytes});
}

Result<std::vector<OutboxItem>> Outbox::ahead() const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE state = 3 AND offered = 1 AND dismissed = 0 ORDER BY key";
    auto items = select(sql);
    if (items)
        std::erase_if(*items, [](const OutboxItem& item) { return item.result.error().code != ErrorCode::Missing; });
    return items;
}

Result<Uuid> Outbox::lastConfirmed() const
{
    auto id = firstRow(*m_database, "SELECT id FROM operation WHERE state = 2 ORDER BY key DESC LIMIT 1", [](const Statement& row) { return row.uuid(0); });
    return id ? Result<Uuid>(id->value_or(Uuid{})) : Result<Uuid>(id.error());
}

Result<std::vector<Uuid>> Outbox::unechoed(qint64 feed) const
{
    static const QByteArray sql("SELECT id FROM operation WHERE state = 0 OR (state = 2 AND feed > ?1) ORDER BY key");
    static_assert(int(OperationState::Kept) == 0 && int(OperationState::Confirmed) == 2);
    if (mutant("overlay_dropped_on_answer"))
        feed = std::numeric_limits<qint64>::max();
    std::vector<Uuid> ids;
    auto done = eachRow(*m_database, mutant("replayed_backwards") ? sql + " DESC" : sql, [&ids](const Statement& row) { ids.push_back(row.uuid(0)); }, mutant("echo_taken_late") ? feed - 1 : feed);
    return done ? Result<std::vector<Uuid>>(std::move(ids)) : Result<std::vector<Uuid>>(done.error());
}

Result<bool> Outbox::eachOf(const std::vector<Uuid>& operations, const std::function<Result<bool>(const Operation&)>& visit) const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE id = ?1";
    for (const Uuid& id : operations) {
        auto items = select(sql, id);
        if (!items)
            return items.error();
        if (items->empty())
            continue;
        if (auto goOn = visit(items->front().operation); !goOn || !*goOn)
            return goOn;
    }
    return true;
}

Result<std::vector<OutboxItem>> Outbox::list(int max) const
{
    static const QByteArray sql = QByteArray(itemColumns) + "WHERE dismissed = 0 ORDER BY state = 3 DESC, made DESC, key DESC LIMIT ?1";
    static_assert(int(OperationState::Refused) == 3);
    return select(sql, max);
}

Result<OutboxSummary> Outbox::summary() const
{
    auto summary = firstRow(*m_database, "SELECT (SELECT count(*) FROM operation WHERE state = 0), (SELECT count(*) FROM operation WHERE state = 3 AND dismissed = 0), "
                                         "(SELECT made FROM operation WHERE state = 0 ORDER BY key LIMIT 1)",
                            [](const Statement& row) { return OutboxSummary{row.integer(0), row.integer(1), {row.integer(2)}}; });
    return summary ? Result<OutboxSummary>(summary->value_or(OutboxSummary{})) : Result<OutboxSummary>(summary.error());
}

Result<void> Outbox::dismiss(qint64 key)
{
    return execute(*m_database, "UPDATE operation SET dismissed = 1 WHERE key = ?1 AND state = 3", key);
}

Result<void> Outbox::prune(Instant before, qint64 feed)
{
    // Looked for first: a statement that writes nothing would still cost a commit with every page of the feed.
    auto any = firstRow(*m_database, "SELECT 1 FROM operation WHERE state = 2 AND feed <= ?1 AND made < ?2 LIMIT 1", [](const Statement&) { return true; }, feed, before.ms);
    if (!any || !*any)
        return any ? Result<void>() : Result<void>(any.error());
    if (auto done = execute(*m_database, "DELETE FROM file_to_send WHERE sent = 1 AND made < ?1", before.ms); !done)
        return done;
    return execute(*m_database, "DELETE FROM operation WHERE state = 2 AND feed <= ?1 AND made < ?2", feed, before.ms);
}

Result<void> Outbox::saveDraft(const Draft& draft)
{
    if (auto may = mayWrite(); !may)
        return may;
    if (draft.text.isEmpty() && draft.context.isEmpty())
        return execute(*m_database, "DELETE FROM draft WHERE place = ?1", draft.place);
    const KeptDraft words(draft);
    return execute(*m_database, "INSERT INTO draft(place, text, caret, updated, context, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                                "ON CONFLICT(place) DO UPDATE SET text = excluded.text, caret = excluded.caret, updated = excluded.updated, context = excluded.context, digest = excluded.digest",
                   draft.place, words.text, draft.caret, draft.updated, words.context, Blob{words.digest});
}

Result<std::vector<Draft>> Outbox::drafts() const
{
    std::vector<Draft> drafts;
    const auto read = [&drafts](const Statement& row) { drafts.push_back({row.text(0), row.text(1), row.integer(2), {row.integer(3)}, row.text(4)}); };
    auto done = eachRow(*m_database, "SELECT place, text, caret, updated, context FROM draft ORDER BY place", read);
    return done ? Result<std::vector<Draft>>(std::move(drafts)) : Result<std::vector<Draft>>(done.error());
}

} // namespace callboard
