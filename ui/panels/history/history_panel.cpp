// A list and what it says when it is empty.
#include "ui/panels/history/history_panel.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

HistoryPanel::HistoryPanel(QWidget* parent)
    : QWidget(parent), m_list(new HintedList(QStringLiteral("history.list"), tr("The customer's cases"), {.icons = true, .separators = true}, {QStringLiteral("case"), tr("No cases"), tr("Every case of this customer appears here, open ones first.")}, this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Customer's cases"));
    setFocusProxy(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &HintedList::opened, this, &HistoryPanel::opened);
}

void HistoryPanel::setData(const ListRows& rows) { m_list->setRows(rows); }

} // namespace callboard
