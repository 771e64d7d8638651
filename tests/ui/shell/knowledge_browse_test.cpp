// Articles by category and product, by keys; and what product and guide step add to suggestions.
#include "core/work/guides.h"
#include "tests/ui/support/live_articles.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/shelf_views.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct BrowsingDesk : LiveDesk {
    Id<ArticleVersion> add(const char* title, const char* category, const char* product = "", const char* body = "Text.", const char* language = "", const Id<Article>& translates = {})
    {
        ++m_last;
        WriteArticle op = writing({number(m_last)}, title, body);
        op.category = QString::fromUtf8(category);
        op.product = QString::fromUtf8(product);
        op.language = QString::fromUtf8(language);
        op.translates = translates;
        publishArticle(rows, 8000 + m_last, op);
        return versionBy(8000 + m_last);
    }
    Id<Article> lastArticle() const { return {number(m_last)}; }
    KnowledgePanel& panel() { return window().panel<KnowledgePanel>(); }
    RowList& list() { return child<RowList>("knowledge.list"); }
    std::string shown()
    {
        QStringList lines;
        for (int at = 0; at < list().rows().rowCount(); ++at) {
            const ListRow row = list().rows().row(list().rows().index(at));
            lines.append((row.header ? QStringLiteral("== ") : QString()) + row.title + (row.right.isEmpty() ? QString() : QStringLiteral(" ") + row.right));
        }
        return lines.join(u'\n').toStdString();
    }
    bool shows(const char* text)
    {
        return comes([&] { return shown() == text; });
    }

private:
    quint64 m_last = 100;
};

}

TEST_CASE("articles are browsed by keys from the first categories to an article and back, with how many there are")
{
    BrowsingDesk desk;
    desk.add("Late returns", "Returns/Out of time", "Kettle");
    desk.add("Labels", "returns");
    const auto warranty = desk.add("What is covered", "Warranty");
    desk.open();
    desk.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(desk.shows("== All categories\nReturns 2\nWarranty 1\n== By product\nKettle 1\nAbout several products 2"));
    CHECK(desk.focus() == "knowledge.list");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.shows("‹ Back to: All categories\n== Returns\nOut of time 1\nLabels"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.shows("‹ Back to: Returns\n== Returns / Out of time\nLate returns"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.panel().isReading(); }));
    desk.press(Qt::Key_Escape);
    CHECK(desk.shown() == "‹ Back to: Returns\n== Returns / Out of time\nLate returns");
    desk.press(Qt::Key_Backspace);
    REQUIRE(desk.shows("‹ Back to: All categories\n== Returns\nOut of time 1\nLabels"));
    desk.press(Qt::Key_Left);
    REQUIRE(desk.comes([&] { return desk.shown().starts_with("== All categories"); }));
    desk.press(Qt::Key_Left); // there is nothing above
    Q_EMIT desk.panel().opened(QStringLiteral("shelf:product/Kettle"));
    REQUIRE(desk.shows("‹ Back to: All categories\n== Kettle\nLate returns"));
    desk.child<QPushButton>("knowledge.browse").click();
    CHECK_FALSE(desk.panel().isBrowsing());
    REQUIRE(desk.comes([&] { return desk.shown().find("Back to") == std::string::npos; }));
    desk.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.shown().starts_with("== All categories"); }));
    desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type("covered");
    REQUIRE(desk.comes([&] { return desk.list().currentKey() == versionKey(warranty); }));
    CHECK_FALSE(desk.panel().isBrowsing());
}

TEST_CASE("a shelf shows an article in the language of the person who reads, and counts it once")
{
    BrowsingDesk desk;
    desk.add("Refunds", "Money", "", "Text.", "en");
    desk.add("Reembolsos", "Money", "", "Texto.", "es", desk.lastArticle());
    Customer customer = desk.rows.get(maria);
    customer.language = QStringLiteral("es-MX");
    desk.rows.put(Record<Customer>{maria, 2, customer});
    desk.open();
    desk.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.shown() == "== All categories\nMoney 1"; }));
    desk.press(Qt::Key_Return);
    CHECK(desk.shows("‹ Back to: All categories\n== Money\nReembolsos"));
}

TEST_CASE("without an article there is nothing to browse, and the panel says what would be there")
{
    BrowsingDesk desk;
    desk.open();
    desk.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.panel().isBrowsing(); }));
    CHECK(desk.comes([&] {
        for (const auto* label : desk.panel().findChildren<QLabel*>())
            if (label->isVisible() && label->text() == QStringLiteral("No articles yet"))
                return true;
        return false;
    }));
}

TEST_CASE("an article about the product that the case names goes before one that says the same of another")
{
    BrowsingDesk desk;
    desk.add("When the handle drips", "", "Toaster", "Tighten the two screws below the lid of it.");
    const auto ofKettle = desk.add("When the handle drips", "", "Kettle", "Tighten the two screws below the lid of it.");
    desk.open();
    desk.child<QPlainTextEdit>("composer.text").setFocus();
    desk.type("The handle drips, order #W6247578");
    REQUIRE(desk.comes([&] { return desk.list().rows().rowCount() >= 2; }));
    CHECK(desk.list().rows().row(desk.list().rows().index(0)).key == versionKey(ofKettle));
    desk.child<QPushButton>("knowledge.reasons").click();
    CHECK(desk.list().rows().row(desk.list().rows().index(0)).body.contains(QStringLiteral("Is about a product of this case")));
    CHECK_FALSE(desk.list().rows().row(desk.list().rows().index(1)).body.contains(QStringLiteral("Is about a product of this case")));
}

TEST_CASE("the step of the guide in front is part of what articles are suggested for")
{
    BrowsingDesk desk;
    const auto courier = desk.add("Zeppelin claims", "", "", "How to claim when it came by zeppelin.");
    desk.publish("guide: courier\ntitle: Courier\nlanguages: [en]\ncurrency: USD\nsteps:\n  - {step: hello, say: Hello}\n"
                 "  - {step: which, choose: Which zeppelin courier brought it, answer: which, options: {x: First, y: Second}}\n  - {step: done, end: done}\n");
    desk.open();
    const auto isFirst = [&] { return desk.list().rows().rowCount() > 0 && desk.list().rows().row(desk.list().rows().index(0)).key == versionKey(courier); };
    desk.press(Qt::Key_G, Qt::AltModifier);
    desk.type("courier");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.say() == "Hello"; }));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.window().panel<GuidePanel>().data().say.contains(QStringLiteral("zeppelin")); }));
    CHECK(desk.comes(isFirst));
}
