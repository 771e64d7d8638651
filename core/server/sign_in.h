// SignIn: who may come in and for how long: passwords, sessions, and the tokens that stand for them.
#pragma once

#include "core/server/person.h"
#include "core/server/passwords.h"
#include "core/server/site_tables.h"

#include <map>
#include <mutex>

namespace callboard {

struct SignInPolicy {
    qint64 access_ms = 15 * 60'000LL;
    qint64 refresh_ms = 30 * 86'400'000LL;   // sliding
    qint64 session_ms = 90 * 86'400'000LL;   // whatever was refreshed
    qint64 repeat_ms = 86'400'000LL;         // in which a lost answer to a refresh can be asked for again
    PasswordCost cost = PasswordCost::Interactive;
};

// Wrong passwords slow the next tries for that name and from that address; nobody can lock somebody else out.
// Thread-safe.
class SignInBrake {
public:
    static constexpr qint64 delayMax_ms = 8'000;
    qint64 delay_ms(const QString& login, const QByteArray& address, Instant now) const;
    void failed(const QString& login, const QByteArray& address, Instant now);
    void succeeded(const QString& login, const QByteArray& address);

private:
    struct Count { int failures = 0; Instant last; };
    qint64 delayOf(const Count& count, Instant now) const;
    void note(std::map<QByteArray, Count>& counts, const QByteArray& key, Instant now);
    mutable std::mutex m_mutex;
    std::map<QByteArray, Count> m_byLogin, m_byAddress;
};

// What a password check found; making the session of it is the writer's work.
struct Recognised {
    Id<User> user;
    QString device;
};
// The slow part, on any thread with a reading connection. The same words and the same time whether name or password is wrong.
class PasswordCheck {
public:
    explicit PasswordCheck(PasswordCost cost);
    Served<Recognised> check(const RowStore& rows, const SignInRequest& request) const;

private:
    QByteArray m_nobodysHash; // compared with when there is no such person
};

// The quick part; every function that writes wants to be on the writer's connection and makes its own transaction.
class Sessions {
public:
    Sessions(Database& database, const SiteIdentity& identity, const SignInPolicy& policy, const Clock& clock) : m_database(database), m_rows(database), m_identity(identity), m_policy(policy), m_clock(clock) {}

    Served<SignedIn> begin(const Recognised& who, Random& random);
    // The same old token with the same attempt gets the same successor, so that a lost answer costs nothing. With another attempt
    // somebody else has the token: the whole family ends.
    Served<SignedIn> refresh(const RefreshRequest& request);
    Result<void> end(const QByteArray& access);              // signs this desk out
    Result<void> endAll(const Id<User>& user);               // after a new password
    Result<void> setPassword(const Id<User>& user, const QByteArray& hash);
    Result<void> forgetExpired();

    // Whose token this is. Reads only: on any connection.
    static Served<Id<User>> userOf(Database& database, const QByteArray& access, Instant now);

private:
    struct Session;
    struct Tokens { QByteArray access, refresh; };
    Result<std::optional<Session>> find(const char* column, const QByteArray& hash) const;
    Served<SignedIn> rotate(Transaction& transaction, const Session& session, const RefreshRequest& request);
    Served<SignedIn> repeat(Transaction& transaction, const Session& session, const RefreshRequest& request);
    Served<SignedIn> answer(const Tokens& tokens, Instant access_until, Instant refresh_until, const Id<User>& user) const;

    Database& m_database;
    RowStore m_rows;
    const SiteIdentity& m_identity;
    const SignInPolicy& m_policy;
    const Clock& m_clock;
};

} // namespace callboard
