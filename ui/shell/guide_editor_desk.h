// GuideEditorDesk: opens the window in which leads write guides, and connects it with its author model.
#pragma once

#include "ui/models/guide_author.h"

#include <QPointer>

namespace callboard {

class GuideEditor;

// Of the window's thread; makes nothing until somebody opens the editor.
class GuideEditorDesk final : public QObject {
    Q_OBJECT

public:
    GuideEditorDesk(Workspace& workspace, QWidget& window, QObject* parent);
    void open();    // and brings it to the front
    void refresh(); // records changed

private:
    void make();
    void showAll();
    void showVersions();
    void showChanges(const QString& versionKey);
    void publish(const GuideRelease& release);

    Workspace& m_workspace;
    QWidget& m_window;
    GuideAuthor* m_author = nullptr;
    QPointer<GuideEditor> m_editor;
    ListRows m_versions;
    QList<ChoiceData> m_guides;
};

} // namespace callboard
