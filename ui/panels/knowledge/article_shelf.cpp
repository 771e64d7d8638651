// Nothing is shown below until a row is chosen.
#include "ui/panels/knowledge/article_shelf.h"

#include "ui/panels/knowledge/article_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

ArticleShelf::ArticleShelf(const QString& id, const QString& name, const HintText& whenEmpty, QWidget* parent)
    : QWidget(parent), m_id(id), m_list(new HintedList(id, name, {.icons = true}, whenEmpty, this)), m_note(makeLabel(Look::Small, {}, this)), m_actions(new QHBoxLayout), m_reading(new QWidget(this)),
      m_page(new ArticlePage(this))
{
    m_note->setWordWrap(true);
    m_note->setObjectName(id + QStringLiteral(".note"));
    m_page->setObjectName(id + QStringLiteral(".text"));
    m_page->setAccessibleName(tr("Text of the chosen row"));
    m_actions->setSpacing(rhythm_px);
    m_actions->addStretch();
    auto* reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, rhythm_px);
    reading->setSpacing(rhythm_px);
    reading->addWidget(m_note);
    reading->addWidget(m_page, 1);
    reading->addLayout(m_actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_list, 2);
    column->addWidget(makeLine(this));
    column->addWidget(m_reading, 3);
    setFocusProxy(m_list);
    m_reading->hide();
    connect(&m_list->list(), &RowList::currentKeyChanged, this, &ArticleShelf::rowChosen);
}

QString ArticleShelf::chosen() const { return m_list->list().currentKey(); }

void ArticleShelf::choose(const QString& key) { m_list->list().select(key); }

void ArticleShelf::setRows(const ListRows& rows)
{
    const QString before = chosen();
    m_list->setRows(rows);
    choose(before);
    if (chosen().isEmpty())
        m_list->list().selectFirst();
    m_reading->setVisible(!rows.isEmpty());
    Q_EMIT rowChosen(chosen());
}

void ArticleShelf::setPage(const ArticlePageData& page, const QString& note, const QList<ChoiceData>& actions)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_page->setPage(page);
    if (std::exchange(m_shown, actions) == actions)
        return;
    for (QPushButton* old : std::exchange(m_buttons, {})) {
        old->setParent(nullptr); // one of them may be the one that was just pressed
        old->deleteLater();
    }
    for (const ChoiceData& action : actions) {
        auto* button = makeButton(ButtonLook::Secondary, action.text, action.icon, m_reading);
        button->setObjectName(m_id + u'.' + action.id);
        m_actions->addWidget(button);
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT acted(id, chosen()); });
    }
}

} // namespace callboard
