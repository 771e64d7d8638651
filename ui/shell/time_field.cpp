// A line for the words, a box for the clock where there are several, and the answer below.
#include "ui/shell/time_field.h"

#include "core/work/spoken_time.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callboard {

TimeField::TimeField(const QString& id, const QList<SpokenZone>& zones, const QString& hint, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_zones(zones), m_hint(hint), m_clock(clock), m_when(new QLineEdit(this)), m_zone(new QComboBox(this)), m_understood(makeLabel(Look::Muted, {}, this))
{
    m_when->setObjectName(id + QStringLiteral(".when"));
    m_when->setAccessibleName(tr("When"));
    m_when->setPlaceholderText(tr("tue 3pm · in 20 min · tomorrow"));
    m_zone->setObjectName(id + QStringLiteral(".zone"));
    m_zone->setAccessibleName(tr("By which clock"));
    for (const SpokenZone& zone : m_zones)
        m_zone->addItem(zone.name);
    m_zone->setVisible(m_zones.size() > 1);
    m_understood->setObjectName(id + QStringLiteral(".understood"));
    m_understood->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(rhythm_px);
    line->addWidget(m_when, 1);
    line->addWidget(m_zone);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(rhythm_px);
    column->addLayout(line);
    column->addWidget(m_understood);
    setFocusProxy(m_when);
    connect(m_when, &QLineEdit::textChanged, this, &TimeField::read);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &TimeField::read);
    read();
}

bool TimeField::isEmpty() const { return m_when->text().trimmed().isEmpty(); }

const QTimeZone& TimeField::chosenZone() const { return m_zones[std::max(m_zone->currentIndex(), 0)].zone; }

void TimeField::read()
{
    const auto time = isEmpty() ? Result<Instant>(Instant()) : spokenTime(m_when->text(), chosenZone(), m_clock.now());
    m_time = time ? *time : Instant();
    setLook(m_understood, Look::Muted);
    m_understood->setText(!time ? time.error().sentence() : isEmpty() ? m_hint : spokenMoment(*time, m_zones.first().zone, m_clock.now()));
}

void TimeField::putZoneBehind(QWidget* stop) { setTabOrder(stop, m_zone); }

void TimeField::refuse()
{
    setLook(m_understood, Look::Bad);
    m_when->setFocus();
}

void TimeField::showError(const Error& error)
{
    setLook(m_understood, Look::Bad);
    m_understood->setText(error.sentence());
}

} // namespace callboard
