// The table of operations: names, arguments and permissions are a contract with every desk that is out there.
#include "tests/support/sample_site.h"
#include "tests/support/snapshot.h"


using namespace callboard;
using namespace callboard::sample;

namespace {

QByteArray kindName(Kind kind)
{
    switch (kind) {
    case Kind::Text: return "text";
    case Kind::Note: return "note";
    case Kind::Integer: return "integer";
    case Kind::Real: return "real";
    case Kind::Boolean: return "boolean";
    case Kind::Time: return "time";
    case Kind::Reference: return "reference";
    case Kind::Option: return "option";
    case Kind::Money: return "money";
    case Kind::Tags: return "tags";
    case Kind::List: return "list";
    case Kind::Object: return "object";
    case Kind::Custom: return "custom";
    case Kind::Unknown: return "unknown";
    }
    return "?";
}

// One read of them fails, as on a disk that has gone bad.
class SpoiledRows final : public RowView {
public:
    SpoiledRows(const RowView& rows, int fails) : m_rows(rows), m_fails(fails) {}
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        if (m_reads++ == m_fails)
            return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "This page of the file is spoiled."));
        return m_rows.find(schema, id);
    }
    int reads() const { return m_reads; }

private:
    const RowView& m_rows;
    int m_fails;
    mutable int m_reads = 0;
};

QByteArray contract()
{
    QByteArray text;
    for (const OperationType& type : operationTypes()) {
        text += type.name + ' ' + Choice<Role>(type.least).name().toLatin1() + '\n';
        for (const Column& column : type.args->columns) {
            text += QByteArray("    ") + column.name + ' ' + kindName(column.kind);
            if (column.target)
                text += QByteArray(" of ") + column.target;
            text += column.has(Required) ? " required\n" : "\n";
        }
    }
    return text;
}

Operation raw(const char* name, const QByteArray& args)
{
    Operation operation;
    operation.name = QString::fromLatin1(name);
    operation.args = {args};
    return operation;
}

}

TEST_CASE("names, roles and arguments of operations are those of the snapshot", "[work]")
{
    // Old desks must still be understood after any change of it.
    checkSnapshot("operations.txt", contract());
}

TEST_CASE("an operation that this version does not know is refused with its name", "[work]")
{
    const MapRows rows = site();
    auto change = runOperation(rows, raw("case.teleport", "{}"), as(root));
    REQUIRE_FALSE(change);
    CHECK(change.error().code == ErrorCode::Invalid);
    CHECK(change.error().args == QStringList{QStringLiteral("case.teleport")});
}

TEST_CASE("an argument that this version does not know is refused, never ignored", "[work]")
{
    const MapRows rows = site();
    for (const OperationType& type : operationTypes()) {
        INFO(type.name.toStdString());
        auto change = runOperation(rows, raw(type.name.constData(), "{\"from_tomorrow\":1}"), as(root));
        REQUIRE_FALSE(change);
        CHECK(change.error().args == QStringList{QStringLiteral("from_tomorrow")});
    }
}

TEST_CASE("arguments that are not one object are refused", "[work]")
{
    const MapRows rows = site();
    for (const OperationType& type : operationTypes())
        for (const char* args : {"", "null", "5", "\"x\"", "[]", "[1]", "{", "{}{}", "{\"reason\":\"a\",\"reason\":\"b\"}"}) {
            INFO(type.name.toStdString() << ' ' << args);
            CHECK_FALSE(runOperation(rows, raw(type.name.constData(), args), as(root)));
        }
}

TEST_CASE("an argument that is required and missing, null or empty is refused by name", "[work]")
{
    const MapRows rows = site();
    for (const OperationType& type : operationTypes())
        for (const Column& missing : type.args->columns) {
            if (!missing.has(Required))
                continue;
            // The others are present and of the right kind.
            for (const char* instead : {"", "null", "\"\"", "\"00000000-0000-0000-0000-000000000000\""}) {
                if (QByteArrayView(instead).size() > 10 && missing.kind != Kind::Reference)
                    continue;
                QByteArray args;
                for (const Column& column : type.args->columns) {
                    if (!column.has(Required))
                        continue;
                    QByteArray value = column.kind == Kind::Reference ? '"' + number(77).text() + '"' : column.kind == Kind::List ? QByteArray("[]") : column.kind == Kind::Tags ? QByteArray("[\"x\"]") : column.kind == Kind::Money ? QByteArray("{\"minor\":1,\"cur\":\"USD\"}") : column.kind == Kind::Time ? '"' + monday.text() + '"' : QByteArray("\"x\"");
                    if (&column == &missing)
                        value = instead;
                    if (!value.isEmpty())
                        args += (args.isEmpty() ? "\"" : ",\"") + QByteArray(column.name) + "\":" + value;
                }
                INFO(type.name.toStdString() << " {" << args.toStdString() << '}');
                auto change = runOperation(rows, raw(type.name.constData(), '{' + args + '}'), as(root));
                REQUIRE_FALSE(change);
                CHECK(change.error().code == ErrorCode::Invalid);
                CHECK(change.error().field == QString::fromLatin1(missing.name));
            }
        }
}

TEST_CASE("a role beneath the operation's least one is refused before anything is read", "[work]")
{
    const MapRows rows = site();
    for (const OperationType& type : operationTypes()) {
        if (type.least == Role::Rep)
            continue;
        auto change = runOperation(rows, raw(type.name.constData(), "not even JSON"), as(ada));
        REQUIRE_FALSE(change);
        CHECK(change.error().code == ErrorCode::Denied);
    }
}

TEST_CASE("an option that only a newer version knows is kept as it is", "[work]")
{
    MapRows rows = site();
    auto change = runOperation(rows, raw("case.edit", "{\"case_file\":\"" + lamp.key.text() + "\",\"set\":{\"priority\":\"galactic\"},\"was\":{\"priority\":\"normal\"}}"), as(ada));
    REQUIRE(change);
    rows.commit(*change);
    CHECK(rows.get(lamp).priority.name() == QStringLiteral("galactic"));
}

TEST_CASE("a customer cannot be moved to another brand by an edit", "[work]")
{
    MapRows rows = site();
    auto change = perform(rows, as(ada), EditCustomer{maria, {{{"brand", Value(number(77))}}}, {{{"brand", Value(brand.key)}}}});
    REQUIRE_FALSE(change);
    CHECK(change.error().field == u"brand");
    CHECK(rows.get(maria).brand == brand);
}

TEST_CASE("a row that cannot be read fails the whole operation, also where it could do without the row", "[work]")
{
    MapRows rows = site();
    Record<CaseFile> file = *rows.find(lamp).value();
    const Id<GuideRun> run{number(500)};
    file.value.guide_runs = {QString::fromLatin1(run.key.text())};
    rows.put(file);
    GuideRun open;
    open.case_file = lamp;
    open.customer = maria;
    open.title = QStringLiteral("Returns");
    open.required_open = {QStringLiteral("terms")};
    rows.put(Record<GuideRun>{run, 1, open});
    const Operation close = intent(CloseCase{lamp, QStringLiteral("replaced"), {}, EntryKind::Note, {}, 0});
    const Operation edit = intent(EditCustomer{maria, {{{"tier", QStringLiteral("gold")}}}, {}});
    REQUIRE(runOperation(rows, close, as(ada)).error().code == ErrorCode::Denied); // the guide is not through yet
    REQUIRE(runOperation(rows, edit, as(ada)));
    for (const Operation& operation : {close, edit}) {
        INFO(operation.name.toStdString());
        const SpoiledRows sound(rows, -1);
        (void)runOperation(sound, operation, as(ada));
        REQUIRE(sound.reads() > 1);
        for (int read = 0; read < sound.reads(); ++read) {
            INFO("read " << read);
            const auto change = runOperation(SpoiledRows(rows, read), operation, as(ada));
            REQUIRE_FALSE(change);
            CHECK(change.error().code == ErrorCode::Corrupt);
        }
    }
}
