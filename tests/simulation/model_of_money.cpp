// What the rules say of money, and of who is asking for it.
#include "tests/simulation/model.h"

#include <QJsonArray>

#include <limits>

namespace callboard::simulation {

namespace {

// The site's policy of identity: so many right answers, for so long; refunds and customers' languages wait for them.
constexpr qsizetype rightAnswers = 2;
constexpr qint64 checkHolds_ms = 5 * 60'000;

qint64 centsOf(const QJsonObject& row) { return row.value(QStringLiteral("amount")).toObject().value(QStringLiteral("minor")).toInteger(); }
bool counts(const QJsonObject& refund) { return QStringList{QStringLiteral("requested"), QStringLiteral("approved")}.contains(refund.value(QStringLiteral("state")).toString()); }

}

qint64 Model::limitOf(const Doing& doing) const
{
    const QString role = m_kinds.at(QStringLiteral("user")).at(doing.author).fields.value(QStringLiteral("role")).toString();
    return role == QLatin1String("admin") ? std::numeric_limits<qint64>::max() : role == QLatin1String("lead") ? 50'000 : 5'000;
}

qint64 Model::leftOf(const QString& order) const
{
    qint64 left = 0;
    for (const QJsonValue& payment : m_kinds.at(QStringLiteral("order")).at(order).fields.value(QStringLiteral("payments")).toArray())
        left += centsOf(payment.toObject());
    if (const auto refunds = m_kinds.find(QStringLiteral("refund")); refunds != m_kinds.end())
        for (const auto& [id, refund] : refunds->second)
            if (refund.fields.value(QStringLiteral("order")).toString() == order && counts(refund.fields))
                left -= centsOf(refund.fields);
    return left;
}

bool Model::checkIdentity(const Doing& doing)
{
    const QString customer = doing.args.value(QStringLiteral("customer")).toString(), caseId = doing.args.value(QStringLiteral("case_file")).toString();
    if (!m_kinds[QStringLiteral("customer")].count(customer))
        return false;
    const auto team = placeOf(doing);
    if (!team)
        return false;
    const Rows& cases = m_kinds[QStringLiteral("case_file")];
    const auto file = cases.find(caseId);
    const bool isOver = file != cases.end() && hasEnded(file->second.fields);
    m_checks[{customer, doing.author}] = {doing.args.value(QStringLiteral("right")).toArray().size() >= rightAnswers, doing.now_ms + checkHolds_ms, isOver ? QString() : caseId};
    putEntry(doing, {}, caseId, *team);
    return true;
}

bool Model::isChecked(const QString& customer, const Doing& doing) const
{
    const auto check = m_checks.find({customer, doing.author});
    if (check == m_checks.end() || !check->second.passed || doing.now_ms >= check->second.until_ms)
        return false;
    const Rows& cases = m_kinds.at(QStringLiteral("case_file"));
    const auto file = cases.find(check->second.caseId);
    return file == cases.end() || !hasEnded(file->second.fields);
}

bool Model::askForRefund(const Doing& doing)
{
    const QString caseId = doing.args.value(QStringLiteral("case_file")).toString(), order = doing.args.value(QStringLiteral("order")).toString();
    const Rows& cases = m_kinds[QStringLiteral("case_file")];
    const Rows& orders = m_kinds[QStringLiteral("order")];
    Rows& refunds = m_kinds[QStringLiteral("refund")];
    const auto file = cases.find(caseId);
    const auto bought = orders.find(order);
    if (file == cases.end() || bought == orders.end() || bought->second.fields.value(QStringLiteral("customer")) != file->second.fields.value(QStringLiteral("customer")))
        return false;
    const QString team = file->second.fields.value(QStringLiteral("team")).toString();
    const qint64 cents = centsOf(doing.args);
    if (!mayWorkOn(doing, team) || requiresSteps(file->second.fields) || !isChecked(file->second.fields.value(QStringLiteral("customer")).toString(), doing) || cents <= 0 || cents > leftOf(order))
        return false;
    qint64 atOnce = cents; // of this order, nobody having been asked
    for (const auto& [id, refund] : refunds)
        if (refund.fields.value(QStringLiteral("order")).toString() == order && refund.fields.value(QStringLiteral("state")).toString() == QLatin1String("approved") && refund.fields.value(QStringLiteral("decided_by")).toString().isEmpty())
            atOnce += centsOf(refund.fields);
    const QString state = atOnce <= limitOf(doing) ? QStringLiteral("approved") : QStringLiteral("requested"), words = doing.args.value(QStringLiteral("words")).toString();
    refunds[textOf(Uuid::derived(doing.id, "refund"))] = {{{QStringLiteral("state"), state}, {QStringLiteral("team"), team}, {QStringLiteral("case_file"), caseId}, {QStringLiteral("order"), order},
                                                           {QStringLiteral("amount"), doing.args.value(QStringLiteral("amount"))}, {QStringLiteral("reason"), doing.args.value(QStringLiteral("reason"))},
                                                           {QStringLiteral("asked_by"), doing.author}, {QStringLiteral("words"), words}}, 1};
    putEntry(doing, words, caseId, team);
    return true;
}

bool Model::decideRefund(const QString& state, const Doing& doing)
{
    Rows& refunds = m_kinds[QStringLiteral("refund")];
    const auto found = refunds.find(doing.args.value(QStringLiteral("refund")).toString());
    if (found == refunds.end())
        return false;
    const auto field = [&](const char* key) { return found->second.fields.value(QLatin1String(key)).toString(); };
    const QString role = m_kinds[QStringLiteral("user")][doing.author].fields.value(QStringLiteral("role")).toString();
    const bool isOwn = field("asked_by") == doing.author;
    if (!mayWorkOn(doing, field("team")) || (state == QLatin1String("cancelled") ? !isOwn : isOwn || role == QLatin1String("rep")))
        return false;
    if (state == QLatin1String("approved") && centsOf(found->second.fields) > limitOf(doing))
        return false;
    if (field("state") != QLatin1String("requested"))
        return field("state") == state;
    setFields(found->second, {{QStringLiteral("state"), state}, {QStringLiteral("decided_by"), doing.author}});
    QStringList words{field("words"), doing.args.value(QStringLiteral("answer")).toString()};
    words.removeAll(QString());
    putEntry(doing, words.join(u'\n'), field("case_file"), field("team"));
    return true;
}

} // namespace callboard::simulation
