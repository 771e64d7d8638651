// Responder: the right to answer one request, later and from any thread; a parked long poll is a kept Responder and no thread.
#pragma once

#include "core/net/http_message.h"

#include <functional>
#include <memory>

namespace callboard {

// A handle; copies mean the same request. The first answer counts. When the last copy goes without an answer, the client gets a 500.
// Every function may be called from any thread, also after the server is gone.
class Responder {
public:
    using Deliver = std::function<void(HttpResponse)>;

    // `deliver` is called at most once, on the thread that answers. Made by the server for each request, and by tests of handlers.
    explicit Responder(Deliver deliver);

    // False when somebody answered before. Harmless when the client has left.
    bool answer(HttpResponse response) const;

    // Has the client left, or has the server cut it off?
    bool gone() const;
    // `left` is called once when the client leaves before an answer: on an I/O thread (keep it short), or at once when it has left already.
    // It is destroyed uncalled when an answer is given.
    void onGone(std::function<void()> left) const;

    // For the server: the client of this request has left.
    void markGone() const;

    // One request's state, for who must know of it without keeping it unanswered.
    struct State;
    std::weak_ptr<State> state() const { return m_state; }
    static void markGone(const std::weak_ptr<State>& state);

private:
    explicit Responder(std::shared_ptr<State> state) : m_state(std::move(state)) {}
    std::shared_ptr<State> m_state;
};

} // namespace callboard
