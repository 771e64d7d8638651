// What desks read: the feed, what leaves their scopes, and that a snapshot is the feed from its beginning.
#include "tests/core/server/site.h"

using namespace callboard;

namespace {

QByteArray cursorAt(const TestSite& site, const Id<User>& user, qint64 feed)
{
    return Cursor{site.store->identity().epoch, feed, QString::fromLatin1(site.person(user).fingerprint)}.text();
}

PullPage pulled(const TestSite& site, const Id<User>& user, qint64 feed)
{
    auto page = site.reader()->pull(site.person(user), cursorAt(site, user, feed));
    REQUIRE(std::holds_alternative<PullPage>(page));
    return std::get<PullPage>(std::move(page));
}

QByteArray refusedWith(const TestSite& site, const Id<User>& user, const QByteArray& cursor)
{
    const auto page = site.reader()->pull(site.person(user), cursor);
    return std::holds_alternative<Refused>(page) ? QByteArray(std::get<Refused>(page).refusal.code) : QByteArray();
}

bool has(const PullPage& page, const Schema& schema, const Uuid& id)
{
    return std::any_of(page.put.begin(), page.put.end(), [&](const SentRow& sent) { return sent.schema == &schema && sent.row.id == id; });
}
bool hasLeft(const PullPage& page, const Schema& schema, const Uuid& id)
{
    return std::any_of(page.left.begin(), page.left.end(), [&](const LeftRow& left) { return left.schema == &schema && left.id == id; });
}

Id<CaseFile> openCase(TestSite& site, TestDesk& desk, const Id<Team>& team)
{
    OpenCase open;
    open.case_file = {site.id()};
    open.customer = site.customer;
    open.subject = QStringLiteral("No signal");
    open.team = team;
    REQUIRE(site.done(desk, open).verdict == Verdict::Applied);
    return open.case_file;
}

}

TEST_CASE("a pull brings what changed in the person's scopes and nothing else")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const qint64 before = site.store->head();
    const Id<CaseFile> file = openCase(site, nora, site.north);
    const PullPage ours = pulled(site, site.nora, before), theirs = pulled(site, site.sven, before);
    CHECK(has(ours, schemaOf<CaseFile>(), file.key));
    CHECK(ours.put.size() == 2); // the case and its first entry
    CHECK(ours.feed == site.store->head());
    CHECK_FALSE(ours.more);
    CHECK(theirs.put.empty());
    CHECK(theirs.left.empty());
    CHECK(theirs.feed == site.store->head());
}

TEST_CASE("a case that goes to another team leaves the desks of the first with everything written on it, and comes to the second's")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const Id<CaseFile> file = openCase(site, nora, site.north);
    AddEntry add;
    add.customer = site.customer;
    add.case_file = file;
    add.text = {QStringLiteral("Router replaced")};
    REQUIRE(site.done(nora, add).verdict == Verdict::Applied);
    REQUIRE(site.done(nora, PromiseFollowUp{site.customer, file, {QStringLiteral("Call back")}, {1'900'000'000'000}}).verdict == Verdict::Applied);
    const qint64 before = site.store->head();
    REQUIRE(site.done(nora, AssignCase{file, site.sven, site.nora, site.south, site.north}).verdict == Verdict::Applied);
    const PullPage lost = pulled(site, site.nora, before), won = pulled(site, site.sven, before);
    CHECK(hasLeft(lost, schemaOf<CaseFile>(), file.key));
    CHECK(lost.left.size() == 4); // the case, its first entry, the note and the follow-up's entry
    CHECK(lost.put.size() == 1);  // the follow-up is Nora's promise, whoever has the case
    CHECK(has(lost, schemaOf<Task>(), lost.put.front().row.id));
    CHECK(has(won, schemaOf<CaseFile>(), file.key));
    CHECK(won.put.size() == 6); // and the entry that says who has it now
    for (const SentRow& sent : won.put)
        CHECK(scopesOf(*sent.schema, sent.row).front() == "team:" + site.south.key.text());
}

TEST_CASE("who asks for a customer's history is sent what other teams do with them, and nobody else is")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const qint64 before = site.store->head();
    const Id<CaseFile> file = openCase(site, nora, site.north);
    const auto reader = site.reader();
    const QString unknown = QString::fromLatin1(site.id().text());
    const Served<Person> asking = reader->withHistories(site.person(site.sven), {QString::fromLatin1(site.customer.key.text()), unknown});
    const auto& sven = std::get<Person>(asking);
    CHECK(sven.histories == std::set<QByteArray>{historyOf(site.customer)}); // of a customer who is not there nobody has one
    const QByteArray cursor = cursorAt(site, site.sven, before);
    CHECK(has(std::get<PullPage>(reader->pull(sven, cursor)), schemaOf<CaseFile>(), file.key));
    CHECK(std::get<SiteReader::Standing>(reader->standing(sven, cursor)).behind);
    CHECK_FALSE(std::get<SiteReader::Standing>(reader->standing(sven, cursorAt(site, site.sven, site.store->head()))).behind);
    CHECK(pulled(site, site.sven, before).put.empty());

    const SnapshotPage page = std::get<SnapshotPage>(reader->snapshotPage(sven, historyOf(site.customer), {}));
    CHECK(page.rows.size() == 2); // the case and its first entry
    const auto refused = reader->snapshotPage(site.person(site.sven), historyOf(site.customer), {});
    CHECK(std::get<Refused>(refused).refusal.code == QByteArray("not_found"));
}

TEST_CASE("a request for too many histories, or for something that is no customer, is refused")
{
    TestSite site;
    QStringList many;
    for (int i = 0; i <= protocol::historiesMax; ++i)
        many.append(QString::fromLatin1(site.customer.key.text()));
    const auto reader = site.reader();
    for (const QStringList& list : {many, QStringList{QStringLiteral("x")}})
        CHECK(std::get<Refused>(reader->withHistories(site.person(site.sven), list)).refusal.code == QByteArray("malformed"));
}

TEST_CASE("a page ends at the end of an operation, and the next one goes on where it ended")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    constexpr int batch = 900;
    for (int operation = 0; operation < 4; ++operation) {
        std::vector<Row> rows;
        for (int i = 0; i < batch; ++i) {
            Record<Customer> one{{site.id()}, 0, {}};
            one.value.brand = site.brand;
            one.value.family_name = QStringLiteral("Person %1").arg(i);
            rows.push_back(toRow(one));
        }
        const Operation put = PutRows::of(schemaOf<Customer>(), rows);
        REQUIRE(site.store->apply(std::span(&put, 1), site.admin));
    }
    const qint64 before = site.store->head() - 4;
    const PullPage first = pulled(site, site.nora, before);
    CHECK(first.put.size() == 3 * batch);
    CHECK(first.more);
    CHECK(first.feed == before + 3);
    const PullPage second = pulled(site, site.nora, first.feed);
    CHECK(second.put.size() == batch);
    CHECK_FALSE(second.more);
    CHECK(second.feed == second.head);
}

TEST_CASE("a page holds no more bytes than a desk takes, and one operation that changed more has the desk fetch everything again")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const qint64 before = site.store->head();
    openCase(site, nora, site.north);
    const auto writeMany = [&site](int customers) {
        std::vector<Row> rows;
        for (int i = 0; i < customers; ++i) {
            Customer customer = site.store->rows().find(site.customer).value()->value;
            customer.family_name = QString(1'000, QChar(u'\u20ac')); // three bytes each
            rows.push_back(toRow(Record<Customer>{{site.id()}, 0, customer}));
        }
        const Operation operation = PutRows::of(schemaOf<Customer>(), std::move(rows));
        REQUIRE(site.store->apply(std::span(&operation, 1), site.admin));
    };
    const auto limited = SiteReader::open(site.path(), {}, {100, 100, 20'000, 30'000}).value();
    const auto from = [&](qint64 feed) { return limited->pull(site.person(site.nora), cursorAt(site, site.nora, feed)); };

    writeMany(8); // 24 kB: too much beside nothing, but not by itself
    auto page = from(before);
    REQUIRE(std::holds_alternative<PullPage>(page));
    CHECK(std::get<PullPage>(page).put.size() == 10);
    const qint64 middle = site.store->head();
    openCase(site, nora, site.north);
    const qint64 small = site.store->head();
    writeMany(12); // 36 kB
    page = from(middle);
    REQUIRE(std::holds_alternative<PullPage>(page));
    CHECK(std::get<PullPage>(page).put.size() == 2);
    CHECK(std::get<PullPage>(page).feed == small);
    CHECK(std::get<PullPage>(page).more);
    page = from(small);
    REQUIRE(std::holds_alternative<Refused>(page));
    CHECK(QByteArray(std::get<Refused>(page).refusal.code) == "cursor_too_old");
    CHECK(from(site.store->head()).index() != page.index());

    auto rows = limited->snapshotPage(site.person(site.nora), "directory:" + site.brand.key.text(), {});
    int pages = 0;
    std::size_t customers = 0;
    while (std::holds_alternative<SnapshotPage>(rows) && pages++ < 20) {
        for (const SentRow& sent : std::get<SnapshotPage>(rows).rows)
            customers += sent.schema == &schemaOf<Customer>();
        if (std::get<SnapshotPage>(rows).next.isEmpty())
            break;
        rows = limited->snapshotPage(site.person(site.nora), "directory:" + site.brand.key.text(), std::get<SnapshotPage>(rows).next);
    }
    CHECK(pages >= 3);
    CHECK(customers >= 20);
}

TEST_CASE("rows that are asked for again come up to a page's worth of bytes, and the rest is for the next question")
{
    TestSite site;
    std::vector<LeftRow> asked;
    for (int i = 0; i < 50; ++i)
        asked.push_back({&schemaOf<Customer>(), site.customer.key});
    const auto limited = SiteReader::open(site.path(), {}, {100, 100, 1'000, 2'000}).value();
    auto page = limited->rowsAgain(site.person(site.nora), asked);
    REQUIRE(std::holds_alternative<PullPage>(page));
    CHECK(std::get<PullPage>(page).put.size() > 0);
    CHECK(std::get<PullPage>(page).put.size() < 20);
}

TEST_CASE("a cursor that cannot be served says what the desk should do")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    const QString epoch = site.store->identity().epoch;
    CHECK(refusedWith(site, site.nora, "nonsense") == "malformed");
    CHECK(refusedWith(site, site.nora, cursorAt(site, site.nora, site.store->head() + 1)) == "cursor_ahead");
    CHECK(refusedWith(site, site.nora, Cursor{QStringLiteral("other"), 0, {}}.text()) == "epoch_changed");
    CHECK(refusedWith(site, site.nora, Cursor{epoch, 0, QStringLiteral("0000")}.text()) == "scopes_changed");
    std::vector<Operation> none;
    REQUIRE(site.store->apply(none, site.admin, SiteStore::Loading::Bulk));
    CHECK(refusedWith(site, site.nora, cursorAt(site, site.nora, site.store->head() - 1)) == "cursor_too_old");
    CHECK(refusedWith(site, site.nora, cursorAt(site, site.nora, site.store->head())).isEmpty());
}

TEST_CASE("the pages of a snapshot hold the rows that the feed from zero brings")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora), sven = site.desk(site.sven);
    (void)openCase(site, nora, site.north);
    (void)openCase(site, sven, site.south);
    (void)openCase(site, nora, {}); // nobody's yet: in the directory
    for (const Id<User>& user : {site.nora, site.sven}) {
        std::map<Uuid, Row> snapshot, feed;
        qint64 sentRows = 0;
        const auto reader = site.reader();
        const Person person = site.person(user);
        const auto plan = std::get<SnapshotPlan>(reader->snapshotPlan(person));
        qint64 planned = 0;
        for (const SnapshotScope& scope : plan.scopes) {
            planned += scope.rows;
            QByteArray after;
            do {
                const auto page = std::get<SnapshotPage>(reader->snapshotPage(person, scope.scope.toUtf8(), after));
                for (const SentRow& sent : page.rows)
                    snapshot[sent.row.id] = sent.row;
                sentRows += qint64(page.rows.size());
                after = page.next;
            } while (!after.isEmpty());
        }
        for (const SentRow& sent : pulled(site, user, 0).put)
            feed[sent.row.id] = sent.row;
        CHECK(snapshot.size() == 11);
        CHECK(planned == sentRows);
        CHECK(snapshot == feed);
    }
}

TEST_CASE("a long scope comes in pages that do not overlap and leave nothing out")
{
    TestSite site;
    std::vector<Row> rows;
    for (int i = 0; i < 4'500; ++i) {
        Record<Customer> one{{site.id()}, 0, {}};
        one.value.brand = site.brand;
        one.value.family_name = QStringLiteral("Person %1").arg(i);
        rows.push_back(toRow(one));
    }
    for (std::size_t at = 0; at < rows.size(); at += 900) {
        const Operation put = PutRows::of(schemaOf<Customer>(), {rows.begin() + std::ptrdiff_t(at), rows.begin() + std::ptrdiff_t(at + 900)});
        REQUIRE(site.store->apply(std::span(&put, 1), site.admin, SiteStore::Loading::Bulk));
    }
    const auto reader = site.reader();
    const QByteArray scope = "directory:" + site.brand.key.text();
    std::set<Uuid> seen;
    std::size_t count = 0, pages = 0;
    QByteArray after;
    do {
        const auto page = std::get<SnapshotPage>(reader->snapshotPage(site.person(site.nora), scope, after));
        count += page.rows.size();
        for (const SentRow& sent : page.rows)
            seen.insert(sent.row.id);
        after = page.next;
        ++pages;
    } while (!after.isEmpty());
    CHECK(count == 4'501);
    CHECK(seen.size() == count);
    CHECK(pages == 3);
}

TEST_CASE("a scope that is not the person's is not served")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    const auto page = site.reader()->snapshotPage(site.person(site.nora), "team:" + site.south.key.text(), {});
    REQUIRE(std::holds_alternative<Refused>(page));
    CHECK(std::get<Refused>(page).refusal.code == QByteArrayView("scopes_changed"));
}

TEST_CASE("whether a desk is behind does not depend on what happened in scopes of others")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk sven = site.desk(site.sven);
    const QByteArray cursor = cursorAt(site, site.nora, site.store->head());
    (void)openCase(site, sven, site.south);
    CHECK_FALSE(std::get<SiteReader::Standing>(site.reader()->standing(site.person(site.nora), cursor)).behind);
    (void)openCase(site, sven, {});
    CHECK(std::get<SiteReader::Standing>(site.reader()->standing(site.person(site.nora), cursor)).behind);
}

TEST_CASE("what became of an operation is told to its author and to leads, not to others")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    AddEntry add;
    add.customer = site.customer;
    add.text = {QStringLiteral("Called")};
    const QByteArray note = site.written(nora, intent(add));
    const auto accepted = std::get<PushAccepted>(site.push(nora, {note}));
    const Uuid id = resultOf(accepted.results[0]).operation;
    const auto reader = site.reader();
    CHECK(std::get<QByteArray>(reader->operationResult(site.person(site.nora), id)) == accepted.results[0]);
    CHECK(std::holds_alternative<QByteArray>(reader->operationResult(site.person(site.admin), id)));
    CHECK(std::get<Refused>(reader->operationResult(site.person(site.sven), id)).refusal.status == 404);
    CHECK(std::get<Refused>(reader->operationResult(site.person(site.nora), site.id())).refusal.status == 404);
}
