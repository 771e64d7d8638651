// Words and a field in one row, the reason below them.
#include "ui/panels/guide_editor/guide_edit_bar.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

GuideEditBar::GuideEditBar(QWidget* parent) : QFrame(parent), m_words(makeLabel(Look::Plain, {}, this)), m_reason(makeLabel(Look::Bad, {}, this)), m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("guideEditor.edit"));
    setProperty("look", QStringLiteral("foot"));
    m_words->setObjectName(QStringLiteral("guideEditor.edit.words"));
    m_reason->setObjectName(QStringLiteral("guideEditor.edit.reason"));
    m_name->setObjectName(QStringLiteral("guideEditor.edit.name"));
    for (QLabel* label : {m_words, m_reason}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(rhythm_px);
    row->addWidget(m_words, 1);
    row->addWidget(m_name, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, rhythm_px);
    column->setSpacing(rhythm_px / 2);
    column->addLayout(row);
    column->addWidget(m_reason);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { Q_EMIT answered(m_name->text().trimmed()); });
    clear();
}

bool GuideEditBar::isAsking() const { return !m_name->isHidden(); }

void GuideEditBar::show(const QString& words, const QString& reason)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setVisible(!words.isEmpty() || !reason.isEmpty());
}

void GuideEditBar::ask(const QString& question, const QString& name)
{
    show(question, {});
    m_name->setAccessibleName(question);
    m_name->setText(name);
    m_name->selectAll();
    m_name->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void GuideEditBar::tell(const QString& sentence)
{
    m_name->hide();
    show(sentence, {});
}

void GuideEditBar::refuse(const QString& sentence) { show(isAsking() ? m_words->text() : QString(), sentence); }

void GuideEditBar::clear() { tell({}); }

void GuideEditBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !isAsking())
        return QFrame::keyPressEvent(event);
    clear();
    Q_EMIT left();
}

} // namespace callboard
