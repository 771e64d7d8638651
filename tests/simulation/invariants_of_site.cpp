// The checks of what the site answers, and of the site and its desks at rest.
#include "tests/simulation/invariants.h"

#include "core/base/json.h"
#include "core/storage/bound.h"

#include <QJsonDocument>

namespace callboard::simulation {

void AnswerWatch::see(const Id<User>& user, const HttpRequest& request, const HttpResponse& response)
{
    if (!response.isSuccess() || !m_site.watch.isOpen())
        return;
    if (request.path.endsWith(QLatin1String("/push"))) {
        auto answer = JsonDocument::parse(response.body);
        CALLBOARD_REQUIRE(answer.ok());
        for (const JsonView result : answer->root().member("results")) {
            const Uuid id = Uuid::fromText(result.member("operation").utf8()).value_or(Uuid{});
            const QByteArray text = result.raw();
            const auto [known, isNew] = m_results.emplace(id, text);
            if (!isNew)
                m_trace.counters.add("push: result repeated");
            if (known->second != text)
                m_trace.violate("I3", "operation " + shortName(id) + " was answered " + known->second.toStdString() + " and then " + text.toStdString());
        }
        return;
    }
    std::vector<SentRow> sent;
    if (request.path.endsWith(QLatin1String("/pull"))) {
        auto page = readPullPage(response.body);
        CALLBOARD_REQUIRE(page.ok());
        sent = std::move(page->put);
        m_trace.counters.add("pull: rows left", qint64(page->left.size()));
        m_trace.counters.add(page->more ? "pull: more to come" : "pull: last page");
    } else if (request.path.endsWith(QLatin1String("/snapshot")) && request.method == "GET") {
        auto page = readSnapshotPage(response.body);
        CALLBOARD_REQUIRE(page.ok());
        sent = std::move(page->rows);
    }
    // Everybody here has the directory, and may ask for any history; what nobody asked for is not sent.
    std::set<QByteArray> held = m_site.watch.scopesOf(user);
    held.insert(request.query.value(QStringLiteral("scope")).toUtf8());
    if (const auto asked = readMessage<PullRequest>(request.body); asked && !asked->cursor.isEmpty())
        for (const QString& customer : asked->histories)
            held.insert("history:" + customer.toUtf8());
    for (const SentRow& one : sent) {
        const RowPlace place{one.schema, one.row.id};
        if (!holdsAny(held, expectedScopes(place, one.row)))
            m_trace.violate("I14", place.text() + " was sent to somebody who may not see it");
    }
}

namespace {
QByteArray wordsOf(const Operation& operation) { return operation.name.toUtf8() + ' ' + operation.args.text; }
}

void checkSite(const std::vector<std::unique_ptr<DeskNode>>& desks, const SiteNode& site, const History& history, Trace& trace)
{
    struct Taken { QByteArray payload; Verdict verdict; qint64 feed; };
    std::map<Uuid, Taken> taken;
    Model model;
    model.begin(history.rows);
    std::size_t load = 0;
    const auto read = eachRow(site.watch.database(), "SELECT id, author, payload, received, result, feed FROM op_result WHERE key > ?1 ORDER BY key", [&](const Statement& row) {
        if (row.isNull(2))
            return model.take(row.uuid(0), QJsonDocument::fromJson(writeMessage(history.loads.at(load++))).object(), row.uuid(1), row.integer(3));
        const auto result = readMessage<OperationResult>(row.bytes(4));
        CALLBOARD_REQUIRE(result.ok());
        const Verdict verdict = result->verdict.valueOr(Verdict::Parked);
        if (!taken.emplace(row.uuid(0), Taken{row.bytes(2), verdict, row.integer(5)}).second)
            trace.violate("I2", "operation " + shortName(row.uuid(0)) + " was taken twice");
        const QJsonObject object = QJsonDocument::fromJson(row.bytes(2)).object();
        model.take(row.uuid(0), object, row.uuid(1), row.integer(3));
        trace.counters.add("verdict: " + object.value(QStringLiteral("name")).toString().toStdString() + ' ' + result->verdict.name().toStdString());
        const bool refused = verdict == Verdict::Rejected || verdict == Verdict::Parked;
        if (refused && !result->field.isEmpty())
            trace.counters.add("refused: " + result->field.toStdString());
        if (refused != model.lastRefused())
            trace.violate(object.value(QStringLiteral("name")).toString().startsWith(QLatin1String("refund.")) ? "I22" : "I8", "operation " + shortName(row.uuid(0)) + (refused ? " was refused: " + result->text.toStdString() : " was not refused"));
    }, history.lastOperation);
    CALLBOARD_REQUIRE(read.ok());
    const RowMap rows = site.watch.rows();
    if (const std::string wrong = model.difference(rows); !wrong.empty())
        trace.violate("I8", wrong);
    checkMoney(rows, trace);
    checkIdentities(rows, trace);
    checkCases(rows, trace);
    checkLinks(rows, trace);

    for (const auto& node : desks) {
        const Calm calm(node->disk);
        struct Own { int state; bool hasReason, dismissed; };
        std::map<Uuid, Own> own;
        std::map<QByteArray, int> said; // how often: what is tried again has a new id
        const auto items = eachRow(node->desk().outbox().database(), "SELECT id, state, result, dismissed, body FROM operation", [&](const Statement& row) {
            if (const auto operation = readMessage<Operation>(row.bytes(4)))
                ++said[wordsOf(*operation)];
            const auto result = row.isNull(2) ? Result<OperationResult>(OperationResult{}) : readMessage<OperationResult>(row.bytes(2));
            own[row.uuid(0)] = {int(row.integer(1)), result && !result->text.isEmpty(), row.integer(3) != 0};
        });
        CALLBOARD_REQUIRE(items.ok());
        for (const KeptOperation& one : node->kept) {
            const std::string what = node->name + ": " + one.operation.name.toStdString() + " (" + shortName(one.operation.id) + ')';
            const auto at = taken.find(one.operation.id);
            const auto mine = own.find(one.operation.id);
            if (at == taken.end()) {
                if (mine == own.end() || mine->second.state != 3 || !mine->second.hasReason)
                    trace.violate("I1", what + " was saved and is neither at the site nor refused");
                else
                    trace.counters.add("operation set aside at the desk");
                continue;
            }
            if (one.takenBack && !node->isCopied) // the other machine knows nothing of that
                trace.violate("taken back", what + " was taken back and is at the site");
            if (at->second.payload != writeMessage(one.operation))
                trace.violate("I1", what + " arrived with another content");
            const bool refused = at->second.verdict == Verdict::Rejected || at->second.verdict == Verdict::Parked;
            if (mine == own.end())
                trace.violate("I1", what + " is not in the outbox any more");
            else if (!refused && node->isCopied && mine->second.state == 3 && mine->second.hasReason)
                trace.counters.add("copy: refused here, and taken from the other machine by a site that was restored");
            else if (refused ? mine->second.state != 3 || !mine->second.hasReason : mine->second.state != 2)
                trace.violate("I1", what + " is shown as " + std::to_string(mine->second.state) + " to its author");
            else if (mine->second.dismissed && !one.dismissed && said[wordsOf(one.operation)] < 2)
                trace.violate("I1", what + " was refused and is hidden from its author");
        }
    }
}

void checkEqual(DeskNode& node, const RowMap& siteRows, const SiteNode& site, Trace& trace)
{
    if (!node.isUp() || node.disk.isDead())
        return trace.violate("I7", node.name + " does not run");
    const Calm calm(node.disk);
    std::set<QByteArray> held = site.watch.scopesOf(node.user);
    for (const HeldHistory& history : node.desk().cacheState().histories)
        held.insert("history:" + history.customer.key.text());
    RowMap expected;
    for (const auto& [place, row] : siteRows)
        if (holdsAny(held, expectedScopes(place, row)))
            expected.emplace(place, row);
    trace.counters.add("histories held at rest", node.desk().cacheState().histories.size());
    const auto visible = visibleRows(node);
    if (!visible)
        return trace.violate("I20", node.name + " cannot read its cache: " + visible.error().sentence().toStdString());
    if (const std::string wrong = difference(*visible, expected); !wrong.empty())
        trace.violate("I7", node.name + ": " + wrong);
    if (const auto shadows = node.desk().cache().rows().database().integer("SELECT count(*) FROM shadow"); shadows && *shadows > 0)
        trace.violate("I9", node.name + " keeps " + std::to_string(*shadows) + " shadows of rows that are as they are");
}

} // namespace callboard::simulation
