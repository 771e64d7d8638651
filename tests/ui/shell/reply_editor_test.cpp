// Writing canned replies at the desk: found, changed, said in another language and taken back by keys, over a real cache.
#include "core/domain/conflict.h"
#include "core/work/canned_replies.h"
#include "tests/ui/support/live_desk.h"
#include "ui/widgets/row_list.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString english = QStringLiteral("en");

CannedReply reply(const char* letters, const char* name, const char* text)
{
    CannedReply one;
    one.letters = QString::fromLatin1(letters);
    one.language = english;
    one.name = QString::fromUtf8(name);
    one.text = {QString::fromUtf8(text)};
    return one;
}

struct EditorDesk : LiveDesk {
    explicit EditorDesk(const Id<User>& who = lena, const std::optional<Conflict>& conflict = {})
    {
        person = who;
        if (conflict)
            rows.put(Record<Conflict>{{number(43)}, 1, *conflict});
        REQUIRE(perform(rows, as(lena, 870), SetReplies{brand, {reply("hello", "Hello", "Hello {customer.given_name},"), reply("refund", "Refund is on its way", "You get [[amount]], {customer.given_name}.")}}));
        open();
    }
    QWidget* sheet() { return window().findChild<QWidget*>(QStringLiteral("replyEditor")); }
    void openSheet()
    {
        press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        REQUIRE(comes([&] { return focus() == "replyEditor.search"; }));
    }
    void leave()
    {
        press(Qt::Key_Escape);
        REQUIRE(comes([&] { return !sheet(); }));
        comeBackTo(window());
    }
    void call(const char* words) // and go into its text
    {
        type(words);
        REQUIRE(comes([&] { return child<RowList>("replyEditor.list").rows().rowCount() == 1; }));
        press(Qt::Key_Return);
        REQUIRE(comes([&] { return focus() == "reply.text"; }));
    }
    void write(const char* words)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        type(words);
    }
    void save() { press(Qt::Key_Return, Qt::ControlModifier); }
    bool says(const std::string& sentence) { return comes([&] { return text("replyEditor.state") == sentence; }); }
    std::string typed() { return child<QPlainTextEdit>("reply.text").toPlainText().toStdString(); }
    std::string shown() { return text("replyEditor.preview"); }
    CannedReply stored(const char* letters, const QString& language = english)
    {
        const auto found = workspace().reader().find(cannedReplyOf(brand, QString::fromLatin1(letters), language));
        return found ? found->value : CannedReply();
    }
    bool stands(const char* letters, const char* words)
    {
        return comes([&] { return stored(letters).text.text == QString::fromUtf8(words); });
    }
    std::string listed() // "Hello /hello [Draft]|…"
    {
        const auto& list = child<RowList>("replyEditor.list").rows();
        QStringList lines;
        for (int at = 0; at < list.rowCount(); ++at) {
            const ListRow& row = list.row(list.index(at));
            QString line = row.title + u' ' + row.right;
            for (const ChipData& chip : row.chips)
                line += QStringLiteral(" [") + chip.text + u']';
            lines.append(line);
        }
        return lines.join(u'|').toStdString();
    }
};

}

TEST_CASE("a lead changes a canned reply by keys, sees it as the customer in front would, and one key takes it back")
{
    EditorDesk desk;
    desk.openSheet();
    CHECK(desk.listed() == "Hello /hello|Refund is on its way /refund");
    desk.call("amount");
    CHECK(desk.shown() == "You get [[amount]], Maria.");
    desk.write("It is done, {customer.given_name}.");
    CHECK(desk.shown() == "It is done, Maria.");
    CHECK(desk.says("Your changes are kept on this desk."));
    CHECK(desk.stored("refund").text.text == QStringLiteral("You get [[amount]], {customer.given_name}."));
    desk.save();
    CHECK(desk.stands("refund", "It is done, {customer.given_name}."));
    CHECK(desk.says("The reply “/refund” is saved."));
    CHECK(desk.stored("refund").name == QStringLiteral("Refund is on its way"));
    desk.leave();
    Q_EMIT desk.window().requested(QStringLiteral("undo.last"));
    CHECK(desk.stands("refund", "You get [[amount]], {customer.given_name}."));
}

TEST_CASE("a rep has no door to the texts of the brand")
{
    EditorDesk desk(ada);
    desk.press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(desk.comes([&] { return desk.focus() == "composer.text"; }));
    CHECK_FALSE(desk.sheet());
}

TEST_CASE("a new reply is written, stays what it is called, and is taken back by going out of use")
{
    EditorDesk desk;
    desk.openSheet();
    desk.press(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "reply.letters"; }));
    desk.type("late");
    desk.child<QComboBox>("reply.language").setEditText(english);
    desk.child<QLineEdit>("reply.name").setFocus();
    desk.type("Parcel is late");
    desk.child<QPlainTextEdit>("reply.text").setFocus();
    desk.type("It comes on [[date]].");
    CHECK(desk.comes([&] { return desk.listed() == "Parcel is late  [Draft]|Hello /hello|Refund is on its way /refund"; }));
    desk.save();
    CHECK(desk.stands("late", "It comes on [[date]]."));
    CHECK(desk.comes([&] { return desk.text("replyEditor.title") == "/late, English"; }));
    CHECK_FALSE(desk.sheet()->findChild<QLineEdit*>(QStringLiteral("reply.letters")));
    CHECK(desk.comes([&] { return desk.listed() == "Hello /hello|Parcel is late /late|Refund is on its way /refund"; }));
    desk.leave();
    Q_EMIT desk.window().requested(QStringLiteral("undo.last"));
    CHECK(desk.comes([&] { return desk.stored("late").retired; }));
}

TEST_CASE("letters that call another reply already, and a text that could not be used, are refused at their field")
{
    EditorDesk desk;
    desk.openSheet();
    desk.press(Qt::Key_N, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "reply.letters"; }));
    desk.type("hello");
    desk.child<QComboBox>("reply.language").setEditText(english);
    desk.child<QLineEdit>("reply.name").setText(QStringLiteral("Another"));
    desk.child<QPlainTextEdit>("reply.text").setPlainText(QStringLiteral("Hi."));
    desk.save();
    CHECK(desk.comes([&] { return desk.focus() == "reply.letters"; }));
    CHECK(desk.child<QLineEdit>("reply.letters").accessibleDescription() == QStringLiteral("The reply “hello” is there already in this language. Change that one, or choose other letters."));
    CHECK(desk.stored("hello").text.text == QStringLiteral("Hello {customer.given_name},"));

    desk.child<QLineEdit>("replyEditor.search").setFocus();
    desk.call("hello");
    desk.write("Hello {customer.shoe_size}");
    CHECK(desk.shown() == "The reply “hello” names “customer.shoe_size”, which no record has.");
    desk.save();
    CHECK(desk.comes([&] { return desk.child<QPlainTextEdit>("reply.text").accessibleDescription() == QStringLiteral("The reply “hello” names “customer.shoe_size”, which no record has."); }));
    CHECK(desk.stored("hello").text.text == QStringLiteral("Hello {customer.given_name},"));
    desk.press(Qt::Key_D, Qt::AltModifier);
    CHECK(desk.comes([&] { return desk.typed() == "Hello {customer.given_name},"; }));
}

TEST_CASE("the words of a reply are said in another language under the same letters")
{
    EditorDesk desk;
    desk.openSheet();
    desk.call("hello");
    desk.press(Qt::Key_L, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "reply.letters"; }));
    CHECK(desk.child<QLineEdit>("reply.letters").text() == QStringLiteral("hello"));
    desk.child<QComboBox>("reply.language").setEditText(QStringLiteral("es"));
    desk.child<QPlainTextEdit>("reply.text").setFocus();
    desk.write("Hola, {customer.given_name}:");
    desk.save();
    CHECK(desk.comes([&] { return desk.stored("hello", QStringLiteral("es")).text.text == QStringLiteral("Hola, {customer.given_name}:"); }));
    CHECK(desk.stored("hello").text.text == QStringLiteral("Hello {customer.given_name},"));
}

TEST_CASE("what was typed of a reply outlives leaving the sheet, other replies and a restart, and is saved or thrown away when its author says so")
{
    EditorDesk desk;
    desk.openSheet();
    desk.call("amount");
    desk.write("Half a sentence");
    desk.child<QLineEdit>("replyEditor.search").setFocus();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.call("hello");
    CHECK(desk.typed() == "Hello {customer.given_name},");
    desk.leave();
    desk.restart();
    desk.openSheet();
    CHECK(desk.listed() == "Hello /hello|Refund is on its way /refund [Draft]");
    desk.call("refund");
    CHECK(desk.typed() == "Half a sentence");
    CHECK(desk.stored("refund").text.text == QStringLiteral("You get [[amount]], {customer.given_name}."));
    desk.type(" and a whole one.");
    desk.save();
    CHECK(desk.stands("refund", "Half a sentence and a whole one."));
    CHECK(desk.comes([&] { return desk.listed() == "Refund is on its way /refund"; })); // still searched for
}

TEST_CASE("what a colleague changes meanwhile is shown where nothing was typed, and said where something was")
{
    EditorDesk desk;
    desk.openSheet();
    desk.call("amount");
    const auto colleague = [&desk](const char* was, const char* set) {
        desk.workspace().submit(intent(EditReply{brand, QStringLiteral("refund"), english, {{{"text", QString::fromUtf8(set)}}}, {{{"text", QString::fromUtf8(was)}}}}));
    };
    colleague("You get [[amount]], {customer.given_name}.", "Second.");
    CHECK(desk.comes([&] { return desk.typed() == "Second."; }));
    CHECK(desk.focus() == "reply.text");
    desk.write("Mine.");
    colleague("Second.", "Third.");
    CHECK(desk.says("Somebody else changed this reply meanwhile. When you save, both texts are kept, and a lead chooses."));
    CHECK(desk.typed() == "Mine.");
}

TEST_CASE("a field is inserted where the caret stands, and a reply goes out of use without being lost")
{
    EditorDesk desk;
    desk.openSheet();
    desk.call("hello");
    desk.press(Qt::Key_End, Qt::ControlModifier);
    const auto actions = desk.sheet()->findChildren<QAction*>();
    const auto field = std::find_if(actions.begin(), actions.end(), [](const QAction* action) { return action->text().contains(QStringLiteral("{case.number}")); });
    REQUIRE(field != actions.end());
    (*field)->trigger();
    CHECK(desk.typed() == "Hello {customer.given_name},{case.number}");
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.typed() == "Hello {customer.given_name},");
    desk.child<QAbstractButton>("reply.retired").click();
    desk.save();
    CHECK(desk.comes([&] { return desk.stored("hello").retired; }));
    CHECK(desk.stored("hello").text.text == QStringLiteral("Hello {customer.given_name},"));
    CHECK(desk.comes([&] { return desk.listed() == "Hello /hello [Out of use]"; }));
}

TEST_CASE("of two texts of one reply a lead chooses, who is told which reply it is and whose text stands beside; a rep is not asked")
{
    Conflict conflict;
    conflict.brand = brand;
    conflict.entity = QStringLiteral("canned_reply");
    conflict.row = cannedReplyOf(brand, QStringLiteral("refund"), english).key;
    conflict.column = QStringLiteral("text");
    conflict.base = QStringLiteral("\"Before.\"");
    conflict.mine = QStringLiteral("\"Of the other lead.\"");
    conflict.theirs = QStringLiteral("\"You get [[amount]], {customer.given_name}.\"");
    conflict.author = root;
    const QString question = QStringLiteral("Somebody changed the same field at the same time. Both values are kept; choose which one is right.");
    EditorDesk rep(ada, conflict);
    CHECK(rep.notice() != question);
    rep.close();

    EditorDesk desk(lena, conflict);
    REQUIRE(desk.noticeComes(question));
    desk.child<QWidget>("notice").findChild<QPushButton*>()->click();
    REQUIRE(desk.comes([&] { return desk.window().findChild<QWidget*>(QStringLiteral("conflictDialog")); }));
    const auto& beside = desk.child<QPlainTextEdit>("conflict.mine");
    CHECK(beside.toPlainText() == QStringLiteral("Of the other lead."));
    CHECK(beside.accessibleName().startsWith(desk.workspace().reader().userName(root)));
    CHECK(desk.text("conflict.about") == "/refund, English");
    desk.child<QPushButton>("conflict.useMine").click();
    CHECK(desk.stands("refund", "Of the other lead."));
}
