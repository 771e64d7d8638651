// The table of panels: a new panel is one row in panels.cpp; window, palette and tests read the table.
#pragma once

#include "ui/panels/panel.h"

#include <span>

namespace callboard {

struct PanelRow {
    PanelInfo info;
    QWidget* (*make)(QWidget* parent); // the parent owns it; its objectName() is info.id
};
std::span<const PanelRow> panelRows();

QString titleOf(const PanelInfo& info); // translated

} // namespace callboard
