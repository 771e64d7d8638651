// The commands "consent set" and "consent show".
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/base/json.h"
#include "core/work/consents.h"

#include <QFile>

#include <cstdio>

namespace callboard {

namespace {

constexpr qint64 file_max_bytes = 200 * 1024; // what one operation holds

}

Result<void> setConsent(const AdminCall& call)
{
    const QString path = call.options.text("from");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Cannot read the file \"%1\". Name one with --from, with the wordings of the consent in JSON."), path);
    if (file.size() > file_max_bytes)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file \"%1\" is too large for the wordings of a consent."), path);
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto document = JsonDocument::parse(file.readAll());
    if (!document)
        return document.error();
    ConsentWording wording;
    if (auto read = readObjectInto(schemaOf<ConsentWording>(), document->root(), &wording); !read)
        return read;
    return site->site->run(intent(SetConsentWording{site->brand, wording.wordings}), call.options.text("as"));
}

Result<void> showConsent(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    const auto wording = site->site->rows().find(consentWordingOf(site->brand));
    if (!wording)
        return wording.error();
    if (!*wording)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This brand asks for consent in the program's own words. Set others with: callboard-admin consent set FOLDER --from FILE"));
    std::printf("%s\n", objectText(schemaOf<ConsentWording>(), &(*wording)->value).constData());
    return {};
}

} // namespace callboard
