// A guide's report from the rows of a site: its runs, and calls of cases with the guide and without.
#include "core/work/guide_report.h"

#include "core/work/guides.h"
#include "tests/support/sample_site.h"
#include "tests/support/temporary_database.h"

using namespace callboard;
using namespace callboard::sample;
using namespace callboard::test;

namespace {

const Id<CallGuide> hello{number(400)};
const QString returns = QStringLiteral("returns");

struct Rows {
    TemporaryDatabase database;
    RowStore store{*database};
    quint64 next = 600;

    Rows() { take(createEntityTables(*database)); }
    template <class E> void put(const Record<E>& record) { take(store.put(schemaOf<E>(), toRow(record))); }
    // A closed case with a call of that many seconds.
    void putCase(qint64 call_s, const QStringList& runs, const QString& category = returns)
    {
        CaseFile file;
        file.brand = brand;
        file.customer = maria;
        file.subject = QStringLiteral("Something");
        file.category = category;
        file.status = CaseStatus::Closed;
        file.closed = later(qint64(++next));
        file.guide_runs = runs;
        const Id<CaseFile> id{number(next)};
        put(Record<CaseFile>{id, 1, file});
        TimelineEntry call;
        call.brand = brand;
        call.customer = maria;
        call.case_file = id;
        call.kind = EntryKind::Call;
        call.happened = monday;
        call.duration_s = call_s;
        put(Record<TimelineEntry>{{number(++next)}, 1, call});
    }
    void putRun(const Id<GuideRun>& id, const Id<CallGuide>& guide)
    {
        RunEvent started, ended;
        started.kind = RunEventKind::Started;
        started.to = QStringLiteral("bye");
        started.time = monday;
        ended.kind = RunEventKind::Ended;
        ended.visits = {{QStringLiteral("bye"), QStringLiteral("next"), true, {}}};
        ended.to = QStringLiteral("done");
        ended.time = later(2);
        GuideRun run;
        run.brand = brand;
        run.customer = maria;
        run.guide = guide;
        run.version = 1;
        for (const RunEvent& event : {started, ended})
            run.events.append({event.time, lena, NoteText{QString::fromUtf8(runEventText(event))}, {}});
        put(Record<GuideRun>{id, 1, run});
    }
};

}

TEST_CASE("a report counts the runs of its guide, and compares calls of its category with the guide and without any")
{
    Rows rows;
    CallGuide guide;
    guide.brand = brand;
    guide.name = QStringLiteral("hello");
    guide.category = returns;
    rows.put(Record<CallGuide>{hello, 1, guide});
    const Id<GuideRun> own{number(500)}, other{number(501)};
    rows.putRun(own, hello);
    rows.putRun(other, {number(401)});
    rows.putCase(100, {text(own.key)});
    rows.putCase(300, {text(own.key)});
    rows.putCase(500, {});
    rows.putCase(700, {text(other.key)}); // another guide: neither
    rows.putCase(900, {}, QStringLiteral("delivery"));
    rows.putCase(0, {}); // nobody was on the phone
    const GuideReport report = take(guideReport(rows.store, hello, later(10)));
    CHECK(report.figures.runs == 1);
    CHECK(report.figures.done == 1);
    CHECK(report.figures.time == Spread{1, 120'000, 120'000});
    CHECK(report.guided == Spread{2, 100'000, 300'000});
    CHECK(report.unguided == Spread{1, 500'000, 500'000});
    CHECK_FALSE(guideReport(rows.store, {number(999)}, later(10)));
}
