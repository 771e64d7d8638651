// What the rules say of review packs.
#include "tests/simulation/model.h"

#include "core/domain/review_pack.h"

#include <QJsonArray>

namespace callboard::simulation {

namespace {
constexpr qint64 packOpen_ms = 14LL * 86'400'000;
const QString casesField = QStringLiteral("cases"), untilField = QStringLiteral("until"), caseField = QStringLiteral("case_file"), customerField = QStringLiteral("customer");

QString packOf(const QString& person) { return textOf(reviewPackOf({*Uuid::fromText(person.toLatin1())}).key); }
}

bool Model::runOnPack(const QString& name, const Doing& doing)
{
    if (m_kinds.at(QStringLiteral("user")).at(doing.author).fields.value(QStringLiteral("role")).toString() == QLatin1String("rep"))
        return false;
    Rows& packs = m_kinds[QStringLiteral("review_pack")];
    const QString id = packOf(doing.author);
    const auto known = packs.find(id);
    const QJsonObject before = known == packs.end() ? QJsonObject() : known->second.fields;
    QJsonObject pack = before;
    pack[QStringLiteral("owner")] = doing.author;
    if (before.value(untilField).toInteger() <= doing.now_ms)
        pack[casesField] = QJsonArray();
    const QJsonArray had = pack.value(casesField).toArray(), asked = doing.args.value(casesField).toArray();
    QJsonArray has;
    for (const QJsonValue& one : had)
        if (name != QLatin1String("pack.leave_behind") || !asked.contains(one.toObject().value(caseField)))
            has.append(one);
    if (name == QLatin1String("pack.take_along") && !takeAlong(asked, has))
        return false;
    if (has.size() == had.size())
        return true;
    pack[casesField] = has;
    if (has.size() > had.size())
        pack[untilField] = doing.now_ms + packOpen_ms;
    ModelRow& row = packs[id];
    row.version = known == packs.end() ? 1 : row.version + 1;
    row.fields = pack;
    return true;
}

bool Model::takeAlong(const QJsonArray& asked, QJsonArray& pack) const
{
    const Rows& cases = m_kinds.at(QStringLiteral("case_file"));
    for (const QJsonValue& id : asked) {
        const auto file = cases.find(id.toString());
        if (file == cases.end())
            return false;
        const QJsonObject one{{caseField, id}, {customerField, file->second.fields.value(customerField)}};
        if (!pack.contains(one))
            pack.append(one);
    }
    return true;
}

} // namespace callboard::simulation
