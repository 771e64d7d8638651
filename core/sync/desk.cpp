// The edit path and its way back.
#include "core/sync/desk.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/domain/review_pack.h"
#include "core/storage/database_files.h"
#include "core/sync/outbox_care.h"
#include "core/sync/scopes.h"
#include "core/work/card_masking.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace callboard {

namespace {
constexpr qint64 keepConfirmed_ms = 30LL * 86'400'000; // acknowledged operations can be offered again to a restored server
constexpr int asideFilesMax = 5;
constexpr qint64 keepHistory_ms = 3LL * 86'400'000; // after somebody looked at it last
constexpr int historiesAskedMax = 8;                // that were looked at without a network and are still to be fetched
static_assert(DeskOptions::historiesDefault + historiesAskedMax + ReviewPack::cases_max <= protocol::historiesMax);

// The cache was made anew while the answer was on its way: it would mark what is not there as loaded.
Error answerOfBefore()
{
    return Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "The data of this desk is loaded again from the server."));
}

Error cannotRemove(const QString& path)
{
    return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The damaged file %1 cannot be moved away. Check the permissions of its folder."), path);
}
}

Result<std::unique_ptr<Desk>> Desk::open(DeskOptions options, const Clock& clock, Random& random)
{
    if (!QDir().mkpath(options.folder))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The folder %1 cannot be created. Check its permissions."), options.folder);
    QFile::setPermissions(options.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<Desk> desk(new Desk(std::move(options), clock, random));
    auto opened = desk->openFiles();
    if (opened)
        return desk;
    const bool cannotWrite = opened.error().code == ErrorCode::Storage && desk->m_options.vfs.isEmpty() && !QFileInfo(desk->m_options.folder).isWritable();
    return cannotWrite ? openCopy(desk->m_options, opened.error(), clock, random) : opened.error();
}

// SQLite cannot read a database with a log beside it without writing. What is copied is what the files hold at this moment, and goes when the desk does.
Result<std::unique_ptr<Desk>> Desk::openCopy(DeskOptions options, const Error& why, const Clock& clock, Random& random)
{
    const QString folder = options.folder;
    auto copy = std::make_unique<QTemporaryDir>();
    for (const char* name : {"/outbox.db", "/outbox.db-wal", "/cache.db", "/cache.db-wal"})
        if (const QString file = QLatin1String(name); QFile::exists(folder + file) && !(copy->isValid() && QFile::copy(folder + file, copy->path() + file) && QFile::setPermissions(copy->path() + file, QFile::ReadOwner | QFile::WriteOwner)))
            return why;
    std::unique_ptr<Desk> desk(new Desk(std::move(options), clock, random)); // its pictures are read where they are
    desk->m_options.folder = copy->path();
    desk->m_copy = std::move(copy);
    if (auto opened = desk->openFiles(); !opened)
        return opened.error();
    desk->m_readOnly = Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written, so nothing can be saved, sent or received now. What you see was here before. "
                                                                                "Check the permissions of the folder, and whether its disk may be written; then start again."), folder);
    if (auto refused = desk->m_outbox->refuseWrites(*desk->m_readOnly); !refused)
        return refused.error();
    return desk;
}

Result<void> Desk::openFiles()
{
    // A new desk has no cache yet.
    const bool usedBefore = QFile::exists(cachePath());
    auto outbox = openOutbox({m_options.folder, m_options.vfs, usedBefore, [&files = m_files](const BlobHash& hash) { return files.folder().has(hash); }});
    if (!outbox)
        return outbox.error();
    m_outbox = std::move(outbox).value();
    QFile::setPermissions(m_outbox->database().path(), QFile::ReadOwner | QFile::WriteOwner);
    auto facts = m_outbox->facts();
    if (!facts)
        return facts.error();
    m_facts = std::move(facts).value();
    auto toSend = m_outbox->filesToSend();
    if (!toSend)
        return toSend.error();
    m_files.toSend = std::move(toSend).value();
    readPerson();
    // Whatever a crash has done to the other file is looked for, also where a full disk keeps this from being noted.
    if (m_outbox->wasKilled() || salvage()) {
        if (setFact(factChecked, QStringLiteral("0")))
            m_outbox->noteKilled();
        m_facts[QLatin1String(factChecked)] = QStringLiteral("0");
    }
    if (auto opened = openCache(); !opened) {
        if (opened.error().code == ErrorCode::Storage || opened.error().code == ErrorCode::Busy)
            return opened.error();
        if (auto moved = moveCacheAside(); !moved)
            return moved.error();
        if (auto again = openCache(); !again)
            return again.error();
    }
    return {};
}

Result<void> Desk::openCache()
{
    std::vector<RowObserver*> observers = m_options.observers;
    observers.push_back(&m_files);
    auto cache = Cache::open(cachePath(), m_options.vfs, std::move(observers));
    if (!cache)
        return cache.error();
    QFile::setPermissions(cachePath(), QFile::ReadOwner | QFile::WriteOwner);
    m_cache = std::move(cache).value();
    Result<void> ready = m_options.prepareCache ? m_options.prepareCache(m_cache->rows().database()) : Result<void>();
    if (ready)
        ready = m_files.read(m_cache->rows().database());
    // A crash between the two files leaves operations that are kept but not shown: showing them again is always right.
    if (ready && !mutant("overlay_not_redone_at_start"))
        ready = replay({}, {}, m_cache->state());
    if (!ready)
        m_cache.reset();
    return ready;
}

Result<void> Desk::makeCacheAnew(const Error& why)
{
    m_whyAway = why;
    m_cache.reset();
    if (!database_files::remove(cachePath(), m_options.vfs))
        return cannotRemove(cachePath());
    auto opened = openCache();
    if (opened && onCacheReplaced)
        onCacheReplaced(why);
    return opened;
}

Result<void> Desk::moveCacheAside()
{
    m_cache.reset();
    for (int i = asideFilesMax - 1; i >= 1; --i) {
        const QString aside = m_options.folder + QStringLiteral("/cache.bad-%1").arg(i);
        QFile::remove(m_options.folder + QStringLiteral("/cache.bad-%1").arg(i + 1));
        QFile::rename(aside, m_options.folder + QStringLiteral("/cache.bad-%1").arg(i + 1));
    }
    if (!database_files::moveAside(cachePath(), m_options.folder + QStringLiteral("/cache.bad-1"), m_options.vfs))
        return cannotRemove(cachePath());
    return {};
}

QString Desk::fact(const char* name) const
{
    const auto found = m_facts.find(QLatin1String(name));
    return found == m_facts.end() ? QString() : found->second;
}

Result<void> Desk::setFact(const char* name, const QString& value)
{
    auto done = m_outbox->setFact(QLatin1String(name), value);
    if (done)
        m_facts[QLatin1String(name)] = value;
    return done;
}

Result<void> Desk::rememberSignIn(const SignedIn& signedIn)
{
    auto transaction = Transaction::begin(m_outbox->database());
    if (!transaction)
        return transaction.error();
    const std::pair<const char*, QString> facts[] = {
        {factAccess, signedIn.access}, {factAccessUntil, QString::number(signedIn.access_until.ms)}, {factRefresh, signedIn.refresh}, {factAttempt, {}},
        {factSite, QString::fromLatin1(signedIn.site.text())}, {factUser, QString::fromLatin1(signedIn.user.key.text())}, {factProfile, QString::fromUtf8(signedIn.profile.text)}};
    for (const auto& [name, value] : facts)
        if (auto done = m_outbox->setFact(QLatin1String(name), value); !done)
            return done;
    if (auto done = transaction->commit(); !done)
        return done;
    for (const auto& [name, value] : facts)
        m_facts[QLatin1String(name)] = value;
    const Cache::Person before = m_person;
    readPerson();
    if (m_person != before) // what is kept and not sent may come to something else in another role
        (void)rebase({}, {}, cacheState());
    return {};
}

std::optional<OutboxSalvage> Desk::salvage() const
{
    auto told = readMessage<OutboxSalvage>(fact(factSalvage).toUtf8());
    return told ? std::optional(std::move(told).value()) : std::nullopt;
}

void Desk::readPerson()
{
    m_person = {};
    m_person.id = {Uuid::fromText(fact(factUser).toLatin1()).value_or(Uuid{})};
    auto document = JsonDocument::parse(fact(factProfile).toUtf8());
    User user;
    if (document && readObjectInto(schemaOf<User>(), document->root(), &user)) {
        m_person.role = user.role.valueOr(Role::Rep);
        m_person.teams = user.teams;
    }
}

Result<Operation> Desk::submit(Operation intent, const QString& draftPlace)
{
    Result<Operation> outcome(Error{});
    submit(std::move(intent), draftPlace, [&outcome](Result<Operation> kept) { outcome = std::move(kept); });
    return outcome;
}

void Desk::submit(Operation intent, const QString& draftPlace, const std::function<void(Result<Operation>)>& kept)
{
    submit(std::vector{std::move(intent)}, draftPlace, kept);
}

void Desk::submit(std::vector<Operation> together, const QString& draftPlace, const std::function<void(Result<Operation>)>& kept, const Holding& holding)
{
    if (m_readOnly)
        return kept(*m_readOnly);
    for (Operation& intent : together) {
        intent.id = newId();
        intent.author = m_person.id;
        intent.made = m_clock.now();
        maskCards(intent);
    }
    // What a damaged or stuck cache says is no refusal: the words are kept, and the server judges them.
    if (m_cache)
        if (auto fine = m_cache->tryOut(together, m_person); !fine && !isOfTheFile(fine.error().code))
            return kept(fine.error());
    const QList<BlobHash> files = filesOf(together);
    const qint64 length_ms = std::min(holding.length_ms, Hold::lengthMax_ms);
    const auto hold = length_ms > 0 ? std::optional(Hold{{m_clock.now().ms + length_ms}, length_ms, holding.draft}) : std::nullopt;
    if (auto done = m_outbox->keep(together, draftPlace, files, hold); !done)
        return kept(done.error());
    m_files.toSend.insert(files.begin(), files.end());
    kept(together.back());
    tellOutbox();
    // The words are safe now. If the cache cannot show them (its disk is full), the next page or start will.
    ChangeSet shown;
    for (const Operation& operation : together) {
        if (!m_cache)
            return;
        auto changed = m_cache->overlay(operation, m_person);
        if (!changed && changed.error().code == ErrorCode::Corrupt)
            return (void)replaceDamagedCache(changed.error());
        if (changed)
            shown.add(*changed);
    }
    if (onChanged && !shown.empty())
        onChanged(shown);
}

Result<void> Desk::takeBack(const Uuid& operation, const Draft& back)
{
    if (auto done = m_outbox->takeBack(operation, back); !done)
        return done;
    tellOutbox();
    (void)rebase({}, {}, cacheState()); // the words are back; if the cache cannot show it, the next page or start will
    return {};
}

Result<void> Desk::letGo()
{
    auto done = m_outbox->release({std::numeric_limits<qint64>::max()});
    tellOutbox();
    return done;
}

Result<qint64> Desk::releaseHeld()
{
    const Instant now = m_clock.now();
    if (auto done = m_outbox->release(now); !done)
        return done.error();
    const auto held = m_outbox->held();
    if (!held)
        return held.error();
    return held->empty() ? 0 : std::max<qint64>(held->front().hold.until.ms - now.ms, 1);
}

// What is not here came from the server or is somebody else's to send.
QList<BlobHash> Desk::filesOf(const std::vector<Operation>& together) const
{
    QList<BlobHash> files;
    for (const Operation& operation : together)
        for (const BlobHash& hash : blobReferences(QString::fromUtf8(operation.args.text)))
            if (m_files.folder().has(hash) && !files.contains(hash))
                files.append(hash);
    return files;
}

Result<void> Desk::fileSent(const BlobHash& hash)
{
    auto done = m_outbox->fileSent(hash);
    if (done)
        m_files.toSend.erase(hash);
    return done;
}

Result<void> Desk::rebase(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const CacheState& state)
{
    return replaceIfDamaged(replay(put, left, state));
}

Result<void> Desk::mend(const std::vector<SentRow>& put, const std::vector<LeftRow>& left)
{
    auto done = replay(put, left, cacheState(), RowStore::Put::Always);
    return replaceIfDamaged(done ? tendHistories() : done); // a pack that was lost has them
}

Result<void> Desk::replaceIfDamaged(Result<void> done)
{
    return done || done.error().code != ErrorCode::Corrupt || mutant("damaged_cache_kept") ? done : replaceDamagedCache(done.error());
}

Result<void> Desk::replaceDamagedCache(const Error& damage)
{
    m_whyAway = damage;
    auto moved = moveCacheAside();
    return moved ? makeCacheAnew(damage) : moved;
}

Result<void> Desk::replay(const std::vector<SentRow>& put, const std::vector<LeftRow>& left, const CacheState& state, RowStore::Put rule)
{
    if (!m_cache)
        if (auto made = makeCacheAnew(m_whyAway); !made)
            return made;
    auto changed = m_cache->rebase(put, left, *m_outbox, m_person, state, rule);
    if (!changed)
        return changed.error();
    if (onChanged && !changed->empty())
        onChanged(*changed);
    return {};
}

Result<void> Desk::settle(const QList<OperationResult>& results)
{
    if (auto done = m_outbox->settle(results); !done)
        return done;
    tellOutbox();
    // What was refused must leave the screen, and what has come back already too; the rest stays until it comes back by the feed.
    bool anyRefused = false, anyBack = false;
    for (const OperationResult& result : results) {
        anyRefused = anyRefused || stateFor(result.verdict.valueOr(Verdict::Parked)) == OperationState::Refused;
        anyBack = anyBack || result.feed <= cacheState().horizon();
    }
    m_mayBeAhead = m_mayBeAhead || anyRefused; // nothing else is, and every page of the feed would look for it
    if ((!anyRefused && !anyBack) || mutant("refused_stays_visible"))
        return {};
    const auto done = rebase({}, {}, cacheState());
    return done ? offerWhatWasAhead() : done;
}

Result<void> Desk::offerAgain()
{
    m_mayBeAhead = true;
    if (auto done = m_outbox->offerAgain(); !done)
        return done;
    if (auto toSend = m_outbox->filesToSend())
        m_files.toSend = std::move(toSend).value();
    tellOutbox();
    return rebase({}, {}, cacheState());
}

Result<void> Desk::setAside(qint64 key, const Error& reason)
{
    if (auto done = m_outbox->setAside(key, reason); !done)
        return done;
    tellOutbox();
    return rebase({}, {}, cacheState());
}

Result<void> Desk::beginLoading(const SnapshotPlan& plan)
{
    if (!Cursor::fromText(plan.cursor.toLatin1()))
        return notAsItShouldBe();
    CacheState state;
    state.plan = plan;
    for (const SnapshotScope& scope : plan.scopes)
        state.planned += scope.rows;
    if (state.plan.scopes.isEmpty())
        state.cursor = plan.cursor.toLatin1();
    return rebase({}, {}, state);
}

Result<void> Desk::takeSnapshotPage(const SnapshotPage& page)
{
    CacheState state = cacheState();
    if (state.isLoaded() || state.plan.scopes.isEmpty())
        return answerOfBefore();
    state.after = page.next;
    state.loaded += qint64(page.rows.size());
    if (page.next.isEmpty())
        state.plan.scopes.removeFirst();
    if (state.plan.scopes.isEmpty())
        state.cursor = state.plan.cursor.toLatin1();
    const auto done = rebase(page.rows, {}, state);
    const auto offered = done && state.isLoaded() ? offerWhatWasAhead() : done;
    return offered ? tendHistories() : offered; // what was taken along does not wait for a page of the feed
}

Result<void> Desk::takePullPage(const PullPage& page)
{
    CacheState state = cacheState();
    if (!state.isLoaded() && !mutant("old_page_taken"))
        return answerOfBefore();
    state.cursor = page.cursor;
    if (auto done = rebase(page.put, page.left, state); !done)
        return done;
    if (auto done = page.put.empty() ? Result<void>() : offerWhatWasAhead(); !done)
        return done;
    if (auto done = tendHistories(); !done)
        return done;
    return m_outbox->prune({m_clock.now().ms - (mutant("confirmed_pruned_at_once") ? 0 : keepConfirmed_ms)}, state.horizon());
}

Result<void> Desk::viewHistory(const Id<Customer>& customer)
{
    CacheState state = cacheState();
    if (!state.isLoaded())
        return answerOfBefore();
    const auto held = packed();
    if (!held)
        return held.error();
    const HeldHistory* known = state.historyOf(customer);
    HeldHistory seen = known ? *known : HeldHistory{customer, {}, {}};
    seen.viewed = m_clock.now();
    state.histories.removeIf([&customer](const HeldHistory& history) { return history.customer == customer; });
    state.histories.prepend(seen);
    int asked = 0;
    state.histories.removeIf([&](const HeldHistory& history) { return !history.loaded && history.after.isEmpty() && !held->count(history.customer) && ++asked > historiesAskedMax; });
    return m_cache->keep(state);
}

Result<void> Desk::takeHistoryPage(const Id<Customer>& customer, const SnapshotPage& page)
{
    CacheState state = cacheState();
    const auto known = std::find_if(state.histories.begin(), state.histories.end(), [&customer](const HeldHistory& history) { return history.customer == customer; });
    if (known == state.histories.end())
        return answerOfBefore();
    known->after = QString::fromLatin1(page.next);
    known->loaded = page.next.isEmpty() || mutant("history_of_one_page");
    return rebase(page.rows, {}, state);
}

// The sign-in may be older than the rows: when somebody's teams change, these are loaded anew, and the access goes on.
Result<QStringList> Desk::teams() const
{
    const auto row = m_cache->serverRow(schemaOf<User>(), m_person.id.key);
    if (!row || !*row)
        return row ? m_person.teams : Result<QStringList>(row.error());
    const auto user = storedRecord<User>(**row);
    return user ? user->value.teams : Result<QStringList>(user.error());
}

Result<std::vector<LeftRow>> Desk::onlyOfHistory(const Id<Customer>& customer) const
{
    const auto own = teams();
    if (!own)
        return own.error();
    auto mine = scopesOf(m_cache->rows(), m_person.id, *own);
    return mine ? m_cache->onlyOfHistory(customer, *mine) : Result<std::vector<LeftRow>>(mine.error());
}

Result<void> Desk::giveUp(const Id<Customer>& customer, const std::vector<LeftRow>& rows)
{
    CacheState state = cacheState();
    state.histories.removeIf([&customer](const HeldHistory& one) { return one.customer == customer; });
    return rebase({}, mutant("given_up_history_stays") ? std::vector<LeftRow>() : rows, state);
}

Result<void> Desk::giveUpHistory(const Id<Customer>& customer)
{
    if (!cacheState().historyOf(customer))
        return answerOfBefore();
    auto rows = onlyOfHistory(customer);
    return rows ? giveUp(customer, *rows) : Result<void>(rows.error());
}

// As the pack is shown here: what was taken along and is not sent yet counts, and what another desk of this person said.
Result<std::set<Id<Customer>>> Desk::packed() const
{
    std::set<Id<Customer>> customers;
    auto pack = m_cache->rows().find(reviewPackOf(m_person.id));
    if (!pack)
        return pack.error();
    if (*pack && (*pack)->value.isOpen(m_clock.now()))
        for (const PackedCase& one : (*pack)->value.cases.mid(0, ReviewPack::cases_max)) // more could not be asked for
            customers.insert(one.customer);
    return customers;
}

Result<void> Desk::tendHistories()
{
    if (!cacheState().isLoaded())
        return {};
    const auto held = packed();
    const auto done = held ? holdPacked(*held) : replaceIfDamaged(held.error());
    return held && done ? giveUpOldHistories(mutant("pack_given_up") ? std::set<Id<Customer>>() : *held) : done;
}

Result<void> Desk::holdPacked(const std::set<Id<Customer>>& packed)
{
    CacheState state = cacheState();
    for (const Id<Customer>& customer : packed)
        if (!state.historyOf(customer))
            state.histories.append(HeldHistory{customer, {}, {}});
    return state.histories == cacheState().histories ? Result<void>() : m_cache->keep(state);
}

Result<void> Desk::giveUpOldHistories(const std::set<Id<Customer>>& packed)
{
    const QList<HeldHistory> histories = cacheState().histories;
    int kept = 0;
    for (const HeldHistory& history : histories) {
        if (packed.count(history.customer))
            continue;
        if (++kept <= m_options.historiesMax && history.viewed.ms >= m_clock.now().ms - keepHistory_ms)
            continue;
        if (auto done = giveUpUntouched(history.customer); !done || !m_cache)
            return done;
    }
    return {};
}

// What somebody wrote there and has not sent yet stays before their eyes.
Result<void> Desk::giveUpUntouched(const Id<Customer>& customer)
{
    auto rows = onlyOfHistory(customer);
    if (!rows)
        return rows.error();
    auto touched = m_cache->isAnyTouched(*rows);
    if (!touched)
        return touched.error();
    return *touched ? Result<void>() : giveUp(customer, *rows);
}

// Desks bring back what a restored server has forgotten each in its own order; between two desks the order is left to chance.
// When the row that was missing is here, the operation goes again as a new one: the server has answered the first for good.
Result<void> Desk::offerWhatWasAhead()
{
    if (!m_mayBeAhead || !m_cache)
        return {};
    auto items = m_outbox->ahead();
    if (!items)
        return items.error();
    m_mayBeAhead = !items->empty();
    for (const OutboxItem& item : *items)
        if (m_cache && m_cache->tryOut({item.operation}, m_person))
            if (auto again = retry(item.key); !again)
                return again.error();
    return {};
}

Result<void> Desk::resetCache()
{
    if (mutant("outbox_wiped_on_reset"))
        (void)m_outbox->database().run("DELETE FROM operation WHERE state = 0");
    return makeCacheAnew(answerOfBefore()); // not moved aside: it may hold rows that are no longer for this person's eyes
}

Result<void> Desk::checkCache()
{
    auto sound = m_cache ? m_cache->rows().database().checkIntegrity(false) : Result<void>();
    return !sound && sound.error().code == ErrorCode::Corrupt ? replaceDamagedCache(sound.error()) : sound;
}

Result<Operation> Desk::retry(qint64 key)
{
    auto item = m_outbox->item(key);
    if (!item)
        return item.error();
    if (item->state != OperationState::Refused)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This is on its way already."));
    item->operation.id = {}; // another gesture: the server has answered the first for good
    auto again = submit(item->operation);
    if (again)
        (void)dismiss(key);
    return again;
}

Result<void> Desk::dismiss(qint64 key)
{
    auto done = m_outbox->dismiss(key);
    if (done)
        tellOutbox();
    return done;
}

void Desk::tellOutbox()
{
    if (!onOutboxChanged)
        return;
    if (auto summary = m_outbox->summary())
        onOutboxChanged(*summary);
}

} // namespace callboard
