// Two desks and a site: whatever the network does, both end with the same rows, and everything that was done is there once.
#include "core/knowledge/article_index.h"
#include "core/knowledge/knowledge_search.h"
#include "core/work/case_links.h"
#include "core/work/contacts.h"
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

AddEntry note(const QString& words, const Id<CaseFile>& file = {})
{
    AddEntry op;
    op.customer = maria;
    op.case_file = file;
    op.text = {words};
    return op;
}

EditCustomer tier(const char* was, const char* now)
{
    return {maria, {{{"tier", word(now)}}}, {{{"tier", word(was)}}}};
}

OpenCase someCase(const Uuid& id)
{
    OpenCase op;
    op.case_file = {id};
    op.customer = maria;
    op.subject = QStringLiteral("The lamp arrived broken");
    op.team = east;
    return op;
}

qint64 countOf(const TwoDesks& desks, const char* sql) { return desks.site.store->database().integer(sql).value(); }

}

TEST_CASE("what is done at one desk is at the other a moment later", "[sync]")
{
    TwoDesks desks;
    const Uuid id = desks.one.desk->newId();
    REQUIRE(desks.one.perform(someCase(id)));
    REQUIRE(desks.one.perform(CloseCase{{id}, QStringLiteral("replaced"), {QStringLiteral("On its way.")}, EntryKind::Call, {}, 60}));
    desks.pass(1000);
    auto file = desks.two.seen(Id<CaseFile>{id});
    REQUIRE(file);
    CHECK(file->status == CaseStatus::Closed);
    CHECK(file->outcome == QStringLiteral("replaced"));
    CHECK(file->number > 0);
    desks.settle();
    desks.checkEqual();
}

TEST_CASE("a push that arrives twice or whose answer is lost has its effect once", "[sync]")
{
    TwoDesks desks;
    desks.one.network.repeated = 100;
    desks.one.network.lost = 50;
    constexpr int notes = 40;
    for (int i = 0; i < notes; ++i) {
        REQUIRE(desks.one.perform(note(QStringLiteral("Note %1").arg(i))));
        desks.pass(400);
    }
    desks.settle();
    CHECK(desks.one.network.losses > 5);
    CHECK(desks.one.network.repeats > notes / 2);
    CHECK(countOf(desks, "SELECT count(*) FROM timeline_entry") == notes);
    CHECK(countOf(desks, "SELECT max(version) FROM timeline_entry") == 1);
    desks.checkEqual();
}

TEST_CASE("two people who change one field while one of them is offline meet in a conflict that both see", "[sync]")
{
    TwoDesks desks;
    desks.two.network.cut = true;
    REQUIRE(desks.one.perform(tier("silver", "gold")));
    REQUIRE(desks.two.perform(tier("silver", "bronze")));
    REQUIRE(desks.two.perform(note(QStringLiteral("Written offline."))));
    desks.pass(60'000);
    CHECK(desks.two.engine->status().line == SyncStatus::Line::Offline);
    CHECK(desks.two.seen(maria)->tier == QStringLiteral("bronze"));
    desks.settle();
    CHECK(desks.two.seen(maria)->tier == QStringLiteral("gold"));
    const auto conflicts = desks.one.visible().all<Conflict>();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().value.mine == QStringLiteral("\"bronze\""));
    CHECK(conflicts.front().value.author == ben);
    desks.checkEqual();

    REQUIRE(desks.two.perform(ResolveConflict{conflicts.front().id.key, true}));
    desks.settle();
    CHECK(desks.one.seen(maria)->tier == QStringLiteral("bronze"));
    desks.checkEqual();
}

TEST_CASE("a day of work without a network arrives in order and whole", "[sync]")
{
    TwoDesks desks;
    desks.two.network.cut = true;
    const Uuid id = desks.two.desk->newId();
    REQUIRE(desks.two.perform(someCase(id)));
    constexpr int notes = 250; // more than one push takes
    for (int i = 0; i < notes; ++i)
        REQUIRE(desks.two.perform(note(QStringLiteral("Note %1").arg(i), {id})));
    REQUIRE(desks.two.perform(CloseCase{{id}, QStringLiteral("replaced"), {}, EntryKind::Note, {}, 0}));
    desks.two.clock.jumpTo({desks.two.clock.now().ms + 86'400'000});
    desks.two.crash();
    desks.pass(1000);
    CHECK(desks.two.waiting() == notes + 2);
    desks.settle();
    CHECK(desks.one.seen(Id<CaseFile>{id})->status == CaseStatus::Closed);
    CHECK(countOf(desks, "SELECT count(*) FROM timeline_entry") == notes + 2);
    desks.checkEqual();
}

TEST_CASE("of two replies that were written to one customer without a network one goes out, and the other stays with its author", "[sync]")
{
    TwoDesks desks;
    const auto reply = [](ConnectedDesk& desk, const char* words) {
        AddEntry op = note(QString::fromUtf8(words), lamp);
        op.kind = EntryKind::Message;
        op.direction = Direction::Outgoing;
        op.read_up_to = readUpTo({lamp, 0, *desk.seen(lamp)});
        REQUIRE(desk.perform(op));
    };
    desks.one.network.cut = desks.two.network.cut = true;
    reply(desks.one, "It is on its way.");
    reply(desks.two, "You get your money back.");
    desks.one.network.cut = false;
    desks.pass(5000);
    desks.settle();
    CHECK(countOf(desks, "SELECT count(*) FROM timeline_entry WHERE kind = 'message'") == 1);
    const auto kept = desks.two.desk->outbox().list(1);
    REQUIRE(kept);
    CHECK(kept->front().state == OperationState::Refused);
    CHECK(wantsReading(kept->front().result.error()));
    CHECK(kept->front().operation.args.text.contains("You get your money back."));
    desks.checkEqual();
}

TEST_CASE("a refused operation is on nobody's screen, and its author can read why", "[sync]")
{
    TwoDesks desks;
    desks.two.network.cut = true;
    const Uuid id = desks.one.desk->newId();
    REQUIRE(desks.one.perform(someCase(id)));
    desks.pass(5'000); // the server has the first before the second is sent
    REQUIRE(desks.two.perform(someCase(id))); // the same case, opened a second time
    desks.settle();
    auto list = desks.two.desk->outbox().list(10);
    REQUIRE(list);
    REQUIRE_FALSE(list->empty());
    CHECK(list->front().state == OperationState::Refused);
    CHECK_FALSE(list->front().result.error().sentence().isEmpty());
    desks.checkEqual();
}

TEST_CASE("a desk whose cache was lost is as whole as before, without its unsent work lost", "[sync]")
{
    TwoDesks desks;
    REQUIRE(desks.one.perform(note(QStringLiteral("Before."))));
    desks.settle();
    desks.two.network.cut = true;
    REQUIRE(desks.two.perform(note(QStringLiteral("Unsent."))));
    REQUIRE(desks.two.desk->resetCache());
    desks.two.crash();
    desks.settle();
    CHECK(countOf(desks, "SELECT count(*) FROM timeline_entry") == 2);
    desks.checkEqual();
}

TEST_CASE("after any walk of two desks over a bad network both states become equal", "[sync]")
{
    const quint64 seed = GENERATE(1, 2, 3);
    TwoDesks desks(seed);
    SeededRandom& dice = desks.dice;
    int kept = 0;
    for (int step = 0; step < 120; ++step) {
        INFO("seed " << seed << ", step " << step);
        ConnectedDesk& desk = dice.chance(50) ? desks.one : desks.two;
        const auto files = desk.visible().all<CaseFile>();
        const auto conflicts = desk.visible().all<Conflict>();
        const std::vector<const char*> tiers{"silver", "gold", "bronze"};
        const auto customer = desk.seen(maria);
        REQUIRE(customer);
        switch (dice.below(14)) {
        case 0: desk.network.cut = !desk.network.cut; break;
        case 1: desk.network.lost = dice.below(40); desk.network.repeated = dice.below(40); break;
        case 2: desk.crash(); break;
        case 3: desks.pass(20'000); break;
        case 4: kept += desk.perform(someCase(desk.desk->newId())).ok(); break;
        case 5: case 6: {
            const QByteArray was = customer->tier.toUtf8();
            kept += desk.perform(tier(was.constData(), dice.pick(tiers))).ok();
            break;
        }
        case 7: kept += desk.perform(EditCustomer{maria, {{{"tags", words(customer->tags + QStringList{QString::number(dice.below(9))})}}}, {{{"tags", words(customer->tags)}}}}).ok(); break;
        case 8: if (!conflicts.empty()) kept += desk.perform(ResolveConflict{dice.pick(conflicts).id.key, dice.chance(50)}).ok(); break;
        default:
            if (files.empty())
                break;
            const Record<CaseFile> file = dice.pick(files);
            switch (dice.below(5)) {
            case 0: kept += desk.perform(CloseCase{file.id, dice.chance(50) ? QStringLiteral("replaced") : QStringLiteral("refunded"), {QStringLiteral("Bye.")}, EntryKind::Note, {}, 0}).ok(); break;
            case 1: kept += desk.perform(ReopenCase{file.id, {}}).ok(); break;
            case 2: kept += desk.perform(MoveCase{file.id, CaseStatus::WaitingForUs, file.value.status}).ok(); break;
            case 3: kept += desk.perform(AssignCase{file.id, dice.chance(50) ? ada : ben, file.value.owner, file.value.team, file.value.team}).ok(); break;
            default: kept += desk.perform(note(QStringLiteral("Note %1").arg(step), file.id)).ok(); break;
            }
        }
        desks.pass(dice.below(1500));
    }
    desks.settle();
    CHECK(kept > 30);
    desks.checkEqual();
    // Every operation that was kept has exactly one result.
    CHECK(countOf(desks, "SELECT count(*) FROM op_result WHERE client IN (SELECT id FROM client WHERE app = 'test')") == kept);
    CHECK(countOf(desks, "SELECT max(version) FROM timeline_entry") == 1);
}

TEST_CASE("a server that was put back to a backup gets everything again that it had confirmed, once and in order", "[sync]")
{
    const bool told = GENERATE(true, false); // whether the administrator has said that it was restored
    TwoDesks desks;
    const Uuid before = desks.one.desk->newId(), after = desks.two.desk->newId();
    REQUIRE(desks.one.perform(someCase(before)));
    desks.settle();
    desks.site.backUp();
    REQUIRE(desks.one.perform(CloseCase{{before}, QStringLiteral("replaced"), {QStringLiteral("On its way.")}, EntryKind::Call, {}, 60}));
    REQUIRE(desks.two.perform(someCase(after)));
    desks.settle();
    REQUIRE(desks.two.perform(CloseCase{{after}, QStringLiteral("refunded"), {QStringLiteral("Paid back.")}, EntryKind::Call, {}, 60}));
    desks.settle();
    const Uuid ofOne = desks.one.desk->newId();
    REQUIRE(desks.one.perform(someCase(ofOne)));
    desks.settle();
    REQUIRE(desks.two.perform(note(QStringLiteral("On a case that the other desk has still to bring back."), {ofOne})));
    REQUIRE(desks.two.perform(CloseCase{{ofOne}, QStringLiteral("refunded"), {}, EntryKind::Note, {}, 0}));
    desks.settle();
    const qint64 entries = countOf(desks, "SELECT count(*) FROM timeline_entry");
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(note(QStringLiteral("Written while the server was away."))));
    desks.pass(5'000);
    desks.site.restore(told);
    REQUIRE(countOf(desks, "SELECT count(*) FROM timeline_entry") < entries);
    desks.pass(180'000); // the other desk is first
    desks.settle();
    desks.pass(120'000);
    desks.settle();
    CHECK(countOf(desks, "SELECT count(*) FROM timeline_entry") == entries + 1);
    CHECK(desks.one.seen(Id<CaseFile>{before})->outcome == QStringLiteral("replaced"));
    CHECK(desks.one.seen(Id<CaseFile>{after})->outcome == QStringLiteral("refunded"));
    CHECK(desks.one.seen(Id<CaseFile>{ofOne})->outcome == QStringLiteral("refunded"));
    CHECK(desks.two.desk->outbox().summary()->refused == 0);
    CHECK(countOf(desks, "SELECT count(*) FROM conflict") == 0);
    desks.checkEqual();
}

TEST_CASE("two desks on copies of the same files send what each has, and nothing twice", "[sync]")
{
    TwoDesks desks;
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(note(QStringLiteral("Kept before the files were copied."))));
    desks.pass(1'000);
    const OutboxBody kept = desks.one.desk->outbox().waiting(1, 10'000)->front();
    // The copy sends it first, under the same name and as a desk that has just registered.
    const auto name = Uuid::fromText(desks.one.desk->fact(Desk::factClient).toLatin1());
    REQUIRE(name);
    const auto copy = std::get<Registered>(desks.site.store->registerClient({*name, QStringLiteral("copy"), {}, {}}, ada));
    const auto push = PreparedPush::of(writePush({copy.client, copy.incarnation, copy.epoch, copy.last_sequence, {kept.body}}), ada);
    REQUIRE_FALSE(std::get_if<Refused>(&desks.site.store->push(std::span(&std::get<PreparedPush>(push), 1)).front()));
    REQUIRE(desks.one.perform(note(QStringLiteral("Kept after it."))));
    desks.settle();
    CHECK(countOf(desks, "SELECT count(*) FROM timeline_entry") == 2);
    CHECK(desks.one.desk->fact(Desk::factClient) != QString::fromLatin1(copy.client.text()));
    desks.checkEqual();
}

TEST_CASE("articles written at two desks without a network are all kept, and what is published is read and found at both", "[sync]")
{
    TwoDesks desks;
    WriteArticle op;
    op.article = {desks.one.desk->newId()};
    op.brand = brand;
    op.title = QStringLiteral("Broken lamps");
    op.body = {QStringLiteral("Send a new one.")};
    REQUIRE(desks.one.perform(op));
    desks.settle();
    op.base = desks.two.seen(op.article)->latest;
    desks.one.network.cut = desks.two.network.cut = true;
    op.body = {QStringLiteral("Send a new one by courier.")};
    REQUIRE(desks.one.perform(op));
    op.body = {QStringLiteral("Ask for a photograph.")};
    REQUIRE(desks.two.perform(op));
    desks.settle();
    desks.checkEqual();
    CHECK(countOf(desks, "SELECT count(*) FROM article_version") == 3);
    CHECK(countOf(desks, "SELECT count(*) FROM article_version WHERE beside = 1") == 1);
    CHECK_FALSE(desks.two.perform(PublishArticle{op.article, op.base, {}, {}})); // a rep's

    const Operation publish = intent(PublishArticle{op.article, desks.one.seen(op.article)->latest, {}, {}});
    REQUIRE(desks.site.store->apply(std::span(&publish, 1), lena));
    desks.settle();
    desks.checkEqual();
    for (ConnectedDesk* desk : {&desks.one, &desks.two}) {
        CHECK(desk->seen(op.article)->state == ArticleState::Published);
        Database& file = desk->desk->cache().rows().database();
        REQUIRE(prepareArticleIndex(file));
        auto hits = KnowledgeSearch(file).find({QStringLiteral("my lamp is broken"), KnowledgeQuestion::Kind::Note, 10});
        REQUIRE(hits);
        REQUIRE(hits->size() == 1);
    }
}

TEST_CASE("two people link the same two cases at once: there is one link, and who says otherwise learns it", "[sync]")
{
    TwoDesks desks;
    const Id<CaseFile> lid{desks.one.desk->newId()};
    REQUIRE(desks.one.perform(someCase(lid.key)));
    desks.settle();
    for (ConnectedDesk* desk : {&desks.one, &desks.two})
        desk->network.cut = true;
    REQUIRE(desks.one.perform(LinkCases{lid, lamp, LinkKind::Duplicate}));
    REQUIRE(desks.two.perform(LinkCases{lid, lamp, LinkKind::Duplicate}));
    desks.settle();
    desks.checkEqual();
    CHECK(countOf(desks, "SELECT count(*) FROM case_link") == 1);
    REQUIRE(desks.one.seen(caseLinksOf(lamp)));
    CHECK(desks.one.seen(caseLinksOf(lamp))->links == QStringList{text(linkBetween(lid, lamp).key)});
    // One takes it off while the other, who has not heard of it, closes the duplicate: both hold, and the link says so.
    for (ConnectedDesk* desk : {&desks.one, &desks.two})
        desk->network.cut = true;
    REQUIRE(desks.one.perform(UnlinkCases{lid, lamp, LinkKind::Duplicate}));
    REQUIRE(desks.one.perform(LinkCases{lid, lamp, LinkKind::Related}));
    REQUIRE(desks.two.perform(CloseCase{lid, QStringLiteral("no_action"), {}, EntryKind::Note, {}, 0}));
    desks.settle();
    desks.checkEqual();
    const auto link = desks.two.seen(linkBetween(lid, lamp));
    REQUIRE(link);
    CHECK(link->kind == LinkKind::Related);
    CHECK(link->status == CaseStatus::Closed);
    CHECK(desks.one.desk->outbox().summary()->refused + desks.two.desk->outbox().summary()->refused == 0);
}
