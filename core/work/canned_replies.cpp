// What is wrong with a reply is told to whoever writes it, not to whoever needs it.
#include "core/work/canned_replies.h"

#include "core/work/change_builder.h"
#include "core/work/reply_text.h"

#include <QRegularExpression>

#include <set>

namespace callboard {

namespace {

constexpr qsizetype name_max = 120, words_max = 20;

}

Result<void> checkReplyText(const CannedReply& reply)
{
    const auto fault = faultIn(reply.text.text);
    if (!fault)
        return {};
    switch (fault->kind) {
    case TextFault::Kind::Brace:
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” has a brace without a field: “%2”. Two braces stand for one that is read."), reply.letters, fault->what).inField(QStringLiteral("text"));
    case TextFault::Kind::Field:
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” names “%2”, which no record has."), reply.letters, fault->what).inField(QStringLiteral("text"));
    case TextFault::Kind::Gap:
        break;
    }
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” has a gap that does not end, or does not say what belongs there: [[date of delivery]]."), reply.letters).inField(QStringLiteral("text"));
}

Result<void> checkReply(const CannedReply& reply)
{
    static const QRegularExpression letters(QStringLiteral("^[a-z0-9][a-z0-9-]{0,39}$")), language(QStringLiteral("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    if (!letters.match(reply.letters).hasMatch())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A reply is called by small letters, digits and hyphens: “%1” cannot be typed after a slash."), reply.letters).inField(QStringLiteral("letters"));
    if (!language.match(reply.language).hasMatch())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” needs its language, as in \"en\" or \"es-MX\"."), reply.letters).inField(QStringLiteral("language"));
    if (reply.name.trimmed().isEmpty() || reply.name.size() > name_max || reply.words.size() > words_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” needs a name of at most %2 characters, and no more than %3 words that call it."), reply.letters, name_max, words_max).inField(QStringLiteral("name"));
    if (reply.text.text.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” says nothing yet."), reply.letters).inField(QStringLiteral("text"));
    return checkReplyText(reply);
}

Result<Change> SetReplies::run(const RowView& rows, const SetReplies& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    if (args.replies.size() > replies_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 replies can be written at once."), replies_max);
    std::set<Uuid> seen;
    for (const CannedReply& given : args.replies) {
        if (auto fine = checkReply(given); !fine)
            return fine.error();
        const Id<CannedReply> id = cannedReplyOf(args.brand, given.letters, given.language);
        if (!seen.insert(id.key).second)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” is there twice in the same language."), given.letters);
        const auto known = rows.find(id);
        if (!known)
            return known.error();
        Record<CannedReply> reply{id, *known ? (*known)->version : 0, given};
        reply.value.brand = args.brand;
        reply.value.name = given.name.trimmed();
        if (!*known || (*known)->value != reply.value)
            builder.put(reply);
    }
    return builder.take();
}

Result<Change> EditReply::run(const RowView& rows, const EditReply& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    if (args.set.fields.count("letters") > 0 || args.set.fields.count("language") > 0) // its id is made of them
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A reply keeps its letters and its language. Write another one and take this one out of use."));
    const Id<CannedReply> id = cannedReplyOf(args.brand, args.letters, args.language);
    const auto known = rows.find(id);
    if (!known)
        return known.error();
    Record<CannedReply> before{id, 0, {}};
    before.value.brand = args.brand;
    before.value.letters = args.letters;
    before.value.language = args.language;
    if (*known)
        before = **known;
    Row row = toRow(before);
    if (auto done = builder.patch(schemaOf<CannedReply>(), row, args.set.fields, args.was.fields, {args.brand, {}, {}, {}}); !done)
        return done.error();
    auto after = storedRecord<CannedReply>(row);
    if (!after)
        return after.error();
    after->value.name = after->value.name.trimmed();
    if (auto fine = checkReply(after->value); !fine)
        return fine.error();
    if (!*known || after->value != before.value)
        builder.put(*after);
    return builder.take();
}

} // namespace callboard
