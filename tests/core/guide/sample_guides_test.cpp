// The guides that come with the program: nothing is wrong with them, every step is used, and they take few keys.
#include "core/guide/guide_entry.h"
#include "core/guide/guide_link.h"
#include "core/guide/guide_play.h"
#include "core/work/guide_world.h"
#include "tests/core/guide/guide_samples.h"
#include "tests/support/seeded_random.h"


#include <set>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QDate today(2026, 11, 21);

GuideLibrary library()
{
    GuideLibrary all;
    for (const QByteArray& text : ownGuides()) {
        GuideScript script = scriptOf(text);
        all.emplace(script.name, std::move(script));
    }
    return all;
}

GuideWorld fullWorld(const GuideLibrary& guides)
{
    GuideWorld world = workGuideWorld();
    std::vector<const GuideScript*> scripts;
    for (const auto& [name, script] : guides)
        scripts.push_back(&script);
    addSignatures(world, scripts);
    return world;
}

const GuideFacts facts{[](const QString& record, const QString&, const QString& field) -> GuideValue {
                           if (record == QStringLiteral("order") && field == QStringLiteral("status"))
                               return QStringLiteral("delivered");
                           return record == QStringLiteral("order") && field == QStringLiteral("number") ? GuideValue(QStringLiteral("#W6247578")) : GuideValue();
                       },
    today};

}

TEST_CASE("the program's own guides have no finding")
{
    const QMap<QString, QByteArray> all = ownGuides();
    REQUIRE(all.size() >= 12);
    const auto checked = checkGuides({all.begin(), all.end()}, workGuideWorld());
    for (std::size_t i = 0; i < checked.size(); ++i) {
        const QString name = all.keys()[qsizetype(i)];
        for (const GuideFinding& finding : checked[i].findings.list())
            FAIL_CHECK(findingLine(name, finding).toStdString());
        REQUIRE(checked[i].script);
        CHECK(checked[i].script->languages == QStringList{QStringLiteral("en"), QStringLiteral("es")});
        CHECK(name == checked[i].script->name + QStringLiteral(".yaml"));
    }
}

TEST_CASE("a mistake planted in any of the guides is found")
{
    const QMap<QString, QByteArray> all = ownGuides();
    for (const QString& name : all.keys()) {
        if (name == QStringLiteral("identity-check.yaml"))
            continue; // called by the others
        CAPTURE(name.toStdString());
        QByteArray text = all[name];
        const qsizetype at = text.lastIndexOf("    end: ");
        REQUIRE(at > 0);
        text = text.left(at) + "    say: {en: \"And now?\", es: \"¿Y ahora?\"}\n"; // the last end becomes a dead end
        std::vector<QByteArray> texts{all.begin(), all.end()};
        texts[std::size_t(all.keys().indexOf(name))] = text;
        CHECK(checkedText(texts, workGuideWorld()).contains(QStringLiteral("dead-end")));
    }
}

TEST_CASE("walking the guides at random never stands still, never skips a required step, and sees every step")
{
    const GuideLibrary guides = library();
    const GuideWorld world = fullWorld(guides);
    for (const auto& [name, script] : guides) {
        CAPTURE(name.toStdString());
        auto linked = linkGuide(script, guides, world);
        REQUIRE(linked);
        std::set<QString> seen;
        for (quint64 seed = 1; seed <= 400; ++seed) {
            CAPTURE(seed);
            SeededRandom random(seed);
            const QStringList states{QStringLiteral("pending"), QStringLiteral("shipped"), QStringLiteral("delivered"), QStringLiteral("cancelled")};
            const QString state = states[random.below(4)], tier = random.chance(50) ? QStringLiteral("gold") : QString();
            const GuideEngine engine(*linked, {[&](const QString& record, const QString& key, const QString& field) -> GuideValue {
                                                   if (field == QStringLiteral("tier"))
                                                       return tier.isEmpty() ? GuideValue() : GuideValue(tier);
                                                   return field == QStringLiteral("status") ? GuideValue(state) : facts.value(record, key, field);
                                               },
                                                  today});
            GuideWalk run;
            apply(run, *engine.start({}, {}));
            for (int count = 0; run.isOpen() && count < 120; ++count) {
                const GuideStep& step = *engine.stepOf(run);
                seen.insert(step.id);
                REQUIRE(engine.blocking(run).isEmpty()); // on the guide's own ways nothing is ever missing
                GuideValue value = true;
                const GuideType type = guideTypeNamed(step.word("type")).value_or(GuideType::Text);
                if (!step.options.empty())
                    value = random.pick(step.options).id;
                else if (step.kind == StepKind::Verify)
                    value = double(random.below(3));
                else if (step.kind == StepKind::LookUp)
                    value = random.chance(80) ? GuideValue(QStringLiteral("#W1")) : GuideValue();
                else if (step.kind == StepKind::Schedule)
                    value = today.addDays(random.below(4));
                else if (step.kind == StepKind::Action)
                    value = random.chance(90) ? GuideValue(true) : GuideValue(QStringLiteral("The server said no."));
                else if (step.kind == StepKind::Ask && type == GuideType::YesNo)
                    value = random.chance(50);
                else if (step.kind == StepKind::Ask && type == GuideType::Money)
                    value = Money{100 + random.below(9'000), linked->currency};
                else if (step.kind == StepKind::Ask && type == GuideType::Number)
                    value = double(random.chance(30) ? 1 : 1 + random.below(90)) - (random.chance(20) && step.id == QStringLiteral("measure") ? 0.5 : 0);
                else if (step.kind == StepKind::Ask && type == GuideType::Date)
                    value = today.addDays(random.chance(20) ? random.below(40) : -random.below(random.chance(50) ? 20 : 900));
                else if (step.kind == StepKind::Ask)
                    value = QStringLiteral("words");
                auto event = engine.answer(run, value, {});
                if (!event)
                    FAIL(step.id.toStdString() << ": " << event.error().sentence().toStdString());
                apply(run, *event);
            }
        }
        for (const GuideStep& step : linked->steps)
            if (step.row().waits && !(step.kind == StepKind::End && !step.scope.isEmpty()))
                CHECK((seen.contains(step.id) ? std::string() : step.id.toStdString()) == "");
    }
}

TEST_CASE("a refund with approval takes eight to twelve keys from start to end")
{
    const GuideLibrary guides = library();
    auto linked = linkGuide(guides.at(QStringLiteral("refund-with-approval")), guides, fullWorld(guides));
    REQUIRE(linked);
    const GuideEngine engine(*linked, facts);
    GuideWalk run;
    apply(run, *engine.start({}, {}));
    int keys = 0, steps = 0;
    QStringList requests;
    while (run.isOpen() && keys < 40) {
        const GuideStep& step = *engine.stepOf(run);
        ++steps;
        GuideEntry entry(step, linked->currency, today);
        entry.setFound({QStringLiteral("#W6247578"), QStringLiteral("#W1")});
        std::optional<GuideValue> value;
        if (entry.takesDigits()) {
            for (int digit = 1; !value && digit <= 3; ++digit) { // 1, then 2 …
                value = entry.digit(digit);
                ++keys;
            }
        } else {
            auto entered = entry.enter(step.id == QStringLiteral("amount") ? QStringLiteral("47.84") : QString()); // typed text is counted apart
            REQUIRE(entered);
            value = *entered;
            ++keys;
        }
        REQUIRE(value);
        const GuideRequest request = engine.request(run);
        if (!request.isEmpty())
            requests.append(request.operation);
        auto event = engine.answer(run, *value, {});
        REQUIRE(event);
        apply(run, *event);
    }
    CHECK(run.state == RunState::Done);
    CHECK(requests == QStringList{QStringLiteral("refund.request"), QStringLiteral("outcome")});
    CHECK(steps >= 8);
    CHECK(keys >= 8);
    CHECK(keys <= 12);
}
