// From a request to its handler, on the right thread, and from what the handler says to the answer.
#include "core/server/routes.h"

namespace callboard {

namespace {

Refused refuse(const Refusal& why, const char* text, qint64 retry_after_s = 0) { return {why, Error::of(why.error, text), retry_after_s}; }

Refused tooBusy() { return refuse(refusal::busy, QT_TRANSLATE_NOOP("errors", "The server is busy. It will be tried again."), 2); }

bool pathMatches(QLatin1String pattern, const QString& path)
{
    if (!pattern.endsWith(u'*'))
        return path == pattern;
    const QLatin1String before = pattern.chopped(1);
    return path.startsWith(before) && path.size() > before.size() && path.indexOf(u'/', before.size()) < 0;
}

Served<Person> whoAsks(Database& database, const RowStore& rows, const HttpRequest& request, Who who, Instant now)
{
    const QByteArray authorization = request.headers.value("Authorization");
    constexpr QByteArrayView bearer = "Bearer ";
    constexpr qsizetype tokenMax = 128;
    if (!authorization.startsWith(bearer) || authorization.size() > bearer.size() + tokenMax)
        return refuse(refusal::tokenRevoked, QT_TRANSLATE_NOOP("errors", "Sign in first."));
    auto user = Sessions::userOf(database, authorization.sliced(bearer.size()), now);
    if (auto* refused = std::get_if<Refused>(&user))
        return std::move(*refused);
    return personOf(rows, std::get<Id<User>>(user), who == Who::Holder ? Reading::Everything : Reading::UserOnly);
}

// What waits in a queue: the request lives as long as its job.
template <class Connection, class Handler> auto job(Backend& backend, HttpRequest&& request, const Responder& responder, Who who, Handler handler)
{
    return [&backend, request = std::make_shared<HttpRequest>(std::move(request)), responder, who, handler](Connection& connection) {
        if (responder.gone())
            return;
        std::optional<Person> person;
        if (who != Who::Anyone) {
            auto asks = whoAsks(connection.database(), connection.rows(), *request, who, backend.clock.now());
            if (auto* refused = std::get_if<Refused>(&asks))
                return answer(backend, responder, std::move(*refused));
            person = std::get<Person>(std::move(asks));
        }
        if (Reply reply = handler(backend, connection, Asked{*request, responder, person ? &*person : nullptr}))
            answer(backend, responder, std::move(*reply));
    };
}

}

void answer(Backend& backend, const Responder& responder, Served<HttpResponse> served)
{
    const auto* refused = std::get_if<Refused>(&served);
    if (refused)
        backend.metrics.refused(refused->refusal);
    responder.answer(backend.stamped(refused ? refusedResponse(*refused) : std::get<HttpResponse>(std::move(served))));
}

HttpResponse refusedResponse(const Refused& refused)
{
    // What the server could not do is in its log; whoever asks is told that it was not their fault.
    const bool ours = refused.refusal.error == ErrorCode::Bug;
    const ErrorBody body{QString::fromLatin1(refused.refusal.code),
                         ours ? QStringLiteral(QT_TRANSLATE_NOOP("errors", "The server could not do this. It has noted why, and your work is kept here.")) : refused.error.text,
                         ours ? QStringList() : refused.error.args, refused.refusal.remedy, {}};
    HttpResponse response = HttpResponse::json(refused.refusal.status, writeMessage(body));
    if (refused.retry_after_s > 0)
        response.headers.set("Retry-After", QByteArray::number(refused.retry_after_s));
    return response;
}

void dispatch(Backend& backend, HttpRequest&& request, const Responder& responder)
{
    const Route* found = nullptr;
    bool pathKnown = false;
    for (const Route& route : routes())
        if (pathMatches(QLatin1String(route.path), request.path)) {
            pathKnown = true;
            if (request.method == route.verb)
                found = &route;
        }
    if (!found)
        return answer(backend, responder, pathKnown ? refuse(refusal::wrongMethod, QT_TRANSLATE_NOOP("errors", "This address is not asked in this way."))
                                                    : refuse(refusal::notFound, QT_TRANSLATE_NOOP("errors", "There is nothing at this address.")));
    if (request.path.startsWith(QLatin1String("/v1/"))) {
        if (!backend.isOpen())
            return answer(backend, responder, refuse(refusal::busy, QT_TRANSLATE_NOOP("errors", "The server is starting or stopping. It will be tried again."), 2));
        const qint64 speaks = request.headers.number(protocol::headerProtocol).value_or(request.headers.has(protocol::headerProtocol) ? 0 : protocol::version);
        if (request.path != QLatin1String("/v1/hello") && (speaks < protocol::versionMin || speaks > protocol::version))
            return answer(backend, responder, refuse(refusal::upgradeRequired, QT_TRANSLATE_NOOP("errors", "This program and the server are of different versions. Update the older one.")));
        if (request.method == "POST" && !carriesJson(request.headers))
            return answer(backend, responder, refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "The request does not carry JSON.")));
    }
    bool taken = true;
    if (const auto* handler = std::get_if<InlineHandler>(&found->handler)) {
        if (Reply reply = (*handler)(backend, Asked{request, responder, nullptr}))
            answer(backend, responder, std::move(*reply));
    } else if (const auto* reads = std::get_if<ReaderHandler>(&found->handler)) {
        taken = backend.read(job<SiteReader>(backend, std::move(request), responder, found->who, *reads));
    } else {
        taken = backend.write(job<SiteStore>(backend, std::move(request), responder, found->who, std::get<WriterHandler>(found->handler)));
    }
    if (!taken) {
        ++backend.metrics.turned_away;
        answer(backend, responder, tooBusy());
    }
}

} // namespace callboard
