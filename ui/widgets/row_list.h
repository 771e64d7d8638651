// RowList: the one list view of the product, over a RowModel; Enter or a click opens a row.
#pragma once

#include "ui/models/row_model.h"
#include "ui/widgets/row_delegate.h"

#include <QListView>

namespace callboard {

class RowList final : public QListView {
    Q_OBJECT

public:
    // `id` becomes the object name, `name` what a screen reader calls the list.
    RowList(const QString& id, const QString& name, RowStyle style, QWidget* parent);

    RowModel& rows() { return *m_rows; }
    QString currentKey() const;      // empty when no row is current
    void setMultiple();              // several rows can be chosen, with Shift, Ctrl and Ctrl+A
    QStringList chosenKeys() const;  // from top to bottom; the current one where none was chosen
    void select(const QString& key); // makes it current and visible; an unknown key clears
    void selectFirst();
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void opened(const QString& key);
    void currentKeyChanged(const QString& key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    RowModel* m_rows;
};

} // namespace callboard
