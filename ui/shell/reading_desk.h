// ReadingDesk: what came from the customer or a colleague since a reply was begun: beside the words, and in their way once.
#pragma once

#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

// Presence is a hint; this is the promise that two people do not answer past each other. The operation is what stops (core/work/contacts.h), at
// the desk and, where the other answer was not here yet, at the server.
class ReadingDesk final : public QObject {
    Q_OBJECT

public:
    ReadingDesk(Workspace& workspace, MainWindow& window, QObject* parent);

    // What is being typed in front, with how far the case was read when its first word was.
    ComposerDraft begun(const ComposerDraft& draft) const;
    Uuid readUpTo(const Session& session) const; // for the reply that is about to be sent there
    void show();                                 // with another draft in front, and after every keystroke
    void stopped(const QString& sessionKey);     // a reply was refused for what came: it is shown beside it, and from then on counts as read

private:
    void read(); // a person has said so
    QString latest(const Session& session) const; // as a draft keeps it; empty without a case

    Workspace& m_workspace;
    MainWindow& m_window;
    QHash<QString, QString> m_stops; // by session: what stopped its reply, until it is sent or somebody says that they read it
};

} // namespace callboard
