// FollowUpDialog: what is promised and when, in the words of whoever promises it.
#pragma once

#include "ui/shell/sheet.h"
#include "ui/shell/time_field.h"

class QCheckBox;

namespace callboard {

struct NewFollowUp {
    QString text;
    Instant due;
    bool forTeam = false;
};

class FollowUpDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520;

    // `what` is proposed as the promise. Hours are by the first of `zones` unless another is chosen.
    FollowUpDialog(const QString& what, const QList<SpokenZone>& zones, const Clock& clock, QWidget* parent);
    void showError(const Error& error) { m_when->showError(error); }

Q_SIGNALS:
    void promised(const callboard::NewFollowUp& followUp); // the sheet stays until finish()

protected:
    void submit() override;

private:
    TimeField* m_when;
    QLineEdit* m_text;
    QCheckBox* m_forTeam;
};

} // namespace callboard
