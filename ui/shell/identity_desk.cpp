// A sheet becomes the operation, and then whatever waited for it.
#include "ui/shell/identity_desk.h"

#include "core/work/identity.h"
#include "core/work/identity_gate.h"
#include "ui/shell/identity_dialog.h"
#include "ui/shell/main_window.h"

namespace callboard {

IdentityDesk::IdentityDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window) {}

bool IdentityDesk::run(const QString& commandId)
{
    if (commandId != QLatin1String("identity.check"))
        return false;
    if (const Session* session = m_workspace.current())
        open(*session, {}, &m_window, {});
    return true;
}

bool IdentityDesk::hold(const Error& error, const Session& session, QWidget* above, std::function<void()> again)
{
    if (!wantsIdentityCheck(error))
        return false;
    open(session, error.sentence(), above, std::move(again));
    return true;
}

void IdentityDesk::open(const Session& session, const QString& why, QWidget* above, std::function<void()> then)
{
    const IdentityData data = identityData(m_workspace, session.customer);
    auto* dialog = new IdentityDialog(data, why, above);
    connect(dialog, &IdentityDialog::checked, this, [this, dialog = QPointer(dialog), session, needed = data.needed, then = std::move(then)](const IdentityResult& result) {
        const bool isPassed = result.right.size() >= needed;
        m_workspace.submit(intent(CheckIdentity{session.customer, m_workspace.caseWorkedOn(session), result.right, result.wrong}), {}, [this, dialog, isPassed, then](const Result<Operation>& kept) {
            SheetAnswer(dialog.data())(kept);
            if (!kept || !isPassed)
                return;
            Q_EMIT passed();
            if (then)
                then();
        });
    });
    dialog->present();
}

} // namespace callboard
