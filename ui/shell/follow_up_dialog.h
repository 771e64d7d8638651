// FollowUpDialog: what is promised and when, in the words of whoever promises it; what was understood is said as one types.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/shell/sheet.h"

#include <QTimeZone>

class QCheckBox;
class QLabel;
class QLineEdit;

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

    // `what` is proposed as the promise. `zone` is the customer's: hours are theirs.
    FollowUpDialog(const QString& what, const QTimeZone& zone, const Clock& clock, QWidget* parent);
    void showError(const Error& error);

Q_SIGNALS:
    void promised(const callboard::NewFollowUp& followUp); // the sheet stays until finish()

protected:
    void submit() override;

private:
    void read();

    const QTimeZone m_zone;
    const Clock& m_clock;
    QLineEdit *m_when, *m_text;
    QCheckBox* m_forTeam;
    QLabel* m_understood;
    Instant m_due;
};

} // namespace callboard
