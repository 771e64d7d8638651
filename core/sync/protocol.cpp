// Reading and writing the messages that carry rows or bytes that must not change.
#include "core/sync/protocol.h"

#include "core/base/json.h"

namespace callboard {

template const Schema& schemaOf<ErrorBody>();
template const Schema& schemaOf<Hello>();
template const Schema& schemaOf<SignInRequest>();
template const Schema& schemaOf<RefreshRequest>();
template const Schema& schemaOf<SignedIn>();
template const Schema& schemaOf<RegisterRequest>();
template const Schema& schemaOf<Registered>();
template const Schema& schemaOf<OperationResult>();
template const Schema& schemaOf<PushAnswer>();
template const Schema& schemaOf<PullRequest>();
template const Schema& schemaOf<SearchRequest>();
template const Schema& schemaOf<SnapshotScope>();
template const Schema& schemaOf<SnapshotPlan>();
template const Schema& schemaOf<WaitAnswer>();

const Refusal* refusalNamed(QByteArrayView code)
{
    for (const Refusal& one : refusal::all)
        if (code == QByteArrayView(one.code))
            return &one;
    return nullptr;
}

Error notAsItShouldBe() { return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The server's answer is not what it should be.")); }

QByteArray writePush(const PushRequest& push)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("client").string(push.client.text()).key("incarnation").string(push.incarnation).key("epoch").string(push.epoch).key("after").integer(push.after);
    json.key("operations").beginArray();
    for (const QByteArray& operation : push.operations)
        json.raw(operation);
    json.endArray().endObject();
    return body;
}

Result<PushRequest> readPush(const QByteArray& body)
{
    auto document = JsonDocument::parse(body, {protocol::bodyBytesMax});
    if (!document)
        return document.error();
    PushRequest push;
    const auto client = Uuid::fromText(document->root().member("client").utf8());
    const auto after = document->root().member("after").integer();
    const JsonView operations = document->root().member("operations");
    if (!client || !after || *after < 0 || !operations.isArray())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The message lacks its desk or its operations."));
    push.client = *client;
    push.after = *after;
    push.incarnation = document->root().member("incarnation").string();
    push.epoch = document->root().member("epoch").string();
    for (const JsonView operation : operations)
        push.operations.push_back(operation.raw());
    if (push.operations.size() > std::size_t(protocol::pushOperationsMax))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 operations can be sent at once."), protocol::pushOperationsMax);
    return push;
}

QByteArray Cursor::text() const
{
    const QByteArray plain = "1|" + epoch.toUtf8() + '|' + QByteArray::number(feed) + '|' + scopes.toUtf8();
    return plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<Cursor> Cursor::fromText(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = decoded ? decoded.decoded.split('|') : QList<QByteArray>();
    if (parts.size() != 4 || parts[0] != "1")
        return std::nullopt;
    bool number = false;
    Cursor cursor{QString::fromUtf8(parts[1]), parts[2].toLongLong(&number), QString::fromUtf8(parts[3])};
    if (!number || cursor.feed < 0)
        return std::nullopt;
    return cursor;
}

namespace {

void writeRows(JsonWriter& json, const std::vector<SentRow>& rows)
{
    json.beginArray();
    for (const SentRow& sent : rows) {
        json.beginObject().key("kind").string(QByteArrayView(sent.schema->name)).key("id").string(sent.row.id.text()).key("version").integer(sent.row.version).key("row");
        writeObject(json, *sent.schema, sent.row.values);
        json.endObject();
    }
    json.endArray();
}

Result<std::vector<SentRow>> readRows(const JsonView& list, qint64& unknownRows)
{
    std::vector<SentRow> rows;
    for (const JsonView item : list) {
        SentRow sent;
        sent.schema = entityNamed(item.member("kind").utf8());
        const auto id = Uuid::fromText(item.member("id").utf8());
        const auto version = item.member("version").integer();
        if (!id || !version)
            return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The server sent a record without an id."));
        if (!sent.schema) {
            ++unknownRows;
            continue;
        }
        auto values = readObject(*sent.schema, item.member("row"));
        if (!values)
            return values.error();
        sent.row = {*id, *version, std::move(values).value()};
        rows.push_back(std::move(sent));
    }
    return rows;
}

}

QByteArray writePullPage(const PullPage& page)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("cursor").string(page.cursor).key("feed").integer(page.feed).key("head").integer(page.head).key("more").boolean(page.more);
    json.key("put");
    writeRows(json, page.put);
    json.key("left").beginArray();
    for (const LeftRow& left : page.left)
        json.beginObject().key("kind").string(QByteArrayView(left.schema->name)).key("id").string(left.id.text()).endObject();
    json.endArray().endObject();
    return body;
}

Result<PullPage> readPullPage(const QByteArray& body)
{
    auto document = JsonDocument::parse(body, {protocol::bodyBytesMax});
    if (!document)
        return document.error();
    const JsonView root = document->root();
    PullPage page;
    const auto feed = root.member("feed").integer(), head = root.member("head").integer();
    page.cursor = root.member("cursor").utf8().toByteArray();
    if (!feed || !head || !Cursor::fromText(page.cursor) || !root.member("put").isArray())
        return notAsItShouldBe();
    page.feed = *feed;
    page.head = *head;
    page.more = root.member("more").boolean();
    auto rows = readRows(root.member("put"), page.unknownRows);
    if (!rows)
        return rows.error();
    page.put = std::move(rows).value();
    for (const JsonView item : root.member("left")) {
        const auto id = Uuid::fromText(item.member("id").utf8());
        if (!id)
            return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The server sent a record without an id."));
        if (const Schema* schema = entityNamed(item.member("kind").utf8()))
            page.left.push_back({schema, *id});
    }
    return page;
}

QByteArray writeSnapshotPage(const SnapshotPage& page)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("next").string(page.next).key("rows");
    writeRows(json, page.rows);
    json.endObject();
    return body;
}

Result<SnapshotPage> readSnapshotPage(const QByteArray& body)
{
    auto document = JsonDocument::parse(body, {protocol::bodyBytesMax});
    if (!document)
        return document.error();
    SnapshotPage page;
    if (!document->root().member("rows").isArray() || !document->root().member("next").isString())
        return notAsItShouldBe();
    page.next = document->root().member("next").utf8().toByteArray();
    auto rows = readRows(document->root().member("rows"), page.unknownRows);
    if (!rows)
        return rows.error();
    page.rows = std::move(rows).value();
    return page;
}

} // namespace callboard
