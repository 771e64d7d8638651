// Workspace: what this person is looking at: open sessions, drafts, the call in progress; and the way to change anything.
#pragma once

#include "core/work/operations.h"
#include "ui/workspace/desk_link.h"
#include "ui/workspace/reader.h"

#include <QHash>
#include <QTimer>

namespace callboard {

// A tab: a customer, or one of their cases.
struct Session {
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: the customer without a case
    QString key() const;
    bool operator==(const Session&) const = default;
};

struct CallInProgress {
    Id<Customer> customer;
    QString number; // as it was dialled or shown; may be empty
    Direction direction = Direction::Incoming;
    Instant started;
    bool onHold = false;
    bool isOn() const { return started.isSet(); }
};

// No widgets, no SQL. Sessions, drafts and the call are kept in the outbox file and are there again after a crash.
class Workspace final : public QObject {
    Q_OBJECT

public:
    Workspace(DeskLink& link, const Clock& clock, QObject* parent = nullptr);

    static QStringList keptFacts(); // for DeskLink::open
    Result<void> begin(const DeskStart& start);
    void finish(); // writes what is still waiting to be journalled

    const Reader& reader() const { return *m_reader; }
    const Clock& clock() const { return m_clock; }
    const Cache::Person& person() const { return m_person; }
    const QString& cachePath() const { return m_cachePath; } // for threads that read; DeskLink::cacheReplaced tells when it was made anew
    const BlobFolder& files() const { return m_files; } // to read: pictures and attachments that are on this desk
    // Whether a team's cases are here in any case, and not for a customer's history alone.
    bool isOurs(const Id<Team>& team) const { return team.isNull() || m_person.teams.contains(QString::fromLatin1(team.key.text())); }
    Instant now() const { return {m_clock.now().ms + m_status.skew_ms}; } // by the server's clock, as far as it is known
    const SyncStatus& status() const { return m_status; }
    DeskLink& link() { return m_link; }

    // ---- sessions ----
    const QList<Session>& sessions() const { return m_sessions; }
    const Session* current() const;
    void open(const Session& session); // or goes there when it is open already
    void activate(const QString& key);
    void close(const QString& key);
    bool canReopen() const { return !m_closed.isEmpty(); }
    void reopen();
    Id<CaseFile> caseWorkedOn(const Session& session) const; // none where another team has it: that is read here, and what is done with its customer is about the customer
    void moveToCase(const Id<CaseFile>& file); // the current customer's tab becomes one of this case

    // ---- drafts: at every keystroke; on the disk within a second ----
    Draft draft(const QString& sessionKey) const;
    void setDraft(const QString& sessionKey, const Draft& draft);
    // At once, for words that are about to be removed from elsewhere: `then` is called when they are on the disk, or with the reason why not.
    void keepDraft(const QString& sessionKey, const Draft& draft, std::function<void(Result<void>)> then);
    bool hasDraft(const QString& sessionKey) const { return m_drafts.contains(sessionKey); }
    QStringList draftKeys(const QString& beginning) const; // of drafts that have one, what was typed last first

    // ---- the call ----
    const CallInProgress& call() const { return m_call; }
    void startCall(const Id<Customer>& customer, const QString& number, Direction direction);
    void holdCall(bool hold);
    void endCall(); // logs it on the timeline of the customer, and of the case in front if it is theirs; while the disk cannot take it, the call goes on

    // ---- doing things ----
    // `then` is called when the words are safe, or with the reason why they are not.
    void submit(Operation intent, const QString& draftOfSession = {}, std::function<void(Result<Operation>)> then = {});
    // What belongs together: all of it is kept, or nothing.
    void submit(std::vector<Operation> together, const QString& draftOfSession, std::function<void(Result<Operation>)> then);
    // The same, held for so long: its author may take it back, and then its editor is as `draft` of the gesture was.
    void submitHeld(std::vector<Operation> together, const QString& draftOfSession, qint64 hold_ms, std::function<void(Result<Operation>)> then);
    // For whoever names several refusals together: this one is told to `then` alone. No draft goes with it; held, as the holding says.
    void submitStep(std::vector<Operation> together, const Holding& holding, QObject* owner, std::function<void(Result<Operation>)> then);
    void takeBackOnly(const Uuid& operation, QObject* owner, std::function<void(Result<void>)> then); // what is typed by now stays as it is
    Holding holdingOf(const QString& sessionKey, qint64 hold_ms, const Draft& words) const; // of words that no editor held
    std::vector<HeldGesture> held() const; // that can still be taken back, in the order in which they were made
    static QString sessionOf(const HeldGesture& gesture);
    // `back` is what its session's editor holds from then on; `then` gets the reason when it is too late.
    void takeBack(const HeldGesture& gesture, const Draft& back, std::function<void(Result<void>)> then);
    Uuid newId();
    template <class E> SeenRow seen(const Record<E>& record) const { return {QString::fromLatin1(E::schemaName), record.id.key, record.version, {}}; }

Q_SIGNALS:
    void currentChanged();                 // another session is in front, or there are others
    void recordsChanged(const callboard::ChangeSet& changes);
    void draftKept(const QString& sessionKey);
    void callChanged();
    void heldChanged(); // something more or less can be taken back; not told when its time runs out
    void statusChanged();
    void outboxChanged();
    void kept(const callboard::Operation& asked); // what was asked for is safe on the disk; records change in a moment
    void refused(const callboard::Error& reason);   // an operation was not kept
    void notSaved(const callboard::Error& reason);  // a draft could not be written; it is still in the editor

private:
    void submit(std::vector<Operation> together, const QString& draftOfSession, const Holding& holding, std::function<void(Result<Operation>)> then);
    void keepRest(const QString& sessionKey, const QString& sent);
    void noteHeld(const Uuid& operation, const Holding& holding);
    void look(); // tells whom this person is with, and what they draft
    void restoreSessions(const QString& text);
    void keepSessions();
    void restoreCall(const QString& text);
    void keepCall();
    void journal();
    Result<void> openReader();
    void reopenReader(const Error& reason);

    DeskLink& m_link;
    const Clock& m_clock;
    SystemRandom m_random;
    std::unique_ptr<Reader> m_reader;
    QString m_cachePath;
    BlobFolder m_files;
    Cache::Person m_person;
    SyncStatus m_status;
    QList<Session> m_sessions, m_closed;
    int m_current = -1;
    QHash<QString, Draft> m_drafts;
    QStringList m_unwritten; // sessions whose draft is newer here than on the disk
    QTimer m_journal;
    CallInProgress m_call;
    std::vector<HeldGesture> m_held;
};

} // namespace callboard
