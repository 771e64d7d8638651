// A line and the entries.
#include "ui/shell/split_dialog.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int listHeight_px = 200;

}

SplitDialog::SplitDialog(const QString& subject, const ListRows& entries, QWidget* parent)
    : Sheet(QStringLiteral("splitDialog"), tr("A case of their own"), tr("Split out"), parent), m_subject(new QLineEdit(subject, this)), m_problem(makeLabel(Look::Bad, {}, this))
{
    m_subject->setObjectName(QStringLiteral("split.subject"));
    m_subject->setAccessibleName(tr("Subject of the new case"));
    m_problem->setObjectName(QStringLiteral("split.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* list = new HintedList(QStringLiteral("split.entries"), tr("What goes there"), {.icons = true, .separators = true, .wrapBody = true}, {}, this);
    list->setRows(entries);
    list->setMinimumHeight(listHeight_px);
    body().addWidget(makeLabel(Look::Small, tr("Subject of the new case"), this));
    body().addWidget(m_subject);
    body().addWidget(list, 1);
    body().addWidget(m_problem);
    addCancel();
    resize(width_px, sizeHint().height());
    m_subject->selectAll();
    m_subject->setFocus();
}

void SplitDialog::showError(const Error& error)
{
    m_problem->setText(error.sentence());
    m_problem->show();
}

void SplitDialog::submit()
{
    if (m_subject->text().trimmed().isEmpty())
        return m_subject->setFocus();
    Q_EMIT wanted(m_subject->text());
}

} // namespace callboard
