// CallPill: the call in progress: how long, who, and the two things to do with it. Hidden while there is no call.
#pragma once

#include "ui/models/desk_data.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace callboard {

class ElidedLabel;

class CallPill final : public QFrame {
    Q_OBJECT

public:
    CallPill(const Clock& clock, QWidget* parent); // the clock must outlive the pill
    void setCall(const CallData& call);

Q_SIGNALS:
    void holdRequested(bool hold);
    void endRequested();

private:
    void showTime();

    const Clock& m_clock;
    CallData m_call;
    QTimer m_tick;
    QLabel* m_time;
    ElidedLabel* m_who;
    QPushButton* m_hold;
    QPushButton* m_end;
};

QString durationText(qint64 ms); // "04:12", "1:04:12"

} // namespace callboard
