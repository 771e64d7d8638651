// One way to read and change what any kind of editor holds, and the watch over the one that has the focus.
#include "ui/shell/card_guard.h"

#include "core/base/card_number.h"
#include "ui/widgets/search_box.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <algorithm>

namespace callboard {

namespace {

constexpr QLatin1String restoreAction("card");

// An editor in which a person can type what will be kept.
class Editor {
public:
    explicit Editor(QWidget* widget)
    {
        if (auto* plain = qobject_cast<QPlainTextEdit*>(widget); plain && !plain->isReadOnly())
            m_document = plain->document(), m_caret = plain->textCursor();
        else if (auto* rich = qobject_cast<QTextEdit*>(widget); rich && !rich->isReadOnly())
            m_document = rich->document(), m_caret = rich->textCursor();
        else if (auto* line = qobject_cast<QLineEdit*>(widget); line && !line->isReadOnly() && line->echoMode() == QLineEdit::Normal && !qobject_cast<SearchBox*>(widget))
            m_line = line;
    }
    bool isOne() const { return m_document || m_line; }
    QString text() const { return m_line ? m_line->text() : m_document->toPlainText(); }
    qsizetype caret() const { return m_line ? m_line->cursorPosition() : m_caret.position(); }
    bool wasUndone() const { return m_line ? m_line->isRedoAvailable() : m_document->isRedoAvailable(); }
    // One step of the editor's own undo; the caret stays behind what it stood behind.
    void replace(qsizetype begin, qsizetype length, const QString& by) const
    {
        if (m_line) {
            const int caret = m_line->cursorPosition();
            m_line->setSelection(int(begin), int(length));
            m_line->insert(by);
            m_line->setCursorPosition(caret >= begin + length ? caret + int(by.size() - length) : caret);
            return;
        }
        QTextCursor cursor(m_document);
        cursor.setPosition(int(begin));
        cursor.setPosition(int(begin + length), QTextCursor::KeepAnchor);
        cursor.insertText(by);
    }
    template <class Watch> QMetaObject::Connection onChange(QObject* owner, const Watch& watch) const
    {
        return m_line ? QObject::connect(m_line, &QLineEdit::textChanged, owner, watch) : QObject::connect(m_document, &QTextDocument::contentsChanged, owner, watch);
    }

private:
    QTextDocument* m_document = nullptr;
    QTextCursor m_caret;
    QLineEdit* m_line = nullptr;
};

}

CardGuard::CardGuard(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, &CardGuard::watch);
    watch(nullptr, QApplication::focusWidget());
}

void CardGuard::watch(QWidget* left, QWidget* entered)
{
    disconnect(m_watched);
    m_watched = {};
    if (left)
        look(left, true);
    // Queued: an editor is changed after it has told everybody of the last change, never in between.
    if (const Editor editor(entered); editor.isOne())
        m_watched = editor.onChange(this, [this, watched = QPointer<QWidget>(entered)] {
            QMetaObject::invokeMethod(this, [this, watched] {
                if (watched)
                    look(watched, false);
            }, Qt::QueuedConnection);
        });
}

void CardGuard::look(QWidget* widget, bool left)
{
    const Editor editor(widget);
    if (!editor.isOne())
        return;
    // A number whose end the caret stands at may still grow. What was just undone is shown until typing goes on.
    const QString text = editor.text();
    const std::vector<CardPlace> places = cardPlaces(text);
    bool any = false;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        if (!left && (editor.wasUndone() || (editor.caret() > place->begin && editor.caret() <= place->end)))
            continue;
        const QString number = text.mid(place->begin, place->end - place->begin), masked = withCardsMasked(number);
        editor.replace(place->begin, number.size(), masked);
        m_last = {widget, place->begin, number, masked};
        any = true;
    }
    if (any)
        Q_EMIT changed();
}

NoticeData CardGuard::notice() const
{
    if (m_last.number.isEmpty())
        return {};
    return {Tone::Warning, tr("A card number was hidden; it is kept nowhere. A number that is no card is kept with # in front."),
            m_last.editor ? tr("It is not a card") : QString(), restoreAction};
}

bool CardGuard::act(const QString& noticeAction)
{
    if (noticeAction != restoreAction)
        return false;
    (void)restore();
    return true;
}

bool CardGuard::restore()
{
    const Hidden hidden = std::exchange(m_last, {});
    Q_EMIT changed();
    const Editor editor(hidden.editor);
    if (hidden.number.isEmpty() || !editor.isOne())
        return false;
    const QString text = editor.text();
    const qsizetype at = text.mid(hidden.begin, hidden.masked.size()) == hidden.masked ? hidden.begin : text.indexOf(hidden.masked);
    if (at >= 0)
        editor.replace(at, hidden.masked.size(), u'#' + hidden.number);
    return at >= 0;
}

void CardGuard::dismiss()
{
    if (!std::exchange(m_last, {}).number.isEmpty())
        Q_EMIT changed();
}

} // namespace callboard
