// A stack of the list and two hints: nothing there, and nothing that matches.
#include "ui/widgets/hinted_list.h"

#include "ui/widgets/empty_hint.h"

namespace callboard {

namespace {

constexpr int width_px_min = 160;
constexpr int height_px_min = 64;

} // namespace

HintedList::HintedList(const QString& id, const QString& name, RowStyle style, const HintText& whenEmpty, QWidget* parent)
    : PageStack(parent), m_list(new RowList(id, name, style, this)), m_whenEmpty(whenEmpty)
{
    addWidget(m_list);
    setMinimumSize(width_px_min, height_px_min); // the hints would ask for more
    setAccessibleName(name);
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
    if (m_list->rows().rowCount() > 0) {
        const bool waited = hasFocus();
        setCurrentWidget(m_list);
        setFocusProxy(m_list);
        if (waited)
            m_list->setFocus();
        return;
    }
    setFocusProxy(nullptr); // Tab would go to a list that is not there, and no further
    auto*& hint = m_empty ? m_nothing : m_noMatch;
    if (!hint) {
        hint = m_empty ? new EmptyHint(m_whenEmpty.icon, m_whenEmpty.title, m_whenEmpty.text, this)
                       : new EmptyHint(QStringLiteral("search"), tr("Nothing matches"), tr("Change what is shown above to see the other rows."), this);
        addWidget(hint);
    }
    setCurrentWidget(hint);
}

} // namespace callboard
