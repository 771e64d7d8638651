// From the tree of the text to places in it; lines belong to a step as far as they are indented deeper than its dash.
#include "core/guide/guide_outline.h"

#include "core/guide/guide_script.h"
#include "core/guide/yaml_tree.h"

#include <algorithm>

namespace callboard {

namespace {

bool isTargetKey(const QString& key)
{
    static const QStringList known = [] {
        QStringList keys;
        for (const StepKey& one : commonStepKeys())
            if (one.form == KeyForm::Target)
                keys.append(QLatin1String(one.name));
        for (const StepKindRow& row : stepKinds())
            for (const StepKey& one : row.keys)
                if (one.form == KeyForm::Target)
                    keys.append(QLatin1String(one.name));
        return keys;
    }();
    return known.contains(key);
}

// Where ends what begins here with a quote or a bracket; -1: nowhere.
qsizetype endOfEnclosed(const QString& text, qsizetype from)
{
    int depth = 0;
    for (qsizetype at = from; at >= 0 && at < text.size(); ++at) {
        const QChar c = text[at];
        const bool beginsWord = at == from || text[at - 1].isSpace() || QStringLiteral("{[,:").contains(text[at - 1]);
        if (beginsWord && (c == u'"' || c == u'\''))
            at = closingQuote(text, at);
        else if (beginsWord && c == u'#')
            at = std::max(at, text.indexOf(u'\n', at) - 1);
        else if (c == u'{' || c == u'[')
            ++depth;
        else if (c == u'}' || c == u']')
            --depth;
        if (depth <= 0)
            return at < text.size() ? at + 1 : -1;
    }
    return -1;
}

class Outliner {
public:
    explicit Outliner(const QString& text)
    {
        m_outline.text = text;
        m_outline.lineStarts.push_back(0);
        for (qsizetype at = 0; at < text.size(); ++at)
            if (text[at] == u'\n')
                m_outline.lineStarts.push_back(at + 1);
    }

    Result<GuideOutline> read()
    {
        GuideFindings findings;
        const auto root = readYaml(m_outline.text.toUtf8(), findings);
        if (!root) {
            findings.sort();
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The text cannot be read at line %1. Mend that first."), findings.list().front().place.line);
        }
        const YamlNode* steps = root->find(QLatin1String("steps"));
        if (!steps || !steps->isList() || steps->items.empty())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There are no steps in the text yet. Write the first one there."));
        if (const YamlNode* languages = root->find(QLatin1String("languages")))
            for (const YamlNode& language : languages->items)
                m_outline.languages.append(language.text);
        m_outline.isList = at(offsetOf(steps->place)) != u'[';
        for (std::size_t number = 0; number < steps->items.size(); ++number)
            if (auto read = readStep(steps->items[number]); !read)
                return read.error();
        if (m_outline.isList)
            setLines(*root, *steps);
        return std::move(m_outline);
    }

private:
    // ---- places

    QChar at(qsizetype place) const { return place >= 0 && place < m_outline.text.size() ? m_outline.text[place] : QChar(); }

    qsizetype offsetOf(const TextPlace& place) const
    {
        const auto line = std::size_t(place.line - 1);
        if (line >= m_outline.lineStarts.size())
            return -1;
        qsizetype offset = m_outline.lineStarts[line];
        for (int column = 1; column < place.column; ++column)
            offset += at(offset).isHighSurrogate() ? 2 : 1;
        return offset;
    }

    std::optional<TextSpan> wordOf(const YamlNode& node) const
    {
        qsizetype from = offsetOf(node.place);
        const QChar quote = at(from);
        if (node.quoted && (quote == u'"' || quote == u'\''))
            ++from;
        if (!node.isScalar() || from < 0 || m_outline.text.mid(from, node.text.size()) != node.text || (node.quoted && at(from + node.text.size()) != quote))
            return std::nullopt;
        return TextSpan{from, node.text.size()};
    }

    bool isEnclosed(const YamlNode& node) const
    {
        const QChar first = at(offsetOf(node.place));
        return (node.isMap() && first == u'{') || (node.isList() && first == u'[');
    }

    std::optional<TextSpan> enclosed(const YamlNode& node) const
    {
        const qsizetype from = offsetOf(node.place), end = endOfEnclosed(m_outline.text, from);
        return end < 0 ? std::nullopt : std::optional(TextSpan{from, end - from});
    }

    // ---- what a step is and names

    Result<void> readStep(const YamlNode& node)
    {
        StepOutline step;
        const YamlNode* name = node.find(QLatin1String("step"));
        if (!name || !name->isScalar())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The step in line %1 has no name. Give it one in the text first."), node.place.line);
        step.id = name->text;
        step.name = wordOf(*name);
        for (const StepKindRow& row : stepKinds())
            if (node.find(QLatin1String(row.key)) && (!step.kind || step.kind->kind == StepKind::Say))
                step.kind = &row;
        step.line = node.place.line - 1;
        step.keys = node.place.column - 1;
        if (isEnclosed(node))
            step.together = enclosed(node);
        for (const YamlEntry& entry : node.entries)
            readEntry(step, entry);
        addUnwritten(step);
        m_outline.steps.push_back(std::move(step));
        return {};
    }

    int mention(StepOutline& step, const QString& name, const YamlNode& node)
    {
        step.mentions.push_back({name, node.text, wordOf(node)});
        return int(step.mentions.size()) - 1;
    }

    void readEntry(StepOutline& step, const YamlEntry& entry)
    {
        if (isTargetKey(entry.key)) {
            step.ways.push_back({StepWay::Kind::Key, entry.key, mention(step, entry.key, entry.value), false, {}});
        } else if (entry.key == QLatin1String("before")) {
            const auto before = [&](const YamlNode& node) {
                if (!isScopeOfBefore(node.text))
                    mention(step, entry.key, node);
            };
            if (entry.value.isScalar())
                before(entry.value);
            for (const YamlNode& item : entry.value.items)
                before(item);
        } else if (entry.key == QLatin1String("options")) {
            for (const YamlEntry& option : entry.value.entries)
                readOption(step, option, isEnclosed(entry.value) || step.together);
        } else if (entry.key == QLatin1String("decide")) {
            for (const YamlNode& branch : entry.value.items)
                if (const YamlNode *when = branch.find(QLatin1String("when")), *next = branch.find(QLatin1String("next")); when && next)
                    step.ways.push_back({StepWay::Kind::Branch, when->text, mention(step, when->text, *next), false, {}});
        }
    }

    void readOption(StepOutline& step, const YamlEntry& option, bool isTogether)
    {
        StepWay way{StepWay::Kind::Option, option.key, -1, false, StepWay::Value()};
        const YamlNode& value = option.value;
        way.value->hasText = value.isMap() && value.find(QLatin1String("text"));
        if (const YamlNode* next = way.value->hasText ? value.find(QLatin1String("next")) : nullptr)
            way.mention = mention(step, option.key, *next);
        std::optional<TextSpan> place;
        if (value.isMap() && !isEnclosed(value) && !isTogether) {
            way.value->form = StepWay::Value::Form::Lines;
            way.value->column = value.place.column - 1;
            way.value->lines = deeper(option.keyPlace.line - 1, int(m_outline.lineStarts.size()), option.keyPlace.column - 1);
            place = TextSpan();
        } else if (isEnclosed(value)) {
            way.value->form = StepWay::Value::Form::Together;
            place = enclosed(value);
        } else if (value.isScalar()) {
            place = value.quoted && at(offsetOf(value.place)) != u'|' && at(offsetOf(value.place)) != u'>' ? enclosed(value) : wordOf(value);
        }
        if (place)
            way.value->place = *place;
        else
            way.value.reset();
        step.ways.push_back(std::move(way));
    }

    // Ways that could be written, and options that lead where the step does.
    static void addUnwritten(StepOutline& step)
    {
        if (!step.kind || step.kind->kind == StepKind::End) {
            step.ways.clear();
            return;
        }
        const bool hasOwn = std::any_of(step.ways.begin(), step.ways.end(), [](const StepWay& way) { return way.kind == StepWay::Kind::Option && way.mention >= 0; });
        const bool isByOption = step.kind->kind == StepKind::Choose || (step.kind->kind == StepKind::Ask && hasOwn);
        for (StepWay& way : step.ways)
            way.follows = isByOption && way.kind == StepWay::Kind::Option && way.mention < 0;
        const auto isThere = [&](const char* key) {
            return std::any_of(step.ways.begin(), step.ways.end(), [&](const StepWay& way) { return way.kind == StepWay::Kind::Key && way.name == QLatin1String(key); });
        };
        const bool hasNext = !isByOption && step.kind->kind != StepKind::Decide;
        if (!hasNext) // written or not, it is none of its own
            step.ways.erase(std::remove_if(step.ways.begin(), step.ways.end(), [](const StepWay& way) { return way.kind == StepWay::Kind::Key && way.name == QLatin1String("next"); }), step.ways.end());
        else if (!step.next())
            step.ways.insert(step.ways.begin(), StepWay{StepWay::Kind::Key, QStringLiteral("next"), -1, true, {}});
        for (const StepKey& key : step.kind->keys)
            if (key.form == KeyForm::Target && !isThere(key.name))
                step.ways.push_back({StepWay::Kind::Key, QLatin1String(key.name), -1, false, {}});
    }

    // ---- lines

    int indentOf(int line) const
    {
        const QString words = m_outline.lineAt(line);
        qsizetype indent = 0;
        while (indent < words.size() && words[indent] == u' ')
            ++indent;
        return indent == words.size() ? -1 : int(indent); // -1: an empty one
    }

    // From this line to the last one that is indented deeper; a remark that is not ends nothing.
    LineRange deeper(int first, int until, int column) const
    {
        LineRange range{first, first};
        for (int line = first + 1; line < until; ++line) {
            const int indent = indentOf(line);
            if (indent > column)
                range.last = line;
            else if (indent >= 0 && !isRemark(line))
                break;
        }
        return range;
    }

    bool isRemark(int line) const
    {
        const int indent = indentOf(line);
        return indent >= 0 && at(m_outline.lineStarts[std::size_t(line)] + indent) == u'#';
    }

    void setLines(const YamlNode& root, const YamlNode& list)
    {
        for (StepOutline& step : m_outline.steps) {
            const qsizetype first = step.together ? step.together->from : m_outline.lineStarts[std::size_t(step.line)] + step.keys;
            qsizetype dash = first - 1;
            while (dash >= 0 && at(dash).isSpace())
                --dash;
            int line = step.line;
            while (line > 0 && m_outline.lineStarts[std::size_t(line)] > dash)
                --line;
            step.dash = int(dash - m_outline.lineStarts[std::size_t(line)]);
            m_outline.isList &= at(dash) == u'-' && indentOf(line) == step.dash;
            step.lines = {line, line};
        }
        if (!m_outline.isList)
            return;
        int until = int(m_outline.lineStarts.size()), above = 0;
        for (const YamlEntry& entry : root.entries) {
            if (entry.keyPlace > list.place)
                until = std::min(until, entry.keyPlace.line - 1);
            if (entry.key == QLatin1String("steps"))
                above = entry.keyPlace.line - 1;
        }
        for (std::size_t number = 0; number < m_outline.steps.size(); ++number) {
            StepOutline& step = m_outline.steps[number];
            const int next = number + 1 < m_outline.steps.size() ? m_outline.steps[number + 1].lines.first : until;
            step.lines = deeper(step.lines.first, next, step.dash);
            while (step.lines.first - 1 > above && isRemark(step.lines.first - 1))
                --step.lines.first;
            above = step.lines.last;
        }
    }

    GuideOutline m_outline;
};

}

const StepMention* StepOutline::next() const
{
    const auto found = std::find_if(mentions.begin(), mentions.end(), [](const StepMention& one) { return one.name == QLatin1String("next"); });
    return found == mentions.end() ? nullptr : &*found;
}

bool StepOutline::fallsThrough() const
{
    return !next() && std::any_of(ways.begin(), ways.end(), [](const StepWay& way) { return way.follows; });
}

std::vector<int> GuideOutline::stepsNamed(const QString& id) const
{
    std::vector<int> found;
    for (std::size_t step = 0; step < steps.size(); ++step)
        if (steps[step].id == id)
            found.push_back(int(step));
    return found;
}

QString GuideOutline::followerOf(int step) const
{
    const StepMention* next = steps[std::size_t(step)].next();
    return next ? next->to : idBelow(step);
}

QString GuideOutline::idBelow(int step) const { return std::size_t(step) + 1 < steps.size() ? steps[std::size_t(step) + 1].id : QString(); }

QString GuideOutline::targetOf(int step, const StepWay& way) const
{
    if (way.follows)
        return followerOf(step);
    return way.mention < 0 ? QString() : steps[std::size_t(step)].mentions[std::size_t(way.mention)].to;
}

QStringList GuideOutline::facts() const
{
    QStringList lines;
    for (const StepOutline& step : steps) {
        QStringList words;
        for (const StepMention& mention : step.mentions)
            words.append(QStringLiteral("%1 > %2").arg(mention.name, mention.to));
        words.sort();
        lines.append(QStringLiteral("%1: %2 %3").arg(step.id, step.kind ? QLatin1String(step.kind->key) : QLatin1String("?"), words.join(QLatin1String(", "))));
    }
    return lines;
}

QString GuideOutline::lineAt(int line) const
{
    const TextSpan span = spanOf({line, line});
    return text.mid(span.from, span.length);
}

TextSpan GuideOutline::spanOf(LineRange lines) const
{
    const qsizetype from = lineStarts[std::size_t(lines.first)];
    const bool isLast = std::size_t(lines.last) + 1 >= lineStarts.size();
    qsizetype end = isLast ? text.size() : lineStarts[std::size_t(lines.last) + 1] - 1;
    if (!isLast && end > from && text[end - 1] == u'\r')
        --end;
    return {from, end - from};
}

QString GuideOutline::lineEnd() const
{
    const qsizetype first = text.indexOf(u'\n');
    return first > 0 && text[first - 1] == u'\r' ? QStringLiteral("\r\n") : QStringLiteral("\n");
}

Result<GuideOutline> outlineOf(const QString& text)
{
    return Outliner(text).read();
}

} // namespace callboard
