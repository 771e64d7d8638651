// The strip at the foot of the window.
#include "ui/shell/status_strip.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace callboard {

namespace {

constexpr int height_px = 32;
constexpr int icon_left_px = 16;
constexpr int statusIcon_px = 16;

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent), m_sentence(new ElidedLabel(Look::Plain, this)), m_waiting(makeButton(ButtonLook::Door, {}, QStringLiteral("outbox"), this)),
      m_refused(makeButton(ButtonLook::Door, {}, QStringLiteral("alert"), this)), m_person(makeLabel(Look::Muted, {}, this))
{
    setObjectName(QStringLiteral("status"));
    setProperty("look", QStringLiteral("foot"));
    setFixedHeight(height_px);
    m_sentence->setObjectName(QStringLiteral("status.sentence"));
    m_waiting->setObjectName(QStringLiteral("status.waiting"));
    m_refused->setObjectName(QStringLiteral("status.refused"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(icon_left_px + statusIcon_px + rhythm_px, 0, 2 * rhythm_px, 0);
    row->setSpacing(rhythm_px);
    row->addWidget(m_sentence);
    row->addWidget(m_waiting);
    row->addWidget(m_refused);
    row->addStretch(1);
    row->addWidget(m_person);
    connect(m_waiting, &QPushButton::clicked, this, &StatusStrip::outboxRequested);
    connect(m_refused, &QPushButton::clicked, this, &StatusStrip::outboxRequested);
    setData({});
}

void StatusStrip::setData(const SyncStatusData& status)
{
    m_data = status;
    m_sentence->setText(status.sentence);
    m_sentence->setAccessibleName(status.sentence);
    m_waiting->setText(tr("%n change(s) waiting", nullptr, status.waiting));
    m_waiting->setVisible(status.waiting > 0);
    m_refused->setText(tr("%n change(s) refused", nullptr, status.refused));
    m_refused->setVisible(status.refused > 0);
    m_person->setText(status.person);
    update();
}

void StatusStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QRectF(icon_left_px, (height() - statusIcon_px) / 2.0, statusIcon_px, statusIcon_px), m_data.icon, colour(textToken(m_data.tone), palette()));
}

} // namespace callboard
