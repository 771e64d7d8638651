// What the rules say of consent: answers are added and never taken away, and a no closes its channel until a yes that names it.
#include "tests/simulation/model.h"

#include "core/domain/consent.h"

#include <QJsonArray>

namespace callboard::simulation {

namespace {

constexpr qint64 retractable_ms = 10 * 60'000;

QString rowOf(const QString& customer) { return textOf(consentsOf({Uuid::fromText(customer.toLatin1()).value_or(Uuid{})}).key); }
bool isSet(const QJsonObject& answer, const char* name) { return !answer.value(QLatin1String(name)).toString().isEmpty(); }
bool isYes(const QJsonObject& answer) { return answer.value(QStringLiteral("decision")).toString() == QLatin1String("given"); }

}

QJsonArray Model::answersOf(const QString& customer) const
{
    const auto kind = m_kinds.find(QStringLiteral("customer_consents"));
    if (kind == m_kinds.end())
        return {};
    const auto row = kind->second.find(rowOf(customer));
    return row == kind->second.end() ? QJsonArray() : row->second.fields.value(QStringLiteral("consents")).toArray();
}

Model::Standing Model::standingOf(const QString& customer, const QString& channel, const QString& purpose) const
{
    Standing standing;
    QJsonArray lifted;
    const auto counts = [&](const QJsonObject& answer) {
        return answer.value(QStringLiteral("channel")).toString() == channel && answer.value(QStringLiteral("purpose")).toString() == purpose && !isSet(answer, "retracted");
    };
    const QJsonArray answers = answersOf(customer);
    for (const QJsonValue& one : answers)
        if (counts(one.toObject()) && isYes(one.toObject())) {
            standing.given = true;
            for (const QJsonValue& id : one.toObject().value(QStringLiteral("lifts")).toArray())
                lifted.append(id);
        }
    for (const QJsonValue& one : answers)
        if (const QJsonValue id = one.toObject().value(QStringLiteral("id")); counts(one.toObject()) && !isYes(one.toObject()) && !lifted.contains(id))
            standing.closings.append(id);
    return standing;
}

bool Model::mayWriteTo(const QString& customer, const Doing& doing) const
{
    const QString given = doing.args.value(QStringLiteral("channel")).toString(), purpose = doing.args.value(QStringLiteral("purpose")).toString();
    const QString channel = given.isEmpty() || given == QLatin1String("phone") ? QStringLiteral("email") : given;
    const Standing service = standingOf(customer, channel, QStringLiteral("service"));
    if (!service.closings.isEmpty() || purpose != QLatin1String("marketing"))
        return service.closings.isEmpty();
    const Standing marketing = standingOf(customer, channel, purpose);
    return marketing.closings.isEmpty() && marketing.given;
}

bool Model::recordConsent(const Doing& doing)
{
    const auto word = [&](const char* key) { return doing.args.value(QLatin1String(key)).toString(); };
    const auto team = placeOf(doing);
    const bool given = word("decision") == QLatin1String("given");
    if (!team || (given && word("wording").isEmpty()))
        return false;
    const QString caseId = word("case_file");
    if (!caseId.isEmpty() && m_kinds.at(QStringLiteral("case_file")).at(caseId).fields.value(QStringLiteral("customer")).toString() != word("customer"))
        return false;
    QJsonArray lifts;
    if (given)
        for (const QJsonValue& id : standingOf(word("customer"), word("channel"), word("purpose")).closings)
            if (doing.args.value(QStringLiteral("lifts")).toArray().contains(id))
                lifts.append(id);
    QJsonArray answers = answersOf(word("customer"));
    answers.append(QJsonObject{{QStringLiteral("id"), word("consent")}, {QStringLiteral("channel"), word("channel")}, {QStringLiteral("purpose"), word("purpose")},
                               {QStringLiteral("decision"), word("decision")}, {QStringLiteral("wording"), word("wording")}, {QStringLiteral("author"), doing.author},
                               {QStringLiteral("case_file"), caseId}, {QStringLiteral("recorded"), QString::fromLatin1(Instant{doing.now_ms}.text())},
                               {QStringLiteral("lifts"), lifts}, {QStringLiteral("retracted"), QString()}});
    setFields(m_kinds[QStringLiteral("customer_consents")].try_emplace(rowOf(word("customer")), ModelRow{{}, 0}).first->second, {{QStringLiteral("consents"), answers}});
    putEntry(doing, word("wording"), caseId, *team);
    return true;
}

bool Model::retractConsent(const Doing& doing)
{
    const QString customer = doing.args.value(QStringLiteral("customer")).toString();
    QJsonArray answers = answersOf(customer);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QJsonObject answer = answers.at(i).toObject();
        if (answer.value(QStringLiteral("id")) != doing.args.value(QStringLiteral("consent")))
            continue;
        if (isSet(answer, "retracted"))
            return true;
        const auto recorded = Instant::fromText(answer.value(QStringLiteral("recorded")).toString().toLatin1());
        if (answer.value(QStringLiteral("author")).toString() != doing.author || doing.now_ms - recorded->ms > retractable_ms)
            return false;
        answer[QStringLiteral("retracted")] = QString::fromLatin1(Instant{doing.now_ms}.text());
        answers[i] = answer;
        setFields(m_kinds[QStringLiteral("customer_consents")].at(rowOf(customer)), {{QStringLiteral("consents"), answers}});
        const QString caseId = answer.value(QStringLiteral("case_file")).toString();
        const Rows& cases = m_kinds[QStringLiteral("case_file")];
        const auto file = cases.find(caseId);
        putEntry(doing, {}, caseId, file == cases.end() ? QString() : file->second.fields.value(QStringLiteral("team")).toString());
        return true;
    }
    return false;
}

} // namespace callboard::simulation
