// A list of what rises, and beside it the cases of the row that is chosen.
#include "ui/shell/rising_dialog.h"

#include "ui/models/session_data.h"
#include "ui/shell/command.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace callboard {

namespace {

constexpr int listHeight_px = 400, risingShare = 1, casesShare = 1;

}

RisingDialog::RisingDialog(QWidget* parent)
    : Sheet(QStringLiteral("risingDialog"), tr("Recurring complaints"), tr("Open the case"), parent), m_period(new ChoiceBar(this)),
      m_rising(new HintedList(QStringLiteral("rising.list"), tr("What rises"), {.icons = true, .separators = true}, {QStringLiteral("check"), tr("Nothing rises"), tr("Nothing comes from more customers than usual. Alt+K looks at a shorter or a longer time.")}, this)),
      m_cases(new HintedList(QStringLiteral("rising.cases"), tr("The cases behind it"), {.icons = true, .separators = true}, {QStringLiteral("case"), tr("No cases"), tr("The cases behind what rises appear here.")}, this)),
      m_summary(makeLabel(Look::Muted, {}, this)), m_state(makeLabel(Look::Muted, {}, this))
{
    m_period->setObjectName(QStringLiteral("rising.period"));
    m_period->setAccessibleName(tr("How long a time is compared"));
    m_period->setToolTip(tr("Alt+K: the next one"));
    QList<ChoiceData> periods;
    for (const int days : {1, 7, 28})
        periods.append({QString::number(days), tr("%n day(s)", nullptr, days)});
    m_period->setChoices(periods);
    m_period->choose(QString::number(RisingPeriod().days));
    m_summary->setObjectName(QStringLiteral("rising.summary"));
    m_state->setObjectName(QStringLiteral("rising.state"));
    auto* beside = new QHBoxLayout;
    beside->addWidget(m_rising, risingShare);
    beside->addWidget(m_cases, casesShare);
    for (HintedList* list : {m_rising, m_cases}) {
        list->setMinimumHeight(listHeight_px);
        connect(list, &HintedList::opened, this, &RisingDialog::submit);
    }
    QSizePolicy keepsPlace = m_rising->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_rising->setSizePolicy(keepsPlace);
    body().addWidget(m_period);
    body().addWidget(m_summary);
    body().addLayout(beside, 1);
    body().addWidget(m_state);
    m_leave = addButton(QStringLiteral("rising.leave"), tr("Close"));
    m_copy = addButton(QStringLiteral("rising.copy"), tr("&Copy as text"));
    m_others = addButton(QStringLiteral("rising.others"), {});
    m_problem = addButton(QStringLiteral("rising.problem"), {});
    m_problem->setToolTip(keyText(QStringLiteral("Alt+Q")));
    auto* problem = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Q), this);
    connect(problem, &QShortcut::activated, m_problem, &QPushButton::click);
    auto* step = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_K), this);
    connect(step, &QShortcut::activated, this, [this] { m_period->step(1); });
    connect(m_period, &ChoiceBar::changed, this, &RisingDialog::periodChosen);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &RisingDialog::copyWanted);
    connect(m_others, &QPushButton::clicked, this, &RisingDialog::othersWanted);
    connect(m_problem, &QPushButton::clicked, this, &RisingDialog::problemWanted);
    connect(&m_rising->list(), &RowList::currentKeyChanged, this, &RisingDialog::changed);
    showLooking();
    resize(width_px, sizeHint().height());
}

void RisingDialog::showLooking()
{
    m_leave->setFocus(); // what is about to be hidden cannot have the keys
    m_rising->hide();
    m_cases->hide();
    m_copy->hide();
    setBehind({});
    m_summary->setText(tr("Looking through the cases of this desk…"));
}

void RisingDialog::setRows(const ListRows& rows, const QString& summary)
{
    m_summary->setText(summary);
    m_rising->setRows(rows);
    m_rising->show();
    m_cases->setVisible(!rows.isEmpty());
    m_copy->setVisible(!rows.isEmpty());
    m_rising->list().selectFirst();
    if (!rows.isEmpty())
        m_rising->list().setFocus();
    Q_EMIT changed();
}

void RisingDialog::setBehind(const RisingBehind& behind)
{
    m_cases->setRows(behind.rows);
    m_cases->list().selectFirst();
    primary().setEnabled(!behind.cases.empty());
    m_problem->setVisible(!behind.cases.empty());
    m_problem->setText(behind.problem.isNull() ? tr("Make a problem case") : tr("Go to the problem"));
    m_others->setVisible(!behind.others.empty());
    m_others->setText(tr("&Add the other %n", nullptr, int(behind.others.size())));
    say(problemWords(behind));
}

void RisingDialog::say(const QString& sentence) { m_state->setText(sentence); }

QString RisingDialog::chosen() const { return m_rising->list().currentKey(); }

int RisingDialog::days() const { return m_period->chosen().toInt(); }

void RisingDialog::submit()
{
    if (const QString key = m_cases->list().currentKey(); !key.isEmpty())
        Q_EMIT caseWanted(key);
}

} // namespace callboard
