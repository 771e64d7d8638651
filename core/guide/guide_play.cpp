// The simulator: takes one answer after the other until the guide ends or there is none.
#include "core/guide/guide_play.h"

#include "core/base/json.h"

namespace callboard {

namespace {

constexpr int playedStepsMax = 10'000;

Error unreadable()
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The answers have to be JSON with \"answers\" and, where needed, \"facts\", \"today\" and \"language\"."));
}

// What a step without a question takes as its answer.
std::optional<GuideValue> ownAnswer(const GuideStep& step)
{
    switch (step.kind) {
    case StepKind::Say:
    case StepKind::Check:
    case StepKind::Article:
    case StepKind::Escalate:
    case StepKind::Outcome:
    case StepKind::Action:
    case StepKind::End: return GuideValue(true);
    case StepKind::Verify: return GuideValue(step.numbers.at("needed"));
    default: return std::nullopt;
    }
}

// Text for a number, amount, day or yes/no is read as a person would type it.
Result<GuideValue> fitting(const GuideStep& step, const GuideValue& value, const QString& currency)
{
    const auto* text = std::get_if<QString>(&value);
    const GuideType type = step.kind == StepKind::Schedule ? GuideType::Date : guideTypeNamed(step.word("type")).value_or(GuideType::Text);
    const bool isTyped = step.kind == StepKind::Ask || step.kind == StepKind::Schedule;
    if (isTyped && type == GuideType::Money)
        if (const auto* number = std::get_if<double>(&value))
            return typedGuideValue(type, QString::number(*number, 'f', 2), currency);
    return text && isTyped ? typedGuideValue(type, *text, currency) : Result<GuideValue>(value);
}

}

Result<GuidePlay> readGuidePlay(const QByteArray& text)
{
    auto document = JsonDocument::parse(text);
    if (!document)
        return document.error();
    const JsonView root = document->root();
    if (!root.isObject())
        return unreadable();
    GuidePlay play;
    play.language = root.member("language").string();
    play.today = QDate::fromString(root.member("today").string(), Qt::ISODate);
    for (const JsonView fact : root.member("facts")) {
        auto value = readGuideValue(fact);
        if (!value)
            return value.error();
        play.facts[QString::fromUtf8(fact.key())] = *value;
    }
    for (const JsonView answer : root.member("answers")) {
        auto& list = play.answers[QString::fromUtf8(answer.key())];
        const auto add = [&](const JsonView& one) {
            auto value = readGuideValue(one);
            if (value)
                list.push_back(*value);
            return value.ok();
        };
        bool isRead = true;
        if (answer.isArray()) {
            for (const JsonView one : answer)
                isRead = isRead && add(one);
        } else {
            isRead = add(answer);
        }
        if (!isRead)
            return unreadable();
    }
    return play;
}

PlayedGuide playGuide(const GuideScript& linked, const GuidePlay& play)
{
    PlayedGuide played;
    const GuideFacts facts{[&](const QString& record, const QString&, const QString& field) { return play.facts.value(record + u'.' + field); }, play.today};
    const GuideEngine engine(linked, facts);
    const RunAuthor author{};
    const auto take = [&](Result<RunEvent> event) {
        if (!event) {
            played.stoppedBy = event.error();
            return false;
        }
        apply(played.run, *event);
        played.events.push_back(*event);
        return event->kind != RunEventKind::Refused;
    };
    QMap<QString, GuideValue> parameters;
    for (const GuideParameter& parameter : linked.parameters)
        if (const auto& given = play.answers.value(parameter.name.word); !given.empty())
            parameters[parameter.name.word] = given.front();
    bool goesOn = take(engine.start(parameters, author));
    QMap<QString, std::size_t> taken;
    for (int count = 0; goesOn && played.run.isOpen() && count < playedStepsMax; ++count) {
        const GuideStep& step = *engine.stepOf(played.run);
        for (const GuideText* text : {&step.text, step.texts.contains("say") ? &step.texts.at("say") : nullptr})
            if (text && !text->isEmpty())
                played.spoken.append(engine.spoken(played.run, *text, play.language));
        const auto given = play.answers.value(step.id);
        std::size_t& next = taken[step.id];
        std::optional<GuideValue> answer = given.empty() ? ownAnswer(step) : next < given.size() ? std::optional(given[next]) : std::nullopt;
        ++next;
        if (!answer)
            break;
        auto value = fitting(step, *answer, linked.currency);
        const GuideRequest request = value ? engine.request(played.run, *value) : GuideRequest();
        goesOn = value ? take(engine.answer(played.run, *value, author)) : false;
        if (!value)
            played.stoppedBy = value.error();
        else if (goesOn && !request.isEmpty() && *value != GuideValue(false) && played.run.isDone(step.id))
            played.requests.push_back({step.id, request});
    }
    played.open = engine.requiredOpen(played.run);
    return played;
}

QByteArray playedText(const PlayedGuide& played)
{
    static const char* const states[] = {"not_started", "running", "paused", "done", "stopped"};
    QByteArray text;
    JsonWriter json(text);
    json.beginObject().key("guide").string(played.run.guide).key("state").string(QByteArray(states[int(played.run.state)])).key("at").string(played.run.current);
    json.key("path").beginArray();
    for (const RunVisit& visit : played.run.way)
        if (!visit.step.isEmpty())
            json.beginObject().key("step").string(visit.step).key("by").string(visit.label).endObject();
    json.endArray().key("answers").beginObject();
    for (auto answer = played.run.answers.begin(); answer != played.run.answers.end(); ++answer) {
        json.key(answer.key().toUtf8());
        writeGuideValue(json, answer->value);
    }
    json.endObject().key("operations").beginArray();
    for (const auto& [step, request] : played.requests) {
        json.beginObject().key("step").string(step).key("name").string(request.operation).key("args").beginObject();
        for (auto argument = request.arguments.begin(); argument != request.arguments.end(); ++argument) {
            json.key(argument.key().toUtf8());
            writeGuideValue(json, argument.value());
        }
        json.endObject().endObject();
    }
    json.endArray().key("required_open").beginArray();
    for (const QString& step : played.open)
        json.string(step);
    json.endArray();
    if (played.stoppedBy)
        json.key("stopped_by").string(played.stoppedBy->sentence());
    json.endObject();
    return text + '\n';
}

} // namespace callboard
