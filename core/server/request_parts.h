// What a request says, read or refused: its body as a message, its query, and what its sender may see.
#pragma once

#include "core/server/routes.h"

namespace callboard {

constexpr qsizetype smallBodyMax = 64 * 1024; // of everything but pushes and comparisons

Refused tooLarge(); // its body

QByteArray queryValue(const Asked& asked, const char* name); // empty when it is not there

template <class M> Served<M> message(const Asked& asked, qsizetype bytesMax = smallBodyMax)
{
    if (asked.request.body.size() > bytesMax)
        return tooLarge();
    auto read = readMessage<M>(asked.request.body);
    if (!read)
        return Refused{refusal::malformed, read.error()};
    return std::move(read).value();
}

// Where the desk stands, and its person with the histories that the desk holds.
struct Reach {
    Person person;
    QByteArray cursor;
    PullRequest request{}; // empty for desks of protocol 2, which ask with a GET
};
Served<Reach> reachOf(SiteReader& reader, const Asked& asked, qsizetype bytesMax = smallBodyMax);

} // namespace callboard
