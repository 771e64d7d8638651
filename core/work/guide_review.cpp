// What is proposed for a guide is one row: a text sent again takes the place of the one before.
#include "core/work/guide_review.h"

#include "core/work/change_builder.h"

namespace callboard {

Result<Id<User>> authorOfReviewed(ChangeBuilder& builder, const Id<CallGuide>& guide, const NoteText& body, const QString& note)
{
    auto found = builder.rows().find(guideProposalId(guide));
    if (!found)
        return found.error();
    if (!*found || (*found)->value.state != GuideProposalState::Waiting || (*found)->value.body != body)
        return builder.context().author;
    Record<GuideProposal> record = **found;
    record.value.state = GuideProposalState::Published;
    record.value.reply = note;
    record.value.replied = builder.context().now;
    builder.put(record);
    return record.value.author;
}

Result<Change> ProposeGuide::run(const RowView& rows, const ProposeGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    auto reviewer = builder.need(args.reviewer, QT_TRANSLATE_NOOP("errors", "This person is not here any more. Choose another."));
    if (!reviewer)
        return reviewer.error();
    if (!reviewer->value.active || reviewer->value.role == Role::Rep || args.reviewer == context.author)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Another lead reviews a guide. Choose one.")).inField(QStringLiteral("reviewer"));
    const auto script = provedGuide(rows, args.brand, args.body, context.now);
    if (!script)
        return script.error();
    const Id<CallGuide> guide = callGuideId(args.brand, script->name);
    auto known = rows.find(guideProposalId(guide));
    if (!known)
        return known.error();
    if (*known && (*known)->value.state == GuideProposalState::Waiting && (*known)->value.author != context.author)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "Somebody else's text of this guide waits for review. Publish it or send it back first."));
    Record<GuideProposal> record{guideProposalId(guide), 0, {}};
    if (*known)
        record = **known;
    GuideProposal& p = record.value;
    p.brand = args.brand;
    p.guide = guide;
    p.title = script->inLanguage(script->title, {});
    p.body = args.body;
    p.note = args.note;
    p.author = context.author;
    p.reviewer = args.reviewer;
    p.state = GuideProposalState::Waiting;
    p.reply.clear();
    ++p.round;
    p.sent = context.now;
    p.replied = {};
    builder.put(record);
    return builder.take();
}

Result<Change> ReturnGuide::run(const RowView& rows, const ReturnGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = builder.need(guideProposalId(args.guide), QT_TRANSLATE_NOOP("errors", "This text of a guide is not here. Fetch changes and try again."));
    if (!record)
        return record.error();
    GuideProposal& p = record->value;
    if (p.state != GuideProposalState::Waiting || p.round != args.was_round)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This text does not wait for review any more. Look at what is there now."));
    p.state = GuideProposalState::Returned;
    p.reply = args.note;
    p.replied = context.now;
    builder.put(*record);
    return builder.take();
}

} // namespace callboard
