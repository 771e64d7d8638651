// Answers are added to what was said before, and never take its place.
#include "core/work/consents.h"

#include "core/base/mutant.h"
#include "core/work/case_access.h"
#include "core/work/consent_gate.h"

#include <QRegularExpression>

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype wordingLength_max = 2'000;
constexpr qsizetype consents_max = 1'000; // of one customer; a no is recorded all the same
constexpr auto customerGone = QT_TRANSLATE_NOOP("errors", "This customer is not here any more.");

Result<void> checkWording(const QString& wording, bool isNeeded)
{
    if (isNeeded && wording.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Consent is proved by the words that were read out. Write them down.")).inField(QStringLiteral("wording"));
    if (wording.size() > wordingLength_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The wording of a consent has at most %1 characters."), wordingLength_max).inField(QStringLiteral("wording"));
    return {};
}

Result<Record<CustomerConsents>> answersOf(const RowView& rows, const Record<Customer>& customer)
{
    const auto known = rows.find(consentsOf(customer.id));
    if (!known)
        return known.error();
    return known->value_or(Record<CustomerConsents>{consentsOf(customer.id), 0, {customer.value.brand, customer.id.key, {}, {}}});
}

template <class E> FieldChange said(const char* name, const Choice<E>& value) { return {QStringLiteral("consent.") + QLatin1String(name), {}, value.name(), {}}; }

// A yes opens only what its author saw, of what stands for the same thing.
QStringList liftedBy(const RecordConsent& args, const ConsentStanding& standing)
{
    QStringList lifts;
    if (args.decision == ConsentDecision::Given)
        std::copy_if(standing.closings.begin(), standing.closings.end(), std::back_inserter(lifts), [&args](const QString& closing) { return args.lifts.contains(closing) || mutant("yes_opens_unseen"); });
    return lifts;
}

}

Result<Change> RecordConsent::run(const RowView& rows, const RecordConsent& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto customer = builder.need(args.customer, customerGone);
    if (!customer)
        return customer.error();
    if (!args.channel.isKnown() || !args.purpose.isKnown() || !args.decision.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version does not know this kind of consent. Update it and try again."));
    const bool isYes = args.decision == ConsentDecision::Given;
    if (auto fine = checkWording(args.wording, isYes); !fine)
        return fine.error();
    const auto file = args.case_file.isNull() ? Result<Record<CaseFile>>(Record<CaseFile>()) : caseToWorkOn(builder, args.case_file, args.customer);
    if (!file)
        return file.error();
    auto record = answersOf(rows, *customer);
    if (!record)
        return record.error();
    QList<Consent>& all = record->value.consents;
    if (std::any_of(all.begin(), all.end(), [&args](const Consent& one) { return one.id == args.consent; }))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This answer is recorded already."));
    const ConsentStanding standing = consentStanding(record->value, args.channel.valueOr(Channel::Phone), args.purpose.valueOr(ConsentPurpose::Service));
    if (all.size() >= consents_max && (isYes || standing.closedBy))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This customer has %1 answers already. Ask your administrator."), consents_max);
    all.append({args.consent, args.channel, args.purpose, args.decision, args.wording.trimmed(), context.author, args.happened.isSet() ? std::min(args.happened, context.now) : context.now,
                context.now, args.case_file, liftedBy(args, standing), {}, {}});
    if (auto fits = checkConsentsFit(*record); !fits)
        return fits.error();
    builder.put(*record);
    builder.putChangeEntry({customer->value.brand, file->value.team, args.customer, args.case_file}, {said("decision", args.decision), said("channel", args.channel), said("purpose", args.purpose)}, {args.wording.trimmed()});
    return builder.take();
}

Result<Change> RetractConsent::run(const RowView& rows, const RetractConsent& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto customer = builder.need(args.customer, customerGone);
    if (!customer)
        return customer.error();
    auto record = answersOf(rows, *customer);
    if (!record)
        return record.error();
    QList<Consent>& all = record->value.consents;
    const auto found = std::find_if(all.begin(), all.end(), [&args](const Consent& one) { return one.id == args.consent; });
    if (found == all.end())
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This answer is not here any more."));
    if (found->retracted.isSet())
        return builder.take();
    if (found->author != context.author || context.now.ms - found->recorded.ms > retract_max_min * 60'000)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Only whoever recorded an answer can take it back, within %1 minutes. Ask the customer and record what they say."), retract_max_min);
    found->retracted = context.now;
    const auto file = found->case_file.isNull() ? Result<std::optional<Record<CaseFile>>>(std::nullopt) : rows.find(found->case_file);
    if (!file)
        return file.error();
    builder.putChangeEntry({customer->value.brand, *file ? (*file)->value.team : Id<Team>(), args.customer, found->case_file},
                           {{QStringLiteral("consent.retracted"), {}, found->decision.name(), {}}, said("channel", found->channel), said("purpose", found->purpose)});
    builder.put(*record);
    return builder.take();
}

Result<Change> SetConsentWording::run(const RowView& rows, const SetConsentWording& args, const Context& context)
{
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    if (args.wordings.size() > wordings_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 wordings can be set at once."), wordings_max);
    QStringList seen;
    for (const ConsentWords& one : args.wordings) {
        if (auto fine = checkWording(one.words, true); !fine)
            return fine.error();
        const QString key = one.purpose.name() + u' ' + one.language;
        if (!one.purpose.isKnown() || !language.match(one.language).hasMatch() || seen.contains(key))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Each wording needs its purpose (service, marketing or survey) and its language, as in \"en\", and each pair is there once: “%1”."), key);
        seen.append(key);
    }
    const auto known = rows.find(consentWordingOf(args.brand));
    if (!known)
        return known.error();
    Record<ConsentWording> record = known->value_or(Record<ConsentWording>{consentWordingOf(args.brand), 0, {}});
    record.value.brand = args.brand;
    record.value.wordings = args.wordings;
    builder.put(record);
    return builder.take();
}

} // namespace callboard
