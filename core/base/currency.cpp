// The currencies whose amounts do not have two digits behind the point.
#include "core/base/currency.h"

#include <QStringList>

namespace callboard {

int minorDigits(const QString& currency)
{
    static const QStringList none{QStringLiteral("JPY"), QStringLiteral("KRW"), QStringLiteral("VND"), QStringLiteral("CLP"), QStringLiteral("ISK"), QStringLiteral("UGX"), QStringLiteral("XOF"), QStringLiteral("XAF"), QStringLiteral("PYG")};
    static const QStringList three{QStringLiteral("BHD"), QStringLiteral("KWD"), QStringLiteral("OMR"), QStringLiteral("JOD"), QStringLiteral("TND"), QStringLiteral("IQD"), QStringLiteral("LYD")};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

} // namespace callboard
