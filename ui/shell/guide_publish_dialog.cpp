// Facts as a list, then two questions.
#include "ui/shell/guide_publish_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

GuidePublishDialog::GuidePublishDialog(const GuideRelease& release, Instant now, QWidget* parent)
    : Sheet(QStringLiteral("guidePublish"), tr("Publish “%1”").arg(release.title), tr("Publish"), parent), m_note(new QLineEdit(release.note, this)), m_when(new QComboBox(this)),
      m_day(new QDateEdit(this)), m_reason(makeLabel(Look::Bad, {}, this))
{
    for (const QString& fact : release.facts) {
        auto* line = makeLabel(Look::Plain, fact, this);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        body().addWidget(line);
    }
    m_note->setObjectName(QStringLiteral("guidePublish.note"));
    m_note->setPlaceholderText(tr("What has changed, and why"));
    m_when->setObjectName(QStringLiteral("guidePublish.when"));
    m_when->addItems({tr("At once"), tr("From the start of a day")});
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(now.ms).date().addDays(1);
    m_day->setObjectName(QStringLiteral("guidePublish.day"));
    m_day->setAccessibleName(tr("Day"));
    m_day->setMinimumDate(tomorrow);
    m_day->setDate(tomorrow);
    m_day->setVisible(false);
    auto* form = new QFormLayout;
    form->setSpacing(rhythm_px);
    form->addRow(tr("Note"), m_note);
    auto* when = new QHBoxLayout;
    when->addWidget(m_when, 1);
    when->addWidget(m_day, 1);
    form->addRow(tr("In force"), when);
    body().addSpacing(rhythm_px);
    body().addLayout(form);
    m_reason->setObjectName(QStringLiteral("guidePublish.reason"));
    m_reason->setWordWrap(true);
    m_reason->setVisible(false);
    body().addWidget(m_reason);
    connect(m_when, &QComboBox::currentIndexChanged, this, [this](int at) { m_day->setVisible(at == 1); });
    addCancel();
    m_note->setFocus();
    resize(width_px, sizeHint().height());
}

void GuidePublishDialog::showError(const Error& error)
{
    m_reason->setText(error.sentence());
    m_reason->setVisible(true);
}

void GuidePublishDialog::submit()
{
    const bool isLater = m_when->currentIndex() == 1;
    Q_EMIT published(m_note->text().trimmed(), isLater ? Instant{m_day->date().startOfDay().toMSecsSinceEpoch()} : Instant());
}

} // namespace callboard
