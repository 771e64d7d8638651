// ConsentDesk: records what a customer said about being contacted, and tells the composer what is closed before anybody types.
#pragma once

#include "ui/models/consent_views.h"

namespace callboard {

class MainWindow;
class StepDesk;

// Owns nothing of what it connects; of the window's thread.
class ConsentDesk final : public QObject {
    Q_OBJECT

public:
    ConsentDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent);
    bool run(const QString& commandId);
    void refresh(); // what the composer can write, of the session in front

private:
    void open(const Session& session);
    std::vector<Operation> recorded(const Session& session, const QList<ConsentAnswer>& answers, std::vector<Operation>& back);

    Workspace& m_workspace;
    MainWindow& m_window;
    StepDesk& m_steps;
};

} // namespace callboard
