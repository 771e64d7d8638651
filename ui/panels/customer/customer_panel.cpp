// Laying out the card.
#include "ui/panels/customer/customer_panel.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/field_flow.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>

namespace callboard {

namespace {

constexpr int nameKept_px = 240; // whose record this is matters more than any chip

}

CustomerPanel::CustomerPanel(QWidget* parent)
    : QFrame(parent), m_name(new ElidedLabel(Look::Title, this, nameKept_px)), m_chips(new ChipRow(this)),
      m_call(makeButton(ButtonLook::Quiet, tr("Call"), QStringLiteral("phone"), this)), m_write(makeButton(ButtonLook::Quiet, tr("Write"), QStringLiteral("mail"), this)),
      m_edit(makeButton(ButtonLook::Quiet, tr("Edit"), QStringLiteral("note"), this)), m_fields(new FieldFlow(this)), m_alert(makeLabel(Look::Alert, {}, this)), m_alertState(makeLabel(Look::Small, {}, this)),
      m_alertRead(makeButton(ButtonLook::Quiet, tr("I have read this"), QStringLiteral("check"), this))
{
    setObjectName(QLatin1String(info.id));
    setProperty("look", QStringLiteral("card"));
    setFocusProxy(m_edit);
    m_name->setObjectName(QStringLiteral("customer.name"));
    m_call->setObjectName(QStringLiteral("call.dial"));
    m_write->setObjectName(QStringLiteral("customer.write"));
    m_edit->setObjectName(QStringLiteral("customer.edit"));
    m_fields->setObjectName(QStringLiteral("customer.fields"));
    m_alert->setObjectName(QStringLiteral("customer.alert"));
    m_alert->setWordWrap(true);
    m_alertState->setObjectName(QStringLiteral("customer.alert.state"));
    m_alertRead->setObjectName(QStringLiteral("customer.alert.read"));
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm_px);
    top->addWidget(m_name);
    top->addWidget(m_chips, 1, Qt::AlignVCenter);
    for (auto* button : {m_call, m_write, m_edit})
        top->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm_px, rhythm_px, rhythm_px, 12);
    column->setSpacing(rhythm_px);
    column->addLayout(top);
    auto* alert = new QHBoxLayout;
    alert->setContentsMargins(0, 0, rhythm_px, 0); // ends where the buttons' texts end
    alert->addWidget(m_alert, 1);
    alert->addWidget(m_alertRead, 0, Qt::AlignVCenter);
    column->addLayout(alert);
    column->addWidget(m_alertState);
    column->addWidget(m_fields);
    setTabOrder(m_edit, m_call); // Tab enters a panel at its proxy: what stood before it in the order would be passed over
    setTabOrder(m_call, m_write);
    setTabOrder(m_write, m_alertRead);
    connect(m_call, &QPushButton::clicked, this, &CustomerPanel::callRequested);
    connect(m_write, &QPushButton::clicked, this, &CustomerPanel::writeRequested);
    connect(m_edit, &QPushButton::clicked, this, &CustomerPanel::editRequested);
    connect(m_alertRead, &QPushButton::clicked, this, &CustomerPanel::alertRead);
    setData({});
}

void CustomerPanel::setData(const CustomerCardData& card)
{
    m_name->setText(card.name);
    m_chips->setChips(card.chips);
    m_fields->setFields(card.fields);
    const AlertData& alert = card.alert;
    setLook(m_alert, alert.isRead ? Look::Plain : Look::Alert); // still there, and no longer loud
    m_alert->setText(alert.text);
    m_alert->setVisible(!alert.text.isEmpty());
    QStringList state{alert.until, alert.readBy};
    state.removeAll(QString());
    m_alertState->setText(state.join(QStringLiteral(" · ")));
    m_alertState->setVisible(!state.isEmpty());
    m_alertRead->setVisible(!alert.text.isEmpty() && !alert.isRead);
    m_call->setVisible(card.canCall);
    m_write->setVisible(card.canWrite);
    m_edit->setVisible(card.canEdit);
    setAccessibleName(tr("Customer %1").arg(card.name));
}

} // namespace callboard
