// Messages: what is written is read again, and what is wrong is refused in words.
#include "core/sync/protocol.h"
#include "tests/support/sample_desk.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

bool isSame(const std::vector<SentRow>& a, const std::vector<SentRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SentRow& x, const SentRow& y) { return x.schema == y.schema && x.row == y.row; });
}

}

TEST_CASE("a page of changes is read as it was written", "[sync]")
{
    const PullPage page{cursorAt(7), 7, 9, true, sent(site()), {{&schemaOf<CaseFile>(), number(30)}, {&schemaOf<Conflict>(), number(31)}}, 0};
    auto again = readPullPage(writePullPage(page));
    REQUIRE(again);
    CHECK(again->cursor == page.cursor);
    CHECK(again->feed == 7);
    CHECK(again->head == 9);
    CHECK(again->more);
    CHECK(isSame(again->put, page.put));
    REQUIRE(again->left.size() == 2);
    CHECK(again->left[1].schema == &schemaOf<Conflict>());
    CHECK(again->left[1].id == number(31));
}

TEST_CASE("a page of a load is read as it was written", "[sync]")
{
    const SnapshotPage page{sent(site()), "42|after", 0};
    auto again = readSnapshotPage(writeSnapshotPage(page));
    REQUIRE(again);
    CHECK(again->next == page.next);
    CHECK(isSame(again->rows, page.rows));
}

TEST_CASE("members that only a newer server knows travel through an older desk unchanged", "[sync]")
{
    Customer customer = mariaLopez();
    customer.unknown = {"{\"mood\":{\"colour\" : \"blue\"},\"score\":1.50}"};
    const SnapshotPage page{{{&schemaOf<Customer>(), toRow(Record<Customer>{maria, 2, customer})}}, {}, 0};
    const QByteArray body = writeSnapshotPage(page);
    auto again = readSnapshotPage(body);
    REQUIRE(again);
    CHECK(isSame(again->rows, page.rows));
    CHECK(writeSnapshotPage(*again) == body);
}

TEST_CASE("rows of a kind that this version does not know are counted and left out", "[sync]")
{
    const QByteArray id = number(1).text();
    auto page = readPullPage("{\"cursor\":\"" + cursorAt(5) + "\",\"feed\":5,\"head\":5,\"more\":false,\"put\":[{\"kind\":\"hologram\",\"id\":\"" + id
                             + "\",\"version\":1,\"row\":{\"beam\":3}},{\"kind\":\"brand\",\"id\":\"" + id + "\",\"version\":1,\"row\":{\"name\":\"Fernwood\"}}],"
                               "\"left\":[{\"kind\":\"hologram\",\"id\":\"" + id + "\"}]}");
    REQUIRE(page);
    CHECK(page->unknownRows == 1);
    CHECK(page->put.size() == 1);
    CHECK(page->left.empty());
}

TEST_CASE("a page that lacks what it must have is refused as a whole", "[sync]")
{
    const QByteArray id = number(1).text(), cursor = cursorAt(5);
    const auto page = [&](const QByteArray& put, const QByteArray& left = "[]", const QByteArray& at = {}) {
        return readPullPage("{\"cursor\":\"" + (at.isNull() ? cursor : at) + "\",\"feed\":5,\"head\":5,\"more\":false,\"put\":" + put + ",\"left\":" + left + '}');
    };
    CHECK(page("[]"));
    CHECK_FALSE(page("{}"));
    CHECK_FALSE(page("[]", "[]", ""));
    CHECK_FALSE(page("[]", "[]", "@@@"));
    CHECK_FALSE(page("[{\"kind\":\"brand\",\"version\":1,\"row\":{\"name\":\"x\"}}]"));
    CHECK_FALSE(page("[{\"kind\":\"brand\",\"id\":\"" + id + "\",\"row\":{\"name\":\"x\"}}]"));
    CHECK_FALSE(page("[{\"kind\":\"brand\",\"id\":\"" + id + "\",\"version\":1}]"));
    CHECK_FALSE(page("[{\"kind\":\"brand\",\"id\":\"" + id + "\",\"version\":1,\"row\":{\"name\":5}}]"));
    CHECK_FALSE(page("[]", "[{\"kind\":\"case_file\"}]"));
    CHECK_FALSE(readPullPage("<html>"));
    CHECK_FALSE(readPullPage("{}"));
    CHECK_FALSE(readSnapshotPage("{\"rows\":[]}"));
    CHECK_FALSE(readSnapshotPage("{\"next\":\"\"}"));
}

TEST_CASE("the operations of a push arrive byte for byte", "[sync]")
{
    const PushRequest push{number(200), QStringLiteral("7"), QStringLiteral("first"), 41, {"{\"id\": 1 }", "{}", "{\"args\":{\"text\":\"\\u00e9\"}}"}};
    auto again = readPush(writePush(push));
    REQUIRE(again);
    CHECK(again->client == push.client);
    CHECK(again->incarnation == push.incarnation);
    CHECK(again->epoch == push.epoch);
    CHECK(again->after == 41);
    CHECK(again->operations == push.operations);
}

TEST_CASE("a push with too many operations or without a desk is refused", "[sync]")
{
    PushRequest push{number(200), {}, {}, 0, std::vector<QByteArray>(std::size_t(protocol::pushOperationsMax), "{}")};
    CHECK(readPush(writePush(push)));
    push.operations.push_back("{}");
    CHECK_FALSE(readPush(writePush(push)));
    CHECK_FALSE(readPush("{\"operations\":[]}"));
    CHECK_FALSE(readPush("{\"client\":\"" + number(1).text() + "\"}"));
    CHECK_FALSE(readPush("[]"));
}

TEST_CASE("a cursor is read as it was written, and nothing else is a cursor", "[sync]")
{
    const Cursor cursor{QStringLiteral("first"), 90210, QStringLiteral("0f0e")};
    CHECK(Cursor::fromText(cursor.text()) == cursor);
    CHECK_FALSE(cursor.text().contains('|'));
    const auto written = [](const QByteArray& plain) { return plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals); };
    CHECK(Cursor::fromText(written("1|e|5|s")));
    for (const QByteArray& plain : {QByteArray("2|e|5|s"), QByteArray("1|e|-5|s"), QByteArray("1|e|five|s"), QByteArray("1|e||s"), QByteArray("1|e|5"), QByteArray("1|e|5|s|x"),
                                    QByteArray("1|e|99999999999999999999|s"), QByteArray()})
        CHECK_FALSE(Cursor::fromText(written(plain)));
    for (const char* garbage : {"", " ", "not base64!", "1|e|5|s", "\xFF\xFE"})
        CHECK_FALSE(Cursor::fromText(garbage));
    SeededRandom random(5);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes;
        for (int n = random.below(40); n > 0; --n)
            bytes += char(random.below(256));
        if (const auto read = Cursor::fromText(bytes))
            CHECK(read->feed >= 0);
    }
}

TEST_CASE("every operation, result and refusal is read as it was written", "[sync]")
{
    Operation operation = intent(EditCase{lamp, {{{"subject", word("A")}}}, {{{"subject", word("B")}}}}, {{QStringLiteral("case_file"), lamp.key, 5, {}}});
    operation.id = number(1);
    operation.author = ada;
    operation.made = monday;
    CHECK(*readMessage<Operation>(writeMessage(operation)) == operation);

    const OperationResult result{number(1), Verdict::Conflict, 90, QStringLiteral("invalid"), QStringLiteral("No %1."), {QStringLiteral("x")}, QStringLiteral("subject"), {QStringLiteral("tags")}, {QStringLiteral("subject")}, {}};
    CHECK(*readMessage<OperationResult>(writeMessage(result)) == result);

    for (const Refusal& one : refusal::all) {
        INFO(one.code);
        const Refusal* found = refusalNamed(one.code);
        REQUIRE(found);
        CHECK(found->status == one.status);
        CHECK(found->remedy == one.remedy);
    }
    CHECK(refusalNamed("no_such_code") == nullptr);
}

TEST_CASE("a message larger than its limit is not read", "[sync]")
{
    const QByteArray body = "{\"reason\":\"" + QByteArray(protocol::bodyBytesMax, 'x') + "\"}";
    CHECK_FALSE(readMessage<WaitAnswer>(body));
    CHECK_FALSE(readPush(body));
}

TEST_CASE("what a desk of another version says of who writes is no reason to refuse its wait", "[sync]")
{
    const auto older = readMessage<PullRequest>("{\"cursor\":\"x\",\"writing\":true,\"present\":[{\"user\":\"0197a3c0-0000-7000-8000-000000000004\",\"writing\":true}]}");
    REQUIRE(older);
    CHECK(older->drafting == Drafting::Nothing);
    REQUIRE(older->present.size() == 1);
    const auto newer = readMessage<PullRequest>("{\"cursor\":\"x\",\"drafting\":\"sonnet\"}");
    REQUIRE(newer);
    CHECK_FALSE(newer->drafting.isKnown());
}
