// CaseDialog: a new case: subject, category, priority, channel, team and when it is due.
#pragma once

#include "core/domain/case_file.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

namespace callboard {

// What can be chosen from, and what is chosen first.
struct CaseChoices {
    QStringList categories{};     // proposals; any other may be typed
    QList<ChoiceData> teams{};    // ids as text; without any the team is not asked
    Channel channel = Channel::Phone;
    QString team{};               // the reader's own
};

// The arguments of the operation "case.open" that a person gives.
struct NewCase {
    QString subject, category;
    Choice<Priority> priority;
    Choice<Channel> channel;
    Id<Team> team;
    Instant due; // not set: none
    bool operator==(const NewCase&) const = default;
};

class CaseDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    CaseDialog(const CaseChoices& choices, Instant now, QWidget* parent); // `now`, because "today" is counted from it

    void showError(const Error& error); // at its field; the dialog stays

Q_SIGNALS:
    void caseRequested(const callboard::NewCase& file); // answer with finish() or showError()

protected:
    void submit() override;

private:
    RecordForm* m_form;
};

// Ends of working days in the reader's zone, without those that are over: today, tomorrow, in three days; first "none".
QList<ChoiceData> dueChoices(Instant now);

} // namespace callboard
