// WorklistPanel: what this person should do next, in sections, narrowed by typing.
#pragma once

#include "ui/models/list_row.h"
#include "ui/panels/panel.h"

#include <QWidget>

namespace callboard {

class HintedList;
class SearchBox;

class WorklistPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"worklist", QT_TRANSLATE_NOOP("panels", "Worklist"), "Alt+1", "filter", PanelPlace::Left};

    explicit WorklistPanel(QWidget* parent);

    void setData(const ListRows& rows); // headers with their number at the right, rows under them
    void select(const QString& key);

    QStringList chosen() const; // keys, where more than one row is chosen

Q_SIGNALS:
    void opened(const QString& key);

private:
    SearchBox* m_filter;
    HintedList* m_list;
};

} // namespace callboard
