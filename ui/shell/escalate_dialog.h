// EscalateDialog: a question to a lead, and by when it is needed; what a decision wants to know goes along by itself.
#pragma once

#include "core/base/result.h"
#include "ui/models/list_row.h"
#include "ui/shell/sheet.h"
#include "ui/shell/time_field.h"

class QLabel;
class QPlainTextEdit;

namespace callboard {

class EscalateDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520;

    // `context` goes along beside the words.
    EscalateDialog(const ListRows& context, const QList<SpokenZone>& zones, const Clock& clock, QWidget* parent);
    void showError(const Error& error);

Q_SIGNALS:
    void asked(const QString& text, callboard::Instant due); // not set: at any time. The sheet stays until finish()

protected:
    void submit() override;

private:
    QPlainTextEdit* m_text;
    TimeField* m_when;
    QLabel* m_problem;
};

} // namespace callboard
