// A case on the clipboard, and as a document.
#include "core/work/case_merge.h"
#include "core/work/notes.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/case_sheet.h"
#include "ui/shell/case_printing.h"
#include "ui/widgets/notice_bar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace callboard;
using namespace callboard::sample;

namespace {

void write(LiveDesk& desk, const char* words)
{
    AddEntry note;
    note.customer = maria;
    note.case_file = lamp;
    note.text.text = QString::fromUtf8(words);
    REQUIRE(perform(desk.rows, as(ada, quint64(950 + qstrlen(words))), note));
}

CaseSheet sheetOf(LiveDesk& desk)
{
    const auto sheet = caseSheet(desk.workspace(), {maria, lamp});
    REQUIRE(sheet);
    return *sheet;
}

}

TEST_CASE("a case is copied as text by one chord: who it is, and what happened from the first entry on")
{
    LiveDesk desk;
    write(desk, "The shade is cracked.");
    write(desk, "A new one was sent.\nShe is happy.");
    desk.open();
    QGuiApplication::clipboard()->clear();
    desk.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(text.startsWith(desk.workspace().reader().find(lamp)->value.subject + u'\n'));
    CHECK(text.contains(QStringLiteral("Customer: Maria Lopez")));
    const auto first = text.indexOf(QStringLiteral("The shade is cracked.")), second = text.indexOf(QStringLiteral("A new one was sent.\nShe is happy."));
    CHECK(first > 0);
    CHECK(second > first);
    const auto* bar = desk.window().findChild<NoticeBar*>();
    REQUIRE(bar);
    CHECK(desk.comes([&] { return bar->isVisible() && bar->accessibleName().contains(QStringLiteral("Copied as text")); }));
}

TEST_CASE("a printed case has what was merged into it, what the site keeps of it, and what is still promised")
{
    LiveDesk desk;
    CustomField shelf = declared("case_file", "shelf", CustomKind::Text), newsletter = declared("customer", "newsletter", CustomKind::Boolean);
    shelf.label = QStringLiteral("Shelf");
    newsletter.label = QStringLiteral("Newsletter");
    declare(desk.rows, shelf);
    declare(desk.rows, newsletter);
    REQUIRE(perform(desk.rows, as(ada, 960), EditCase{lamp, {{{"custom.shelf", word("B12")}, {"tags", RawJson{R"(["fragile"])"}}}}, {}}));
    REQUIRE(perform(desk.rows, as(ada, 961), EditCustomer{maria, {{{"custom.newsletter", false}}}, {}}));
    REQUIRE(perform(desk.rows, as(ada, 962), PromiseFollowUp{maria, lamp, {QStringLiteral("Call her back")}, later(60)}));
    OpenCase second;
    second.case_file = {number(60)};
    second.customer = maria;
    second.subject = QStringLiteral("The lamp again");
    second.team = east;
    REQUIRE(perform(desk.rows, as(ada, 963), second));
    AddEntry note;
    note.customer = maria;
    note.case_file = second.case_file;
    note.text.text = QStringLiteral("She wrote twice.");
    REQUIRE(perform(desk.rows, as(ada, 964), note));
    REQUIRE(perform(desk.rows, as(ada, 965), MergeCases{second.case_file, lamp}));
    desk.open();
    const QString text = sheetText(sheetOf(desk));
    for (const char* said : {"Owner: Ada", "Team: East", "Channel: ", "Shelf: B12", "Newsletter: No", "Tags: fragile", "Call her back (by ", "She wrote twice.", "(From new)"}) {
        CAPTURE(said, text.toStdString());
        CHECK(text.contains(QLatin1String(said)));
    }
}

TEST_CASE("what people wrote is never read as markup on paper, and everything that is on the clipboard is there too")
{
    LiveDesk desk;
    write(desk, "<b>not bold</b> & <img src=\"http://example.com/x.png\">\nnext line");
    desk.open();
    QTextDocument document;
    document.setHtml(sheetHtml(sheetOf(desk)));
    const QString paper = document.toPlainText();
    CHECK(paper.contains(QStringLiteral("<b>not bold</b> & <img src=\"http://example.com/x.png\">")));
    CHECK_FALSE(sheetHtml(sheetOf(desk)).contains(QStringLiteral("<img")));
    for (const CaseSheet::Entry& entry : sheetOf(desk).entries)
        CHECK(paper.contains(entry.title));
    for (const CaseSheet::Fact& fact : sheetOf(desk).facts)
        CHECK(paper.contains(fact.value));
}

TEST_CASE("a case is saved as a PDF; a place that cannot be written is said, and what was there stays")
{
    LiveDesk desk;
    for (int i = 0; i < 30; ++i)
        write(desk, QByteArray(40 + i, 'x').constData());
    desk.open();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("case.pdf"));
    const CaseSheet sheet = sheetOf(desk);
    REQUIRE(writePdf(sheetHtml(sheet), sheet.title, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.count("/Type /Page\n") > 1); // 30 entries are more than a page
    const auto refused = writePdf(sheetHtml(sheet), sheet.title, folder.filePath(QStringLiteral("no such folder/case.pdf")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence().contains(QStringLiteral("cannot be written")));
}

TEST_CASE("the name that is offered for a file is one that every disk takes")
{
    CaseSheet sheet;
    sheet.title = QStringLiteral("../Lamp: \"broken\" / <again>?*");
    CHECK(sheetFileName(sheet) == QStringLiteral("Lamp broken again"));
    sheet.title = QStringLiteral("???");
    CHECK(sheetFileName(sheet) == QStringLiteral("Case"));
}
