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

}

DueData dueData(const Workspace& workspace, const Record<CaseFile>& record)
{
    const CaseFile& file = record.value;
    const auto clock = clockOf(workspace.reader().rows(), file);
    if (!clock)
        return {clock.error().sentence(), {}};
    if (!*clock)
        return {file.promised_min > 0 ? Texts::tr("The calendar \"%1\" that this due time was reckoned with is not here any more.").arg(file.calendar)
                : file.due.isSet()    ? Texts::tr("Somebody set this due time by hand.")
                                      : Texts::tr("Nothing was promised for this case: no service level fits it."),
                {}};
    const SlaPromise promise = promiseOf(file);
    const auto due = (*clock)->due(promise);
    const QTimeZone& zone = (*clock)->calendar().zone();
    const QString promised = span(file.promised_min), used = span((*clock)->used_ms(promise, workspace.now()) / minute_ms);
    DueData data;
    data.sentence = due ? Texts::tr("Promised: %1 of working time (%2) from %3. That is %4. So far %5 are used.").arg(promised, file.calendar, moment(file.opened, zone), moment(*due, zone), used)
                        : Texts::tr("Promised: %1 of working time (%2) from %3. The clock stands still while the customer is waited for; %4 are used.").arg(promised, file.calendar, moment(file.opened, zone), used);
    for (const SlaStretch& stretch : (*clock)->explain(promise, due.value_or(workspace.now()))) {
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
