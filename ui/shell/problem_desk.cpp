// Cases become a problem; one text becomes an answer to each of them.
#include "ui/shell/problem_desk.h"

#include "ui/models/problem_views.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"
#include "ui/shell/answer_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/step_desk.h"

namespace callboard {

namespace {

// Of the words that are not given yet: they are a draft like any other.
QString draftKey(const Id<CaseFile>& problem) { return QStringLiteral("answer:") + QString::fromLatin1(problem.key.text()); }

}

ProblemDesk::ProblemDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, SettingsStore settings, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window), m_steps(steps), m_settings(std::move(settings)) {}

bool ProblemDesk::run(const QString& id)
{
    if (id == QLatin1String("problem.make"))
        makeOfChosen();
    else if (id == QLatin1String("problem.answer"))
        answer();
    else
        return false;
    return true;
}

void ProblemDesk::makeOfChosen()
{
    const Session* session = m_workspace.current();
    const QStringList chosen = m_window.chosenRows();
    const auto cases = casesOfKeys(m_workspace, chosen.isEmpty() && session ? QStringList{session->key()} : chosen);
    if (cases.empty())
        return;
    const Id<CaseFile> known = cases.size() == 1 ? problemOf(m_workspace, cases.front().id) : Id<CaseFile>();
    if (!m_workspace.reader().find(known))
        return make(cases);
    open(known); // it has one already
}

void ProblemDesk::open(const Id<CaseFile>& problem)
{
    const auto file = m_workspace.reader().find(problem);
    if (!file)
        return;
    m_workspace.open({file->value.customer, problem});
    m_window.focusChild("composer.text");
}

void ProblemDesk::add(const Id<CaseFile>& problem, const std::vector<Record<CaseFile>>& cases)
{
    m_steps.perform(partSteps(m_workspace, cases, problem), [this, problem](int kept) {
        open(problem);
        return tr("%n case(s) added to the problem.", nullptr, kept);
    });
}

void ProblemDesk::make(const std::vector<Record<CaseFile>>& cases, const QString& subject)
{
    const Id<CaseFile> problem{m_workspace.newId()};
    m_steps.perform(problemSteps(m_workspace, cases, problem, subject), [this, problem, customer = cases.front().value.customer](int kept) {
        m_workspace.open({customer, problem});
        m_window.focusChild("composer.text");
        return tr("Problem case made of %n case(s).", nullptr, kept);
    });
}

void ProblemDesk::answer()
{
    const Session* session = m_workspace.current();
    const Id<CaseFile> problem = session ? problemOf(m_workspace, session->case_file) : Id<CaseFile>();
    const auto file = m_workspace.reader().find(problem);
    if (!file)
        return makeOfChosen(); // nothing is there to be answered: the way to something
    auto* dialog = new AnswerDialog(Words::number(file->value.number), outcomes(file->value.outcome), file->value.outcome, m_workspace.draft(draftKey(problem)).text, &m_window);
    const QPointer<AnswerDialog> open(dialog);
    connect(dialog, &AnswerDialog::changed, this, [this, open, problem] {
        Draft draft;
        draft.text = open->words();
        m_workspace.setDraft(draftKey(problem), draft);
        preview(open, problem);
    });
    connect(dialog, &AnswerDialog::answered, this, [this, open, problem] { answerAll(open, problem); });
    preview(open, problem);
    dialog->present();
}

void ProblemDesk::preview(const QPointer<AnswerDialog>& dialog, const Id<CaseFile>& problem)
{
    const auto answers = problemAnswers(m_workspace, problem, dialog->words(), dialog->outcome(), undoSendSetting_ms(m_settings));
    const auto refused = std::count_if(answers.begin(), answers.end(), [](const ProblemAnswer& answer) { return answer.refused.has_value(); });
    dialog->setPreview(answerRows(m_workspace, answers), int(answers.size() - std::size_t(refused)), int(refused));
}

// Asked anew: what happened to a case while the words were written counts.
void ProblemDesk::answerAll(const QPointer<AnswerDialog>& dialog, const Id<CaseFile>& problem)
{
    std::vector<Step> steps;
    const qint64 hold_ms = undoSendSetting_ms(m_settings);
    bool isHeld = false;
    for (ProblemAnswer& answer : problemAnswers(m_workspace, problem, dialog->words(), dialog->outcome(), hold_ms)) {
        isHeld = isHeld || answer.step.holding.length_ms > 0;
        steps.push_back(std::move(answer.step));
    }
    dialog->finish();
    m_steps.perform(std::move(steps), [this, problem, held_s = isHeld ? hold_ms / 1000 : 0](int kept) {
        if (kept > 0) // until then the words are a draft, whatever happens to the program
            m_workspace.setDraft(draftKey(problem), {});
        if (held_s > 0)
            return tr("%n case(s) answered and resolved. Taken back within %1 s nothing goes out; later it reopens them, and what was written stays on the timeline.", nullptr, kept).arg(held_s);
        return tr("%n case(s) answered and resolved. Taking it back reopens them; what was written stays on the timeline.", nullptr, kept);
    });
}

} // namespace callboard
