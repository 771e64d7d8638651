// Rows of questions, marked by digit, Enter or click.
#include "ui/shell/identity_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_list.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int listHeight_px = 240;

}

IdentityDialog::IdentityDialog(const IdentityData& asked, const QString& why, QWidget* parent)
    : Sheet(QStringLiteral("identityDialog"), tr("Who is calling?"), tr("Not confirmed"), parent), m_data(asked), m_list(new RowList(QStringLiteral("identity.questions"), tr("Questions"), {.icons = true, .wrapBody = true}, this)),
      m_problem(makeLabel(Look::Bad, {}, this))
{
    for (qsizetype row = 0; row < m_data.questions.size(); ++row)
        m_marks.append(Mark::None);
    auto* about = makeLabel(Look::Plain, why.isEmpty() ? tr("%1 is who they say if they answer %2 of these rightly.").arg(m_data.customer).arg(m_data.needed) : why, this);
    about->setObjectName(QStringLiteral("identity.about"));
    about->setWordWrap(true);
    auto* keys = makeLabel(Look::Muted, tr("A digit or Enter marks a right answer, Delete a wrong one. Space shows what the record says, and hides it. Answers are not kept."), this);
    keys->setWordWrap(true);
    m_list->setMinimumHeight(listHeight_px);
    m_problem->setObjectName(QStringLiteral("identity.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    body().addWidget(about);
    body().addWidget(m_list, 1);
    body().addWidget(keys);
    body().addWidget(m_problem);
    connect(m_list, &RowList::opened, this, [this](const QString& key) { markRow(key.toInt(), Mark::Right); });
    connect(addButton(QStringLiteral("identity.show"), tr("Show the answer")), &QPushButton::clicked, this, &IdentityDialog::showOrHide);
    connect(addButton(QStringLiteral("identity.wrong"), tr("Wrong")), &QPushButton::clicked, this, &IdentityDialog::markChosenWrong);
    addCancel();
    if (!m_data.isPossible()) {
        m_problem->setText(tr("This record has too few answers to ask for. Ask a lead how to make sure who it is."));
        m_problem->show();
    }
    refresh();
    m_list->selectFirst();
    m_list->setFocus();
    resize(width_px, sizeHint().height());
}

void IdentityDialog::refresh()
{
    ListRows rows;
    for (int at = 0; at < int(m_data.questions.size()); ++at) {
        const IdentityAsk& question = m_data.questions[at];
        ListRow row;
        row.key = QString::number(at);
        row.title = QStringLiteral("%1  %2").arg(at + 1).arg(question.words);
        row.icon = m_marks[at] == Mark::Right ? QStringLiteral("check") : m_marks[at] == Mark::Wrong ? QStringLiteral("close") : QStringLiteral("lock");
        if (m_marks[at] == Mark::Right)
            row.chips.append({tr("Right"), Tone::Good, {}});
        else if (m_marks[at] == Mark::Wrong)
            row.chips.append({tr("Wrong"), Tone::Bad, {}});
        if (m_shown.contains(at))
            row.body = question.answer.isEmpty() ? tr("The guide asks this; the record does not say it in one place.") : question.answer;
        rows.append(row);
    }
    m_list->rows().setRows(rows);
    primary().setEnabled(std::any_of(m_marks.begin(), m_marks.end(), [](Mark mark) { return mark != Mark::None; }));
}

IdentityResult IdentityDialog::result() const
{
    IdentityResult marked;
    for (qsizetype at = 0; at < m_marks.size(); ++at)
        if (m_marks[at] != Mark::None)
            (m_marks[at] == Mark::Right ? marked.right : marked.wrong).append(m_data.questions[at].field);
    return marked;
}

void IdentityDialog::mark(int digit)
{
    if (digit >= 1 && digit <= int(m_marks.size()))
        markRow(digit - 1, Mark::Right);
}

void IdentityDialog::markChosenWrong()
{
    if (const QString key = m_list->currentKey(); !key.isEmpty())
        markRow(key.toInt(), Mark::Wrong);
}

void IdentityDialog::markRow(int row, Mark as)
{
    m_marks[row] = m_marks[row] == as ? Mark::None : as;
    m_list->select(QString::number(row));
    refresh();
    if (result().right.size() >= m_data.needed)
        send();
}

void IdentityDialog::send()
{
    if (m_isSent)
        return;
    m_isSent = true;
    Q_EMIT checked(result());
}

// Of the row that is chosen; the others stay as they are.
void IdentityDialog::showOrHide()
{
    const QString key = m_list->currentKey();
    if (key.isEmpty())
        return;
    if (const int row = key.toInt(); !m_shown.remove(row))
        m_shown.insert(row);
    refresh();
}

void IdentityDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && !(event->modifiers() & ~Qt::KeypadModifier))
        return mark(event->key() - Qt::Key_0);
    if (event->key() == Qt::Key_Space)
        return showOrHide();
    if (event->key() == Qt::Key_Delete)
        return markChosenWrong();
    Sheet::keyPressEvent(event);
}

void IdentityDialog::showError(const Error& error)
{
    m_isSent = false;
    m_problem->setText(error.sentence());
    m_problem->show();
}

void IdentityDialog::submit()
{
    if (!(result() == IdentityResult()))
        send();
}

} // namespace callboard
