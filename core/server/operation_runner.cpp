// SiteStore's way of one operation: run it, write its rows and their places in the feed, keep what became of it.
#include "core/server/site_store.h"

#include "core/base/mutant.h"
#include "core/domain/conflict.h"
#include "core/domain/timeline_entry.h"
#include "core/storage/bound.h"

#include <QCryptographicHash>

namespace callboard {

namespace {

constexpr qint64 failuresUntilParked = 3; // of one operation, that are ours and not the sender's

// The code with which a refusal of the business is told from a failure of ours.
bool isOurs(ErrorCode code) { return code == ErrorCode::Bug || code == ErrorCode::Corrupt; }
bool isOfTheDisk(ErrorCode code) { return code == ErrorCode::Storage || code == ErrorCode::Busy || code == ErrorCode::Cancelled; }

Value columnOf(const Schema& schema, const Row& row, const char* name) { return row.values[std::size_t(schema.indexOf(name))]; }

}

// Case numbers and the like, counted in the operation's own part of the transaction: a refused operation uses none up.
class SiteStore::Numbers final : public NumberSource {
public:
    explicit Numbers(Database& database) : m_database(database) {}
    Result<qint64> next(const char* series) override
    {
        auto number = firstRow(m_database, "INSERT INTO number(series, last) VALUES (?1, 1) ON CONFLICT(series) DO UPDATE SET last = last + 1 RETURNING last",
                               [](const Statement& row) { return row.integer(0); }, series);
        if (!number)
            return number.error();
        return number->value_or(0);
    }

private:
    Database& m_database;
};

Served<QByteArray> SiteStore::runOne(const Sender& sender, const PreparedOperation& prepared, qint64 sequence, Loading loading, PushAccepted* counts)
{
    const Operation& operation = prepared.operation;
    const qint64 headBefore = m_feed.head();
    OperationResult result;
    result.operation = operation.id;
    std::optional<Error> failed;
    {
        auto part = Savepoint::begin(*m_database);
        if (!part)
            return Refused::of(part.error());
        m_feed.begin();
        auto change = runAndWrite(sender, operation, loading);
        if (change) {
            if (auto done = part->release(); !done)
                return Refused::of(done.error());
            result.verdict = !change->conflicts.isEmpty() ? Verdict::Conflict : !change->merged.isEmpty() ? Verdict::Merged : Verdict::Applied;
            result.merged = change->merged;
            result.conflicts = change->conflicts;
            result.feed = m_feed.place();
        } else {
            failed = change.error();
        }
    }
    if (failed) {
        m_feed.rollBackTo(headBefore);
        if (isOfTheDisk(failed->code))
            return Refused::of(*failed);
        result.verdict = Verdict::Rejected;
        if (isOurs(failed->code)) {
            auto times = failuresOf(operation.id);
            if (!times)
                return Refused::of(times.error());
            if (*times + 1 < failuresUntilParked) {
                m_failures.push_back({operation.id, failed->text});
                return Refused::of(*failed);
            }
            result.verdict = Verdict::Parked;
        }
        result.code = QString::fromLatin1(nameOf(failed->code));
        result.text = failed->text;
        result.args = failed->args;
        result.field = failed->field;
    }
    const QByteArray text = writeMessage(result);
    if (auto done = keepResult(sender, prepared, sequence, text, result.feed, loading); !done)
        return Refused::of(done.error());
    if (counts)
        ++counts->verdicts[std::size_t(result.verdict.valueOr(Verdict::Applied))];
    return text;
}

Result<Change> SiteStore::runAndWrite(const Sender& sender, const Operation& operation, Loading loading)
{
    if (operation.author != sender.user)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This was done under another name. Sign in as its author to send it."));
    Numbers numbers(*m_database);
    const Context context{operation.id, sender.user, sender.role, sender.teams, mutant("desk_clock_judges") ? operation.made : m_clock.now(), &numbers};
    auto change = runOperation(m_rows, operation, context);
    if (!change)
        return change;
    for (const RowWrite& one : change->writes)
        if (auto done = write(one, loading); !done) {
            // What an operation returned must fit its tables: a constraint that refuses it is a mistake of ours.
            Error error = done.error();
            if (!isOfTheDisk(error.code))
                error.code = ErrorCode::Bug;
            return error;
        }
    return change;
}

Result<void> SiteStore::write(const RowWrite& one, Loading loading)
{
    const Schema& schema = *one.schema;
    auto before = m_rows.find(schema, one.row.id);
    if (!before)
        return before.error();
    Row row = one.row;
    row.version = *before ? (*before)->version : 0;
    if (*before && **before == row)
        return {};
    if (!*before || !mutant("version_not_raised"))
        ++row.version;
    if (auto done = m_rows.putOver(schema, *before, row); !done)
        return done;
    if (loading == Loading::Bulk)
        return {};
    if (auto done = m_feed.add(schema, *before ? &**before : nullptr, row); !done)
        return done;
    if (&schema != &schemaOf<CaseFile>() || !*before || columnOf(schema, **before, "team") == columnOf(schema, row, "team") || mutant("followers_stay"))
        return {};

    // What is written on a case is held by the desks that hold the case: it follows to the new team.
    for (const Schema* follower : {&schemaOf<TimelineEntry>(), &schemaOf<Conflict>()}) {
        constexpr int followersMax = 1'000'000;
        auto rows = m_rows.list(Query{follower, {{"case_file", Comparison::Equal, row.id}}, {}, false, followersMax, 0});
        if (!rows)
            return rows.error();
        for (Row& each : *rows) {
            const Row was = each;
            each.values[std::size_t(follower->indexOf("team"))] = columnOf(schema, row, "team");
            if (each == was)
                continue;
            ++each.version;
            if (auto done = m_rows.put(*follower, each); !done)
                return done;
            if (auto done = m_feed.add(*follower, &was, each); !done)
                return done;
        }
    }
    return {};
}

Result<void> SiteStore::keepResult(const Sender& sender, const PreparedOperation& prepared, qint64 sequence, const QByteArray& text, qint64 feed, Loading loading)
{
    auto statement = prepareBound(*m_database, "INSERT INTO op_result(id, client, sequence, author, sha256, result, payload, feed, received) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                                  prepared.operation.id, sender.client, sequence, sender.user.key, Blob{prepared.sha256}, text, Blob{prepared.bytes}, feed, m_clock.now());
    if (!statement)
        return statement.error();
    if (loading == Loading::Bulk)
        statement->bindNull(7);
    return statement->run();
}

Result<qint64> SiteStore::failuresOf(const Uuid& operation)
{
    auto times = firstRow(*m_database, "SELECT times FROM op_failure WHERE id = ?1", [](const Statement& row) { return row.integer(0); }, operation);
    if (!times)
        return times.error();
    return times->value_or(0);
}

Result<void> SiteStore::countFailure()
{
    if (m_failures.empty())
        return {};
    const std::vector<Failure> failures = std::exchange(m_failures, {});
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    for (const Failure& failure : failures)
        if (auto done = execute(*m_database, "INSERT INTO op_failure(id, times, last_error) VALUES (?1, 1, ?2) ON CONFLICT(id) DO UPDATE SET times = times + 1, last_error = excluded.last_error",
                                failure.operation, failure.text); !done)
            return done;
    return transaction->commit();
}

Result<std::vector<OperationResult>> SiteStore::apply(std::span<const Operation> intents, const Id<User>& author, Loading loading)
{
    // The administrator at the server is a client like a desk, with an id that the site's own gives.
    Sender sender{author, Role::Admin, {}, Uuid::derived(m_identity.site, "administrator")};
    const qint64 headBefore = m_feed.head();
    const auto failed = [&](const Error& error) -> Result<std::vector<OperationResult>> {
        m_feed.rollBackTo(headBefore);
        (void)m_feed.takeTouched();
        return error;
    };
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(*m_database, "INSERT INTO client(id, user, incarnation, last_sequence, device, app, registered) VALUES (?1, ?2, '0', 0, 'server', 'callboard-admin', ?3)"
                            " ON CONFLICT(id) DO NOTHING", sender.client, author.key, m_clock.now()); !done)
        return done.error();
    auto last = firstRow(*m_database, "SELECT last_sequence FROM client WHERE id = ?1", [](const Statement& row) { return row.integer(0); }, sender.client);
    if (!last)
        return last.error();
    qint64 sequence = last->value_or(0);
    std::vector<OperationResult> results;
    for (Operation operation : intents) {
        const quint64 a = m_random.next(), b = m_random.next();
        operation.id = Uuid::timeOrdered(m_clock.now().ms, a, b);
        operation.author = author;
        operation.made = m_clock.now();
        const QByteArray bytes = writeMessage(operation);
        auto outcome = runOne(sender, {operation, bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}, ++sequence, loading, nullptr);
        m_failures.clear();
        if (const auto* refused = std::get_if<Refused>(&outcome))
            return failed(refused->error);
        auto result = readMessage<OperationResult>(std::get<QByteArray>(outcome));
        if (!result)
            return failed(result.error());
        // Here nobody waits for a later try: what is refused is refused as a whole, with its reason.
        if (result->verdict == Verdict::Rejected || result->verdict == Verdict::Parked)
            return failed(result->error());
        results.push_back(std::move(result).value());
    }
    if (loading == Loading::Bulk)
        if (auto done = m_feed.skip(); !done)
            return failed(done.error());
    if (auto done = execute(*m_database, "UPDATE client SET last_sequence = ?2 WHERE id = ?1", sender.client, sequence); !done)
        return failed(done.error());
    if (auto done = m_feed.store(); !done)
        return failed(done.error());
    if (auto done = transaction->commit(); !done)
        return failed(done.error());
    m_figures.scopes = m_feed.takeTouched();
    return results;
}

} // namespace callboard
