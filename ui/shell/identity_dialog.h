// IdentityDialog: the questions of an identity check, a digit each; an answer is seen only while somebody asks for it.
#pragma once

#include "ui/models/identity_views.h"
#include "ui/shell/sheet.h"

#include <QSet>

class QLabel;

namespace callboard {

class RowList;

class IdentityDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    // `why`: what the check is for, where something was held back.
    IdentityDialog(const IdentityData& asked, const QString& why, QWidget* parent);

    void mark(int digit); // from 1: answered rightly, or no more. With as many right ones as are needed the check is made
    void showError(const Error& error);

Q_SIGNALS:
    void checked(const callboard::IdentityResult& result); // answer with finish() or showError()

protected:
    void submit() override; // with what was marked: not confirmed
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Mark { None, Right, Wrong };
    IdentityResult result() const;
    void markRow(int row, Mark as);
    void markChosenWrong();
    void showOrHide();
    void send();
    void refresh();

    const IdentityData m_data;
    QList<Mark> m_marks;
    bool m_isSent = false; // until it is answered: a key too many makes no second check
    QSet<int> m_shown; // rows whose answer is on the screen
    RowList* m_list;
    QLabel* m_problem;
};

} // namespace callboard
