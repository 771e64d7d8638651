// Who is where: told when it changes, kept while it is said again, and forgotten when nobody says it any more.
#include "core/server/presence_book.h"
#include "core/domain/customer.h"
#include "tests/core/server/site.h"

using namespace callboard;

namespace {

Uuid number(quint64 n) { return {1, n}; }
const Id<Customer> maria{number(10)}, jo{number(11)};
const Id<CaseFile> lamp{number(20)};
const Id<User> ada{number(1)}, ben{number(2)};

PresenceBook::Desk at(const Id<User>& user, const Id<Customer>& customer, Drafting drafting = Drafting::Nothing, quint64 client = 100)
{
    return {number(client), customer, {user, lamp, drafting}};
}

}

TEST_CASE("who comes, writes, goes to somebody else and leaves is told to those whom it concerns, once")
{
    HandClock clock;
    PresenceBook book(clock);
    CHECK(book.note(at(ada, maria)).changed == std::vector{maria});
    CHECK(book.note(at(ada, maria)).changed.empty());
    CHECK(book.note(at(ada, maria, Drafting::Reply)).changed == std::vector{maria});
    CHECK(book.with(maria, ben) == QList<Presence>{{ada, lamp, Drafting::Reply}});
    CHECK(book.with(maria, ada).isEmpty()); // nobody is told of themselves
    CHECK(book.note(at(ada, jo)).changed == std::vector{maria, jo});
    CHECK(book.with(maria, ben).isEmpty());
    CHECK(book.note(at(ada, {})).changed == std::vector{jo});
    CHECK(book.note(at(ada, {})).changed.empty());
}

TEST_CASE("a person at two desks is one person, who writes if they write at either")
{
    HandClock clock;
    PresenceBook book(clock);
    (void)book.note(at(ada, maria, Drafting::Reply, 100));
    (void)book.note(at(ada, maria, Drafting::Nothing, 101));
    CHECK(book.with(maria, ben) == QList<Presence>{{ada, lamp, Drafting::Reply}});
    (void)book.note(at(ada, {}, Drafting::Nothing, 100));
    CHECK(book.with(maria, ben) == QList<Presence>{{ada, lamp, Drafting::Nothing}});
}

TEST_CASE("a desk that is not heard of any more is gone after a while, and one that says it again stays")
{
    HandClock clock;
    PresenceBook book(clock);
    (void)book.note(at(ada, maria));
    (void)book.note(at(ben, maria));
    clock.advance(PresenceBook::keep_ms - 1);
    (void)book.note(at(ben, maria));
    CHECK(book.forgetSilent().empty());
    clock.advance(1);
    const auto silent = book.forgetSilent();
    REQUIRE(silent.size() == 1);
    CHECK(silent.front().desk == at(ada, maria));
    CHECK(silent.front().isOurs);
    CHECK(book.with(maria, {}) == QList<Presence>{{ben, lamp, Drafting::Nothing}});
}

TEST_CASE("other servers are told of changes at once, and now and then of a desk that stays; what they say holds longer")
{
    HandClock clock;
    PresenceBook book(clock), other(clock);
    CHECK(book.note(at(ada, maria)).tellOthers);
    CHECK_FALSE(book.note(at(ada, maria)).tellOthers);
    const auto heard = PresenceBook::fromText(PresenceBook::text({number(7), at(ada, maria, Drafting::Reply)}));
    REQUIRE(heard);
    CHECK(heard->server == number(7));
    CHECK(heard->desk == at(ada, maria, Drafting::Reply));
    CHECK(other.noteOfOthers(heard->desk) == std::vector{maria});
    clock.advance(PresenceBook::tellAgain_ms);
    CHECK(book.note(at(ada, maria)).tellOthers);
    CHECK_FALSE(book.note(at(ada, maria)).tellOthers);
    CHECK(other.forgetSilent().empty());
    clock.advance(PresenceBook::keepOthers_ms - PresenceBook::tellAgain_ms);
    const auto silent = other.forgetSilent();
    REQUIRE(silent.size() == 1);
    CHECK_FALSE(silent.front().isOurs);
    for (const char* rubbish : {"", "{}", "[]", "{\"who\":{}}", "x"})
        CHECK_FALSE(PresenceBook::fromText(rubbish));
}

TEST_CASE("a book that is full takes nobody new and keeps whom it has")
{
    HandClock clock;
    PresenceBook book(clock);
    for (quint64 i = 0; i < PresenceBook::desksMax; ++i)
        (void)book.note(at({number(1'000 + i)}, jo));
    CHECK(book.note(at(ada, maria)).changed.empty());
    CHECK(book.with(maria, {}).isEmpty());
    CHECK(book.note(at({number(1'000)}, maria)).changed == std::vector{jo, maria});
}
