// Telephone numbers: any spelling to the one stored form (E.164), and from there to what a person reads.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace callboard {

// E.164 ("+15055550134") of a number in any spelling. `region` (ISO 3166-1 alpha-2, any case) says where a number without
// a country code is dialled from; it may be empty, then only numbers with "+" are accepted. Refused with a sentence:
// what is no number, what is too short or long, what no network has given out, and extensions (E.164 has no place for one).
Result<QString> phoneToE164(const QString& written, const QString& region);

// For reading aloud: national form for numbers of the reader's region, international otherwise. What is not E.164 comes
// back unchanged.
QString phoneForDisplay(const QString& e164, const QString& readerRegion);

// Two letters of the country of an E.164 number; empty when it belongs to none.
QString phoneRegion(const QString& e164);

// 0 to 9 only, other scripts' digits included: what searches compare.
QByteArray phoneDigits(QStringView written);

} // namespace callboard
