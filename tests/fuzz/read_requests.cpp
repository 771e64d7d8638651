// Requests to a real back end on a site in a temporary folder, from somebody who is signed in.
#include "core/base/log.h"
#include "core/server/backend.h"
#include "core/server/routes.h"
#include "core/server/sign_in.h"
#include "core/server/verify.h"
#include "tests/core/server/site.h"
#include "tests/fuzz/readers.h"

#include <algorithm>

namespace callboard::fuzz {

namespace {

constexpr int verifyEvery = 1'000; // requests
constexpr int work_max = 8; // times around the queues within which all but waiting requests are answered

struct Site {
    Site()
    {
        const TestDesk desk = site.desk(site.nora);
        site.store.reset();
        log = std::move(Log::open(site.folder.filePath(QStringLiteral("log")))).value();
        BackendSettings settings;
        settings.databasePath = site.path();
        settings.signIn.cost = PasswordCost::Least;
        settings.connections = [] { return HttpCounters{}; };
        backend.emplace(settings, site.clock, site.random, *log);
        CALLBOARD_REQUIRE(backend->openHere().ok());
        push.client = desk.registered.client;
        push.incarnation = desk.registered.incarnation;
        push.epoch = desk.registered.epoch;
        (void)backend->write([&](SiteStore& store) {
            auto begun = Sessions(store.database(), store.identity(), backend->settings.signIn, site.clock).begin({site.nora, QStringLiteral("desk")}, site.random);
            token = std::get<SignedIn>(begun).access.toLatin1();
        });
        backend->work();
    }

    // Nothing: it is not answered yet.
    std::optional<HttpResponse> ask(HttpRequest request)
    {
        std::optional<HttpResponse> answer;
        const Responder responder([&answer](HttpResponse response) { answer = std::move(response); });
        request.headers.set("Authorization", "Bearer " + token);
        request.headers.set("Content-Type", jsonContentType);
        request.headers.set(protocol::headerProtocol, QByteArray::number(protocol::version));
        request.remote = "192.0.2.1";
        dispatch(*backend, std::move(request), responder);
        for (int round = 0; round < work_max && !answer; ++round)
            backend->work();
        responder.markGone();
        return answer;
    }

    QByteArray damage()
    {
        QByteArray found;
        (void)backend->write([&found](SiteStore& store) {
            const auto findings = verifySite(store.database());
            found = !findings ? findings.error().sentence().toUtf8() : findings->empty() ? QByteArray() : findings->front().what.toUtf8();
        });
        backend->work();
        return found;
    }

    TestSite site;
    std::unique_ptr<Log> log;
    std::optional<Backend> backend;
    QByteArray token;
    PushRequest push;
    qint64 after = 0; // of the next push
    int requests = 0;
    quint64 operation = 0;
};

Site& site()
{
    static Site one;
    return one;
}

// Stands for the place in the desk's order, which moves on with every push that is taken.
constexpr qint64 afterHere = 770'077;
// And for the id of an operation, which has to be a new one each time.
const Uuid& operationHere()
{
    static const Uuid id{0x0197a3c000007aaaULL, 0x8aaaaaaaaaaaaaaaULL};
    return id;
}

template <class Op> QByteArray pushing(const Op& op)
{
    Operation operation = intent(op);
    operation.id = operationHere();
    operation.author = site().site.nora;
    PushRequest push = site().push;
    push.after = afterHere;
    push.operations = {writeMessage(operation)};
    return "POST /v1/sync/push\n" + writePush(push);
}

std::vector<QByteArray> requestSamples()
{
    const TestSite& at = site().site;
    OpenCase open;
    open.case_file = {Uuid::derived(at.customer.key, "case")};
    open.customer = at.customer;
    open.subject = QStringLiteral("The lamp arrived broken");
    open.team = at.north;
    AddEntry note;
    note.case_file = open.case_file;
    note.customer = at.customer;
    note.text = {QStringLiteral("She will call back.")};
    EditCustomer edit;
    edit.customer = at.customer;
    edit.set.fields["family_name"] = QStringLiteral("Minas");
    return {pushing(open), pushing(note), pushing(edit), "GET /v1/hello\n", "GET /v1/auth/me\n", "POST /v1/sync/register\n{}", "POST /v1/sync/snapshot\n{}",
            "GET /v1/sync/snapshot?scope=org&after=\n", "GET /v1/sync/pull?cursor=" + Cursor{site().push.epoch, 1, {}}.text() + "\n",
            "POST /v1/sync/pull\n" + writeMessage(PullRequest{QString::fromLatin1(Cursor{site().push.epoch, 1, {}}.text()), {QStringLiteral("0197a3c0-0000-7aaa-8aaa-aaaaaaaaaaaa")}, {}, {}, Drafting::Reply, {}}),
            "GET /v1/sync/snapshot?scope=history:0197a3c0-0000-7aaa-8aaa-aaaaaaaaaaaa&after=\n", "GET /v1/ops/0197a3c0-0000-7aaa-8aaa-aaaaaaaaaaaa\n",
            "POST /v1/search\n{\"text\":\"no signal\"}",
            "POST /v1/auth/refresh\n{\"refresh\":\"x\"}", "GET /metrics\n", "GET /readyz\n"};
}

Tried askServer(const QByteArray& bytes)
{
    Site& at = site();
    const qsizetype line = bytes.indexOf('\n'), blank = bytes.indexOf(' ');
    if (line < 0 || blank < 0 || blank > line)
        return refused();
    HttpRequest request;
    request.method = bytes.left(blank);
    if (!readTarget(bytes.mid(blank + 1, line - blank - 1), request))
        return refused();
    request.body = bytes.mid(line + 1);
    request.body.replace(QByteArray::number(afterHere), QByteArray::number(at.after));
    request.body.replace(operationHere().text(), Uuid::derived(operationHere(), QByteArray::number(++at.operation)).text());
    if (++at.requests % verifyEvery == 0)
        if (const QByteArray damage = at.damage(); !damage.isEmpty())
            return broken("the site is damaged: " + damage);
    const bool mayWait = request.path == QLatin1String("/v1/sync/wait") || request.path == QLatin1String("/v1/auth/login");
    const auto answer = at.ask(std::move(request));
    if (!answer)
        return mayWait ? refused() : broken("no answer");
    if (answer->status >= 500)
        return broken("the server takes the blame: " + QByteArray::number(answer->status) + ' ' + answer->body);
    if (const auto pushed = readMessage<PushAnswer>(answer->body); answer->status == 200 && pushed && pushed->last_sequence > 0)
        at.after = pushed->last_sequence;
    return answer->isSuccess() ? taken() : refused();
}

}

std::vector<Reader> requestReaders()
{
    return {{"request", "an answer, never that the server could not, and a site that verifies", requestSamples, askServer}};
}

} // namespace callboard::fuzz
