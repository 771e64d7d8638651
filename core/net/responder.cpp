// A request's state between its arrival and its one answer, shared by whoever may give it.
#include "core/net/responder.h"

#include <mutex>
#include <vector>

namespace callboard {

namespace {
HttpResponse nobodyAnswered()
{
    return HttpResponse::json(500, R"({"error":{"code":"bug","message":"The server could not answer this request.","retry":"later","details":{}}})");
}
}

struct Responder::State {
    std::mutex mutex;
    Deliver deliver; // empty once answered
    bool gone = false;
    std::vector<std::function<void()>> left;

    ~State()
    {
        if (deliver)
            deliver(nobodyAnswered());
    }
};

Responder::Responder(Deliver deliver) : m_state(std::make_shared<State>())
{
    m_state->deliver = std::move(deliver);
}

bool Responder::answer(HttpResponse response) const
{
    // Callbacks run and die outside of the lock: they may hold the last reference to anything, this state included.
    Deliver deliver;
    std::vector<std::function<void()>> uncalled;
    {
        const std::lock_guard lock(m_state->mutex);
        deliver.swap(m_state->deliver);
        uncalled.swap(m_state->left);
    }
    if (!deliver)
        return false;
    deliver(std::move(response));
    return true;
}

bool Responder::gone() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->gone;
}

void Responder::onGone(std::function<void()> left) const
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->deliver)
            return;
        if (!m_state->gone) {
            m_state->left.push_back(std::move(left));
            return;
        }
    }
    left();
}

void Responder::markGone() const
{
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->gone = true;
        calls.swap(m_state->left);
    }
    for (const std::function<void()>& left : calls)
        left();
}

void Responder::markGone(const std::weak_ptr<State>& state)
{
    if (const std::shared_ptr<State> alive = state.lock())
        Responder(alive).markGone();
}

} // namespace callboard
