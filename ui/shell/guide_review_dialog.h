// GuideReviewDialog: a word that goes with a text to whoever reviews it, or back to whoever wrote it.
#pragma once

#include "ui/models/session_data.h"
#include "ui/shell/sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace callboard {

class GuideReviewDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 480;

    // Without people it is known who gets it.
    GuideReviewDialog(const QString& title, const QString& primary, const QList<ChoiceData>& people, QWidget* parent);
    void showError(const Error& error); // why it was refused; everything stays

Q_SIGNALS:
    void given(const QString& note, const QString& person);

protected:
    void submit() override;

private:
    QComboBox* m_people;
    QLineEdit* m_note;
    QLabel* m_reason;
};

} // namespace callboard
