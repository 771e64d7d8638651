// A list, what it says when it is empty, and what may be missing in it.
#include "ui/panels/history/history_panel.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

HistoryPanel::HistoryPanel(QWidget* parent)
    : QWidget(parent), m_list(new HintedList(QStringLiteral("history.list"), tr("The customer's cases"), {.icons = true, .separators = true}, {QStringLiteral("case"), tr("No cases"), tr("Every case of this customer appears here, open ones first.")}, this)),
      m_missing(makeLabel(Look::Muted, {}, this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Customer's cases"));
    setFocusProxy(m_list);
    m_list->list().setMultiple();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_missing);
    m_missing->setObjectName(QStringLiteral("history.missing"));
    m_missing->setWordWrap(true);
    m_missing->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, 2 * rhythm_px);
    m_missing->hide();
    connect(m_list, &HintedList::opened, this, &HistoryPanel::opened);
}

void HistoryPanel::setData(const ListRows& rows) { m_list->setRows(rows); }

QStringList HistoryPanel::chosen() const
{
    const QStringList keys = m_list->list().chosenKeys();
    return keys.size() > 1 ? keys : QStringList();
}

void HistoryPanel::setMissing(const QString& sentence)
{
    m_missing->setText(sentence);
    m_missing->setVisible(!sentence.isEmpty());
}

} // namespace callboard
