// Zone: a time zone by its IANA name, as people and files write it.
#pragma once

#include "core/base/result.h"

#include <QTimeZone>

namespace callboard {

Result<QTimeZone> zoneNamed(const QByteArray& name); // Invalid, at the field "zone": there is none of that name

} // namespace callboard
