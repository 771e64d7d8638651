// OrdersPanel: what the customer bought, with shipments and payments.
#pragma once

#include "ui/models/list_row.h"
#include "ui/panels/panel.h"

#include <QWidget>

namespace callboard {

class HintedList;

class OrdersPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"orders", QT_TRANSLATE_NOOP("panels", "Orders"), "Alt+5", "box", PanelPlace::Right};

    explicit OrdersPanel(QWidget* parent);
    QString currentKey() const; // of the order that is chosen; empty: none
    void setData(const ListRows& rows); // newest first; the body lists items, shipments and payments

Q_SIGNALS:
    void opened(const QString& key);

private:
    HintedList* m_list;
};

} // namespace callboard
