// Opening files, and what a connection promises.
#include "core/storage/database.h"

#include "tests/support/counting_vfs.h"
#include "tests/support/temporary_database.h"

#include <QFile>

using namespace callboard;
using namespace callboard::test;

namespace {

Error errorOf(const DatabaseOptions& options)
{
    auto database = Database::open(options);
    REQUIRE_FALSE(database.ok());
    return database.error();
}

}

TEST_CASE("a file is opened on the storage layer that was named, and so is its log")
{
    QTemporaryDir folder;
    CountingVfs vfs("counting");
    {
        auto database = take(Database::open({folder.filePath(QStringLiteral("a.db")), Access::Writer, Durability::Full, "counting"}));
        take(database->run("CREATE TABLE t(x)"));
        take(database->run("INSERT INTO t VALUES (1)"));
        CHECK(vfs.databases() == 1);
        CHECK(vfs.logs() == 1);

        auto elsewhere = take(Database::open({folder.filePath(QStringLiteral("b.db")), Access::Writer, Durability::Full, {}}));
        take(elsewhere->run("CREATE TABLE t(x)"));
        CHECK(vfs.databases() == 1);
    }
}

TEST_CASE("a storage layer that nobody registered is refused before a file is made")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    CHECK(errorOf({path, Access::Writer, Durability::Full, "absent"}).sentence() == QStringLiteral("The storage layer \"absent\" is not registered."));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("names with blanks, signs and letters of any language can be opened")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("50 % of ñandú? #1 & more.db"));
    auto database = take(Database::open({path, Access::Writer, Durability::Full, {}}));
    take(database->run("CREATE TABLE t(x)"));
    CHECK(QFile::exists(path));
}

TEST_CASE("what cannot be opened is refused with a sentence that names it")
{
    QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing.db"));
    const Error noFile = errorOf({missing, Access::Reader, Durability::Full, {}});
    CHECK(noFile.code == ErrorCode::Missing);
    CHECK(noFile.sentence() == missing + QStringLiteral(" does not exist."));

    const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/a.db"));
    const Error noFolder = errorOf({nowhere, Access::Writer, Durability::Full, {}});
    CHECK(noFolder.code == ErrorCode::Storage);
    CHECK(noFolder.sentence() == nowhere + QStringLiteral(" cannot be opened. Check that the folder exists and may be written."));

    const QString letter = folder.filePath(QStringLiteral("letter.txt"));
    QFile file(letter);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear customer, this is a letter and no database at all. ").repeated(40));
    file.close();
    const Error noDatabase = errorOf({letter, Access::Writer, Durability::Full, {}});
    CHECK(noDatabase.code == ErrorCode::Corrupt);
    CHECK(noDatabase.sentence() == letter + QStringLiteral(" is damaged or is not a database of Callboard."));
}

TEST_CASE("a reader sees what was committed and cannot write")
{
    TemporaryDatabase database;
    take(database->run("CREATE TABLE t(x)"));
    take(database->run("INSERT INTO t VALUES (7)"));
    const auto reader = database.open(Access::Reader);
    CHECK(take(reader->integer("SELECT x FROM t")) == 7);

    auto transaction = take(Transaction::begin(*database));
    take(database->run("UPDATE t SET x = 8"));
    CHECK(take(reader->integer("SELECT x FROM t")) == 7);
    take(transaction.commit());
    CHECK(take(reader->integer("SELECT x FROM t")) == 8);

    const auto refused = reader->run("UPDATE t SET x = 9");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Storage);
    CHECK(refused.error().sentence() == database.path() + QStringLiteral(" cannot be written. Check the permissions of the folder."));
    CHECK(take(reader->integer("SELECT x FROM t")) == 8);
}

TEST_CASE("a commit is as durable as was asked for")
{
    CHECK(take(TemporaryDatabase(Durability::Full)->integer("PRAGMA synchronous")) == 2);
    CHECK(take(TemporaryDatabase(Durability::Normal)->integer("PRAGMA synchronous")) == 1);
}

TEST_CASE("a value comes back as it was bound, and an empty text is not the absence of one")
{
    TemporaryDatabase database;
    const Uuid id = Uuid::derived({}, "a");
    auto echo = take(database->prepare("SELECT ?1"));
    const auto back = [&](const Value& value, Kind kind) {
        echo.reset();
        echo.bind(1, value);
        REQUIRE(take(echo.step()));
        return echo.value(0, kind);
    };
    CHECK(back(QString::fromUtf8("año 年"), Kind::Text) == Value(QString::fromUtf8("año 年")));
    CHECK(back(QString(), Kind::Text) == Value(QString()));
    CHECK_FALSE(echo.isNull(0));
    CHECK(back(Value(), Kind::Text) == Value(QString())); // texts have no null
    CHECK(echo.isNull(0));
    CHECK(back(std::numeric_limits<qint64>::min(), Kind::Integer) == Value(std::numeric_limits<qint64>::min()));
    CHECK(back(0.1, Kind::Real) == Value(0.1));
    CHECK(back(true, Kind::Boolean) == Value(true));
    CHECK(back(Instant{1234}, Kind::Time) == Value(Instant{1234}));
    CHECK(back(id, Kind::Reference) == Value(id));
    CHECK(back(Value(), Kind::Reference) == Value());
    CHECK(back(RawJson{"[\"a\"]"}, Kind::Tags) == Value(RawJson{"[\"a\"]"}));
}

TEST_CASE("a statement that was left half way can be used again from its beginning")
{
    TemporaryDatabase database;
    const QByteArray three = "SELECT column1 FROM (VALUES (1), (2), (3))";
    {
        auto statement = take(database->prepare(three));
        REQUIRE(take(statement.step()));
        REQUIRE(take(statement.step()));
        CHECK(statement.integer(0) == 2);
    }
    CHECK(take(database->integer(three)) == 1);
}

TEST_CASE("wrong SQL is a bug that shows the statement")
{
    TemporaryDatabase database;
    const auto done = database->run("SELECT nonsense");
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == ErrorCode::Bug);
    CHECK(done.error().sentence() == database.path() + QStringLiteral(" could not be used: no such column: nonsense [SELECT nonsense]."));
}

TEST_CASE("an interrupted statement ends as cancelled, and the next one runs")
{
    TemporaryDatabase database;
    // From within the statement, so that it certainly runs.
    sqlite3_progress_handler(database->handle(), 1000, [](void* handed) {
        static_cast<Database*>(handed)->interrupt();
        return 0;
    }, &*database);
    const auto endless = database->integer("WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
    sqlite3_progress_handler(database->handle(), 0, nullptr, nullptr);
    REQUIRE_FALSE(endless.ok());
    CHECK(endless.error().code == ErrorCode::Cancelled);
    CHECK(take(database->integer("SELECT 5")) == 5);
}

TEST_CASE("a transaction that SQLite undid takes nothing more, and the next one does")
{
    TemporaryDatabase database;
    REQUIRE(database->run("CREATE TABLE t(id INTEGER PRIMARY KEY)"));
    {
        auto transaction = Transaction::begin(*database);
        REQUIRE(transaction);
        REQUIRE(database->run("INSERT INTO t VALUES (1)"));
        CHECK_FALSE(database->run("INSERT OR ROLLBACK INTO t VALUES (1)"));
        // Whoever did not look at the error goes on as if nothing had happened.
        const auto next = database->run("INSERT INTO t VALUES (2)");
        REQUIRE_FALSE(next);
        CHECK(next.error().code == ErrorCode::Conflict);
        CHECK_FALSE(database->integer("SELECT count(*) FROM t"));
        CHECK_FALSE(transaction->commit());
    }
    CHECK(*database->integer("SELECT count(*) FROM t") == 0);
    auto transaction = Transaction::begin(*database);
    REQUIRE(transaction);
    REQUIRE(database->run("INSERT INTO t VALUES (3)"));
    REQUIRE(transaction->commit());
    CHECK(*database->integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("damage on the disk is found")
{
    TemporaryDatabase database;
    take(database->run("CREATE TABLE t(x TEXT)"));
    for (int i = 0; i < 200; ++i)
        take(database->run("INSERT INTO t VALUES ('" + QByteArray(100, 'a') + "')"));
    take(database->checkpoint());
    CHECK(database->checkIntegrity(true).ok());
    database.close();

    QFile file(database.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(2 * 4096));
    file.write(QByteArray(4096, '\x7f'));
    file.close();

    const auto damaged = database.open(Access::Writer);
    const auto checked = damaged->checkIntegrity(false);
    REQUIRE_FALSE(checked.ok());
    CHECK(checked.error().code == ErrorCode::Corrupt);
}
