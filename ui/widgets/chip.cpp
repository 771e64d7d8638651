// Measuring and painting chips.
#include "ui/widgets/chip.h"

#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace callboard {

namespace {

constexpr int chipHeight_px = 22;
constexpr int chipPadding_px = 9;
constexpr int chipIcon_px = 14;
constexpr int gap_px = 6;
constexpr int chipWidth_px_max = 260;
constexpr int rowWidth_px_min = 300;

} // namespace

QFont smallFont(const QFont& base, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(pixels(Size::TextSmall, ThemeName::Light));
    font.setWeight(weight);
    return font;
}

QSize chipSize(const ChipData& chip, const QFont& base)
{
    const QFontMetrics metrics(smallFont(base, QFont::DemiBold));
    const int icon = chip.icon.isEmpty() ? 0 : chipIcon_px + 4;
    return {qMin(chipWidth_px_max, metrics.horizontalAdvance(chip.text) + icon + 2 * chipPadding_px), chipHeight_px};
}

void paintChip(QPainter& painter, const QRect& rect, const ChipData& chip, const QFont& base, const QPalette& palette)
{
    const QColor ink = colour(textToken(chip.tone), palette);
    const qreal line = pixels(Size::ChipLine, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line > 0 ? QPen(ink, line) : QPen(Qt::NoPen));
    painter.setBrush(colour(groundToken(chip.tone), palette));
    const QRectF ground = QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2);
    QRect text = rect.adjusted(chipPadding_px, 0, -chipPadding_px, 0);
    if (!chip.icon.isEmpty()) {
        paintIcon(painter, QRectF(text.left() - 2, rect.center().y() - chipIcon_px / 2 + 0.5, chipIcon_px, chipIcon_px), chip.icon, ink);
        text.setLeft(text.left() + chipIcon_px + 2);
    }
    const QFont font = smallFont(base, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(chip.text, Qt::ElideRight, text.width() + 2));
    painter.restore();
}

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipRow::setChips(const QList<ChipData>& chips)
{
    if (m_chips == chips)
        return;
    m_chips = chips;
    QStringList words;
    for (const auto& chip : chips)
        words << chip.text;
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QList<ChipData> ChipRow::fitting() const
{
    const auto fits = [this](const QList<ChipData>& chips) {
        int x = -gap_px;
        for (const auto& chip : chips)
            x += gap_px + chipSize(chip, font()).width();
        return x <= width();
    };
    QList<ChipData> shown = m_chips;
    for (qsizetype hidden = 1; !fits(shown) && hidden < m_chips.size(); ++hidden) {
        shown = m_chips.mid(0, m_chips.size() - hidden);
        shown << ChipData{QStringLiteral("+%1").arg(hidden)};
    }
    return shown;
}

QSize ChipRow::sizeHint() const
{
    int x = 0;
    for (const auto& chip : m_chips)
        x += chipSize(chip, font()).width() + gap_px;
    return {x, m_chips.isEmpty() ? 0 : chipHeight_px};
}

QSize ChipRow::minimumSizeHint() const
{
    return sizeHint().boundedTo({rowWidth_px_min, QWIDGETSIZE_MAX}); // a long name beside it gives way first
}

void ChipRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    int x = 0;
    for (const auto& chip : fitting()) {
        const QSize size = chipSize(chip, font());
        paintChip(painter, QRect(QPoint(x, (height() - size.height()) / 2), size), chip, font(), palette());
        x += size.width() + gap_px;
    }
}

} // namespace callboard
