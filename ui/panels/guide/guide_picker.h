// GuidePicker: a list to pick from by a few letters and Enter: guides, steps, or people.
#pragma once

#include "ui/widgets/hinted_list.h"

#include <QWidget>

class QLabel;

namespace callboard {

class SearchBox;

class GuidePicker final : public QWidget {
    Q_OBJECT

public:
    // `id` begins the object names: "guide" makes "guide.filter" and "guide.list".
    GuidePicker(const QString& id, const QString& title, const HintText& whenEmpty, QWidget* parent);
    void setRows(const ListRows& rows);
    void setProblem(const QString& problem); // why the last one picked did not work; empty: nothing
    void startAnew();                        // without what was typed before

Q_SIGNALS:
    void picked(const QString& key);
    void left(); // Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void chooseFirst();

    SearchBox* m_filter;
    QLabel* m_problem;
    HintedList* m_list;
};

} // namespace callboard
