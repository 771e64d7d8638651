// What is shown when, and what each command does to records.
#include "ui/shell/desk_controller.h"

#include "core/work/case_moves.h"
#include "core/work/consent_gate.h"
#include "core/work/contacts.h"
#include "core/work/identity_gate.h"
#include "core/work/reply_text.h"
#include "core/work/review_packs.h"
#include "ui/models/desk_views.h"
#include "ui/models/draft_context.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/link_views.h"
#include "ui/models/merge_views.h"
#include "ui/models/mention_views.h"
#include "ui/models/record_views.h"
#include "ui/models/reply_views.h"
#include "ui/models/review_views.h"
#include "ui/models/task_views.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/panels/history/history_panel.h"
#include "ui/panels/orders/orders_panel.h"
#include "ui/panels/outbox/outbox_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/shell/bulk_desk.h"
#include "ui/shell/alert_desk.h"
#include "ui/shell/call_desk.h"
#include "ui/shell/card_guard.h"
#include "ui/shell/case_printing.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/consent_desk.h"
#include "ui/shell/customer_merge_desk.h"
#include "ui/shell/guide_desk.h"
#include "ui/shell/guide_editor_desk.h"
#include "ui/shell/identity_desk.h"
#include "ui/shell/keys_desk.h"
#include "ui/shell/link_desk.h"
#include "ui/shell/macro_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/merge_desk.h"
#include "ui/shell/missing_fields.h"
#include "ui/shell/palette_search.h"
#include "ui/shell/problem_desk.h"
#include "ui/shell/refund_desk.h"
#include "ui/shell/reading_desk.h"
#include "ui/shell/reply_desk.h"
#include "ui/shell/reply_editor_desk.h"
#include "ui/shell/rising_desk.h"
#include "ui/shell/session_view.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/task_desk.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/watch_desk.h"
#include "ui/shell/step_desk.h"

#include <QClipboard>
#include <QGuiApplication>

namespace callboard {

namespace {

constexpr int entriesShown_first = 100; // more when asked for: most are about the last contacts
constexpr int entriesShown_more = 500;
constexpr int recordsShown_max = 200;
constexpr int outboxShown_max = 300;
constexpr int minute_ms = 60'000;

}

DeskController::DeskController(Workspace& workspace, SearchLink& search, MainWindow& window, SettingsStore settings, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_search(search), m_window(window), m_settings(std::move(settings)), m_guide(new GuideDesk(workspace, window, this)), m_tasks(new TaskDesk(workspace, window, this)), m_watching(new WatchDesk(workspace, window, this)), m_identity(new IdentityDesk(workspace, window, this)), m_refunds(new RefundDesk(workspace, window, *m_identity, this)),
      m_replies(new ReplyDesk(workspace, window, this)), m_reading(new ReadingDesk(workspace, window, this)),
      m_customerMerges(new CustomerMergeDesk(workspace, search, window, *m_identity, m_settings, this)),
      m_guideEditor(new GuideEditorDesk(workspace, window, this)), m_cards(new CardGuard(this)), m_printing(new CasePrinting(workspace, window, this)),
      m_steps(new StepDesk(workspace, &window, this)), m_links(new LinkDesk(workspace, search, window, *m_steps, this)), m_problems(new ProblemDesk(workspace, window, *m_steps, m_settings, this)), m_rising(new RisingDesk(workspace, window, *m_problems, this)),
      m_bulk(new BulkDesk(workspace, window, *m_steps, this)), m_macros(new MacroDesk(workspace, window, *m_steps, m_settings, this)), m_replyEditor(new ReplyEditorDesk(workspace, window, *m_steps, this)),
      m_merges(new MergeDesk(workspace, window, *m_steps, this)), m_consents(new ConsentDesk(workspace, window, *m_steps, this)), m_calls(new CallDesk(workspace, this)), m_alerts(new AlertDesk(workspace, window, this)), m_keys(new KeysDesk(window, m_settings, this)),
      m_entriesShown(entriesShown_first)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DeskController::refresh);
    m_minute.setInterval(minute_ms);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        later(m_recordsDirty);
        later(m_worklistDirty);
    });
    connectWorkspace();
    connectWindow();
}

void DeskController::begin()
{
    m_window.panel<ComposerPanel>().setOutcomes(outcomes());
    m_replies->begin();
    showCall();
    showCurrent();
    showWorklist();
    showStatus();
    showOutbox();
    if (m_workspace.current())
        m_window.focusChild("composer.text"); // typing goes on where it was
    m_minute.start();
}

void DeskController::connectWorkspace()
{
    connect(&m_workspace, &Workspace::currentChanged, this, &DeskController::showCurrent);
    connect(&m_workspace, &Workspace::kept, this, [this] { m_problem = {}; }); // it is behind whoever goes on; records change in a moment
    connect(&m_workspace, &Workspace::callChanged, this, [this] {
        showCall();
        later(m_worklistDirty);
        later(m_recordsDirty);
    });
    connect(&m_workspace, &Workspace::recordsChanged, this, [this](const ChangeSet&) {
        later(m_recordsDirty);
        later(m_worklistDirty);
    });
    connect(&m_workspace, &Workspace::statusChanged, this, [this] { later(m_statusDirty); });
    connect(&m_workspace, &Workspace::outboxChanged, this, [this] {
        later(m_outboxDirty);
        later(m_recordsDirty); // "waiting to sync" goes when an operation has come back
    });
    connect(&m_workspace, &Workspace::draftKept, this, [this](const QString& key) {
        if (const Session* session = m_workspace.current(); session && session->key() == key)
            m_window.panel<ComposerPanel>().setSafety(m_workspace.hasDraft(key) ? ChipData{tr("Kept on this desk"), Tone::Good, QStringLiteral("check")} : ChipData{});
    });
    connect(&m_workspace, &Workspace::notSaved, this, [this](const Error& reason) {
        m_window.panel<ComposerPanel>().setSafety({tr("Not saved"), Tone::Bad, QStringLiteral("alert")});
        m_problem = reason;
        showNotice();
    });
    connect(&m_workspace, &Workspace::refused, this, [this](const Error& reason) {
        m_problem = reason;
        showNotice();
    });
}

void DeskController::connectWindow()
{
    connect(&m_window, &MainWindow::requested, this, &DeskController::run);
    connect(&m_window, &MainWindow::closing, &m_workspace, &Workspace::finish);
    connect(m_identity, &IdentityDesk::passed, this, [this] {
        if (!wantsIdentityCheck(m_problem))
            return;
        m_problem = {};
        showNotice();
    });
    connect(m_replies, &ReplyDesk::heldChanged, this, [this] { later(m_recordsDirty); });
    connect(m_cards, &CardGuard::changed, this, &DeskController::showNotice);
    connect(m_printing, &CasePrinting::changed, this, &DeskController::showNotice);
    connect(m_steps, &StepDesk::changed, this, [this] {
        later(m_recordsDirty); // whether there is something to take back
        showNotice();
    });
    SessionView& sessions = m_window.sessions();
    connect(&sessions, &SessionView::activated, &m_workspace, &Workspace::activate);
    connect(&sessions, &SessionView::closeRequested, &m_workspace, &Workspace::close);
    connect(&sessions, &SessionView::noticeActed, this, [this](const QString& action) {
        if (action == QLatin1String("sign-in"))
            Q_EMIT signInWanted();
        else if (action == QLatin1String("conflict"))
            decideConflict();
        else if (m_identity->run(action) || m_consents->run(action))
            m_problem = {};
        else if (action == QLatin1String("guide-review"))
            m_guideEditor->review();
        else if (m_tasks->act(action) || m_refunds->open(action) || m_cards->act(action) || m_links->open(action) || m_steps->run(action))
            return;
        else if (m_problem.text.isEmpty())
            m_closedNotices[m_noticeSource] = m_shownNotice; // not again until it has something else to say
        m_cards->dismiss();
        m_printing->dismiss();
        m_steps->dismiss();
        m_problem = {};
        showNotice();
    });
    const auto openKey = [this](const QString& key) {
        if (m_tasks->open(key) || m_refunds->open(key) || m_links->open(key))
            return;
        if (const auto session = sessionFromKey(m_workspace, key)) {
            m_workspace.open(*session);
            m_window.focusChild("composer.text");
        }
    };
    connect(&m_window.panel<WorklistPanel>(), &WorklistPanel::opened, this, openKey);
    connect(&m_window.panel<HistoryPanel>(), &HistoryPanel::opened, this, openKey);
    connect(&m_window.panel<OutboxPanel>(), &OutboxPanel::opened, this, &DeskController::openOutboxItem);
    connect(&m_window.panel<CustomerPanel>(), &CustomerPanel::callRequested, m_calls, &CallDesk::dial);
    connect(m_calls, &CallDesk::refused, &m_workspace, &Workspace::refused);
    connect(m_calls, &CallDesk::began, this, [this] { m_window.focusChild("composer.text"); });
    connect(&m_window.panel<TimelinePanel>(), &TimelinePanel::opened, this, [this](const QString& key) {
        if (key == olderEntriesKey)
            showOlderEntries();
    });
    ComposerPanel& composer = m_window.panel<ComposerPanel>();
    connect(&composer, &ComposerPanel::draftChanged, this, &DeskController::keepDraft);
    connect(&composer, &ComposerPanel::saveRequested, this, &DeskController::save);
    connect(&composer, &ComposerPanel::saveAndCloseRequested, this, [this](const ComposerDraft& entry) { saveAndEnd(entry, false); });
    CommandPalette& palette = m_window.palettePopup();
    new PaletteSearch(m_workspace, m_search, palette, m_settings, this);
    connect(&palette, &CommandPalette::hitChosen, this, openKey);
    connect(&palette, &CommandPalette::hitChosen, m_calls, &CallDesk::openHit);
}

void DeskController::run(const QString& id)
{
    const auto isTakenBy = [&id](auto*... desks) { return (desks->run(id) || ...); };
    if (isTakenBy(m_guide, m_identity, m_refunds, m_replies, m_customerMerges, m_tasks, m_watching, m_printing, m_links, m_problems, m_rising, m_bulk, m_macros, m_replyEditor, m_merges, m_consents, m_calls, m_alerts, m_keys, m_steps))
        return;
    struct CommandRow {
        const char* id;
        void (*run)(DeskController&);
    };
    static constexpr CommandRow table[] = {
        {"session.close", [](DeskController& c) { if (const Session* session = c.m_workspace.current()) c.m_workspace.close(session->key()); }},
        {"session.reopen", [](DeskController& c) { c.m_workspace.reopen(); }},
        {"card.restore", [](DeskController& c) { (void)c.m_cards->restore(); }},
        {"customer.new", [](DeskController& c) { c.newCustomer(); }},
        {"customer.edit", [](DeskController& c) { c.editCustomer(); }},
        {"case.new", [](DeskController& c) { c.newCase(); }},
        {"case.take", [](DeskController& c) { c.takeCase(); }},
        {"case.wait", [](DeskController& c) { c.waitOrGoOn(CaseStatus::WaitingForCustomer); }},
        {"case.waitForUs", [](DeskController& c) { c.waitOrGoOn(CaseStatus::WaitingForUs); }},
        {"case.resolve", [](DeskController& c) { c.saveAndEnd(c.m_window.panel<ComposerPanel>().draft(), true); }},
        {"case.whyDue", [](DeskController& c) { c.explainDue(); }},
        {"case.takeAlong", [](DeskController& c) { c.takeAlongOrLeave(); }},
        {"case.reopen", [](DeskController& c) { c.reopenCase(); }},
        {"guide.edit", [](DeskController& c) { c.m_guideEditor->open(); }},
        {"sync.now", [](DeskController& c) { c.m_workspace.link().wake(); }},
        {"theme.system", [](DeskController& c) { Q_EMIT c.themeChosen(QStringLiteral("system")); }},
        {"theme.light", [](DeskController& c) { Q_EMIT c.themeChosen(QStringLiteral("light")); }},
        {"theme.dark", [](DeskController& c) { Q_EMIT c.themeChosen(QStringLiteral("dark")); }},
        {"theme.contrast", [](DeskController& c) { Q_EMIT c.themeChosen(QStringLiteral("contrast")); }},
        {"settings.open", [](DeskController& c) { Q_EMIT c.settingsWanted(); }},
        {"app.signOut", [](DeskController& c) { Q_EMIT c.signOutWanted(); }},
    };
    for (const CommandRow& row : table)
        if (id == QLatin1String(row.id))
            return row.run(*this);
    CALLBOARD_REQUIRE(!"a command of the table that nobody does");
}

// ---- showing ----

void DeskController::later(bool& what)
{
    what = true;
    m_soon.start();
}

void DeskController::refresh()
{
    if (std::exchange(m_recordsDirty, false)) {
        showSessions();
        showRecords();
    }
    if (std::exchange(m_worklistDirty, false))
        showWorklist();
    if (std::exchange(m_statusDirty, false))
        showStatus();
    if (std::exchange(m_outboxDirty, false))
        showOutbox();
}

std::optional<Record<Customer>> DeskController::customerInFront() const
{
    const Session* session = m_workspace.current();
    return session ? m_workspace.reader().find(session->customer) : std::nullopt;
}

std::optional<Record<CaseFile>> DeskController::caseInFront() const
{
    const Session* session = m_workspace.current();
    return session && !session->case_file.isNull() ? m_workspace.reader().find(session->case_file) : std::nullopt;
}

void DeskController::showSessions()
{
    QList<SessionTab> tabs;
    for (const Session& session : m_workspace.sessions()) {
        SessionTab tab;
        tab.key = session.key();
        tab.title = m_workspace.reader().customerName(session.customer);
        tab.icon = QStringLiteral("person");
        tab.unsaved = m_workspace.hasDraft(tab.key);
        if (const auto file = session.case_file.isNull() ? std::nullopt : m_workspace.reader().find(session.case_file)) {
            tab.icon = QStringLiteral("case");
            tab.title += QStringLiteral("  ") + (file->value.number > 0 ? QStringLiteral("#%1").arg(file->value.number) : tr("new case"));
        }
        tabs.append(tab);
    }
    const Session* current = m_workspace.current();
    m_window.sessions().setSessions(tabs, current ? current->key() : QString());
}

void DeskController::showCurrent()
{
    m_entriesShown = entriesShown_first;
    m_problem = {}; // what was said of the session that was in front
    m_cards->dismiss();
    m_printing->dismiss();
    m_steps->dismiss();
    showSessions();
    showRecords();
    showDraft();
    if (const Session* session = m_workspace.current())
        m_window.panel<WorklistPanel>().select(session->key());
}

void DeskController::showRecords()
{
    const auto customer = customerInFront();
    const auto file = caseInFront();
    WindowContext context;
    context.customer = customer.has_value();
    context.openCase = file && file->value.status != CaseStatus::Closed && contextOf(m_workspace).isOfTeam(file->value.team);
    context.call = m_workspace.call().isOn();
    context.closedTab = m_workspace.canReopen();
    m_guide->refresh();
    m_guideEditor->refresh();
    context.guideRun = m_guide->hasRun();
    context.heldReply = m_replies->canTakeBack();
    context.lead = m_workspace.person().role != Role::Rep;
    context.anyCase = file || (m_workspace.current() && isTakenAlong(m_workspace, m_workspace.current()->case_file)); // which may still be on its way here
    context.undo = m_steps->canUndo();
    m_window.setContext(context);
    m_consents->refresh();
    if (!customer) {
        m_window.panel<OrdersPanel>().setData({});
        m_window.panel<HistoryPanel>().setData({});
        m_window.panel<HistoryPanel>().setMissing({});
        m_window.setPanelCount(QLatin1String(OrdersPanel::info.id), 0);
        m_window.setPanelCount(QLatin1String(HistoryPanel::info.id), 0);
        return;
    }
    const Reader& reader = m_workspace.reader();
    m_window.panel<CustomerPanel>().setData(customerCard(m_workspace, *customer));
    TimelinePanel& timeline = m_window.panel<TimelinePanel>();
    CaseHeaderData header = file ? caseHeader(m_workspace, *file) : customerHeader(m_workspace, *customer);
    header.chips = presentChips(m_workspace, *m_workspace.current()) + header.chips; // before what there may be no room for
    timeline.setHeader(header);
    const auto entries = file ? entriesWithMerged(m_workspace, file->id, m_entriesShown + 1) : reader.entriesOf(customer->id, m_entriesShown + 1); // one more: are there older ones
    ListRows stream = timelineRows(m_workspace, entries, m_entriesShown);
    if (file)
        markMerged(m_workspace, file->id, entries, stream);
    timeline.setData(stream);
    const ListRows orders = orderRows(m_workspace, reader.ordersOf(customer->id, recordsShown_max)), history = historyRows(m_workspace, *m_workspace.current(), recordsShown_max);
    m_window.panel<OrdersPanel>().setData(orders);
    m_window.panel<HistoryPanel>().setData(history);
    m_window.setPanelCount(QLatin1String(OrdersPanel::info.id), int(orders.size()));
    m_window.setPanelCount(QLatin1String(HistoryPanel::info.id), int(reader.caseCountOf(customer->id)));
    m_window.panel<HistoryPanel>().setMissing(missingHistory(m_workspace, customer->id));
    showNotice();
}

void DeskController::showOlderEntries()
{
    m_entriesShown += entriesShown_more;
    showRecords(); // the row that was asked has become the first of the older ones, and is still the current one
}

void DeskController::showWorklist()
{
    m_window.panel<WorklistPanel>().setData(worklistRows(m_workspace));
    if (const Session* session = m_workspace.current())
        m_window.panel<WorklistPanel>().select(session->key());
    qint64 queued = 0;
    for (const QString& team : m_workspace.person().teams)
        if (const auto id = Uuid::fromText(team.toLatin1()))
            queued += m_workspace.reader().unownedCountOf({*id});
    m_window.topBar().setFigures({{tr("Queue"), QString::number(queued), tr("Cases of your teams that nobody has taken yet")}});
}

void DeskController::showStatus()
{
    m_window.status().setData(syncSentence(m_workspace));
    if (const Session* session = m_workspace.current())
        m_window.panel<HistoryPanel>().setMissing(missingHistory(m_workspace, session->customer));
    if (std::exchange(m_shownHistories, m_workspace.status().histories) != m_workspace.status().histories)
        showWorklist(); // what was taken along may have come
    if (std::exchange(m_shownPresent, m_workspace.status().present) != m_workspace.status().present)
        showRecords();
    else
        showNotice();
}

void DeskController::showOutbox()
{
    m_workspace.link().outboxItems(outboxShown_max, this, [this](const Result<std::vector<OutboxItem>>& items) {
        if (!items)
            return;
        m_outbox = *items;
        const ListRows rows = outboxRows(m_workspace, m_outbox);
        m_window.panel<OutboxPanel>().setData(rows);
        const auto open = std::count_if(rows.begin(), rows.end(), [](const ListRow& row) { return row.waitingToSync || !row.chips.isEmpty(); });
        m_window.setPanelCount(QLatin1String(OutboxPanel::info.id), int(open));
    });
}

void DeskController::showCall()
{
    const CallInProgress& call = m_workspace.call();
    CallData data;
    if (call.isOn())
        data = {m_workspace.reader().customerName(call.customer), call.number, call.started, call.onHold};
    m_window.topBar().setCall(data);
    m_consents->refresh();
}

void DeskController::showDraft()
{
    const Session* session = m_workspace.current();
    const Draft kept = session ? m_workspace.draft(session->key()) : Draft();
    const ComposerDraft draft = composerDraft(kept);
    m_window.panel<ComposerPanel>().setOutcomes(outcomes(draft.outcome));
    m_window.panel<ComposerPanel>().setDraft(draft);
    m_reading->show();
    m_window.panel<ComposerPanel>().setSafety(kept.text.isEmpty() ? ChipData{} : ChipData{tr("Kept on this desk"), Tone::Good, QStringLiteral("check")});
}

// ---- writing ----

void DeskController::keepDraft(const ComposerDraft& draft)
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    const bool hadDraft = m_workspace.hasDraft(session->key());
    m_workspace.setDraft(session->key(), keptDraft(m_reading->begun(draft)));
    m_reading->show();
    if (hadDraft != m_workspace.hasDraft(session->key()))
        showSessions();
}

void DeskController::whenKept(const QString& sessionKey, const QString& written, const Result<Operation>& kept)
{
    if (!kept) { // the reason is shown by `refused`; the words stay in the editor
        if (const Session* session = m_workspace.current(); session && session->key() == sessionKey && wantsGapFilled(kept.error()))
            m_window.panel<ComposerPanel>().selectGap();
        if (wantsReading(kept.error()))
            m_reading->stopped(sessionKey);
        return;
    }
    m_problem = {};
    m_cards->dismiss();
    const Session* session = m_workspace.current();
    if (!session || session->key() != sessionKey)
        return;
    // What was typed while the words were being kept belongs to the next entry.
    ComposerPanel& composer = m_window.panel<ComposerPanel>();
    ComposerDraft now = composer.draft();
    const QString rest = now.text.startsWith(written) ? now.text.mid(written.size()) : now.text;
    const ComposerDraft next{now.kind, rest, {}, std::max(0, now.caret - int(now.text.size() - rest.size())), rest.isEmpty() ? QStringList() : now.quoted};
    composer.setDraft(next);
    composer.setSafety({});
    if (!rest.isEmpty())
        keepDraft(next);
    showSessions();
}

void DeskController::save(const ComposerDraft& entry)
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    AddEntry add;
    add.customer = session->customer;
    add.case_file = session->case_file;
    add.kind = Choice<EntryKind>::named(entryKindName(entry.kind));
    if (add.kind == EntryKind::Message) {
        add.direction = Direction::Outgoing;
        add.channel = replyChannel(m_workspace, *session, entry.kind);
    }
    add.text.text = entry.text;
    add.outcome = entry.outcome;
    add.happened = m_workspace.now();
    add.quoted = stillQuoted(m_workspace, entry);
    add.mentions = mentionsOf(entry);
    add.read_up_to = m_reading->readUpTo(*session);
    const QString key = session->key();
    m_workspace.submitHeld({intent(add)}, key, holdOf(add.kind), [this, key, entry](const Result<Operation>& kept) { whenKept(key, entry.text, kept); });
}

QStringList DeskController::mentionsOf(const ComposerDraft& entry) const { return goesToCustomer(entry.kind) ? QStringList() : mentionsIn(m_workspace, entry.text); }

// What goes to a customer can be taken back for as long as its author likes.
qint64 DeskController::holdOf(const Choice<EntryKind>& kind) const { return kind == EntryKind::Message ? undoSendSetting_ms(m_settings) : 0; }

void DeskController::saveAndEnd(const ComposerDraft& entry, bool isResolved)
{
    const auto file = caseInFront();
    if (!file)
        return;
    CloseCase close;
    close.case_file = file->id;
    close.outcome = entry.outcome.isEmpty() ? file->value.outcome : entry.outcome; // a resolved case has one
    close.note.text = entry.text;
    close.kind = Choice<EntryKind>::named(entryKindName(entry.kind));
    close.channel = replyChannel(m_workspace, *m_workspace.current(), entry.kind);
    close.happened = m_workspace.now();
    close.quoted = stillQuoted(m_workspace, entry);
    close.mentions = mentionsOf(entry);
    close.resolved = isResolved;
    close.read_up_to = m_reading->readUpTo({file->value.customer, file->id});
    const Context context = contextOf(m_workspace);
    const auto asked = missingForMove(ChangeBuilder(m_workspace.reader().rows(), context), file->value, isResolved ? CaseStatus::Resolved : CaseStatus::Closed, {close.outcome});
    const MissingForMove missing = asked ? *asked : MissingForMove(); // no such move: the operation says so
    const bool isInSheet = !missing.fields.isEmpty() || !missing.guides.empty() || !missing.tasks.empty();
    if (isInSheet)
        return askWhatIsMissing(*file, close, missing);
    if (!missing.outcome)
        return endCase(*file, close, {}, {{}, {}, isResolved}, nullptr);
    m_problem = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose how the case ended before closing it.")); // there is a place for it beside what was typed
    showNotice();
    m_window.focusChild("composer.outcome");
}

void DeskController::takeCase()
{
    const auto file = caseInFront();
    if (!file || file->value.owner == m_workspace.person().id)
        return;
    AssignCase assign;
    assign.case_file = file->id;
    assign.owner = m_workspace.person().id;
    assign.was_owner = file->value.owner;
    assign.team = assign.was_team = file->value.team;
    m_workspace.submit(intent(assign, {m_workspace.seen(*file)}));
}

void DeskController::waitOrGoOn(CaseStatus waiting)
{
    const auto file = caseInFront();
    if (!file)
        return;
    if (!isAtWork(file->value.status))
        return reopenCase();
    const auto to = file->value.status == waiting ? CaseStatus::Open : waiting;
    const Operation move = intent(MoveCase{file->id, to, file->value.status}, {m_workspace.seen(*file)});
    if (hasFieldsFor(m_workspace, m_window, *file, to, move))
        m_workspace.submit(move);
}

void DeskController::reopenCase()
{
    const auto file = caseInFront();
    if (file && !isAtWork(file->value.status))
        m_workspace.submit(intent(ReopenCase{file->id, {}}, {m_workspace.seen(*file)}));
}

void DeskController::takeAlongOrLeave()
{
    const Session* session = m_workspace.current();
    if (!session || session->case_file.isNull())
        return;
    const QStringList cases{QString::fromLatin1(session->case_file.key.text())};
    m_workspace.submit(isTakenAlong(m_workspace, session->case_file) ? intent(LeaveBehind{cases}) : intent(TakeAlong{cases}));
}

} // namespace callboard
