// Any operation with any arguments over any rows: it answers, it answers the same twice, and it never stops the program.
#include "core/domain/canned_reply.h"
#include "core/domain/case_link.h"
#include "core/domain/consent.h"
#include "core/guide/guide_engine.h"
#include "tests/support/sample_site.h"
#include "tests/support/seeded_random.h"

#include <algorithm>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr int operations = 24'000;
constexpr quint64 firstStep = 10'000;

Uuid someId(SeededRandom& random)
{
    static const std::vector<Uuid> known{maria.key, lamp.key, brand.key, east.key, west.key, ada.key, ben.key, number(60), number(61), number(62), number(63), Uuid{}};
    return random.pick(known);
}

QByteArray someText(SeededRandom& random)
{
    static const std::vector<QByteArray> texts{"", "gold", "silver", "open", "closed", "note", "customer", "case_file", "tier", "1984-02-29", "+15055550134", "maria@example.org", "  ",
                                               "\xC3\xA9t\xC3\xA9", "a\nb", "custom.shoe_size", "{\"a\":1}", "[]"};
    return random.pick(texts);
}

QByteArray someJson(SeededRandom& random, int depth = 0);

QByteArray someObject(SeededRandom& random, int depth)
{
    static const std::vector<QByteArray> names{"tier", "tags", "phones", "number", "subject", "status", "custom.shoe_size", "custom.newsletter", "brand", "unknown", "address", "kind", "cur", "minor", "id", "row", "due"};
    std::map<QByteArray, QByteArray> members;
    for (int i = random.below(4); i > 0; --i)
        members[random.pick(names)] = someJson(random, depth + 1);
    QByteArray text;
    for (const auto& [name, value] : members)
        text += (text.isEmpty() ? "\"" : ",\"") + name + "\":" + value;
    return '{' + text + '}';
}

QByteArray quotedText(const QByteArray& text)
{
    QByteArray json;
    JsonWriter(json).string(text);
    return json;
}

QByteArray someJson(SeededRandom& random, int depth)
{
    switch (random.below(depth > 3 ? 7 : 9)) {
    case 0: return "null";
    case 1: return random.chance(50) ? "true" : "false";
    case 2: return QByteArray::number(qint64(random.next() >> random.below(64)));
    case 3: return "-1.5e3";
    case 4: return quotedText(someText(random));
    case 5: return quotedText(someId(random).text());
    case 6: return "\"2026-11-21T10:42:00.000Z\"";
    case 7: return someObject(random, depth);
    default: {
        QByteArray list;
        for (int i = random.below(4); i > 0; --i)
            list += (list.isEmpty() ? "" : ",") + someJson(random, depth + 1);
        return '[' + list + ']';
    }
    }
}

// Mostly of the right kind, so that operations get far; sometimes anything.
QByteArray valueFor(SeededRandom& random, const Column& column)
{
    if (random.chance(8))
        return someJson(random);
    switch (column.kind) {
    case Kind::Reference: return quotedText(someId(random).text());
    case Kind::Integer: return QByteArray::number(random.below(2000) - 1000);
    case Kind::Boolean: return random.chance(50) ? "true" : "false";
    case Kind::Time: return quotedText(later(random.below(5000) - 2500).text());
    case Kind::Option:
        if (!column.options.empty() && random.chance(90))
            return quotedText(column.options[std::size_t(random.below(int(column.options.size())))].name);
        return quotedText(someText(random));
    case Kind::Text: case Kind::Note: return quotedText(someText(random));
    case Kind::Tags: return "[" + quotedText(random.chance(50) ? someId(random).text() : someText(random)) + "]"; // also lists of ids
    case Kind::List: return "[" + someObject(random, 1) + "]";
    default: return someObject(random, 0);
    }
}

QByteArray patchFor(SeededRandom& random, const Schema& schema)
{
    std::map<QByteArray, QByteArray> members;
    for (int i = random.below(4); i > 0; --i) {
        const Column& column = schema.columns[std::size_t(random.below(int(schema.columns.size())))];
        members[column.name] = valueFor(random, column);
    }
    if (random.chance(30))
        members["custom.shoe_size"] = QByteArray::number(random.below(50));
    QByteArray text;
    for (const auto& [name, value] : members)
        text += (text.isEmpty() ? "\"" : ",\"") + name + "\":" + value;
    return '{' + text + '}';
}

// The walk takes a step a minute: which operation it was.
Uuid stepAt(Instant time) { return number(firstStep + quint64((time.ms - later(0).ms) / 60'000)); }

Operation someGuideOperation(SeededRandom& random, const MapRows& rows, Operation operation);

Operation someOperation(SeededRandom& random, const OperationType& type, const MapRows& rows)
{
    Operation operation;
    operation.name = QString::fromLatin1(type.name);
    QByteArray args;
    for (const Column& column : type.args->columns) {
        if (!column.has(Required) && random.chance(40))
            continue;
        if (column.kind == Kind::Money && random.chance(80))
            continue; // nobody guesses an amount
        if (QByteArrayView(column.name).endsWith("s_was") || QByteArrayView(column.name) == "read_up_to")
            continue; // nor what records say at this moment, and what was said last
        QByteArray value = valueFor(random, column);
        if (QByteArrayView(column.name) == "customer" && random.chance(60))
            value = quotedText(maria.key.text());
        const auto oneOf = [&](const char* name, const auto& known) {
            if (QByteArrayView(column.name) == name && !known.empty() && random.chance(80))
                value = quotedText(random.pick(known).id.key.text());
        };
        oneOf("conflict", rows.all<Conflict>());
        oneOf("task", rows.all<Task>());
        oneOf("refund", rows.all<Refund>());
        oneOf("gap", rows.all<KnowledgeGap>());
        oneOf("stays", rows.all<Customer>());
        oneOf("other", rows.all<CaseFile>());
        oneOf("into", rows.all<CaseFile>());
        oneOf("leaves", rows.all<Customer>());
        if (type.name.startsWith("article.") && column.kind == Kind::Reference && random.chance(60)) // those of putArticle()
            value = quotedText(number(QByteArrayView(column.name) == "article" ? 62 : 63).text());
        if ((QByteArrayView(column.name) == "set" || QByteArrayView(column.name) == "was") && random.chance(90))
            value = patchFor(random, type.name.startsWith("case") ? schemaOf<CaseFile>() : type.name.startsWith("article") ? schemaOf<Article>() : type.name.startsWith("reply") ? schemaOf<CannedReply>() : schemaOf<Customer>());
        args += (args.isEmpty() ? "\"" : ",\"") + QByteArray(column.name) + "\":" + value;
    }
    if (type.name == "customer.create" && random.chance(30))
        args = "\"customer\":" + quotedText(number(20'000 + quint64(random.below(10'000))).text()) + ",\"set\":{\"brand\":" + quotedText(brand.key.text()) + ",\"company\":" + quotedText(someText(random) + "x") + "}";
    if (type.name == "refund.request" && random.chance(60))
        args = "\"case_file\":" + quotedText(lamp.key.text()) + ",\"order\":" + quotedText(number(64).text()) + ",\"reason\":\"late\",\"amount\":{\"minor\":" + QByteArray::number(random.below(20'000) - 1'000) + ",\"cur\":\"USD\"}";
    if ((type.name == "service_levels.set" || type.name == "refund_limits.set" || type.name == "identity_policy.set" || type.name == "case_rules.set") && random.chance(30))
        args = "\"brand\":" + quotedText(brand.key.text());
    if (type.name == "reply.set" && random.chance(50))
        args = "\"brand\":" + quotedText(brand.key.text()) + ",\"replies\":[{\"letters\":\"hello\",\"language\":\"en\",\"name\":" + quotedText(someText(random)) + ",\"text\":\"Hello\"}]";
    if (type.name == "reply.edit" && random.chance(50))
        args = "\"brand\":" + quotedText(brand.key.text()) + ",\"letters\":\"hello\",\"language\":\"en\",\"set\":{\"name\":" + quotedText(someText(random)) + ",\"text\":\"Hello\"}";
    if (const auto all = rows.all<CustomerConsents>(); type.name == "consent.retract" && !all.empty() && random.chance(60))
        if (const CustomerConsents& consents = random.pick(all).value; !consents.consents.isEmpty())
            args = "\"customer\":" + quotedText(consents.customer.text()) + ",\"consent\":" + quotedText(consents.consents.last().id.text());
    if (type.name == "macro.set" && random.chance(50))
        args = "\"brand\":" + quotedText(brand.key.text()) + ",\"macros\":[{\"letters\":\"late\",\"name\":" + quotedText(someText(random)) + ",\"steps\":[{\"does\":\"tag\",\"to\":\"late\"}]}]";
    if (const auto links = rows.all<CaseLink>(); type.name == "case.unmerge" && !links.empty() && random.chance(60)) {
        const CaseLink& link = random.pick(links).value;
        const Uuid merge = stepAt(rows.get(link.case_file).closed);
        args = "\"case_file\":" + quotedText(link.case_file.key.text()) + ",\"into\":" + quotedText(link.other.key.text()) + ",\"merge\":" + quotedText(merge.text());
    }
    if (const auto links = rows.all<CaseLink>(); type.name == "case.unlink" && !links.empty() && random.chance(60)) {
        const CaseLink& link = random.pick(links).value;
        args = "\"case_file\":" + quotedText(link.case_file.key.text()) + ",\"other\":" + quotedText(link.other.key.text()) + ",\"was\":" + quotedText(link.kind.name().toUtf8());
    }
    if (const auto entries = rows.all<TimelineEntry>(); type.name == "case.split" && !entries.empty() && random.chance(90))
        args = "\"case_file\":" + quotedText(lamp.key.text()) + ",\"new_case\":" + quotedText(number(40'000 + quint64(random.below(10'000))).text()) + ",\"subject\":\"Another\",\"entries\":[" + quotedText(random.pick(entries).id.key.text()) + ']';
    if (type.name == "rows.put" && random.chance(60))
        args = "\"kind\":\"brand\",\"rows\":[{\"id\":" + quotedText(someId(random).text()) + ",\"row\":{\"name\":" + quotedText(someText(random)) + "}}]";
    operation.args = {random.chance(2) ? someJson(random) : '{' + args + '}'};
    return type.name.startsWith("guide.") && random.chance(70) ? someGuideOperation(random, rows, std::move(operation)) : operation;
}

// What nobody guesses: a guide that can be published, and events that follow from it.
Operation someGuideOperation(SeededRandom& random, const MapRows& rows, Operation operation)
{
    const Id<CallGuide> guide = callGuideId(brand, QStringLiteral("hello"));
    const auto known = rows.all<CallGuide>();
    const auto runs = rows.all<GuideRun>();
    if (operation.name == QStringLiteral("guide.propose"))
        return intent(ProposeGuide{brand, {QStringLiteral("guide: hello\nlanguages: [en]\ntitle: Hello\nsteps:\n  - {step: hello, say: %1}\n  - {step: bye, end: done}\n").arg(random.below(100))}, {}, random.pick(std::vector<Id<User>>{lena, root})});
    if (operation.name == QStringLiteral("guide.return")) {
        const auto sent = rows.find(guideProposalId(guide));
        return sent && *sent ? intent(ReturnGuide{guide, {}, (*sent)->value.round}) : operation;
    }
    if (operation.name == QStringLiteral("guide.publish"))
        return intent(PublishGuide{brand, {QStringLiteral("guide: hello\nlanguages: [en]\ntitle: Hello\nsteps:\n  - {step: hello, say: %1}\n  - {step: again, choose: Again, options: {a: {text: A, next: hello}, b: {text: B, next: bye}}}\n  - {step: bye, end: done}\n").arg(random.below(100))}, {}, known.empty() ? 0 : known.front().value.latest});
    if (known.empty() || operation.name == QStringLiteral("guide.use"))
        return operation.name == QStringLiteral("guide.use") && !known.empty() ? intent(UseGuide{guide, random.below(int(known.front().value.latest) + 1)}) : operation;
    if (operation.name == QStringLiteral("guide.start")) {
        const auto linked = linkedGuide(rows, guide, known.front().value.latest, {});
        REQUIRE(linked);
        const auto event = GuideEngine(*linked, {}).start({}, {});
        REQUIRE(event);
        return intent(StartGuide{{number(30'000 + quint64(random.below(10'000)))}, guide, known.front().value.latest, {}, maria, random.chance(50) ? lamp : Id<CaseFile>(), RawJson{runEventText(*event)}});
    }
    if (runs.empty())
        return operation;
    const Record<GuideRun>& run = random.pick(runs);
    if (operation.name == QStringLiteral("guide.hand_over"))
        return intent(HandOverGuide{run.id, random.chance(50) ? ada : lena, {}});
    const auto linked = linkedGuide(rows, run.value.guide, run.value.version, run.value.uses);
    REQUIRE(linked);
    const GuideValue answer = run.value.step == QStringLiteral("again") ? GuideValue(random.chance(70) ? QStringLiteral("a") : QStringLiteral("b")) : GuideValue(true);
    const auto event = GuideEngine(*linked, {}).answer(walkOf(run.value), answer, {run.value.holder, {}});
    return event ? intent(AnswerGuide{run.id, run.value.events.size(), RawJson{runEventText(*event)}}) : operation;
}

// Now and then what has succeeded least, so that what needs much beforehand gets its turn, however many operations there are.
const OperationType& someType(SeededRandom& random, std::map<QString, int>& accepted)
{
    const std::vector<OperationType>& types = operationTypes();
    if (random.chance(80))
        return random.pick(types);
    return *std::min_element(types.begin(), types.end(), [&accepted](const OperationType& a, const OperationType& b) { return accepted[QString::fromLatin1(a.name)] < accepted[QString::fromLatin1(b.name)]; });
}

bool isSame(const Result<Change>& a, const Result<Change>& b)
{
    if (!a || !b)
        return !a && !b && a.error() == b.error();
    if (a->writes.size() != b->writes.size() || a->merged != b->merged || a->conflicts != b->conflicts)
        return false;
    for (std::size_t i = 0; i < a->writes.size(); ++i)
        if (a->writes[i].schema != b->writes[i].schema || !(a->writes[i].row == b->writes[i].row))
            return false;
    return true;
}

// An article with one version, by the last of the known ids.
void putArticle(MapRows& rows)
{
    Record<Article> article{{number(62)}, 1, {}};
    article.value.brand = brand;
    article.value.title = QStringLiteral("Lamps");
    article.value.latest = {number(63)};
    Record<ArticleVersion> version{{number(63)}, 1, {}};
    version.value.brand = brand;
    version.value.article = article.id;
    version.value.title = article.value.title;
    rows.put(article);
    rows.put(version);
}

void putOrder(MapRows& rows)
{
    Record<Order> order{{number(64)}, 1, {}};
    order.value.brand = brand;
    order.value.customer = maria;
    order.value.number = QStringLiteral("#W1");
    order.value.total = {200'000, QStringLiteral("USD")};
    order.value.payments = {{QStringLiteral("payment"), {}, order.value.total, monday, {}}};
    rows.put(order);
}

// What a store takes without asking: an id, a value for every column, and values that can be read again as they are.
void checkStorable(const Change& change)
{
    for (const RowWrite& write : change.writes) {
        REQUIRE_FALSE(write.row.id.isNull());
        REQUIRE(write.row.values.size() == write.schema->columns.size());
        QByteArray text;
        JsonWriter json(text);
        writeObject(json, *write.schema, write.row.values);
        INFO(write.schema->name << ' ' << text.toStdString());
        auto document = JsonDocument::parse(text);
        REQUIRE(document);
        auto again = readObject(*write.schema, document->root());
        REQUIRE(again);
        REQUIRE(*again == write.row.values);
    }
}

}

TEST_CASE("random operations are answered, the same way twice, with rows that can be stored", "[work]")
{
    SeededRandom random(20261122);
    MapRows rows = site();
    declare(rows, declared("customer", "shoe_size", CustomKind::Integer));
    declare(rows, declared("customer", "newsletter", CustomKind::Boolean));
    declare(rows, declared("case_file", "shelf", CustomKind::Text));
    putArticle(rows);
    putOrder(rows);
    std::map<QString, int> accepted;
    for (int i = 0; i < operations; ++i) {
        if (i % 500 == 499) { // another state to start from
            rows = site();
            declare(rows, declared("customer", "shoe_size", CustomKind::Integer));
            putArticle(rows);
            putOrder(rows);
        }
        const Operation operation = someOperation(random, someType(random, accepted), rows);
        const Context context = as(random.pick(std::vector<Id<User>>{ada, ben, lena, root}), firstStep + quint64(i), later(i));
        INFO(operation.name.toStdString() << ' ' << operation.args.text.toStdString());
        const auto first = runOperation(rows, operation, context);
        const auto second = runOperation(rows, operation, context);
        REQUIRE(isSame(first, second));
        if (!first) {
            REQUIRE_FALSE(first.error().text.isEmpty());
            REQUIRE(first.error().code != ErrorCode::Bug);
            continue;
        }
        checkStorable(*first);
        rows.commit(*first);
        ++accepted[operation.name];
    }
    // The walk is worth something only when every operation also succeeded now and then.
    for (const OperationType& type : operationTypes()) {
        INFO(type.name.toStdString());
        CHECK(accepted[QString::fromLatin1(type.name)] > 0);
    }
}
