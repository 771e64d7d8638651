// What a guide's step wants done becomes an operation on the records in front, with everything in it that the guide said.
#include "core/work/guide_request.h"

#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const GuideSubject marias{maria, lamp};

GuideRequest request(const char* operation, const QMap<QString, GuideValue>& arguments)
{
    return {QString::fromLatin1(operation), arguments};
}

GuideValue words(const char* text) { return QString::fromUtf8(text); }

std::optional<Operation> operation(const MapRows& rows, const GuideRequest& wanted, const GuideSubject& subject = marias)
{
    auto made = operationFor(wanted, subject, rows);
    INFO((made ? QString() : made.error().sentence()).toStdString());
    REQUIRE(made);
    return *made;
}

QString refusal(const MapRows& rows, const GuideRequest& wanted, const GuideSubject& subject = marias)
{
    auto made = operationFor(wanted, subject, rows);
    return made ? QString() : made.error().sentence();
}

TimelineEntry entryWritten(MapRows& rows, const Operation& made)
{
    auto change = runOperation(rows, made, as(ada));
    INFO((change ? QString() : change.error().sentence()).toStdString());
    REQUIRE(change);
    rows.commit(*change);
    REQUIRE(rows.all<TimelineEntry>().size() == 1);
    return rows.all<TimelineEntry>().front().value;
}

}

TEST_CASE("a step that writes a note writes it on the case in front")
{
    MapRows rows = site();
    const auto made = operation(rows, request("entry.add", {{QStringLiteral("kind"), words("note")}, {QStringLiteral("text"), words("New address: Elm Street 4.")}}));
    REQUIRE(made);
    CHECK(made->name == QStringLiteral("entry.add"));
    CHECK(made->args.text == QByteArray("{\"customer\":\"" + maria.key.text() + "\",\"case_file\":\"" + lamp.key.text() + "\",\"kind\":\"note\",\"text\":\"New address: Elm Street 4.\"}"));
    const TimelineEntry entry = entryWritten(rows, *made);
    CHECK(entry.customer == maria);
    CHECK(entry.case_file == lamp);
    CHECK(entry.kind == EntryKind::Note);
    CHECK(entry.text.text == QStringLiteral("New address: Elm Street 4."));
}

TEST_CASE("without a case the note is about the customer")
{
    MapRows rows = site();
    const auto made = operation(rows, request("entry.add", {{QStringLiteral("text"), words("Called.")}}), {maria, {}});
    REQUIRE(made);
    CHECK(entryWritten(rows, *made).case_file.isNull());
}

TEST_CASE("a step that edits the case says what was there before, so that a colleague's edit is not overwritten")
{
    MapRows rows = site();
    const auto made = operation(rows, request("case.edit", {{QStringLiteral("set.category"), words("return")}, {QStringLiteral("set.priority"), words("high")}}));
    REQUIRE(made);
    CHECK(made->args.text == QByteArray("{\"case_file\":\"" + lamp.key.text() + "\",\"set\":{\"category\":\"return\",\"priority\":\"high\"},\"was\":{\"category\":\"\",\"priority\":\"normal\"}}"));
    auto change = runOperation(rows, *made, as(ada));
    REQUIRE(change);
    rows.commit(*change);
    CHECK(rows.get(lamp).category == QStringLiteral("return"));
    CHECK(rows.get(lamp).priority == Priority::High);
    CHECK(rows.get(lamp).subject == brokenLamp().subject);

    CaseFile meanwhile = rows.get(lamp);
    meanwhile.category = QStringLiteral("exchange");
    rows.put(Record<CaseFile>{lamp, 9, meanwhile});
    change = runOperation(rows, *made, as(ada, 1001));
    REQUIRE(change);
    rows.commit(*change);
    CHECK(rows.get(lamp).category == QStringLiteral("exchange"));
    CHECK(rows.all<Conflict>().size() == 1);
}

TEST_CASE("a step that edits the customer goes to the customer")
{
    MapRows rows = site();
    const auto made = operation(rows, request("customer.edit", {{QStringLiteral("set.tier"), words("gold")}}));
    REQUIRE(made);
    auto change = runOperation(rows, *made, as(ada));
    REQUIRE(change);
    rows.commit(*change);
    CHECK(rows.get(maria).tier == QStringLiteral("gold"));
}

TEST_CASE("amounts and days stand in texts as words, and days in times as that day everywhere")
{
    MapRows rows = site();
    const auto text = operation(rows, request("entry.add", {{QStringLiteral("text"), GuideValue(Money{4784, QStringLiteral("USD")})}}));
    REQUIRE(text);
    CHECK(entryWritten(rows, *text).text.text == QStringLiteral("47.84\u00a0USD"));
    const auto due = operation(rows, request("case.edit", {{QStringLiteral("set.due"), GuideValue(QDate(2026, 11, 30))}}));
    REQUIRE(due);
    CHECK(due->args.text.contains("\"due\":\"2026-11-30T12:00:00"));
}

TEST_CASE("handing a matter on asks a lead, with the amount and the run that it came from")
{
    MapRows rows = site();
    const Money amount{4784, QStringLiteral("USD")};
    const auto made = operation(rows, request("escalate", {{QStringLiteral("to"), words("lead")}, {QStringLiteral("because"), words("Please approve 47.84 USD.")}, {QStringLiteral("amount"), GuideValue(amount)}}), {maria, lamp, {number(900)}});
    REQUIRE(made);
    CHECK(entryWritten(rows, *made).text.text == QStringLiteral("Please approve 47.84 USD."));
    REQUIRE(rows.all<Task>().size() == 1);
    const Task task = rows.all<Task>().front().value;
    CHECK(task.to == toLead);
    CHECK(task.amount == amount);
    CHECK(task.guide_run == Id<GuideRun>{number(900)});
}

TEST_CASE("steps that only talk want nothing done")
{
    const MapRows rows = site();
    CHECK_FALSE(operation(rows, {}));
    CHECK_FALSE(operation(rows, request("outcome", {{QStringLiteral("outcome"), words("refunded")}})));
}

TEST_CASE("what cannot become an operation is refused in words before anything is kept")
{
    const MapRows rows = site();
    CHECK(refusal(rows, request("moon.fly", {})) == QStringLiteral("This version does not know the operation \"moon.fly\". Update it and try again."));
    CHECK(refusal(rows, request("case.edit", {{QStringLiteral("set.colour"), words("red")}})) == QStringLiteral("This version does not know the field \"colour\". Update it and try again."));
    CHECK(refusal(rows, request("case.edit", {{QStringLiteral("set.category"), words("x")}}), {maria, {}}) == QStringLiteral("Open a case first: this step of the guide changes one."));
}

TEST_CASE("an operation that the records refuse says why, and leaves them as they were")
{
    MapRows rows = site();
    CaseFile foreign = brokenLamp();
    foreign.team = west;
    rows.put(Record<CaseFile>{lamp, 5, foreign});
    const auto made = operation(rows, request("case.edit", {{QStringLiteral("set.category"), words("return")}}));
    REQUIRE(made);
    auto change = runOperation(rows, *made, as(ada));
    REQUIRE_FALSE(change);
    CHECK(change.error().sentence() == QStringLiteral("This case belongs to another team. Ask its team to hand it over."));
    CHECK(rows.get(lamp).category == QString());
}
