// A column of title, body and buttons.
#include "ui/shell/sheet.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace callboard {

Sheet::Sheet(const QString& id, const QString& title, const QString& primary, QWidget* parent)
    : QDialog(parent), m_body(new QVBoxLayout), m_buttons(new QHBoxLayout), m_primary(makeButton(ButtonLook::Primary, primary, {}, this)), m_asLeft(makeLabel(Look::Muted, {}, this))
{
    setObjectName(id);
    setWindowTitle(title);
    setAccessibleName(title);
    m_primary->setObjectName(id + QStringLiteral(".primary"));
    m_primary->setDefault(true);
    m_body->setSpacing(rhythm_px);
    m_buttons->setSpacing(rhythm_px);
    m_buttons->addStretch();
    m_buttons->addWidget(m_primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * rhythm_px, 3 * rhythm_px, 3 * rhythm_px, 2 * rhythm_px);
    column->setSpacing(2 * rhythm_px);
    column->addWidget(makeLabel(Look::Heading, title, this));
    column->addWidget(m_asLeft);
    m_asLeft->setWordWrap(true);
    m_asLeft->hide();
    column->addLayout(m_body, 1);
    column->addLayout(m_buttons);
    connect(m_primary, &QPushButton::clicked, this, [this] { submit(); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* accept = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(accept, &QShortcut::activated, m_primary, &QPushButton::click);
    }
}

void Sheet::present()
{
    setAttribute(Qt::WA_DeleteOnClose);
    open();
    // A dialog that opens marks all of its first line, and the next letter would take its place.
    if (auto* line = qobject_cast<QLineEdit*>(focusWidget()); line && !m_asLeft->isHidden())
        line->end(false);
}

void Sheet::finish() { accept(); }

void Sheet::showAsLeft()
{
    const bool canCancel = findChild<QPushButton*>(objectName() + QStringLiteral(".cancel"));
    m_asLeft->setText(canCancel ? tr("As you left it. Cancel throws it away.") : tr("As you left it."));
    m_asLeft->show();
}

void Sheet::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // The buttons were made first but are the last stops: the primary one, then the others.
    const auto last = [this](QWidget* button) {
        if (previousInFocusChain() != button)
            setTabOrder(previousInFocusChain(), button);
    };
    last(m_primary);
    for (int at = 0; at < m_buttons->count(); ++at)
        if (auto* button = m_buttons->itemAt(at)->widget(); button && button != m_primary)
            last(button);
}

QPushButton* Sheet::addButton(const QString& id, const QString& text)
{
    auto* button = makeButton(ButtonLook::Secondary, text, {}, this);
    button->setObjectName(id);
    button->setAutoDefault(true); // Enter on it does what it says
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void Sheet::addCancel()
{
    connect(addButton(objectName() + QStringLiteral(".cancel"), tr("Cancel")), &QPushButton::clicked, this, [this] {
        Q_EMIT cancelled();
        reject();
    });
}

} // namespace callboard
