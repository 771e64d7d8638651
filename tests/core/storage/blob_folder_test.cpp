// Files under the hash of their bytes: whole or not there, and gone on with after a kill.
#include "core/storage/blob_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace callboard;

namespace {

struct Place {
    QTemporaryDir home;
    BlobFolder folder{home.filePath(QStringLiteral("files"))};
};

const QByteArray content = QByteArray("A picture, as it were. ").repeated(50);

}

TEST_CASE("what is kept is read back under its name, and keeping it again changes nothing")
{
    Place place;
    const auto hash = place.folder.keep(content);
    REQUIRE(hash);
    CHECK(*hash == BlobHash::of(content));
    CHECK(place.folder.has(*hash));
    CHECK(place.folder.read(*hash).value() == content);
    REQUIRE(place.folder.keep(content));
    CHECK(QDir(QFileInfo(place.folder.pathOf(*hash)).path()).entryList(QDir::Files) == QStringList{hash->text()});
    CHECK_FALSE(place.folder.has(BlobHash::of("something else")));
    CHECK(place.folder.read(BlobHash::of("something else")).error().code == ErrorCode::Missing);
}

TEST_CASE("a file that comes in parts is there when its last part is, also by another program's hand")
{
    Place place;
    const BlobHash hash = BlobHash::of(content);
    const QByteArrayView bytes(content);
    REQUIRE(place.folder.append(hash, 0, bytes.first(100), content.size()));
    CHECK_FALSE(place.folder.has(hash));
    const BlobFolder afterwards(place.home.filePath(QStringLiteral("files")));
    CHECK(afterwards.begun(hash) == 100);
    REQUIRE(afterwards.append(hash, 50, bytes.sliced(50, 100), content.size())); // a part that overlaps is no harm
    CHECK(afterwards.begun(hash) == 150);
    CHECK(afterwards.append(hash, 150, bytes.sliced(150), content.size()).value());
    CHECK(afterwards.read(hash).value() == content);
    CHECK(afterwards.begun(hash) == 0);
}

TEST_CASE("bytes that are not what the name says are thrown away, and the file can begin again")
{
    Place place;
    const BlobHash hash = BlobHash::of(content);
    REQUIRE(place.folder.append(hash, 0, QByteArrayView(content).first(100), content.size()));
    const QByteArray wrong(content.size() - 100, 'x');
    const auto foreign = place.folder.append(hash, 100, wrong, content.size());
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().code == ErrorCode::Corrupt);
    CHECK_FALSE(place.folder.has(hash));
    CHECK(place.folder.begun(hash) == 0);
    CHECK(place.folder.append(hash, 0, content, content.size()).value());
}

TEST_CASE("a file whose bytes changed on the disk is not handed out")
{
    Place place;
    const BlobHash hash = place.folder.keep(content).value();
    QFile file(place.folder.pathOf(hash));
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write("B");
    file.close();
    CHECK(place.folder.read(hash).error().code == ErrorCode::Corrupt);
    place.folder.remove(hash);
    CHECK_FALSE(place.folder.has(hash));
}
