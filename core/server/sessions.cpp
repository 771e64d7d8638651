// Sessions: one row for each, its tokens only as hashes; refreshing gives each token exactly one successor.
#include "core/server/sign_in.h"

#include "core/base/mutant.h"
#include "core/storage/bound.h"
#include "core/storage/engine.h"

namespace callboard {

struct Sessions::Session {
    Uuid family, user;
    Instant ends, refresh_until, rotated;
    QByteArray attempt; // hash of the attempt that made the present tokens
    bool revoked = false;
};

namespace {

constexpr qsizetype tokenMax = 128, attemptMax = 128;

Refused signedOut() { return {refusal::tokenRevoked, Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "You were signed out. Sign in again."))}; }

// Derived rather than remembered: the same question has the same answer without a secret on the disk.
QByteArray seed(const RefreshRequest& request) { return request.refresh.toUtf8() + '\n' + request.attempt.toUtf8(); }

Result<void> keepAccess(Database& database, const QByteArray& token, const Uuid& family, Instant until)
{
    return execute(database, "INSERT INTO access_token(hash, family, until) VALUES (?1, ?2, ?3) ON CONFLICT(hash) DO UPDATE SET until = excluded.until", Blob{hashOfToken(token)}, family, until);
}

}

Result<std::optional<Sessions::Session>> Sessions::find(const char* column, const QByteArray& hash) const
{
    const auto read = [](const Statement& row) {
        return Session{row.uuid(0), row.uuid(1), {row.integer(2)}, {row.integer(3)}, {row.integer(4)}, row.bytes(5), row.integer(6) != 0};
    };
    return firstRow(m_database, QByteArray("SELECT family, \"user\", ends, refresh_until, rotated, before_attempt, revoked FROM session WHERE ") + column + " = ?1" + m_database.dialect().toChange, read, Blob{hash});
}

Served<SignedIn> Sessions::answer(const Tokens& tokens, Instant access_until, Instant refresh_until, const Id<User>& user) const
{
    auto record = m_rows.find(user);
    if (!record)
        return Refused::of(record.error());
    if (!*record || !(*record)->value.active)
        return signedOut();
    SignedIn answer;
    answer.access = QString::fromLatin1(tokens.access);
    answer.access_until = access_until;
    answer.refresh = QString::fromLatin1(tokens.refresh);
    answer.refresh_until = refresh_until;
    answer.site = m_identity.site;
    answer.user = user;
    answer.profile = RawJson{objectText(schemaOf<User>(), &(*record)->value)};
    return answer;
}

Served<SignedIn> Sessions::begin(const Recognised& who, Random& random)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return Refused::of(transaction.error());
    const Instant now = m_clock.now();
    QByteArray bytes;
    for (int i = 0; i < 8; ++i) {
        const quint64 word = random.next();
        bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const Tokens tokens{bytes.first(32).toBase64(urlSafe), bytes.last(32).toBase64(urlSafe)};
    const quint64 a = random.next(), b = random.next();
    const Uuid family = Uuid::timeOrdered(now.ms, a, b);
    const Instant ends{now.ms + m_policy.session_ms}, refresh_until{now.ms + m_policy.refresh_ms}, access_until{now.ms + m_policy.access_ms};
    if (auto done = execute(m_database, "INSERT INTO session(family, \"user\", device, created, ends, refresh, refresh_until, before, before_attempt, rotated, revoked)"
                            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL, NULL, ?4, 0)",
                            family, who.user.key, who.device.left(128), now, ends, Blob{hashOfToken(tokens.refresh)}, refresh_until); !done)
        return Refused::of(done.error());
    if (auto done = keepAccess(m_database, tokens.access, family, access_until); !done)
        return Refused::of(done.error());
    auto answered = answer(tokens, access_until, refresh_until, who.user);
    if (auto done = transaction->commit(); !done)
        return Refused::of(done.error());
    return answered;
}

Served<SignedIn> Sessions::refresh(const RefreshRequest& request)
{
    if (request.refresh.isEmpty() || request.refresh.size() > tokenMax || request.attempt.isEmpty() || request.attempt.size() > attemptMax)
        return signedOut();
    const QByteArray hash = hashOfToken(request.refresh.toUtf8());
    // From looking to changing in one: the same token may arrive at two servers at once, and one of them makes the successor.
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return Refused::of(transaction.error());
    auto current = find("refresh", hash);
    if (!current)
        return Refused::of(current.error());
    auto former = *current ? Result<std::optional<Session>>(std::optional<Session>()) : find("before", hash);
    if (!former)
        return Refused::of(former.error());
    const auto& session = *current ? *current : *former;
    const Instant now = m_clock.now();
    if (!session || session->revoked || now >= session->ends || (*current && now >= session->refresh_until))
        return signedOut();
    return *current ? rotate(*transaction, *session, request) : repeat(*transaction, *session, request);
}

Served<SignedIn> Sessions::rotate(Transaction& transaction, const Session& session, const RefreshRequest& request)
{
    const Instant now = m_clock.now();
    const Tokens tokens{derivedToken(m_identity.tokenKey, seed(request), "access"), derivedToken(m_identity.tokenKey, seed(request), "refresh")};
    const Instant refresh_until{std::min(now.ms + m_policy.refresh_ms, session.ends.ms)}, access_until{now.ms + m_policy.access_ms};
    if (auto done = execute(m_database, "UPDATE session SET before = refresh, before_attempt = ?2, refresh = ?3, refresh_until = ?4, rotated = ?5 WHERE family = ?1", session.family,
                            Blob{hashOfToken(request.attempt.toUtf8())}, Blob{hashOfToken(tokens.refresh)}, refresh_until, now); !done)
        return Refused::of(done.error());
    if (auto done = keepAccess(m_database, tokens.access, session.family, access_until); !done)
        return Refused::of(done.error());
    auto answered = answer(tokens, access_until, refresh_until, {session.user});
    if (auto done = transaction.commit(); !done)
        return Refused::of(done.error());
    return answered;
}

Served<SignedIn> Sessions::repeat(Transaction& transaction, const Session& session, const RefreshRequest& request)
{
    const Instant now = m_clock.now();
    if (mutant("repeated_refresh_ends_session") || hashOfToken(request.attempt.toUtf8()) != session.attempt || now.ms - session.rotated.ms > m_policy.repeat_ms) {
        if (auto done = execute(m_database, "UPDATE session SET revoked = 1 WHERE family = ?1", session.family); !done)
            return Refused::of(done.error());
        if (auto done = transaction.commit(); !done)
            return Refused::of(done.error());
        return signedOut();
    }
    const Tokens tokens{derivedToken(m_identity.tokenKey, seed(request), "access"), derivedToken(m_identity.tokenKey, seed(request), "refresh")};
    // The successor is the same; its time is as it was, and if that has run out, refreshing again is the way on.
    return answer(tokens, {session.rotated.ms + m_policy.access_ms}, session.refresh_until, {session.user});
}

Result<void> Sessions::end(const QByteArray& access)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(m_database, "UPDATE session SET revoked = 1 WHERE family = (SELECT family FROM access_token WHERE hash = ?1)", Blob{hashOfToken(access)}); !done)
        return done;
    return transaction->commit();
}

Result<void> Sessions::endAll(const Id<User>& user)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(m_database, "UPDATE session SET revoked = 1 WHERE \"user\" = ?1", user.key); !done)
        return done;
    return transaction->commit();
}

Result<void> Sessions::setPassword(const Id<User>& user, const QByteArray& hash)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(m_database, "INSERT INTO secret(\"user\", hash, changed) VALUES (?1, ?2, ?3) ON CONFLICT(\"user\") DO UPDATE SET hash = excluded.hash, changed = excluded.changed",
                            user.key, hash, m_clock.now()); !done)
        return done;
    if (auto done = execute(m_database, "UPDATE session SET revoked = 1 WHERE \"user\" = ?1", user.key); !done)
        return done;
    return transaction->commit();
}

Result<void> Sessions::forgetExpired()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = execute(m_database, "DELETE FROM access_token WHERE until < ?1", m_clock.now()); !done)
        return done;
    if (auto done = execute(m_database, "DELETE FROM session WHERE ends < ?1", m_clock.now()); !done)
        return done;
    return transaction->commit();
}

Served<Id<User>> Sessions::userOf(Database& database, const QByteArray& access, Instant now)
{
    struct Found { Uuid user; Instant until; bool revoked; };
    auto found = firstRow(database, "SELECT s.\"user\", t.until, s.revoked FROM access_token t JOIN session s ON s.family = t.family WHERE t.hash = ?1",
                          [](const Statement& row) { return Found{row.uuid(0), {row.integer(1)}, row.integer(2) != 0}; }, Blob{hashOfToken(access)});
    if (!found)
        return Refused::of(found.error());
    // An unknown token may be one that ran out long ago: the refresh token decides then.
    if (!*found || now >= (*found)->until)
        return Refused{refusal::tokenExpired, Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "The sign-in has to be renewed."))};
    if ((*found)->revoked)
        return signedOut();
    return Id<User>{(*found)->user};
}

} // namespace callboard
