// SessionView: the centre of the window: tabs, a notice, and the panels of the session in front.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/models/session_data.h"

#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace callboard {

class NoticeBar;
class PageStack;
class SessionTabBar;

class SessionView final : public QWidget {
    Q_OBJECT

public:
    explicit SessionView(QWidget* parent);

    void addPanel(QWidget* panel, bool stretches);
    QWidget* panelParent() const { return m_panels; }
    void setSessions(const QList<SessionTab>& tabs, const QString& currentKey); // no tabs: the hint is shown
    void setNotice(const NoticeData& notice);
    void step(int by);
    bool hasSession() const;
    QString currentKey() const;

    // The window gives the centre its room; what its parts need is settled among them and not asked for again by everything around.
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void activated(const QString& key);
    void closeRequested(const QString& key);
    void searchRequested();
    void noticeActed(const QString& actionId); // empty: it was closed

private:
    SessionTabBar* m_tabs;
    QFrame* m_line;
    NoticeBar* m_notice;
    PageStack* m_stack;
    QWidget* m_panels;
    QVBoxLayout* m_column;
};

} // namespace callboard
