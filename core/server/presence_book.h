// PresenceBook: who is with which customer right now, and what they are drafting: hints in memory, never stored, gone when nobody renews them.
#pragma once

#include "core/base/clock.h"
#include "core/sync/protocol.h"

#include <map>
#include <mutex>

namespace callboard {

// Thread-safe. Each server has one; what another server's desks say arrives as their words do.
class PresenceBook {
public:
    static constexpr qint64 keep_ms = 40'000;      // a desk says it again with every wait, which ends sooner
    static constexpr qint64 tellAgain_ms = 120'000; // to other servers, of a desk that stays where it is
    static constexpr qint64 keepOthers_ms = 300'000; // what another server said: it also says who has left
    static constexpr std::size_t desksMax = 10'000;

    struct Desk {
        Uuid client;
        Id<Customer> customer; // null: with nobody
        Presence who;
        bool operator==(const Desk&) const = default;
    };

    explicit PresenceBook(const Clock& clock) : m_clock(clock) {}

    struct Noted {
        std::vector<Id<Customer>> changed; // with them are other people than before
        bool tellOthers = false;           // other servers do not know, or not any more
    };
    Noted note(const Desk& desk);
    std::vector<Id<Customer>> noteOfOthers(const Desk& desk);
    // Desks from which nothing was heard for too long, as they were.
    struct Silent {
        Desk desk;
        bool isOurs;
    };
    std::vector<Silent> forgetSilent();

    // Everybody else there, each person once, in the order of their ids.
    QList<Presence> with(const Id<Customer>& customer, const Id<User>& butNot) const;

    // Between servers; each hears its own words too.
    struct Said {
        Uuid server;
        Desk desk;
    };
    static QByteArray text(const Said& said);
    static std::optional<Said> fromText(const QByteArray& text);

    static QByteArray scopeOf(const Id<Customer>& customer) { return "with:" + customer.key.text(); } // that a wait is told by

private:
    struct Known {
        Desk desk;
        qint64 until_ms = 0, told_ms = 0;
        bool isOurs = false;
    };
    std::vector<Id<Customer>> put(const Desk& desk, qint64 holds_ms, bool isOurs);
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<std::pair<Uuid, Uuid>, Known> m_desks; // by person and client: nobody speaks for anybody else
};

} // namespace callboard
