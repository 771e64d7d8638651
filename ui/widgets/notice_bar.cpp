// A tinted bar with an icon, so that its meaning does not hang on the tint.
#include "ui/widgets/notice_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace callboard {

namespace {

QString iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Good: return QStringLiteral("check");
    case Tone::Warning:
    case Tone::Bad: return QStringLiteral("alert");
    default: return QStringLiteral("star");
    }
}

constexpr int iconColumn_px = 40;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_sentence(makeLabel(Look::Strong, {}, this)), m_action(makeButton(ButtonLook::Secondary, {}, {}, this)), m_close(new QToolButton(this))
{
    m_sentence->setWordWrap(true);
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Hide this notice"));
    m_close->setAccessibleName(m_close->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(iconColumn_px, rhythm_px / 2, rhythm_px / 2, rhythm_px / 2);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT acted(m_notice.actionId); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        setNotice({});
        Q_EMIT dismissed();
    });
    hide();
}

void NoticeBar::setNotice(const NoticeData& notice)
{
    m_notice = notice;
    m_sentence->setText(notice.sentence);
    m_action->setText(notice.action);
    m_action->setVisible(!notice.action.isEmpty());
    setAccessibleName(notice.sentence);
    setVisible(!notice.sentence.isEmpty());
    update();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour(textToken(m_notice.tone), palette());
    painter.setPen(QPen(ink, 1));
    painter.setBrush(colour(groundToken(m_notice.tone), palette()));
    const int radius = pixels(Size::Radius, palette());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintIcon(painter, QRectF(12, (height() - icon_px) / 2.0, icon_px, icon_px), iconFor(m_notice.tone), ink);
}

} // namespace callboard
