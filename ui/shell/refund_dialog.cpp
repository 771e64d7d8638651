// Four fields of the refund's schema, the amount as one types it.
#include "ui/shell/refund_dialog.h"

#include "ui/models/words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_fields.h"
#include "ui/widgets/record_form.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

std::vector<FieldSpec> specs(const QList<RefundableOrder>& orders)
{
    const auto of = [](const char* column) { return specOf(*schemaOf<Refund>().column(column), {}); };
    FieldSpec order = of("order");
    for (const RefundableOrder& one : orders)
        order.choices << ChoiceData{QString::fromLatin1(one.order.key.text()), one.text, {}};
    FieldSpec amount = of("amount");
    amount.kind = Kind::Text; // typed as in a guide: "47.84"
    amount.canonical = nullptr;
    FieldSpec words = of("words");
    words.kind = Kind::Text;
    words.canonical = nullptr;
    return {amount, of("reason"), words, order};
}

Error amountNotRead()
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is not an amount. Type it like 47.84.")).inField(QStringLiteral("amount"));
}

}

RefundDialog::RefundDialog(const QList<RefundableOrder>& orders, QWidget* parent)
    : Sheet(QStringLiteral("refundDialog"), tr("Refund"), tr("Ask for the refund"), parent), m_orders(orders), m_form(new RecordForm(QStringLiteral("refund"), specs(orders), this)),
      m_outlook(makeLabel(Look::Muted, {}, this))
{
    m_outlook->setObjectName(QStringLiteral("refund.outlook"));
    m_outlook->setWordWrap(true);
    body().addWidget(m_form);
    body().addWidget(m_outlook);
    addCancel();
    if (orders.isEmpty()) {
        m_form->hide();
        primary().hide();
        m_outlook->setText(tr("Nothing is left to pay back: this customer's orders are not paid here, or all of it is refunded or asked for already."));
    } else {
        m_form->setValues({{"order", orders.first().order.key}, {"reason", Choice<RefundReason>(RefundReason::Damaged).name()}});
        proposeAmount();
    }
    connect(m_form, &RecordForm::changed, this, [this](const QByteArray& name) {
        if (name == "order")
            proposeAmount();
        say();
    });
    resize(width_px, sizeHint().height());
    m_form->focusField("amount");
}

const RefundableOrder* RefundDialog::chosen() const
{
    const Value value = m_form->value("order");
    const auto* id = std::get_if<Uuid>(&value);
    for (const RefundableOrder& one : m_orders)
        if (id && one.order.key == *id)
            return &one;
    return nullptr;
}

std::optional<Money> RefundDialog::amount() const
{
    const RefundableOrder* order = chosen();
    return order ? readAmount(m_form->text("amount"), order->left.currency) : std::nullopt;
}

void RefundDialog::proposeAmount()
{
    if (const RefundableOrder* order = chosen())
        m_form->propose({{"amount", typedAmount(order->left)}});
    say();
}

void RefundDialog::say()
{
    const RefundableOrder* order = chosen();
    const auto wanted = amount();
    if (!order || !wanted)
        return m_outlook->clear();
    const QString left = Words::amount(order->left);
    if (wanted->minor > order->left.minor)
        m_outlook->setText(tr("%1 is left of this order.").arg(left));
    else if (wanted->minor <= order->at_once.minor)
        m_outlook->setText(tr("Within your limit: approved at once. %1 is left of this order.").arg(left));
    else
        m_outlook->setText(tr("More than the %1 that you may pay back of this order: a lead decides. %2 is left of it.").arg(Words::amount(order->at_once), left));
}

void RefundDialog::showError(const Error& error) { m_form->showError(error); }

void RefundDialog::submit()
{
    if (!m_form->check())
        return;
    const RefundableOrder* order = chosen();
    const auto wanted = amount();
    if (!order || !wanted)
        return showError(amountNotRead());
    Q_EMIT asked({order->order, *wanted, Choice<RefundReason>::named(m_form->text("reason")), m_form->text("words")});
}

} // namespace callboard
