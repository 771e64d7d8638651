// The form, and telling every change of it.
#include "ui/panels/timeline/composer_panel.h"

#include "core/domain/timeline_entry.h"
#include "ui/models/draft_context.h"
#include "ui/panels/timeline/reply_edit.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTextBlock>

namespace callboard {

namespace {

constexpr int textLines_min = 2;
constexpr int textLines_max = 8; // then it scrolls, so that the timeline stays in view
constexpr int outcomeWidth_px = 200;

} // namespace

ComposerPanel::ComposerPanel(QWidget* parent)
    : QFrame(parent), m_kinds(new ChoiceBar(this)), m_text(new ReplyEdit(this)), m_outcomeLabel(makeLabel(Look::Muted, tr("Outcome"), this)), m_outcome(new QComboBox(this)), m_safety(makeLabel(Look::Small, {}, this)), m_news(new NoticeBar(this)), m_closed(makeLabel(Look::Alert, {}, this)), m_takeBack(makeButton(ButtonLook::Quiet, {}, QStringLiteral("undo"), this)),
      m_save(makeButton(ButtonLook::Secondary, tr("Save"), {}, this)), m_saveAndClose(makeButton(ButtonLook::Primary, tr("Save and close case"), {}, this))
{
    setObjectName(QLatin1String(info.id));
    setProperty("look", QStringLiteral("card"));
    setAccessibleName(tr("Write an entry"));
    setFocusProxy(m_text);
    m_kinds->setObjectName(QStringLiteral("composer.kinds"));
    m_kinds->setAccessibleName(tr("Kind of entry"));
    m_text->setObjectName(QStringLiteral("composer.text"));
    m_text->setAccessibleName(tr("Text of the entry"));
    m_text->setPlaceholderText(tr("What was said, what was agreed"));
    m_outcome->setObjectName(QStringLiteral("composer.outcome"));
    m_outcome->setAccessibleName(tr("Outcome of the case"));
    m_outcome->setMinimumWidth(outcomeWidth_px);
    m_safety->setObjectName(QStringLiteral("composer.safety"));
    m_news->setObjectName(QStringLiteral("composer.news"));
    m_closed->setObjectName(QStringLiteral("composer.closed"));
    m_closed->setWordWrap(true);
    m_takeBack->setObjectName(QStringLiteral("reply.takeBack"));
    m_takeBack->hide();
    m_save->setObjectName(QStringLiteral("composer.save"));
    m_saveAndClose->setObjectName(QStringLiteral("composer.saveAndClose"));
    m_saveAndClose->setProperty("showsKey", true);
    m_saveAndClose->setAccessibleName(tr("Save and close case"));
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, &ComposerPanel::changed);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &ComposerPanel::changed);
    connect(m_text, &ReplyEdit::repliesWanted, this, &ComposerPanel::repliesWanted);
    connect(m_text, &ReplyEdit::colleaguesWanted, this, &ComposerPanel::colleaguesWanted);
    connect(m_text, &ReplyEdit::replyChosen, this, &ComposerPanel::replyChosen);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &ComposerPanel::changed);
    connect(m_kinds, &ChoiceBar::changed, this, &ComposerPanel::changed);
    connect(m_takeBack, &QPushButton::clicked, this, &ComposerPanel::takeBackRequested);
    connect(m_news, &NoticeBar::acted, this, &ComposerPanel::newsRead);
    connect(m_news, &NoticeBar::dismissed, this, &ComposerPanel::newsRead);
    connect(m_save, &QPushButton::clicked, this, &ComposerPanel::save);
    connect(m_saveAndClose, &QPushButton::clicked, this, &ComposerPanel::saveAndClose);
    setOutcomes({});
    enableButtons();
    fitHeight();
}

void ComposerPanel::build()
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_kinds);
    top->addStretch();
    top->addWidget(m_takeBack);
    top->addWidget(m_safety);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(rhythm_px);
    bottom->addWidget(m_outcomeLabel);
    bottom->addWidget(m_outcome);
    bottom->addStretch();
    bottom->addWidget(m_save);
    bottom->addWidget(m_saveAndClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm_px, 12, 2 * rhythm_px, 12);
    column->setSpacing(rhythm_px);
    column->addLayout(top);
    column->addWidget(m_news);
    column->addWidget(m_closed);
    column->addWidget(m_text);
    column->addLayout(bottom);
}

void ComposerPanel::setKinds(const QList<ChoiceData>& kinds)
{
    const QSignalBlocker quiet(this);
    m_kinds->setChoices(kinds);
    nameButtons();
    showClosed();
}

void ComposerPanel::setClosedReply(const QString& why)
{
    m_closed->setText(why);
    showClosed();
}

// Beside a note it would only be in the way: the record says it too.
void ComposerPanel::showClosed()
{
    m_closed->setVisible(!m_closed->text().isEmpty() && m_kinds->chosen() == Choice<EntryKind>(EntryKind::Message).name());
}

void ComposerPanel::setOutcomes(const QList<ChoiceData>& outcomes)
{
    const QSignalBlocker quiet(this);
    const QString before = m_outcome->currentData().toString();
    m_outcome->clear();
    m_outcome->addItem(tr("No outcome yet"), QString());
    for (const auto& outcome : outcomes)
        m_outcome->addItem(outcome.text, outcome.id);
    m_outcome->setCurrentIndex(qMax(0, m_outcome->findData(before)));
}

void ComposerPanel::setDraft(const ComposerDraft& draft)
{
    m_quoted = draft.quoted;
    {
        const QSignalBlocker quiet(this);
        m_kinds->choose(draft.kind);
        m_outcome->setCurrentIndex(qMax(0, m_outcome->findData(draft.outcome)));
        m_text->begin(draft.text, draft.caret);
    }
    enableButtons(); // nothing is told, because this is what is kept already
    fitHeight();
}

ComposerDraft ComposerPanel::draft() const
{
    return {m_kinds->chosen(), m_text->toPlainText(), m_outcome->currentData().toString(), m_text->textCursor().position(), m_quoted};
}

void ComposerPanel::setSafety(const ChipData& safety)
{
    m_safety->setText(safety.text);
    setLook(m_safety, safety.tone == Tone::Bad ? Look::Bad : Look::Small);
}

void ComposerPanel::setHeld(const QString& words)
{
    m_takeBack->setText(words);
    m_takeBack->setAccessibleName(words);
    m_takeBack->setVisible(!words.isEmpty());
    m_safety->setVisible(words.isEmpty()); // one thing at a time
}

void ComposerPanel::setNews(const QString& words)
{
    m_news->setNotice(words.isEmpty() ? NoticeData{} : NoticeData{Tone::Warning, words, tr("I have read it"), {}});
    fitHeight();
}

void ComposerPanel::setCaseOpen(bool open)
{
    m_caseOpen = open;
    m_saveAndClose->setVisible(open);
    m_outcomeLabel->setVisible(open);
    m_outcome->setVisible(open);
}

void ComposerPanel::save()
{
    if (m_save->isEnabled())
        Q_EMIT saveRequested(draft());
}

void ComposerPanel::saveAndClose()
{
    if (m_caseOpen)
        Q_EMIT saveAndCloseRequested(draft());
}

void ComposerPanel::insert(const QString& text, bool ownParagraph, const QString& quotedVersion)
{
    if (!m_quoted.contains(quotedVersion))
        m_quoted.append(quotedVersion);
    QTextCursor caret = m_text->textCursor();
    caret.beginEditBlock();
    caret.removeSelectedText();
    const QString before = caret.block().text().left(caret.positionInBlock());
    if (ownParagraph && !before.isEmpty())
        caret.insertText(QStringLiteral("\n"));
    else if (!before.isEmpty() && !before.back().isSpace())
        caret.insertText(QStringLiteral(" "));
    caret.insertText(text);
    caret.endEditBlock();
    m_text->setTextCursor(caret);
}

void ComposerPanel::offerReplies(const QString& letters, const ListRows& replies) { m_text->offer(letters, replies); }

void ComposerPanel::insertReply(const QString& words) { m_text->insertReply(words); }

bool ComposerPanel::selectGap() { return m_text->selectGap(); }

void ComposerPanel::focusOutcome() { m_outcome->setFocus(Qt::ShortcutFocusReason); }

void ComposerPanel::stepKind(int by) { m_kinds->step(by); }

void ComposerPanel::changed()
{
    enableButtons();
    fitHeight();
    Q_EMIT draftChanged(draft());
}

void ComposerPanel::enableButtons()
{
    m_save->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    nameButtons();
    showClosed();
}

// What goes to the customer is sent, and the button says so.
void ComposerPanel::nameButtons()
{
    const bool isReply = goesToCustomer(m_kinds->chosen());
    m_save->setText(isReply ? tr("Send") : tr("Save"));
    const QString words = isReply ? tr("Send and close case") : tr("Save and close case"), key = m_saveAndClose->text().section(QStringLiteral("   "), 1);
    m_saveAndClose->setText(key.isEmpty() ? words : words + QStringLiteral("   ") + key); // as the window wrote it
    m_saveAndClose->setAccessibleName(words);
}

void ComposerPanel::fitHeight()
{
    // The document of a plain text editor measures its height in lines.
    const int wanted = qBound(textLines_min, qRound(m_text->document()->size().height()), textLines_max);
    const auto height = [this](int lines) { return lines * m_text->fontMetrics().lineSpacing() + 3 * rhythm_px; };
    m_text->setMinimumHeight(height(textLines_min)); // in a low window it scrolls earlier
    m_text->setMaximumHeight(height(wanted));
    m_news->setMinimumHeight(m_news->isHidden() ? 0 : m_news->heightForWidth(contentsRect().width() - 4 * rhythm_px)); // a layout would cut its second line
}

void ComposerPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

} // namespace callboard
