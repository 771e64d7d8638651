// A desk compares its rows with its server's: what differs comes again, what is the server's no more goes, and one's own waiting work stays.
#include "core/sync/digest_check.h"

#include "core/sync/digest.h"
#include "core/sync/scopes.h"
#include "tests/support/conversation.h"

using namespace callboard;
using namespace callboard::call;
using namespace callboard::sample;

namespace {

constexpr char digestCall[] = "POST /v1/sync/digest", rowsCall[] = "POST /v1/sync/rows";

// A server that has these rows, all in one scope.
struct Compared : Conversation {
    MapRows there = site();

    Compared()
    {
        REQUIRE(desk->rememberSignIn(adaSignedIn({clock.now().ms + 10 * DigestCheck::every_ms})));
        REQUIRE(desk->setFact(Desk::factChecked, QStringLiteral("0")));
    }
    void comesTo() // comparing
    {
        engine->start();
        registers();
        pulls(100);
        REQUIRE(server.underWay() == digestCall);
    }
    void names(const QStringList& scopes = {QStringLiteral("org")})
    {
        DigestPage page;
        page.fields = digestFields();
        page.scopes = scopes;
        server.answer(digestCall, 200, writeDigestPage(page));
    }
    void lists(QByteArray next = {})
    {
        CHECK(server.request(digestCall).query[QStringLiteral("scope")] == QStringLiteral("org"));
        DigestPage page;
        page.fields = digestFields();
        page.next = next;
        for (const SentRow& row : sent(there)) {
            if (page.lists.empty() || page.lists.back().schema != row.schema)
                page.lists.push_back({row.schema, {}});
            page.lists.back().entries.push_back({row.row.id, digestOf(*row.schema, row.row)});
        }
        server.answer(digestCall, 200, writeDigestPage(page));
    }
    std::vector<LeftRow> asked() const
    {
        auto again = readRowsAsked(server.request(rowsCall).body);
        REQUIRE(again);
        CHECK(again->from.cursor.toLatin1() == desk->cacheState().cursor);
        return again->rows;
    }
    void sendsAgain()
    {
        PullPage page;
        page.cursor = cursorAt(100);
        page.feed = page.head = 100;
        for (const LeftRow& one : asked())
            if (auto row = there.find(*one.schema, one.id); row && *row)
                page.put.push_back({one.schema, **row});
            else
                page.left.push_back(one);
        server.answer(rowsCall, 200, writePullPage(page));
    }
    void compareAll()
    {
        names();
        lists();
        while (server.underWay() == rowsCall)
            sendsAgain();
    }
    void run(const QByteArray& sql) { REQUIRE(desk->cache().rows().database().run(sql)); }
};

}

TEST_CASE("a desk that has what the server has asks for no row, and then not for a day", "[sync]")
{
    Compared desk;
    desk.comesTo();
    desk.compareAll();
    CHECK(desk.status().comparisons == 1);
    CHECK(desk.status().mended == 0);
    CHECK(desk.server.underWay() == waitCall);
    CHECK(desk.desk->fact(Desk::factChecked) == QString::number(desk.clock.now().ms));
    desk.server.answer(waitCall, 204, {});
    CHECK(desk.server.underWay() == waitCall);
    desk.clock.pass(DigestCheck::every_ms);
    desk.server.answer(waitCall, 204, {});
    CHECK(desk.server.underWay().contains(digestCall));
}

TEST_CASE("a row that is gone, one that is older, one with another letter in it and one too many are found, and nothing else is asked for", "[sync]")
{
    Compared desk;
    desk.run("DELETE FROM brand");
    desk.run("UPDATE team SET version = version + 3");
    desk.run("UPDATE customer SET family_name = 'Lopes' WHERE id = x'" + maria.key.bytes().toHex() + '\'');
    desk.run("UPDATE \"order\" SET id = x'" + number(4444).bytes().toHex() + "' WHERE key = (SELECT min(key) FROM \"order\")");
    desk.comesTo();
    desk.compareAll();
    CHECK(desk.status().comparisons == 1);
    CHECK(desk.status().mended >= 4);
    CHECK(desk.visible().rows() == desk.there.rows());
}

TEST_CASE("work that waits here is no difference, and stays over a row that comes again", "[sync]")
{
    Compared desk;
    desk.keep("Waits.");
    desk.run("UPDATE team SET name = 'Elsewhere' WHERE id = x'" + east.key.bytes().toHex() + '\'');
    desk.engine->start();
    desk.registers();
    desk.pulls(100);
    REQUIRE(desk.server.underWay().contains(digestCall));
    desk.names();
    desk.lists();
    const std::vector<LeftRow> asked = desk.asked();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].id == east.key);
    desk.sendsAgain();
    CHECK(desk.status().comparisons == 1);
    CHECK(desk.seen(east)->name == desk.there.get(east).name);
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
    CHECK(desk.waiting() == 1);
}

TEST_CASE("a desk that is behind fetches first and then compares where it stands", "[sync]")
{
    Compared desk;
    desk.comesTo();
    desk.names();
    desk.server.answer(digestCall, 204, {});
    CHECK(desk.server.underWay() == pullCall);
    desk.pulls(105);
    CHECK(Cursor::fromText(readMessage<PullRequest>(desk.server.request(digestCall).body)->cursor.toLatin1())->feed == 105);
    desk.lists();
    CHECK(desk.status().comparisons == 1);
}

TEST_CASE("a server that cannot compare is left alone for an hour, and everything else goes on", "[sync]")
{
    Compared desk;
    desk.comesTo();
    const bool understood = GENERATE(false, true);
    if (understood)
        desk.server.refuse(digestCall, refusal::notFound);
    else
        desk.server.answer(digestCall, 200, "{}");
    if (!understood)
        desk.pulls(101);
    CHECK(desk.server.underWay() == waitCall);
    CHECK(desk.status().line == Conversation::Line::Online);
    CHECK_FALSE(desk.status().hasProblem());
    desk.clock.pass(DigestCheck::putOff_ms);
    desk.server.answer(waitCall, 204, {});
    CHECK(desk.server.underWay().contains(digestCall));
}

TEST_CASE("a customer's history that was given up while rows were being compared is passed over, and the comparison ends", "[sync]")
{
    Compared desk;
    desk.run("UPDATE team SET name = 'Elsewhere' WHERE id = x'" + east.key.bytes().toHex() + '\'');
    desk.comesTo();
    const QString history = QString::fromLatin1(historyOf(maria)), org = QStringLiteral("org");
    const bool isLast = GENERATE(false, true);
    desk.names(isLast ? QStringList{org, history} : QStringList{history, org});
    if (!isLast)
        desk.server.refuse(digestCall, refusal::notFound);
    desk.lists();
    while (desk.server.underWay() == rowsCall)
        desk.sendsAgain();
    if (isLast)
        desk.server.refuse(digestCall, refusal::notFound);
    while (desk.server.underWay() == rowsCall)
        desk.sendsAgain();
    CHECK(desk.status().comparisons == 1);
    CHECK(desk.status().mended == 1);
    CHECK(desk.server.underWay() == waitCall);
}

TEST_CASE("a comparison whose answers are lost is asked again in a moment and not at once", "[sync]")
{
    Compared desk;
    desk.comesTo();
    desk.server.lose(digestCall);
    desk.timers.pass(30'000);
    desk.pulls(100);
    CHECK(desk.server.underWay() == waitCall);
    desk.clock.pass(DigestCheck::aMoment_ms);
    desk.server.answer(waitCall, 204, {});
    CHECK(desk.server.underWay().contains(digestCall));
}

TEST_CASE("a server whose records have other fields is not compared with", "[sync]")
{
    Compared desk;
    desk.comesTo();
    DigestPage page;
    page.fields = QStringLiteral("other");
    page.scopes = {QStringLiteral("org")};
    desk.server.answer(digestCall, 200, writeDigestPage(page));
    CHECK(desk.server.underWay() == waitCall);
    CHECK(desk.status().comparisons == 1);
    CHECK(desk.status().mended == 0);
}

TEST_CASE("a comparison that meets damage has the cache made anew, also where a kind has no rows", "[sync]")
{
    Compared desk;
    const auto root = desk.desk->cache().rows().database().integer("SELECT rootpage FROM sqlite_master WHERE name = 'case_link'");
    REQUIRE(root);
    desk.engine.reset();
    desk.close();
    QFile file(desk.path("cache.db"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((*root - 1) * 4096));
    REQUIRE(file.write(QByteArray(4096, '\0')) == 4096);
    file.close();
    desk.reopen();
    desk.make();
    REQUIRE(desk.desk->setFact(Desk::factChecked, QStringLiteral("0")));
    desk.comesTo();
    desk.names();
    desk.lists();
    CHECK_FALSE(desk.desk->cacheState().isLoaded());
    CHECK(desk.server.underWay() == planCall);
}

TEST_CASE("a desk that was killed compares at its next start, also when it is closed before it could", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->setFact(Desk::factChecked, QStringLiteral("12345")));
    QTemporaryDir copy; // of the files as a kill leaves them
    for (const char* name : {"outbox.db", "outbox.db-wal", "outbox.db-shm", "cache.db", "cache.db-wal", "cache.db-shm"})
        REQUIRE(QFile::copy(desk.path(name), copy.filePath(QLatin1String(name))));
    desk.reopen();
    CHECK(desk.desk->fact(Desk::factChecked) == QStringLiteral("12345"));
    for (int starts = 0; starts < 2; ++starts) {
        auto killed = Desk::open({copy.path(), {}, {}, {}}, desk.clock, desk.random);
        REQUIRE(killed);
        CHECK((*killed)->fact(Desk::factChecked) == QStringLiteral("0"));
    }
    CHECK_FALSE(QFile::exists(copy.filePath(QStringLiteral("outbox.db-wal"))));
}

TEST_CASE("a desk that was killed compares until it could write down that it was", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->setFact(Desk::factChecked, QStringLiteral("12345")));
    {
        auto outbox = Database::open({desk.path("outbox.db"), Access::Writer, Durability::Full, {}, 1024, true});
        REQUIRE(outbox);
        REQUIRE((*outbox)->run("CREATE TRIGGER full BEFORE INSERT ON fact BEGIN SELECT RAISE(FAIL, 'no room'); END")); // as a full disk
    }
    QTemporaryDir copy;
    for (const char* name : {"outbox.db", "outbox.db-wal", "outbox.db-shm", "cache.db", "cache.db-wal", "cache.db-shm"})
        REQUIRE(QFile::copy(desk.path(name), copy.filePath(QLatin1String(name))));
    for (int starts = 0; starts < 3; ++starts) {
        auto killed = Desk::open({copy.path(), {}, {}, {}}, desk.clock, desk.random);
        REQUIRE(killed);
        CHECK((*killed)->fact(Desk::factChecked) == QStringLiteral("0"));
    }
}

TEST_CASE("the messages of a comparison are read as they were written, and refused when they are not whole", "[sync]")
{
    DigestPage page;
    page.fields = digestFields();
    page.scopes = {QStringLiteral("org"), QStringLiteral("team:1")};
    page.next = "customer:77";
    page.lists = {{&schemaOf<Customer>(), {{maria.key, 0xfedcba9876543210ULL}, {number(7), 1}}}};
    const QByteArray text = writeDigestPage(page);
    auto read = readDigestPage(text);
    REQUIRE(read);
    CHECK(read->scopes == page.scopes);
    CHECK(read->next == page.next);
    REQUIRE(read->lists.size() == 1);
    CHECK(read->lists[0].schema == &schemaOf<Customer>());
    CHECK(read->lists[0].entries[0].digest == 0xfedcba9876543210ULL);
    CHECK(read->lists[0].entries[1].id == number(7));
    QByteArray shorter = text;
    shorter.replace("\"rows\":\"", "\"rows\":\"AAAA");
    CHECK_FALSE(readDigestPage(shorter));
    CHECK_FALSE(readDigestPage("{}"));
    CHECK_FALSE(readRowsAsked(R"({"from":{},"rows":[{"kind":"nothing","id":"0197a3c0-0000-7000-8000-00000000000b"}]})"));
    CHECK_FALSE(readRowsAsked(writeRowsAsked({{}, std::vector(protocol::rowsAskedMax + 1, LeftRow{&schemaOf<Customer>(), maria.key})})));
}
