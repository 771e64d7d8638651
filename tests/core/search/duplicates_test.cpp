// Who is probably the same as somebody who is being typed in, and why.
#include "core/search/duplicates.h"

#include "tests/core/search/search_world.h"

using namespace callboard;
using namespace callboard::test;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

Customer named(const char* given, const char* family)
{
    Customer customer;
    customer.given_name = u(given);
    customer.family_name = u(family);
    return customer;
}

Customer maria()
{
    Customer customer = named("María", "López");
    customer.account = u("ACC-77");
    customer.phones = {{u("+15055550134"), ContactKind::Mobile, {}}};
    customer.emails = {{u("maria.lopez@example.com"), ContactKind::Home, {}}};
    Address home;
    home.city = u("Santa Fé");
    home.postcode = u("87501");
    customer.addresses = {home};
    return customer;
}

// "María López: same e-mail, same phone number", one line each.
QString found(SearchWorld& world, const Customer& typed, const char* region = "US")
{
    QStringList lines;
    for (const Duplicate& one : take(findDuplicates(world.database(), {{}, 0, typed}, u(region), 5))) {
        QStringList reasons;
        for (const DuplicateRule* rule : one.reasons)
            reasons.append(u(rule->reason));
        lines.append(one.customer.value.displayName() + u(": ") + reasons.join(u(", ")));
    }
    return lines.join(u("\n"));
}

}

TEST_CASE("somebody with the same telephone number is found in every spelling of it")
{
    SearchWorld world;
    world.put("maria", maria());
    for (const char* spelling : {"+15055550134", "(505) 555-0134", "505.555.0134", "1 505 555 0134", "001 505 5550134"}) {
        CAPTURE(spelling);
        Customer typed;
        typed.phones = {{u(spelling), {}, {}}};
        CHECK(found(world, typed) == u("María López: same phone number"));
    }
}

TEST_CASE("a number without its country is compared by its own digits, and a part of a number says nothing")
{
    SearchWorld world;
    world.put("maria", maria());
    Customer typed;
    typed.phones = {{u("0505 555 0134"), {}, {}}};
    CHECK(found(world, typed, "") == u("María López: same phone number"));
    typed.phones = {{u("555 01"), {}, {}}};
    CHECK(found(world, typed, "") == QString());
    typed.phones = {{u("505 555 0135"), {}, {}}};
    CHECK(found(world, typed) == QString());
}

TEST_CASE("an e-mail address is the same in any case, and only as a whole")
{
    SearchWorld world;
    world.put("maria", maria());
    Customer typed;
    typed.emails = {{u("Maria.Lopez@Example.com"), {}, {}}};
    CHECK(found(world, typed) == u("María López: same e-mail"));
    typed.emails = {{u("lopez@example.com"), {}, {}}};
    CHECK(found(world, typed) == QString());
}

TEST_CASE("a name is the same without accents and in another order, and more so in the same city")
{
    SearchWorld world;
    world.put("maria", maria());
    CHECK(found(world, named("lopez", "MARIA")) == u("María López: same name"));
    CHECK(found(world, named("Maria", "")) == QString());
    CHECK(found(world, named("Mario", "Lopez")) == QString());
    Customer typed = named("Maria", "Lopez");
    Address home;
    home.city = u("santa fe");
    typed.addresses = {home};
    CHECK(found(world, typed) == u("María López: same name and city, same name"));
    typed.addresses.front().city = u("Denver");
    typed.addresses.front().postcode = u("87501");
    CHECK(found(world, typed) == u("María López: same name and postcode, same name"));
}

TEST_CASE("a company is known by its name where nobody's name is given")
{
    SearchWorld world;
    Customer bakery;
    bakery.company = u("Blue Door Bakery");
    world.put("bakery", bakery);
    CHECK(found(world, bakery) == u("Blue Door Bakery: same name"));
}

TEST_CASE("the surest reason comes first, and of the same who was in contact last")
{
    SearchWorld world;
    world.put("maria", maria());
    Customer before = named("María", "López"), lately = before;
    before.last_contact = {1'000};
    lately.last_contact = {2'000};
    lately.company = u("Lately");
    world.put("before", before);
    world.put("lately", lately);
    Customer typed = named("Maria", "Lopez");
    typed.emails = {{u("maria.lopez@example.com"), {}, {}}};
    CHECK(found(world, typed) == u("María López: same e-mail, same name\nMaría López: same name\nMaría López: same name"));
    const auto list = take(findDuplicates(world.database(), {{}, 0, typed}, {}, 2));
    REQUIRE(list.size() == 2);
    CHECK(list[1].customer.value.company == u("Lately"));
}

TEST_CASE("whoever is another brand's customer is nobody's duplicate")
{
    SearchWorld world;
    world.put("maria", maria());
    Customer typed = maria();
    typed.brand = {{7, 7}};
    CHECK(found(world, typed) == QString());
}

TEST_CASE("nobody is their own duplicate")
{
    SearchWorld world;
    const Record<Customer> self = world.put("maria", maria());
    CHECK(take(findDuplicates(world.database(), self, {}, 5)).empty());
    world.put("again", maria());
    CHECK(take(findDuplicates(world.database(), self, {}, 5)).size() == 1);
}

TEST_CASE("the rules stand by their strength, each stronger than the next")
{
    const auto& rules = duplicateRules();
    for (std::size_t at = 1; at < rules.size(); ++at)
        CHECK(rules[at - 1].strength > rules[at].strength);
}
