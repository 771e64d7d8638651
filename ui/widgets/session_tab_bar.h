// SessionTabBar: one tab per open customer or case, each with its icon, a mark for unsaved text and a way to close it.
#pragma once

#include "ui/models/session_data.h"

#include <QTabBar>

namespace callboard {

class SessionTabBar final : public QTabBar {
    Q_OBJECT

public:
    explicit SessionTabBar(QWidget* parent);

    void setTabs(const QList<SessionTab>& tabs, const QString& currentKey); // emits nothing
    QString currentKey() const;
    void step(int by); // to a neighbour, round and round; emits activated

Q_SIGNALS:
    void activated(const QString& key);
    void closeRequested(const QString& key);

protected:
    QSize minimumTabSizeHint(int at) const override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void addSession(int at);
    void showTab(int at, const SessionTab& tab);
    QString textOf(const SessionTab& tab) const;
    QList<SessionTab> m_tabs; // what is shown, in the order of the tabs
};

} // namespace callboard
