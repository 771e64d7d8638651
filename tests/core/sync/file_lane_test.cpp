// Pictures of articles on their way from desk to desk: after the words, over cut lines, kills, lost caches and a restored server.
#include "tests/support/two_desks.h"

#include "core/work/articles.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

QByteArray pictureOf(int size, char filling = 'p') { return "\x89PNG\r\n\x1a\n" + QByteArray(size, filling); }

struct Office : TwoDesks {
    using TwoDesks::TwoDesks;

    // An article with this picture, written at the first desk.
    BlobHash write(const QByteArray& picture)
    {
        const auto hash = one.desk->files().keep(picture);
        REQUIRE(hash);
        WriteArticle article;
        article.article = {one.desk->newId()};
        article.brand = brand;
        article.title = QStringLiteral("Where the label is");
        article.body = {QStringLiteral("![label](%1)").arg(blobAddress(*hash))};
        REQUIRE(one.perform(article));
        return *hash;
    }
    bool siteHas(const BlobHash& hash) const { return BlobStore(site.store->database()).read(hash, 0, 1).value().has_value(); }
    bool isThere(const BlobHash& hash) const { return two.desk->files().folder().has(hash); }
    bool arrives(const BlobHash& hash)
    {
        for (int second = 0; second < 600 && !isThere(hash); ++second)
            pass(1000);
        return isThere(hash);
    }
};

}

TEST_CASE("a picture is at the other desk a moment after the article that shows it", "[sync]")
{
    Office office;
    const QByteArray picture = pictureOf(700'000);
    const BlobHash hash = office.write(picture);
    CHECK(office.one.desk->files().toSend.count(hash) == 1);
    office.pass(1000);
    CHECK(office.two.desk->files().missing().count(hash) == 1); // the words are there first, and say what is still to come
    REQUIRE(office.arrives(hash));
    CHECK(office.two.desk->files().folder().read(hash).value() == picture);
    CHECK(office.two.desk->files().missing().empty());
    CHECK(office.one.desk->files().toSend.empty());
}

TEST_CASE("words never wait for a picture, not even for one that is under way", "[sync]")
{
    Office office;
    office.write(pictureOf(8'000'000));
    office.pass(500);
    CHECK_FALSE(office.one.desk->files().toSend.empty());
    AddEntry note;
    note.customer = maria;
    note.text = {QStringLiteral("Called while it was sent.")};
    REQUIRE(office.one.perform(note));
    office.pass(200);
    CHECK(office.one.waiting() == 0);
    CHECK_FALSE(office.one.desk->files().toSend.empty());
}

TEST_CASE("a picture whose parts are lost or sent twice arrives once and unharmed", "[sync]")
{
    Office office;
    office.one.network.lost = office.two.network.lost = 30;
    office.one.network.repeated = office.two.network.repeated = 50;
    const QByteArray picture = pictureOf(3'000'000);
    const BlobHash hash = office.write(picture);
    REQUIRE(office.arrives(hash));
    CHECK(office.one.network.losses > 2);
    CHECK(office.two.desk->files().folder().read(hash).value() == picture);
    CHECK(BlobStore(office.site.store->database()).countDamaged().value() == 0);
}

TEST_CASE("desks that are killed in the middle of a picture go on where they were", "[sync]")
{
    Office office;
    const QByteArray picture = pictureOf(4'000'000);
    const BlobHash hash = office.write(picture);
    const auto sent = [&] { return office.site.store->database().integer("SELECT coalesce(max(stored), 0) FROM blob").value(); };
    while (sent() < 1'000'000)
        office.pass(20);
    office.one.crash();
    CHECK(office.one.desk->files().toSend.count(hash) == 1);
    while (office.two.desk->files().folder().begun(hash) < 1'000'000)
        office.pass(20);
    office.two.crash();
    CHECK(office.two.desk->files().missing().count(hash) == 1);
    CHECK(office.two.desk->files().folder().begun(hash) >= 1'000'000);
    REQUIRE(office.arrives(hash));
    CHECK(office.two.desk->files().folder().read(hash).value() == picture);
}

TEST_CASE("a picture that was written without a network goes out when there is one, and a desk without a cache fetches it again", "[sync]")
{
    Office office;
    office.one.network.cut = true;
    const BlobHash hash = office.write(pictureOf(100'000));
    office.pass(5'000);
    CHECK_FALSE(office.siteHas(hash));
    office.one.crash();
    office.settle();
    REQUIRE(office.arrives(hash));
    office.two.desk->files().folder().remove(hash);
    REQUIRE(office.two.desk->resetCache());
    office.two.engine->wake();
    office.settle();
    CHECK(office.arrives(hash));
}

TEST_CASE("a server that was restored from before a picture gets it back", "[sync]")
{
    Office office;
    office.site.backUp();
    const BlobHash hash = office.write(pictureOf(100'000));
    REQUIRE(office.arrives(hash));
    office.site.restore(true);
    CHECK_FALSE(office.siteHas(hash));
    office.settle();
    for (int second = 0; second < 120 && !office.siteHas(hash); ++second)
        office.pass(1000);
    CHECK(office.siteHas(hash));
}

TEST_CASE("a picture that nobody has sent is asked for ever less often, and at once when somebody looks", "[sync]")
{
    Office office;
    const BlobHash hash = BlobHash::of("nobody has this");
    WriteArticle article;
    article.article = {office.one.desk->newId()};
    article.brand = brand;
    article.title = QStringLiteral("Lost");
    article.body = {blobAddress(hash)};
    REQUIRE(office.one.perform(article));
    office.settle();
    office.pass(FileLane::putOffMax_ms);
    CHECK(office.one.desk->files().toSend.empty());
    CHECK_FALSE(office.one.engine->status().hasProblem());
    REQUIRE(BlobStore(office.site.store->database()).putWhole("nobody has this", office.site.clock.now()));
    office.pass(2'000);
    CHECK_FALSE(office.isThere(hash));
    office.two.engine->lookForFiles();
    office.pass(2'000);
    CHECK(office.isThere(hash));
}

TEST_CASE("a picture that comes damaged is thrown away and fetched again", "[sync]")
{
    Office office;
    const QByteArray picture = pictureOf(300'000);
    const BlobHash hash = BlobHash::of(picture);
    REQUIRE(BlobStore(office.site.store->database()).putWhole(picture, office.site.clock.now()));
    const auto part = firstRow(office.site.store->database(), "SELECT bytes FROM blob_part WHERE place = 0", [](const Statement& row) { return row.bytes(0); }).value();
    REQUIRE(part);
    REQUIRE(execute(office.site.store->database(), "UPDATE blob_part SET bytes = ?1 WHERE place = 0", Blob{QByteArray(part->size(), 'x')}));
    office.write(picture);
    office.one.desk->files().toSend.clear(); // its own desk does not mend it here
    office.settle();
    office.pass(5'000);
    CHECK_FALSE(office.isThere(hash));
    CHECK(office.two.engine->status().problem.sentence() == QStringLiteral("A file arrived damaged and was thrown away. It is fetched again."));
    REQUIRE(execute(office.site.store->database(), "UPDATE blob_part SET bytes = ?1 WHERE place = 0", Blob{*part}));
    CHECK(office.arrives(hash));
    office.pass(60'000);
    CHECK_FALSE(office.two.engine->status().hasProblem());
}

TEST_CASE("a cache from before there were files learns which ones its articles show", "[sync]")
{
    Office office;
    const BlobHash hash = office.write(pictureOf(50'000));
    REQUIRE(office.arrives(hash));
    REQUIRE(office.two.desk->cache().rows().database().run("DROP TABLE blob_mention"));
    office.two.desk->files().folder().remove(hash);
    office.two.crash();
    CHECK(office.two.desk->files().missing().count(hash) == 1);
    CHECK(office.arrives(hash));
}
