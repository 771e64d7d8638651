// TimeField: a time in the words of whoever says it, by which clock it is meant, and what was understood, as one types.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/models/task_views.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace callboard {

class TimeField final : public QWidget {
    Q_OBJECT

public:
    // Named "<id>.when", "<id>.zone" and "<id>.understood". `zones`: at least one; what was understood is told by the first, the
    // customer's. `hint` stands there while nothing is typed.
    TimeField(const QString& id, const QList<SpokenZone>& zones, const QString& hint, const Clock& clock, QWidget* parent);

    bool isEmpty() const;
    Instant time() const { return m_time; } // not set: nothing is typed, or it is not understood
    void putZoneBehind(QWidget* stop);      // for the Tab key: a clock is rarely chosen, and what comes next is
    void refuse();                          // says loudly what is not understood, with the caret there
    void showError(const Error& error);

private:
    void read();
    const QTimeZone& chosenZone() const;

    const QList<SpokenZone> m_zones;
    const QString m_hint;
    const Clock& m_clock;
    QLineEdit* m_when;
    QComboBox* m_zone;
    QLabel* m_understood;
    Instant m_time;
};

} // namespace callboard
