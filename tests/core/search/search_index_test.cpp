// The search tables follow the rows: no ghosts of what was changed or removed, nothing missing.
#include "core/search/search_index.h"

#include "tests/core/search/search_world.h"

#include <random>

using namespace callboard;
using namespace callboard::test;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

// Everything that the search tables hold, a line per fact.
QByteArray indexOf(Database& database)
{
    QByteArray lines;
    const auto append = [&](const QByteArray& table, const QByteArray& sql) {
        auto statement = take(database.prepare(sql));
        while (take(statement.step()))
            lines += table + ' ' + statement.bytes(0) + ' ' + QByteArray::number(statement.integer(1)) + ' ' + QByteArray::number(statement.integer(2)) + '\n';
    };
    for (const char* name : {"customer", "case_file", "timeline_entry", "order"}) {
        const QByteArray table = QByteArray("search_") + name;
        append(table, "SELECT DISTINCT term, doc, 0 FROM " + table + "_terms ORDER BY term, doc");
    }
    take(database.run("CREATE VIRTUAL TABLE temp.run_terms USING fts5vocab(main, search_customer_runs, instance)"));
    append("runs", "SELECT DISTINCT term, doc, 0 FROM run_terms ORDER BY term, doc");
    take(database.run("DROP TABLE run_terms"));
    append("tails", "SELECT tail, key, contacted FROM search_customer_tails ORDER BY tail, key");
    return lines;
}

void integrity(Database& database)
{
    for (const char* table : {"search_customer", "search_case_file", "search_timeline_entry", "search_order", "search_customer_runs"})
        take(database.run(QByteArray("INSERT INTO ") + table + '(' + table + ") VALUES ('integrity-check')"));
}

}

TEST_CASE("a changed row is found by what it says now, and no longer by what it said")
{
    SearchWorld world;
    world.customer(u("Maria Lopez"), {u("+15055550134")});
    Customer c;
    c.given_name = u("Petra");
    c.phones = {{u("+15055559999"), ContactKind::Mobile, {}}};
    c.emails = {{u("p@mail.example"), ContactKind::Work, {}}};
    world.put("Maria Lopez", c);
    for (const char* gone : {"maria", "lop", "0134", "5550"}) {
        CAPTURE(gone);
        CHECK(world.titles(u(gone)) == QString());
    }
    for (const char* now : {"petra", "9999", "5559", "p@mail.example"}) {
        CAPTURE(now);
        CHECK(world.titles(u(now)) == u("Petra"));
    }
    world.erase<Customer>("Maria Lopez");
    CHECK(world.titles(u("petra")) == QString());
    CHECK(indexOf(world.database()) == QByteArray());
}

TEST_CASE("a row that is not saved is not searchable")
{
    SearchWorld world;
    world.customer(u("Maria Lopez"), {u("+15055550134")});
    const QByteArray before = indexOf(world.database());
    {
        auto transaction = take(Transaction::begin(world.database()));
        world.customer(u("Petra Kahn"), {u("+15055559999")});
        {
            auto part = take(Savepoint::begin(world.database()));
            world.erase<Customer>("Maria Lopez");
        }
        CHECK(world.titles(u("petra")) == u("Petra Kahn"));
        CHECK(world.titles(u("0134")) == u("Maria Lopez"));
    }
    CHECK(indexOf(world.database()) == before);
}

TEST_CASE("a call changes who is first without touching the words")
{
    SearchWorld world;
    auto record = world.customer(u("Maria Lopez"), {u("+15055550134")}, 100);
    const qint64 before = take(world.database().integer("SELECT total_changes()"));
    record.value.last_contact = {200};
    take(world.rows().put(schemaOf<Customer>(), toRow(record)));
    CHECK(take(world.database().integer("SELECT total_changes()")) - before == 3); // the row, a tail away and a tail new
    CHECK(indexOf(world.database()).contains("tails 43105555051 1 200\n"));
}

TEST_CASE("after any edits the index is what it would be if built from the rows")
{
    SearchWorld world;
    std::mt19937 random(20211121);
    const auto below = [&](unsigned end) { return random() % end; };
    static const char* const words[] = {"María", "o'brien", "kettle", "Straße", "24/7", "a.b@example.com", "山田", "-", "", "refund", "W-6247", "ana", "Ana"};
    const auto text = [&] {
        QString made;
        for (unsigned i = 0, n = below(5); i < n; ++i)
            made += u(words[below(std::size(words))]) + QLatin1Char(' ');
        return made;
    };
    const auto phone = [&] { return QStringLiteral("+%1").arg(1'000'000 + below(60) * 10'101); };
    for (int step = 0; step < 1500; ++step) {
        const QByteArray name = QByteArray::number(below(40));
        std::optional<Savepoint> undone;
        if (below(10) == 0)
            undone.emplace(take(Savepoint::begin(world.database())));
        switch (below(6)) {
        case 0: {
            TimelineEntry entry;
            entry.text.text = text();
            world.put(name.constData(), entry);
            break;
        }
        case 1: {
            Order order;
            order.number = text();
            order.items = {{text(), text(), text(), {}, 1, {}, {}}};
            world.put(name.constData(), order);
            break;
        }
        case 2:
            take(world.rows().erase(schemaOf<Customer>(), Uuid::derived({}, name)));
            break;
        case 3: {
            CaseFile file;
            file.number = below(100);
            file.subject = text();
            world.put(name.constData(), file);
            break;
        }
        default: {
            Customer c;
            c.given_name = text();
            c.company = text();
            c.emails = {{text(), ContactKind::Work, {}}};
            for (unsigned i = 0, n = below(4); i < n; ++i)
                c.phones.append({phone(), ContactKind::Home, {}});
            c.last_contact = {qint64(below(3))};
            world.put(name.constData(), c);
        }
        }
    }
    integrity(world.database());
    const QByteArray kept = indexOf(world.database());
    CHECK(kept.count('\n') > 300);
    take(rebuildSearchTables(world.database()));
    integrity(world.database());
    CHECK(kept == indexOf(world.database()));
}

TEST_CASE("tables that are there stay; tables made by other rules are built anew from the rows")
{
    SearchWorld world;
    world.customer(u("Maria Lopez"), {u("+15055550134")});
    const QByteArray before = indexOf(world.database());
    // A word that no row has shows whether the tables were touched.
    take(world.database().run("INSERT INTO search_customer(rowid, words) VALUES (77, 'marker')"));
    take(createSearchTables(world.database()));
    CHECK(indexOf(world.database()).contains("marker"));
    take(world.database().run("UPDATE search_state SET made_from = 'an older list of columns'"));
    take(createSearchTables(world.database()));
    CHECK(indexOf(world.database()) == before);
}

TEST_CASE("a full disk while indexing leaves row and index as they were")
{
    SearchWorld world;
    world.customer(u("Maria Lopez"), {u("+15055550134")});
    const QByteArray before = indexOf(world.database());
    take(world.database().run("PRAGMA max_page_count=" + QByteArray::number(take(world.database().integer("PRAGMA page_count")) + 1)));
    bool refused = false;
    {
        auto transaction = take(Transaction::begin(world.database()));
        for (int i = 0; i < 2000 && !refused; ++i) {
            Customer c;
            c.given_name = QStringLiteral("name%1").arg(i);
            refused = !world.rows().put(schemaOf<Customer>(), toRow(Record<Customer>{{Uuid::derived({}, QByteArray::number(i))}, 1, c})).ok();
        }
    }
    CHECK(refused);
    CHECK(indexOf(world.database()) == before);
    CHECK(world.titles(u("0134")) == u("Maria Lopez"));
}
