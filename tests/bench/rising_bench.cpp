// Group "rising": what comes more often than usual, from a file's cases to the rows of the sheet, beside a bare read of the same texts.
#include "tests/bench/bench.h"
#include "tests/bench/bulk.h"
#include "core/domain/timeline_entry.h"
#include "core/knowledge/rising_cases.h"

#include <QDir>

namespace callboard::bench {

namespace {

constexpr int cases_max = 20'000, times = 10;

// The demo's rows, whose cases are of the nine weeks that are looked at.
Result<int> loadRecent(Database& database, const RisingPeriod& period)
{
    RowStore rows(database);
    DemoBatches batches(cases_max);
    DemoRandom random(3, 0);
    int cases = 0;
    while (cases < cases_max && batches.next()) {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        for (const DemoRow& made : batches.rows()) {
            Row row = made.row;
            if (made.schema == &schemaOf<CaseFile>()) {
                auto file = storedRecord<CaseFile>(row);
                if (!file)
                    return file.error();
                file->value.opened = {period.firstBegin().ms + 1 + random.below(period.now.ms - period.firstBegin().ms)};
                row = toRow(*file);
                ++cases;
            }
            if (auto done = rows.put(*made.schema, row); !done)
                return done.error();
        }
        if (auto done = transaction->commit(); !done)
            return done.error();
    }
    return cases;
}

Result<QStringList> teamsIn(Database& database)
{
    auto teams = RowStore(database).list<Team>({});
    if (!teams)
        return teams.error();
    QStringList ids;
    for (const Record<Team>& team : *teams)
        ids.append(QString::fromLatin1(team.id.key.text()));
    return ids;
}

Result<void> bareRead(Database& database)
{
    Timings timings;
    for (int i = 0; i < times; ++i) {
        auto done = timings.measure([&] { return database.integer("SELECT sum(length(f.subject) + length(f.tags)) + sum(length(e.text)) FROM case_file f LEFT JOIN timeline_entry e ON e.case_file = f.id AND e.direction = 'in'"); });
        if (!done)
            return done.error();
    }
    timings.reportAs("rising: bare read of subjects and incoming texts");
    return {};
}

}

Result<void> benchRising(const Options& options)
{
    const QString path = QDir(options.dir).filePath(QStringLiteral("rising.db"));
    const RisingPeriod period{{1'795'000'000'000}};
    {
        auto writer = newCacheFile(path);
        if (!writer)
            return writer.error();
        auto loaded = loadRecent(**writer, period);
        if (!loaded)
            return loaded.error();
        report("rising: cases in the file", double(*loaded), "cases");
    }
    auto reader = Database::open({path, Access::Reader, Durability::Normal, {}});
    if (!reader)
        return reader.error();
    auto teams = teamsIn(**reader);
    if (!teams)
        return teams.error();
    if (auto done = bareRead(**reader); !done)
        return done;
    Timings reading, counting;
    for (int i = 0; i < times; ++i) {
        auto cases = reading.measure([&] { return risingCases(**reader, *teams, period, cases_max); });
        if (!cases)
            return cases.error();
        const Rising rising = counting.measure([&] { return risingOf(*cases, period); });
        if (i == 0)
            report("rising: cases looked at", rising.cases, "cases");
    }
    reading.reportAs("rising: reading the cases");
    counting.reportAs("rising: counting");
    return {};
}

} // namespace callboard::bench
