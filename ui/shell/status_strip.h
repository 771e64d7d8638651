// StatusStrip: one honest sentence about sync, what waits and what was refused (doors to the outbox), and who is signed in.
#pragma once

#include "ui/models/desk_data.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace callboard {

class ElidedLabel;

class StatusStrip final : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent);
    void setData(const SyncStatusData& status);

Q_SIGNALS:
    void outboxRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SyncStatusData m_data;
    ElidedLabel* m_sentence;
    QPushButton* m_waiting;
    QPushButton* m_refused;
    QLabel* m_person;
};

} // namespace callboard
