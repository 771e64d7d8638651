// Reads runs, cases and calls, and counts.
#include "core/work/guide_report.h"

#include "core/domain/timeline_entry.h"
#include "core/work/guides.h"

#include <set>

namespace callboard {

namespace {

constexpr int callsOfCase_max = 100;

Filter equal(const char* column, Value value) { return {column, Comparison::Equal, std::move(value)}; }

Result<qint64> talkedIn(const RowStore& rows, const Id<CaseFile>& file)
{
    auto calls = rows.list<TimelineEntry>({nullptr, {equal("case_file", file.key), equal("kind", Choice<EntryKind>(EntryKind::Call).name())}, {}, false, callsOfCase_max});
    if (!calls)
        return calls.error();
    qint64 seconds = 0;
    for (const Record<TimelineEntry>& call : *calls)
        seconds += call.value.duration_s;
    return seconds;
}

Result<void> compare(const RowStore& rows, const CallGuide& guide, const std::set<QString>& runs, GuideReport& report)
{
    auto cases = rows.list<CaseFile>({nullptr, {equal("brand", guide.brand.key), equal("category", guide.category), equal("status", Choice<CaseStatus>(CaseStatus::Closed).name())}, "closed", true, GuideReport::cases_max});
    if (!cases)
        return cases.error();
    std::vector<qint64> guided_ms, unguided_ms;
    for (const Record<CaseFile>& file : *cases) {
        const QStringList& own = file.value.guide_runs;
        const bool isGuided = std::any_of(own.begin(), own.end(), [&](const QString& run) { return runs.contains(run); });
        if (!isGuided && !own.isEmpty())
            continue; // another guide was followed
        auto talked_s = talkedIn(rows, file.id);
        if (!talked_s)
            return talked_s.error();
        if (*talked_s > 0)
            (isGuided ? guided_ms : unguided_ms).push_back(*talked_s * 1000);
    }
    report.guided = spreadOf(std::move(guided_ms));
    report.unguided = spreadOf(std::move(unguided_ms));
    return {};
}

}

Result<GuideReport> guideReport(const RowStore& rows, const Id<CallGuide>& guide, Instant now)
{
    auto known = rows.find(guide);
    if (!known)
        return known.error();
    if (!*known)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This guide is not here. Fetch changes and try again."));
    auto runs = rows.list<GuideRun>({nullptr, {equal("guide", guide.key)}, {}, true, GuideReport::runs_max});
    if (!runs)
        return runs.error();
    std::vector<std::vector<RunEvent>> events;
    std::set<QString> ids;
    for (const Record<GuideRun>& run : *runs) {
        events.push_back(eventsOf(run.value));
        ids.insert(QString::fromLatin1(run.id.key.text()));
    }
    GuideReport report;
    report.category = (*known)->value.category;
    report.figures = figuresOf(events, now);
    if (!report.category.isEmpty())
        if (auto compared = compare(rows, (*known)->value, ids, report); !compared)
            return compared.error();
    return report;
}

} // namespace callboard
