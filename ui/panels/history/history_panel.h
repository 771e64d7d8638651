// HistoryPanel: the customer's cases, open and closed.
#pragma once

#include "ui/models/list_row.h"
#include "ui/panels/panel.h"

#include <QWidget>

class QLabel;

namespace callboard {

class HintedList;

class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"history", QT_TRANSLATE_NOOP("panels", "History"), "Alt+6", "history", PanelPlace::Right};

    explicit HistoryPanel(QWidget* parent);
    void setData(const ListRows& rows); // open cases first
    void setMissing(const QString& sentence); // below the list; empty: nothing is missing

    QStringList chosen() const; // keys, where more than one row is chosen

Q_SIGNALS:
    void opened(const QString& key);

private:
    HintedList* m_list;
    QLabel* m_missing;
};

} // namespace callboard
