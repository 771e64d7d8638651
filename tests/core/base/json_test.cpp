// The strict reader: what it refuses, what it keeps to the byte, and that no bytes bring it down.
#include "core/base/json.h"

#include <cmath>
#include <random>

using namespace callboard;

namespace {

bool accepts(const QByteArray& text) { return JsonDocument::parse(text).ok(); }
QString refusal(const QByteArray& text, const JsonLimits& limits = {})
{
    const auto document = JsonDocument::parse(text, limits);
    return document ? QStringLiteral("accepted") : document.error().sentence();
}

// Writes what the views say; equal documents give equal text.
void rewrite(const JsonView& view, JsonWriter& json)
{
    if (view.isObject()) {
        json.beginObject();
        for (const JsonView member : view) {
            json.key(member.key());
            rewrite(member, json);
        }
        json.endObject();
    } else if (view.isArray()) {
        json.beginArray();
        for (const JsonView element : view)
            rewrite(element, json);
        json.endArray();
    } else if (view.isString()) {
        json.string(view.utf8());
    } else {
        json.raw(view.raw());
    }
}
QByteArray rewritten(const JsonDocument& document)
{
    QByteArray text;
    JsonWriter json(text);
    rewrite(document.root(), json);
    return text;
}

}

TEST_CASE("JSON that the standard leaves open or forbids is refused")
{
    CHECK(accepts(R"({"a":[1,2,{"b":null}],"c":"x"})"));
    CHECK(accepts(" \t\r\n[] \n"));
    for (const char* text : {"", " ", "{", "}", "[1,]", "{\"a\":1,}", "{'a':1}", "{a:1}", "01", "-", "1.", ".5", "+1", "1e", "NaN", "Infinity", "-Infinity", "nul", "tru",
                             "\"", "\"\t\"", "\"\\x\"", "\"\\u12\"", "[1] 2", "{} {}", "[1 2]", "/*x*/1", "1//x", "\xEF\xBB\xBF{}"}) {
        INFO(text);
        CHECK_FALSE(accepts(text));
    }
    CHECK_FALSE(accepts(QByteArray("{}\0", 3)));
    CHECK_FALSE(accepts(QByteArray("{}\0garbage", 10)));
    CHECK_FALSE(accepts(QByteArray("\"a\0b\"", 5)));
    CHECK_FALSE(accepts(QByteArray("\0", 1)));
}

TEST_CASE("a name that occurs twice in one object is refused, however it is spelled")
{
    CHECK(refusal(R"({"a":1,"b":2,"a":3})").contains(QStringLiteral("\"a\" occurs twice")));
    CHECK_FALSE(accepts(R"({"a":1,"\u0061":2})"));
    CHECK_FALSE(accepts(R"([{"x":{"a":1,"a":1}}])"));
    CHECK(accepts(R"({"a":{"a":{"a":1}},"b":{"a":1}})"));
}

TEST_CASE("text that is not UTF-8 is refused, escapes included")
{
    CHECK(accepts("\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\""));
    for (const char* text : {"\"\xC3\"", "\"\x80\"", "\"\xC0\xAF\"", "\"\xE0\x80\xAF\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"", "\"\xF8\x88\x80\x80\x80\"", "\"\xFF\"",
                             R"("\ud800")", R"("\udc00")", R"("\ud800x")", R"("\ud800\u0041")", "{\"\xC3\":1}"}) {
        INFO(text);
        CHECK_FALSE(accepts(text));
    }
    const auto pair = JsonDocument::parse(R"("\ud83d\ude00\u0000.")");
    REQUIRE(pair);
    CHECK(pair->root().utf8().toByteArray() == QByteArray("\xF0\x9F\x98\x80\0.", 6));
}

TEST_CASE("depth, size and number of parts have limits")
{
    const JsonLimits limits{.bytes_max = 1000, .depth_max = 4, .nodes_max = 10};
    CHECK(refusal("[[[[1]]]]", limits) == QStringLiteral("accepted"));
    CHECK(refusal("[[[[[1]]]]]", limits).contains(QStringLiteral("deeply")));
    CHECK(refusal(QByteArray(2000, ' '), limits).contains(QStringLiteral("larger")));
    CHECK(refusal("[1,2,3,4,5,6,7,8,9,10]", limits).contains(QStringLiteral("too many")));
    CHECK(refusal(QByteArray(1'000'000, '[')).contains(QStringLiteral("deeply")));
    CHECK(refusal("{\"a\":" + QByteArray(1'000'000, '[')).contains(QStringLiteral("deeply")));
}

TEST_CASE("integers are exact over 64 bits and never rounded into them")
{
    const auto integer = [](const char* text) { return JsonDocument::parse(text)->root().integer(); };
    CHECK(integer("9223372036854775807") == std::numeric_limits<qint64>::max());
    CHECK(integer("-9223372036854775808") == std::numeric_limits<qint64>::min());
    CHECK(integer("-0") == 0);
    for (const char* text : {"9223372036854775808", "-9223372036854775809", "1.0", "1e2", "0.5"}) {
        INFO(text);
        CHECK_FALSE(integer(text).has_value());
    }
    CHECK(JsonDocument::parse("9223372036854775808")->root().real() == 9223372036854775808.0);
    CHECK_FALSE(accepts("1e309"));
    CHECK_FALSE(accepts("-1e309"));
    CHECK_FALSE(accepts("123456e305"));
    CHECK_FALSE(accepts(QByteArray(400, '9')));
}

TEST_CASE("every value remembers its bytes exactly")
{
    const QByteArray text = R"( { "a" : 1.0e5 , "b":[ 12345678901234567890 ,true,"x,:\u0041" , [ ] , {  } ],"c" : { "d": -0.0 } , "e":null,"f":[[1],[2 ]] } )";
    const auto document = JsonDocument::parse(text);
    REQUIRE(document);
    const JsonView root = document->root();
    CHECK(root.raw() == text.trimmed());
    CHECK(root.member("a").raw() == "1.0e5");
    CHECK(root.member("b").raw() == R"([ 12345678901234567890 ,true,"x,:\u0041" , [ ] , {  } ])");
    CHECK(root.member("c").raw() == R"({ "d": -0.0 })");
    CHECK(root.member("c").member("d").raw() == "-0.0");
    CHECK(root.member("e").raw() == "null");
    QByteArrayList elements;
    for (const JsonView element : root.member("b"))
        elements += element.raw();
    CHECK(elements == QByteArrayList{"12345678901234567890", "true", R"("x,:\u0041")", "[ ]", "{  }"});
    CHECK((*root.member("f").begin()).raw() == "[1]");
    CHECK((*(*root.member("f").begin()).begin()).raw() == "1");
    CHECK_FALSE(root.member("nothing").exists());
    CHECK(root.member("nothing").raw().isEmpty());
    CHECK(root.member("b").member("0").raw().isEmpty());
}

TEST_CASE("the writer writes what the reader reads")
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject().key("quote\"\\\n").string(QByteArrayView("\x01\x1f\t\r\n\"\\/\xC3\xA9", 10)).key("n").integer(std::numeric_limits<qint64>::min());
    json.key("r").real(0.1).key("list").beginArray().boolean(true).null().beginObject().endObject().beginArray().endArray().endArray().endObject();
    const auto document = JsonDocument::parse(text);
    REQUIRE(document);
    CHECK(rewritten(*document) == text);
    CHECK(document->root().member("quote\"\\\n").utf8().toByteArray() == QByteArray("\x01\x1f\t\r\n\"\\/\xC3\xA9", 10));
    CHECK(document->root().member("r").real() == 0.1);
}

TEST_CASE("a value of the wrong kind is refused, null is the empty value of every kind")
{
    const auto document = JsonDocument::parse(R"({"t":"x","n":7,"f":1.5,"b":true,"z":null,"l":[],"o":{},"time":"2026-11-21T10:42:00Z"})");
    REQUIRE(document);
    const auto read = [&](Kind kind, const char* member) { return valueFromJson(kind, document->root().member(member)); };
    CHECK(*read(Kind::Text, "t") == Value(QStringLiteral("x")));
    CHECK(*read(Kind::Text, "z") == Value(QString()));
    CHECK(*read(Kind::Integer, "n") == Value(qint64(7)));
    CHECK(*read(Kind::Real, "n") == Value(7.0));
    CHECK(*read(Kind::Time, "time") == Value(Instant{1795257720000}));
    for (const Kind kind : {Kind::Integer, Kind::Real, Kind::Boolean, Kind::Time, Kind::Reference, Kind::Money, Kind::Tags, Kind::List, Kind::Object, Kind::Custom})
        CHECK(isNull(*read(kind, "z")));
    CHECK_FALSE(read(Kind::Text, "n").ok());
    CHECK_FALSE(read(Kind::Integer, "f").ok());
    CHECK_FALSE(read(Kind::Integer, "t").ok());
    CHECK_FALSE(read(Kind::Boolean, "n").ok());
    CHECK_FALSE(read(Kind::Time, "t").ok());
    CHECK_FALSE(read(Kind::Reference, "t").ok());
    CHECK_FALSE(read(Kind::List, "o").ok());
    CHECK_FALSE(read(Kind::Object, "l").ok());
}

TEST_CASE("twenty thousand damaged texts never bring the reader down, and what it accepts it can repeat")
{
    const QByteArrayList seeds{R"({"a":[1,2.5e3,-0,"text\u00e9\n"],"b":{"c":true,"d":null,"e":{}},"f":[[],[[]]]})",
                               R"([{"id":"0190f2d4-7b1c-7000-8000-000000000001","version":3,"value":{"name":"M\u00fcller","n":12345678901234567890}}])",
                               "\"\xF0\x9F\x98\x80 plain\"", " { \"k\" : [ 1 , 2 , 3 ] } "};
    const QByteArray alphabet = "{}[]\",:\\u0123456789eE+-. \ntruefalsnl\xC3\xA9\xFF\xED";
    std::mt19937 random(20261121);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = seeds[qsizetype(random() % std::size_t(seeds.size()))];
        for (unsigned edits = 1 + random() % 3; edits-- && !text.isEmpty();) {
            const auto at = qsizetype(random() % std::size_t(text.size()));
            switch (random() % 4) {
            case 0: text[at] = alphabet[qsizetype(random() % std::size_t(alphabet.size()))]; break;
            case 1: text.remove(at, 1 + qsizetype(random() % 5)); break;
            case 2: text.insert(at, alphabet[qsizetype(random() % std::size_t(alphabet.size()))]); break;
            default: text.insert(at, text.mid(qsizetype(random() % std::size_t(text.size())), 8)); break;
            }
        }
        const auto document = JsonDocument::parse(text);
        if (!document)
            continue;
        ++accepted;
        const QByteArray once = rewritten(*document);
        const auto again = JsonDocument::parse(once);
        if (!again || rewritten(*again) != once || document->root().raw() != text.trimmed())
            FAIL_CHECK("not repeated: " << text.toStdString());
    }
    CHECK(accepted > 1000);
}
