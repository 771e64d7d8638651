// callboard-admin's commands about call guides, as whoever writes guides meets them.
#include "tests/scenario/world.h"

#include <QDir>
#include <QJsonDocument>

using namespace callboard;

namespace {

const QString resources = QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/guides/");

const QByteArray good = "guide: late\nlanguages: [en]\ntitle: Late delivery\ncurrency: USD\nsteps:\n"
                        "  - {step: wish, choose: What would you like, answer: wish, options: {money: {text: Money, next: terms}, wait: {text: Wait, next: stop}}}\n"
                        "  - {step: terms, check: It takes five days, wording: 1}\n"
                        "  - {step: ask, escalate: lead, because: \"The customer wants {wish}.\", money: yes}\n"
                        "  - {step: done, end: done}\n"
                        "  - {step: stop, end: stopped}\n";

struct Folder {
    QTemporaryDir folder;
    QString write(const char* name, const QByteArray& text) const
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        writeFile(path, text);
        return path;
    }
};

Ended guide(const QStringList& words)
{
    return run(QStringLiteral("callboard-admin"), QStringList{QStringLiteral("guide")} + words);
}

QJsonObject played(const Ended& ended)
{
    return QJsonDocument::fromJson(ended.out).object();
}

QStringList wayOf(const QJsonObject& played)
{
    QStringList steps;
    for (const QJsonValue& visit : played[QStringLiteral("path")].toArray())
        steps.append(visit[QStringLiteral("step")].toString());
    return steps;
}

}

TEST_CASE("guide check says where a mistake is and ends with 1, and is silent about what is right")
{
    const Folder files;
    const QString fine = files.write("late.yaml", good);
    const Ended right = guide({QStringLiteral("check"), fine});
    CHECK(right.code == 0);
    CHECK(right.out == "Guides: 1, errors: 0, warnings: 0.\n");
    // Whoever chooses money is led to the request without the words that must come before it.
    const QString wrong = files.write("wrong.yaml", QByteArray(good).replace("next: terms", "next: ask").replace("guide: late", "guide: wrong"));
    const Ended found = guide({QStringLiteral("check"), fine, wrong});
    INFO(found.out.toStdString());
    CHECK(found.code == 1);
    CHECK(found.isOneLine());
    CHECK(found.out.startsWith(wrong.toUtf8() + ":"));
    CHECK(found.out.contains(": error: "));
    CHECK(found.out.contains("terms"));
    CHECK_FALSE(found.out.contains(fine.toUtf8()));
    const Ended broken = guide({QStringLiteral("check"), files.write("broken.yaml", "guide: [\n")});
    CHECK(broken.code == 1);
    CHECK(broken.out.contains("broken.yaml:"));
    CHECK(guide({QStringLiteral("check"), files.folder.filePath(QStringLiteral("nothing.yaml"))}).isOneLine());
    CHECK(guide({QStringLiteral("check")}).isOneLine());
}

TEST_CASE("the guides that come with the program are in order")
{
    QStringList files{QStringLiteral("check")};
    for (const QString& name : QDir(resources).entryList({QStringLiteral("*.yaml")}, QDir::Files))
        files.append(resources + name);
    REQUIRE(files.size() > 12);
    const Ended ended = guide(files);
    INFO(ended.out.toStdString());
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("errors: 0"));
}

TEST_CASE("guide paths counts the ways through a guide")
{
    const Folder files;
    const Ended ended = guide({QStringLiteral("paths"), files.write("late.yaml", good)});
    CHECK(ended.code == 0);
    CHECK(ended.out.startsWith("steps            5\npaths            2\nloops            0\nlongest          4 steps\n"));
    CHECK(ended.out.endsWith("covered          5 of 5 steps (100 %)\n"));
}

TEST_CASE("guide play prints the way and what would be done, and stops where the answers end")
{
    const Folder files;
    const QString file = files.write("late.yaml", good);
    const Ended whole = guide({QStringLiteral("play"), file, QStringLiteral("--answers"), files.write("answers.json", R"({"today":"2026-11-21","answers":{"wish":"money"}})")});
    INFO(whole.out.toStdString() << whole.error.toStdString());
    CHECK(whole.code == 0);
    const QJsonObject end = played(whole);
    CHECK(end[QStringLiteral("state")].toString() == QStringLiteral("done"));
    CHECK(wayOf(end) == QStringList{QStringLiteral("wish"), QStringLiteral("terms"), QStringLiteral("ask"), QStringLiteral("done")});
    const QJsonObject request = end[QStringLiteral("operations")].toArray().first().toObject();
    CHECK(request[QStringLiteral("name")].toString() == QStringLiteral("escalate"));
    CHECK(request[QStringLiteral("args")][QStringLiteral("because")].toString() == QStringLiteral("The customer wants money."));

    const Ended wrong = guide({QStringLiteral("play"), file, QStringLiteral("--answers"), files.write("wrong.json", R"({"answers":{"wish":"the moon"}})")});
    CHECK(wrong.code == 1);
    CHECK(wrong.isOneLine());
    CHECK(played(wrong)[QStringLiteral("at")].toString() == QStringLiteral("wish"));
    CHECK(guide({QStringLiteral("play"), file, QStringLiteral("--answers"), files.write("no.json", "[1")}).code == 1);
}

TEST_CASE("guide diff says which steps changed and which open runs that touches")
{
    const Folder files;
    const QString before = files.write("old.yaml", good), after = files.write("new.yaml", QByteArray(good).replace("five days", "three days").replace("wording: 1", "wording: 2"));
    CHECK(guide({QStringLiteral("diff"), before, before}).out == "The guides are equal.\n");
    const Ended ended = guide({QStringLiteral("diff"), before, after, QStringLiteral("--runs"), files.write("runs.jsonl", "{\"id\":\"r1\",\"guide\":\"late\",\"step\":\"terms\"}\n{\"id\":\"r2\",\"guide\":\"late\",\"step\":\"wish\"}\n")});
    CHECK(ended.code == 0);
    CHECK(ended.out == "changed  terms\nrun r1 stands at \"terms\", which is changed\n1 of 2 open runs are touched; each goes on with the version that it began with.\n");
}

TEST_CASE("guide diff against a site names the open runs that stand at a changed step")
{
    SiteFiles site;
    const QString before = site.path(QStringLiteral("late.yaml")), after = site.path(QStringLiteral("next.yaml"));
    writeFile(before, good);
    writeFile(after, QByteArray(good).replace("What would you like", "What do you want"));
    const QStringList brands{QStringLiteral("Alder & Finch"), QStringLiteral("Stonecrop Outdoor")}; // whichever the customer is found in
    QByteArray said;
    const auto diff = [&] {
        said.clear();
        for (const QString& brand : brands)
            said += guide({QStringLiteral("diff"), before, after, QStringLiteral("--site"), site.folder(), QStringLiteral("--brand"), brand}).out;
        return said;
    };
    for (const QString& brand : brands)
        REQUIRE(site.admin({QStringLiteral("guide"), QStringLiteral("publish"), site.folder(), before, QStringLiteral("--brand"), brand}).code == 0);
    CHECK(diff().count("changed  wish\n0 of 0 open runs are touched; each goes on with the version that it began with.\n") == 2);

    site.start();
    DeskProcess desk(site.path(QStringLiteral("desk")));
    REQUIRE(desk.signIn(site.port(), site.demoReps().first()));
    const QString customer = desk.customerFound(QStringLiteral("an")); // some name begins like that
    const QString file = desk.ask({QStringLiteral("open-case"), customer, QStringLiteral("Late")})[QStringLiteral("id")].toString();
    const QString run = desk.ask({QStringLiteral("start-guide"), file, QStringLiteral("late")})[QStringLiteral("id")].toString();
    REQUIRE_FALSE(run.isEmpty());
    REQUIRE(comesTrue([&] { return desk.isInStep(); }));
    site.stop();
    CHECK(diff().count("0 of 0") == 1);
    CHECK(said.count("run " + run.toUtf8() + " stands at \"wish\", which is changed\n1 of 1 open runs are touched; each goes on with the version that it began with.\n") == 1);
}

TEST_CASE("guide publish puts a proved guide in force once, and refuses one with a mistake")
{
    const SiteFiles site;
    const QString fine = site.path(QStringLiteral("late.yaml")), wrong = site.path(QStringLiteral("wrong.yaml"));
    writeFile(fine, good);
    writeFile(wrong, QByteArray(good).replace("next: terms", "next: ask"));
    const auto publish = [&](const QString& file) { return site.admin({QStringLiteral("guide"), QStringLiteral("publish"), site.folder(), file, QStringLiteral("--brand"), QStringLiteral("Stonecrop Outdoor")}); };
    CHECK(publish(fine).out == "Published.\n");
    CHECK(publish(fine).out == "This version is in force already.\n");
    const Ended refused = publish(wrong);
    CHECK(refused.code == 1);
    CHECK(refused.isOneLine());
    CHECK(refused.error.contains("The guide has a mistake in line"));
    CHECK(publish(fine).out == "This version is in force already.\n");
}

TEST_CASE("guide check against a site knows its articles and the guides that it has in force")
{
    const SiteFiles site;
    const QString file = site.path(QStringLiteral("offers.yaml")), articles = site.path(QStringLiteral("articles.jsonl"));
    writeFile(file, "guide: offers\nlanguages: [en]\ntitle: Offers\nsteps:\n  - {step: who, guide: identity-check, stopped: stop}\n"
                    "  - {step: read, article: returns-7}\n  - {step: done, end: done}\n  - {step: stop, end: stopped}\n");
    writeFile(articles, "{\"id\":\"returns-7\",\"title\":\"Returns\",\"content\":\"Thirty days.\"}\n");
    const QStringList check{QStringLiteral("check"), file}, brand{QStringLiteral("--brand"), QStringLiteral("Stonecrop Outdoor")};
    const QStringList against = check + QStringList{QStringLiteral("--site"), site.folder()} + brand;
    CHECK(guide(check).out == file.toUtf8() + ":5:24: error: unknown-guide: There is no guide \"identity-check\".\n");
    CHECK(guide(against).out == file.toUtf8() + ":6:27: error: unknown-article: There is no article \"returns-7\".\n");
    REQUIRE(site.admin(QStringList{QStringLiteral("knowledge"), QStringLiteral("import"), site.folder(), QStringLiteral("--from"), articles} + brand).code == 0);
    CHECK(guide(against).out == "Guides: 1, errors: 0, warnings: 0.\n");
    CHECK(guide(check + QStringList{QStringLiteral("--site"), site.path(QStringLiteral("nowhere"))}).isOneLine());
}

TEST_CASE("guide figures prints a line for every step of a guide, and names a guide that is not there")
{
    const SiteFiles site;
    const QString file = site.path(QStringLiteral("late.yaml"));
    writeFile(file, good);
    const auto admin = [&](const QString& command, const QString& what) { return site.admin({QStringLiteral("guide"), command, site.folder(), what, QStringLiteral("--brand"), QStringLiteral("Stonecrop Outdoor")}); };
    REQUIRE(admin(QStringLiteral("publish"), file).code == 0);
    const Ended figures = admin(QStringLiteral("figures"), QStringLiteral("late"));
    CHECK(figures.code == 0);
    CHECK(figures.out.startsWith("runs\tdone\tstopped\tleft\tunder_way\n0\t0\t0\t0\t0\n"));
    CHECK(figures.out.contains("\nterms\t0\t0\t0\t0\t0\t0\t\n"));
    const Ended unknown = admin(QStringLiteral("figures"), QStringLiteral("moon"));
    CHECK(unknown.code == 1);
    CHECK(unknown.isOneLine());
    CHECK(unknown.error.contains("There is no guide named moon."));
}

TEST_CASE("guide schema is JSON that names every kind of step")
{
    const Ended ended = guide({QStringLiteral("schema")});
    CHECK(ended.code == 0);
    CHECK(QJsonDocument::fromJson(ended.out).isObject());
    for (const char* key : {"\"say\"", "\"choose\"", "\"verify\"", "\"escalate\"", "\"end\""})
        CHECK(ended.out.contains(key));
}
