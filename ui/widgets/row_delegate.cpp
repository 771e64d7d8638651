// Layout and painting of rows from the tokens.
#include "ui/widgets/row_delegate.h"

#include "ui/models/row_model.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace callboard {

namespace {

constexpr int inset_px = 8;        // from the list's edge to a row's ground
constexpr int padding_px = 8;      // from the ground's edge to the text
constexpr int headerHeight_px = 32;
constexpr int iconColumn_px = 32;
constexpr int gap_px = 8;
constexpr int dot_px = 8;

int lineHeight(const QFont& font) { return QFontMetrics(font).height(); }

QString waitingText() { return RowModel::tr("waiting to sync"); }

const ListRow& rowOf(const QModelIndex& index) { return static_cast<const RowModel*>(index.model())->row(index); }

int bodyHeight(const QString& body, const QFont& font, int width)
{
    const QFontMetrics metrics(font);
    const int wanted = metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, body).height();
    return qMin(wanted, metrics.lineSpacing() * RowDelegate::bodyLines_max);
}

void drawElided(QPainter& painter, const QRect& place, const QString& text, const QFont& font, const QColor& ink, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

// One line in which what was searched for stands out.
struct MarkedText {
    QTextLayout layout;

    MarkedText(const QString& text, const QFont& font, const QList<TextRange>& marks, const QColor& markInk, int width = QWIDGETSIZE_MAX) : layout(text, font)
    {
        setMarks(marks, markInk);
        if (const QTextLine line = lay(); line.naturalTextWidth() > width) { // as drawElided() ends it
            const qsizetype kept = line.xToCursor(width - QFontMetrics(font).horizontalAdvance(QChar(0x2026)), QTextLine::CursorOnCharacter);
            layout.setText(text.left(kept).trimmed() + QChar(0x2026));
            setMarks(marks, markInk);
            lay();
        }
    }
    int width() const { return int(std::ceil(layout.lineAt(0).naturalTextWidth())); }

private:
    void setMarks(const QList<TextRange>& marks, const QColor& ink)
    {
        QList<QTextLayout::FormatRange> formats;
        for (const TextRange& mark : marks) {
            QTextCharFormat format;
            format.setFontWeight(QFont::Bold);
            format.setForeground(ink);
            formats.append({int(mark.begin), int(mark.length), format});
        }
        layout.setFormats(formats);
    }
    QTextLine lay()
    {
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(QWIDGETSIZE_MAX);
        layout.endLayout();
        return line;
    }
};

void drawMarked(QPainter& painter, const QRect& place, const QString& text, const QFont& font, const QColor& ink, const QList<TextRange>& marks, const QColor& markInk)
{
    if (marks.isEmpty())
        return drawElided(painter, place, text, font, ink);
    const MarkedText marked(text, font, marks, markInk, place.width());
    painter.setPen(ink);
    marked.layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - marked.layout.boundingRect().height()) / 2));
}

int widthOf(const QString& text, const QFont& font, const QList<TextRange>& marks)
{
    return (marks.isEmpty() ? QFontMetrics(font).horizontalAdvance(text) : MarkedText(text, font, marks, {}).width()) + 2;
}

} // namespace

RowDelegate::RowDelegate(RowStyle style, QObject* parent) : QStyledItemDelegate(parent), m_style(style) {}

QFont RowDelegate::titleFont(const QFont& base) const
{
    QFont font = base;
    font.setWeight(m_style.strongTitles ? QFont::DemiBold : QFont::Normal);
    return font;
}

RowDelegate::Places RowDelegate::placesOf(const ListRow& row, const QFont& font, const QRect& area) const
{
    Places places;
    const QFont strong = titleFont(font);
    const QFont rightFont = smallFont(font, QFont::DemiBold);
    const int vertical = m_style.separators ? 12 : 7;
    QRect inner = area.adjusted(inset_px + padding_px, vertical, -inset_px - padding_px, 0);
    if (m_style.icons) {
        places.icon = QRect(inner.left(), inner.top() + (lineHeight(strong) - icon_px) / 2, icon_px, icon_px);
        inner.setLeft(inner.left() + iconColumn_px);
    }
    const int rightWidth = row.right.isEmpty() ? 0 : QFontMetrics(rightFont).horizontalAdvance(row.right) + 2;
    const int first = lineHeight(strong);
    places.right = QRect(inner.right() - rightWidth, inner.top(), rightWidth + 1, first);
    int chipsWidth = 0;
    for (const auto& chip : row.chips)
        chipsWidth += chipSize(chip, font).width() + gap_px;
    const int titleRoom = qMax(0, inner.width() - rightWidth - (rightWidth ? gap_px : 0) - chipsWidth);
    const int titleWidth = qMin(titleRoom, widthOf(row.title, strong, row.titleMarks));
    places.title = QRect(inner.left(), inner.top(), titleWidth, first);
    int x = places.title.right() + 1 + gap_px;
    for (const auto& chip : row.chips) {
        const QSize size = chipSize(chip, font);
        places.chips << QRect(QPoint(x, inner.top() + (first - size.height()) / 2), size);
        x += size.width() + gap_px;
    }
    int bottom = inner.top() + first;
    if (!row.detail.isEmpty() || row.waitingToSync) {
        places.detail = QRect(inner.left(), bottom + 2, inner.width(), lineHeight(font));
        bottom = places.detail.bottom() + 1;
    }
    if (m_style.wrapBody && !row.body.isEmpty()) {
        places.body = QRect(inner.left(), bottom + 4, inner.width(), bodyHeight(row.body, font, inner.width()));
        bottom = places.body.bottom() + 1;
    }
    places.height = bottom - area.top() + vertical;
    places.all = QRect(area.left(), area.top(), area.width(), places.height);
    return places;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const ListRow& row = rowOf(index);
    if (row.header)
        return {width, (index.row() == 0 ? 0 : gap_px) + headerHeight_px + headerBody(row, option.font, {0, 0, width, 0}).height()};
    return {width, placesOf(row, option.font, QRect(0, 0, width, 0)).height};
}

QRect RowDelegate::headerBody(const ListRow& row, const QFont& font, const QRect& area) const
{
    const QRect inner = area.adjusted(inset_px + padding_px, 0, -inset_px - padding_px, 0);
    const int height = row.body.isEmpty() ? 0 : bodyHeight(row.body, smallFont(font, QFont::Normal), inner.width()) + gap_px;
    return {inner.left(), area.bottom() - height + 1, inner.width(), height};
}

void RowDelegate::paintHeader(QPainter& painter, const QStyleOptionViewItem& option, const ListRow& row) const
{
    QFont font = smallFont(option.font, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    const QRect body = headerBody(row, option.font, option.rect);
    const QRect area(option.rect.left(), body.top() - headerHeight_px, option.rect.width(), headerHeight_px);
    const QRect place = area.adjusted(inset_px + padding_px, 0, -inset_px - padding_px, 0);
    const QColor ink = colour(Token::Muted, option.palette);
    drawElided(painter, place, row.title.toUpper(), font, ink);
    drawElided(painter, place, row.right, smallFont(option.font, QFont::Normal), ink, Qt::AlignRight);
    painter.drawText(body, Qt::TextWordWrap, row.body);
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool over = option.state.testFlag(QStyle::State_MouseOver);
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    if (m_style.separators && !selected && !focus) {
        painter.setPen(colour(Token::Border, option.palette));
        painter.drawLine(option.rect.left() + inset_px + padding_px, option.rect.bottom(), option.rect.right() - inset_px - padding_px, option.rect.bottom());
    }
    if (!selected && !over && !focus)
        return;
    const qreal line = focus ? pixels(Size::FocusLine, option.palette) : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focus ? QPen(colour(Token::Focus, option.palette), line) : QPen(Qt::NoPen));
    painter.setBrush(colour(selected ? Token::Selected : over ? Token::Hover : Token::Surface, option.palette));
    const qreal in = line / 2;
    const int radius = pixels(Size::RadiusSmall, option.palette);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset_px + in, in, -inset_px - in, -in), radius, radius);
}

void RowDelegate::paintDetail(QPainter& painter, const QStyleOptionViewItem& option, const ListRow& row, const QRect& place) const
{
    QRect rest = place;
    const QFont font = smallFont(option.font, QFont::Normal);
    const QFont markFont = smallFont(option.font, QFont::DemiBold);
    const int markWidth = row.waitingToSync ? dot_px + gap_px / 2 + QFontMetrics(markFont).horizontalAdvance(waitingText()) + 2 : 0;
    const int textWidth = qMin(rest.width() - (markWidth ? markWidth + gap_px : 0), widthOf(row.detail, font, row.detailMarks));
    if (!row.detail.isEmpty()) {
        drawMarked(painter, QRect(rest.left(), rest.top(), textWidth, rest.height()), row.detail, font, colour(Token::Muted, option.palette), row.detailMarks, colour(Token::Text, option.palette));
        rest.setLeft(rest.left() + textWidth + gap_px);
    }
    if (!row.waitingToSync)
        return;
    const QColor ink = colour(Token::WarningText, option.palette);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QRectF(rest.left(), rest.center().y() - dot_px / 2 + 0.5, dot_px, dot_px));
    drawElided(painter, rest.adjusted(dot_px + gap_px / 2, 0, 0, 0), waitingText(), markFont, ink);
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ListRow& row = rowOf(index);
    painter->save();
    if (row.header) {
        paintHeader(*painter, option, row);
        painter->restore();
        return;
    }
    paintGround(*painter, option);
    const Places places = placesOf(row, option.font, option.rect);
    if (m_style.icons && !row.icon.isEmpty())
        paintIcon(*painter, places.icon, row.icon, colour(Token::PlainText, option.palette));
    const QColor ink = colour(Token::Text, option.palette);
    drawMarked(*painter, places.title, row.title, titleFont(option.font), ink, row.titleMarks, ink);
    for (qsizetype at = 0; at < places.chips.size(); ++at)
        paintChip(*painter, places.chips[at], row.chips[at], option.font, option.palette);
    const bool plain = row.rightTone == Tone::Plain;
    drawElided(*painter, places.right, row.right, smallFont(option.font, plain ? QFont::Normal : QFont::DemiBold),
               colour(plain ? Token::Muted : textToken(row.rightTone), option.palette), Qt::AlignRight);
    if (places.detail.isValid())
        paintDetail(*painter, option, row, places.detail);
    if (places.body.isValid()) {
        painter->setFont(option.font);
        painter->setPen(colour(Token::Text, option.palette));
        painter->setClipRect(places.body);
        painter->drawText(places.body, Qt::TextWordWrap, row.body);
    }
    painter->restore();
}

} // namespace callboard
