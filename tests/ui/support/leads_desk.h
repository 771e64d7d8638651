// LeadsDesk: the live desk of a lead who writes guides, with one short guide that is in force.
#pragma once

#include "core/work/guides.h"
#include "tests/ui/support/live_desk.h"
#include "ui/panels/guide_editor/guide_editor.h"
#include "ui/panels/guide_editor/guide_graph_view.h"
#include "ui/panels/guide_editor/guide_text_edit.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace callboard {

struct LeadsDesk : LiveDesk {
    inline static const QByteArray hello = "# For everybody\nguide: hello\nlanguages: [en]\ncurrency: USD\ntitle: Hello\nsteps:\n  - step: greet\n    say: Hello\n  - step: which\n"
                                           "    choose: Which way\n    answer: which\n    options:\n      left: {text: Left, next: bye}\n      right: {text: Right, next: more}\n"
                                           "  - step: more\n    say: More\n  - step: bye\n    end: done\n";
    const Id<CallGuide> guideId = callGuideId(sample::brand, QStringLiteral("hello"));

    explicit LeadsDesk(const QByteArray& text = hello)
    {
        person = sample::lena;
        publish(text);
    }
    void openEditor()
    {
        press(Qt::Key_E, Qt::AltModifier);
        REQUIRE(window().findChild<GuideEditor*>());
        REQUIRE(QTest::qWaitForWindowActive(&editor()));
        text().setFocus();
        REQUIRE(comes([&] { return child<QPushButton>("guideEditor.publish").isEnabled(); })); // it has been read
    }
    GuideEditor& editor() { return *window().findChild<GuideEditor*>(); }
    GuideTextEdit& text() { return child<GuideTextEdit>("guideEditor.text"); }
    GuideGraphView& graph() { return child<GuideGraphView>("guideEditor.graph"); }
    RowModel& findings() { return child<RowList>("guideEditor.findings").rows(); }
    void append(const char* words)
    {
        text().moveCursor(QTextCursor::End);
        text().insertPlainText(QString::fromUtf8(words));
    }
    CallGuide guide() { return workspace().reader().find(guideId)->value; }
    std::string state() { return child<QLabel>("guideEditor.state").text().toStdString(); }
};

} // namespace callboard
