// The main job with the real programs: found, noted without a network, closed, and seen by a colleague; and what happens when something is killed.
#include "tests/scenario/world.h"
#include "tests/support/sample_shop.h"

#include <QDir>
#include <QJsonDocument>

using namespace callboard;

namespace {

QString text(const char* words) { return QString::fromUtf8(words); }

void writeShop(const QString& folder)
{
    QDir().mkpath(folder);
    for (auto file = sample::shopFiles().begin(); file != sample::shopFiles().end(); ++file)
        writeFile(folder + u'/' + file.key(), file.value());
}

QStringList import(const SiteFiles& site, const QString& refused)
{
    return {text("import"), site.folder(), text("--mapping"), text(CALLBOARD_SOURCE_DIR "/resources/mappings/retail.json"), text("--from"), site.path(text("shop")),
            text("--refused"), refused, text("--apply")};
}

}

TEST_CASE("a case that was noted and closed without a network arrives at the other desk by itself")
{
    SiteFiles site;
    writeShop(site.path(text("shop")));
    const Ended imported = site.admin(import(site, site.path(text("refused.csv"))));
    REQUIRE(imported.code == 0);
    CHECK(fileText(site.path(text("refused.csv"))).contains("not an address"));
    const QByteArray rows = site.admin({text("export"), site.folder(), text("customer")}).out;
    CHECK(site.admin(import(site, site.path(text("refused.csv")))).out.contains("There is nothing to write."));
    CHECK(site.admin({text("export"), site.folder(), text("customer")}).out == rows);
    REQUIRE(site.admin({text("user"), text("add"), site.folder(), text("--login"), text("maria"), text("--name"), text("Maria"), text("--teams"), text("Returns")}, SiteFiles::password()).code == 0);
    site.start();

    Relay network(site.port());
    DeskProcess here(site.path(text("here"))), there(site.path(text("there")));
    REQUIRE(here.signIn(network.port(), text("maria")));
    REQUIRE(there.signIn(site.port(), text("dana")));

    const QString customer = here.customerFound(text("ada.winter@example.com"));
    REQUIRE_FALSE(customer.isEmpty());
    CHECK(here.customerFound(text("#S1001")) == customer);
    CHECK(here.customerFound(text("ada wint")) == customer);
    const QString file = here.ask({text("open-case"), customer, text("Kettle leaks")})[text("id")].toString();
    REQUIRE(comesTrue([&] { return here.isInStep(); }));
    CHECK(comesTrue([&] { return here.row(text("case_file"), file)[text("number")].toInteger() > 0; })); // the server's, with the next news

    network.set(Relay::Mode::Cut);
    CHECK_FALSE(here.ask({text("note"), file, text("Leaks at the spout, photo promised.")}).contains(text("error")));
    CHECK_FALSE(here.ask({text("close-case"), file, text("replaced"), text("A new one is on its way.")}).contains(text("error")));
    CHECK(here.row(text("case_file"), file)[text("status")] == text("closed"));
    CHECK(comesTrue([&] { return here.line() == text("offline"); }));
    CHECK(here.ask({text("status")})[text("waiting")].toInt() == 2);
    CHECK_FALSE(here.ask({text("status")})[text("problem")].toString().isEmpty());
    CHECK(there.row(text("case_file"), file)[text("status")] == text("open"));

    network.set(Relay::Mode::Through);
    REQUIRE(comesTrue([&] { return there.row(text("case_file"), file)[text("status")] == text("closed"); }));
    CHECK(there.row(text("case_file"), file)[text("outcome")] == text("replaced"));
    CHECK(there.entriesSaying(file, text("Leaks at the spout, photo promised.")) == 1);
    CHECK(there.entriesSaying(file, text("A new one is on its way.")) == 1);
    for (const QJsonValue& entry : there.timeline(file))
        CHECK(entry[text("author")] == text("maria"));
    CHECK(comesTrue([&] { return here.isInStep(); }));
    site.stop();
    CHECK(site.admin({text("verify"), site.folder()}).out == "All is well.\n");
}

TEST_CASE("any four digits in a row of a telephone number find their customer")
{
    TwoDesks desks;
    const QString customer = desks.here.customerFound(text("an"));
    const QJsonArray phones = desks.here.row(text("customer"), customer)[text("phones")].toArray();
    REQUIRE_FALSE(phones.isEmpty());
    const QString number = phones.first()[text("number")].toString();
    for (const QString& digits : {number.right(4), number.right(7), number.mid(number.size() - 8, 5)}) {
        const QJsonArray hits = desks.here.find(digits);
        INFO(digits.toStdString());
        CHECK(std::any_of(hits.begin(), hits.end(), [&](const QJsonValue& hit) { return hit[text("customer")] == customer && hit[text("match")] == text("phone"); }));
    }
}

TEST_CASE("a desk that is killed in mid-sentence comes back with draft, caret and everything that it kept")
{
    TwoDesks desks;
    const QString file = desks.newCase("Killed");
    desks.network->set(Relay::Mode::Cut);
    const QString kept = text("Kept before the end."), half = text("The customer says that the par"), place = text("composer/case:") + file;
    REQUIRE_FALSE(desks.here.ask({text("note"), file, kept}).contains(text("error")));
    REQUIRE(desks.here.ask({text("draft"), place, half, text("17")}).isEmpty());
    desks.here.kill();

    desks.here.startAgain();
    const QJsonArray drafts = desks.here.ask({text("drafts")})[text("drafts")].toArray();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0][text("place")] == place);
    CHECK(drafts[0][text("text")] == half);
    CHECK(drafts[0][text("caret")].toInt() == 17);
    CHECK(desks.here.entriesSaying(file, kept) == 1);

    desks.network->set(Relay::Mode::Through);
    CHECK(comesTrue([&] { return desks.there.entriesSaying(file, kept) == 1 && desks.here.isInStep(); }));
    REQUIRE_FALSE(desks.here.ask({text("note"), file, half}).contains(text("error")));
    CHECK(desks.here.ask({text("drafts")})[text("drafts")].toArray().isEmpty());
    CHECK(comesTrue([&] { return desks.there.entriesSaying(file, half) == 1; }));
    CHECK(desks.there.entriesSaying(file, kept) == 1);
}

TEST_CASE("a site that is put back to a copy gets from the desks what they were told was saved since")
{
    TwoDesks desks;
    const QString before = desks.newCase("Before the copy");
    REQUIRE(comesTrue([&] { return desks.here.isInStep() && desks.there.isInStep(); }));
    desks.site.stop();
    const QByteArray copy = fileText(desks.site.folder() + text("/site.db"));
    desks.site.start();
    const QString after = desks.newCase("After the copy");
    REQUIRE_FALSE(desks.here.ask({text("note"), before, text("saved before the disk broke")}).contains(text("error")));
    REQUIRE(comesTrue([&] { return desks.there.entriesSaying(before, text("saved before the disk broke")) == 1; }));
    REQUIRE_FALSE(desks.there.ask({text("note"), after, text("a colleague's word")}).contains(text("error")));
    REQUIRE(comesTrue([&] { return desks.here.entriesSaying(after, text("a colleague's word")) == 1; }));
    desks.site.stop();
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(desks.site.folder() + text("/site.db") + text(suffix));
    writeFile(desks.site.folder() + text("/site.db"), copy);
    REQUIRE(desks.site.admin({text("restored"), desks.site.folder()}).code == 0);
    desks.site.start();
    const auto isBack = [&](DeskProcess& desk) {
        return desk.isInStep() && desk.row(text("case_file"), after)[text("subject")] == text("After the copy") && desk.entriesSaying(before, text("saved before the disk broke")) == 1
            && desk.entriesSaying(after, text("a colleague's word")) == 1;
    };
    const bool back = comesTrue([&] { return isBack(desks.here) && isBack(desks.there); });
    for (DeskProcess* desk : {&desks.here, &desks.there})
        UNSCOPED_INFO(QJsonDocument(desk->ask({text("status")})).toJson().toStdString());
    CHECK(back);
    desks.site.stop();
    CHECK(desks.site.admin({text("verify"), desks.site.folder()}).out == "All is well.\n");
}

TEST_CASE("a field that a site declares is imported, found and exported")
{
    SiteFiles site(SiteFiles::With::NothingYet);
    REQUIRE(site.admin({text("field"), text("add"), site.folder(), text("customer"), text("contract"), text("--name"), text("Contract number")}).code == 0);
    CHECK(site.admin({text("field"), text("add"), site.folder(), text("customer"), text("contract")}).code == 1); // it is there
    CHECK(site.admin({text("field"), text("add"), site.folder(), text("kettle"), text("colour")}).code == 1);
    QDir().mkpath(site.path(text("shop")));
    writeFile(site.path(text("shop/customers.csv")), "id,name,contract\n1,Ada Winter,KX-4471\n");
    writeFile(site.path(text("mapping.json")), R"({"tables": [{"entity": "brand", "key": "b", "fields": {"name": {"constant": "Shop"}}},
        {"file": "customers.csv", "entity": "customer", "key": "id", "fields": {"brand": {"constant": "b", "reference": "brand"}, "family_name": "name", "custom": {"contract": "contract"}}}]})");
    const Ended imported = site.admin({text("import"), site.folder(), text("--mapping"), site.path(text("mapping.json")), text("--from"), site.path(text("shop")), text("--apply")});
    INFO(imported.out.toStdString() << imported.error.toStdString());
    REQUIRE(imported.code == 0);
    const QByteArray csv = site.admin({text("export"), site.folder(), text("customer")}).out;
    CHECK(csv.split('\n').first().trimmed().endsWith(",custom.contract"));
    CHECK(csv.contains("KX-4471"));
    site.start();
    DeskProcess desk(site.path(text("desk")));
    REQUIRE(desk.signIn(site.port(), text("root")));
    REQUIRE(comesTrue([&] { return desk.isInStep(); }));
    CHECK_FALSE(desk.customerFound(text("kx-44")).isEmpty());
}

TEST_CASE("strangers who answer in the server's place are told of in one line, and work goes on")
{
    TwoDesks desks;
    const QString file = desks.newCase("Strangers");
    REQUIRE(comesTrue([&] { return desks.here.isInStep(); }));
    const auto note = [&](const char* words) { return !desks.here.ask({text("note"), file, text(words)}).contains(text("error")); };

    desks.network->set(Relay::Mode::Html);
    CHECK(note("under a stranger's page"));
    QString line;
    CHECK(comesTrue([&] {
        line = desks.here.ask({text("status")})[text("problem")].toString();
        return line.contains(text("it is not Callboard"));
    }));
    CHECK_FALSE(line.contains(u'\n'));
    CHECK_FALSE(line.contains(u'<'));

    desks.network->set(Relay::Mode::Slow);
    CHECK(note("while an answer drips"));
    desks.network->set(Relay::Mode::Silent);
    CHECK(note("in silence"));
    CHECK(desks.here.timeline(file).size() >= 3);

    desks.network->set(Relay::Mode::Through);
    CHECK(comesTrue([&] { return desks.there.entriesSaying(file, text("in silence")) == 1 && desks.here.isInStep(); }));
    CHECK(desks.there.entriesSaying(file, text("under a stranger's page")) == 1);
    CHECK(desks.there.entriesSaying(file, text("while an answer drips")) == 1);
}
