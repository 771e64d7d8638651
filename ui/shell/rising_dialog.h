// RisingDialog: what customers come with more often than usual, the cases behind the chosen row, and the keys that do something about it.
#pragma once

#include "ui/models/rising_views.h"
#include "ui/shell/sheet.h"

class QLabel;

namespace callboard {

class ChoiceBar;
class HintedList;

class RisingDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 980;

    explicit RisingDialog(QWidget* parent);
    void showLooking();                                           // until the answer is here
    void setRows(const ListRows& rows, const QString& summary); // the first one is chosen
    void setBehind(const RisingBehind& behind);
    void say(const QString& sentence);
    QString chosen() const; // a row's key; empty: nothing rises
    int days() const;

Q_SIGNALS:
    void periodChosen();
    void changed(); // another row is chosen
    void caseWanted(const QString& sessionKey);
    void problemWanted(); // make one of the cases, or go to the one that there is
    void othersWanted();  // those that are not part of it yet
    void copyWanted();

protected:
    void submit() override;

private:
    ChoiceBar* m_period;
    HintedList *m_rising, *m_cases;
    QLabel *m_summary, *m_state;
    QPushButton *m_leave, *m_copy, *m_others, *m_problem;
};

} // namespace callboard
