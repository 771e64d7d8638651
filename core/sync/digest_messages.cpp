// Ids and digests go as bytes in Base64: a day's comparison is 32 bytes a row.
#include "core/sync/digest_messages.h"

#include <QtEndian>

namespace callboard {

namespace {

constexpr qsizetype entry_bytes = 24;

QByteArray packed(const std::vector<DigestList::Entry>& entries)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(entries.size()) * entry_bytes);
    for (const DigestList::Entry& entry : entries) {
        const quint64 digest = qToBigEndian(entry.digest);
        bytes += entry.id.bytes();
        bytes += QByteArray(reinterpret_cast<const char*>(&digest), sizeof digest);
    }
    return bytes.toBase64();
}

std::optional<std::vector<DigestList::Entry>> unpacked(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() % entry_bytes != 0)
        return std::nullopt;
    const QByteArrayView bytes(decoded.decoded);
    std::vector<DigestList::Entry> entries;
    for (qsizetype at = 0; at < bytes.size(); at += entry_bytes)
        entries.push_back({*Uuid::fromBytes(bytes.sliced(at, 16)), qFromBigEndian<quint64>(bytes.data() + at + 16)});
    return entries;
}

}

QByteArray writeDigestPage(const DigestPage& page)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("fields").string(page.fields).key("next").string(page.next).key("scopes").beginArray();
    for (const QString& scope : page.scopes)
        json.string(scope);
    json.endArray().key("lists").beginArray();
    for (const DigestList& list : page.lists)
        json.beginObject().key("kind").string(QByteArrayView(list.schema->name)).key("rows").string(packed(list.entries)).endObject();
    json.endArray().endObject();
    return body;
}

Result<DigestPage> readDigestPage(const QByteArray& body)
{
    auto document = JsonDocument::parse(body, {protocol::bodyBytesMax});
    if (!document)
        return document.error();
    const JsonView root = document->root();
    if (!root.member("fields").isString() || !root.member("next").isString() || !root.member("scopes").isArray() || !root.member("lists").isArray())
        return notAsItShouldBe();
    DigestPage page;
    page.fields = root.member("fields").string();
    page.next = root.member("next").utf8().toByteArray();
    for (const JsonView scope : root.member("scopes"))
        page.scopes.append(scope.string());
    for (const JsonView item : root.member("lists")) {
        auto entries = unpacked(item.member("rows").utf8());
        if (!entries)
            return notAsItShouldBe();
        if (const Schema* schema = entityNamed(item.member("kind").utf8()))
            page.lists.push_back({schema, std::move(*entries)});
    }
    return page;
}

QByteArray writeRowsAsked(const RowsAsked& asked)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("from").raw(writeMessage(asked.from)).key("rows").beginArray();
    for (const LeftRow& one : asked.rows)
        json.beginObject().key("kind").string(QByteArrayView(one.schema->name)).key("id").string(one.id.text()).endObject();
    json.endArray().endObject();
    return body;
}

Result<RowsAsked> readRowsAsked(const QByteArray& body)
{
    auto document = JsonDocument::parse(body, {protocol::bodyBytesMax});
    if (!document)
        return document.error();
    const auto malformed = [] { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Rows are asked for by their kind and id, and not too many at once.")); };
    RowsAsked asked;
    if (!document->root().member("from").isObject())
        return malformed();
    if (auto read = readObjectInto(schemaOf<PullRequest>(), document->root().member("from"), &asked.from); !read)
        return read.error();
    for (const JsonView item : document->root().member("rows")) {
        const auto id = Uuid::fromText(item.member("id").utf8());
        const Schema* schema = entityNamed(item.member("kind").utf8());
        if (!id || !schema || asked.rows.size() >= std::size_t(protocol::rowsAskedMax))
            return malformed();
        asked.rows.push_back({schema, *id});
    }
    return asked;
}

} // namespace callboard
