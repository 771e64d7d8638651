// A plain text editor with a column of its own at the left.
#include "ui/panels/guide_editor/guide_text_edit.h"

#include "ui/widgets/tokens.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace callboard {

namespace {

constexpr int tabSpaces = 2;
constexpr int digits_min = 3;
constexpr int dot_px = 6;
constexpr int playedBar_px = 3;

// Remarks are muted; the key that begins a line stands out.
class Colours final : public QSyntaxHighlighter {
public:
    explicit Colours(QPlainTextEdit* edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override
    {
        static const QRegularExpression remark(QStringLiteral("(^|\\s)#.*$")), key(QStringLiteral("^\\s*(- )?([A-Za-z_][\\w.]*):(\\s|$)"));
        QTextCharFormat format;
        format.setForeground(colour(Token::AccentText, m_edit->palette()));
        if (const auto match = key.match(text); match.hasMatch())
            setFormat(int(match.capturedStart(2)), int(match.capturedLength(2)), format);
        format.setForeground(colour(Token::Muted, m_edit->palette()));
        if (const auto match = remark.match(text); match.hasMatch() && text.left(match.capturedStart()).count(u'"') % 2 == 0)
            setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
    }

private:
    QPlainTextEdit* m_edit;
};

}

class GuideTextEdit::Numbers final : public QWidget {
public:
    explicit Numbers(GuideTextEdit* edit) : QWidget(edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintNumbers(event); }

private:
    GuideTextEdit* m_edit;
};

GuideTextEdit::GuideTextEdit(QWidget* parent) : QPlainTextEdit(parent), m_numbers(new Numbers(this)), m_colours(new Colours(this))
{
    setObjectName(QStringLiteral("guideEditor.text"));
    setAccessibleName(tr("Text of the guide"));
    setProperty("look", QStringLiteral("code"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setMouseTracking(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &GuideTextEdit::layNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this] { m_numbers->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &GuideTextEdit::showMarks);
    setCornerWidget(new QWidget(this));
    layNumbers();
}

int GuideTextEdit::numbersWidth() const
{
    const int digits = std::max(digits_min, int(QString::number(blockCount()).size()));
    return digits * fontMetrics().horizontalAdvance(u'9') + 2 * rhythm_px + dot_px;
}

void GuideTextEdit::layNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void GuideTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layNumbers();
}

void GuideTextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colours->rehighlight();
    if (event->type() == QEvent::FontChange)
        layNumbers();
}

// Tab writes what a guide is indented with; F6 leads out of the text.
void GuideTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier)
        return insertPlainText(QString(tabSpaces - textCursor().positionInBlock() % tabSpaces, u' '));
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        const QString before = textCursor().block().text().left(textCursor().positionInBlock());
        qsizetype indent = 0;
        while (indent < before.size() && before[indent] == u' ')
            ++indent;
        return insertPlainText(u'\n' + QString(indent, u' '));
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool GuideTextEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = cursorForPosition(viewport()->mapFrom(this, help->pos())).blockNumber() + 1;
    QStringList sentences;
    for (const TextMark& mark : std::as_const(m_marks))
        if (mark.line == line)
            sentences.append(mark.sentence.toHtmlEscaped());
    QToolTip::showText(help->globalPos(), sentences.join(QLatin1String("<br>")), this);
    return true;
}

void GuideTextEdit::paintNumbers(QPaintEvent* event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), colour(Token::Window, palette()));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    QMap<int, bool> marked; // by line: whether there is an error
    for (const TextMark& mark : std::as_const(m_marks))
        marked[mark.line] = marked.value(mark.line) || mark.isError;
    const int here = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int number = block.blockNumber();
        const auto mark = marked.constFind(number + 1);
        if (number + 1 >= m_playedFirst && number + 1 <= m_playedLast)
            painter.fillRect(QRectF(m_numbers->width() - playedBar_px, place.top(), playedBar_px, place.height()), colour(Token::Accent, palette()));
        painter.setPen(colour(mark != marked.cend() ? (*mark ? Token::BadText : Token::WarningText) : number == here ? Token::Text : Token::Muted, palette()));
        const QRectF text(0, place.top(), m_numbers->width() - rhythm_px, fontMetrics().height());
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
        if (mark == marked.cend())
            continue;
        const QRectF shape(rhythm_px / 2, text.center().y() - dot_px / 2.0, dot_px, dot_px); // round: a warning; square: an error
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
        *mark ? painter.drawRect(shape) : painter.drawEllipse(shape);
    }
}

void GuideTextEdit::setMarks(const QList<TextMark>& marks)
{
    m_marks = marks;
    showMarks();
    m_numbers->update();
}

void GuideTextEdit::setPlayed(int first, int last)
{
    if (std::exchange(m_playedFirst, first) == first && std::exchange(m_playedLast, last) == last)
        return;
    m_playedLast = last;
    showMarks();
    m_numbers->update();
}

void GuideTextEdit::bringIntoView(int line)
{
    const int top = verticalScrollBar()->value(), shown = viewport()->height() / std::max(1, fontMetrics().lineSpacing());
    if (line - 1 < top || line > top + shown - 1)
        verticalScrollBar()->setValue(std::max(0, line - 1 - shown / 3));
}

void GuideTextEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> shown;
    for (int line = m_playedFirst; line > 0 && line <= m_playedLast; ++line) {
        QTextEdit::ExtraSelection played;
        played.format.setBackground(colour(Token::Selected, palette()));
        played.format.setProperty(QTextFormat::FullWidthSelection, true);
        played.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
        shown.append(played);
    }
    QTextEdit::ExtraSelection here;
    here.format.setBackground(colour(Token::Hover, palette()));
    here.format.setProperty(QTextFormat::FullWidthSelection, true);
    here.cursor = textCursor();
    here.cursor.clearSelection();
    shown.append(here);
    for (const TextMark& mark : std::as_const(m_marks)) {
        const QTextBlock block = document()->findBlockByNumber(mark.line - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection one;
        one.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        one.format.setUnderlineColor(colour(mark.isError ? Token::BadText : Token::WarningText, palette()));
        one.cursor = QTextCursor(block);
        const int column = std::min(mark.column - 1, std::max(0, block.length() - 2));
        one.cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, column);
        one.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        shown.append(one);
    }
    setExtraSelections(shown);
}

void GuideTextEdit::replaceText(const QString& text)
{
    QTextCursor all(document());
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    all.insertText(text);
    all.endEditBlock();
}

// toPlainText() makes ordinary spaces of those that keep words together.
QString GuideTextEdit::text() const { return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n'); }

void GuideTextEdit::change(const GuideEdit& edit)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change) {
        cursor.setPosition(int(change->place.from));
        cursor.setPosition(int(change->place.end()), QTextCursor::KeepAnchor);
        cursor.insertText(change->put);
    }
    cursor.endEditBlock();
}

int GuideTextEdit::line() const { return textCursor().blockNumber() + 1; }

void GuideTextEdit::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, blockCount() - 1));
    QTextCursor caret(block);
    caret.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    setTextCursor(caret);
    centerCursor();
}

} // namespace callboard
