// Records first, then commands; Escape puts the caret back where it was.
#include "ui/shell/command_palette.h"

#include "ui/shell/fuzzy.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace callboard {

namespace {

constexpr int listHeight_px_max = 400;
const QString commandKey = QStringLiteral("command:");

ListRow rowOf(const Command& command)
{
    return {.key = commandKey + command.id, .icon = command.icon, .title = command.text, .right = command.shortcuts.isEmpty() ? QString() : keyText(command.shortcuts.first())};
}

} // namespace

ListRows rankedCommands(const QList<Command>& commands, const QString& query)
{
    QList<std::pair<int, const Command*>> fits;
    for (const auto& command : commands) {
        if (const int score = fuzzyScore(query, command.text); score > 0)
            fits << std::pair(score, &command);
    }
    std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    ListRows rows;
    for (const auto& fit : fits)
        rows << rowOf(*fit.second);
    return rows;
}

QString commandOfRow(const QString& key) { return key.startsWith(commandKey) ? key.mid(commandKey.size()) : QString(); }

CommandPalette::CommandPalette(QList<Command> commands, std::function<bool(When)> available, QWidget* parent)
    : QFrame(parent), m_commands(std::move(commands)), m_available(std::move(available)), m_search(new SearchBox(this)),
      m_list(new HintedList(QStringLiteral("palette.list"), tr("Records and commands"), {.icons = true, .strongTitles = false},
                            {QStringLiteral("search"), tr("Nothing found"), tr("Try a part of a name, a number, an order or a command.")}, this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Search and commands"));
    m_search->setObjectName(QStringLiteral("palette.search"));
    m_search->setAccessibleName(tr("Search customers, cases, orders, articles, commands"));
    m_search->setPlaceholderText(tr("Name, number, order, words, or a command"));
    m_search->setList(&m_list->list());
    m_search->installEventFilter(this);
    m_list->list().setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(rhythm_px, rhythm_px, rhythm_px, rhythm_px);
    column->setSpacing(rhythm_px / 2);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_opensWhenFound = false; });
    connect(m_search, &SearchBox::queryChanged, this, [this] {
        clearHits();
        showRows();
        m_isAsked = !m_search->text().startsWith(commandsOnly) && !query().isEmpty();
        if (m_isAsked)
            Q_EMIT searched(query());
    });
    connect(m_list, &HintedList::opened, this, &CommandPalette::choose);
    hide();
}

void CommandPalette::setCommands(const QList<Command>& commands)
{
    m_commands = commands;
    if (isVisible())
        showRows();
}

QString CommandPalette::query() const
{
    const QString text = m_search->text().trimmed();
    return text.startsWith(commandsOnly) ? text.mid(1).trimmed() : text;
}

void CommandPalette::open(const QString& query, const ListRows& here)
{
    m_here = here;
    if (!isVisible())
        m_cameFrom = QApplication::focusWidget();
    clearHits();
    m_search->setText(query);
    showRows();
    setFixedWidth(qMin(width_px, parentWidget()->width() - 4 * rhythm_px));
    show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::setHits(const QString& forQuery, const ListRows& hits)
{
    if (forQuery != query())
        return;
    const QString selected = m_list->list().currentKey();
    m_hits = hits;
    m_isAsked = false;
    showRows();
    if (m_isMoved) // articles may have come first, and the person gone on to one of them
        m_list->list().select(selected);
    const QString first = m_list->list().currentKey();
    if (std::exchange(m_opensWhenFound, false) && !first.isEmpty())
        choose(first);
}

void CommandPalette::addHits(const QString& forQuery, Later part, const ListRows& hits)
{
    if (forQuery != query() || hits.isEmpty())
        return;
    m_laterHits[std::size_t(part)] = hits;
    const QString selected = m_list->list().currentKey();
    m_list->setRows(allRows());
    if (selected.isEmpty())
        m_list->list().selectFirst();
    else
        m_list->list().select(selected);
    fitHeight();
}

void CommandPalette::clearHits()
{
    m_hits.clear();
    m_laterHits = {};
    m_isMoved = false;
}

void CommandPalette::showRows()
{
    m_list->setRows(allRows());
    m_list->list().selectFirst();
    m_list->list().scrollToTop();
    fitHeight();
}

ListRows CommandPalette::allRows() const
{
    QList<Command> possible;
    std::copy_if(m_commands.begin(), m_commands.end(), std::back_inserter(possible), [this](const Command& command) { return m_available(command.when); });
    const bool asksForKeys = m_search->text().trimmed() == QString(commandsOnly);
    ListRows rows = asksForKeys ? m_here : m_hits + m_laterHits[std::size_t(Later::Elsewhere)];
    const ListRows fitting = rankedCommands(possible, query());
    if (!rows.isEmpty() && !fitting.isEmpty())
        rows << ListRow{.header = true, .title = tr("Commands")};
    rows << fitting << m_laterHits[std::size_t(Later::Articles)];
    return rows;
}

void CommandPalette::fitHeight()
{
    const auto& list = m_list->list();
    int height = 0;
    for (int at = 0; at < m_list->list().rows().rowCount() && height < listHeight_px_max; ++at)
        height += list.sizeHintForRow(at);
    constexpr int hintHeight_px = 160;
    m_list->setFixedHeight(height == 0 ? hintHeight_px : qMin(height, listHeight_px_max));
    adjustSize();
}

void CommandPalette::choose(const QString& key)
{
    if (key.isEmpty()) // says what a key does
        return;
    leave();
    if (const QString command = commandOfRow(key); !command.isEmpty())
        Q_EMIT commandChosen(command);
    else
        Q_EMIT hitChosen(key);
}

void CommandPalette::leave()
{
    m_isAsked = m_opensWhenFound = false;
    hide();
    if (m_cameFrom && window()->isAncestorOf(m_cameFrom))
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    m_cameFrom = nullptr;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    const int key = watched == m_search && event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
    if (key == Qt::Key_Escape) {
        leave();
        return true;
    }
    m_isMoved = m_isMoved || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    // Fingers are faster than a search: Enter means what is found for these words, and not the command that stands there until it is.
    // Pressed again it takes what is there.
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_search->settle();
        if (m_isAsked && !std::exchange(m_opensWhenFound, true))
            return true;
    }
    // A click elsewhere or a jump by F6 means the person is done here; a window that loses the focus does not.
    if (watched == m_search && event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
        hide();
        m_cameFrom = nullptr;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::FieldBorder, palette()), 1));
    painter.setBrush(colour(Token::Surface, palette()));
    const int radius = pixels(Size::Radius, palette());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace callboard
