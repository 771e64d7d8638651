// What a guide refers to exists, and is of the right type.
#include "core/guide/guide_checks.h"
#include "core/guide/guide_text.h"

#include <algorithm>

namespace callboard {

namespace {

QString joined(const std::vector<QString>& words)
{
    return QStringList(words.begin(), words.end()).join(QLatin1String(", "));
}

bool contains(const std::vector<QString>& words, const QString& word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class NameCheck {
public:
    explicit NameCheck(const GuideCheck& check) : m_check(check), m_findings(check.findings) {}

    void run()
    {
        for (const GuideStep& step : m_check.script.steps) {
            targets(step);
            answers(step);
            for (const GuideBranch& branch : step.branches)
                rule(branch.when);
            if (step.kind == StepKind::Action)
                operation(step);
            else if (step.kind == StepKind::Guide)
                guide(step);
            else if (step.kind == StepKind::Article && m_check.world.articleStanding)
                article(step.main);
            else if (step.kind == StepKind::Verify && step.numbers.at("needed") > double(step.questions.size()))
                m_findings.add(step.place, "too-few-questions", QString::number(step.numbers.at("needed")), QString::number(step.questions.size()));
            else if (step.kind == StepKind::LookUp && step.word("type") != QLatin1String("order") && step.word("type") != QLatin1String("item"))
                m_findings.add(step.main.place, "unknown-type", step.main.word, QStringLiteral("order, item"));
        }
        for (const GuideParameter& result : m_check.script.results)
            if (const auto known = m_check.variables.find(result.name.word); known == m_check.variables.end())
                m_findings.add(result.name.place, "unknown-field", result.name.word);
            else
                sameType(result.name.place, result.name.word, result.type, known->second.type);
    }

private:
    void targets(const GuideStep& step)
    {
        const auto known = [&](const GuideWord& target) {
            if (!target.word.isEmpty() && m_check.script.indexOf(target.word) < 0)
                m_findings.add(target.place, "unknown-step", target.word);
        };
        for (const auto& [key, target] : step.targets)
            known(target);
        for (const GuideOption& option : step.options)
            known(option.next);
        for (const GuideBranch& branch : step.branches)
            known(branch.next);
    }

    // One name is one thing, wherever it is set.
    void answers(const GuideStep& step)
    {
        for (const auto& [name, set] : variablesSetBy(step, m_check.world)) {
            const GuideVariable& first = m_check.variables.at(name);
            if (first.type != set.type)
                m_findings.add(step.place, "type-differs", name, QLatin1String(nameOf(set.type)), QLatin1String(nameOf(first.type)));
        }
        if (step.kind == StepKind::Ask && step.word("type") == QLatin1String("choice") && step.options.empty())
            m_findings.add(step.place, "missing-key", QStringLiteral("options"));
        for (const char* key : {"of", "amount"})
            if (const auto word = step.words.find(key); word != step.words.end()) {
                const auto variable = m_check.variables.find(word->second.word);
                if (variable == m_check.variables.end())
                    m_findings.add(word->second.place, "unknown-field", word->second.word);
                else
                    sameType(word->second.place, word->second.word, variable->second.type, qstrcmp(key, "of") == 0 ? GuideType::Order : GuideType::Money);
            }
    }

    void sameType(const TextPlace& place, const QString& name, GuideType is, GuideType shouldBe)
    {
        if (is != shouldBe)
            m_findings.add(place, "wrong-type", name, QLatin1String(nameOf(is)), QLatin1String(nameOf(shouldBe)));
    }

    // ---- conditions

    void rule(const Rule& rule)
    {
        for (const RuleNode* test : testsOf(rule.root)) {
            TextPlace place = rule.place;
            const auto variable = m_check.world.resolve(test->field, m_check.variables);
            if (!variable) {
                m_findings.add(place, "unknown-field", test->field);
                continue;
            }
            const bool isOrder = test->kind == RuleNode::Kind::Compare && test->comparison >= RuleComparison::Less;
            if (isOrder && !isOrdered(variable->type))
                m_findings.add(place, "wrong-type", test->field, QLatin1String(nameOf(variable->type)), QStringLiteral("number, money, date"));
            else
                for (const RuleOperand& one : test->operands)
                    operand(place, test->field, *variable, one);
        }
    }

    void operand(const TextPlace& place, const QString& field, const GuideVariable& variable, const RuleOperand& operand)
    {
        if (operand.kind == RuleOperand::Kind::Field) {
            const auto other = m_check.world.resolve(operand.field, m_check.variables);
            if (!other)
                m_findings.add(place, "unknown-field", operand.field);
            else
                sameType(place, field, variable.type, other->type);
            return;
        }
        if (operand.kind == RuleOperand::Kind::Day)
            return sameType(place, field, variable.type, GuideType::Date);
        if (variable.type == GuideType::Choice && operand.kind == RuleOperand::Kind::Word)
            return option(place, field, variable, std::get<QString>(operand.value));
        if (!belongsTo(variable.type, operand.value))
            m_findings.add(place, "wrong-type", field, QLatin1String(nameOf(variable.type)), literalName(operand.value));
    }

    void option(const TextPlace& place, const QString& field, const GuideVariable& variable, const QString& word)
    {
        if (!variable.options.empty() && !contains(variable.options, word))
            m_findings.add(place, "unknown-option", field, word, joined(variable.options));
    }

    static QString literalName(const GuideValue& value)
    {
        for (const GuideTypeRow& row : guideTypes())
            if (belongsTo(row.type, value))
                return QLatin1String(row.name);
        return {};
    }

    // ---- what is called

    void operation(const GuideStep& step)
    {
        const auto known = m_check.world.operations.find(step.main.word);
        if (known == m_check.world.operations.end()) {
            m_findings.add(step.main.place, "unknown-operation", step.main.word);
            return;
        }
        const GuideWorld::Operation& operation = known->second;
        for (const auto& [name, value] : step.with) {
            const GuideWorld::Argument* argument = operation.find(name);
            const bool isPatch = argument && argument->isPatch;
            const bool isKnown = argument && (!isPatch || m_check.world.fields.contains(operation.record + u'.' + name.section(u'.', 1)));
            if (!isKnown)
                m_findings.add(value.place, "unknown-argument", step.main.word, name);
            else if (isPatch)
                argumentType(name, m_check.world.fields.at(operation.record + u'.' + name.section(u'.', 1)), value);
            else
                argumentType(name, {argument->type, argument->options, {}}, value);
        }
        for (const GuideWorld::Argument& argument : operation.arguments)
            if (argument.required && !step.with.contains(argument.name))
                m_findings.add(step.place, "missing-argument", step.main.word, argument.name);
    }

    void article(const GuideWord& name)
    {
        const ArticleStanding standing = m_check.world.articleStanding(name.word);
        if (standing != ArticleStanding::There)
            m_findings.add(name.place, standing == ArticleStanding::Archived ? "archived-article" : "unknown-article", name.word);
    }

    void guide(const GuideStep& step)
    {
        const auto known = m_check.world.guides.find(step.main.word);
        if (known == m_check.world.guides.end()) {
            m_findings.add(step.main.place, "unknown-guide", step.main.word);
            return;
        }
        const GuideSignature& called = known->second;
        if (leadsBack(step.main.word))
            m_findings.add(step.main.place, "guide-circle", step.main.word);
        for (const auto& [name, value] : step.with)
            if (const GuideParameter* parameter = find(called.parameters, name))
                argumentType(name, {parameter->type, parameter->options, {}}, value);
            else
                m_findings.add(value.place, "unknown-parameter", step.main.word, name);
        for (const GuideParameter& parameter : called.parameters)
            if (!step.with.contains(parameter.name.word))
                m_findings.add(step.place, "missing-parameter", step.main.word, parameter.name.word);
        for (const auto& [here, there] : step.take)
            if (!find(called.results, there.word))
                m_findings.add(there.place, "unknown-result", step.main.word, there.word);
        if (called.canStop && !step.hasTarget("stopped"))
            m_findings.add(step.place, "missing-key", QStringLiteral("stopped"));
        if (!called.canStop && step.hasTarget("stopped"))
            m_findings.add(step.targets.at("stopped").place, "unused-stop", step.main.word);
    }

    bool leadsBack(const QString& name) const
    {
        QStringList seen{name};
        for (qsizetype at = 0; at < seen.size(); ++at) {
            if (seen[at] == m_check.script.name)
                return true;
            if (const auto known = m_check.world.guides.find(seen[at]); known != m_check.world.guides.end())
                for (const QString& next : known->second.calls)
                    if (!seen.contains(next))
                        seen.append(next);
        }
        return false;
    }

    static const GuideParameter* find(const std::vector<GuideParameter>& list, const QString& name)
    {
        for (const GuideParameter& one : list)
            if (one.name.word == name)
                return &one;
        return nullptr;
    }

    // A lone merge field brings its type along; anything else is text and has to be readable as what is wanted.
    void argumentType(const QString& name, const GuideVariable& wanted, const GuideWord& value)
    {
        const auto parts = textParts(value.word);
        if (!parts)
            return (void)m_findings.add(value.place, "bad-field", value.word.left(40));
        for (const TextPart& part : *parts)
            if (part.isField() && !m_check.world.resolve(part.field, m_check.variables))
                m_findings.add(value.place, "unknown-field", part.field);
        const bool isText = wanted.type == GuideType::Text;
        if (parts->size() == 1 && parts->front().isField()) {
            const auto variable = m_check.world.resolve(parts->front().field, m_check.variables);
            if (variable && !isText && variable->type != wanted.type)
                m_findings.add(value.place, "wrong-type", name, QLatin1String(nameOf(wanted.type)), QLatin1String(nameOf(variable->type)));
            return;
        }
        if (wanted.type == GuideType::Choice)
            return option(value.place, name, wanted, value.word);
        if (!isText && !typedGuideValue(wanted.type, value.word, m_check.script.currency))
            m_findings.add(value.place, "wrong-type", name, QLatin1String(nameOf(wanted.type)), QLatin1String(nameOf(GuideType::Text)));
    }

    const GuideCheck& m_check;
    GuideFindings& m_findings;
};

}

void checkNames(const GuideCheck& check)
{
    NameCheck(check).run();
}

} // namespace callboard
