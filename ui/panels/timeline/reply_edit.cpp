// The letters stand in the text until a reply takes their place, so that Escape and undo leave what was typed.
#include "ui/panels/timeline/reply_edit.h"

#include "core/work/reply_text.h"
#include "ui/widgets/caret_list.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace callboard {

namespace {

constexpr qsizetype letters_max = 40;

// A gap is seen before it is read.
class GapColours final : public QSyntaxHighlighter {
public:
    explicit GapColours(QPlainTextEdit* edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override
    {
        QTextCharFormat format;
        format.setBackground(colour(Token::WarningGround, m_edit->palette()));
        format.setForeground(colour(Token::WarningText, m_edit->palette()));
        for (auto gap = gapFrom(text); gap; gap = gapFrom(text, gap->at + gap->length))
            setFormat(int(gap->at), int(gap->length), format);
    }

private:
    QPlainTextEdit* m_edit;
};

void selectGapAt(QPlainTextEdit& edit, const TextGap& gap)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(int(gap.at));
    cursor.setPosition(int(gap.at + gap.length), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

}

ReplyEdit::ReplyEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    new GapColours(this);
}

void ReplyEdit::begin(const QString& text, int caret)
{
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(qBound(0, caret, static_cast<int>(text.size())));
    setTextCursor(cursor);
    m_end = {};
    leaveList();
}

// The sign begins a word: "and/or", "12/03", "/usr/lib" and "maria@example.com" are what they are.
std::optional<ReplyEdit::Called> ReplyEdit::calledAtCaret() const
{
    const QTextCursor caret = textCursor();
    if (caret.hasSelection())
        return std::nullopt;
    const QString line = caret.block().text();
    const qsizetype at = caret.positionInBlock();
    if (at < line.size() && line[at].isLetterOrNumber())
        return std::nullopt;
    qsizetype slash = at - 1;
    while (slash >= 0 && line[slash] != u'/' && line[slash] != u'@') {
        if (!line[slash].isLetterOrNumber() && line[slash] != u'-' && line[slash].category() != QChar::Mark_NonSpacing)
            return std::nullopt;
        --slash;
    }
    if (slash < 0 || at - slash - 1 > letters_max)
        return std::nullopt;
    const bool followsReply = !m_end.isNull() && m_end.position() == caret.block().position() + slash;
    if (slash > 0 && !followsReply && !line[slash - 1].isSpace() && !QStringLiteral("([“\"«").contains(line[slash - 1]))
        return std::nullopt;
    return Called{line[slash], line.mid(slash + 1, at - slash - 1)};
}

void ReplyEdit::ask()
{
    const auto called = calledAtCaret();
    if (!called)
        leaveList();
    else if (called->sign == u'/')
        Q_EMIT repliesWanted(called->letters);
    else
        Q_EMIT colleaguesWanted(called->letters);
}

void ReplyEdit::offer(const QString& letters, const ListRows& replies)
{
    const auto called = calledAtCaret();
    if (!called || called->letters != letters)
        return;
    if (!m_list) {
        m_list = new CaretList(QStringLiteral("composer.replies"), tr("Canned replies"), this);
        connect(m_list, &CaretList::taken, this, &ReplyEdit::replyChosen);
    }
    m_list->setAccessibleName(called->sign == u'/' ? tr("Canned replies") : tr("Colleagues"));
    m_list->offer(replies);
}

void ReplyEdit::leaveList()
{
    if (m_list)
        m_list->hide();
}

void ReplyEdit::insertReply(const QString& words)
{
    const auto called = calledAtCaret();
    leaveList();
    if (!called || words.isEmpty())
        return;
    QTextCursor caret = textCursor();
    const int slash = caret.position() - int(called->letters.size()) - 1;
    const bool followsReply = !m_end.isNull() && m_end.position() == slash && slash > 0;
    caret.beginEditBlock();
    caret.setPosition(slash, QTextCursor::KeepAnchor);
    caret.removeSelectedText();
    caret.insertText(followsReply ? (words.contains(u'\n') ? QStringLiteral("\n\n") : QStringLiteral(" ")) + words : words);
    caret.endEditBlock();
    setTextCursor(caret);
    m_end = caret;
    m_end.setKeepPositionOnInsert(true);
    if (const auto gap = gapFrom(toPlainText(), slash); gap && gap->at < caret.position())
        selectGapAt(*this, *gap);
}

bool ReplyEdit::selectGap()
{
    const auto gap = gapFrom(toPlainText());
    if (gap)
        selectGapAt(*this, *gap);
    return gap.has_value();
}

// Round and round, so that none is left behind.
bool ReplyEdit::stepGap(bool next)
{
    const QString text = toPlainText();
    const QTextCursor caret = textCursor();
    std::optional<TextGap> first, before, after, last;
    for (auto gap = gapFrom(text); gap; gap = gapFrom(text, gap->at + gap->length)) {
        first = first ? first : gap;
        last = gap;
        if (gap->at < caret.selectionStart())
            before = gap;
        if (!after && gap->at >= caret.selectionEnd())
            after = gap;
    }
    const auto to = next ? (after ? after : first) : (before ? before : last);
    if (to)
        selectGapAt(*this, *to);
    return to.has_value();
}

// From the last gap that was filled to behind its reply.
bool ReplyEdit::leaveReply()
{
    if (m_end.isNull() || textCursor().position() >= m_end.position())
        return false;
    QTextCursor caret = textCursor();
    caret.setPosition(m_end.position());
    setTextCursor(caret);
    return true;
}

bool ReplyEdit::focusNextPrevChild(bool next)
{
    if (m_list && m_list->isVisible() && next) {
        m_list->takeCurrent();
        return true;
    }
    return stepGap(next) || (next && leaveReply()) || QPlainTextEdit::focusNextPrevChild(next);
}

void ReplyEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_list && m_list->takes(event))
        return;
    const bool isChord = event->modifiers().testFlag(Qt::ControlModifier) && !event->modifiers().testFlag(Qt::AltModifier); // both together type letters on some keyboards
    const bool isTyped = !isChord && !event->text().isEmpty() && event->text().front().isPrint();
    const bool isTakenBack = event->key() == Qt::Key_Backspace && m_list && m_list->isVisible();
    QPlainTextEdit::keyPressEvent(event);
    if (isTyped || isTakenBack)
        ask();
    else if (m_list && m_list->isVisible() && !calledAtCaret())
        leaveList();
}

void ReplyEdit::inputMethodEvent(QInputMethodEvent* event)
{
    QPlainTextEdit::inputMethodEvent(event);
    if (!event->commitString().isEmpty())
        ask();
}

void ReplyEdit::focusOutEvent(QFocusEvent* event)
{
    leaveList();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace callboard
