// The JSON Schema for editors: it takes what the program takes, and names what the program refuses for its form.
#include "core/base/json.h"
#include "core/guide/step_kinds.h"
#include "core/guide/yaml_tree.h"
#include "tests/core/guide/guide_samples.h"
#include "tests/fuzz/mutate.h"

#include <QRegularExpression>
#include <cmath>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

using namespace callboard;

namespace {

// As editors' YAML readers (version 1.2) type a plain word.
void writeScalar(JsonWriter& json, const YamlNode& node)
{
    static const QRegularExpression number(QStringLiteral("^[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"));
    const bool isNumber = number.match(node.text).hasMatch() && std::isfinite(node.text.toDouble());
    if (!node.quoted && (node.text == QLatin1String("true") || node.text == QLatin1String("false")))
        json.raw(node.text.toLatin1());
    else if (!node.quoted && isNumber)
        json.raw(QByteArray::number(node.text.toDouble(), 'g', 17));
    else
        json.string(node.text);
}

void write(JsonWriter& json, const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: json.raw("null"); break;
    case YamlNode::Kind::Scalar: writeScalar(json, node); break;
    case YamlNode::Kind::List:
        json.beginArray();
        for (const YamlNode& item : node.items)
            write(json, item);
        json.endArray();
        break;
    case YamlNode::Kind::Map:
        json.beginObject();
        for (const YamlEntry& entry : node.entries) {
            json.key(entry.key.toUtf8());
            write(json, entry.value);
        }
        json.endObject();
        break;
    }
}

class GuideSchema {
public:
    GuideSchema()
    {
        const QByteArray text = guideJsonSchema().replace("$defs", "definitions"); // the validator wants the sign escaped in references
        m_text.Parse(text.constData(), std::size_t(text.size()));
        REQUIRE_FALSE(m_text.HasParseError());
        m_schema.emplace(m_text);
    }

    // Where a guide does not have the form; "" when it does.
    std::string complaint(const QByteArray& guide) const
    {
        GuideFindings findings;
        const auto root = readYaml(guide, findings);
        if (!root)
            return "not YAML";
        QByteArray text;
        JsonWriter json(text);
        write(json, *root);
        rapidjson::Document document;
        document.Parse(text.constData(), std::size_t(text.size()));
        REQUIRE_FALSE(document.HasParseError());
        rapidjson::SchemaValidator validator(*m_schema);
        if (document.Accept(validator))
            return {};
        rapidjson::StringBuffer place;
        validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
        return std::string(place.GetString()) + " " + validator.GetInvalidSchemaKeyword();
    }

private:
    rapidjson::Document m_text;
    std::optional<rapidjson::SchemaDocument> m_schema;
};

QByteArray guideWith(const QByteArray& steps, const QByteArray& head = "title: Late delivery\n")
{
    return "guide: late\nlanguages: [en]\n" + head + "steps:\n" + steps + "  - {step: done, end: done}\n";
}

}

TEST_CASE("an editor with the schema finds nothing in our own guides")
{
    const GuideSchema schema;
    for (const QByteArray& guide : sample::ownGuideTexts())
        CHECK(schema.complaint(guide) == "");
}

TEST_CASE("an editor with the schema names the place of what is wrong in form")
{
    const GuideSchema schema;
    CHECK(schema.complaint(guideWith("  - {step: hello, say: Hello}\n")) == "");
    CHECK(schema.complaint(guideWith("", "")) == "# required");
    CHECK(schema.complaint(guideWith("", "title: T\ntitel: T\n")) == "#/titel additionalProperties");
    CHECK(schema.complaint(guideWith("  - {step: hello, say: Hello, nxet: done}\n")) == "#/steps/0 anyOf");
    CHECK(schema.complaint(guideWith("  - {step: a, ask: \"How many?\", answer: n, type: nubmer}\n")) == "#/steps/0 anyOf");
    CHECK(schema.complaint(guideWith("  - {step: a, choose: \"Which?\", answer: w, options: {}}\n")) == "#/steps/0 anyOf");
}

TEST_CASE("the schema never complains about a guide that the program takes")
{
    const GuideSchema schema;
    const std::vector<QByteArray> guides = sample::ownGuideTexts();
    int taken = 0;
    for (quint64 seed = 1; seed <= 1'500; ++seed) {
        SeededRandom random(seed);
        const QByteArray guide = fuzz::mutated(guides, random);
        GuideFindings findings;
        if (!readGuide(guide, findings) || findings.hasErrors())
            continue;
        ++taken;
        INFO(guide.toStdString());
        REQUIRE(schema.complaint(guide) == "");
    }
    CHECK(taken > 20);
}
