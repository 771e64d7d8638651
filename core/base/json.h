// Strict JSON: a reader that refuses what the standard leaves open, and a writer that never writes it.
#pragma once

#include "core/base/result.h"
#include "core/base/value.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace callboard {

struct JsonLimits {
    qsizetype bytes_max = 8 * 1024 * 1024;
    int depth_max = 32;
    qsizetype nodes_max = 2'000'000;
};

class JsonView;

// A parsed text. Refuses: invalid UTF-8, duplicate keys, depth or size beyond the limits, numbers outside 64 bits and
// double, anything after the value. Every node remembers its bytes, so that unknown members can be sent back unchanged.
class JsonDocument {
public:
    static Result<JsonDocument> parse(QByteArray text, const JsonLimits& limits = {});
    JsonView root() const;

private:
    friend class JsonView;
    friend class JsonBuilder;
    enum class Type : quint8 { Null, False, True, Number, String, Array, Object };
    struct Node {
        Type type = Type::Null;
        quint32 begin = 0, end = 0;         // the value's bytes in m_source
        quint32 text = 0, textSize = 0;     // decoded string, or key/number text, in m_text
        quint32 key = 0, keySize = 0;       // decoded member name in m_text
        quint32 next = 0;                   // index after this node's last descendant
    };
    QByteArray m_source;
    QByteArray m_text; // decoded strings end to end
    std::vector<Node> m_nodes;
};

// A place in a JsonDocument; as cheap as a pointer, valid while the document lives and is not moved.
class JsonView {
public:
    JsonView() = default;
    bool exists() const { return m_document != nullptr; }
    bool isNull() const { return is(JsonDocument::Type::Null); }
    bool isBool() const { return is(JsonDocument::Type::True) || is(JsonDocument::Type::False); }
    bool isNumber() const { return is(JsonDocument::Type::Number); }
    bool isString() const { return is(JsonDocument::Type::String); }
    bool isArray() const { return is(JsonDocument::Type::Array); }
    bool isObject() const { return is(JsonDocument::Type::Object); }

    bool boolean() const { return is(JsonDocument::Type::True); }
    std::optional<qint64> integer() const;     // empty for fractions, exponents and anything outside 64 bits
    std::optional<double> real() const;
    QByteArrayView utf8() const;               // of a string; empty otherwise
    QString string() const { return QString::fromUtf8(utf8()); }
    QByteArrayView key() const;                // this member's name within its object
    QByteArray raw() const;                    // the value exactly as it was written

    JsonView member(QByteArrayView name) const; // !exists() when absent
    bool empty() const;

    class Iterator {
    public:
        Iterator(const JsonDocument* document, quint32 index) : m_document(document), m_index(index) {}
        JsonView operator*() const { return JsonView(m_document, m_index); }
        Iterator& operator++() { m_index = m_document->m_nodes[m_index].next; return *this; }
        bool operator!=(const Iterator& other) const { return m_index != other.m_index; }
    private:
        const JsonDocument* m_document;
        quint32 m_index;
    };
    Iterator begin() const;                    // children of an array or object; none for scalars
    Iterator end() const;

private:
    friend class JsonDocument;
    JsonView(const JsonDocument* document, quint32 index) : m_document(document), m_index(index) {}
    bool is(JsonDocument::Type type) const { return m_document && m_document->m_nodes[m_index].type == type; }
    const JsonDocument::Node& node() const { return m_document->m_nodes[m_index]; }
    const JsonDocument* m_document = nullptr;
    quint32 m_index = 0;
};

// Appends JSON to a byte array; commas are its business.
class JsonWriter {
public:
    explicit JsonWriter(QByteArray& out) : m_out(out) {}
    JsonWriter& beginObject() { comma(); m_out += '{'; m_first = true; return *this; }
    JsonWriter& endObject() { m_out += '}'; m_first = false; return *this; }
    JsonWriter& beginArray() { comma(); m_out += '['; m_first = true; return *this; }
    JsonWriter& endArray() { m_out += ']'; m_first = false; return *this; }
    JsonWriter& key(QByteArrayView name) { comma(); quoted(name); m_out += ':'; m_first = true; return *this; }
    JsonWriter& null() { comma(); m_out += "null"; return *this; }
    JsonWriter& boolean(bool value) { comma(); m_out += value ? "true" : "false"; return *this; }
    JsonWriter& integer(qint64 value) { comma(); m_out += QByteArray::number(value); return *this; }
    JsonWriter& real(double value);
    JsonWriter& string(QByteArrayView utf8) { comma(); quoted(utf8); return *this; }
    JsonWriter& string(const QByteArray& utf8) { return string(QByteArrayView(utf8)); }
    JsonWriter& string(const QString& text) { return string(QByteArrayView(text.toUtf8())); }
    JsonWriter& raw(QByteArrayView json) { comma(); m_out += json; return *this; }
    JsonWriter& value(const Value& value);

private:
    void comma() { if (!m_first) m_out += ','; m_first = false; }
    void quoted(QByteArrayView utf8);
    QByteArray& m_out;
    bool m_first = true;
};

// The Value of a column of this kind, or what is wrong with it.
Result<Value> valueFromJson(Kind kind, const JsonView& json);

} // namespace callboard
