// PlaceKeys: what keys do where the caret is, beside the commands, which do the same everywhere.
#pragma once

#include "ui/models/list_row.h"

class QWidget;

namespace callboard {

// Of this widget and of what it lies in, with a header; nothing where only the system's own keys work. Rows have no keys: there is nothing to run.
ListRows placeKeys(const QWidget* place);

} // namespace callboard
