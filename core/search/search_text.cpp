// Plain texts out of values, by the columns' kinds.
#include "core/search/search_text.h"

#include "core/base/json.h"
#include "core/base/phone.h"
#include "core/search/words.h"

#include <algorithm>

namespace callboard {

namespace {

void appendJsonTexts(QStringList& texts, Kind kind, const Schema* element, const JsonView& json)
{
    switch (kind) {
    case Kind::Text: case Kind::Note:
        if (json.isString())
            texts.append(json.string());
        return;
    case Kind::Tags:
        for (const JsonView item : json)
            appendJsonTexts(texts, Kind::Text, nullptr, item);
        return;
    case Kind::List:
        for (const JsonView item : json)
            appendJsonTexts(texts, Kind::Object, element, item);
        return;
    case Kind::Object:
        if (element)
            for (const Column& column : element->columns)
                appendJsonTexts(texts, column.kind, column.element ? column.element() : nullptr, json.member(column.name));
        return;
    case Kind::Custom: // whatever a site declared: its texts and whole numbers
        for (const JsonView member : json)
            if (member.isString() || member.integer())
                texts.append(member.isString() ? member.string() : QString::number(*member.integer()));
        return;
    default: return; // amounts, times, choices and references are not words
    }
}

QStringList plainTexts(const Column& column, const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return text->isEmpty() ? QStringList() : QStringList{*text};
    if (const auto* number = std::get_if<qint64>(&value))
        return *number ? QStringList{QString::number(*number)} : QStringList();
    QStringList texts;
    if (const auto* json = std::get_if<RawJson>(&value))
        if (auto document = JsonDocument::parse(json->text))
            appendJsonTexts(texts, column.kind, column.element ? column.element() : nullptr, document->root());
    texts.removeAll(QString());
    return texts;
}

SearchPlan planOf(const Schema& schema)
{
    SearchPlan plan;
    plan.schema = &schema;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        const int at = int(i);
        if (column.has(Searched)) {
            plan.searched.push_back(at);
            plan.nested = plan.nested || isNested(column.kind);
            if (column.has(Indexed))
                plan.numbers.push_back(at);
        }
        if (column.has(Dialled))
            plan.dialled.push_back(at);
        if (column.target && qstrcmp(column.target, "customer") == 0)
            plan.customer = at;
    }
    plan.contacted = schema.indexOf("last_contact");
    const QByteArray name = QByteArray("search_") + schema.name;
    plan.words = name;
    plan.terms = name + "_terms";
    plan.tails = name + "_tails";
    plan.runs = name + "_runs";
    // People are looked for from the first letter on; for texts, two letters would be half of the index.
    plan.prefixes = plan.dialled.empty() ? std::vector{3} : std::vector{1, 2, 3};
    return plan;
}

}

std::vector<SearchedText> textsOf(const Schema& schema, const Row& row, Trait trait)
{
    std::vector<SearchedText> texts;
    for (std::size_t i = 0; i < schema.columns.size(); ++i)
        if (schema.columns[i].has(trait))
            for (QString& text : plainTexts(schema.columns[i], row.values[i]))
                texts.push_back({&schema.columns[i], std::move(text)});
    return texts;
}

QByteArray wordsOf(const Schema& schema, const Row& row)
{
    QByteArray words;
    for (const SearchedText& searched : textsOf(schema, row, Searched))
        appendWords(words, searched.text);
    return words;
}

std::set<QByteArray> numbersOf(const Schema& schema, const Row& row)
{
    std::set<QByteArray> numbers;
    for (const SearchedText& dialled : textsOf(schema, row, Dialled))
        if (QByteArray digits = phoneDigits(dialled.text); digits.size() >= run_digits)
            numbers.insert(std::move(digits));
    return numbers;
}

// The last four are left out: the tails have them.
QByteArray runsOf(const std::set<QByteArray>& numbers)
{
    QByteArray runs;
    for (const QByteArray& digits : numbers)
        for (qsizetype i = 0; i + run_digits < digits.size(); ++i) {
            runs += QByteArrayView(digits).sliced(i, run_digits);
            runs += ' ';
        }
    return runs;
}

QByteArray tailOf(QByteArray digits)
{
    std::reverse(digits.begin(), digits.end());
    return digits;
}

const std::vector<SearchPlan>& searchPlans()
{
    static const std::vector<SearchPlan> plans = [] {
        std::vector<SearchPlan> made;
        for (const Schema* schema : entitySchemas()) {
            SearchPlan plan = planOf(*schema);
            if (!plan.searched.empty() || !plan.dialled.empty())
                made.push_back(std::move(plan));
        }
        return made;
    }();
    return plans;
}

const SearchPlan* searchPlan(const Schema& schema)
{
    for (const SearchPlan& plan : searchPlans())
        if (plan.schema == &schema)
            return &plan;
    return nullptr;
}

} // namespace callboard
