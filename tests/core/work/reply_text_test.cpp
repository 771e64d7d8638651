// Reply texts: what the record fills, what becomes a gap, and that no gap reaches a customer.
#include "core/work/reply_text.h"
#include "core/work/cases.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString refusal = QStringLiteral("Write what belongs into the gap “amount” before this goes to the customer.");

AddEntry saying(const char* text, EntryKind kind, Direction direction)
{
    AddEntry op;
    op.customer = maria;
    op.case_file = lamp;
    op.kind = kind;
    op.direction = direction;
    op.text = {QString::fromUtf8(text)};
    return op;
}

QString filled(const char* text)
{
    const auto value = [](const QString& field) -> GuideValue {
        if (field == QLatin1String("customer.given_name"))
            return QStringLiteral("Maria");
        if (field == QLatin1String("order.total"))
            return Money{4784, QStringLiteral("EUR")};
        return {};
    };
    return filledReply(QString::fromUtf8(text), QLocale(QStringLiteral("es_ES")), value, [](const QString& field) { return QStringLiteral("what %1 is").arg(field); });
}

}

TEST_CASE("what the record knows is written in the reply's language, and what it does not know becomes a gap", "[work]")
{
    CHECK(filled("Hola {customer.given_name}: {order.total}") == QStringLiteral("Hola Maria: 47,84\u00a0EUR"));
    CHECK(filled("Your order {order.number}.") == QStringLiteral("Your order [[what order.number is]]."));
    CHECK(filled("Dear {customer.family_name|customer}, {{so}}") == QStringLiteral("Dear customer, {so}"));
    CHECK(filled("It comes on [[date]].") == QStringLiteral("It comes on [[date]]."));
}

TEST_CASE("a gap is two brackets around words in one line", "[work]")
{
    const auto gap = gapFrom(QStringLiteral("On [[ the date ]], by [[whom]]"));
    REQUIRE(gap);
    CHECK(gap->at == 3);
    CHECK(gap->length == 14);
    CHECK(gap->words == QStringLiteral("the date"));
    CHECK(gapFrom(QStringLiteral("On [[date]], by [[whom]]"), 4)->words == QStringLiteral("whom"));
    for (const char* text : {"[one]", "[[]]", "[[never\nended]]", "[[open", "a[[b]"})
        CHECK_FALSE(gapFrom(QString::fromUtf8(text)));
}

TEST_CASE("a reply with a gap is not sent, and a note keeps its gaps", "[work]")
{
    MapRows rows = site();
    const auto before = rows.rows();
    const auto refused = perform(rows, as(ada), saying("You get [[amount]].", EntryKind::Message, Direction::Outgoing));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == refusal);
    CHECK(wantsGapFilled(refused.error()));
    CHECK(rows.rows() == before);
    CHECK(perform(rows, as(ada, 1001), saying("She gets [[amount]].", EntryKind::Note, Direction::None)));
    CHECK(perform(rows, as(ada, 1002), saying("I was promised [[amount]].", EntryKind::Message, Direction::Incoming)));
    CHECK(perform(rows, as(ada, 1003), saying("You get 5 EUR.", EntryKind::Message, Direction::Outgoing)));
}

TEST_CASE("a case does not end with a reply that has a gap", "[work]")
{
    MapRows rows = site();
    CloseCase close{lamp, QStringLiteral("refunded"), {QStringLiteral("You get [[amount]].")}, EntryKind::Message, {}, 0};
    const auto refused = perform(rows, as(ada), close);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == refusal);
    CHECK(rows.get(lamp).status == CaseStatus::Open);
    close.note = {QStringLiteral("You get 5 EUR.")};
    REQUIRE(perform(rows, as(ada, 1001), close));
    CHECK(rows.all<TimelineEntry>().front().value.direction == Direction::Outgoing);
}
