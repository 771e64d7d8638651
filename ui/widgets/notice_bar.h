// NoticeBar: one sentence about something that needs a look, with at most one thing to do about it.
#pragma once

#include "ui/models/desk_data.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace callboard {

class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent);
    void setNotice(const NoticeData& notice); // hidden while there is no sentence

Q_SIGNALS:
    void acted(const QString& actionId);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    NoticeData m_notice;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace callboard
