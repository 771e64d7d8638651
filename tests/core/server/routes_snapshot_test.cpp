// The server's addresses as text: a change of what desks and others may ask shows here as a difference to review.
#include "core/server/routes.h"
#include "tests/support/snapshot.h"

using namespace callboard;

namespace {

QByteArray contract()
{
    QByteArray out = "# Verb, path, who may ask, where it is worked on, what for. CALLBOARD_RENEW_SNAPSHOTS=1 writes this file anew.\n";
    for (const Route& route : routes()) {
        constexpr const char* places[] = {"inline", "reader", "writer"};
        out += QByteArray(route.verb).leftJustified(5) + QByteArray(route.path).leftJustified(21) + (route.who == Who::Anyone ? "anyone    " : "signed-in ")
            + QByteArray(places[route.handler.index()]).leftJustified(7) + route.what + '\n';
    }
    return out;
}

}

TEST_CASE("the server's addresses are those of the reviewed contract")
{
    checkSnapshot("routes.txt", contract());
}
