// The table of routes and what each of them does.
#include "core/server/routes.h"

#include "core/server/blob_routes.h"
#include "core/server/case_search.h"
#include "core/server/digest_routes.h"
#include "core/server/request_parts.h"

#ifndef CALLBOARD_VERSION
#define CALLBOARD_VERSION "0.1.0"
#endif

namespace callboard {

namespace {

template <class M> Served<HttpResponse> asJson(Served<M> served)
{
    if (auto* refused = std::get_if<Refused>(&served))
        return std::move(*refused);
    return HttpResponse::json(200, writeMessage(std::get<M>(served)));
}

HttpResponse empty() { return HttpResponse{204, {}, {}}; }

Refused busy() { return {refusal::busy, Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "The server is busy. It will be tried again.")), 2}; }

// ---- about the server ----------------------------------------------------------------------------------------------

Reply hello(Backend& backend, const Asked&)
{
    Hello hello;
    hello.product = QStringLiteral("callboard");
    hello.version = QStringLiteral(CALLBOARD_VERSION);
    hello.site = backend.identity.site;
    hello.epoch = backend.identity.epoch;
    hello.time = backend.clock.now();
    return HttpResponse::json(200, writeMessage(hello));
}

Reply alive(Backend&, const Asked&) { return HttpResponse::text(200, "ok\n"); }
Reply ready(Backend& backend, const Asked&) { return backend.ready() ? HttpResponse::text(200, "ready\n") : HttpResponse::text(503, "not ready\n"); }

Reply figures(Backend& backend, const Asked&) { return HttpResponse::text(200, backend.metrics.text(backend.gauges(), backend.settings.connections())); }

// ---- signing in ----------------------------------------------------------------------------------------------------

Reply signIn(Backend& backend, const Asked& asked)
{
    auto read = message<SignInRequest>(asked);
    if (auto* refused = std::get_if<Refused>(&read))
        return std::move(*refused);
    const auto request = std::get<SignInRequest>(std::move(read));
    const QString login = request.login.trimmed().toLower().left(128);
    const QByteArray address = asked.request.remote;
    const qint64 delay_ms = backend.brake.delay_ms(login, address, backend.clock.now());
    if (delay_ms > 0)
        ++backend.metrics.sign_ins_delayed;
    const bool taken = backend.checkPassword(delay_ms, [&backend, request, login, address, responder = asked.responder](SiteReader& reader) {
        auto checked = backend.passwords.check(reader.rows(), request);
        if (auto* refused = std::get_if<Refused>(&checked)) {
            if (refused->refusal.status == refusal::wrongPassword.status) {
                ++backend.metrics.sign_ins_failed;
                backend.brake.failed(login, address, backend.clock.now());
                backend.log.warning("sign-in failed", {{"address", address}});
            }
            return answer(backend, responder, std::move(*refused));
        }
        backend.brake.succeeded(login, address);
        const Recognised who = std::get<Recognised>(checked);
        const bool kept = backend.write([&backend, who, responder](SiteStore& store) {
            auto begun = asJson(Sessions(store.database(), backend.identity, backend.settings.signIn, backend.clock).begin(who, backend.random));
            if (std::holds_alternative<HttpResponse>(begun)) {
                ++backend.metrics.sign_ins;
                backend.log.info("signed in", {{"user", who.user.key.text()}});
            }
            answer(backend, responder, std::move(begun));
        });
        if (!kept)
            answer(backend, responder, busy());
    });
    if (taken)
        return std::nullopt;
    ++backend.metrics.turned_away;
    return Refused{refusal::slowDown, Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "Many people are signing in at this moment. It will be tried again.")), 5};
}

Reply refresh(Backend& backend, SiteStore& store, const Asked& asked)
{
    auto read = message<RefreshRequest>(asked);
    if (auto* refused = std::get_if<Refused>(&read))
        return std::move(*refused);
    ++backend.metrics.refreshes;
    return asJson(Sessions(store.database(), backend.identity, backend.settings.signIn, backend.clock).refresh(std::get<RefreshRequest>(read)));
}

Reply signOut(Backend& backend, SiteStore& store, const Asked& asked)
{
    const QByteArray access = asked.request.headers.value("Authorization").mid(int(qstrlen("Bearer ")));
    if (auto done = Sessions(store.database(), backend.identity, backend.settings.signIn, backend.clock).end(access); !done)
        return Refused::of(done.error());
    return empty();
}

Reply whoAmI(Backend& backend, SiteReader&, const Asked& asked)
{
    SignedIn answer;
    answer.site = backend.identity.site;
    answer.user = asked.person->id;
    answer.profile = RawJson{objectText(schemaOf<User>(), &asked.person->user)};
    return HttpResponse::json(200, writeMessage(answer));
}

// ---- keeping in step -----------------------------------------------------------------------------------------------

Reply registerDesk(Backend&, SiteStore& store, const Asked& asked)
{
    auto read = message<RegisterRequest>(asked);
    if (auto* refused = std::get_if<Refused>(&read))
        return std::move(*refused);
    return asJson(store.registerClient(std::get<RegisterRequest>(read), asked.person->id));
}

// Read and hashed here, so that the one writer only writes.
Reply push(Backend& backend, SiteReader&, const Asked& asked)
{
    if (asked.request.body.size() > protocol::pushBytesMax + operationBytesMax)
        return tooLarge();
    auto prepared = PreparedPush::of(asked.request.body, asked.person->id);
    if (auto* refused = std::get_if<Refused>(&prepared))
        return std::move(*refused);
    const auto done = [&backend, responder = asked.responder](PushOutcome outcome) {
        if (auto* refused = std::get_if<Refused>(&outcome))
            answer(backend, responder, std::move(*refused));
        else
            answer(backend, responder, HttpResponse::json(200, std::get<PushAccepted>(outcome).text()));
    };
    if (backend.push({std::get<PreparedPush>(std::move(prepared)), done}))
        return std::nullopt;
    ++backend.metrics.turned_away;
    return busy();
}

Reply pull(Backend& backend, SiteReader& reader, const Asked& asked)
{
    auto reach = reachOf(reader, asked);
    if (auto* refused = std::get_if<Refused>(&reach))
        return std::move(*refused);
    auto page = reader.pull(std::get<Reach>(reach).person, std::get<Reach>(reach).cursor);
    if (auto* refused = std::get_if<Refused>(&page))
        return std::move(*refused);
    ++backend.metrics.pulls;
    return HttpResponse::json(200, writePullPage(std::get<PullPage>(page)));
}

Reply wait(Backend& backend, SiteReader& reader, const Asked& asked)
{
    auto reach = reachOf(reader, asked);
    if (auto* refused = std::get_if<Refused>(&reach))
        return std::move(*refused);
    const Person& person = std::get<Reach>(reach).person;
    auto standing = reader.standing(person, std::get<Reach>(reach).cursor);
    if (auto* refused = std::get_if<Refused>(&standing))
        return std::move(*refused);
    ++backend.metrics.waits;
    const auto& stands = std::get<SiteReader::Standing>(standing);
    const PullRequest& request = std::get<Reach>(reach).request;
    // Who may not see the customer is with nobody, and learns of nobody.
    const Id<Customer> with = person.histories.count(historyOf(request.with)) ? request.with : Id<Customer>{};
    backend.notePresence({Uuid::fromText(asked.request.headers.value(protocol::headerClient)).value_or(Uuid{}), with, {person.id, request.case_file, request.drafting.valueOr(Drafting::Nothing)}});
    if (stands.behind)
        return HttpResponse::json(200, writeMessage(WaitAnswer{stands.head, true, {}, {}}));
    if (!with.isNull())
        if (const QList<Presence> present = backend.presence.with(with, person.id); present != request.present)
            return HttpResponse::json(200, writeMessage(WaitAnswer{stands.head, false, present, {}}));
    // Who changes a person's teams or role touches a row that everybody holds: the wait ends and the next pull says what changed.
    std::vector<QByteArray> scopes = person.scopes;
    scopes.insert(scopes.end(), person.histories.begin(), person.histories.end());
    if (!with.isNull())
        scopes.push_back(PresenceBook::scopeOf(with));
    if (backend.waits.park(scopes, stands.feed, backend.settings.wait_ms, asked.responder))
        return std::nullopt;
    return busy();
}

Reply snapshotPlan(Backend&, SiteReader& reader, const Asked& asked) { return asJson(reader.snapshotPlan(*asked.person)); }

Reply snapshotPage(Backend& backend, SiteReader& reader, const Asked& asked)
{
    const QByteArray scope = queryValue(asked, "scope");
    Served<Person> person = *asked.person;
    if (isHistory(scope))
        person = reader.withHistories(*asked.person, {QString::fromLatin1(scope.sliced(scope.indexOf(':') + 1))});
    if (auto* refused = std::get_if<Refused>(&person))
        return std::move(*refused);
    auto page = reader.snapshotPage(std::get<Person>(person), scope, queryValue(asked, "after"));
    if (auto* refused = std::get_if<Refused>(&page))
        return std::move(*refused);
    ++backend.metrics.snapshot_pages;
    return HttpResponse::json(200, writeSnapshotPage(std::get<SnapshotPage>(page)));
}

Reply search(Backend& backend, SiteReader& reader, const Asked& asked)
{
    auto read = message<SearchRequest>(asked);
    if (auto* refused = std::get_if<Refused>(&read))
        return std::move(*refused);
    ++backend.metrics.searches;
    auto hits = CaseSearch(reader.database(), reader.rows()).find(*asked.person, std::get<SearchRequest>(read).text);
    if (!hits)
        return Refused::of(hits.error());
    return HttpResponse::json(200, writeSnapshotPage({std::move(hits).value(), {}, 0}));
}

Reply putFile(Backend& backend, SiteStore& store, const Asked& asked) { return putBlob(store.database(), asked.request, backend.clock.now()); }

Reply getFile(Backend&, SiteReader& reader, const Asked& asked) { return getBlob(reader.database(), asked.request); }

Reply operationResult(Backend&, SiteReader& reader, const Asked& asked)
{
    const auto id = Uuid::fromText(asked.request.path.section(u'/', -1).toLatin1());
    if (!id)
        return Refused{refusal::notFound, Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is nothing at this address."))};
    auto result = reader.operationResult(*asked.person, *id);
    if (auto* refused = std::get_if<Refused>(&result))
        return std::move(*refused);
    return HttpResponse::json(200, std::get<QByteArray>(result));
}

}

const std::vector<Route>& routes()
{
    static const std::vector<Route> table{
        {"GET", "/healthz", Who::Anyone, alive, "the process answers"},
        {"GET", "/readyz", Who::Anyone, ready, "the server takes work"},
        {"GET", "/v1/hello", Who::Anyone, hello, "site, epoch and range of protocols"},
        {"POST", "/v1/auth/login", Who::Anyone, signIn, "name and password for tokens"},
        {"POST", "/v1/auth/refresh", Who::Anyone, refresh, "a refresh token for its one successor"},
        {"POST", "/v1/auth/logout", Who::SignedIn, signOut, "ends this desk's session"},
        {"GET", "/v1/auth/me", Who::SignedIn, whoAmI, "who is signed in"},
        {"POST", "/v1/sync/register", Who::SignedIn, registerDesk, "a desk's id and its right to push"},
        {"POST", "/v1/sync/push", Who::SignedIn, push, "operations, each applied once"},
        {"POST", "/v1/sync/pull", Who::Holder, pull, "what changed since a cursor"},
        {"GET", "/v1/sync/pull", Who::Holder, pull, "the same for desks of protocol 2"},
        {"POST", "/v1/sync/wait", Who::Holder, wait, "answers when something changes"},
        {"GET", "/v1/sync/wait", Who::Holder, wait, "the same for desks of protocol 2"},
        {"POST", "/v1/sync/snapshot", Who::Holder, snapshotPlan, "how to fetch everything"},
        {"GET", "/v1/sync/snapshot", Who::Holder, snapshotPage, "a page of a scope"},
        {"POST", "/v1/search", Who::Holder, search, "cases of all teams by number and words"},
        {"POST", "/v1/sync/digest", Who::Holder, digestPage, "a page of a scope as ids and digests, to compare"},
        {"POST", "/v1/sync/rows", Who::Holder, rowsAgain, "rows by their ids, which a desk does not have as they are here"},
        {"PUT", "/v1/blobs/*", Who::SignedIn, putFile, "a part of a picture or an attachment"},
        {"GET", "/v1/blobs/*", Who::SignedIn, getFile, "a picture or an attachment, or a range of it"},
        {"GET", "/v1/ops/*", Who::SignedIn, operationResult, "what became of an operation"},
        {"GET", "/metrics", Who::Anyone, figures, "what the server counts"},
    };
    return table;
}

} // namespace callboard
