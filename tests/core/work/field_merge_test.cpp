// Field merge by value: what was seen, what is there now, and what is wanted.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

EditCustomer edit(std::map<QByteArray, Value> set, std::map<QByteArray, Value> was) { return {maria, {std::move(set)}, {std::move(was)}}; }

// The tier is changed by somebody else to `theirs` before Ada's edit from `was` to `mine` arrives.
struct Meeting {
    MapRows rows = site();
    Change change;
    Meeting(const char* theirs, const char* was, const char* mine)
    {
        Customer customer = mariaLopez();
        customer.tier = QString::fromUtf8(theirs);
        rows.put(Record<Customer>{maria, 4, customer});
        auto done = perform(rows, as(ada), edit({{"tier", word(mine)}}, {{"tier", word(was)}}));
        REQUIRE(done);
        change = *done;
    }
    QString tier() const { return rows.get(maria).tier; }
};

QStringList tagsAfter(const QStringList& base, const QStringList& theirs, const QStringList& mine, Change& change)
{
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.tags = theirs;
    rows.put(Record<Customer>{maria, 4, customer});
    auto done = perform(rows, as(ada), edit({{"tags", words(mine)}}, {{"tags", words(base)}}));
    REQUIRE(done);
    change = *done;
    return rows.get(maria).tags;
}

}

TEST_CASE("a field that nobody else changed gets the new value", "[work]")
{
    const Meeting meeting("silver", "silver", "gold");
    CHECK(meeting.tier() == QStringLiteral("gold"));
    CHECK(meeting.change.conflicts.isEmpty());
    CHECK(meeting.change.merged.isEmpty());
}

TEST_CASE("a field that somebody else changed to the same value is left alone", "[work]")
{
    const Meeting meeting("gold", "silver", "gold");
    CHECK(meeting.tier() == QStringLiteral("gold"));
    CHECK(meeting.change.writes.empty());
}

TEST_CASE("a field that was changed and changed back counts as unchanged", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 2000), edit({{"tier", word("gold")}}, {{"tier", word("silver")}})));
    REQUIRE(perform(rows, as(lena, 2001), edit({{"tier", word("silver")}}, {{"tier", word("gold")}})));
    auto change = perform(rows, as(ada), edit({{"tier", word("bronze")}}, {{"tier", word("silver")}}));
    REQUIRE(change);
    CHECK(change->conflicts.isEmpty());
    CHECK(rows.get(maria).tier == QStringLiteral("bronze"));
}

TEST_CASE("of two concurrent values the present one stays and the other is kept in a conflict", "[work]")
{
    const Meeting meeting("gold", "silver", "bronze");
    CHECK(meeting.tier() == QStringLiteral("gold"));
    CHECK(meeting.change.conflicts == QStringList{QStringLiteral("tier")});

    const auto conflicts = meeting.rows.all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    const Conflict& conflict = conflicts.front().value;
    CHECK(conflict.base == QStringLiteral("\"silver\""));
    CHECK(conflict.mine == QStringLiteral("\"bronze\""));
    CHECK(conflict.theirs == QStringLiteral("\"gold\""));
    CHECK(conflict.entity == QStringLiteral("customer"));
    CHECK(conflict.row == maria.key);
    CHECK(conflict.author == ada);
    CHECK(conflict.state == ConflictState::Open);
    CHECK(conflict.brand == brand);
}

TEST_CASE("a conflict in one field does not hold back the others of the same edit", "[work]")
{
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.tier = QStringLiteral("gold");
    rows.put(Record<Customer>{maria, 4, customer});
    auto change = perform(rows, as(ada), edit({{"tier", word("bronze")}, {"language", word("es")}}, {{"tier", word("silver")}, {"language", word("")}}));
    REQUIRE(change);
    CHECK(change->conflicts == QStringList{QStringLiteral("tier")});
    CHECK(rows.get(maria).language == QStringLiteral("es"));
}

TEST_CASE("two conflicts of one edit are two rows", "[work]")
{
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.tier = QStringLiteral("gold");
    customer.language = QStringLiteral("en");
    rows.put(Record<Customer>{maria, 4, customer});
    REQUIRE(perform(rows, as(ada), edit({{"tier", word("bronze")}, {"language", word("es")}}, {{"tier", word("silver")}, {"language", word("")}})));
    CHECK(rows.all<Conflict>().size() == 2);
}

TEST_CASE("tags that both sides added are all there", "[work]")
{
    Change change;
    CHECK(tagsAfter({QStringLiteral("garden")}, {QStringLiteral("garden"), QStringLiteral("loud")}, {QStringLiteral("garden"), QStringLiteral("vip")}, change)
          == QStringList{QStringLiteral("garden"), QStringLiteral("loud"), QStringLiteral("vip")});
    CHECK(change.merged == QStringList{QStringLiteral("tags")});
    CHECK(change.conflicts.isEmpty());
}

TEST_CASE("a tag that one side removed goes although the other side added one", "[work]")
{
    Change change;
    CHECK(tagsAfter({QStringLiteral("garden"), QStringLiteral("old")}, {QStringLiteral("garden"), QStringLiteral("old"), QStringLiteral("loud")}, {QStringLiteral("garden")}, change)
          == QStringList{QStringLiteral("garden"), QStringLiteral("loud")});
    CHECK(change.conflicts.isEmpty());
}

TEST_CASE("a tag that both sides added among others changes nothing and is not on the timeline", "[work]")
{
    Change change;
    CHECK(tagsAfter({QStringLiteral("garden")}, {QStringLiteral("garden"), QStringLiteral("vip"), QStringLiteral("loud")}, {QStringLiteral("garden"), QStringLiteral("vip")}, change)
          == QStringList{QStringLiteral("garden"), QStringLiteral("vip"), QStringLiteral("loud")});
    CHECK(change.writes.empty());
}

TEST_CASE("whatever two sides do to a list, nothing that was added is lost, nothing that was removed comes back, and the order of arrival decides neither", "[work]")
{
    constexpr int sets = 1 << 4; // of four tags
    const auto tagsOf = [](int bits) {
        QStringList tags;
        for (int tag = 0; tag < 4; ++tag)
            if (bits & (1 << tag))
                tags.append(QStringLiteral("tag %1").arg(tag));
        return tags;
    };
    const auto bitsOf = [](const QStringList& tags) {
        int bits = 0;
        for (const QString& tag : tags)
            bits |= 1 << tag.back().digitValue();
        return bits;
    };
    int joined = 0;
    for (int base = 0; base < sets; ++base)
        for (int one = 0; one < sets; ++one)
            for (int other = 0; other < sets; ++other) {
                Change change, exchanged;
                const int result = bitsOf(tagsAfter(tagsOf(base), tagsOf(other), tagsOf(one), change));
                const int turned = bitsOf(tagsAfter(tagsOf(base), tagsOf(one), tagsOf(other), exchanged));
                if (!change.conflicts.isEmpty() || !exchanged.conflicts.isEmpty()) {
                    // Both replaced something: a person decides, and what is there stays.
                    const int removedByBoth = base & ~one & ~other;
                    CHECK((removedByBoth != 0 && ((one & ~base) != 0 || (other & ~base) != 0)));
                    CHECK((change.conflicts.isEmpty() || result == other));
                    continue;
                }
                ++joined;
                CHECK(result == ((other | (one & ~base)) & ~(base & ~one)));
                CHECK(result == turned);
            }
    CHECK(joined > sets * sets * sets / 2);
}

TEST_CASE("the same phone number replaced by both sides is a conflict", "[work]")
{
    const auto phones = [](const char* number) { return Codec<QList<Phone>>::out({{QString::fromLatin1(number), ContactKind::Mobile, {}}}); };
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.phones = {{QStringLiteral("+15055550199"), ContactKind::Mobile, {}}};
    rows.put(Record<Customer>{maria, 4, customer});
    auto change = perform(rows, as(ada), edit({{"phones", phones("+15055550111")}}, {{"phones", phones("+15055550134")}}));
    REQUIRE(change);
    CHECK(change->conflicts == QStringList{QStringLiteral("phones")});
    CHECK(rows.get(maria).phones.front().number == QStringLiteral("+15055550199"));
}

TEST_CASE("phone numbers that both sides added are both there", "[work]")
{
    const Phone home{QStringLiteral("+15055550134"), ContactKind::Mobile, {}}, office{QStringLiteral("+15055550150"), ContactKind::Work, {}}, other{QStringLiteral("+15055550160"), ContactKind::Other, {}};
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.phones = {home, office};
    rows.put(Record<Customer>{maria, 4, customer});
    auto change = perform(rows, as(ada), edit({{"phones", Codec<QList<Phone>>::out({home, other})}}, {{"phones", Codec<QList<Phone>>::out({home})}}));
    REQUIRE(change);
    CHECK(rows.get(maria).phones == QList<Phone>{home, office, other});
}

TEST_CASE("what an edit changed is on the timeline, with both values", "[work]")
{
    const Meeting meeting("silver", "silver", "gold");
    const auto entries = meeting.rows.all<TimelineEntry>();
    REQUIRE(entries.size() == 1);
    CHECK(entries.front().value.kind == EntryKind::Change);
    CHECK(entries.front().value.author == ada);
    CHECK(entries.front().value.changes == QList<FieldChange>{{QStringLiteral("tier"), QStringLiteral("silver"), QStringLiteral("gold"), {}}});
}

TEST_CASE("ids that an operation makes are the same at every desk and on the server", "[work]")
{
    MapRows desk = site(), server = site();
    const EditCustomer op = edit({{"tier", word("bronze")}, {"language", word("es")}}, {{"tier", word("gold")}, {"language", word("")}});
    auto here = perform(desk, as(ada, 1000, later(1)), op), there = perform(server, as(ada, 1000, later(99)), op);
    REQUIRE(here);
    REQUIRE(there);
    REQUIRE(here->writes.size() == 3); // customer, conflict, entry
    for (std::size_t i = 0; i < here->writes.size(); ++i) {
        CHECK(here->writes[i].schema == there->writes[i].schema);
        CHECK(here->writes[i].row.id == there->writes[i].row.id);
    }
}

TEST_CASE("a derived field cannot be edited by hand", "[work]")
{
    MapRows rows = site();
    for (const char* column : {"number", "status", "owner", "team", "brand"}) {
        INFO(column);
        const Column* known = schemaOf<CaseFile>().column(column);
        REQUIRE(known);
        const Value value = known->kind == Kind::Integer ? Value(qint64(1)) : known->kind == Kind::Reference ? Value(west.key) : word("closed");
        auto change = perform(rows, as(ada), EditCase{lamp, {{{column, value}}}, {}});
        REQUIRE_FALSE(change);
        CHECK(change.error().code == ErrorCode::Invalid);
        CHECK(change.error().field.endsWith(QString::fromLatin1(column)));
    }
}

TEST_CASE("a customer keeps a way to be named or reached", "[work]")
{
    MapRows rows = site();
    auto change = perform(rows, as(ada), edit({{"given_name", word("")}, {"family_name", word("")}, {"phones", Value()}},
                                              {{"given_name", word("Maria")}, {"family_name", word("Lopez")}, {"phones", Codec<QList<Phone>>::out(mariaLopez().phones)}}));
    REQUIRE_FALSE(change);
    CHECK(change.error().code == ErrorCode::Invalid);
    CHECK(rows.get(maria).given_name == QStringLiteral("Maria"));
}

TEST_CASE("a number without its country code and an address without a host are refused by name", "[work]")
{
    MapRows rows = site();
    auto phone = perform(rows, as(ada), edit({{"phones", Codec<QList<Phone>>::out({{QStringLiteral("555-0134"), ContactKind::Home, {}}})}}, {{"phones", Codec<QList<Phone>>::out(mariaLopez().phones)}}));
    REQUIRE_FALSE(phone);
    CHECK(phone.error().field == QStringLiteral("phones"));
    auto email = perform(rows, as(ada), edit({{"emails", Codec<QList<Email>>::out({{QStringLiteral("maria@"), ContactKind::Home, {}}})}}, {}));
    REQUIRE_FALSE(email);
    CHECK(email.error().field == QStringLiteral("emails"));
}
