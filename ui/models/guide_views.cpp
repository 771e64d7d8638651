// From a run, its guide and the records to what stands in the panel.
#include "ui/models/guide_views.h"

#include "ui/models/identity_views.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace callboard {

namespace {

constexpr int secondsPerMinute = 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GuideViews)
};

QString typeHint(const GuideStep& step, const QString& currency)
{
    if (step.kind == StepKind::Schedule)
        return Texts::tr("Day, as in 2026-11-30, or +3 for in three days");
    switch (guideTypeNamed(step.word("type")).value_or(GuideType::Text)) {
    case GuideType::Money: return Texts::tr("Amount in %1").arg(currency);
    case GuideType::Number: return Texts::tr("Number");
    case GuideType::Date: return Texts::tr("Day, as in 2026-11-30");
    case GuideType::Phone: return Texts::tr("Phone number");
    case GuideType::Email: return Texts::tr("E-mail address");
    default: return Texts::tr("Answer");
    }
}

bool isYesNo(const GuideStep& step) { return step.kind == StepKind::Ask && guideTypeNamed(step.word("type")) == GuideType::YesNo; }

QString identityNext(const Workspace& workspace, const GuideFront& front)
{
    const bool isChecked = identityStanding(workspace, front.run.value.customer).isSafe && front.entry->marked().isEmpty();
    return isChecked ? Texts::tr("Checked already: go on") : Texts::tr("Check the identity");
}

// What is said, and what is asked or done, for each kind of step.
void describe(GuideData& data, const Workspace& workspace, const GuideFront& front, const QString& language)
{
    const GuideStep& step = front.step;
    const auto spoken = [&](const char* key) { return step.texts.contains(key) ? front.engine.spoken(front.walk, step.texts.at(key), language) : QString(); };
    const QString own = front.engine.spoken(front.walk, step.text, language);
    data.sayLabel = Texts::tr("Say");
    data.say = spoken("say");
    data.note = spoken("note");
    data.next = Texts::tr("Next");
    switch (step.kind) {
    case StepKind::Check:
        data.sayLabel = Texts::tr("Say word for word");
        data.say = own;
        data.next = Texts::tr("I said it");
        break;
    case StepKind::Say:
    case StepKind::Ask:
    case StepKind::Choose:
    case StepKind::Schedule: data.say = own; break;
    case StepKind::Verify:
        data.question = own;
        data.next = front.isFollowed ? identityNext(workspace, front) : Texts::tr("Not verified");
        break;
    case StepKind::LookUp:
        data.question = step.word("type") == QLatin1String("item") ? Texts::tr("Which item is it about?") : Texts::tr("Which order is it about?");
        data.next = front.finds.empty() ? Texts::tr("Not found") : isSet(front.kept()) ? Texts::tr("As before") : Texts::tr("Take the first");
        break;
    case StepKind::Action:
        data.question = guideRequestText(front.engine.request(front.walk));
        data.next = Texts::tr("Do it");
        break;
    case StepKind::Escalate:
        data.question = guideRequestText(front.engine.request(front.walk));
        data.next = Texts::tr("Send");
        break;
    case StepKind::Article: {
        const auto article = articleAt(workspace, front);
        data.question = Texts::tr("Article: %1").arg(article ? article->value.title : step.main.word);
        if (article)
            data.choices = {{Texts::tr("Read it"), false}};
        break;
    }
    case StepKind::Outcome: data.question = guideStepName(front, step.id, language); break;
    case StepKind::End:
        data.question = step.main.word == QLatin1String("done") ? Texts::tr("That is all.") : Texts::tr("The guide stops here.");
        data.next = Texts::tr("Finish");
        break;
    case StepKind::Decide:
    case StepKind::Guide: break;
    }
}

void addAnswers(GuideData& data, const GuideFront& front, const QString& language)
{
    const GuideStep& step = front.step;
    const GuideValue before = front.kept();
    for (const GuideOption& option : step.options)
        data.choices.append({front.engine.spoken(front.walk, option.text, language), before == GuideValue(option.id)});
    if (isYesNo(step))
        data.choices = {{Texts::tr("Yes"), before == GuideValue(true)}, {Texts::tr("No"), before == GuideValue(false)}};
    for (std::size_t at = 0; at < step.questions.size(); ++at)
        data.choices.append({front.engine.spoken(front.walk, step.questions[at], language), front.entry->marked().contains(int(at) + 1)});
    for (const GuideFind& find : front.finds)
        data.choices.append({find.text, before == GuideValue(find.key)});
    if (!front.finds.empty())
        data.choices.append({Texts::tr("None of these"), false});
    const bool isChosen = !step.options.empty() || isYesNo(step);
    if (isChosen)
        data.next = isSet(before) ? Texts::tr("As before") : QString(); // Enter gives the same answer again
    data.isTyped = (step.kind == StepKind::Ask && !isChosen) || step.kind == StepKind::Schedule;
    if (!data.isTyped)
        return;
    data.hint = typeHint(step, front.linked.currency);
    data.typed = spokenGuideValue(before, QLocale::c()).remove(QChar(0xa0) + front.linked.currency);
    if (const auto* day = std::get_if<QDate>(&before))
        data.typed = day->toString(Qt::ISODate);
}

void measure(GuideData& data, const GuideFront& front)
{
    const auto done = int(std::count_if(front.walk.way.begin(), front.walk.way.end(), [&](const RunVisit& visit) { return visit.completes && waitsForPerson(front, visit.step); }));
    const StillToCome left = front.engine.left(front.walk);
    const int total = std::max(done + 1, done + int(std::lround(left.steps)));
    const int minutes = std::max(1, int(std::lround(left.seconds / secondsPerMinute)));
    data.progress = Texts::tr("Step %1 of about %2 · about %3 min left").arg(done + 1).arg(total).arg(minutes);
    data.percent = 100 * done / total;
    data.canGoBack = std::any_of(front.walk.way.begin(), front.walk.way.end(), [&](const RunVisit& visit) { return waitsForPerson(front, visit.step); });
}

void addRequired(GuideData& data, const GuideFront& front, const QString& language)
{
    const auto named = [&](const QStringList& ids) {
        QStringList names;
        for (const QString& id : ids)
            if (id != front.step.id)
                names.append(guideStepName(front, id, language));
        names.removeDuplicates();
        return names.join(QLatin1String("; "));
    };
    if (const QString first = named(front.engine.blocking(front.walk)); !first.isEmpty()) {
        data.required = Texts::tr("Required before this: %1").arg(first);
        data.next = Texts::tr("Go there");
        data.choices.clear();
        data.isTyped = false;
    } else if (const QString open = named(front.engine.requiredOpen(front.walk)); !open.isEmpty()) {
        data.required = Texts::tr("Still required: %1").arg(open);
    }
}

// Whoever cannot answer now is told why, and what can be done instead.
void addState(GuideData& data, const Workspace& workspace, const GuideFront& front)
{
    const GuideRun& run = front.run.value;
    const bool isMine = run.holder == workspace.person().id;
    if (isMine && run.state != GuideRunState::Paused)
        return;
    data.isTyped = false;
    data.choices.clear();
    data.canGoBack = false;
    const bool mayTake = workspace.person().role != Role::Rep;
    data.next = isMine ? Texts::tr("Go on") : mayTake ? Texts::tr("Take over") : QString();
    if (isMine) {
        data.remark = Texts::tr("This guide is paused. It goes on where it stands.");
        return;
    }
    const QString holder = workspace.reader().userName(run.holder);
    data.problem = holder.isEmpty() ? Texts::tr("A colleague holds this guide. They or a lead can hand it over to you.") : Texts::tr("%1 holds this guide. They or a lead can hand it over to you.").arg(holder);
}

}

GuideData guideRunData(const Workspace& workspace, const GuideFront& front, const QString& problem)
{
    const QString language = guideLanguage(front.records);
    GuideData data;
    data.page = GuidePage::Run;
    data.run = QString::fromLatin1(front.run.id.key.text());
    data.place = QStringLiteral("%1 %2").arg(data.run).arg(front.run.value.events.size());
    data.title = front.linked.inLanguage(front.linked.title, QLocale().name().section(QLatin1Char('_'), 0, 0));
    data.soFar = guideSoFar(front, language);
    if (!front.entry) {
        data.problem = Texts::tr("This version of the guide does not have the step at which the run stands. Its answers are kept; a lead can say how to go on.");
        return data;
    }
    measure(data, front);
    describe(data, workspace, front, language);
    addAnswers(data, front, language);
    addRequired(data, front, language);
    data.problem = problem.isEmpty() ? front.walk.refusal : problem;
    addState(data, workspace, front);
    return data;
}

GuideData guideMissingData(const Record<GuideRun>& run, const QString& reason)
{
    GuideData data;
    data.page = GuidePage::Run;
    data.run = data.place = QString::fromLatin1(run.id.key.text());
    data.title = run.value.title;
    data.problem = reason;
    data.soFar = guideAnswers(walkOf(run.value));
    return data;
}

} // namespace callboard
