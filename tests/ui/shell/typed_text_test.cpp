// Typed text: one test for each way in which desks elsewhere lose it (complaint 1 of people who answer customers). Words belong to their author until
// they are an entry, whatever happens to case, form, program or disk meanwhile.
#include "core/work/case_moves.h"
#include "core/work/cases.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/customer_dialog.h"
#include "ui/widgets/record_form.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <csignal>
#include <sys/resource.h>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString typed = QStringLiteral("She keeps the broken one; the new one goes out today.");

struct TypingDesk : LiveDesk {
    TypingDesk()
    {
        open();
        type(typed);
    }
    QString composed() { return child<QPlainTextEdit>("composer.text").toPlainText(); }
    // As if it came from another desk: the rows change beneath whoever types.
    template <class Op> void happens(const Op& op, const std::function<bool(const CaseFile& file)>& isSeen)
    {
        workspace().submit(intent(op));
        REQUIRE(comes([&] { return isSeen(file()); }));
    }
    CaseFile file() { return workspace().reader().find(lamp)->value; }
};

// While it is there no file of this program grows beyond so many bytes.
class SmallDisk {
public:
    explicit SmallDisk(qint64 bytes)
    {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = m_before;
        small.rlim_cur = rlim_t(bytes);
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

std::vector<Draft> draftsAfterKill(LiveDesk& desk)
{
    const QTemporaryDir copy; // the files as a kill leaves them
    for (const char* name : {"outbox.db", "outbox.db-wal", "outbox.db-shm", "cache.db", "cache.db-wal", "cache.db-shm"})
        QFile::copy(desk.files.path(name), copy.filePath(QLatin1String(name)));
    auto killed = Desk::open({copy.path(), {}, {}, {}}, desk.files.clock, desk.files.random);
    const auto drafts = killed ? (*killed)->outbox().drafts() : Result<std::vector<Draft>>(std::vector<Draft>());
    return drafts ? *drafts : std::vector<Draft>();
}

void goesOnTyping(TypingDesk& desk)
{
    desk.window().focusChild("composer.text");
    desk.type(" And more.");
    CHECK(desk.composed() == typed + QStringLiteral(" And more."));
}

}

TEST_CASE("words stay when somebody else takes the case over")
{
    TypingDesk desk;
    desk.happens(AssignCase{lamp, lena, ada, east, east}, [](const CaseFile& file) { return file.owner == lena; });
    goesOnTyping(desk);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.comes([&] { return desk.notes().contains(typed + QStringLiteral(" And more.")) && desk.composed().isEmpty(); })); // and can still be kept
}

TEST_CASE("words stay when the case goes to a team that their author is not of, and say why they cannot be kept there")
{
    TypingDesk desk;
    desk.happens(AssignCase{lamp, {}, ada, west, east}, [](const CaseFile& file) { return file.team == west; });
    goesOnTyping(desk);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.noticeComes(QStringLiteral("This case belongs to another team. Ask its team to hand it over.")));
    CHECK(desk.composed() == typed + QStringLiteral(" And more."));
}

TEST_CASE("words stay when the case is closed, reopened or edited by somebody else")
{
    TypingDesk desk;
    CloseCase close;
    close.case_file = lamp;
    close.outcome = QStringLiteral("solved");
    desk.happens(close, [](const CaseFile& file) { return file.status == CaseStatus::Closed; });
    CHECK(desk.composed() == typed);
    desk.happens(ReopenCase{lamp, {}}, [](const CaseFile& file) { return file.status == CaseStatus::Reopened; });
    CHECK(desk.composed() == typed);
    EditCase edit{lamp, {}, {}};
    edit.set.fields["subject"] = Value(QStringLiteral("Lamp"));
    edit.was.fields["subject"] = Value(brokenLamp().subject);
    desk.happens(edit, [](const CaseFile& file) { return file.subject == QStringLiteral("Lamp"); });
    goesOnTyping(desk);
}

TEST_CASE("words stay when a field is missing for what they should be saved with")
{
    LiveDesk desk;
    REQUIRE(perform(desk.rows, as(root, 890), SetCaseRules{brand, {QStringLiteral("category")}}));
    desk.open();
    desk.type(typed);
    desk.press(Qt::Key_O, Qt::AltModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("closing.category"));
    desk.press(Qt::Key_Escape);
    desk.comeBackTo(desk.window());
    CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == typed);
    desk.restart();
    CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == typed);
}

TEST_CASE("words stay when the session is ended by the server, and are kept without it")
{
    TypingDesk desk;
    desk.close();
    desk.files.open();
    REQUIRE(desk.files.desk->setFact(Desk::factRefresh, {})); // what the desk does when the server says so
    desk.files.close();
    desk.open();
    REQUIRE(desk.comes([&] { return desk.workspace().status().line == SyncStatus::Line::SignedOut; }));
    goesOnTyping(desk);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.comes([&] { return desk.notes().contains(typed + QStringLiteral(" And more.")); }));
    CHECK(desk.workspace().status().line == SyncStatus::Line::SignedOut);
}

TEST_CASE("words stay when their tab is closed, and are there when it is opened again")
{
    TypingDesk desk;
    desk.press(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.workspace().sessions().isEmpty(); }));
    SECTION("by the key that opens what was closed last") { desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); }
    SECTION("by going to the customer again") { desk.workspace().open({maria, lamp}); }
    SECTION("after a restart")
    {
        desk.restart();
        desk.workspace().open({maria, lamp});
    }
    CHECK(desk.comes([&] { return desk.composed() == typed; }));
}

TEST_CASE("words that are typed while others are being kept stay when another tab comes to the front")
{
    TypingDesk desk;
    desk.press(Qt::Key_S, Qt::ControlModifier);
    desk.type(" And more.");
    desk.workspace().open({maria, {}});
    REQUIRE(desk.comes([&] { return desk.notes().contains(typed); }));
    CHECK(desk.workspace().draft(Session{maria, lamp}.key()).text.trimmed() == QStringLiteral("And more."));
    desk.workspace().open({maria, lamp});
    CHECK(desk.comes([&] { return desk.composed().trimmed() == QStringLiteral("And more."); }));
}

TEST_CASE("words stay when the program is killed or restarted for an update: what was typed a moment ago is on the disk")
{
    TypingDesk desk;
    REQUIRE(desk.comes([&] { return desk.workspace().draft(Session{maria, lamp}.key()).text == typed; }));
    SECTION("killed")
    {
        CHECK(desk.comes([&] { // nothing was pressed since the last letter
            const auto drafts = draftsAfterKill(desk);
            return drafts.size() == 1 && drafts.front().text == typed;
        }));
    }
    SECTION("restarted")
    {
        desk.restart();
        CHECK(desk.composed() == typed);
    }
}

TEST_CASE("words stay when the disk is full, the window says so at once, and they are saved when there is room")
{
    LiveDesk desk;
    desk.open();
    const QString much(60'000, u'x');
    {
        const SmallDisk small(QFileInfo(desk.files.path("outbox.db-wal")).size() + 4096);
        desk.child<QPlainTextEdit>("composer.text").setPlainText(much);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(desk.comes([&] { return !desk.notice().isEmpty(); }));
        CHECK(desk.child<QPlainTextEdit>("composer.text").toPlainText() == much);
        CHECK(desk.notes().isEmpty());
    }
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.comes([&] { return desk.notes() == QStringList{much}; }));
}

TEST_CASE("a call that ends while the disk is full goes on, and is kept when there is room")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.workspace().call().isOn(); }));
    {
        const SmallDisk small(1); // the log has room of its own
        desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(desk.comes([&] { return !desk.notice().isEmpty(); }));
        CHECK(desk.workspace().call().customer == maria);
    }
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.comes([&] {
        const auto entries = desk.all<TimelineEntry>();
        return std::count_if(entries.begin(), entries.end(), [](const Record<TimelineEntry>& entry) { return entry.value.kind == EntryKind::Call; }) == 1;
    }));
    CHECK_FALSE(desk.workspace().call().isOn());
}

TEST_CASE("words in a sheet stay when what they are about is refused")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comesToFocus("followUp.when"));
    desk.type("someday");
    desk.press(Qt::Key_Return);
    CHECK(desk.focus() == "followUp.when");
    CHECK(desk.child<QLineEdit>("followUp.when").text() == QStringLiteral("someday"));
}

TEST_CASE("words in a sheet stay when it is left by Escape or the program is killed, and go with Cancel and with what they were for")
{
    LiveDesk desk;
    desk.open();
    const auto openFollowUp = [&desk] {
        desk.press(Qt::Key_B, Qt::ControlModifier);
        REQUIRE(desk.comesToFocus("followUp.when"));
    };
    const auto when = [&desk] { return desk.child<QLineEdit>("followUp.when").text(); };
    openFollowUp();
    desk.type("tue 3");
    desk.press(Qt::Key_Escape);
    desk.comeBackTo(desk.window());
    openFollowUp();
    CHECK(when() == QStringLiteral("tue 3"));
    desk.type("pm");
    REQUIRE(desk.comes([&] {
        const auto drafts = draftsAfterKill(desk);
        return drafts.size() == 1 && drafts.front().context.contains(QStringLiteral("tue 3pm"));
    }));
    desk.restart();
    openFollowUp();
    CHECK(when() == QStringLiteral("tue 3pm"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return desk.workspace().reader().openTasksOf(maria).size() == 1; }));
    desk.comeBackTo(desk.window());
    openFollowUp();
    CHECK(when().isEmpty()); // promised
    desk.type("noon");
    desk.child<QPushButton>("followUpDialog.cancel").click();
    desk.comeBackTo(desk.window());
    openFollowUp();
    CHECK(when().isEmpty());
}

TEST_CASE("a form stays filled in when it is left by Escape, with every number in a list")
{
    LiveDesk desk;
    desk.open();
    const auto openForm = [&desk] {
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(desk.comes([&] { return desk.window().findChild<CustomerDialog*>() != nullptr; }));
        return desk.window().findChild<CustomerDialog*>()->findChild<RecordForm*>();
    };
    const Value phones = RawJson{QByteArrayLiteral("[{\"number\":\"+15055550181\"},{\"number\":\"+15055550182\",\"kind\":\"work\"}]")};
    auto* form = openForm();
    form->propose({{"family_name", QStringLiteral("Berg")}, {"phones", phones}});
    Q_EMIT form->changed("phones");
    const FieldPatch typed = form->patch();
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.comes([&] { return desk.window().findChild<CustomerDialog*>() == nullptr; }));
    desk.comeBackTo(desk.window());
    form = openForm();
    CHECK(form->patch() == typed);
    CHECK(form->text("family_name") == QStringLiteral("Berg"));
}
