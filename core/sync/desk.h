// Desk: one person's two files and the one path that every change takes: kept in the outbox, shown in the cache, told to listeners.
#pragma once

#include "core/sync/cache.h"
#include "core/sync/desk_files.h"
#include "core/sync/outbox_salvage.h"

#include <QTemporaryDir>

#include <functional>

namespace callboard {

struct DeskOptions {
    QString folder;                 // <profile>/<user>: outbox.db is precious, cache.db is not, files/ as far as they were not sent
    QByteArray vfs;
    // Search tables and their observer live above this layer: they are made for every new cache file.
    std::function<Result<void>(Database& cache)> prepareCache;
    std::vector<RowObserver*> observers;
    static constexpr int historiesDefault = 80;
    int historiesMax = historiesDefault; // of customers that were looked at; together with a review pack at most protocol::historiesMax
};

// For how long a gesture can be taken back.
struct Holding {
    qint64 length_ms = 0; // at most Hold::lengthMax_ms; 0: it is not held
    Draft draft{};        // the editor as it is
};

// Belongs to one thread, the one that opened it. Listeners are called on it, after the commit.
class Desk {
public:
    // A cache that is damaged or of another version is moved aside and made anew. Of a damaged outbox everything that can be read is taken
    // over into a new one, see openOutbox(); salvage() tells. In a folder that cannot be written a desk opens all the same, see readOnly().
    static Result<std::unique_ptr<Desk>> open(DeskOptions options, const Clock& clock, Random& random);

    // Why nothing can be saved; nothing when all is well. Such a desk shows what its files held, from a copy that goes with it.
    const std::optional<Error>& readOnly() const { return m_readOnly; }
    QString cachePath() const { return m_options.folder + QStringLiteral("/cache.db"); }

    static QString filesPath(const QString& folder) { return folder + QStringLiteral("/files"); }

    // Facts that the outbox keeps about this desk.
    static constexpr char factClient[] = "client", factIncarnation[] = "incarnation", factEpoch[] = "epoch", factSite[] = "site",
                          factServer[] = "server", factAccess[] = "access", factAccessUntil[] = "access_until", factRefresh[] = "refresh",
                          factAttempt[] = "refresh_attempt", factUser[] = "user", factProfile[] = "profile",
                          factSalvage[] = "salvage", factChecked[] = "checked";
    QString fact(const char* name) const; // never touches the disk: a disk that fails for a moment signs nobody out
    Result<void> setFact(const char* name, const QString& value);
    Result<void> rememberSignIn(const SignedIn& signedIn);
    const Cache::Person& person() const { return m_person; }
    std::optional<OutboxSalvage> salvage() const; // until its person has seen it

    // ---- the edit path ----
    // Safe when `kept` has been called with the operation; an error means that nothing was kept and says why. `kept` is called before the screen changes,
    // as soon as the words are safe. `draftPlace` names the draft that the operation was made from: it goes in the same commit.
    void submit(Operation intent, const QString& draftPlace, const std::function<void(Result<Operation>)>& kept);
    Result<Operation> submit(Operation intent, const QString& draftPlace = {});
    // What belongs together is kept in one commit: all of it, or nothing when one of them is refused. `kept` has the last one.
    // Held, it can be taken back for that long, and nothing that was done after it is sent sooner: no order changes, and nothing waits longer
    // than one hold, because each begins when its gesture is made.
    void submit(std::vector<Operation> together, const QString& draftPlace, const std::function<void(Result<Operation>)>& kept, const Holding& holding = {});
    // It leaves screen and outbox as if it had not been done; what was done after it stays. `back` is what its editor holds then.
    Result<void> takeBack(const Uuid& operation, const Draft& back);
    // Lets go what was held long enough; how long the first one is held still, 0 for none.
    Result<qint64> releaseHeld();
    Result<void> letGo(); // everything that is held, as its author does who ends the program
    Uuid newId() { return Uuid::timeOrdered(m_clock.now().ms, m_random.next(), m_random.next()); }

    // ---- what the sync engine brings ----
    Result<void> settle(const QList<OperationResult>& results);
    Result<void> setAside(qint64 key, const Error& reason);
    Result<void> offerAgain(); // everything that the server had confirmed and that is still here
    Result<void> beginLoading(const SnapshotPlan& plan);
    Result<void> takeSnapshotPage(const SnapshotPage& page); // of the first scope of the plan that is still to come
    Result<void> takePullPage(const PullPage& page);
    // Somebody looks at a customer: what other teams did is to be here too, for three days after the last look, or for as long as they are
    // in the person's review pack. Only while no page of the feed is awaited may one be given up, so that takePullPage() does that; it
    // takes up those of the pack too.
    Result<void> viewHistory(const Id<Customer>& customer);
    Result<void> takeHistoryPage(const Id<Customer>& customer, const SnapshotPage& page);
    Result<void> giveUpHistory(const Id<Customer>& customer); // the server has none
    Result<void> mend(const std::vector<SentRow>& put, const std::vector<LeftRow>& left); // rows that were not as the server has them
    Result<void> resetCache(); // everything is fetched again; the outbox stays
    // A reader met damage: a cache that is not sound is made anew.
    Result<void> checkCache();

    Outbox& outbox() { return *m_outbox; }
    DeskFiles& files() { return m_files; }
    Result<void> fileSent(const BlobHash& hash);
    // There is none while its file cannot be made (a full disk): what is kept is safe all the same, and whatever comes next tries again.
    bool hasCache() const { return m_cache != nullptr; }
    const Cache& cache() const { return *m_cache; }
    const CacheState& cacheState() const { return m_cache ? m_cache->state() : m_noState; }
    Result<void> dismiss(qint64 key);
    // A refused operation as a new one, by today's rows and rights; refused again, the old one stays.
    Result<Operation> retry(qint64 key);

    std::function<void(const ChangeSet&)> onChanged;
    std::function<void(const OutboxSummary&)> onOutboxChanged;
    // A cache had to be made anew: readers of the old file must open the new one. `reason` is for the status line.
    std::function<void(const Error& reason)> onCacheReplaced;

private:
    static Result<std::unique_ptr<Desk>> openCopy(DeskOptions options, const Error& why, const Clock& clock, Random& random);
    Result<void> openFiles();
    Desk(DeskOptions options, const Clock& clock, Random& random) : m_options(std::move(options)), m_clock(clock), m_random(random), m_files(filesPath(m_options.folder)) {}
    Result<void> openCache();
    Result<void> moveCacheAside();
    // Takes rows and shows what is kept over them; a cache whose damage comes to light is made anew, and everything is loaded again.
    Result<void> rebase(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const CacheState& state);
    Result<void> replay(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const CacheState& state, RowStore::Put rule = RowStore::Put::IfNewer);
    Result<void> replaceIfDamaged(Result<void> done);
    Result<void> replaceDamagedCache(const Error& damage);
    Result<void> offerWhatWasAhead();
    Result<std::set<Id<Customer>>> packed() const; // whose histories the person's open review pack holds here
    Result<void> tendHistories();
    Result<void> holdPacked(const std::set<Id<Customer>>& packed);
    Result<void> giveUpOldHistories(const std::set<Id<Customer>>& packed);
    Result<void> giveUpUntouched(const Id<Customer>& customer);
    Result<void> giveUp(const Id<Customer>& customer, const std::vector<LeftRow>& rows);
    Result<std::vector<LeftRow>> onlyOfHistory(const Id<Customer>& customer) const;
    Result<QStringList> teams() const; // whose rows are here
    Result<void> makeCacheAnew(const Error& why);
    void readPerson();
    void tellOutbox();
    QList<BlobHash> filesOf(const std::vector<Operation>& together) const;

    DeskOptions m_options;
    std::unique_ptr<QTemporaryDir> m_copy; // outlives the files in it
    std::optional<Error> m_readOnly;
    const Clock& m_clock;
    Random& m_random;
    DeskFiles m_files; // outlives the cache that tells it of rows
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Cache> m_cache;
    const CacheState m_noState;
    Error m_whyAway; // while there is no cache
    std::map<QString, QString> m_facts; // as they are in the outbox
    Cache::Person m_person;
    bool m_mayBeAhead = true; // whether the outbox may hold something that was offered too early
};

} // namespace callboard
