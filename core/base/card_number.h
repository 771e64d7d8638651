// Card numbers in what people type: found by their networks' ranges and their check digit, and masked before they are kept.
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace callboard {

inline constexpr qsizetype cardDigits_min = 13, cardDigits_max = 19;

bool hasCardCheckDigit(QStringView digits); // Luhn (ISO/IEC 7812-1, annex B); 13 to 19 digits

struct CardPlace { // in UTF-16 units
    qsizetype begin = 0, end = 0;
    bool operator==(const CardPlace&) const = default;
};

// In the order of the text: 13 to 19 digits of a known network with a right check digit, also in groups with blanks, hyphens or
// dots between. Not a card is what touches a letter, stands in an identifier, or has + or # in front: that is how a person says so.
std::vector<CardPlace> cardPlaces(QStringView text);

// A bullet for each digit but the last four; as long as it was, so that places in it stay right.
QString withCardsMasked(const QString& text);
// For a text that is being typed: also the end of a number at the caret that begins like a card and is nearly complete. Six digits
// of it stay, as PCI DSS 4.0 (3.4.1) allows.
QString withCardsMasked(const QString& text, qsizetype caret);
// All strings of a JSON text, at any depth; what is not JSON is masked as a text.
QByteArray jsonWithCardsMasked(const QByteArray& json);

} // namespace callboard
