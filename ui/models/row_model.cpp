// Narrowing rows, and replacing them with as few steps as a view needs to stay calm.
#include "ui/models/row_model.h"

#include "core/base/result.h"

#include <algorithm>

namespace callboard {

QString spokenText(const ListRow& row)
{
    QStringList parts{row.title};
    for (const auto& chip : row.chips)
        parts << chip.text;
    parts << row.right << row.detail << row.body;
    if (row.waitingToSync)
        parts << RowModel::tr("waiting to sync");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void RowModel::setRows(const ListRows& rows)
{
    m_all = rows;
    refresh();
}

void RowModel::setGroup(const QString& group)
{
    m_group = group;
    refresh();
}

void RowModel::setFilter(const QString& words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    refresh();
}

const ListRow& RowModel::row(const QModelIndex& index) const
{
    CALLBOARD_REQUIRE(checkIndex(index, CheckIndexOption::IndexIsValid));
    return m_shown[index.row()];
}

QModelIndex RowModel::indexOf(const QString& key) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](const ListRow& row) { return !row.header && row.key == key; });
    return found == m_shown.end() ? QModelIndex() : index(static_cast<int>(found - m_shown.begin()));
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_shown[index.row()].title;
    case Qt::AccessibleTextRole: return spokenText(m_shown[index.row()]);
    default: return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_shown[index.row()].header)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool RowModel::matches(const ListRow& row) const
{
    if (!m_group.isEmpty() && !row.group.isEmpty() && row.group != m_group)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [text = spokenText(row)](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

ListRows RowModel::narrowed(const ListRows& rows) const
{
    ListRows next;
    const bool isNarrowed = !m_words.isEmpty() || !m_group.isEmpty();
    for (const auto& row : rows) {
        if (!row.header && !matches(row))
            continue;
        if (row.header && !next.isEmpty() && next.last().header && (isNarrowed || next.last().body.isEmpty()))
            next.removeLast(); // the section before had nothing to show
        next << row;
    }
    if (isNarrowed && !next.isEmpty() && next.last().header)
        next.removeLast();
    return next;
}

void RowModel::refresh()
{
    const ListRows next = narrowed(m_all);
    // Only the middle that differs is replaced.
    qsizetype head = 0;
    const qsizetype common = std::min(next.size(), m_shown.size());
    while (head < common && next[head] == m_shown[head])
        ++head;
    qsizetype tail = 0;
    while (tail < common - head && next[next.size() - 1 - tail] == m_shown[m_shown.size() - 1 - tail])
        ++tail;
    const auto first = static_cast<int>(head);
    const auto changed = static_cast<int>(std::min(m_shown.size(), next.size()) - head - tail);
    const auto surplus = static_cast<int>(m_shown.size() - next.size());
    if (surplus > 0) {
        beginRemoveRows({}, first + changed, first + changed + surplus - 1);
        m_shown.remove(first + changed, surplus);
        endRemoveRows();
    } else if (surplus < 0) {
        beginInsertRows({}, first + changed, first + changed - surplus - 1);
        for (int at = first + changed; at < first + changed - surplus; ++at)
            m_shown.insert(at, next[at]);
        endInsertRows();
    }
    m_shown = next;
    if (changed > 0)
        Q_EMIT dataChanged(index(first), index(first + changed - 1));
}

} // namespace callboard
