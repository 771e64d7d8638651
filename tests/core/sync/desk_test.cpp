// The one path of every change at a desk, and what a crash or a damaged file does to it.
#include "tests/support/sample_desk.h"

#include <QDir>
#include <QFile>

using namespace callboard;
using namespace callboard::sample;

namespace {

AddEntry note(const char* text)
{
    AddEntry op;
    op.customer = maria;
    op.case_file = lamp;
    op.text = {QString::fromUtf8(text)};
    return op;
}

EditCustomer tier(const char* was, const char* now) { return {maria, {{{"tier", word(now)}}}, {{{"tier", word(was)}}}}; }

SentRow mariaAs(const char* tierName, qint64 version)
{
    Customer customer = mariaLopez();
    customer.tier = QString::fromUtf8(tierName);
    return {&schemaOf<Customer>(), toRow(Record<Customer>{maria, version, customer})};
}

OperationResult resultOf(const Operation& operation, Verdict verdict, qint64 feed)
{
    OperationResult result;
    result.operation = operation.id;
    result.verdict = verdict;
    result.feed = feed;
    return result;
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

}

TEST_CASE("what a person does is kept and on the screen at once", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    ChangeSet changed;
    desk.desk->onChanged = [&](const ChangeSet& set) { changed.add(set); };
    auto kept = desk.desk->submit(intent(tier("silver", "gold")));
    REQUIRE(kept);
    CHECK_FALSE(kept->id.isNull());
    CHECK(kept->author == ada);
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK(changed.rows[&schemaOf<Customer>()].count(maria.key) == 1);
    CHECK(desk.desk->outbox().summary()->waiting == 1);
}

TEST_CASE("the words are safe before the screen changes", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    QStringList order;
    desk.desk->onChanged = [&](const ChangeSet&) { order += QStringLiteral("shown"); };
    desk.desk->submit(intent(tier("silver", "gold")), {}, [&](Result<Operation> kept) {
        REQUIRE(kept);
        order += QStringLiteral("kept");
    });
    CHECK(order == QStringList{QStringLiteral("kept"), QStringLiteral("shown")});
}

TEST_CASE("what may not be done is refused to its author and not kept", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    auto refused = desk.desk->submit(intent(note("   ")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == QStringLiteral("text"));
    CHECK(desk.desk->outbox().summary()->waiting == 0);
}

TEST_CASE("of what belongs together nothing is kept when one part is refused, and each part stands on those before it", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    std::optional<Result<Operation>> outcome;
    const auto told = [&outcome](Result<Operation> kept) { outcome = std::move(kept); };
    desk.desk->submit({intent(tier("silver", "gold")), intent(note("   "))}, {}, told);
    REQUIRE(outcome);
    CHECK_FALSE(*outcome);
    CHECK(desk.desk->outbox().summary()->waiting == 0);
    CHECK(desk.seen(maria)->tier == QStringLiteral("silver"));

    OpenCase open;
    open.case_file = {number(60)};
    open.customer = maria;
    open.subject = QStringLiteral("A shade");
    open.team = east;
    desk.desk->submit({intent(open), intent(EditCase{{number(60)}, {{{"category", word("garden")}}}, {}})}, {}, told);
    REQUIRE(*outcome);
    CHECK((*outcome)->name == QStringLiteral("case.edit"));
    CHECK(desk.desk->outbox().summary()->waiting == 2);
    CHECK(desk.seen(Id<CaseFile>{number(60)})->category == QStringLiteral("garden"));
}

TEST_CASE("an edit stays on the screen from the moment it is kept until it has come back", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    auto kept = desk.desk->submit(intent(tier("silver", "gold")));
    REQUIRE(kept);
    REQUIRE(desk.desk->settle({resultOf(*kept, Verdict::Applied, 105)}));
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    REQUIRE(desk.pull(104, {})); // others' work that came before ours
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK(desk.shadows() == 2);  // the customer and the entry on the timeline
    REQUIRE(desk.pull(105, {mariaAs("gold", 4)}));
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK(desk.shadows() == 0);
}

TEST_CASE("an edit that came back before its answer is no longer shown over the row once it is answered", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    auto kept = desk.desk->submit(intent(tier("silver", "gold")));
    REQUIRE(kept);
    REQUIRE(desk.pull(105, {mariaAs("gold", 4)}));
    REQUIRE(desk.desk->settle({resultOf(*kept, Verdict::Applied, 105)}));
    CHECK(desk.shadows() == 0);
    CHECK(desk.visible().all<TimelineEntry>().empty()); // the server's page had none, so there is none
}

TEST_CASE("others' work arrives beneath what is not sent yet", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->submit(intent(EditCustomer{maria, {{{"language", word("es")}}}, {{{"language", word("")}}}})));
    REQUIRE(desk.pull(101, {mariaAs("gold", 4)}));
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK(desk.seen(maria)->language == QStringLiteral("es"));
}

TEST_CASE("what the server refused leaves the screen and stays in the outbox", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    OpenCase op;
    op.case_file = {number(50)};
    op.customer = maria;
    op.subject = QStringLiteral("The vase leaks");
    op.team = east;
    auto opened = desk.desk->submit(intent(op));
    REQUIRE(opened);
    auto edited = desk.desk->submit(intent(EditCase{{number(50)}, {{{"category", word("garden")}}}, {}}));
    REQUIRE(edited);
    REQUIRE(desk.seen(Id<CaseFile>{number(50)}));
    REQUIRE(desk.desk->settle({resultOf(*opened, Verdict::Rejected, 0), resultOf(*edited, Verdict::Rejected, 0)}));
    CHECK_FALSE(desk.seen(Id<CaseFile>{number(50)}));
    CHECK(desk.visible().rows() == site().rows());
    CHECK(desk.shadows() == 0);
    CHECK(desk.desk->outbox().summary()->refused == 2);
}

TEST_CASE("what was refused can be tried again as a new operation, and is refused here at once where nothing has changed", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    auto first = desk.desk->submit(intent(tier("silver", "gold")));
    REQUIRE(first);
    REQUIRE(desk.desk->settle({resultOf(*first, Verdict::Rejected, 0)}));
    const OutboxItem refused = desk.desk->outbox().list(10)->front();
    auto again = desk.desk->retry(refused.key);
    REQUIRE(again);
    CHECK(again->id != first->id);
    CHECK(again->args == first->args);
    CHECK(*desk.desk->outbox().summary() == OutboxSummary{1, 0, again->made});
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK_FALSE(desk.desk->retry(desk.desk->outbox().waiting(1, 10'000)->front().key)); // it is on its way

    auto edit = desk.desk->submit(intent(EditCase{lamp, {{{"category", word("garden")}}}, {}}));
    REQUIRE(edit);
    REQUIRE(desk.desk->settle({resultOf(*edit, Verdict::Rejected, 0)}));
    REQUIRE(desk.pull(102, {}, {{&schemaOf<CaseFile>(), lamp.key}}));
    const qint64 key = desk.desk->outbox().list(10)->front().key;
    CHECK_FALSE(desk.desk->retry(key)); // the case is not here any more
    CHECK(desk.desk->outbox().item(key)->state == OperationState::Refused);
    CHECK(desk.desk->outbox().summary()->refused == 1);
}

TEST_CASE("a version that is here already changes nothing, an older one neither", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.pull(101, {mariaAs("gold", 7)}));
    REQUIRE(desk.pull(102, {mariaAs("bronze", 6)}));
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    SECTION("also beneath an operation")
    {
        REQUIRE(desk.desk->submit(intent(EditCustomer{maria, {{{"language", word("es")}}}, {{{"language", word("")}}}})));
        REQUIRE(desk.pull(103, {mariaAs("bronze", 6)}));
        CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    }
}

TEST_CASE("a row that left the person's scopes is gone, also from beneath an operation", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    SECTION("plainly") {}
    SECTION("with an operation over it")
    {
        REQUIRE(desk.desk->submit(intent(EditCase{lamp, {{{"category", word("garden")}}}, {}})));
        REQUIRE(desk.shadows() == 2);
    }
    REQUIRE(desk.pull(101, {}, {{&schemaOf<CaseFile>(), lamp.key}}));
    CHECK_FALSE(desk.seen(lamp));
    CHECK(desk.shadows() == 0);
    desk.reopen();
    CHECK_FALSE(desk.seen(lamp));
}

TEST_CASE("an operation that was kept just before a crash is shown at the next start", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    desk.close();
    {
        auto outbox = Outbox::open(desk.path("outbox.db"));
        REQUIRE(outbox);
        Operation operation = intent(tier("silver", "gold"));
        operation.id = number(70);
        operation.author = ada;
        operation.made = later(11);
        REQUIRE((*outbox)->keep(operation));
    }
    desk.open();
    CHECK(desk.seen(maria)->tier == QStringLiteral("gold"));
    CHECK(desk.desk->outbox().summary()->waiting == 1);
}

TEST_CASE("a desk that is opened again knows its person, its place and its facts", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->setFact(Desk::factClient, text(number(80))));
    REQUIRE(desk.pull(123, {}));
    desk.reopen();
    CHECK(desk.desk->person().id == ada);
    CHECK(desk.desk->person().role == Role::Rep);
    CHECK(desk.desk->person().teams == QStringList{text(east.key)});
    CHECK(desk.desk->fact(Desk::factClient) == text(number(80)));
    CHECK(desk.desk->cache().state().horizon() == 123);
    CHECK(desk.desk->cache().state().isLoaded());
}

TEST_CASE("a load that was interrupted goes on where it stood", "[sync]")
{
    SampleDesk desk;
    desk.signIn();
    SnapshotPlan plan;
    plan.cursor = QString::fromLatin1(cursorAt(40));
    plan.scopes = {{QStringLiteral("org"), 3}, {QStringLiteral("team:x"), 2}};
    REQUIRE(desk.desk->beginLoading(plan));
    REQUIRE(desk.desk->takeSnapshotPage({{mariaAs("gold", 4)}, "after-maria", 0}));
    desk.reopen();
    const CacheState& state = desk.desk->cache().state();
    CHECK_FALSE(state.isLoaded());
    CHECK(state.after == "after-maria");
    CHECK(state.plan.scopes.size() == 2);
    CHECK(state.loaded == 1);
    CHECK(state.planned == 5);
    REQUIRE(desk.desk->takeSnapshotPage({{}, {}, 0}));
    REQUIRE(desk.desk->takeSnapshotPage({{}, {}, 0}));
    CHECK(desk.desk->cache().state().isLoaded());
    CHECK(desk.desk->cache().state().horizon() == 40);
}

TEST_CASE("a damaged cache is moved aside and made anew, and nothing that was done here is lost", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->submit(intent(note("Precious."))));
    desk.close();
    const QString cache = desk.path("cache.db");
    const qint64 size = QFile(cache).size();
    REQUIRE(size > 8192);
    SECTION("zero bytes at the beginning") { overwrite(cache, 0, QByteArray(4096, '\0')); }
    SECTION("flipped bytes in the schema") { overwrite(cache, 108, QByteArray(600, '\xA5')); }
    SECTION("text instead of a database") { overwrite(cache, 0, "<html>Please sign in to this network</html>"); }
    SECTION("cut off in the middle") { REQUIRE(QFile::resize(cache, size / 2 + 17)); }
    SECTION("cut off in the header") { REQUIRE(QFile::resize(cache, 50)); }
    desk.open();
    CHECK(QFile::exists(desk.path("cache.bad-1")));
    CHECK_FALSE(desk.desk->cache().state().isLoaded());
    CHECK(desk.desk->outbox().summary()->waiting == 1);
    CHECK(desk.desk->person().id == ada);
    desk.load();
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
}

TEST_CASE("a cache whose damage is found in use is made anew, and the desk goes on", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->cache().rows().database().checkpoint());
    desk.close();
    // Every page but those that are read when a cache is opened.
    const QString cache = desk.path("cache.db");
    auto database = Database::open({cache, Access::Reader, Durability::Normal, {}, 1024});
    REQUIRE(database);
    const qint64 page = (*database)->integer("SELECT rootpage FROM sqlite_master WHERE name = 'customer'").value();
    database->reset();
    overwrite(cache, (page - 1) * 4096, QByteArray(4096, '\xA5'));
    desk.open();
    int replaced = 0;
    desk.desk->onCacheReplaced = [&](const Error&) { ++replaced; };
    REQUIRE(desk.desk->cache().state().isLoaded());
    SECTION("while others' work arrives") { CHECK(desk.pull(101, {mariaAs("gold", 4)})); }
    SECTION("while something is done here")
    {
        CHECK(desk.desk->submit(intent(note("Precious."))));
        CHECK(desk.desk->outbox().summary()->waiting == 1);
    }
    CHECK(replaced == 1);
    CHECK_FALSE(desk.desk->cache().state().isLoaded());
    desk.load();
    CHECK(desk.seen(maria));
}

TEST_CASE("a reset fetches everything again and leaves no old copy of people's records behind", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->submit(intent(note("Precious."))));
    int replaced = 0;
    desk.desk->onCacheReplaced = [&](const Error& why) {
        ++replaced;
        CHECK_FALSE(why.sentence().isEmpty());
    };
    REQUIRE(desk.desk->resetCache());
    CHECK(replaced == 1);
    CHECK_FALSE(desk.desk->cache().state().isLoaded());
    CHECK_FALSE(desk.seen(maria));
    CHECK(desk.desk->outbox().summary()->waiting == 1);
    for (const QString& file : QDir(desk.folder.path()).entryList({QStringLiteral("cache.bad*")}, QDir::Files))
        FAIL_CHECK(file.toStdString());
    desk.load();
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
}

TEST_CASE("a damaged outbox is kept as it was, and what can be read of it is shown and waits as before", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->submit(intent(note("Precious."))));
    desk.close();
    overwrite(desk.path("outbox.db"), 0, QByteArray(100, '\xA5'));
    QFile file(desk.path("outbox.db"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray damaged = file.readAll();
    desk.open();
    CHECK(desk.desk->outbox().summary()->waiting == 1);
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
    REQUIRE(desk.desk->salvage());
    QFile kept(desk.desk->salvage()->kept);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == damaged);
    REQUIRE(desk.desk->setFact(Desk::factSalvage, {}));
    desk.reopen();
    CHECK_FALSE(desk.desk->salvage());
}

TEST_CASE("an outbox that was emptied from outside does not pass for a new one", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    desk.close();
    REQUIRE(QFile::resize(desk.path("outbox.db"), 0));
    desk.open();
    REQUIRE(desk.desk->salvage());
    CHECK(desk.desk->salvage()->operations == 0);
    desk.close();
    for (const char* name : {"outbox.db", "outbox.db-wal", "outbox.db-shm", "cache.db", "cache.db-wal", "cache.db-shm"})
        QFile::remove(desk.path(name));
    QFile empty(desk.path("outbox.db"));
    REQUIRE(empty.open(QIODevice::WriteOnly));
    empty.close();
    desk.open();
    CHECK_FALSE(desk.desk->salvage()); // without a cache it is what a crash leaves of a first start
}

TEST_CASE("a full disk is said at once and the draft stays", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    const QString place = QStringLiteral("composer/lamp");
    REQUIRE(desk.desk->outbox().saveDraft({place, QStringLiteral("Precious."), 3, later(1), {}}));
    Database& database = desk.desk->outbox().database();
    const qint64 pages = database.integer("PRAGMA page_count").value();
    REQUIRE(database.integer("PRAGMA max_page_count=" + QByteArray::number(pages)));
    AddEntry op = note("");
    op.text.text = QString(30'000, u'x');
    auto kept = desk.desk->submit(intent(op), place);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::Storage);
    CHECK(desk.desk->outbox().summary()->waiting == 0);
    CHECK(desk.desk->outbox().drafts()->size() == 1);
    CHECK(desk.visible().all<TimelineEntry>().empty());
}

TEST_CASE("a full disk beneath the cache does not keep words from being safe", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    Database& database = desk.desk->cache().rows().database();
    const qint64 pages = database.integer("PRAGMA page_count").value();
    REQUIRE(database.integer("PRAGMA max_page_count=" + QByteArray::number(pages)));
    AddEntry op = note("");
    op.text.text = QString(60'000, u'x');
    CHECK(desk.desk->submit(intent(op)));
    CHECK(desk.desk->outbox().summary()->waiting == 1);
    REQUIRE(database.integer("PRAGMA max_page_count=100000"));
    desk.reopen();
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
}

TEST_CASE("while no cache can be made, words are kept, and they are shown as soon as there is one", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    // Where the file should be is something that cannot be removed.
    REQUIRE(QFile::remove(desk.path("cache.db")));
    REQUIRE(QDir().mkpath(desk.path("cache.db/in the way")));
    CHECK_FALSE(desk.desk->resetCache());
    CHECK_FALSE(desk.desk->hasCache());
    CHECK_FALSE(desk.desk->cacheState().isLoaded());
    REQUIRE(desk.desk->submit(intent(note("Kept without a cache."))));
    CHECK(desk.desk->outbox().summary()->waiting == 1);

    REQUIRE(QDir(desk.path("cache.db")).removeRecursively());
    int replaced = 0;
    desk.desk->onCacheReplaced = [&replaced](const Error&) { ++replaced; };
    desk.load();
    CHECK(replaced == 1);
    CHECK(desk.visible().all<TimelineEntry>().front().value.text.text == QStringLiteral("Kept without a cache."));
}

TEST_CASE("a reader that meets damage has the cache made anew", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->checkCache());
    CHECK(desk.desk->cacheState().isLoaded());
    desk.close();
    const qint64 page = 4096, size = QFileInfo(desk.path("cache.db")).size();
    overwrite(desk.path("cache.db"), 2 * page, QByteArray(size - 2 * page, '\0'));
    auto opened = desk.tryOpen();
    REQUIRE(opened);
    desk.desk = std::move(opened).value();
    REQUIRE(desk.desk->checkCache());
    desk.load();
    CHECK(desk.visible().rows() == sample::site().rows());
}

TEST_CASE("what waits is judged anew when its author's role has changed", "[sync]")
{
    SampleDesk desk;
    desk.loadedAndSignedIn();
    REQUIRE(desk.desk->submit(intent(note("Written in the team."))));
    CHECK(desk.visible().all<TimelineEntry>().size() == 1);
    SignedIn signedIn = adaSignedIn({desk.clock.now().ms + 900'000});
    User ada = fromRow<User>(peopleRows().front())->value;
    ada.teams = {text(west.key)};
    signedIn.profile = RawJson{objectText(schemaOf<User>(), &ada)};
    REQUIRE(desk.desk->rememberSignIn(signedIn));
    CHECK(desk.visible().all<TimelineEntry>().empty());
    CHECK(desk.desk->outbox().summary()->waiting == 1); // the site decides
}
