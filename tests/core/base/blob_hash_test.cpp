// Names of files' bytes in texts, and what a file is by its content.
#include "core/base/blob_hash.h"
#include "core/base/file_kind.h"

using namespace callboard;

namespace {

const QString abc = QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // of "abc", as the standard says

QByteArray kindNameOf(const QByteArray& content)
{
    const FileKind* kind = fileKindOf(content);
    return kind ? kind->ending : "none";
}

QByteArray archive(const char* firstEntry, const char* names = "")
{
    return QByteArray("PK\x03\x04", 4) + QByteArray(26, '\0') + firstEntry + QByteArray(200, 'x') + names;
}

}

TEST_CASE("a file's name is the hash of its bytes, written in one way only")
{
    CHECK(BlobHash::of("abc").text() == abc);
    CHECK(BlobHash::fromText(abc) == BlobHash::of("abc"));
    CHECK(blobOfAddress(blobAddress(BlobHash::of("abc"))) == BlobHash::of("abc"));
    for (const QString& wrong : {abc.toUpper(), abc.chopped(1), abc + u'0', QString(), QStringLiteral("../") + abc.mid(3)})
        CHECK_FALSE(BlobHash::fromText(wrong));
    for (const QString& wrong : {abc, QStringLiteral("blob:"), QStringLiteral("blob"), QStringLiteral("http:") + abc})
        CHECK_FALSE(blobOfAddress(wrong));
}

TEST_CASE("the files that a text refers to are found once each, and what only looks like a reference is none")
{
    const BlobHash one = BlobHash::of("1"), two = BlobHash::of("2");
    const QString text = QStringLiteral("See ![the label](%1), [form](%2) and ![again](%1). blob: blob:xyz %1f").arg(blobAddress(one), blobAddress(two));
    CHECK(blobReferences(text) == QList<BlobHash>{one, two});
    CHECK(blobReferences(QStringLiteral("%1f").arg(blobAddress(one))).isEmpty());
    CHECK(blobReferences(blobAddress(one).chopped(3)).isEmpty());
    QString many;
    for (int i = 0; i < 2 * blobReferences_max; ++i)
        many += blobAddress(BlobHash::of(QByteArray::number(i))) + u'\n';
    CHECK(blobReferences(many).size() == blobReferences_max);
}

TEST_CASE("a file is what its content says, and programs, scripts and macros are nothing that is kept")
{
    CHECK(kindNameOf("\x89PNG\r\n\x1a\n....") == "png");
    CHECK(kindNameOf("\xff\xd8\xff\xe0...") == "jpg");
    CHECK(kindNameOf("GIF89a...") == "gif");
    CHECK(kindNameOf("%PDF-1.7 ...") == "pdf");
    CHECK(kindNameOf("Steps:\n1. öffnen\n") == "txt");
    CHECK(kindNameOf(archive("mimetypeapplication/vnd.oasis.opendocument.text")) == "odt");
    CHECK(kindNameOf(archive("[Content_Types].xml", "word/document.xml")) == "docx");
    CHECK(kindNameOf(archive("[Content_Types].xml", "xl/workbook.xml")) == "xlsx");
    CHECK(kindNameOf(archive("[Content_Types].xml", "word/document.xml word/vbaProject.bin")) == "none");
    CHECK(kindNameOf(archive("anything.txt")) == "none");
    CHECK(kindNameOf("\x7f" "ELF\x02\x01") == "none");
    CHECK(kindNameOf(QByteArray("MZ\x90\x00\x03", 5)) == "none");
    CHECK(kindNameOf("#!/bin/sh\necho\n") == "none");
    CHECK(kindNameOf("\xff\xfe\xfd") == "none");
    CHECK(kindNameOf("") == "none");
}

TEST_CASE("a file that is empty, too large or of another kind is refused with what to do instead")
{
    CHECK(acceptableFile("a note").ok());
    CHECK(acceptableFile({}).error().sentence() == QStringLiteral("The file is empty. Choose another one."));
    CHECK(acceptableFile(QByteArray(fileBytesMax + 1, 'a')).error().sentence() == QStringLiteral("The file is larger than 16 MB. Make it smaller, or name the place where it is."));
    CHECK(acceptableFile(QByteArray(fileBytesMax, 'a')).ok());
    CHECK(acceptableFile("#!/bin/sh").error().sentence().startsWith(QStringLiteral("Pictures (PNG, JPEG, GIF), PDF")));
}
