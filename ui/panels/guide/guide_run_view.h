// GuideRunView: one step of the running guide: what to say, the question, the answers by digit, and the way so far.
#pragma once

#include "ui/models/guide_data.h"

#include <QList>
#include <QScrollArea>

class QBoxLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace callboard {

class ChoiceButton;

// Digits choose and Enter goes on while the keyboard's focus is here, and only then.
class GuideRunView final : public QScrollArea {
    Q_OBJECT

public:
    explicit GuideRunView(QWidget* parent);
    void setData(const GuideData& step);
    QWidget* keyPlace(); // what takes the keys now: the line to type in, or this view
    QWidget* line() const; // to type in
    void next();         // as the button does: with what is typed

Q_SIGNALS:
    void digitPressed(int digit);
    void nextRequested(const QString& typed);
    void backRequested();
    void typed(const QString& text);
    void commandRequested(const QString& id);
    void left(); // Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addHead(QVBoxLayout& column, QWidget* page);
    void addAnswer(QVBoxLayout& column, QWidget* page);
    void addWay(QVBoxLayout& column, QWidget* page);
    void showChoices();
    void placeButtons();
    void showSoFar();

    GuideData m_data;
    QLabel *m_title, *m_progress, *m_sayLabel, *m_say, *m_question, *m_note, *m_required, *m_problem, *m_remark;
    QLabel *m_soFarTitle, *m_soFar, *m_beforeTitle, *m_before;
    QProgressBar* m_bar;
    QFrame *m_sayFrame, *m_line;
    QVBoxLayout* m_choiceColumn;
    QList<ChoiceButton*> m_choices; // as many as were ever needed; those without an answer are hidden
    QLineEdit* m_typed;
    QPushButton *m_back, *m_next;
    QBoxLayout* m_buttons;
    QWidget* m_doors;
};

} // namespace callboard
