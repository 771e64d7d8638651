// A list and what it says when it is empty.
#include "ui/panels/orders/orders_panel.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

OrdersPanel::OrdersPanel(QWidget* parent)
    : QWidget(parent), m_list(new HintedList(QStringLiteral("orders.list"), tr("The customer's orders"), {.separators = true, .wrapBody = true}, {QStringLiteral("box"), tr("No orders"), tr("What this customer bought appears here, with shipments and payments.")}, this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Orders"));
    setFocusProxy(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &HintedList::opened, this, &OrdersPanel::opened);
}

QString OrdersPanel::currentKey() const { return m_list->list().currentKey(); }

void OrdersPanel::setData(const ListRows& rows) { m_list->setRows(rows); }

} // namespace callboard
