// RefundDesk: asks for refunds, and brings those that wait before whoever decides them.
#pragma once

#include "core/domain/refund.h"
#include "ui/models/desk_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class IdentityDesk;
class MainWindow;
class RefundDialog;
struct NewRefund;

// Owns nothing of what it connects; of the window's thread.
class RefundDesk final : public QObject {
    Q_OBJECT

public:
    RefundDesk(Workspace& workspace, MainWindow& window, IdentityDesk& identity, QObject* parent);
    bool run(const QString& commandId);    // false: nothing about refunds is to be done
    bool open(const QString& refundKey);   // goes to its session and shows it. false: no key of a refund
    NoticeData notice();                   // empty: nothing waits for a decision in front

private:
    void request();
    void ask(const Session& session, const NewRefund& refund, const QPointer<RefundDialog>& dialog);
    bool decideInFront();
    void show(const Record<Refund>& refund);

    Workspace& m_workspace;
    MainWindow& m_window;
    IdentityDesk& m_identity;
};

} // namespace callboard
