// EscalateDialog: a question to a lead; the way through the guide goes along by itself.
#pragma once

#include "core/base/result.h"
#include "ui/models/list_row.h"
#include "ui/shell/sheet.h"

class QLabel;
class QPlainTextEdit;

namespace callboard {

class EscalateDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520;

    // `context` goes along beside the words.
    EscalateDialog(const ListRows& context, QWidget* parent);
    void showError(const Error& error);

Q_SIGNALS:
    void asked(const QString& text); // the sheet stays until finish()

protected:
    void submit() override;

private:
    QPlainTextEdit* m_text;
    QLabel* m_problem;
};

} // namespace callboard
