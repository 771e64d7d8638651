// MacroDialog: which macro, what it would do step by step before anything is done, and what it asks first.
#pragma once

#include "ui/models/macro_views.h"
#include "ui/shell/sheet.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace callboard {

class HintedList;
class SearchBox;

class MacroDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 860;

    MacroDialog(const QString& about, QWidget* parent);
    void setMacros(const ListRows& macros); // the first one is chosen
    void setOutlook(const MacroOutlook& outlook);
    QString chosen() const; // its key; empty: none fits
    GapAnswers answers() const;
    void setAnswers(const GapAnswers& answers); // of before; those of gaps that are asked already stay

Q_SIGNALS:
    void searched(const QString& words);
    void changed();               // another macro is chosen, or something was answered
    void wanted(bool onlyBefore); // onlyBefore: the steps before the one that would be refused

protected:
    void submit() override;

private:
    void askFor(const QStringList& gaps);

    SearchBox* m_search;
    HintedList *m_macros, *m_steps;
    QGridLayout* m_asked;
    QLabel* m_state;
    QPushButton* m_before;
    std::vector<std::pair<QString, QLineEdit*>> m_gaps;
    GapAnswers m_answers; // also of macros that are not chosen by now
    bool m_isRefused = false;
};

} // namespace callboard
