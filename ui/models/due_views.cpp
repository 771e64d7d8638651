// The SLA clock's stretches in words.
#include "ui/models/due_views.h"

#include "core/work/service_levels.h"
#include "ui/models/words.h"

#include <QDateTime>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Due)
};

constexpr qint64 minute_ms = 60'000;
constexpr qsizetype steps_max = 200; // a case that waited for years has more than anybody reads

QString span(qint64 minutes)
{
    const qint64 hours = minutes / 60, rest = minutes % 60;
    if (hours == 0)
        return Texts::tr("%1 min").arg(rest);
    return rest == 0 ? Texts::tr("%1 h").arg(hours) : Texts::tr("%1 h %2 min").arg(hours).arg(rest);
}

// In the calendar's zone: that is where the hours are meant.
QString moment(Instant at, const QTimeZone& zone)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.ms, zone), QStringLiteral("ddd d MMM HH:mm"));
}

QString titleOf(const SlaStretch& stretch)
{
    switch (stretch.kind) {
    case SlaStretchKind::Working: return Texts::tr("Working time");
    case SlaStretchKind::Closed: return Texts::tr("Outside working hours");
    case SlaStretchKind::Exception: return stretch.name;
    case SlaStretchKind::Paused: return Texts::tr("Waiting for the customer, or closed");
    }
    return {};
}

const char* iconOf(SlaStretchKind kind)
{
    switch (kind) {
    case SlaStretchKind::Working: return "clock";
    case SlaStretchKind::Closed: return "moon";
    case SlaStretchKind::Exception: return "coffee";
    case SlaStretchKind::Paused: return "pause";
    }
    return "";
}

QString answerSentence(const CaseFile& file, const SlaClock& clock, Instant now)
{
    if (file.respond_min <= 0)
        return {};
    const SlaPromise promise = responsePromiseOf(file);
    const QString promised = span(file.respond_min);
    if (file.responded.isSet()) {
        const qint64 used_ms = clock.used_ms(promise, file.responded);
        const QString used = span(used_ms / minute_ms);
        return used_ms <= promise.target_ms ? Texts::tr("The first answer was promised within %1. It was given in time, after %2.").arg(promised, used)
                                            : Texts::tr("The first answer was promised within %1. It was given late, after %2.").arg(promised, used);
    }
    if (!file.respond_by.isSet())
        return Texts::tr("The first answer is promised within %1. The clock stands still.").arg(promised);
    return Texts::tr("The first answer is promised within %1, by %2. So far %3 are used, and nobody has answered.")
        .arg(promised, moment(file.respond_by, clock.calendar().zone()), span(clock.used_ms(promise, now) / minute_ms));
}

QString solutionSentence(const CaseFile& file, const SlaClock& clock, Instant now)
{
    if (file.promised_min <= 0)
        return file.due.isSet() ? Texts::tr("Somebody set this due time by hand.") : Texts::tr("No time is set by which it is solved.");
    const SlaPromise promise = promiseOf(file);
    const auto due = clock.due(promise);
    const QTimeZone& zone = clock.calendar().zone();
    const QString promised = span(file.promised_min), used = span(clock.used_ms(promise, now) / minute_ms);
    return due ? Texts::tr("Promised: %1 of working time (%2) from %3. That is %4. So far %5 are used.").arg(promised, file.calendar, moment(file.opened, zone), moment(*due, zone), used)
               : Texts::tr("Promised: %1 of working time (%2) from %3. The clock stands still while the customer is waited for; %4 are used.").arg(promised, file.calendar, moment(file.opened, zone), used);
}

}

DueData dueData(const Workspace& workspace, const Record<CaseFile>& record)
{
    const CaseFile& file = record.value;
    const auto clock = clockOf(workspace.reader().rows(), file);
    if (!clock)
        return {clock.error().sentence()};
    if (!*clock)
        return {file.promised_min > 0 || file.respond_min > 0 ? Texts::tr("The calendar \"%1\" that this due time was reckoned with is not here any more.").arg(file.calendar)
                : file.due.isSet()                            ? Texts::tr("Somebody set this due time by hand.")
                                                              : Texts::tr("Nothing was promised for this case: no service level fits it.")};
    DueData data{solutionSentence(file, **clock, workspace.now()), answerSentence(file, **clock, workspace.now())};
    const SlaPromise promise = file.promised_min > 0 ? promiseOf(file) : responsePromiseOf(file);
    const QTimeZone& zone = (*clock)->calendar().zone();
    for (const SlaStretch& stretch : (*clock)->explain(promise, (*clock)->due(promise).value_or(workspace.now()))) {
        if (data.steps.size() == steps_max)
            break;
        ListRow row;
        row.key = QString::number(stretch.span.from.ms);
        row.icon = QLatin1String(iconOf(stretch.kind));
        row.title = titleOf(stretch);
        row.detail = Texts::tr("%1 to %2").arg(moment(stretch.span.from, zone), moment(stretch.span.to, zone));
        if (stretch.kind == SlaStretchKind::Working)
            row.right = Texts::tr("counts %1").arg(span(stretch.span.length_ms() / minute_ms));
        data.steps.append(row);
    }
    return data;
}

} // namespace callboard
