// Several records merged into one and separated in any order: every field ends as if what was taken back had never been.
#include "core/work/customer_merges.h"
#include "core/work/customers.h"
#include "core/work/merge_fields.h"
#include "tests/core/server/site.h"
#include "tests/support/seeded_random.h"

using namespace callboard;

namespace {

QStringList texts(const QList<Phone>& phones)
{
    QStringList numbers;
    for (const Phone& phone : phones)
        numbers.append(phone.number);
    numbers.sort();
    return numbers;
}

struct Merged {
    Id<Customer> leaves;
    QStringList take, join;
};

// One record that stays, and a number of others.
struct Several {
    explicit Several(int others) : nora(site.desk(site.nora))
    {
        for (int i = 0; i <= others; ++i) {
            Record<Customer> one{{site.id()}, 0, {}};
            one.value.brand = site.brand;
            one.value.given_name = QStringLiteral("Maria");
            customers.push_back(one);
        }
    }
    void write()
    {
        for (const Record<Customer>& one : customers) {
            const std::vector<Operation> put{PutRows::of(schemaOf<Customer>(), {toRow(one)})};
            REQUIRE(site.store->apply(put, site.admin));
        }
    }
    Customer now() const { return (*site.store->rows().find(customers.front().id))->value; }
    void merge(const Merged& one) { REQUIRE(site.done(nora, MergeCustomers{customers.front().id.key, one.leaves.key, one.take, one.join, {}, {}}).verdict == Verdict::Applied); }
    void separate(const Id<Customer>& leaves) { REQUIRE(site.done(nora, UnmergeCustomers{leaves.key}).verdict == Verdict::Applied); }
    void edit(const char* name, const Value& value)
    {
        EditCustomer edit{customers.front().id, {}, {}};
        edit.set.fields[name] = value;
        edit.was.fields[name] = fieldValue(now(), name);
        REQUIRE(site.done(nora, edit).verdict == Verdict::Applied);
    }

    TestSite site;
    TestDesk nora;
    std::vector<Record<Customer>> customers; // the first stays
};

const QString tier = QStringLiteral("tier"), phones = QStringLiteral("phones");

}

TEST_CASE("merged one after the other and separated in the same order, a field has its own value again")
{
    Several all(2);
    all.customers[0].value.tier = QStringLiteral("silver");
    all.customers[1].value.tier = QStringLiteral("gold");
    all.customers[2].value.tier = QStringLiteral("platinum");
    all.write();
    all.merge({all.customers[1].id, {tier}, {}});
    all.merge({all.customers[2].id, {tier}, {}});
    all.separate(all.customers[1].id);
    CHECK(all.now().tier == QStringLiteral("platinum"));
    all.separate(all.customers[2].id);
    CHECK(all.now().tier == QStringLiteral("silver"));
}

TEST_CASE("a number that two merged records have stays for as long as one of them is there")
{
    Several all(2);
    all.customers[1].value.phones = {{QStringLiteral("+15055550134"), ContactKind::Home, {}}};
    all.customers[2].value.phones = {{QStringLiteral("+15055550134"), ContactKind::Mobile, {}}};
    all.write();
    all.merge({all.customers[1].id, {}, {phones}});
    all.merge({all.customers[2].id, {}, {}}); // nothing to add, so nothing was asked
    all.separate(all.customers[1].id);
    CHECK(texts(all.now().phones) == QStringList{QStringLiteral("+15055550134")});
    all.separate(all.customers[2].id);
    CHECK(all.now().phones.isEmpty());
}

TEST_CASE("what somebody changed between two merges stays, whichever of them is taken back")
{
    Several all(2);
    all.customers[0].value.tier = QStringLiteral("silver");
    all.customers[1].value.tier = QStringLiteral("gold");
    all.customers[2].value.tier = QStringLiteral("platinum");
    all.write();
    all.merge({all.customers[1].id, {tier}, {}});
    all.edit("tier", QStringLiteral("bronze"));
    all.merge({all.customers[2].id, {tier}, {}});
    all.separate(all.customers[1].id);
    CHECK(all.now().tier == QStringLiteral("platinum"));
    all.separate(all.customers[2].id);
    CHECK(all.now().tier == QStringLiteral("bronze"));
}

TEST_CASE("in any order of separating, every field is what the merges that are left make of it")
{
    for (quint64 seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        constexpr int others = 4;
        Several all(others), model(others); // the model merges anew those that are left
        const std::vector<QString> numbers{QStringLiteral("+15055550101"), QStringLiteral("+15055550102"), QStringLiteral("+15055550103"), QStringLiteral("+15055550104")};
        const std::vector<const char*> words{"tier", "company", "family_name", "account"};
        for (std::size_t i = 0; i < all.customers.size(); ++i) {
            Customer& one = all.customers[i].value;
            for (const char* name : words)
                REQUIRE(setFieldValue(one, name, QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(i)));
            for (const QString& number : numbers)
                if (random.chance(50))
                    one.phones.append({number, ContactKind::Home, {}});
            one.last_contact = {1'790'000'000'000 + qint64(random.below(1'000))};
            model.customers[i].value = one;
            model.customers[i].value.brand = model.site.brand;
        }
        all.write();
        model.write();
        std::vector<Merged> merges;
        for (std::size_t i = 1; i < all.customers.size(); ++i) {
            Merged one{all.customers[i].id, {}, {}};
            for (const char* name : words)
                if (random.chance(60))
                    one.take.append(QLatin1String(name));
            (random.chance(70) ? one.join : one.take).append(phones);
            merges.push_back(one);
            all.merge(one);
        }
        std::vector<bool> isLeft(merges.size(), true);
        std::vector<std::size_t> order{0, 1, 2, 3};
        for (std::size_t at = order.size(); at > 1; --at)
            std::swap(order[at - 1], order[std::size_t(random.below(at))]);
        for (const std::size_t taken : order) {
            all.separate(merges[taken].leaves);
            isLeft[taken] = false;
            for (std::size_t i = 0; i < merges.size(); ++i)
                if (isLeft[i])
                    model.merge({model.customers[i + 1].id, merges[i].take, merges[i].join});
            const Customer is = all.now(), wanted = model.now();
            for (const char* name : words)
                CHECK(fieldValue(is, name) == fieldValue(wanted, name));
            CHECK(texts(is.phones) == texts(wanted.phones));
            CHECK(is.last_contact == wanted.last_contact);
            for (std::size_t i = merges.size(); i-- > 0;)
                if (isLeft[i])
                    model.separate(model.customers[i + 1].id);
        }
        CHECK(all.now() == all.customers.front().value);
    }
}
