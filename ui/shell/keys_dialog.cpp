// Type to find the command, Enter, and press its new keys.
#include "ui/shell/keys_dialog.h"

#include "ui/shell/command_palette.h"
#include "ui/shell/commands.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_box.h"

#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard {

KeysDialog::KeysDialog(SettingsStore store, QWidget* parent)
    : Sheet(QStringLiteral("keysDialog"), tr("Keys"), tr("Done"), parent), m_store(std::move(store)), m_search(new SearchBox(this)),
      m_list(new HintedList(QStringLiteral("keys.list"), tr("Commands and their keys"), {.icons = true, .strongTitles = false}, {QStringLiteral("keyboard"), tr("No command fits"), tr("Type fewer letters of its name.")}, this)),
      m_state(makeLabel(Look::Muted, {}, this)), m_catcher(new QKeySequenceEdit(this)), m_take(nullptr), m_none(nullptr), m_usual(nullptr)
{
    m_search->setObjectName(QStringLiteral("keys.search"));
    m_search->setAccessibleName(tr("Name of a command"));
    m_search->setPlaceholderText(tr("Name of a command"));
    m_search->setList(&m_list->list());
    m_list->list().setFocusPolicy(Qt::NoFocus);
    m_state->setObjectName(QStringLiteral("keys.state"));
    m_state->setWordWrap(true);
    m_catcher->setObjectName(QStringLiteral("keys.catcher"));
    m_catcher->installEventFilter(this);
    if (auto* line = m_catcher->findChild<QLineEdit*>())
        line->setPlaceholderText(tr("New keys"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_catcher, 1);
    m_take = makeButton(ButtonLook::Secondary, tr("&Take it from there"), {}, this);
    m_none = makeButton(ButtonLook::Secondary, tr("&No keys"), {}, this);
    m_usual = makeButton(ButtonLook::Secondary, tr("As &usual"), {}, this);
    const std::pair<QPushButton*, const char*> buttons[] = {{m_take, "keys.take"}, {m_none, "keys.none"}, {m_usual, "keys.usual"}};
    for (const auto& [button, id] : buttons) {
        button->setObjectName(QLatin1String(id));
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    body().addWidget(m_search);
    body().addWidget(m_list, 1);
    body().addWidget(m_state);
    body().addLayout(row);
    connect(m_search, &SearchBox::queryChanged, this, &KeysDialog::showRows);
    connect(m_list, &HintedList::opened, this, &KeysDialog::catchKeys);
    connect(&m_list->list(), &RowList::currentKeyChanged, this, &KeysDialog::showChosen);
    connect(m_take, &QPushButton::clicked, this, [this] {
        giveKey(m_store, chosen()->id, m_wanted);
        done(tr("%1 now: %2.").arg(keyText(m_wanted), chosen()->text));
    });
    connect(m_none, &QPushButton::clicked, this, [this] {
        takeKeys(m_store, chosen()->id);
        done(tr("“%1” has no keys now. The palette still runs it.").arg(chosen()->text));
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        giveUsualKeys(m_store, chosen()->id);
        done(tr("“%1” has its usual keys.").arg(chosen()->text));
    });
    resize(width_px, height_px);
    showRows();
    m_search->setFocus();
}

const Command* KeysDialog::chosen() const
{
    const QString id = commandOfRow(m_list->list().currentKey());
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&id](const Command& command) { return command.id == id; });
    return found == m_commands.end() ? nullptr : &*found;
}

void KeysDialog::showRows()
{
    m_commands = withChosenKeys(commands(), m_store);
    const QString before = m_list->list().currentKey();
    m_list->setRows(rankedCommands(m_commands, m_search->text().trimmed()));
    m_list->list().select(before);
    if (m_list->list().currentKey().isEmpty())
        m_list->list().selectFirst();
    showChosen();
}

void KeysDialog::showChosen()
{
    const Command* command = chosen();
    m_wanted.clear();
    m_take->hide();
    for (QWidget* part : {static_cast<QWidget*>(m_catcher), static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_usual)})
        part->setEnabled(command);
    if (!command)
        return say({}, false);
    m_none->setEnabled(!command->shortcuts.isEmpty());
    m_usual->setEnabled(!hasUsualKeys(m_store, command->id));
    m_catcher->setAccessibleName(tr("New keys for: %1").arg(command->text));
    say(tr("Enter, and then the new keys for “%1”.").arg(command->text), false);
}

void KeysDialog::catchKeys()
{
    if (!chosen())
        return;
    m_catcher->setFocus();
    say(tr("Press the new keys for “%1”. Escape leaves them as they are.").arg(chosen()->text), false);
}

// The first chord counts as soon as it is let go; it is not waited whether another follows.
void KeysDialog::take(const QKeySequence& sequence)
{
    if (sequence.isEmpty() || !chosen())
        return;
    const QKeySequence chord(sequence[0]);
    {
        const QSignalBlocker blocker(m_catcher);
        m_catcher->clear();
    }
    if (auto fine = checkChord(chord); !fine)
        return say(fine.error().sentence(), true);
    const QString shortcut = chord.toString();
    const Command* other = commandOfKey(m_commands, shortcut);
    if (other && other->id != chosen()->id) {
        m_wanted = shortcut;
        say(tr("%1 is “%2” now. Enter takes it from there; or press other keys.").arg(keyText(shortcut), other->text), true);
        m_take->show();
        return;
    }
    giveKey(m_store, chosen()->id, shortcut);
    done(tr("%1 now: %2.").arg(keyText(shortcut), chosen()->text));
}

void KeysDialog::done(const QString& sentence)
{
    showRows();
    say(sentence, false);
    m_search->setFocus();
    Q_EMIT changed();
}

void KeysDialog::say(const QString& sentence, bool isRefusal)
{
    setLook(m_state, isRefusal ? Look::Bad : Look::Muted);
    m_state->setText(sentence);
}

// The field takes every key for a chord; these lead out of it.
bool KeysDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_catcher && event->type() == QEvent::KeyRelease && !m_catcher->keySequence().isEmpty()) {
        take(m_catcher->keySequence());
        return true;
    }
    if (watched != m_catcher || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool isPlain = press->modifiers() == Qt::NoModifier || press->modifiers() == Qt::ShiftModifier;
    if (!isPlain)
        return false;
    switch (press->key()) {
    case Qt::Key_Escape:
        m_search->setFocus();
        showChosen();
        return true;
    case Qt::Key_Tab: focusNextChild(); return true;
    case Qt::Key_Backtab: focusPreviousChild(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_wanted.isEmpty())
            m_take->click();
        return true;
    default: return false;
    }
}

void KeysDialog::submit() { finish(); }

} // namespace callboard
