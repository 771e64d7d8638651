// Sheet: what all dialogs share: title, body, one primary button; Escape leaves, Enter does.
#pragma once

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace callboard {

// Open it with open(). Ctrl+Enter does what the primary button says also from a text of several lines. Whoever acts on
// the sheet's signal answers with finish(), or shows what is wrong; until then it stays, with everything typed in it.
class Sheet : public QDialog {
    Q_OBJECT

public:
    Sheet(const QString& id, const QString& title, const QString& primary, QWidget* parent);

    void finish();

protected:
    virtual void submit() = 0;
    QVBoxLayout& body() { return *m_body; }
    QPushButton& primary() { return *m_primary; }
    QPushButton* addButton(const QString& id, const QString& text); // before the primary one
    void addCancel();
    void showEvent(QShowEvent* event) override;

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    QPushButton* m_primary;
};

} // namespace callboard
