// List CSV: any list on the screen as a table for a spreadsheet, with the rows that the screen leaves out.
#pragma once

#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// UTF-8 with its mark, as RFC 4180 has it, a line of names first. What a spreadsheet would take for a formula is marked as text.
QByteArray listCsv(const ListRows& rows);

// All rows of a list that shows only its first ones, by the list's id; nothing: what it shows is all of it.
std::optional<ListRows> wholeList(const Workspace& workspace, const QString& listId);

} // namespace callboard
