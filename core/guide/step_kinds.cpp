// The rows of the table of step kinds, and what is printed of them.
#include "core/guide/step_kinds.h"

#include "core/base/json.h"
#include "core/guide/guide_value.h"

#include <algorithm>
#include <cstring>

namespace callboard {

const std::vector<StepKey>& commonStepKeys()
{
    static const std::vector<StepKey> keys{
        {"step", KeyForm::Word, true, "the step's id, by which others lead to it"},
        {"next", KeyForm::Target, false, "the step that follows; without it the next one in the file"},
        {"before", KeyForm::Before, false, "makes the step required: `money`, `done`, `end` or ids of steps that nobody may reach without it"},
        {"note", KeyForm::Text, false, "advice to the reader, not said aloud"},
    };
    return keys;
}

const std::vector<StepKindRow>& stepKinds()
{
    static const std::vector<StepKindRow> rows{
        {StepKind::Say, "say", KeyForm::Text, true, false, 10, "Words to say.", {}},
        {StepKind::Ask, "ask", KeyForm::Text, true, false, 20, "A question with a typed answer.",
            {{"answer", KeyForm::Name, true, "the name under which the answer is kept"}, {"type", KeyForm::Type, true, "what kind of answer it is"},
                {"options", KeyForm::Options, false, "of the type `choice`"}, {"least", KeyForm::Number, false, "smallest number or amount that is accepted"},
                {"most", KeyForm::Number, false, "largest number or amount that is accepted"}}},
        {StepKind::Choose, "choose", KeyForm::Text, true, false, 15, "A question with options, each of which may lead elsewhere; one digit answers it.",
            {{"options", KeyForm::Options, true, "what can be chosen, at most nine"}, {"answer", KeyForm::Name, false, "keeps the option's id"}}},
        {StepKind::Check, "check", KeyForm::Text, true, true, 15, "A statement that must be made word for word.",
            {{"wording", KeyForm::Number, true, "version of the wording; raise it when the words change"}}},
        {StepKind::Verify, "verify", KeyForm::Text, true, true, 40, "Checks who is speaking; the answers themselves are never kept.",
            {{"questions", KeyForm::Questions, true, "what may be asked"}, {"needed", KeyForm::Number, true, "how many must be right"},
                {"failed", KeyForm::Target, true, "where it leads if they are not"}}},
        {StepKind::Decide, "decide", KeyForm::Branches, false, false, 0, "Goes on by itself: to the branch whose condition holds.",
            {{"otherwise", KeyForm::Target, false, "where it leads if no condition holds"}}},
        {StepKind::LookUp, "look_up", KeyForm::Type, true, false, 15, "Finds an order or an item of this customer.",
            {{"answer", KeyForm::Name, true, "the name of what was found"}, {"of", KeyForm::Name, false, "for an item: the order that it belongs to"},
                {"missing", KeyForm::Target, true, "where it leads if there is none"}}},
        {StepKind::Action, "action", KeyForm::Word, true, false, 5, "Does something in Callboard: any operation, by its name.",
            {{"with", KeyForm::Arguments, false, "the operation's arguments"}, {"money", KeyForm::YesNo, false, "`yes` when money moves"},
                {"say", KeyForm::Text, false, "what to say meanwhile"}, {"refused", KeyForm::Target, false, "where it leads if it is refused; without it the run stays here with the reason"}}},
        {StepKind::Article, "article", KeyForm::Word, true, false, 30, "Offers an article of the knowledge base to be read: by the id that it was imported with, or by its own, which \"Copy the article for a guide\" puts on the clipboard with its title behind it.", {{"say", KeyForm::Text, false, "what to say of it"}}},
        {StepKind::Guide, "guide", KeyForm::Word, false, false, 60, "Goes through another guide and comes back.",
            {{"with", KeyForm::Arguments, false, "its parameters"}, {"take", KeyForm::Results, false, "answers here from its results"},
                {"stopped", KeyForm::Target, false, "where it leads if that guide was stopped; needed if it can be"}}},
        {StepKind::Escalate, "escalate", KeyForm::Word, true, false, 20, "Asks a lead, or a department by its name, with everything that is known: a task that stands open until it is answered.",
            {{"because", KeyForm::Text, true, "what is asked of them"}, {"amount", KeyForm::Name, false, "the amount that they are asked to approve"},
                {"money", KeyForm::YesNo, false, "`yes` when money moves by their approval"}, {"say", KeyForm::Text, false, "what to say meanwhile"}}},
        {StepKind::Schedule, "schedule", KeyForm::Text, true, false, 20, "Makes a promise with a day: a follow-up on the worklist, due by the end of that day.",
            {{"answer", KeyForm::Name, true, "keeps the day"}, {"within", KeyForm::Number, false, "days from today at most"}}},
        {StepKind::Outcome, "outcome", KeyForm::Word, true, false, 5, "How the matter ended: it becomes the outcome of the case.", {{"say", KeyForm::Text, false, "what to say meanwhile"}}},
        {StepKind::End, "end", KeyForm::Word, true, false, 5, "The end: `done`, or `stopped` when the matter was broken off before.", {{"say", KeyForm::Text, false, "the last words"}}},
    };
    return rows;
}

const StepKindRow& stepKind(StepKind kind)
{
    return stepKinds()[std::size_t(kind)];
}

bool StepKindRow::has(const char* name) const
{
    return std::any_of(keys.begin(), keys.end(), [&](const StepKey& one) { return std::strcmp(one.name, name) == 0; });
}

namespace {

void writeReference(JsonWriter& json, const char* name)
{
    json.beginObject().key("$ref").string(QByteArray("#/$defs/") + name).endObject();
}

void writeType(JsonWriter& json, const char* type)
{
    json.beginObject().key("type").string(QByteArray(type)).endObject();
}

void writeForm(JsonWriter& json, KeyForm form)
{
    switch (form) {
    case KeyForm::Text: return writeReference(json, "text");
    case KeyForm::Name:
    case KeyForm::Target:
    case KeyForm::Word: return writeReference(json, "word");
    case KeyForm::Type: return writeReference(json, "type");
    case KeyForm::Number: return writeType(json, "number");
    case KeyForm::YesNo:
        json.beginObject().key("enum").beginArray().string(QByteArray("yes")).string(QByteArray("no")).boolean(true).boolean(false).endArray().endObject();
        return;
    case KeyForm::Options: return writeReference(json, "options");
    case KeyForm::Branches: return writeReference(json, "branches");
    case KeyForm::Questions:
        json.beginObject().key("type").string(QByteArray("array")).key("items");
        writeReference(json, "text");
        json.endObject();
        return;
    case KeyForm::Arguments:
    case KeyForm::Results: return writeType(json, "object");
    case KeyForm::Before:
        json.beginObject().key("type").beginArray().string(QByteArray("string")).string(QByteArray("array")).endArray().endObject();
        return;
    }
}

void writeStepSchema(JsonWriter& json, const StepKindRow& row)
{
    json.beginObject().key("description").string(QByteArray(row.help)).key("type").string(QByteArray("object")).key("properties").beginObject();
    json.key(row.key);
    writeForm(json, row.form);
    std::vector<StepKey> keys = commonStepKeys();
    keys.insert(keys.end(), row.keys.begin(), row.keys.end());
    for (const StepKey& key : keys) {
        json.key(key.name);
        writeForm(json, key.form);
    }
    json.endObject().key("required").beginArray().string(QByteArray(row.key));
    for (const StepKey& key : keys)
        if (key.required)
            json.string(QByteArray(key.name));
    json.endArray().key("additionalProperties").boolean(false).endObject();
}

const char* nameOf(KeyForm form)
{
    switch (form) {
    case KeyForm::Text: return "text";
    case KeyForm::Name: return "name of an answer";
    case KeyForm::Word: return "word";
    case KeyForm::Type: return "type";
    case KeyForm::Target: return "id of a step";
    case KeyForm::Number: return "number";
    case KeyForm::YesNo: return "yes or no";
    case KeyForm::Options: return "options";
    case KeyForm::Branches: return "list of conditions";
    case KeyForm::Questions: return "list of texts";
    case KeyForm::Arguments: return "names and values";
    case KeyForm::Results: return "names and names";
    case KeyForm::Before: return "word or list of words";
    }
    return "";
}

void appendKey(QByteArray& text, const StepKey& key)
{
    text += QByteArray("| `") + key.name + "` | " + nameOf(key.form) + (key.required ? ", needed" : "") + " | " + key.help + " |\n";
}

// What the table does not say: the head of the file and the shapes that keys share.
constexpr auto schemaShapes = R"({"text":{"description":"One text, or one for each language: {en: ..., es: ...}","anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]},)"
    R"("word":{"type":"string","minLength":1},)"
    R"("options":{"type":"object","minProperties":1,"maxProperties":9,"additionalProperties":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"object","required":["text"],"properties":{"text":{"$ref":"#/$defs/text"},"next":{"$ref":"#/$defs/word"}},"additionalProperties":false}]}},)"
    R"("branches":{"type":"array","minItems":1,"items":{"type":"object","required":["when","next"],"properties":{"when":{"type":"string"},"next":{"$ref":"#/$defs/word"}},"additionalProperties":false}},)"
    R"("declarations":{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#/$defs/type"},{"type":"array","items":{"$ref":"#/$defs/word"}}]}},)";
constexpr auto schemaHead = R"("type":"object","required":["guide","title","languages","steps"],"additionalProperties":false,"properties":{"guide":{"$ref":"#/$defs/word"},"version":{"type":"integer","minimum":0},)"
    R"("title":{"$ref":"#/$defs/text"},"about":{"$ref":"#/$defs/text"},"languages":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/word"}},"currency":{"type":"string","pattern":"^[A-Z]{3}$"},)"
    R"("category":{"$ref":"#/$defs/word"},"channels":{"type":"array","items":{"$ref":"#/$defs/word"}},"parameters":{"$ref":"#/$defs/declarations"},"results":{"$ref":"#/$defs/declarations"},"steps":{"type":"array","minItems":1,"items":{"anyOf":)";

}

QByteArray guideJsonSchema()
{
    QByteArray types, kinds;
    JsonWriter type(types);
    type.beginObject().key("enum").beginArray();
    for (const GuideTypeRow& row : guideTypes())
        type.string(QByteArray(row.name));
    type.endArray().endObject();
    JsonWriter kind(kinds);
    kind.beginArray();
    for (const StepKindRow& row : stepKinds())
        writeStepSchema(kind, row);
    kind.endArray();
    return QByteArray("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":\"Call guide\",\"$defs\":") + schemaShapes + "\"type\":" + types + "}," + schemaHead + kinds + "}}}}\n";
}

QByteArray stepKindsAsMarkdown()
{
    QByteArray text;
    for (const StepKindRow& row : stepKinds()) {
        text += QByteArray("### `") + row.key + ":` " + nameOf(row.form) + "\n\n" + row.help + (row.isRequired ? " Required without being asked: before money and before `end: done`." : "") + "\n\n";
        if (row.keys.empty())
            continue;
        text += "| key | is | means |\n|---|---|---|\n";
        for (const StepKey& key : row.keys)
            appendKey(text, key);
        text += '\n';
    }
    text += "### Every step\n\n| key | is | means |\n|---|---|---|\n";
    for (const StepKey& key : commonStepKeys())
        appendKey(text, key);
    text += "\n### Types of answers\n\n| type | is |\n|---|---|\n";
    for (const GuideTypeRow& row : guideTypes())
        text += QByteArray("| `") + row.name + "` | " + row.help + " |\n";
    return text;
}

} // namespace callboard
