// Transactions and savepoints: all or nothing, also when the disk is full.
#include "core/storage/database.h"

#include "tests/support/temporary_database.h"

using namespace callboard;
using namespace callboard::test;

namespace {

QByteArray contents(Database& database)
{
    QByteArray text;
    auto statement = take(database.prepare("SELECT x FROM t ORDER BY x"));
    while (take(statement.step()))
        text += statement.bytes(0) + ' ';
    return text;
}

void insert(Database& database, const char* x)
{
    auto statement = take(database.prepare("INSERT INTO t VALUES (?1)"));
    statement.bindText(1, x);
    take(statement.run());
}

}

TEST_CASE("what is not committed never was")
{
    TemporaryDatabase database;
    take(database->run("CREATE TABLE t(x TEXT)"));
    {
        auto left = take(Transaction::begin(*database));
        insert(*database, "lost");
    }
    CHECK(contents(*database) == "");
    auto kept = take(Transaction::begin(*database));
    insert(*database, "kept");
    take(kept.commit());
    CHECK(contents(*database) == "kept ");
}

TEST_CASE("a part can be undone alone, with all that was done within it")
{
    TemporaryDatabase database;
    take(database->run("CREATE TABLE t(x TEXT)"));
    auto transaction = take(Transaction::begin(*database));
    insert(*database, "before");
    {
        auto undone = take(Savepoint::begin(*database));
        insert(*database, "outer");
        auto inner = take(Savepoint::begin(*database));
        insert(*database, "inner");
        take(inner.release());
    }
    {
        auto done = take(Savepoint::begin(*database));
        insert(*database, "part");
        take(done.release());
    }
    take(transaction.commit());
    CHECK(contents(*database) == "before part ");
}

TEST_CASE("a write transaction takes its place at once, so that it cannot fail half way for another writer")
{
    TemporaryDatabase database;
    take(database->run("CREATE TABLE t(x TEXT)"));
    auto transaction = take(Transaction::begin(*database));
    const auto second = database.open(Access::Writer);
    take(second->run("PRAGMA busy_timeout=0"));
    const auto refused = Transaction::begin(*second);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Busy);
}

TEST_CASE("a full disk leaves nothing half saved, and saving works again when there is room")
{
    TemporaryDatabase database;
    take(database->run("CREATE TABLE t(x TEXT)"));
    insert(*database, "before");
    const qint64 pages = take(database->integer("PRAGMA page_count"));
    take(database->run("PRAGMA max_page_count=" + QByteArray::number(pages + 3)));

    Error full;
    {
        auto transaction = take(Transaction::begin(*database));
        auto statement = take(database->prepare("INSERT INTO t VALUES (?1)"));
        for (int i = 0; i < 100 && full.text.isEmpty(); ++i) {
            statement.bindText(1, QByteArray(1000, 'x'));
            if (auto done = statement.run(); !done)
                full = done.error();
        }
    }
    CHECK(full.code == ErrorCode::Storage);
    CHECK(full.sentence() == QStringLiteral("The disk is full, so nothing was saved in %1. Free some space and try again.").arg(database.path()));
    CHECK(contents(*database) == "before ");
    CHECK(database->checkIntegrity(true).ok());

    take(database->run("PRAGMA max_page_count=1000000"));
    auto again = take(Transaction::begin(*database));
    insert(*database, "later");
    take(again.commit());
    CHECK(contents(*database) == "before later ");
}
