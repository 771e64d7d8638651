// Who comes in: passwords, the one successor of a token, and the delay after wrong passwords.
#include "tests/core/server/site.h"

#include "core/server/sign_in.h"

using namespace callboard;

namespace {

struct Door {
    TestSite site;
    SignInPolicy policy{.cost = PasswordCost::Least};
    PasswordCheck passwords{PasswordCost::Least};
    Sessions sessions{site.store->database(), site.store->identity(), policy, site.clock};

    explicit Door(StoreKind kind = StoreKind::File) : site(kind) { REQUIRE(sessions.setPassword(site.nora, *hashOfPassword("correct horse", PasswordCost::Least))); }
    Served<Recognised> check(const char* login, const char* password) { return passwords.check(site.store->rows(), {QString::fromUtf8(login), QString::fromUtf8(password), QStringLiteral("desk")}); }
    SignedIn in() { return std::get<SignedIn>(sessions.begin(std::get<Recognised>(check("nora", "correct horse")), site.random)); }
    QByteArray code(const Served<SignedIn>& served) { return std::holds_alternative<Refused>(served) ? QByteArray(std::get<Refused>(served).refusal.code) : QByteArray(); }
    Served<SignedIn> refresh(const QString& token, const char* attempt) { return sessions.refresh({token, QString::fromLatin1(attempt)}); }
    QByteArray userOf(const QString& access)
    {
        auto user = Sessions::userOf(site.store->database(), access.toLatin1(), site.clock.now());
        return std::holds_alternative<Refused>(user) ? QByteArray(std::get<Refused>(user).refusal.code) : std::get<Id<User>>(user).key.text();
    }
};

}

TEST_CASE("the right password signs in, whatever the case of the name")
{
    Door door(GENERATE(from_range(storeKinds())));
    CHECK(std::holds_alternative<Recognised>(door.check("nora", "correct horse")));
    CHECK(std::holds_alternative<Recognised>(door.check("  Nora ", "correct horse")));
    const SignedIn in = door.in();
    CHECK(in.user == door.site.nora);
    CHECK(door.userOf(in.access) == door.site.nora.key.text());
    CHECK(in.access_until.ms == door.site.clock.wall_ms + door.policy.access_ms);
}

TEST_CASE("a wrong password, an unknown name and a deactivated person are refused with the same words")
{
    Door door(GENERATE(from_range(storeKinds())));
    const auto wrong = std::get<Refused>(door.check("nora", "wrong horse"));
    const auto unknown = std::get<Refused>(door.check("nobody", "wrong horse"));
    const auto passwordless = std::get<Refused>(door.check("sven", "a password that nobody has"));
    CHECK(wrong.refusal.code == QByteArrayView("wrong_password"));
    CHECK(wrong.error == unknown.error);
    CHECK(wrong.error == passwordless.error);
    Record<User> user = **door.site.store->rows().find(door.site.nora);
    user.value.active = false;
    const Operation off = PutRows::of(schemaOf<User>(), {toRow(user)});
    REQUIRE(door.site.store->apply(std::span(&off, 1), door.site.admin));
    CHECK(std::get<Refused>(door.check("nora", "correct horse")).error == wrong.error);
}

TEST_CASE("passwords that are too short or too long are refused with the limit")
{
    CHECK(hashOfPassword("short", PasswordCost::Least).error().args == QStringList{QString::number(passwordBytesMin)});
    CHECK_FALSE(hashOfPassword(QByteArray(passwordBytesMax + 1, 'x'), PasswordCost::Least));
}

TEST_CASE("no token is in the file as it is")
{
    Door door;
    const SignedIn in = door.in();
    const auto found = [&](const QByteArray& table, const QByteArray& token) {
        return *door.site.store->database().integer("SELECT count(*) FROM " + table + " WHERE instr(CAST(quote(" + (table == "session" ? "refresh" : "hash") + ") AS TEXT), '" + token.toHex().toUpper() + "')");
    };
    CHECK(found("session", in.refresh.toLatin1()) == 0);
    CHECK(found("access_token", in.access.toLatin1()) == 0);
    CHECK(found("session", hashOfToken(in.refresh.toLatin1())) == 1);
}

TEST_CASE("an access token runs out and is then renewed by its refresh token")
{
    Door door(GENERATE(from_range(storeKinds())));
    const SignedIn in = door.in();
    door.site.clock.advance(door.policy.access_ms);
    CHECK(door.userOf(in.access) == "token_expired");
    const auto renewed = std::get<SignedIn>(door.refresh(in.refresh, "a"));
    CHECK(renewed.refresh != in.refresh);
    CHECK(door.userOf(renewed.access) == door.site.nora.key.text());
    CHECK(door.userOf(QStringLiteral("unknown")) == "token_expired");
}

TEST_CASE("a refresh whose answer was lost gets the same successor again")
{
    Door door(GENERATE(from_range(storeKinds())));
    const SignedIn in = door.in();
    const auto first = std::get<SignedIn>(door.refresh(in.refresh, "a"));
    door.site.clock.advance(60 * 60'000);
    const auto again = std::get<SignedIn>(door.refresh(in.refresh, "a"));
    CHECK(again.refresh == first.refresh);
    CHECK(again.access == first.access);
    CHECK(door.code(door.refresh(first.refresh, "b")).isEmpty());
}

TEST_CASE("a refresh token that is used by another try ends the whole family")
{
    Door door(GENERATE(from_range(storeKinds())));
    const SignedIn in = door.in();
    const auto first = std::get<SignedIn>(door.refresh(in.refresh, "a"));
    CHECK(door.code(door.refresh(in.refresh, "stolen")) == "token_revoked");
    CHECK(door.code(door.refresh(first.refresh, "b")) == "token_revoked");
    CHECK(door.userOf(first.access) == "token_revoked");
}

TEST_CASE("a day after its use an old refresh token is worth nothing, even with the same try")
{
    Door door(GENERATE(from_range(storeKinds())));
    const SignedIn in = door.in();
    (void)door.refresh(in.refresh, "a");
    door.site.clock.advance(door.policy.repeat_ms + 1);
    CHECK(door.code(door.refresh(in.refresh, "a")) == "token_revoked");
}

TEST_CASE("refresh tokens slide by thirty days and end after ninety")
{
    Door door(GENERATE(from_range(storeKinds())));
    SignedIn in = door.in();
    for (int i = 0; i < 3; ++i) {
        door.site.clock.advance(door.policy.refresh_ms - 1);
        const auto next = door.refresh(in.refresh, "a");
        REQUIRE(std::holds_alternative<SignedIn>(next));
        in = std::get<SignedIn>(next);
    }
    door.site.clock.advance(door.policy.refresh_ms - 1);
    CHECK(door.code(door.refresh(in.refresh, "a")) == "token_revoked");
    const SignedIn other = door.in();
    door.site.clock.advance(door.policy.refresh_ms);
    CHECK(door.code(door.refresh(other.refresh, "a")) == "token_revoked");
}

TEST_CASE("signing out and a new password end sessions")
{
    Door door(GENERATE(from_range(storeKinds())));
    const SignedIn one = door.in(), two = door.in();
    REQUIRE(door.sessions.end(one.access.toLatin1()));
    CHECK(door.userOf(one.access) == "token_revoked");
    CHECK(door.userOf(two.access) == door.site.nora.key.text());
    REQUIRE(door.sessions.setPassword(door.site.nora, *hashOfPassword("another horse", PasswordCost::Least)));
    CHECK(door.userOf(two.access) == "token_revoked");
    CHECK(std::holds_alternative<Refused>(door.check("nora", "correct horse")));
}

TEST_CASE("wrong passwords slow the next try, never for longer than the limit, and time forgets them")
{
    SignInBrake brake;
    Instant now{1'790'000'000'000};
    for (int i = 0; i < 2; ++i)
        brake.failed(QStringLiteral("nora"), "10.0.0.1", now);
    CHECK(brake.delay_ms(QStringLiteral("nora"), "10.0.0.1", now) == 0);
    brake.failed(QStringLiteral("nora"), "10.0.0.1", now);
    CHECK(brake.delay_ms(QStringLiteral("nora"), "10.0.0.2", now) == 250);
    CHECK(brake.delay_ms(QStringLiteral("sven"), "10.0.0.1", now) == 250);
    CHECK(brake.delay_ms(QStringLiteral("sven"), "10.0.0.2", now) == 0);
    for (int i = 0; i < 100; ++i)
        brake.failed(QStringLiteral("nora"), "10.0.0.1", now);
    CHECK(brake.delay_ms(QStringLiteral("nora"), "10.0.0.1", now) == SignInBrake::delayMax_ms);
    CHECK(brake.delay_ms(QStringLiteral("nora"), "10.0.0.1", {now.ms + 16 * 60'000}) == 0);
    brake.succeeded(QStringLiteral("nora"), "10.0.0.1");
    CHECK(brake.delay_ms(QStringLiteral("nora"), "10.0.0.1", now) == 0);
}
