// Rules to promises, promises to due times.
#include "core/work/service_levels.h"

#include <set>

namespace callboard {

namespace {

constexpr qint64 minute_ms = 60'000;
constexpr qint64 solve_max_min = 366 * 24 * 60;
constexpr qsizetype calendars_max = 100, rules_max = 1'000;

Result<WorkingCalendar> calendarOf(const ServiceCalendar& calendar)
{
    return WorkingCalendar::of(calendar.zone.toUtf8(), calendar.days, QDate::fromString(calendar.first_day, Qt::ISODate), calendar.exceptions);
}

const ServiceCalendar* calendarNamed(const ServiceLevels& levels, const QString& name)
{
    for (const ServiceCalendar& calendar : levels.calendars)
        if (calendar.name == name)
            return &calendar;
    return nullptr;
}

Result<std::optional<Record<ServiceLevels>>> levelsOf(const RowView& rows, const Id<Brand>& brand) { return rows.find(serviceLevelsOf(brand)); }

bool fits(const QString& wanted, const QString& given) { return wanted.isEmpty() || wanted == given; }

bool isPromised(const CaseFile& file) { return file.promised_min > 0 || file.respond_min > 0; }

Result<void> reckon(const RowView& rows, CaseFile& file)
{
    auto clock = clockOf(rows, file);
    if (!clock)
        return clock.error();
    if (*clock && file.promised_min > 0)
        file.due = (*clock)->due(promiseOf(file)).value_or(Instant());
    if (*clock && !file.responded.isSet()) // once somebody has answered it tells whether that was in time
        file.respond_by = file.respond_min > 0 ? (*clock)->due(responsePromiseOf(file)).value_or(Instant()) : Instant();
    return {};
}

}

Result<void> checkServiceLevels(const ServiceLevels& levels)
{
    if (levels.calendars.size() > calendars_max || levels.rules.size() > rules_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A brand has at most %1 calendars and %2 rules."), calendars_max, rules_max);
    std::set<QString> names;
    for (const ServiceCalendar& calendar : levels.calendars) {
        if (!names.insert(calendar.name).second)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There are two calendars called \"%1\"."), calendar.name).inField(QStringLiteral("calendars"));
        if (auto readable = calendarOf(calendar); !readable)
            return readable.error().inField(calendar.name);
    }
    for (qsizetype at = 0; at < levels.rules.size(); ++at) {
        const ServiceRule& rule = levels.rules[at];
        const QString place = QStringLiteral("rules.%1").arg(at + 1);
        if (!calendarNamed(levels, rule.calendar))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no calendar called \"%1\"."), rule.calendar).inField(place);
        if (rule.solve_min < 1 || rule.solve_min > solve_max_min)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case is promised to be solved within 1 to %1 working minutes."), solve_max_min).inField(place);
        if (rule.respond_min < 0 || rule.respond_min > rule.solve_min)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A first answer is promised no later than the solution: within 1 to %1 working minutes, or 0 for none."), rule.solve_min).inField(place);
        if (!rule.channel.isEmpty() && !Choice<Channel>::named(rule.channel).isKnown())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no channel called \"%1\"."), rule.channel).inField(place);
        if (!rule.priority.isEmpty() && !Choice<Priority>::named(rule.priority).isKnown())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no priority called \"%1\"."), rule.priority).inField(place);
    }
    return {};
}

Result<Change> SetServiceLevels::run(const RowView& rows, const SetServiceLevels& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    auto known = levelsOf(rows, args.brand);
    if (!known)
        return known.error();
    Record<ServiceLevels> record = known->value_or(Record<ServiceLevels>{serviceLevelsOf(args.brand), 0, {}});
    record.value.brand = args.brand;
    record.value.calendars = args.calendars;
    record.value.rules = args.rules;
    if (auto fine = checkServiceLevels(record.value); !fine)
        return fine.error();
    builder.put(record);
    return builder.take();
}

SlaPromise promiseOf(const CaseFile& file)
{
    SlaPromise promise{file.opened, file.promised_min * minute_ms, {}};
    for (const CasePause& pause : file.pauses)
        promise.pauses.push_back({pause.from, pause.to});
    return promise;
}

SlaPromise responsePromiseOf(const CaseFile& file)
{
    SlaPromise promise = promiseOf(file);
    promise.target_ms = file.respond_min * minute_ms;
    return promise;
}

NextDue nextDue(const CaseFile& file)
{
    const bool isAnswer = file.respond_by.isSet() && !file.responded.isSet() && (!file.due.isSet() || file.respond_by <= file.due);
    return {isAnswer ? file.respond_by : file.due, isAnswer};
}

Result<std::optional<SlaClock>> clockOf(const RowView& rows, const CaseFile& file)
{
    if (!isPromised(file))
        return std::optional<SlaClock>();
    auto levels = levelsOf(rows, file.brand);
    if (!levels)
        return levels.error();
    const ServiceCalendar* named = *levels ? calendarNamed((*levels)->value, file.calendar) : nullptr;
    if (!named)
        return std::optional<SlaClock>();
    auto calendar = calendarOf(*named);
    if (!calendar)
        return calendar.error();
    return std::optional<SlaClock>(SlaClock(std::move(*calendar)));
}

Result<void> promise(const ChangeBuilder& builder, const Customer& customer, CaseFile& file, bool solves)
{
    auto levels = levelsOf(builder.rows(), file.brand);
    if (!levels)
        return levels.error();
    if (!*levels)
        return {};
    for (const ServiceRule& rule : (*levels)->value.rules)
        if (fits(rule.tier, customer.tier) && fits(rule.channel, file.channel.name()) && fits(rule.priority, file.priority.name())) {
            file.promised_min = solves ? rule.solve_min : file.promised_min;
            file.respond_min = rule.respond_min;
            file.calendar = rule.calendar;
            return reckon(builder.rows(), file);
        }
    if ((*levels)->value.rules.isEmpty()) // they were taken away: what was promised before stays
        return {};
    if (solves)
        file.due = {};
    if (!file.responded.isSet())
        file.respond_by = {};
    file.promised_min = solves ? 0 : file.promised_min;
    file.respond_min = 0;
    file.calendar.clear();
    return {};
}

Result<void> pausePromise(const ChangeBuilder& builder, CaseFile& file, Instant since)
{
    if (!isPromised(file) || (!file.pauses.isEmpty() && !file.pauses.last().to.isSet()))
        return {};
    file.pauses.append({file.pauses.isEmpty() ? since : std::max(since, file.pauses.last().to), {}, {}});
    return reckon(builder.rows(), file);
}

Result<void> resumePromise(const ChangeBuilder& builder, CaseFile& file)
{
    if (file.pauses.isEmpty() || file.pauses.last().to.isSet())
        return {};
    CasePause& pause = file.pauses.last();
    pause.to = std::max(builder.context().now, pause.from);
    if (pause.to == pause.from)
        file.pauses.removeLast();
    return reckon(builder.rows(), file);
}

} // namespace callboard
