// What the search box finds, and how a row says why it is there.
#include "tests/ui/support/live_desk.h"
#include "ui/models/words.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/widgets/field_flow.h"
#include "ui/widgets/row_list.h"

#include <QLabel>

using namespace callboard;
using namespace callboard::sample;

namespace {

// Maria, with more than one line has room for.
struct FindingDesk : LiveDesk {
    FindingDesk()
    {
        Customer customer = rows.get(maria);
        customer.emails = {{QStringLiteral("maria@example.com"), ContactKind::Home, {}}, {QStringLiteral("m.lopez@work.example"), ContactKind::Work, {}}};
        customer.prefers = PreferredChannel::Text;
        customer.payment_methods = {{QStringLiteral("g1"), QStringLiteral("gift_card"), {}, {}, {20'00, QStringLiteral("USD")}, {}}, {QStringLiteral("g2"), QStringLiteral("gift_card"), {}, {}, {5'50, QStringLiteral("USD")}, {}},
                                    {QStringLiteral("c1"), QStringLiteral("credit_card"), {}, QStringLiteral("4242"), {}, {}}};
        rows.put(Record<Customer>{maria, 4, customer});
        open();
    }
    // The first row for these words.
    ListRow find(const char* words)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(comesToFocus("palette.search"));
        type(words);
        RowModel& model = child<RowList>("palette.list").rows();
        const auto first = [&model] { return model.rowCount() > 0 ? model.row(model.index(0)) : ListRow(); };
        REQUIRE(comes([&] { return first().key.startsWith(QLatin1String("customer:")); }));
        return first();
    }
};

std::string marked(const QString& text, const QList<TextRange>& marks)
{
    QStringList parts;
    for (const TextRange& mark : marks)
        parts.append(text.mid(mark.begin, mark.length));
    return parts.join(u'|').toStdString();
}

}

TEST_CASE("every word that was asked for is marked in what is found, as far as it was typed")
{
    FindingDesk desk;
    const ListRow row = desk.find("lopez mar");
    CHECK(row.title == QStringLiteral("Maria Lopez"));
    CHECK(marked(row.title, row.titleMarks) == "Mar|Lopez");
}

TEST_CASE("the name that was meant is marked where a finger slipped")
{
    FindingDesk desk;
    const ListRow row = desk.find("lopes");
    CHECK(marked(row.title, row.titleMarks) == "Lopez");
}

TEST_CASE("the digits that were asked for are marked in the number as it is written for reading")
{
    FindingDesk desk;
    const ListRow row = desk.find("5550134");
    CHECK(row.titleMarks.isEmpty());
    CHECK(marked(row.detail, row.detailMarks) == "555-0134");
}

TEST_CASE("an address that has no room on the row comes to the front when it is the one that was asked for")
{
    FindingDesk desk;
    const ListRow row = desk.find("m.lopez@work.example");
    CHECK(row.detail.startsWith(QStringLiteral("m.lopez@work.example · ")));
    CHECK(marked(row.detail, row.detailMarks).find("work") != std::string::npos);
}

TEST_CASE("the card says by which way a customer likes to be reached, and what is left on gift cards")
{
    FindingDesk desk;
    QStringList facts;
    for (const auto* text : desk.child<FieldFlow>("customer.fields").findChildren<QLabel*>())
        facts.append(text->accessibleName());
    CHECK(facts.contains(QStringLiteral("Prefers: Text message")));
    CHECK(facts.contains(QStringLiteral("Balance: ") + Words::amount({25'50, QStringLiteral("USD")})));
}
