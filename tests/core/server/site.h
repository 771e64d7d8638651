// A site in a temporary folder or in PostgreSQL with a brand, two teams and three people, and a desk's pushes to it; clock and randomness are the test's.
#pragma once

#include "core/server/site_reader.h"
#include "core/server/site_store.h"
#include "core/work/operations.h"

#include <QTemporaryDir>

namespace callboard {

class HandClock final : public Clock {
public:
    Instant now() const override { return {wall_ms}; }
    qint64 monotonicMs() const override { return monotonic_ms; }
    void advance(qint64 ms) { wall_ms += ms; monotonic_ms += ms; }
    qint64 wall_ms = 1'790'000'000'000, monotonic_ms = 0;
};
class CountingRandom final : public Random {
public:
    quint64 next() override { return m_state += 0x9e3779b97f4a7c15ULL; }

private:
    quint64 m_state = 1;
};

struct TestDesk {
    Id<User> user;
    Registered registered;
    qint64 sequence = 0; // of the operation written last
};

enum class StoreKind { File, Postgres };
// Those that this machine has: for GENERATE(from_range(storeKinds())).
std::vector<StoreKind> storeKinds();

class TestSite {
public:
    explicit TestSite(StoreKind kind = StoreKind::File, const QByteArray& vfs = {});
    // Another writer of the same site, as another server would have; in PostgreSQL only.
    std::unique_ptr<SiteStore> anotherStore(Random& ownRandom) const;

    std::unique_ptr<SiteReader> reader() const;
    Person person(const Id<User>& user) const;
    TestDesk desk(const Id<User>& user);
    // The desk's next operation, as its exact bytes; what is pushed is taken for what was written last.
    QByteArray written(TestDesk& desk, Operation intent);
    PreparedPush prepared(const TestDesk& desk, const std::vector<QByteArray>& operations) const;
    PushOutcome push(const TestDesk& desk, const std::vector<QByteArray>& operations);
    // Pushes one and expects it to be taken.
    OperationResult push(TestDesk& desk, const Operation& intent);
    template <class Op> OperationResult done(TestDesk& desk, const Op& op) { return push(desk, intent(op)); }
    template <class E> qint64 count() const { return *store->rows().count(Query{&schemaOf<E>(), {}, {}, false, 0, 0}); }
    Uuid id() { const quint64 a = random.next(), b = random.next(); return Uuid::timeOrdered(clock.wall_ms, a, b); }

    QTemporaryDir folder;
    HandClock clock;
    CountingRandom random;
    std::unique_ptr<SiteStore> store;
    Id<Brand> brand;
    Id<Team> north, south;
    Id<User> admin, nora, sven; // nora works in team north, sven in team south
    Id<Customer> customer;

    QString path() const { return m_path; }

private:
    QString m_path;
};

inline const Refused* refusalOf(const PushOutcome& outcome) { return std::get_if<Refused>(&outcome); }
inline OperationResult resultOf(const QByteArray& text) { return *readMessage<OperationResult>(text); }

} // namespace callboard
