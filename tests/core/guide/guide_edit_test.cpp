// Changing a guide's text from its drawing: the graph becomes the expected one, and every other line stays as it was.
#include "core/guide/guide_edit.h"
#include "core/guide/guide_graph.h"
#include "core/guide/line_diff.h"
#include "tests/core/guide/guide_samples.h"
#include "tests/support/seeded_random.h"


#include <set>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QString little = QStringLiteral("# For everybody\n"
                                      "guide: little\n"
                                      "languages: [en]\n"
                                      "currency: USD\n"
                                      "title: Little\n"
                                      "\n"
                                      "steps:\n"
                                      "  # first of all\n"
                                      "  - step: greet   # kindly\n"
                                      "    say: 'Good morning: {customer.given_name|you}'\n"
                                      "\n"
                                      "  # ---- what it is about ----\n"
                                      "\n"
                                      "  - step: which\n"
                                      "    choose: \"Which way?\"\n"
                                      "    answer: which\n"
                                      "    options:\n"
                                      "      left: {text: \"Left\", next: bye}\n"
                                      "      right: To the right, please   # they follow\n"
                                      "\n"
                                      "  - step: more\n"
                                      "    say: More\n"
                                      "    # and no less\n"
                                      "\n"
                                      "  - {step: \"sure\", check: \"Nothing is lost.\", wording: 1, before: bye}\n"
                                      "\n"
                                      "  # the last words\n"
                                      "  - step: bye\n"
                                      "    end: done\n");

int wayNamed(const QString& text, const QString& step, const char* name)
{
    const auto outline = outlineOf(text);
    REQUIRE(outline);
    const auto found = outline->stepsNamed(step);
    REQUIRE(found.size() == 1);
    const auto& ways = outline->steps[std::size_t(found.front())].ways;
    const auto way = std::find_if(ways.begin(), ways.end(), [&](const StepWay& one) { return one.name == QLatin1String(name); });
    REQUIRE(way != ways.end());
    return int(way - ways.begin());
}

// What an edit did, as a reader of a diff sees it; or why there is none.
std::string told(const QString& text, const Result<GuideEdit>& edit)
{
    if (!edit)
        return edit.error().sentence().toStdString();
    QStringList lines;
    for (const DiffLine& line : lineDiff(text, applied(text, *edit)))
        if (line.kind == DiffLine::Kind::Added || line.kind == DiffLine::Kind::Removed)
            lines.append((line.kind == DiffLine::Kind::Added ? u'+' : u'-') + line.text);
    return lines.join(u'\n').toStdString();
}

// ---- graphs as lists of lines

QStringList edgesOf(const GuideScript& script)
{
    QStringList lines;
    const GuideGraph graph = graphOf(script);
    for (int from = 0; from < graph.size(); ++from)
        for (const GuideEdge& edge : graph.out[std::size_t(from)])
            lines.append(QStringLiteral("%1 -%2-> %3").arg(script.steps[std::size_t(from)].id, edge.label, script.steps[std::size_t(edge.to)].id));
    lines.sort();
    return lines;
}
QStringList edgesOf(const QString& text) { return edgesOf(scriptOf(text.toUtf8())); }

QStringList remarksOf(const QString& text)
{
    QStringList remarks;
    for (const QString& line : text.split(u'\n'))
        if (line.trimmed().startsWith(u'#'))
            remarks.append(line);
    return remarks;
}

// ---- any guide

bool isLong() { return qEnvironmentVariableIsSet("CALLBOARD_LONG"); }

// Steps in every way of writing them: names in quotes, braces, options as words and as maps, remarks and empty lines anywhere.
QString randomText(SeededRandom& random)
{
    const int size = 2 + random.below(6);
    const QString indent(2 * random.below(2), u' ');
    const auto name = [&] { return QStringLiteral("s%1").arg(random.below(size)); };
    const auto quoted = [&](const QString& word) { return random.chance(25) ? u'"' + word + u'"' : random.chance(20) ? u'\'' + word + u'\'' : word; };
    QString text = QStringLiteral("guide: random\nlanguages: [en]\ntitle: Random\n%1steps:\n").arg(random.chance(30) ? QStringLiteral("# head\n\n") : QString());
    for (int at = 0; at < size; ++at) {
        if (random.chance(20))
            text += indent + QStringLiteral("# remark above s%1\n").arg(at);
        if (random.chance(10))
            text += QStringLiteral("# remark at the margin\n\n");
        const QString id = quoted(QStringLiteral("s%1").arg(at)), next = quoted(name());
        const int kind = at == size - 1 ? 0 : random.below(7);
        const QString remark = random.chance(20) ? QStringLiteral("   # \"beside\"") : QString();
        if (kind == 0) {
            text += indent + (random.chance(50) ? QStringLiteral("- {step: %1, end: done}%2\n").arg(id, remark) : QStringLiteral("- step: %1%2\n%3  end: done\n").arg(id, remark, indent));
        } else if (kind == 1) {
            text += indent + QStringLiteral("- {step: %1, say: \"One, {{two}} # three\"%2}%3\n").arg(id, random.chance(50) ? QStringLiteral(", next: ") + next : QString(), remark);
        } else if (kind == 2) {
            text += indent + QStringLiteral("- choose: |\n%1    Which?\n%1    # part of it\n%1  step: %2\n%1  options:\n").arg(indent, id);
            text += indent + QStringLiteral("    a: {text: {en: \"A, or so\"}, next: %1}\n").arg(next);
            text += indent + (random.chance(50) ? QStringLiteral("    b: It's [b]%1\n").arg(remark) : QStringLiteral("    b:%1\n%2      en: The other # really\n").arg(remark, indent));
            text += indent + QStringLiteral("    c: {text: 'It''s c'}\n");
            if (random.chance(40))
                text += indent + QStringLiteral("  next: %1\n").arg(quoted(name()));
        } else if (kind == 3) {
            text += indent + QStringLiteral("-   step: %1\n%2    decide:\n%2      - {when: x is set, next: %3}%4\n%2      - when: x is not set\n%2        next: %5\n").arg(id, indent, next, remark, quoted(name()));
        } else if (kind == 4) {
            text += indent + QStringLiteral("- step: %1%2\n%3  verify: Who?\n%3  questions: [Name, 'Day']\n%3  needed: 1\n%3  failed: %4\n%3  # inside\n").arg(id, remark, indent, next);
        } else if (kind == 5) {
            text += indent + QStringLiteral("- step: %1\n%2  ask: \"Yes: no?\"\n%2  answer: x\n%2  type: text\n").arg(id, indent);
            if (random.chance(40))
                text += indent + QStringLiteral("  next: %1%2\n").arg(next, remark);
        } else {
            text += indent + QStringLiteral("- step: %1\n%2  check: >-\n%2    Some words\n%2    of s0 and s1.\n%2  wording: 1\n%2  before: [done, %3]\n").arg(id, indent, next);
        }
        if (random.chance(50))
            text += u'\n';
    }
    if (random.chance(20))
        text += QStringLiteral("# after all\ncategory: general\n");
    return random.chance(15) ? text.replace(u'\n', QLatin1String("\r\n")) : text;
}

std::vector<QString> anyGuides()
{
    std::vector<QString> texts{little};
    for (const QByteArray& guide : ownGuides())
        texts.push_back(QString::fromUtf8(guide));
    SeededRandom random(5);
    for (int number = 0; number < (isLong() ? 400 : 60); ++number)
        texts.push_back(randomText(random));
    return texts;
}

}

TEST_CASE("a step that is renamed is renamed wherever it is named, and nothing else of the same word")
{
    CHECK(told(little, renamedStep(little, u"bye"_qs, u"goodbye"_qs)) ==
          "-      left: {text: \"Left\", next: bye}\n+      left: {text: \"Left\", next: goodbye}\n"
          "-  - {step: \"sure\", check: \"Nothing is lost.\", wording: 1, before: bye}\n+  - {step: \"sure\", check: \"Nothing is lost.\", wording: 1, before: goodbye}\n"
          "-  - step: bye\n+  - step: goodbye");
    CHECK(told(little, renamedStep(little, u"which"_qs, u"way"_qs)) == "-  - step: which\n+  - step: way"); // the answer keeps its name
    CHECK(told(little, renamedStep(little, u"bye"_qs, u"More"_qs)) == "\"More\" cannot be a name. Names have small letters, digits, _ and -, and begin with a letter.");
    CHECK(told(little, renamedStep(little, u"bye"_qs, u"more"_qs)) == "There is another step with the name \"more\".");
    CHECK(told(little, renamedStep(little, u"by"_qs, u"x"_qs)) == "There is no step \"by\" in the text any more.");
    CHECK(told(little, renamedStep(little, u"bye"_qs, u"null"_qs)) == "The way in which line 18 is written cannot be changed in the drawing. Change it in the text."); // YAML has another idea of it
}

TEST_CASE("a step is added below another one and on the way that leads on from it")
{
    CHECK(told(little, addedStep(little, u"greet"_qs, 0, StepKind::Say)) == "+  - step: say_1\n+    say: \"…\"\n+");
    const auto added = addedStep(little, u"which"_qs, wayNamed(little, u"which"_qs, "left"), StepKind::Ask);
    CHECK(told(little, added) ==
          "-      left: {text: \"Left\", next: bye}\n+      left: {text: \"Left\", next: ask_1}\n"
          "+    next: more\n" // the other one leads where it led
          "+\n+  - step: ask_1\n+    ask: \"…\"\n+    answer: ask_1\n+    type: text\n+    next: bye");
    CHECK(added->step == QStringLiteral("ask_1"));
    CHECK(told(little, addedStep(little, u"which"_qs, wayNamed(little, u"which"_qs, "right"), StepKind::End)) ==
          "-      right: To the right, please   # they follow\n+      right: {text: 'To the right, please', next: end_1}   # they follow\n+\n+  - step: end_1\n+    end: done");
    CHECK(told(little, addedStep(little, u"bye"_qs, 0, StepKind::Say)) == "Nothing follows the end \"bye\". Choose the step before it.");
}

TEST_CASE("a step of every kind that is added can be drawn, and is not published before its words are found")
{
    const QString twoLanguages = QString(little).replace(QStringLiteral("[en]"), QStringLiteral("[en, es]"));
    for (const QString& text : {little, twoLanguages})
        for (const StepKindRow& row : stepKinds()) {
            CAPTURE(row.key, text.toStdString());
            const auto edit = addedStep(text, QStringLiteral("greet"), 0, row.kind);
            REQUIRE(edit);
            const GuideScript script = scriptOf(applied(text, *edit).toUtf8());
            REQUIRE(script.steps.size() == 6);
            CHECK(script.steps[1].kind == row.kind);
            CHECK(script.steps[1].id == edit->step);
        }
    const QByteArray added = applied(little, *addedStep(little, QStringLiteral("greet"), 0, StepKind::Say)).toUtf8();
    CHECK(checkedText(added).contains(QStringLiteral("g:13:10: error: empty-text: There are no words here.")));
}

TEST_CASE("who led to a step that is removed leads to what followed it, if that is one step")
{
    CHECK(told(little, removedStep(little, u"more"_qs)) == "-  - step: more\n-    say: More\n-    # and no less\n-");
    CHECK(told(little, removedStep(little, u"greet"_qs)) == "-  # first of all\n-  - step: greet   # kindly\n-    say: 'Good morning: {customer.given_name|you}'\n-");
    CHECK(told(little, removedStep(little, u"which"_qs)) == "\"which\" leads to \"bye\", \"more\". Lead all its ways to the one that shall take its place first.");
    CHECK(told(little, removedStep(little, u"bye"_qs)) == "\"bye\" is named in \"before\" of \"sure\": nobody may reach it without them. Change that first.");
    const QString two = QString(little).replace(u", before: bye"_qs, u""_qs);
    CHECK(told(two, removedStep(two, u"bye"_qs)) == "\"sure\", \"which\" would lead nowhere without \"bye\". Lead them to other steps first.");
    const QString jump = QString(little).replace(u"    # and no less\n"_qs, u"    next: bye\n"_qs);
    CHECK(told(jump, removedStep(jump, u"more"_qs)) == "-\n-  - step: more\n-    say: More"); // it says "next: bye" itself, and not what stands below now
    const QString only = u"guide: a\nlanguages: [en]\ntitle: A\nsteps:\n- {step: a, end: done}"_qs;
    CHECK(told(only, removedStep(only, u"a"_qs)) == "\"a\" is the only step. A guide needs one.");
    const QString begins = u"steps:\n- {step: a, say: A, next: c}\n- {step: b, end: done}\n- {step: c, end: done}"_qs;
    CHECK(told(begins, removedStep(begins, u"a"_qs)) == "The guide begins with \"a\". Move the step that it shall begin with to the top first.");
    CHECK(told(begins, removedStep(begins, u"b"_qs)) == "-- {step: b, end: done}"); // nobody led there
}

TEST_CASE("a way is led to another step, also one that was not written so far")
{
    CHECK(told(little, leadTo(little, u"which"_qs, wayNamed(little, u"which"_qs, "left"), u"greet"_qs)) ==
          "-      left: {text: \"Left\", next: bye}\n+      left: {text: \"Left\", next: greet}");
    CHECK(told(little, leadTo(little, u"greet"_qs, 0, u"bye"_qs)) == "+    next: bye");
    CHECK(told(little, leadTo(little, u"sure"_qs, 0, u"greet"_qs)) ==
          "-  - {step: \"sure\", check: \"Nothing is lost.\", wording: 1, before: bye}\n+  - {step: \"sure\", check: \"Nothing is lost.\", wording: 1, before: bye, next: greet}");
    CHECK(told(little, leadTo(little, u"greet"_qs, 0, u"nowhere"_qs)) == "There is no step \"nowhere\" in the text any more.");
    const QString blocks = u"steps:\n- step: a\n  choose: Which?\n  options:\n    b:   # remark\n      en: Yes\n      # remark\n      es: Sí\n    c:\n      text: No\n- {step: z, end: done}\n"_qs;
    CHECK(told(blocks, leadTo(blocks, u"a"_qs, wayNamed(blocks, u"a"_qs, "b"), u"z"_qs)) ==
          "-      en: Yes\n-      # remark\n-      es: Sí\n+      text:\n+        en: Yes\n+        # remark\n+        es: Sí\n+      next: z");
    CHECK(told(blocks, leadTo(blocks, u"a"_qs, wayNamed(blocks, u"a"_qs, "c"), u"z"_qs)) == "+      next: z");
    const QString decision = u"steps:\n- step: a\n  decide:\n  - {when: x is set, next: z}\n- {step: z, end: done}"_qs;
    CHECK(told(decision, leadTo(decision, u"a"_qs, wayNamed(decision, u"a"_qs, "otherwise"), u"z"_qs)) == "+  otherwise: z");
}

TEST_CASE("a step that is moved takes its remarks along and passes one step, and remarks between them stay")
{
    const auto moved = movedStep(little, u"which"_qs, -1);
    REQUIRE(moved);
    const QString text = applied(little, *moved);
    CHECK(text.indexOf(u"step: which"_qs) < text.indexOf(u"# ---- what it is about ----"_qs));
    CHECK(text.indexOf(u"# ---- what it is about ----"_qs) < text.indexOf(u"# first of all\n  - step: greet"_qs));
    CHECK(told(little, movedStep(little, u"greet"_qs, -1)) == "\"greet\" is the first step already.");
    CHECK(told(little, movedStep(little, u"bye"_qs, 1)) == "\"bye\" is the last step already.");
    const auto back = movedStep(text, u"which"_qs, 1);
    REQUIRE(back);
    CHECK(applied(text, *back) == little);
}

TEST_CASE("a text with findings is changed where the place is clear, otherwise one sentence says why not")
{
    const QString wrong = QString(little).replace(u"wording: 1"_qs, u"wording: one, colour: red"_qs).replace(u"next: bye"_qs, u"next: nowhere"_qs);
    CHECK(told(wrong, renamedStep(wrong, u"more"_qs, u"rest"_qs)) == "-  - step: more\n+  - step: rest");
    CHECK(told(wrong, leadTo(wrong, u"which"_qs, wayNamed(wrong, u"which"_qs, "left"), u"bye"_qs)) == "-      left: {text: \"Left\", next: nowhere}\n+      left: {text: \"Left\", next: bye}");
    const QString broken = little + u"  - {step: more"_qs;
    CHECK(told(broken, movedStep(broken, u"which"_qs, 1)).starts_with("The text cannot be read at line "));
    const QString twice = little + u"  - {step: more, say: Twice}\n"_qs;
    CHECK(told(twice, renamedStep(twice, u"more"_qs, u"rest"_qs)) == "There are 2 steps with the name \"more\". Give them different names in the text first.");
    const QString nameless = little + u"  - {say: Twice}\n"_qs;
    CHECK(told(nameless, renamedStep(nameless, u"more"_qs, u"rest"_qs)) == "The step in line 30 has no name. Give it one in the text first.");
    const QString inOneLine = u"steps: [{step: a, say: A}, {step: b, end: done}]"_qs;
    CHECK(told(inOneLine, movedStep(inOneLine, u"a"_qs, 1)) == "The way in which line 1 is written cannot be changed in the drawing. Change it in the text.");
    CHECK(applied(inOneLine, *renamedStep(inOneLine, u"b"_qs, u"c"_qs)) == u"steps: [{step: a, say: A}, {step: c, end: done}]"_qs);
    const QString escaped = u"steps:\n- {step: \"\\x61\", say: A}\n- {step: b, end: done}"_qs;
    CHECK(told(escaped, renamedStep(escaped, u"a"_qs, u"c"_qs)) == "The way in which line 2 is written cannot be changed in the drawing. Change it in the text.");
    CHECK(told({}, renamedStep({}, u"a"_qs, u"c"_qs)) == "The text cannot be read at line 1. Mend that first.");
    CHECK(told(u"steps: none"_qs, renamedStep(u"steps: none"_qs, u"a"_qs, u"c"_qs)) == "There are no steps in the text yet. Write the first one there.");
}

TEST_CASE("after every edit of any guide the graph is the expected one and every other line is as it was")
{
    int edits = 0, refused = 0;
    for (const QString& text : anyGuides()) {
        const GuideScript script = scriptOf(text.toUtf8());
        const auto outline = outlineOf(text);
        REQUIRE(outline);
        const QStringList edges = edgesOf(script);
        const std::string shown = text.toStdString();
        const int stride = isLong() || script.steps.size() < 10 ? 1 : 9;
        for (int at = 0; at < int(script.steps.size()); at += stride) {
            const QString id = script.steps[std::size_t(at)].id;
            const StepOutline& step = outline->steps[std::size_t(at)];
            CAPTURE(shown, id.toStdString());
            REQUIRE(step.id == id);

            const auto renamed = renamedStep(text, id, u"a-new-name"_qs);
            REQUIRE(renamed);
            GuideScript other = script;
            other.steps[std::size_t(at)].id = u"a-new-name"_qs;
            QStringList expected = edgesOf(other);
            expected.sort();
            CHECK(edgesOf(applied(text, *renamed)) == expected);
            CHECK(remarksOf(applied(text, *renamed)) == remarksOf(text));
            CHECK(applied(applied(text, *renamed), *renamedStep(applied(text, *renamed), u"a-new-name"_qs, id)) == text);

            if (at > 0) {
                const auto moved = movedStep(text, id, -1);
                REQUIRE(moved);
                other = script;
                std::swap(other.steps[std::size_t(at)], other.steps[std::size_t(at) - 1]);
                std::swap(other.index[id], other.index[script.steps[std::size_t(at) - 1].id]);
                CHECK(edgesOf(applied(text, *moved)) == edgesOf(other));
                QStringList before = text.split(u'\n'), after = applied(text, *moved).split(u'\n');
                if (text.endsWith(u'\n')) {
                    before.sort();
                    after.sort();
                    CHECK(before == after);
                }
            }

            for (int way = 0; way < int(step.ways.size()); ++way) {
                const StepWay& one = step.ways[std::size_t(way)];
                const bool splits = step.kind->kind == StepKind::Ask && one.kind == StepWay::Kind::Option; // makes ways of all options
                const QString to = script.steps[std::size_t(at + 1 + way) % script.steps.size()].id;
                CAPTURE(one.name.toStdString(), to.toStdString());
                const auto led = leadTo(text, id, way, to);
                REQUIRE(led);
                const QString line = u"%1 -%2-> %3"_qs.arg(id, one.name);
                expected = edges;
                if (one.isUsed())
                    expected.removeOne(line.arg(outline->targetOf(at, one)));
                expected.append(line.arg(to));
                expected.sort();
                if (!splits)
                    CHECK(edgesOf(applied(text, *led)) == expected);
                if (one.value && one.value->form != StepWay::Value::Form::Lines)
                    CHECK(remarksOf(applied(text, *led)) == remarksOf(text));
                ++edits;

                const auto added = addedStep(text, id, way, StepKind::Say);
                REQUIRE(added);
                const QString follower = one.isUsed() ? outline->targetOf(at, one) : std::size_t(at) + 1 < script.steps.size() ? script.steps[std::size_t(at) + 1].id : QString();
                expected = edges;
                if (one.isUsed())
                    expected.removeOne(line.arg(follower));
                expected.append(line.arg(added->step));
                if (!follower.isEmpty())
                    expected.append(u"%1 -next-> %2"_qs.arg(added->step, follower));
                expected.sort();
                if (!splits)
                    CHECK(edgesOf(applied(text, *added)) == expected);
                ++edits;
            }

            const auto removed = removedStep(text, id);
            if (!removed) {
                CHECK_FALSE(removed.error().sentence().isEmpty());
                ++refused;
                continue;
            }
            std::set<QString> followers;
            const GuideGraph graph = graphOf(script);
            for (const GuideEdge& edge : graph.out[std::size_t(at)])
                if (edge.to != at)
                    followers.insert(script.steps[std::size_t(edge.to)].id);
            expected.clear();
            bool isLedTo = at == 0;
            for (const QString& edge : edges)
                if (edge.endsWith(u"-> "_qs + id) && !edge.startsWith(id + u" -"_qs)) {
                    isLedTo = true;
                    REQUIRE(followers.size() == 1);
                    expected.append(edge.left(edge.size() - id.size()) + *followers.begin());
                } else if (!edge.startsWith(id + u" -"_qs)) {
                    expected.append(edge);
                }
            expected.sort();
            CHECK(edgesOf(applied(text, *removed)) == expected);
            CHECK((!isLedTo || followers.size() == 1));
            QStringList kept = text.split(u'\n').mid(0, step.lines.first) + text.split(u'\n').mid(step.lines.last + 1), left = applied(text, *removed).split(u'\n');
            if (at > 0 && outline->steps[std::size_t(at) - 1].fallsThrough()) // it may get a "next" of its own
                kept.removeAt(outline->steps[std::size_t(at) - 1].lines.last);
            kept.removeIf([&](const QString& one) { return one.trimmed().isEmpty() || one.contains(id); });
            for (const QString& line : kept)
                CHECK(left.contains(line));
        }
    }
    CHECK(edits > 700);
    CHECK(refused > 80);
}
