// Builds the tree from yaml-cpp's events; its node tree would follow aliases and keep the last of two equal keys.
#include "core/guide/yaml_tree.h"

#include <QSet>
#include <QStringDecoder>

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace callboard {

namespace {

// From yaml-cpp's bytes to characters.
class Places {
public:
    explicit Places(const QByteArray& text) : m_text(text)
    {
        m_lines.push_back(0);
        for (qsizetype at = 0; at < text.size(); ++at)
            if (text[at] == '\n')
                m_lines.push_back(at + 1);
    }
    qsizetype offset(const YAML::Mark& mark) const { return std::min<qsizetype>(m_lines[std::size_t(mark.line)] + mark.column, m_text.size()); }
    TextPlace of(const YAML::Mark& mark) const
    {
        if (mark.line < 0 || mark.line >= int(m_lines.size()))
            return {};
        const qsizetype begin = m_lines[std::size_t(mark.line)], end = offset(mark);
        int column = 1;
        for (qsizetype at = begin; at < end; ++at)
            column += (m_text[at] & 0xc0) != 0x80; // not a continuation byte
        return {mark.line + 1, column};
    }

    // The library takes the end of the text for the end of a quote.
    bool isClosed(const YAML::Mark& mark) const
    {
        const qsizetype at = offset(mark);
        const bool isBlock = at >= m_text.size() || (m_text[at] != '"' && m_text[at] != '\'');
        return isBlock || closingQuote(m_text, at) < m_text.size();
    }

private:
    const QByteArray& m_text;
    std::vector<qsizetype> m_lines;
};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const Places& places, GuideFindings& findings) : m_places(places), m_findings(findings) {}
    YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { put(mark, {}, anchor, {}); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        refuse(mark, "alias");
        put(mark, {}, 0, {}); // it stands where a key or a value would
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        YamlNode node;
        node.kind = YamlNode::Kind::Scalar;
        node.text = QString::fromStdString(value);
        node.quoted = tag == "!";
        if (node.quoted && !m_places.isClosed(mark))
            refuse(mark, "open-quote");
        put(mark, node.quoted ? std::string() : tag, anchor, std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    // Events go on to the end of the document, because the library cannot be asked to stop; they are no longer kept.
    template <class... Args> void refuse(const YAML::Mark& mark, const char* code, const Args&... args)
    {
        if (!m_stopped)
            m_findings.add(m_places.of(mark), code, args...);
        m_stopped = true;
    }

    bool accepts(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            refuse(mark, "anchor");
        else if (!tag.empty() && tag != "?")
            refuse(mark, "tag", QString::fromStdString(tag));
        else if (++m_nodes > yamlNodesMax)
            refuse(mark, "too-large", QString::number(yamlBytesMax / 1024));
        return !m_stopped;
    }

    // Where the next node goes: nullptr when it is a key.
    YamlNode* slot(const YAML::Mark& mark, const YamlNode* scalar)
    {
        if (m_open.empty())
            return &m_root;
        YamlNode& parent = *m_open.back();
        if (parent.isList())
            return &parent.items.emplace_back();
        if (!m_key.back()) {
            if (!scalar || !scalar->isScalar())
                refuse(mark, "bad-key");
            else if (!m_keys.back().contains(scalar->text)) {
                m_keys.back().insert(scalar->text);
                parent.entries.push_back({scalar->text, m_places.of(mark), {}});
                m_key.back() = true;
            } else {
                refuse(mark, "duplicate-key", scalar->text);
            }
            return nullptr;
        }
        m_key.back() = false;
        return &parent.entries.back().value;
    }

    void put(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode node)
    {
        if (m_stopped || !accepts(mark, tag, anchor))
            return;
        YamlNode* place = slot(mark, &node);
        if (!place)
            return;
        *place = std::move(node);
        place->place = m_places.of(mark);
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind)
    {
        if (m_stopped || !accepts(mark, tag, anchor))
            return;
        if (int(m_open.size()) >= yamlDepthMax)
            return refuse(mark, "too-deep", QString::number(yamlDepthMax));
        YamlNode* place = slot(mark, nullptr);
        if (!place)
            return;
        place->kind = kind;
        place->place = m_places.of(mark);
        // The address stays: nothing is added to the parent before this node is closed.
        m_open.push_back(place);
        m_key.push_back(false);
        m_keys.emplace_back();
    }

    void close()
    {
        if (m_stopped)
            return;
        m_open.pop_back();
        m_key.pop_back();
        m_keys.pop_back();
    }

    const Places& m_places;
    GuideFindings& m_findings;
    YamlNode m_root;
    std::vector<YamlNode*> m_open;
    std::vector<bool> m_key; // per open map: a key waits for its value
    std::vector<QSet<QString>> m_keys;
    int m_nodes = 0;
    bool m_stopped = false;
};

// Notes only that there is something.
class NoSecond final : public YAML::EventHandler {
public:
    NoSecond(const Places& places, GuideFindings& findings) : m_places(places), m_findings(findings) {}
    void OnDocumentStart(const YAML::Mark& mark) override { m_findings.add(m_places.of(mark), "second-document"); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

private:
    const Places& m_places;
    GuideFindings& m_findings;
};

bool hasCleanCharacters(const QByteArray& text, GuideFindings& findings)
{
    int line = 1, column = 1;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f) {
            findings.add({line, column}, "control-character");
            return false;
        }
        if (c == '\n') {
            ++line;
            column = 1;
        } else {
            column += (byte & 0xc0) != 0x80;
        }
    }
    return true;
}

TextPlace firstWrongByte(const QByteArray& text)
{
    // A line feed is never a part of another character, so lines can be tried one by one.
    int line = 1;
    for (const QByteArray& one : text.split('\n')) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(one);
        if (decoder.hasError())
            return {line, int(std::max<qsizetype>(decoded.indexOf(QChar::ReplacementCharacter), 0)) + 1};
        ++line;
    }
    return {};
}

}

const YamlNode* YamlNode::find(QLatin1String key) const
{
    for (const YamlEntry& entry : entries)
        if (entry.key == key)
            return &entry.value;
    return nullptr;
}

std::optional<YamlNode> readYaml(const QByteArray& text, GuideFindings& findings)
{
    if (text.size() > yamlBytesMax) {
        findings.add({}, "too-large", QString::number(yamlBytesMax / 1024));
        return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError()) {
        findings.add(firstWrongByte(text), "not-utf8");
        return std::nullopt;
    }
    if (!hasCleanCharacters(text, findings))
        return std::nullopt;
    const Places places(text);
    TreeBuilder builder(places, findings);
    bool isThere = false;
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        isThere = parser.HandleNextDocument(builder);
        if (isThere && !findings.hasErrors()) {
            NoSecond second(places, findings);
            parser.HandleNextDocument(second);
        }
    } catch (const YAML::Exception& wrong) {
        if (!findings.hasErrors())
            findings.add(places.of(wrong.mark), "not-yaml", QString::fromStdString(wrong.msg));
    } catch (const std::exception& wrong) {
        findings.add({}, "not-yaml", QString::fromUtf8(wrong.what()));
    }
    if (!isThere && !findings.hasErrors())
        findings.add({}, "empty");
    if (findings.hasErrors())
        return std::nullopt;
    return builder.takeRoot();
}

} // namespace callboard
