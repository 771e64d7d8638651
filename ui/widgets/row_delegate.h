// RowDelegate: paints every list of the product: section headers, one-line rows, two-line rows, entries with wrapped text.
#pragma once

#include "ui/models/list_row.h"

#include <QStyledItemDelegate>

namespace callboard {

// How a list wants its rows.
struct RowStyle {
    bool icons = false;      // a column for icons at the left
    bool separators = false; // a hairline between rows instead of air
    bool wrapBody = false;   // the body over several lines, else it is not shown
    bool strongTitles = true;
};

class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int bodyLines_max = 12; // longer texts are opened, not scrolled past

    RowDelegate(RowStyle style, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    // Where the parts of a row stand; made by one function for measuring and for painting.
    struct Places {
        QRect all, icon, title, right, detail, body;
        QList<QRect> chips;
        int height = 0;
    };
    QFont titleFont(const QFont& base) const;
    Places placesOf(const ListRow& row, const QFont& font, const QRect& area) const;
    QRect headerBody(const ListRow& row, const QFont& font, const QRect& area) const; // under the title
    void paintHeader(QPainter& painter, const QStyleOptionViewItem& option, const ListRow& row) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintDetail(QPainter& painter, const QStyleOptionViewItem& option, const ListRow& row, const QRect& place) const;

    RowStyle m_style;
};

} // namespace callboard
