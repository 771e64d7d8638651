// RowModel: rows as an item model, with a group and typed words to narrow them; no SQL and no widgets.
#pragma once

#include "ui/models/list_row.h"

#include <QAbstractListModel>

namespace callboard {

class RowModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // Replaces the rows. Those that stay keep their place in the view, so a refresh neither scrolls nor loses the selection.
    void setRows(const ListRows& rows);
    void setGroup(const QString& group); // empty: all groups
    void setFilter(const QString& words); // every word must occur in the row; a header stays while a row of its section does

    const ListRows& all() const { return m_all; } // whatever narrows them
    ListRows narrowed(const ListRows& rows) const; // those of `rows` that would be shown
    const ListRow& row(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    bool matches(const ListRow& row) const;
    void refresh();

    ListRows m_all;
    ListRows m_shown;
    QString m_group;
    QStringList m_words;
};

QString spokenText(const ListRow& row); // what a screen reader says for a row

} // namespace callboard
