// RefusedDialog: something that the server did not accept: why, the words in full, and what can be done with them.
#pragma once

#include "ui/shell/sheet.h"

class QLabel;
class QPlainTextEdit;

namespace callboard {

struct RefusedData {
    QString what;   // "Note on a case"
    QString when;
    QString reason; // one sentence
    QString text;   // what the person wrote; empty when the operation had no words
    bool canEdit = false;    // they came from the composer, and go back there
    bool canAskLead = false; // it is about a customer, and a lead can be asked about it
};

class RefusedDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    RefusedDialog(const RefusedData& refused, QWidget* parent);
    void showError(const Error& error); // of another refusal, after a retry

Q_SIGNALS:
    void retried(); // as a new operation; the sheet stays until finish()
    void edited();  // in the composer, where they were written; the sheet stays until finish()
    void removed(); // from the outbox, words and all
    void leadAsked(); // the sheet stays until finish()

protected:
    void submit() override;

private:
    QLabel* m_reason;
};

} // namespace callboard
