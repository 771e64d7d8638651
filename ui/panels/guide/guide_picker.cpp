// A line to narrow, a list that obeys it.
#include "ui/panels/guide/guide_picker.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace callboard {

GuidePicker::GuidePicker(const QString& id, const QString& title, const HintText& whenEmpty, QWidget* parent)
    : QWidget(parent), m_filter(new SearchBox(this)), m_problem(makeLabel(Look::Bad, {}, this)), m_list(new HintedList(id + QStringLiteral(".list"), title, {.icons = true}, whenEmpty, this))
{
    m_filter->setObjectName(id + QStringLiteral(".filter"));
    m_filter->setAccessibleName(title);
    m_filter->setPlaceholderText(title);
    m_filter->setList(&m_list->list());
    m_problem->setWordWrap(true);
    m_problem->hide();
    setFocusProxy(m_filter);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    top->addWidget(m_filter);
    top->addWidget(m_problem);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px / 2, 0, 0);
    column->setSpacing(rhythm_px);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(m_filter, &SearchBox::queryChanged, this, [this](const QString& words) {
        m_list->setFilter(words);
        chooseFirst();
    });
    connect(m_list, &HintedList::opened, this, &GuidePicker::picked);
}

void GuidePicker::setRows(const ListRows& rows)
{
    m_list->setRows(rows);
    chooseFirst();
}

void GuidePicker::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void GuidePicker::startAnew()
{
    m_filter->clear();
    m_list->setFilter({});
    m_list->list().selectFirst();
}

// Enter takes the best one at once.
void GuidePicker::chooseFirst()
{
    if (m_list->list().currentKey().isEmpty())
        m_list->list().selectFirst();
}

void GuidePicker::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace callboard
