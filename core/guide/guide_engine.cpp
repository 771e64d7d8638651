// The rules of a walk: what an answer is accepted as, which steps go on by themselves, and what may not be passed.
#include "core/guide/guide_engine.h"

#include "core/guide/guide_text.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int stepsByThemselvesMax = 1'000;
constexpr QLatin1String byItself("by itself"); // label of a called guide's end that has nothing to say

Error cannotAnswer()
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This guide is not being answered now. Resume it first."));
}

Result<GuideValue> askedValue(const GuideStep& step, const GuideValue& value, const QString& currency)
{
    const GuideType type = guideTypeNamed(step.word("type")).value_or(GuideType::Text);
    if (!belongsTo(type, value))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This question wants an answer of the type %1."), nameOf(type));
    if (type == GuideType::Choice && std::none_of(step.options.begin(), step.options.end(), [&](const GuideOption& option) { return GuideValue(option.id) == value; }))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose one of the options."));
    double scale = 1, number = 0;
    if (const auto* money = std::get_if<Money>(&value)) {
        if (money->currency != currency)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This guide reckons in %1."), currency);
        const auto one = typedGuideValue(GuideType::Money, QStringLiteral("1"), currency);
        scale = one ? double(std::get<Money>(*one).minor) : 1;
        number = double(money->minor);
    } else if (const auto* plain = std::get_if<double>(&value)) {
        number = *plain;
    } else {
        return value;
    }
    if (const auto least = step.numbers.find("least"); least != step.numbers.end() && number < least->second * scale)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "That is less than %1, the least that can be right here."), least->second);
    if (const auto most = step.numbers.find("most"); most != step.numbers.end() && number > most->second * scale)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "That is more than %1, the most that can be right here."), most->second);
    return value;
}

}

GuideEngine::GuideEngine(const GuideScript& linked, GuideFacts facts)
    : m_script(linked), m_facts(std::move(facts)), m_graph(graphOf(linked)), m_left(stillToCome(linked, m_graph))
{
}

RunEvent GuideEngine::eventOf(RunEventKind kind, const RunAuthor& author) const
{
    RunEvent event;
    event.kind = kind;
    event.version = m_script.version;
    event.time = author.time;
    event.person = author.person;
    return event;
}

FieldValue GuideEngine::fieldsOf(const GuideWalk& run, const QString& scope) const
{
    return [this, &run, scope](const QString& field) {
        const auto answered = [&](const QString& name) {
            const auto answer = run.answers.find(scope + name);
            return answer != run.answers.end() && answer->holds ? answer->value : GuideValue();
        };
        if (m_script.variables.contains(scope + field))
            return answered(field);
        const QString first = field.section(u'.', 0, 0), rest = field.section(u'.', 1);
        if (!m_facts.value)
            return GuideValue();
        const auto variable = m_script.variables.find(scope + first);
        if (variable == m_script.variables.end())
            return m_facts.value(first, {}, rest);
        const GuideValue key = answered(first);
        const auto* name = std::get_if<QString>(&key);
        return name ? m_facts.value(variable->second.record, *name, rest) : GuideValue();
    };
}

// ---- going on

int GuideEngine::targetOf(const GuideStep& step, const QString& label) const
{
    for (const GuideOption& option : step.options)
        if (option.id == label && !option.next.word.isEmpty())
            return m_script.indexOf(option.next.word);
    const auto target = step.targets.find(label.toUtf8());
    const auto next = step.targets.find("next");
    const auto& chosen = target != step.targets.end() ? target : next;
    return chosen == step.targets.end() ? -1 : m_script.indexOf(chosen->second.word);
}

Result<void> GuideEngine::enter(Walk& walk, const GuideStep& call) const
{
    // Two visits: the call is completed when it comes back, but its parameters are known from now on.
    const QString inner = call.id + u'/';
    RunVisit parameters{inner, QStringLiteral("with"), true, {}};
    const FieldValue fields = fieldsOf(walk.run, call.scope);
    for (const auto& [name, text] : call.with) {
        GuideValue value = argumentValue(text.word, fields);
        const auto wanted = m_script.variables.find(inner + name);
        const auto* words = std::get_if<QString>(&value);
        if (words && wanted != m_script.variables.end() && !belongsTo(wanted->second.type, value))
            if (auto typed = typedGuideValue(wanted->second.type, *words, m_script.currency))
                value = *typed;
        parameters.answers[inner + name] = value;
    }
    walk.at = m_script.indexOf(call.word("enter"));
    if (walk.at < 0)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" is not here. Fetch changes, or ask a lead to publish it."), call.main.word);
    walk.visit({call.id, QStringLiteral("enter"), false, {}});
    if (!parameters.answers.isEmpty())
        walk.visit(std::move(parameters));
    return {};
}

// Goes through what goes on by itself, until a person is needed or the guide ends.
Result<void> GuideEngine::settle(Walk& walk) const
{
    for (int count = 0; count < stepsByThemselvesMax; ++count) {
        if (walk.at < 0)
            return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" does not say what follows. A lead has to change it."), m_script.name);
        const GuideStep& step = m_script.steps[std::size_t(walk.at)];
        if (step.kind == StepKind::Guide) {
            if (auto entered = enter(walk, step); !entered)
                return entered;
        } else if (step.kind == StepKind::Decide) {
            const RuleFacts facts{fieldsOf(walk.run, step.scope), m_facts.today};
            const auto branch = std::find_if(step.branches.begin(), step.branches.end(), [&](const GuideBranch& one) { return evaluate(one.when.root, facts); });
            const bool isFound = branch != step.branches.end();
            walk.at = isFound ? m_script.indexOf(branch->next.word) : step.hasTarget("otherwise") ? m_script.indexOf(step.targets.at("otherwise").word) : -1;
            walk.visit({step.id, isFound ? branch->when.text : QStringLiteral("otherwise"), true, {}});
        } else if (step.kind == StepKind::End && !step.scope.isEmpty() && !step.texts.contains("say") && openBefore(walk.run, step).isEmpty()) {
            walk.visit({step.id, byItself, true, {}});
            leave(walk, step);
        } else {
            walk.event.to = step.id;
            return {};
        }
    }
    return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" goes round in a circle. A lead has to change it."), m_script.name);
}

Result<RunEvent> GuideEngine::start(const QMap<QString, GuideValue>& parameters, const RunAuthor& author) const
{
    Walk walk{{}, eventOf(RunEventKind::Started, author), 0};
    walk.event.guide = m_script.name;
    walk.visit({QString(), QStringLiteral("start"), true, parameters});
    if (auto settled = settle(walk); !settled)
        return settled.error();
    return walk.event;
}

// From the end of a called guide to what follows in the caller.
void GuideEngine::leave(Walk& walk, const GuideStep& end) const
{
    const GuideStep& call = m_script.steps[std::size_t(m_script.indexOf(end.scope.chopped(1)))];
    RunVisit back{call.id, QStringLiteral("return"), end.main.word == QLatin1String("done"), {}};
    for (const auto& [here, there] : call.take)
        if (const auto answer = walk.run.answers.find(end.scope + there.word); answer != walk.run.answers.end() && answer->holds)
            back.answers[call.scope + here] = answer->value;
    walk.visit(std::move(back));
    walk.at = m_script.indexOf(end.word("return"));
}

Result<RunEvent> GuideEngine::step(const GuideWalk& run, RunVisit visit, int to, RunEvent event) const
{
    Walk walk{run, std::move(event), to};
    const GuideStep& from = m_script.steps[std::size_t(m_script.indexOf(run.current))];
    walk.visit(std::move(visit));
    if (from.kind == StepKind::End)
        leave(walk, from);
    if (auto settled = settle(walk); !settled)
        return settled.error();
    return walk.event;
}

Result<RunVisit> GuideEngine::visitOf(const GuideStep& step, const GuideValue& value) const
{
    RunVisit visit{step.id, QStringLiteral("next"), true, {}};
    const auto keep = [&](const GuideValue& answer) {
        if (const QString name = step.word("answer"); !name.isEmpty())
            visit.answers[step.scope + name] = answer;
    };
    switch (step.kind) {
    case StepKind::Ask: {
        auto asked = askedValue(step, value, m_script.currency);
        if (!asked)
            return asked.error();
        if (const auto* option = std::get_if<QString>(&*asked); option && !step.options.empty())
            visit.label = *option;
        keep(*asked);
        return visit;
    }
    case StepKind::Choose: {
        const auto* id = std::get_if<QString>(&value);
        if (!id || std::none_of(step.options.begin(), step.options.end(), [&](const GuideOption& option) { return option.id == *id; }))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose one of the options."));
        visit.label = *id;
        keep(value);
        return visit;
    }
    case StepKind::Verify: {
        const auto* right = std::get_if<double>(&value);
        visit.completes = right && *right >= step.numbers.at("needed");
        visit.label = visit.completes ? QStringLiteral("next") : QStringLiteral("failed");
        return visit;
    }
    case StepKind::LookUp:
        visit.completes = std::holds_alternative<QString>(value);
        visit.label = visit.completes ? QStringLiteral("next") : QStringLiteral("missing");
        if (visit.completes)
            keep(value);
        return visit;
    case StepKind::Schedule: {
        const auto* day = std::get_if<QDate>(&value);
        const auto within = step.numbers.find("within");
        if (!day || *day < m_facts.today || (within != step.numbers.end() && *day > m_facts.today.addDays(qint64(within->second))))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose a day from today on that can still be promised."));
        keep(value);
        return visit;
    }
    case StepKind::Action:
        visit.completes = value == GuideValue(true);
        visit.label = visit.completes ? QStringLiteral("next") : QStringLiteral("refused");
        return visit;
    default: return visit;
    }
}

Result<RunEvent> GuideEngine::answer(const GuideWalk& run, const GuideValue& value, const RunAuthor& author) const
{
    const GuideStep* at = stepOf(run);
    if (run.state != RunState::Running || !at)
        return cannotAnswer();
    if (author.person != run.holder)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "A colleague holds this guide. Ask them to hand it over."));
    auto visit = visitOf(*at, value);
    if (!visit)
        return visit.error();
    if (visit->label != QLatin1String("refused"))
        if (const QStringList open = blocking(run); !open.isEmpty())
            return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Required before this: %1. Go there first."), open.join(QLatin1String(", ")));
    if (at->kind == StepKind::Action && !visit->completes && !at->hasTarget("refused")) {
        RunEvent refused = eventOf(RunEventKind::Refused, author);
        refused.to = at->id;
        const auto* reason = std::get_if<QString>(&value);
        refused.note = reason ? *reason : QString();
        return refused;
    }
    if (at->kind == StepKind::End && at->scope.isEmpty()) {
        RunEvent ended = eventOf(RunEventKind::Ended, author);
        ended.visits = {*visit};
        ended.to = at->main.word;
        return ended;
    }
    const int to = at->kind == StepKind::End ? -1 : targetOf(*at, visit->label); // of a called guide's end says its caller
    return step(run, std::move(*visit), to, eventOf(RunEventKind::Answered, author));
}

// ---- leaving the way

Result<RunEvent> GuideEngine::backTo(const GuideWalk& run, const QString& step, const RunAuthor& author) const
{
    if (run.state != RunState::Running)
        return cannotAnswer();
    const bool wasThere = std::any_of(run.way.begin(), run.way.end(), [&](const RunVisit& visit) { return visit.step == step; });
    if (!wasThere || m_script.indexOf(step) < 0)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is nothing to go back to."));
    RunEvent event = eventOf(RunEventKind::WentBack, author);
    event.to = step;
    return event;
}

Result<RunEvent> GuideEngine::back(const GuideWalk& run, const RunAuthor& author) const
{
    for (auto visit = run.way.rbegin(); visit != run.way.rend(); ++visit)
        if (const int at = m_script.indexOf(visit->step); at >= 0 && m_script.steps[std::size_t(at)].row().waits && visit->label != byItself)
            return backTo(run, visit->step, author);
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is nothing to go back to."));
}

Result<RunEvent> GuideEngine::jump(const GuideWalk& run, const QString& step, const RunAuthor& author) const
{
    const int to = m_script.indexOf(step);
    if (run.state != RunState::Running || !stepOf(run))
        return cannotAnswer();
    if (to < 0 || !m_script.steps[std::size_t(to)].row().waits)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no step \"%1\" to jump to."), step);
    RunEvent event = eventOf(RunEventKind::Jumped, author);
    event.visits = {{run.current, QStringLiteral("jump"), false, {}}};
    event.to = step;
    return event;
}

Result<RunEvent> GuideEngine::pause(const GuideWalk& run, const RunAuthor& author) const
{
    if (run.state != RunState::Running)
        return cannotAnswer();
    return eventOf(RunEventKind::Paused, author);
}

Result<RunEvent> GuideEngine::resume(const GuideWalk& run, const RunAuthor& author) const
{
    if (run.state != RunState::Paused)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This guide is not paused."));
    return eventOf(RunEventKind::Resumed, author);
}

Result<RunEvent> GuideEngine::handOver(const GuideWalk& run, const Id<User>& to, const RunAuthor& author) const
{
    if (!run.isOpen() || to.isNull())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This guide cannot be handed over."));
    RunEvent event = eventOf(RunEventKind::HandedOver, author);
    event.other = to;
    return event;
}

// ---- looking at a run

const GuideStep* GuideEngine::stepOf(const GuideWalk& run) const
{
    const int at = m_script.indexOf(run.current);
    return run.isOpen() && at >= 0 ? &m_script.steps[std::size_t(at)] : nullptr;
}

QString GuideEngine::spoken(const GuideWalk& run, const GuideText& text, const QString& language) const
{
    const GuideStep* at = stepOf(run);
    return spokenText(m_script.inLanguage(text, language), QLocale(language), fieldsOf(run, at ? at->scope : QString()));
}

GuideRequest GuideEngine::request(const GuideWalk& run, const GuideValue& given) const
{
    const GuideStep* at = stepOf(run);
    if (!at)
        return {};
    const FieldValue fields = fieldsOf(run, at->scope);
    GuideRequest request;
    switch (at->kind) {
    case StepKind::Action:
        request.operation = at->main.word;
        for (const auto& [name, text] : at->with)
            request.arguments[name] = argumentValue(text.word, fields);
        return request;
    case StepKind::Escalate:
        request.operation = QStringLiteral("escalate");
        request.arguments[QStringLiteral("to")] = at->main.word;
        request.arguments[QStringLiteral("because")] = spokenText(m_script.inLanguage(at->texts.at("because"), {}), QLocale::c(), fields);
        if (const QString amount = at->word("amount"); !amount.isEmpty())
            request.arguments[QStringLiteral("amount")] = fields(amount);
        return request;
    case StepKind::Schedule:
        request.operation = QStringLiteral("schedule");
        request.arguments[QStringLiteral("what")] = m_script.inLanguage(m_script.title, {});
        request.arguments[QStringLiteral("day")] = given;
        return request;
    case StepKind::Outcome:
        request.operation = QStringLiteral("outcome");
        request.arguments[QStringLiteral("outcome")] = at->main.word;
        return request;
    default: return request;
    }
}

// Within a called guide, "done" is that guide's end and "money" all money from there on.
bool GuideEngine::protects(const GuideStep& required, const GuideStep& target) const
{
    for (const GuideWord& before : required.before) {
        if (before.word == QLatin1String("money")) {
            if (target.money && target.scope.startsWith(required.scope))
                return true;
        } else if (before.word == QLatin1String("done") || before.word == QLatin1String("end")) {
            const bool isMeant = before.word == QLatin1String("end") || target.main.word == QLatin1String("done");
            if (target.kind == StepKind::End && isMeant && target.scope == required.scope)
                return true;
        } else if (before.word == target.id) {
            return true;
        }
    }
    return false;
}

QStringList GuideEngine::openBefore(const GuideWalk& run, const GuideStep& target) const
{
    QStringList open;
    for (const GuideStep& required : m_script.steps)
        if (&required != &target && !required.before.empty() && !run.isDone(required.id) && protects(required, target))
            open.append(required.id);
    return open;
}

QStringList GuideEngine::blocking(const GuideWalk& run) const
{
    const GuideStep* at = stepOf(run);
    return at ? openBefore(run, *at) : QStringList();
}

QStringList GuideEngine::requiredOpen(const GuideWalk& run) const
{
    QStringList open;
    const int current = m_script.indexOf(run.current);
    if (!run.isOpen() || current < 0)
        return open;
    // What can still be reached decides what is still required: a guide that was not called requires nothing.
    std::vector<bool> ahead(m_script.steps.size(), false);
    std::vector<int> queue{current};
    ahead[std::size_t(current)] = true;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const GuideEdge& edge : m_graph.out[std::size_t(queue[i])])
            if (!ahead[std::size_t(edge.to)]) {
                ahead[std::size_t(edge.to)] = true;
                queue.push_back(edge.to);
            }
    for (const GuideStep& required : m_script.steps) {
        if (required.before.empty() || run.isDone(required.id))
            continue;
        for (std::size_t target = 0; target < m_script.steps.size(); ++target)
            if (ahead[target] && protects(required, m_script.steps[target])) {
                open.append(required.id);
                break;
            }
    }
    return open;
}

QStringList GuideEngine::standing(const GuideWalk& run, const QString& step) const
{
    QStringList done;
    const auto from = std::find_if(run.way.rbegin(), run.way.rend(), [&](const RunVisit& visit) { return visit.step == step; });
    if (from == run.way.rend())
        return done;
    for (auto visit = from.base() - 1; visit != run.way.end(); ++visit) {
        const int at = m_script.indexOf(visit->step);
        const bool acts = at >= 0 && (m_script.steps[std::size_t(at)].kind == StepKind::Action || m_script.steps[std::size_t(at)].kind == StepKind::Escalate);
        if (acts && visit->completes)
            done.append(visit->step);
    }
    return done;
}

StillToCome GuideEngine::left(const GuideWalk& run) const
{
    const int at = m_script.indexOf(run.current);
    return run.isOpen() && at >= 0 ? m_left[std::size_t(at)] : StillToCome();
}

} // namespace callboard
