// A company's 55 written procedures as guides: read from a folder that is not part of the project, turned by program, checked and walked.
#include "core/base/json.h"
#include "core/guide/guide_link.h"
#include "core/guide/guide_engine.h"
#include "tests/core/guide/guide_samples.h"

#include <QRegularExpression>

#include <set>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct Document {
    explicit Document(const QString& path) : json(*JsonDocument::parse(fileText(path))) {}
    JsonView operator[](QByteArrayView name) const { return json.root().member(name); }
    JsonDocument json;
};

QString folder()
{
    return qEnvironmentVariable("CALLBOARD_REAL_DATA") + QStringLiteral("/guidelines/");
}

bool isHere()
{
    if (QFile::exists(folder() + QStringLiteral("guidelines.json")))
        return true;
    std::puts("skipped: CALLBOARD_REAL_DATA names no folder with guidelines/guidelines.json");
    return false;
}

QString spelled(const QString& name)
{
    return name.toLower().replace(u' ', u'_').replace(u'-', u'_');
}

// The buttons of the prose, under the names of the actions.
QString actionOf(const QString& button, const std::set<QString>& known)
{
    static const QMap<QString, QString> others{{QStringLiteral("membership privileges"), QStringLiteral("membership")}, {QStringLiteral("notify internal team"), QStringLiteral("notify-team")},
        {QStringLiteral("log out/in"), QStringLiteral("log-out-in")}, {QStringLiteral("enter detail"), QStringLiteral("enter-details")}, {QStringLiteral("select answer"), QStringLiteral("select-faq")}};
    const QString lower = button.toLower().trimmed();
    if (lower == QStringLiteral("membership"))
        return QStringLiteral("search-membership"); // the FAQ's; the level is asked by "Membership Privileges"
    for (const QString& name : {others.value(lower), QString(lower).replace(u' ', u'-'), QStringLiteral("search-") + lower})
        if (known.contains(name))
            return name;
    return {};
}

struct Part {
    QString button, text;
    QStringList notes, actions;
};

// One procedure as a guide in our format.
class Writer {
public:
    Writer(const QString& name, const JsonView& procedure, const std::set<QString>& known) : m_name(name)
    {
        for (const JsonView line : procedure.member("instructions"))
            m_instructions.append(line.string());
        for (const JsonView action : procedure.member("actions")) {
            Part part{action.member("button").string(), action.member("text").string(), {}, {}};
            for (const JsonView note : action.member("subtext"))
                part.notes.append(note.string());
            const QString own = actionOf(part.button, known), words = part.text + u' ' + part.notes.join(u' ');
            static const QRegularExpression mention(QStringLiteral("\\[([^\\]]+)\\]"));
            for (auto match = mention.globalMatch(words); match.hasNext();)
                if (const QString one = actionOf(match.next().captured(1), known); !one.isEmpty() && !part.actions.contains(one))
                    part.actions.append(one);
            if (!own.isEmpty() && !part.actions.contains(own))
                part.actions.prepend(own);
            m_parts.push_back(part);
        }
    }

    QByteArray text()
    {
        m_out = "guide: " + m_name.toUtf8().replace('_', '-') + "\nlanguages: [en]\ncurrency: USD\ntitle: " + quoted(m_name) + "\nsteps:\n";
        step("greet", "say: " + quoted(m_instructions.join(u' ')));
        if (m_instructions.join(u' ').contains(QStringLiteral("any order"), Qt::CaseInsensitive) || m_parts.front().text.startsWith(QStringLiteral("Option")))
            inAnyOrder();
        else
            for (std::size_t i = 0; i < m_parts.size(); ++i)
                inOrder(i);
        step("anything", "choose: Does the customer need anything else?\n    options:\n      no: {text: \"No\", next: finish}\n      again: {text: Start again, next: greet}\n      lead: {text: Wants a lead, next: phone}");
        step("finish", "end: done");
        if (m_out.contains(": sorry"))
            step("sorry", "choose: Apologise and explain. Does the customer accept it?\n    options:\n      accepts: {text: Accepts it, next: stop}\n      lead: {text: Wants a lead, next: phone}");
        step("phone", "ask: On which number can a lead call back?\n    answer: phone\n    type: phone");
        step("note_phone", "action: enter-details\n    with: {value: \"{phone}\"}");
        step("call_lead", "action: notify-team\n    with: {value: manager}");
        step("stop", "end: stopped");
        return m_out;
    }

private:
    static QByteArray quoted(const QString& words)
    {
        QByteArray json;
        JsonWriter(json).string(QString(words).replace(u'{', QStringLiteral("{{")).replace(u'}', QStringLiteral("}}")));
        return json;
    }
    void step(const QByteArray& id, const QByteArray& rest) { m_out += "  - step: " + id + "\n    " + rest + "\n"; }
    static QByteArray id(std::size_t part, const char* what = "") { return "p" + QByteArray::number(qint64(part)) + what; }

    // An action, with the question that gives its value.
    void act(const QByteArray& name, const QString& action, const QByteArray& next)
    {
        const bool isMoney = action == QStringLiteral("offer-refund");
        const bool asks = isMoney || QStringList{QStringLiteral("record-reason"), QStringLiteral("enter-details"), QStringLiteral("pull-up-account"), QStringLiteral("update-account"),
                              QStringLiteral("update-order"), QStringLiteral("make-purchase"), QStringLiteral("notify-team")}.contains(action);
        const QByteArray answer = name + "_value";
        if (asks)
            step(name + "_ask", "ask: " + quoted(QStringLiteral("What is entered for %1?").arg(action)) + "\n    answer: " + answer + "\n    type: " + (isMoney ? "money" : "text"));
        step(name, "action: " + action.toUtf8() + (asks ? "\n    with: {value: \"{" + answer + "}\"}" : QByteArray()) + "\n    next: " + next);
    }

    void inAnyOrder()
    {
        QByteArray options;
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            options += "      o" + QByteArray::number(qint64(i)) + ": {text: " + quoted(m_parts[i].button) + ", next: " + id(i) + "}\n";
        step("try", "choose: What comes next?\n    options:\n" + options + "      works: {text: It works, next: anything}\n      nothing: {text: Nothing works, next: sorry}");
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            step(id(i), "say: " + quoted(m_parts[i].notes.join(u' ')));
            act(id(i, "_do"), m_parts[i].actions.front(), "try");
        }
    }

    void inOrder(std::size_t i)
    {
        const Part& part = m_parts[i];
        const QByteArray next = i + 1 < m_parts.size() ? id(i + 1) : QByteArray("anything");
        const bool isCheck = part.button == QStringLiteral("Verify Identity") || part.button == QStringLiteral("Validate Purchase");
        if (isCheck && !part.notes.isEmpty()) {
            QByteArray questions;
            for (const QString& note : part.notes)
                questions += "\n      - " + quoted(note);
            step(id(i), "verify: " + quoted(part.text) + "\n    questions:" + questions + "\n    needed: " + QByteArray::number(part.notes.size()) + "\n    failed: sorry");
        } else if (part.actions.empty()) {
            step(id(i), "choose: " + quoted(part.text + u' ' + part.notes.join(u' ')) + "\n    options:\n      goes_on: {text: It goes on, next: " + next + "}\n      ends: {text: It ends here, next: sorry}");
            return;
        } else {
            step(id(i), "say: " + quoted(part.text + u' ' + part.notes.join(u' ')));
        }
        if (part.actions.size() == 1)
            return act(id(i, "_do"), part.actions.front(), next);
        QByteArray options;
        for (qsizetype k = 0; k < part.actions.size(); ++k)
            options += "      o" + QByteArray::number(k) + ": {text: " + quoted(part.actions[k]) + ", next: " + id(i, "_say") + QByteArray::number(k) + "}\n";
        step(id(i, "_which"), "choose: Which of these?\n    options:\n" + options + "      done: {text: Go on, next: " + next + "}\n      ends: {text: It ends here, next: sorry}");
        for (qsizetype k = 0; k < part.actions.size(); ++k) {
            step(id(i, "_say") + QByteArray::number(k), "say: " + quoted(part.actions[k]));
            act(id(i, "_do") + QByteArray::number(k), part.actions[k], id(i, "_which"));
        }
    }

    QString m_name;
    QStringList m_instructions;
    std::vector<Part> m_parts;
    QByteArray m_out;
};

struct Procedures {
    std::map<QString, QByteArray> guides; // by intent
    GuideWorld world;
    std::map<QString, QStringList> order;
};

Procedures procedures()
{
    Procedures all;
    const Document ontology(folder() + QStringLiteral("ontology.json")), guidelines(folder() + QStringLiteral("guidelines.json")), perIntent(folder() + QStringLiteral("actions-per-intent.json"));
    std::set<QString> known;
    for (const JsonView group : ontology["actions"])
        for (const JsonView action : group) {
            const QString name = QString::fromUtf8(action.key());
            known.insert(name);
            GuideWorld::Operation operation;
            operation.money = name == QStringLiteral("offer-refund");
            operation.arguments = {{QStringLiteral("value"), operation.money ? GuideType::Money : GuideType::Text, {}, false, false}};
            all.world.operations[name] = operation;
        }
    for (const JsonView flow : guidelines.json.root()) {
        std::vector<QString> intents;
        for (const JsonView intent : ontology["intents"].member("subflows").member(spelled(QString::fromUtf8(flow.key())).toUtf8()))
            intents.push_back(intent.string());
        std::size_t at = 0;
        for (const JsonView procedure : flow.member("subflows")) {
            REQUIRE(at < intents.size());
            all.guides[intents[at]] = Writer(intents[at], procedure, known).text();
            ++at;
        }
    }
    for (const JsonView intent : perIntent.json.root())
        for (const JsonView action : intent)
            all.order[QString::fromUtf8(intent.key())].append(action.string());
    return all;
}

// Whether a rep can do these actions in this order, others between them if `others`: a search over runs of the real engine.
class Follower {
public:
    Follower(const GuideScript& script, QStringList actions, bool others, int jumps) : m_engine(script, {}), m_script(script), m_actions(std::move(actions)), m_others(others), m_jumps(jumps) {}
    bool follow()
    {
        GuideWalk run;
        apply(run, *m_engine.start({}, {}));
        return go(run, 0, m_jumps);
    }

private:
    bool go(const GuideWalk& run, qsizetype done, int jumps)
    {
        if (!run.isOpen())
            return done == m_actions.size();
        if (!m_seen.insert({run.current, done, jumps}).second)
            return false;
        const GuideStep& step = *m_engine.stepOf(run);
        qsizetype after = done;
        if (step.kind == StepKind::Action) {
            const bool isNext = done < m_actions.size() && step.main.word == m_actions[done];
            if (isNext)
                ++after;
            if (isNext || m_others)
                if (answered(run, true, after, jumps))
                    return true;
        } else {
            for (const GuideValue& value : values(step))
                if (answered(run, value, after, jumps))
                    return true;
        }
        if (jumps == 0 || done == m_actions.size())
            return false;
        for (const GuideStep& other : m_script.steps) {
            if (other.kind != StepKind::Ask && other.kind != StepKind::Choose)
                continue;
            auto event = m_engine.jump(run, other.id, {});
            GuideWalk jumped = run;
            if (event)
                apply(jumped, *event);
            if (event && go(jumped, done, jumps - 1))
                return true;
        }
        return false;
    }

    bool answered(GuideWalk run, const GuideValue& value, qsizetype done, int jumps)
    {
        auto event = m_engine.answer(run, value, {});
        if (!event)
            return false;
        apply(run, *event);
        return go(run, done, jumps);
    }

    static std::vector<GuideValue> values(const GuideStep& step)
    {
        std::vector<GuideValue> all;
        for (const GuideOption& option : step.options)
            all.push_back(option.id);
        if (step.kind == StepKind::Verify)
            return {step.numbers.at("needed"), 0.0};
        if (step.kind == StepKind::Ask)
            return {step.word("type") == QStringLiteral("money") ? GuideValue(Money{5000, QStringLiteral("USD")}) : GuideValue(QStringLiteral("555 0134"))};
        return all.empty() ? std::vector<GuideValue>{true} : all;
    }

    GuideEngine m_engine;
    const GuideScript& m_script;
    QStringList m_actions;
    bool m_others;
    int m_jumps;
    std::set<std::tuple<QString, qsizetype, int>> m_seen;
};

GuideScript linkedOf(const QByteArray& text, const GuideWorld& world)
{
    auto linked = linkGuide(scriptOf(text), {}, world);
    REQUIRE(linked);
    return *linked;
}

}

TEST_CASE("55 written procedures of a company become guides that the checker accepts")
{
    if (!isHere())
        return;
    const Procedures all = procedures();
    CHECK(all.guides.size() == 55);
    for (const auto& [name, text] : all.guides) {
        CAPTURE(name.toStdString());
        GuideFindings findings;
        const auto script = readGuide(text, findings);
        if (script)
            checkGuide(*script, all.world, findings);
        for (const GuideFinding& finding : findings.list())
            if (finding.isError())
                FAIL_CHECK(findingLine(name, finding).toStdString());
    }
}

TEST_CASE("each procedure's actions can be done in the order that was recorded for it")
{
    if (!isHere())
        return;
    const Procedures all = procedures();
    REQUIRE(all.order.size() == 55);
    for (const auto& [name, actions] : all.order) {
        CAPTURE(name.toStdString(), actions.join(u' ').toStdString());
        REQUIRE(all.guides.contains(name));
        const GuideScript script = linkedOf(all.guides.at(name), all.world);
        CHECK(Follower(script, actions, true, 0).follow());
        QStringList wrong = actions; // an order that nobody would take: the search does not say yes to everything
        wrong.append(QStringLiteral("no-such-action"));
        CHECK_FALSE(Follower(script, wrong, true, 0).follow());
    }
}

TEST_CASE("three real conversations can be followed action by action")
{
    if (!isHere())
        return;
    const Procedures all = procedures();
    const Document conversations(folder() + QStringLiteral("conversations-sample.json"));
    int followed = 0;
    for (const JsonView conversation : conversations.json.root()) {
        QString intent;
        QStringList actions;
        for (const JsonView turn : conversation.member("delexed")) {
            std::vector<JsonView> targets;
            for (const JsonView target : turn.member("targets"))
                targets.push_back(target);
            intent = targets.at(0).string();
            if (targets.at(1).string() == QStringLiteral("take_action"))
                actions.append(targets.at(2).string());
        }
        CAPTURE(intent.toStdString(), actions.join(u' ').toStdString());
        REQUIRE(all.guides.contains(intent));
        const GuideScript script = linkedOf(all.guides.at(intent), all.world);
        // The first rep knew the membership level and did not look it up: a jump. Nothing else was done besides.
        CHECK(Follower(script, actions, false, intent == QStringLiteral("return_size") ? 1 : 0).follow());
        ++followed;
    }
    CHECK(followed == 3);
}
