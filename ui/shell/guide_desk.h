// GuideDesk: between the runner of guides, its panel and the window: who has the keys, and what each command does.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

class GuideRunner;
class MainWindow;

// Owns nothing of what it connects; of the window's thread.
class GuideDesk final : public QObject {
    Q_OBJECT

public:
    GuideDesk(Workspace& workspace, MainWindow& window, QObject* parent);
    void refresh();                    // records or the session in front changed
    bool hasRun() const;
    bool run(const QString& commandId); // false: no command about guides

    static constexpr QLatin1String startNamedPrefix{"guide.start:"}; // before a guide's name: a command that no row of the table has

private:
    void show(); // the panel, with the keys
    void checkIdentity(const QSet<int>& marked, const QString& why);
    void offerOutcome(const QString& outcome);

    MainWindow& m_window;
    GuideRunner* m_runner;
};

} // namespace callboard
