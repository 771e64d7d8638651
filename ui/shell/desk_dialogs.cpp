// The parts of DeskController that ask in a sheet before they change a record.
#include "core/work/case_moves.h"
#include "ui/models/desk_views.h"
#include "ui/models/draft_context.h"
#include "ui/models/duplicate_views.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/shell/case_dialog.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/conflict_dialog.h"
#include "ui/shell/customer_dialog.h"
#include "ui/shell/desk_controller.h"
#include "ui/shell/due_dialog.h"
#include "ui/shell/identity_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/reading_desk.h"
#include "ui/shell/refused_dialog.h"

#include <algorithm>

namespace callboard {

namespace {

Id<Team> ownTeam(const Workspace& workspace)
{
    const QStringList& teams = workspace.person().teams;
    return {teams.isEmpty() ? Uuid{} : Uuid::fromText(teams.first().toLatin1()).value_or(Uuid{})};
}

// The brand is that of the team one works in; a site with one brand has no question to ask.
Id<Brand> ownBrand(const Workspace& workspace)
{
    const auto team = workspace.reader().find(ownTeam(workspace));
    if (team && !team->value.brand.isNull())
        return team->value.brand;
    const auto brands = workspace.reader().brands();
    return brands.empty() ? Id<Brand>() : brands.front().id;
}

FieldContext customerFields(const Workspace& workspace, const SettingsStore& settings)
{
    FieldContext context;
    context.region = phoneRegionSetting(settings);
    for (const auto& declared : workspace.reader().customFieldsOf(Customer::schemaName))
        context.custom.push_back(declared.value);
    return context;
}

// A value as it is kept in a conflict (JSON text), for reading.
QString conflictText(const QString& json)
{
    auto document = JsonDocument::parse("{\"v\":" + json.toUtf8() + '}');
    if (!document)
        return json;
    const JsonView value = document->root().member("v");
    return value.isNull() ? QString() : value.isString() ? value.string() : QString::fromUtf8(value.raw());
}

}

void DeskController::newCase()
{
    const auto customer = customerInFront();
    if (!customer)
        return;
    CaseChoices choices;
    for (const QString& team : m_workspace.person().teams)
        if (const auto id = Uuid::fromText(team.toLatin1()))
            choices.teams.append({team, m_workspace.reader().teamName({*id}), {}});
    choices.team = QString::fromLatin1(ownTeam(m_workspace).key.text());
    auto* dialog = new CaseDialog(choices, m_workspace.now(), &m_window);
    connect(dialog, &CaseDialog::caseRequested, this, [this, dialog, customer = customer->id](const NewCase& file) {
        OpenCase open;
        open.case_file = {m_workspace.newId()};
        open.customer = customer;
        open.subject = file.subject;
        open.category = file.category;
        open.priority = file.priority;
        open.channel = file.channel;
        open.team = file.team;
        open.due = file.due;
        m_workspace.submit(intent(open), {}, [this, dialog = SheetAnswer(dialog), customer, id = open.case_file](const Result<Operation>& kept) {
            dialog(kept);
            if (!kept)
                return;
            const Session* session = m_workspace.current();
            if (session && session->customer == customer && session->case_file.isNull())
                m_workspace.moveToCase(id);
            else
                m_workspace.open({customer, id});
            m_window.focusChild("composer.text");
        });
    });
    dialog->present();
}

void DeskController::askWhatIsMissing(const Record<CaseFile>& file, const CloseCase& close, const MissingForMove& missing)
{
    ClosingData data{close.resolved, missing.outcome, outcomes(), missing.fields, {}, {}, isAtWork(file.value.status)};
    for (const Record<GuideRun>& run : missing.guides)
        data.guides.append(tr("The guide “%1” still requires: %2").arg(run.value.title, run.value.required_open.join(QStringLiteral(", "))));
    for (const Record<Task>& task : missing.tasks)
        data.tasks.append((task.value.kind == TaskKind::FollowUp ? tr("Done: %1") : tr("Not needed any more: %1")).arg(task.value.text.text.section(u'\n', 0, 0)));
    FieldContext context;
    for (const auto& declared : m_workspace.reader().customFieldsOf(CaseFile::schemaName))
        context.custom.push_back(declared.value);
    auto* dialog = new ClosingDialog(data, context, &m_window);
    connect(dialog, &ClosingDialog::guideWanted, this, [this] { m_window.showPanel(QLatin1String(GuidePanel::info.id)); });
    connect(dialog, &ClosingDialog::filled, this, [this, dialog = QPointer(dialog), file, close, missing](const ClosingAnswer& filled) { endCase(file, close, missing, filled, dialog); });
    dialog->present();
}

// What was filled in and the end are one commit: no case is left half done.
void DeskController::endCase(const Record<CaseFile>& file, const CloseCase& close, const MissingForMove& missing, const ClosingAnswer& filled, const QPointer<ClosingDialog>& dialog)
{
    std::vector<Operation> together;
    if (!filled.isResolved)
        for (const Record<Task>& task : missing.tasks)
            together.push_back(intent(FinishTask{task.id, task.value.kind == TaskKind::FollowUp ? TaskState::Done : TaskState::Dropped, {}}, {m_workspace.seen(task)}));
    if (!filled.patch.isEmpty()) {
        EditCase edit{file.id, {}, {}};
        edit.set.fields = filled.patch.set;
        edit.was.fields = filled.patch.was;
        together.push_back(intent(edit, {m_workspace.seen(file)}));
    }
    CloseCase with = close;
    with.resolved = filled.isResolved;
    if (!filled.outcome.isEmpty())
        with.outcome = filled.outcome;
    together.push_back(intent(with, {m_workspace.seen(file)}));
    const QString key = Session{file.value.customer, file.id}.key();
    m_workspace.submitHeld(std::move(together), key, close.note.text.isEmpty() ? 0 : holdOf(close.kind), [this, key, dialog, words = close.note.text](const Result<Operation>& kept) {
        SheetAnswer(dialog.data())(kept);
        whenKept(key, words, kept);
    });
}

void DeskController::explainDue()
{
    const auto file = caseInFront();
    if (!file)
        return;
    auto* dialog = new DueDialog(dueData(m_workspace, *file), &m_window);
    dialog->present();
}

void DeskController::newCustomer()
{
    const FieldContext context = customerFields(m_workspace, m_settings);
    auto* dialog = new CustomerDialog(CustomerDialog::Purpose::Create, {}, context, &m_window);
    connect(dialog, &CustomerDialog::saved, this, [this, dialog](const FieldPatch& patch) {
        CreateCustomer create;
        create.customer = {m_workspace.newId()};
        create.set.fields = patch.set;
        if (const Id<Brand> brand = ownBrand(m_workspace); !brand.isNull())
            create.set.fields["brand"] = brand.key;
        m_workspace.submit(intent(create), {}, [this, dialog = SheetAnswer(dialog), id = create.customer](const Result<Operation>& kept) {
            dialog(kept);
            if (!kept)
                return;
            m_workspace.open({id, {}});
        });
    });
    connect(dialog, &CustomerDialog::typed, this, [this, dialog, region = context.region](const FieldPatch& patch) {
        m_search.findDuplicates({{}, 0, customerOf(patch.set, ownBrand(m_workspace))}, region, dialog,
                                [this, dialog](const std::vector<Duplicate>& found) { dialog->showKnown(duplicateRows(m_workspace, found)); });
    });
    connect(dialog, &CustomerDialog::knownChosen, this, [this, dialog](const QString& key, const FieldPatch& patch) {
        const auto session = sessionFromKey(m_workspace, key);
        const auto known = session ? m_workspace.reader().find(session->customer) : std::nullopt;
        if (!known)
            return; // has gone since: the sheet stays as it is
        dialog->finish();
        m_workspace.open(*session);
        m_window.focusChild("composer.text");
        // Nothing that was typed goes into the record by itself, and nothing of it is lost.
        if (const auto missing = missingOf(*known, customerOf(patch.set, known->value.brand)); !missing.empty())
            editCustomer(missing);
    });
    dialog->present();
}

void DeskController::editCustomer(const std::map<QByteArray, Value>& typed)
{
    const auto customer = customerInFront();
    if (!customer)
        return;
    const FieldContext context = customerFields(m_workspace, m_settings);
    auto* dialog = new CustomerDialog(CustomerDialog::Purpose::Edit, customer->value, context, &m_window);
    if (!typed.empty())
        dialog->propose(typed, tr("What you typed and this record does not have is filled in. Nothing of it is saved until you save it."));
    connect(dialog, &CustomerDialog::saved, this, [this, dialog = QPointer(dialog), customer = *customer](const FieldPatch& patch) { saveCustomer(customer, patch, dialog); });
    dialog->present();
}

void DeskController::saveCustomer(const Record<Customer>& customer, const FieldPatch& patch, const QPointer<CustomerDialog>& dialog)
{
    EditCustomer edit;
    edit.customer = customer.id;
    edit.set.fields = patch.set;
    edit.was.fields = patch.was;
    m_workspace.submit(intent(edit, {m_workspace.seen(customer)}), {}, [this, customer, patch, dialog](const Result<Operation>& kept) {
        const Session* session = m_workspace.current();
        const Session contact = session && session->customer == customer.id ? *session : Session{customer.id, {}};
        const auto again = [this, customer, patch, dialog] { saveCustomer(customer, patch, dialog); };
        if (!dialog || kept || !m_identity->hold(kept.error(), contact, dialog, again))
            SheetAnswer(dialog.data())(kept);
    });
}

void DeskController::decideConflict()
{
    const auto conflict = conflictToDecide(m_workspace);
    if (!conflict)
        return;
    const Schema* schema = entityNamed(conflict->value.entity.toUtf8());
    const Column* column = schema ? schema->column(conflict->value.column.toUtf8()) : nullptr;
    const auto shown = [column](const QString& json) {
        const QString text = conflictText(json);
        return column && column->kind == Kind::Option ? Words::option(*column, text) : conflictText(json);
    };
    ConflictData data{column ? Words::label(column->label) : conflict->value.column, shown(conflict->value.base), shown(conflict->value.mine), shown(conflict->value.theirs),
                      m_workspace.reader().userName(conflict->value.author), Words::ago(conflict->value.at, m_workspace.now())};
    auto* dialog = new ConflictDialog(data, &m_window);
    const auto decide = [this, id = conflict->id.key](bool useMine) { m_workspace.submit(intent(ResolveConflict{id, useMine})); };
    connect(dialog, &ConflictDialog::keepTheirs, this, [decide] { decide(false); });
    connect(dialog, &ConflictDialog::useMine, this, [decide] { decide(true); });
    dialog->present();
}

void DeskController::openOutboxItem(const QString& key)
{
    const auto item = std::find_if(m_outbox.begin(), m_outbox.end(), [&key](const OutboxItem& one) { return QString::number(one.key) == key; });
    if (item == m_outbox.end() || item->state != OperationState::Refused)
        return;
    const ListRow row = outboxRows(m_workspace, {*item}).first();
    const auto question = refusedForLead(m_workspace, *item);
    const auto words = refusedWords(m_workspace, *item);
    auto* dialog = new RefusedDialog({row.title, row.right, row.detail, row.body, words.has_value(), question.has_value()}, &m_window);
    if (words)
        connect(dialog, &RefusedDialog::edited, this, [this, dialog, words, key = item->key] {
            const QString session = words->session.key();
            const Draft both = keptDraft(joined(words->draft, composerDraft(m_workspace.draft(session))));
            m_workspace.keepDraft(session, both, [this, answer = SheetAnswer(dialog), session = words->session, key](const Result<void>& kept) {
                if (kept) { // the words are in one place at any time, or in both
                    m_workspace.link().dismiss(key);
                    m_workspace.open(session);
                    m_reading->stopped(session.key());
                    m_window.focusChild("composer.text");
                }
                answer(kept);
            });
        });
    if (question)
        connect(dialog, &RefusedDialog::leadAsked, this, [this, dialog, question, key = item->key] {
            m_workspace.submit(*question, {}, [this, answer = SheetAnswer(dialog), key](const Result<Operation>& kept) {
                if (kept)
                    m_workspace.link().dismiss(key); // the lead has it now, and so has the timeline
                answer(kept);
            });
        });
    connect(dialog, &RefusedDialog::removed, this, [this, key = item->key] { m_workspace.link().dismiss(key); });
    connect(dialog, &RefusedDialog::retried, this, [this, dialog, key = item->key] {
        m_workspace.link().retry(key, this, SheetAnswer(dialog));
    });
    dialog->present();
}

} // namespace callboard
