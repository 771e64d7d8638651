// CustomerMergeDialog: which of two records stays, and whose value each field has then, before anything happens.
#pragma once

#include "ui/models/customer_merge_views.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/row_list.h"

class QLabel;

namespace callboard {

struct CustomerMergeAnswer {
    Id<Customer> stays, leaves;
    QStringList take, join; // as the operation wants them
    CustomerMergeData chosen;
};

class CustomerMergeDialog final : public Sheet {
    Q_OBJECT

public:
    CustomerMergeDialog(const CustomerMergeData& merge, QWidget* parent);
    void showMerge(const CustomerMergeData& merge); // the same two the other way round
    void showChanged(CustomerMergeData merge, const CustomerMergeData& chosen, const Error& why); // one was changed since: what was chosen stays so
    void showError(const Error& error);

Q_SIGNALS:
    void turned(const callboard::Id<callboard::Customer>& stays, const callboard::Id<callboard::Customer>& leaves); // answer with showMerge()
    void wanted(const callboard::CustomerMergeAnswer& answer); // answer with finish() or showError()

protected:
    void submit() override;

private:
    void refresh();
    void next(const QString& field); // the field's next possible value

    CustomerMergeData m_data;
    QLabel *m_sentence, *m_moves, *m_problem;
    RowList* m_fields;
};

} // namespace callboard
