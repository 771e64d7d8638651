// How a text of a CSV file becomes the Value of a field: amounts, dates, phone numbers, countries and the like.
#pragma once

#include "core/base/value.h"
#include "core/base/result.h"

#include <QStringList>
#include <map>

namespace callboard {

enum class TextFormat { Plain, Integer, Boolean, Date, Money, Phone, Email, Country, Options, List };

struct FormatRule {
    TextFormat format = TextFormat::Plain;
    QString currency;                  // Money: ISO 4217
    QString region;                    // Phone: of numbers without a country code
    QString pattern;                   // Date: QDate's letters, "dd/MM/yyyy"; empty: ISO 8601
    std::map<QString, QString> values; // translation before anything else; a text that is not listed stays
};

// Names as they stand in a mapping file; empty when there is no such format.
std::optional<TextFormat> formatNamed(const QString& name);

// An empty text is "not set". The error says what is wrong with the text, without naming the field.
Result<Value> formattedValue(const FormatRule& rule, const QString& text);

// ISO 3166-1 alpha-2 of an English name, a two- or three-letter code or a usual short form; the text itself when unknown.
QString countryCode(const QString& text);

} // namespace callboard
