// Pictures and attachments of a folder of articles: taken along, put back to where they were, and never from or to outside of it.
#include "core/exchange/article_files.h"
#include "core/base/file_kind.h"
#include "core/exchange/article_exchange.h"
#include "tests/support/temporary_database.h"

#include <QDir>
#include <QTemporaryDir>

using namespace callboard;

namespace {

const QByteArray picture = "\x89PNG\r\n\x1a\n of a label", form = "%PDF-1.7 a form";
const QString pictureAddress = blobAddress(BlobHash::of(picture)), formAddress = blobAddress(BlobHash::of(form));

struct Folder {
    QTemporaryDir home;
    QString path = home.filePath(QStringLiteral("articles"));
    void write(const QString& place, const QByteArray& content) const
    {
        const QString to = path + u'/' + place;
        REQUIRE(QDir().mkpath(QFileInfo(to).path()));
        QFile file(to);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
    QByteArray refused(const FilesTaken& taken) const
    {
        QByteArray lines;
        for (const auto& [place, why] : taken.refused)
            lines += place.toUtf8() + ": " + why.sentence().toUtf8().left(30) + '\n';
        return lines;
    }
};

FilesPut putBack(const QString& place, const FilesTaken& taken)
{
    ArticleVersion version;
    version.body = {taken.body};
    version.more = taken.more;
    return putLocalFiles(place, version, [](const BlobHash& hash) { return hash == BlobHash::of(form) ? QStringLiteral("pdf") : QStringLiteral("png"); });
}

}

TEST_CASE("an article takes the files along that it links to, and they come out where they were, called as before")
{
    Folder folder;
    folder.write(QStringLiteral("img/the label.png"), picture);
    folder.write(QStringLiteral("returns/forms/form.pdf"), form);
    folder.write(QStringLiteral("returns/other.md"), "Other");
    const QString place = QStringLiteral("returns/label.md");
    const QString body = QStringLiteral("![where](<../img/the label.png>) and ![again]( ../img/the%20label.png \"Title\")\n[form](forms/form.pdf), [other](other.md), "
                                        "[web](https://example.com/x.png), [top](#top), ![none](img/none.png)\n\n [ref]: ./forms/form.pdf\n");
    const FilesTaken taken = takeLocalFiles(folder.path, place, body, BodyFormat::Markdown);
    CHECK(taken.body.toStdString() == QStringLiteral("![where](<%1>) and ![again]( %1 \"Title\")\n[form](%2), [other](other.md), [web](https://example.com/x.png), [top](#top), "
                                                     "![none](img/none.png)\n\n [ref]: %2\n").arg(pictureAddress, formAddress).toStdString());
    CHECK(taken.files.size() == 2);
    CHECK(taken.refused.empty());
    const FilesPut put = putBack(place, taken);
    CHECK(put.body.toStdString() == body.toStdString());
    REQUIRE(put.files.size() == 2);
    CHECK(put.files[0].second == QStringLiteral("img/the label.png"));
    CHECK(put.files[1].second == QStringLiteral("returns/forms/form.pdf"));
}

TEST_CASE("an article in HTML takes its pictures along too, and comes out to the letter")
{
    Folder folder;
    folder.write(QStringLiteral("img/the label.png"), picture);
    folder.write(QStringLiteral("form.pdf"), form);
    folder.write(QStringLiteral("other.html"), "Other");
    const QString place = QStringLiteral("label.html");
    const QString body = QStringLiteral("<p data-src=\"form.pdf\">See <IMG alt='x' SRC = 'img/the%20label.png'> <img src=\"img/the label.png\"> <a href=form.pdf>form</a> "
                                        "<a href=\"other.html\">o</a> <img src=\"https://example.com/x.png\"></p>\n");
    const FilesTaken taken = takeLocalFiles(folder.path, place, body, BodyFormat::Html);
    CHECK(taken.body.toStdString() == QStringLiteral("<p data-src=\"form.pdf\">See <IMG alt='x' SRC = '%1'> <img src=\"%1\"> <a href=%2>form</a> "
                                                     "<a href=\"other.html\">o</a> <img src=\"https://example.com/x.png\"></p>\n").arg(pictureAddress, formAddress).toStdString());
    CHECK(taken.files.size() == 2);
    CHECK(putBack(place, taken).body.toStdString() == body.toStdString());
}

TEST_CASE("a file that was added at a desk gets a place of its own beside the articles")
{
    ArticleVersion version;
    version.body = {QStringLiteral("![x](%1)").arg(pictureAddress)};
    const FilesPut put = putLocalFiles(QStringLiteral("a/b/c.md"), version, [](const BlobHash&) { return QStringLiteral("png"); });
    const QString name = BlobHash::of(picture).text() + QStringLiteral(".png");
    CHECK(put.body == QStringLiteral("![x](../../attachments/%1)").arg(name));
    CHECK(put.files.front().second == QStringLiteral("attachments/") + name);
    const FilesPut nothing = putLocalFiles(QStringLiteral("c.md"), version, [](const BlobHash&) { return QString(); });
    CHECK(nothing.body == version.body.text);
    CHECK(nothing.files.empty());
}

TEST_CASE("nothing outside of the folder is taken or written, by whatever way a text or its record names it")
{
    Folder folder;
    folder.write(QStringLiteral("a.md"), "x");
    folder.write(QStringLiteral("../secret.png"), picture);
    REQUIRE(QFile::link(folder.home.filePath(QStringLiteral("secret.png")), folder.path + QStringLiteral("/linked.png")));
    for (const QString& target : {QStringLiteral("../secret.png"), QStringLiteral("linked.png"), folder.home.filePath(QStringLiteral("secret.png")), QStringLiteral("%2e%2e/secret.png"), QStringLiteral("file:secret.png")}) {
        INFO(target.toStdString());
        CHECK(takeLocalFiles(folder.path, QStringLiteral("a.md"), QStringLiteral("![x](%1)").arg(target), BodyFormat::Markdown).files.empty());
    }
    ArticleVersion version;
    version.body = {QStringLiteral("![x](%1)").arg(pictureAddress)};
    for (const char* target : {"../../out.png", "/etc/out.png", "..\\\\out.png", "c:out.png", "x/../../out.png", "%2e%2e/out.png", "other.md", ""}) {
        INFO(target);
        version.more = QStringLiteral(R"({"files":{"%1":["%2"]}})").arg(BlobHash::of(picture).text(), QString::fromUtf8(target));
        const FilesPut put = putLocalFiles(QStringLiteral("a.md"), version, [](const BlobHash&) { return QStringLiteral("png"); });
        REQUIRE(put.files.size() == 1);
        CHECK(put.files.front().second.startsWith(QStringLiteral("attachments/")));
    }
}

TEST_CASE("a file that is not kept is named with its reason, and the text keeps its link")
{
    Folder folder;
    folder.write(QStringLiteral("run.sh"), "#!/bin/sh\n");
    folder.write(QStringLiteral("empty.png"), "");
    const QString body = QStringLiteral("[run](run.sh) ![e](empty.png) ![e](empty.png)");
    const FilesTaken taken = takeLocalFiles(folder.path, QStringLiteral("a.md"), body, BodyFormat::Markdown);
    CHECK(taken.body == body);
    CHECK(taken.more.isEmpty());
    CHECK(folder.refused(taken).toStdString() == "run.sh: Pictures (PNG, JPEG, GIF), PDF\nempty.png: The file is empty. Choose anot\n");
}

TEST_CASE("a folder of articles is read with its files, and JSON Lines with the folder beside them")
{
    Folder folder;
    folder.write(QStringLiteral("a.md"), "![x](img/x.png)");
    folder.write(QStringLiteral("img/x.png"), picture);
    folder.write(QStringLiteral("img/unused.png"), form);
    const ArticlesRead read = test::take(readArticles(folder.path));
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles.front().body == QStringLiteral("![x](%1)").arg(pictureAddress));
    CHECK(read.files.size() == 1);

    const QString hash = BlobHash::of(picture).text();
    folder.write(QStringLiteral("../a.jsonl"), QStringLiteral("{\"id\":\"1\",\"content\":\"![x](%1) ![y](%2)\"}\n").arg(pictureAddress, formAddress).toUtf8());
    folder.write(QStringLiteral("../a.jsonl.files/") + hash, picture);
    const ArticlesRead lines = test::take(readArticles(folder.home.filePath(QStringLiteral("a.jsonl"))));
    REQUIRE(lines.files.size() == 1);
    CHECK(lines.files.begin()->first == BlobHash::of(picture));
}
