// Shown at every start until it was read.
#include "ui/shell/salvage_dialog.h"

#include "ui/widgets/labels.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard {

SalvageDialog::SalvageDialog(const Error& what, QWidget* parent) : Sheet(QStringLiteral("salvageDialog"), tr("A damaged file was replaced"), tr("I have read this"), parent)
{
    auto* sentence = makeLabel(Look::Plain, what.sentence(), this);
    sentence->setObjectName(QStringLiteral("salvage.sentence"));
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer = makeLabel(Look::Muted, tr("If you miss something that you wrote, save a copy of the damaged file and give it to whoever looks after Callboard."), this);
    m_answer->setObjectName(QStringLiteral("salvage.answer"));
    m_answer->setWordWrap(true);
    body().addWidget(sentence);
    body().addWidget(m_answer);
    connect(addButton(QStringLiteral("salvage.copy"), tr("Save a copy…")), &QPushButton::clicked, this, &SalvageDialog::chooseFolder);
    primary().setFocus();
    resize(width_px, sizeHint().height());
}

void SalvageDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Where to save the copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SalvageDialog::copyWanted);
    dialog->open();
}

void SalvageDialog::showCopied(const Result<QString>& where)
{
    m_answer->setText(where ? tr("Saved: %1").arg(*where) : where.error().sentence());
}

void SalvageDialog::submit()
{
    Q_EMIT read();
    finish();
}

} // namespace callboard
