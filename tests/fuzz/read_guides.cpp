// Call guides as people write them, and changes of them in their drawing.
#include "core/guide/guide_check.h"
#include "core/guide/guide_diff.h"
#include "core/guide/guide_edit.h"
#include "core/guide/guide_layout.h"
#include "core/guide/line_diff.h"
#include "core/work/guide_world.h"
#include "tests/fuzz/readers.h"
#include "tests/support/seeded_random.h"

namespace callboard::fuzz {

namespace {

std::vector<QByteArray> guideSamples()
{
    static const std::vector<QByteArray> guides = filesIn("resources/guides", "*.yaml");
    return guides;
}

Tried readGuides(const QByteArray& bytes)
{
    static const GuideWorld world = workGuideWorld();
    GuideFindings findings;
    const auto script = readGuide(bytes, findings);
    if (script) {
        checkGuide(*script, world, findings);
        const GuideGraph graph = graphOf(*script);
        layoutOf(graph);
        countPaths(*script, graph);
        if (!diffOf(*script, *script).isEmpty())
            return broken("a guide differs from itself");
    } else if (!findings.hasErrors()) {
        return broken("refused without a reason");
    }
    const int lines = int(bytes.count('\n')) + 1;
    for (const GuideFinding& finding : findings.list())
        if (finding.place.line > lines || finding.sentence().isEmpty())
            return broken("a finding is nowhere in the text, or says nothing: " + findingLine(QStringLiteral("x"), finding).toUtf8());
    return script ? taken() : refused();
}

// One of the changes that a drawing offers, chosen by the text itself.
Result<GuideEdit> someEdit(const QString& text, const GuideOutline& outline, SeededRandom& random)
{
    const auto some = [&] { return outline.steps[std::size_t(random.below(int(outline.steps.size())))].id; };
    switch (random.below(5)) {
    case 0: return renamedStep(text, some(), random.chance(80) ? QStringLiteral("another") : some());
    case 1: return removedStep(text, some());
    case 2: return movedStep(text, some(), random.chance(50) ? 1 : -1);
    case 3: return leadTo(text, some(), random.below(4), some());
    default: return addedStep(text, some(), random.below(4), stepKinds()[std::size_t(random.below(int(stepKinds().size())))].kind);
    }
}

Tried editGuides(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto outline = outlineOf(text);
    if (!outline)
        return refused();
    SeededRandom random(qChecksum(bytes));
    bool any = false;
    for (int edits = 0; edits < 4; ++edits) {
        const auto edit = someEdit(text, *outline, random);
        if (!edit)
            continue;
        any = true;
        qsizetype behind = 0, grown = 0;
        for (const TextChange& change : edit->changes) {
            if (change.place.from < behind || change.place.end() > text.size())
                return broken("changes overlap, or lie outside of the text");
            behind = change.place.end();
            grown += change.put.size() - change.place.length;
        }
        const QString after = applied(text, *edit);
        if (after.size() != text.size() + grown)
            return broken("more was changed than the edit says");
        if (!outlineOf(after))
            return broken("a change made the text unreadable");
    }
    return any ? taken() : refused();
}

std::vector<QByteArray> ruleSamples()
{
    return {"damaged and not (wish is one of refund, \"store credit\") or sum is at most 50 USD", "bought is after 30 days ago and due is before 2026-12-24", "phone is set", "a < {b} or c >= 5", "due is today"};
}

Tried readRule(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto rule = parseRule(text);
    if (const auto* wrong = std::get_if<RuleError>(&rule))
        return wrong->code && wrong->offset >= 0 && wrong->offset <= text.size() ? refused() : broken("a mistake is nowhere in the text");
    const RuleNode& root = std::get<RuleNode>(rule);
    const RuleFacts facts{[](const QString& field) -> GuideValue { return field.size() % 2 ? GuideValue(field) : GuideValue(double(field.size())); }, QDate(2026, 11, 23)};
    evaluate(root, facts);
    provenSet(root);
    for (const RuleNode* test : testsOf(root))
        if (!test->isTest() || test->offset < 0 || test->offset > text.size())
            return broken("a test is nowhere in the text");
    return taken();
}

Tried compareLines(const QByteArray& bytes)
{
    const qsizetype half = bytes.size() / 2;
    const QString before = QString::fromUtf8(bytes.first(half)), after = QString::fromUtf8(bytes.sliced(half));
    const std::vector<DiffLine> lines = lineDiff(before, after, int(bytes.size()));
    if (lines.empty())
        return refused();
    QStringList was, is;
    for (const DiffLine& line : lines) {
        if (line.kind != DiffLine::Kind::Added)
            was.append(line.text);
        if (line.kind != DiffLine::Kind::Removed)
            is.append(line.text);
    }
    return was == before.split(u'\n') && is == after.split(u'\n') ? taken() : broken("the lines are not those of the two texts");
}

}

std::vector<Reader> guideReaders()
{
    return {{"guide", "every finding has a place in the text and a sentence; a refused guide has one", guideSamples, readGuides},
            {"guide-edit", "a change leaves the rest of the text as it was, and a guide that can be read", guideSamples, editGuides},
            {"rule", "every test and every mistake has its place", ruleSamples, readRule},
            {"line-diff", "it has all lines of both texts", guideSamples, compareLines}};
}

} // namespace callboard::fuzz
