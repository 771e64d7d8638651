// Pictures of articles between the real programs: from desk to desk over a cut line and a kill, and in and out of a folder.
#include "tests/scenario/world.h"

#include "core/base/blob_hash.h"

#include <QDir>
#include <QDirIterator>

using namespace callboard;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

QByteArray pictureOf(int size) { return "\x89PNG\r\n\x1a\n" + QByteArray(size, 'p'); }

QString placeAt(const QString& desk, const QByteArray& content)
{
    const QString hash = BlobHash::of(content).text();
    return desk + QStringLiteral("/files/") + hash.first(2) + u'/' + hash;
}

// Each file below the folder with its content.
QMap<QString, QByteArray> contentOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        if (const QString path = each.next(); true)
            files[QDir(folder).relativeFilePath(path)] = fileText(path);
    return files;
}

void writeIn(const QString& folder, const char* place, const QByteArray& content)
{
    const QString path = folder + u'/' + text(place);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    writeFile(path, content);
}

}

TEST_CASE("a picture that was added without a network is at the colleague's desk after a kill, a restart and the network's return")
{
    SiteFiles site;
    site.start();
    Relay network(site.port());
    DeskProcess here(site.path(text("here"))), there(site.path(text("there")));
    REQUIRE(here.signIn(network.port(), site.demoReps()[0]));
    REQUIRE(there.signIn(site.port(), site.demoReps()[1]));
    const QByteArray picture = pictureOf(3'000'000);
    writeFile(site.path(text("photo.png")), picture);
    const QString customer = here.customerFound(text("an"));
    network.set(Relay::Mode::Cut);
    const QJsonObject written = here.ask({text("article"), customer, text("Where the label is"), site.path(text("photo.png"))});
    REQUIRE_FALSE(written.contains(text("error")));
    here.kill();
    here.startAgain();
    network.set(Relay::Mode::Through);
    REQUIRE(comesTrue([&] { return there.row(text("article"), written[text("id")].toString())[text("title")] == text("Where the label is"); }));
    REQUIRE(comesTrue([&] { return QFile::exists(placeAt(site.path(text("there")), picture)); }));
    CHECK(fileText(placeAt(site.path(text("there")), picture)) == picture);
    CHECK(there.ask({text("status")})[text("problem")].toString().isEmpty());
    site.stop();
    CHECK(site.admin({text("verify"), site.folder()}).out == "All is well.\n");
}

TEST_CASE("a folder of articles goes in and comes out with its pictures, to the byte, and a second import changes nothing")
{
    const SiteFiles site;
    const QString folder = site.path(text("articles")), out = site.path(text("out")), lines = site.path(text("out.jsonl"));
    const QStringList brand{text("--brand"), text("Stonecrop Outdoor")};
    writeIn(folder, "returns/label.md", "# The label\n\n![Where it is](../img/the%20label.png) and [the form](form.pdf \"Form\").\n");
    writeIn(folder, "returns/form.pdf", "%PDF-1.7 a form");
    writeIn(folder, "img/the label.png", pictureOf(600'000));
    const auto knowledge = [&](const char* what, const char* how, const QString& where) { return site.admin(QStringList{text("knowledge"), text(what), site.folder(), text(how), where} + brand); };
    CHECK(knowledge("import", "--from", folder).out == "1 new, 0 changed, 0 unchanged, 0 refused\n");
    CHECK(knowledge("import", "--from", folder).out == "0 new, 0 changed, 1 unchanged, 0 refused\n");
    REQUIRE(knowledge("export", "--to", out).code == 0);
    const auto before = contentOf(folder), after = contentOf(out);
    for (auto file = before.begin(); file != before.end(); ++file) {
        INFO(file.key().toStdString());
        CHECK(after.value(file.key()) == file.value());
    }
    REQUIRE(knowledge("export", "--to", lines).code == 0);
    CHECK(fileText(lines + text(".files/") + BlobHash::of(pictureOf(600'000)).text()) == pictureOf(600'000));

    SiteFiles other(SiteFiles::With::Demo);
    const QStringList from{text("knowledge"), text("import"), other.folder(), text("--from"), lines};
    REQUIRE(other.admin(from + brand).code == 0);
    REQUIRE(other.admin(QStringList{text("knowledge"), text("export"), other.folder(), text("--to"), site.path(text("again"))} + brand).code == 0);
    const auto again = contentOf(site.path(text("again")));
    for (auto file = before.begin(); file != before.end(); ++file)
        CHECK(again.value(file.key()) == file.value());

    writeFile(lines + text(".files/") + BlobHash::of(pictureOf(600'000)).text(), "something else");
    const Ended damaged = other.admin(from + brand);
    CHECK(damaged.code == 0);
    CHECK(damaged.error.contains("The file is not what its name says. Export it again."));
}
