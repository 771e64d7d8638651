// The parts of DeskController that ask in a sheet before they change a record.
#include "core/domain/entities.h"
#include "core/work/case_moves.h"
#include "ui/models/desk_views.h"
#include "ui/models/draft_context.h"
#include "ui/models/duplicate_views.h"
#include "ui/models/record_views.h"
#include "ui/models/team_views.h"
#include "ui/models/value_words.h"
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
#include "ui/shell/sheet_draft.h"

#include <algorithm>

namespace callboard {

namespace {

FieldContext customerFields(const Workspace& workspace, const SettingsStore& settings)
{
    return {.region = phoneRegionSetting(settings), .custom = workspace.reader().customFieldsOf(Customer::schemaName)};
}

}

void DeskController::newCase()
{
    const auto customer = customerInFront();
    if (!customer)
        return;
    CaseChoices choices;
    choices.teams = ownTeamChoices(m_workspace, customer->value.brand);
    choices.team = choices.teams.isEmpty() ? QString() : choices.teams.first().id;
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
    new SheetDraft(m_workspace, *dialog, QString::fromLatin1(customer->id.key.text()));
    dialog->present();
}

void DeskController::askWhatIsMissing(const Record<CaseFile>& file, const CloseCase& close, const MissingForMove& missing)
{
    ClosingData data{close.resolved ? CaseStatus::Resolved : CaseStatus::Closed, missing.outcome, outcomes(), missing.fields, {}, {}, isAtWork(file.value.status)};
    for (const Record<GuideRun>& run : missing.guides)
        data.guides.append(tr("The guide “%1” still requires: %2").arg(run.value.title, run.value.required_open.join(QStringLiteral(", "))));
    for (const Record<Task>& task : missing.tasks)
        data.tasks.append((task.value.kind == TaskKind::FollowUp ? tr("Done: %1") : tr("Not needed any more: %1")).arg(task.value.text.text.section(u'\n', 0, 0)));
    const FieldContext context{.custom = m_workspace.reader().customFieldsOf(CaseFile::schemaName)};
    auto* dialog = new ClosingDialog(data, context, &m_window);
    connect(dialog, &ClosingDialog::guideWanted, this, [this] { m_window.showPanel(QLatin1String(GuidePanel::info.id)); });
    connect(dialog, &ClosingDialog::filled, this, [this, dialog = QPointer(dialog), file, close, missing](const ClosingAnswer& filled) { endCase(file, close, missing, filled, dialog); });
    new SheetDraft(m_workspace, *dialog, QString::fromLatin1(file.id.key.text()));
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
    FieldContext context = customerFields(m_workspace, m_settings);
    Customer nobody;
    nobody.brand = brandInFront(m_workspace);
    if (const auto brands = ownBrands(m_workspace); brands.size() > 1) // a site with one brand has no question to ask
        context.references["brand"] = brands;
    auto* dialog = new CustomerDialog(CustomerDialog::Purpose::Create, nobody, context, &m_window);
    connect(dialog, &CustomerDialog::saved, this, [this, dialog, nobody](const FieldPatch& patch) {
        CreateCustomer create;
        create.customer = {m_workspace.newId()};
        create.set.fields = patch.set;
        if (!nobody.brand.isNull())
            create.set.fields.try_emplace("brand", nobody.brand.key); // where nobody was asked
        m_workspace.submit(intent(create), {}, [this, dialog = SheetAnswer(dialog), id = create.customer](const Result<Operation>& kept) {
            dialog(kept);
            if (!kept)
                return;
            m_workspace.open({id, {}});
        });
    });
    connect(dialog, &CustomerDialog::typed, this, [this, dialog, nobody, region = context.region](const FieldPatch& patch) {
        m_search.findDuplicates({{}, 0, customerOf(patch.set, nobody.brand)}, region, dialog,
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
        std::map<QByteArray, Value> typed = patch.set;
        typed.erase("brand");
        if (const auto missing = missingOf(*known, customerOf(typed, known->value.brand)); !missing.empty())
            editCustomer(missing);
    });
    new SheetDraft(m_workspace, *dialog, {});
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
    new SheetDraft(m_workspace, *dialog, QString::fromLatin1(customer->id.key.text()));
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
    const QByteArray name = conflict->value.column.toUtf8();
    const auto shown = [&](const QString& json) {
        const auto value = schema ? fieldFromJson(*schema, name, json) : Result<Value>(Error{});
        return value ? valueWords(m_workspace, *schema, name, *value) : json;
    };
    ConflictData data{conflictAbout(m_workspace, *conflict), schema ? fieldLabel(m_workspace, *schema, name) : conflict->value.column, shown(conflict->value.base), shown(conflict->value.mine), shown(conflict->value.theirs),
                      conflict->value.author == m_workspace.person().id ? QString() : m_workspace.reader().userName(conflict->value.author), Words::ago(conflict->value.at, m_workspace.now())};
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
