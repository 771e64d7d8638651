// What stops an answer that crosses another.
#include "core/work/contacts.h"

#include "core/base/mutant.h"
#include "core/base/own_words.h"

namespace callboard {

namespace {

const QString readField = QStringLiteral("read_up_to");

// The newest contact, if somebody else wrote it down. A desk that does not hold the entry lets the site judge.
Result<std::optional<TimelineEntry>> latestOfOthers(const ChangeBuilder& builder, const CaseFile& file)
{
    const auto latest = builder.need(file.latest_contact, QT_TRANSLATE_NOOP("errors", "This entry is not here any more."));
    if (!latest)
        return latest.error().code == ErrorCode::Missing ? Result<std::optional<TimelineEntry>>(std::nullopt) : Result<std::optional<TimelineEntry>>(latest.error());
    return latest->value.author == builder.context().author ? std::nullopt : std::optional(latest->value);
}

}

bool isContact(const Choice<EntryKind>& kind) { return kind == EntryKind::Message || kind == EntryKind::Call; }

Uuid readUpTo(const Record<CaseFile>& file) { return file.value.latest_contact.isNull() ? file.id.key : file.value.latest_contact.key; }

Result<void> checkHasRead(const ChangeBuilder& builder, const Record<CaseFile>& file, const Choice<EntryKind>& kind, const Choice<Direction>& direction, const Uuid& read)
{
    if (kind != EntryKind::Message || direction != Direction::Outgoing || read.isNull() || read == readUpTo(file) || mutant("answers_cross"))
        return {};
    const auto latest = latestOfOthers(builder, file.value);
    if (!latest || !*latest)
        return latest ? Result<void>() : Result<void>(latest.error());
    const TimelineEntry& contact = **latest;
    if (contact.direction == Direction::Incoming)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "The customer has said something new since you began this reply. Read it, then send the reply again as it is or changed.")).inField(readField);
    const auto colleague = builder.rows().find(contact.author); // nobody, where another system wrote it
    if (!colleague)
        return colleague.error();
    return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "%1 has answered this customer since you began your reply. Read it, then send yours again as it is or changed."), *colleague ? (*colleague)->value.name : ownWord(QT_TRANSLATE_NOOP("fields", "Somebody"))).inField(readField);
}

Result<bool> becomesLatest(const ChangeBuilder& builder, const Record<CaseFile>& file, const Choice<EntryKind>& kind, const Choice<Direction>& direction, const Uuid& read)
{
    if (!isContact(kind))
        return false;
    if (read == readUpTo(file) || file.value.latest_contact.isNull() || (kind == EntryKind::Message && direction == Direction::Incoming))
        return true;
    const auto latest = latestOfOthers(builder, file.value);
    return latest ? Result<bool>(!latest->has_value()) : Result<bool>(latest.error());
}

bool noteAnswer(CaseFile& file, const Choice<EntryKind>& kind, const Choice<Direction>& direction, Instant happened)
{
    const bool answers = kind == EntryKind::Call || (kind == EntryKind::Message && direction == Direction::Outgoing);
    if (!answers || file.responded.isSet())
        return false;
    file.responded = std::max(happened, file.opened);
    return true;
}

bool wantsReading(const Error& error) { return error.code == ErrorCode::Conflict && error.field == readField; }

} // namespace callboard
