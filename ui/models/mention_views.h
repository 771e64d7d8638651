// Mention views: colleagues that a note may name, whom a text names, and cases that somebody watches, as plain values.
#pragma once

#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Who sees what is in front and has a word that begins so; without oneself. Keys are only for mentionWords().
ListRows colleagueRows(const Workspace& workspace, const Session& session, const QString& letters);
QString mentionWords(const Workspace& workspace, const QString& key); // "@Lena Park "; empty: another key
QStringList mentionsIn(const Workspace& workspace, const QString& text); // ids of those whom "@Name" names; of two names that fit the longer one

ListRows mentionRows(const Workspace& workspace, int rows_max); // a section of the worklist, without a header when there is nothing

bool isWatched(const Workspace& workspace, const CaseFile& file); // by oneself

} // namespace callboard
