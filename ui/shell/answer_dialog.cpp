// A text and an outcome above, each answer below.
#include "ui/shell/answer_dialog.h"

#include "ui/models/problem_views.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int textHeight_px = 110, previewHeight_px = 220;
constexpr int rest_ms = 150; // after the last letter

}

AnswerDialog::AnswerDialog(const QString& problem, const QList<ChoiceData>& outcomes, const QString& outcome, const QString& words, QWidget* parent)
    : Sheet(QStringLiteral("answerDialog"), tr("Answer all open cases of problem %1").arg(problem), tr("Answer and resolve"), parent), m_words(new QPlainTextEdit(words, this)), m_outcome(new QComboBox(this)),
      m_counts(makeLabel(Look::Muted, {}, this)),
      m_preview(new HintedList(QStringLiteral("answer.preview"), tr("What each customer gets"), {.icons = true, .separators = true, .wrapBody = true},
                               {QStringLiteral("check"), tr("No case is open"), tr("All cases of this problem have ended.")}, this))
{
    m_words->setObjectName(QStringLiteral("answer.words"));
    m_words->setAccessibleName(tr("What the customers are told"));
    m_words->setPlaceholderText(tr("Hello %1, …").arg(namePlace));
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(textHeight_px);
    m_words->moveCursor(QTextCursor::End);
    m_outcome->setObjectName(QStringLiteral("answer.outcome"));
    m_outcome->setAccessibleName(tr("How the cases end"));
    m_outcome->addItem(tr("How the cases end…"), QString());
    for (const ChoiceData& choice : outcomes)
        m_outcome->addItem(choice.text, choice.id);
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(outcome)));
    m_counts->setObjectName(QStringLiteral("answer.counts"));
    m_preview->setMinimumHeight(previewHeight_px);
    auto* hint = makeLabel(Look::Muted, tr("%1 becomes the customer's name.").arg(namePlace), this);
    body().addWidget(m_words);
    body().addWidget(hint);
    body().addWidget(m_outcome);
    body().addWidget(m_counts);
    body().addWidget(m_preview, 1);
    addCancel();
    auto* rest = new QTimer(this);
    rest->setSingleShot(true);
    rest->setInterval(rest_ms);
    connect(m_words, &QPlainTextEdit::textChanged, rest, qOverload<>(&QTimer::start));
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &AnswerDialog::changed);
    connect(rest, &QTimer::timeout, this, &AnswerDialog::changed);
    connect(this, &QDialog::rejected, this, &AnswerDialog::changed); // whoever leaves finds the words again
    resize(width_px, sizeHint().height());
    m_words->setFocus();
}

QString AnswerDialog::words() const { return m_words->toPlainText(); }

QString AnswerDialog::outcome() const { return m_outcome->currentData().toString(); }

void AnswerDialog::setPreview(const ListRows& rows, int answered, int left)
{
    m_preview->setRows(rows);
    const QString all = tr("%n case(s) will be answered and resolved.", nullptr, answered);
    m_counts->setText(left > 0 ? all + u' ' + tr("%n stay(s) open, for the reason below.", nullptr, left) : all);
    primary().setEnabled(answered > 0 || outcome().isEmpty());
}

void AnswerDialog::submit()
{
    if (words().trimmed().isEmpty())
        return m_words->setFocus();
    if (outcome().isEmpty())
        return m_outcome->setFocus();
    Q_EMIT answered();
}

} // namespace callboard
