// What the server makes of pushes: each operation once, in order, by whom it says, and nothing half-saved.
#include "core/server/verify.h"
#include "core/work/case_merge.h"
#include "tests/core/server/site.h"

using namespace callboard;

namespace {

OpenCase aCase(TestSite& site, const Id<Team>& team)
{
    OpenCase open;
    open.case_file = {site.id()};
    open.customer = site.customer;
    open.subject = QStringLiteral("No signal");
    open.team = team;
    return open;
}

Operation aNote(const TestSite& site, const QString& text = QStringLiteral("Called twice"))
{
    AddEntry add;
    add.customer = site.customer;
    add.kind = EntryKind::Note;
    add.text = {text};
    return intent(add);
}

}

TEST_CASE("a pushed operation is applied, gets a place in the feed, and its rows count one version up")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const OpenCase open = aCase(site, site.north);
    const qint64 head = site.store->head();
    const OperationResult result = site.done(nora, open);
    CHECK(result.verdict == Verdict::Applied);
    CHECK(result.feed == head + 1);
    const auto row = *site.store->rows().find(open.case_file);
    REQUIRE(row);
    CHECK(row->version == 1);
    CHECK(row->value.number == 1);
    CHECK(row->value.owner == site.nora);
    site.done(nora, MoveCase{open.case_file, CaseStatus::WaitingForCustomer, CaseStatus::Open});
    CHECK((*site.store->rows().find(open.case_file))->version == 2);
}

TEST_CASE("an operation that arrives again is not applied again and gets the same answer to the letter")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const QByteArray note = site.written(nora, aNote(site));
    const auto first = std::get<PushAccepted>(site.push(nora, {note}));
    const qint64 head = site.store->head();
    site.clock.advance(60'000);
    const auto second = std::get<PushAccepted>(site.push(nora, {note}));
    CHECK(second.results == first.results);
    CHECK(second.replayed == 1);
    CHECK(second.last_sequence == 1);
    CHECK(site.store->head() == head);
    CHECK(site.count<TimelineEntry>() == 1);
}

TEST_CASE("an id that comes back with other bytes refuses the push and changes nothing")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const QByteArray note = site.written(nora, aNote(site));
    (void)site.push(nora, {note});
    QByteArray other = note;
    other.replace("Called twice", "Called thrice");
    const PushOutcome outcome = site.push(nora, {other, site.written(nora, aNote(site))});
    REQUIRE(refusalOf(outcome));
    CHECK(refusalOf(outcome)->refusal.code == QByteArrayView("operation_reused"));
    CHECK(site.count<TimelineEntry>() == 1);
}

TEST_CASE("a desk that counts otherwise is refused, hears which operation is next, and nothing of the push is kept")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    (void)site.push(nora, {site.written(nora, aNote(site))});
    const QByteArray second = site.written(nora, aNote(site));
    for (const qint64 after : {qint64(1), qint64(3)}) { // a place that is taken; a hole
        nora.sequence = after;
        const PushOutcome outcome = site.push(nora, {second});
        REQUIRE(refusalOf(outcome));
        CHECK(refusalOf(outcome)->refusal.code == QByteArrayView("sequence_gap"));
        CHECK(refusalOf(outcome)->error.args == QStringList{QStringLiteral("2")});
        CHECK(site.count<TimelineEntry>() == 1);
    }
    nora.sequence = 2;
    CHECK_FALSE(refusalOf(site.push(nora, {second})));
}

TEST_CASE("what another copy of a desk has sent already is known by its id, whatever the desk is called now")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const QByteArray note = site.written(nora, aNote(site));
    const auto first = std::get<PushAccepted>(site.push(nora, {note}));
    TestDesk copy = site.desk(site.nora); // registered under a name of its own
    const QByteArray other = site.written(copy, aNote(site));
    copy.sequence = 2; // it has nothing of its own yet
    const auto again = std::get<PushAccepted>(site.push(copy, {note, other}));
    CHECK(again.results.front() == first.results.front());
    CHECK(again.replayed == 1);
    CHECK(again.last_sequence == 1);
    CHECK(site.count<TimelineEntry>() == 2);
    CHECK(verifySite(site.store->database())->empty());
}

TEST_CASE("after a desk has registered again, its copy may not push")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    const TestDesk copy = site.desk(site.nora);
    TestDesk nora = copy;
    nora.registered = std::get<Registered>(site.store->registerClient({copy.registered.client, {}, {}, {}}, site.nora));
    CHECK(nora.registered.client == copy.registered.client);
    TestDesk pushing = copy;
    const QByteArray late = site.written(pushing, aNote(site));
    const PushOutcome outcome = site.push(pushing, {late});
    REQUIRE(refusalOf(outcome));
    CHECK(refusalOf(outcome)->refusal.code == QByteArrayView("fenced"));
    CHECK_FALSE(refusalOf(site.push(nora, {site.written(nora, aNote(site))})));
}

TEST_CASE("registering again says which of the desk's operations have arrived")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    (void)site.push(nora, {site.written(nora, aNote(site)), site.written(nora, aNote(site))});
    CHECK(std::get<Registered>(site.store->registerClient({nora.registered.client, {}, {}, {}}, site.nora)).last_sequence == 2);
    CHECK(std::get<Refused>(site.store->registerClient({nora.registered.client, {}, {}, {}}, site.sven)).refusal.status == 403);
}

TEST_CASE("a push for another epoch is refused")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    nora.registered.epoch = QStringLiteral("of-a-backup");
    const PushOutcome outcome = site.push(nora, {site.written(nora, aNote(site))});
    REQUIRE(refusalOf(outcome));
    CHECK(refusalOf(outcome)->refusal.code == QByteArrayView("epoch_changed"));
}

TEST_CASE("what the business refuses is answered with its reason, kept with its payload, and takes its place")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    const QByteArray foreign = site.written(nora, intent(aCase(site, site.south)));
    const auto accepted = std::get<PushAccepted>(site.push(nora, {foreign, site.written(nora, aNote(site))}));
    const OperationResult refused = resultOf(accepted.results[0]);
    CHECK(refused.verdict == Verdict::Rejected);
    CHECK(refused.code == QLatin1String("denied"));
    CHECK(refused.feed == 0);
    CHECK(resultOf(accepted.results[1]).verdict == Verdict::Applied);
    CHECK(accepted.last_sequence == 2);
    CHECK(site.count<CaseFile>() == 0);
    CHECK(*site.store->database().integer("SELECT count(*) FROM op_result WHERE sequence = 1 AND payload IS NOT NULL AND client <> (SELECT id FROM client WHERE device = 'server')") == 1);
}

TEST_CASE("an operation under another name is rejected")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    TestDesk asSven = nora;
    asSven.user = site.sven;
    const QByteArray forged = site.written(asSven, aNote(site));
    ++nora.sequence;
    const auto accepted = std::get<PushAccepted>(site.push(nora, {forged}));
    CHECK(resultOf(accepted.results[0]).verdict == Verdict::Rejected);
    CHECK(site.count<TimelineEntry>() == 0);
}

TEST_CASE("a person who was deactivated cannot push")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    Record<User> user = **site.store->rows().find(site.nora);
    user.value.active = false;
    const Operation off = PutRows::of(schemaOf<User>(), {toRow(user)});
    REQUIRE(site.store->apply(std::span(&off, 1), site.admin));
    const PushOutcome outcome = site.push(nora, {site.written(nora, aNote(site))});
    REQUIRE(refusalOf(outcome));
    CHECK(refusalOf(outcome)->refusal.code == QByteArrayView("token_revoked"));
}

TEST_CASE("an operation that fails by our fault is parked at the third try, so that it does not hold up the others")
{
    TestSite site;
    TestDesk nora = site.desk(site.nora);
    const OpenCase open = aCase(site, site.north);
    (void)site.done(nora, open);
    // A table that refuses what an operation returned: a fault of the server, not of the desk.
    REQUIRE(site.store->database().run("CREATE TRIGGER broken BEFORE UPDATE ON case_file BEGIN SELECT RAISE(ABORT, 'broken'); END"));
    const QByteArray move = site.written(nora, intent(MoveCase{open.case_file, CaseStatus::WaitingForUs, CaseStatus::Open}));
    const QByteArray note = site.written(nora, aNote(site));
    for (int i = 0; i < 2; ++i) {
        const PushOutcome outcome = site.push(nora, {move, note});
        REQUIRE(refusalOf(outcome));
        CHECK(refusalOf(outcome)->refusal.status == 500);
    }
    const auto accepted = std::get<PushAccepted>(site.push(nora, {move, note}));
    CHECK(resultOf(accepted.results[0]).verdict == Verdict::Parked);
    CHECK(resultOf(accepted.results[1]).verdict == Verdict::Applied);
}

TEST_CASE("in a group, a push that is refused leaves the others as they are")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora), sven = site.desk(site.sven);
    const PreparedPush good = site.prepared(nora, {site.written(nora, aNote(site))});
    ++sven.sequence; // a hole
    const PreparedPush bad = site.prepared(sven, {site.written(sven, aNote(site))});
    const PreparedPush alsoGood = site.prepared(nora, {site.written(nora, aNote(site))});
    const qint64 head = site.store->head();
    const auto outcomes = site.store->push(std::vector{good, bad, alsoGood});
    CHECK_FALSE(refusalOf(outcomes[0]));
    REQUIRE(refusalOf(outcomes[1]));
    CHECK_FALSE(refusalOf(outcomes[2]));
    CHECK(std::get<PushAccepted>(outcomes[2]).last_sequence == 2);
    CHECK(site.store->head() == head + 2);
    CHECK(site.store->lastCommit().operations == 2);
    CHECK(site.count<TimelineEntry>() == 2);
}

TEST_CASE("what is refused after it took a number is undone alone: the others of its group stay, and the number is given to the next")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora), sven = site.desk(site.sven);
    const OpenCase first = aCase(site, site.north), second = aCase(site, site.north);
    SplitCase nothing;
    nothing.case_file = first.case_file;
    nothing.new_case = {Uuid::derived(first.case_file.key, "split")};
    nothing.subject = QStringLiteral("The lid");
    nothing.entries = {QString::fromLatin1(Uuid::derived(first.case_file.key, "no entry").text())};
    const PreparedPush ofNora = site.prepared(nora, {site.written(nora, intent(first)), site.written(nora, intent(nothing)), site.written(nora, intent(second))});
    const PreparedPush ofSven = site.prepared(sven, {site.written(sven, aNote(site))});
    const auto outcomes = site.store->push(std::vector{ofNora, ofSven});
    const auto& accepted = std::get<PushAccepted>(outcomes[0]);
    CHECK(resultOf(accepted.results[0]).verdict == Verdict::Applied);
    CHECK(resultOf(accepted.results[1]).verdict == Verdict::Rejected);
    CHECK(resultOf(accepted.results[2]).verdict == Verdict::Applied);
    CHECK(resultOf(std::get<PushAccepted>(outcomes[1]).results[0]).verdict == Verdict::Applied);
    CHECK((*site.store->rows().find(first.case_file))->value.number == 1);
    CHECK((*site.store->rows().find(second.case_file))->value.number == 2);
    CHECK(site.count<CaseFile>() == 2);
}

TEST_CASE("when the file may not grow, every push is put off and nothing of it is there")
{
    TestSite site;
    TestDesk nora = site.desk(site.nora);
    auto pages = site.store->database().integer("PRAGMA page_count");
    REQUIRE(pages);
    REQUIRE(site.store->database().integer("PRAGMA max_page_count=" + QByteArray::number(*pages)));
    std::vector<QByteArray> notes;
    for (int i = 0; i < 100; ++i)
        notes.push_back(site.written(nora, aNote(site, QString(2'000, u'x'))));
    const PushOutcome outcome = site.push(nora, notes);
    REQUIRE(refusalOf(outcome));
    CHECK(refusalOf(outcome)->refusal.code == QByteArrayView("storage"));
    CHECK(site.count<TimelineEntry>() == 0);
    REQUIRE(site.store->database().integer("PRAGMA max_page_count=1000000"));
    const auto accepted = std::get<PushAccepted>(site.push(nora, notes));
    CHECK(accepted.last_sequence == 100);
    CHECK(accepted.replayed == 0);
}

TEST_CASE("numbers of cases have no holes when an operation is refused")
{
    TestSite site(GENERATE(from_range(storeKinds())));
    TestDesk nora = site.desk(site.nora);
    (void)site.done(nora, aCase(site, site.north));
    OpenCase wordless = aCase(site, site.north);
    wordless.subject.clear();
    CHECK(site.done(nora, wordless).verdict == Verdict::Rejected);
    const OpenCase open = aCase(site, site.north);
    (void)site.done(nora, open);
    CHECK((*site.store->rows().find(open.case_file))->value.number == 2);
}
