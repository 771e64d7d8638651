// TwoDesks: a real site and two desks with their engines, over a network that loses, repeats and ends when a test says so.
#pragma once

#include "core/net/transport.h"
#include "core/server/blob_routes.h"
#include "core/server/site_reader.h"
#include "core/server/site_store.h"
#include "core/storage/bound.h"
#include "core/sync/sync_engine.h"
#include "tests/support/sample_desk.h"

#include <map>

namespace callboard {

// The sample site on a real store, with Ada and Ben in one team, so that both hold the same rows.
struct SampleServer {
    QTemporaryDir folder;
    ManualClock clock{sample::later(-60 * 24 * 40)}; // not the desks' time
    SeededRandom random{303};
    std::unique_ptr<SiteStore> store;
    std::unique_ptr<SiteReader> reader;

    SampleServer()
    {
        const QString path = folder.filePath(QStringLiteral("site.db"));
        auto database = site_tables::create(path, random, clock.now());
        REQUIRE(database);
        auto opened = SiteStore::open(std::move(database).value(), clock, random);
        REQUIRE(opened);
        store = std::move(opened).value();
        MapRows rows = sample::site();
        User ben = rows.get(sample::ben);
        ben.teams = {sample::text(sample::east.key)};
        rows.put(Record<User>{sample::ben, 1, ben});
        for (const Schema* schema : entitySchemas())
            for (const auto& [place, row] : rows.rows())
                if (place.first == schema->name) {
                    const Operation operation = PutRows::of(*schema, {row});
                    REQUIRE(store->apply(std::span(&operation, 1), sample::root));
                }
        openReader();
    }
    QString path() const { return folder.filePath(QStringLiteral("site.db")); }
    void openReader()
    {
        auto reading = SiteReader::open(path());
        REQUIRE(reading);
        reader = std::move(reading).value();
    }
    void backUp() const { REQUIRE(execute(store->database(), "VACUUM INTO ?1", path() + QStringLiteral(".backup"))); }
    // Puts the backup back; `told` is whether the administrator has said so.
    void restore(bool told)
    {
        reader.reset();
        store.reset();
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(path() + QLatin1String(suffix));
        REQUIRE(QFile::copy(path() + QStringLiteral(".backup"), path()));
        auto database = site_tables::openWriter(path());
        REQUIRE(database);
        if (told)
            REQUIRE(site_tables::beginEpoch(**database, random, clock.now()));
        auto opened = SiteStore::open(std::move(database).value(), clock, random);
        REQUIRE(opened);
        store = std::move(opened).value();
        openReader();
    }
};

// One desk's way to the site's store and reader, in one thread: a call arrives a little later, and so does its answer.
class SiteNetwork final : public Transport {
public:
    SiteNetwork(SampleServer& site, const Id<User>& user, ManualClock& time, ManualTimers& timers, SeededRandom& dice)
        : m_site(site), m_user(user), m_time(time), m_timers(timers), m_dice(dice) {}

    bool cut = false;
    int lost = 0, repeated = 0; // percent of answers that do not arrive, of requests that arrive twice
    int losses = 0, repeats = 0;

    Call send(const HttpRequest& request, Lane, qint64, Done done) override
    {
        const Call call = ++m_last;
        m_open.emplace(call, std::move(done));
        m_timers.after(delay_ms(), [this, call, request] { arrive(call, request, protocol::wait_s * 1000); });
        return call;
    }
    void cancel(Call call) override { m_open.erase(call); }

private:
    static constexpr qint64 look_ms = 50; // how often a parked wait looks for news
    qint64 delay_ms() { return 1 + m_dice.below(30); }

    void arrive(Call call, const HttpRequest& request, qint64 patience_ms)
    {
        if (cut)
            return end(call, offline());
        if (request.path == QStringLiteral("/v1/sync/wait") && patience_ms > 0 && m_open.count(call) > 0 && respond(request).status == 204) {
            m_timers.after(look_ms, [this, call, request, patience_ms] { arrive(call, request, patience_ms - look_ms); });
            return;
        }
        HttpResponse response = respond(request);
        if (m_dice.chance(repeated)) {
            response = respond(request);
            ++repeats;
        }
        const bool isLost = m_dice.chance(lost);
        losses += isLost;
        m_timers.after(delay_ms(), [this, call, response, isLost] { end(call, isLost || cut ? Result<HttpResponse>(offline()) : response); });
    }
    void end(Call call, const Result<HttpResponse>& response)
    {
        auto found = m_open.extract(call);
        if (!found.empty())
            found.mapped()(response);
    }
    static Error offline() { return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "The server cannot be reached.")); }

    HttpResponse respond(const HttpRequest& request)
    {
        m_site.clock.pass(m_time.monotonicMs() - m_site.clock.monotonicMs());
        HttpResponse response = answer(request);
        response.headers.set(protocol::headerProtocol, "1");
        response.headers.set(protocol::headerTime, QByteArray::number(m_site.clock.now().ms));
        return response;
    }
    HttpResponse answer(const HttpRequest& request)
    {
        const Served<Person> known = personOf(m_site.store->rows(), m_user, Reading::Everything);
        Person person = std::get<Person>(known);
        const auto asked = request.path == QStringLiteral("/v1/sync/pull") || request.path == QStringLiteral("/v1/sync/wait") ? *readMessage<PullRequest>(request.body) : PullRequest{};
        const QByteArray cursor = asked.cursor.toLatin1();
        const QString scope = request.query.value(QStringLiteral("scope"));
        person = std::get<Person>(m_site.reader->withHistories(person, isHistory(scope.toLatin1()) ? QStringList{scope.section(u':', 1)} : asked.histories));
        if (request.path == QStringLiteral("/v1/sync/register"))
            return written(m_site.store->registerClient(*readMessage<RegisterRequest>(request.body), m_user), writeMessage<Registered>);
        if (request.path == QStringLiteral("/v1/sync/push")) {
            auto prepared = PreparedPush::of(request.body, m_user);
            if (const auto* refused = std::get_if<Refused>(&prepared))
                return refusal(*refused);
            return written(m_site.store->push(std::span(&std::get<PreparedPush>(prepared), 1)).front(), [](const PushAccepted& accepted) { return accepted.text(); });
        }
        if (request.path == QStringLiteral("/v1/sync/pull"))
            return written(m_site.reader->pull(person, cursor), writePullPage);
        if (request.path == QStringLiteral("/v1/sync/snapshot") && request.method == "POST")
            return written(m_site.reader->snapshotPlan(person), writeMessage<SnapshotPlan>);
        if (request.path == QStringLiteral("/v1/sync/snapshot"))
            return written(m_site.reader->snapshotPage(person, scope.toUtf8(), request.query.value(QStringLiteral("after")).toLatin1()), writeSnapshotPage);
        if (request.path.startsWith(QStringLiteral("/v1/blobs/")))
            return written(request.method == "PUT" ? putBlob(m_site.store->database(), request, m_site.clock.now()) : getBlob(m_site.reader->database(), request), nullptr);
        const auto standing = m_site.reader->standing(person, cursor);
        if (const auto* refused = std::get_if<Refused>(&standing))
            return refusal(*refused);
        const auto& where = std::get<SiteReader::Standing>(standing);
        return where.behind ? HttpResponse::json(200, writeMessage(WaitAnswer{where.head, true, {}, {}})) : HttpResponse::json(204, {});
    }
    template <class T, class Write> static HttpResponse written(const Served<T>& served, [[maybe_unused]] Write write)
    {
        const auto* refused = std::get_if<Refused>(&served);
        if (refused)
            return refusal(*refused);
        if constexpr (std::is_same_v<T, HttpResponse>)
            return std::get<T>(served);
        else
            return HttpResponse::json(200, write(std::get<T>(served)));
    }
    static HttpResponse refusal(const Refused& refused)
    {
        ErrorBody body;
        body.code = QString::fromLatin1(refused.refusal.code);
        body.text = refused.error.text;
        body.args = refused.error.args;
        body.remedy = refused.refusal.remedy;
        return HttpResponse::json(refused.refusal.status, writeMessage(body));
    }

    SampleServer& m_site;
    const Id<User> m_user;
    ManualClock& m_time;
    ManualTimers& m_timers;
    SeededRandom& m_dice;
    std::map<Call, Done> m_open;
    Call m_last = 0;
};

// One of the two: its files, its clock (which may be wrong), its network and its engine.
struct ConnectedDesk : SampleDesk {
    ConnectedDesk(SampleServer& site, const Id<User>& user, ManualClock& time, ManualTimers& timers, SeededRandom& dice, quint64 seed)
        : SampleDesk(seed), network(site, user, time, timers, dice), m_timers(timers), m_dice(dice)
    {
        SignedIn signedIn;
        signedIn.access = signedIn.refresh = QStringLiteral("token");
        signedIn.access_until = {4'000'000'000'000};
        signedIn.user = user;
        const User profile = (*site.store->rows().find(user))->value;
        signedIn.profile = RawJson{objectText(schemaOf<User>(), &profile)};
        REQUIRE(desk->rememberSignIn(signedIn));
        start();
    }
    void start()
    {
        engine = std::make_unique<SyncEngine>(*desk, network, clock, m_dice, m_timers, QStringLiteral("desk"), QStringLiteral("test"));
        engine->start();
    }
    void crash() // everything that is not on the disk is gone
    {
        engine.reset();
        reopen();
        start();
    }
    template <class Op> Result<Operation> perform(const Op& op)
    {
        auto kept = desk->submit(intent(op));
        engine->wake();
        return kept;
    }
    qint64 waiting() const { return desk->outbox().summary()->waiting; }

    SiteNetwork network;
    std::unique_ptr<SyncEngine> engine;

private:
    ManualTimers& m_timers;
    SeededRandom& m_dice;
};

struct TwoDesks {
    explicit TwoDesks(quint64 seed = 1) : dice(seed)
    {
        settle();
        REQUIRE(one.desk->cache().state().isLoaded());
        REQUIRE(two.desk->cache().state().isLoaded());
    }
    void pass(qint64 ms)
    {
        constexpr qint64 part_ms = 20;
        for (qint64 passed = 0; passed < ms; passed += part_ms) {
            one.clock.pass(part_ms);
            two.clock.pass(part_ms);
            timers.pass(part_ms);
        }
    }
    bool isQuiet() const
    {
        for (const ConnectedDesk* desk : {&one, &two})
            if (desk->waiting() > 0 || !desk->desk->cache().state().isLoaded() || desk->desk->cache().state().horizon() < site.store->head())
                return false;
        return true;
    }
    // The network is whole again, and everybody has time to say and hear everything: ten minutes at most.
    void settle()
    {
        for (ConnectedDesk* desk : {&one, &two}) {
            desk->network.cut = false;
            desk->network.lost = desk->network.repeated = 0;
        }
        for (int second = 0; second < 600 && !isQuiet(); ++second)
            pass(1000);
        REQUIRE(isQuiet());
    }
    // Row by row over every kind: both desks and the site.
    void checkEqual() const
    {
        MapRows there;
        for (const Schema* schema : entitySchemas()) {
            auto rows = site.store->rows().list(Query{schema, {}, {}, false, 100'000, 0});
            REQUIRE(rows);
            for (const Row& row : *rows)
                there.put(*schema, row);
        }
        for (const ConnectedDesk* desk : {&one, &two}) {
            const MapRows here = desk->visible();
            CHECK(here.rows().size() == there.rows().size());
            for (const auto& [place, row] : there.rows()) {
                INFO(place.first << ' ' << place.second.text().toStdString());
                const auto found = here.rows().find(place);
                REQUIRE(found != here.rows().end());
                CHECK(found->second == row);
            }
            CHECK(desk->shadows() == 0);
        }
    }

    SeededRandom dice;
    SampleServer site;
    ManualClock time{sample::monday};
    ManualTimers timers{time};
    ConnectedDesk one{site, sample::ada, time, timers, dice, 101}, two{site, sample::ben, time, timers, dice, 202};
};

} // namespace callboard
