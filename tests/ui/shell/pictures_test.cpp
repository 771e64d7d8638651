// Pictures of the window in every theme and size; written to $CALLBOARD_PICTURES when it is set, so that people can look.
#include "tests/ui/support/sample_desk.h"
#include "tests/ui/support/picture.h"
#include "tests/ui/support/sample_articles.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/guide/guide_run_view.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/guide_editor/guide_editor.h"
#include "ui/panels/guide_editor/guide_graph_view.h"
#include "ui/panels/guide_editor/guide_trial_view.h"
#include "ui/panels/guide_editor/guide_versions_view.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/session_view.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace callboard;

namespace {

struct Scene {
    const char* name;
    void (*prepare)(MainWindow& window, const FixedClock& clock);
};
constexpr QSize sizes[] = {{1440, 900}, {1280, 720}};

void full(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    window.focusChild("composer.text");
}
void empty(MainWindow&, const FixedClock&) {}
void palette(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    QObject::connect(&window.palettePopup(), &CommandPalette::searched, &window, [&window](const QString& query) {
        CommandPalette& found = window.palettePopup();
        found.setHits(query, {{.header = true, .title = QStringLiteral("Customers")},
            {.key = QStringLiteral("u"), .icon = QStringLiteral("person"), .title = QStringLiteral("Casper Berg"), .right = QStringLiteral("2 d"), .detail = QStringLiteral("+1 505-555-0134 · casper@example.com"), .titleMarks = {{0, 3}}, .detailMarks = {{18, 3}}},
            {.key = QStringLiteral("v"), .icon = QStringLiteral("person"), .title = QStringLiteral("María López"), .right = QStringLiteral("3 w"), .detail = QStringLiteral("cas.lopez@work.example · +1 505-555-0177"), .detailMarks = {{0, 3}}}});
        found.addHits(query, CommandPalette::Later::Articles, {{.header = true, .title = QStringLiteral("Articles")},
            {.key = QStringLiteral("a"), .icon = QStringLiteral("book"), .title = QStringLiteral("Cash on delivery: what the driver takes"), .detail = QStringLiteral("Payment · The driver takes cash up to 200 euros and gives a receipt."), .titleMarks = {{0, 3}}, .detailMarks = {{27, 3}}}});
    });
    window.openPalette(QStringLiteral("cas"));
}
void outbox(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    window.showPanel(QStringLiteral("outbox"));
}

void takenAlong(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    window.panel<WorklistPanel>().setData({{.header = true, .title = QStringLiteral("My cases"), .right = QStringLiteral("1")}, {.key = QStringLiteral("m1"), .title = QStringLiteral("Charged twice for order 5571"), .right = QStringLiteral("SLA 8 m"), .rightTone = Tone::Bad, .detail = QStringLiteral("J. Novak · email")},
        {.header = true, .title = QStringLiteral("Taken along"), .right = QStringLiteral("3"), .body = QStringLiteral("1 of 3 here, until 3 Dec 2026")},
        {.key = QStringLiteral("p1"), .title = QStringLiteral("The parcel never came"), .right = QStringLiteral("here"), .rightTone = Tone::Good, .detail = QStringLiteral("Jo Lopez · Closed · West")},
        {.key = QStringLiteral("p2"), .title = QStringLiteral("Warranty claim: screen"), .right = QStringLiteral("being fetched"), .rightTone = Tone::Warning, .detail = QStringLiteral("L. Haddad · Open")},
        {.key = QStringLiteral("p3"), .title = QStringLiteral("A case of Maria Lopez"), .right = QStringLiteral("being fetched"), .rightTone = Tone::Warning},
        {.header = true, .title = QStringLiteral("Taken along"), .right = QStringLiteral("0"), .body = QStringLiteral("Alt+L takes the case in front along: what happened with its customer is here then, without a network too.")}, // as it is said while it is empty
        {.header = true, .title = QStringLiteral("Queue of East"), .right = QStringLiteral("1")}, {.key = QStringLiteral("q1"), .title = QStringLiteral("Missing parcel"), .right = QStringLiteral("SLA 22 m"), .rightTone = Tone::Warning, .detail = QStringLiteral("T. Berg · email")}});
}

void history(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    window.showPanel(QStringLiteral("history"));
}

GuideData guideStep()
{
    GuideData data;
    data.page = GuidePage::Run;
    data.run = data.place = QStringLiteral("run");
    data.title = QStringLiteral("Return a delivered order");
    data.progress = QStringLiteral("Step 4 of about 6 · about 2 min left");
    data.percent = 50;
    data.sayLabel = QStringLiteral("Say");
    data.say = QStringLiteral("I am sorry that the kettle arrived damaged, Maria. I can send a new one today or refund $47.84 to your Mastercard. Which would you prefer?");
    data.choices = {{QStringLiteral("A replacement"), true}, {QStringLiteral("The money back, to the card or account that was paid with"), false}, {QStringLiteral("Neither: ask a lead"), false}};
    data.required = QStringLiteral("Still required: Please send it back within fourteen days");
    data.soFar = {{QStringLiteral("Caller verified"), true}, {QStringLiteral("Order: #W6247578"), true}, {QStringLiteral("Delivered: 14 November 2026"), true}, {QStringLiteral("State: Damaged"), true}};
    data.canGoBack = true;
    return data;
}

void guide(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    window.panel<GuidePanel>().setData(guideStep());
    window.showPanel(QStringLiteral("guide"));
}

// Beside the composer, as it looks most of the time.
void guideBeside(MainWindow& window, const FixedClock& clock)
{
    guide(window, clock);
    GuideData data = guideStep();
    data.choices.clear();
    data.question = QStringLiteral("To lead: Please approve a refund of $47.84 for order #W6247578. Reason: Arrived damaged.");
    data.sayLabel = QStringLiteral("Say");
    data.say = QStringLiteral("I have just asked for the approval. You will get an e-mail as soon as it is given.");
    data.note = QStringLiteral("The approval usually takes ten minutes.");
    data.remark = QStringLiteral("Already done, and it stays done: Note on the timeline");
    data.required.clear();
    data.next = QStringLiteral("Send");
    window.panel<GuidePanel>().setData(data);
    window.focusChild("composer.text");
}

void guideVerify(MainWindow& window, const FixedClock& clock)
{
    guide(window, clock);
    GuideData data = guideStep();
    data.place = QStringLiteral("verify");
    data.say.clear();
    data.question = QStringLiteral("Haga dos de estas preguntas. Nunca lea lo que dice la ficha.");
    data.choices = {{QStringLiteral("¿Cuál es el código postal de su dirección?"), true}, {QStringLiteral("¿Qué correo electrónico usa con nosotros?"), false},
                    {QStringLiteral("¿Qué pidió la última vez?"), false}, {QStringLiteral("¿Desde cuándo es cliente, más o menos?"), false}};
    data.next = QStringLiteral("No verificado");
    data.required.clear();
    data.soFar.clear();
    window.panel<GuidePanel>().setData(data);
}

void guideAnswer(MainWindow& window, const FixedClock& clock)
{
    guide(window, clock);
    GuideData data = guideStep();
    data.place = QStringLiteral("typed");
    data.say = QStringLiteral("How much is to be paid back? The order came to $47.84.");
    data.choices.clear();
    data.isTyped = true;
    data.typed = QStringLiteral("6000");
    data.hint = QStringLiteral("Amount in USD");
    data.problem = QStringLiteral("That is more than 5000, the most that can be right here.");
    data.next = QStringLiteral("Next");
    data.soFar.append({QStringLiteral("Wish: A replacement"), false});
    window.panel<GuidePanel>().setData(data);
}

void guideList(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    GuideData data;
    const auto row = [](const char* icon, const char* title) { return ListRow{.key = QString::fromUtf8(title), .icon = QString::fromUtf8(icon), .title = QString::fromUtf8(title)}; };
    data.rows = {{.header = true, .title = QStringLiteral("Suits this case"), .right = QStringLiteral("2")}, row("guide", "Return a delivered order"), row("guide", "Warranty claim"),
                 {.header = true, .title = QStringLiteral("All other guides"), .right = QStringLiteral("5")}, row("guide", "Billing dispute"), row("guide", "Calm an upset caller"), row("guide", "Change of address"),
                 row("guide", "Missing parcel"), row("guide", "Refund with approval")};
    window.panel<GuidePanel>().setData(data);
    window.showPanel(QStringLiteral("guide"));
}

void guideSteps(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    GuideData data = guideStep();
    data.page = GuidePage::Steps;
    data.rows = {{.key = QStringLiteral("1"), .icon = QStringLiteral("check"), .title = QStringLiteral("Check who is calling"), .chips = {{QStringLiteral("Done"), Tone::Good, {}}}},
                 {.key = QStringLiteral("2"), .icon = QStringLiteral("chevron-right"), .title = QStringLiteral("What would you prefer?"), .chips = {{QStringLiteral("Here"), Tone::Accent, {}}}},
                 {.key = QStringLiteral("3"), .icon = QStringLiteral("chevron-right"), .title = QStringLiteral("Please send it back within fourteen days, with everything"), .chips = {{QStringLiteral("Required"), Tone::Warning, {}}}},
                 {.key = QStringLiteral("4"), .icon = QStringLiteral("chevron-right"), .title = QStringLiteral("The end")}};
    window.panel<GuidePanel>().setData(data);
    window.showPanel(QStringLiteral("guide"));
}

void orders(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    window.showPanel(QStringLiteral("orders"));
}

void suggestions(MainWindow& window, const FixedClock& clock)
{
    full(window, clock);
    window.revealPanel(QStringLiteral("knowledge"));
}

void reasons(MainWindow& window, const FixedClock& clock)
{
    suggestions(window, clock);
    window.findChild<QPushButton*>(QStringLiteral("knowledge.reasons"))->click();
    window.panel<KnowledgePanel>().setRows({}, knowledgeRows(sampleHits(), {versionKey(sampleHits()[1].version)}, true));
}

void article(MainWindow& window, const FixedClock& clock)
{
    suggestions(window, clock);
    window.panel<KnowledgePanel>().showPage(samplePage(QStringLiteral("return-within-30-days")));
}

void articleFind(MainWindow& window, const FixedClock& clock)
{
    suggestions(window, clock);
    auto& panel = window.panel<KnowledgePanel>();
    panel.showPage(samplePage(QStringLiteral("technical-restart")));
    panel.openFind();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("light"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    panel.say(QStringLiteral("Noted for its author. Thank you."));
}

void review(MainWindow& window, const FixedClock& clock)
{
    suggestions(window, clock);
    ArticlePageData page = samplePage(QStringLiteral("return-label-again"));
    page.inReview = true;
    page.chips.prepend({QStringLiteral("In review"), Tone::Warning, {}});
    page.parts = {{QStringLiteral("Labels come from our system at once; most are found in the spam folder."), false},
                  {QStringLiteral("A label is valid for 14 days."), false, PartChange::Removed}, {QStringLiteral("A label is valid for 21 days, and the customer sees the last day on it."), false, PartChange::Added}};
    window.panel<KnowledgePanel>().showPage(page);
}

void noArticles(MainWindow& window, const FixedClock& clock)
{
    suggestions(window, clock);
    window.panel<KnowledgePanel>().setRows({}, {});
}

// More and longer than fits.
void crowded(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    QList<SessionTab> tabs;
    for (int at = 1; at <= 12; ++at)
        tabs << SessionTab{QString::number(at), QStringLiteral("Customer number %1  #%2").arg(at).arg(10'000 + at), QStringLiteral("person"), at == 3};
    window.sessions().setSessions(tabs, QStringLiteral("11"));
    window.sessions().setNotice({.tone = Tone::Warning, .sentence = QStringLiteral("Sam changed the phone number of this customer while you were offline. Both numbers were kept."), .action = QStringLiteral("Look at both")});
    window.panel<CustomerPanel>().setData({.key = QStringLiteral("u"), .name = QStringLiteral("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the elder"),
        .chips = {{QStringLiteral("Identity not checked"), Tone::Warning, QStringLiteral("alert")}, {QStringLiteral("Gold"), Tone::Accent}, {QStringLiteral("Speaks German")}},
        .fields = {{QStringLiteral("Phone"), QStringLiteral("+49 30 901820 0134")}, {QStringLiteral("Email"), QStringLiteral("hubert.blaine.wolfeschlegelsteinhausenbergerdorff@a-rather-long-domain.example.com")},
                   {QStringLiteral("Account"), QStringLiteral("AC-20931")}, {QStringLiteral("Open cases"), QStringLiteral("24")}},
        .alert = {.text = QStringLiteral("Do not send anything by courier: the house number is wrong in every carrier's records."), .until = QStringLiteral("Until 24 Nov, 17:00"), .readBy = QStringLiteral("Read by Ben Ito, 09:15")}, .canEdit = true});
    window.panel<TimelinePanel>().setHeader({.key = QStringLiteral("c"), .subject = QStringLiteral("A subject that somebody has typed as if it were the whole mail, with everything in it"),
        .chips = {{QStringLiteral("#10428")}, {QStringLiteral("Waiting for the customer"), Tone::Accent}, {QStringLiteral("Urgent"), Tone::Bad, QStringLiteral("alert")}, {QStringLiteral("First reply in 22 m"), Tone::Warning}}});
    window.panel<ComposerPanel>().setDraft({.kind = QStringLiteral("note"), .text = QStringLiteral("One\nTwo\nThree\nFour"), .outcome = {}, .caret = 3});
    window.focusChild("composer.text");
}

// A reply with everything that can stand around it.
void crossed(MainWindow& window, const FixedClock& clock)
{
    fillSample(window, clock);
    auto& composer = window.panel<ComposerPanel>();
    composer.setKinds({{QStringLiteral("note"), QStringLiteral("Note")}, {QStringLiteral("call"), QStringLiteral("Call summary")}, {QStringLiteral("message"), QStringLiteral("Reply")}, {QStringLiteral("message.text"), QStringLiteral("Reply by text message")}});
    composer.setDraft({.kind = QStringLiteral("message"), .text = QStringLiteral("A new kettle is on its way. You may keep the old one."), .outcome = QStringLiteral("replaced"), .caret = 20});
    composer.setClosedReply(QStringLiteral("Maria Lopez does not want email. Use another way, or ask."));
    composer.setNews(QStringLiteral("Sam Ortega answered (2 min ago): “You get your money back within seven days. Please send the broken kettle to us; the label is i…”"));
    composer.setHeld(QStringLiteral("Goes out in 7 s. Take it back: Alt+Z"));
    window.focusChild("composer.text");
}

const Scene scenes[] = {{"full", full}, {"empty", empty}, {"palette", palette}, {"outbox", outbox}, {"history", history}, {"taken-along", takenAlong}, {"orders", orders}, {"suggestions", suggestions}, {"reasons", reasons}, {"article", article}, {"article-find", articleFind}, {"review", review}, {"no-articles", noArticles}, {"guide", guide}, {"guide-beside", guideBeside}, {"guide-verify", guideVerify}, {"guide-answer", guideAnswer}, {"guide-list", guideList}, {"guide-steps", guideSteps}, {"crowded", crowded}, {"crossed", crossed}};

// Every standard control that a form may use, in the states that are easily forgotten.
class Controls final : public QWidget {
public:
    Controls()
    {
        setProperty("look", QStringLiteral("surface"));
        setAttribute(Qt::WA_StyledBackground);
        auto* form = new QFormLayout(this);
        auto* combo = new QComboBox(this);
        combo->addItems({QStringLiteral("Replacement arranged"), QStringLiteral("Refunded"), QStringLiteral("Question answered")});
        auto* editable = new QComboBox(this);
        editable->setEditable(true);
        editable->addItem(QStringLiteral("Editable"));
        auto* off = new QComboBox(this);
        off->addItem(QStringLiteral("Not now"));
        off->setEnabled(false);
        auto* partly = new QCheckBox(QStringLiteral("Some"), this);
        partly->setTristate(true);
        partly->setCheckState(Qt::PartiallyChecked);
        auto* checked = new QCheckBox(QStringLiteral("Yes"), this);
        checked->setChecked(true);
        auto* radio = new QRadioButton(QStringLiteral("This"), this);
        radio->setChecked(true);
        auto* primary = makeButton(ButtonLook::Primary, QStringLiteral("Primary"), QStringLiteral("check"), this);
        auto* disabled = makeButton(ButtonLook::Primary, QStringLiteral("Not now"), {}, this);
        disabled->setEnabled(false);
        auto* notice = new NoticeBar(this);
        notice->setNotice({.tone = Tone::Warning, .sentence = QStringLiteral("Dana changed the phone number too; both numbers were kept."), .action = QStringLiteral("Look at both")});
        auto* line = new QLineEdit(QStringLiteral("Text"), this);
        QWidget* const parts[] = {combo, editable, off, line, new QSpinBox(this), new QDateEdit(this), partly, checked, new QCheckBox(QStringLiteral("No"), this), radio,
                                  new QRadioButton(QStringLiteral("That"), this), primary, disabled, makeButton(ButtonLook::Secondary, QStringLiteral("Secondary"), QStringLiteral("copy"), this), notice};
        for (auto* part : parts)
            form->addRow(QStringLiteral("Label"), part);
    }
};

} // namespace

TEST_CASE("standard controls have the height of the rhythm and their themes' colours")
{
    for (const auto theme : {ThemeName::Light, ThemeName::Dark, ThemeName::Contrast}) {
        putOn(*qApp, theme);
        Controls controls;
        controls.resize(480, 640);
        controls.show();
        REQUIRE(QTest::qWaitForWindowExposed(&controls));
        for (const auto* combo : controls.findChildren<QComboBox*>())
            CHECK(combo->height() == pixels(Size::Control, theme));
        for (const auto* spin : controls.findChildren<QAbstractSpinBox*>())
            CHECK(spin->height() == pixels(Size::Control, theme));
        const QImage image = controls.grab().toImage();
        CHECK(image.pixelColor(2, 2) == colour(Token::Surface, theme));
        save(image, QStringLiteral("controls-%1").arg(static_cast<int>(theme)));
    }
    putOn(*qApp, ThemeName::Light);
}

TEST_CASE("the window paints itself in every theme and size")
{
    for (const NamedTheme& theme : themes)
        for (const QSize& size : sizes)
            for (const Scene& scene : scenes) {
                const QString name = QStringLiteral("%1-%2-%3x%4").arg(QLatin1String(scene.name), QLatin1String(theme.name)).arg(size.width()).arg(size.height());
                CAPTURE(name.toStdString());
                putOn(*qApp, theme.theme);
                const FixedClock clock;
                MainWindow window(clock);
                window.resize(size);
                window.show();
                window.activateWindow();
                REQUIRE(QTest::qWaitForWindowActive(&window));
                scene.prepare(window, clock);
                QTest::qWait(50); // layouts of lists are made when the loop is idle
                const QImage image = window.grab().toImage();
                CAPTURE(image.width(), image.height());
                CHECK(image.size() == size * window.devicePixelRatioF()); // nothing forced the window to be larger
                CHECK(image.pixelColor(QPoint(2, image.height() - 3)) == colour(Token::Surface, theme.theme));
                save(image, name);
            }
    putOn(*qApp, ThemeName::Light);
}

namespace {

QString ownGuide(const char* name)
{
    QFile file(QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/guides/%1.yaml").arg(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

struct GuideScene {
    const char* name;
    const char* guide;
    bool isWrong = false, areVersions = false, isTrial = false, isLeading = false, isRenaming = false;
};
constexpr GuideScene guideScenes[] = {{"guide-editor", "refund-with-approval"}, {.name = "guide-editor-wrong", .guide = "slow-connection", .isWrong = true},
                                      {.name = "guide-editor-versions", .guide = "refund-with-approval", .areVersions = true}, {.name = "guide-editor-trial", .guide = "refund-with-approval", .isTrial = true},
                                      {.name = "guide-editor-leading", .guide = "refund-with-approval", .isLeading = true}, {.name = "guide-editor-renaming", .guide = "refund-with-approval", .isRenaming = true}};

void fill(GuideEditor& editor, const GuideScene& scene)
{
    QString text = ownGuide(scene.guide);
    const QString before = text;
    if (scene.isWrong)
        text.replace(QStringLiteral("    type: "), QStringLiteral("    typ: ")).replace(QStringLiteral("next: "), QStringLiteral("next: un"));
    const GuideShelf shelf = GuideShelf::of({ownGuide("identity-check").toUtf8()});
    editor.setGuides({{QStringLiteral("1"), QStringLiteral("Refund with approval")}}, QStringLiteral("1"));
    editor.setText(text, int(text.indexOf(QLatin1String("choose:"))));
    editor.setState(QStringLiteral("Version 3 is in force. Version 4 comes into force on 1 December 2026. Your changes are kept on this desk."), true, true);
    auto reading = readingOf(text, shelf);
    if (scene.isWrong && !reading.script)
        editor.setReading(std::make_shared<const GuideReading>(readingOf(before, shelf)));
    editor.setReading(std::make_shared<const GuideReading>(std::move(reading)));
    const auto version = [](const char* title, const ChipData& chip, const char* when, const char* detail) {
        return ListRow{.key = QString::fromUtf8(title), .icon = QStringLiteral("guide"), .title = QString::fromUtf8(title), .chips = chip.text.isEmpty() ? QList<ChipData>() : QList<ChipData>{chip}, .right = QString::fromUtf8(when), .detail = QString::fromUtf8(detail)};
    };
    editor.setFigures(QStringLiteral("Followed 214 times: 171 to the end, 29 stopped, 9 left, 5 under way. To the end it usually takes 4:10 min, and nine of ten times at most 7:35 min. Cases of “refund” usually take 5:20 min on the phone with it (96), and 8:05 min without a guide (143)."),
                      {{QStringLiteral("reason"), QStringLiteral("reached 201 times · usually 22 s, nine of ten times at most 48 s · damaged 61 %, late 21 %, wrong_item 12 %, changed_mind 6 % · 3 left here")}});
    editor.versions().setVersions({version("Text by Sam Ortega", {QStringLiteral("In review"), Tone::Accent, QStringLiteral("clock")}, "10:58", "To Lena Brandt: The bank needs to be named"),
                                   version("Version 4", {QStringLiteral("From 1 December 2026"), Tone::Accent, QStringLiteral("clock")}, "10:42", "Lena Brandt: Up to 5,000 from December"),
                                   version("Version 3", {QStringLiteral("In force"), Tone::Good, QStringLiteral("check")}, "14 Nov 09:12", "Lena Brandt: Say how long the bank needs"), version("Version 2", {}, "3 Nov 10:00", "Sam Ortega")});
    QString after = before;
    after.replace(QStringLiteral("most: 5000"), QStringLiteral("most: 500")).replace(QStringLiteral("What is the reason for the refund?"), QStringLiteral("Why would you like a refund?"));
    editor.versions().setChanges(QStringLiteral("What it would change"), lineDiff(after, before), {.takeUp = true, .sendBack = true, .publish = true});
    if (scene.isTrial) {
        editor.trial().setRecords({{QStringLiteral("1"), QStringLiteral("An invented customer")}}, QStringLiteral("1"));
        GuideData step = guideStep();
        step.isTrial = true;
        editor.findChild<GuideRunView*>()->setData(step);
        editor.showTrial(true);
        editor.setPlayed(4);
    }
    auto* graph = editor.findChild<GuideGraphView*>();
    if (scene.isLeading || scene.isRenaming) {
        graph->setFocus();
        graph->select(4);
    }
    if (scene.isLeading) {
        QTest::keyClick(graph, Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(graph, Qt::Key_Up);
        QTest::keyClick(graph, Qt::Key_Up);
    }
    if (scene.isRenaming) {
        QTest::keyClick(graph, Qt::Key_F2);
        auto* name = editor.findChild<QLineEdit*>(QStringLiteral("guideEditor.edit.name"));
        name->setText(QStringLiteral("order"));
        QTest::keyClick(name, Qt::Key_Return);
    }
    if (scene.areVersions)
        editor.findChild<QTabWidget*>()->setCurrentIndex(1);
}

}

TEST_CASE("the window for guides paints itself in every theme and size")
{
    for (const NamedTheme& theme : themes)
        for (const QSize& size : sizes)
            for (const GuideScene& scene : guideScenes) {
                const QString name = QStringLiteral("%1-%2-%3x%4").arg(QLatin1String(scene.name), QLatin1String(theme.name)).arg(size.width()).arg(size.height());
                CAPTURE(name.toStdString());
                putOn(*qApp, theme.theme);
                GuideEditor editor(new GuideRunView(nullptr), nullptr);
                editor.resize(size);
                editor.show();
                REQUIRE(QTest::qWaitForWindowExposed(&editor));
                fill(editor, scene);
                QTest::qWait(50);
                const QImage image = editor.grab().toImage();
                CHECK(image.size() == size * editor.devicePixelRatioF());
                CHECK(image.pixelColor(2, 2) == colour(Token::Surface, theme.theme));
                save(image, name);
            }
    putOn(*qApp, ThemeName::Light);
}
