// A lead tries out the guide that is being written: with the keys of the desk, and without a trace in any record.
#include "tests/ui/support/leads_desk.h"
#include "ui/models/guide_trial.h"
#include "ui/panels/guide_editor/guide_trial_view.h"

#include <QComboBox>
#include <QLineEdit>

using namespace callboard;

namespace {

const QByteArray note = "guide: hello\nlanguages: [en]\ncurrency: USD\ntitle: Hello\nsteps:\n  - step: greet\n    say: \"Hello, {customer.given_name|you}.\"\n"
                        "  - step: write\n    action: entry.add\n    with: {kind: note, text: \"Called about it\"}\n  - step: which\n    look_up: order\n    answer: order\n    missing: bye\n"
                        "  - step: sum\n    say: \"It came to {order.total|an amount}.\"\n  - step: bye\n    end: done\n";

struct TrialDesk : LeadsDesk {
    using LeadsDesk::LeadsDesk;

    void tryOut()
    {
        press(Qt::Key_F5);
        REQUIRE(editor().isTrialShown());
    }
    template <class W> W& part(const char* name)
    {
        auto* found = editor().findChild<W*>(QLatin1String(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    std::string shown(const char* label) { return part<QLabel>(label).isVisible() ? part<QLabel>(label).text().toStdString() : std::string(); }
    std::string said() { return shown("guide.say"); }
    void replace(const char* words, const char* others)
    {
        editor().replaceText(editor().text().replace(QString::fromUtf8(words), QString::fromUtf8(others)));
    }
    bool nothingIsKept() { return runs().empty() && workspace().status().outbox.waiting == 0; }
};

}

TEST_CASE("a lead follows the guide as it is typed, by digits, Enter and Alt+Left, and nothing is kept")
{
    TrialDesk desk;
    desk.open();
    desk.openEditor();
    desk.tryOut();
    CHECK(desk.shown("guideTrial.notice") == "A trial of the text as it stands. Nothing is written to any record, and nothing is sent.");
    CHECK(desk.said() == "Hello");
    CHECK(desk.graph().played() == 0);
    desk.press(Qt::Key_Return);
    CHECK(desk.said() == "Which way");
    CHECK(desk.graph().played() == 1);
    desk.press(Qt::Key_2);
    CHECK(desk.said() == "More");
    desk.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(desk.said() == "Which way");
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Return);
    CHECK(desk.shown("guide.question") == "The guide has come to its end.");
    CHECK(desk.graph().played() == -1);
    desk.press(Qt::Key_Return); // from the start
    CHECK(desk.said() == "Hello");
    CHECK(desk.nothingIsKept());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.editor().isTrialShown());
    CHECK(desk.focus() == "guideEditor.text");
    CHECK(desk.graph().played() == -1);
}

TEST_CASE("the trial stays at its step while the text around it changes, and waits while the text has errors")
{
    TrialDesk desk;
    desk.open();
    desk.openEditor();
    desk.tryOut();
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_2);
    REQUIRE(desk.said() == "More");
    desk.replace("say: More", "say: Even more");
    CHECK(desk.comes([&] { return desk.said() == "Even more"; }));
    desk.replace("next: bye", "next: nowhere");
    CHECK(desk.comes([&] { return desk.shown("guide.problem") == "The text has errors. The trial goes on when they are mended."; }));
    desk.replace("next: nowhere", "next: bye");
    CHECK(desk.comes([&] { return desk.shown("guide.problem").empty(); }));
    CHECK(desk.said() == "Even more");
    desk.replace("- step: which", "- step: whither"); // what was answered there is not an answer to it any more
    CHECK(desk.comes([&] { return desk.said() == "Which way"; }));
    CHECK(desk.graph().played() == 1);
    CHECK(desk.nothingIsKept());
}

TEST_CASE("a trial takes an invented customer or a record that is open, and says what it would do instead of doing it")
{
    TrialDesk desk(note);
    desk.open();
    const QStringList before = desk.notes();
    desk.openEditor();
    desk.tryOut();
    CHECK(desk.said() == "Hello, Alex.");
    auto& records = desk.part<QComboBox>("guideTrial.record");
    REQUIRE(records.count() == 2);
    records.setCurrentIndex(1);
    Q_EMIT records.activated(1);
    CHECK(desk.said() == "Hello, Maria.");
    desk.press(Qt::Key_Return);
    CHECK(desk.shown("guide.question") == "Writes on the timeline: Called about it");
    desk.press(Qt::Key_Return);
    CHECK(desk.shown("guide.remark") == "Only tried, and not done: Writes on the timeline: Called about it");
    desk.press(Qt::Key_1);
    CHECK(desk.said() == "It came to 47.84\u00a0USD.");
    CHECK(desk.notes() == before);
    CHECK(desk.nothingIsKept());
}
