// One field list per struct: SQL, JSON, patches, merge, search, forms, export and the API all read the same list.
#pragma once

#include "core/base/result.h"
#include "core/base/value.h"

#include <QList>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

namespace callboard {

class JsonView;
class JsonWriter;
struct Schema;

// What a field needs beyond its kind. Words for the field list; combine with |.
enum Trait : unsigned {
    Plain = 0,
    Required = 1,   // must not be empty when a row is written
    Indexed = 2,    // storage keeps an index
    Searched = 4,   // full text
    Dialled = 8,    // holds phone numbers: found by any run of digits
    Personal = 16,  // about a person: never in logs, removed by redaction
    Derived = 32    // set by operations only: shown, not edited by hand, refused in a patch
};

// One enumerator: the stored name (a contract, never translated) and the text on screen (context "fields").
struct Option {
    const char *name, *label;
};

// One of a list of options. A name that only a newer version knows is kept and sent back, never replaced.
template <class E> class Choice {
public:
    Choice() = default;
    Choice(E value) : m_value(value) {}
    static Choice named(const QString& name);
    QString name() const;
    bool isKnown() const { return m_unknown.isEmpty(); }
    bool operator==(const Choice&) const = default;
    bool operator==(E value) const { return isKnown() && m_value == value; }
    // For switches; an unknown name answers `otherwise`.
    E valueOr(E otherwise) const { return isKnown() ? m_value : otherwise; }

private:
    E m_value{};
    QString m_unknown;
};

// A reference is a type, so that joins, forms and the server's foreign keys know what it points at.
template <class E> struct Id {
    Uuid key;
    bool isNull() const { return key.isNull(); }
    auto operator<=>(const Id&) const = default;
};

// An amount in minor units ("1999" cents) and its ISO 4217 code. Never a floating-point number.
struct Money {
    qint64 minor = 0;
    QString currency;
    bool operator==(const Money&) const = default;
};

// Before a declared field's name wherever it stands beside columns' names.
inline constexpr char customPrefix[] = "custom.";
std::optional<QByteArray> declaredName(QByteArrayView field); // without it; nothing when the field is a column
inline std::optional<QByteArray> declaredName(const QString& field) { return declaredName(QByteArrayView(field.toUtf8())); }

// Fields that a site declared (entity CustomField), by name, without the prefix that they carry elsewhere.
struct CustomFields {
    std::map<QByteArray, Value> fields;
    bool operator==(const CustomFields&) const = default;
};

// Members that only a newer version knows, as the JSON object they came in; sent back byte for byte.
struct Unknown {
    QByteArray members; // "{…}" or empty
    bool operator==(const Unknown&) const = default;
};

// Some fields of an E with their values, as a person changed them. Keys are column names or "custom.<name>".
template <class E> struct Patch {
    std::map<QByteArray, Value> fields;
    bool operator==(const Patch&) const = default;
};

// ---- the mechanism -------------------------------------------------------------------------------------------------

template <class E, class T> struct Field {
    const char *name, *label;
    T E::*member;
    unsigned traits;
};
template <class E, class T> constexpr Field<E, T> field(const char* name, const char* label, T E::*member, unsigned traits = Plain)
{
    return {name, label, member, traits};
}

// How one kind of value crosses a boundary: written once per type, never per entity or per field.
// in() refuses what does not belong to the type; Column::set adds the field's name to the refusal.
template <class T> struct Codec;

struct Column {
    const char* name = nullptr;   // stored name: a contract with disks and servers
    const char* label = nullptr;  // source text, context "fields"
    const char* target = nullptr; // schema name that a reference points at
    Kind kind = Kind::Text;
    unsigned traits = Plain;
    std::span<const Option> options;
    const Schema* (*element)() = nullptr; // of nested structs
    Value (*get)(const void*) = nullptr;
    Result<void> (*assign)(void*, const Value&) = nullptr;
    Result<Value> (*roundTrip)(const Value&) = nullptr; // through the member's type

    bool has(Trait trait) const { return traits & trait; }
    Result<void> set(void* entity, const Value& value) const;
    // Refused if the value does not belong to the field's type, else in canonical form. The error names the field.
    Result<Value> canonical(const Value& value) const;
};

// The list with its types erased. Everything outside this header is ordinary code that reads these two structs.
struct Schema {
    const char* name;
    std::vector<Column> columns;
    std::vector<Value> initial; // of a default-constructed struct

    int indexOf(QByteArrayView columnName) const; // -1 when there is none
    const Column* column(QByteArrayView columnName) const;
};

// A row with its types erased: values are in the order of the schema's columns.
struct Row {
    Uuid id;
    qint64 version = 0; // counts accepted changes of this row; 0 = never confirmed by a server
    std::vector<Value> values;
    bool operator==(const Row&) const = default;
};

// The envelope that every entity travels in.
template <class E> struct Record {
    Id<E> id;
    qint64 version = 0;
    E value;
    bool operator==(const Record&) const = default;
};

// Members of an object are written in the order of the columns; newer members follow unchanged.
void writeObject(JsonWriter& json, const Schema& schema, const std::vector<Value>& values);
// Absent members get their initial value; unknown members are kept; a wrong one is refused by name.
Result<std::vector<Value>> readObject(const Schema& schema, const JsonView& object);

std::vector<Value> valuesOf(const Schema& schema, const void* entity);
Result<void> assignValues(const Schema& schema, const std::vector<Value>& values, void* entity);
QByteArray objectText(const Schema& schema, const void* entity);
Result<void> readObjectInto(const Schema& schema, const JsonView& object, void* entity);

// A patch as it crosses a boundary: every name is a column of the schema that may be edited, or "custom.<name>".
Result<std::map<QByteArray, Value>> readPatch(const Schema& schema, const JsonView& object);
QByteArray patchText(const std::map<QByteArray, Value>& fields);
CustomFields readCustomFields(const JsonView& object);

// Counts the members of an aggregate, so that a list which forgets one cannot compile.
struct Any {
    template <class T> operator T() const;
};
template <class E, std::size_t... I> consteval bool takes(std::index_sequence<I...>)
{
    return requires { E{((void)I, Any{})...}; };
}
template <class E, std::size_t N = 0> consteval std::size_t memberCount()
{
    if constexpr (takes<E>(std::make_index_sequence<N + 1>{})) return memberCount<E, N + 1>();
    else return N;
}

template <class E> const Schema& schemaOf();

} // namespace callboard

#include "core/domain/codecs.h"

namespace callboard {

template <class E> const Schema& schemaOf()
{
    constexpr auto count = std::tuple_size_v<decltype(E::fields())>;
    static_assert(count == memberCount<E>(), "a member of this struct is missing from its fields()");
    static const Schema schema = []<std::size_t... I>(std::index_sequence<I...>) {
        const auto column = []<std::size_t At, class T>(std::integral_constant<std::size_t, At>, Field<E, T> f) {
            Column c;
            c.name = f.name;
            c.label = f.label;
            c.target = Codec<T>::target;
            c.kind = Codec<T>::kind;
            c.traits = f.traits;
            c.options = Codec<T>::options;
            c.element = Codec<T>::element;
            c.get = [](const void* e) { return Codec<T>::out(static_cast<const E*>(e)->*std::get<At>(E::fields()).member); };
            c.assign = [](void* e, const Value& v) -> Result<void> {
                auto value = Codec<T>::in(v);
                if (!value)
                    return value.error();
                static_cast<E*>(e)->*std::get<At>(E::fields()).member = std::move(value).value();
                return {};
            };
            c.roundTrip = [](const Value& v) -> Result<Value> {
                auto value = Codec<T>::in(v);
                if (!value)
                    return value.error();
                return Codec<T>::out(*value);
            };
            return c;
        };
        Schema s{E::schemaName, {column(std::integral_constant<std::size_t, I>{}, std::get<I>(E::fields()))...}, {}};
        const E fresh{};
        s.initial = valuesOf(s, &fresh);
        return s;
    }(std::make_index_sequence<count>{});
    return schema;
}

template <class E> Row toRow(const Record<E>& record)
{
    return {record.id.key, record.version, valuesOf(schemaOf<E>(), &record.value)};
}
template <class E> Result<Record<E>> fromRow(const Row& row)
{
    Record<E> record{{row.id}, row.version, {}};
    if (auto assigned = assignValues(schemaOf<E>(), row.values, &record.value); !assigned)
        return assigned.error();
    return record;
}

} // namespace callboard
