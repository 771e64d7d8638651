// OutboxPanel: what is not on the server yet, and why.
#pragma once

#include "ui/models/list_row.h"
#include "ui/panels/panel.h"

#include <QWidget>

namespace callboard {

class HintedList;

class OutboxPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"outbox", QT_TRANSLATE_NOOP("panels", "Outbox"), "Alt+7", "outbox", PanelPlace::Right};

    explicit OutboxPanel(QWidget* parent);
    void setData(const ListRows& rows); // refused ones first, with the reason in the body

Q_SIGNALS:
    void opened(const QString& key);

private:
    HintedList* m_list;
};

} // namespace callboard
