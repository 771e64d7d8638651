// The merges in force, and a sentence about what is whose afterwards.
#include "ui/shell/customer_unmerge_dialog.h"

#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int width_px = 560;
constexpr int height_px = 400;

}

CustomerUnmergeDialog::CustomerUnmergeDialog(const QString& stays, const ListRows& merges, bool isOnline, QWidget* parent)
    : Sheet(QStringLiteral("customerUnmergeDialog"), tr("Separate merged records"), tr("Separate"), parent),
      m_merges(new HintedList(QStringLiteral("customerUnmerge.merges"), tr("Merged into this record"), {.icons = true, .separators = true},
                              {QStringLiteral("people"), tr("Nothing was merged into this record"), tr("Merge two records with the command “Merge with another record”.")}, this)),
      m_problem(makeLabel(Look::Bad, {}, this))
{
    auto* sentence = makeLabel(Look::Plain, tr("The chosen record gets back what was its own, as the log of the merge says, with what was added to its cases since. Everything else that was added, and every field "
                                               "that somebody changed since, stays with %1.").arg(stays), this);
    m_problem->setObjectName(QStringLiteral("customerUnmerge.problem"));
    for (QLabel* label : {sentence, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_problem->setVisible(!isOnline);
    if (!isOnline)
        m_problem->setText(tr("Separating needs the server, which alone has everything of both. Come back when this desk is online."));
    body().addWidget(m_merges, 1);
    body().addWidget(sentence);
    body().addWidget(m_problem);
    addCancel();
    m_merges->setRows(merges);
    m_merges->list().selectFirst();
    m_merges->setFocus();
    primary().setEnabled(isOnline && !merges.isEmpty());
    resize(width_px, height_px);
}

void CustomerUnmergeDialog::showError(const Error& error)
{
    m_problem->setText(error.sentence());
    m_problem->show();
}

void CustomerUnmergeDialog::submit()
{
    if (const QString key = m_merges->list().currentKey(); !key.isEmpty())
        Q_EMIT wanted(key);
}

} // namespace callboard
