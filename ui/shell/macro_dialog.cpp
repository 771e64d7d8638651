// A list to choose from, and beside it the steps of the one that is chosen.
#include "ui/shell/macro_dialog.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_box.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace callboard {

namespace {

constexpr int listHeight_px = 340, macrosShare = 2, stepsShare = 3;

}

MacroDialog::MacroDialog(const QString& about, QWidget* parent)
    : Sheet(QStringLiteral("macroDialog"), tr("Run a macro: %1").arg(about), tr("Run"), parent), m_search(new SearchBox(this)),
      m_macros(new HintedList(QStringLiteral("macro.list"), tr("Macros"), {.icons = true}, {QStringLiteral("play"), tr("No macro fits"), tr("Leads write macros for the whole brand. Type fewer letters, or do it by hand.")}, this)),
      m_steps(new HintedList(QStringLiteral("macro.steps"), tr("What it would do"), {.icons = true, .separators = true, .wrapBody = true}, {QStringLiteral("case"), tr("Nothing yet"), tr("What the chosen macro would do appears here, before anything is done.")}, this)),
      m_asked(new QGridLayout), m_state(makeLabel(Look::Muted, {}, this)), m_before(nullptr)
{
    m_search->setObjectName(QStringLiteral("macro.search"));
    m_search->setAccessibleName(tr("Letters or name of a macro"));
    m_search->setPlaceholderText(tr("Letters or name of a macro"));
    m_search->setList(&m_macros->list());
    m_macros->list().setFocusPolicy(Qt::NoFocus);
    m_macros->setMinimumHeight(listHeight_px);
    m_state->setObjectName(QStringLiteral("macro.state"));
    m_state->setWordWrap(true);
    auto* beside = new QHBoxLayout;
    beside->addWidget(m_macros, macrosShare);
    beside->addWidget(m_steps, stepsShare);
    m_asked->setColumnStretch(1, 1);
    body().addWidget(m_search);
    body().addLayout(beside, 1);
    body().addLayout(m_asked);
    body().addWidget(m_state);
    addCancel();
    m_before = addButton(QStringLiteral("macro.before"), tr("Only what comes &before"));
    m_before->hide();
    connect(m_before, &QPushButton::clicked, this, [this] { Q_EMIT wanted(true); });
    connect(m_search, &SearchBox::queryChanged, this, &MacroDialog::searched);
    connect(m_macros, &HintedList::opened, this, &MacroDialog::submit);
    connect(&m_macros->list(), &RowList::currentKeyChanged, this, &MacroDialog::changed);
    resize(width_px, sizeHint().height());
    m_search->setFocus();
}

QString MacroDialog::chosen() const { return m_macros->list().currentKey(); }

void MacroDialog::setMacros(const ListRows& macros)
{
    m_macros->setRows(macros);
    m_macros->list().selectFirst();
    Q_EMIT changed();
}

void MacroDialog::setOutlook(const MacroOutlook& outlook)
{
    m_steps->setRows(outlook.rows);
    askFor(outlook.gaps);
    m_isRefused = outlook.refused.has_value();
    const int before = int(outlook.steps.size());
    const bool isNothing = outlook.steps.empty() && !outlook.isAsking;
    primary().setEnabled(!m_isRefused && !isNothing);
    m_before->setVisible(m_isRefused && before > 0 && !outlook.isAsking);
    setLook(m_state, m_isRefused ? Look::Bad : Look::Muted);
    if (m_isRefused)
        m_state->setText(tr("Nothing is done as it stands. %1").arg(outlook.refused->sentence()));
    else if (outlook.isAsking)
        m_state->setText(tr("Write what belongs into the gaps, then run it."));
    else if (outlook.rows.isEmpty())
        m_state->clear();
    else
        m_state->setText(isNothing ? tr("All of it is so already.") : tr("%n step(s) will be done. One key takes all of it back.", nullptr, before));
}

void MacroDialog::askFor(const QStringList& gaps)
{
    const bool isSame = std::equal(m_gaps.begin(), m_gaps.end(), gaps.begin(), gaps.end(), [](const auto& field, const QString& gap) { return field.first == gap; });
    if (isSame)
        return;
    m_gaps.clear();
    while (QLayoutItem* item = m_asked->takeAt(0)) {
        item->widget()->hide(); // at once; a field may be what has the keys
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& gap : gaps) {
        const int row = int(m_gaps.size());
        auto* field = new QLineEdit(m_answers[gap], this);
        field->setObjectName(QStringLiteral("macro.gap.%1").arg(row + 1));
        field->setAccessibleName(gap);
        connect(field, &QLineEdit::textChanged, this, [this, gap](const QString& text) {
            m_answers[gap] = text;
            Q_EMIT changed();
        });
        auto* label = makeLabel(Look::Small, gap, this);
        label->setBuddy(field);
        m_asked->addWidget(label, row, 0);
        m_asked->addWidget(field, row, 1);
        m_gaps.emplace_back(gap, field);
    }
    QWidget* before = m_search;
    for (const auto& [gap, field] : m_gaps) {
        setTabOrder(before, field);
        before = field;
    }
}

GapAnswers MacroDialog::answers() const { return m_answers; }
void MacroDialog::setAnswers(const GapAnswers& answers) { m_answers.insert(answers.begin(), answers.end()); }

void MacroDialog::submit()
{
    m_search->settle(); // whoever types fast means what stands there by now
    for (const auto& [gap, field] : m_gaps)
        if (field->text().trimmed().isEmpty())
            return field->setFocus();
    if (primary().isEnabled() && !chosen().isEmpty())
        Q_EMIT wanted(false);
}

} // namespace callboard
