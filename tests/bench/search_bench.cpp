// Group "search": finding callers, names, numbers and texts, beside an indexed read of bare SQLite in the same file.
#include "tests/bench/bench.h"
#include "tests/bench/bulk.h"
#include "core/search/search.h"

#include <QDir>
#include <sqlite3.h>

namespace callboard::bench {

namespace {

constexpr int queries = 1000;
constexpr int hits_max = 20;

using Samples = std::vector<DemoCustomer>;

const Customer& anyCustomer(DemoRandom& random, const Samples& samples) { return random.oneOf(samples).customer.value; }

QString anyNumber(DemoRandom& random, const Samples& samples)
{
    for (;;)
        if (const Customer& customer = anyCustomer(random, samples); !customer.phones.isEmpty())
            return customer.phones.front().number.sliced(1);
}

QString lastDigits(DemoRandom& random, const Samples& samples)
{
    return anyNumber(random, samples).right(random.between(4, 7));
}

QString anyRun(DemoRandom& random, const Samples& samples)
{
    const QString number = anyNumber(random, samples);
    const qint64 length = random.between(4, 7);
    return number.mid(random.between(0, number.size() - length), length);
}

QString namePrefix(DemoRandom& random, const Samples& samples)
{
    const Customer& customer = anyCustomer(random, samples);
    const QString family = customer.family_name.left(random.between(2, 6));
    return random.chance(50) ? family : customer.given_name + QLatin1Char(' ') + family;
}

// One to three words of a timeline entry, the last one unfinished.
QString words(DemoRandom& random, const Samples& samples)
{
    for (;;) {
        const DemoCustomer& customer = random.oneOf(samples);
        if (customer.entries.empty())
            continue;
        const QStringList all = random.oneOf(customer.entries).value.text.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (all.isEmpty())
            continue;
        QString text;
        for (qint64 i = 0, n = random.below(3); i < n; ++i)
            text += random.oneOf(all) + QLatin1Char(' ');
        return text + random.oneOf(all).left(random.between(3, 8));
    }
}

Result<void> ask(Database& database, const QByteArray& name, DemoRandom& random, const Samples& samples, QString (*text)(DemoRandom&, const Samples&))
{
    const Search search(database);
    Timings timings;
    int found = 0;
    for (int i = 0; i < queries; ++i) {
        const SearchQuery query{text(random, samples), hits_max, {}};
        auto hits = timings.measure([&] { return search.find(query); });
        if (!hits)
            return hits.error();
        found += !hits->empty();
    }
    timings.reportAs(name);
    report(name + ", found", 100.0 * found / queries, "%");
    return {};
}

Result<void> bareRead(Database& database, const Samples& samples, DemoRandom& random)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "SELECT * FROM customer WHERE id = ?1", -1, &statement, nullptr) != SQLITE_OK)
        return Error::of(ErrorCode::Bug, "bare read: %1", sqlite3_errmsg(database.handle()));
    Timings timings;
    for (int i = 0; i < queries; ++i) {
        const QByteArray id = random.oneOf(samples).customer.id.key.bytes();
        timings.measure([&] {
            sqlite3_bind_blob(statement, 1, id.constData(), int(id.size()), SQLITE_STATIC);
            int bytes = 0;
            while (sqlite3_step(statement) == SQLITE_ROW)
                for (int column = 0; column < sqlite3_column_count(statement); ++column)
                    bytes += sqlite3_column_bytes(statement, column);
            sqlite3_reset(statement);
            return bytes;
        });
    }
    sqlite3_finalize(statement);
    timings.reportAs("search: bare indexed read of a customer");
    return {};
}

Result<void> reportSizes(Database& database)
{
    auto sizes = database.prepare("SELECT CASE WHEN name LIKE 'search%tails' THEN 'tails' WHEN name LIKE 'search%runs%' THEN 'runs' WHEN name LIKE 'search%' THEN 'words' ELSE 'rows and their indexes' END, sum(pgsize) FROM dbstat GROUP BY 1");
    if (!sizes)
        return sizes.error();
    for (;;) {
        auto there = sizes->step();
        if (!there)
            return there.error();
        if (!*there)
            return {};
        report("search: size of " + sizes->bytes(0), double(sizes->integer(1)) / (1024 * 1024), "MiB");
    }
}

}

Result<void> benchSearch(const Options& options)
{
    const QString path = QDir(options.dir).filePath(QStringLiteral("search.db"));
    Samples samples;
    {
        auto writer = newCacheFile(path);
        if (!writer)
            return writer.error();
        auto loaded = load(**writer, options.customers, Searchable::Yes);
        if (!loaded)
            return loaded.error();
        samples = std::move(loaded->samples);
        report("search: rows in the file", double(loaded->rows), "rows");
        report("search: rows stored and searchable", loaded->rowsPerSecond(), "rows/s");
    }
    auto reader = Database::open({path, Access::Reader, Durability::Normal, {}});
    if (!reader)
        return reader.error();
    if (auto done = reportSizes(**reader); !done)
        return done;
    DemoRandom random(2, 0);
    if (auto done = bareRead(**reader, samples, random); !done)
        return done;
    const struct {
        const char* name;
        QString (*text)(DemoRandom&, const Samples&);
    } kinds[] = {{"search: caller by last four to seven digits", lastDigits},
                 {"search: caller by any four to seven digits", anyRun},
                 {"search: caller by name prefix", namePrefix},
                 {"search: full text, latest first", words}};
    for (const auto& kind : kinds)
        if (auto done = ask(**reader, kind.name, random, samples, kind.text); !done)
            return done;
    return {};
}

} // namespace callboard::bench
