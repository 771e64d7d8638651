// The run in front, and one answer at a time.
#include "ui/models/guide_runner.h"

#include "core/work/guide_request.h"
#include "core/work/guide_undo.h"
#include "core/work/guides.h"
#include "core/work/identity.h"
#include "core/work/identity_gate.h"
#include "ui/models/guide_views.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr std::size_t keysWaiting_max = 20;
constexpr QLatin1String runPrefix("run:");

RunAuthor authorOf(const Workspace& workspace) { return {workspace.person().id, workspace.now()}; }

std::vector<Record<GuideRun>> openRunsOf(const Workspace& workspace, const Session& session)
{
    auto runs = workspace.reader().openRunsOf(session.customer);
    std::erase_if(runs, [&](const Record<GuideRun>& run) { return run.value.case_file != session.case_file; });
    // One's own first: a colleague's run of the same case is there to be seen, not to be answered.
    std::stable_partition(runs.begin(), runs.end(), [&](const Record<GuideRun>& run) { return run.value.holder == workspace.person().id; });
    return runs;
}

}

GuideRunner::GuideRunner(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

GuideRunner::~GuideRunner() = default;

// ---- showing ----

std::optional<Record<GuideRun>> GuideRunner::runInFront(const Session& session) const
{
    const auto runs = openRunsOf(m_workspace, session);
    const QString chosen = m_chosen.value(session.key());
    for (const Record<GuideRun>& run : runs)
        if (runRowKey(run.id) == chosen)
            return run;
    return runs.empty() ? std::nullopt : std::optional(runs.front());
}

// Reads the run in front anew, unless it is open already as it was: ticks that are not an answer yet stay.
bool GuideRunner::load()
{
    const Session* session = m_workspace.current();
    const auto run = session ? runInFront(*session) : std::nullopt;
    if (!run) {
        m_front.reset();
        return false;
    }
    if (m_front && m_front->run == *run && m_front->session == *session)
        return true;
    const bool isOther = !m_front || m_front->run.id != run->id;
    const bool hasMoved = isOther || m_front->run.value.events.size() != run->value.events.size();
    if (isOther)
        m_remark.clear();
    if (hasMoved)
        m_problem.clear();
    // The guide of a run never changes; only another run needs to read one.
    auto linked = isOther ? linkedGuide(m_workspace.reader().rows(), run->value.guide, run->value.version, run->value.uses) : Result<GuideScript>(std::move(m_front->linked));
    m_front.reset();
    if (!linked) {
        m_data = guideMissingData(*run, linked.error().sentence());
        return false;
    }
    m_front = std::make_unique<GuideFront>(*run, std::move(*linked), *session, guideRecords(m_workspace, *session));
    m_front->isFollowed = true;
    return true;
}

void GuideRunner::refresh()
{
    const Session* session = m_workspace.current();
    const QString key = session ? session->key() : QString();
    if (std::exchange(m_sessionShown, key) != key) {
        m_page = GuidePage::Run;
        m_problem.clear();
        m_remark.clear();
        m_keys.clear(); // whatever was pressed was meant for the other one
        m_sent = -1;
    }
    if (hasArrived()) // asked before the run is read: what is shown then has the answer, whoever writes it meanwhile
        m_sent = -1;
    m_data = {};
    if (load()) {
        m_data = guideRunData(m_workspace, *m_front, m_problem);
        if (!m_remark.isEmpty())
            m_data.remark = m_remark;
        if (const Draft draft = m_workspace.draft(draftPlace()); m_data.isTyped && draft.context == m_data.place) {
            m_data.typed = draft.text;
            m_data.isDraft = true;
        }
    }
    if (m_data.run.isEmpty() || m_page != GuidePage::Run)
        showList(m_data);
    m_data.isBusy = m_sent >= 0;
    Q_EMIT changed();
    if (m_sent < 0 && !m_keys.empty()) {
        const auto next = std::move(m_keys.front());
        m_keys.pop_front();
        next();
    }
}

bool GuideRunner::hasArrived() const
{
    const auto run = m_sent < 0 ? std::nullopt : m_workspace.reader().find(m_awaited);
    return run && run->value.events.size() >= m_sent;
}

// Until the run has that many events, whatever is pressed waits.
void GuideRunner::await(const Id<GuideRun>& run, qint64 events)
{
    m_awaited = run;
    m_sent = events;
    m_data.isBusy = true;
    Q_EMIT changed();
}

void GuideRunner::showList(GuideData& data) const
{
    const Session* session = m_workspace.current();
    data.canLeave = !data.run.isEmpty();
    data.page = m_page == GuidePage::Run || !m_front ? GuidePage::Guides : m_page;
    if (!data.canLeave)
        data.problem = m_problem;
    if (!session)
        return;
    if (data.page == GuidePage::Guides)
        data.rows = guideRows(m_workspace, *session, openRunsOf(m_workspace, *session));
    else if (data.page == GuidePage::Steps)
        data.rows = guideStepRows(*m_front);
    else
        data.rows = guidePeopleRows(m_workspace, m_front->run);
}

void GuideRunner::list(GuidePage page)
{
    m_page = page;
    refresh();
    Q_EMIT shown();
}

void GuideRunner::leave()
{
    const bool isList = m_data.page != GuidePage::Run;
    const bool isRunBehind = isList && m_data.canLeave;
    m_page = GuidePage::Run;
    if (isRunBehind)
        return refresh();
    Q_EMIT left();
}

void GuideRunner::pick(const QString& key)
{
    if (m_sent >= 0)
        return; // it is on its way already
    const GuidePage page = m_data.page;
    m_page = GuidePage::Run;
    const Session* session = m_workspace.current();
    if (page == GuidePage::Steps)
        return jump(key);
    if (page == GuidePage::People)
        return handOver(key);
    if (!key.startsWith(runPrefix))
        return start(key);
    if (session)
        m_chosen[session->key()] = key;
    refresh();
    Q_EMIT shown();
}

void GuideRunner::startNamed(const QString& name)
{
    const Session* session = m_workspace.current();
    const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt;
    const auto guide = customer ? m_workspace.reader().find(callGuideId(customer->value.brand, name)) : std::nullopt;
    m_page = GuidePage::Run;
    if (guide)
        return start(QString::fromLatin1(guide->id.key.text()));
    m_page = GuidePage::Guides;
    tell(!session ? tr("Open a customer or a case first: a guide is followed for somebody.") : tr("There is no guide called \"%1\" in use.").arg(name));
    Q_EMIT shown();
}

void GuideRunner::tell(const QString& problem)
{
    m_problem = problem;
    m_sent = -1;
    m_keys.clear();
    refresh();
}

bool GuideRunner::isLive() const { return m_front && m_front->entry; }

QString GuideRunner::draftPlace() const { return QStringLiteral("guide/") + m_data.run; }

void GuideRunner::keepTyped(const QString& typed)
{
    if (!isLive() || !m_data.isTyped)
        return;
    Draft draft;
    draft.text = typed;
    draft.context = typed.isEmpty() ? QString() : m_data.place;
    m_workspace.setDraft(draftPlace(), draft);
}

// ---- doing ----

void GuideRunner::start(const QString& guideKey)
{
    const Session* session = m_workspace.current();
    const auto key = Uuid::fromText(guideKey.toLatin1());
    const auto guide = key ? m_workspace.reader().find(Id<CallGuide>{*key}) : std::nullopt;
    if (!session || !guide)
        return refresh();
    auto started = guideStart(m_workspace.reader().rows(), *guide, guideFacts(m_workspace, *session), authorOf(m_workspace));
    if (!started)
        return tell(started.error().sentence());
    StartGuide& begin = *started;
    begin.guide_run = {m_workspace.newId()};
    begin.customer = session->customer;
    begin.case_file = session->case_file;
    m_chosen[session->key()] = runRowKey(begin.guide_run);
    m_problem.clear();
    await(begin.guide_run, 1);
    m_workspace.submit(intent(begin), {}, [this](const Result<Operation>& kept) {
        if (!kept)
            tell(kept.error().sentence());
    });
    Q_EMIT shown();
}

void GuideRunner::whenReady(std::function<void()> key)
{
    if (m_sent >= 0) {
        if (m_keys.size() < keysWaiting_max)
            m_keys.push_back(std::move(key));
        return;
    }
    key();
}

void GuideRunner::digit(int pressed)
{
    whenReady([this, pressed] { takeDigit(pressed); });
}

void GuideRunner::takeDigit(int pressed)
{
    if (!isLive() || pressed > m_data.choices.size())
        return;
    if (m_front->step.kind == StepKind::Article) {
        if (const auto article = articleAt(m_workspace, *m_front))
            Q_EMIT articleWanted(article->value.readable());
        return;
    }
    if (const auto value = m_front->entry->digit(pressed))
        return m_front->step.kind == StepKind::Verify ? giveIdentity(markedRight()) : give(*value);
    refresh(); // a question was ticked
}

void GuideRunner::enter(const QString& typed)
{
    whenReady([this, typed] { takeText(typed); });
}

void GuideRunner::takeText(const QString& typed)
{
    if (!isLive() || m_data.next.isEmpty())
        return;
    if (m_front->run.value.holder != m_workspace.person().id)
        return handOver(QString::fromLatin1(m_workspace.person().id.key.text()));
    if (m_front->run.value.state == GuideRunState::Paused)
        return send(m_front->engine.resume(m_front->walk, authorOf(m_workspace)));
    if (const QStringList missing = m_front->engine.blocking(m_front->walk); !missing.isEmpty())
        return jump(missing.front());
    if (m_front->step.kind == StepKind::Verify) {
        if (m_front->entry->marked().isEmpty() && identityStanding(m_workspace, m_front->session.customer).isSafe)
            return give(GuideValue(m_front->step.numbers.at("needed")));
        return Q_EMIT identityWanted(m_front->entry->marked(), {});
    }
    auto value = m_front->entry->enter(typed);
    if (!value)
        return tell(value.error().sentence());
    give(*value);
}

// What the step wants done and its answer are one commit: a desk that stops between them would offer the action again.
void GuideRunner::give(const GuideValue& value, const CheckIdentity* checked)
{
    m_heldBack.reset();
    // An answer that does not fit is told before anything is done.
    auto event = m_front->engine.answer(m_front->walk, value, authorOf(m_workspace));
    if (!event)
        return tell(event.error().sentence());
    auto operation = operationFor(m_front->engine.request(m_front->walk, value), guideSubject(m_workspace, m_front->session, m_front->run.id), m_workspace.reader().rows());
    if (!operation)
        return refuse(operation.error());
    if (!*operation && !checked)
        return send(event);
    if (*operation)
        event->note = doneText(**operation);
    Answer answer = answerWith(*event);
    if (*operation)
        answer.operations.insert(answer.operations.begin(), **operation);
    if (checked)
        answer.operations.insert(answer.operations.begin(), intent(*checked));
    await(m_front->run.id, m_front->run.value.events.size() + 1);
    keep(answer, [this, value](const Error& reason) {
        if (!wantsIdentityCheck(reason))
            return refuse(reason);
        tell(reason.sentence());
        m_heldBack = value;
        Q_EMIT identityWanted({}, reason.sentence());
    });
}

// What was ticked in the panel, by the places of the step's questions.
IdentityResult GuideRunner::markedRight() const
{
    QList<int> places = m_front->entry->marked().values();
    std::sort(places.begin(), places.end());
    IdentityResult result;
    for (const int place : places)
        result.right.append(QString::number(place));
    return result;
}

IdentityData GuideRunner::identityAsked() const
{
    if (!m_front)
        return {};
    if (m_front->step.kind != StepKind::Verify)
        return identityData(m_workspace, m_front->session.customer);
    QStringList own;
    for (const GuideText& question : m_front->step.questions)
        own.append(m_front->engine.spoken(m_front->walk, question, guideLanguage(m_front->records)));
    return identityData(m_workspace, m_front->session.customer, m_front->step, own);
}

// The check and what it allows are one commit too.
void GuideRunner::giveIdentity(const IdentityResult& result)
{
    if (!isLive())
        return;
    const bool isStep = m_front->step.kind == StepKind::Verify;
    const double needed = isStep ? m_front->step.numbers.at("needed") : 0;
    const bool isPassed = result.right.size() >= identityAsked().needed;
    const CheckIdentity check{m_front->session.customer, m_front->session.case_file, result.right, result.wrong, isStep ? m_front->run.id : Id<GuideRun>()};
    if (isStep)
        return give(GuideValue(isPassed ? needed : 0.0), &check);
    if (isPassed && m_heldBack)
        return give(GuideValue(*m_heldBack), &check);
    m_workspace.submit(intent(check));
}

// An action may have another way to go on; without one, and for every other step, the run stays here with the reason.
void GuideRunner::refuse(const Error& reason)
{
    if (m_front->step.kind != StepKind::Action)
        return tell(reason.sentence());
    send(m_front->engine.answer(m_front->walk, GuideValue(reason.sentence()), authorOf(m_workspace)));
}

void GuideRunner::send(const Result<RunEvent>& event)
{
    if (!event)
        return tell(event.error().sentence());
    m_problem.clear();
    m_remark.clear();
    await(m_front->run.id, m_front->run.value.events.size() + 1);
    keep(answerWith(*event), [this](const Error& reason) { tell(reason.sentence()); });
}

GuideRunner::Answer GuideRunner::answerWith(const RunEvent& event) const
{
    return {m_front->run.id, {intent(AnswerGuide{m_front->run.id, m_front->run.value.events.size(), RawJson{runEventText(event)}}, {m_workspace.seen(m_front->run)})},
            m_workspace.hasDraft(draftPlace()) ? draftPlace() : QString(), event.kind == RunEventKind::Ended,
            m_front->step.kind == StepKind::Outcome && event.kind == RunEventKind::Answered ? m_front->step.main.word : QString()};
}

void GuideRunner::keep(const Answer& answer, std::function<void(const Error&)> refused)
{
    m_workspace.submit(answer.operations, answer.draft, [this, run = answer.run, isEnd = answer.isEnd, outcome = answer.outcome, refused = std::move(refused)](const Result<Operation>& kept) {
        if (!m_front || m_front->run.id != run)
            return; // another guide is in front; the window says what was refused
        if (!kept)
            refused(kept.error());
        else if (isEnd)
            Q_EMIT left();
        else if (!outcome.isEmpty())
            Q_EMIT outcomeReached(outcome);
    });
}

void GuideRunner::back()
{
    whenReady([this] {
        if (!isLive() || !m_data.canGoBack)
            return;
        auto event = m_front->engine.back(m_front->walk, authorOf(m_workspace));
        const QString remark = event ? takeBack(event->to) : QString();
        send(event);
        m_remark = remark;
    });
}

// Edits that were made since that step are undone, the last one first; the rest stands, and a sentence says which.
QString GuideRunner::takeBack(const QString& step)
{
    QStringList undone, stands, sentences;
    QStringList steps = m_front->engine.standing(m_front->walk, step);
    std::reverse(steps.begin(), steps.end());
    for (const QString& one : std::as_const(steps)) {
        const QString name = guideStepName(*m_front, one, guideLanguage(m_front->records));
        const auto undo = undoOf(m_front->run.value, one, m_workspace.reader().rows());
        (undo ? undone : stands).prepend(name);
        if (undo)
            m_workspace.submit(*undo); // why it was refused, the window says
    }
    if (!undone.isEmpty())
        sentences.append(tr("Taken back: %1").arg(undone.join(QLatin1String("; "))));
    if (!stands.isEmpty())
        sentences.append(tr("Already done, and it stays done: %1").arg(stands.join(QLatin1String("; "))));
    return sentences.join(QLatin1Char('\n'));
}

void GuideRunner::jump(const QString& step)
{
    if (isLive() && step != m_front->walk.current)
        send(m_front->engine.jump(m_front->walk, step, authorOf(m_workspace)));
    refresh();
    Q_EMIT shown();
}

void GuideRunner::pauseOrGoOn()
{
    whenReady([this] {
        if (!isLive())
            return;
        const bool isPaused = m_front->run.value.state == GuideRunState::Paused;
        send(isPaused ? m_front->engine.resume(m_front->walk, authorOf(m_workspace)) : m_front->engine.pause(m_front->walk, authorOf(m_workspace)));
    });
}

void GuideRunner::handOver(const QString& userKey)
{
    const auto key = Uuid::fromText(userKey.toLatin1());
    if (!m_front || !key)
        return refresh();
    const HandOverGuide over{m_front->run.id, {*key}, m_front->run.value.holder};
    await(m_front->run.id, m_front->run.value.events.size() + 1);
    m_workspace.submit(intent(over, {m_workspace.seen(m_front->run)}), {}, [this](const Result<Operation>& kept) {
        if (!kept)
            tell(kept.error().sentence());
    });
    refresh();
    Q_EMIT shown();
}

} // namespace callboard
