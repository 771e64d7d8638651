// When, what, and whose.
#include "ui/shell/follow_up_dialog.h"

#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

FollowUpDialog::FollowUpDialog(const QString& what, const QList<SpokenZone>& zones, const Clock& clock, QWidget* parent)
    : Sheet(QStringLiteral("followUpDialog"), tr("Promise a follow-up"), tr("Promise"), parent),
      m_when(new TimeField(QStringLiteral("followUp"), zones, zones.size() > 1 ? tr("A day, an hour, or both.") : tr("A day, an hour, or both. Hours are the customer's."), clock, this)),
      m_text(new QLineEdit(what, this)), m_forTeam(new QCheckBox(tr("Whoever of the team is free does it"), this))
{
    m_text->setObjectName(QStringLiteral("followUp.text"));
    m_text->setAccessibleName(tr("What"));
    m_forTeam->setObjectName(QStringLiteral("followUp.forTeam"));
    for (auto [label, field] : {std::pair<QString, QWidget*>{tr("When"), m_when}, {tr("What"), m_text}}) {
        body().addWidget(makeLabel(Look::Small, label, this));
        body().addWidget(field);
    }
    body().addWidget(m_forTeam);
    m_when->putZoneBehind(m_forTeam);
    addCancel();
    resize(width_px, sizeHint().height());
    m_when->setFocus();
}

void FollowUpDialog::submit()
{
    if (!m_when->time().isSet())
        return m_when->refuse();
    if (m_text->text().trimmed().isEmpty())
        return m_text->setFocus();
    Q_EMIT promised({m_text->text(), m_when->time(), m_forTeam->isChecked()});
}

} // namespace callboard
