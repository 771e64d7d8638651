// CustomerDialog: a customer's record to fill in or change, in a form that scrolls.
#pragma once

#include "core/domain/customer.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"
#include "ui/widgets/row_list.h"

#include <QTimer>

class QLabel;
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
    void propose(const std::map<QByteArray, Value>& values, const QString& why); // as if filled in, and said above the form
    // Who is here already and probably the same; Alt and a digit, or Enter in the list, opens one instead. It never holds saving up.
    void showKnown(const ListRows& known);

Q_SIGNALS:
    void saved(const callboard::FieldPatch& patch); // answer with finish() or showError()
    void typed(const callboard::FieldPatch& patch); // of a new one, when typing pauses: answer with showKnown()
    void knownChosen(const QString& key, const callboard::FieldPatch& patch);

protected:
    void submit() override;

private:
    void lookForKnown();

    Purpose m_purpose;
    RecordForm* m_form;
    QScrollArea* m_scroll;
    QLabel *m_why, *m_knownTitle;
    RowList* m_known;
    QTimer m_pause;
};

} // namespace callboard
