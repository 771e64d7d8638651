// CaseFile: one matter of a customer from opening to outcome ("case" is a C++ keyword).
#pragma once

#include "core/domain/customer.h"

namespace callboard {

struct TimelineEntry;

// Which of them follows which is a table: core/work/case_moves.h.
enum class CaseStatus { Open, New, WaitingForCustomer, WaitingForUs, Escalated, Resolved, Closed, Reopened };
constexpr auto optionsOf(CaseStatus)
{
    return std::array{Option{"open", QT_TRANSLATE_NOOP("fields", "Open")}, Option{"new", QT_TRANSLATE_NOOP("fields", "New")},
                      Option{"waiting_customer", QT_TRANSLATE_NOOP("fields", "Waiting for customer")}, Option{"waiting_us", QT_TRANSLATE_NOOP("fields", "Waiting for us")},
                      Option{"escalated", QT_TRANSLATE_NOOP("fields", "Escalated")}, Option{"resolved", QT_TRANSLATE_NOOP("fields", "Resolved")},
                      Option{"closed", QT_TRANSLATE_NOOP("fields", "Closed")}, Option{"reopened", QT_TRANSLATE_NOOP("fields", "Reopened")}};
}
// Somebody has to do something about it, or waits for somebody. A state that only a newer version knows is one of these.
inline bool isAtWork(const Choice<CaseStatus>& status) { return status != CaseStatus::Resolved && status != CaseStatus::Closed; }
enum class Priority { Low, Normal, High, Urgent };
constexpr auto optionsOf(Priority)
{
    return std::array{Option{"low", QT_TRANSLATE_NOOP("fields", "Low")}, Option{"normal", QT_TRANSLATE_NOOP("fields", "Normal")},
                      Option{"high", QT_TRANSLATE_NOOP("fields", "High")}, Option{"urgent", QT_TRANSLATE_NOOP("fields", "Urgent")}};
}

// Time that does not count against what was promised: while it was the customer's turn, or the case was closed.
struct CasePause {
    Instant from, to; // not set: it goes on
    Unknown unknown;
    bool operator==(const CasePause&) const = default;
    static constexpr auto schemaName = "case_pause";
    static constexpr auto fields()
    {
        return std::tuple{field("from", QT_TRANSLATE_NOOP("fields", "From"), &CasePause::from, Required), field("to", QT_TRANSLATE_NOOP("fields", "To"), &CasePause::to),
                          field("unknown", "", &CasePause::unknown)};
    }
};

struct CaseFile {
    qint64 number = 0; // given by the server when it accepts the case; 0 until then
    Id<Brand> brand;
    Id<Customer> customer;
    QString subject;
    Choice<CaseStatus> status;
    Choice<Priority> priority = Priority::Normal;
    QString category;
    Choice<Channel> channel;
    Id<Team> team;
    Id<User> owner;
    QString outcome; // disposition: how it ended
    QStringList tags;
    QStringList guide_runs; // ids of runs as text: closing asks them
    QStringList open_tasks; // ids of tasks as text that nobody has finished: closing asks them too
    QStringList watchers;   // ids of people as text who want to know of it
    Instant opened, due, closed; // due: by the promise below, or as somebody set it; none while the customer is waited for
    qint64 promised_min = 0;     // working minutes to solve it (SLA), counted from `opened` without the pauses; 0: nothing was promised
    qint64 respond_min = 0;      // working minutes to a first answer, counted alike; 0: none was promised
    Instant respond_by, responded; // when that is over, and when somebody first answered: what came by telephone is answered as it is opened
    QString calendar;            // of the brand's service levels, in which they are counted
    QList<CasePause> pauses;     // in order
    Id<TimelineEntry> latest_contact; // the message or call that was written on it last: whoever answers has to have read it
    CustomFields custom;
    Unknown unknown;
    bool operator==(const CaseFile&) const = default;

    static constexpr auto schemaName = "case_file";
    static constexpr auto fields()
    {
        return std::tuple{
            field("number", QT_TRANSLATE_NOOP("fields", "Number"), &CaseFile::number, Derived | Indexed | Searched),
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CaseFile::brand, Required | Derived),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &CaseFile::customer, Required | Derived | Indexed),
            field("subject", QT_TRANSLATE_NOOP("fields", "Subject"), &CaseFile::subject, Required | Searched | Personal),
            field("status", QT_TRANSLATE_NOOP("fields", "Status"), &CaseFile::status, Derived | Indexed),
            field("priority", QT_TRANSLATE_NOOP("fields", "Priority"), &CaseFile::priority),
            field("category", QT_TRANSLATE_NOOP("fields", "Category"), &CaseFile::category),
            field("channel", QT_TRANSLATE_NOOP("fields", "Channel"), &CaseFile::channel),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &CaseFile::team, Derived | Indexed),
            field("owner", QT_TRANSLATE_NOOP("fields", "Owner"), &CaseFile::owner, Derived | Indexed),
            field("outcome", QT_TRANSLATE_NOOP("fields", "Outcome"), &CaseFile::outcome, Derived),
            field("tags", QT_TRANSLATE_NOOP("fields", "Tags"), &CaseFile::tags),
            field("guide_runs", QT_TRANSLATE_NOOP("fields", "Guides"), &CaseFile::guide_runs, Derived),
            field("open_tasks", QT_TRANSLATE_NOOP("fields", "Open tasks"), &CaseFile::open_tasks, Derived),
            field("watchers", QT_TRANSLATE_NOOP("fields", "Watched by"), &CaseFile::watchers, Derived | Indexed),
            field("opened", QT_TRANSLATE_NOOP("fields", "Opened"), &CaseFile::opened, Derived),
            field("due", QT_TRANSLATE_NOOP("fields", "Due"), &CaseFile::due, Indexed),
            field("closed", QT_TRANSLATE_NOOP("fields", "Closed"), &CaseFile::closed, Derived),
            field("promised_min", QT_TRANSLATE_NOOP("fields", "Minutes to solve"), &CaseFile::promised_min, Derived),
            field("respond_min", QT_TRANSLATE_NOOP("fields", "Minutes to answer"), &CaseFile::respond_min, Derived),
            field("respond_by", QT_TRANSLATE_NOOP("fields", "Answer due"), &CaseFile::respond_by, Derived),
            field("responded", QT_TRANSLATE_NOOP("fields", "First answer"), &CaseFile::responded, Derived),
            field("calendar", QT_TRANSLATE_NOOP("fields", "Calendar"), &CaseFile::calendar, Derived),
            field("pauses", QT_TRANSLATE_NOOP("fields", "Pauses"), &CaseFile::pauses, Derived),
            field("latest_contact", QT_TRANSLATE_NOOP("fields", "Last contact"), &CaseFile::latest_contact, Derived),
            field("custom", QT_TRANSLATE_NOOP("fields", "More"), &CaseFile::custom, Searched),
            field("unknown", "", &CaseFile::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CasePause>();
extern template const Schema& schemaOf<CaseFile>();

} // namespace callboard
