// ReplyEditorDesk: opens the sheet in which a lead writes canned replies, and connects it with its author model.
#pragma once

#include "ui/models/reply_author.h"

#include <QPointer>

namespace callboard {

class MainWindow;
class ReplyEditorDialog;
class StepDesk;

// Owns nothing of what it connects; of the window's thread.
class ReplyEditorDesk final : public QObject {
    Q_OBJECT

public:
    ReplyEditorDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent);
    bool run(const QString& commandId); // false: another command

private:
    void open();
    void showReply();
    void showRows();
    void showState();
    void save();

    Workspace& m_workspace;
    MainWindow& m_window;
    StepDesk& m_steps;
    QPointer<ReplyEditorDialog> m_dialog;
    ReplyAuthor* m_author = nullptr; // while the sheet is open
};

} // namespace callboard
