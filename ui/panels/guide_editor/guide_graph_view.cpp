// Paints the layout as it is; whatever is not in view is not painted.
#include "ui/panels/guide_editor/guide_graph_view.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace callboard {

namespace {

constexpr int inner_px = 10;
constexpr int mark_px = 14;
constexpr int arrow_px = 4;
constexpr int drag_px = 4; // a press that moves less is a click
constexpr int reach_px = 5; // from a line to where it can be taken hold of

// From a place to the nearest point of a line; they run straight up, down or across, or nearly so.
double distance(const QPoint& place, const QPoint& from, const QPoint& to)
{
    const QPointF along = to - from;
    const double length = along.x() * along.x() + along.y() * along.y();
    const double part = length == 0 ? 0 : std::clamp(QPointF::dotProduct(place - from, along) / length, 0.0, 1.0);
    const QPointF rest = QPointF(place - from) - part * along;
    return std::hypot(rest.x(), rest.y());
}

}

class GuideGraphView::Sheet final : public QWidget {
public:
    explicit Sheet(GuideGraphView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        m_view->paintSheet(painter, event->rect());
    }

private:
    GuideGraphView* m_view;
};

GuideGraphView::GuideGraphView(QWidget* parent) : QScrollArea(parent), m_sheet(new Sheet(this))
{
    setObjectName(QStringLiteral("guideEditor.graph"));
    setAccessibleName(tr("The steps of the guide as a drawing"));
    setProperty("look", QStringLiteral("keys"));
    setFocusPolicy(Qt::StrongFocus);
    setWidget(m_sheet);
    setCornerWidget(new QWidget(this));
    setWidgetResizable(true); // also what is not drawn on belongs to the sheet
    m_sheet->installEventFilter(this);
    m_sheet->setMouseTracking(true);
    m_sheet->setCursor(Qt::OpenHandCursor);
}

GuideGraphView::~GuideGraphView() = default;

void GuideGraphView::setReading(const std::shared_ptr<const GuideReading>& reading)
{
    m_isOld = reading && !reading->script;
    m_line = -1; // of the drawing before
    if (!m_isOld) {
        m_reading = reading;
        m_sheet->setMinimumSize(reading ? reading->layout.size : QSize(0, 0));
        const int steps = reading ? int(reading->steps.size()) : 0;
        m_selected = m_selected < steps ? m_selected : -1;
        m_played = m_played < steps ? m_played : -1;
        if (m_selected >= 0)
            tellSelected(); // it may say something else now
    }
    m_sheet->update();
}

QRect GuideGraphView::boxOf(int step) const { return m_reading->layout.boxes[std::size_t(step)]; }

void GuideGraphView::select(int step)
{
    if (!m_reading || step >= int(m_reading->steps.size()))
        step = -1;
    const bool isOther = step != m_selected;
    m_selected = step;
    m_sheet->update();
    if (isOther)
        Q_EMIT selectedChanged();
    if (step < 0 || !isOther)
        return;
    bringIntoView(step);
    tellSelected();
}

void GuideGraphView::bringIntoView(int step)
{
    const QPoint centre = boxOf(step).center();
    ensureVisible(centre.x(), centre.y(), GuideLayout::box_px.width() / 2 + rhythm_px, GuideLayout::box_px.height() + rhythm_px);
}

QRect GuideGraphView::boxInView(int step) const { return boxOf(step).translated(m_sheet->mapTo(this, QPoint())); }

void GuideGraphView::setLeading(int from)
{
    m_leading = from;
    m_sheet->update();
}

void GuideGraphView::setPlayed(int step)
{
    m_played = step;
    m_sheet->update();
}

// What a screen reader says of the box that is marked.
void GuideGraphView::tellSelected()
{
    const GuideStepData& step = m_reading->steps[std::size_t(m_selected)];
    setAccessibleDescription(tr("%1: %2. %3").arg(step.kind, step.id, step.text));
}

int GuideGraphView::stepAt(const QPoint& place) const
{
    for (std::size_t step = 0; m_reading && step < m_reading->layout.boxes.size(); ++step)
        if (m_reading->layout.boxes[step].contains(place))
            return int(step);
    return -1;
}

// The lines of the step that is marked lie on top.
int GuideGraphView::lineAt(const QPoint& place) const
{
    int found = -1;
    for (std::size_t at = 0; m_reading && !m_isOld && at < m_reading->layout.lines.size(); ++at) {
        const GuideLine& line = m_reading->layout.lines[at];
        const bool isOver = found >= 0 && line.from != m_selected && line.to != m_selected;
        for (qsizetype point = 1; !isOver && point < line.points.size(); ++point)
            if (distance(place, line.points[point - 1], line.points[point]) <= reach_px)
                found = int(at);
    }
    return found;
}

// What there was no room for.
QString GuideGraphView::tipAt(const QPoint& place) const
{
    if (const int step = stepAt(place); step >= 0)
        return m_reading->steps[std::size_t(step)].text;
    for (const GuideLine& line : m_reading ? m_reading->layout.lines : std::vector<GuideLine>())
        if (line.labelBox.contains(place))
            return line.label;
    const int line = lineAt(place);
    return line < 0 ? QString() : m_reading->layout.lines[std::size_t(line)].label;
}

void GuideGraphView::keyPressEvent(QKeyEvent* event)
{
    static const QMap<int, GuideMove> moves{{Qt::Key_Down, GuideMove::Next}, {Qt::Key_Up, GuideMove::Previous}, {Qt::Key_Left, GuideMove::Left}, {Qt::Key_Right, GuideMove::Right}};
    if (m_reading && event->modifiers() == Qt::NoModifier) {
        if (const auto move = moves.constFind(event->key()); move != moves.cend())
            return select(movedStep(m_reading->layout, m_reading->graph, m_selected, *move));
        if (isLeading() && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
            setLeading(-1);
            event->key() == Qt::Key_Escape ? Q_EMIT leadingLeft() : Q_EMIT targetTaken(m_selected);
            return;
        }
        if (m_selected >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
            Q_EMIT chosen(m_selected);
            return;
        }
    }
    QScrollArea::keyPressEvent(event);
}

// The line below may have come to ask something of the step that is marked.
void GuideGraphView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_selected >= 0 && m_reading)
        bringIntoView(m_selected);
}

void GuideGraphView::focusInEvent(QFocusEvent* event)
{
    QScrollArea::focusInEvent(event);
    if (m_selected < 0 && m_reading && !m_reading->steps.empty())
        select(0); // arrows begin somewhere
    m_sheet->update();
}

void GuideGraphView::focusOutEvent(QFocusEvent* event)
{
    QScrollArea::focusOutEvent(event);
    m_sheet->update();
}

bool GuideGraphView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_sheet && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), m_sheet);
        return true;
    }
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    if (watched != m_sheet || !isMouse)
        return QScrollArea::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QPoint place = mouse->position().toPoint(), onScreen = mouse->globalPosition().toPoint();
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton)
        press(place, onScreen);
    else if (event->type() == QEvent::MouseMove)
        move(place, onScreen);
    else if (event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton)
        release(place);
    else if (const int step = stepAt(place); event->type() == QEvent::MouseButtonDblClick && step >= 0)
        Q_EMIT chosen(step);
    return true;
}

void GuideGraphView::press(const QPoint& place, const QPoint& onScreen)
{
    setFocus(Qt::MouseFocusReason);
    m_grip = onScreen;
    m_isHeld = true;
    m_isDragged = false;
    m_line = stepAt(place) < 0 && !isLeading() ? lineAt(place) : -1;
}

void GuideGraphView::move(const QPoint& place, const QPoint& onScreen)
{
    if (!m_isHeld) {
        m_sheet->setCursor(stepAt(place) < 0 && lineAt(place) >= 0 ? Qt::CrossCursor : Qt::OpenHandCursor);
        return;
    }
    const QPoint by = onScreen - m_grip;
    m_isDragged = m_isDragged || by.manhattanLength() > drag_px;
    if (!m_isDragged)
        return;
    if (m_line >= 0) {
        m_pointer = place;
        m_sheet->update();
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
    m_grip = onScreen;
}

void GuideGraphView::release(const QPoint& place)
{
    const int step = stepAt(place), line = std::exchange(m_line, -1);
    if (!std::exchange(m_isHeld, false))
        return;
    m_sheet->update();
    if (m_isDragged) {
        if (line >= 0 && step >= 0)
            Q_EMIT lineDragged(line, step);
        return;
    }
    if (step < 0)
        return;
    select(step);
    if (!isLeading()) {
        Q_EMIT clicked(step);
        return;
    }
    setLeading(-1);
    Q_EMIT targetTaken(step);
}

void GuideGraphView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    if (const int step = isByMouse ? stepAt(m_sheet->mapFrom(this, event->pos())) : -1; step >= 0) {
        setFocus(Qt::MouseFocusReason);
        select(step);
        Q_EMIT clicked(step);
    }
    if (m_selected >= 0 && m_reading)
        Q_EMIT menuRequested(isByMouse ? event->globalPos() : mapToGlobal(boxInView(m_selected).bottomLeft()));
}

void GuideGraphView::paintSheet(QPainter& painter, const QRect& part) const
{
    painter.fillRect(part, colour(Token::Surface, palette()));
    if (!m_reading)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_isOld ? 0.55 : 1.0); // older than the text, which cannot be read now
    const auto isHere = [this](const GuideLine& line) { return m_selected >= 0 && (line.from == m_selected || line.to == m_selected); };
    for (const bool isOnTop : {false, true})
        for (const GuideLine& line : m_reading->layout.lines)
            if (isHere(line) == isOnTop)
                paintLine(painter, line);
    paintRubber(painter);
    for (const GuideLine& line : m_reading->layout.lines)
        paintLabel(painter, line, isHere(line));
    for (std::size_t step = 0; step < m_reading->layout.boxes.size(); ++step)
        if (m_reading->layout.boxes[step].adjusted(-4, -4, 4, 4).intersects(part))
            paintBox(painter, int(step));
}

// From the step whose way is led elsewhere to where it would lead; it passes behind the boxes.
void GuideGraphView::paintRubber(QPainter& painter) const
{
    const bool isDrag = m_line >= 0 && m_isDragged;
    const int from = isDrag ? m_reading->layout.lines[std::size_t(m_line)].from : m_leading;
    const int target = isDrag ? stepAt(m_pointer) : m_selected;
    if (from < 0 || from >= int(m_reading->steps.size()) || (!isDrag && target < 0))
        return;
    painter.setPen(QPen(colour(Token::Accent, palette()), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(boxOf(from).center(), target >= 0 ? boxOf(target).center() : m_pointer);
    if (target >= 0)
        painter.drawRoundedRect(boxOf(target).adjusted(-3, -3, 3, 3), pixels(Size::RadiusSmall, palette()), pixels(Size::RadiusSmall, palette()));
}

void GuideGraphView::paintLine(QPainter& painter, const GuideLine& line) const
{
    const bool isHere = m_selected >= 0 && (line.from == m_selected || line.to == m_selected);
    const QColor ink = colour(isHere ? Token::AccentText : Token::Muted, palette());
    QPen pen(ink, isHere ? 2 : 1);
    if (line.isBack)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line.points.data(), int(line.points.size()));
    const QPoint end = line.points.back();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygon({end, end + QPoint(-arrow_px, -2 * arrow_px), end + QPoint(arrow_px, -2 * arrow_px)}));
}

// Over all lines, on a ground of its own.
void GuideGraphView::paintLabel(QPainter& painter, const GuideLine& line, bool isHere) const
{
    if (line.labelBox.isNull())
        return;
    QFont font = this->font();
    font.setPixelSize(pixels(Size::TextSmall, palette()));
    const QFontMetrics metrics(font);
    const QString label = metrics.elidedText(line.label, Qt::ElideRight, line.labelBox.width() - 12);
    QRect ground(0, 0, metrics.horizontalAdvance(label) + 8, line.labelBox.height());
    ground.moveCenter(line.labelBox.center() - QPoint(0, 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Surface, palette()));
    painter.drawRect(ground);
    painter.setFont(font);
    painter.setPen(colour(isHere ? Token::AccentText : Token::Muted, palette()));
    painter.drawText(ground, Qt::AlignCenter, label);
}

void GuideGraphView::paintBox(QPainter& painter, int at) const
{
    const GuideStepData& step = m_reading->steps[std::size_t(at)];
    const QRect box = boxOf(at);
    const bool isHere = at == m_selected, isPlayed = at == m_played;
    const Token edge = isPlayed && !isHere ? Token::Accent : isHere ? (hasFocus() ? Token::Focus : Token::AccentText) : step.errors > 0 ? Token::BadText : step.warnings > 0 ? Token::WarningText : Token::FieldBorder;
    painter.setPen(QPen(colour(edge, palette()), isHere || isPlayed ? 2 : 1));
    painter.setBrush(colour(isHere || isPlayed ? Token::Selected : Token::Raised, palette()));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), pixels(Size::RadiusSmall, palette()), pixels(Size::RadiusSmall, palette()));
    QRect inside = box.adjusted(inner_px, 5, -inner_px, -5);
    if (isPlayed) {
        paintIcon(painter, QRectF(inside.right() - mark_px, inside.top() + 1, mark_px, mark_px), QStringLiteral("play"), colour(Token::AccentText, palette()));
        inside.setRight(inside.right() - mark_px - 4);
    }
    if (step.errors > 0 || step.warnings > 0) {
        paintIcon(painter, QRectF(inside.right() - mark_px, inside.top() + 1, mark_px, mark_px), QStringLiteral("alert"), colour(step.errors > 0 ? Token::BadText : Token::WarningText, palette()));
        inside.setRight(inside.right() - mark_px - 4);
    } else if (step.isRequired) {
        paintIcon(painter, QRectF(inside.right() - mark_px, inside.top() + 1, mark_px, mark_px), QStringLiteral("lock"), colour(Token::Muted, palette()));
        inside.setRight(inside.right() - mark_px - 4);
    }
    QFont font = this->font();
    font.setPixelSize(pixels(Size::Text, palette()));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colour(Token::Text, palette()));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, QFontMetrics(font).elidedText(step.id, Qt::ElideRight, inside.width()));
    font.setBold(false);
    font.setPixelSize(pixels(Size::TextSmall, palette()));
    painter.setFont(font);
    painter.setPen(colour(isHere || isPlayed ? Token::Text : Token::Muted, palette()));
    const QString second = step.text.isEmpty() ? step.kind : QStringLiteral("%1 · %2").arg(step.kind, step.text);
    const QRect lower = box.adjusted(inner_px, 5, -inner_px, -5);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignBottom, QFontMetrics(font).elidedText(second, Qt::ElideRight, lower.width()));
}

} // namespace callboard
