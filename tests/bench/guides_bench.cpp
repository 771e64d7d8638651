// Group "guides": reading and proving a guide of 2,000 steps and 200 decisions, and a key in a run of it.
#include "tests/bench/bench.h"
#include "core/guide/guide_check.h"
#include "core/guide/guide_engine.h"
#include "core/guide/guide_link.h"

namespace callboard::bench {

namespace {

constexpr int stepsCount = 2'000;

// Ten steps to a block: answers, a decision over them, ways ahead and back, and a required step now and then.
QByteArray largeGuide()
{
    QByteArray text = "guide: large\nlanguages: [en, es]\ncurrency: USD\ntitle: {en: Large, es: Grande}\nsteps:\n";
    const auto words = [](const QByteArray& english) { return "{en: \"" + english + " {sum|nothing}\", es: \"" + english + " {sum|nada}\"}"; };
    text += "  - {step: first, ask: " + words("How much is it") + ", answer: sum, type: money}\n";
    for (int block = 0; block < stepsCount / 10; ++block) {
        const QByteArray id = "b" + QByteArray::number(block) + "_", next = "b" + QByteArray::number(block + 1) + "_0";
        const QByteArray target = block + 1 < stepsCount / 10 ? next : QByteArray("bye");
        text += "  - {step: " + id + "0, say: " + words("Hello") + "}\n";
        text += "  - {step: " + id + "1, check: " + words("Listen") + ", wording: 1}\n";
        text += "  - {step: " + id + "2, ask: " + words("How many") + ", answer: n" + QByteArray::number(block) + ", type: number}\n";
        text += "  - {step: " + id + "3, ask: " + words("Is it so") + ", answer: y" + QByteArray::number(block) + ", type: yes_no}\n";
        const QByteArray n = "n" + QByteArray::number(block), y = "y" + QByteArray::number(block);
        text += "  - step: " + id + "4\n    decide:\n      - {when: " + n + " < 10 and " + y + ", next: " + id + "5}\n      - {when: " + n + " < 10 and not " + y + ", next: " + id + "6}\n      - {when: " + n
            + " >= 10 and " + n + " < 20, next: " + id + "7}\n      - {when: " + n + " >= 20, next: " + id + "2}\n";
        for (int i = 5; i < 9; ++i)
            text += "  - {step: " + id + QByteArray::number(i) + ", say: " + words("Go on") + "}\n";
        text += "  - {step: " + id + "9, choose: " + words("Which way") + ", options: {a: {text: {en: A, es: A}, next: " + target + "}, b: {text: {en: B, es: B}, next: " + id + "0}}}\n";
    }
    return text + "  - {step: bye, end: done}\n";
}

}

Result<void> benchGuides(const Options&)
{
    const QByteArray text = largeGuide();
    Timings reading, checking, counting, answering;
    std::optional<GuideScript> script;
    constexpr int rounds = 10;
    for (int round = 0; round < rounds; ++round) {
        GuideFindings findings;
        script = reading.measure([&] { return readGuide(text, findings); });
        if (!script)
            return Error::of(ErrorCode::Invalid, "%1", findingLine(QStringLiteral("large"), findings.list().front()));
        const bool isSound = checking.measure([&] {
            checkGuide(*script, {}, findings);
            return !findings.hasErrors();
        });
        if (!isSound)
            return Error::of(ErrorCode::Invalid, "%1", findingLine(QStringLiteral("large"), findings.list().front()));
        counting.measure([&] { return countPaths(*script, graphOf(*script)).paths; });
    }
    report("guide of steps", double(script->steps.size()), "steps");
    reading.reportAs("guide, read");
    checking.reportAs("guide, proved");
    counting.reportAs("guide, ways counted");
    auto linked = linkGuide(*script, {}, {});
    if (!linked)
        return linked.error();
    const GuideEngine engine(*linked, {{}, QDate(2026, 11, 21)});
    GuideWalk run;
    if (auto started = engine.start({}, {}))
        apply(run, *started);
    for (int key = 0; key < 1'000 && run.isOpen(); ++key) {
        const GuideStep& step = *engine.stepOf(run);
        GuideValue value = true;
        if (step.kind == StepKind::Choose)
            value = QStringLiteral("a");
        else if (step.word("type") == QStringLiteral("number"))
            value = 5.0;
        else if (step.word("type") == QStringLiteral("money"))
            value = Money{500, QStringLiteral("USD")};
        auto event = answering.measure([&] { return engine.answer(run, value, {}); });
        if (!event)
            return event.error();
        apply(run, *event);
        answering.measure([&] { return engine.requiredOpen(run).size(); });
    }
    answering.reportAs("guide, answer or required steps");
    return {};
}

} // namespace callboard::bench
