// Compares steps by what they say and do; moving a step in the file changes it only if what follows changes.
#include "core/guide/guide_diff.h"

#include "core/base/json.h"
#include "core/guide/guide_graph.h"

namespace callboard {

namespace {

void write(JsonWriter& json, const GuideText& text)
{
    json.beginObject();
    for (auto words = text.texts.begin(); words != text.texts.end(); ++words)
        json.key(words.key().toUtf8()).string(*words);
    json.endObject();
}

QByteArray utf8(const QByteArray& key) { return key; }
QByteArray utf8(const QString& key) { return key.toUtf8(); }

template <class Words> void writeWords(JsonWriter& json, const Words& words)
{
    json.beginObject();
    for (const auto& [key, word] : words)
        json.key(utf8(key)).string(word.word);
    json.endObject();
}

QByteArray headFingerprint(const GuideScript& script)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginArray().string(script.name).string(script.currency).string(script.category.word).string(script.channels.join(u',')).string(script.languages.join(u','));
    write(json, script.title);
    write(json, script.about);
    for (const auto* list : {&script.parameters, &script.results})
        for (const GuideParameter& one : *list)
            json.string(one.name.word + u':' + QLatin1String(nameOf(one.type)));
    json.endArray();
    return text;
}

// With the step that follows by its place in the file.
QByteArray placedFingerprint(const GuideScript& script, int at)
{
    const GuideStep& step = script.steps[std::size_t(at)];
    const int next = step.kind == StepKind::End ? -1 : nextOf(script, at);
    return stepFingerprint(step) + (next < 0 ? QByteArray() : script.steps[std::size_t(next)].id.toUtf8());
}

}

QByteArray stepFingerprint(const GuideStep& step)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginArray().string(QByteArray(step.row().key)).string(step.main.word);
    write(json, step.text);
    for (const auto& [key, one] : step.texts) {
        json.string(key);
        write(json, one);
    }
    writeWords(json, step.words);
    writeWords(json, step.targets);
    writeWords(json, step.with);
    writeWords(json, step.take);
    for (const auto& [key, number] : step.numbers)
        json.string(key).real(number);
    for (const GuideOption& option : step.options) {
        json.string(option.id).string(option.next.word);
        write(json, option.text);
    }
    for (const GuideBranch& branch : step.branches)
        json.string(branch.when.text.simplified()).string(branch.next.word);
    for (const GuideText& question : step.questions)
        write(json, question);
    for (const GuideWord& before : step.before)
        json.string(before.word);
    json.boolean(step.money).endArray();
    return text;
}

GuideDiff diffOf(const GuideScript& before, const GuideScript& after)
{
    GuideDiff diff;
    diff.headChanged = headFingerprint(before) != headFingerprint(after);
    for (int at = 0; at < int(before.steps.size()); ++at) {
        const QString id = before.steps[std::size_t(at)].id;
        const int now = after.indexOf(id);
        if (now < 0)
            diff.removed.append(id);
        else if (placedFingerprint(before, at) != placedFingerprint(after, now))
            diff.changed.append(id);
    }
    for (const GuideStep& step : after.steps)
        if (before.indexOf(step.id) < 0)
            diff.added.append(step.id);
    return diff;
}

} // namespace callboard
