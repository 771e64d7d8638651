// The outbox keeps what nobody else has: in order, without holes, byte for byte, across every restart.
#include "core/sync/outbox.h"
#include "tests/support/sample_site.h"

#include <QFile>
#include <QTemporaryDir>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct Box {
    QTemporaryDir folder;
    std::unique_ptr<Outbox> outbox;
    Box() { reopen(); }
    QString path() const { return folder.filePath(QStringLiteral("outbox.db")); }
    void reopen()
    {
        outbox.reset();
        auto opened = Outbox::open(path());
        REQUIRE(opened);
        outbox = std::move(opened).value();
    }
    Operation keep(quint64 id, const char* text = "Hello.", const QString& draftPlace = {})
    {
        AddEntry note;
        note.customer = maria;
        note.text = {QString::fromUtf8(text)};
        Operation operation = intent(note);
        operation.id = number(id);
        operation.author = ada;
        operation.made = later(qint64(id));
        REQUIRE(outbox->keep(operation, draftPlace));
        return operation;
    }
    std::vector<OutboxItem> waiting() const
    {
        auto bodies = outbox->waiting(1000, 1024 * 1024);
        REQUIRE(bodies);
        std::vector<OutboxItem> items;
        for (const OutboxBody& one : *bodies)
            items.push_back(*outbox->item(one.key));
        return items;
    }
    void settle(quint64 id, Verdict verdict, qint64 feed)
    {
        OperationResult result;
        result.operation = number(id);
        result.verdict = verdict;
        result.feed = feed;
        REQUIRE(outbox->settle({result}));
    }
    std::vector<Uuid> unechoed(qint64 feed) const
    {
        auto ids = outbox->unechoed(feed);
        REQUIRE(ids);
        return *ids;
    }
};

}

TEST_CASE("operations are sent in the order in which they were kept, also across restarts", "[sync]")
{
    Box box;
    for (quint64 id : {5, 2})
        box.keep(id);
    box.reopen();
    for (quint64 id : {9, 1})
        box.keep(id);
    std::vector<Uuid> order;
    for (const OutboxItem& item : box.waiting())
        order.push_back(item.operation.id);
    CHECK(order == std::vector<Uuid>{number(5), number(2), number(9), number(1)});
}

TEST_CASE("what a restored server has forgotten is offered again in its old order, byte for byte, and what was refused is not", "[sync]")
{
    Box box;
    for (quint64 id = 1; id <= 4; ++id)
        box.keep(id);
    std::vector<QByteArray> bodies;
    for (const OutboxItem& item : box.waiting())
        bodies.push_back(item.body);
    box.settle(1, Verdict::Applied, 10);
    box.settle(2, Verdict::Rejected, 0);
    box.settle(3, Verdict::Conflict, 12);
    CHECK(*box.outbox->lastConfirmed() == number(3));
    REQUIRE(box.outbox->offerAgain());
    box.reopen();
    std::vector<QByteArray> offered;
    for (const OutboxItem& item : box.waiting())
        offered.push_back(item.body);
    CHECK(offered == std::vector<QByteArray>{bodies[0], bodies[2], bodies[3]});
    CHECK(box.outbox->lastConfirmed()->isNull());
    CHECK(box.outbox->summary()->refused == 1);
}

TEST_CASE("the bytes of an operation are the same at every try", "[sync]")
{
    Box box;
    box.keep(1, "A \"quoted\" w\xC3\xB6rd\n");
    const QByteArray body = box.waiting().front().body;
    box.reopen();
    CHECK(box.waiting().front().body == body);
    auto again = readMessage<Operation>(body);
    REQUIRE(again);
    CHECK(writeMessage(*again) == body);
}

TEST_CASE("an operation that is kept twice is refused", "[sync]")
{
    Box box;
    box.keep(1);
    Operation twin = box.waiting().front().operation;
    CHECK_FALSE(box.outbox->keep(twin));
    CHECK(box.waiting().size() == 1);
}

TEST_CASE("an operation larger than its limit is not kept", "[sync]")
{
    Box box;
    AddEntry note;
    note.customer = maria;
    note.text = {QString(operationBytesMax, u'x')};
    Operation operation = intent(note);
    operation.id = number(1);
    operation.author = ada;
    auto kept = box.outbox->keep(operation);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::Invalid);
    CHECK(box.waiting().empty());
}

TEST_CASE("what belongs together is kept whole or not at all, and in its order", "[sync]")
{
    Box box;
    const QString place = QStringLiteral("guide/run");
    box.keep(1);
    const Operation known = box.waiting().front().operation;
    Operation done = known, answered = known;
    done.id = number(2);
    answered.id = number(3);
    REQUIRE(box.outbox->saveDraft({place, QStringLiteral("Half"), 4, later(1), {}}));
    CHECK_FALSE(box.outbox->keep(std::vector{done, known}, place)); // the second one cannot be kept
    box.reopen();
    CHECK(box.waiting().size() == 1);
    CHECK(box.outbox->drafts()->size() == 1);
    REQUIRE(box.outbox->keep(std::vector{done, answered}, place));
    box.reopen();
    REQUIRE(box.waiting().size() == 3);
    CHECK(box.waiting()[1].operation.id == number(2));
    CHECK(box.waiting()[2].operation.id == number(3));
    CHECK(box.outbox->drafts()->empty());
}

TEST_CASE("the draft that an operation was made from goes in the same commit", "[sync]")
{
    Box box;
    const QString place = QStringLiteral("composer/lamp");
    REQUIRE(box.outbox->saveDraft({place, QStringLiteral("Half a sen"), 10, later(1), {}}));
    box.reopen();
    REQUIRE(box.outbox->drafts());
    CHECK(*box.outbox->drafts() == std::vector<Draft>{{place, QStringLiteral("Half a sen"), 10, later(1), {}}});
    box.keep(1, "Half a sentence.", place);
    CHECK(box.outbox->drafts()->empty());
}

TEST_CASE("when the operation cannot be kept its draft stays", "[sync]")
{
    Box box;
    const QString place = QStringLiteral("composer/lamp");
    box.keep(1);
    REQUIRE(box.outbox->saveDraft({place, QStringLiteral("Half a sen"), 10, later(1), {}}));
    CHECK_FALSE(box.outbox->keep(box.waiting().front().operation, place));
    CHECK(box.outbox->drafts()->size() == 1);
}

TEST_CASE("a full disk says that nothing was saved, keeps nothing, and lets go on when there is space", "[sync]")
{
    Box box;
    box.keep(1);
    Database& database = box.outbox->database();
    const qint64 pages = database.integer("PRAGMA page_count").value();
    REQUIRE(database.integer("PRAGMA max_page_count=" + QByteArray::number(pages)).value() == pages);
    AddEntry note;
    note.customer = maria;
    note.text = {QString(30'000, u'x')};
    Operation operation = intent(note);
    operation.id = number(2);
    operation.author = ada;
    auto kept = box.outbox->keep(operation);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::Storage);
    CHECK(kept.error().sentence().contains(QStringLiteral("nothing was saved")));
    CHECK(box.waiting().size() == 1);
    REQUIRE(database.integer("PRAGMA max_page_count=100000"));
    REQUIRE(box.outbox->keep(operation));
    CHECK(box.waiting().size() == 2);
}

TEST_CASE("a push takes what waits in order, within its limits, but always at least one", "[sync]")
{
    Box box;
    for (quint64 id = 1; id <= 5; ++id)
        box.keep(id);
    auto two = box.outbox->waiting(2, 1024 * 1024);
    REQUIRE(two);
    REQUIRE(two->size() == 2);
    CHECK(two->front().id == number(1));
    CHECK(two->back().id == number(2));
    CHECK(box.outbox->waiting(2, 1024 * 1024, two->back().key)->front().id == number(3));
    const qsizetype size = two->front().body.size();
    CHECK(box.outbox->waiting(100, 3 * size + 2)->size() == 3);
    CHECK(box.outbox->waiting(100, 1)->size() == 1);
}

TEST_CASE("bytes that changed in the file are not sent", "[sync]")
{
    Box box;
    box.keep(1);
    REQUIRE(box.outbox->database().run("UPDATE operation SET body = replace(body, 'Hello', 'Hallo')"));
    const auto damaged = box.outbox->waiting(10, 1024 * 1024);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::Corrupt);
}

TEST_CASE("an operation is shown over the rows until its place in the feed has been reached", "[sync]")
{
    Box box;
    for (quint64 id = 1; id <= 5; ++id)
        box.keep(id);
    box.settle(1, Verdict::Applied, 10);
    box.settle(2, Verdict::Conflict, 12);
    box.settle(3, Verdict::Rejected, 0);
    box.settle(4, Verdict::Applied, 0); // it wrote nothing
    CHECK(box.unechoed(9) == std::vector<Uuid>{number(1), number(2), number(5)});
    CHECK(box.unechoed(10) == std::vector<Uuid>{number(2), number(5)});
    CHECK(box.unechoed(12) == std::vector<Uuid>{number(5)});
    box.reopen();
    CHECK(box.unechoed(10) == std::vector<Uuid>{number(2), number(5)});
}

TEST_CASE("operations that are set aside keep their words and do not hold up the others", "[sync]")
{
    Box box;
    box.keep(1);
    box.keep(2, "Words that must not be lost.");
    box.keep(3);
    const qint64 key = box.waiting()[1].key;
    REQUIRE(box.outbox->setAside(key, Error::of(ErrorCode::Invalid, "The server cannot read this.")));
    box.reopen();
    const auto waiting = box.waiting();
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].operation.id == number(1));
    CHECK(waiting[1].operation.id == number(3));

    auto list = box.outbox->list(100);
    REQUIRE(list);
    REQUIRE(list->size() == 3);
    const OutboxItem& aside = list->front();
    CHECK(aside.key == key);
    CHECK(aside.operation.id == number(2));
    CHECK(aside.state == OperationState::Refused);
    CHECK(aside.body.contains("Words that must not be lost."));
    CHECK(aside.result.error().sentence() == QStringLiteral("The server cannot read this."));
    CHECK(*box.outbox->summary() == OutboxSummary{2, 1, later(1)});
    CHECK(box.outbox->setAside(key + 100, Error::of(ErrorCode::Invalid, "No.")).error().code == ErrorCode::Missing);
}

TEST_CASE("what was refused stays until its author has closed it", "[sync]")
{
    Box box;
    box.keep(1);
    box.settle(1, Verdict::Rejected, 0);
    REQUIRE(box.outbox->prune(later(1'000'000), 1'000'000));
    CHECK(box.outbox->summary()->refused == 1);
    REQUIRE(box.outbox->dismiss(1));
    CHECK(box.outbox->summary()->refused == 0);
    CHECK(box.outbox->list(100)->empty());
}

TEST_CASE("an operation is forgotten only when it is confirmed, has come back and is old", "[sync]")
{
    Box box;
    for (quint64 id = 1; id <= 3; ++id)
        box.keep(id);
    box.settle(1, Verdict::Applied, 10);
    box.settle(2, Verdict::Applied, 20);
    REQUIRE(box.outbox->prune(later(1), 15));        // too young
    CHECK(box.outbox->list(100)->size() == 3);
    REQUIRE(box.outbox->prune(later(1'000), 15));    // the second has not come back
    CHECK(box.outbox->list(100)->size() == 2);
    REQUIRE(box.outbox->prune(later(1'000), 20));
    CHECK(box.outbox->list(100)->size() == 1);
    CHECK(box.waiting().size() == 1);
}

TEST_CASE("a damaged outbox is an error and is never deleted", "[sync]")
{
    Box box;
    box.keep(1, "Precious.");
    box.outbox.reset();
    QFile file(box.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray before = file.readAll();
    REQUIRE(file.seek(0));
    REQUIRE(file.write("This is not a database at all.") > 0);
    file.close();
    auto opened = Outbox::open(box.path());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Corrupt);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().mid(100) == before.mid(100));
}

TEST_CASE("an outbox whose number of its version was damaged is a damaged one, and that of a newer program is left to it", "[sync]")
{
    Box box;
    box.keep(1);
    REQUIRE(box.outbox->database().setVersion(200));
    box.outbox.reset();
    const auto damaged = Outbox::open(box.path());
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::Corrupt);

    Box newer;
    newer.keep(1);
    REQUIRE(newer.outbox->setFact(QStringLiteral("tables"), QStringLiteral("200")));
    REQUIRE(newer.outbox->database().setVersion(200));
    newer.outbox.reset();
    const auto refused = Outbox::open(newer.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Expired);
}

TEST_CASE("an outbox of the first version is brought up to date with everything that waits in it", "[sync]")
{
    Box box;
    for (quint64 id : {1, 2})
        box.keep(id);
    const QByteArray body = box.waiting().front().body;
    Database& database = box.outbox->database();
    for (const char* back : {"DROP TABLE held", "DROP TABLE file_to_send", "DROP INDEX operation_feed", "ALTER TABLE operation DROP COLUMN offered", "ALTER TABLE operation DROP COLUMN digest", "ALTER TABLE fact DROP COLUMN digest",
                             "ALTER TABLE draft DROP COLUMN digest", "ALTER TABLE operation RENAME COLUMN key TO sequence", "PRAGMA user_version = 1"})
        REQUIRE(database.run(back));
    box.reopen();
    REQUIRE(box.waiting().size() == 2);
    CHECK(box.waiting().front().body == body);
    box.settle(1, Verdict::Applied, 10);
    REQUIRE(box.outbox->offerAgain());
    CHECK(box.waiting().size() == 2);
}

TEST_CASE("what was offered too early is told from what was refused for another reason", "[sync]")
{
    Box box;
    for (quint64 id = 1; id <= 3; ++id)
        box.keep(id);
    const auto refuse = [&box](quint64 id, ErrorCode code) {
        OperationResult result;
        result.operation = number(id);
        result.verdict = Verdict::Rejected;
        result.code = QString::fromLatin1(nameOf(code));
        REQUIRE(box.outbox->settle({result}));
    };
    box.settle(1, Verdict::Applied, 10);
    box.settle(2, Verdict::Applied, 11);
    REQUIRE(box.outbox->offerAgain());
    refuse(1, ErrorCode::Missing);
    refuse(2, ErrorCode::Denied);
    refuse(3, ErrorCode::Missing); // it was never confirmed: its author is told
    const auto ahead = box.outbox->ahead();
    REQUIRE(ahead);
    REQUIRE(ahead->size() == 1);
    CHECK(ahead->front().operation.id == number(1));
}
