// ConsentDialog: what a customer was asked, by channel and purpose; a yes or a no is marked by one key, and the words to read out are shown.
#pragma once

#include "ui/models/consent_views.h"
#include "ui/shell/sheet.h"

#include <QMap>

class QLabel;

namespace callboard {

class RowList;

class ConsentDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 600;

    ConsentDialog(const ConsentData& asked, QWidget* parent);

    void mark(int row, bool isYes); // or no more, when it was marked so
    void showError(const Error& error);

Q_SIGNALS:
    void answered(const QList<callboard::ConsentAnswer>& answers); // answer with finish() or showError()

protected:
    void submit() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void markChosen(bool isYes);
    void refresh();
    void showWords();

    const ConsentData m_data;
    QMap<int, bool> m_marks; // by row: yes or no
    bool m_isSent = false;   // until it is answered: a key too many records nothing twice
    RowList* m_list;
    QLabel *m_words, *m_history, *m_problem;
};

} // namespace callboard
