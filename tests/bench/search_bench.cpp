// Group "search": finding callers, names, numbers and texts, beside an indexed read of bare SQLite in the same file.
#include "bench/bench.h"
#include "bench/sample_data.h"
#include "core/search/search.h"
#include "core/search/search_index.h"

#include <QDir>
#include <QFileInfo>
#include <sqlite3.h>

namespace callboard::bench {

namespace {

constexpr int commit_rows = 2000;
constexpr int queries = 1000;
constexpr int sampled_customers = 4000;

struct Samples {
    std::vector<Record<Customer>> customers;
    std::vector<QString> texts;
};

// Customers, half as many cases and orders, twice as many timeline entries.
class Loader {
public:
    Loader(Database& database, std::vector<RowObserver*> observers) : m_database(database), m_rows(database, std::move(observers)) {}

    Result<Samples> load(qint64 customers)
    {
        Samples samples;
        for (qint64 i = 0; i < customers; ++i) {
            const auto customer = m_data.customer();
            if (auto done = put(customer); !done)
                return done.error();
            Id<CaseFile> caseFile;
            if (i % 2 == 0) {
                const auto record = m_data.caseOf(customer);
                caseFile = record.id;
                if (auto done = put(record); !done)
                    return done.error();
                if (auto done = put(m_data.orderOf(customer)); !done)
                    return done.error();
            }
            for (int entry = 0; entry < 2; ++entry) {
                const auto record = m_data.entryOf(customer, caseFile);
                if (i % std::max<qint64>(1, customers / sampled_customers) == 0)
                    samples.texts.push_back(record.value.text.text);
                if (auto done = put(record); !done)
                    return done.error();
            }
            if (i % std::max<qint64>(1, customers / sampled_customers) == 0)
                samples.customers.push_back(customer);
        }
        if (auto done = commit(); !done)
            return done.error();
        return samples;
    }
    qint64 count() const { return m_count; }

private:
    template <class E> Result<void> put(const Record<E>& record)
    {
        if (!m_transaction) {
            auto begun = Transaction::begin(m_database);
            if (!begun)
                return begun.error();
            m_transaction.emplace(std::move(begun).value());
        }
        if (auto done = m_rows.put(schemaOf<E>(), toRow(record)); !done)
            return done;
        return ++m_count % commit_rows ? Result<void>() : commit();
    }
    Result<void> commit()
    {
        if (!m_transaction)
            return {};
        auto done = m_transaction->commit();
        m_transaction.reset();
        return done;
    }

    Database& m_database;
    RowStore m_rows;
    SampleData m_data;
    std::optional<Transaction> m_transaction;
    qint64 m_count = 0;
};

Result<void> ask(Database& database, const QByteArray& name, int limit, SampleData& random, const std::function<QString(SampleData&)>& text)
{
    const Search search(database);
    Timings timings;
    qint64 found = 0;
    for (int i = 0; i < queries; ++i) {
        SearchQuery query;
        query.text = text(random);
        query.limit = limit;
        auto hits = timings.measure([&] { return search.find(query); });
        if (!hits)
            return hits.error();
        found += qint64(!hits->empty());
    }
    timings.reportAs(name);
    report(name + " with hits", 100.0 * double(found) / queries, "%");
    return {};
}

QString lastDigits(SampleData& random, const Samples& samples)
{
    const auto& customer = samples.customers[std::size_t(random.below(qint64(samples.customers.size())))];
    return customer.value.phones.front().number.right(4 + random.below(4));
}

QString anyRun(SampleData& random, const Samples& samples)
{
    const auto& customer = samples.customers[std::size_t(random.below(qint64(samples.customers.size())))];
    const QString number = customer.value.phones.front().number.sliced(1);
    const qint64 length = 4 + random.below(4);
    return number.mid(random.below(number.size() - length), length);
}

QString namePrefix(SampleData& random, const Samples& samples)
{
    const auto& customer = samples.customers[std::size_t(random.below(qint64(samples.customers.size())))];
    const QString family = customer.value.family_name.left(2 + random.below(5));
    return random.below(2) ? family : customer.value.given_name + QLatin1Char(' ') + family;
}

QString words(SampleData& random, const Samples& samples)
{
    const QStringList all = samples.texts[std::size_t(random.below(qint64(samples.texts.size())))].split(QLatin1Char(' '));
    QString text;
    for (qint64 i = 0, n = random.below(3); i < n; ++i)
        text += all[random.below(all.size())] + QLatin1Char(' ');
    return text + all[random.below(all.size())].left(3 + random.below(5));
}

Result<void> bareRead(Database& database, const Samples& samples, SampleData& random)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "SELECT * FROM customer WHERE id = ?1", -1, &statement, nullptr) != SQLITE_OK)
        return Error::of(ErrorCode::Bug, "bare read: %1", sqlite3_errmsg(database.handle()));
    Timings timings;
    for (int i = 0; i < queries; ++i) {
        const QByteArray id = samples.customers[std::size_t(random.below(qint64(samples.customers.size())))].id.key.bytes();
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

Result<double> build(const Options& options, const QString& name, bool searchable, Samples& samples)
{
    auto database = Database::open({QDir(options.dir).filePath(name), Access::Writer, Durability::Normal, {}});
    if (!database)
        return database.error();
    if (auto done = createEntityTables(**database); !done)
        return done.error();
    if (auto done = createSearchTables(**database); !done)
        return done.error();
    SearchIndex index;
    Loader loader(**database, searchable ? std::vector<RowObserver*>{&index} : std::vector<RowObserver*>{});
    const Stopwatch watch;
    auto loaded = loader.load(options.customers);
    if (!loaded)
        return loaded.error();
    samples = std::move(loaded).value();
    if (auto done = (*database)->checkpoint(); !done)
        return done.error();
    return double(loader.count()) / watch.seconds();
}

}

Result<void> benchSearch(const Options& options)
{
    Samples samples;
    auto speed = build(options, QStringLiteral("plain.db"), false, samples);
    if (!speed)
        return speed.error();
    report("search: rows stored without search", *speed, "rows/s");
    speed = build(options, QStringLiteral("search.db"), true, samples);
    if (!speed)
        return speed.error();
    report("search: rows stored and searchable", *speed, "rows/s");

    auto database = Database::open({QDir(options.dir).filePath(QStringLiteral("search.db")), Access::Reader, Durability::Normal, {}});
    if (!database)
        return database.error();
    if (auto done = reportSizes(**database); !done)
        return done;
    SampleData random(2);
    if (auto done = bareRead(**database, samples, random); !done)
        return done;
    const struct { const char* name; QString (*text)(SampleData&, const Samples&); } kinds[] = {
        {"search: caller by last four to seven digits", lastDigits},
        {"search: caller by any four or more digits", anyRun},
        {"search: caller by name prefix", namePrefix},
        {"search: full text, latest first", words}};
    constexpr int limit = 20;
    for (const auto& kind : kinds)
        if (auto done = ask(**database, kind.name, limit, random, [&](SampleData& r) { return kind.text(r, samples); }); !done)
            return done;
    return {};
}

} // namespace callboard::bench
