// The reason above, the words below, and the ways on.
#include "ui/shell/refused_dialog.h"

#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int textHeight_px = 120;

} // namespace

RefusedDialog::RefusedDialog(const RefusedData& refused, QWidget* parent)
    : Sheet(QStringLiteral("refusedDialog"), tr("Not accepted: %1").arg(refused.what), tr("Try again"), parent)
{
    m_reason = makeLabel(Look::Plain, refused.reason, this);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* kept = makeLabel(Look::Muted, tr("Made %1. It is kept here until you remove it.").arg(refused.when), this);
    kept->setWordWrap(true);
    body().addWidget(m_reason);
    body().addWidget(kept);
    auto* remove = addButton(QStringLiteral("refused.remove"), tr("Remove"));
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removed();
        finish();
    });
    if (!refused.text.isEmpty()) {
        auto* text = new QPlainTextEdit(refused.text, this);
        text->setObjectName(QStringLiteral("refused.text"));
        text->setAccessibleName(tr("What you wrote"));
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setMinimumHeight(textHeight_px);
        body().addWidget(text, 1);
        auto* copy = addButton(QStringLiteral("refused.copy"), tr("Copy text"));
        connect(copy, &QPushButton::clicked, this, [words = refused.text] { QGuiApplication::clipboard()->setText(words); });
    }
    if (refused.canEdit) {
        auto* edit = addButton(QStringLiteral("refused.edit"), tr("Edit"));
        edit->setToolTip(tr("Puts the words back where they were written, to be changed and sent again."));
        connect(edit, &QPushButton::clicked, this, [this, edit] {
            edit->setEnabled(false); // once: the words would be there twice
            Q_EMIT edited();
        });
    }
    if (refused.canAskLead) {
        auto* ask = addButton(QStringLiteral("refused.lead"), tr("Ask a lead"));
        ask->setToolTip(tr("Sends the words and the reason to your lead, who can decide or do it."));
        connect(ask, &QPushButton::clicked, this, &RefusedDialog::leadAsked);
    }
    primary().setFocus();
    resize(width_px, sizeHint().height());
}

void RefusedDialog::showError(const Error& error)
{
    m_reason->setText(error.sentence());
}

void RefusedDialog::submit()
{
    Q_EMIT retried();
}

} // namespace callboard
