// Sheet: what all dialogs share: title, body, one primary button; Escape leaves, Enter does.
#pragma once

#include "core/base/result.h"

#include <QDialog>
#include <QPointer>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace callboard {

// Ctrl+Enter does what the primary button says also from a text of several lines. Whoever acts on
// the sheet's signal answers with finish(), or shows what is wrong; until then it stays, with everything typed in it.
class Sheet : public QDialog {
    Q_OBJECT

public:
    Sheet(const QString& id, const QString& title, const QString& primary, QWidget* parent);

    void present(); // open(), and it deletes itself when it is left
    void finish();
    void showAsLeft(); // says that it begins with words of before

Q_SIGNALS:
    void cancelled(); // by its button, which throws away what was typed

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
    QLabel* m_asLeft;
};

// Answers what a sheet asked for: it stays with the reason, or is done. Nothing happens if it was left meanwhile.
template <class S> class SheetAnswer {
public:
    explicit SheetAnswer(S* sheet) : m_sheet(sheet) {}
    void operator()(const std::optional<Error>& refused) const
    {
        if (m_sheet && refused)
            m_sheet->showError(*refused);
        else if (m_sheet)
            m_sheet->finish();
    }
    template <class T> void operator()(const Result<T>& kept) const { (*this)(kept ? std::optional<Error>() : std::optional(kept.error())); }

private:
    QPointer<S> m_sheet;
};

} // namespace callboard
