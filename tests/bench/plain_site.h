// PlainSite: customers without a past, desks that speak the protocol without an engine, and what the same writes cost bare.
#pragma once

#include "core/server/site_store.h"
#include "core/work/operations.h"
#include "tests/core/net/raw_client.h"

namespace callboard::bench {

Operation noteOn(const Id<Customer>& customer, int number);

// One user, signed in by signInRequest(), and as many customers as operations are to be made.
struct PlainSite {
    SystemClock clock;
    SystemRandom random;
    Id<User> user;
    std::vector<Id<Customer>> customers;

    Uuid id();
    Result<void> make(const QString& database, int count); // a file that is not there yet, or the address of an empty database
};

// A desk's requests over one connection.
class PlainDesk {
public:
    explicit PlainDesk(quint16 port) : m_client(port) {}
    Result<void> begin(); // signed in and registered
    // A request with one operation, in the order in which they are to be sent.
    QByteArray pushOf(Operation operation, PlainSite& site, int place) const;
    Result<void> push(const QByteArray& body); // and waits for the answer
    Result<QByteArray> cursor();
    QByteArray request(const QByteArray& path, const QByteArray& body) const; // as it goes over the line
    RawClient& client() { return m_client; }

private:
    RawClient m_client;
    QByteArray m_access;
    Registered m_registered;
};

// Operations a second that `count` desks push over one connection each to the servers, turn about; each waits for its answer.
Result<double> pushedPerSecond(const std::vector<quint16>& ports, PlainSite& site, int count, int each);

// Operations a second when the rows of the same operations are written bare, without judging, order or answers.
Result<double> barePerSecond(const QString& folder, int operations, int perCommit);

// Operations a second when a desk's outbox notes bare what became of each, flushed in groups.
Result<double> bareSettledPerSecond(const QString& path, int operations, int perCommit);

} // namespace callboard::bench
