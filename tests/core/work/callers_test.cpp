// Callers whom nobody knows: a record without a name, which gets one or is joined with the right one, and is never lost.
#include "core/work/customers.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> caller{number(300)};

CreateCustomer called(const char* phone = nullptr)
{
    CreateCustomer create;
    create.customer = caller;
    create.caller = true;
    create.set.fields["brand"] = brand.key;
    if (phone)
        create.set.fields["phones"] = Codec<QList<Phone>>::out({Phone{QString::fromLatin1(phone), ContactKind::Mobile, {}}});
    return create;
}

}

TEST_CASE("a caller without name and number has a record; nobody else has one without", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 1000), called()));
    CHECK(rows.get(caller).provisional);
    CreateCustomer nobody = called();
    nobody.customer = {number(301)};
    nobody.caller = false;
    CHECK_FALSE(perform(rows, as(ada, 1001), nobody));
}

TEST_CASE("a caller's record may change while nobody knows them, and is known with its name", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 1000), called()));
    REQUIRE(perform(rows, as(ada, 1001), EditCustomer{caller, {{{"language", word("de")}}}, {}}));
    CHECK(rows.get(caller).provisional);
    REQUIRE(perform(rows, as(ada, 1002), EditCustomer{caller, {{{"family_name", word("Berg")}}}, {}}));
    CHECK_FALSE(rows.get(caller).provisional);
}

TEST_CASE("a caller is joined with the record of who they are, which stays known and has their number", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 1000), called("+15055550177")));
    AddEntry note;
    note.customer = caller;
    note.text.text = QStringLiteral("Wants to know where the lamp is.");
    REQUIRE(perform(rows, as(ada, 1001), note));
    MergeCustomers merge;
    merge.stays = maria.key;
    merge.leaves = caller.key;
    merge.take = {};
    merge.join = {QStringLiteral("phones")};
    const auto done = perform(rows, as(ada, 1002), merge);
    INFO((done ? QString() : done.error().sentence()).toStdString());
    REQUIRE(done);
    CHECK_FALSE(rows.get(maria).provisional);
    CHECK(rows.get(maria).phones.last().number == QStringLiteral("+15055550177"));
}

TEST_CASE("a record that gets its name by a decision on a conflict is known", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 1000), called()));
    Record<Conflict> wish{{number(302)}, 1, {}};
    wish.value.brand = brand;
    wish.value.entity = QLatin1String(Customer::schemaName);
    wish.value.row = caller.key;
    wish.value.customer = caller;
    wish.value.column = QStringLiteral("family_name");
    wish.value.mine = QStringLiteral("\"Berg\"");
    rows.put(wish);
    REQUIRE(perform(rows, as(lena, 1001), ResolveConflict{wish.id.key, true}));
    CHECK(rows.get(caller).family_name == QStringLiteral("Berg"));
    CHECK_FALSE(rows.get(caller).provisional);
}
