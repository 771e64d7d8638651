// Lists that administrators write: read whole or not at all, and what is wrong is told with its line.
#include "core/exchange/written_list.h"

#include "core/work/canned_replies.h"
#include "core/work/macros.h"

#include <QFile>

using namespace callboard;

namespace {

Result<QList<Macro>> read(const QByteArray& text)
{
    return readWritten<Macro>(text, "macros", "resources/macros/shop.json", [](const Macro& macro) { return checkMacro(macro, {1'795'000'000'000}); });
}
std::string refusal(const QByteArray& text)
{
    const auto macros = read(text);
    return macros ? std::string() : macros.error().sentence().toStdString();
}
QByteArray file(const char* name)
{
    QFile text(QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/") + QLatin1String(name));
    REQUIRE(text.open(QIODevice::ReadOnly));
    return text.readAll();
}

}

TEST_CASE("the macros and replies that come with the program are read", "[exchange]")
{
    const auto macros = read(file("macros/shop.json"));
    REQUIRE(macros);
    CHECK(macros->size() == 5);
    CHECK(macros->first().letters == QStringLiteral("late"));
    CHECK(macros->first().steps.size() == 5);
    const auto replies = readWritten<CannedReply>(file("replies/shop.json"), "replies", "resources/replies/shop.json", checkReply);
    REQUIRE(replies);
    CHECK(replies->size() == 14);
}

TEST_CASE("what is wrong with a written list is told with the line of the item, also where two are the same", "[exchange]")
{
    const QByteArray good = R"({"letters": "a", "name": "A", "steps": [{"does": "tag", "to": "x"}]})";
    CHECK(refusal("{\"macros\": [\n" + good + ",\n" + good + ",\n\n {\"letters\": \"b\",\n \"name\": \"B\"}]}") == "Line 5: The macro “b” needs steps, and no more than 20.");
    CHECK(refusal("{\"macros\": [" + good + ",\n {\"leters\": \"b\"}]}") == "Line 2: \"leters\" is not known here. There are: letters, name, words, steps, retired.");
    CHECK(refusal("{\"macros\":\n[{\"letters\": \"b\", \"name\": \"B\", \"steps\": [{\"dose\": \"tag\"}]}]}") == "Line 2: \"dose\" is not known here. There are: does, field, to, outcome, reply, text, when.");
    CHECK(refusal("{\"macros\": [\n\"late\"]}") == "Line 2: Each one stands in braces, with its names and values.");
    CHECK(refusal("{\"macros\": [{\"letters\": 7}]}").substr(0, 8) == "Line 1: ");
    CHECK(refusal("{\"macros\": [{\"brand\": \"x\"}]}").substr(0, 8) == "Line 1: ");
}

TEST_CASE("a file that is no such list is refused as a whole", "[exchange]")
{
    CHECK(refusal("{\"replies\": []}") == "The file has no list \"macros\". Look at resources/macros/shop.json.");
    CHECK(refusal("[]") == "The file has no list \"macros\". Look at resources/macros/shop.json.");
    CHECK(refusal("{\"macros\": [], \"version\": 2}") == "The file has \"version\" beside its list \"macros\". Take it out.");
    CHECK_FALSE(refusal("{\"macros\": [}").empty());
    CHECK(read("{\"macros\": []}")->isEmpty());
}
