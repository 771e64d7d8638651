// Chip: a short fact in a rounded ground, and the painting that lists share with it.
#pragma once

#include "ui/models/list_row.h"

#include <QWidget>

class QPainter;

namespace callboard {

QSize chipSize(const ChipData& chip, const QFont& base);
void paintChip(QPainter& painter, const QRect& rect, const ChipData& chip, const QFont& base, const QPalette& palette);
QFont smallFont(const QFont& base, QFont::Weight weight); // the size of secondary text

// A line of chips; those that do not fit are counted in the last one and told by its tool tip.
class ChipRow final : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent);
    void setChips(const QList<ChipData>& chips);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<ChipData> fitting() const;

    QList<ChipData> m_chips;
};

} // namespace callboard
