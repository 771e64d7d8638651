// Copies the steps of called guides behind those of the caller, with their ids moved into a scope of their own.
#include "core/guide/guide_link.h"

#include "core/guide/guide_graph.h"

namespace callboard {

namespace {

class Linker {
public:
    Linker(const GuideLibrary& library, GuideWorld world) : m_library(library), m_world(std::move(world))
    {
        std::vector<const GuideScript*> scripts;
        for (const auto& [name, script] : library)
            scripts.push_back(&script);
        addSignatures(m_world, scripts);
    }

    Result<GuideScript> link(const GuideScript& script)
    {
        m_linked = script;
        m_linked.steps.clear();
        m_linked.index.clear();
        m_linked.variables.clear();
        if (auto done = append(script, {}, {}, 0); !done)
            return done.error();
        return std::move(m_linked);
    }

private:
    Result<void> append(const GuideScript& script, const QString& scope, const GuideStep* caller, int depth)
    {
        if (depth > guideCallDepthMax)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" leads back to itself. A lead has to change it."), script.name);
        if (m_linked.steps.size() + script.steps.size() > std::size_t(guideStepsMax))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" and those that it calls have too many steps."), script.name);
        for (auto& [name, variable] : variablesOf(script))
            m_linked.variables.emplace(scope + name, variable);
        std::vector<std::size_t> calls;
        for (int at = 0; at < int(script.steps.size()); ++at) {
            GuideStep step = moved(script, at, scope);
            step.money = movesMoney(step, m_world) && step.kind != StepKind::Guide; // what a called guide moves, its own steps move
            for (auto& [name, variable] : variablesSetBy(script.steps[std::size_t(at)], m_world))
                m_linked.variables.emplace(scope + name, variable);
            if (caller && step.kind == StepKind::End)
                step.words["return"] = {returnOf(*caller, step), step.place};
            if (step.kind == StepKind::Guide)
                calls.push_back(m_linked.steps.size());
            m_linked.index[step.id] = int(m_linked.steps.size());
            m_linked.steps.push_back(std::move(step));
        }
        for (const std::size_t at : calls) {
            const GuideStep call = m_linked.steps[at]; // a copy: more steps follow
            const auto called = m_library.find(call.main.word);
            if (called == m_library.end())
                return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" is not here. Fetch changes, or ask a lead to publish it."), call.main.word);
            const QString inner = call.id + u'/';
            if (auto done = append(called->second, inner, &call, depth + 1); !done)
                return done;
            m_linked.steps[at].words["enter"] = {inner + called->second.steps.front().id, call.place};
        }
        return {};
    }

    // What "the next step in the file" is has to be said, because the file is left.
    static GuideStep moved(const GuideScript& script, int at, const QString& scope)
    {
        GuideStep step = script.steps[std::size_t(at)];
        if (!step.hasTarget("next") && step.kind != StepKind::End && step.kind != StepKind::Decide)
            if (const int next = nextOf(script, at); next >= 0)
                step.targets["next"] = {script.steps[std::size_t(next)].id, step.place};
        const auto move = [&](GuideWord& target) { target.word = target.word.isEmpty() ? QString() : scope + target.word; };
        step.scope = scope;
        step.id = scope + step.id;
        for (auto& [key, target] : step.targets)
            move(target);
        for (GuideOption& option : step.options)
            move(option.next);
        for (GuideBranch& branch : step.branches)
            move(branch.next);
        for (GuideWord& before : step.before)
            if (script.indexOf(before.word) >= 0)
                move(before);
        return step;
    }

    static QString returnOf(const GuideStep& caller, const GuideStep& end)
    {
        const auto target = caller.targets.find(end.main.word == QLatin1String("done") ? "next" : "stopped");
        return target == caller.targets.end() ? QString() : target->second.word;
    }

    const GuideLibrary& m_library;
    GuideWorld m_world;
    GuideScript m_linked;
};

}

Result<GuideScript> linkGuide(const GuideScript& script, const GuideLibrary& library, GuideWorld world)
{
    return Linker(library, std::move(world)).link(script);
}

} // namespace callboard
