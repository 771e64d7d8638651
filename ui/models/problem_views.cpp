// From the links of a problem to what is done to each of its cases.
#include "ui/models/problem_views.h"

#include "core/work/case_links.h"
#include "core/work/cases.h"
#include "core/work/contacts.h"
#include "ui/models/draft_context.h"
#include "ui/models/link_views.h"
#include "ui/models/team_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProblemViews)
};

// As one addresses somebody in writing: people by their first name, companies by theirs.
QString nameOf(const Workspace& workspace, const Id<Customer>& id)
{
    const auto customer = workspace.reader().find(id);
    if (!customer)
        return {};
    return customer->value.given_name.isEmpty() ? customer->value.displayName() : customer->value.given_name;
}

// What is written to somebody is a message; on the phone and in person it is said, and noted.
EntryKind kindOf(const Choice<Channel>& channel)
{
    return channel == Channel::Phone || channel == Channel::InPerson ? EntryKind::Note : EntryKind::Message;
}

}

std::vector<ProblemAnswer> problemAnswers(const Workspace& workspace, const Id<CaseFile>& problem, const QString& words, const QString& outcome, qint64 hold_ms)
{
    std::vector<ProblemAnswer> answers;
    for (const LinkedCase& part : partsOf(workspace, problem, true)) {
        const Id<CaseFile> id = part.other.case_file;
        const auto file = workspace.reader().find(id);
        ProblemAnswer answer{id, QString(words).replace(namePlace, nameOf(workspace, part.other.customer)), {}, {}};
        CloseCase close;
        close.case_file = id;
        close.outcome = outcome;
        close.note.text = answer.words;
        close.kind = file ? kindOf(file->value.channel) : EntryKind::Note;
        close.happened = workspace.now();
        close.resolved = true;
        if (file)
            close.read_up_to = readUpTo(*file);
        const QString title = Words::number(part.number) + u' ' + workspace.reader().customerName(part.other.customer);
        answer.step = {.title = title, .together = {intent(close)}, .back = {intent(ReopenCase{id, {}})}};
        if (close.kind == EntryKind::Message && hold_ms > 0) {
            const ComposerDraft held{Choice<EntryKind>(EntryKind::Message).name(), answer.words, outcome, int(answer.words.size()), {}};
            answer.step.holding = workspace.holdingOf(Session{part.other.customer, id}.key(), hold_ms, keptDraft(held));
        }
        answer.refused = tryOut(workspace, answer.step.together).refused;
        answers.push_back(std::move(answer));
    }
    return answers;
}

ListRows answerRows(const Workspace& workspace, const std::vector<ProblemAnswer>& answers)
{
    ListRows rows;
    for (const ProblemAnswer& answer : answers) {
        ListRow row;
        row.key = Session{{}, answer.file}.key();
        row.icon = answer.refused ? QStringLiteral("alert") : QStringLiteral("chat");
        row.title = answer.step.title;
        const auto file = workspace.reader().find(answer.file);
        const auto customer = file ? workspace.reader().find(file->value.customer) : std::nullopt;
        if (const QString language = customer ? Words::language(customer->value.language) : QString(); !language.isEmpty())
            row.chips.append({language, Tone::Plain, QStringLiteral("globe")});
        if (answer.refused)
            row.chips.append({Texts::tr("Stays as it is"), Tone::Warning, {}});
        row.body = answer.refused ? answer.refused->sentence() : answer.words;
        rows.append(row);
    }
    return rows;
}

Id<CaseFile> problemOf(const Workspace& workspace, const Id<CaseFile>& file)
{
    for (const LinkedCase& linked : linkedCases(workspace, file))
        if (linked.kind == LinkKind::Problem)
            return linked.isOf ? linked.other.case_file : file;
    return {};
}

std::vector<Step> partSteps(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases, const Id<CaseFile>& problem)
{
    std::vector<Step> steps;
    for (const Record<CaseFile>& file : cases)
        steps.push_back({.title = caseTitle(workspace, file.id), .together = {intent(LinkCases{file.id, problem, LinkKind::Problem})}, .back = {intent(UnlinkCases{file.id, problem, LinkKind::Problem})}});
    return steps;
}

std::vector<Step> problemSteps(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases, const Id<CaseFile>& problem, const QString& subject)
{
    const CaseFile& first = cases.front().value;
    OpenCase open;
    open.case_file = problem;
    open.customer = first.customer;
    open.subject = subject.isEmpty() ? first.subject : subject;
    open.category = first.category;
    open.priority = first.priority;
    open.channel = first.channel;
    open.team = workspace.isOurs(first.team) ? first.team : ownTeam(workspace, first.brand);
    std::vector<Step> steps = partSteps(workspace, cases, problem);
    // With the first link that can be made, so that no problem is left without a case; taken back after the others.
    const auto fits = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return !tryOut(workspace, {intent(open), step.together.front()}).refused; });
    if (fits != steps.end())
        std::rotate(steps.begin(), fits, fits + 1);
    CloseCase close;
    close.case_file = problem;
    close.outcome = QStringLiteral("no_action");
    steps.front().together.insert(steps.front().together.begin(), intent(open));
    steps.front().back.push_back(intent(close));
    return steps;
}

} // namespace callboard
