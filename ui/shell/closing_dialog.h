// ClosingDialog: what a case still lacks before it ends, waits or is escalated, to be filled in at the place.
#pragma once

#include "core/domain/case_file.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

#include <QList>

class QCheckBox;
class QLabel;

namespace callboard {

struct ClosingData {
    CaseStatus to = CaseStatus::Closed;
    bool outcome = false;         // is missing
    QList<ChoiceData> outcomes{}; // to choose from
    QStringList fields{};         // stored names of those that are missing
    QStringList guides{};         // a line for each guide that still requires something
    QStringList tasks{};          // a line for each that is open, which its tick says is finished
    bool mayStayResolved = false; // with its open tasks
};

struct ClosingAnswer {
    QString outcome{};    // empty where it was there
    FieldPatch patch{};
    bool isResolved = false;
};

class ClosingDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520;

    ClosingDialog(const ClosingData& missing, const FieldContext& context, QWidget* parent);
    void showError(const Error& error); // at its field

Q_SIGNALS:
    void filled(const callboard::ClosingAnswer& answer); // every task is finished, unless it is resolved. Answer with finish() or showError()
    void guideWanted();

protected:
    void submit() override;

private:
    void addTasks();
    void addGuides();
    void answer(bool isResolved);

    const ClosingData m_data;
    RecordForm* m_form;
    QList<QCheckBox*> m_ticks;
    QLabel* m_problem;
};

} // namespace callboard
