// The values that conditions compare and answers keep: their types, how they are typed, stored and read aloud.
#pragma once

#include "core/domain/fields.h"

#include <QDate>
#include <QLocale>

namespace callboard {

class JsonView;
class JsonWriter;

enum class GuideType { Text, Number, Money, Date, Phone, Email, Choice, YesNo, Order, Item };

struct GuideTypeRow {
    GuideType type;
    const char* name; // as it is written in a guide
    const char* help;
};
const std::vector<GuideTypeRow>& guideTypes();
const char* nameOf(GuideType type);
std::optional<GuideType> guideTypeNamed(const QString& name);
constexpr bool isOrdered(GuideType type) { return type == GuideType::Number || type == GuideType::Money || type == GuideType::Date; }
constexpr bool isRecord(GuideType type) { return type == GuideType::Order || type == GuideType::Item; }

// monostate is "not set". Texts, phones, e-mails, choices, orders (their number) and items are QString.
using GuideValue = std::variant<std::monostate, bool, double, QString, Money, QDate>;
inline bool isSet(const GuideValue& value) { return !std::holds_alternative<std::monostate>(value); }

void writeGuideValue(JsonWriter& json, const GuideValue& value);
// What does not belong to the type is refused; null is "not set".
Result<GuideValue> readGuideValue(const JsonView& json);

// What a person typed, as a value of the type: "12,50" and "12.50" are the same number; dates as 2026-11-30 or 30.11.2026;
// "yes", "y", "sí". `currency` is that of an amount without its own. The refusal says what is expected.
Result<GuideValue> typedGuideValue(GuideType type, const QString& typed, const QString& currency);
// Whether a value that came from elsewhere may stand as an answer of this type.
bool belongsTo(GuideType type, const GuideValue& value);

// As one says it in that language; empty when not set.
QString spokenGuideValue(const GuideValue& value, const QLocale& locale);

} // namespace callboard
