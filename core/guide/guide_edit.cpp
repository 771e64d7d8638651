// Each edit says what the outline must be afterwards, and is refused if the changed text says anything else.
#include "core/guide/guide_edit.h"

#include "core/guide/guide_script.h"
#include "core/guide/guide_template.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

Error unclear(int line)
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The way in which line %1 is written cannot be changed in the drawing. Change it in the text."), line + 1);
}

QString listed(const std::set<QString>& ids)
{
    QStringList words;
    for (const QString& id : ids)
        words.append(u'"' + id + u'"');
    return words.join(QLatin1String(", "));
}

// A plain text that would mean something else within braces gets quotes.
QString withinBraces(const QString& value)
{
    const bool isPlain = !value.startsWith(u'"') && !value.startsWith(u'\'') && !value.startsWith(u'{');
    const bool isSafe = std::none_of(value.begin(), value.end(), [](QChar c) { return QStringLiteral(",[]{}").contains(c); });
    return isPlain && !isSafe ? u'\'' + QString(value).replace(u'\'', QLatin1String("''")) + u'\'' : value;
}

// One change of one text: what is put where, and in `after` what the outline has to be then.
class Editing {
public:
    explicit Editing(GuideOutline outline) : after(outline), m_outline(std::move(outline)) {}
    static Result<Editing> of(const QString& text)
    {
        auto outline = outlineOf(text);
        return outline ? Result<Editing>(Editing(std::move(*outline))) : outline.error();
    }

    const GuideOutline& outline() const { return m_outline; }
    const StepOutline& step(int at) const { return m_outline.steps[std::size_t(at)]; }
    StepOutline& stepAfter(int at) { return after.steps[std::size_t(at)]; }
    GuideOutline after;

    Result<int> find(const QString& id) const
    {
        const std::vector<int> found = m_outline.stepsNamed(id);
        if (found.empty())
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no step \"%1\" in the text any more."), id);
        if (found.size() > 1)
            return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There are %1 steps with the name \"%2\". Give them different names in the text first."), int(found.size()), id);
        return found.front();
    }
    Result<StepWay> wayOf(int at, int way) const
    {
        if (!step(at).kind)
            return unclear(step(at).line);
        if (way < 0 || way >= int(step(at).ways.size()))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Nothing follows the end \"%1\". Choose the step before it."), step(at).id);
        return step(at).ways[std::size_t(way)];
    }

    void put(TextSpan place, const QString& words) { m_changes.push_back({place, words}); }
    void putLineBelow(int line, const QString& words) { put({endOf(line), 0}, m_outline.lineEnd() + words); }
    qsizetype endOf(int line) const { return m_outline.spanOf({line, line}).end(); }
    bool say(int at, const StepMention& mention, const QString& word)
    {
        if (!mention.place)
            m_wrong = m_wrong ? m_wrong : std::optional(step(at).line);
        else
            put(*mention.place, word);
        return mention.place.has_value();
    }

    // ---- where a step leads

    void leadMention(int at, int mention, const QString& to)
    {
        if (say(at, step(at).mentions[std::size_t(mention)], to))
            stepAfter(at).mentions[std::size_t(mention)].to = to;
    }

    void leadWay(int at, const StepWay& way, const QString& to)
    {
        if (way.mention >= 0)
            return leadMention(at, way.mention, to);
        if (way.kind == StepWay::Kind::Key)
            return addKey(at, way.name, to);
        addToOption(at, way, to);
        stepAfter(at).mentions.push_back({way.name, to, {}});
    }

    void addKey(int at, const QString& key, const QString& to)
    {
        const StepOutline& from = step(at);
        const QString words = QStringLiteral("%1: %2").arg(key, to);
        from.together ? putBeforeBrace(*from.together, words) : putLineBelow(from.lines.last, QString(from.keys, u' ') + words);
        stepAfter(at).mentions.push_back({key, to, {}});
    }

    // So that other ways go on leading to the step below although another one comes to stand there.
    void keepOthers(int at, int way)
    {
        const StepOutline& from = step(at);
        const auto isOther = [&](const StepWay& one) {
            const bool isOption = one.kind == StepWay::Kind::Option && from.ways[std::size_t(way)].kind == StepWay::Kind::Option;
            return &one != &from.ways[std::size_t(way)] && (one.follows || (isOption && one.mention < 0));
        };
        if (const QString below = m_outline.idBelow(at); !from.next() && !below.isEmpty() && std::any_of(from.ways.begin(), from.ways.end(), isOther))
            addKey(at, QStringLiteral("next"), below);
    }

    Result<GuideEdit> done(const QString& inFront)
    {
        if (m_wrong)
            return unclear(*m_wrong);
        std::stable_sort(m_changes.begin(), m_changes.end(), [](const TextChange& a, const TextChange& b) { return a.place.from < b.place.from; });
        GuideEdit edit{m_changes, inFront};
        const auto now = outlineOf(applied(m_outline.text, edit));
        if (!now || now->facts() != after.facts())
            return unclear(m_changes.empty() ? 0 : lineOf(m_changes.front().place.from));
        return edit;
    }

private:
    int lineOf(qsizetype place) const
    {
        return int(std::upper_bound(m_outline.lineStarts.begin(), m_outline.lineStarts.end(), place) - m_outline.lineStarts.begin()) - 1;
    }

    void putBeforeBrace(TextSpan braces, const QString& words)
    {
        qsizetype end = braces.end() - 1;
        while (m_outline.text[end - 1].isSpace())
            --end;
        const QChar last = m_outline.text[end - 1];
        put({end, 0}, (last == u'{' ? QString() : last == u',' ? QStringLiteral(" ") : QStringLiteral(", ")) + words);
    }

    void addToOption(int at, const StepWay& way, const QString& to)
    {
        if (!way.value)
            return (void)(m_wrong = step(at).line);
        const StepWay::Value& value = *way.value;
        const QString next = QStringLiteral("next: %1").arg(to);
        if (value.form == StepWay::Value::Form::Lines) {
            const QString indent(value.column, u' ');
            if (!value.hasText) {
                putLineBelow(value.lines.first, indent + QLatin1String("text:"));
                for (int line = value.lines.first + 1; line <= value.lines.last; ++line)
                    if (!m_outline.lineAt(line).trimmed().isEmpty())
                        put({m_outline.lineStarts[std::size_t(line)], 0}, QStringLiteral("  "));
            }
            return putLineBelow(value.lines.last, indent + next);
        }
        if (value.hasText)
            return putBeforeBrace(value.place, next);
        const QString words = m_outline.text.mid(value.place.from, value.place.length), safe = withinBraces(words);
        if (safe == words) {
            put({value.place.from, 0}, QStringLiteral("{text: "));
            put({value.place.end(), 0}, QStringLiteral(", %1}").arg(next));
        } else {
            put(value.place, QStringLiteral("{text: %1, %2}").arg(safe, next));
        }
    }

    GuideOutline m_outline;
    std::vector<TextChange> m_changes;
    std::optional<int> m_wrong; // the line that cannot be changed
};

Result<void> checkName(const Editing& editing, const QString& name)
{
    if (!isGuideName(name))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" cannot be a name. Names have small letters, digits, _ and -, and begin with a letter."), name);
    if (!editing.outline().stepsNamed(name).empty())
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is another step with the name \"%1\"."), name);
    return {};
}

// Whoever stands in the way of taking a step out, in words.
Result<QString> successorOf(const Editing& editing, int at)
{
    const GuideOutline& outline = editing.outline();
    const StepOutline& step = editing.step(at);
    std::set<QString> follows, leads, needs;
    for (const StepWay& way : step.ways)
        if (const QString to = outline.targetOf(at, way); !to.isEmpty() && to != step.id)
            follows.insert(to);
    for (int from = 0; from < int(outline.steps.size()); ++from) {
        const StepOutline& other = editing.step(from);
        if (from == at)
            continue;
        for (const StepMention& mention : other.mentions)
            if (mention.to == step.id)
                (mention.isBefore() ? needs : leads).insert(other.id);
        if (from + 1 == at && other.fallsThrough())
            leads.insert(other.id);
    }
    if (outline.steps.size() == 1)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is the only step. A guide needs one."), step.id);
    if (!needs.empty())
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "\"%1\" is named in \"before\" of %2: nobody may reach it without them. Change that first."), step.id, listed(needs));
    if (at == 0 && (follows.size() != 1 || *follows.begin() != editing.step(1).id))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "The guide begins with \"%1\". Move the step that it shall begin with to the top first."), step.id);
    if (leads.empty())
        return QString();
    if (follows.empty())
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "%2 would lead nowhere without \"%1\". Lead them to other steps first."), step.id, listed(leads));
    if (follows.size() > 1)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "\"%1\" leads to %2. Lead all its ways to the one that shall take its place first."), step.id, listed(follows));
    return *follows.begin();
}

// The step's lines, and the empty ones between it and its neighbour.
TextSpan linesToRemove(const GuideOutline& outline, LineRange lines, bool isFirst)
{
    const int count = int(outline.lineStarts.size());
    const auto isEmpty = [&](int line) { return outline.lineAt(line).trimmed().isEmpty(); };
    int below = lines.last + 1;
    while (below < count && isEmpty(below) && (isFirst || isEmpty(lines.first - 1)))
        ++below;
    if (below < count)
        return {outline.lineStarts[std::size_t(lines.first)], outline.lineStarts[std::size_t(below)] - outline.lineStarts[std::size_t(lines.first)]};
    int above = lines.first - 1;
    while (above > 0 && isEmpty(above))
        --above;
    const qsizetype from = outline.spanOf({above, above}).end();
    return {from, outline.spanOf(lines).end() - from};
}

}

QString applied(QString text, const GuideEdit& edit)
{
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change)
        text.replace(change->place.from, change->place.length, change->put);
    return text;
}

Result<GuideEdit> addedStep(const QString& text, const QString& after, int way, StepKind kind)
{
    auto editing = Editing::of(text);
    const auto at = editing ? editing->find(after) : editing.error();
    if (!at)
        return at.error();
    const auto from = editing->wayOf(*at, way);
    if (!from)
        return from.error();
    const GuideOutline& outline = editing->outline();
    const StepOutline& above = editing->step(*at);
    if (!outline.isList)
        return unclear(above.line);
    const QString below = outline.idBelow(*at), follower = from->isUsed() ? outline.targetOf(*at, *from) : below;
    const NewStep made = newStep(outline, kind, follower.isEmpty() ? after : follower, follower == below ? QString() : follower);
    const bool isBelow = from->follows && from->kind == StepWay::Kind::Key && !above.next();
    if (!isBelow) {
        editing->leadWay(*at, *from, made.id);
        editing->keepOthers(*at, way);
    }
    const bool isSpaced = below.isEmpty() ? above.lines.first > 0 && outline.lineAt(above.lines.first - 1).trimmed().isEmpty()
                                          : std::size_t(above.lines.last) + 1 < outline.lineStarts.size() && outline.lineAt(above.lines.last + 1).trimmed().isEmpty();
    QString lines = isSpaced ? outline.lineEnd() : QString();
    for (const QString& line : made.lines)
        lines += outline.lineEnd() + QString(above.dash, u' ') + line;
    editing->put({editing->endOf(above.lines.last), 0}, lines);
    // What the new step has to say is what its lines say by themselves.
    const auto alone = outlineOf(QLatin1String("steps:\n") + made.lines.join(u'\n'));
    if (!alone)
        return alone.error();
    editing->after.steps.insert(editing->after.steps.begin() + *at + 1, alone->steps.front());
    return editing->done(made.id);
}

Result<GuideEdit> renamedStep(const QString& text, const QString& from, const QString& to)
{
    auto editing = Editing::of(text);
    const auto at = editing ? editing->find(from) : editing.error();
    if (!at)
        return at.error();
    if (from == to)
        return GuideEdit{{}, from};
    if (auto free = checkName(*editing, to); !free)
        return free.error();
    if (const StepOutline& step = editing->step(*at); step.name)
        editing->put(*step.name, to);
    else
        return unclear(step.line);
    editing->stepAfter(*at).id = to;
    for (int other = 0; other < int(editing->outline().steps.size()); ++other) {
        const StepOutline& step = editing->step(other);
        for (std::size_t number = 0; number < step.mentions.size(); ++number)
            if (step.mentions[number].to == from)
                editing->leadMention(other, int(number), to);
    }
    return editing->done(to);
}

Result<GuideEdit> removedStep(const QString& text, const QString& id)
{
    auto editing = Editing::of(text);
    const auto at = editing ? editing->find(id) : editing.error();
    if (!at)
        return at.error();
    const GuideOutline& outline = editing->outline();
    const auto successor = successorOf(*editing, *at);
    if (!successor)
        return successor.error();
    if (!outline.isList)
        return unclear(editing->step(*at).line);
    for (int other = 0; other < int(outline.steps.size()); ++other)
        for (std::size_t number = 0; other != *at && number < editing->step(other).mentions.size(); ++number)
            if (const StepMention& mention = editing->step(other).mentions[number]; mention.to == id && !mention.isBefore())
                editing->leadMention(other, int(number), *successor);
    const QString below = outline.idBelow(*at);
    if (*at > 0 && editing->step(*at - 1).fallsThrough() && *successor != below)
        editing->addKey(*at - 1, QStringLiteral("next"), *successor);
    editing->put(linesToRemove(outline, editing->step(*at).lines, *at == 0), {});
    editing->after.steps.erase(editing->after.steps.begin() + *at);
    return editing->done(!successor->isEmpty() ? *successor : !below.isEmpty() ? below : editing->step(*at - 1).id);
}

Result<GuideEdit> leadTo(const QString& text, const QString& id, int way, const QString& to)
{
    auto editing = Editing::of(text);
    const auto at = editing ? editing->find(id) : editing.error();
    if (!at)
        return at.error();
    if (const auto target = editing->find(to); !target)
        return target.error();
    const auto from = editing->wayOf(*at, way);
    if (!from)
        return from.error();
    editing->leadWay(*at, *from, to);
    return editing->done(id);
}

Result<GuideEdit> movedStep(const QString& text, const QString& id, int by)
{
    auto editing = Editing::of(text);
    const auto at = editing ? editing->find(id) : editing.error();
    if (!at)
        return at.error();
    const GuideOutline& outline = editing->outline();
    const int upper = by < 0 ? *at - 1 : *at, lower = upper + 1;
    if (upper < 0)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is the first step already."), id);
    if (lower >= int(outline.steps.size()))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is the last step already."), id);
    if (!outline.isList)
        return unclear(editing->step(*at).line);
    const TextSpan first = outline.spanOf(editing->step(upper).lines), second = outline.spanOf(editing->step(lower).lines);
    editing->put(first, text.mid(second.from, second.length));
    editing->put(second, text.mid(first.from, first.length));
    std::swap(editing->stepAfter(upper), editing->stepAfter(lower));
    return editing->done(id);
}

} // namespace callboard
