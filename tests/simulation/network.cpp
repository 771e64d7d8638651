// A call's way: out, to the site, back; each part has its own luck.
#include "tests/simulation/network.h"

namespace callboard::simulation {

namespace {

constexpr qint64 lateMax_ms = 90'000; // how late the second copy of a request may come
constexpr int silentPercent = 30;     // of failures: nothing is heard until the call's limit

Error offline() { return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The server cannot be reached.")); }
Error broken() { return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The server's answer is not what it should be.")); }

std::string nameOf(const HttpRequest& request)
{
    return request.method.toStdString() + ' ' + request.path.mid(int(qstrlen("/v1/"))).toStdString();
}

HttpResponse portalPage()
{
    HttpResponse page = HttpResponse::text(200, "<html>Please accept the terms of this network.</html>");
    page.headers.set("Content-Type", "text/html");
    return page;
}

}

Line::Line(std::string owner, SiteNode& site, quint64 seed, Schedule& schedule, Trace& trace)
    : m_owner(std::move(owner)), m_site(site), m_dice(seed), m_schedule(schedule), m_trace(trace)
{
}

Line::~Line() { *m_alive = false; }

void Line::heal()
{
    weather = {};
    cut = uploadsCut = portal = false;
}

bool Line::isCut(const HttpRequest& request) const
{
    return cut || (uploadsCut && request.path.endsWith(QLatin1String("/push")));
}

Transport::Call Line::send(const HttpRequest& request, Lane lane, qint64 limit_ms, Done done)
{
    const Call call = ++m_last;
    const Schedule::Id limit = m_schedule.after(limit_ms, [this, call] { end(call, offline()); });
    m_open.emplace(call, Open{std::move(done), limit, std::nullopt});
    m_trace.counters.add("request: " + nameOf(request));
    if (isCut(request) || m_dice.chance(weather.lostRequests)) {
        m_trace.counters.add("network: request lost");
        fail(call);
        return call;
    }
    m_schedule.after(delay_ms(), [this, alive = m_alive, call, request] {
        if (*alive)
            arrive(call, request, false);
    });
    if (lane != Lane::Wait && m_dice.chance(weather.doubled))
        m_schedule.after(delay_ms() + (m_dice.chance(50) ? m_dice.below(int(lateMax_ms)) : 0), [this, alive = m_alive, call, request] {
            if (*alive)
                arrive(call, request, true);
        });
    return call;
}

void Line::arrive(Call call, const HttpRequest& request, bool again)
{
    if (again) {
        m_trace.counters.add("network: request arrived twice: " + nameOf(request));
        m_trace.note(m_owner, "again " + nameOf(request));
        m_site.handle(HttpRequest(request), [this, alive = m_alive, request](const std::optional<HttpResponse>& response) {
            if (*alive && response && onAnswered)
                onAnswered(request, *response);
        });
        return;
    }
    if (portal) {
        m_trace.counters.add("network: answered by a portal");
        return endLater(call, portalPage());
    }
    auto responder = m_site.handle(HttpRequest(request), [this, alive = m_alive, call, request](std::optional<HttpResponse> response) {
        if (*alive)
            answer(call, request, std::move(response));
    });
    if (const auto open = m_open.find(call); open != m_open.end())
        open->second.responder = std::move(responder);
    else if (responder)
        responder->markGone();
}

void Line::answer(Call call, const HttpRequest& request, std::optional<HttpResponse> response)
{
    m_trace.note(m_owner, nameOf(request) + " -> " + (response ? std::to_string(response->status) : "connection lost"));
    m_trace.counters.add("answer: " + nameOf(request) + ' ' + (response ? std::to_string(response->status) : "connection lost"));
    if (!response) {
        m_trace.counters.add("network: connection lost");
        return endLater(call, offline());
    }
    if (onAnswered)
        onAnswered(request, *response);
    if (isCut(request) || m_dice.chance(weather.lostAnswers)) {
        m_trace.counters.add("network: answer lost: " + nameOf(request));
        return fail(call);
    }
    if (m_dice.chance(weather.cutOff)) {
        m_trace.counters.add("network: answer cut off");
        return endLater(call, broken());
    }
    endLater(call, *response);
}

void Line::fail(Call call)
{
    if (!m_dice.chance(silentPercent))
        endLater(call, offline());
}

void Line::endLater(Call call, const Result<HttpResponse>& response)
{
    m_schedule.after(delay_ms(), [this, alive = m_alive, call, response] {
        if (*alive)
            end(call, response);
    });
}

void Line::end(Call call, const Result<HttpResponse>& response)
{
    auto open = m_open.extract(call);
    if (open.empty())
        return;
    m_schedule.cancel(open.mapped().limit);
    if (!response && open.mapped().responder)
        open.mapped().responder->markGone();
    m_trace.take(response ? std::string_view(response->body.constData(), std::size_t(response->body.size())) : std::string_view("no answer"));
    open.mapped().done(response);
}

void Line::cancel(Call call)
{
    auto open = m_open.extract(call);
    if (open.empty())
        return;
    m_schedule.cancel(open.mapped().limit);
    if (open.mapped().responder)
        open.mapped().responder->markGone();
}

} // namespace callboard::simulation
