// Currencies: how many digits an amount has behind the point.
#pragma once

#include <QString>

namespace callboard {

// 2 for USD and what is not known, 0 for JPY, 3 for KWD. `currency` is an ISO 4217 code.
int minorDigits(const QString& currency);

} // namespace callboard
