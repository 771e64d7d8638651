// A desk's life: start, work, crash, start again with what its disk kept.
#include "tests/simulation/desk_node.h"

namespace callboard::simulation {

namespace {

constexpr qint64 startDelayMin_ms = 1'000, startDelayMax_ms = 60'000;
constexpr qint64 signInDelayMax_ms = 40'000;
constexpr int batchMaxes[] = {2, 5, protocol::pushOperationsMax}; // so that a short outbox takes several as well

}

DeskNode::DeskNode(std::string deskName, const Id<User>& who, const QString& folder, quint64 seed, SiteNode& site, Schedule& schedule, Trace& trace)
    : name(std::move(deskName)), user(who), disk("desk", seed ^ 0xd1, trace.counters), clock(schedule, {1'795'000'000'000}), line(name, site, seed ^ 0xd2, schedule, trace),
      m_folder(folder), m_random(seed ^ 0xd3), m_dice(seed ^ 0xd4), m_site(site), m_schedule(schedule), m_trace(trace), m_timers(schedule)
{
}

DeskNode::~DeskNode() { forget(); }

void DeskNode::forget()
{
    m_engine.reset();
    m_desk.reset();
    m_schedule.cancel(std::exchange(m_start, 0));
    m_schedule.cancel(std::exchange(m_signIn, 0));
}

void DeskNode::start()
{
    if (m_desk)
        return;
    m_schedule.cancel(std::exchange(m_start, 0));
    constexpr int historiesMax = 1; // there are two customers to look at
    auto opened = Desk::open({m_folder, SimVfs::name, {}, {}, historiesMax}, corrected, m_random);
    if (!opened) {
        m_trace.note(name, "cannot start: " + opened.error().sentence().toStdString());
        m_trace.counters.add("desk: start failed");
        if (opened.error().code == ErrorCode::Corrupt)
            m_trace.violate("I1", name + " cannot open its outbox: " + opened.error().sentence().toStdString());
        if (disk.isDead())
            restartDisk();
        return startLater();
    }
    m_desk = std::move(opened).value();
    changed = true;
    versions.clear();
    m_desk->onChanged = [this](const ChangeSet&) { changed = true; };
    m_desk->onOutboxChanged = [this](const OutboxSummary& summary) {
        changed = true;
        mustLook = mustLook || std::exchange(m_refused, summary.refused) < summary.refused;
    };
    m_desk->onCacheReplaced = [this](const Error& reason) {
        m_trace.note(name, "makes its cache anew: " + reason.sentence().toStdString());
        m_trace.counters.add(reason.code == ErrorCode::Corrupt ? "cache replaced: damaged" : "cache replaced: reset");
        if (m_desk->outbox().summary().ok() && m_desk->outbox().summary()->waiting > 0)
            m_trace.counters.add("cache replaced with work unsent");
        versions.clear();
        isSpoiled = mayBeSpoiledAgain = false;
        troubled_ms = m_schedule.now_ms(); // it has everything to fetch
    };
    m_engine = std::make_unique<SyncEngine>(*m_desk, line, clock, m_dice, m_timers, QString::fromStdString(name), QStringLiteral("simulation"), batchMaxes[m_dice.below(int(std::size(batchMaxes)))]);
    m_engine->onStatus = [this](const SyncStatus& status) { corrected.correct(status.skew_ms); };
    m_engine->start();
    m_trace.note(name, "started");
    m_refused = 0;
    m_mended = 0;
    if (m_engine->status().line == SyncStatus::Line::SignedOut)
        signIn();
}

void DeskNode::startLater()
{
    m_start = m_schedule.after(startDelayMin_ms + m_dice.below(startDelayMax_ms), [this] { start(); });
}

void DeskNode::stop()
{
    if (!m_desk)
        return;
    forget();
    if (disk.isDead())
        restartDisk();
    m_trace.note(name, "is closed");
    startLater();
}

void DeskNode::restartDisk()
{
    isSpoiled = isSpoiled || (mayBeSpoiledAgain && disk.crash() == Disk::Crash::PowerCut);
    disk.restart();
}

void DeskNode::crash(Disk::Crash kind)
{
    if (!m_desk)
        return;
    if (!disk.isDead())
        disk.crashNow(kind);
    m_trace.note(name, disk.crash() == Disk::Crash::Kill ? "is killed" : "loses power");
    m_trace.counters.add(disk.crash() == Disk::Crash::Kill ? "crash: desk killed" : "crash: desk lost power");
    forget();
    restartDisk();
    startLater();
}

void DeskNode::afterEvent()
{
    if (!m_desk)
        return;
    if (disk.isDead())
        return crash(disk.crash());
    if (m_engine->status().mended > 0)
        m_trace.counters.add("desk: rows mended", m_engine->status().mended - std::exchange(m_mended, m_engine->status().mended));
    isSpoiled = isSpoiled && m_engine->status().comparisons == 0;
    const bool signedOut = m_engine->status().line == SyncStatus::Line::SignedOut;
    if (signedOut && !m_signIn) {
        m_trace.counters.add("desk: asked for the password");
        if (!mayBeSignedOut && !isCopied)
            m_trace.violate("sign-in", name + " has to sign in again, and nobody ended its session");
        m_signIn = m_schedule.after(m_dice.below(int(signInDelayMax_ms)), [this] {
            m_signIn = 0;
            signIn();
        });
    }
    if (m_engine->status().line == SyncStatus::Line::Refused)
        m_trace.violate("I29", name + " gave up: " + m_engine->status().problem.sentence().toStdString());
}

// The person types the password; the network may not let it through.
void DeskNode::signIn()
{
    if (!m_desk || line.cut || line.portal)
        return;
    const auto signedIn = m_site.signIn(user);
    if (!signedIn || !m_desk)
        return;
    m_trace.note(name, "signs in");
    if (m_desk->rememberSignIn(*signedIn)) {
        mayBeSignedOut = false;
        m_engine->signedIn();
    } else {
        mayBeSignedOut = true;
    }
}

bool DeskNode::submit(Operation intent, const QString& draftPlace, qint64 hold_ms)
{
    if (!m_desk)
        return false;
    const QString what = intent.name;
    const qint64 failures = disk.failures();
    const auto draft = drafts.find(draftPlace);
    const Holding holding{hold_ms, {draftPlace, draft == drafts.end() ? QString() : draft->second, 0, {}, {}}};
    Result<Operation> done(Error{});
    m_desk->submit(std::vector{std::move(intent)}, draftPlace, [&done](Result<Operation> outcome) { done = std::move(outcome); }, holding);
    m_trace.note(name, what.toStdString() + (done ? " is saved (" + shortName(done->id) + ')' : ": " + done.error().sentence().toStdString()));
    m_trace.counters.add("gesture: " + what.toStdString() + (done ? " saved" : " not saved"));
    if (!done) {
        if (!draftPlace.isEmpty())
            draftsOffered.insert(draftPlace);
        if (isOfTheFile(done.error().code) && disk.failures() == failures && !disk.isDead())
            m_trace.violate("I1", name + " could not save, and its disk is well: " + done.error().sentence().toStdString());
        return false;
    }
    kept.push_back({*done, false});
    if (!draftPlace.isEmpty())
        drafts.erase(draftPlace);
    if (!disk.isDead())
        m_engine->wake();
    return true;
}

void DeskNode::takeBack()
{
    if (!m_desk)
        return;
    const auto held = m_desk->outbox().held();
    if (!held || held->empty())
        return;
    const HeldGesture gesture = held->back();
    Draft back = gesture.hold.draft;
    back.text += QStringLiteral(" again");
    const auto done = m_desk->takeBack(gesture.operation, back);
    m_trace.note(name, "takes " + shortName(gesture.operation) + " back" + (done ? "" : ": " + done.error().sentence().toStdString()));
    if (!done)
        return void(draftsInDoubt.insert(back.place)); // the commit may have been made all the same
    m_trace.counters.add("gesture: reply taken back");
    for (KeptOperation& one : kept)
        one.takenBack = one.takenBack || one.operation.id == gesture.operation;
    if (back.place.isEmpty())
        return;
    drafts[back.place] = back.text;
    draftsInDoubt.erase(back.place);
    draftsOffered.erase(back.place);
}

void DeskNode::saveDraft(const QString& place, const QString& text)
{
    if (!m_desk)
        return;
    if (m_desk->outbox().saveDraft({place, text, text.size(), clock.now(), {}})) {
        drafts[place] = text;
        draftsInDoubt.erase(place);
        draftsOffered.erase(place);
        m_trace.counters.add("gesture: draft saved");
    } else {
        draftsInDoubt.insert(place);
    }
}

void DeskNode::look(const Id<Customer>& customer)
{
    if (!m_desk)
        return;
    m_trace.note(name, "looks at " + shortName(customer.key));
    m_trace.counters.add("gesture: a customer looked at");
    m_engine->view({customer});
}

void DeskNode::dealWithRefused(SeededRandom& dice)
{
    if (!m_desk)
        return;
    auto list = m_desk->outbox().list(50);
    if (!list)
        return;
    for (const OutboxItem& item : *list) {
        if (item.state != OperationState::Refused)
            continue;
        if (dice.chance(40)) {
            const auto again = m_desk->retry(item.key);
            m_trace.counters.add(again ? "gesture: refused operation tried again" : "gesture: refused operation refused again");
            if (!again)
                continue;
            m_trace.note(name, "tries " + shortName(item.operation.id) + " again (" + shortName(again->id) + ')');
            kept.push_back({*again, false});
            m_trace.counters.add("gesture: refusal dismissed");
        } else if (m_desk->dismiss(item.key)) {
            m_trace.counters.add("gesture: refusal dismissed");
        }
        // Also where it failed: a disk that lost power while it was written down may have it or not.
        for (KeptOperation& one : kept)
            one.dismissed = one.dismissed || one.operation.id == item.operation.id;
    }
}

void DeskNode::become(DeskNode& original)
{
    disk.load(original.disk.image());
    kept = original.kept;
    drafts = original.drafts;
    draftsInDoubt = original.draftsInDoubt;
    draftsOffered = original.draftsOffered;
    isSpoiled = original.isSpoiled;
    mayBeSpoiledAgain = original.mayBeSpoiledAgain;
    behind = {disk.failures(), original.behind.cursor, original.behind.is || original.behind.failures != original.disk.failures()};
    isCopied = original.isCopied = true;
}

void DeskNode::spoilRows(SeededRandom& dice)
{
    if (!isUp() || !m_desk->cacheState().isLoaded())
        return;
    crash(Disk::Crash::Kill);
    const Calm calm(disk);
    const auto cache = Database::open({m_folder + QStringLiteral("/cache.db"), Access::Writer, Durability::Normal, SimVfs::name});
    CALLBOARD_REQUIRE(cache.ok());
    for (int i = 1 + dice.below(3); i > 0; --i) {
        const Schema& schema = *dice.pick(entitySchemas());
        const QByteArray table = sql::quoted(schema.name), one = " WHERE key = (SELECT min(key) FROM " + table + " WHERE key >= " + QByteArray::number(1 + dice.below(6)) + ')';
        const bool loses = dice.chance(50);
        const auto done = (*cache)->run(loses ? "DELETE FROM " + table + one : "UPDATE " + table + " SET version = version - 1" + one + " AND version > 0");
        CALLBOARD_REQUIRE(done || done.error().code == ErrorCode::Corrupt);
        if (!done || (*cache)->changes() == 0) // a page of this table was spoiled before, and nobody has met it yet
            continue;
        isSpoiled = mayBeSpoiledAgain = true;
        m_trace.counters.add(loses ? "cache: row lost unnoticed" : "cache: row changed unnoticed");
        m_trace.note(name, std::string("has a ") + schema.name + (loses ? " less" : " of before"));
    }
}

void DeskNode::lookAtEverything()
{
    if (!m_desk || !m_desk->hasCache())
        return;
    for (const Schema* schema : entitySchemas())
        if (const auto rows = m_desk->cache().rows().list(Query{schema, {}, {}, false, 100'000, 0}); !rows && rows.error().code == ErrorCode::Corrupt) {
            m_trace.counters.add("damage met by a reader");
            m_trace.note(name, "meets damage");
            (void)m_desk->checkCache();
            return m_engine->wake();
        }
}

bool DeskNode::isTroubled() const
{
    const Weather& weather = line.weather;
    return !m_desk || line.cut || line.portal || weather.lostRequests + weather.lostAnswers + weather.cutOff > 0 || weather.delayMax_ms > 1'000 || disk.isFailing() ||
           m_engine->status().line == SyncStatus::Line::SignedOut;
}

bool DeskNode::isQuiet() const
{
    if (!m_desk)
        return false;
    const auto summary = m_desk->outbox().summary();
    const CacheState& state = m_desk->cacheState();
    const auto cursor = Cursor::fromText(state.cursor);
    const bool allFetched = std::all_of(state.histories.begin(), state.histories.end(), [](const HeldHistory& history) { return history.loaded; });
    return summary && summary->waiting == 0 && allFetched && !isSpoiled && cursor && m_site.watch.isOpen() && cursor->epoch == m_site.watch.epoch() && cursor->feed >= m_site.watch.head();
}

} // namespace callboard::simulation
