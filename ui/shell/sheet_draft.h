// SheetDraft: what is typed into a sheet is on the disk as it is typed, and stands there again when the sheet is opened next.
#pragma once

#include "ui/workspace/workspace.h"

#include <QList>

namespace callboard {

class RecordForm;
class Sheet;

// Made when the sheet shows what it begins with; its child. Leaving by Escape, a crash or a restart keeps the words; what the sheet is for, once it
// is done, and Cancel end them. The sheet says so when it shows words of before.
class SheetDraft final : public QObject {
    Q_OBJECT

public:
    // `about` tells sheets of one kind apart: a session's key, a task's id.
    SheetDraft(Workspace& workspace, Sheet& sheet, const QString& about);

private:
    struct Line {
        QWidget* editor; // with a text that people type, a choice or a tick: its user property
        QString first;
    };
    void add(QWidget* editor);
    bool restore(const QByteArray& typed);
    QByteArray typed() const; // empty: nothing
    void keep();
    void forget();

    Workspace& m_workspace;
    QString m_key;
    QList<Line> m_lines;
    QList<RecordForm*> m_forms;
    bool m_isForgotten = false;
};

} // namespace callboard
