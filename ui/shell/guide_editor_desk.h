// GuideEditorDesk: opens the window in which leads write guides, and connects it with its author model.
#pragma once

#include "ui/models/guide_author.h"
#include "ui/models/guide_trial.h"

#include <QPointer>

namespace callboard {

class GuideEditor;
class GuideRunView;

// Of the window's thread; makes nothing until somebody opens the editor.
class GuideEditorDesk final : public QObject {
    Q_OBJECT

public:
    GuideEditorDesk(Workspace& workspace, QWidget& window, QObject* parent);
    void open();    // and brings it to the front
    void refresh(); // records changed
    QString asked() const; // that somebody waits for a review by this person; empty: nobody does
    void review();         // opens what waits longest

private:
    void make();
    std::optional<Record<GuideProposal>> firstAsked() const;
    void showAll();
    void showFigures();
    void showVersions();
    void showChanges(const QString& versionKey);
    void publish(const GuideRelease& release);
    void propose();
    void sendBack();
    void connectTrial(GuideRunView& step);
    void tryOut();
    void showRecords();

    Workspace& m_workspace;
    QWidget& m_window;
    GuideAuthor* m_author = nullptr;
    GuideTrial* m_trial = nullptr;
    QPointer<GuideEditor> m_editor;
    ListRows m_versions;
    QList<ChoiceData> m_guides;
};

} // namespace callboard
