// MergeDesk: merges the case in front into another of its customer, and splits entries out of it.
#pragma once

#include "core/domain/case_file.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class LinkDialog;
class MainWindow;
class StepDesk;

// Owns nothing of what it connects; of the window's thread.
class MergeDesk final : public QObject {
    Q_OBJECT

public:
    MergeDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent);
    bool run(const QString& commandId); // false: no command about merging

private:
    void merge();
    void mergeInto(const QPointer<LinkDialog>& dialog, const Record<CaseFile>& file, const Session& into);
    void split();
    void followDrafts();

    Workspace& m_workspace;
    MainWindow& m_window;
    StepDesk& m_steps;
};

} // namespace callboard
