// Panel: a folder of widgets that shows one side of the workspace; PanelInfo is its row in the table of panels.
#pragma once

#include <QString>

class QWidget;

namespace callboard {

enum class PanelPlace { Left, Centre, Right };
enum class PanelRole { Anyone, Lead, Admin }; // the least role that may see the panel

struct PanelInfo {
    const char* id;       // object name of the panel's widget and, after "panel.", id of the command that goes there
    const char* title;    // QT_TRANSLATE_NOOP("panels", …)
    const char* shortcut; // portable text, empty for none
    const char* icon;
    PanelPlace place;
    PanelRole role;
};

} // namespace callboard
