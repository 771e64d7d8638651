// Guides come first: they cannot be filled in here.
#include "ui/shell/closing_dialog.h"

#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard {

namespace {

constexpr auto outcomeName = "outcome";

QString titleOf(CaseStatus to)
{
    if (to == CaseStatus::Escalated)
        return ClosingDialog::tr("Before somebody is asked");
    return isAtWork(to) ? ClosingDialog::tr("Before the case waits") : ClosingDialog::tr("Before the case ends");
}

QString primaryOf(CaseStatus to)
{
    if (to == CaseStatus::Escalated)
        return ClosingDialog::tr("Go on");
    return to == CaseStatus::Resolved ? ClosingDialog::tr("Resolve the case") : to == CaseStatus::Closed ? ClosingDialog::tr("Close the case") : ClosingDialog::tr("Let it wait");
}

std::vector<FieldSpec> specs(const ClosingData& data, const FieldContext& context)
{
    std::vector<FieldSpec> asked;
    if (data.outcome) {
        FieldSpec outcome = specOf(*schemaOf<CaseFile>().column(outcomeName), {});
        outcome.kind = Kind::Option;
        outcome.canonical = nullptr;
        outcome.choices = data.outcomes;
        asked.push_back(outcome);
    }
    for (FieldSpec& spec : fieldSpecs(schemaOf<CaseFile>(), context))
        if (data.fields.contains(QString::fromUtf8(spec.name)))
            asked.push_back(std::move(spec));
    for (FieldSpec& spec : asked) {
        spec.required = true;
        if (spec.declared)
            spec.declared->when_field.clear(); // it is asked for, which the case says and not this form
    }
    return asked;
}

}

ClosingDialog::ClosingDialog(const ClosingData& missing, const FieldContext& context, QWidget* parent)
    : Sheet(QStringLiteral("closingDialog"), titleOf(missing.to), primaryOf(missing.to), parent), m_data(missing),
      m_form(new RecordForm(QStringLiteral("closing"), specs(missing, context), this)), m_problem(makeLabel(Look::Bad, {}, this))
{
    auto* what = makeLabel(Look::Plain, missing.guides.isEmpty() ? tr("This is still missing. It is kept with the case.") : missing.guides.join(u'\n'), this);
    what->setObjectName(QStringLiteral("closing.missing"));
    what->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("closing.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_form->setVisible(missing.guides.isEmpty() && (missing.outcome || !missing.fields.isEmpty()));
    body().addWidget(what);
    body().addWidget(m_form);
    if (missing.guides.isEmpty())
        addTasks();
    body().addWidget(m_problem);
    addCancel();
    if (!missing.guides.isEmpty())
        addGuides();
    else if (m_form->isVisibleTo(this))
        m_form->focusField();
    resize(width_px, sizeHint().height());
}

void ClosingDialog::addTasks()
{
    for (const QString& task : m_data.tasks) {
        auto* tick = new QCheckBox(task, this);
        tick->setObjectName(QStringLiteral("closing.task.%1").arg(m_ticks.size() + 1));
        body().addWidget(tick);
        m_ticks.append(tick);
    }
    if (m_data.mayStayResolved && !m_ticks.isEmpty())
        connect(addButton(QStringLiteral("closing.resolve"), tr("Resolve it, this stays open")), &QPushButton::clicked, this, [this] { answer(true); });
    if (!m_ticks.isEmpty())
        m_ticks.first()->setFocus();
}

void ClosingDialog::addGuides()
{
    primary().hide();
    auto* door = addButton(QStringLiteral("closing.guide"), tr("Go to the guide"));
    connect(door, &QPushButton::clicked, this, [this] {
        finish();
        Q_EMIT guideWanted();
    });
    door->setFocus();
}

void ClosingDialog::showError(const Error& error)
{
    m_form->showError(error);
    m_form->show();
}

void ClosingDialog::submit()
{
    const auto open = std::find_if(m_ticks.begin(), m_ticks.end(), [](const QCheckBox* tick) { return !tick->isChecked(); });
    const bool isResolving = m_data.to == CaseStatus::Resolved;
    if (isResolving || open == m_ticks.end())
        return answer(isResolving);
    m_problem->setText(tr("Tick what is done or not needed any more, or resolve the case with it."));
    m_problem->show();
    (*open)->setFocus();
}

void ClosingDialog::answer(bool isResolved)
{
    if (!m_form->check())
        return;
    FieldPatch patch = m_form->patch();
    patch.set.erase(QByteArray(outcomeName));
    patch.was.erase(QByteArray(outcomeName));
    Q_EMIT filled({m_data.outcome ? m_form->text(outcomeName) : QString(), patch, isResolved});
}

} // namespace callboard
