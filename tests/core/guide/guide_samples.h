// Small guides and a small world for the tests of guides.
#pragma once

#include "core/guide/guide_check.h"

#include <QDir>
#include <QFile>
#include <QMap>

namespace callboard::sample {

inline GuideWorld smallWorld()
{
    GuideWorld world;
    world.fields[QStringLiteral("customer.given_name")] = {GuideType::Text, {}, {}};
    world.fields[QStringLiteral("customer.tier")] = {GuideType::Choice, {QStringLiteral("none"), QStringLiteral("gold")}, {}};
    world.fields[QStringLiteral("order.total")] = {GuideType::Money, {}, {}};
    world.fields[QStringLiteral("order.placed")] = {GuideType::Date, {}, {}};
    GuideWorld::Operation note;
    note.arguments = {{QStringLiteral("text"), GuideType::Text, {}, true, false}, {QStringLiteral("minutes"), GuideType::Number, {}, false, false},
        {QStringLiteral("kind"), GuideType::Choice, {QStringLiteral("note"), QStringLiteral("call")}, false, false}};
    world.operations[QStringLiteral("entry.add")] = note;
    GuideWorld::Operation refund;
    refund.money = true;
    refund.arguments = {{QStringLiteral("amount"), GuideType::Money, {}, true, false}};
    world.operations[QStringLiteral("refund.request")] = refund;
    world.articleStanding = [](const QString& name) {
        return name == QLatin1String("returns") ? ArticleStanding::There : name == QLatin1String("fax") ? ArticleStanding::Archived : ArticleStanding::Missing;
    };
    return world;
}

// A guide in one language; the steps begin in line 6.
inline QByteArray guideOf(const QByteArray& steps, const QByteArray& head = {})
{
    return "guide: sample\nlanguages: [en]\ncurrency: USD\ntitle: Sample\nsteps:\n" + steps + head;
}

inline QString checkedText(const std::vector<QByteArray>& texts, const GuideWorld& world = smallWorld())
{
    QString text;
    for (const CheckedGuide& one : checkGuides(texts, world))
        for (const GuideFinding& finding : one.findings.list())
            text += findingLine(QStringLiteral("g"), finding) + u'\n';
    return text;
}
inline QString checkedText(const QByteArray& text) { return checkedText(std::vector<QByteArray>{text}); }

inline GuideScript scriptOf(const QByteArray& text)
{
    GuideFindings findings;
    auto script = readGuide(text, findings);
    for (const GuideFinding& finding : findings.list())
        UNSCOPED_INFO(findingLine(QStringLiteral("g"), finding).toStdString());
    REQUIRE(script);
    return *script;
}

inline QByteArray fileText(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// The guides that come with the program, by their files' names.
inline QMap<QString, QByteArray> ownGuides()
{
    QMap<QString, QByteArray> guides;
    const QDir folder(QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/guides"));
    for (const QString& name : folder.entryList({QStringLiteral("*.yaml")}))
        guides[name] = fileText(folder.filePath(name));
    REQUIRE(guides.size() >= 12);
    return guides;
}

inline std::vector<QByteArray> ownGuideTexts()
{
    const auto guides = ownGuides();
    return {guides.begin(), guides.end()};
}

} // namespace callboard::sample
