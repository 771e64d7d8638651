// One stored text a command: empty for the usual keys, a word for none, else the chord.
#include "ui/shell/keys.h"

#include "ui/shell/commands.h"

#include <QKeySequence>

#include <algorithm>

namespace callboard {

namespace {

constexpr QLatin1String noKeys("none");

QString settingOf(const QString& id) { return QStringLiteral("keys/") + id; }

// What the editor of a text does with its keys is the same everywhere, and stays so.
constexpr QKeySequence::StandardKey ofTexts[] = {
    QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll,
    QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord, QKeySequence::SelectNextWord, QKeySequence::SelectPreviousWord,
    QKeySequence::MoveToStartOfDocument, QKeySequence::MoveToEndOfDocument, QKeySequence::SelectStartOfDocument, QKeySequence::SelectEndOfDocument,
    QKeySequence::DeleteStartOfWord, QKeySequence::DeleteEndOfWord,
};

}

QList<Command> withChosenKeys(QList<Command> rows, const SettingsStore& store)
{
    QStringList given;
    for (Command& row : rows) {
        const QString stored = store.get(settingOf(row.id));
        if (stored.isEmpty())
            continue;
        row.shortcuts.clear();
        // A file that somebody wrote by hand may give one chord twice: the first has it.
        if (stored != noKeys && checkChord(QKeySequence(stored)) && !given.contains(stored)) {
            row.shortcuts = {stored};
            given.append(stored);
        }
    }
    for (Command& row : rows)
        if (hasUsualKeys(store, row.id))
            row.shortcuts.removeIf([&given](const QString& shortcut) { return given.contains(shortcut); });
    return rows;
}

Result<void> checkChord(const QKeySequence& chord)
{
    const QString text = keyText(chord.toString());
    const QKeyCombination key = chord.isEmpty() ? QKeyCombination() : chord[0];
    const bool isFunctionKey = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F12;
    const bool hasModifier = (key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier)) != Qt::NoModifier;
    if (chord.count() != 1 || (!isFunctionKey && !hasModifier))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "“%1” is typed in texts. Press it together with Ctrl or Alt, or press a function key."), text);
    for (const QKeySequence::StandardKey standard : ofTexts)
        if (QKeySequence::keyBindings(standard).contains(chord))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "“%1” belongs to texts: it copies, undoes or moves the caret there. Press another one."), text);
    return {};
}

const Command* commandOfKey(const QList<Command>& rows, const QString& shortcut)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&shortcut](const Command& row) { return row.shortcuts.contains(shortcut); });
    return found == rows.end() ? nullptr : &*found;
}

void giveKey(const SettingsStore& store, const QString& id, const QString& shortcut)
{
    const QList<Command> usual = commands();
    const QList<Command> now = withChosenKeys(usual, store);
    if (const Command* before = commandOfKey(now, shortcut); before && before->id != id && !hasUsualKeys(store, before->id))
        takeKeys(store, before->id);
    const auto own = std::find_if(usual.begin(), usual.end(), [&id](const Command& row) { return row.id == id; });
    const bool isUsual = own != usual.end() && own->shortcuts == QStringList{shortcut};
    store.set(settingOf(id), isUsual ? QString() : shortcut);
}

void takeKeys(const SettingsStore& store, const QString& id) { store.set(settingOf(id), noKeys); }

void giveUsualKeys(const SettingsStore& store, const QString& id)
{
    for (const Command& row : commands())
        if (row.id == id)
            for (const QString& shortcut : row.shortcuts)
                if (const QList<Command> now = withChosenKeys(commands(), store); const Command* other = commandOfKey(now, shortcut))
                    if (other->id != id)
                        takeKeys(store, other->id);
    store.set(settingOf(id), {});
}

bool hasUsualKeys(const SettingsStore& store, const QString& id) { return store.get(settingOf(id)).isEmpty(); }

} // namespace callboard
