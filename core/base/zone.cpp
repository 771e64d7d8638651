// Qt knows the zones; this says what to do about one that it does not.
#include "core/base/zone.h"

namespace callboard {

Result<QTimeZone> zoneNamed(const QByteArray& name)
{
    QTimeZone zone(name);
    if (!zone.isValid())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no time zone \"%1\". Zones are named like \"Europe/Madrid\"."), QString::fromUtf8(name)).inField(QStringLiteral("zone"));
    return zone;
}

} // namespace callboard
