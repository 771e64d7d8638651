// Everything about field lists that does not need the types.
#include "core/domain/fields.h"

#include <algorithm>

namespace callboard {

Result<void> Column::set(void* entity, const Value& value) const
{
    auto done = assign(entity, value);
    return done ? done : Result<void>(done.error().inField(QString::fromLatin1(name)));
}

Result<Value> Column::canonical(const Value& value) const
{
    auto done = roundTrip(value);
    return done ? done : Result<Value>(done.error().inField(QString::fromLatin1(name)));
}

int Schema::indexOf(QByteArrayView columnName) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columnName == QByteArrayView(columns[i].name))
            return int(i);
    return -1;
}

const Column* Schema::column(QByteArrayView columnName) const
{
    const int index = indexOf(columnName);
    return index < 0 ? nullptr : &columns[std::size_t(index)];
}

void writeObject(JsonWriter& json, const Schema& schema, const std::vector<Value>& values)
{
    json.beginObject();
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        if (column.kind != Kind::Unknown) {
            json.key(column.name).value(values[i]);
        } else if (const auto* unknown = std::get_if<RawJson>(&values[i]); unknown && unknown->text.size() > 2) {
            json.raw(QByteArrayView(unknown->text).sliced(1, unknown->text.size() - 2));
        }
    }
    json.endObject();
}

Result<std::vector<Value>> readObject(const Schema& schema, const JsonView& object)
{
    if (!object.isObject())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be an object."));
    std::vector<Value> values = schema.initial;
    QByteArray unknown;
    std::size_t expected = 0; // writers keep the columns' order, so the next member is usually the next column
    for (const JsonView member : object) {
        const QByteArrayView key = member.key();
        int index = -1;
        if (expected < schema.columns.size() && key == QByteArrayView(schema.columns[expected].name))
            index = int(expected);
        else
            index = schema.indexOf(key);
        if (index < 0 || schema.columns[std::size_t(index)].kind == Kind::Unknown) {
            unknown += unknown.isEmpty() ? "{" : ",";
            JsonWriter(unknown).string(key);
            unknown += ':';
            unknown += member.raw();
            continue;
        }
        expected = std::size_t(index) + 1;
        auto value = valueFromJson(schema.columns[std::size_t(index)].kind, member);
        if (!value)
            return value.error().inField(QString::fromUtf8(key));
        values[std::size_t(index)] = std::move(value).value();
    }
    if (!unknown.isEmpty()) {
        for (std::size_t i = 0; i < schema.columns.size(); ++i)
            if (schema.columns[i].kind == Kind::Unknown)
                values[i] = RawJson{unknown + '}'};
    }
    return values;
}

std::vector<Value> valuesOf(const Schema& schema, const void* entity)
{
    std::vector<Value> values;
    values.reserve(schema.columns.size());
    for (const Column& column : schema.columns)
        values.push_back(column.get(entity));
    return values;
}

Result<void> assignValues(const Schema& schema, const std::vector<Value>& values, void* entity)
{
    CALLBOARD_REQUIRE(values.size() == schema.columns.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (auto done = schema.columns[i].set(entity, values[i]); !done)
            return done;
    return {};
}

QByteArray objectText(const Schema& schema, const void* entity)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schema, valuesOf(schema, entity));
    return text;
}

Result<void> readObjectInto(const Schema& schema, const JsonView& object, void* entity)
{
    auto values = readObject(schema, object);
    if (!values)
        return values.error();
    return assignValues(schema, *values, entity);
}

namespace {


// A declared field's value by what JSON says it is; its declaration is tested where it is known (core/work).
Value scalarFromJson(const JsonView& json)
{
    if (json.isBool()) return json.boolean();
    if (const auto number = json.integer()) return *number;
    if (json.isString()) return json.string();
    if (const auto number = json.real()) {
        QByteArray text;
        JsonWriter(text).real(*number);
        if (text == json.raw()) return *number;
    }
    if (json.isNull()) return {};
    return RawJson{json.raw()}; // lists, objects, and numbers that a double would write otherwise: kept as they are
}

}

std::optional<QByteArray> declaredName(QByteArrayView field)
{
    constexpr QByteArrayView prefix = customPrefix;
    return field.startsWith(prefix) ? std::optional(field.sliced(prefix.size()).toByteArray()) : std::nullopt;
}

Result<std::map<QByteArray, Value>> readPatch(const Schema& schema, const JsonView& object)
{
    if (!object.isObject())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be an object."));
    std::map<QByteArray, Value> fields;
    for (const JsonView member : object) {
        const QByteArray key = member.key().toByteArray();
        if (declaredName(QByteArrayView(key))) {
            fields[key] = scalarFromJson(member);
            continue;
        }
        const int index = schema.indexOf(key);
        if (index < 0)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no field of this name.")).inField(QString::fromUtf8(key));
        const Column& column = schema.columns[std::size_t(index)];
        if (column.has(Derived) || column.kind == Kind::Unknown)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This field cannot be edited directly.")).inField(QString::fromUtf8(key));
        auto value = valueFromJson(column.kind, member);
        if (!value)
            return value.error().inField(QString::fromUtf8(key));
        auto checked = column.canonical(*value);
        if (!checked)
            return checked.error();
        fields[key] = std::move(checked).value();
    }
    return fields;
}

QByteArray patchText(const std::map<QByteArray, Value>& fields)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject();
    for (const auto& [name, value] : fields)
        json.key(name).value(value);
    json.endObject();
    return text;
}

CustomFields readCustomFields(const JsonView& object)
{
    CustomFields custom;
    for (const JsonView member : object)
        custom.fields[member.key().toByteArray()] = scalarFromJson(member);
    return custom;
}

Result<JsonDocument> nestedDocument(const Value& value, const char* whenEmpty)
{
    if (isNull(value))
        return JsonDocument::parse(whenEmpty);
    if (const auto* json = std::get_if<RawJson>(&value))
        return JsonDocument::parse(json->text);
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This value is of another kind than the field."));
}

Value Codec<Money>::out(const Money& money)
{
    if (money.currency.isEmpty() && money.minor == 0)
        return {};
    QByteArray text;
    JsonWriter(text).beginObject().key("minor").integer(money.minor).key("cur").string(money.currency).endObject();
    return RawJson{text};
}

Result<Money> Codec<Money>::in(const Value& value)
{
    if (isNull(value))
        return Money{};
    auto document = nestedDocument(value, "{}");
    if (!document)
        return document.error();
    const auto minor = document->root().member("minor").integer();
    const QString currency = document->root().member("cur").string();
    const bool code = currency.size() == 3 && std::all_of(currency.begin(), currency.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!minor || !code)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "An amount needs whole minor units and a three-letter currency."));
    return Money{*minor, currency};
}

Value Codec<QStringList>::out(const QStringList& tags)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginArray();
    for (const QString& tag : tags)
        json.string(tag);
    json.endArray();
    return RawJson{text};
}

Result<QStringList> Codec<QStringList>::in(const Value& value)
{
    auto document = nestedDocument(value, "[]");
    if (!document)
        return document.error();
    QStringList tags;
    if (!document->root().isArray())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be a list of texts."));
    for (const JsonView tag : document->root()) {
        if (!tag.isString())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be a list of texts."));
        tags.append(tag.string());
    }
    return tags;
}

Value Codec<CustomFields>::out(const CustomFields& custom)
{
    return custom.fields.empty() ? Value() : Value(RawJson{patchText(custom.fields)});
}

Result<CustomFields> Codec<CustomFields>::in(const Value& value)
{
    auto document = nestedDocument(value, "{}");
    if (!document)
        return document.error();
    if (!document->root().isObject())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be an object."));
    return readCustomFields(document->root());
}

Result<Unknown> Codec<Unknown>::in(const Value& value)
{
    if (isNull(value))
        return Unknown{};
    const auto* json = std::get_if<RawJson>(&value);
    if (!json)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This value is of another kind than the field."));
    return Unknown{json->text};
}

} // namespace callboard
