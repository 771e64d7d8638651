// Line: one desk's way to the site: a transport that loses, doubles, delays, reorders, cuts off and misleads as the weather says.
#pragma once

#include "core/net/transport.h"
#include "tests/simulation/site_node.h"

namespace callboard::simulation {

// Percentages are of messages; the longest delay makes the order.
struct Weather {
    int lostRequests = 0, lostAnswers = 0, doubled = 0, cutOff = 0;
    qint64 delayMax_ms = 30;
};

class Line final : public Transport {
public:
    Line(std::string owner, SiteNode& site, quint64 seed, Schedule& schedule, Trace& trace);
    ~Line() override;

    Call send(const HttpRequest& request, Lane lane, qint64 limit_ms, Done done) override;
    void cancel(Call call) override;

    Weather weather;
    bool cut = false;        // nothing gets through
    bool uploadsCut = false; // pushes do not get through
    bool portal = false;     // a page that wants somebody to sign in to the network answers everything
    void heal();
    // What the site answered before it goes on its way to this desk.
    std::function<void(const HttpRequest&, const HttpResponse&)> onAnswered;

private:
    struct Open {
        Done done;
        Schedule::Id limit;
        std::optional<Responder> responder;
    };
    void arrive(Call call, const HttpRequest& request, bool again);
    void answer(Call call, const HttpRequest& request, std::optional<HttpResponse> response);
    void end(Call call, const Result<HttpResponse>& response);
    void endLater(Call call, const Result<HttpResponse>& response);
    void fail(Call call); // at once, or by saying nothing until the limit
    bool isCut(const HttpRequest& request) const;
    qint64 delay_ms() { return 1 + qint64(m_dice.next() % quint64(weather.delayMax_ms)); }

    const std::string m_owner;
    SiteNode& m_site;
    SeededRandom m_dice;
    Schedule& m_schedule;
    Trace& m_trace;
    std::map<Call, Open> m_open;
    Call m_last = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace callboard::simulation
