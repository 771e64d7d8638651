// Keys: which chords run which commands at this desk: those of the table, or those that a person chose instead.
#pragma once

#include "core/base/result.h"
#include "ui/shell/command.h"
#include "ui/shell/settings.h"

#include <QList>

class QKeySequence;

namespace callboard {

// The rows with the keys that hold here. A chord that somebody gave to a command is taken off the one that has it usually.
QList<Command> withChosenKeys(QList<Command> rows, const SettingsStore& store);

// Invalid: cannot be pressed while the caret is in a text, or means something to every text.
Result<void> checkChord(const QKeySequence& chord);
const Command* commandOfKey(const QList<Command>& rows, const QString& shortcut); // null: it is free

// From now on: this chord and no other, none, or as the table has it. Whoever had it has none then, or what is left of its usual ones.
void giveKey(const SettingsStore& store, const QString& id, const QString& shortcut);
void takeKeys(const SettingsStore& store, const QString& id);
void giveUsualKeys(const SettingsStore& store, const QString& id);
bool hasUsualKeys(const SettingsStore& store, const QString& id);

} // namespace callboard
