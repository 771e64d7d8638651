// Figures of runs, against runs that were counted by hand.
#include "core/guide/guide_figures.h"

using namespace callboard;

namespace {

constexpr qint64 start_ms = 1'795'000'000'000;

// Events of one run, each so many seconds after the one before.
struct Run {
    std::vector<RunEvent> events;
    qint64 now_ms = start_ms;

    Run& event(RunEventKind kind, qint64 seconds, const char* to, std::vector<RunVisit> visits = {})
    {
        RunEvent one;
        one.kind = kind;
        one.to = QString::fromLatin1(to);
        one.visits = std::move(visits);
        one.time = {now_ms += seconds * 1000};
        events.push_back(one);
        return *this;
    }
    Run& start(const char* to) { return event(RunEventKind::Started, 0, to, {{QString(), QStringLiteral("start"), true, {}}}); }
    Run& answer(qint64 seconds, const char* step, const char* label, const char* to) { return event(RunEventKind::Answered, seconds, to, {{QString::fromLatin1(step), QString::fromLatin1(label), true, {}}}); }
    Run& end(qint64 seconds, const char* step, const char* how) { return event(RunEventKind::Ended, seconds, how, {{QString::fromLatin1(step), QStringLiteral("next"), true, {}}}); }
};

std::string lineOf(const GuideFigures& figures, const char* step)
{
    const auto at = figures.steps.find(QString::fromLatin1(step));
    if (at == figures.steps.end())
        return "never";
    const StepFigures& f = at->second;
    QString line = QStringLiteral("reached %1, stopped %2, left %3, %4 in %5/%6 s:").arg(f.reached).arg(f.stopped).arg(f.left).arg(f.time.count).arg(double(f.time.median_ms) / 1000).arg(double(f.time.p90_ms) / 1000);
    for (const auto& [answer, count] : f.answers)
        line += QStringLiteral(" %1=%2").arg(answer).arg(count);
    return line.toStdString();
}

const Instant dayAfter{start_ms + 24 * 60 * 60 * 1000};

}

TEST_CASE("half of the durations do not exceed the middle one, and nine of ten not the ninetieth")
{
    CHECK(spreadOf({}) == Spread{});
    CHECK(spreadOf({7}) == Spread{1, 7, 7});
    CHECK(spreadOf({3, 1}) == Spread{2, 1, 3});
    CHECK(spreadOf({9, 1, 8, 2, 7, 3, 6, 4, 5, 10}) == Spread{10, 5, 9});
    CHECK(spreadOf({11, 9, 1, 8, 2, 7, 3, 6, 4, 5, 10}) == Spread{11, 6, 10});
}

TEST_CASE("times, answers and turns of runs are those that one counts by hand")
{
    std::vector<std::vector<RunEvent>> runs;
    runs.push_back(Run().start("hello").answer(4, "hello", "next", "wish").answer(10, "wish", "refund", "bye").end(2, "bye", "done").events);
    runs.push_back(Run().start("hello").answer(6, "hello", "next", "wish").answer(30, "wish", "nothing", "sorry").answer(3, "sorry", "next", "stop").end(1, "stop", "stopped").events);
    runs.push_back(Run().start("hello").answer(8, "hello", "next", "wish").answer(20, "wish", "refund", "bye").end(4, "bye", "done").events);
    const GuideFigures figures = figuresOf(runs, dayAfter);
    CHECK(figures.runs == 3);
    CHECK(figures.done == 2);
    CHECK(figures.stopped == 1);
    CHECK(figures.left == 0);
    CHECK(figures.time == Spread{2, 16'000, 32'000});
    CHECK(lineOf(figures, "hello") == "reached 3, stopped 0, left 0, 3 in 6/8 s: next=3");
    CHECK(lineOf(figures, "wish") == "reached 3, stopped 1, left 0, 3 in 20/30 s: nothing=1 refund=2");
    CHECK(lineOf(figures, "sorry") == "reached 1, stopped 0, left 0, 1 in 3/3 s: next=1");
    CHECK(lineOf(figures, "moon") == "never");
}

TEST_CASE("a pause is not time at a step, and what a person goes back from is not an answer")
{
    Run run;
    run.start("hello").answer(5, "hello", "next", "wish").event(RunEventKind::Paused, 2, "").event(RunEventKind::Resumed, 3600, "").answer(3, "wish", "refund", "sum");
    run.event(RunEventKind::WentBack, 7, "wish").answer(1, "wish", "credit", "bye").end(1, "bye", "done");
    const GuideFigures figures = figuresOf({run.events}, dayAfter);
    CHECK(lineOf(figures, "wish") == "reached 2, stopped 0, left 0, 2 in 1/5 s: credit=1 refund=1");
    CHECK(lineOf(figures, "sum") == "reached 1, stopped 0, left 0, 0 in 0/0 s:");
    CHECK(figures.time == Spread{1, 19'000, 19'000});
}

TEST_CASE("decisions are counted as they were passed, and a called guide's ends are not")
{
    Run run;
    run.start("damaged");
    run.events.back().visits.push_back({QStringLiteral("known"), QStringLiteral("otherwise"), true, {}});
    run.event(RunEventKind::Answered, 2, "identity/verify", {{QStringLiteral("damaged"), QStringLiteral("next"), true, {{QStringLiteral("damaged"), GuideValue(true)}}},
        {QStringLiteral("identity"), QStringLiteral("enter"), false, {}}, {QStringLiteral("identity/"), QStringLiteral("with"), true, {}}});
    run.event(RunEventKind::Answered, 9, "bye", {{QStringLiteral("identity/verify"), QStringLiteral("failed"), false, {}}, {QStringLiteral("identity"), QStringLiteral("return"), false, {}}});
    const GuideFigures figures = figuresOf({run.events}, dayAfter);
    CHECK(lineOf(figures, "known") == "reached 1, stopped 0, left 0, 0 in 0/0 s: otherwise=1");
    CHECK(lineOf(figures, "damaged") == "reached 1, stopped 0, left 0, 1 in 2/2 s: yes=1");
    CHECK(lineOf(figures, "identity/verify") == "reached 1, stopped 0, left 0, 1 in 9/9 s: failed=1");
    CHECK(lineOf(figures, "identity") == "never");
}

TEST_CASE("a run that nobody goes on with counts as left after seven days, where it stands")
{
    const auto events = Run().start("hello").answer(5, "hello", "next", "wish").events;
    CHECK(figuresOf({events}, dayAfter).left == 0);
    const GuideFigures later = figuresOf({events}, {start_ms + 5'000 + GuideFigures::leftAfter_ms + 1});
    CHECK(later.left == 1);
    CHECK(lineOf(later, "wish") == "reached 1, stopped 0, left 1, 0 in 0/0 s:");
    CHECK(figuresOf({events}, {start_ms + 5'000 + GuideFigures::leftAfter_ms}).left == 0);
}
