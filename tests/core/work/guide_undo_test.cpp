// Going back in a guide: what an edit changed is put back, unless somebody has changed it since.
#include "core/guide/guide_walk.h"
#include "core/work/guide_request.h"
#include "core/work/guide_undo.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

// A run whose step "sort" did what the request wants, on these rows.
GuideRun done(MapRows& rows, const GuideRequest& request)
{
    const auto operation = operationFor(request, {maria, lamp}, rows);
    REQUIRE(operation);
    REQUIRE(*operation);
    auto change = runOperation(rows, **operation, as(ada));
    REQUIRE(change);
    rows.commit(*change);
    RunEvent event;
    event.kind = RunEventKind::Answered;
    event.visits = {{QStringLiteral("sort"), QStringLiteral("next"), true, {}}};
    event.to = QStringLiteral("bye");
    event.note = doneText(**operation);
    GuideRun run;
    run.events = {{monday, ada, {QString::fromUtf8(runEventText(event))}, {}}};
    return run;
}

const GuideRequest sort{QStringLiteral("case.edit"), {{QStringLiteral("set.category"), QStringLiteral("return")}, {QStringLiteral("set.priority"), QStringLiteral("high")}}};

}

TEST_CASE("an edit that a guide made is taken back to what was there before")
{
    MapRows rows = site();
    const GuideRun run = done(rows, sort);
    REQUIRE(rows.get(lamp).priority == Priority::High);
    const auto undo = undoOf(run, QStringLiteral("sort"), rows);
    REQUIRE(undo);
    auto change = runOperation(rows, *undo, as(ada, 1001));
    REQUIRE(change);
    rows.commit(*change);
    CHECK(rows.get(lamp).category == QString());
    CHECK(rows.get(lamp).priority == Priority::Normal);
    CHECK(rows.all<Conflict>().empty());
    CHECK_FALSE(undoOf(run, QStringLiteral("sort"), rows)); // not a second time
}

TEST_CASE("what a colleague has changed since stays theirs")
{
    MapRows rows = site();
    const GuideRun run = done(rows, sort);
    CaseFile file = rows.get(lamp);
    file.category = QStringLiteral("exchange");
    rows.put(Record<CaseFile>{lamp, 9, file});
    CHECK_FALSE(undoOf(run, QStringLiteral("sort"), rows));
    file.category = QStringLiteral("return");
    file.subject = QStringLiteral("Another subject"); // a field that the guide did not touch
    rows.put(Record<CaseFile>{lamp, 10, file});
    CHECK(undoOf(run, QStringLiteral("sort"), rows));
}

TEST_CASE("what was written or never done cannot be taken back")
{
    MapRows rows = site();
    const GuideRun run = done(rows, {QStringLiteral("entry.add"), {{QStringLiteral("text"), QStringLiteral("Called.")}}});
    CHECK_FALSE(undoOf(run, QStringLiteral("sort"), rows));
    CHECK_FALSE(undoOf(run, QStringLiteral("other"), rows));
    CHECK_FALSE(undoOf({}, QStringLiteral("sort"), rows));
}
