// From the tree of a YAML text to a GuideScript: the table of step kinds says what may stand where.
#include "core/guide/guide_script.h"

#include "core/domain/case_file.h"
#include "core/guide/yaml_tree.h"

#include <QRegularExpression>

#include <cmath>

namespace callboard {

namespace {

class GuideReader {
public:
    explicit GuideReader(GuideFindings& findings) : m_findings(findings) {}

    GuideScript read(const YamlNode& root)
    {
        if (!root.isMap()) {
            m_findings.add(root.place, "not-a-guide");
            return {};
        }
        m_script.place = root.place;
        readHead(root);
        if (const YamlNode* steps = root.find(QLatin1String("steps")); steps && steps->isList() && !steps->items.empty())
            readSteps(*steps);
        else
            m_findings.add(steps ? steps->place : root.place, "missing-key", QStringLiteral("steps"));
        return std::move(m_script);
    }

private:
    // ---- the head of the file

    void readHead(const YamlNode& root)
    {
        if (const YamlNode* languages = root.find(QLatin1String("languages"))) // first: texts may stand before them
            readLanguages(*languages);
        for (const YamlEntry& entry : root.entries) {
            if (entry.key == QLatin1String("guide"))
                m_script.name = id(entry.value).word;
            else if (entry.key == QLatin1String("version"))
                m_script.version = qint64(number(entry.value, 0, 1e9));
            else if (entry.key == QLatin1String("title"))
                m_script.title = text(entry.value);
            else if (entry.key == QLatin1String("about"))
                m_script.about = text(entry.value);
            else if (entry.key == QLatin1String("currency"))
                m_script.currency = word(entry.value).word;
            else if (entry.key == QLatin1String("category"))
                m_script.category = word(entry.value);
            else if (entry.key == QLatin1String("channels"))
                readChannels(entry.value);
            else if (entry.key == QLatin1String("parameters"))
                m_script.parameters = declarations(entry.value);
            else if (entry.key == QLatin1String("results"))
                m_script.results = declarations(entry.value);
            else if (entry.key != QLatin1String("steps") && entry.key != QLatin1String("languages"))
                m_findings.add(entry.keyPlace, "unknown-key", entry.key, QStringLiteral("guide, title, languages, steps"));
        }
        for (const char* needed : {"guide", "title", "languages"})
            if (!root.find(QLatin1String(needed)))
                m_findings.add(root.place, "missing-key", QLatin1String(needed));
    }

    void readLanguages(const YamlNode& node)
    {
        static const QRegularExpression form(QStringLiteral("^[a-z]{2,3}(-[A-Z]{2})?$"));
        for (const YamlNode& item : node.items) {
            if (form.match(item.text).hasMatch() && !m_script.languages.contains(item.text))
                m_script.languages.append(item.text);
            else
                m_findings.add(item.place, "bad-language", item.text);
        }
        if (m_script.languages.isEmpty())
            m_findings.add(node.place, "bad-language", node.text);
    }

    void readChannels(const YamlNode& node)
    {
        QStringList names;
        for (const Option& option : optionsOf(Channel()))
            names.append(QLatin1String(option.name));
        if (!node.isList())
            m_findings.add(node.place, "expected", QStringLiteral("[phone, chat]"));
        for (const YamlNode& item : node.items) {
            if (names.contains(item.text))
                m_script.channels.append(item.text);
            else
                m_findings.add(item.place, "unknown-channel", item.text.left(80), names.join(QLatin1String(", ")));
        }
    }

    std::vector<GuideParameter> declarations(const YamlNode& node)
    {
        std::vector<GuideParameter> list;
        if (!node.isMap())
            m_findings.add(node.place, "expected", QStringLiteral("name: type"));
        for (const YamlEntry& entry : node.entries) {
            GuideParameter one{{entry.key, entry.keyPlace}, GuideType::Text, {}};
            if (!isGuideName(entry.key))
                m_findings.add(entry.keyPlace, "bad-id", entry.key);
            if (entry.value.isList()) {
                one.type = GuideType::Choice;
                for (const YamlNode& option : entry.value.items)
                    one.options.push_back(option.text);
            } else {
                one.type = type(entry.value);
            }
            list.push_back(std::move(one));
        }
        return list;
    }

    // ---- steps

    void readSteps(const YamlNode& list)
    {
        if (list.items.size() > std::size_t(guideStepsMax)) {
            m_findings.add(list.items[guideStepsMax].place, "too-many-steps", QString::number(guideStepsMax));
            return;
        }
        for (const YamlNode& item : list.items) {
            if (!item.isMap()) {
                m_findings.add(item.place, "expected", QStringLiteral("step: id"));
                continue;
            }
            if (auto one = readStep(item)) {
                const auto [at, isNew] = m_script.index.emplace(one->id, int(m_script.steps.size()));
                if (!isNew)
                    m_findings.add(one->place, "duplicate-step", one->id);
                m_script.steps.push_back(std::move(*one));
            }
        }
    }

    // `say` is a kind of its own, and the words beside other kinds.
    const StepKindRow* kindOf(const YamlNode& node)
    {
        const StepKindRow* found = nullptr;
        for (const StepKindRow& row : stepKinds()) {
            if (!node.find(QLatin1String(row.key)))
                continue;
            if (found && !(found->kind == StepKind::Say && row.has("say"))) {
                m_findings.add(node.place, "two-kinds", QLatin1String(found->key), QLatin1String(row.key));
                return nullptr;
            }
            found = &row;
        }
        if (!found)
            m_findings.add(node.place, "no-kind");
        return found;
    }

    std::optional<GuideStep> readStep(const YamlNode& node)
    {
        GuideStep step;
        step.place = node.place;
        if (const YamlNode* named = node.find(QLatin1String("step")))
            step.id = id(*named).word;
        else
            m_findings.add(node.place, "missing-key", QStringLiteral("step"));
        const StepKindRow* row = kindOf(node);
        if (!row)
            return std::nullopt;
        step.kind = row->kind;
        for (const YamlEntry& entry : node.entries) {
            if (entry.key == QLatin1String("step"))
                continue;
            if (entry.key == QLatin1String(row->key)) {
                readMain(step, *row, entry.value);
                continue;
            }
            const StepKey* key = keyOf(*row, entry.key);
            if (key)
                readKey(step, *key, entry.value);
            else
                m_findings.add(entry.keyPlace, "unknown-key", entry.key, keysOf(*row));
        }
        for (const StepKey& key : row->keys)
            if (key.required && !node.find(QLatin1String(key.name)))
                m_findings.add(step.place, "missing-key", QLatin1String(key.name));
        if (row->isRequired && step.before.empty())
            step.before = {{QStringLiteral("money"), step.place}, {QStringLiteral("done"), step.place}};
        return step;
    }

    static const StepKey* keyOf(const StepKindRow& row, const QString& name)
    {
        for (const std::vector<StepKey>* keys : {&row.keys, &commonStepKeys()})
            for (const StepKey& key : *keys)
                if (name == QLatin1String(key.name))
                    return &key;
        return nullptr;
    }

    static QString keysOf(const StepKindRow& row)
    {
        QStringList names;
        for (const std::vector<StepKey>* keys : {&row.keys, &commonStepKeys()})
            for (const StepKey& key : *keys)
                names.append(QLatin1String(key.name));
        return names.join(QLatin1String(", "));
    }

    void readMain(GuideStep& step, const StepKindRow& row, const YamlNode& node)
    {
        switch (row.form) {
        case KeyForm::Text: step.text = text(node); return;
        case KeyForm::Branches: step.branches = branches(node); return;
        case KeyForm::Type: step.main = word(node); step.words["type"] = {QString::fromLatin1(nameOf(type(node))), node.place}; return;
        default: step.main = word(node);
        }
        if (step.kind == StepKind::End && step.main.word != QLatin1String("done") && step.main.word != QLatin1String("stopped"))
            m_findings.add(node.place, "expected", QStringLiteral("done, stopped"));
    }

    void readKey(GuideStep& step, const StepKey& key, const YamlNode& node)
    {
        switch (key.form) {
        case KeyForm::Text: step.texts[key.name] = text(node); return;
        case KeyForm::Name:
        case KeyForm::Target: {
            GuideWord name = id(node);
            (key.form == KeyForm::Name ? step.words : step.targets)[key.name] = std::move(name);
            return;
        }
        case KeyForm::Word: step.words[key.name] = word(node); return;
        case KeyForm::Type: step.words[key.name] = {QString::fromLatin1(nameOf(type(node))), node.place}; return;
        case KeyForm::Number: step.numbers[key.name] = number(node, -1e12, 1e12); return;
        case KeyForm::YesNo: step.money = yesNo(node); return;
        case KeyForm::Options: step.options = options(node); return;
        case KeyForm::Branches: step.branches = branches(node); return;
        case KeyForm::Questions:
            for (const YamlNode& item : node.items)
                step.questions.push_back(text(item));
            if (node.items.empty())
                m_findings.add(node.place, "expected", QStringLiteral("- text"));
            return;
        case KeyForm::Arguments:
        case KeyForm::Results: readPairs(key.form == KeyForm::Arguments ? step.with : step.take, node); return;
        case KeyForm::Before: readBefore(step, node); return;
        }
    }

    void readBefore(GuideStep& step, const YamlNode& node)
    {
        if (node.isScalar())
            step.before.push_back(word(node));
        for (const YamlNode& item : node.items)
            step.before.push_back(word(item));
        if (step.before.empty())
            m_findings.add(node.place, "expected", QStringLiteral("money, done, end"));
    }

    void readPairs(std::map<QString, GuideWord>& pairs, const YamlNode& node)
    {
        if (!node.isMap())
            m_findings.add(node.place, "expected", QStringLiteral("name: value"));
        for (const YamlEntry& entry : node.entries) {
            if (entry.value.isScalar())
                pairs[entry.key] = {entry.value.text, entry.value.place};
            else
                m_findings.add(entry.value.place, "expected", QStringLiteral("name: value"));
        }
    }

    std::vector<GuideOption> options(const YamlNode& node)
    {
        std::vector<GuideOption> list;
        if (!node.isMap() || node.entries.empty())
            m_findings.add(node.place, "expected", QStringLiteral("id: text"));
        if (node.entries.size() > 9)
            m_findings.add(node.entries[9].keyPlace, "too-many-options");
        for (const YamlEntry& entry : node.entries) {
            GuideOption option{entry.key, entry.keyPlace, {}, {}};
            if (!isGuideName(entry.key))
                m_findings.add(entry.keyPlace, "bad-id", entry.key);
            // {text, next} has these keys; {en, es} has not.
            if (const YamlNode* words = entry.value.isMap() ? entry.value.find(QLatin1String("text")) : nullptr) {
                option.text = text(*words);
                for (const YamlEntry& part : entry.value.entries) {
                    if (part.key == QLatin1String("next"))
                        option.next = id(part.value);
                    else if (part.key != QLatin1String("text"))
                        m_findings.add(part.keyPlace, "unknown-key", part.key, QStringLiteral("text, next"));
                }
            } else {
                option.text = text(entry.value);
            }
            list.push_back(std::move(option));
        }
        return list;
    }

    std::vector<GuideBranch> branches(const YamlNode& node)
    {
        std::vector<GuideBranch> list;
        if (!node.isList() || node.items.empty())
            m_findings.add(node.place, "expected", QStringLiteral("- when: condition"));
        for (const YamlNode& item : node.items) {
            const YamlNode* when = item.find(QLatin1String("when"));
            const YamlNode* next = item.find(QLatin1String("next"));
            if (!item.isMap() || !when || !next || !when->isScalar()) {
                m_findings.add(item.place, "expected", QStringLiteral("when: condition, next: step"));
                continue;
            }
            for (const YamlEntry& entry : item.entries)
                if (entry.key != QLatin1String("when") && entry.key != QLatin1String("next"))
                    m_findings.add(entry.keyPlace, "unknown-key", entry.key, QStringLiteral("when, next"));
            if (auto rule = readRule(*when))
                list.push_back({std::move(*rule), id(*next)});
        }
        return list;
    }

    std::optional<Rule> readRule(const YamlNode& node)
    {
        auto parsed = parseRule(node.text);
        if (const auto* wrong = std::get_if<RuleError>(&parsed)) {
            TextPlace place = node.place;
            place.column += node.quoted ? 0 : wrong->offset;
            m_findings.add(place, wrong->code, wrong->what);
            return std::nullopt;
        }
        return Rule{node.text, node.place, std::get<RuleNode>(std::move(parsed))};
    }

    // ---- leaves

    GuideText text(const YamlNode& node)
    {
        GuideText text{node.place, {}, {}};
        const auto put = [&](const QString& language, const YamlNode& words) {
            if (!words.isScalar() || words.text.trimmed().isEmpty())
                m_findings.add(words.place, "empty-text");
            else if (words.text.size() > guideTextCharactersMax)
                m_findings.add(words.place, "long-text", QString::number(guideTextCharactersMax));
            text.texts[language] = words.text.trimmed();
            text.places[language] = words.place;
        };
        if (node.isMap()) {
            for (const YamlEntry& entry : node.entries) {
                if (!m_script.languages.contains(entry.key))
                    m_findings.add(entry.keyPlace, "unknown-language", entry.key, m_script.languages.join(QLatin1String(", ")));
                put(entry.key, entry.value);
            }
        } else {
            put(m_script.languages.value(0), node);
        }
        return text;
    }

    GuideWord word(const YamlNode& node)
    {
        if (!node.isScalar() || node.text.isEmpty() || node.text.size() > 200)
            m_findings.add(node.place, "expected", QStringLiteral("word"));
        return {node.text, node.place};
    }

    GuideWord id(const YamlNode& node)
    {
        if (!node.isScalar() || !isGuideName(node.text))
            m_findings.add(node.place, "bad-id", node.text.left(80));
        return {node.text, node.place};
    }

    GuideType type(const YamlNode& node)
    {
        const auto known = node.isScalar() ? guideTypeNamed(node.text) : std::nullopt;
        if (!known) {
            QStringList names;
            for (const GuideTypeRow& row : guideTypes())
                names.append(QLatin1String(row.name));
            m_findings.add(node.place, "unknown-type", node.text.left(80), names.join(QLatin1String(", ")));
        }
        return known.value_or(GuideType::Text);
    }

    double number(const YamlNode& node, double least, double most)
    {
        bool isNumber = false;
        const double value = QLocale::c().toDouble(node.text, &isNumber);
        if (!node.isScalar() || !isNumber || !std::isfinite(value) || value < least || value > most) {
            m_findings.add(node.place, "expected", QStringLiteral("number"));
            return 0;
        }
        return value;
    }

    bool yesNo(const YamlNode& node)
    {
        const bool yes = node.text == QLatin1String("yes") || node.text == QLatin1String("true");
        if (!node.isScalar() || (!yes && node.text != QLatin1String("no") && node.text != QLatin1String("false")))
            m_findings.add(node.place, "expected", QStringLiteral("yes, no"));
        return yes;
    }

    GuideFindings& m_findings;
    GuideScript m_script;
};

std::vector<QString> idsOf(const std::vector<GuideOption>& options)
{
    std::vector<QString> ids;
    for (const GuideOption& option : options)
        ids.push_back(option.id);
    return ids;
}

}

bool isGuideName(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9_-]{0,63}$"));
    return form.match(text).hasMatch();
}

bool isScopeOfBefore(const QString& word)
{
    return word == QLatin1String("money") || word == QLatin1String("done") || word == QLatin1String("end");
}

QString GuideScript::inLanguage(const GuideText& text, const QString& language) const
{
    for (const QString& wanted : {language, language.section(u'-', 0, 0), languages.value(0)})
        if (const auto at = text.texts.find(wanted); at != text.texts.end())
            return *at;
    return text.texts.isEmpty() ? QString() : text.texts.first();
}

std::optional<GuideScript> readGuide(const QByteArray& text, GuideFindings& findings)
{
    const auto tree = readYaml(text, findings);
    if (!tree)
        return std::nullopt;
    GuideScript script = GuideReader(findings).read(*tree);
    findings.sort();
    if (findings.hasErrors())
        return std::nullopt;
    return script;
}

std::optional<std::pair<QString, GuideVariable>> variableSetBy(const GuideStep& step)
{
    const auto named = [&](GuideType type, std::vector<QString> options = {}) {
        const QString record = type == GuideType::Order ? QStringLiteral("order") : type == GuideType::Item ? QStringLiteral("item") : QString();
        return std::pair{step.word("answer"), GuideVariable{type, std::move(options), record}};
    };
    if (step.word("answer").isEmpty())
        return std::nullopt;
    switch (step.kind) {
    case StepKind::Ask:
    case StepKind::LookUp: return named(guideTypeNamed(step.word("type")).value_or(GuideType::Text), idsOf(step.options));
    case StepKind::Choose: return named(GuideType::Choice, idsOf(step.options));
    case StepKind::Schedule: return named(GuideType::Date);
    default: return std::nullopt;
    }
}

std::map<QString, GuideVariable> variablesOf(const GuideScript& script)
{
    std::map<QString, GuideVariable> all;
    for (const GuideParameter& parameter : script.parameters) {
        const QString record = isRecord(parameter.type) ? QString::fromLatin1(nameOf(parameter.type)) : QString();
        all.emplace(parameter.name.word, GuideVariable{parameter.type, parameter.options, record});
    }
    for (const GuideStep& step : script.steps)
        if (auto set = variableSetBy(step))
            all.emplace(std::move(*set));
    return all;
}

} // namespace callboard
