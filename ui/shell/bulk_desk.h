// BulkDesk: changes several cases that are chosen in a list, after trying it out on each of them.
#pragma once

#include "core/domain/case_file.h"
#include "ui/models/bulk_views.h"

#include <QPointer>
#include <QTimer>

namespace callboard {

class BulkDialog;
class MainWindow;
class StepDesk;

// Owns nothing of what it connects; of the window's thread.
class BulkDesk final : public QObject {
    Q_OBJECT

public:
    BulkDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent);
    bool run(const QString& commandId); // false: another command

private:
    void tryOn(); // a part of the cases, so that typing goes on meanwhile
    void changeAll();

    Workspace& m_workspace;
    MainWindow& m_window;
    StepDesk& m_steps;
    std::vector<Record<CaseFile>> m_cases;
    QPointer<BulkDialog> m_dialog;
    QTimer m_trying;
    std::size_t m_tried = 0;
    BulkOutlook m_outlook;
};

} // namespace callboard
