// A head with the record, the sentence that it is a trial, and the step below.
#include "ui/panels/guide_editor/guide_trial_view.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace callboard {

GuideTrialView::GuideTrialView(QWidget* step, QWidget* parent) : QWidget(parent), m_records(new QComboBox(this))
{
    setObjectName(QStringLiteral("guideTrial"));
    setProperty("look", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    m_records->setObjectName(QStringLiteral("guideTrial.record"));
    m_records->setAccessibleName(tr("Try it with"));
    m_records->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* close = makeButton(ButtonLook::Quiet, {}, QStringLiteral("close"), this);
    close->setObjectName(QStringLiteral("guideTrial.close"));
    close->setAccessibleName(tr("End the trial"));
    close->setToolTip(tr("End the trial (Esc)"));
    auto* again = makeButton(ButtonLook::Secondary, tr("Start again"), {}, this);
    again->setObjectName(QStringLiteral("guideTrial.again"));
    auto* notice = makeLabel(Look::Muted, tr("A trial of the text as it stands. Nothing is written to any record, and nothing is sent."), this);
    notice->setObjectName(QStringLiteral("guideTrial.notice"));
    notice->setWordWrap(true);
    auto* title = new QHBoxLayout;
    title->addWidget(makeLabel(Look::Strong, tr("Trial"), this), 1);
    title->addWidget(close);
    auto* line = new QHBoxLayout;
    line->setSpacing(rhythm_px);
    line->addWidget(m_records, 1);
    line->addWidget(again);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, 0);
    head->setSpacing(rhythm_px);
    head->addLayout(title);
    head->addLayout(line);
    head->addWidget(notice);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(rhythm_px, 0, rhythm_px, rhythm_px);
    body->addWidget(step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(rhythm_px);
    column->addLayout(head);
    column->addWidget(makeLine(this));
    column->addLayout(body, 1);
    setFocusProxy(step);
    connect(m_records, &QComboBox::activated, this, [this](int at) { Q_EMIT recordChosen(m_records->itemData(at).toString()); });
    connect(again, &QPushButton::clicked, this, &GuideTrialView::beginRequested);
    connect(close, &QPushButton::clicked, this, &GuideTrialView::closeRequested);
}

void GuideTrialView::setRecords(const QList<ChoiceData>& records, const QString& current)
{
    m_records->clear();
    for (const ChoiceData& record : records)
        m_records->addItem(record.text, record.id);
    m_records->setCurrentIndex(m_records->findData(current));
}

} // namespace callboard
