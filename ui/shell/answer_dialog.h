// AnswerDialog: one text for all cases of a problem, and what each of their customers gets of it.
#pragma once

#include "ui/models/session_data.h"
#include "ui/shell/sheet.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace callboard {

class HintedList;

class AnswerDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 720;

    AnswerDialog(const QString& problem, const QList<ChoiceData>& outcomes, const QString& outcome, const QString& words, QWidget* parent);
    QString words() const;
    QString outcome() const;
    void setPreview(const ListRows& rows, int answered, int left); // left: that stay as they are

Q_SIGNALS:
    void changed();
    void answered(); // there are words and an outcome

protected:
    void submit() override;

private:
    QPlainTextEdit* m_words;
    QComboBox* m_outcome;
    QLabel* m_counts;
    HintedList* m_preview;
};

} // namespace callboard
