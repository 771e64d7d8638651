// What servers, desks and files of others say in JSON.
#include "core/base/card_number.h"
#include "core/domain/entities.h"
#include "core/server/site_store.h"
#include "core/sync/digest_messages.h"
#include "core/sync/protocol.h"
#include "tests/fuzz/readers.h"
#include "tests/support/sample_site.h"

#include <QJsonDocument>

namespace callboard::fuzz {

namespace {

void write(JsonWriter& out, const JsonView& value)
{
    if (value.isArray()) {
        out.beginArray();
        for (const JsonView one : value)
            write(out, one);
        out.endArray();
    } else if (value.isObject()) {
        out.beginObject();
        for (const JsonView member : value) {
            out.key(member.key());
            write(out, member);
        }
        out.endObject();
    } else if (value.isString()) {
        out.string(value.utf8());
    } else {
        out.raw(value.raw());
    }
}

QByteArray written(const JsonDocument& document)
{
    QByteArray text;
    JsonWriter out(text);
    write(out, document.root());
    return text;
}

std::vector<QByteArray> jsonSamples()
{
    return {R"({"a":[1,-2.5e3,true,false,null,"\u00e9\n\"",{}],"b":{"c":{"d":[[],[[]]]}}})", R"(["4242 4242 4242 4242",4242424242424242,{"x":"0197a3c0-0000-7000-8000-00000000000b"}])",
            R"("\ud83d\ude00 \/ \b\f\t")", "[0,1,-1,9223372036854775807,-9223372036854775808,1e308]", "  {\n \"a\" : 1 ,\r\n\t\"b\" : [ ] }  "};
}

Tried readJson(const QByteArray& bytes)
{
    const auto document = JsonDocument::parse(bytes);
    if (!document)
        return refused();
    QJsonParseError theirs;
    QJsonDocument::fromJson('[' + bytes + ']', &theirs);
    if (theirs.error != QJsonParseError::NoError && theirs.error != QJsonParseError::DeepNesting)
        return broken("another reader refuses it: " + theirs.errorString().toUtf8());
    const QByteArray once = written(*document);
    const auto again = JsonDocument::parse(once);
    return again && written(*again) == once ? taken() : broken("what is written again reads otherwise");
}

bool holdsCard(const JsonView& value)
{
    if (value.isString())
        return !cardPlaces(value.string()).empty();
    for (const JsonView one : value)
        if (holdsCard(one))
            return true;
    return false;
}

Tried readCards(const QByteArray& bytes)
{
    const QByteArray masked = jsonWithCardsMasked(bytes);
    const auto before = JsonDocument::parse(bytes), after = JsonDocument::parse(masked);
    if (before.ok() && !after.ok())
        return broken("JSON before, but not any more");
    if (jsonWithCardsMasked(masked) != masked)
        return broken("masking again changes more");
    return after && holdsCard(after->root()) ? broken("a card is left") : masked == bytes ? refused() : taken();
}

// Rows of every kind that has a sample: what a server sends and a store holds.
std::vector<QByteArray> rowSamples()
{
    const Customer customer = sample::mariaLopez();
    const CaseFile file = sample::brokenLamp();
    return {objectText(schemaOf<Customer>(), &customer), objectText(schemaOf<CaseFile>(), &file),
            R"({"phones":[{"number":"+15055550134","kind":"mobile","x":[1]}],"custom":{"shoe":4},"tags":["a","b"],"opened":"2026-11-21T10:42:00.000Z","total":{"minor":5,"cur":"EUR"}})"};
}

QByteArray rowText(const Schema& schema, const std::vector<Value>& values)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schema, values);
    return text;
}

Tried readRows(const QByteArray& bytes)
{
    const auto document = JsonDocument::parse(bytes);
    if (!document)
        return refused();
    bool any = false;
    for (const Schema* schema : entitySchemas()) {
        const auto values = readObject(*schema, document->root());
        if (!values)
            continue;
        any = true;
        const QByteArray once = rowText(*schema, *values);
        const auto parsed = JsonDocument::parse(once);
        const auto again = parsed ? readObject(*schema, parsed->root()) : Result<std::vector<Value>>(parsed.error());
        if (!again || rowText(*schema, *again) != once)
            return broken(QByteArray("a row is not the same again: ") + schema->name);
    }
    return any ? taken() : refused();
}

std::vector<QByteArray> messageSamples()
{
    OperationResult result;
    result.operation = sample::number(9);
    result.verdict = Verdict::Rejected;
    PullPage page;
    page.cursor = Cursor{QStringLiteral("e"), 7, QStringLiteral("s")}.text();
    page.feed = page.head = 7;
    page.put = {{&schemaOf<Customer>(), toRow(Record<Customer>{sample::maria, 3, sample::mariaLopez()})}};
    page.left = {{&schemaOf<CaseFile>(), sample::lamp.key}};
    SnapshotPage snapshot;
    snapshot.rows = page.put;
    snapshot.next = "next";
    return {writePullPage(page), writeSnapshotPage(snapshot), writeMessage(result), writeMessage(Hello{}), writeMessage(ErrorBody{}), writeMessage(SnapshotPlan{QString::fromLatin1(page.cursor), {{QStringLiteral("org"), 5}}, {}}),
            writeMessage(WaitAnswer{7, true, {}, {}}), page.cursor, writeDigestPage({QStringLiteral("f"), {QStringLiteral("org")}, {{&schemaOf<Customer>(), {{sample::maria.key, 7}}}}, "next"}),
            writeRowsAsked({{}, page.left})};
}

template <class Read, class Write> bool isSameAgain(const QByteArray& bytes, Read read, Write write)
{
    const QByteArray once = write(*read(bytes));
    const auto again = read(once);
    return again && write(*again) == once;
}

Tried readMessages(const QByteArray& bytes)
{
    bool any = readMessage<Hello>(bytes).ok() || readMessage<ErrorBody>(bytes).ok() || readMessage<PushAnswer>(bytes).ok() || readMessage<SignedIn>(bytes).ok() || readMessage<SnapshotPlan>(bytes).ok()
        || readMessage<WaitAnswer>(bytes).ok() || readMessage<Registered>(bytes).ok();
    const bool isNews = readPullPage(bytes).ok(), isFirstLoad = readSnapshotPage(bytes).ok();
    if (isNews && !isSameAgain(bytes, readPullPage, writePullPage))
        return broken("a page of news is not the same again");
    if (isFirstLoad && !isSameAgain(bytes, readSnapshotPage, writeSnapshotPage))
        return broken("a page of a first load is not the same again");
    const bool isComparison = readDigestPage(bytes).ok(), asksForRows = readRowsAsked(bytes).ok();
    if (isComparison && !isSameAgain(bytes, readDigestPage, writeDigestPage))
        return broken("a page of a comparison is not the same again");
    if (asksForRows && !isSameAgain(bytes, readRowsAsked, writeRowsAsked))
        return broken("rows that are asked for are not the same again");
    any = any || isNews || isFirstLoad || isComparison || asksForRows;
    if (const auto cursor = Cursor::fromText(bytes); cursor && Cursor::fromText(cursor->text()) != cursor)
        return broken("a cursor is not the same again");
    return any ? taken() : refused();
}

std::vector<QByteArray> pushSamples()
{
    PushRequest push;
    push.client = sample::number(5);
    push.incarnation = QStringLiteral("i");
    push.epoch = QStringLiteral("e");
    Operation note = intent(AddEntry{});
    note.id = sample::number(77);
    note.author = sample::ada;
    const QByteArray bytes = objectText(schemaOf<Operation>(), &note);
    push.operations = {bytes, bytes};
    return {writePush(push), bytes};
}

Tried readPushes(const QByteArray& bytes)
{
    if (const auto one = PreparedOperation::of(bytes); one && holdsCard(JsonDocument::parse(one->bytes)->root()) && one->operation.name != QLatin1String(PutRows::schemaName))
        return broken("an operation holds a card");
    const auto push = readPush(bytes);
    if (!push)
        return refused();
    const auto again = readPush(writePush(*push));
    return again && again->operations == push->operations && again->after == push->after && again->client == push->client ? taken() : broken("a push is not the same again");
}

}

std::vector<Reader> messageReaders()
{
    return {{"json", "what it takes, another reader takes too; written again it reads the same", jsonSamples, readJson},
            {"cards", "no card number is left in any text, and masking twice changes nothing", jsonSamples, readCards},
            {"rows", "a row that is written again is the same", rowSamples, readRows},
            {"messages", "a message that is written again is the same", messageSamples, readMessages},
            {"push", "a push keeps its operations to the byte, and none holds a card number", pushSamples, readPushes}};
}

} // namespace callboard::fuzz
