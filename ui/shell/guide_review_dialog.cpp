// Who, and a line of words.
#include "ui/shell/guide_review_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

GuideReviewDialog::GuideReviewDialog(const QString& title, const QString& primary, const QList<ChoiceData>& people, QWidget* parent)
    : Sheet(QStringLiteral("guideReview"), title, primary, parent), m_people(new QComboBox(this)), m_note(new QLineEdit(this)), m_reason(makeLabel(Look::Bad, {}, this))
{
    auto* form = new QFormLayout;
    form->setSpacing(rhythm_px);
    m_people->setObjectName(QStringLiteral("guideReview.person"));
    m_people->setAccessibleName(tr("Reviewer"));
    for (const ChoiceData& person : people)
        m_people->addItem(person.text, person.id);
    m_people->setVisible(!people.isEmpty());
    if (!people.isEmpty())
        form->addRow(tr("To"), m_people);
    m_note->setObjectName(QStringLiteral("guideReview.note"));
    m_note->setAccessibleName(tr("A word with it"));
    m_note->setPlaceholderText(people.isEmpty() ? tr("What should be different") : tr("What has changed, and why"));
    form->addRow(tr("Word"), m_note);
    body().addLayout(form);
    m_reason->setObjectName(QStringLiteral("guideReview.reason"));
    m_reason->setWordWrap(true);
    m_reason->setVisible(false);
    body().addWidget(m_reason);
    addCancel();
    m_note->setFocus();
    resize(width_px, sizeHint().height());
}

void GuideReviewDialog::showError(const Error& error)
{
    m_reason->setText(error.sentence());
    m_reason->setVisible(true);
}

void GuideReviewDialog::submit() { Q_EMIT given(m_note->text().trimmed(), m_people->currentData().toString()); }

} // namespace callboard
