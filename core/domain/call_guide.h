// CallGuide: a guide that leads through a conversation; its versions with their text, what is proposed as the next one; and the runs of it.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

// What lists show of a guide, and which of its versions is followed now.
struct CallGuide {
    Id<Brand> brand;
    QString name;    // as in its file; a brand has one guide of a name
    QString title;   // in the guide's first language
    NoteText titles; // {"en": "…", "es": "…"}
    QString category; // suggested for cases of this category
    QStringList channels; // and only for contacts by these; empty: by all
    qint64 version = 0; // in force until the next one is (versionInForce); 0: none, or taken out of use
    qint64 next = 0;    // comes into force later; 0: none
    Instant next_from;
    qint64 latest = 0;  // the highest version that was published
    Instant published;
    Id<User> published_by;
    Unknown unknown;
    bool operator==(const CallGuide&) const = default;

    static constexpr auto schemaName = "call_guide";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CallGuide::brand, Required | Derived),
            field("name", QT_TRANSLATE_NOOP("fields", "Name"), &CallGuide::name, Required | Derived),
            field("title", QT_TRANSLATE_NOOP("fields", "Title"), &CallGuide::title, Derived),
            field("titles", QT_TRANSLATE_NOOP("fields", "Title in other languages"), &CallGuide::titles, Derived),
            field("category", QT_TRANSLATE_NOOP("fields", "Category"), &CallGuide::category, Derived),
            field("channels", QT_TRANSLATE_NOOP("fields", "Channels"), &CallGuide::channels, Derived),
            field("in_force", QT_TRANSLATE_NOOP("fields", "Version"), &CallGuide::version, Derived),
            field("next", QT_TRANSLATE_NOOP("fields", "Next version"), &CallGuide::next, Derived),
            field("next_from", QT_TRANSLATE_NOOP("fields", "Next version in force from"), &CallGuide::next_from, Derived),
            field("latest", QT_TRANSLATE_NOOP("fields", "Latest version"), &CallGuide::latest, Derived),
            field("published", QT_TRANSLATE_NOOP("fields", "Published"), &CallGuide::published, Derived),
            field("published_by", QT_TRANSLATE_NOOP("fields", "Published by"), &CallGuide::published_by, Derived),
            field("unknown", "", &CallGuide::unknown)};
    }
};

// One version's text, kept for ever: runs go on with the version that they began with.
struct GuideVersion {
    Id<Brand> brand;
    Id<CallGuide> guide;
    qint64 version = 0;
    NoteText body; // the file, to the byte
    QString note;  // what changed, in the author's words
    Id<User> author;
    Instant published;
    Instant in_force_from; // as it was published: another one may have come first
    Unknown unknown;
    bool operator==(const GuideVersion&) const = default;

    static constexpr auto schemaName = "guide_version";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &GuideVersion::brand, Required | Derived),
            field("guide", QT_TRANSLATE_NOOP("fields", "Guide"), &GuideVersion::guide, Required | Derived | Indexed),
            field("number", QT_TRANSLATE_NOOP("fields", "Version"), &GuideVersion::version, Required | Derived),
            field("body", QT_TRANSLATE_NOOP("fields", "Text"), &GuideVersion::body, Required | Derived),
            field("note", QT_TRANSLATE_NOOP("fields", "Note"), &GuideVersion::note, Derived),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &GuideVersion::author, Derived),
            field("published", QT_TRANSLATE_NOOP("fields", "Published"), &GuideVersion::published, Derived),
            field("in_force_from", QT_TRANSLATE_NOOP("fields", "In force from"), &GuideVersion::in_force_from, Derived),
            field("unknown", "", &GuideVersion::unknown)};
    }
};

enum class GuideProposalState { Waiting, Returned, Published };
constexpr auto optionsOf(GuideProposalState)
{
    return std::array{Option{"waiting", QT_TRANSLATE_NOOP("fields", "Waits for review")}, Option{"returned", QT_TRANSLATE_NOOP("fields", "Sent back")},
                      Option{"published", QT_TRANSLATE_NOOP("fields", "Published")}};
}

// A text that one lead has written and another looks at before it becomes a version. A guide has one at a time.
struct GuideProposal {
    Id<Brand> brand;
    Id<CallGuide> guide; // may have no version yet
    QString title;
    NoteText body;
    QString note; // its author's word to the reviewer
    Id<User> author, reviewer;
    Choice<GuideProposalState> state;
    QString reply; // the reviewer's word
    qint64 round = 0; // how often a text of this guide was sent
    Instant sent, replied;
    Unknown unknown;
    bool operator==(const GuideProposal&) const = default;

    static constexpr auto schemaName = "guide_proposal";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &GuideProposal::brand, Required | Derived),
            field("guide", QT_TRANSLATE_NOOP("fields", "Guide"), &GuideProposal::guide, Required | Derived),
            field("title", QT_TRANSLATE_NOOP("fields", "Title"), &GuideProposal::title, Derived),
            field("body", QT_TRANSLATE_NOOP("fields", "Text"), &GuideProposal::body, Required | Derived),
            field("note", QT_TRANSLATE_NOOP("fields", "Note"), &GuideProposal::note, Derived),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &GuideProposal::author, Derived),
            field("reviewer", QT_TRANSLATE_NOOP("fields", "Reviewer"), &GuideProposal::reviewer, Derived),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &GuideProposal::state, Derived | Indexed),
            field("reply", QT_TRANSLATE_NOOP("fields", "Reply"), &GuideProposal::reply, Derived),
            field("round", QT_TRANSLATE_NOOP("fields", "Times sent"), &GuideProposal::round, Derived),
            field("sent", QT_TRANSLATE_NOOP("fields", "Sent"), &GuideProposal::sent, Derived),
            field("replied", QT_TRANSLATE_NOOP("fields", "Replied"), &GuideProposal::replied, Derived),
            field("unknown", "", &GuideProposal::unknown)};
    }
};

enum class GuideRunState { Running, Paused, Done, Stopped };
constexpr auto optionsOf(GuideRunState)
{
    return std::array{Option{"running", QT_TRANSLATE_NOOP("fields", "Running")}, Option{"paused", QT_TRANSLATE_NOOP("fields", "Paused")},
                      Option{"done", QT_TRANSLATE_NOOP("fields", "Done")}, Option{"stopped", QT_TRANSLATE_NOOP("fields", "Stopped")}};
}

// What somebody did in a run, as core/guide wrote it. Events are only ever added; the run is what they say together.
struct GuideRunEvent {
    Instant recorded; // by the server's clock
    Id<User> person;
    NoteText event; // JSON
    Unknown unknown;
    bool operator==(const GuideRunEvent&) const = default;
    static constexpr auto schemaName = "guide_run_event";
    static constexpr auto fields()
    {
        return std::tuple{field("recorded", QT_TRANSLATE_NOOP("fields", "Recorded"), &GuideRunEvent::recorded),
                          field("person", QT_TRANSLATE_NOOP("fields", "Person"), &GuideRunEvent::person),
                          field("event", QT_TRANSLATE_NOOP("fields", "Event"), &GuideRunEvent::event, Required | Personal),
                          field("unknown", "", &GuideRunEvent::unknown)};
    }
};

struct GuideRun {
    Id<Brand> brand;
    Id<Team> team; // of the case
    Id<Customer> customer;
    Id<CaseFile> case_file; // empty: about the customer, not about a case
    Id<CallGuide> guide;
    QString title;      // of the guide when it began
    qint64 version = 0; // that it began with
    QStringList uses;   // guides that it calls, with the versions that were in force: "identity-check 3"
    Choice<GuideRunState> state;
    Id<User> holder;    // who may answer
    QString step;       // where it stands
    QStringList required_open; // steps that are still to be done before money or the end
    QList<GuideRunEvent> events;
    Instant started, changed;
    Unknown unknown;
    bool isOpen() const { return state == GuideRunState::Running || state == GuideRunState::Paused; }
    bool operator==(const GuideRun&) const = default;

    static constexpr auto schemaName = "guide_run";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &GuideRun::brand, Required | Derived),
            field("team", QT_TRANSLATE_NOOP("fields", "Team"), &GuideRun::team, Derived),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &GuideRun::customer, Required | Derived | Indexed),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &GuideRun::case_file, Derived | Indexed),
            field("guide", QT_TRANSLATE_NOOP("fields", "Guide"), &GuideRun::guide, Required | Derived | Indexed),
            field("title", QT_TRANSLATE_NOOP("fields", "Title"), &GuideRun::title, Derived),
            field("guide_version", QT_TRANSLATE_NOOP("fields", "Version"), &GuideRun::version, Required | Derived),
            field("uses", QT_TRANSLATE_NOOP("fields", "Guides that it calls"), &GuideRun::uses, Derived),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &GuideRun::state, Derived | Indexed),
            field("holder", QT_TRANSLATE_NOOP("fields", "Held by"), &GuideRun::holder, Derived),
            field("step", QT_TRANSLATE_NOOP("fields", "Step"), &GuideRun::step, Derived),
            field("required_open", QT_TRANSLATE_NOOP("fields", "Required steps still open"), &GuideRun::required_open, Derived),
            field("events", QT_TRANSLATE_NOOP("fields", "Events"), &GuideRun::events, Derived | Personal),
            field("started", QT_TRANSLATE_NOOP("fields", "Started"), &GuideRun::started, Derived),
            field("changed", QT_TRANSLATE_NOOP("fields", "Changed"), &GuideRun::changed, Derived),
            field("unknown", "", &GuideRun::unknown)};
    }
};

// A brand's guide is found by its name and a version by its number, so that an operation can read them without a search.
inline Id<CallGuide> callGuideId(const Id<Brand>& brand, const QString& name)
{
    return {Uuid::derived(brand.key, QByteArray("call_guide ") + name.toUtf8())};
}
inline Id<GuideVersion> guideVersionId(const Id<CallGuide>& guide, qint64 version)
{
    return {Uuid::derived(guide.key, QByteArray("version ") + QByteArray::number(version))};
}

inline Id<GuideProposal> guideProposalId(const Id<CallGuide>& guide) { return {Uuid::derived(guide.key, "proposal")}; }

// The version that a run starts on at that time; 0: none. Nobody writes anything when a version comes into force.
inline qint64 versionInForce(const CallGuide& guide, Instant now)
{
    return guide.next != 0 && guide.next_from <= now ? guide.next : guide.version;
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CallGuide>();
extern template const Schema& schemaOf<GuideVersion>();
extern template const Schema& schemaOf<GuideProposal>();
extern template const Schema& schemaOf<GuideRunEvent>();
extern template const Schema& schemaOf<GuideRun>();

} // namespace callboard
