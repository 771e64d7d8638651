// A QListView set up for rows of different heights.
#include "ui/widgets/row_list.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace callboard {

RowList::RowList(const QString& id, const QString& name, RowStyle style, QWidget* parent) : QListView(parent), m_rows(new RowModel(this))
{
    setObjectName(id);
    setAccessibleName(name);
    setModel(m_rows);
    setItemDelegate(new RowDelegate(style, this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        const bool isChoosing = selectionMode() == QAbstractItemView::ExtendedSelection && QGuiApplication::keyboardModifiers() != Qt::NoModifier;
        if (!isChoosing)
            Q_EMIT opened(m_rows->row(index).key);
    });
}

void RowList::setMultiple() { setSelectionMode(QAbstractItemView::ExtendedSelection); }

QStringList RowList::chosenKeys() const
{
    QModelIndexList chosen = selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QStringList keys;
    for (const QModelIndex& index : std::as_const(chosen))
        keys.append(m_rows->row(index).key);
    return keys.isEmpty() && !currentKey().isEmpty() ? QStringList{currentKey()} : keys;
}

QString RowList::currentKey() const
{
    return currentIndex().isValid() ? m_rows->row(currentIndex()).key : QString();
}

void RowList::select(const QString& key)
{
    const auto index = m_rows->indexOf(key);
    if (!index.isValid()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    setCurrentIndex(index);
    scrollTo(index);
}

// The first row of a section is shown with the section's title, also when one goes up with the keys.
void RowList::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const auto above = m_rows->index(index.row() - 1);
    if (hint == EnsureVisible && above.isValid() && m_rows->row(above).header)
        QListView::scrollTo(above, hint);
    QListView::scrollTo(index, hint);
}

void RowList::selectFirst()
{
    for (int at = 0; at < m_rows->rowCount(); ++at) {
        const auto index = m_rows->index(at);
        if (m_rows->flags(index).testFlag(Qt::ItemIsSelectable)) {
            setCurrentIndex(index);
            return;
        }
    }
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentKeyChanged(currentKey());
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        if (!currentKey().isEmpty())
            Q_EMIT opened(currentKey());
        return;
    }
    const bool isChoosing = event->matches(QKeySequence::SelectAll) || (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier);
    if (isChoosing && selectionMode() == QAbstractItemView::ExtendedSelection)
        return QListView::keyPressEvent(event);
    // Typed letters belong to the filter above, not to a search inside the list.
    if (event->text().isEmpty() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        selectFirst();
}

void RowList::resizeEvent(QResizeEvent* event)
{
    // Wrapped rows are as high as the width makes them.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

} // namespace callboard
