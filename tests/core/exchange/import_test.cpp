// Imports: what a mapping may say, what becomes of good and bad rows, and that a second run changes nothing.
#include "core/domain/custom_field.h"
#include "core/domain/customer_merge.h"
#include "core/domain/entities.h"
#include "core/domain/order.h"
#include "core/exchange/csv.h"
#include "core/exchange/export.h"
#include "core/exchange/import.h"

#include <QDir>
#include <QFile>
#include <cstdio>

using namespace callboard;

namespace {

const Uuid site{0x1234, 0x5678};

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Mapping retailMapping()
{
    auto mapping = Mapping::fromJson(fileBytes(QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/mappings/retail.json")));
    REQUIRE(mapping);
    return std::move(mapping).value();
}

using Files = std::map<QString, QByteArray>;
using Store = std::map<Uuid, Row>;

ImportSource sourceOf(const Files& files, const Store& store = {})
{
    return {[files](const QString& name) -> Result<QByteArray> {
                const auto file = files.find(name);
                if (file == files.end())
                    return Error::of(ErrorCode::Missing, "There is no file %1.", name);
                return file->second;
            },
            [store](const Schema&, const Uuid& id) -> std::optional<Row> {
                const auto row = store.find(id);
                return row == store.end() ? std::nullopt : std::optional(row->second);
            }};
}

Store storeOf(const ImportPlan& plan)
{
    Store store;
    for (const ImportedRow& row : plan.rows)
        store[row.row.id] = row.row;
    return store;
}

// A small shop with one of each.
Files smallShop()
{
    return {{QStringLiteral("customers.csv"), "customer_id,first_name,last_name,email,address1,address2,city,state,zip,country\n"
                                              "c1,Noah,Brown,noah@example.com,9 Sunset Drive,,Denver,CO,80279,USA\nc2,Zoë,Müller,,,,,,,\n"},
            {QStringLiteral("payment_methods.csv"), "customer_id,payment_method_id,kind,brand,last_four,balance\nc1,p1,credit_card,visa,0012,\nc1,p2,gift_card,,,51.0\n"},
            {QStringLiteral("orders.csv"), "order_id,customer_id,status,address1,address2,city,state,zip,country,cancel_reason\n#W1,c1,delivered,9 Sunset Drive,,Denver,CO,80279,United States,\n"},
            {QStringLiteral("order_items.csv"), "order_id,item_id,product_id,name,price,options\n#W1,i1,p1,Bottle,47.84,\"{\"\"colour\"\": \"\"blue\"\", \"\"size\"\": \"\"1 l\"\"}\"\n#W1,i2,p2,Chair,488.8,{}\n"},
            {QStringLiteral("shipments.csv"), "order_id,tracking_id,item_id\n#W1,t1,i1\n#W1,t1,i2\n"},
            {QStringLiteral("payments.csv"), "order_id,kind,amount,payment_method_id\n#W1,payment,536.64,p1\n"}};
}

template <class E> E entityOf(const ImportPlan& plan, const QStringList& key)
{
    for (const ImportedRow& row : plan.rows)
        if (row.row.id == importedId(site, schemaOf<E>(), key)) {
            auto record = fromRow<E>(row.row);
            REQUIRE(record);
            return record->value;
        }
    FAIL("no row " << key.join(u'|').toStdString());
    return {};
}

// "file:line field reason" of each refused line.
QStringList refusals(const ImportPlan& plan)
{
    QStringList list;
    for (const RefusedLine& line : plan.refused)
        list.append(QStringLiteral("%1:%2 %3 %4").arg(line.file).arg(line.line).arg(line.reason.field, line.reason.sentence()));
    return list;
}

ImportPlan planned(const Files& files, const Store& store = {})
{
    auto plan = planImport(retailMapping(), site, sourceOf(files, store));
    if (!plan)
        FAIL(plan.error().sentence().toStdString());
    return std::move(plan).value();
}

}

TEST_CASE("files of a shop become customers and orders with everything that belongs to them")
{
    const ImportPlan plan = planned(smallShop());
    CHECK(refusals(plan).join(u'\n').toStdString() == "");
    const Customer noah = entityOf<Customer>(plan, {QStringLiteral("c1")});
    CHECK(noah.displayName() == QStringLiteral("Noah Brown"));
    CHECK(noah.emails.size() == 1);
    CHECK(noah.emails[0].address == QStringLiteral("noah@example.com"));
    CHECK(noah.addresses[0].country == QStringLiteral("US"));
    REQUIRE(noah.payment_methods.size() == 2);
    CHECK(noah.payment_methods[0].last_four == QStringLiteral("0012"));
    CHECK(noah.payment_methods[1].balance == Money{5100, QStringLiteral("USD")});
    const Customer zoe = entityOf<Customer>(plan, {QStringLiteral("c2")});
    CHECK(zoe.given_name == QStringLiteral("Zoë"));
    CHECK(zoe.emails.isEmpty());
    CHECK(zoe.addresses.isEmpty());
    const Order order = entityOf<Order>(plan, {QStringLiteral("#W1")});
    CHECK(order.customer.key == importedId(site, schemaOf<Customer>(), {QStringLiteral("c1")}));
    CHECK(order.status == OrderStatus::Delivered);
    CHECK(order.ship_to.country == QStringLiteral("US"));
    REQUIRE(order.items.size() == 2);
    CHECK(order.items[0].options == QStringLiteral("colour: blue, size: 1 l"));
    CHECK(order.items[1].price == Money{48880, QStringLiteral("USD")});
    CHECK(order.total == Money{53664, QStringLiteral("USD")});
    REQUIRE(order.shipments.size() == 1);
    CHECK(order.shipments[0].items == QStringList{QStringLiteral("i1"), QStringLiteral("i2")});
    CHECK(order.payments[0].amount == Money{53664, QStringLiteral("USD")});
    CHECK(plan.rows[0].schema == &schemaOf<Brand>());
}

TEST_CASE("a second import of the same files changes nothing")
{
    const ImportPlan first = planned(smallShop());
    CHECK(first.count(schemaOf<Customer>(), ImportState::New) == 2);
    Store store = storeOf(first);
    const ImportPlan second = planned(smallShop(), store);
    for (const ImportedRow& row : second.rows)
        CHECK(row.state == ImportState::Unchanged);
    CHECK(second.rows.size() == first.rows.size());
}

TEST_CASE("an import changes what it maps and leaves what people added")
{
    Store store = storeOf(planned(smallShop()));
    Row& noah = store[importedId(site, schemaOf<Customer>(), {QStringLiteral("c1")})];
    noah.version = 5;
    noah.values[std::size_t(schemaOf<Customer>().indexOf("tags"))] = RawJson{"[\"vip\"]"};
    Files files = smallShop();
    files[QStringLiteral("customers.csv")].replace("Noah", "Noel");
    files[QStringLiteral("payment_methods.csv")] = "customer_id,payment_method_id,kind,brand,last_four,balance\n";
    const ImportPlan plan = planned(files, store);
    CHECK(plan.count(schemaOf<Customer>(), ImportState::Changed) == 1);
    CHECK(plan.count(schemaOf<Customer>(), ImportState::Unchanged) == 1);
    const Customer now = entityOf<Customer>(plan, {QStringLiteral("c1")});
    CHECK(now.given_name == QStringLiteral("Noel"));
    CHECK(now.tags == QStringList{QStringLiteral("vip")});
    CHECK(now.payment_methods.isEmpty());
    for (const ImportedRow& row : plan.rows)
        if (row.row.id == noah.id)
            CHECK(row.row.version == 5);
}

TEST_CASE("each bad row is refused with its file, line and reason, and the good rows are in")
{
    Files files = smallShop();
    files[QStringLiteral("customers.csv")] += "c1,Twin,Brown,,,,,,,\n,No,Key,,,,,,,\nc3,M\xFCller,Latin,,,,,,,\nc4,Bad,Mail,not an address,,,,,,\nc5,short\nc6,Good,One,,,,,,,\n";
    files[QStringLiteral("orders.csv")] += "#W2,nobody,pending,,,,,,,\n#W3,c6,teleported,,,,,,,\n#W4,c6,pending,,,,,,,\n";
    files[QStringLiteral("order_items.csv")] += "#W4,i9,p9,Kettle,12.345,{}\n#W4,i9,p9,Kettle,1e3,{}\n#W4,i9,p9,Kettle,12.30,not json\n#W2,i9,p9,Kettle,12.30,{}\n#W4,i9,p9,Kettle,12.300,{}\n";
    files[QStringLiteral("payment_methods.csv")] += "c1,p1,paypal,,,\nc1,,paypal,,,\n";
    const ImportPlan plan = planned(files);
    const QStringList lines = refusals(plan);
    const QStringList expected{
        QStringLiteral("customers.csv:4  The key \"c1\" was used in line 2 already."), QStringLiteral("customers.csv:5  The key \"customer_id\" is empty."),
        QStringLiteral("customers.csv:6  This row is not in UTF-8."), QStringLiteral("customers.csv:7 emails.address \"not an address\" is not an e-mail address."),
        QStringLiteral("customers.csv:8  This row has 2 fields"), QStringLiteral("payment_methods.csv:4  The key \"p1\" occurs twice"),
        QStringLiteral("payment_methods.csv:5  The key \"payment_method_id\" is empty."), QStringLiteral("orders.csv:3 customer There is no record \"nobody\""),
        QStringLiteral("orders.csv:4 status \"teleported\" is none of the choices"), QStringLiteral("order_items.csv:4 price \"12.345\" is not an amount in USD"),
        QStringLiteral("order_items.csv:5 price \"1e3\""), QStringLiteral("order_items.csv:6 options The options are not written as a JSON object."),
        QStringLiteral("order_items.csv:7  There is no record \"#W2\"")};
    REQUIRE(lines.size() == expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        INFO(lines[i].toStdString() << "\n" << expected[i].toStdString());
        CHECK(lines[i].startsWith(expected[i]));
    }
    CHECK(plan.count(schemaOf<Customer>(), ImportState::New) == 3);
    CHECK(entityOf<Order>(plan, {QStringLiteral("#W4")}).items.size() == 1);
    CHECK(entityOf<Order>(plan, {QStringLiteral("#W4")}).total == Money{1230, QStringLiteral("USD")});

    const QByteArray csv = refusedCsv(plan.refused);
    CsvReader again(csv);
    REQUIRE(again.readHeader());
    CsvRecord record;
    qsizetype rows = 0;
    while (again.next(record)) {
        CHECK_FALSE(record.refused);
        ++rows;
    }
    CHECK(rows == lines.size());
}

TEST_CASE("phone numbers are stored in one form, and rows with impossible ones are refused")
{
    const auto mapping = Mapping::fromJson(R"({"tables":[{"entity":"brand","key":"b","fields":{"name":{"constant":"B"}}},
        {"file":"p.csv","entity":"customer","key":["shop","no"],"fields":{"brand":{"reference":"brand","constant":"b"},"since":{"column":"since","format":"date","pattern":"dd/MM/yyyy"},
         "phones":[{"number":{"column":"home","format":"phone","region":"DE"},"kind":{"constant":"home"}},{"number":{"column":"mobile","format":"phone","region":"DE"}}]}}]})");
    REQUIRE(mapping);
    const Files files{{QStringLiteral("p.csv"), "shop,no,home,mobile,since\nA,1,030 901820,,29/02/2024\nA,2,,+1 505 555 0134,\nA,3,12,,\nB,1,,,29/02/2023\nB,2,,,\n"}};
    const auto plan = planImport(*mapping, site, sourceOf(files));
    REQUIRE(plan);
    CHECK(plan->count(schemaOf<Customer>(), ImportState::New) == 3);
    const auto customer = [&](const char* shop, const char* number) { return entityOf<Customer>(*plan, {QString::fromLatin1(shop), QString::fromLatin1(number)}); };
    CHECK(customer("A", "1").phones[0].number == QStringLiteral("+4930901820"));
    CHECK(customer("A", "1").since.text() == "2024-02-29T00:00:00.000Z");
    CHECK(customer("A", "2").phones.size() == 1);
    CHECK(customer("B", "2").phones.isEmpty());
    REQUIRE(plan->refused.size() == 2);
    CHECK(plan->refused[0].line == 4);
    CHECK(plan->refused[0].reason.field == QStringLiteral("phones.number"));
    CHECK(plan->refused[1].line == 5);
    CHECK(plan->refused[1].reason.field == QStringLiteral("since"));
}

TEST_CASE("files that do not fit the mapping stop the import with a sentence")
{
    Files files = smallShop();
    files[QStringLiteral("orders.csv")] = "order_id,customer\n#W1,c1\n";
    const auto wrong = planImport(retailMapping(), site, sourceOf(files));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().sentence().contains(QStringLiteral("orders.csv has no column")));
    CHECK(wrong.error().sentence().contains(QStringLiteral("customer_id")));
    files.erase(QStringLiteral("orders.csv"));
    CHECK(planImport(retailMapping(), site, sourceOf(files)).error().code == ErrorCode::Missing);
    files[QStringLiteral("orders.csv")] = "<html><body>Not found</body></html>\n";
    CHECK_FALSE(planImport(retailMapping(), site, sourceOf(files)).ok());
}

TEST_CASE("a mapping with a misspelled rule is refused with its place")
{
    const auto refusal = [](const char* tables) {
        const auto mapping = Mapping::fromJson(QByteArray(R"({"tables":[)") + tables + "]}");
        return mapping ? std::string("accepted") : mapping.error().sentence().toStdString();
    };
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","fields":{"name":"n"}})") == "accepted");
    CHECK(refusal("").find("no tables") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"dragon","key":"k","fields":{}})").find("tables.1.entity") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","fields":{}})").find("tables.1.key") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","fields":{"colour":"c"}})").find("tables.1.fields.colour") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","fields":{"unknown":"c"}})").find("tables.1.fields.unknown") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","feilds":{}})").find("tables.1.feilds") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","fields":{"name":{"colum":"n"}}})").find("colum") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","fields":{"name":{"column":"n","format":"roman"}}})").find("format") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"team","key":"k","fields":{"brand":"b"}})").find("reference") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"order","key":"k","fields":{"total":"t"}})").find("currency") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"customer","key":"k","fields":{"phones":[{"number":"n"}]}})").find("phones.number") != std::string::npos);
    CHECK(refusal(R"({"file":"a.csv","entity":"order","key":"k","list":"number","fields":{}})").find("not a list") != std::string::npos);
    CHECK_FALSE(Mapping::fromJson("tables: yaml").ok());
    CHECK_FALSE(Mapping::fromJson("[]").ok());
}

TEST_CASE("texts become values exactly, or are refused")
{
    const auto value = [](TextFormat format, const char* text, const char* detail = "") {
        FormatRule rule;
        rule.format = format;
        rule.currency = rule.region = rule.pattern = QString::fromUtf8(detail);
        if (format != TextFormat::Date)
            rule.pattern.clear();
        const auto result = formattedValue(rule, QString::fromUtf8(text));
        return result ? displayText(*result).toStdString() : std::string("refused");
    };
    CHECK(value(TextFormat::Money, "0.1", "USD") == R"({"minor":10,"cur":"USD"})");
    CHECK(value(TextFormat::Money, "-1234.56", "EUR") == R"({"minor":-123456,"cur":"EUR"})");
    CHECK(value(TextFormat::Money, "1234", "JPY") == R"({"minor":1234,"cur":"JPY"})");
    CHECK(value(TextFormat::Money, "1.234", "KWD") == R"({"minor":1234,"cur":"KWD"})");
    for (const char* wrong : {"1,234.50", "$5", "1.2.3", "-", ".", "1e3", "0.001", "92233720368547758.08", "99999999999999999999", "--1"}) {
        INFO(wrong);
        CHECK(value(TextFormat::Money, wrong, "USD") == "refused");
    }
    CHECK(value(TextFormat::Date, "2024-02-29") == "2024-02-29T00:00:00.000Z");
    CHECK(value(TextFormat::Date, "2024-02-29T12:00:00+01:00") == "2024-02-29T11:00:00.000Z");
    CHECK(value(TextFormat::Date, "29/02/2024", "dd/MM/yyyy") == "2024-02-29T00:00:00.000Z");
    for (const char* wrong : {"2023-02-29", "2024-13-01", "yesterday", "29/02/2024", "0000-01-01"}) {
        INFO(wrong);
        CHECK(value(TextFormat::Date, wrong) == "refused");
    }
    CHECK(value(TextFormat::Date, "30/02/2024", "dd/MM/yyyy") == "refused");
    CHECK(value(TextFormat::Phone, "(505) 555-0134", "US") == "+15055550134");
    CHECK(value(TextFormat::Phone, "12", "US") == "refused");
    CHECK(value(TextFormat::Boolean, "Yes") == "true");
    CHECK(value(TextFormat::Boolean, "False") == "false");
    CHECK(value(TextFormat::Boolean, "maybe") == "refused");
    CHECK(value(TextFormat::Integer, "9223372036854775807") == "9223372036854775807");
    CHECK(value(TextFormat::Integer, "9223372036854775808") == "refused");
    CHECK(value(TextFormat::List, "a; b;;c") == R"(["a","b","c"])");
    CHECK(value(TextFormat::Plain, "  ").empty());
    CHECK(countryCode(QStringLiteral("USA")) == QStringLiteral("US"));
    CHECK(countryCode(QStringLiteral("deu")) == QStringLiteral("DE"));
    CHECK(countryCode(QStringLiteral("United Kingdom")) == QStringLiteral("GB"));
    CHECK(countryCode(QStringLiteral("UK")) == QStringLiteral("GB"));
    CHECK(countryCode(QStringLiteral("germany")) == QStringLiteral("DE"));
    CHECK(countryCode(QStringLiteral("es")) == QStringLiteral("ES"));
    CHECK(countryCode(QStringLiteral("Atlantis")) == QStringLiteral("Atlantis"));
    FormatRule translated;
    translated.values[QStringLiteral("sent")] = QStringLiteral("shipped");
    CHECK(formattedValue(translated, QStringLiteral(" sent ")).value() == Value(QStringLiteral("shipped")));
}

TEST_CASE("exported rows come back the same")
{
    for (const ImportedRow& imported : planned(smallShop()).rows) {
        QByteArray line;
        appendJsonLine(line, *imported.schema, imported.row);
        CHECK(line.endsWith('\n'));
        const auto back = rowFromJsonLine(*imported.schema, line);
        REQUIRE(back);
        CHECK(*back == imported.row);
        QByteArray csv;
        const CsvTable table(*imported.schema, {});
        table.appendHeader(csv);
        REQUIRE(table.appendRow(csv, imported.row));
        CsvReader reader(csv);
        const auto header = reader.readHeader();
        REQUIRE(header);
        CHECK(header->size() == qsizetype(imported.schema->columns.size()) + 2);
        CsvRecord record;
        REQUIRE(reader.next(record));
        CHECK_FALSE(record.refused);
        CHECK(record.fields[0].toLatin1() == imported.row.id.text());
    }
}

TEST_CASE("the shop's whole export goes in without a refused row")
{
    const QString ours = QStringLiteral("shared/data/retail");
    QDir folder(QStringLiteral(CALLBOARD_SOURCE_DIR));
    while (!folder.exists(ours) && folder.cdUp()) {
    }
    if (!folder.cd(ours)) {
        std::puts("skipped: the shop's files are in no folder above the source");
        return;
    }
    Files files;
    for (const MappedTable& table : retailMapping().tables)
        if (!table.file.isEmpty())
            files[table.file] = fileBytes(folder.filePath(table.file));
    const ImportPlan plan = planned(files);
    CHECK(refusals(plan).join(u'\n').toStdString() == "");
    CHECK(plan.count(schemaOf<Customer>(), ImportState::New) == 500);
    CHECK(plan.count(schemaOf<Order>(), ImportState::New) == 1000);
    qsizetype items = 0, payments = 0, shipped = 0, methods = 0;
    for (const ImportedRow& row : plan.rows) {
        if (row.schema == &schemaOf<Order>()) {
            const auto order = fromRow<Order>(row.row);
            REQUIRE(order);
            items += order->value.items.size();
            payments += order->value.payments.size();
            for (const Shipment& shipment : order->value.shipments)
                shipped += shipment.items.size();
        } else if (row.schema == &schemaOf<Customer>()) {
            methods += fromRow<Customer>(row.row)->value.payment_methods.size();
        }
    }
    CHECK(items == 2978);
    CHECK(payments == 1102);
    CHECK(shipped == 1701);
    CHECK(methods == 695);
    const ImportPlan again = planned(files, storeOf(plan));
    CHECK(std::all_of(again.rows.begin(), again.rows.end(), [](const ImportedRow& row) { return row.state == ImportState::Unchanged; }));
}

namespace {

Store withDeclarations()
{
    Store store;
    const auto declare = [&store](const char* name, CustomKind kind, const QStringList& options = {}) {
        CustomField field;
        field.entity = QStringLiteral("customer");
        field.name = field.label = QLatin1String(name);
        field.kind = kind;
        field.options = options;
        field.position = qint64(store.size());
        const Row row = toRow(Record<CustomField>{customFieldId("customer", name), 1, field});
        store[row.id] = row;
    };
    declare("colour", CustomKind::Option, {QStringLiteral("red"), QStringLiteral("blue")});
    declare("size", CustomKind::Integer);
    declare("birthday", CustomKind::Date);
    return store;
}

constexpr auto ownFields = R"({"tables": [{"entity": "brand", "key": "b", "fields": {"name": {"constant": "B"}}},
    {"file": "c.csv", "entity": "customer", "key": "id", "fields": {
    "brand": {"constant": "b", "reference": "brand"}, "given_name": "name",
    "custom": {"colour": "colour", "size": {"column": "size", "format": "integer"}, "birthday": {"column": "born", "format": "date"}}}}]})";

}

TEST_CASE("fields that a site declared are imported, checked and exported as columns of their own")
{
    const Store store = withDeclarations();
    const Files files{{QStringLiteral("c.csv"), "id,name,colour,size,born\n1,Ann,red,39,1984-02-29\n2,Ben,green,40,\n3,Cem,,,\n4,Dee,blue,big,\n"}};
    auto mapping = Mapping::fromJson(ownFields);
    REQUIRE(mapping);
    auto plan = planImport(*mapping, site, sourceOf(files, store));
    REQUIRE(plan);
    for (const RefusedLine& line : plan->refused)
        UNSCOPED_INFO(line.reason.sentence().toStdString());
    REQUIRE(plan->rows.size() == 3);
    REQUIRE(plan->refused.size() == 2);
    CHECK(plan->refused[0].reason.field == u"custom.colour");
    CHECK(plan->refused[1].reason.field == u"custom.size");
    std::vector<CustomField> declared;
    for (const auto& [id, row] : store)
        declared.push_back(fromRow<CustomField>(row).value().value);
    QByteArray csv;
    const CsvTable table(schemaOf<Customer>(), declared);
    table.appendHeader(csv);
    for (const ImportedRow& row : plan->rows)
        if (row.schema == &schemaOf<Customer>())
            REQUIRE(table.appendRow(csv, row.row));
    CsvReader reader(csv);
    const auto header = reader.readHeader();
    REQUIRE(header);
    CHECK(header->mid(header->size() - 3) == QStringList{QStringLiteral("custom.colour"), QStringLiteral("custom.size"), QStringLiteral("custom.birthday")});
    CsvRecord ann, cem;
    REQUIRE(reader.next(ann));
    REQUIRE(reader.next(cem));
    CHECK(ann.fields.mid(ann.fields.size() - 3) == QStringList{QStringLiteral("red"), QStringLiteral("39"), QStringLiteral("1984-02-29")});
    CHECK(cem.fields.mid(cem.fields.size() - 3) == QStringList{{}, {}, {}});
}

TEST_CASE("a mapping to a field that nobody declared refuses its rows and says how to declare it")
{
    auto mapping = Mapping::fromJson(ownFields);
    REQUIRE(mapping);
    auto plan = planImport(*mapping, site, sourceOf({{QStringLiteral("c.csv"), "id,name,colour,size,born\n1,Ann,red,39,\n"}}));
    REQUIRE(plan);
    REQUIRE(plan->refused.size() == 1);
    CHECK(plan->refused[0].reason.sentence().contains(u"field add"));
}

TEST_CASE("orders of a customer who was merged into another are not changed by the same files")
{
    Store store = storeOf(planned(smallShop()));
    const Uuid merged = importedId(site, schemaOf<Customer>(), {QStringLiteral("c1")}), stays = importedId(site, schemaOf<Customer>(), {QStringLiteral("c2")});
    CustomerMerge log;
    log.stays = stays;
    log.leaves = merged;
    store[mergeOf(merged).key] = toRow(Record<CustomerMerge>{mergeOf(merged), 1, log});
    const Uuid order = importedId(site, schemaOf<Order>(), {QStringLiteral("#W1")});
    store[order].values[std::size_t(schemaOf<Order>().indexOf("customer"))] = stays;
    const ImportPlan again = planned(smallShop(), store);
    CHECK(again.count(schemaOf<Order>(), ImportState::Unchanged) == 1);
    CHECK(again.count(schemaOf<Order>(), ImportState::Changed) == 0);
    CHECK(entityOf<Order>(again, {QStringLiteral("#W1")}).customer.key == stays);
}
