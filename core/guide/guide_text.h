// Texts with merge fields: "Good morning {customer.given_name|there}" and what becomes of them on the phone.
#pragma once

#include "core/guide/guide_value.h"

namespace callboard {

struct TextPart {
    QString words;    // of plain text
    QString field;    // of a merge field
    QString fallback; // what is said when the field is not set
    bool hasFallback = false;
    bool isField() const { return !field.isEmpty(); }
};

// Empty when a brace is not closed or encloses no name; `wrong` is then the text from there on.
std::optional<std::vector<TextPart>> textParts(const QString& text, QString* wrong = nullptr);

// The value of a field, "not set" if it has none.
using FieldValue = std::function<GuideValue(const QString& field)>;

// For reading aloud. A field that is not set and has no fallback becomes "…", which the checker does not let happen.
QString spokenText(const QString& text, const QLocale& locale, const FieldValue& value);

// For an operation's argument: a lone field keeps its type, anything else is text.
GuideValue argumentValue(const QString& text, const FieldValue& value);

} // namespace callboard
