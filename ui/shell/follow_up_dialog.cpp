// Two lines to type, and what the first one means.
#include "ui/shell/follow_up_dialog.h"

#include "core/work/spoken_time.h"
#include "ui/models/task_views.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

FollowUpDialog::FollowUpDialog(const QString& what, const QTimeZone& zone, const Clock& clock, QWidget* parent)
    : Sheet(QStringLiteral("followUpDialog"), tr("Promise a follow-up"), tr("Promise"), parent), m_zone(zone), m_clock(clock), m_when(new QLineEdit(this)), m_text(new QLineEdit(this)),
      m_forTeam(new QCheckBox(tr("Whoever of the team is free does it"), this)), m_understood(makeLabel(Look::Muted, {}, this))
{
    m_when->setObjectName(QStringLiteral("followUp.when"));
    m_when->setAccessibleName(tr("When"));
    m_when->setPlaceholderText(tr("tue 3pm · in 20 min · tomorrow"));
    m_text->setObjectName(QStringLiteral("followUp.text"));
    m_text->setAccessibleName(tr("What"));
    m_text->setText(what);
    m_forTeam->setObjectName(QStringLiteral("followUp.forTeam"));
    m_understood->setObjectName(QStringLiteral("followUp.understood"));
    m_understood->setWordWrap(true);
    for (auto [label, field] : {std::pair{tr("When"), m_when}, std::pair{tr("What"), m_text}}) {
        body().addWidget(makeLabel(Look::Small, label, this));
        body().addWidget(field);
        if (field == m_when)
            body().addWidget(m_understood);
    }
    body().addWidget(m_forTeam);
    addCancel();
    connect(m_when, &QLineEdit::textChanged, this, &FollowUpDialog::read);
    read();
    resize(width_px, sizeHint().height());
    m_when->setFocus();
}

void FollowUpDialog::read()
{
    const auto time = spokenTime(m_when->text(), m_zone, m_clock.now());
    m_due = time ? *time : Instant();
    setLook(m_understood, Look::Muted);
    m_understood->setText(time                          ? spokenMoment(*time, m_zone, m_clock.now())
                          : m_when->text().trimmed().isEmpty() ? tr("A day, an hour, or both. Hours are the customer's.")
                                                               : time.error().sentence());
}

void FollowUpDialog::showError(const Error& error)
{
    setLook(m_understood, Look::Bad);
    m_understood->setText(error.sentence());
}

void FollowUpDialog::submit()
{
    if (!m_due.isSet()) {
        setLook(m_understood, Look::Bad);
        return m_when->setFocus();
    }
    if (m_text->text().trimmed().isEmpty())
        return m_text->setFocus();
    Q_EMIT promised({m_text->text(), m_due, m_forTeam->isChecked()});
}

} // namespace callboard
