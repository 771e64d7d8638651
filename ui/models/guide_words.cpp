// From steps and values to short sentences.
#include "ui/models/guide_words.h"

#include "core/domain/entities.h"
#include "ui/models/words.h"

#include <QCoreApplication>

namespace callboard {

namespace {

constexpr int nameCharacters_max = 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GuideWords)
};

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// "identity/valid_from" → "Valid from".
QString readName(const QString& name) { return capital(name.section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '))); }

QString firstSentence(const QString& text)
{
    const QString first = text.section(QLatin1Char('.'), 0, 0);
    return first.size() <= nameCharacters_max ? first : first.left(nameCharacters_max - 1) + QChar(0x2026);
}

QString readValue(const GuideValue& value)
{
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? Texts::tr("Yes") : Texts::tr("No");
    return spokenGuideValue(value, QLocale());
}

// An option is read as it was offered, everything else as one says it.
QString readAnswer(const GuideFront& front, const GuideStep& step, const GuideValue& value, const QString& language)
{
    for (const GuideOption& option : step.options)
        if (value == GuideValue(option.id))
            return front.engine.spoken(front.walk, option.text, language);
    return readValue(value);
}

QString editText(const GuideRequest& request, const Schema& schema)
{
    QStringList parts;
    for (auto argument = request.arguments.begin(); argument != request.arguments.end(); ++argument) {
        if (!argument.key().startsWith(QLatin1String("set.")))
            continue;
        const Column* column = schema.column(argument.key().mid(4).toUtf8());
        const QString value = spokenGuideValue(*argument, QLocale());
        parts.append(QStringLiteral("%1: %2").arg(column ? Words::label(column->label) : argument.key().mid(4), column && column->kind == Kind::Option ? Words::option(*column, value) : value));
    }
    return parts.join(QLatin1String(", "));
}

}

bool waitsForPerson(const GuideFront& front, const QString& id)
{
    const GuideStep* step = front.stepOf(id);
    return step && step->row().waits;
}

QString guideStepName(const GuideFront& front, const QString& id, const QString& language)
{
    const GuideStep* step = front.stepOf(id);
    if (!step)
        return readName(id);
    switch (step->kind) {
    case StepKind::Verify: return Texts::tr("Check who is calling");
    case StepKind::Guide: return readName(step->main.word.section(QLatin1Char('/'), -1).replace(QLatin1Char('-'), QLatin1Char('_')));
    case StepKind::LookUp: return step->word("type") == QLatin1String("item") ? Texts::tr("Find the item") : Texts::tr("Find the order");
    case StepKind::Escalate: return Texts::tr("Hand to: %1").arg(step->main.word);
    case StepKind::Outcome: return Texts::tr("Outcome: %1").arg(readName(step->main.word));
    case StepKind::End: return step->main.word == QLatin1String("done") ? Texts::tr("The end") : Texts::tr("Stop here");
    default: break;
    }
    const QString text = firstSentence(front.engine.spoken(front.walk, step->text, language));
    return text.isEmpty() ? readName(id) : text;
}

QString guideRequestText(const GuideRequest& request)
{
    const auto argument = [&](const char* name) { return spokenGuideValue(request.arguments.value(QLatin1String(name)), QLocale()); };
    if (request.operation == QLatin1String("escalate"))
        return Texts::tr("To %1: %2").arg(argument("to"), argument("because"));
    if (request.operation == QLatin1String("entry.add"))
        return Texts::tr("Writes on the timeline: %1").arg(argument("text"));
    if (request.operation == QLatin1String("case.edit"))
        return Texts::tr("Changes the case. %1").arg(editText(request, schemaOf<CaseFile>()));
    if (request.operation == QLatin1String("customer.edit"))
        return Texts::tr("Changes the customer. %1").arg(editText(request, schemaOf<Customer>()));
    return Texts::tr("Does this: %1").arg(readName(QString(request.operation).replace(QLatin1Char('.'), QLatin1Char(' '))));
}

QList<GuideLineData> guideSoFar(const GuideFront& front, const QString& language)
{
    QList<GuideLineData> lines;
    const auto add = [&lines](const QString& text, bool holds) {
        if (!text.isEmpty() && !lines.contains(GuideLineData{text, holds}))
            lines.append({text, holds});
    };
    for (const RunVisit& visit : front.walk.way) {
        const GuideStep* step = front.stepOf(visit.step);
        if (!step || !visit.completes || !step->row().waits)
            continue;
        if (step->kind == StepKind::Verify)
            add(Texts::tr("Caller verified"), true);
        if (step->kind == StepKind::Check)
            add(Texts::tr("Said: %1").arg(guideStepName(front, visit.step, language)), true);
        if (step->kind == StepKind::Escalate || step->kind == StepKind::Outcome)
            add(guideStepName(front, visit.step, language), true);
        if (step->kind == StepKind::Action)
            add(Texts::tr("Done: %1").arg(guideStepName(front, visit.step, language)), true);
        for (auto answer = visit.answers.begin(); answer != visit.answers.end(); ++answer)
            if (const auto now = front.walk.answers.find(answer.key()); now != front.walk.answers.end() && now->holds && now->step == visit.step)
                add(QStringLiteral("%1: %2").arg(readName(answer.key()), readAnswer(front, *step, now->value, language)), true);
    }
    for (auto answer = front.walk.answers.begin(); answer != front.walk.answers.end(); ++answer) {
        const GuideStep* step = front.stepOf(answer->step);
        if (!answer->holds && step && isSet(answer->value))
            add(QStringLiteral("%1: %2").arg(readName(answer.key()), readAnswer(front, *step, answer->value, language)), false);
    }
    return lines;
}

QList<GuideLineData> guideAnswers(const GuideWalk& walk)
{
    QList<GuideLineData> lines;
    for (auto answer = walk.answers.begin(); answer != walk.answers.end(); ++answer)
        lines.append({QStringLiteral("%1: %2").arg(readName(answer.key()), readValue(answer->value)), answer->holds});
    return lines;
}

} // namespace callboard
