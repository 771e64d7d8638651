// Rows of channels and purposes, marked by keys.
#include "ui/shell/consent_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_list.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int listHeight_px = 280;
constexpr int historyShown_max = 4; // the timeline has all of it
constexpr int wordsHeight_px = 40, historyHeight_px = 56; // the sheet keeps its size from row to row

}

ConsentDialog::ConsentDialog(const ConsentData& asked, QWidget* parent)
    : Sheet(QStringLiteral("consentDialog"), tr("What may %1 be contacted for?").arg(asked.customer), tr("Record"), parent), m_data(asked),
      m_list(new RowList(QStringLiteral("consent.rows"), tr("Channels and purposes"), {.icons = true}, this)), m_words(makeLabel(Look::Strong, {}, this)), m_history(makeLabel(Look::Muted, {}, this)), m_problem(makeLabel(Look::Bad, {}, this))
{
    auto* keys = makeLabel(Look::Muted, tr("A digit chooses. Space marks a yes, Delete a no; Enter records what is marked. “Service” closed means: do not contact this way at all."), this);
    m_words->setObjectName(QStringLiteral("consent.words"));
    m_history->setObjectName(QStringLiteral("consent.history"));
    m_problem->setObjectName(QStringLiteral("consent.problem"));
    for (QLabel* label : {keys, m_words, m_history, m_problem})
        label->setWordWrap(true);
    for (QLabel* label : {m_words, m_history})
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_words->setMinimumHeight(wordsHeight_px);
    m_history->setMinimumHeight(historyHeight_px);
    m_history->setTextFormat(Qt::PlainText); // wordings are somebody's input
    m_words->setTextFormat(Qt::PlainText);
    m_list->setMinimumHeight(listHeight_px);
    m_problem->hide();
    body().addWidget(m_list, 1);
    body().addWidget(makeLabel(Look::Small, tr("Read this out before you mark a yes"), this));
    body().addWidget(m_words);
    body().addWidget(m_history);
    body().addWidget(keys);
    body().addWidget(m_problem);
    connect(m_list, &RowList::opened, this, &ConsentDialog::submit);
    connect(m_list, &RowList::currentKeyChanged, this, &ConsentDialog::showWords);
    connect(addButton(QStringLiteral("consent.yes"), tr("Yes")), &QPushButton::clicked, this, [this] { markChosen(true); });
    connect(addButton(QStringLiteral("consent.no"), tr("No")), &QPushButton::clicked, this, [this] { markChosen(false); });
    addCancel();
    if (m_data.asks.isEmpty())
        showError(Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This record has no phone number and no e-mail address yet. Add one, then ask.")));
    refresh();
    m_list->selectFirst();
    showWords();
    m_list->setFocus();
    resize(width_px, sizeHint().height());
}

void ConsentDialog::refresh()
{
    ListRows rows;
    for (int at = 0; at < int(m_data.asks.size()); ++at) {
        const ConsentAsk& ask = m_data.asks[at];
        ListRow row;
        row.key = QString::number(at);
        row.title = at < 9 ? QStringLiteral("%1  %2").arg(at + 1).arg(ask.title) : ask.title;
        row.icon = ask.channel == Channel::Phone ? QStringLiteral("phone") : ask.channel == Channel::Email ? QStringLiteral("mail") : QStringLiteral("chat");
        row.chips.append(ask.standing);
        if (const auto mark = m_marks.find(at); mark != m_marks.end())
            row.chips.append(*mark ? ChipData{tr("Yes"), Tone::Accent, QStringLiteral("check")} : ChipData{tr("No"), Tone::Accent, QStringLiteral("close")});
        rows.append(row);
    }
    m_list->rows().setRows(rows);
    primary().setEnabled(!m_marks.isEmpty());
}

void ConsentDialog::showWords()
{
    const QString key = m_list->currentKey();
    const ConsentAsk ask = key.isEmpty() ? ConsentAsk() : m_data.asks[key.toInt()];
    m_words->setText(ask.words);
    m_history->setText(key.isEmpty() || !ask.history.isEmpty() ? ask.history.mid(0, historyShown_max).join(u'\n') : tr("Nobody has recorded an answer yet."));
}

void ConsentDialog::mark(int row, bool isYes)
{
    if (row < 0 || row >= int(m_data.asks.size()))
        return;
    if (m_marks.contains(row) && m_marks[row] == isYes)
        m_marks.remove(row);
    else
        m_marks[row] = isYes;
    refresh();
}

void ConsentDialog::markChosen(bool isYes)
{
    if (const QString key = m_list->currentKey(); !key.isEmpty())
        mark(key.toInt(), isYes);
}

void ConsentDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && !(event->modifiers() & ~Qt::KeypadModifier)) {
        if (const int row = event->key() - Qt::Key_1; row < int(m_data.asks.size()))
            m_list->select(QString::number(row));
        return;
    }
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Delete)
        return markChosen(event->key() == Qt::Key_Space);
    Sheet::keyPressEvent(event);
}

void ConsentDialog::showError(const Error& error)
{
    m_isSent = false;
    m_problem->setText(error.sentence());
    m_problem->show();
}

void ConsentDialog::submit()
{
    if (m_marks.isEmpty() || m_isSent)
        return;
    m_isSent = true;
    QList<ConsentAnswer> answers;
    for (auto mark = m_marks.begin(); mark != m_marks.end(); ++mark)
        answers.append({m_data.asks[mark.key()], *mark});
    Q_EMIT answered(answers);
}

} // namespace callboard
