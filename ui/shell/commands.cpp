// The list of commands.
#include "ui/shell/commands.h"

#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/panels.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <array>

namespace callboard {

namespace {

struct TableRow {
    const char* id;
    const char* text;
    const char* shortcuts; // separated by spaces
    const char* icon;
    When when;
    void (*run)(MainWindow& window, const QString& id);
};

// A command that is the business of whoever works on records: the window passes it on by id.
void request(MainWindow& window, const QString& id) { Q_EMIT window.requested(id); }

// "knowledge.link.2": the second row of the list. What is not in view is brought there, and inserted by the next stroke only.
void insertArticle(MainWindow& window, const QString& id)
{
    auto& panel = window.panel<KnowledgePanel>();
    if (!panel.isVisible())
        return window.revealPanel(QLatin1String(KnowledgePanel::info.id));
    panel.insertRow(id.back().digitValue(), id.startsWith(QLatin1String("knowledge.text")));
}

// Keys are chords, because the caret is in the composer most of the time and letters belong to it; a text keeps the question mark for itself too.
constexpr std::array table{
    TableRow{"palette.open", QT_TRANSLATE_NOOP("commands", "Search or run a command"), "Ctrl+K", "search", When::Always, [](MainWindow& w, const QString&) { w.openPalette(); }},
    TableRow{"help.keys", QT_TRANSLATE_NOOP("commands", "Show all commands and their keys"), "F1 ? Shift+?", "keyboard", When::Always, [](MainWindow& w, const QString&) { w.openPalette(QStringLiteral(">")); }},
    TableRow{"region.next", QT_TRANSLATE_NOOP("commands", "Go to the next part of the window"), "F6", "chevron-right", When::Always, [](MainWindow& w, const QString&) { w.stepRegion(1); }},
    TableRow{"region.previous", QT_TRANSLATE_NOOP("commands", "Go to the previous part of the window"), "Shift+F6", "chevron-left", When::Always, [](MainWindow& w, const QString&) { w.stepRegion(-1); }},
    TableRow{"worklist.filter", QT_TRANSLATE_NOOP("commands", "Narrow the worklist"), "Ctrl+L", "filter", When::Always, [](MainWindow& w, const QString&) { w.focusChild("worklist.filter"); }},
    TableRow{"session.next", QT_TRANSLATE_NOOP("commands", "Next tab"), "Ctrl+Tab Ctrl+PgDown", "chevron-right", When::Session, [](MainWindow& w, const QString&) { w.stepSession(1); }},
    TableRow{"session.previous", QT_TRANSLATE_NOOP("commands", "Previous tab"), "Ctrl+Shift+Tab Ctrl+PgUp", "chevron-left", When::Session, [](MainWindow& w, const QString&) { w.stepSession(-1); }},
    TableRow{"session.close", QT_TRANSLATE_NOOP("commands", "Close the tab"), "Ctrl+W", "close", When::Session, request},
    TableRow{"session.reopen", QT_TRANSLATE_NOOP("commands", "Open the tab closed last"), "Ctrl+Shift+T", "undo", When::ClosedTab, request},
    TableRow{"customer.new", QT_TRANSLATE_NOOP("commands", "New customer"), "Ctrl+Shift+N", "person", When::Always, request},
    TableRow{"customer.edit", QT_TRANSLATE_NOOP("commands", "Edit the customer"), "F2", "note", When::Customer, request},
    TableRow{"alert.read", QT_TRANSLATE_NOOP("commands", "I have read this customer's alert"), "Alt+Shift+A", "check", When::Customer, request},
    TableRow{"customer.merge", QT_TRANSLATE_NOOP("commands", "Merge with another record"), "Alt+Shift+M", "people", When::Customer, request},
    TableRow{"customer.unmerge", QT_TRANSLATE_NOOP("commands", "Separate merged records"), "", "people", When::Customer, request},
    TableRow{"identity.check", QT_TRANSLATE_NOOP("commands", "Check who is calling"), "Alt+I", "lock", When::Customer, request},
    TableRow{"consent.open", QT_TRANSLATE_NOOP("commands", "Consent: what the customer may be contacted for"), "Alt+V", "check", When::Customer, request},
    TableRow{"case.new", QT_TRANSLATE_NOOP("commands", "New case for this customer"), "Ctrl+N", "case", When::Customer, request},
    TableRow{"case.take", QT_TRANSLATE_NOOP("commands", "Take the case"), "Ctrl+Shift+A", "check", When::OpenCase, request},
    TableRow{"case.watch", QT_TRANSLATE_NOOP("commands", "Watch the case, or stop watching it"), "Alt+Shift+W", "people", When::OpenCase, request},
    TableRow{"case.wait", QT_TRANSLATE_NOOP("commands", "Wait for the customer, or go on"), "Ctrl+Shift+W", "pause", When::OpenCase, request},
    TableRow{"case.waitForUs", QT_TRANSLATE_NOOP("commands", "Wait for a colleague, or go on"), "Alt+U", "pause", When::OpenCase, request},
    TableRow{"case.resolve", QT_TRANSLATE_NOOP("commands", "Save and resolve the case"), "Ctrl+Shift+Return Ctrl+Shift+Enter", "check", When::OpenCase, request},
    TableRow{"case.whyDue", QT_TRANSLATE_NOOP("commands", "Why is it due then?"), "Alt+D", "clock", When::OpenCase, request},
    TableRow{"case.takeAlong", QT_TRANSLATE_NOOP("commands", "Take the case along for review, or leave it behind"), "Alt+L", "star", When::LeadsCase, request},
    TableRow{"case.reopen", QT_TRANSLATE_NOOP("commands", "Reopen the case"), "Ctrl+Shift+R", "undo", When::Customer, request},
    TableRow{"case.link", QT_TRANSLATE_NOOP("commands", "Link the case to another, or take a link off"), "Ctrl+J", "link", When::AnyCase, request},
    TableRow{"case.openLinked", QT_TRANSLATE_NOOP("commands", "Go to the original, the problem, or another linked case"), "Ctrl+Shift+J", "link", When::AnyCase, request},
    TableRow{"problem.make", QT_TRANSLATE_NOOP("commands", "Make a problem case of this case, or of those that are chosen"), "Alt+Q", "alert", When::Cases, request},
    TableRow{"problem.answer", QT_TRANSLATE_NOOP("commands", "Answer all cases of the problem"), "Alt+S", "chat", When::AnyCase, request},
    TableRow{"rising.open", QT_TRANSLATE_NOOP("commands", "Recurring complaints: what comes more often than usual"), "Ctrl+Shift+G", "alert", When::Always, request},
    TableRow{"case.merge", QT_TRANSLATE_NOOP("commands", "Merge the case into another of this customer"), "Ctrl+Shift+M", "link", When::OpenCase, request},
    TableRow{"case.split", QT_TRANSLATE_NOOP("commands", "Split the chosen entries out into a new case"), "Ctrl+Shift+Y", "case", When::AnyCase, request},
    TableRow{"case.bulk", QT_TRANSLATE_NOOP("commands", "Change all cases that are chosen"), "Alt+X", "change", When::Cases, request},
    TableRow{"macro.run", QT_TRANSLATE_NOOP("commands", "Run a macro"), "Ctrl+M", "play", When::Customer, request},
    TableRow{"undo.last", QT_TRANSLATE_NOOP("commands", "Take back what was done to cases last"), "Alt+Shift+Z", "undo", When::Undo, request},
    TableRow{"case.copy", QT_TRANSLATE_NOOP("commands", "Copy the case as text"), "Ctrl+Shift+X", "copy", When::Customer, request},
    TableRow{"case.print", QT_TRANSLATE_NOOP("commands", "Print the case"), "Ctrl+P", "note", When::Customer, request},
    TableRow{"case.pdf", QT_TRANSLATE_NOOP("commands", "Save the case as PDF"), "", "note", When::Customer, request},
    TableRow{"list.csv", QT_TRANSLATE_NOOP("commands", "Save the list as CSV"), "Ctrl+Shift+S", "copy", When::Always, request},
    TableRow{"task.promise", QT_TRANSLATE_NOOP("commands", "Promise a follow-up"), "Ctrl+B", "clock", When::Customer, request},
    TableRow{"task.escalate", QT_TRANSLATE_NOOP("commands", "Ask a lead"), "Ctrl+E", "people", When::Customer, request},
    TableRow{"task.open", QT_TRANSLATE_NOOP("commands", "Finish the follow-up, or decide what is asked"), "Alt+T", "check", When::Customer, request},
    TableRow{"refund.request", QT_TRANSLATE_NOOP("commands", "Refund…"), "Alt+M", "card", When::OpenCase, request},
    TableRow{"composer.save", QT_TRANSLATE_NOOP("commands", "Save the entry"), "Ctrl+S", "check", When::Session, [](MainWindow& w, const QString&) { w.save(); }},
    TableRow{"composer.saveAndClose", QT_TRANSLATE_NOOP("commands", "Save and close the case"), "Ctrl+Return Ctrl+Enter", "check", When::OpenCase, [](MainWindow& w, const QString&) { w.saveAndClose(); }},
    TableRow{"reply.takeBack", QT_TRANSLATE_NOOP("commands", "Take the reply back before it goes out"), "Alt+Z", "undo", When::HeldReply, request},
    TableRow{"composer.outcome", QT_TRANSLATE_NOOP("commands", "Choose the outcome"), "Alt+O", "tag", When::OpenCase, [](MainWindow& w, const QString&) { w.focusChild("composer.outcome"); }},
    TableRow{"composer.kind", QT_TRANSLATE_NOOP("commands", "Change the kind of entry"), "Alt+K", "note", When::Session, [](MainWindow& w, const QString&) { w.stepKind(); }},
    TableRow{"card.restore", QT_TRANSLATE_NOOP("commands", "The number that was hidden is not a card"), "Alt+Shift+C", "undo", When::Session, request},
    TableRow{"timeline.filter", QT_TRANSLATE_NOOP("commands", "Show other kinds of entries"), "Alt+F", "filter", When::Session, [](MainWindow& w, const QString&) { w.stepFilter(); }},
    TableRow{"call.unknown", QT_TRANSLATE_NOOP("commands", "A call from somebody who is not found"), "Alt+Shift+U", "phone", When::Always, request},
    TableRow{"call.start", QT_TRANSLATE_NOOP("commands", "Start a call with this customer"), "Ctrl+Shift+C", "phone", When::Customer, request},
    TableRow{"call.dial", QT_TRANSLATE_NOOP("commands", "Call the customer"), "Ctrl+Shift+D", "phone", When::Customer, request},
    TableRow{"call.hold", QT_TRANSLATE_NOOP("commands", "Hold the call, or resume it"), "Ctrl+Shift+H", "pause", When::Call, request},
    TableRow{"call.end", QT_TRANSLATE_NOOP("commands", "End the call"), "Ctrl+Shift+E", "phone-off", When::Call, request},
    TableRow{"guide.start", QT_TRANSLATE_NOOP("commands", "Start a guide"), "Alt+G", "guide", When::Customer, request},
    TableRow{"guide.next", QT_TRANSLATE_NOOP("commands", "Guide: next step"), "Alt+Right", "chevron-right", When::GuideRun, request},
    TableRow{"guide.back", QT_TRANSLATE_NOOP("commands", "Guide: one step back"), "Alt+Left", "chevron-left", When::GuideRun, request},
    TableRow{"guide.jump", QT_TRANSLATE_NOOP("commands", "Guide: jump to a step"), "Alt+J", "chevron-right", When::GuideRun, request},
    TableRow{"guide.pause", QT_TRANSLATE_NOOP("commands", "Guide: pause it, or go on"), "Alt+P", "pause", When::GuideRun, request},
    TableRow{"guide.handOver", QT_TRANSLATE_NOOP("commands", "Guide: hand it over to a colleague"), "Alt+H", "people", When::GuideRun, request},
    TableRow{"knowledge.link.1", QT_TRANSLATE_NOOP("commands", "Insert the link of the first article"), "Ctrl+1", "book", When::Session, insertArticle},
    TableRow{"knowledge.link.2", QT_TRANSLATE_NOOP("commands", "Insert the link of the second article"), "Ctrl+2", "book", When::Session, insertArticle},
    TableRow{"knowledge.link.3", QT_TRANSLATE_NOOP("commands", "Insert the link of the third article"), "Ctrl+3", "book", When::Session, insertArticle},
    TableRow{"knowledge.link.4", QT_TRANSLATE_NOOP("commands", "Insert the link of the fourth article"), "Ctrl+4", "book", When::Session, insertArticle},
    TableRow{"knowledge.link.5", QT_TRANSLATE_NOOP("commands", "Insert the link of the fifth article"), "Ctrl+5", "book", When::Session, insertArticle},
    TableRow{"knowledge.text.1", QT_TRANSLATE_NOOP("commands", "Insert the words for customers of the first article"), "Ctrl+Shift+1", "book", When::Session, insertArticle},
    TableRow{"knowledge.text.2", QT_TRANSLATE_NOOP("commands", "Insert the words for customers of the second article"), "Ctrl+Shift+2", "book", When::Session, insertArticle},
    TableRow{"knowledge.text.3", QT_TRANSLATE_NOOP("commands", "Insert the words for customers of the third article"), "Ctrl+Shift+3", "book", When::Session, insertArticle},
    TableRow{"knowledge.text.4", QT_TRANSLATE_NOOP("commands", "Insert the words for customers of the fourth article"), "Ctrl+Shift+4", "book", When::Session, insertArticle},
    TableRow{"knowledge.text.5", QT_TRANSLATE_NOOP("commands", "Insert the words for customers of the fifth article"), "Ctrl+Shift+5", "book", When::Session, insertArticle},
    TableRow{"article.insertLink", QT_TRANSLATE_NOOP("commands", "Insert the link of the article you read"), "", "book", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().insertRead(false); }},
    TableRow{"article.insertText", QT_TRANSLATE_NOOP("commands", "Insert the words for customers of the article you read"), "", "book", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().insertRead(true); }},
    TableRow{"article.helped", QT_TRANSLATE_NOOP("commands", "The article helped"), "Alt+Y", "check", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().giveVerdict(Helpfulness::Helped); }},
    TableRow{"article.didNotHelp", QT_TRANSLATE_NOOP("commands", "The article did not help"), "Alt+N", "close", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().giveVerdict(Helpfulness::DidNotHelp); }},
    TableRow{"article.wrong", QT_TRANSLATE_NOOP("commands", "The article is wrong, because…"), "Alt+W", "alert", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().giveVerdict(Helpfulness::Wrong); }},
    TableRow{"article.find", QT_TRANSLATE_NOOP("commands", "Find in the article"), "Ctrl+F", "search", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().openFind(); }},
    TableRow{"article.copy", QT_TRANSLATE_NOOP("commands", "Copy the passage of the article"), "", "copy", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().copyPassage(); }},
    TableRow{"guide.edit", QT_TRANSLATE_NOOP("commands", "Guide: write one, and look at its versions"), "Alt+E", "note", When::Lead, request},
    TableRow{"reply.edit", QT_TRANSLATE_NOOP("commands", "Canned replies: write one, or change one"), "Alt+Shift+R", "chat", When::Lead, request},
    TableRow{"article.copyForGuide", QT_TRANSLATE_NOOP("commands", "Copy the article for a guide"), "", "copy", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().copyForGuide(); }},
    TableRow{"knowledge.browse", QT_TRANSLATE_NOOP("commands", "Browse the articles by category"), "Alt+B", "book", When::Always, [](MainWindow& w, const QString&) {
        w.showPanel(QString::fromLatin1(KnowledgePanel::info.id));
        w.panel<KnowledgePanel>().browse();
    }},
    TableRow{"article.new", QT_TRANSLATE_NOOP("commands", "Articles: write one, and see what is missing"), "Alt+A", "note", When::Always, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().write(); }},
    TableRow{"article.fromCase", QT_TRANSLATE_NOOP("commands", "Make an article from this case"), "Alt+C", "case", When::Session, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().writeFromCase(); }},
    TableRow{"article.edit", QT_TRANSLATE_NOOP("commands", "Write a new version of the article you read"), "Alt+R", "note", When::Article, [](MainWindow& w, const QString&) { w.panel<KnowledgePanel>().writeRead(); }},
    TableRow{"sync.now", QT_TRANSLATE_NOOP("commands", "Send and fetch changes now"), "F5", "sync", When::Always, request},
    TableRow{"theme.system", QT_TRANSLATE_NOOP("commands", "Theme: as the system has it"), "", "settings", When::Always, request},
    TableRow{"theme.light", QT_TRANSLATE_NOOP("commands", "Theme: light"), "", "sun", When::Always, request},
    TableRow{"theme.dark", QT_TRANSLATE_NOOP("commands", "Theme: dark"), "", "moon", When::Always, request},
    TableRow{"theme.contrast", QT_TRANSLATE_NOOP("commands", "Theme: high contrast"), "", "contrast", When::Always, request},
    TableRow{"settings.open", QT_TRANSLATE_NOOP("commands", "Settings"), "Ctrl+,", "settings", When::Always, request},
    TableRow{"settings.keys", QT_TRANSLATE_NOOP("commands", "Change keys"), "", "keyboard", When::Always, request},
    TableRow{"app.signOut", QT_TRANSLATE_NOOP("commands", "Sign out"), "", "sign-out", When::Always, request},
    TableRow{"app.quit", QT_TRANSLATE_NOOP("commands", "Quit"), "Ctrl+Q", "close", When::Always, [](MainWindow& w, const QString&) { w.close(); }},
};

void goToPanel(MainWindow& window, const QString& id) { window.showPanel(id.mid(panelCommands.size())); }

} // namespace

QString keyText(const QString& shortcut)
{
    return QKeySequence(shortcut).toString(QKeySequence::NativeText).replace(QStringLiteral("Return"), QCoreApplication::translate("commands", "Enter"));
}

QList<Command> commands()
{
    QList<Command> rows;
    for (const auto& row : table) {
        rows << Command{QLatin1String(row.id), QCoreApplication::translate("commands", row.text), QString::fromLatin1(row.shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                        QLatin1String(row.icon), row.when, row.run};
    }
    for (const auto& panel : panelRows()) {
        rows << Command{panelCommands + QLatin1String(panel.info.id), QCoreApplication::translate("commands", "Go to: %1").arg(titleOf(panel.info)),
                        QString::fromLatin1(panel.info.shortcut).split(QLatin1Char(' '), Qt::SkipEmptyParts), QLatin1String(panel.info.icon), When::Always, goToPanel};
    }
    return rows;
}

QList<QAction*> makeActions(MainWindow& window, const QList<Command>& rows)
{
    QList<QAction*> actions;
    for (const auto& row : rows) {
        auto* action = new QAction(icon(row.icon), row.text, &window);
        action->setObjectName(row.id);
        QList<QKeySequence> keys;
        for (const auto& shortcut : row.shortcuts)
            keys << QKeySequence(shortcut);
        action->setShortcuts(keys);
        QObject::connect(action, &QAction::triggered, &window, [&window, row] {
            if (window.holds(row.when))
                row.run(window, row.id);
        });
        window.addAction(action);
        actions << action;
    }
    return actions;
}

} // namespace callboard
