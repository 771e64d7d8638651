// A search box over a list.
#include "ui/shell/customer_merge_pick_dialog.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int width_px = 560;
constexpr int height_px = 440;

}

CustomerMergePickDialog::CustomerMergePickDialog(const QString& name, QWidget* parent)
    : Sheet(QStringLiteral("customerMergePickDialog"), tr("Merge with another record"), tr("Compare"), parent), m_search(new SearchBox(this)),
      m_list(new HintedList(QStringLiteral("customerMergePick.list"), tr("Records that may be the same"), {.icons = true, .separators = true},
                            {QStringLiteral("search"), tr("Nobody seems to be the same"), tr("Type the other record's name, number or e-mail address.")}, this))
{
    auto* sentence = makeLabel(Look::Plain, tr("Which record is %1 too?").arg(name), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    m_search->setObjectName(QStringLiteral("customerMergePick.search"));
    m_search->setAccessibleName(tr("Search the other record"));
    m_search->setPlaceholderText(tr("Name, number or e-mail of the other record"));
    m_search->setList(&m_list->list());
    body().addWidget(sentence);
    body().addWidget(m_search);
    body().addWidget(m_list, 1);
    connect(m_search, &SearchBox::queryChanged, this, &CustomerMergePickDialog::searched);
    connect(m_list, &HintedList::opened, this, &CustomerMergePickDialog::picked);
    addCancel();
    m_search->setFocus();
    resize(width_px, height_px);
}

void CustomerMergePickDialog::showRows(const ListRows& rows)
{
    m_list->setRows(rows);
    m_list->list().selectFirst();
}

void CustomerMergePickDialog::submit()
{
    if (const QString key = m_list->list().currentKey(); !key.isEmpty())
        Q_EMIT picked(key);
}

} // namespace callboard
