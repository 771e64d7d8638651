// From a brand's policy and a record to questions, and back to what is read of a check.
#include "ui/models/identity_views.h"

#include "core/work/identity.h"
#include "core/work/identity_answers.h"
#include "core/work/identity_gate.h"
#include "ui/models/task_views.h"
#include "ui/models/words.h"

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(IdentityViews)
};

QString askedWords(const Workspace& workspace, const IdentityQuestion& question)
{
    if (!question.words.isEmpty())
        return question.words;
    for (const AnswerableField& known : answerableFields())
        if (question.field == QLatin1String(known.name))
            return Words::label(known.question);
    const auto declared = workspace.reader().find(customFieldId(Customer::schemaName, declaredName(question.field).value_or(QByteArray())));
    return declared ? declared->value.label : question.field;
}

QString after(const TimelineEntry& entry, const char* field)
{
    for (const FieldChange& change : entry.changes)
        if (change.field == QLatin1String(field))
            return change.after;
    return {};
}

}

IdentityData identityData(const Workspace& workspace, const Id<Customer>& customer)
{
    IdentityData data;
    const auto record = workspace.reader().find(customer);
    const auto policy = record ? identityPolicyFor(workspace.reader().rows(), record->value.brand) : Result<IdentityPolicy>(IdentityPolicy());
    if (!record || !policy)
        return data;
    data.customer = record->value.displayName();
    data.needed = policy->needed;
    for (const IdentityQuestion& question : policy->questions)
        if (const QString answer = identityAnswer(record->value, question.field); !answer.isEmpty())
            data.questions.append({question.field, askedWords(workspace, question), answer});
    return data;
}

IdentityData identityData(const Workspace& workspace, const Id<Customer>& customer, const GuideStep& step, const QStringList& questions)
{
    IdentityData data{workspace.reader().customerName(customer), {}, qint64(step.numbers.at("needed"))};
    for (const QString& question : questions)
        data.questions.append({QString::number(data.questions.size() + 1), question, {}});
    return data;
}

IdentityStanding identityStanding(const Workspace& workspace, const Id<Customer>& customer)
{
    const auto checked = isIdentityChecked(workspace.reader().rows(), customer, contextOf(workspace));
    const Id<IdentityCheck> id = identityCheckOf(customer, workspace.person().id);
    const auto check = checked && *checked ? workspace.reader().find(id) : std::nullopt;
    if (!check)
        return {};
    const bool isOnline = workspace.status().line == SyncStatus::Line::Online;
    return {check->value.until, isOnline || workspace.reader().isPending(schemaOf<IdentityCheck>(), id.key)};
}

QList<ChipData> identityChips(const Workspace& workspace, const Id<Customer>& customer)
{
    const IdentityStanding standing = identityStanding(workspace, customer);
    if (!standing.until.isSet())
        return {};
    return {{Texts::tr("Identity checked, until %1").arg(Words::clockTime(standing.until)), Tone::Good, QStringLiteral("check")}};
}

QString identityTitle(const TimelineEntry& entry, const QString& author)
{
    const QString passed = after(entry, "identity.passed"), right = after(entry, "identity.right"), asked = after(entry, "identity.asked");
    if (passed.isEmpty())
        return {};
    return passed == QLatin1String("true") ? Texts::tr("Identity checked (%1 of %2) by %3").arg(right, asked, author) : Texts::tr("Identity not confirmed (%1 of %2) by %3").arg(right, asked, author);
}

} // namespace callboard
