// ProblemDesk: makes a problem case of cases that have something in common, and answers all of them at once.
#pragma once

#include "core/domain/case_file.h"
#include "ui/shell/settings.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class AnswerDialog;
class MainWindow;
class StepDesk;

// Owns nothing of what it connects; of the window's thread.
class ProblemDesk final : public QObject {
    Q_OBJECT

public:
    ProblemDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, SettingsStore settings, QObject* parent);
    bool run(const QString& commandId); // false: no command about problems
    void make(const std::vector<Record<CaseFile>>& cases, const QString& subject = {}); // empty: that of the first
    void add(const Id<CaseFile>& problem, const std::vector<Record<CaseFile>>& cases);
    void open(const Id<CaseFile>& problem);

private:
    void makeOfChosen();
    void answer();
    void preview(const QPointer<AnswerDialog>& dialog, const Id<CaseFile>& problem);
    void answerAll(const QPointer<AnswerDialog>& dialog, const Id<CaseFile>& problem);

    Workspace& m_workspace;
    MainWindow& m_window;
    StepDesk& m_steps;
    SettingsStore m_settings;
};

} // namespace callboard
