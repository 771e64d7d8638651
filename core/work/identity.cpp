// A check is kept as the names of questions: what a person answered is heard, compared, and gone.
#include "core/work/identity.h"

#include "core/domain/custom_field.h"
#include "core/domain/customer.h"
#include "core/work/case_access.h"
#include "core/work/guides.h"
#include "core/work/identity_answers.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype questions_max = 9; // a digit each
constexpr qsizetype wordsLength_max = 500;
constexpr qint64 valid_max_min = 8 * 60;

Result<bool> isDeclared(const RowView& rows, const QByteArray& name)
{
    const auto known = rows.find(customFieldId(Customer::schemaName, name));
    return known ? Result<bool>(known->has_value()) : Result<bool>(known.error());
}

Result<void> checkQuestions(const RowView& rows, const SetIdentityPolicy& args)
{
    if (args.questions.size() > questions_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 questions can be asked: each has a digit."), questions_max).inField(QStringLiteral("questions"));
    QStringList seen;
    for (const IdentityQuestion& question : args.questions) {
        const auto name = declaredName(question.field);
        const auto declared = name ? isDeclared(rows, *name) : Result<bool>(false);
        if (!declared)
            return declared.error();
        const auto& known = answerableFields();
        if (!*declared && std::none_of(known.begin(), known.end(), [&](const AnswerableField& one) { return question.field == QLatin1String(one.name); }))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A record has no answer called \"%1\" that could be asked for."), question.field).inField(QStringLiteral("questions"));
        if (seen.contains(question.field) || question.words.size() > wordsLength_max)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Each question is asked once, in at most %1 characters."), wordsLength_max).inField(QStringLiteral("questions"));
        seen.append(question.field);
    }
    if (!seen.isEmpty() && (args.needed < 1 || args.needed > seen.size()))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At least one right answer is needed, and no more than there are questions.")).inField(QStringLiteral("needed"));
    return {};
}

Result<void> checkProtected(const RowView& rows, const QStringList& names)
{
    for (const QString& name : names) {
        const Column* column = schemaOf<Customer>().column(name.toUtf8());
        const auto given = declaredName(name);
        const auto declared = given ? isDeclared(rows, *given) : Result<bool>(column && !column->has(Derived));
        if (!declared)
            return declared.error();
        if (!*declared)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Customers have no field \"%1\" that people change."), name).inField(QStringLiteral("protects"));
    }
    return {};
}

// Who asks decides what is enough: the brand, or a guide, which a lead answers for.
struct Asking {
    QStringList questions;
    qint64 needed = 0;
    QString step; // of the guide
};

Result<Asking> askingOf(const ChangeBuilder& builder, const CheckIdentity& args, const IdentityPolicy& policy)
{
    Asking asking;
    if (args.guide_run.isNull()) {
        for (const IdentityQuestion& question : policy.questions)
            asking.questions.append(question.field);
        asking.needed = policy.needed;
        return asking;
    }
    const auto run = builder.need(args.guide_run, QT_TRANSLATE_NOOP("errors", "This run of a guide is not here any more."));
    if (!run)
        return run.error();
    const auto linked = linkedGuide(builder.rows(), run->value.guide, run->value.version, run->value.uses);
    if (!linked)
        return linked.error();
    const int at = linked->indexOf(walkOf(run->value).current);
    const GuideStep* step = at < 0 ? nullptr : &linked->steps[std::size_t(at)];
    if (!step || step->kind != StepKind::Verify || run->value.customer != args.customer)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This guide does not ask who is calling now. Look where it stands."));
    for (std::size_t place = 1; place <= step->questions.size(); ++place)
        asking.questions.append(QString::number(place));
    asking.needed = qint64(step->numbers.at("needed"));
    asking.step = step->id;
    return asking;
}

Result<void> checkAsked(const CheckIdentity& args, const Asking& asking)
{
    const QStringList asked = args.right + args.wrong;
    QStringList once = asked;
    if (once.removeDuplicates() > 0)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Each question is asked once, in at most %1 characters."), wordsLength_max);
    if (std::all_of(asked.begin(), asked.end(), [&](const QString& one) { return asking.questions.contains(one); }))
        return {};
    return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "The questions that are asked were changed meanwhile. Check the identity again."));
}

template <class T> FieldChange said(const char* name, const T& value) { return {QStringLiteral("identity.") + QLatin1String(name), {}, displayText(Codec<T>::out(value)), {}}; }

}

Result<IdentityPolicy> identityPolicyFor(const RowView& rows, const Id<Brand>& brand)
{
    const auto known = rows.find(identityPolicyOf(brand));
    if (!known)
        return known.error();
    if (*known && !(*known)->value.questions.isEmpty())
        return (*known)->value;
    IdentityPolicy policy;
    policy.brand = brand;
    for (const AnswerableField& field : answerableFields())
        policy.questions.append({QString::fromLatin1(field.name), {}, {}});
    policy.money = false;
    return policy;
}

Result<Change> SetIdentityPolicy::run(const RowView& rows, const SetIdentityPolicy& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    for (const auto& fine : {checkQuestions(rows, args), checkProtected(rows, args.protects)})
        if (!fine)
            return fine.error();
    if (args.valid_min < 1 || args.valid_min > valid_max_min)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A check holds from one minute to %1 minutes."), valid_max_min).inField(QStringLiteral("valid_min"));
    const auto known = rows.find(identityPolicyOf(args.brand));
    if (!known)
        return known.error();
    Record<IdentityPolicy> record = known->value_or(Record<IdentityPolicy>{identityPolicyOf(args.brand), 0, {}});
    IdentityPolicy& policy = record.value;
    policy.brand = args.brand;
    policy.questions = args.questions;
    policy.needed = args.needed;
    policy.valid_min = args.valid_min;
    policy.protects = args.protects;
    policy.money = args.money;
    builder.put(record);
    return builder.take();
}

Result<Change> CheckIdentity::run(const RowView& rows, const CheckIdentity& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const auto customer = builder.need(args.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!customer)
        return customer.error();
    const auto file = args.case_file.isNull() ? Result<Record<CaseFile>>(Record<CaseFile>()) : caseToWorkOn(builder, args.case_file, args.customer);
    if (!file)
        return file.error();
    const auto policy = identityPolicyFor(rows, customer->value.brand);
    const auto asking = policy ? askingOf(builder, args, *policy) : Result<Asking>(policy.error());
    if (!asking)
        return asking.error();
    if (auto fine = checkAsked(args, *asking); !fine)
        return fine.error();
    // Where its case has ended already, the contact is about the customer.
    const Id<CaseFile> endsWith = isAtWork(file->value.status) ? args.case_file : Id<CaseFile>();
    const IdentityCheck check{customer->value.brand, args.customer, endsWith, context.author, args.right, args.wrong, args.right.size() >= asking->needed,
                              context.now, {context.now.ms + policy->valid_min * 60'000}, args.guide_run, asking->step, {}};
    const auto before = rows.find(identityCheckOf(args.customer, context.author));
    if (!before)
        return before.error();
    builder.put(Record<IdentityCheck>{identityCheckOf(args.customer, context.author), *before ? (*before)->version : 0, check});
    builder.putChangeEntry({check.brand, file->value.team, args.customer, args.case_file},
                           {said("passed", check.passed), said("right", qint64(check.right.size())), said("asked", qint64(check.right.size() + check.wrong.size())), said("until", check.until)});
    return builder.take();
}

} // namespace callboard
