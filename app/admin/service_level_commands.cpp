// The commands "levels set" and "levels show".
#include "app/admin/service_level_commands.h"

#include "app/admin/commands.h"
#include "core/base/json.h"
#include "core/work/service_levels.h"

#include <QFile>

#include <cstdio>

namespace callboard {

namespace {

constexpr qint64 file_max_bytes = 1024 * 1024;

}

Result<void> setServiceLevels(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& asLogin)
{
    auto document = JsonDocument::parse(text);
    if (!document)
        return document.error();
    ServiceLevels levels;
    if (auto read = readObjectInto(schemaOf<ServiceLevels>(), document->root(), &levels); !read)
        return read;
    return site.run(intent(SetServiceLevels{brand, levels.calendars, levels.rules}), asLogin);
}

Result<void> setOwnServiceLevels(AdminSite& site, const Id<Brand>& brand)
{
    QFile file(QStringLiteral(":/callboard/service_levels/shop.json"));
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    return setServiceLevels(site, brand, file.readAll());
}

Result<void> setLevels(const AdminCall& call)
{
    const QString path = call.options.text("from");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Cannot read the file \"%1\". Name one with --from, with calendars and rules in JSON."), path);
    if (file.size() > file_max_bytes)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file \"%1\" is too large for service levels."), path);
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    return setServiceLevels(*site->site, site->brand, file.readAll(), call.options.text("as"));
}

Result<void> showLevels(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto levels = site->site->rows().find(serviceLevelsOf(site->brand));
    if (!levels)
        return levels.error();
    if (!*levels)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This brand has no service levels yet. Set them with: callboard-admin levels set FOLDER --from FILE"));
    std::printf("%s\n", objectText(schemaOf<ServiceLevels>(), &(*levels)->value).constData());
    return {};
}

} // namespace callboard
