// The commands "macros set" and "macros list".
#include "app/admin/macro_commands.h"

#include "app/admin/commands.h"
#include "core/exchange/written_list.h"
#include "core/work/macros.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace callboard {

namespace {

constexpr qint64 file_max_bytes = 200 * 1024; // what one operation holds
constexpr int macros_max = 2000;

Result<std::vector<Record<Macro>>> macrosOf(const AdminSite& site, const Id<Brand>& brand)
{
    auto macros = site.rows().list<Macro>({nullptr, {{"brand", Comparison::Equal, brand.key}}, {}, false, macros_max});
    if (!macros)
        return macros;
    std::stable_sort(macros->begin(), macros->end(), [](const auto& a, const auto& b) { return a.value.letters < b.value.letters; });
    return macros;
}

// All of them at once: what the text does not have goes out of use.
Result<void> setAll(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& asLogin)
{
    auto written = readWritten<Macro>(text, "macros", "resources/macros/shop.json", [&site](const Macro& macro) { return checkMacro(macro, site.clock().now()); });
    if (!written)
        return written.error();
    SetMacros set{brand, std::move(*written)};
    const auto known = macrosOf(site, brand);
    if (!known)
        return known.error();
    for (const Record<Macro>& one : *known) {
        const bool isGiven = std::any_of(set.macros.begin(), set.macros.end(), [&](const Macro& macro) { return macroOf(brand, macro.letters) == one.id; });
        if (isGiven || one.value.retired)
            continue;
        set.macros.append(one.value);
        set.macros.last().brand = {};
        set.macros.last().retired = true;
    }
    return site.run(intent(set), asLogin);
}

}

Result<void> setOwnMacros(AdminSite& site, const Id<Brand>& brand)
{
    QFile file(QStringLiteral(":/callboard/macros/shop.json"));
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    return setAll(site, brand, file.readAll(), {});
}

Result<void> setMacros(const AdminCall& call)
{
    const QString path = call.options.text("from");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Cannot read the file \"%1\". Name one with --from, with the macros in JSON."), path);
    if (file.size() > file_max_bytes)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file \"%1\" is too large for the macros of a brand."), path);
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    return setAll(*site->site, site->brand, file.readAll(), call.options.text("as"));
}

Result<void> listMacros(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    const auto macros = macrosOf(*site->site, site->brand);
    if (!macros)
        return macros.error();
    for (const Record<Macro>& macro : *macros)
        if (!macro.value.retired)
            std::printf("%s\t%lld\t%s\n", qPrintable(macro.value.letters), static_cast<long long>(macro.value.steps.size()), qPrintable(macro.value.name));
    return {};
}

} // namespace callboard
