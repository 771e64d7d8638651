// ChoiceBar: a row of chips of which exactly one is chosen, such as the filters of the timeline.
#pragma once

#include "ui/models/session_data.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace callboard {

class ChoiceBar final : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget* parent);

    void setChoices(const QList<ChoiceData>& choices); // keeps the chosen one if it is still there, else the first
    void choose(const QString& id);                    // unknown ids change nothing
    void step(int by);                                 // to the next or previous, round and round
    QString chosen() const;

Q_SIGNALS:
    void changed(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<ChoiceData> m_choices;
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace callboard
