// A list and what it says when it is empty.
#include "ui/panels/outbox/outbox_panel.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

OutboxPanel::OutboxPanel(QWidget* parent)
    : QWidget(parent), m_list(new HintedList(QStringLiteral("outbox.list"), tr("Changes that the server does not have yet"), {.icons = true, .separators = true, .wrapBody = true}, {QStringLiteral("check"), tr("Everything is sent"), tr("Changes wait here while there is no connection. What was refused stays here with the reason.")}, this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Outbox"));
    setFocusProxy(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &HintedList::opened, this, &OutboxPanel::opened);
}

void OutboxPanel::setData(const ListRows& rows) { m_list->setRows(rows); }

} // namespace callboard
