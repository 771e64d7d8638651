// GuidePublishDialog: before a text becomes a version: what changes, what it means for open runs, why, and from when on.
#pragma once

#include "core/base/clock.h"
#include "ui/models/guide_author.h"
#include "ui/shell/sheet.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace callboard {

class GuidePublishDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    GuidePublishDialog(const GuideRelease& release, Instant now, QWidget* parent);
    void showError(const Error& error); // why it was refused; everything stays

Q_SIGNALS:
    void published(const QString& note, callboard::Instant inForceFrom); // not set: at once

protected:
    void submit() override;

private:
    QLineEdit* m_note;
    QComboBox* m_when;
    QDateEdit* m_day;
    QLabel* m_reason;
};

} // namespace callboard
