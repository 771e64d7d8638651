// Size first: nothing larger than its limit is parsed.
#include "core/server/request_parts.h"

namespace callboard {

Refused tooLarge() { return {refusal::tooLarge, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The request is larger than the server takes."))}; }

QByteArray queryValue(const Asked& asked, const char* name) { return asked.request.query.value(QString::fromLatin1(name)).toUtf8(); }

Served<Reach> reachOf(SiteReader& reader, const Asked& asked, qsizetype bytesMax)
{
    if (asked.request.method == "GET")
        return Reach{*asked.person, queryValue(asked, "cursor")};
    auto read = message<PullRequest>(asked, bytesMax);
    if (auto* refused = std::get_if<Refused>(&read))
        return std::move(*refused);
    const auto& request = std::get<PullRequest>(read);
    auto person = reader.withHistories(*asked.person, request.histories);
    if (auto* refused = std::get_if<Refused>(&person))
        return std::move(*refused);
    return Reach{std::get<Person>(std::move(person)), request.cursor.toLatin1(), request};
}

} // namespace callboard
