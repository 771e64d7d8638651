// Routes: the table of what the server answers: one row for each verb and path, with who may ask and where it is worked on.
#pragma once

#include "core/net/responder.h"
#include "core/server/backend.h"

namespace callboard {

// One request on its way through. `person` is there when the route wants somebody signed in.
struct Asked {
    const HttpRequest& request;
    const Responder& responder;
    const Person* person = nullptr;
};
// An answer, a refusal, or nothing: the handler keeps the responder and answers later.
using Reply = std::optional<Served<HttpResponse>>;

// Where a request is worked on is said by its handler's type. Inline runs on an I/O thread: no disk, no waiting.
using InlineHandler = Reply (*)(Backend&, const Asked&);
using ReaderHandler = Reply (*)(Backend&, SiteReader&, const Asked&);
using WriterHandler = Reply (*)(Backend&, SiteStore&, const Asked&);

enum class Who { Anyone, SignedIn, Holder }; // Holder: signed in, and what is theirs to see matters

struct Route {
    const char* verb;
    const char* path; // a last segment of "*" stands for anything
    Who who;
    std::variant<InlineHandler, ReaderHandler, WriterHandler> handler;
    const char* what; // for the list of routes
};

const std::vector<Route>& routes();

// The answer to a refusal, as the protocol's table says.
HttpResponse refusedResponse(const Refused& refused);

// Gives the one answer, with the headers that every answer has.
void answer(Backend& backend, const Responder& responder, Served<HttpResponse> served);

// Finds the route, checks protocol and sender, and sees that there is exactly one answer.
void dispatch(Backend& backend, HttpRequest&& request, const Responder& responder);

} // namespace callboard
