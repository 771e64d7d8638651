// GuideTrialView: a column beside the drawing in which the guide is tried out, and that says that nothing of it is kept.
#pragma once

#include "ui/models/session_data.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace callboard {

class GuideTrialView final : public QWidget {
    Q_OBJECT

public:
    // `step` shows one step of a guide as the desk does; it becomes this view's.
    GuideTrialView(QWidget* step, QWidget* parent);
    void setRecords(const QList<ChoiceData>& records, const QString& current);

Q_SIGNALS:
    void recordChosen(const QString& key);
    void beginRequested();
    void closeRequested();

private:
    QComboBox* m_records;
};

} // namespace callboard
