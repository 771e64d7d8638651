// What news touches on a desk with operations that have not come back: no more than it can change.
#include "tests/support/sample_desk.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> nora{number(12)};

// Two customers; what is shown anew is collected.
struct BusyDesk : SampleDesk {
    MapRows server = site();
    ChangeSet changed;
    qint64 feed = 100;

    BusyDesk()
    {
        Customer customer = mariaLopez();
        customer.given_name = QStringLiteral("Nora");
        server.put(Record<Customer>{nora, 2, customer});
        signIn();
        load(server);
        desk->onChanged = [this](const ChangeSet& set) { changed.add(set); };
    }
    Operation keep(const Operation& operation)
    {
        auto kept = desk->submit(operation);
        REQUIRE(kept);
        return *kept;
    }
    Operation note(const Id<Customer>& customer, const char* words) { return keep(intent(noteOf(customer, words))); }
    static AddEntry noteOf(const Id<Customer>& customer, const char* words)
    {
        AddEntry entry;
        entry.customer = customer;
        entry.text = {QString::fromLatin1(words)};
        return entry;
    }
    // The server does it and answers; what it wrote is in the next page.
    std::vector<SentRow> take(const Operation& operation, Instant now)
    {
        Context context = as(ada, 0, now);
        context.operation = operation.id;
        return commit(runOperation(server, operation, context));
    }
    std::vector<SentRow> commit(const Result<Change>& change)
    {
        REQUIRE(change);
        server.commit(*change);
        ++feed;
        std::vector<SentRow> rows;
        for (const RowWrite& write : change->writes)
            rows.push_back({write.schema, **server.find(*write.schema, write.row.id)});
        return rows;
    }
    void answer(const Operation& operation)
    {
        OperationResult result;
        result.operation = operation.id;
        result.verdict = Verdict::Applied;
        result.feed = feed;
        REQUIRE(desk->settle({result}));
    }
    template <class E> std::set<Uuid> shownAnew() { return changed.rows[&schemaOf<E>()]; }
    Instant lastContactOf(const Id<Customer>& customer) { return seen(customer)->last_contact; }
};

}

TEST_CASE("of many notes that wait, those that come back as they were foreseen leave the others alone", "[sync]")
{
    BusyDesk desk;
    std::vector<Operation> notes;
    for (int i = 0; i < 20; ++i)
        notes.push_back(desk.note(i % 2 ? maria : nora, "A note."));
    const std::vector<SentRow> rows = desk.take(notes.front(), notes.front().made);
    desk.answer(notes.front());
    desk.changed = {};
    REQUIRE(desk.pull(desk.feed, rows));
    CHECK(desk.shownAnew<TimelineEntry>().size() == 1);
    CHECK(desk.shownAnew<Customer>() == std::set<Uuid>{nora.key});
    CHECK(desk.visible().all<TimelineEntry>().size() == 20);
    CHECK(desk.lastContactOf(nora) == notes[18].made);
}

TEST_CASE("news of a customer runs again what was done with that customer, and nothing else", "[sync]")
{
    BusyDesk desk;
    desk.keep(intent(EditCustomer{maria, {{{"tier", word("gold")}}}, {{{"tier", word("silver")}}}}));
    desk.note(nora, "Another matter.");
    const auto others = desk.commit(runOperation(desk.server, intent(EditCustomer{maria, {{{"tags", words({QStringLiteral("roof")})}}}, {{{"tags", words({QStringLiteral("garden")})}}}}), as(lena, 5000)));
    desk.changed = {};
    REQUIRE(desk.pull(desk.feed, others));
    CHECK(desk.seen(maria)->tags == QStringList{QStringLiteral("roof")});
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK(desk.shownAnew<Customer>() == std::set<Uuid>{maria.key});
    CHECK_FALSE(desk.shownAnew<TimelineEntry>().empty()); // that of the edit; nothing of what was written on Nora
    for (const Uuid& id : desk.shownAnew<TimelineEntry>())
        CHECK(desk.seen(Id<TimelineEntry>{id})->customer == maria);
}

TEST_CASE("a later operation that stands on an earlier one is run again with it", "[sync]")
{
    BusyDesk desk;
    OpenCase open;
    open.case_file = {number(3000)};
    open.customer = maria;
    open.subject = QStringLiteral("A second lamp");
    open.team = east;
    const Operation opened = desk.keep(intent(open));
    AddEntry note = BusyDesk::noteOf(maria, "On the new case.");
    note.case_file = open.case_file;
    desk.keep(intent(note));
    OperationResult refused;
    refused.operation = opened.id;
    refused.verdict = Verdict::Rejected;
    REQUIRE(desk.desk->settle({refused}));
    CHECK_FALSE(desk.seen(open.case_file));
    for (const auto& entry : desk.visible().all<TimelineEntry>())
        CHECK(entry.value.case_file != open.case_file); // it has nothing to stand on
}

TEST_CASE("what is kept and could not be shown is shown with the next page", "[sync]")
{
    BusyDesk desk;
    desk.note(maria, "Before.");
    REQUIRE(desk.desk->outbox().keep([] {
        Operation late = intent(BusyDesk::noteOf(maria, "Kept, and not shown yet."));
        late.id = number(7000);
        late.author = ada;
        late.made = later(11);
        return late;
    }()));
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
    REQUIRE(desk.pull(101, {}));
    CHECK(desk.visible().all<TimelineEntry>().size() == 2);
}

TEST_CASE("what came back in a page that could not be written is the server's after the next one", "[sync]")
{
    BusyDesk desk;
    const Operation mine = desk.note(maria, "A note.");
    std::vector<SentRow> rows = desk.take(mine, later(60));
    desk.answer(mine);
    Database& cache = desk.desk->cache().rows().database();
    REQUIRE(cache.integer("PRAGMA max_page_count=" + QByteArray::number(cache.integer("PRAGMA page_count").value())));
    Customer large = mariaLopez();
    large.given_name = QString(60'000, u'x');
    std::vector<SentRow> tooMuch = rows;
    tooMuch.push_back({&schemaOf<Customer>(), toRow(Record<Customer>{nora, 9, large})});
    CHECK_FALSE(desk.pull(desk.feed, tooMuch));
    CHECK(desk.shadows() > 0);
    REQUIRE(cache.integer("PRAGMA max_page_count=100000"));
    REQUIRE(desk.pull(desk.feed, rows));
    CHECK(desk.shadows() == 0);
    for (const SentRow& row : rows)
        CHECK(*desk.visible().find(*row.schema, row.row.id).value() == row.row);
}
