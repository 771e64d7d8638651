// A filter line over the list of work.
#include "ui/panels/worklist/worklist_panel.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

WorklistPanel::WorklistPanel(QWidget* parent)
    : QWidget(parent), m_filter(new SearchBox(this)),
      m_list(new HintedList(QStringLiteral("worklist.list"), tr("Work to do"), {},
                            {QStringLiteral("check"), tr("Nothing is waiting"), tr("Follow-ups, your cases and your team's queue appear here.")}, this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Worklist"));
    setFocusProxy(m_list);
    m_filter->setObjectName(QStringLiteral("worklist.filter"));
    m_filter->setAccessibleName(tr("Narrow the worklist"));
    m_filter->setPlaceholderText(tr("Narrow the list"));
    m_filter->setList(&m_list->list());
    m_list->list().setMultiple();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(rhythm_px, 0, rhythm_px, 0);
    top->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->setSpacing(rhythm_px / 2);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    setTabOrder(&m_list->list(), m_filter); // Tab enters a panel at its proxy: what stood before it in the order would be passed over
    connect(m_filter, &SearchBox::queryChanged, m_list, &HintedList::setFilter);
    connect(m_list, &HintedList::opened, this, &WorklistPanel::opened);
}

void WorklistPanel::setData(const ListRows& rows) { m_list->setRows(rows); }

// Not while several are being chosen: a refresh would undo that.
void WorklistPanel::select(const QString& key)
{
    if (chosen().isEmpty())
        m_list->list().select(key);
}

QStringList WorklistPanel::chosen() const
{
    const QStringList keys = m_list->list().chosenKeys();
    return keys.size() > 1 ? keys : QStringList();
}

} // namespace callboard
