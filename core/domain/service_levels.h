// ServiceLevels: by when a brand's cases are to be solved, and the calendars in which that is counted.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// When people work, in the words of core/sla/working_calendar.h.
struct ServiceCalendar {
    QString name;
    QString zone;           // "Europe/Madrid"
    QStringList days;       // a line a day, "09:00-12:30, 13:30-18:00"; empty for a day off; after the last it begins again
    QString first_day;      // date of the first line
    QStringList exceptions; // "2026-12-25 Christmas"
    Unknown unknown;
    bool operator==(const ServiceCalendar&) const = default;
    static constexpr auto schemaName = "service_calendar";
    static constexpr auto fields()
    {
        return std::tuple{field("name", QT_TRANSLATE_NOOP("fields", "Name"), &ServiceCalendar::name, Required),
                          field("zone", QT_TRANSLATE_NOOP("fields", "Time zone"), &ServiceCalendar::zone, Required),
                          field("days", QT_TRANSLATE_NOOP("fields", "Hours by day"), &ServiceCalendar::days),
                          field("first_day", QT_TRANSLATE_NOOP("fields", "First day"), &ServiceCalendar::first_day, Required),
                          field("exceptions", QT_TRANSLATE_NOOP("fields", "Holidays and special days"), &ServiceCalendar::exceptions),
                          field("unknown", "", &ServiceCalendar::unknown)};
    }
};

// The first rule that fits a case is its promise. What is empty fits everything.
struct ServiceRule {
    QString tier;     // of the customer
    QString channel;  // name of a Channel
    QString priority; // name of a Priority
    QString calendar; // name of a ServiceCalendar
    qint64 solve_min = 0; // working minutes from the opening until it is solved
    qint64 respond_min = 0; // and until the customer has a first answer; 0: none is promised
    Unknown unknown;
    bool operator==(const ServiceRule&) const = default;
    static constexpr auto schemaName = "service_rule";
    static constexpr auto fields()
    {
        return std::tuple{field("tier", QT_TRANSLATE_NOOP("fields", "Tier"), &ServiceRule::tier),
                          field("channel", QT_TRANSLATE_NOOP("fields", "Channel"), &ServiceRule::channel),
                          field("priority", QT_TRANSLATE_NOOP("fields", "Priority"), &ServiceRule::priority),
                          field("calendar", QT_TRANSLATE_NOOP("fields", "Calendar"), &ServiceRule::calendar, Required),
                          field("solve_min", QT_TRANSLATE_NOOP("fields", "Minutes to solve"), &ServiceRule::solve_min, Required),
                          field("respond_min", QT_TRANSLATE_NOOP("fields", "Minutes to answer"), &ServiceRule::respond_min),
                          field("unknown", "", &ServiceRule::unknown)};
    }
};

// One a brand; its id is the brand's, so that an operation finds it without a search.
struct ServiceLevels {
    Id<Brand> brand;
    QList<ServiceCalendar> calendars;
    QList<ServiceRule> rules;
    Unknown unknown;
    bool operator==(const ServiceLevels&) const = default;
    static constexpr auto schemaName = "service_levels";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &ServiceLevels::brand, Required | Derived),
                          field("calendars", QT_TRANSLATE_NOOP("fields", "Calendars"), &ServiceLevels::calendars),
                          field("rules", QT_TRANSLATE_NOOP("fields", "Rules"), &ServiceLevels::rules),
                          field("unknown", "", &ServiceLevels::unknown)};
    }
};
inline Id<ServiceLevels> serviceLevelsOf(const Id<Brand>& brand) { return {brand.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<ServiceCalendar>();
extern template const Schema& schemaOf<ServiceRule>();
extern template const Schema& schemaOf<ServiceLevels>();

} // namespace callboard
