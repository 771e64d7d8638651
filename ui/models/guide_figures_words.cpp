// From counts and durations to sentences that can be read aloud.
#include "ui/models/guide_figures_words.h"

#include <QCoreApplication>

namespace callboard {

namespace {

constexpr std::size_t answersShown_max = 6;
constexpr int secondsPerMinute = 60;
constexpr int stepMeasured_min = 2; // of one duration there is no spread to speak of

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GuideFigures)
};

QString duration(qint64 ms)
{
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 2 * secondsPerMinute)
        return Texts::tr("%1 s").arg(seconds);
    return Texts::tr("%1:%2 min").arg(seconds / secondsPerMinute).arg(seconds % secondsPerMinute, 2, 10, QLatin1Char('0'));
}

QString nameOf(const QString& answer)
{
    if (answer == QLatin1String("yes"))
        return Texts::tr("yes");
    if (answer == QLatin1String("no"))
        return Texts::tr("no");
    if (answer == QLatin1String("next"))
        return Texts::tr("went on");
    if (answer == QLatin1String("failed"))
        return Texts::tr("not verified");
    if (answer == QLatin1String("missing"))
        return Texts::tr("not found");
    if (answer == QLatin1String("refused"))
        return Texts::tr("refused");
    return answer == QLatin1String("otherwise") ? Texts::tr("otherwise") : answer;
}

// The most frequent first, in parts of a hundred; nothing where there was no choice.
QString answersText(const std::map<QString, int>& answers)
{
    std::vector<std::pair<QString, int>> list(answers.begin(), answers.end());
    if (list.size() < 2 && (list.empty() || list.front().first == QLatin1String("next")))
        return {};
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    int all = 0;
    for (const auto& [answer, count] : list)
        all += count;
    QStringList parts;
    for (std::size_t at = 0; at < std::min(list.size(), answersShown_max); ++at)
        parts.append(Texts::tr("%1 %2 %").arg(nameOf(list[at].first)).arg((100 * list[at].second + all / 2) / all));
    return parts.join(QLatin1String(", "));
}

}

QString guideFiguresText(const GuideReport& report)
{
    const GuideFigures& f = report.figures;
    if (f.runs == 0)
        return Texts::tr("Nobody has followed this guide yet.");
    QStringList sentences{Texts::tr("Followed %n time(s): %1 to the end, %2 stopped, %3 left, %4 under way.", nullptr, f.runs).arg(f.done).arg(f.stopped).arg(f.left).arg(f.runs - f.done - f.stopped - f.left)};
    if (f.done > 0)
        sentences.append(Texts::tr("To the end it usually takes %1, and nine of ten times at most %2.").arg(duration(f.time.median_ms), duration(f.time.p90_ms)));
    if (report.guided.count > 0 && report.unguided.count > 0)
        sentences.append(Texts::tr("Cases of “%1” usually take %2 on the phone with it (%3), and %4 without a guide (%5).")
                             .arg(report.category, duration(report.guided.median_ms)).arg(report.guided.count).arg(duration(report.unguided.median_ms)).arg(report.unguided.count));
    return sentences.join(QLatin1Char(' '));
}

QString stepFiguresText(const StepFigures& f)
{
    if (f.reached == 0)
        return {};
    QStringList parts{Texts::tr("reached %n time(s)", nullptr, f.reached)};
    if (f.time.count >= stepMeasured_min)
        parts.append(Texts::tr("usually %1, nine of ten times at most %2").arg(duration(f.time.median_ms), duration(f.time.p90_ms)));
    if (const QString answers = answersText(f.answers); !answers.isEmpty())
        parts.append(answers);
    if (f.stopped > 0)
        parts.append(Texts::tr("%1 stopped from here").arg(f.stopped));
    if (f.left > 0)
        parts.append(Texts::tr("%1 left here").arg(f.left));
    return parts.join(QStringLiteral(" · "));
}

} // namespace callboard
