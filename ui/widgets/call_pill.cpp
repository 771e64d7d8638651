// A green pill with a timer.
#include "ui/widgets/call_pill.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace callboard {

namespace {

constexpr int tick_ms = 1000;
constexpr int height_px = 36;
constexpr int time_px = 46; // the digits are not all equally wide; the pill must not tremble

} // namespace

QString durationText(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms / 1000);
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString tail = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return seconds < 3600 ? tail : QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail);
}

CallPill::CallPill(const Clock& clock, QWidget* parent)
    : QFrame(parent), m_clock(clock), m_time(makeLabel(Look::Strong, {}, this)), m_who(new ElidedLabel(Look::Strong, this)),
      m_hold(makeButton(ButtonLook::Call, {}, {}, this)), m_end(makeButton(ButtonLook::Call, tr("End"), QStringLiteral("phone-off"), this))
{
    setObjectName(QStringLiteral("call"));
    setProperty("look", QStringLiteral("call"));
    setFixedHeight(height_px);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_time->setMinimumWidth(time_px);
    m_hold->setObjectName(QStringLiteral("call.hold"));
    m_end->setObjectName(QStringLiteral("call.end"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * rhythm_px, 0, rhythm_px, 0);
    row->setSpacing(rhythm_px);
    row->addWidget(m_time);
    row->addWidget(m_who, 1);
    row->addWidget(m_hold);
    row->addWidget(m_end);
    m_tick.setInterval(tick_ms);
    connect(&m_tick, &QTimer::timeout, this, &CallPill::showTime);
    connect(m_hold, &QPushButton::clicked, this, [this] { Q_EMIT holdRequested(!m_call.onHold); });
    connect(m_end, &QPushButton::clicked, this, &CallPill::endRequested);
    hide();
}

void CallPill::setCall(const CallData& call)
{
    m_call = call;
    setVisible(call.isOn());
    call.isOn() ? m_tick.start() : m_tick.stop();
    const QString who = QStringLiteral("%1  %2").arg(call.name, call.number);
    m_who->setText(call.onHold ? tr("%1 · on hold").arg(who) : who);
    m_hold->setText(call.onHold ? tr("Resume") : tr("Hold"));
    m_hold->setIcon(icon(call.onHold ? QStringLiteral("play") : QStringLiteral("pause"), Token::OnCall));
    setAccessibleName(tr("Call with %1").arg(who));
    showTime();
}

void CallPill::showTime()
{
    m_time->setText(durationText(m_clock.now().ms - m_call.started.ms));
}

} // namespace callboard
