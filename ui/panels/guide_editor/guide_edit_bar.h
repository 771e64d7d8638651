// GuideEditBar: the line under the drawing that asks for a name, says what Enter will do, or why something cannot be done.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace callboard {

// Hidden while there is nothing to say.
class GuideEditBar final : public QFrame {
    Q_OBJECT

public:
    explicit GuideEditBar(QWidget* parent);
    void ask(const QString& question, const QString& name); // has the focus until it is answered or left
    void tell(const QString& sentence);
    void refuse(const QString& sentence); // a question stays, with what was typed
    void clear();
    bool isAsking() const;

Q_SIGNALS:
    void answered(const QString& name);
    void left(); // by Escape, while it asked

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(const QString& words, const QString& reason);

    QLabel *m_words, *m_reason;
    QLineEdit* m_name;
};

} // namespace callboard
