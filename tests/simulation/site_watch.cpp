// Reading the site's file after each commit and each start.
#include "tests/simulation/site_watch.h"

#include "core/domain/conflict.h"
#include "core/domain/order.h"
#include "core/server/feed.h"
#include "core/server/verify.h"
#include "core/storage/bound.h"

namespace callboard::simulation {

namespace {

Uuid idIn(const RowPlace& place, const Row& row, const char* column)
{
    const int at = place.schema->indexOf(column);
    const Uuid* id = at < 0 ? nullptr : std::get_if<Uuid>(&row.values[std::size_t(at)]);
    return id ? *id : Uuid{};
}

}

std::set<QByteArray> expectedScopes(const RowPlace& place, const Row& row)
{
    const Uuid brand = idIn(place, row, "brand"), team = idIn(place, row, "team"), customer = idIn(place, row, "customer"), owner = idIn(place, row, "owner");
    const QByteArray kind = place.schema->name;
    if (kind == "call_guide" || kind == "guide_version")
        return {"guides:" + brand.text()};
    if (kind == "case_link") { // whoever has either end knows of the other
        std::set<QByteArray> scopes;
        for (const char* end : {"", "other_"}) {
            const Uuid of = idIn(place, row, (QByteArray(end) + "team").constData()), whose = idIn(place, row, (QByteArray(end) + "owner").constData());
            scopes.insert(of.isNull() ? "directory:" + brand.text() : "team:" + of.text());
            scopes.insert("history:" + idIn(place, row, (QByteArray(end) + "customer").constData()).text());
            if (!whose.isNull())
                scopes.insert("user:" + whose.text());
        }
        return scopes;
    }
    if (kind == "case_file" || kind == "case_links" || kind == "timeline_entry" || kind == "conflict" || kind == "guide_run" || kind == "task" || kind == "refund") {
        std::set<QByteArray> scopes{team.isNull() ? "directory:" + brand.text() : "team:" + team.text()};
        if (!customer.isNull())
            scopes.insert("history:" + customer.text());
        if (!owner.isNull())
            scopes.insert("user:" + owner.text());
        return scopes;
    }
    if (kind == "review_pack")
        return {"user:" + owner.text()};
    return {kind == "customer" || kind == "order" || kind == "order_refunds" || kind == "identity_check" || kind == "customer_consents" ? "directory:" + brand.text() : QByteArray("org")};
}

bool holdsAny(const std::set<QByteArray>& held, const std::set<QByteArray>& scopes)
{
    return std::any_of(scopes.begin(), scopes.end(), [&held](const QByteArray& scope) { return held.count(scope) > 0; });
}

void SiteWatch::open(const QString& path, Disk& disk)
{
    m_disk = &disk;
    if (disk.isDead())
        return;
    const Calm calm(disk);
    auto reader = SiteReader::open(path, "simulated");
    CALLBOARD_REQUIRE(reader.ok());
    m_reader = std::move(reader).value();
    checkWhole();
}

void SiteWatch::checkWhole()
{
    auto findings = verifySite(database());
    CALLBOARD_REQUIRE(findings.ok());
    if (!findings->empty())
        m_trace.violate("I4", "after a start of the site: " + findings->front().what.toStdString());
    const auto none = [&](const char* invariant, const char* sql, const char* what) {
        if (const auto count = database().integer(sql); count && *count > 0)
            m_trace.violate(invariant, std::to_string(*count) + ' ' + what);
    };
    none("I4", "SELECT count(*) FROM op_result o WHERE o.feed > 0 AND NOT EXISTS (SELECT 1 FROM feed f WHERE f.seq = o.feed)", "results name a place of the feed that is empty");
    none("I4", "SELECT count(*) FROM feed f WHERE NOT EXISTS (SELECT 1 FROM op_result o WHERE o.feed = f.seq)", "places of the feed are of no operation");
    none("I5", "SELECT count(*) FROM op_result a JOIN op_result b ON a.client = b.client AND a.sequence < b.sequence AND a.key > b.key", "operations were done before earlier ones of their desk");
    const auto ends = feed::ends(database());
    const auto places = database().integer("SELECT count(DISTINCT seq) FROM feed");
    const auto early = database().integer("SELECT coalesce(min(seq), 0) FROM feed");
    CALLBOARD_REQUIRE(ends.ok() && places.ok() && early.ok());
    if (*early > 0 && *places + m_places < ends->head)
        m_trace.violate("I6", "the feed has holes: " + std::to_string(*places) + " places up to " + std::to_string(ends->head));
}

void SiteWatch::look()
{
    if (!m_reader)
        return;
    const Calm calm(*m_disk);
    std::set<RowPlace> touched;
    const auto read = eachRow(database(), "SELECT seq, kind, id FROM feed WHERE seq > ?1 ORDER BY seq", [&](const Statement& row) {
        const Schema* schema = entityNamed(row.view(1));
        CALLBOARD_REQUIRE(schema);
        const RowPlace place{schema, row.uuid(2)};
        m_touches[place].push_back({row.integer(0), 0, {}});
        touched.insert(place);
    }, m_head);
    const auto ends = feed::ends(database());
    CALLBOARD_REQUIRE(read.ok() && ends.ok());
    m_head = ends->head;
    for (const RowPlace& place : touched) {
        auto row = m_reader->rows().find(*place.schema, place.id);
        CALLBOARD_REQUIRE(row.ok());
        if (!*row) {
            m_trace.violate("I4", place.text() + " is in the feed and nowhere else");
            continue;
        }
        Touch& last = m_touches[place].back();
        last.version = (*row)->version;
        last.scopes = expectedScopes(place, **row);
    }
}

void SiteWatch::restore(qint64 head, qint64 bulkLoads)
{
    m_head = head;
    m_places = bulkLoads;
    for (auto& [place, touches] : m_touches)
        std::erase_if(touches, [head](const Touch& touch) { return touch.feed > head; });
}

RowMap SiteWatch::rows() const
{
    const Calm calm(*m_disk);
    RowMap all;
    for (const Schema* schema : entitySchemas()) {
        auto rows = m_reader->rows().list(Query{schema, {}, {}, false, 100'000, 0});
        CALLBOARD_REQUIRE(rows.ok());
        for (Row& row : *rows)
            all.emplace(RowPlace{schema, row.id}, std::move(row));
    }
    return all;
}

std::set<QByteArray> SiteWatch::scopesOf(const Id<User>& user) const
{
    const Calm calm(*m_disk);
    std::set<QByteArray> scopes{"org", "user:" + user.key.text()};
    auto record = m_reader->rows().find(user);
    auto brands = m_reader->rows().list<Brand>(Query{nullptr, {}, {}, false, 100, 0});
    CALLBOARD_REQUIRE(record.ok() && *record && brands.ok());
    for (const QString& team : (*record)->value.teams)
        scopes.insert("team:" + team.toUtf8());
    for (const Record<Brand>& brand : *brands)
        for (const char* kind : {"directory:", "guides:"})
            scopes.insert(kind + brand.id.key.text());
    return scopes;
}

QByteArray SiteWatch::fingerprintOf(const Id<User>& user) const
{
    const Calm calm(*m_disk);
    const auto person = m_reader->person(user);
    return std::holds_alternative<Person>(person) ? std::get<Person>(person).fingerprint : QByteArray();
}

} // namespace callboard::simulation
