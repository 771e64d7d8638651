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

namespace callboard {

namespace {

constexpr int hits_max = 30;

}

CustomerMergeDesk::CustomerMergeDesk(Workspace& workspace, SearchLink& search, MainWindow& window, IdentityDesk& identity, SettingsStore settings, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_search(search), m_window(window), m_identity(identity), m_settings(std::move(settings))
{
    connect(&m_workspace, &Workspace::recordsChanged, this, [this](const ChangeSet& changes) {
        if (changes.many || changes.rows.count(&schemaOf<CustomerMerge>()))
            followMerges();
    });
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
            m_search.find({query, hits_max, {&schemaOf<Customer>()}}, dialog, [this, dialog, id = customer.id](const std::vector<Hit>& hits) { dialog->showRows(customerMergeCandidates(m_workspace, id, hits)); });
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

void CustomerMergeDesk::preview(const Id<Customer>& stays, const Id<Customer>& leaves)
{
    const auto data = [this](const Id<Customer>& a, const Id<Customer>& b) -> std::optional<CustomerMergeData> {
        const auto first = m_workspace.reader().find(a), second = m_workspace.reader().find(b);
        return first && second ? std::optional(customerMergeData(m_workspace, *first, *second)) : std::nullopt;
    };
    const auto shown = data(stays, leaves);
    if (!shown)
        return;
    auto* dialog = new CustomerMergeDialog(*shown, &m_window);
    connect(dialog, &CustomerMergeDialog::turned, this, [dialog, data](const Id<Customer>& a, const Id<Customer>& b) {
        if (const auto turned = data(a, b))
            dialog->showMerge(*turned);
    });
    connect(dialog, &CustomerMergeDialog::wanted, this, [this, dialog = QPointer(dialog)](const CustomerMergeAnswer& answer) { merge(answer, dialog); });
    dialog->present();
}

// What waits for an identity check is done once it was passed; the sheet stays as it is meanwhile.
void CustomerMergeDesk::merge(const CustomerMergeAnswer& answer, const QPointer<CustomerMergeDialog>& dialog)
{
    m_workspace.submit(intent(MergeCustomers{answer.stays.key, answer.leaves.key, answer.take, answer.join}), {}, [this, answer, dialog](const Result<Operation>& kept) {
        const Id<Customer> whom = !kept && wantsCheckOfWhoLeaves(kept.error()) ? answer.leaves : answer.stays;
        if (dialog && !kept && m_identity.hold(kept.error(), Session{whom, {}}, dialog, [this, answer, dialog] { merge(answer, dialog); }))
            return;
        SheetAnswer(dialog.data())(kept);
        if (kept)
            m_workspace.open({answer.stays, {}});
    });
}

void CustomerMergeDesk::separate()
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    auto* dialog = new CustomerUnmergeDialog(m_workspace.reader().customerName(session->customer), customerMergeRows(m_workspace, session->customer), isOnline(m_workspace), &m_window);
    connect(dialog, &CustomerUnmergeDialog::wanted, this, [this, dialog](const QString& leaves) {
        if (const auto id = Uuid::fromText(leaves.toLatin1()))
            m_workspace.submit(intent(UnmergeCustomers{*id}), {}, SheetAnswer(dialog));
    });
    dialog->present();
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
}

} // namespace callboard
