// Two people and one customer in the window: a reply that crosses another is stopped once, with the other beside it, and both are kept.
#include "core/work/cases.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/widgets/notice_bar.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct AnsweringDesk : LiveDesk {
    AnsweringDesk()
    {
        open();
        chooseKind("message");
        type("Your lamp is on its way.");
    }
    void chooseKind(const char* wanted)
    {
        for (int i = 0; i < 3 && window().panel<ComposerPanel>().draft().kind != QLatin1String(wanted); ++i)
            press(Qt::Key_K, Qt::AltModifier);
        REQUIRE(window().panel<ComposerPanel>().draft().kind == QLatin1String(wanted));
    }
    // Comes from the server while this program is not running.
    void lenaWrites(const char* words, Direction direction)
    {
        AddEntry entry;
        entry.customer = maria;
        entry.case_file = lamp;
        entry.kind = EntryKind::Message;
        entry.direction = direction;
        entry.text = {QString::fromUtf8(words)};
        REQUIRE(perform(rows, as(lena, ++m_operations), entry));
        close();
        files.open();
        REQUIRE(files.pull(qint64(m_operations), sent(rows)));
        files.close();
        open();
    }
    QString words() { return child<QPlainTextEdit>("composer.text").toPlainText(); }
    std::string news()
    {
        const auto& bar = child<NoticeBar>("composer.news");
        return bar.isVisible() ? bar.accessibleName().toStdString() : std::string();
    }
    void send() { press(Qt::Key_S, Qt::ControlModifier); }
    bool goesOut() { return comes([this] { return child<QPushButton>("reply.takeBack").isVisible(); }); }

private:
    quint64 m_operations = 900;
};

const QString stopped = QStringLiteral("Lena has answered this customer since you began your reply. Read it, then send yours again as it is or changed.");
const std::string lenasAnswer = "Lena answered (now): “You get your money back.”";

}

TEST_CASE("a reply that a colleague crossed is stopped once, with theirs beside it, and goes out with the next stroke")
{
    AnsweringDesk desk;
    CHECK(desk.news().empty());
    desk.lenaWrites("You get your money back.", Direction::Outgoing);
    CHECK(desk.news() == lenasAnswer); // before anything is sent
    desk.send();
    REQUIRE(desk.noticeComes(stopped));
    CHECK(desk.words() == QStringLiteral("Your lamp is on its way."));
    CHECK(desk.news() == lenasAnswer);
    CHECK(desk.notes() == QStringList{QStringLiteral("You get your money back.")});
    desk.send();
    REQUIRE(desk.goesOut());
    CHECK(desk.news().empty());
    CHECK(desk.words().isEmpty());
    CHECK(desk.comes([&] { return desk.notes().size() == 2; })); // both are kept
}

TEST_CASE("whoever says that they have read it is not stopped")
{
    AnsweringDesk desk;
    desk.lenaWrites("It works again!", Direction::Incoming);
    CHECK(desk.news() == "Maria Lopez wrote (now): “It works again!”");
    desk.child<NoticeBar>("composer.news").findChild<QPushButton*>()->click();
    CHECK(desk.news().empty());
    desk.restart();
    CHECK(desk.news().empty());
    desk.send();
    CHECK(desk.goesOut());
}

TEST_CASE("what came before the first word stops nothing, and a note is never stopped")
{
    AnsweringDesk desk;
    desk.child<QPlainTextEdit>("composer.text").clear();
    desk.lenaWrites("You get your money back.", Direction::Outgoing);
    SECTION("begun afterwards")
    {
        desk.chooseKind("message");
        desk.type("And a voucher.");
        CHECK(desk.news().empty());
        desk.send();
        CHECK(desk.goesOut());
    }
    SECTION("a note")
    {
        desk.type("She was upset.");
        desk.chooseKind("note");
        desk.lenaWrites("Anything else?", Direction::Outgoing);
        CHECK(desk.news().empty());
        desk.send();
        CHECK(desk.comes([&] { return desk.words().isEmpty(); }));
    }
}

TEST_CASE("words whose sending was refused are on the disk like any draft")
{
    AnsweringDesk desk;
    desk.lenaWrites("You get your money back.", Direction::Outgoing);
    desk.child<QPlainTextEdit>("composer.text").moveCursor(QTextCursor::End);
    desk.type(" Truly.");
    desk.send();
    REQUIRE(desk.noticeComes(stopped));
    desk.restart();
    CHECK(desk.words() == QStringLiteral("Your lamp is on its way. Truly."));
}
