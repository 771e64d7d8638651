// A sentence, a row for each field in which the two differ, and what can be undone.
#include "ui/shell/customer_merge_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard {

namespace {

constexpr int width_px = 640;
constexpr int height_px = 560;

QString chosen(const CustomerMergeChoice& field) { return field.side == MergeSide::Both ? field.both : field.side == MergeSide::Leaves ? field.leaves : field.stays; }

}

CustomerMergeDialog::CustomerMergeDialog(const CustomerMergeData& merge, QWidget* parent)
    : Sheet(QStringLiteral("customerMergeDialog"), tr("Merge two records"), tr("Merge"), parent), m_data(merge), m_sentence(makeLabel(Look::Plain, {}, this)), m_moves(makeLabel(Look::Muted, {}, this)),
      m_problem(makeLabel(Look::Bad, {}, this)), m_fields(new RowList(QStringLiteral("customerMerge.fields"), tr("What the record that stays has afterwards"), {.separators = true}, this))
{
    m_sentence->setObjectName(QStringLiteral("customerMerge.sentence"));
    m_moves->setObjectName(QStringLiteral("customerMerge.moves"));
    m_problem->setObjectName(QStringLiteral("customerMerge.problem"));
    for (QLabel* label : {m_sentence, m_moves, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // names are what somebody typed
    }
    m_problem->hide();
    body().addWidget(m_sentence);
    body().addWidget(m_fields, 1);
    body().addWidget(m_moves);
    body().addWidget(m_problem);
    connect(m_fields, &RowList::opened, this, &CustomerMergeDialog::next);
    auto* turn = addButton(QStringLiteral("customerMerge.turn"), tr("Other direction (Alt+O)"));
    connect(turn, &QPushButton::clicked, this, [this] { Q_EMIT turned(m_data.leaves, m_data.stays); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_O), this), &QShortcut::activated, turn, &QPushButton::click);
    addCancel();
    refresh();
    m_fields->selectFirst();
    if (m_data.fields.isEmpty())
        primary().setFocus();
    else
        m_fields->setFocus();
    resize(width_px, height_px);
}

void CustomerMergeDialog::showMerge(const CustomerMergeData& merge)
{
    m_data = merge;
    m_problem->hide();
    refresh();
    m_fields->selectFirst();
}

void CustomerMergeDialog::showChanged(CustomerMergeData merge, const CustomerMergeData& chosen, const Error& why)
{
    keepChoices(merge, chosen);
    showMerge(merge);
    showError(why);
}

void CustomerMergeDialog::refresh()
{
    m_sentence->setText(m_data.fields.isEmpty() ? tr("%1 stays. %2 is merged into it; the two say the same.").arg(m_data.staysName, m_data.leavesName)
                                                : tr("%1 stays. %2 is merged into it. Enter on a field chooses another of its values.").arg(m_data.staysName, m_data.leavesName));
    ListRows rows;
    for (const CustomerMergeChoice& field : std::as_const(m_data.fields)) {
        ListRow row;
        row.key = QString::fromUtf8(field.name);
        row.title = field.label;
        row.chips.append(field.side == MergeSide::Both ? ChipData{tr("Both"), Tone::Good, {}} : field.side == MergeSide::Leaves ? ChipData{tr("From the merged one"), Tone::Accent, {}} : ChipData{tr("As it is"), Tone::Plain, {}});
        row.detail = chosen(field).isEmpty() ? tr("(empty)") : chosen(field);
        const QString other = field.side == MergeSide::Leaves ? field.stays : field.leaves;
        if (field.side != MergeSide::Both)
            row.right = tr("not: %1").arg(other.isEmpty() ? tr("(empty)") : other);
        rows.append(row);
    }
    m_fields->rows().setRows(rows);
    const QString later = tr("The merge can be undone: each record then gets back what was its own. What is added later stays with %1, but for what is added to a case, which goes with its case.").arg(m_data.staysName);
    const QString here = m_data.moves.isEmpty() ? tr("Everything of the merged record moves.") : tr("Everything of the merged record moves; of it this desk knows: %1.").arg(m_data.moves);
    m_moves->setText(here + u' ' + later);
    primary().setEnabled(m_data.isOnline);
    if (!m_data.isOnline) {
        m_problem->setText(tr("Merging needs the server, which alone has everything of both. Come back when this desk is online."));
        m_problem->show();
    }
}

void CustomerMergeDialog::next(const QString& key)
{
    const auto field = std::find_if(m_data.fields.begin(), m_data.fields.end(), [&](const CustomerMergeChoice& one) { return QString::fromUtf8(one.name) == key; });
    if (field == m_data.fields.end())
        return;
    const bool canJoin = !field->both.isEmpty();
    field->side = field->side == MergeSide::Stays ? MergeSide::Leaves : field->side == MergeSide::Leaves && canJoin ? MergeSide::Both : MergeSide::Stays;
    refresh();
    m_fields->select(key);
}

void CustomerMergeDialog::showError(const Error& error)
{
    m_problem->setText(error.sentence());
    m_problem->show();
}

void CustomerMergeDialog::submit()
{
    CustomerMergeAnswer answer{m_data.stays, m_data.leaves, {}, {}, m_data};
    for (const CustomerMergeChoice& field : std::as_const(m_data.fields))
        if (field.side != MergeSide::Stays)
            (field.side == MergeSide::Both ? answer.join : answer.take).append(QString::fromUtf8(field.name));
    Q_EMIT wanted(answer);
}

} // namespace callboard
