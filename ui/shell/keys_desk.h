// KeysDesk: gives the window the keys that somebody chose at this desk, and opens the sheet in which they are chosen.
#pragma once

#include "ui/shell/settings.h"

#include <QObject>

namespace callboard {

class MainWindow;

class KeysDesk final : public QObject {
    Q_OBJECT

public:
    KeysDesk(MainWindow& window, SettingsStore store, QObject* parent);

    bool run(const QString& commandId); // false: not its command

private:
    void useChosen();

    MainWindow& m_window;
    const SettingsStore m_store;
};

} // namespace callboard
