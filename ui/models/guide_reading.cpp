// Script, findings and drawing become what is shown.
#include "ui/models/guide_reading.h"

#include <QCoreApplication>

namespace callboard {

namespace {

constexpr int wordsShown_max = 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GuideReading)
};

GuideStepData stepData(const GuideScript& script, const GuideStep& step)
{
    GuideStepData data;
    data.id = step.id;
    data.kind = stepKindName(step.kind);
    data.line = step.place.line;
    data.isRequired = step.row().isRequired || !step.before.empty();
    const QString language = QLocale().name().section(u'_', 0, 0);
    const auto said = step.texts.find("say");
    data.text = !step.text.isEmpty() ? script.inLanguage(step.text, language) : said != step.texts.end() ? script.inLanguage(said->second, language) : step.main.word;
    data.text = data.text.simplified().left(wordsShown_max);
    return data;
}

}

QString stepKindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Say: return Texts::tr("Say");
    case StepKind::Ask: return Texts::tr("Question");
    case StepKind::Choose: return Texts::tr("Choice");
    case StepKind::Check: return Texts::tr("Statement");
    case StepKind::Verify: return Texts::tr("Identity check");
    case StepKind::Decide: return Texts::tr("Decision");
    case StepKind::LookUp: return Texts::tr("Look up");
    case StepKind::Action: return Texts::tr("Action");
    case StepKind::Article: return Texts::tr("Article");
    case StepKind::Guide: return Texts::tr("Guide");
    case StepKind::Escalate: return Texts::tr("Hand on");
    case StepKind::Schedule: return Texts::tr("Promise");
    case StepKind::Outcome: return Texts::tr("Outcome");
    case StepKind::End: return Texts::tr("End");
    }
    return {};
}

int GuideReading::stepAtLine(int line) const
{
    const auto after = std::upper_bound(steps.begin(), steps.end(), line, [](int at, const GuideStepData& step) { return at < step.line; });
    return int(after - steps.begin()) - 1;
}

int GuideReading::lastLineOf(int step) const
{
    const bool isLast = step + 1 >= int(steps.size());
    const QStringList lines = text.split(u'\n');
    auto last = isLast ? lines.size() : qsizetype(steps[std::size_t(step) + 1].line - 1);
    while (last > steps[std::size_t(step)].line && lines[last - 1].trimmed().isEmpty())
        --last;
    return int(last);
}

GuideShelf GuideShelf::of(const std::vector<QByteArray>& texts)
{
    GuideShelf shelf;
    for (const QByteArray& text : texts) {
        GuideFindings ignored;
        if (auto script = readGuide(text, ignored))
            shelf.scripts.insert_or_assign(script->name, std::move(*script));
    }
    return shelf;
}

GuideReading readingOf(const QString& text, const GuideShelf& shelf, const GuideWorld& world)
{
    GuideReading reading;
    reading.text = text;
    std::vector<const GuideScript*> others;
    for (const auto& [name, script] : shelf.scripts)
        others.push_back(&script);
    CheckedGuide checked = checkGuideAmong(text.toUtf8(), others, world);
    if (checked.script) {
        reading.title = checked.script->inLanguage(checked.script->title, QLocale().name().section(u'_', 0, 0));
        for (const GuideStep& step : checked.script->steps)
            reading.steps.push_back(stepData(*checked.script, step));
        reading.graph = graphOf(*checked.script);
        reading.layout = layoutOf(reading.graph);
    }
    checked.findings.sort();
    for (const GuideFinding& finding : checked.findings.list()) {
        const int step = reading.stepAtLine(finding.place.line);
        reading.findings.push_back({finding.place.line, finding.place.column, finding.isError(), finding.sentence(), step});
        reading.errors += finding.isError();
        if (step >= 0)
            ++(finding.isError() ? reading.steps[std::size_t(step)].errors : reading.steps[std::size_t(step)].warnings);
    }
    if (checked.script && reading.errors == 0)
        if (auto linked = linkGuide(*checked.script, shelf.scripts, world))
            reading.linked = std::move(*linked);
    reading.script = std::move(checked.script);
    return reading;
}

} // namespace callboard
