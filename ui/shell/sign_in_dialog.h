// SignInDialog: who works here, and with which server: one card with one button.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace callboard {

class RecordForm;

class SignInDialog final : public QDialog {
    Q_OBJECT

public:
    // As they were given last time; the caret starts in the first field that is empty.
    SignInDialog(const QString& server, const QString& login, QWidget* parent = nullptr);

    void setBusy(const QString& sentence);      // what is being done, while only cancelling is possible; empty: not busy
    bool isBusy() const { return m_busy; }
    void showError(const QString& sentence);    // no longer busy; everything typed is still there
    void finish();                              // signed in; forgets the password and closes

Q_SIGNALS:
    void signInRequested(const QString& server, const QString& login, const QString& password); // busy from now on
    void cancelled();                           // while busy: the dialog is ready for another attempt

protected:
    void reject() override;

private:
    void build();
    void submit();

    RecordForm* m_form;
    QLabel* m_error;
    QLabel* m_progress;
    QPushButton* m_signIn;
    QPushButton* m_cancel;
    bool m_busy = false;
};

} // namespace callboard
