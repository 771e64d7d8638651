// The runs of a case, asked one by one.
#include "core/work/guide_gate.h"

#include "core/base/mutant.h"
#include "core/guide/guide_engine.h"
#include "core/work/guides.h"

#include <algorithm>

namespace callboard {

namespace {

bool isBeforeMoney(const GuideStep& step)
{
    return std::any_of(step.before.begin(), step.before.end(), [](const GuideWord& before) { return before.word == QLatin1String("money"); });
}

// Of the guide itself: what a called guide protects is asked for by the step that calls it.
bool isOwnBeforeMoney(const GuideStep& step) { return step.scope.isEmpty() && isBeforeMoney(step); }

bool protectsMoney(const GuideScript& linked) { return std::any_of(linked.steps.begin(), linked.steps.end(), isOwnBeforeMoney); }

QStringList openBeforeMoney(const GuideScript& linked, const GuideRun& run)
{
    const GuideWalk walk = walkOf(run);
    const GuideEngine engine(linked, {});
    QStringList open;
    if (run.state == GuideRunState::Stopped) {
        for (const GuideStep& step : linked.steps)
            if (isOwnBeforeMoney(step) && !walk.isDone(step.id))
                open.append(step.id);
        return open;
    }
    if (const GuideStep* at = engine.stepOf(walk); at && at->money)
        return engine.blocking(walk); // it stands where money moves: the guide's own answer
    for (const QString& id : engine.requiredOpen(walk))
        if (const int at = linked.indexOf(id); at >= 0 && isBeforeMoney(linked.steps[std::size_t(at)]))
            open.append(id);
    return open;
}

}

std::vector<Record<GuideRun>> guideRunsOf(const ChangeBuilder& builder, const CaseFile& file)
{
    std::vector<Record<GuideRun>> runs;
    for (const QString& text : file.guide_runs)
        if (const auto id = Uuid::fromText(text.toLatin1()))
            if (auto run = builder.need(Id<GuideRun>{*id}, QT_TRANSLATE_NOOP("errors", "This run of a guide is not here any more.")))
                runs.push_back(std::move(*run));
    return runs;
}

std::vector<Record<GuideRun>> openGuidesOf(const ChangeBuilder& builder, const CaseFile& file)
{
    auto runs = guideRunsOf(builder, file);
    std::erase_if(runs, [](const Record<GuideRun>& run) { return !run.value.isOpen() || run.value.required_open.isEmpty(); });
    return runs;
}

Result<void> checkGuidesBeforeClose(const ChangeBuilder& builder, const CaseFile& file)
{
    const auto open = openGuidesOf(builder, file);
    if (open.empty())
        return {};
    const GuideRun& run = open.front().value;
    return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" still requires: %2. Go through these, or end it as stopped, before closing the case."), run.title, run.required_open.join(QLatin1String(", ")));
}

Result<void> checkGuidesBeforeMoney(const ChangeBuilder& builder, const CaseFile& file)
{
    const auto runs = guideRunsOf(builder, file);
    bool isDoneLater = false;
    for (auto record = runs.rbegin(); record != runs.rend(); ++record) {
        const GuideRun& run = record->value;
        if (isDoneLater && !run.isOpen())
            continue;
        const auto linked = linkedGuide(builder.rows(), run.guide, run.version, run.uses);
        if (!linked)
            return linked.error();
        if (const QStringList open = openBeforeMoney(*linked, run); !open.isEmpty() && !mutant("money_past_guides"))
            return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" requires before money is paid back: %2. Go through these first."), run.title, open.join(QLatin1String(", ")));
        isDoneLater = isDoneLater || protectsMoney(*linked);
    }
    return {};
}

} // namespace callboard
