// Picking, previewing, and the operations that follow.
#include "ui/shell/customer_merge_desk.h"

#include "core/work/customer_merges.h"
#include "core/work/identity_gate.h"
#include "ui/models/customer_merge_views.h"
#include "ui/shell/identity_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/customer_merge_dialog.h"
#include "ui/shell/customer_merge_pick_dialog.h"
#include "ui/shell/customer_unmerge_dialog.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int hits_max = 30;
constexpr int outboxItems_max = 1'000;

}

CustomerMergeDesk::CustomerMergeDesk(Workspace& workspace, SearchLink& search, MainWindow& window, IdentityDesk& identity, SettingsStore settings, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_search(search), m_window(window), m_identity(identity), m_settings(std::move(settings))
{
    connect(&m_workspace, &Workspace::recordsChanged, this, [this](const ChangeSet& changes) {
        if (changes.many || changes.rows.count(&schemaOf<CustomerMerge>()))
            followMerges();
        lookForRefusal();
    });
    connect(&m_workspace, &Workspace::currentChanged, this, &CustomerMergeDesk::followDrafts);
    connect(&m_workspace, &Workspace::outboxChanged, this, &CustomerMergeDesk::lookForRefusal);
}

bool CustomerMergeDesk::run(const QString& commandId)
{
    if (commandId == QLatin1String("customer.merge"))
        pick();
    else if (commandId == QLatin1String("customer.unmerge"))
        separate();
    else
        return false;
    return true;
}

void CustomerMergeDesk::pick()
{
    const Session* session = m_workspace.current();
    const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt;
    if (!customer)
        return;
    auto* dialog = new CustomerMergePickDialog(customer->value.displayName(), &m_window);
    const auto look = [this, dialog, customer = *customer](const QString& query) {
        if (query.trimmed().isEmpty())
            m_search.findDuplicates(customer, phoneRegionSetting(m_settings), dialog, [this, dialog](const std::vector<Duplicate>& found) { dialog->showRows(customerMergeCandidates(m_workspace, found)); });
        else
            m_search.find({query, hits_max, {&schemaOf<Customer>()}}, dialog, [this, dialog, query, id = customer.id](const std::vector<Hit>& hits) { dialog->showRows(customerMergeCandidates(m_workspace, id, hits, query)); });
    };
    connect(dialog, &CustomerMergePickDialog::searched, this, look);
    connect(dialog, &CustomerMergePickDialog::picked, this, [this, dialog, id = customer->id](const QString& key) {
        const auto other = Uuid::fromText(key.toLatin1());
        dialog->finish();
        if (other)
            preview(id, {*other});
    });
    look({});
    dialog->present();
}

std::optional<CustomerMergeData> CustomerMergeDesk::read(const Id<Customer>& stays, const Id<Customer>& leaves) const
{
    const auto first = m_workspace.reader().find(stays), second = m_workspace.reader().find(leaves);
    return first && second ? std::optional(customerMergeData(m_workspace, *first, *second)) : std::nullopt;
}

void CustomerMergeDesk::preview(const Id<Customer>& stays, const Id<Customer>& leaves)
{
    if (const auto shown = read(stays, leaves))
        present(*shown);
}

CustomerMergeDialog* CustomerMergeDesk::present(const CustomerMergeData& merged)
{
    auto* dialog = new CustomerMergeDialog(merged, &m_window);
    connect(dialog, &CustomerMergeDialog::turned, this, [this, dialog](const Id<Customer>& stays, const Id<Customer>& leaves) {
        if (const auto turned = read(stays, leaves))
            dialog->showMerge(*turned);
    });
    connect(dialog, &CustomerMergeDialog::wanted, this, [this, dialog = QPointer(dialog)](const CustomerMergeAnswer& answer) { merge(answer, dialog); });
    dialog->present();
    return dialog;
}

// What waits for an identity check is done once it was passed; the sheet stays as it is meanwhile.
void CustomerMergeDesk::merge(const CustomerMergeAnswer& answer, const QPointer<CustomerMergeDialog>& dialog)
{
    const MergeCustomers wanted{answer.stays.key, answer.leaves.key, answer.take, answer.join, answer.chosen.staysWas, answer.chosen.leavesWas};
    m_workspace.submit(intent(wanted), {}, [this, answer, dialog](const Result<Operation>& kept) {
        const Id<Customer> whom = !kept && wantsCheckOfWhoLeaves(kept.error()) ? answer.leaves : answer.stays;
        if (dialog && !kept && m_identity.hold(kept.error(), Session{whom, {}}, dialog, [this, answer, dialog] { merge(answer, dialog); }))
            return;
        const auto changed = dialog && !kept && wasChangedSinceSeen(kept.error()) ? read(answer.stays, answer.leaves) : std::nullopt;
        if (changed)
            return dialog->showChanged(*changed, answer.chosen, kept.error());
        SheetAnswer(dialog.data())(kept);
        if (!kept)
            return;
        m_sent = Sent{kept->id, answer.chosen};
        m_workspace.open({answer.stays, {}});
    });
}

// The server knew of a change that had not come here: the sheet is there again, and the refusal needs nobody else.
void CustomerMergeDesk::lookForRefusal()
{
    if (!m_sent)
        return;
    m_workspace.link().outboxItems(outboxItems_max, this, [this](const Result<std::vector<OutboxItem>>& items) {
        if (!items || !m_sent)
            return;
        const auto item = std::find_if(items->begin(), items->end(), [this](const OutboxItem& one) { return one.operation.id == m_sent->operation; });
        if (item != items->end() && (item->state == OperationState::Kept || item->state == OperationState::Sent))
            return;
        const CustomerMergeData chosen = m_sent->chosen;
        const bool isChanged = item != items->end() && item->state == OperationState::Refused && wasChangedSinceSeen(item->result.error());
        const auto now = isChanged ? read(chosen.stays, chosen.leaves) : std::nullopt;
        if (now && now->staysWas == chosen.staysWas && now->leavesWas == chosen.leavesWas)
            return; // the change is still on its way here
        m_sent.reset();
        if (!now)
            return;
        present(*now)->showChanged(*now, chosen, item->result.error());
        m_workspace.link().dismiss(item->key);
    });
}

void CustomerMergeDesk::separate()
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    auto* dialog = new CustomerUnmergeDialog(m_workspace.reader().customerName(session->customer), customerMergeRows(m_workspace, session->customer), isOnline(m_workspace), &m_window);
    connect(dialog, &CustomerUnmergeDialog::wanted, this, [this, dialog = QPointer(dialog), session = *session](const QString& leaves) {
        if (const auto id = Uuid::fromText(leaves.toLatin1()))
            askSeparate(session, *id, dialog);
    });
    dialog->present();
}

void CustomerMergeDesk::askSeparate(const Session& session, const Uuid& leaves, const QPointer<CustomerUnmergeDialog>& dialog)
{
    m_workspace.submit(intent(UnmergeCustomers{leaves}), {}, [this, session, leaves, dialog](const Result<Operation>& kept) {
        if (dialog && !kept && m_identity.hold(kept.error(), session, dialog, [this, session, leaves, dialog] { askSeparate(session, leaves, dialog); }))
            return;
        SheetAnswer(dialog.data())(kept);
    });
}

// What was typed goes along. Where something was typed for both, both tabs stay: what is saved in either arrives at the same record.
void CustomerMergeDesk::followMerges()
{
    const QString front = m_workspace.current() ? m_workspace.current()->key() : QString();
    for (const Session& session : QList<Session>(m_workspace.sessions())) {
        const Session now = leadingSession(m_workspace, session);
        const bool isMoved = now.key() != session.key() && m_workspace.hasDraft(session.key());
        if (now == session || (isMoved && m_workspace.hasDraft(now.key())))
            continue;
        if (isMoved) {
            m_workspace.setDraft(now.key(), m_workspace.draft(session.key())); // the new place first: each is kept by itself
            m_workspace.setDraft(session.key(), {});
        }
        m_workspace.close(session.key());
        m_workspace.open(now);
        if (!front.isEmpty() && front != session.key())
            m_workspace.activate(front);
    }
    followDrafts();
}

void CustomerMergeDesk::followDrafts()
{
    if (moveDraftsOfMerged(m_workspace))
        m_workspace.activate(m_workspace.current()->key()); // the composer shows what came
}

} // namespace callboard
