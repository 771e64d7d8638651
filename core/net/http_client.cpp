// QNetworkAccessManager as a Transport: total time limits, a bound on answers, and errors as sentences.
#include "core/net/http_client.h"

#include "core/net/deflate.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <array>
#include <unordered_map>

namespace callboard {

namespace {

constexpr std::size_t laneCount = std::size_t(Lane::Bulk) + 1;

// Did the server answer? Qt reports statuses from 400 on as errors; and an answer that broke off or cannot be inflated has a status, but is none.
bool isAnswer(const QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return status > 0;
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return status >= 400;
    default:
        return false;
    }
}

Error errorOf(const QNetworkReply& reply, const QString& host)
{
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "%1 did not show the certificate that is expected. Nothing was sent. Ask your administrator before you go on."), host);
    case QNetworkReply::HostNotFoundError:
        return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "There is no server of the name %1 in this network. Check the network and the server's address."), host);
    case QNetworkReply::ConnectionRefusedError:
        return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "Nobody answers at %1. The server may be restarting; it is tried again."), host);
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The network's proxy does not let %1 be reached. Check the proxy settings of this computer."), host);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "What answers at %1 is not understood. Check the server's address."), host);
    default:
        return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The connection to %1 was lost. It is tried again."), host);
    }
}

Error tooLate(const QString& host, qint64 limit_ms)
{
    return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "%1 did not answer within %2 seconds. It is tried again."), host, (limit_ms + 999) / 1000);
}

Error tooLarge(const QString& host)
{
    return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The answer of %1 is larger than this program accepts. Check the server's address."), host);
}

HttpHeaders headersOf(const QNetworkReply& reply)
{
    HttpHeaders headers;
    for (const QNetworkReply::RawHeaderPair& line : reply.rawHeaderPairs())
        headers.add(line.first, line.second);
    return headers;
}

}

struct HttpClient::Parts {
    struct Running {
        QNetworkReply* reply; // owned by its manager's lane until it is let go
        QTimer* timer;        // the reply's child
        QByteArray body;
        Done done;
    };

    HttpClient* owner;
    QUrl base;
    HttpClientLimits limits;
    std::array<QNetworkAccessManager, laneCount> lanes; // six connections each, so that parked waits do not stand in the way of calls
    std::unordered_map<Call, Running> running;
    Call last = 0;

    QNetworkRequest toQt(const HttpRequest& request) const;
    bool read(Call call);
    void finish(Call call);
    void end(Call call, Result<HttpResponse> result);
    Done letGo(Call call);
};

QNetworkRequest HttpClient::Parts::toQt(const HttpRequest& request) const
{
    QByteArray address = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash) + request.target();
    QNetworkRequest out(QUrl::fromEncoded(address, QUrl::StrictMode));
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setDecompressedSafetyCheckThreshold(limits.answer_bytes);
    // Accept-Encoding is Qt's: it inflates only what it asked for itself.
    for (const HttpHeaders::Line& line : request.headers)
        out.setRawHeader(line.first, line.second);
    return out;
}

// Takes what has arrived; an answer without end must not fill the memory. False when the call has ended, and whoever was told may have
// destroyed everything here.
bool HttpClient::Parts::read(Call call)
{
    const auto found = running.find(call);
    if (found == running.end())
        return false;
    Running& one = found->second;
    one.body += one.reply->readAll();
    if (one.body.size() <= limits.answer_bytes)
        return true;
    end(call, tooLarge(base.host()));
    return false;
}

void HttpClient::Parts::finish(Call call)
{
    if (!read(call))
        return;
    const Running& one = running.at(call);
    if (!isAnswer(*one.reply))
        return end(call, errorOf(*one.reply, base.host()));
    end(call, HttpResponse{one.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), headersOf(*one.reply), one.body});
}

// Takes a call out of the books before anything of it is told, so that whoever is told may send, cancel or destroy.
Transport::Done HttpClient::Parts::letGo(Call call)
{
    const auto found = running.find(call);
    if (found == running.end())
        return {};
    Running one = std::move(found->second);
    running.erase(found);
    one.reply->disconnect(owner); // and from nobody else: Qt's own connections carry the abort to the socket
    one.timer->stop();
    one.reply->abort();
    one.reply->deleteLater();
    return std::move(one.done);
}

void HttpClient::Parts::end(Call call, Result<HttpResponse> result)
{
    if (const Done done = letGo(call))
        done(std::move(result));
}

HttpClient::HttpClient(const QUrl& base, const HttpClientLimits& limits, QObject* parent) : QObject(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->owner = this;
    m_parts->base = base;
    m_parts->limits = limits;
}

HttpClient::~HttpClient()
{
    while (!m_parts->running.empty())
        cancel(m_parts->running.begin()->first);
}

Transport::Call HttpClient::send(const HttpRequest& request, Lane lane, qint64 limit_ms, Done done)
{
    CALLBOARD_REQUIRE(done && limit_ms > 0);
    Parts& parts = *m_parts;
    const Call call = ++parts.last;
    QNetworkAccessManager& manager = parts.lanes[std::size_t(lane)];
    QNetworkRequest wire = parts.toQt(request);
    QByteArray body = request.body;
    if (body.size() >= parts.limits.deflate_from_bytes && carriesJson(request.headers)) {
        body = deflated(body);
        wire.setRawHeader("Content-Encoding", "deflate");
    }
    QNetworkReply* const reply = request.method == "HEAD" ? manager.head(wire)
        : request.method == "GET" ? manager.get(wire)
        : manager.sendCustomRequest(wire, request.method, body);
    QTimer* const timer = new QTimer(reply);
    timer->setSingleShot(true);
    parts.running.emplace(call, Parts::Running{reply, timer, {}, std::move(done)});
    // Queued: Qt may finish a reply while it is being made, and whoever is told may destroy the client, which Qt's signals do not expect.
    connect(timer, &QTimer::timeout, this, [this, call, limit_ms] { m_parts->end(call, tooLate(m_parts->base.host(), limit_ms)); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, [this, call] { m_parts->read(call); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, [this, call] { m_parts->finish(call); }, Qt::QueuedConnection);
    timer->start(std::chrono::milliseconds(limit_ms));
    return call;
}

void HttpClient::cancel(Call call)
{
    m_parts->letGo(call);
}

} // namespace callboard
