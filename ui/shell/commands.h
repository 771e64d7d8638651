// The table of commands: palette, shortcuts, tool tips and tests read it; a new command is one row in commands.cpp.
#pragma once

#include "ui/shell/command.h"

#include <QList>

class QAction;

namespace callboard {

inline constexpr QLatin1String panelCommands("panel."); // beginning of the ids of those that go to a panel

QList<Command> commands(); // the table's rows, then one "panel.…" row for each panel; translated into the current language

// One action for each command, owned by and added to the window, so that its keys work wherever the caret is.
QList<QAction*> makeActions(MainWindow& window, const QList<Command>& rows);

} // namespace callboard
