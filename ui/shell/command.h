// Command: one thing a person can do, as a row: name, keys, icon, when it can be done, and doing it.
#pragma once

#include <QStringList>

namespace callboard {

class MainWindow;

// What must be true for a command to make sense; the window knows.
enum class When { Always, Session, Customer, OpenCase, Call, ClosedTab, GuideRun, Article, Lead, LeadsCase, AnyCase, Cases, Undo, HeldReply };

struct Command {
    QString id;            // stable: tests, settings and buttons refer to it
    QString text;          // as translated for the palette
    QStringList shortcuts; // portable key sequences; the first is shown
    QString icon;
    When when = When::Always;
    void (*run)(MainWindow& window, const QString& id) = nullptr;
};

QString keyText(const QString& shortcut); // as a person reads it: "Ctrl+Enter"

} // namespace callboard
