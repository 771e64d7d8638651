// Pictures and attachments of a site: in parts, once, and only if they are what their name says.
#include "core/server/blob_store.h"
#include "core/base/file_kind.h"
#include "core/server/blob_routes.h"
#include "core/server/site_copy.h"
#include "core/server/verify.h"
#include "core/storage/bound.h"
#include "tests/core/server/site.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/temporary_database.h"

using namespace callboard;

namespace {

const QByteArray content = QByteArray("%PDF-1.7 a form to fill in ").repeated(4'000);
const BlobHash name = BlobHash::of(content);

QByteArray said(const Served<BlobStanding>& served)
{
    if (const auto* refused = std::get_if<Refused>(&served))
        return refused->refusal.code;
    const auto& standing = std::get<BlobStanding>(served);
    return QByteArray::number(standing.offset) + (standing.whole ? " whole" : "");
}

struct Files {
    explicit Files(StoreKind kind) : site(kind) {}
    TestSite site;
    BlobStore store{site.store->database()};

    QByteArray put(qint64 from, const QByteArray& bytes, qint64 total = content.size(), const BlobHash& hash = name)
    {
        return said(store.put(hash, {from, total, bytes}, site.clock.now()));
    }
    QByteArray read(qint64 from, qint64 length) const
    {
        const auto part = test::take(store.read(name, from, length));
        return part ? part->bytes : QByteArray("nothing");
    }
    qint64 rows() { return test::take(site.store->database().integer("SELECT (SELECT count(*) FROM blob) + (SELECT count(*) FROM blob_part)")); }
};

HttpResponse served(const Served<HttpResponse>& answer)
{
    const auto* refused = std::get_if<Refused>(&answer);
    return refused ? HttpResponse::text(refused->refusal.status, refused->refusal.code) : std::get<HttpResponse>(answer);
}

HttpRequest request(const char* verb, const QString& hash, const char* header, const QByteArray& value, const QByteArray& body = {})
{
    HttpRequest out;
    out.method = verb;
    out.path = QStringLiteral("/v1/blobs/") + hash;
    if (!value.isEmpty())
        out.headers.set(header, value);
    out.body = body;
    return out;
}

}

TEST_CASE("a file that was sent in parts is whole after the last one, and is read in any part")
{
    Files files(GENERATE(from_range(storeKinds())));
    CHECK(files.put(0, {}) == "0");
    CHECK(files.rows() == 0); // asking leaves nothing behind
    CHECK(files.put(0, content.first(30'000)) == "30000");
    CHECK(files.read(0, 10) == "nothing");
    CHECK(files.put(30'000, content.mid(30'000, 40'000)) == "70000");
    CHECK(files.put(70'000, content.mid(70'000)) == "108000 whole");
    CHECK(files.put(0, {}) == "108000 whole");
    CHECK(files.read(0, fileBytesMax) == content);
    CHECK(files.read(29'990, 20) == content.mid(29'990, 20));
    CHECK(files.read(69'999, 1) == content.mid(69'999, 1));
    CHECK(files.read(107'999, 500) == content.last(1));
    CHECK(files.read(108'000, 1).isEmpty());
    CHECK(test::take(files.store.read(name, 0, 1))->mime == "application/pdf");
}

TEST_CASE("a part that comes twice, too early or from another size does no harm, and the answer says where to go on")
{
    Files files(GENERATE(from_range(storeKinds())));
    CHECK(files.put(0, content.first(100)) == "100");
    CHECK(files.put(0, content.first(100)) == "100");
    CHECK(files.put(500, content.mid(500, 100)) == "100");
    CHECK(files.put(0, content.first(50), content.size() + 1) == "0"); // who began it otherwise was wrong
    CHECK(files.rows() == 0);
    CHECK(files.put(0, content) == "108000 whole");
    CHECK(files.put(0, "x", 1) == "108000 whole"); // what is whole stays
    CHECK(files.read(0, fileBytesMax) == content);
    CHECK(test::take(files.store.countDamaged()) == 0);
}

TEST_CASE("bytes that are not what the name says, programs and what is too large are refused by name and forgotten")
{
    Files files(GENERATE(from_range(storeKinds())));
    const QByteArray foreign = QByteArray(content).replace("form", "worm");
    CHECK(files.put(0, foreign) == "file_damaged");
    const QByteArray script = "#!/bin/sh\nrm -rf\n";
    CHECK(files.put(0, script, script.size(), BlobHash::of(script)) == "file_not_kept");
    CHECK(files.put(0, "x", fileBytesMax + 1) == "too_large");
    CHECK(files.put(-1, "x") == "malformed");
    CHECK(files.put(content.size(), "x") == "malformed");
    CHECK(files.rows() == 0);
    CHECK(files.put(0, content) == "108000 whole");
}

TEST_CASE("a beginning that nobody goes on with is forgotten after a while, and a whole file is not")
{
    Files files(GENERATE(from_range(storeKinds())));
    CHECK(files.put(0, content) == "108000 whole");
    const QByteArray other = "another file";
    CHECK(files.put(0, other.first(4), other.size(), BlobHash::of(other)) == "4");
    CHECK(files.rows() == 4);
    files.site.clock.advance(10'000);
    REQUIRE(files.store.forgetBegun({files.site.clock.now().ms - 5'000}));
    CHECK(files.rows() == 2);
    CHECK(files.read(0, fileBytesMax) == content);
}

TEST_CASE("two servers that receive the same file in turns put it together once")
{
    for (const StoreKind kind : storeKinds()) {
        if (kind != StoreKind::Postgres)
            continue;
        Files files(kind);
        CountingRandom random;
        const auto other = files.site.anotherStore(random);
        BlobStore there(other->database());
        CHECK(files.put(0, content.first(1'000)) == "1000");
        CHECK(said(there.put(name, {1'000, content.size(), QByteArrayView(content).sliced(1'000, 1'000)}, files.site.clock.now())) == "2000");
        CHECK(files.put(1'000, content.mid(1'000, 5'000)) == "2000");
        CHECK(said(there.put(name, {2'000, content.size(), QByteArrayView(content).sliced(2'000)}, files.site.clock.now())) == "108000 whole");
        CHECK(files.read(0, fileBytesMax) == content);
    }
}

TEST_CASE("a site takes its files along when it moves to PostgreSQL")
{
    if (!test::PostgresCluster::running())
        return;
    Files files(StoreKind::File);
    REQUIRE(files.store.putWhole(content, files.site.clock.now()));
    auto copy = test::take(site_tables::createEmpty(test::PostgresCluster::running()->freshDatabase()));
    test::take(copySite(files.site.store->database(), *copy));
    CHECK(test::take(BlobStore(*copy).read(name, 0, fileBytesMax))->bytes == content);
    CHECK(test::take(BlobStore(*copy).countDamaged()) == 0);
}

TEST_CASE("a site whose file was damaged says so when it is checked")
{
    Files files(StoreKind::File);
    REQUIRE(files.store.putWhole(content, files.site.clock.now()));
    CHECK(verifySite(files.site.store->database())->empty());
    test::take(execute(files.site.store->database(), "UPDATE blob_part SET bytes = ?1", Blob{"gone"}));
    REQUIRE(verifySite(files.site.store->database())->size() == 1);
    CHECK(verifySite(files.site.store->database())->front().what == QStringLiteral("1 pictures or attachments are not what their name says."));
}

TEST_CASE("the addresses of files take what HTTP calls ranges, and refuse what is none")
{
    TestSite site;
    Database& database = site.store->database();
    const auto put = [&](const QByteArray& range, const QByteArray& body, const QString& hash = name.text()) {
        return served(putBlob(database, request("PUT", hash, "Content-Range", range, body), site.clock.now()));
    };
    const auto get = [&](const QByteArray& range) { return served(getBlob(database, request("GET", name.text(), "Range", range))); };
    const QByteArray all = "/" + QByteArray::number(content.size());
    for (const char* wrong : {"", "bytes", "bytes 0-9", "bytes 0-8/108000", "bytes 9-0/108000", "bytes -1-8/108000", "bytes 0-9/99999999999999999999", "lines 0-9/108000"}) {
        INFO(wrong);
        CHECK(put(wrong, content.first(10)).status == 400);
    }
    CHECK(put("bytes */108000", "x").status == 400);
    CHECK(put("bytes 0-9" + all, content.first(10), name.text().toUpper()).status == 404);
    CHECK(put("bytes 0-1048576/2000000", QByteArray(1024 * 1024 + 1, 'x')).status == 413);
    CHECK(get({}).status == 404);
    CHECK(put("bytes 0-107999" + all, content).body == R"({"offset":108000,"whole":true})");

    const HttpResponse whole = get({}), part = get("bytes=100-199"), end = get("bytes=107990-300000");
    CHECK(whole.status == 200);
    CHECK(whole.body == content);
    CHECK(whole.headers.value("X-Content-Type-Options") == "nosniff");
    CHECK(whole.headers.value("Content-Disposition") == "attachment");
    CHECK(part.status == 206);
    CHECK(part.body == content.mid(100, 100));
    CHECK(part.headers.value("Content-Range") == "bytes 100-199/108000");
    CHECK(end.headers.value("Content-Range") == "bytes 107990-107999/108000");
    CHECK(get("bytes=108000-108001").status == 400);
    CHECK(get("bytes=nonsense").body == content);
}
