// Field lists as guides see them, and the signatures of guides.
#include "core/guide/guide_world.h"

#include <algorithm>

namespace callboard {

namespace {

std::optional<GuideVariable> variableOf(const Column& column)
{
    GuideVariable variable;
    switch (column.kind) {
    case Kind::Text:
    case Kind::Note: variable.type = GuideType::Text; break;
    case Kind::Integer:
    case Kind::Real: variable.type = GuideType::Number; break;
    case Kind::Boolean: variable.type = GuideType::YesNo; break;
    case Kind::Time: variable.type = GuideType::Date; break;
    case Kind::Money: variable.type = GuideType::Money; break;
    case Kind::Option:
        variable.type = GuideType::Choice;
        for (const Option& option : column.options)
            variable.options.push_back(QString::fromLatin1(option.name));
        break;
    default: return std::nullopt;
    }
    return variable;
}

}

const GuideWorld::Argument* GuideWorld::Operation::find(const QString& name) const
{
    for (const Argument& argument : arguments)
        if (argument.name == name || (argument.isPatch && name.startsWith(argument.name + u'.')))
            return &argument;
    return nullptr;
}

void GuideWorld::addRecord(const QString& record, const Schema& schema)
{
    for (const Column& column : schema.columns)
        if (auto variable = variableOf(column))
            fields.emplace(record + u'.' + QLatin1String(column.name), std::move(*variable));
}

void GuideWorld::addOperation(const QString& name, const Schema& arguments, bool money)
{
    Operation operation;
    operation.record = name.section(u'.', 0, 0);
    operation.money = money;
    for (const Column& column : arguments.columns) {
        Argument argument;
        argument.name = QLatin1String(column.name);
        argument.required = column.has(Required) && column.kind != Kind::Reference;
        argument.isPatch = column.kind == Kind::Object;
        if (auto variable = variableOf(column)) {
            argument.type = variable->type;
            argument.options = variable->options;
        }
        operation.arguments.push_back(std::move(argument));
    }
    operations[name] = std::move(operation);
}

std::optional<GuideVariable> GuideWorld::resolve(const QString& field, const std::map<QString, GuideVariable>& variables) const
{
    if (const auto own = variables.find(field); own != variables.end())
        return own->second;
    QString full = field;
    if (const auto owner = variables.find(field.section(u'.', 0, 0)); owner != variables.end()) {
        if (owner->second.record.isEmpty())
            return std::nullopt;
        full = owner->second.record + u'.' + field.section(u'.', 1);
    }
    const auto known = fields.find(full);
    return known == fields.end() ? std::nullopt : std::optional(known->second);
}

bool movesMoney(const GuideStep& step, const GuideWorld& world)
{
    if (step.kind == StepKind::Guide) {
        const auto known = world.guides.find(step.main.word);
        return known != world.guides.end() && known->second.movesMoney;
    }
    if (step.kind != StepKind::Action)
        return step.money;
    const auto known = world.operations.find(step.main.word);
    return step.money || (known != world.operations.end() && known->second.money);
}

GuideSignature signatureOf(const GuideScript& script, const GuideWorld& world)
{
    GuideSignature signature{script.parameters, script.results, {}, false, false, false};
    for (const GuideStep& step : script.steps) {
        signature.movesMoney |= movesMoney(step, world);
        if (step.kind == StepKind::Guide && !signature.calls.contains(step.main.word))
            signature.calls.append(step.main.word);
        if (step.kind == StepKind::End)
            (step.main.word == QLatin1String("done") ? signature.canFinish : signature.canStop) = true;
    }
    return signature;
}

void addSignatures(GuideWorld& world, const std::vector<const GuideScript*>& scripts)
{
    for (const GuideScript* script : scripts)
        world.guides[script->name] = signatureOf(*script, world);
    // Money travels up from the called to the callers; it can climb once per guide.
    for (std::size_t round = 0; round < scripts.size(); ++round) {
        bool changed = false;
        for (const GuideScript* script : scripts) {
            GuideSignature now = signatureOf(*script, world);
            changed |= now.movesMoney != world.guides[script->name].movesMoney;
            world.guides[script->name] = std::move(now);
        }
        if (!changed)
            return;
    }
}

std::map<QString, GuideVariable> variablesSetBy(const GuideStep& step, const GuideWorld& world)
{
    std::map<QString, GuideVariable> set;
    if (auto own = variableSetBy(step))
        set.insert(std::move(*own));
    const auto called = world.guides.find(step.main.word);
    if (step.kind != StepKind::Guide || called == world.guides.end())
        return set;
    for (const auto& [here, there] : step.take)
        for (const GuideParameter& result : called->second.results)
            if (result.name.word == there.word)
                set[here] = {result.type, result.options, isRecord(result.type) ? QString::fromLatin1(nameOf(result.type)) : QString()};
    return set;
}

} // namespace callboard
