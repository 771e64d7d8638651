// Card numbers that are typed at the desk: hidden once they are complete, never on the disk, and given back on a person's word.
#include "tests/ui/support/live_desk.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

QPlainTextEdit& composer(LiveDesk& desk) { return desk.child<QPlainTextEdit>("composer.text"); }
bool holds(LiveDesk& desk, const char* words)
{
    return desk.comes([&] { return composer(desk).toPlainText() == QString::fromUtf8(words); });
}
void openAtComposer(LiveDesk& desk)
{
    desk.open();
    composer(desk).setFocus();
    REQUIRE(desk.comes([&] { return desk.focus() == "composer.text"; }));
}

}

TEST_CASE("a card number is hidden as soon as something follows it, and the desk says so")
{
    LiveDesk desk;
    openAtComposer(desk);
    desk.type("card 4242 4242 4242 4242");
    CHECK(holds(desk, "card 4242 4242 4242 4242"));
    desk.type(", paid");
    CHECK(holds(desk, "card •••• •••• •••• 4242, paid"));
    CHECK(composer(desk).textCursor().atEnd());
    CHECK(desk.notice().contains(QStringLiteral("card number was hidden")));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return composer(desk).toPlainText().isEmpty(); }));
    CHECK(desk.notes().front() == QString::fromUtf8("card •••• •••• •••• 4242, paid"));
    CHECK(desk.notice().isEmpty());
}

TEST_CASE("a card number that is saved before anything follows it is kept masked all the same")
{
    LiveDesk desk;
    openAtComposer(desk);
    desk.type("4242424242424242");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return composer(desk).toPlainText().isEmpty(); }));
    CHECK(desk.notes().front() == QString::fromUtf8("••••••••••••4242"));
}

TEST_CASE("one chord says that the hidden number is no card: it comes back with # in front and is kept as it is")
{
    LiveDesk desk;
    openAtComposer(desk);
    desk.type("parcel 4242424242424242 is late");
    REQUIRE(holds(desk, "parcel ••••••••••••4242 is late"));
    desk.press(Qt::Key_C, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(holds(desk, "parcel #4242424242424242 is late"));
    CHECK(desk.notice().isEmpty());
    desk.type("!");
    CHECK(holds(desk, "parcel #4242424242424242 is late!"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return composer(desk).toPlainText().isEmpty(); }));
    CHECK(desk.notes().front() == QStringLiteral("parcel #4242424242424242 is late!"));
}

TEST_CASE("undo shows what was typed, and a desk that ends brings back the masked words with the caret where it was")
{
    LiveDesk desk;
    openAtComposer(desk);
    desk.type("4242424242424242 x");
    REQUIRE(holds(desk, "••••••••••••4242 x"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(holds(desk, "4242424242424242 x"));
    desk.restart();
    CHECK(holds(desk, "••••••••••••4242 x"));
}

TEST_CASE("in a sheet a card number is hidden when its line is left")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "followUp.when"; }));
    auto& line = desk.child<QLineEdit>("followUp.when");
    desk.type("Charged twice on 5555 5555 5555 4444");
    desk.press(Qt::Key_Tab);
    CHECK(desk.comes([&] { return line.text() == QString::fromUtf8("Charged twice on •••• •••• •••• 4444"); }));
}

TEST_CASE("a search for a number that looks like a card is not touched")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "palette.search"; }));
    desk.type("4242424242424242 x");
    QCoreApplication::processEvents(); // a number would be hidden by now
    CHECK(desk.child<QLineEdit>("palette.search").text() == QStringLiteral("4242424242424242 x"));
}
