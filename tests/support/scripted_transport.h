// ScriptedTransport: a network whose every answer is written by the test, in the order in which the test wants it.
#pragma once

#include "core/net/transport.h"
#include "core/sync/protocol.h"

#include <vector>

namespace callboard {

class ScriptedTransport final : public Transport {
public:
    explicit ScriptedTransport(const Clock& clock) : m_clock(clock) {}

    struct Asked {
        Call call = 0;
        HttpRequest request;
        Done done;
        QByteArray line() const { return request.method + ' ' + request.path.toUtf8(); }
    };

    Call send(const HttpRequest& request, Lane, qint64, Done done) override
    {
        m_asked.push_back({++m_last, request, std::move(done)});
        return m_last;
    }
    void cancel(Call call) override
    {
        std::erase_if(m_asked, [call](const Asked& asked) { return asked.call == call; });
    }

    // The calls that wait for an answer, in alphabetical order: "GET /v1/sync/wait, POST /v1/sync/push".
    QByteArray underWay() const
    {
        QList<QByteArray> lines;
        for (const Asked& asked : m_asked)
            lines.append(asked.line());
        std::sort(lines.begin(), lines.end());
        return lines.join(", ");
    }
    // The request of that line, which must be under way.
    const HttpRequest& request(const char* line) const
    {
        const Asked* asked = find(line);
        INFO("expected " << line << ", under way: " << underWay().toStdString());
        REQUIRE(asked);
        return asked->request;
    }

    void answer(const char* line, int status, const QByteArray& body)
    {
        HttpResponse response = HttpResponse::json(status, body);
        response.headers.set(protocol::headerProtocol, "1");
        response.headers.set(protocol::headerTime, QByteArray::number(m_clock.now().ms + skew_ms));
        answer(line, response);
    }
    enum class Of { First, Last }; // which of several calls of that line
    void refuse(const char* line, const Refusal& refusal, qint64 retryAfter_s = -1, Of which = Of::First)
    {
        ErrorBody body;
        body.code = QString::fromLatin1(refusal.code);
        body.text = QStringLiteral("Refused for a reason.");
        body.remedy = refusal.remedy;
        HttpResponse response = HttpResponse::json(refusal.status, writeMessage(body));
        response.headers.set(protocol::headerProtocol, "1");
        if (retryAfter_s >= 0)
            response.headers.set("Retry-After", QByteArray::number(retryAfter_s));
        answer(line, response, which);
    }
    void answer(const char* line, const Result<HttpResponse>& response, Of which = Of::First)
    {
        (void)request(line);
        const Asked* asked = find(line, which);
        const Done done = asked->done;
        cancel(asked->call);
        done(response);
    }
    void lose(const char* line) { answer(line, Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The server cannot be reached."))); }

    qint64 skew_ms = 0; // of the server's clock

private:
    const Asked* find(const char* line, Of which = Of::First) const
    {
        const Asked* found = nullptr;
        for (const Asked& asked : m_asked)
            if (asked.line() == line && (!found || which == Of::Last))
                found = &asked;
        return found;
    }
    const Clock& m_clock;
    std::vector<Asked> m_asked;
    Call m_last = 0;
};

} // namespace callboard
