// TaskDialog: one follow-up or question: what, by whom, until when, with the way that led there; and how it ends.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/models/task_views.h"
#include "ui/shell/sheet.h"

class QLabel;
class QLineEdit;

namespace callboard {

class TaskDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    TaskDialog(const TaskData& task, const Clock& clock, QWidget* parent);
    void showError(const Error& error);

Q_SIGNALS:
    // The sheet stays until finish().
    void ended(callboard::TaskState state, const QString& answer);
    void putOff(callboard::Instant due);

protected:
    void submit() override;

private:
    void addEnd(const char* id, const QString& text, TaskState state);
    void askLater();

    const TaskData m_task;
    const Clock& m_clock;
    QLineEdit* m_answer;
    QLabel* m_problem;
};

} // namespace callboard
