// Marks are lines of their own.
#include "ui/panels/knowledge/markdown_edit.h"

#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>

namespace callboard {

namespace {

const QString opening = QStringLiteral("::: customer"), closing = QStringLiteral(":::");

void removeLine(QTextCursor& cursor, const QTextBlock& block)
{
    const bool isLast = !block.next().isValid();
    cursor.setPosition(isLast ? std::max(0, block.position() - 1) : block.position()); // of the last line the break before it goes
    cursor.setPosition(isLast ? block.position() + block.length() - 1 : block.next().position(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

}

MarkdownEdit::MarkdownEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setPlaceholderText(tr("What happens, what to do, and what to say. “#” begins a heading, “-” a list, “**” makes bold."));
}

void MarkdownEdit::setText(const QString& text, int caret)
{
    setPlainText(text);
    QTextCursor at = textCursor();
    at.setPosition(std::clamp(caret, 0, int(text.size())));
    setTextCursor(at);
    m_place = {};
}

QTextBlock MarkdownEdit::markBefore(QTextBlock block) const
{
    for (; block.isValid(); block = block.previous()) {
        const QString line = block.text().trimmed();
        if (line == closing)
            return {};
        if (line == opening)
            return block;
    }
    return {};
}

void MarkdownEdit::markForCustomers()
{
    QTextCursor cursor = textCursor();
    QTextBlock first = document()->findBlock(cursor.selectionStart()), last = document()->findBlock(cursor.selectionEnd());
    cursor.beginEditBlock();
    if (const QTextBlock mark = markBefore(first); mark.isValid()) {
        QTextBlock end = first;
        while (end.isValid() && end.text().trimmed() != closing)
            end = end.next();
        if (end.isValid())
            removeLine(cursor, end);
        removeLine(cursor, mark);
    } else {
        if (!cursor.hasSelection()) {
            while (first.previous().isValid() && !first.previous().text().trimmed().isEmpty())
                first = first.previous();
            while (last.next().isValid() && !last.next().text().trimmed().isEmpty())
                last = last.next();
        }
        cursor.setPosition(last.position() + last.length() - 1);
        cursor.insertText(u'\n' + closing);
        cursor.setPosition(first.position());
        cursor.insertText(opening + u'\n');
    }
    cursor.endEditBlock();
}

void MarkdownEdit::rememberPlace()
{
    m_place = textCursor();
    m_place.setPosition(m_place.selectionEnd());
    m_place.setKeepPositionOnInsert(true);
}

void MarkdownEdit::insertAtPlace(const QString& text)
{
    if (m_place.isNull())
        rememberPlace();
    const QString before = m_place.block().text().left(m_place.positionInBlock()), after = m_place.block().text().mid(m_place.positionInBlock());
    m_place.setKeepPositionOnInsert(false);
    m_place.insertText((before.trimmed().isEmpty() ? QString() : QStringLiteral("\n\n")) + text + (after.trimmed().isEmpty() ? QStringLiteral("\n") : QStringLiteral("\n\n")));
    m_place.setKeepPositionOnInsert(true);
}

namespace {

// Files of this machine only: an address of elsewhere would have to be fetched.
QStringList filesOf(const QMimeData& source)
{
    QStringList paths;
    for (const QUrl& url : source.urls()) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || !filesOf(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEdit::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList paths = filesOf(*source); !paths.isEmpty()) {
        rememberPlace();
        Q_EMIT filesGiven(paths);
    } else if (source->hasImage() && !source->hasText()) { // a table that was copied is a picture too
        rememberPlace();
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
    } else {
        insertPlainText(source->text());
    }
}

} // namespace callboard
