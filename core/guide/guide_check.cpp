// Puts the parts of the checker together, for one guide and for several that call each other.
#include "core/guide/guide_check.h"

#include "core/guide/guide_checks.h"

namespace callboard {

namespace {

std::map<QString, GuideVariable> allVariables(const GuideScript& script, const GuideWorld& world)
{
    std::map<QString, GuideVariable> all = variablesOf(script);
    for (const GuideStep& step : script.steps)
        for (auto& [name, variable] : variablesSetBy(step, world))
            all.emplace(name, variable);
    return all;
}

}

void checkGuide(const GuideScript& script, const GuideWorld& world, GuideFindings& findings)
{
    const GuideGraph graph = graphOf(script);
    const GuideCheck check{script, world, graph, allVariables(script, world), findings};
    checkNames(check);
    checkWays(check);
    checkAnswers(check);
    checkDecisions(check);
    checkTexts(check);
    findings.sort();
}

std::vector<CheckedGuide> checkGuides(const std::vector<QByteArray>& texts, GuideWorld world)
{
    std::vector<CheckedGuide> checked(texts.size());
    std::vector<const GuideScript*> scripts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        checked[i].script = readGuide(texts[i], checked[i].findings);
        if (checked[i].script)
            scripts.push_back(&*checked[i].script);
    }
    addSignatures(world, scripts);
    for (CheckedGuide& one : checked)
        if (one.script)
            checkGuide(*one.script, world, one.findings);
    return checked;
}

CheckedGuide checkGuideAmong(const QByteArray& text, const std::vector<const GuideScript*>& others, GuideWorld world)
{
    CheckedGuide checked;
    checked.script = readGuide(text, checked.findings);
    if (!checked.script)
        return checked;
    std::vector<const GuideScript*> scripts{&*checked.script};
    std::copy_if(others.begin(), others.end(), std::back_inserter(scripts), [&](const GuideScript* other) { return other->name != checked.script->name; });
    addSignatures(world, scripts);
    checkGuide(*checked.script, world, checked.findings);
    return checked;
}

QString wayText(const GuideScript& script, const std::vector<int>& way)
{
    constexpr std::size_t shown = 12;
    QStringList names;
    for (std::size_t i = 0; i < way.size(); ++i) {
        if (way.size() > shown && i == shown / 2) {
            names.append(QStringLiteral("…"));
            i = way.size() - shown / 2;
        }
        names.append(script.steps[std::size_t(way[i])].id);
    }
    return names.join(QStringLiteral(" → "));
}

} // namespace callboard
