// LinkDesk: links the case in front to others, takes links off, and goes along them.
#pragma once

#include "core/domain/case_link.h"
#include "ui/models/desk_data.h"
#include "ui/workspace/search_link.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class LinkDialog;
class MainWindow;
class StepDesk;
struct LinkedCase;

// Owns nothing of what it connects; of the window's thread.
class LinkDesk final : public QObject {
    Q_OBJECT

public:
    LinkDesk(Workspace& workspace, SearchLink& search, MainWindow& window, StepDesk& steps, QObject* parent);
    bool run(const QString& commandId);  // false: no command about links
    bool open(const QString& linkKey);   // goes to the case at its other end. false: no key of a link of the case in front
    NoticeData notice();                 // empty: the case in front leads nowhere else

private:
    void link();
    void search(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const QString& query);
    void whenHere(const QPointer<LinkDialog>& dialog, const Session& other, std::function<void()> then);
    void linkTo(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const QString& caseKey, const QString& kind);
    void submitLink(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const Id<CaseFile>& other, const QString& kind);
    void takeOff(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const LinkedCase& linked);
    void openFirst();

    Workspace& m_workspace;
    SearchLink& m_search;
    MainWindow& m_window;
    StepDesk& m_steps;
};

} // namespace callboard
