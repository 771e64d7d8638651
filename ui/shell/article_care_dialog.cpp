// The fields of an article that people set by hand.
#include "ui/shell/article_care_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace callboard {

ArticleCareDialog::ArticleCareDialog(const Record<Article>& article, const QList<ChoiceData>& people, bool mayArchive, QWidget* parent)
    : Sheet(QStringLiteral("articleCare"), tr("Owner and dates"), tr("Save"), parent),
      m_form(new RecordForm(QStringLiteral("article"), fieldSpecs(schemaOf<Article>(), {{}, {}, {{"owner", people}}}), this))
{
    m_form->setValues(fieldValues(schemaOf<Article>(), valuesOf(schemaOf<Article>(), &article.value)));
    body().addWidget(m_form, 1);
    if (mayArchive) {
        const bool isAway = article.value.state == ArticleState::Archived;
        connect(addButton(QStringLiteral("articleCare.archive"), isAway ? tr("Bring back from the archive") : tr("Move to the archive")), &QPushButton::clicked, this, [this, isAway] { Q_EMIT archiveRequested(isAway); });
    }
    addCancel();
    resize(width_px, sizeHint().height());
    m_form->focusField();
}

void ArticleCareDialog::showError(const Error& error) { m_form->showError(error); }

void ArticleCareDialog::submit()
{
    if (!m_form->check())
        return;
    if (const FieldPatch patch = m_form->patch(); !patch.isEmpty())
        Q_EMIT saved(patch);
    else
        finish();
}

} // namespace callboard
