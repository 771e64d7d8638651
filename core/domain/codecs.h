// How each type of member becomes a Value and back; included by fields.h only.
#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

namespace callboard {

template <Kind K> struct CodecBase {
    static constexpr Kind kind = K;
    static constexpr const char* target = nullptr;
    static constexpr std::span<const Option> options{};
    static constexpr const Schema* (*element)() = nullptr;
};

// A scalar whose Value alternative is the type itself; not set reads as the type's empty value.
template <class T, Kind K> struct ScalarCodec : CodecBase<K> {
    static Value out(const T& value) { return value; }
    static Result<T> in(const Value& value)
    {
        if (const T* held = std::get_if<T>(&value)) return *held;
        if (isNull(value)) return T{};
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This value is of another kind than the field."));
    }
};
template <> struct Codec<QString> : ScalarCodec<QString, Kind::Text> {};
template <> struct Codec<qint64> : ScalarCodec<qint64, Kind::Integer> {};
template <> struct Codec<double> : ScalarCodec<double, Kind::Real> {};
template <> struct Codec<bool> : ScalarCodec<bool, Kind::Boolean> {};
template <> struct Codec<Instant> : CodecBase<Kind::Time> {
    static Value out(Instant time) { return time.isSet() ? Value(time) : Value(); }
    static Result<Instant> in(const Value& value) { return ScalarCodec<Instant, Kind::Time>::in(value); }
};

// Text of several lines: the same text, another editor.
struct NoteText {
    QString text;
    bool operator==(const NoteText&) const = default;
};
template <> struct Codec<NoteText> : CodecBase<Kind::Note> {
    static Value out(const NoteText& note) { return note.text; }
    static Result<NoteText> in(const Value& value)
    {
        auto text = Codec<QString>::in(value);
        if (!text) return text.error();
        return NoteText{std::move(text).value()};
    }
};

template <class E> struct Codec<Id<E>> : CodecBase<Kind::Reference> {
    static constexpr const char* target = E::schemaName;
    static Value out(const Id<E>& id) { return id.isNull() ? Value() : Value(id.key); }
    static Result<Id<E>> in(const Value& value)
    {
        auto key = ScalarCodec<Uuid, Kind::Reference>::in(value);
        if (!key) return key.error();
        return Id<E>{*key};
    }
};
// A reference to a row of any kind, as in a conflict or an index of files.
template <> struct Codec<Uuid> : CodecBase<Kind::Reference> {
    static Value out(const Uuid& id) { return id.isNull() ? Value() : Value(id); }
    static Result<Uuid> in(const Value& value) { return ScalarCodec<Uuid, Kind::Reference>::in(value); }
};

template <auto V> consteval bool isNamed()
{
    return std::string_view(__PRETTY_FUNCTION__).find("= (") == std::string_view::npos;
}
template <class E> struct Codec<Choice<E>> : CodecBase<Kind::Option> {
    static constexpr auto table = optionsOf(E{});
    static_assert(isNamed<E(table.size() - 1)>() && !isNamed<E(table.size())>(), "optionsOf() and the enumerators differ in number");
    static constexpr std::span<const Option> options{table};
    static Value out(const Choice<E>& choice) { return choice.name(); }
    static Result<Choice<E>> in(const Value& value)
    {
        auto name = Codec<QString>::in(value);
        if (!name) return name.error();
        constexpr qsizetype optionNameMax = 64;
        if (name->size() > optionNameMax)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The name of a choice is too long."));
        return Choice<E>::named(*name);
    }
};
template <class E> Choice<E> Choice<E>::named(const QString& name)
{
    Choice choice;
    const auto& table = Codec<Choice<E>>::table;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (name == QLatin1String(table[i].name)) {
            choice.m_value = E(i);
            return choice;
        }
    choice.m_unknown = name; // an empty name is the first option
    return choice;
}
template <class E> QString Choice<E>::name() const
{
    return isKnown() ? QString::fromLatin1(Codec<Choice<E>>::table[std::size_t(m_value)].name) : m_unknown;
}

// Nested values travel as JSON text; reading goes through the strict reader again, so a text from a disk is checked too.
Result<JsonDocument> nestedDocument(const Value& value, const char* whenEmpty);

template <> struct Codec<Money> : CodecBase<Kind::Money> {
    static Value out(const Money& money);
    static Result<Money> in(const Value& value);
};
template <> struct Codec<QStringList> : CodecBase<Kind::Tags> {
    static Value out(const QStringList& tags);
    static Result<QStringList> in(const Value& value);
};
template <> struct Codec<CustomFields> : CodecBase<Kind::Custom> {
    static Value out(const CustomFields& custom);
    static Result<CustomFields> in(const Value& value);
};
// Checked JSON that its owner reads later, such as an operation's arguments.
template <> struct Codec<RawJson> : CodecBase<Kind::Object> {
    static Value out(const RawJson& json) { return json.text.isEmpty() ? Value() : Value(json); }
    static Result<RawJson> in(const Value& value) { return ScalarCodec<RawJson, Kind::Object>::in(value); }
};
template <> struct Codec<Unknown> : CodecBase<Kind::Unknown> {
    static Value out(const Unknown& unknown) { return unknown.members.isEmpty() ? Value() : Value(RawJson{unknown.members}); }
    static Result<Unknown> in(const Value& value);
};
template <class E> struct Codec<Patch<E>> : CodecBase<Kind::Object> {
    static Value out(const Patch<E>& patch) { return RawJson{patchText(patch.fields)}; }
    static Result<Patch<E>> in(const Value& value)
    {
        auto document = nestedDocument(value, "{}");
        if (!document) return document.error();
        auto fields = readPatch(schemaOf<E>(), document->root());
        if (!fields) return fields.error();
        return Patch<E>{std::move(fields).value()};
    }
};

// A nested struct has fields() like an entity.
template <class E> concept Nested = requires { E::fields(); };
template <class E> requires Nested<E> struct Codec<E> : CodecBase<Kind::Object> {
    static constexpr const Schema* (*element)() = [] { return &schemaOf<E>(); };
    static Value out(const E& value) { return RawJson{objectText(schemaOf<E>(), &value)}; }
    static Result<E> in(const Value& value)
    {
        auto document = nestedDocument(value, "{}");
        if (!document) return document.error();
        E entity{};
        if (auto read = readObjectInto(schemaOf<E>(), document->root(), &entity); !read) return read.error();
        return entity;
    }
};
template <class E> requires Nested<E> struct Codec<QList<E>> : CodecBase<Kind::List> {
    static constexpr const Schema* (*element)() = [] { return &schemaOf<E>(); };
    static Value out(const QList<E>& list)
    {
        QByteArray text;
        JsonWriter json(text);
        json.beginArray();
        for (const E& item : list) writeObject(json, schemaOf<E>(), valuesOf(schemaOf<E>(), &item));
        json.endArray();
        return RawJson{text};
    }
    static Result<QList<E>> in(const Value& value)
    {
        auto document = nestedDocument(value, "[]");
        if (!document) return document.error();
        if (!document->root().isArray())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be a list."));
        QList<E> list;
        for (const JsonView item : document->root()) {
            E entity{};
            if (auto read = readObjectInto(schemaOf<E>(), item, &entity); !read)
                return read.error().inField(QString::number(list.size() + 1));
            list.append(entity);
        }
        return list;
    }
};

} // namespace callboard
