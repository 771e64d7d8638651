// TimelineEntry: anything that happened with a customer; written once, never changed, corrected by another entry.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

enum class EntryKind { Note, Call, Message, Change, Guide };
constexpr auto optionsOf(EntryKind)
{
    return std::array{Option{"note", QT_TRANSLATE_NOOP("fields", "Note")}, Option{"call", QT_TRANSLATE_NOOP("fields", "Call")},
                      Option{"message", QT_TRANSLATE_NOOP("fields", "Message")}, Option{"change", QT_TRANSLATE_NOOP("fields", "Change")},
                      Option{"guide", QT_TRANSLATE_NOOP("fields", "Guide")}};
}
enum class Direction { None, Incoming, Outgoing };
constexpr auto optionsOf(Direction)
{
    return std::array{Option{"none", QT_TRANSLATE_NOOP("fields", "None")}, Option{"in", QT_TRANSLATE_NOOP("fields", "Incoming")},
                      Option{"out", QT_TRANSLATE_NOOP("fields", "Outgoing")}};
}

// What one operation did to one field, as stored text; shown with the field's label in the reader's language.
struct FieldChange {
    QString field, before, after;
    Unknown unknown;
    bool operator==(const FieldChange&) const = default;
    static constexpr auto schemaName = "field_change";
    static constexpr auto fields()
    {
        return std::tuple{callboard::field("field", QT_TRANSLATE_NOOP("fields", "Field"), &FieldChange::field),
                          callboard::field("before", QT_TRANSLATE_NOOP("fields", "Before"), &FieldChange::before),
                          callboard::field("after", QT_TRANSLATE_NOOP("fields", "After"), &FieldChange::after),
                          callboard::field("unknown", "", &FieldChange::unknown)};
    }

};

struct TimelineEntry {
    Id<Brand> brand;
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: about the customer, not about a case
    Id<Team> team;          // of the case when it was written; decides which desks hold it
    Choice<EntryKind> kind;
    Choice<Channel> channel;
    Choice<Direction> direction;
    Id<User> author;
    Instant happened; // as the author's desk knew it, never later than `recorded`; lists are in this order
    Instant recorded; // by the server's clock
    NoteText text;
    qint64 duration_s = 0;
    QString outcome;
    QList<FieldChange> changes;
    Id<TimelineEntry> corrects;
    QStringList mentions; // ids of colleagues as text who are told of it
    Unknown unknown;
    bool operator==(const TimelineEntry&) const = default;

    static constexpr auto schemaName = "timeline_entry";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &TimelineEntry::brand, Required),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &TimelineEntry::customer, Required),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &TimelineEntry::case_file),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &TimelineEntry::team),
            field("kind", QT_TRANSLATE_NOOP("fields", "Kind"), &TimelineEntry::kind),
            field("channel", QT_TRANSLATE_NOOP("fields", "Channel"), &TimelineEntry::channel),
            field("direction", QT_TRANSLATE_NOOP("fields", "Direction"), &TimelineEntry::direction),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &TimelineEntry::author),
            field("happened", QT_TRANSLATE_NOOP("fields", "Happened"), &TimelineEntry::happened, Required),
            field("recorded", QT_TRANSLATE_NOOP("fields", "Recorded"), &TimelineEntry::recorded),
            field("text", QT_TRANSLATE_NOOP("fields", "Text"), &TimelineEntry::text, Searched | Personal),
            field("duration_s", QT_TRANSLATE_NOOP("fields", "Duration in seconds"), &TimelineEntry::duration_s),
            field("outcome", QT_TRANSLATE_NOOP("fields", "Outcome"), &TimelineEntry::outcome),
            field("changes", QT_TRANSLATE_NOOP("fields", "Changes"), &TimelineEntry::changes, Personal),
            field("corrects", QT_TRANSLATE_NOOP("fields", "Corrects"), &TimelineEntry::corrects),
            field("mentions", QT_TRANSLATE_NOOP("fields", "Mentions"), &TimelineEntry::mentions),
            field("unknown", "", &TimelineEntry::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<FieldChange>();
extern template const Schema& schemaOf<TimelineEntry>();

} // namespace callboard
