// Outbox: the precious file of a desk: what was done here and nobody else has yet, what is being typed, and who we are.
#pragma once

#include "core/base/blob_hash.h"
#include "core/storage/database.h"
#include "core/sync/protocol.h"

#include <set>

namespace callboard {

// The life of a person's words: typed (a draft) → kept → sent → confirmed or refused. "Sent" is never on the disk: after a
// crash nobody knows, and sending again is harmless; the sync engine says which ones are on their way.
enum class OperationState { Kept, Sent, Confirmed, Refused };

struct OutboxItem {
    qint64 key = 0;              // names it at this desk; operations are sent in the order of their keys
    Operation operation;
    QByteArray body;             // its exact bytes, the same at every try
    OperationState state = OperationState::Kept;
    OperationResult result;      // for confirmed and refused
    bool dismissed = false;      // a refusal that its author has seen and closed
};

// What is sent of an operation.
struct OutboxBody {
    qint64 key = 0;
    Uuid id;
    QByteArray body;
};

struct OutboxSummary {
    qint64 waiting = 0;          // kept or sent
    qint64 refused = 0;          // not dismissed
    Instant oldestWaiting;
    bool operator==(const OutboxSummary&) const = default;
};

// Text in an editor that nobody saved yet. `place` names the editor ("composer/<case id>").
struct Draft {
    QString place, text;
    qint64 caret = 0;
    Instant updated;
    QString context; // what else the editor held, in its own words (kind of entry, outcome)
    bool operator==(const Draft&) const = default;
};

// A gesture that its author may still take back: nothing of it is sent, nor anything that was done after it, until its time is over.
struct Hold {
    Instant until;
    qint64 length_ms = 0;
    Draft draft;          // the editor as it was, so that taking back finds it so
    static constexpr qint64 lengthMax_ms = 60'000;
    static constexpr qint64 slack_ms = 60'000; // by so much every answer of a server may put the time right
    // A clock that was put back further than that holds nothing.
    bool isOver(Instant now) const { return until <= now || until.ms - now.ms > length_ms + slack_ms; }
};
struct HeldGesture {
    Uuid operation; // the last one of the gesture, which its author was told
    Hold hold;
};

// What goes on when an outbox is made anew.
struct OutboxContents {
    std::vector<OutboxItem> operations; // in their order
    std::vector<Draft> drafts;
    std::map<QString, QString> facts;
    QList<BlobHash> filesToSend;
};

// What an operation's fate must be for its verdict: one says what the other does, so that a flipped byte in either shows.
OperationState stateFor(Verdict verdict);
// Kept beside a row, so that a byte of it that changed on the disk shows too.
QByteArray outboxDigest(QByteArrayView bytes);
QByteArray outboxDigest(const QStringList& values);

// One connection, WAL, synchronous=FULL: when a function that writes returns success, the words survive a power cut.
// Belongs to the thread that opened it. Errors of the code Storage mean "not saved".
class Outbox {
public:
    // Refused as Corrupt when anything in it is not as it was written; see openOutbox() for what is done then.
    static Result<std::unique_ptr<Outbox>> open(const QString& path, const QByteArray& vfs = {});
    // Whoever had it last did not close it. So it stays until that was noted: a start that fails, or is killed too, does not hide it.
    bool wasKilled() const { return m_wasKilled; }
    void noteKilled() { m_database->letLogGo(); }
    // Into an outbox that is new.
    Result<void> fill(const OutboxContents& contents);

    // Small facts about this desk by name: client, incarnation, tokens, open tabs.
    Result<QString> fact(const QString& name) const; // empty when never set
    Result<std::map<QString, QString>> facts() const;
    Result<void> setFact(const QString& name, const QString& value);

    // Keeps the operations in their order and removes the draft that they were made from, in one commit. `files` are those that they refer
    // to and that have to be sent after them.
    Result<void> keep(const std::vector<Operation>& together, const QString& draftPlace = {}, const QList<BlobHash>& files = {}, const std::optional<Hold>& hold = {});
    Result<void> keep(const Operation& operation, const QString& draftPlace = {}) { return keep(std::vector{operation}, draftPlace); }
    Result<std::vector<OutboxBody>> waiting(int operationsMax, qsizetype bytesMax, qint64 behind = 0) const; // that key; in order, up to the first one that is held
    Result<std::vector<HeldGesture>> held() const; // in order
    Result<void> release(Instant now);             // holds whose time is over; written before anything of them is sent
    // Refused as Missing when it is not held any more. `back` is what the editor holds then, in the same commit.
    Result<void> takeBack(const Uuid& operation, const Draft& back);
    Result<void> settle(const QList<OperationResult>& results);
    // An operation that the server cannot read: refused here, its words stay readable.
    Result<void> setAside(qint64 key, const Error& reason);
    // The server lost what it had confirmed: it waits again, in its old place in the order. What the server still has it knows
    // by the id. Only what prune() has not removed can be offered.
    Result<void> offerAgain();
    // Offered again before what it refers to, which another desk has still to offer; refused for that alone.
    Result<std::vector<OutboxItem>> ahead() const;
    Result<Uuid> lastConfirmed() const; // null without any

    // Operations whose effect is not in the cache up to `feed`: in order, to be run over it.
    Result<std::vector<Uuid>> unechoed(qint64 feed) const;
    // Reads these one after the other for as long as `visit` answers true; false when it did not.
    Result<bool> eachOf(const std::vector<Uuid>& operations, const std::function<Result<bool>(const Operation&)>& visit) const;
    Result<std::vector<OutboxItem>> list(int max) const; // newest first, for the outbox panel; not what was dismissed
    Result<OutboxSummary> summary() const;
    Result<OutboxItem> item(qint64 key) const;
    Result<void> dismiss(qint64 key);
    Result<void> prune(Instant before, qint64 feed); // confirmed and echoed operations older than that

    Result<std::set<BlobHash>> filesToSend() const;
    Result<void> fileSent(const BlobHash& hash); // known for as long as it may have to be offered again

    Result<void> saveDraft(const Draft& draft);      // without text and context: removes it
    Result<std::vector<Draft>> drafts() const;

    // From here on nothing is written, and whoever wants to save something is told why.
    Result<void> refuseWrites(const Error& why);

    Database& database() { return *m_database; }

private:
    explicit Outbox(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
    Result<void> checkRows() const;
    Result<std::optional<qint64>> keyOf(const Uuid& operation) const;
    Result<void> insertHold(const Uuid& first, const Uuid& last, const Hold& hold);
    Result<void> writeResults(const QList<OperationResult>& results);
    Error damaged() const;
    bool isOfThisVersion() const;
    Result<void> mayWrite() const { return m_refusal ? Result<void>(*m_refusal) : Result<void>(); }
    template <class... Args> Result<std::vector<OutboxItem>> select(QByteArrayView sql, const Args&... args) const;
    std::unique_ptr<Database> m_database;
    bool m_wasKilled = false;
    std::optional<Error> m_refusal;
};

} // namespace callboard
