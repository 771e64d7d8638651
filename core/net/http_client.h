// HttpClient: the Transport of a real desk, over Qt's network access and the system's proxies and certificates.
#pragma once

#include "core/net/transport.h"

#include <QObject>
#include <QUrl>
#include <memory>

namespace callboard {

struct HttpClientLimits {
    qint64 answer_bytes = 8 * 1024 * 1024; // of a response body after inflating; a larger one ends the call with Corrupt
    qsizetype deflate_from_bytes = 4 * 1024;   // JSON of this size and more is sent deflated: a fifth of the bytes, on a train and anywhere
};

// Lives on one thread with an event loop. Never follows a redirect, keeps no cookies and no cache, and never sends a call twice by itself –
// but Qt does, when a kept connection closes under a request: every request must be harmless when it arrives twice.
// An answer in chunks that breaks off (a proxy's; our server sends lengths) looks whole to Qt: read bodies strictly.
class HttpClient final : public QObject, public Transport {
public:
    // `base` is the site's address, "https://desk.example/callboard"; a request's path is appended to its path.
    explicit HttpClient(const QUrl& base, const HttpClientLimits& limits = {}, QObject* parent = nullptr);
    ~HttpClient() override;

    Call send(const HttpRequest& request, Lane lane, qint64 limit_ms, Done done) override;
    void cancel(Call call) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace callboard
