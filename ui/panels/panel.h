// Panel: a folder of widgets that shows one side of the workspace; PanelInfo is its row in the table of panels.
#pragma once

#include <QString>

class QWidget;

namespace callboard {

enum class PanelPlace { Left, Centre, Right };

struct PanelInfo {
    const char* id;       // object name of the panel's widget and, after "panel.", id of the command that goes there
    const char* title;    // QT_TRANSLATE_NOOP("panels", …)
    const char* shortcut; // portable text, empty for none
    const char* icon;
    PanelPlace place;
};

} // namespace callboard
