// A desk whose folder cannot be written: it shows what is there, says so, and pretends nothing.
#include "tests/scenario/world.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include <cstdio>

using namespace callboard;

namespace {

// The desk's program in a world of its own, in which its folder is mounted to be read only: root may write everywhere else.
class ReadOnlyDesk {
public:
    explicit ReadOnlyDesk(const QString& folder)
        : m_program(QStringLiteral("/usr/bin/unshare"), {QStringLiteral("-m"), QStringLiteral("--"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                                         QStringLiteral("mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && exec \"$0\" \"$1\" 0"),
                                                         QStringLiteral(CALLBOARD_BINARY_DIR "/bin/callboard-desk-driver"), folder})
    {
    }
    QJsonObject answer()
    {
        const auto line = m_program.line();
        return line ? QJsonDocument::fromJson(*line).object() : QJsonObject{{QStringLiteral("error"), QStringLiteral("The desk does not answer.")}};
    }
    QJsonObject ask(const QStringList& words)
    {
        m_program.write(words.join(u'\t').toUtf8());
        return answer();
    }
    static bool isPossible()
    {
        QTemporaryDir folder;
        return run(QStringLiteral("/usr/bin/unshare"), {QStringLiteral("-m"), QStringLiteral("--"), QStringLiteral("/bin/mount"), QStringLiteral("--bind"), folder.path(), folder.path()}).code == 0;
    }

private:
    Program m_program;
};

QByteArray filesOf(const QString& folder)
{
    QByteArray list;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        list += file.fileName().toUtf8() + ' ' + QCryptographicHash::hash(fileText(file.filePath()), QCryptographicHash::Sha256).toHex() + '\n';
    return list;
}

}

TEST_CASE("a desk whose folder is read only shows what is there, saves nothing, says so, and goes on when it can be written again", "[care]")
{
    if (!ReadOnlyDesk::isPossible()) {
        std::printf("skipped: mounts of a process's own need more rights\n");
        return;
    }
    TwoDesks desks;
    const QString file = desks.newCase("Read only");
    notes(desks.here, file, "before");
    REQUIRE(comesTrue([&] { return desks.areInStep() && desks.there.entriesSaying(file, QStringLiteral("before")) == 1; }));
    const bool killed = GENERATE(false, true); // with and without a log beside the files
    killed ? desks.here.kill() : desks.here.stop();
    const QByteArray before = filesOf(desks.here.folder());
    {
        ReadOnlyDesk desk(desks.here.folder());
        CHECK_FALSE(desk.answer().contains(QStringLiteral("error")));
        CHECK(desk.ask({QStringLiteral("timeline"), file})[QStringLiteral("entries")].toArray().size() >= 1);
        const QString why = QStringLiteral("%1 cannot be written, so nothing can be saved, sent or received now. What you see was here before.").arg(desks.here.folder());
        const QJsonObject status = desk.ask({QStringLiteral("status")});
        CHECK(status[QStringLiteral("line")].toString() == QStringLiteral("refused"));
        CHECK(status[QStringLiteral("problem")].toString().startsWith(why));
        for (const QStringList& words : {QStringList{QStringLiteral("note"), file, QStringLiteral("pretended")}, {QStringLiteral("draft"), QStringLiteral("composer/1"), QStringLiteral("pretended"), QStringLiteral("1")}})
            CHECK(desk.ask(words)[QStringLiteral("error")].toString().startsWith(why));
        CHECK(desk.ask({QStringLiteral("timeline"), file})[QStringLiteral("entries")].toArray().size() == desks.there.timeline(file).size());
        CHECK(desk.ask({QStringLiteral("drafts")})[QStringLiteral("drafts")].toArray().isEmpty());
    }
    CHECK(filesOf(desks.here.folder()) == before);
    desks.here.startAgain();
    notes(desks.here, file, "after");
    CHECK(comesTrue([&] { return desks.areInStep() && desks.there.entriesSaying(file, QStringLiteral("after")) == 1; }));
    CHECK(desks.there.entriesSaying(file, QStringLiteral("pretended")) == 0);
}
