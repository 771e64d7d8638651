// One table of rules per kind; what is asked of a value is asked of a declaration's own bounds first.
#include "core/domain/custom_field.h"

#include "core/domain/entities.h"

#include <QRegularExpression>
#include <algorithm>

namespace callboard {

std::vector<CustomField> declaredFor(const Schema& schema, std::vector<CustomField> all)
{
    std::erase_if(all, [&schema](const CustomField& field) { return field.entity != QLatin1String(schema.name); });
    std::stable_sort(all.begin(), all.end(), [](const CustomField& a, const CustomField& b) { return a.position < b.position; });
    return all;
}

namespace {

constexpr qsizetype nameSize_max = 40, patternSize_max = 200;
constexpr int chain_max = 8; // fields that depend on fields that depend on fields

bool isDay(const QString& text) { return Instant::fromText(text.toUtf8() + "T00:00:00Z").has_value(); }

// What bounds are compared by: a number, a day as text, or how long a text is.
std::optional<qint64> sizeOf(CustomKind kind, const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    if (const auto* number = std::get_if<qint64>(&value); number && kind == CustomKind::Integer)
        return *number;
    if (text && kind == CustomKind::Text)
        return text->size();
    const auto day = text && kind == CustomKind::Date ? Instant::fromText(text->toUtf8() + "T00:00:00Z") : std::nullopt;
    return day ? std::optional(day->ms) : std::nullopt;
}

std::optional<qint64> boundOf(CustomKind kind, const QString& bound)
{
    if (kind == CustomKind::Date)
        return sizeOf(kind, Value(bound));
    bool isNumber = false;
    const qint64 number = bound.toLongLong(&isNumber);
    return isNumber && (kind == CustomKind::Integer || (kind == CustomKind::Text && number >= 0)) ? std::optional(number) : std::nullopt;
}

QRegularExpression whole(const QString& pattern) { return QRegularExpression(QRegularExpression::anchoredPattern(pattern)); }

bool isOfKind(const CustomField& field, const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    switch (field.kind.valueOr(CustomKind::Text)) {
    case CustomKind::Text: return text;
    case CustomKind::Integer: return std::holds_alternative<qint64>(value);
    case CustomKind::Boolean: return std::holds_alternative<bool>(value);
    case CustomKind::Date: return text && isDay(*text);
    case CustomKind::Option: return text && field.options.contains(*text);
    }
    return false;
}

Result<void> checkBounds(const CustomField& field)
{
    const CustomKind kind = field.kind.valueOr(CustomKind::Text);
    const auto least = boundOf(kind, field.least), most = boundOf(kind, field.most);
    if ((!field.least.isEmpty() && !least) || (!field.most.isEmpty() && !most))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no bound. A whole number has numbers, a date has days such as 2026-11-21, a text has how many characters it may have; other fields have none."), least || field.least.isEmpty() ? field.most : field.least);
    if (least && most && *least > *most)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Nothing is at least %1 and at most %2."), field.least, field.most);
    return {};
}

// By what another field may be asked for.
bool canBeDependedOn(const Schema& schema, const QString& field)
{
    if (declaredName(field))
        return true;
    const Column* column = schema.column(field.toUtf8());
    return column && (column->kind == Kind::Text || column->kind == Kind::Option || column->kind == Kind::Boolean || column->kind == Kind::Integer);
}

Error outOfBounds(const CustomField& field)
{
    const bool isText = field.kind == CustomKind::Text;
    if (field.most.isEmpty())
        return isText ? Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" has at least %2 characters."), field.label, field.least) : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is %2 at least."), field.label, field.least);
    if (field.least.isEmpty())
        return isText ? Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" has at most %2 characters."), field.label, field.most) : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is %2 at most."), field.label, field.most);
    return isText ? Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" has %2 to %3 characters."), field.label, field.least, field.most) : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is %2 to %3."), field.label, field.least, field.most);
}

bool asksFor(const CustomField& field, const FieldsBeside& beside, int depth)
{
    if (field.when_field.isEmpty())
        return true;
    if (const auto name = declaredName(field.when_field)) {
        const auto on = depth < chain_max ? beside.declared(*name) : std::nullopt;
        if (!on || !asksFor(*on, beside, depth + 1))
            return false;
    }
    const Value value = beside.value(field.when_field.toUtf8());
    const auto* yes = std::get_if<bool>(&value);
    const QString words = yes ? QLatin1String(*yes ? "yes" : "no") : displayText(value);
    return field.when_values.isEmpty() ? !words.isEmpty() : field.when_values.contains(words);
}

}

Result<void> checkDeclaration(const CustomField& field)
{
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
    if (auto fine = checkBounds(field); !fine)
        return fine;
    if (!field.pattern.isEmpty() && (field.kind != CustomKind::Text || field.pattern.size() > patternSize_max || !whole(field.pattern).isValid()))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" cannot be a field's pattern. Only a text has one, a regular expression of at most %2 characters."), field.pattern, patternSize_max);
    if (!field.when_field.isEmpty() && (!canBeDependedOn(*schema, field.when_field) || field.when_field == QLatin1String(customPrefix) + field.name))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A field cannot depend on \"%1\". Name another field of the record that holds a text, a number, a choice, or yes or no."), field.when_field);
    if (field.when_field.isEmpty() && !field.when_values.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which field has these values when this one is asked for."));
    return {};
}

Result<void> checkValue(const CustomField& field, const Value& value)
{
    const QString place = QLatin1String(customPrefix) + field.name;
    if (isNull(value)) // what it depends on may go in the same stroke, so only a form and the end of a case ask for it
        return field.required && field.when_field.isEmpty() ? Result<void>(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" must be filled in."), field.label).inField(place)) : Result<void>();
    if (!isOfKind(field, value))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This value does not fit the field \"%1\"."), field.label).inField(place);
    const CustomKind kind = field.kind.valueOr(CustomKind::Text);
    const auto size = sizeOf(kind, value), least = boundOf(kind, field.least), most = boundOf(kind, field.most);
    if (size && ((least && *size < *least) || (most && *size > *most)))
        return outOfBounds(field).inField(place);
    if (kind != CustomKind::Text || field.pattern.isEmpty() || whole(field.pattern).match(std::get<QString>(value)).hasMatch())
        return {};
    return (field.example.isEmpty() ? Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" does not look as it should."), field.label)
                                    : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" looks like this: %2."), field.label, field.example)).inField(place);
}

bool isAskedFor(const CustomField& field, const FieldsBeside& beside)
{
    const Value value = beside.value("brand");
    const auto* brand = std::get_if<Uuid>(&value);
    return (!brand || field.isOfBrand({*brand})) && asksFor(field, beside, 0);
}

} // namespace callboard
