// What is chosen holds from the next stroke on.
#include "ui/shell/keys_desk.h"

#include "ui/shell/commands.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_window.h"

namespace callboard {

KeysDesk::KeysDesk(MainWindow& window, SettingsStore store, QObject* parent) : QObject(parent), m_window(window), m_store(std::move(store)) { useChosen(); }

bool KeysDesk::run(const QString& commandId)
{
    if (commandId != QLatin1String("settings.keys"))
        return false;
    auto* dialog = new KeysDialog(m_store, &m_window);
    connect(dialog, &KeysDialog::changed, this, &KeysDesk::useChosen);
    dialog->present();
    return true;
}

void KeysDesk::useChosen() { m_window.setCommands(withChosenKeys(commands(), m_store)); }

} // namespace callboard
