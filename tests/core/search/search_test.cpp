// What people type, and whom and what they find.
#include "core/search/search.h"

#include "core/domain/customer_merge.h"
#include "tests/core/search/search_world.h"

#include <sqlite3.h>

using namespace callboard;
using namespace callboard::test;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

}

TEST_CASE("a caller is found by the last four digits in any spelling")
{
    SearchWorld world;
    world.customer(u("María López"), {u("+15055550134")});
    world.customer(u("Noah Brown"), {u("+15055550135")});
    for (const char* spelling : {"0134", "50134", "555-0134", "(505) 555-0134", "505.555.0134", "+1 505 555 0134", "1 505 555 01 34", "001 505 5550134", "011 1 505 555 0134"}) {
        CAPTURE(spelling);
        CHECK(world.titles(u(spelling)) == u("María López"));
    }
    CHECK(world.found(u("0134")) == u("customer María López: phones +1505555[0134]\n"));
}

TEST_CASE("a national number finds the stored international one")
{
    SearchWorld world;
    world.customer(u("Jürgen Groß"), {u("+491712345678")});
    world.customer(u("Ann Hill"), {u("+442079460123")});
    CHECK(world.titles(u("0171 2345678")) == u("Jürgen Groß"));
    CHECK(world.titles(u("0049 171 2345678")) == u("Jürgen Groß"));
    CHECK(world.titles(u("+44 (0)20 7946 0123")) == u("Ann Hill"));
}

TEST_CASE("any four digits in a row find a number, but fewer find none")
{
    SearchWorld world;
    world.customer(u("María López"), {u("+15055550134")});
    for (const char* digits : {"1505", "5055", "0555", "5550", "5501", "0134", "05555", "15055550134", "505555013"}) {
        CAPTURE(digits);
        CHECK(world.titles(u(digits)) == u("María López"));
    }
    CHECK(world.found(u("0555")) == u("customer María López: phones +15[0555]50134\n"));
    CHECK(world.titles(u("134")) == QString());
    CHECK(world.titles(u("0135")) == QString());
    CHECK(world.titles(u("150555501345")) == QString());
}

TEST_CASE("digits in a row must stand in one number")
{
    SearchWorld world;
    world.customer(u("Two Phones"), {u("+34123456"), u("+34345678")}); // 1234 2345 … and 3456 …, but nowhere 1234567
    CHECK(world.titles(u("1234567")) == QString());
    CHECK(world.titles(u("345678")) == u("Two Phones"));
    CHECK(world.found(u("34345")) == u("customer Two Phones: phones +[34345]678\n"));
    world.customer(u("As Typed"), {u("0170/98 76-543")});
    CHECK(world.found(u("9876")) == u("customer As Typed: phones 0170/[98 76]-543\n"));
}

TEST_CASE("of people with the same digits, the one spoken to last comes first")
{
    SearchWorld world;
    world.customer(u("Old Friend"), {u("+15055550134")}, 100);
    world.customer(u("Just Now"), {u("+442055550134"), u("+442099990134")}, 300);
    world.customer(u("Never Yet"), {u("+4930550134")}, 0);
    world.customer(u("This Week"), {u("+34915550134")}, 200);
    CHECK(world.titles(u("0134")) == u("Just Now, This Week, Old Friend, Never Yet"));
    CHECK(world.titles(u("5501")) == u("Just Now, This Week, Old Friend, Never Yet"));
    CHECK(world.titles(u("0134"), 2) == u("Just Now, This Week"));

    auto old = take(world.rows().find(Id<Customer>{Uuid::derived({}, "Old Friend")}));
    old->value.last_contact = {400};
    take(world.rows().put(schemaOf<Customer>(), toRow(*old)));
    CHECK(world.titles(u("0134")) == u("Old Friend, Just Now, This Week, Never Yet"));
}

TEST_CASE("a number that ends with the digits comes before one that has them within")
{
    SearchWorld world;
    world.customer(u("Within Once"), {u("+15501345555")}, 900);
    world.customer(u("At End"), {u("+15055550134")}, 100);
    CHECK(world.titles(u("0134")) == u("At End, Within Once"));
}

TEST_CASE("a name is found by the beginnings of its words, in any order, without accents and case")
{
    SearchWorld world;
    world.customer(u("María José Núñez Łukaszewicz"), {}, 1);
    world.customer(u("Mario Brown"), {}, 2);
    for (const char* text : {"MARIA", "nunez maria", "José ł", "lukas", "łukaszewicz", "  maría   nuñ"}) {
        CAPTURE(text);
        CHECK(world.titles(u(text)) == u("María José Núñez Łukaszewicz"));
    }
    CHECK(world.titles(u("mar nuñ")) == QString()); // only the last word may be unfinished
    CHECK(world.titles(u("mar")) == u("Mario Brown, María José Núñez Łukaszewicz"));
    CHECK(world.titles(u("m")) == u("Mario Brown, María José Núñez Łukaszewicz"));
    CHECK(world.titles(u("maria n")) == u("María José Núñez Łukaszewicz"));
    CHECK(world.titles(u("brown jose")) == QString()); // all of them, in one row
    CHECK(world.found(u("jose nun")) == u("customer María José Núñez Łukaszewicz: family_name [José] [Núñ]ez Łukaszewicz\n"));
}

TEST_CASE("a blank after a word says that it is complete")
{
    SearchWorld world;
    world.customer(u("Mari Brown"));
    world.customer(u("Marianne Brown"));
    CHECK(world.titles(u("mari")) == u("Marianne Brown, Mari Brown"));
    CHECK(world.titles(u("mari ")) == u("Mari Brown"));
}

TEST_CASE("a name is found with a slip of the finger in it: a letter too few or too many, another one, two that changed places")
{
    SearchWorld world;
    world.customer(u("María López"), {u("+15055550134")});
    world.customer(u("Jürgen Schmidt"), {u("+491712345678")});
    world.customer(u("Ольга Петрова"), {u("+74951234567")});
    for (const char* spelling : {"Lopz", "Loopez", "Lopes", "Loepz", "maria lopze", "mraia lop", "Marai Lopez", "lpoez maria"}) {
        CAPTURE(spelling);
        CHECK(world.titles(u(spelling)) == u("María López"));
    }
    CHECK(world.titles(u("shcmid")) == u("Jürgen Schmidt")); // while it is typed
    CHECK(world.titles(u("Петроваа ")) == u("Ольга Петрова"));
    CHECK(world.found(u("Lopes")) == u("customer María López: family_name [López]\n"));
}

TEST_CASE("what is found as it is written is not mixed with what may have been meant")
{
    SearchWorld world;
    world.customer(u("Anna Hansen"), {u("+4512345678")});
    world.customer(u("Anna Jansen"), {u("+31201234567")});
    CHECK(world.titles(u("hansen")) == u("Anna Hansen"));
    CHECK(world.titles(u("kansen")).split(QStringLiteral(", ")).size() == 2); // either
    CHECK(world.titles(u("ann jensin")) == QString());        // two slips in one word
    CHECK(world.titles(u("hna")) == QString());               // too short to be a slip of anything
}

TEST_CASE("what may have been meant comes behind what is about something else")
{
    SearchWorld world;
    const auto anna = world.customer(u("Anna Jansen"));
    CaseFile file;
    file.number = 12;
    file.subject = u("Parcel of Mrs Jantsen");
    world.put("case", file);
    CHECK(world.titles(u("jantsen")) == u("Parcel of Mrs Jantsen, Anna Jansen"));
}

TEST_CASE("digits that begin with a zero are of a telephone number, and of no case")
{
    SearchWorld world;
    CaseFile file;
    file.number = 134;
    file.subject = u("kettle");
    world.put("case", file);
    world.customer(u("Phone Number"), {u("+15055550134")});
    CHECK(world.titles(u("0134")) == u("Phone Number"));
    CHECK(world.titles(u("134")).startsWith(u("kettle")));
}

TEST_CASE("a name with an apostrophe or a hyphen is found with and without it")
{
    SearchWorld world;
    world.customer(u("Sean O'Brien"));
    world.customer(u("Anna Smith-Jones"));
    for (const char* text : {"o'brien", "obrien", "o brien", "O\xe2\x80\x99" "Bri", "brien"}) {
        CAPTURE(text);
        CHECK(world.titles(u(text)) == u("Sean O'Brien"));
    }
    CHECK(world.titles(u("smithjo")) == u("Anna Smith-Jones"));
    CHECK(world.titles(u("jones-smith")) == u("Anna Smith-Jones"));
    CHECK(world.found(u("obrien")) == u("customer Sean O'Brien: family_name [O'Brien]\n"));
}

TEST_CASE("a common beginning with more words than can be listed finds all of them")
{
    SearchWorld world;
    for (int i = 0; i < 100; ++i) {
        QString name = QStringLiteral("Inter");
        name += QChar(u'a' + char16_t(i / 10));
        name += QChar(u'a' + char16_t(i % 10));
        world.customer(name, {}, i + 1);
    }
    CHECK(world.titles(u("inter"), 3) == u("Interjj, Interji, Interjh"));
    CHECK(world.hits(u("inter"), 200).size() == 100);
    CHECK(world.hits(u("intera"), 200).size() == 10);
}

TEST_CASE("a case number, an account and an order number come before everything else, and lead to their customer")
{
    SearchWorld world;
    Customer c;
    c.given_name = u("Eva");
    c.account = u("eva_marsh_4711");
    const auto eva = world.put("eva", c);
    CaseFile file;
    file.number = 4711;
    file.customer = eva.id;
    file.subject = u("kettle");
    world.put("case", file);
    file.number = 12;
    file.subject = u("about case 4711");
    world.put("other case", file);
    Order order;
    order.customer = eva.id;
    order.number = u("#W6247578");
    world.put("order", order);
    world.customer(u("Phone Number"), {u("+15055554711")}, 99);

    for (const char* text : {"4711", "#4711", " 4711 "}) {
        CAPTURE(text);
        CHECK(world.found(u(text)).startsWith(u("case_file kettle: number [4711]\ncustomer Eva: case_file.number [4711]\n")));
    }
    CHECK(world.titles(u("4711")) == u("kettle, Eva, Phone Number, about case 4711"));
    CHECK(world.hits(u("4711")).front().match == MatchKind::Number);
    CHECK(world.hits(u("4711")).at(2).match == MatchKind::Phone);
    CHECK(world.hits(u("4711")).back().match == MatchKind::Words);
    for (const char* text : {"#W6247578", "W6247578", "w6247578", "#w6247578"}) {
        CAPTURE(text);
        CHECK(world.found(u(text)) == u("order #W6247578: number [#W6247578]\ncustomer Eva: order.number [#W6247578]\n"));
    }
    CHECK(world.titles(u("w62475")) == u("#W6247578"));
    CHECK(world.titles(u("eva_marsh_4711")) == u("Eva"));
    CHECK(world.hits(u("eva_marsh_4711")).front().match == MatchKind::Number);
    CHECK(world.titles(u("4711"), 20, {&schemaOf<Customer>()}) == u("Eva, Phone Number"));
    CHECK(world.hits(u("w6247578")).front().customer == eva.id.key);
}

TEST_CASE("an e-mail address is exact as a whole, and found by its parts")
{
    SearchWorld world;
    Customer c;
    c.given_name = u("Ana");
    c.emails = {{u("Ana.Li@Example.com"), ContactKind::Work, {}}};
    world.put("ana", c);
    c.given_name = u("Anabel");
    c.emails = {{u("ana.li@example.co"), ContactKind::Work, {}}};
    c.last_contact = {500};
    world.put("anabel", c);
    CHECK(world.found(u("ana.li@example.com")) == u("customer Ana: emails [Ana.Li@Example.com]\n"));
    CHECK(world.hits(u("ana.li@example.com")).front().match == MatchKind::Number);
    CHECK(world.titles(u("ana.li@example.co")) == u("Anabel, Ana"));
    CHECK(world.titles(u("ana.li@exa")) == u("Anabel, Ana"));
    CHECK(world.titles(u("li@example")) == u("Anabel, Ana"));
    CHECK(world.titles(u("example.com")) == u("Ana"));
}

TEST_CASE("a parcel's tracking number leads to its order and its customer")
{
    SearchWorld world;
    const auto eva = world.customer(u("Eva Marsh"));
    Order order;
    order.customer = eva.id;
    order.number = u("#W1");
    order.shipments = {{u("1Z999AA10123456784"), u("UPS"), {u("7747")}, {}, {}, {}}};
    world.put("order", order);
    CHECK(world.found(u("1z999aa10123456784")) == u("order #W1: shipments [1Z999AA10123456784]\ncustomer Eva Marsh: order.shipments [1Z999AA10123456784]\n"));
}

TEST_CASE("texts are found by all of their words, latest first, and show the part that matches")
{
    SearchWorld world;
    TimelineEntry entry;
    entry.text.text = u("The kettle leaks at the handle.");
    world.put("first", entry);
    entry.text.text = QStringLiteral("lorem ").repeated(60) + u("then the KETTLE arrived with a broken handle ") + QStringLiteral("ipsum ").repeated(60);
    world.put("second", entry);
    entry.text.text = u("Refund for the kettle");
    world.put("third", entry);

    CHECK(world.titles(u("kettle hand"), 1).startsWith(u("lorem")));
    CHECK(world.hits(u("kettle")).size() == 3);
    CHECK(world.titles(u("kettle"), 1) == u("Refund for the kettle"));
    CHECK(world.found(u("leaks kettle")) == u("timeline_entry The kettle leaks at the handle.: text The [kettle] [leaks] at the handle.\n"));
    const Hit shown = world.hits(u("broken kettle")).front();
    CHECK(shown.text.size() <= 160);
    CHECK(shown.text.contains(u("KETTLE arrived with a broken handle")));
    REQUIRE(shown.ranges.size() == 2);
    CHECK(shown.text.mid(shown.ranges[0].begin, shown.ranges[0].length) == u("KETTLE"));
    CHECK(shown.text.mid(shown.ranges[1].begin, shown.ranges[1].length) == u("broken"));
    CHECK(world.hits(u("kettle refrigerator")).empty());
}

TEST_CASE("nothing is found by the names of members, choices or signs of JSON")
{
    SearchWorld world;
    Customer c;
    c.given_name = u("Ana");
    c.emails = {{u("a@b.example"), ContactKind::Mobile, {"{\"mood\":\"happy\"}"}}};
    c.phones = {{u("+15055550134"), ContactKind::Mobile, {}}};
    world.put("ana", c);
    Order order;
    order.number = u("#W1");
    order.items = {{u("771"), u("88"), u("Kettle \"Nova\""), u("colour: blue"), 1, {4900, u("EUR")}, {}}};
    world.put("order", order);
    for (const char* text : {"address", "kind", "mobile", "mood", "happy", "null", "price", "minor", "EUR", "4900", "name", "number", "{", "[]", "\"", "*", "AND", "NEAR(", "words:", "a\" OR \"b"}) {
        CAPTURE(text);
        CHECK(world.titles(u(text)) == QString());
    }
    CHECK(world.titles(u("nova blue")) == u("#W1"));
    CHECK(world.found(u("nova")) == u("order #W1: items Kettle \"[Nova]\"\n"));
}

TEST_CASE("an empty text finds nothing, and an endless one does no harm")
{
    SearchWorld world;
    world.customer(u("Ana Li"), {u("+15055550134")});
    CHECK(world.hits(QString()).empty());
    CHECK(world.hits(u("   ")).empty());
    CHECK(world.hits(u("ana li ").repeated(1000)).size() == 1);
    CHECK(world.hits(QString(100'000, QLatin1Char('5'))).empty());
    CHECK(world.hits(u("(").repeated(100'000)).empty());
}

TEST_CASE("only the kinds that are asked for are found")
{
    SearchWorld world;
    world.customer(u("Kettle Maker"));
    CaseFile file;
    file.subject = u("kettle leaks");
    world.put("case", file);
    CHECK(world.titles(u("kettle")) == u("Kettle Maker, kettle leaks"));
    CHECK(world.titles(u("kettle"), 20, {&schemaOf<CaseFile>()}) == u("kettle leaks"));
    CHECK(world.titles(u("kettle"), 20, {&schemaOf<Order>()}) == QString());
}

TEST_CASE("a reader searches while a writer writes, and a search that is interrupted says so")
{
    SearchWorld world;
    for (int i = 0; i < 300; ++i)
        world.customer(QStringLiteral("Ana Name%1").arg(i), {QStringLiteral("+1505555%1").arg(1000 + i)}, i + 1);
    const auto reader = world.file().open(Access::Reader);
    auto transaction = take(Transaction::begin(world.database()));
    world.customer(u("Ana Newest"), {}, 1000);
    CHECK(take(Search(*reader).find({u("ana"), 5, {}})).front().row.id == Uuid::derived({}, "Ana Name299"));
    take(transaction.commit());
    CHECK(take(Search(*reader).find({u("ana"), 5, {}})).front().row.id == Uuid::derived({}, "Ana Newest"));

    sqlite3_progress_handler(reader->handle(), 100, [](void* database) {
        static_cast<Database*>(database)->interrupt();
        return 0;
    }, reader.get());
    const auto cancelled = Search(*reader).find({u("ana"), 20, {}});
    sqlite3_progress_handler(reader->handle(), 0, nullptr, nullptr);
    REQUIRE_FALSE(cancelled.ok());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(take(Search(*reader).find({u("ana"), 20, {}})).size() == 20);
}

TEST_CASE("what a site's own fields say is found like any other text", "[search]")
{
    SearchWorld world;
    Customer c;
    c.given_name = u("Ann");
    c.custom.fields = {{"contract", QStringLiteral("KX-4471-Z")}, {"nickname", QStringLiteral("Mariposa")}, {"shoe_size", qint64(39)}, {"newsletter", true}};
    world.put("ann", c);
    CHECK(world.found(u("maripo")) == u("customer Ann: custom [Maripo]sa\n"));
    CHECK(world.titles(u("KX-4471-Z")) == u("Ann"));
    c.custom.fields.erase("nickname");
    world.put("ann", c);
    CHECK(world.titles(u("mariposa")).isEmpty());
}

TEST_CASE("an old name, number or account leads to the record that stays after a merge, once")
{
    SearchWorld world;
    const auto stays = world.customer(u("Maria Lopez"), {u("+15055550134")});
    Customer old;
    old.given_name = u("Mary");
    old.family_name = u("Smith");
    old.account = u("ACC-9");
    old.phones = {{u("+15055550199"), ContactKind::Mobile, {}}};
    const auto leaves = world.put("mary", old);
    CustomerMerge merge;
    merge.stays = stays.id.key;
    merge.leaves = leaves.id.key;
    take(world.rows().put(schemaOf<CustomerMerge>(), toRow(Record<CustomerMerge>{mergeOf(leaves.id.key), 1, merge})));
    for (const char* text : {"mary smith", "0199", "ACC-9"}) {
        CAPTURE(text);
        CHECK(world.titles(u(text)) == u("Maria Lopez"));
    }
    CHECK(world.found(u("0199")) == u("customer Maria Lopez: phones +1505555[0199]\n"));
    merge.undone = {1};
    take(world.rows().put(schemaOf<CustomerMerge>(), toRow(Record<CustomerMerge>{mergeOf(leaves.id.key), 2, merge})));
    CHECK(world.titles(u("0199")) == u("Mary Smith"));
}
