// CustomerDialog: a customer's record to fill in or change, in a form that scrolls.
#pragma once

#include "core/domain/customer.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

class QScrollArea;

namespace callboard {

class CustomerDialog final : public Sheet {
    Q_OBJECT

public:
    enum class Purpose { Create, Edit };
    static constexpr int width_px = 640;

    // `customer` is what stands in the form first: for a new one what is known already, such as the caller's number.
    CustomerDialog(Purpose purpose, const Customer& customer, const FieldContext& context, QWidget* parent);

    RecordForm& form() { return *m_form; }
    void showError(const Error& error); // at its field; the dialog stays

Q_SIGNALS:
    void saved(const callboard::FieldPatch& patch); // answer with finish() or showError()

protected:
    void submit() override;

private:
    Purpose m_purpose;
    RecordForm* m_form;
    QScrollArea* m_scroll;
};

} // namespace callboard
