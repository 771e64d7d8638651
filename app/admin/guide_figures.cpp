// Prints how a guide of a site is followed, in columns that a spreadsheet takes.
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/guide/guide_script.h"
#include "core/work/guide_report.h"

#include <cstdio>

namespace callboard {

namespace {

double seconds(qint64 ms) { return double(ms) / 1000; }

void printSpread(const char* name, const Spread& spread)
{
    std::printf("%s\t%d\t%.0f\t%.0f\n", name, spread.count, seconds(spread.median_ms), seconds(spread.p90_ms));
}

void printStep(const QString& id, const StepFigures& figures)
{
    QStringList answers;
    for (const auto& [answer, count] : figures.answers)
        answers.append(QStringLiteral("%1=%2").arg(answer).arg(count).simplified());
    std::printf("%s\t%d\t%d\t%.0f\t%.0f\t%d\t%d\t%s\n", qUtf8Printable(id), figures.reached, figures.time.count, seconds(figures.time.median_ms), seconds(figures.time.p90_ms), figures.stopped, figures.left, qUtf8Printable(answers.join(QLatin1String(", "))));
}

// As they stand in the latest version; those that only older ones have, and those of called guides, behind them.
QStringList stepsInOrder(const GuideFigures& figures, const QString& text)
{
    QStringList steps;
    GuideFindings ignored;
    if (const auto script = readGuide(text.toUtf8(), ignored))
        for (const GuideStep& step : script->steps)
            steps.append(step.id);
    for (const auto& [id, step] : figures.steps)
        if (!steps.contains(id))
            steps.append(id);
    return steps;
}

}

Result<void> printGuideFigures(const AdminCall& call)
{
    if (call.words.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which guide, by the name that is in its file."));
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    const RowStore& rows = site->site->rows();
    const Id<CallGuide> id = callGuideId(site->brand, call.words.front());
    auto guide = rows.find(id);
    if (!guide)
        return guide.error();
    if (!*guide)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no guide named %1."), call.words.front());
    auto latest = rows.find(guideVersionId(id, (*guide)->value.latest));
    auto report = guideReport(rows, id, site->site->clock().now());
    if (!latest || !report)
        return latest ? report.error() : latest.error();
    const GuideFigures& f = report->figures;
    std::printf("runs\tdone\tstopped\tleft\tunder_way\n%d\t%d\t%d\t%d\t%d\n\n", f.runs, f.done, f.stopped, f.left, f.runs - f.done - f.stopped - f.left);
    std::printf("time\tcount\tmedian_s\tp90_s\n");
    printSpread("runs_to_the_end", f.time);
    printSpread("calls_of_guided_cases", report->guided);
    printSpread("calls_of_unguided_cases", report->unguided);
    std::printf("\nstep\treached\tanswered\tmedian_s\tp90_s\tstopped\tleft\tanswers\n");
    for (const QString& step : stepsInOrder(f, *latest ? (*latest)->value.body.text : QString()))
        if (const auto figures = f.steps.find(step); figures != f.steps.end())
            printStep(step, figures->second);
        else
            printStep(step, {});
    return {};
}

} // namespace callboard
