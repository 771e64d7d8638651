// CustomerUnmergeDialog: which merged record is given back what was its own, and what stays, before anything happens.
#pragma once

#include "ui/shell/sheet.h"
#include "ui/widgets/hinted_list.h"

class QLabel;

namespace callboard {

class CustomerUnmergeDialog final : public Sheet {
    Q_OBJECT

public:
    CustomerUnmergeDialog(const QString& stays, const ListRows& merges, bool isOnline, QWidget* parent);
    void showError(const Error& error);

Q_SIGNALS:
    void wanted(const QString& leaves); // answer with finish() or showError()

protected:
    void submit() override;

private:
    HintedList* m_merges;
    QLabel* m_problem;
};

} // namespace callboard
