// What the programs say and leave alone when they are given something that cannot work.
#include "tests/scenario/world.h"

#include "core/storage/database.h"

#include <QDir>
#include <QFileInfo>
#include <QTcpServer>

using namespace callboard;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

Ended serve(const QStringList& words) { return run(QStringLiteral("callboard-server"), words); }

// Every file below a folder with its content; what a program must not have changed.
QMap<QString, QByteArray> contentOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        files[file.fileName()] = fileText(file.filePath());
    return files;
}

void change(const QString& path, const QByteArray& sql)
{
    auto database = Database::open({path, Access::Writer, Durability::Full, {}});
    REQUIRE(database);
    REQUIRE((*database)->run(sql));
}

void refusesWith(const Ended& ended, const char* words)
{
    INFO(ended.error.toStdString());
    CHECK(ended.code == 1);
    CHECK(ended.isOneLine());
    CHECK(ended.error.contains(words));
}

}

TEST_CASE("a server that cannot start says one sentence and changes nothing")
{
    SiteFiles site(SiteFiles::With::NothingYet);
    const auto before = contentOf(site.folder());

    SECTION("the port is in use")
    {
        QTcpServer other;
        REQUIRE(other.listen(QHostAddress::LocalHost));
        refusesWith(serve({text("--data"), site.folder(), text("--listen"), QStringLiteral("127.0.0.1:%1").arg(other.serverPort())}), "is used by another program");
    }
    SECTION("a setting has a name that is not known")
    {
        writeFile(site.path(text("server.conf")), "listen = 127.0.0.1:0\nlissten = 1\n");
        refusesWith(serve({text("--data"), site.folder(), text("--config"), site.path(text("server.conf"))}), "line 2: there is no setting called \"lissten\"");
    }
    SECTION("an option is not known")
    {
        refusesWith(serve({text("--dada"), site.folder()}), "There is no option --dada");
    }
    SECTION("the folder is a file")
    {
        writeFile(site.path(text("file")), "x");
        refusesWith(serve({text("--data"), site.path(text("file")), text("--listen"), text("127.0.0.1:0")}), "");
        CHECK(fileText(site.path(text("file"))) == "x");
    }
    SECTION("there is no site in the folder")
    {
        QDir().mkpath(site.path(text("empty")));
        refusesWith(serve({text("--data"), site.path(text("empty")), text("--listen"), text("127.0.0.1:0")}), "Create one with");
    }
    SECTION("the port file cannot be written")
    {
        refusesWith(serve({text("--data"), site.folder(), text("--listen"), text("127.0.0.1:0"), text("--port-file"), site.path(text("nowhere/port")), text("--log-file"), site.path(text("log"))}), "cannot be written");
    }
    auto after = contentOf(site.folder());
    CHECK(after[text("site.db")] == before[text("site.db")]);
}

TEST_CASE("a site of a newer version is left as it is")
{
    SiteFiles site(SiteFiles::With::NothingYet);
    const QString database = site.folder() + text("/site.db");
    change(database, "PRAGMA user_version = 99");
    const QByteArray before = fileText(database);
    refusesWith(serve({text("--data"), site.folder(), text("--listen"), text("127.0.0.1:0")}), "newer version");
    refusesWith(site.admin({text("verify"), site.folder()}), "newer version");
    CHECK(fileText(database) == before);
}

TEST_CASE("a second program on one site is refused while the first goes on")
{
    SiteFiles site;
    site.start();
    refusesWith(serve({text("--data"), site.folder(), text("--listen"), text("127.0.0.1:0")}), "Another Callboard program");
    refusesWith(site.admin({text("user"), text("list"), site.folder()}), "Another Callboard program");
    DeskProcess desk(site.path(text("desk")));
    CHECK(desk.signIn(site.port(), site.demoReps().first()));
    site.stop();
    CHECK(site.admin({text("user"), text("list"), site.folder()}).code == 0);
}

TEST_CASE("a wrong password and a server that is not there are told at sign-in")
{
    SiteFiles site;
    site.start();
    DeskProcess desk(site.path(text("desk")));
    const QString server = QStringLiteral("http://127.0.0.1:%1").arg(site.port());
    CHECK_FALSE(desk.ask({text("sign-in"), server, site.demoReps().first(), text("not the password")})[text("error")].toString().isEmpty());
    site.stop();
    CHECK(desk.ask({text("sign-in"), server, site.demoReps().first(), text("any")})[text("error")].toString().startsWith(text("Nobody answers")));
    Relay stranger(1);
    stranger.set(Relay::Mode::Html);
    CHECK(desk.ask({text("sign-in"), QStringLiteral("http://127.0.0.1:%1").arg(stranger.port()), text("anna"), text("any")})[text("error")].toString().contains(text("it is not Callboard")));
}

TEST_CASE("verify names damage that was done on purpose")
{
    SiteFiles site;
    CHECK(site.admin({text("verify"), site.folder()}).out == "All is well.\n");
    const QString database = site.folder() + text("/site.db");
    SECTION("a reference to nobody")
    {
        change(database, "UPDATE \"order\" SET customer = randomblob(16) WHERE rowid = (SELECT min(rowid) FROM \"order\")");
        const Ended ended = site.admin({text("verify"), site.folder()});
        CHECK(ended.code == 1);
        CHECK(ended.out.contains("1 rows of order name a customer that does not exist"));
        CHECK(ended.isOneLine());
    }
    SECTION("a page that was overwritten")
    {
        QFile file(database);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(file.size() / 2 / 4096 * 4096));
        REQUIRE(file.write(QByteArray(4096, '\x5a')) == 4096);
        file.close();
        const Ended ended = site.admin({text("verify"), site.folder()});
        CHECK(ended.code == 1);
        CHECK((ended.out + ended.error).contains("damaged"));
    }
}

TEST_CASE("the same seed makes the same people")
{
    const auto people = [](const SiteFiles& site) {
        QByteArrayList names;
        const QByteArray rows = site.admin({text("export"), site.folder(), text("customer"), text("--format"), text("jsonl")}).out;
        for (const QByteArray& line : rows.split('\n'))
            for (const char* field : {"\"account\":", "\"family_name\":", "\"phones\":"})
                if (const qsizetype at = line.indexOf(field); at >= 0)
                    names.append(line.sliced(at, line.indexOf(",\"", at) - at));
        return names;
    };
    const SiteFiles one, other;
    CHECK(people(one).size() >= 100);
    CHECK(people(one) == people(other));
}

TEST_CASE("an administrator sets up to how much is paid back without asking, and is told what cannot be read")
{
    SiteFiles site;
    const auto limits = [&site](const QStringList& words) { return site.admin(QStringList{text("limits"), words.front(), site.folder(), text("--brand"), text("Stonecrop Outdoor")} + words.mid(1)); };
    CHECK(limits({text("show")}).out.isEmpty());
    REQUIRE(limits({text("set"), text("--role"), text("rep"), text("--amount"), text("75 USD")}).code == 0);
    REQUIRE(limits({text("set"), text("--role"), text("lead"), text("--amount"), text("900 USD")}).code == 0);
    REQUIRE(limits({text("set"), text("--role"), text("rep"), text("--amount"), text("80 USD")}).code == 0); // takes the place of the first
    const QByteArray shown = limits({text("show")}).out;
    CHECK(shown.count('\n') == 2);
    CHECK(shown.contains("rep\t80.00 USD\n"));
    CHECK(shown.contains("lead\t900.00 USD\n"));
    for (const auto& [role, amount] : {std::pair{"boss", "75 USD"}, std::pair{"rep", "a lot"}, std::pair{"rep", "-5 USD"}}) {
        const Ended refused = limits({text("set"), text("--role"), text(role), text("--amount"), text(amount)});
        CHECK(refused.code == 1);
        CHECK(refused.isOneLine());
    }
    CHECK(limits({text("show")}).out == shown);
}

TEST_CASE("an administrator sets what callers are asked, and is told what cannot be asked")
{
    SiteFiles site;
    const QString file = site.path(text("identity.json"));
    const auto identity = [&](const QStringList& words) { return site.admin(QStringList{text("identity"), words.front(), site.folder(), text("--brand"), text("Stonecrop Outdoor")} + words.mid(1)); };
    const QByteArray own = identity({text("show")}).out; // the demo's, which comes with the program
    CHECK(own.contains("\"field\":\"postcode\""));
    CHECK(own.contains("\"needed\":2"));
    writeFile(file, R"({"questions":[{"field":"account"},{"field":"emails","words":"Which e-mail address?"}],"needed":1,"valid_min":5,"protects":["phones"],"money":false})");
    REQUIRE(identity({text("set"), text("--from"), file}).code == 0);
    const QByteArray shown = identity({text("show")}).out;
    CHECK(shown.contains("\"needed\":1"));
    CHECK(shown.contains("Which e-mail address?"));
    CHECK_FALSE(shown.contains("postcode"));
    for (const char* wrong : {R"({"questions":[{"field":"shoe_size"}]})", R"({"questions":[{"field":"account"}],"needed":2})", R"({"questions":[{"field":"account"}],"needed":1,"protects":["last_contact"]})", "questions"}) {
        writeFile(file, wrong);
        const Ended refused = identity({text("set"), text("--from"), file});
        CHECK(refused.code == 1);
        CHECK(refused.isOneLine());
    }
    CHECK(identity({text("set"), text("--from"), text("/nowhere.json")}).code == 1);
    CHECK(identity({text("show")}).out == shown);
}

TEST_CASE("an administrator sets the words in which consent is asked for, and is told what nobody could read out")
{
    SiteFiles site;
    const QString file = site.path(text("consent.json"));
    const auto consent = [&](const QStringList& words) { return site.admin(QStringList{text("consent"), words.front(), site.folder(), text("--brand"), text("Stonecrop Outdoor")} + words.mid(1)); };
    CHECK(consent({text("show")}).code == 1); // the program's own words
    REQUIRE(consent({text("set"), text("--from"), QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/consent/shop.json")}).code == 0);
    const QByteArray shown = consent({text("show")}).out;
    CHECK(shown.contains("May we send you offers and news ({channel})?"));
    for (const char* wrong : {R"({"wordings":[{"purpose":"research","language":"en","words":"May we?"}]})", R"({"wordings":[{"purpose":"survey","language":"en","words":" "}]})", "wordings"}) {
        writeFile(file, wrong);
        const Ended refused = consent({text("set"), text("--from"), file});
        CHECK(refused.code == 1);
        CHECK(refused.isOneLine());
    }
    CHECK(consent({text("show")}).out == shown);
}

TEST_CASE("an administrator sets what a case needs before it moves, and is told what nobody could fill in")
{
    SiteFiles site;
    const auto cases = [&](const QStringList& words) { return site.admin(QStringList{text("cases"), words.front(), site.folder(), text("--brand"), text("Stonecrop Outdoor")} + words.mid(1)); };
    CHECK(cases({text("show")}).out.isEmpty());
    REQUIRE(cases({text("set"), text("--needs"), text("category, channel"), text("--needs-to-wait"), text("category"), text("--needs-to-escalate"), text("due")}).code == 0);
    const QByteArray shown = "to end       category\nto end       channel\nto wait      category\nto escalate  due\n";
    CHECK(cases({text("show")}).out == shown);
    for (const char* wrong : {"shoe_size", "closed", "custom.nobody-declared-it"}) {
        const Ended refused = cases({text("set"), text("--needs"), text(wrong)});
        INFO(wrong << ": " << refused.error.toStdString());
        CHECK(refused.code == 1);
        CHECK(refused.isOneLine());
    }
    CHECK(cases({text("show")}).out == shown);
    REQUIRE(cases({text("set"), text("--needs"), text("")}).code == 0);
    CHECK(cases({text("show")}).out.isEmpty());
}
