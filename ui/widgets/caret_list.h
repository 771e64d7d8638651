// CaretList: a short list at the caret of an editor, which keeps the focus and passes the keys on.
#pragma once

#include "ui/models/list_row.h"

#include <QFrame>

class QKeyEvent;
class QPlainTextEdit;

namespace callboard {

class RowList;

// Up and Down choose, Enter and Tab take, Escape leaves; everything else is the editor's.
class CaretList final : public QFrame {
    Q_OBJECT

public:
    CaretList(const QString& id, const QString& name, QPlainTextEdit* editor); // lies over the editor's window

    void offer(const ListRows& rows); // the first one is chosen; without rows it goes away
    bool takes(QKeyEvent* event);     // true: the key was for the list
    void takeCurrent();

Q_SIGNALS:
    void taken(const QString& key);

private:
    void place();

    QPlainTextEdit* m_editor;
    RowList* m_list;
};

} // namespace callboard
