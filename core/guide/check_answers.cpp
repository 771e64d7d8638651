// Answers are set before they are used, on every way.
#include "core/guide/guide_check.h"
#include "core/guide/guide_checks.h"
#include "core/guide/guide_text.h"

namespace callboard {

namespace {

struct Use {
    int step;
    TextPlace place;
    bool isResult = false;
};

// By the name of the answer. A field of a found record ("order.total") uses the record's answer.
using Uses = std::map<QString, std::vector<Use>>;

class UseFinder {
public:
    explicit UseFinder(const GuideCheck& check) : m_check(check) {}

    Uses find()
    {
        for (m_at = 0; m_at < m_check.graph.size(); ++m_at) {
            const GuideStep& step = m_check.script.steps[std::size_t(m_at)];
            for (const GuideText* text : textsOf(step))
                for (auto words = text->texts.begin(); words != text->texts.end(); ++words)
                    template_(*words, text->places.value(words.key()));
            for (const auto& [name, value] : step.with)
                template_(value.word, value.place);
            for (const GuideBranch& branch : step.branches)
                rule(branch.when);
            for (const char* key : {"of", "amount"})
                if (const auto word = step.words.find(key); word != step.words.end())
                    use(word->second.word, word->second.place);
            if (step.kind == StepKind::End && step.main.word == QLatin1String("done"))
                for (const GuideParameter& result : m_check.script.results)
                    m_uses[result.name.word].push_back({m_at, result.name.place, true});
        }
        return std::move(m_uses);
    }

private:
    void template_(const QString& text, const TextPlace& place)
    {
        const auto parts = textParts(text);
        if (!parts)
            return; // reported with the texts
        for (const TextPart& part : *parts)
            if (part.isField() && !part.hasFallback)
                use(part.field, place);
    }

    // What the same condition tests for being set may be compared in it: without an answer no comparison holds.
    void rule(const Rule& rule)
    {
        const auto tests = testsOf(rule.root);
        QStringList tested;
        for (const RuleNode* test : tests)
            if (test->kind == RuleNode::Kind::IsSet)
                tested.append(test->field);
        for (const RuleNode* test : tests) {
            if (!tested.contains(test->field))
                use(test->field, rule.place);
            for (const RuleOperand& operand : test->operands)
                if (operand.kind == RuleOperand::Kind::Field)
                    use(operand.field, rule.place);
        }
    }

    void use(const QString& field, const TextPlace& place)
    {
        for (const QString& name : {field, field.section(u'.', 0, 0)})
            if (m_check.variables.contains(name)) {
                m_uses[name].push_back({m_at, place});
                return;
            }
    }

    const GuideCheck& m_check;
    Uses m_uses;
    int m_at = 0;
};

bool isParameter(const GuideScript& script, const QString& name)
{
    for (const GuideParameter& parameter : script.parameters)
        if (parameter.name.word == name)
            return true;
    return false;
}

}

void checkAnswers(const GuideCheck& check)
{
    std::map<QString, std::vector<bool>> setters;
    for (int at = 0; at < check.graph.size(); ++at)
        for (const auto& [name, variable] : variablesSetBy(check.script.steps[std::size_t(at)], check.world)) {
            auto& list = setters[name];
            list.resize(std::size_t(check.graph.size()), false);
            list[std::size_t(at)] = true;
        }
    for (const auto& [name, uses] : UseFinder(check).find()) {
        if (isParameter(check.script, name))
            continue;
        const auto found = setters.find(name);
        const QString answer = name;
        const std::vector<int> reached = reachedFrom(check.graph, [&](int from, const GuideEdge& edge) {
            return (edge.completes && found != setters.end() && found->second[std::size_t(from)]) || edge.proves.contains(answer);
        });
        QSet<int> told;
        for (const Use& use : uses) {
            if (reached[std::size_t(use.step)] < 0 || told.contains(use.step))
                continue;
            told.insert(use.step);
            const std::vector<int> way = wayTo(reached, use.step);
            GuideFinding& finding = use.isResult ? check.findings.add(use.place, "result-unset", name) : check.findings.add(use.place, "unset", name, wayText(check.script, way));
            for (const int at : way)
                finding.path.append(check.script.steps[std::size_t(at)].id);
        }
    }
}

} // namespace callboard
