// Reading the feed and results. Each answer is read from one snapshot of the file, so that head and rows belong together.
#include "core/server/site_reader.h"

#include "core/base/mutant.h"
#include "core/domain/customer.h"
#include "core/server/feed.h"
#include "core/storage/bound.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr qint64 feedPlacesReadMax = 20'000;        // per page: what is in nobody's scope here is skipped, but not endlessly
constexpr qint64 leftBytes = 80;                    // of a row that is only named

Refused refuse(const Refusal& why, const char* text) { return {why, Error::of(why.error, text)}; }

// As JSON.
qint64 bytesOf(QStringView text)
{
    qint64 bytes = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        bytes += unit < 0x20 ? 6 : unit == u'"' || unit == u'\\' ? 2 : unit < 0x80 ? 1 : unit < 0x800 || c.isSurrogate() ? 2 : 3;
    }
    return bytes;
}

// About.
qint64 bytesOf(const Row& row)
{
    qint64 size = 64;
    for (const Value& value : row.values) {
        if (const auto* text = std::get_if<QString>(&value))
            size += bytesOf(*text);
        else if (const auto* json = std::get_if<RawJson>(&value))
            size += json->text.size();
        size += 16;
    }
    return size;
}

}

Result<std::unique_ptr<SiteReader>> SiteReader::open(const QString& path, const QByteArray& vfs, const PageLimits& limits)
{
    auto database = site_tables::openReader(path, vfs);
    if (!database)
        return database.error();
    std::unique_ptr<SiteReader> reader(new SiteReader(std::move(database).value(), limits));
    auto identity = site_tables::identity(*reader->m_database);
    if (!identity)
        return identity.error();
    reader->m_identity = *identity;
    return reader;
}

Served<Person> SiteReader::withHistories(Person person, const QStringList& customers) const
{
    if (customers.size() > protocol::historiesMax)
        return Refused{refusal::malformed, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A desk can ask for the histories of %1 customers at once."), protocol::historiesMax)};
    for (const QString& text : customers) {
        const auto id = Uuid::fromText(text.toLatin1());
        if (!id)
            return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "The request names a customer in a way that is not known."));
        auto customer = m_rows.find(schemaOf<Customer>(), *id);
        if (!customer)
            return Refused::of(customer.error());
        if (*customer && person.holdsAny(scopesOf(schemaOf<Customer>(), **customer)))
            person.histories.insert(historyOf({*id}));
    }
    return person;
}

Served<Cursor> SiteReader::checkCursor(const Person& person, QByteArrayView text, qint64 head, qint64 floor) const
{
    const auto cursor = Cursor::fromText(text);
    if (!cursor)
        return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "The cursor is not one that this server gave."));
    if (cursor->epoch != m_identity.epoch)
        return refuse(refusal::epochChanged, QT_TRANSLATE_NOOP("errors", "The server was restored from a backup. The desk fetches everything again."));
    if (cursor->feed > head)
        return refuse(refusal::cursorAhead, QT_TRANSLATE_NOOP("errors", "The desk has seen more than this server knows. It fetches everything again."));
    if (cursor->feed < floor && !mutant("feed_floor_ignored"))
        return refuse(refusal::cursorTooOld, QT_TRANSLATE_NOOP("errors", "The desk was away for long. It fetches everything again."));
    // A desk that gained or lost rows by somebody's decision loads them afresh; what it has not sent stays with it.
    if (cursor->scopes != QString::fromLatin1(person.fingerprint) && !mutant("scopes_change_unnoticed"))
        return refuse(refusal::scopesChanged, QT_TRANSLATE_NOOP("errors", "Your teams have changed. The desk fetches everything again."));
    return *cursor;
}

Result<bool> SiteReader::collect(const Person& person, PullPage& page) const
{
    const qint64 end = std::min(page.head, page.feed + feedPlacesReadMax);
    auto statement = prepareBound(*m_database, "SELECT seq, kind, id, scope, left_scope FROM feed WHERE seq > ?1 AND seq <= ?2 ORDER BY seq", page.feed, end);
    if (!statement)
        return statement.error();
    std::set<std::pair<const Schema*, Uuid>> seen; // a row that changed often is sent once
    struct Whole { std::size_t put = 0, left = 0; } whole; // of the operations that are in it to their end
    const qint64 start = page.feed;
    qint64 size = 0;
    for (qint64 current = page.feed;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there) {
            page.feed = end;
            page.more = end < page.head;
            return true;
        }
        // A page ends between operations: what was committed together arrives together.
        if (statement->integer(0) != current || mutant("page_cut_inside_operation")) {
            page.feed = current;
            if (qint64(seen.size()) >= m_limits.pullRows || size >= m_limits.bytes) {
                page.more = true;
                return true;
            }
            whole = {page.put.size(), page.left.size()};
            current = statement->integer(0);
        }
        const Schema* schema = entityNamed(statement->view(1));
        const Uuid id = statement->uuid(2);
        if (!schema || (!person.holdsAny(statement->view(3)) && !person.holdsAny(statement->view(4))) || !seen.insert({schema, id}).second)
            continue;
        auto row = m_rows.find(*schema, id);
        if (!row)
            return row.error();
        if (*row && (person.holdsAny(scopesOf(*schema, **row)) || mutant("moved_row_sent_anyway"))) {
            size += bytesOf(**row);
            page.put.push_back({schema, std::move(**row)});
        } else {
            size += leftBytes;
            page.left.push_back({schema, id});
        }
        if (size < m_limits.bytesMax)
            continue;
        page.put.resize(whole.put);
        page.left.resize(whole.left);
        page.more = true;
        return page.feed > start; // up to the operation before this one
    }
}

Served<PullPage> SiteReader::pull(const Person& person, QByteArrayView cursorText) const
{
    const auto moment = Transaction::beginReading(*m_database);
    if (!moment)
        return Refused::of(moment.error());
    auto ends = feed::ends(*m_database);
    if (!ends)
        return Refused::of(ends.error());
    auto cursor = checkCursor(person, cursorText, ends->head, ends->floor);
    if (auto* refused = std::get_if<Refused>(&cursor))
        return std::move(*refused);

    PullPage page;
    page.feed = std::get<Cursor>(cursor).feed;
    page.head = ends->head;
    auto fits = collect(person, page);
    if (!fits)
        return Refused::of(fits.error());
    if (!*fits)
        return refuse(refusal::cursorTooOld, QT_TRANSLATE_NOOP("errors", "More has changed at once than a page holds. The desk fetches everything again."));
    page.cursor = Cursor{m_identity.epoch, page.feed, QString::fromLatin1(person.fingerprint)}.text();
    return page;
}

Served<SiteReader::Standing> SiteReader::standing(const Person& person, QByteArrayView cursorText) const
{
    const auto moment = Transaction::beginReading(*m_database);
    if (!moment)
        return Refused::of(moment.error());
    auto ends = feed::ends(*m_database);
    if (!ends)
        return Refused::of(ends.error());
    auto cursor = checkCursor(person, cursorText, ends->head, ends->floor);
    if (auto* refused = std::get_if<Refused>(&cursor))
        return std::move(*refused);
    auto last = feed::lastOf(*m_database, person.scopes);
    if (!last)
        return Refused::of(last.error());
    Standing standing{std::get<Cursor>(cursor).feed, ends->head, *last > std::get<Cursor>(cursor).feed};
    if (standing.behind || person.histories.empty())
        return standing;
    auto touched = feed::touchedAfter(*m_database, standing.feed);
    if (!touched)
        return Refused::of(touched.error());
    standing.behind = std::any_of(person.histories.begin(), person.histories.end(), [&](const QByteArray& history) { return touched->count(history) > 0; });
    return standing;
}

Served<SnapshotPlan> SiteReader::snapshotPlan(const Person& person) const
{
    auto ends = feed::ends(*m_database);
    if (!ends)
        return Refused::of(ends.error());
    SnapshotPlan plan;
    plan.cursor = QString::fromLatin1(Cursor{m_identity.epoch, ends->head, QString::fromLatin1(person.fingerprint)}.text());
    for (const QByteArray& scope : person.scopes) {
        SnapshotScope planned{QString::fromLatin1(scope), 0};
        for (const Schema* schema : entitySchemas()) {
            const auto filters = filtersFor(scope, *schema);
            if (!filters)
                continue;
            auto count = m_rows.count(Query{schema, *filters, {}, false, 0, 0});
            if (!count)
                return Refused::of(count.error());
            planned.rows += *count;
        }
        plan.scopes.append(planned);
    }
    return plan;
}

Served<SnapshotPage> SiteReader::snapshotPage(const Person& person, const QByteArray& scope, QByteArrayView after) const
{
    if (isHistory(scope) && !person.holds(scope))
        return refuse(refusal::notFound, QT_TRANSLATE_NOOP("errors", "The server does not have this customer, or you may not see them."));
    if (!person.holds(scope))
        return refuse(refusal::scopesChanged, QT_TRANSLATE_NOOP("errors", "Your teams have changed. The desk fetches everything again."));
    const qsizetype colon = after.indexOf(':');
    bool number = true;
    qint64 key = after.isEmpty() ? 0 : after.sliced(colon + 1).toLongLong(&number);
    const Schema* from = after.isEmpty() ? entitySchemas().front() : entityNamed(after.first(std::max<qsizetype>(colon, 0)));
    if (!from || !number || (colon < 0 && !after.isEmpty()))
        return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "This page of the snapshot does not exist."));

    SnapshotPage page;
    qint64 size = 0;
    bool reached = false;
    for (const Schema* schema : entitySchemas()) {
        reached = reached || schema == from;
        const auto filters = reached ? filtersFor(scope, *schema) : std::nullopt;
        if (!filters)
            continue;
        const qint64 start = schema == from ? key : 0;
        QByteArray sql = "SELECT " + sql::rowColumns(*schema) + ", key FROM " + sql::quoted(schema->name) + " WHERE key > ?1";
        for (std::size_t i = 0; i < filters->size(); ++i)
            sql += " AND " + sql::condition((*filters)[i], int(i) + 2);
        auto statement = prepareBound(*m_database, sql + " ORDER BY key LIMIT " + QByteArray::number(m_limits.snapshotRows), start);
        if (!statement)
            return Refused::of(statement.error());
        for (std::size_t i = 0; i < filters->size(); ++i)
            statement->bind(int(i) + 2, (*filters)[i].value);
        const int keyColumn = int(schema->columns.size()) + 2;
        for (;;) {
            auto there = statement->step();
            if (!there)
                return Refused::of(there.error());
            if (!*there)
                break;
            Row row = readRow(*statement, *schema);
            size += bytesOf(row);
            page.rows.push_back({schema, std::move(row)});
            if (qint64(page.rows.size()) >= m_limits.snapshotRows || size >= m_limits.bytes) {
                page.next = schema->name + QByteArray(":") + QByteArray::number(statement->integer(keyColumn) + (mutant("snapshot_page_skips_row") ? 1 : 0));
                return page;
            }
        }
    }
    return page;
}

Served<QByteArray> SiteReader::operationResult(const Person& person, const Uuid& operation) const
{
    struct Found { Uuid author; QByteArray result; };
    auto found = firstRow(*m_database, "SELECT author, result FROM op_result WHERE id = ?1", [](const Statement& row) { return Found{row.uuid(0), row.bytes(1)}; }, operation);
    if (!found)
        return Refused::of(found.error());
    if (!*found || ((*found)->author != person.id.key && person.role() == Role::Rep))
        return refuse(refusal::notFound, QT_TRANSLATE_NOOP("errors", "The server has not received this operation."));
    return (*found)->result;
}

Served<PullPage> SiteReader::rowsAgain(const Person& person, const std::vector<LeftRow>& asked) const
{
    PullPage page;
    qint64 size = 0;
    for (const LeftRow& one : asked) {
        if (size >= m_limits.bytes)
            break;
        auto row = m_rows.find(*one.schema, one.id);
        if (!row)
            return Refused::of(row.error());
        if (*row && person.holdsAny(scopesOf(*one.schema, **row))) {
            size += bytesOf(**row);
            page.put.push_back({one.schema, std::move(**row)});
        } else {
            size += leftBytes;
            page.left.push_back(one);
        }
    }
    return page;
}

} // namespace callboard
