// The commands "replies set" and "replies list".
#include "app/admin/reply_commands.h"

#include "app/admin/commands.h"
#include "core/exchange/written_list.h"
#include "core/work/canned_replies.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace callboard {

namespace {

constexpr qint64 file_max_bytes = 200 * 1024; // what one operation holds
constexpr int replies_max = 2000;

Result<std::vector<Record<CannedReply>>> repliesOf(const AdminSite& site, const Id<Brand>& brand)
{
    auto replies = site.rows().list<CannedReply>({nullptr, {{"brand", Comparison::Equal, brand.key}}, {}, false, replies_max});
    if (!replies)
        return replies;
    std::stable_sort(replies->begin(), replies->end(), [](const auto& a, const auto& b) { return std::pair(a.value.letters, a.value.language) < std::pair(b.value.letters, b.value.language); });
    return replies;
}

// All of them at once: what the text does not have goes out of use.
Result<void> setAll(AdminSite& site, const Id<Brand>& brand, const QByteArray& text, const QString& asLogin)
{
    auto written = readWritten<CannedReply>(text, "replies", "resources/replies/shop.json", checkReply);
    if (!written)
        return written.error();
    SetReplies set{brand, std::move(*written)};
    const auto known = repliesOf(site, brand);
    if (!known)
        return known.error();
    for (const Record<CannedReply>& one : *known) {
        const bool isGiven = std::any_of(set.replies.begin(), set.replies.end(), [&](const CannedReply& reply) { return cannedReplyOf(brand, reply.letters, reply.language) == one.id; });
        if (isGiven || one.value.retired)
            continue;
        set.replies.append(one.value);
        set.replies.last().brand = {};
        set.replies.last().retired = true;
    }
    return site.run(intent(set), asLogin);
}

}

Result<void> setOwnReplies(AdminSite& site, const Id<Brand>& brand)
{
    QFile file(QStringLiteral(":/callboard/replies/shop.json"));
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    return setAll(site, brand, file.readAll(), {});
}

Result<void> setReplies(const AdminCall& call)
{
    const QString path = call.options.text("from");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Cannot read the file \"%1\". Name one with --from, with the replies in JSON."), path);
    if (file.size() > file_max_bytes)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file \"%1\" is too large for the replies of a brand."), path);
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    return setAll(*site->site, site->brand, file.readAll(), call.options.text("as"));
}

Result<void> listReplies(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    const auto replies = repliesOf(*site->site, site->brand);
    if (!replies)
        return replies.error();
    for (const Record<CannedReply>& reply : *replies)
        if (!reply.value.retired)
            std::printf("%s\t%s\t%s\n", qPrintable(reply.value.letters), qPrintable(reply.value.language), qPrintable(reply.value.name));
    return {};
}

} // namespace callboard
