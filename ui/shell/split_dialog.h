// SplitDialog: what the case is called that some entries become.
#pragma once

#include "core/base/result.h"
#include "ui/models/list_row.h"
#include "ui/shell/sheet.h"

class QLabel;
class QLineEdit;

namespace callboard {

class SplitDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 600;
    static constexpr int subject_max = 80; // of the one that is proposed

    SplitDialog(const QString& subject, const ListRows& entries, QWidget* parent);
    void showError(const Error& error);

Q_SIGNALS:
    void wanted(const QString& subject);

protected:
    void submit() override;

private:
    QLineEdit* m_subject;
    QLabel* m_problem;
};

} // namespace callboard
