// DeskLink: the window's end of the sync thread: hands edits and drafts over, and tells what changed.
#pragma once

#include "core/sync/sync_engine.h"

#include <QObject>
#include <QPointer>
#include <QThread>

Q_DECLARE_METATYPE(callboard::ChangeSet)
Q_DECLARE_METATYPE(callboard::SyncStatus)

namespace callboard {

struct DeskLinkOptions {
    DeskOptions desk;
    std::function<std::unique_ptr<Transport>(const QString& server)> makeTransport; // called on the sync thread
    QString device, appVersion;
    QString server; // as it was used last: for a desk whose own note of it was lost
    const Clock* clock = nullptr; // must outlive the link; its now() is called from both threads
};

// What the desk found in its files when it was opened.
struct DeskStart {
    std::vector<Draft> drafts;
    std::vector<HeldGesture> held; // what may still be taken back
    std::map<QString, QString> facts; // those that were asked for
    Cache::Person person;
    QString cachePath, filesPath;
    std::optional<OutboxSalvage> salvage; // its outbox was damaged, and its person has not read so yet
};

// Everything here is called on, and emitted on, the thread of the window. The one other thread owns both write connections,
// the engine and the network; nothing is shared with it but values.
class DeskLink final : public QObject {
    Q_OBJECT

public:
    explicit DeskLink(DeskLinkOptions options, QObject* parent = nullptr);
    ~DeskLink() override; // waits for the words that were handed over; never for the network

    // `opened` on success: the files are open and, after that, syncing starts. `wantedFacts` are read on the way.
    // A first or a new sign-in is written before that; without one the desk goes on with the tokens that it has.
    struct NewSignIn {
        QString server;
        SignedIn tokens;
    };
    void open(const QStringList& wantedFacts, const std::optional<NewSignIn>& signIn, std::function<void(Result<DeskStart>)> opened);

    // `kept` is called when the operations are safe on the disk, all in one commit, or with the reason why none is. Not called
    // when `owner` is gone.
    void submit(std::vector<Operation> together, const QString& draftPlace, QObject* owner, std::function<void(Result<Operation>)> kept, const Holding& holding = {});
    void takeBack(const Uuid& operation, const Draft& back, QObject* owner, std::function<void(Result<void>)> taken);
    void letGo(); // what is held is sent now
    void saveDraft(const Draft& draft, QObject* owner, std::function<void(Result<void>)> saved);
    void setFact(const QString& name, const QString& value);
    void outboxItems(int max, QObject* owner, std::function<void(Result<std::vector<OutboxItem>>)> listed);
    void dismiss(qint64 key);
    void retry(qint64 key, QObject* owner, std::function<void(Result<Operation>)> kept);
    void takeSignIn(const SignedIn& signedIn, QObject* owner, std::function<void(Result<void>)> taken);
    void signOut();
    void wake();
    // Work with pictures and attachments, on the sync thread because it reads and flushes; `done` has what the work returned.
    using FileWork = std::function<Result<QString>(const DeskFiles&)>;
    void onFiles(FileWork work, QObject* owner, std::function<void(Result<QString>)> done);
    void view(const SyncEngine::Viewed& viewed); // whom somebody looks at
    // Cases that the server finds and that may not be here; only what came last is answered, and an answer may not come at all.
    void searchServer(const QString& text, QObject* owner, std::function<void(Result<std::vector<SentRow>>)> found);
    void lookForFiles(); // somebody wants to see one that is not here
    void checkCache(); // a reader met damage: if the file is not sound, `cacheReplaced` follows

Q_SIGNALS:
    void changed(const callboard::ChangeSet& changes);
    void outboxChanged();
    void statusChanged(const callboard::SyncStatus& status);
    void cacheReplaced(const callboard::Error& reason);
    void fileArrived(const QString& hash);

private:
    struct Worker;
    template <class R> void deliver(const QPointer<QObject>& owner, const std::function<void(R)>& callback, R value);
    void post(std::function<void(Worker&)> work);       // in order; nothing happens when the desk could not be opened
    void postAlways(std::function<void(Worker&)> work);

    QThread m_thread;
    std::unique_ptr<Worker> m_worker; // lives on m_thread
};

} // namespace callboard
