// IdentityDesk: checks whom one talks to, on a key or where something was held back until then.
#pragma once

#include "ui/models/identity_views.h"

namespace callboard {

class MainWindow;

// Owns nothing of what it connects; of the window's thread.
class IdentityDesk final : public QObject {
    Q_OBJECT

public:
    IdentityDesk(Workspace& workspace, MainWindow& window, QObject* parent);
    bool run(const QString& commandId);
    // Opens the sheet when the gate refused with this error; once the check was passed, `again` does what was held back.
    // false: something else was refused.
    bool hold(const Error& error, const Session& session, QWidget* above, std::function<void()> again);

Q_SIGNALS:
    void passed();

private:
    void open(const Session& session, const QString& why, QWidget* above, std::function<void()> then);

    Workspace& m_workspace;
    MainWindow& m_window;
};

} // namespace callboard
