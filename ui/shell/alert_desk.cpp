// The caret goes back to where words are written, wherever the button was.
#include "ui/shell/alert_desk.h"

#include "ui/models/alert_views.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/shell/main_window.h"

namespace callboard {

AlertDesk::AlertDesk(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window)
{
    connect(&m_window.panel<CustomerPanel>(), &CustomerPanel::alertRead, this, &AlertDesk::read);
}

bool AlertDesk::run(const QString& commandId)
{
    if (commandId != QLatin1String("alert.read"))
        return false;
    read();
    return true;
}

void AlertDesk::read()
{
    const Session* session = m_workspace.current();
    if (const auto operation = session ? alertRead(m_workspace, session->customer) : std::nullopt)
        m_workspace.submit(*operation);
    m_window.focusChild("composer.text");
}

} // namespace callboard
