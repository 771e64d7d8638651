// SiteStore's way of one operation: run it, write its rows, and at the end of the transaction keep what became of it and its place in the feed.
#include "core/server/site_store.h"

#include "core/base/mutant.h"
#include "core/domain/case_file.h"
#include "core/domain/entities.h"
#include "core/server/merge_followers.h"
#include "core/storage/bound.h"
#include "core/storage/engine.h"

#include <QCryptographicHash>

namespace callboard {

namespace {

constexpr qint64 failuresUntilParked = 3; // of one operation, that are ours and not the sender's

bool isOfTheDisk(ErrorCode code) { return code == ErrorCode::Storage || code == ErrorCode::Busy || code == ErrorCode::Cancelled; }

// Of a merge as it is about to be written: what belongs to the two goes where it says. Nothing, where the two were one before and are still.
Result<std::vector<Follower>> followersOf(const RowStore& rows, const std::optional<Row>& before, Row& row)
{
    auto merge = storedRecord<CustomerMerge>(row);
    const auto was = before ? storedRecord<CustomerMerge>(*before) : Result<Record<CustomerMerge>>(Record<CustomerMerge>{});
    if (!merge || !was)
        return merge ? was.error() : merge.error();
    if (before && was->value.isInForce() == merge->value.isInForce())
        return std::vector<Follower>();
    auto followers = merge->value.isInForce() ? followMerge(rows, merge->value) : followUnmerge(rows, merge->value);
    row = toRow(*merge);
    return followers;
}

Value columnOf(const Schema& schema, const Row& row, const char* name) { return row.values[std::size_t(schema.indexOf(name))]; }

}

bool SiteStore::isOurs(ErrorCode code) { return code == ErrorCode::Bug || code == ErrorCode::Corrupt; }

// Case numbers and the like, counted in the operation's own part of the transaction: a refused operation uses none up.
class SiteStore::Numbers final : public NumberSource {
public:
    Numbers(Database& database, bool& hasWritten) : m_database(database), m_hasWritten(hasWritten) {}
    Result<qint64> next(const char* series) override
    {
        m_hasWritten = true;
        auto number = firstRow(m_database, "INSERT INTO number(series, last) VALUES (?1, 1) ON CONFLICT(series) DO UPDATE SET last = number.last + 1 RETURNING last",
                               [](const Statement& row) { return row.integer(0); }, series);
        if (!number)
            return number.error();
        return number->value_or(0);
    }

private:
    Database& m_database;
    bool& m_hasWritten;
};

// The rows as an operation reads them: what it relies on stays as it is until the commit, whatever other servers do. A row is read once, however
// often it is asked for, and its writing needs no other look at it.
class SiteStore::HeldRows final : public RowView {
public:
    explicit HeldRows(const RowStore& rows) : m_rows(rows) {}
    using RowView::find;
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        if (const auto seen = m_seen.find({&schema, id}); seen != m_seen.end())
            return seen->second;
        auto row = m_rows.findAndHold(schema, id, isForEverybody(schema) ? RowStore::Hold::ToRely : RowStore::Hold::ToChange);
        if (row)
            m_seen.emplace(std::pair(&schema, id), *row);
        return row;
    }
    // The row as it stands, to be written now.
    Result<std::optional<Row>> takeToChange(const Schema& schema, const Uuid& id)
    {
        auto seen = m_seen.extract({&schema, id});
        return !seen.empty() && !isForEverybody(schema) ? Result<std::optional<Row>>(std::move(seen.mapped())) : m_rows.findAndHold(schema, id, RowStore::Hold::ToChange);
    }
    void forget() { m_seen.clear(); } // rows were written that nobody asked for

private:
    const RowStore& m_rows;
    mutable std::map<std::pair<const Schema*, Uuid>, std::optional<Row>> m_seen;
};

Served<std::size_t> SiteStore::runOne(const Sender& sender, const PreparedOperation& prepared, qint64 sequence, Loading loading, PushAccepted* counts)
{
    const Operation& operation = prepared.operation;
    const Mark before = mark();
    OperationResult result;
    qint64 turn = 0;
    result.operation = operation.id;
    std::optional<Error> failed;
    {
        auto part = beginPart();
        if (!part)
            return Refused::of(part.error());
        m_feed.begin();
        m_hasWritten = false;
        auto change = runAndWrite(sender, operation, loading);
        if (change) {
            if (auto done = endPart(*part); !done)
                return Refused::of(done.error());
            result.verdict = !change->conflicts.isEmpty() ? Verdict::Conflict : !change->merged.isEmpty() ? Verdict::Merged : Verdict::Applied;
            result.merged = change->merged;
            result.conflicts = change->conflicts;
            turn = m_feed.turn();
        } else {
            failed = change.error();
            m_isSpoiled = m_isSpoiled || (!*part && (m_hasWritten || isOurs(failed->code)));
        }
    }
    if (failed) {
        rollBackTo(before);
        if (m_isSpoiled || isOfTheDisk(failed->code))
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
    if (counts)
        ++counts->verdicts[std::size_t(result.verdict.valueOr(Verdict::Applied))];
    m_outcomeOf.emplace(operation.id, m_outcomes.size());
    m_outcomes.push_back({sender.client, sender.user.key, sequence, loading == Loading::Single ? prepared.bytes : QByteArray(), prepared.sha256, std::move(result), turn});
    return m_outcomes.size() - 1;
}

Result<Change> SiteStore::runAndWrite(const Sender& sender, const Operation& operation, Loading loading)
{
    if (operation.author != sender.user)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This was done under another name. Sign in as its author to send it."));
    Numbers numbers(*m_database, m_hasWritten);
    const Context context{operation.id, sender.user, sender.role, sender.teams, mutant("desk_clock_judges") ? operation.made : m_clock.now(), &numbers};
    HeldRows rows(m_rows);
    auto change = runOperation(rows, operation, context);
    if (!change)
        return change;
    for (const RowWrite& one : change->writes)
        if (auto done = write(rows, one, loading); !done) {
            // What an operation returned must fit its tables: a constraint that refuses it is a mistake of ours. What is Invalid is more than may
            // follow a merge.
            Error error = done.error();
            if (!isOfTheDisk(error.code) && error.code != ErrorCode::Invalid)
                error.code = ErrorCode::Bug;
            return error;
        }
    return change;
}

Result<void> SiteStore::write(HeldRows& rows, const RowWrite& one, Loading loading)
{
    m_hasWritten = true;
    const Schema& schema = *one.schema;
    auto before = rows.takeToChange(schema, one.row.id);
    if (!before)
        return before.error();
    Row row = one.row;
    row.version = *before ? (*before)->version : 0;
    std::vector<Follower> followers;
    if (&schema == &schemaOf<CustomerMerge>()) {
        auto found = followersOf(m_rows, *before, row);
        if (!found)
            return found.error();
        followers = std::move(found).value();
    }
    if (*before && **before == row)
        return {};
    if (!*before || !mutant("version_not_raised"))
        ++row.version;
    if (*before) {
        if (auto done = m_rows.putOver(schema, *before, row); !done)
            return done;
    } else {
        auto inserted = m_rows.insert(schema, row);
        if (!inserted)
            return inserted.error();
        if (!*inserted) // since it was looked for; only another server can have done that
            return Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "Somebody else changes the same at this moment. It will be tried again."));
    }
    if (!followers.empty())
        rows.forget();
    for (Follower& each : followers) {
        ++each.now.version;
        if (auto done = m_rows.putOver(*each.schema, each.was, each.now); !done)
            return done;
        if (loading != Loading::Bulk)
            m_feed.add(*each.schema, &each.was, each.now);
    }
    if (loading == Loading::Bulk)
        return {};
    m_feed.add(schema, *before ? &**before : nullptr, row);
    if (&schema != &schemaOf<CaseFile>() || !*before || columnOf(schema, **before, "team") == columnOf(schema, row, "team") || mutant("followers_stay"))
        return {};

    // What belongs to a case is held by the desks that hold the case: it follows to the new team.
    rows.forget();
    for (const Schema* follower : entitySchemas()) {
        if (follower == &schema || !follower->column("case_file") || !follower->column("team"))
            continue;
        constexpr int followersMax = 1'000'000;
        auto ofCase = m_rows.listAndHold(Query{follower, {{"case_file", Comparison::Equal, row.id}}, {}, false, followersMax, 0});
        if (!ofCase)
            return ofCase.error();
        for (Row& each : *ofCase) {
            const Row was = each;
            each.values[std::size_t(follower->indexOf("team"))] = columnOf(schema, row, "team");
            if (each == was)
                continue;
            ++each.version;
            if (auto done = m_rows.put(*follower, each); !done)
                return done;
            m_feed.add(*follower, &was, each);
        }
    }
    return {};
}

Result<std::vector<QByteArray>> SiteStore::settle()
{
    if (auto done = m_feed.takePlaces(); !done)
        return done.error();
    std::vector<QByteArray> texts;
    texts.reserve(m_outcomes.size());
    for (Outcome& outcome : m_outcomes) {
        outcome.result.feed = m_feed.placeOf(outcome.turn);
        texts.push_back(writeMessage(outcome.result));
    }
    auto done = inserting(*m_database, "INSERT INTO op_result(id, client, sequence, author, sha256, result, payload, feed, received) VALUES ", "", 9, m_outcomes.size(),
                          [&](Statement& statement, int at, std::size_t i) {
                              const Outcome& one = m_outcomes[i];
                              statement.bind(at, one.result.operation).bind(at + 1, one.client).bind(at + 2, one.sequence).bind(at + 3, one.author).bindBlob(at + 4, one.sha256);
                              statement.bindText(at + 5, texts[i]).bind(at + 7, one.result.feed).bind(at + 8, m_clock.now().ms);
                              if (one.bytes.isEmpty())
                                  statement.bindNull(at + 6);
                              else
                                  statement.bindBlob(at + 6, one.bytes);
                          });
    if (done)
        return texts;
    // An id that was not known a moment ago: another server has just taken the same operation from a copy of the desk.
    Error error = done.error();
    if (error.code == ErrorCode::Conflict && m_database->isShared())
        error.code = ErrorCode::Busy;
    return error;
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
        if (auto done = execute(*m_database, "INSERT INTO op_failure(id, times, last_error) VALUES (?1, 1, ?2) ON CONFLICT(id) DO UPDATE SET times = op_failure.times + 1, last_error = excluded.last_error",
                                failure.operation, failure.text); !done)
            return done;
    return transaction->commit();
}

Result<std::vector<OperationResult>> SiteStore::apply(std::span<const Operation> intents, const Id<User>& author, Loading loading)
{
    constexpr int triesMax = 5; // when it meets others
    for (int tries = 1;; ++tries) {
        auto results = applyOnce(intents, author, loading);
        m_failures.clear(); // nobody waits here for a later try
        if (results || results.error().code != ErrorCode::Busy || !m_database->isShared() || tries == triesMax)
            return results;
    }
}

Result<std::vector<OperationResult>> SiteStore::applyOnce(std::span<const Operation> intents, const Id<User>& author, Loading loading)
{
    // The administrator at the server is a client like a desk, with an id that the site's own gives.
    Sender sender{author, Role::Admin, {}, Uuid::derived(m_identity.site, "administrator")};
    beginTransaction(Undo::OnlyTogether); // what is refused here undoes all of them
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(*m_database, "INSERT INTO client(id, \"user\", incarnation, last_sequence, device, app, registered) VALUES (?1, ?2, '0', 0, 'server', 'callboard-admin', ?3)"
                            " ON CONFLICT(id) DO NOTHING", sender.client, author.key, m_clock.now()); !done)
        return done.error();
    auto last = firstRow(*m_database, QByteArray("SELECT last_sequence FROM client WHERE id = ?1") + m_database->dialect().toChange, [](const Statement& row) { return row.integer(0); }, sender.client);
    if (!last)
        return last.error();
    qint64 sequence = last->value_or(0);
    for (Operation operation : intents) {
        const quint64 a = m_random.next(), b = m_random.next();
        operation.id = Uuid::timeOrdered(m_clock.now().ms, a, b);
        operation.author = author;
        operation.made = m_clock.now();
        const QByteArray bytes = writeMessage(operation);
        auto outcome = runOne(sender, {operation, bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}, ++sequence, loading, nullptr);
        if (const auto* refused = std::get_if<Refused>(&outcome))
            return refused->error;
        // What is refused is refused as a whole, with its reason.
        const OperationResult& result = m_outcomes.back().result;
        if (result.verdict == Verdict::Rejected || result.verdict == Verdict::Parked)
            return result.error();
    }
    if (loading == Loading::Bulk)
        m_feed.skip();
    if (auto done = execute(*m_database, "UPDATE client SET last_sequence = ?2 WHERE id = ?1", sender.client, sequence); !done)
        return done.error();
    if (auto done = settle(); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    m_feed.committed();
    m_figures.scopes = m_feed.touched();
    std::vector<OperationResult> results;
    for (Outcome& outcome : m_outcomes)
        results.push_back(std::move(outcome.result));
    return results;
}

} // namespace callboard
