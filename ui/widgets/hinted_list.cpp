// A stack of the list and two hints: nothing there, and nothing that matches.
#include "ui/widgets/hinted_list.h"

#include "ui/widgets/empty_hint.h"

namespace callboard {

namespace {

constexpr int width_px_min = 160;
constexpr int height_px_min = 64;

} // namespace

HintedList::HintedList(const QString& id, const QString& name, RowStyle style, const HintText& whenEmpty, QWidget* parent)
    : QStackedWidget(parent), m_list(new RowList(id, name, style, this))
{
    addWidget(m_list);
    addWidget(new EmptyHint(whenEmpty.icon, whenEmpty.title, whenEmpty.text, this));
    addWidget(new EmptyHint(QStringLiteral("search"), tr("Nothing matches"), tr("Change what is shown above to see the other rows."), this));
    setMinimumSize(width_px_min, height_px_min); // the hints would ask for more
    setFocusProxy(m_list);
    connect(m_list, &RowList::opened, this, &HintedList::opened);
    showFitting();
}

void HintedList::setRows(const ListRows& rows)
{
    m_empty = rows.isEmpty();
    m_list->rows().setRows(rows);
    showFitting();
}

void HintedList::setFilter(const QString& words)
{
    m_list->rows().setFilter(words);
    showFitting();
}

void HintedList::setGroup(const QString& group)
{
    m_list->rows().setGroup(group);
    showFitting();
}

void HintedList::showFitting()
{
    setCurrentIndex(m_list->rows().rowCount() > 0 ? 0 : m_empty ? 1 : 2);
}

} // namespace callboard
