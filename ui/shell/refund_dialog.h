// RefundDialog: how much of which order is paid back, and why; and what happens to it then.
#pragma once

#include "core/domain/refund.h"
#include "ui/models/refund_views.h"
#include "ui/shell/sheet.h"

class QLabel;

namespace callboard {

class RecordForm;

// The arguments of the operation "refund.request" that a person gives.
struct NewRefund {
    Id<Order> order;
    Money amount;
    Choice<RefundReason> reason;
    QString words;
    bool operator==(const NewRefund&) const = default;
};

class RefundDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520;

    // Of `orders` the first one is chosen; without any the sheet says so.
    RefundDialog(const QList<RefundableOrder>& orders, QWidget* parent);
    void showError(const Error& error); // at its field

Q_SIGNALS:
    void asked(const callboard::NewRefund& refund); // answer with finish() or showError()

protected:
    void submit() override;

private:
    const RefundableOrder* chosen() const;
    std::optional<Money> amount() const; // as it is typed, in the order's currency
    void proposeAmount();
    void say(); // what happens with this amount

    const QList<RefundableOrder> m_orders;
    RecordForm* m_form;
    QLabel* m_outlook;
};

} // namespace callboard
