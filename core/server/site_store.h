// SiteStore: the writer of a site: applies operations exactly once, in order, and answers only what is durable.
#pragma once

#include "core/server/feed.h"
#include "core/server/refused.h"
#include "core/server/site_tables.h"
#include "core/work/operation.h"

#include <map>
#include <span>

namespace callboard {

// An operation as it arrived: its bytes are what its hash is of, and what is kept.
struct PreparedOperation {
    Operation operation;
    QByteArray bytes, sha256;
    static Result<PreparedOperation> of(const QByteArray& bytes);
};

// A push that was read and whose sender is known.
struct PreparedPush {
    Id<User> user; // of the access token
    Uuid client;
    QString incarnation, epoch;
    qint64 after = 0;
    std::vector<PreparedOperation> operations;
    static Served<PreparedPush> of(const QByteArray& body, const Id<User>& user);
};

struct PushAccepted {
    std::vector<QByteArray> results; // OperationResult as text, a replayed one to the letter
    qint64 last_sequence = 0, head = 0, replayed = 0;
    std::array<qint64, 5> verdicts{}; // by Verdict, replayed ones not counted
    QByteArray text() const; // a PushAnswer
};
using PushOutcome = Served<PushAccepted>;

struct CommitFigures {
    qint64 commit_ms = 0;  // of the last group, until it was durable
    qint64 operations = 0; // of that group, replayed ones not counted
    std::set<QByteArray> scopes; // that it touched
};

// Belongs to the thread that opened it. The one writer of a file; of a PostgreSQL database there may be one in every server: they hold the rows
// that they read until they commit, and whoever stood in the way of another begins again. Readers of the same store are SiteReader.
class SiteStore {
public:
    // `clock` judges times and `random` makes ids and incarnations; both must outlive the store.
    static Result<std::unique_ptr<SiteStore>> open(std::unique_ptr<Database> database, const Clock& clock, Random& random);

    // All pushes in one transaction, a part for each: one that is refused leaves the others alone. The outcomes are in the same order,
    // and what they say is on disk. When the disk fails, all are refused and nothing of them is there. Pushes that met those of other servers
    // are tried again one by one, a few times.
    std::vector<PushOutcome> push(std::span<const PreparedPush> pushes);
    const CommitFigures& lastCommit() const { return m_figures; }

    // A desk's first words, or again after it was fenced: older copies of it may no longer push.
    Served<Registered> registerClient(const RegisterRequest& request, const Id<User>& user);

    // What the administrator does at the server itself, by the same path as a desk's operation. Runs all of them or none.
    // Bulk is for loads: neither payloads nor feed rows are kept, and every desk fetches its rows again.
    enum class Loading { Single, Bulk };
    Result<std::vector<OperationResult>> apply(std::span<const Operation> intents, const Id<User>& author, Loading loading = Loading::Single);

    // Writes something and takes it back, to see whether the disk works again.
    Result<void> probe();

    const SiteIdentity& identity() const { return m_identity; }
    qint64 head() const { return m_feed.head(); }
    Database& database() const { return *m_database; }
    const RowStore& rows() const { return m_rows; }
    const Clock& clock() const { return m_clock; }

private:
    struct Sender { // who pushes, as the site knows them at this moment
        Id<User> user;
        Role role = Role::Rep;
        QStringList teams;
        Uuid client;
    };
    class Numbers;
    class HeldRows;
    // What became of an operation, until the transaction's end, when it gets its place in the feed and is written.
    struct Outcome {
        Uuid client, author;
        qint64 sequence;
        QByteArray bytes, sha256; // no bytes: they are not kept
        OperationResult result;
        qint64 turn; // in the feed; 0: it changed nothing
    };
    struct Answer { std::size_t push, at, outcome; }; // which outcome is which result of which push
    struct Mark { Feed::Mark feed; std::size_t outcomes, answers; };
    Mark mark() const { return {m_feed.mark(), m_outcomes.size(), m_answers.size()}; }
    // Whether each push and each operation of a transaction can be undone alone. Savepoints cost a quarter of the time, and hardly anything needs
    // them: what is refused is refused before it has written.
    enum class Undo { Alone, OnlyTogether };
    void rollBackTo(const Mark& mark);
    static bool isOurs(ErrorCode code); // a failure of ours and no refusal of the business
    void beginTransaction(Undo undo);
    Result<std::optional<Savepoint>> beginPart(); // none where only all can be undone
    Result<void> endPart(std::optional<Savepoint>& part);

    SiteStore(std::unique_ptr<Database> database, const Clock& clock, Random& random);
    std::vector<PushOutcome> pushTogether(std::span<const PreparedPush> pushes);
    std::optional<std::vector<PushOutcome>> tryTogether(std::span<const PreparedPush> pushes, Undo undo); // none: a part must be undone alone
    Served<PushAccepted> pushOne(const PreparedPush& push, std::size_t index);
    Served<qint64> admit(const PreparedPush& push, Sender& sender);
    struct Known { QByteArray sha256, result; Uuid client; qint64 sequence = 0; std::optional<std::size_t> outcome; };
    Result<std::map<Uuid, Known>> knownOf(const std::vector<PreparedOperation>& operations); // before this transaction
    std::optional<Known> known(const Uuid& operation, const std::map<Uuid, Known>& before) const;
    Served<std::size_t> runOne(const Sender& sender, const PreparedOperation& prepared, qint64 sequence, Loading loading, PushAccepted* counts); // which outcome
    Result<Change> runAndWrite(const Sender& sender, const Operation& operation, Loading loading);
    Result<void> write(HeldRows& rows, const RowWrite& write, Loading loading);
    Result<std::vector<QByteArray>> settle(); // the last part of a transaction: places in the feed, and the outcomes' texts
    Result<std::vector<OperationResult>> applyOnce(std::span<const Operation> intents, const Id<User>& author, Loading loading);
    Result<qint64> failuresOf(const Uuid& operation);
    Result<void> countFailure();

    std::unique_ptr<Database> m_database;
    const Clock& m_clock;
    Random& m_random;
    SiteIdentity m_identity;
    RowStore m_rows;
    Feed m_feed;
    CommitFigures m_figures;
    std::vector<Outcome> m_outcomes; // of the transaction under way
    std::map<Uuid, std::size_t> m_outcomeOf; // by operation
    std::vector<Answer> m_answers;
    Undo m_undo = Undo::Alone; // in the transaction under way
    bool m_hasWritten = false; // the operation under way, rows or numbers
    bool m_isSpoiled = false;  // something would have to be undone alone, and cannot
    struct Failure { Uuid operation; QString text; };
    std::vector<Failure> m_failures; // of the group under way, to be counted after its end
};

} // namespace callboard
