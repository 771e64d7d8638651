// MacroDesk: shows what a macro would do to the case in front, and does it in one stroke that one key takes back.
#pragma once

#include "ui/models/macro_views.h"
#include "ui/shell/settings.h"

#include <QPointer>

namespace callboard {

class MacroDialog;
class MainWindow;
class StepDesk;

// Owns nothing of what it connects; of the window's thread.
class MacroDesk final : public QObject {
    Q_OBJECT

public:
    MacroDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, const SettingsStore& settings, QObject* parent);
    bool run(const QString& commandId); // false: another command

private:
    void tryOn();
    void perform(bool onlyBefore);
    MacroOutlook outlookOf(const Macro& macro) const;

    Workspace& m_workspace;
    MainWindow& m_window;
    StepDesk& m_steps;
    const SettingsStore& m_settings;
    QPointer<MacroDialog> m_dialog;
    Session m_session; // that was in front when the sheet was opened
};

} // namespace callboard
