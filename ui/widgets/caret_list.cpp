// Under the line of the caret, or above it where there is no room.
#include "ui/widgets/caret_list.h"

#include "ui/widgets/row_list.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int width_px = 480, listHeight_px_max = 264;

}

CaretList::CaretList(const QString& id, const QString& name, QPlainTextEdit* editor)
    : QFrame(editor->window()), m_editor(editor), m_list(new RowList(id, name, {.strongTitles = true}, this))
{
    setProperty("look", QStringLiteral("raised"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(rhythm_px / 2, rhythm_px / 2, rhythm_px / 2, rhythm_px / 2);
    column->addWidget(m_list);
    connect(m_list, &RowList::opened, this, &CaretList::taken);
    hide();
}

void CaretList::offer(const ListRows& rows)
{
    m_list->rows().setRows(rows);
    m_list->selectFirst();
    m_list->scrollToTop();
    setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        return;
    place();
    raise();
}

void CaretList::place()
{
    QWidget* over = parentWidget();
    setFixedWidth(qMin(width_px, over->width() - 2 * rhythm_px));
    int height = 0;
    for (int at = 0; at < m_list->rows().rowCount() && height < listHeight_px_max; ++at)
        height += m_list->sizeHintForRow(at);
    m_list->setFixedHeight(qMin(height, listHeight_px_max));
    adjustSize();
    const QRect caret = m_editor->cursorRect();
    const QPoint under = m_editor->viewport()->mapTo(over, caret.bottomLeft()) + QPoint(0, rhythm_px / 2), above = m_editor->viewport()->mapTo(over, caret.topLeft()) - QPoint(0, rhythm_px / 2 + this->height());
    const bool hasRoom = under.y() + this->height() <= over->height();
    move(qBound(rhythm_px, under.x() - rhythm_px, qMax(rhythm_px, over->width() - width() - rhythm_px)), hasRoom ? under.y() : qMax(0, above.y()));
}

void CaretList::takeCurrent()
{
    if (const QString key = m_list->currentKey(); !key.isEmpty())
        Q_EMIT taken(key);
}

bool CaretList::takes(QKeyEvent* event)
{
    if (!isVisible() || (event->modifiers() & ~Qt::KeypadModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: takeCurrent(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int count = m_list->rows().rowCount(), to = m_list->currentIndex().row() + (event->key() == Qt::Key_Up ? -1 : 1);
        m_list->setCurrentIndex(m_list->rows().index((to + count) % count));
        return true;
    }
    default: return false;
    }
}

} // namespace callboard
