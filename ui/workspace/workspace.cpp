// Sessions, drafts and the call, and their way to the disk.
#include "ui/workspace/workspace.h"

#include "core/base/json.h"
#include "core/storage/leading_customer.h"
#include "ui/workspace/draft_kind.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int journal_ms = 300;   // after the first keystroke that is not on the disk; a second is the promise
constexpr int closedSessionsMax = 20;
constexpr char factSessions[] = "sessions", factCall[] = "call";

QString placeOf(const QString& sessionKey) { return QStringLiteral("composer/") + sessionKey; }
QString sessionOfPlace(const QString& place) { return place.mid(placeOf({}).size()); }

}

QString Session::key() const
{
    return QString::fromLatin1(case_file.isNull() ? "customer:" + customer.key.text() : "case:" + case_file.key.text());
}

Workspace::Workspace(DeskLink& link, const Clock& clock, QObject* parent) : QObject(parent), m_link(link), m_clock(clock)
{
    m_journal.setSingleShot(true);
    m_journal.setInterval(journal_ms);
    connect(&m_journal, &QTimer::timeout, this, &Workspace::journal);
    connect(&link, &DeskLink::changed, this, [this](const ChangeSet& changes) {
        if (changes.many || changes.rows.count(&schemaOf<User>()))
            m_reader->forgetNames();
        Q_EMIT recordsChanged(changes);
    });
    connect(&link, &DeskLink::outboxChanged, this, &Workspace::outboxChanged);
    connect(&link, &DeskLink::statusChanged, this, [this](const SyncStatus& status) {
        m_status = status;
        Q_EMIT statusChanged();
    });
    connect(&link, &DeskLink::cacheReplaced, this, &Workspace::reopenReader);
    connect(this, &Workspace::currentChanged, this, &Workspace::look);
}

QStringList Workspace::keptFacts()
{
    return {QLatin1String(factSessions), QLatin1String(factCall)};
}

Result<void> Workspace::begin(const DeskStart& start)
{
    m_cachePath = start.cachePath;
    m_files = BlobFolder(start.filesPath);
    m_person = start.person;
    if (auto opened = openReader(); !opened)
        return opened;
    m_held = start.held;
    for (const Draft& draft : start.drafts)
        m_drafts.insert(sessionOfPlace(draft.place), draft);
    restoreCall(start.facts.at(QLatin1String(factCall)));
    restoreSessions(start.facts.at(QLatin1String(factSessions)));
    look();
    return {};
}

void Workspace::look()
{
    if (const Session* session = current())
        m_link.view({session->customer, session->case_file, draftingOf(m_drafts.value(session->key()))});
}

void Workspace::finish()
{
    m_journal.stop();
    journal();
}

Result<void> Workspace::openReader()
{
    auto reader = Reader::open(m_cachePath);
    if (!reader)
        return reader.error();
    m_reader = std::move(reader).value();
    m_reader->onDamage = [this] { m_link.checkCache(); };
    return {};
}

void Workspace::reopenReader(const Error&)
{
    (void)openReader(); // a new cache that cannot be read is told by whoever writes it
    ChangeSet everything;
    everything.many = true;
    Q_EMIT recordsChanged(everything);
}

// ---- sessions ----

const Session* Workspace::current() const
{
    return m_current < 0 ? nullptr : &m_sessions[m_current];
}

// A tab is of the record that answers for its customer.
void Workspace::open(const Session& wanted)
{
    const auto leading = leadingCustomer(m_reader->rows(), wanted.customer, wanted.case_file);
    const Session session{leading ? *leading : wanted.customer, wanted.case_file};
    if (!m_sessions.contains(session))
        m_sessions.insert(m_current + 1, session);
    activate(session.key());
}

void Workspace::activate(const QString& key)
{
    for (int i = 0; i < m_sessions.size(); ++i)
        if (m_sessions[i].key() == key) {
            m_current = i;
            keepSessions();
            Q_EMIT currentChanged();
            return;
        }
}

void Workspace::close(const QString& key)
{
    for (int i = 0; i < m_sessions.size(); ++i) {
        if (m_sessions[i].key() != key)
            continue;
        m_closed.append(m_sessions.takeAt(i));
        if (m_closed.size() > closedSessionsMax)
            m_closed.removeFirst();
        if (m_current > i || m_current >= m_sessions.size())
            --m_current;
        keepSessions();
        Q_EMIT currentChanged();
        return;
    }
}

void Workspace::reopen()
{
    if (!m_closed.isEmpty())
        open(m_closed.takeLast());
}

void Workspace::moveToCase(const Id<CaseFile>& file)
{
    CALLBOARD_REQUIRE(m_current >= 0);
    const Session moved{m_sessions[m_current].customer, file};
    if (m_sessions.contains(moved))
        return activate(moved.key());
    // What was typed for the customer goes along: the case is what it was about.
    const QString from = m_sessions[m_current].key();
    if (m_drafts.contains(from)) {
        Draft draft = m_drafts.value(from);
        setDraft(from, {});
        setDraft(moved.key(), draft);
    }
    m_sessions[m_current] = moved;
    keepSessions();
    Q_EMIT currentChanged();
}

Id<CaseFile> Workspace::caseWorkedOn(const Session& session) const
{
    const auto file = session.case_file.isNull() ? std::nullopt : m_reader->find(session.case_file);
    return file && (m_person.role != Role::Rep || isOurs(file->value.team)) ? session.case_file : Id<CaseFile>();
}

void Workspace::keepSessions()
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject().key("current").integer(m_current).key("sessions").beginArray();
    for (const Session& session : std::as_const(m_sessions))
        json.beginObject().key("customer").string(session.customer.key.text()).key("case").string(session.case_file.key.text()).endObject();
    json.endArray().endObject();
    m_link.setFact(QLatin1String(factSessions), QString::fromUtf8(text));
}

void Workspace::restoreSessions(const QString& text)
{
    auto document = JsonDocument::parse(text.toUtf8());
    if (!document)
        return; // the first start
    for (const JsonView item : document->root().member("sessions")) {
        const auto customer = Uuid::fromText(item.member("customer").utf8()), file = Uuid::fromText(item.member("case").utf8());
        if (customer && file)
            m_sessions.append(Session{{*customer}, {*file}});
    }
    m_current = int(std::clamp<qint64>(document->root().member("current").integer().value_or(0), -1, m_sessions.size() - 1));
}

// ---- drafts ----

Draft Workspace::draft(const QString& sessionKey) const
{
    return m_drafts.value(sessionKey);
}

QStringList Workspace::draftKeys(const QString& beginning) const
{
    QStringList keys;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        if (draft.key().startsWith(beginning))
            keys.append(draft.key());
    std::sort(keys.begin(), keys.end(), [this](const QString& a, const QString& b) { return std::pair(m_drafts[a].updated, a) > std::pair(m_drafts[b].updated, b); });
    return keys;
}

void Workspace::setDraft(const QString& sessionKey, const Draft& draft)
{
    Draft kept = draft;
    kept.place = placeOf(sessionKey);
    kept.updated = m_clock.now();
    const Drafting before = draftingOf(m_drafts.value(sessionKey));
    if (kept.text.isEmpty() && kept.context.isEmpty())
        m_drafts.remove(sessionKey);
    else
        m_drafts.insert(sessionKey, kept);
    if (before != draftingOf(m_drafts.value(sessionKey)))
        look();
    if (!m_unwritten.contains(sessionKey))
        m_unwritten.append(sessionKey);
    if (!m_journal.isActive()) // not restarted by typing: the first keystroke waits at most this long
        m_journal.start();
}

void Workspace::keepDraft(const QString& sessionKey, const Draft& draft, std::function<void(Result<void>)> then)
{
    setDraft(sessionKey, draft);
    m_unwritten.removeAll(sessionKey);
    m_link.saveDraft(m_drafts.value(sessionKey), this, std::move(then));
}

void Workspace::journal()
{
    const QStringList keys = std::exchange(m_unwritten, {});
    for (const QString& key : keys) {
        Draft draft = m_drafts.value(key);
        draft.place = placeOf(key);
        m_link.saveDraft(draft, this, [this, key](const Result<void>& saved) {
            if (saved)
                Q_EMIT draftKept(key);
            else
                Q_EMIT notSaved(saved.error());
        });
    }
}

// ---- the call ----

void Workspace::startCall(const Id<Customer>& customer, const QString& number, Direction direction)
{
    if (m_call.isOn())
        endCall();
    m_call = {customer, number, direction, m_clock.now(), false};
    keepCall();
    Q_EMIT callChanged();
}

void Workspace::holdCall(bool hold)
{
    m_call.onHold = hold;
    keepCall();
    Q_EMIT callChanged();
}

void Workspace::endCall()
{
    if (!m_call.isOn())
        return;
    const CallInProgress ended = std::exchange(m_call, {});
    keepCall();
    AddEntry entry;
    entry.customer = ended.customer;
    const auto leading = leadingCustomer(m_reader->rows(), ended.customer); // they may have been merged during the call
    if (const Session* session = current(); session && (session->customer == ended.customer || (leading && session->customer == *leading)))
        entry.case_file = caseWorkedOn(*session);
    entry.kind = EntryKind::Call;
    entry.channel = Channel::Phone;
    entry.direction = ended.direction;
    entry.happened = ended.started;
    entry.duration_s = std::max<qint64>((m_clock.now().ms - ended.started.ms) / 1000, 0);
    submit(intent(entry), {}, [this, ended](const Result<Operation>& kept) {
        if (kept || !isOfTheFile(kept.error().code) || m_call.isOn())
            return;
        m_call = ended; // until there is room for it
        keepCall();
        Q_EMIT callChanged();
    });
    Q_EMIT callChanged();
}

void Workspace::keepCall()
{
    QByteArray text;
    if (m_call.isOn())
        JsonWriter(text).beginObject().key("customer").string(m_call.customer.key.text()).key("number").string(m_call.number)
            .key("started").string(m_call.started.text()).key("outgoing").boolean(m_call.direction == Direction::Outgoing).key("hold").boolean(m_call.onHold).endObject();
    m_link.setFact(QLatin1String(factCall), QString::fromUtf8(text));
}

void Workspace::restoreCall(const QString& text)
{
    auto document = JsonDocument::parse(text.toUtf8());
    if (!document)
        return;
    const JsonView root = document->root();
    const auto customer = Uuid::fromText(root.member("customer").utf8());
    const auto started = Instant::fromText(root.member("started").utf8());
    if (customer && started)
        m_call = {{*customer}, root.member("number").string(), root.member("outgoing").boolean() ? Direction::Outgoing : Direction::Incoming, *started, root.member("hold").boolean()};
}

// ---- doing things ----

Uuid Workspace::newId()
{
    return Uuid::timeOrdered(m_clock.now().ms, m_random.next(), m_random.next());
}

void Workspace::submit(Operation intent, const QString& draftOfSession, std::function<void(Result<Operation>)> then)
{
    submit(std::vector{std::move(intent)}, draftOfSession, std::move(then));
}

void Workspace::submit(std::vector<Operation> together, const QString& draftOfSession, std::function<void(Result<Operation>)> then)
{
    submit(std::move(together), draftOfSession, Holding(), std::move(then));
}

void Workspace::submitHeld(std::vector<Operation> together, const QString& draftOfSession, qint64 hold_ms, std::function<void(Result<Operation>)> then)
{
    Draft draft = m_drafts.value(draftOfSession);
    draft.place = placeOf(draftOfSession);
    submit(std::move(together), draftOfSession, {hold_ms, draft}, std::move(then));
}

std::vector<HeldGesture> Workspace::held() const
{
    std::vector<HeldGesture> left;
    for (const HeldGesture& gesture : m_held)
        if (!gesture.hold.isOver(now()))
            left.push_back(gesture);
    return left;
}

QString Workspace::sessionOf(const HeldGesture& gesture) { return sessionOfPlace(gesture.hold.draft.place); }

void Workspace::takeBack(const HeldGesture& gesture, const Draft& back, std::function<void(Result<void>)> then)
{
    std::erase_if(m_held, [&gesture](const HeldGesture& one) { return one.operation == gesture.operation; });
    Draft kept = back;
    kept.place = gesture.hold.draft.place;
    kept.updated = m_clock.now();
    m_link.takeBack(gesture.operation, kept, this, [this, then = std::move(then)](const Result<void>& taken) {
        if (!taken)
            Q_EMIT refused(taken.error());
        then(taken);
    });
    Q_EMIT heldChanged();
}

void Workspace::submit(std::vector<Operation> together, const QString& draftOfSession, const Holding& holding, std::function<void(Result<Operation>)> then)
{
    const QString place = draftOfSession.isEmpty() ? QString() : placeOf(draftOfSession);
    m_unwritten.removeAll(draftOfSession); // the operation takes the draft away in its own commit
    const std::vector<Operation> asked = together;
    const auto told = [this, draftOfSession, asked, holding, sent = m_drafts.value(draftOfSession).text, then = std::move(then)](const Result<Operation>& kept) {
        if (!kept) {
            if (m_drafts.contains(draftOfSession))
                setDraft(draftOfSession, m_drafts.value(draftOfSession)); // its last words were left to the operation
            Q_EMIT refused(kept.error());
        } else {
            keepRest(draftOfSession, sent);
            noteHeld(kept->id, holding);
            for (const Operation& operation : asked)
                Q_EMIT this->kept(operation);
        }
        if (then)
            then(kept);
        if (kept && holding.length_ms > 0)
            Q_EMIT heldChanged();
    };
    m_link.submit(std::move(together), place, this, told, holding);
}

// What was typed while the words were being kept belongs to the next entry, also when another session is in front by now.
void Workspace::keepRest(const QString& sessionKey, const QString& sent)
{
    Draft rest = m_drafts.take(sessionKey);
    if (rest.text == sent || !rest.text.startsWith(sent))
        return;
    rest.text.remove(0, sent.size());
    rest.caret = std::max<qint64>(0, rest.caret - sent.size());
    setDraft(sessionKey, rest);
}

void Workspace::noteHeld(const Uuid& operation, const Holding& holding)
{
    if (holding.length_ms > 0)
        m_held.push_back({operation, {{now().ms + holding.length_ms}, holding.length_ms, holding.draft}});
}

Holding Workspace::holdingOf(const QString& sessionKey, qint64 hold_ms, const Draft& words) const
{
    Draft draft = words;
    draft.place = placeOf(sessionKey);
    return {hold_ms, draft};
}

void Workspace::submitStep(std::vector<Operation> together, const Holding& holding, QObject* owner, std::function<void(Result<Operation>)> then)
{
    m_link.submit(std::move(together), {}, owner, [this, holding, then = std::move(then)](const Result<Operation>& kept) {
        if (kept)
            noteHeld(kept->id, holding);
        then(kept);
        if (kept && holding.length_ms > 0)
            Q_EMIT heldChanged();
    }, holding);
}

void Workspace::takeBackOnly(const Uuid& operation, QObject* owner, std::function<void(Result<void>)> then)
{
    const auto left = held();
    if (std::none_of(left.begin(), left.end(), [&operation](const HeldGesture& one) { return one.operation == operation; }))
        return then(Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This has been sent already and cannot be taken back.")));
    std::erase_if(m_held, [&operation](const HeldGesture& one) { return one.operation == operation; });
    m_link.takeBack(operation, {}, owner, std::move(then));
    Q_EMIT heldChanged();
}

} // namespace callboard
