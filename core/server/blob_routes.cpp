// Ranges are read strictly where bytes come in; one that cannot be read where they go out is as if it were not there.
#include "core/server/blob_routes.h"

#include "core/base/file_kind.h"

#include <algorithm>
#include <optional>

namespace callboard {

namespace {

std::optional<BlobHash> hashOf(const HttpRequest& request) { return BlobHash::fromText(request.path.section(u'/', -1)); }

Refused refuse(const Refusal& why, const char* text) { return {why, Error::of(why.error, text)}; }

Refused nothingHere() { return refuse(refusal::notFound, QT_TRANSLATE_NOOP("errors", "The server does not have this file yet.")); }

std::optional<qint64> number(QByteArrayView digits)
{
    constexpr qsizetype digits_max = 15;
    const bool fine = !digits.isEmpty() && digits.size() <= digits_max && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return fine ? std::optional(digits.toLongLong()) : std::nullopt;
}

struct Span { qint64 first = 0, last = -1; };

std::optional<Span> spanOf(QByteArrayView text)
{
    const qsizetype dash = text.indexOf('-');
    const auto first = dash > 0 ? number(text.first(dash)) : std::nullopt, last = dash > 0 ? number(text.sliced(dash + 1)) : std::nullopt;
    return first && last && *last >= *first ? std::optional(Span{*first, *last}) : std::nullopt;
}

// "bytes 0-99/700" or "bytes */700"
std::optional<BlobStore::Part> partOf(QByteArrayView contentRange, QByteArrayView body)
{
    constexpr QByteArrayView unit = "bytes ";
    const qsizetype slash = contentRange.indexOf('/');
    if (!contentRange.startsWith(unit) || slash < 0)
        return std::nullopt;
    const auto total = number(contentRange.sliced(slash + 1));
    const QByteArrayView range = contentRange.sliced(unit.size(), slash - unit.size());
    if (total && range == "*" && body.isEmpty())
        return BlobStore::Part{0, *total, {}};
    const auto span = spanOf(range);
    return total && span && span->last - span->first + 1 == body.size() ? std::optional(BlobStore::Part{span->first, *total, body}) : std::nullopt;
}

// "bytes=0-99"; everything else means the whole file.
std::optional<Span> askedSpan(const HttpRequest& request)
{
    constexpr QByteArrayView unit = "bytes=";
    const QByteArray range = request.headers.value("Range");
    return range.startsWith(unit) ? spanOf(QByteArrayView(range).sliced(unit.size())) : std::nullopt;
}

}

Served<HttpResponse> putBlob(Database& database, const HttpRequest& request, Instant now)
{
    const auto hash = hashOf(request);
    if (!hash)
        return refuse(refusal::notFound, QT_TRANSLATE_NOOP("errors", "There is nothing at this address."));
    if (request.body.size() > protocol::blobPartBytesMax)
        return refuse(refusal::tooLarge, QT_TRANSLATE_NOOP("errors", "The request is larger than the server takes."));
    const auto part = partOf(request.headers.value("Content-Range"), request.body);
    if (!part)
        return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "This is no part of a file of that size."));
    auto standing = BlobStore(database).put(*hash, *part, now);
    if (auto* refused = std::get_if<Refused>(&standing))
        return std::move(*refused);
    return HttpResponse::json(200, writeMessage(std::get<BlobStanding>(standing)));
}

Served<HttpResponse> getBlob(Database& database, const HttpRequest& request)
{
    const auto hash = hashOf(request);
    if (!hash)
        return nothingHere();
    const auto span = askedSpan(request);
    auto part = BlobStore(database).read(*hash, span ? span->first : 0, span ? span->last - span->first + 1 : fileBytesMax);
    if (!part)
        return Refused::of(part.error());
    if (!*part)
        return nothingHere();
    const BlobPart& found = **part;
    if (span && found.bytes.isEmpty())
        return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "This is no part of a file of that size."));
    // Nothing of it runs in a browser that follows the address.
    HttpResponse response{span ? 206 : 200, {{"Content-Type", found.mime}, {"Content-Disposition", "attachment"}, {"X-Content-Type-Options", "nosniff"}}, found.bytes};
    if (span)
        response.headers.set("Content-Range", "bytes " + QByteArray::number(span->first) + '-' + QByteArray::number(span->first + found.bytes.size() - 1) + '/' + QByteArray::number(found.size));
    return response;
}

} // namespace callboard
