// The fields of the case's schema that are asked when it is opened.
#include "ui/shell/case_dialog.h"

#include "core/work/tasks.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int later_days = 3;

std::vector<FieldSpec> specs(const CaseChoices& choices, Instant now)
{
    const auto of = [](const char* column) { return specOf(*schemaOf<CaseFile>().column(column), {}); };
    FieldSpec category = of("category");
    for (const QString& text : choices.categories)
        category.choices << ChoiceData{text, text};
    FieldSpec team = of("team");
    team.choices = choices.teams;
    FieldSpec due = of("due");
    due.kind = Kind::Option; // the ends of days that a rep promises; a date of one's own is set in the case
    due.canonical = nullptr;
    due.choices = dueChoices(now);
    return {of("subject"), category, of("priority"), of("channel"), team, due};
}

} // namespace

QList<ChoiceData> dueChoices(Instant now)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(now.ms);
    const auto end = [&here](int days) { return QDateTime(here.date().addDays(days), QTime(workdayEnds_h, 0)); };
    const QString hour = QLocale().toString(end(0).time(), QLocale::ShortFormat);
    const auto id = [](const QDateTime& time) { return QString::fromLatin1(Instant{time.toMSecsSinceEpoch()}.text()); };
    QList<ChoiceData> all{{QString(), CaseDialog::tr("By the service level")}};
    if (here < end(0))
        all << ChoiceData{id(end(0)), CaseDialog::tr("Today, %1").arg(hour)};
    all << ChoiceData{id(end(1)), CaseDialog::tr("Tomorrow, %1").arg(hour)};
    all << ChoiceData{id(end(later_days)), CaseDialog::tr("%1, %2").arg(QLocale().toString(end(later_days).date(), QStringLiteral("dddd")), hour)};
    return all;
}

CaseDialog::CaseDialog(const CaseChoices& choices, Instant now, QWidget* parent)
    : Sheet(QStringLiteral("caseDialog"), tr("New case"), tr("Open case"), parent), m_form(new RecordForm(QStringLiteral("case"), specs(choices, now), this))
{
    std::map<QByteArray, Value> first;
    first["priority"] = Choice<Priority>(Priority::Normal).name();
    first["channel"] = Choice<Channel>(choices.channel).name();
    if (const auto team = Uuid::fromText(choices.team.toLatin1()))
        first["team"] = *team;
    m_form->setValues(first);
    body().addWidget(m_form, 1);
    addCancel();
    resize(width_px, sizeHint().height());
    m_form->focusField();
}

void CaseDialog::showError(const Error& error) { m_form->showError(error); }

void CaseDialog::submit()
{
    if (!m_form->check())
        return;
    NewCase file;
    file.subject = m_form->text("subject");
    file.category = m_form->text("category");
    file.priority = Choice<Priority>::named(m_form->text("priority"));
    file.channel = Choice<Channel>::named(m_form->text("channel"));
    if (const auto team = Uuid::fromText(m_form->text("team").toLatin1()))
        file.team = {*team};
    if (const auto due = Instant::fromText(m_form->text("due").toLatin1()))
        file.due = *due;
    Q_EMIT caseRequested(file);
}

} // namespace callboard
