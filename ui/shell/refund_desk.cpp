// Sheets become operations.
#include "ui/shell/refund_desk.h"

#include "core/work/refunds.h"
#include "ui/models/refund_views.h"
#include "ui/panels/orders/orders_panel.h"
#include "ui/shell/identity_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/refund_dialog.h"
#include "ui/shell/sheet_draft.h"
#include "ui/shell/task_dialog.h"

namespace callboard {

RefundDesk::RefundDesk(Workspace& workspace, MainWindow& window, IdentityDesk& identity, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window), m_identity(identity) {}

bool RefundDesk::run(const QString& commandId)
{
    if (commandId == QLatin1String("refund.request")) {
        request();
        return true;
    }
    return commandId == QLatin1String("task.open") && decideInFront();
}

void RefundDesk::request()
{
    const Session* session = m_workspace.current();
    if (!session || session->case_file.isNull())
        return;
    const auto selected = Uuid::fromText(m_window.panel<OrdersPanel>().currentKey().toLatin1());
    auto* dialog = new RefundDialog(refundableOrders(m_workspace, *session, selected ? Id<Order>{*selected} : Id<Order>()), &m_window);
    connect(dialog, &RefundDialog::asked, this, [this, dialog = QPointer(dialog), session = *session](const NewRefund& refund) { ask(session, refund, dialog); });
    new SheetDraft(m_workspace, *dialog, session->key());
    dialog->present();
}

// What waits for an identity check is asked for again once it was passed; the sheet stays as it is meanwhile.
void RefundDesk::ask(const Session& session, const NewRefund& refund, const QPointer<RefundDialog>& dialog)
{
    const RequestRefund request{session.case_file, refund.order, refund.amount, refund.reason, {refund.words}};
    m_workspace.submit(intent(request), {}, [this, session, refund, dialog](const Result<Operation>& kept) {
        const auto again = [this, session, refund, dialog] { ask(session, refund, dialog); };
        if (!dialog || kept || !m_identity.hold(kept.error(), session, dialog, again))
            SheetAnswer(dialog.data())(kept);
    });
}

// A decision comes before everything else; taking back one's own request comes after what somebody promised or asked.
bool RefundDesk::decideInFront()
{
    const Session* session = m_workspace.current();
    if (!session)
        return false;
    auto refund = refundToDecide(m_workspace, *session);
    if (!refund && !taskInFront(m_workspace, *session))
        refund = refundAskedFor(m_workspace, *session);
    if (refund)
        show(*refund);
    return refund.has_value();
}

bool RefundDesk::open(const QString& key)
{
    const auto refund = refundOf(m_workspace, key);
    if (!refund)
        return false;
    m_workspace.open({refund->value.customer, refund->value.case_file});
    m_window.focusChild("composer.text");
    show(*refund);
    return true;
}

void RefundDesk::show(const Record<Refund>& refund)
{
    auto* dialog = new TaskDialog(refundData(m_workspace, refund), m_workspace.clock(), &m_window);
    connect(dialog, &TaskDialog::ended, this, [this, dialog, id = refund.id](TaskState state, const QString& answer) {
        if (state == TaskState::Approved)
            m_workspace.submit(intent(ApproveRefund{id, {answer}}), {}, SheetAnswer(dialog));
        else if (state == TaskState::Declined)
            m_workspace.submit(intent(DenyRefund{id, {answer}}), {}, SheetAnswer(dialog));
        else if (state == TaskState::Dropped)
            m_workspace.submit(intent(CancelRefund{id, {answer}}), {}, SheetAnswer(dialog));
    });
    new SheetDraft(m_workspace, *dialog, QString::fromLatin1(refund.id.key.text()));
    dialog->present();
}

NoticeData RefundDesk::notice()
{
    const Session* session = m_workspace.current();
    const auto refund = session ? refundToDecide(m_workspace, *session) : std::nullopt;
    return refund ? refundNotice(m_workspace, *refund) : NoticeData();
}

} // namespace callboard
