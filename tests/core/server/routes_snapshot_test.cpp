// The server's addresses as text: a change of what desks and others may ask shows here as a difference to review.
#include "core/server/routes.h"

#include <QFile>

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
    QFile file(QStringLiteral(CALLBOARD_SOURCE_DIR "/tests/snapshots/routes.txt"));
    if (qEnvironmentVariableIsSet("CALLBOARD_RENEW_SNAPSHOTS")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(contract()) == contract().size());
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    INFO("If the change is meant, run this test with CALLBOARD_RENEW_SNAPSHOTS=1 and review the file.");
    CHECK(file.readAll() == contract());
}
