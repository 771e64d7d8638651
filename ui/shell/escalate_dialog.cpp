// A text, a time and what goes along.
#include "ui/shell/escalate_dialog.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int textHeight_px = 96;
constexpr int contextHeight_px = 160;

}

EscalateDialog::EscalateDialog(const ListRows& context, const QList<SpokenZone>& zones, const Clock& clock, QWidget* parent)
    : Sheet(QStringLiteral("escalateDialog"), tr("Ask a lead"), tr("Ask"), parent), m_text(new QPlainTextEdit(this)), m_when(new TimeField(QStringLiteral("escalate"), zones, tr("Can be left out."), clock, this)), m_problem(makeLabel(Look::Bad, {}, this))
{
    m_text->setObjectName(QStringLiteral("escalate.text"));
    m_text->setAccessibleName(tr("What a lead should decide or do"));
    m_text->setPlaceholderText(tr("What should a lead decide or do?"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(textHeight_px);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body().addWidget(m_text, 1);
    body().addWidget(m_problem);
    body().addWidget(makeLabel(Look::Small, tr("By when"), this));
    body().addWidget(m_when);
    auto* along = makeLabel(Look::Muted, tr("The customer, the case and its timeline go along, and:"), this);
    along->setWordWrap(true);
    body().addWidget(along);
    auto* rows = new HintedList(QStringLiteral("escalate.context"), tr("What goes along"), {.icons = true}, {}, this);
    rows->setRows(context);
    rows->setMinimumHeight(contextHeight_px);
    body().addWidget(rows, 1);
    addCancel();
    resize(width_px, sizeHint().height());
    m_text->setFocus();
}

void EscalateDialog::showError(const Error& error)
{
    m_problem->setText(error.sentence());
    m_problem->show();
}

void EscalateDialog::submit()
{
    if (m_text->toPlainText().trimmed().isEmpty())
        return m_text->setFocus();
    if (!m_when->isEmpty() && !m_when->time().isSet())
        return m_when->refuse();
    Q_EMIT asked(m_text->toPlainText(), m_when->time());
}

} // namespace callboard
