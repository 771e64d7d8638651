// CustomerPanel: the card of the customer in front of the rep: name, facts, ways to reach them, and what everybody must know.
#pragma once

#include "ui/models/session_data.h"
#include "ui/panels/panel.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace callboard {

class ChipRow;
class ElidedLabel;
class FieldFlow;

class CustomerPanel final : public QFrame {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"customer", QT_TRANSLATE_NOOP("panels", "Customer"), "Alt+2", "person", PanelPlace::Centre};

    explicit CustomerPanel(QWidget* parent);
    void setData(const CustomerCardData& card);

Q_SIGNALS:
    void callRequested();
    void writeRequested();
    void editRequested();
    void alertRead(); // by the person at this desk

private:
    ElidedLabel* m_name;
    ChipRow* m_chips;
    QPushButton* m_call;
    QPushButton* m_write;
    QPushButton* m_edit;
    FieldFlow* m_fields;
    QLabel *m_alert, *m_alertState;
    QPushButton* m_alertRead;
};

} // namespace callboard
