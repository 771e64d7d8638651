// Operations on call guides: publish a version, choose the one in force, start a run, answer in it, hand it over.
#pragma once

#include "core/domain/call_guide.h"
#include "core/guide/guide_walk.h"
#include "core/guide/guide_world.h"
#include "core/work/operation.h"

namespace callboard {

// A new version, in force from now on or from a later day; it takes the place of one that still waited for its day. What the
// checker refuses is not published. An older text is brought back by publishing it as a new version. A text that waits for
// review is reviewed by this; it stays its author's.
struct PublishGuide {
    static constexpr auto schemaName = "guide.publish";
    static constexpr Role least = Role::Lead;
    Id<Brand> brand;
    NoteText body;
    QString note;
    qint64 was_latest = 0; // the latest version that the author had seen
    Instant in_force_from{}; // not set, or not after now: at once
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &PublishGuide::brand, Required), field("body", "", &PublishGuide::body, Required),
                          field("note", "", &PublishGuide::note), field("was_latest", "", &PublishGuide::was_latest),
                          field("in_force_from", "", &PublishGuide::in_force_from)};
    }
    static Result<Change> run(const RowView& rows, const PublishGuide& args, const Context& context);
};

// Takes an older version again, or with version 0 the guide out of use; a version that still waits for its day does not come.
// Runs go on with their own.
struct UseGuide {
    static constexpr auto schemaName = "guide.use";
    static constexpr Role least = Role::Lead;
    Id<CallGuide> guide;
    qint64 version = 0;
    static constexpr auto fields() { return std::tuple{field("guide", "", &UseGuide::guide, Required), field("version", "", &UseGuide::version)}; }
    static Result<Change> run(const RowView& rows, const UseGuide& args, const Context& context);
};

struct GuideFacts;
struct RunAuthor;

// Whoever starts a run holds it. Versions are those that the desk had in front of it, also if newer ones are there by now.
struct StartGuide {
    static constexpr auto schemaName = "guide.start";
    static constexpr Role least = Role::Rep;
    Id<GuideRun> guide_run; // a new id of the desk's
    Id<CallGuide> guide;
    qint64 version = 0;
    QStringList uses;
    Id<Customer> customer;
    Id<CaseFile> case_file;
    RawJson event;
    static constexpr auto fields()
    {
        return std::tuple{field("guide_run", "", &StartGuide::guide_run, Required), field("guide", "", &StartGuide::guide, Required),
                          field("version", "", &StartGuide::version), field("uses", "", &StartGuide::uses),
                          field("customer", "", &StartGuide::customer, Required), field("case_file", "", &StartGuide::case_file),
                          field("event", "", &StartGuide::event)};
    }
    static Result<Change> run(const RowView& rows, const StartGuide& args, const Context& context);
};

// One event of a run: an answer, going back, jumping, pausing, resuming, a refusal, the end. Only its holder may.
struct AnswerGuide {
    static constexpr auto schemaName = "guide.answer";
    static constexpr Role least = Role::Rep;
    Id<GuideRun> guide_run;
    qint64 number = 0; // how many events the person saw before this one
    RawJson event;
    static constexpr auto fields()
    {
        return std::tuple{field("guide_run", "", &AnswerGuide::guide_run, Required), field("number", "", &AnswerGuide::number),
                          field("event", "", &AnswerGuide::event)};
    }
    static Result<Change> run(const RowView& rows, const AnswerGuide& args, const Context& context);
};

// By its holder, or by a lead. Nobody can lose a run by it: it goes on where it stands.
struct HandOverGuide {
    static constexpr auto schemaName = "guide.hand_over";
    static constexpr Role least = Role::Rep;
    Id<GuideRun> guide_run;
    Id<User> to, was;
    static constexpr auto fields()
    {
        return std::tuple{field("guide_run", "", &HandOverGuide::guide_run, Required), field("to", "", &HandOverGuide::to, Required),
                          field("was", "", &HandOverGuide::was)};
    }
    static Result<Change> run(const RowView& rows, const HandOverGuide& args, const Context& context);
};

// A text that the checker finds no error in, together with the guides that it calls; otherwise the first one.
Result<GuideScript> provedGuide(const RowView& rows, const Id<Brand>& brand, const NoteText& body, Instant now);
// A guide's version with those that it calls put in place. An error names what is not here.
Result<GuideScript> linkedGuide(const RowView& rows, const Id<CallGuide>& guide, qint64 version, const QStringList& uses);
// Versions of every guide that this one calls, directly or not, which are in force at that time, as they are kept in a run.
Result<QStringList> usesOf(const RowView& rows, const Id<CallGuide>& guide, qint64 version, Instant now);
// What starts a run of the version that is in force when `author` begins; the run's id, customer and case are the caller's to add.
// An error names what is not here, of the guide or of those that it calls.
Result<StartGuide> guideStart(const RowView& rows, const Record<CallGuide>& guide, const GuideFacts& facts, const RunAuthor& author);
// What happened in a run, and how far it has come. Events that cannot be read are left out.
std::vector<RunEvent> eventsOf(const GuideRun& run);
GuideWalk walkOf(const GuideRun& run);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<PublishGuide>();
extern template const Schema& schemaOf<UseGuide>();
extern template const Schema& schemaOf<StartGuide>();
extern template const Schema& schemaOf<AnswerGuide>();
extern template const Schema& schemaOf<HandOverGuide>();

} // namespace callboard
