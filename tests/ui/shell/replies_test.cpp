// Canned replies in the composer: called by a slash, filled from the record, and not sent before their gaps are.
#include "core/domain/brand_words.h"
#include "core/work/canned_replies.h"
#include "tests/ui/support/live_desk.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

CannedReply reply(const char* letters, const char* language, const char* name, const char* text, const QStringList& words = {})
{
    CannedReply one;
    one.letters = QString::fromUtf8(letters);
    one.language = QString::fromLatin1(language);
    one.name = QString::fromUtf8(name);
    one.words = words;
    one.text = {QString::fromUtf8(text)};
    return one;
}

struct RepliesDesk : LiveDesk {
    explicit RepliesDesk(const char* language = "")
    {
        REQUIRE(perform(rows, as(lena, 870), SetReplies{brand, {reply("hello", "en", "Hello", "Hello {customer.given_name},"), reply("hello", "es", "Saludo", "Hola, {customer.given_name}:"),
                                                                 reply("refund", "en", "Refund is on its way", "You get [[amount]] for {order.number} by [[date]]. {agent.name}", {QStringLiteral("money")}),
                                                                 reply("phone", "en", "Call us", "Call {customer.email}."), reply("old", "en", "Old", "Old.")}}));
        CannedReply old = rows.get(cannedReplyOf(brand, QStringLiteral("old"), QStringLiteral("en")));
        old.retired = true;
        REQUIRE(perform(rows, as(lena, 871), SetReplies{brand, {old}}));
        Customer customer = rows.get(maria);
        customer.language = QString::fromLatin1(language);
        rows.put(Record<Customer>{maria, 3, customer});
        open();
    }
    QPlainTextEdit& editor() { return child<QPlainTextEdit>("composer.text"); }
    std::string words() { return editor().toPlainText().toStdString(); }
    std::string chosen() { return editor().textCursor().selectedText().toStdString(); }
    std::string offered()
    {
        const auto* list = window().findChild<RowList*>(QStringLiteral("composer.replies"));
        if (!list || !list->isVisible())
            return {};
        auto& shown = const_cast<RowList*>(list)->rows();
        QStringList lines;
        for (int at = 0; at < shown.rowCount(); ++at) {
            const ListRow& row = shown.row(shown.index(at));
            lines.append(row.title + u' ' + row.right);
        }
        return lines.join(u'|').toStdString();
    }
    void chooseReply() // the kind of entry that goes to the customer
    {
        press(Qt::Key_K, Qt::AltModifier);
        press(Qt::Key_K, Qt::AltModifier);
        REQUIRE(child<QPushButton>("composer.save").text() == QStringLiteral("Send"));
    }
};

}

TEST_CASE("a slash and a few letters call a reply, filled from the record")
{
    RepliesDesk desk;
    desk.type("/");
    CHECK(desk.offered() == "Call us /phone|Hello /hello|Refund is on its way /refund");
    desk.type("he");
    CHECK(desk.offered() == "Hello /hello");
    desk.press(Qt::Key_Return);
    CHECK(desk.words() == "Hello Maria,");
    CHECK(desk.offered().empty());
    CHECK(desk.focus() == "composer.text");
}

TEST_CASE("further words call a reply too, and the arrows choose among several")
{
    RepliesDesk desk;
    desk.type("/mon");
    CHECK(desk.offered() == "Refund is on its way /refund");
    for (int i = 0; i < 4; ++i)
        desk.press(Qt::Key_Backspace);
    CHECK(desk.offered().empty());
    desk.type("/");
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Tab);
    CHECK(desk.words() == "Hello Maria,");
}

TEST_CASE("Escape leaves the slash as it was typed, and what is no call offers nothing")
{
    RepliesDesk desk;
    desk.type("/he");
    desk.press(Qt::Key_Escape);
    CHECK(desk.offered().empty());
    CHECK(desk.words() == "/he");
    desk.editor().clear();
    for (const char* words : {"and/h", "12/0", "/usr/h", "https://h", "./h", "/h h", "/zzz"}) {
        INFO(words);
        desk.type(words);
        CHECK(desk.offered().empty());
        desk.editor().clear();
    }
    desk.type("see (/h");
    CHECK(desk.offered() == "Hello /hello");
}

TEST_CASE("Enter writes a line as ever where nothing is offered")
{
    RepliesDesk desk;
    desk.type("one /zzz");
    desk.press(Qt::Key_Return);
    desk.type("two");
    CHECK(desk.words() == "one /zzz\ntwo");
}

TEST_CASE("replies speak the customer's language where there is one in it")
{
    RepliesDesk desk("es-MX");
    desk.type("/hello"); // what calls it in one language calls it in all
    CHECK(desk.offered() == "Saludo /hello");
    desk.press(Qt::Key_Return);
    CHECK(desk.words() == "Hola, Maria:");
    desk.type(" /refund");
    CHECK(desk.offered() == "Refund is on its way /refund"); // there is no other
}

TEST_CASE("Tab goes from gap to gap, and then behind the reply")
{
    RepliesDesk desk;
    desk.type("Dear Maria. /refund");
    desk.press(Qt::Key_Return);
    CHECK(desk.words() == "Dear Maria. You get [[amount]] for #W6247578 by [[date]]. Ada");
    CHECK(desk.chosen() == "[[amount]]");
    desk.press(Qt::Key_Tab);
    CHECK(desk.chosen() == "[[date]]");
    desk.press(Qt::Key_Tab);
    CHECK(desk.chosen() == "[[amount]]");
    desk.type("5 EUR");
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.chosen() == "[[date]]");
    desk.type("Monday");
    desk.press(Qt::Key_Tab);
    CHECK(desk.focus() == "composer.text");
    desk.type("/hello");
    desk.press(Qt::Key_Return);
    CHECK(desk.words() == "Dear Maria. You get 5 EUR for #W6247578 by Monday. Ada Hello Maria,");
    desk.press(Qt::Key_Tab);
    CHECK(desk.focus() != "composer.text");
}

TEST_CASE("what the record does not say becomes a gap")
{
    RepliesDesk desk;
    desk.type("/phone");
    desk.press(Qt::Key_Return);
    CHECK(desk.words() == "Call [[Customer's e-mail]].");
    CHECK(desk.chosen() == "[[Customer's e-mail]]");
}

TEST_CASE("of several orders none is taken for the one that is meant, unless the case names it")
{
    RepliesDesk desk;
    desk.close();
    LiveDesk other;
    Order second;
    second.brand = brand;
    second.customer = maria;
    second.number = QStringLiteral("#W2");
    other.rows.put(Record<Order>{{number(21)}, 1, second});
    REQUIRE(perform(other.rows, as(lena, 870), SetReplies{brand, {reply("order", "en", "Order", "Order {order.number}.")}}));
    SECTION("unnamed")
    {
        other.open();
        other.type("/order");
        other.press(Qt::Key_Return);
        CHECK(other.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("Order [[Order number]]."));
    }
    SECTION("named")
    {
        CaseFile file = other.rows.get(lamp);
        file.subject = QStringLiteral("Return of #W2");
        other.rows.put(Record<CaseFile>{lamp, 5, file});
        other.open();
        other.type("/order");
        other.press(Qt::Key_Return);
        CHECK(other.child<QPlainTextEdit>("composer.text").toPlainText() == QStringLiteral("Order #W2."));
    }
}

TEST_CASE("one undo takes a reply back and leaves what was typed to call it")
{
    RepliesDesk desk;
    desk.type("Dear Maria. /refund");
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.words() == "Dear Maria. /refund");
    CHECK(desk.offered().empty());
}

TEST_CASE("a reply with a gap is not sent: the gap is chosen, a sentence says so, and its words stay")
{
    RepliesDesk desk;
    desk.chooseReply();
    desk.type("/refund");
    desk.press(Qt::Key_Return);
    desk.type("5 EUR");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.chosen() == "[[date]]"; }));
    CHECK(desk.notice() == QStringLiteral("Write what belongs into the gap “date” before this goes to the customer."));
    CHECK(desk.notes().isEmpty());
    desk.type("Monday");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notes().size() == 1; }));
    const TimelineEntry sent = desk.all<TimelineEntry>().front().value;
    CHECK(sent.text.text == QStringLiteral("You get 5 EUR for #W6247578 by Monday. Ada"));
    CHECK(sent.kind == EntryKind::Message);
    CHECK(sent.direction == Direction::Outgoing);
    CHECK(sent.channel == Channel::Email);
}

TEST_CASE("a draft keeps its gaps over a restart, and a note is saved with them")
{
    RepliesDesk desk;
    desk.type("/refund");
    desk.press(Qt::Key_Return);
    const std::string words = desk.words();
    desk.restart();
    CHECK(desk.words() == words);
    desk.press(Qt::Key_Tab);
    CHECK(desk.chosen().substr(0, 2) == "[[");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notes().size() == 1; }));
    CHECK(desk.notes().first().toStdString() == words);
}
