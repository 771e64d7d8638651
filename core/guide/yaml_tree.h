// A YAML text as a plain tree with places: only what is safe and unambiguous gets through, the rest is a finding.
#pragma once

#include "core/guide/guide_findings.h"

#include <QByteArray>
#include <optional>
#include <type_traits>

namespace callboard {

constexpr qsizetype yamlBytesMax = 1024 * 1024;
constexpr int yamlDepthMax = 12;
constexpr int yamlNodesMax = 200'000;

struct YamlEntry;

struct YamlNode {
    enum class Kind { Null, Scalar, List, Map };
    Kind kind = Kind::Null;
    QString text;        // of a scalar
    bool quoted = false; // written in quotes or as a block, so that its characters do not begin at `place`
    TextPlace place;
    std::vector<YamlNode> items;    // of a list
    std::vector<YamlEntry> entries; // of a map, in the order of the text, each key once

    bool isMap() const { return kind == Kind::Map; }
    bool isList() const { return kind == Kind::List; }
    bool isScalar() const { return kind == Kind::Scalar; }
    const YamlNode* find(QLatin1String key) const; // nullptr when absent
};

struct YamlEntry {
    QString key;
    TextPlace keyPlace;
    YamlNode value;
};

// Refused: anything but UTF-8, control characters, anchors, aliases, tags, a second document, keys that are no plain text,
// the same key twice, size or depth beyond the limits. Empty when there are errors.
std::optional<YamlNode> readYaml(const QByteArray& text, GuideFindings& findings);

// The last character of a text in quotes that begins at `from`, in QString or QByteArray; behind the end if there is none.
template <class Text> qsizetype closingQuote(const Text& text, qsizetype from)
{
    const auto unit = [&text](qsizetype at) -> char16_t {
        if (at >= text.size())
            return u'\0';
        if constexpr (std::is_same_v<Text, QByteArray>)
            return char16_t(static_cast<unsigned char>(text[at]));
        else
            return text[at].unicode();
    };
    const char16_t quote = unit(from);
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        const bool isDoubled = quote == u'\'' && unit(at) == quote && unit(at + 1) == quote;
        if (isDoubled || (quote == u'"' && unit(at) == u'\\'))
            ++at;
        else if (unit(at) == quote)
            return at;
    }
    return text.size();
}

} // namespace callboard
