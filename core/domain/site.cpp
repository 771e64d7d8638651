// Fields that a site declared: which belong to a schema, and what they may hold.
#include "core/domain/site.h"

#include "core/domain/entities.h"

#include <algorithm>

namespace callboard {

std::vector<CustomField> declaredFor(const Schema& schema, std::vector<CustomField> all)
{
    std::erase_if(all, [&schema](const CustomField& field) { return field.entity != QLatin1String(schema.name); });
    std::stable_sort(all.begin(), all.end(), [](const CustomField& a, const CustomField& b) { return a.position < b.position; });
    return all;
}

Result<void> checkDeclaration(const CustomField& field)
{
    constexpr qsizetype nameSize_max = 40;
    const Schema* schema = entityNamed(field.entity.toUtf8());
    if (!schema || schema->indexOf("custom") < 0)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no record that takes fields. Choose customer, case_file or order."), field.entity);
    const auto plain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    if (field.name.isEmpty() || field.name.size() > nameSize_max || !std::all_of(field.name.begin(), field.name.end(), plain))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" cannot be a field's name. Use at most %2 small letters, digits and _."), field.name, nameSize_max);
    if (!field.kind.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say what the field holds: text, integer, boolean, date or option."));
    if ((field.kind == CustomKind::Option) == field.options.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A field has choices when it is one of them, and only then."));
    return {};
}

bool fits(const CustomField& field, const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    if (isNull(value))
        return !field.required;
    switch (field.kind.valueOr(CustomKind::Text)) {
    case CustomKind::Text: return text;
    case CustomKind::Integer: return std::holds_alternative<qint64>(value);
    case CustomKind::Boolean: return std::holds_alternative<bool>(value);
    case CustomKind::Date: return text && Instant::fromText(text->toUtf8() + "T00:00:00Z");
    case CustomKind::Option: return text && field.options.contains(*text);
    }
    return false;
}

} // namespace callboard
