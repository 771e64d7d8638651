// TopBar: the way into search and commands, the call in progress, today's figures and the rep's state.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/models/session_data.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace callboard {

class CallPill;

class TopBar final : public QFrame {
    Q_OBJECT

public:
    TopBar(const Clock& clock, QWidget* parent);

    void setSearchKey(const QString& key); // shown in the search field
    void setCall(const CallData& call);
    void setFigures(const QList<FigureData>& figures);                           // none: nothing is shown
    void setStates(const QList<ChoiceData>& states, const QString& current);     // none: nothing is shown

Q_SIGNALS:
    void searchRequested();
    void holdRequested(bool hold);
    void endRequested();
    void stateChosen(const QString& id);

private:
    QPushButton* m_search;
    QLabel* m_searchKey;
    CallPill* m_call;
    QHBoxLayout* m_figures;
    QComboBox* m_states;
};

} // namespace callboard
