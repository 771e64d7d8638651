// Debounced input with a magnifying glass.
#include "ui/widgets/search_box.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace callboard {

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent)
{
    addAction(icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT queryChanged(text().trimmed()); });
    connect(this, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
}

void SearchBox::setList(QWidget* list) { m_list = list; }

void SearchBox::settle()
{
    if (!m_rest.isActive())
        return;
    m_rest.stop();
    Q_EMIT queryChanged(text().trimmed());
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        settle(); // Enter means what is on the screen now, so the list must be of this text
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (m_list) {
            QCoreApplication::sendEvent(m_list, event);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace callboard
