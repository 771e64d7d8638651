// SearchBox: a line to type in that tells what was typed once the fingers rest, and hands arrow keys to the list below it.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace callboard {

class SearchBox final : public QLineEdit {
    Q_OBJECT

public:
    static constexpr int rest_ms = 30; // shorter than a frame pair: felt as "at once", and spares half the queries of a fast typist

    explicit SearchBox(QWidget* parent);
    void setList(QWidget* list); // receives Up, Down, PageUp, PageDown and Enter while the caret stays here
    void settle(); // asks at once for what was typed, without the rest after the last key

Q_SIGNALS:
    void queryChanged(const QString& query);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer m_rest;
    QWidget* m_list = nullptr;
};

} // namespace callboard
