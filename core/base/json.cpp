// JSON by RapidJSON's SAX reader into a flat list of nodes, with every limit checked while reading.
#include "core/base/json.h"

#include <QtGlobal>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#define RAPIDJSON_HAS_STDSTRING 0
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace callboard {

namespace {
std::string_view view(QByteArrayView bytes) { return {bytes.data(), std::size_t(bytes.size())}; }
}

// RapidJSON's handler. `m_stream.Tell()` stands behind the scalar or name that an event reports, and on the bracket.
class JsonBuilder {
public:
    using Type = JsonDocument::Type;
    JsonBuilder(JsonDocument& document, const JsonLimits& limits, rapidjson::MemoryStream& stream)
        : m_document(document), m_limits(limits), m_stream(stream) {}

    bool Null() { return scalar(Type::Null); }
    bool Bool(bool value) { return scalar(value ? Type::True : Type::False); }
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool)
    {
        double number = 0;
        if (std::from_chars(text, text + size, number).ec != std::errc{})
            return refuse(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A number is too large or too small.")));
        return scalar(Type::Number, text, size);
    }
    bool String(const char* text, rapidjson::SizeType size, bool) { return wholeCharacters(text, size) && scalar(Type::String, text, size); }
    bool Key(const char* text, rapidjson::SizeType size, bool)
    {
        if (!wholeCharacters(text, size))
            return false;
        m_key = quint32(m_document.m_text.size());
        m_keySize = size;
        m_document.m_text.append(text, qsizetype(size));
        m_keyEnd = quint32(m_stream.Tell());
        return true;
    }
    bool StartObject() { return open(Type::Object); }
    bool EndObject(rapidjson::SizeType) { return close() && uniqueKeys(); }
    bool StartArray() { return open(Type::Array); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    const Error& error() const { return m_error; }

private:
    bool refuse(Error error) { m_error = std::move(error); return false; }

    // RapidJSON lets the second half of a surrogate pair stand alone when it is written as an escape.
    bool wholeCharacters(const char* text, std::size_t size)
    {
        for (std::size_t i = 0; i + 1 < size; ++i)
            if (text[i] == '\xED' && static_cast<unsigned char>(text[i + 1]) >= 0xA0)
                return refuse(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A text holds half a character.")));
        return true;
    }

    bool append(Type type, quint32 begin, const char* text, std::size_t size)
    {
        if (qsizetype(m_document.m_nodes.size()) >= m_limits.nodes_max)
            return refuse(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The message has too many parts.")));
        JsonDocument::Node node;
        node.type = type;
        node.begin = begin;
        node.end = quint32(m_stream.Tell());
        node.text = quint32(m_document.m_text.size());
        node.textSize = quint32(size);
        m_document.m_text.append(text, qsizetype(size));
        node.key = m_key;
        node.keySize = m_keySize;
        node.next = quint32(m_document.m_nodes.size() + 1);
        m_document.m_nodes.push_back(node);
        return true;
    }

    // A member's value begins behind its key's colon; an element's or root's behind the last comma or bracket.
    quint32 valueBegin(quint32 from) const
    {
        const QByteArray& source = m_document.m_source;
        while (from < quint32(source.size()) && (source[from] == ' ' || source[from] == '\t' || source[from] == '\n' || source[from] == '\r' || source[from] == ':' || source[from] == ','))
            ++from;
        return from;
    }

    bool scalar(Type type, const char* text = "", std::size_t size = 0)
    {
        const quint32 begin = valueBegin(m_keyEnd);
        const bool added = append(type, begin, text, size);
        m_keyEnd = quint32(m_stream.Tell());
        return added;
    }

    bool open(Type type)
    {
        if (int(m_open.size()) >= m_limits.depth_max)
            return refuse(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The message is nested too deeply.")));
        m_open.push_back(quint32(m_document.m_nodes.size()));
        const bool added = append(type, valueBegin(m_keyEnd), "", 0);
        m_keyEnd = quint32(m_stream.Tell()) + 1;
        m_keySize = 0;
        return added;
    }

    bool close()
    {
        m_closed = m_open.back();
        m_open.pop_back();
        JsonDocument::Node& node = m_document.m_nodes[m_closed];
        node.end = m_keyEnd = quint32(m_stream.Tell()) + 1;
        node.next = quint32(m_document.m_nodes.size());
        m_keySize = 0;
        return true;
    }

    bool uniqueKeys()
    {
        m_keys.clear();
        const auto& nodes = m_document.m_nodes;
        for (quint32 i = m_closed + 1; i < nodes[m_closed].next; i = nodes[i].next)
            m_keys.emplace_back(m_document.m_text.constData() + nodes[i].key, nodes[i].keySize);
        std::sort(m_keys.begin(), m_keys.end());
        const auto twin = std::adjacent_find(m_keys.begin(), m_keys.end());
        if (twin == m_keys.end())
            return true;
        return refuse(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The name \"%1\" occurs twice in one object."),
                                QString::fromUtf8(twin->data(), qsizetype(std::min<std::size_t>(twin->size(), 64)))));
    }

    JsonDocument& m_document;
    const JsonLimits& m_limits;
    rapidjson::MemoryStream& m_stream;
    std::vector<quint32> m_open;
    std::vector<std::string_view> m_keys;
    quint32 m_key = 0, m_keySize = 0, m_keyEnd = 0, m_closed = 0;
    Error m_error;
};

Result<JsonDocument> JsonDocument::parse(QByteArray text, const JsonLimits& limits)
{
    if (text.size() > limits.bytes_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The message is larger than %1 bytes."), limits.bytes_max);
    JsonDocument document;
    document.m_source = std::move(text);
    document.m_text.reserve(document.m_source.size());
    document.m_nodes.reserve(std::size_t(document.m_source.size() / 12 + 8));
    rapidjson::MemoryStream stream(document.m_source.constData(), std::size_t(document.m_source.size()));
    JsonBuilder builder(document, limits, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag;
    const rapidjson::ParseResult outcome = reader.Parse<flags>(stream, builder);
    if (outcome.IsError()) {
        if (!builder.error().text.isEmpty())
            return builder.error();
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is not valid JSON (at byte %1)."), qint64(outcome.Offset()));
    }
    // RapidJSON takes a zero byte for the end.
    if (stream.Tell() != std::size_t(document.m_source.size()))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is not valid JSON (at byte %1)."), qint64(stream.Tell()));
    return document;
}

JsonView JsonDocument::root() const
{
    return JsonView(this, 0);
}

std::optional<qint64> JsonView::integer() const
{
    if (!isNumber())
        return std::nullopt;
    const char* first = m_document->m_text.constData() + node().text;
    const char* last = first + node().textSize;
    qint64 number = 0;
    const auto [end, problem] = std::from_chars(first, last, number);
    if (problem != std::errc{} || end != last)
        return std::nullopt;
    return number;
}

std::optional<double> JsonView::real() const
{
    if (!isNumber())
        return std::nullopt;
    const char* first = m_document->m_text.constData() + node().text;
    double number = 0;
    std::from_chars(first, first + node().textSize, number);
    return number;
}

QByteArrayView JsonView::utf8() const
{
    return isString() ? QByteArrayView(m_document->m_text.constData() + node().text, node().textSize) : QByteArrayView();
}

QByteArrayView JsonView::key() const
{
    return QByteArrayView(m_document->m_text.constData() + node().key, node().keySize);
}

QByteArray JsonView::raw() const
{
    return exists() ? m_document->m_source.mid(node().begin, node().end - node().begin) : QByteArray();
}

JsonView JsonView::member(QByteArrayView name) const
{
    if (isObject())
        for (const JsonView child : *this)
            if (view(child.key()) == view(name))
                return child;
    return {};
}

bool JsonView::empty() const
{
    return !(begin() != end());
}

JsonView::Iterator JsonView::begin() const
{
    return {m_document, isArray() || isObject() ? m_index + 1 : 0};
}

JsonView::Iterator JsonView::end() const
{
    return {m_document, isArray() || isObject() ? node().next : 0};
}

JsonWriter& JsonWriter::real(double value)
{
    comma();
    CALLBOARD_REQUIRE(std::isfinite(value));
    char text[32];
    const auto [end, problem] = std::to_chars(text, text + sizeof text, value);
    m_out.append(text, end - text);
    return *this;
}

void JsonWriter::quoted(QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    m_out += '"';
    const char* run = utf8.data();
    const char* const last = utf8.data() + utf8.size();
    for (const char* p = run; p != last; ++p) {
        const auto c = static_cast<unsigned char>(*p);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(run, p - run);
        run = p + 1;
        switch (c) {
        case '"': m_out += "\\\""; break;
        case '\\': m_out += "\\\\"; break;
        case '\n': m_out += "\\n"; break;
        case '\r': m_out += "\\r"; break;
        case '\t': m_out += "\\t"; break;
        default: m_out += "\\u00"; m_out += hex[c >> 4]; m_out += hex[c & 15];
        }
    }
    m_out.append(run, last - run);
    m_out += '"';
}

JsonWriter& JsonWriter::value(const Value& value)
{
    struct Visitor {
        JsonWriter& to;
        void operator()(std::monostate) const { to.null(); }
        void operator()(bool flag) const { to.boolean(flag); }
        void operator()(qint64 number) const { to.integer(number); }
        void operator()(double number) const { to.real(number); }
        void operator()(const QString& text) const { to.string(text); }
        void operator()(const Uuid& id) const { to.string(id.text()); }
        void operator()(const Instant& time) const { to.string(time.text()); }
        void operator()(const RawJson& json) const { to.raw(json.text); }
    };
    std::visit(Visitor{*this}, value);
    return *this;
}

Result<Value> valueFromJson(Kind kind, const JsonView& json)
{
    const auto wrong = [](const char* text) { return Result<Value>(Error::of(ErrorCode::Invalid, text)); };
    if (json.isNull())
        return kind == Kind::Text || kind == Kind::Note || kind == Kind::Option ? Value(QString()) : Value();
    switch (kind) {
    case Kind::Text: case Kind::Note: case Kind::Option:
        return json.isString() ? Result<Value>(Value(json.string())) : wrong(QT_TRANSLATE_NOOP("errors", "This must be a text."));
    case Kind::Integer:
        if (const auto number = json.integer()) return Value(*number);
        return wrong(QT_TRANSLATE_NOOP("errors", "This must be a whole number."));
    case Kind::Real:
        if (const auto number = json.real()) return Value(*number);
        return wrong(QT_TRANSLATE_NOOP("errors", "This must be a number."));
    case Kind::Boolean:
        return json.isBool() ? Result<Value>(Value(json.boolean())) : wrong(QT_TRANSLATE_NOOP("errors", "This must be true or false."));
    case Kind::Time:
        if (const auto time = Instant::fromText(json.utf8())) return Value(*time);
        return wrong(QT_TRANSLATE_NOOP("errors", "This must be a date and time such as 2026-11-21T10:42:00Z."));
    case Kind::Reference:
        if (const auto id = Uuid::fromText(json.utf8())) return Value(*id);
        return wrong(QT_TRANSLATE_NOOP("errors", "This must be the id of a record."));
    case Kind::Tags: case Kind::List:
        return json.isArray() ? Result<Value>(Value(RawJson{json.raw()})) : wrong(QT_TRANSLATE_NOOP("errors", "This must be a list."));
    case Kind::Money: case Kind::Object: case Kind::Custom: case Kind::Unknown:
        return json.isObject() ? Result<Value>(Value(RawJson{json.raw()})) : wrong(QT_TRANSLATE_NOOP("errors", "This must be an object."));
    }
    return wrong(QT_TRANSLATE_NOOP("errors", "This must be a text."));
}

QString displayText(const Value& value)
{
    struct Visitor {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const { return QString::number(number, 'g', 17); }
        QString operator()(const QString& text) const { return text; }
        QString operator()(const Uuid& id) const { return QString::fromLatin1(id.text()); }
        QString operator()(const Instant& time) const { return QString::fromLatin1(time.text()); }
        QString operator()(const RawJson& json) const { return QString::fromUtf8(json.text); }
    };
    return std::visit(Visitor{}, value);
}

} // namespace callboard
