// Values across two threads.
#include "ui/workspace/desk_link.h"

#include "core/sync/corrected_clock.h"
#include "core/sync/online_only.h"

namespace callboard {

struct DeskLink::Worker final : QObject {
    Worker(DeskLinkOptions given, DeskLink& home) : options(std::move(given)), link(home) {}

    DeskLinkOptions options;
    DeskLink& link; // outlives the worker; only its signals are used, which Qt queues to the window's thread
    CorrectedClock corrected{*options.clock}; // for what operations say and compare
    SystemRandom random;
    std::unique_ptr<EventLoopTimers> timers;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<SyncEngine> engine;

    Result<DeskStart> open(const QStringList& wantedFacts, const std::optional<NewSignIn>& signIn)
    {
        auto opened = Desk::open(options.desk, corrected, random);
        if (!opened)
            return opened.error();
        desk = std::move(opened).value();
        if (signIn) {
            if (auto kept = desk->setFact(Desk::factServer, signIn->server); !kept)
                return kept.error();
            if (auto kept = desk->rememberSignIn(signIn->tokens); !kept)
                return kept.error();
        }
        if (desk->fact(Desk::factServer).isEmpty() && !options.server.isEmpty() && !desk->readOnly())
            if (auto kept = desk->setFact(Desk::factServer, options.server); !kept)
                return kept.error();
        desk->onChanged = [this](const ChangeSet& changes) { Q_EMIT link.changed(changes); };
        desk->onOutboxChanged = [this](const OutboxSummary&) { Q_EMIT link.outboxChanged(); };
        desk->onCacheReplaced = [this](const Error& reason) { Q_EMIT link.cacheReplaced(reason); };
        desk->files().onArrived = [this](const BlobHash& hash) { Q_EMIT link.fileArrived(hash.text()); };
        DeskStart start;
        auto drafts = desk->outbox().drafts();
        if (!drafts)
            return drafts.error();
        start.drafts = std::move(drafts).value();
        if (auto held = desk->outbox().held())
            start.held = std::move(held).value();
        for (const QString& name : wantedFacts)
            start.facts[name] = desk->fact(name.toLatin1().constData());
        start.person = desk->person();
        start.cachePath = desk->cachePath();
        start.filesPath = Desk::filesPath(options.desk.folder);
        start.salvage = desk->salvage();
        return start;
    }

    void startSync()
    {
        if (desk->readOnly())
            return Q_EMIT link.statusChanged(SyncStatus::readOnly(*desk->readOnly()));
        timers = std::make_unique<EventLoopTimers>();
        transport = options.makeTransport(desk->fact(Desk::factServer));
        engine = std::make_unique<SyncEngine>(*desk, *transport, *options.clock, random, *timers, options.device, options.appVersion);
        engine->onStatus = [this](const SyncStatus& status) {
            corrected.correct(status.skew_ms);
            Q_EMIT link.statusChanged(status);
        };
        engine->start();
    }
};

DeskLink::DeskLink(DeskLinkOptions options, QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>(std::move(options), *this))
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<Error>();
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("sync"));
    m_thread.start();
}

DeskLink::~DeskLink()
{
    // What was posted before this is done before it: the queue is in order.
    postAlways([](Worker& worker) {
        worker.engine.reset();
        worker.transport.reset();
        worker.timers.reset();
        worker.desk.reset();
        worker.moveToThread(nullptr);
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void DeskLink::postAlways(std::function<void(Worker&)> work)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), work = std::move(work)] { work(*worker); }, Qt::QueuedConnection);
}

void DeskLink::post(std::function<void(Worker&)> work)
{
    postAlways([work = std::move(work)](Worker& worker) {
        if (worker.desk)
            work(worker);
    });
}

// Back to the window's thread; whether whoever asked is still there can only be seen there.
template <class R> void DeskLink::deliver(const QPointer<QObject>& owner, const std::function<void(R)>& callback, R value)
{
    QMetaObject::invokeMethod(this, [owner, callback, value = std::move(value)] {
        if (owner)
            callback(value);
    }, Qt::QueuedConnection);
}

void DeskLink::open(const QStringList& wantedFacts, const std::optional<NewSignIn>& signIn, std::function<void(Result<DeskStart>)> opened)
{
    postAlways([this, wantedFacts, signIn, opened = std::move(opened)](Worker& worker) {
        auto start = worker.open(wantedFacts, signIn);
        const bool ok = start.ok();
        deliver<Result<DeskStart>>(QPointer<QObject>(this), opened, std::move(start));
        if (ok)
            worker.startSync();
    });
}

void DeskLink::submit(std::vector<Operation> together, const QString& draftPlace, QObject* owner, std::function<void(Result<Operation>)> kept, const Holding& holding)
{
    post([this, together = std::move(together), draftPlace, owner = QPointer<QObject>(owner), kept = std::move(kept), holding](Worker& worker) {
        if (auto may = mayBegin(together, worker.engine ? worker.engine->status().line : SyncStatus::Line::Stopped); !may)
            return deliver<Result<Operation>>(owner, kept, may.error());
        worker.desk->submit(together, draftPlace, [&](Result<Operation> outcome) {
            deliver<Result<Operation>>(owner, kept, std::move(outcome));
        }, holding);
        if (worker.engine)
            worker.engine->wake();
    });
}

void DeskLink::takeBack(const Uuid& operation, const Draft& back, QObject* owner, std::function<void(Result<void>)> taken)
{
    post([this, operation, back, owner = QPointer<QObject>(owner), taken = std::move(taken)](Worker& worker) {
        deliver<Result<void>>(owner, taken, worker.desk->takeBack(operation, back));
        if (worker.engine)
            worker.engine->wake();
    });
}

void DeskLink::letGo()
{
    post([](Worker& worker) {
        (void)worker.desk->letGo(); // what a disk kept from being written is let go in its time
        if (worker.engine)
            worker.engine->wake();
    });
}

void DeskLink::saveDraft(const Draft& draft, QObject* owner, std::function<void(Result<void>)> saved)
{
    post([this, draft, owner = QPointer<QObject>(owner), saved = std::move(saved)](Worker& worker) {
        auto outcome = worker.desk->outbox().saveDraft(draft);
        deliver<Result<void>>(owner, saved, std::move(outcome));
    });
}

void DeskLink::setFact(const QString& name, const QString& value)
{
    post([name, value](Worker& worker) { (void)worker.desk->setFact(name.toLatin1().constData(), value); });
}

void DeskLink::outboxItems(int max, QObject* owner, std::function<void(Result<std::vector<OutboxItem>>)> listed)
{
    post([this, max, owner = QPointer<QObject>(owner), listed = std::move(listed)](Worker& worker) {
        auto items = worker.desk->outbox().list(max);
        if (items && worker.engine)
            for (OutboxItem& item : *items)
                if (item.state == OperationState::Kept && item.key <= worker.engine->status().sentUpTo)
                    item.state = OperationState::Sent;
        deliver<Result<std::vector<OutboxItem>>>(owner, listed, std::move(items));
    });
}

void DeskLink::dismiss(qint64 key)
{
    post([key](Worker& worker) { (void)worker.desk->dismiss(key); });
}

void DeskLink::retry(qint64 key, QObject* owner, std::function<void(Result<Operation>)> kept)
{
    post([this, key, owner = QPointer<QObject>(owner), kept = std::move(kept)](Worker& worker) {
        auto outcome = worker.desk->retry(key);
        if (outcome && worker.engine)
            worker.engine->wake();
        deliver<Result<Operation>>(owner, kept, std::move(outcome));
    });
}

void DeskLink::takeSignIn(const SignedIn& signedIn, QObject* owner, std::function<void(Result<void>)> taken)
{
    post([this, signedIn, owner = QPointer<QObject>(owner), taken = std::move(taken)](Worker& worker) {
        auto outcome = worker.desk->rememberSignIn(signedIn);
        if (outcome && worker.engine)
            worker.engine->signedIn();
        deliver<Result<void>>(owner, taken, std::move(outcome));
    });
}

void DeskLink::signOut()
{
    post([](Worker& worker) {
        for (const char* name : {Desk::factAccess, Desk::factRefresh})
            (void)worker.desk->setFact(name, {});
        if (worker.engine)
            worker.engine->wake();
    });
}

void DeskLink::checkCache()
{
    post([](Worker& worker) {
        (void)worker.desk->checkCache(); // what cannot be made anew now is tried again with whatever comes next
        if (worker.engine)
            worker.engine->wake();
    });
}

void DeskLink::onFiles(FileWork work, QObject* owner, std::function<void(Result<QString>)> done)
{
    post([this, work = std::move(work), owner = QPointer<QObject>(owner), done = std::move(done)](Worker& worker) {
        deliver<Result<QString>>(owner, done, work(worker.desk->files()));
    });
}

void DeskLink::lookForFiles()
{
    post([](Worker& worker) {
        if (worker.engine)
            worker.engine->lookForFiles();
    });
}

void DeskLink::view(const SyncEngine::Viewed& viewed)
{
    post([viewed](Worker& worker) {
        if (worker.engine)
            worker.engine->view(viewed);
    });
}

void DeskLink::searchServer(const QString& text, QObject* owner, std::function<void(Result<std::vector<SentRow>>)> found)
{
    post([this, text, owner = QPointer<QObject>(owner), found = std::move(found)](Worker& worker) {
        if (worker.engine)
            worker.engine->search(text, [this, owner, found](Result<std::vector<SentRow>> rows) { deliver<Result<std::vector<SentRow>>>(owner, found, std::move(rows)); });
    });
}

void DeskLink::wake()
{
    post([](Worker& worker) {
        if (worker.engine)
            worker.engine->wake();
    });
}

} // namespace callboard
