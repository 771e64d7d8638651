// RedactDialog: what is taken out of a case before it becomes an article, for a person to look over.
#pragma once

#include "ui/models/case_article.h"
#include "ui/shell/sheet.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace callboard {

// Nothing of the case is kept until it is confirmed.
class RedactDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr QSize size_px{720, 620};

    RedactDialog(const CaseText& text, QWidget* parent);

Q_SIGNALS:
    void confirmed(const callboard::WriteArticle& article);

protected:
    void submit() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showFinds();
    void showResult();
    void takeOutAlso();
    QStringList staying() const;

    CaseText m_text;
    QList<QCheckBox*> m_boxes; // checked: it is taken out
    QVBoxLayout* m_finds;
    QLineEdit* m_also;
    QPlainTextEdit* m_result;
};

} // namespace callboard
