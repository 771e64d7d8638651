// The commands "identity set" and "identity show".
#include "app/admin/identity_commands.h"

#include "app/admin/commands.h"
#include "core/base/json.h"
#include "core/work/identity.h"

#include <QFile>

#include <cstdio>

namespace callboard {

namespace {

constexpr qint64 file_max_bytes = 64 * 1024;

}

Result<void> setIdentityPolicy(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& asLogin)
{
    auto document = JsonDocument::parse(text);
    if (!document)
        return document.error();
    IdentityPolicy policy;
    if (auto read = readObjectInto(schemaOf<IdentityPolicy>(), document->root(), &policy); !read)
        return read;
    return site.run(intent(SetIdentityPolicy{brand, policy.questions, policy.needed, policy.valid_min, policy.protects, policy.money}), asLogin);
}

Result<void> setOwnIdentityPolicy(AdminSite& site, const Id<Brand>& brand)
{
    QFile file(QStringLiteral(":/callboard/identity/shop.json"));
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    return setIdentityPolicy(site, brand, file.readAll());
}

Result<void> setIdentity(const AdminCall& call)
{
    const QString path = call.options.text("from");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Cannot read the file \"%1\". Name one with --from, with the questions of the identity check in JSON."), path);
    if (file.size() > file_max_bytes)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file \"%1\" is too large for questions of an identity check."), path);
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    return setIdentityPolicy(*site->site, site->brand, file.readAll(), call.options.text("as"));
}

Result<void> showIdentity(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    const auto policy = site->site->rows().find(identityPolicyOf(site->brand));
    if (!policy)
        return policy.error();
    if (!*policy)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This brand asks for no identity check yet. Set one with: callboard-admin identity set FOLDER --from FILE"));
    std::printf("%s\n", objectText(schemaOf<IdentityPolicy>(), &(*policy)->value).constData());
    return {};
}

} // namespace callboard
