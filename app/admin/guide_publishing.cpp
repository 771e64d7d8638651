// Runs guide.publish on the site's store, for a file of the administrator's and for the program's own guides.
#include "app/admin/guide_publishing.h"

#include "app/admin/commands.h"
#include "core/guide/guide_script.h"
#include "core/work/guides.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace callboard {

namespace {

// Called guides first, because a guide is checked together with those that it calls.
void calledFirst(std::vector<QByteArray>& texts)
{
    std::stable_partition(texts.begin(), texts.end(), [](const QByteArray& text) {
        GuideFindings findings;
        const auto script = readGuide(text, findings);
        return script && std::none_of(script->steps.begin(), script->steps.end(), [](const GuideStep& step) { return step.kind == StepKind::Guide; });
    });
}

}

Result<PublishedGuide> publishGuideText(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& note, const QString& asLogin)
{
    PublishGuide publish{brand, {QString::fromUtf8(text)}, note, 0};
    GuideFindings findings;
    if (const auto script = readGuide(text, findings)) {
        const Id<CallGuide> id = callGuideId(brand, script->name);
        auto known = site.rows().find(id);
        if (!known)
            return known.error();
        if (*known) {
            publish.was_latest = (*known)->value.latest;
            auto latest = site.rows().find(guideVersionId(id, versionInForce((*known)->value, site.clock().now())));
            if (!latest)
                return latest.error();
            if (*latest && (*latest)->value.body == publish.body)
                return PublishedGuide::Unchanged;
        }
    }
    if (auto done = site.run(intent(publish), asLogin); !done)
        return done.error();
    return PublishedGuide::New;
}

Result<int> publishOwnGuides(AdminSite& site, const Id<Brand>& brand)
{
    const QDir folder(QStringLiteral(":/callboard/guides"));
    std::vector<QByteArray> texts;
    for (const QString& name : folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts.push_back(file.readAll());
    }
    calledFirst(texts);
    for (const QByteArray& text : texts)
        if (auto done = publishGuideText(site, brand, text, {}, {}); !done)
            return done.error();
    return int(texts.size());
}

Result<void> publishGuide(const AdminCall& call)
{
    if (call.words.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which file."));
    QFile file(call.words.front());
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The file %1 cannot be read."), call.words.front());
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto done = publishGuideText(*site->site, site->brand, file.read(textBytesMax + 1), call.options.text("note"), call.options.text("as"));
    if (!done)
        return done.error();
    std::printf(*done == PublishedGuide::New ? "Published.\n" : "This version is in force already.\n");
    return {};
}

} // namespace callboard
