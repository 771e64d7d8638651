// HintedList: a RowList that says why it is empty instead of showing nothing.
#pragma once

#include "ui/widgets/page_stack.h"
#include "ui/widgets/row_list.h"

namespace callboard {

struct HintText {
    QString icon;
    QString title;
    QString text;
};

class HintedList final : public PageStack {
    Q_OBJECT

public:
    HintedList(const QString& id, const QString& name, RowStyle style, const HintText& whenEmpty, QWidget* parent);

    RowList& list() { return *m_list; }
    void setRows(const ListRows& rows);
    void setFilter(const QString& words);
    void setGroup(const QString& group);

Q_SIGNALS:
    void opened(const QString& key);

private:
    void showFitting();

    RowList* m_list;
    const HintText m_whenEmpty;
    QWidget *m_nothing = nullptr, *m_noMatch = nullptr; // made when they are shown for the first time
    bool m_empty = true; // without any filter
};

} // namespace callboard
