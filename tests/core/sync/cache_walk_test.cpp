// A long random walk of a desk beside a model: after every step the screen is what the server sent with our own operations run over it.
#include "tests/support/sample_desk.h"

#include <deque>
#include <set>

using namespace callboard;
using namespace callboard::sample;

namespace {

using Places = std::set<std::pair<std::string, Uuid>>;

const Id<Customer> nora{number(12)};

// With a second customer, whose operations have nothing to do with those of the first.
MapRows street()
{
    MapRows rows = site();
    Customer customer = mariaLopez();
    customer.given_name = QStringLiteral("Nora");
    rows.put(Record<Customer>{nora, 2, customer});
    return rows;
}

// A server as small as it can be: rows, a feed of what changed, and answers that may be given late.
struct SmallServer {
    class Counter final : public NumberSource {
    public:
        Result<qint64> next(const char*) override { return ++m_last; }

    private:
        qint64 m_last = 1000;
    };
    MapRows rows = street();
    Counter numbers;
    qint64 head = 100;
    struct Place { qint64 feed; std::string kind; Uuid id; };
    std::vector<Place> feed;
    Places hidden; // rows that are in no scope of the desk at the moment
    std::set<Uuid> known;
    std::deque<OperationResult> unanswered;

    void changed(const Change& change)
    {
        if (change.writes.empty())
            return;
        rows.commit(change);
        ++head;
        for (const RowWrite& write : change.writes)
            feed.push_back({head, write.schema->name, write.row.id});
    }
    void take(const Operation& operation, Instant now)
    {
        Context context = as(ada, 0, now);
        context.operation = operation.id;
        context.numbers = &numbers;
        auto change = runOperation(rows, operation, context);
        OperationResult result;
        result.operation = operation.id;
        known.insert(operation.id);
        result.verdict = Verdict::Rejected;
        if (change) {
            result.verdict = change->conflicts.isEmpty() ? Verdict::Applied : Verdict::Conflict;
            changed(*change);
            result.feed = change->writes.empty() ? 0 : head;
        }
        unanswered.push_back(result);
    }
    void hideOrShow(const Uuid& id, const Schema& schema)
    {
        const std::pair<std::string, Uuid> place{schema.name, id};
        if (hidden.erase(place) == 0)
            hidden.insert(place);
        feed.push_back({++head, place.first, id});
    }
};

struct Walk : SampleDesk {
    SeededRandom dice;
    SmallServer server;
    MapRows received = street(); // what the desk was sent and still holds
    std::map<std::pair<std::string, Uuid>, qint64> versions;
    qint64 cursor = 100;
    quint64 made = 0;

    explicit Walk(quint64 seed) : dice(seed)
    {
        signIn();
        load(street());
    }

    std::vector<Record<CaseFile>> cases() const { return visible().all<CaseFile>(); }
    const char* tierName() { return dice.pick(std::vector<const char*>{"silver", "gold", "bronze"}); }

    Operation gesture(bool ofAda)
    {
        const MapRows rows = ofAda ? visible() : server.rows;
        const Id<Customer> who = dice.chance(50) ? maria : nora;
        auto files = rows.all<CaseFile>();
        std::erase_if(files, [&](const Record<CaseFile>& file) { return file.value.customer != who; });
        const auto conflicts = rows.all<Conflict>();
        const auto customer = rows.find(who);
        const QString tier = *customer ? (*customer)->value.tier : QString();
        const QStringList tags = *customer ? (*customer)->value.tags : QStringList();
        if (files.empty() || dice.chance(12)) {
            OpenCase op;
            op.case_file = {number(3000 + made)};
            op.customer = who;
            op.subject = QStringLiteral("Case %1").arg(made);
            op.team = east;
            return intent(op);
        }
        const Record<CaseFile> file = dice.pick(files);
        switch (dice.below(8)) {
        case 0: return intent(EditCustomer{who, {{{"tier", word(tierName())}}}, {{{"tier", tier}}}});
        case 1: return intent(EditCustomer{who, {{{"tags", words(tags + QStringList{QString::number(dice.below(5))})}}}, {{{"tags", words(tags)}}}});
        case 2: return intent(MoveCase{file.id, dice.chance(50) ? CaseStatus::WaitingForUs : CaseStatus::Open, file.value.status});
        case 3: return intent(CloseCase{file.id, dice.chance(50) ? QStringLiteral("replaced") : QStringLiteral("refunded"), {QStringLiteral("Bye.")}, EntryKind::Note, {}, 0});
        case 4: return intent(ReopenCase{file.id, {}});
        case 5: return intent(AssignCase{file.id, dice.chance(50) ? ada : lena, file.value.owner, file.value.team, file.value.team});
        case 6: if (!conflicts.empty()) return intent(ResolveConflict{dice.pick(conflicts).id.key, dice.chance(50)}); break;
        default: break;
        }
        AddEntry note;
        note.customer = who;
        note.case_file = dice.chance(50) ? file.id : Id<CaseFile>{};
        note.text = {QStringLiteral("Note %1").arg(made)};
        return intent(note);
    }

    void othersWork()
    {
        auto change = runOperation(server.rows, gesture(false), as(lena, 500'000 + made, clock.now()));
        if (change)
            server.changed(*change);
    }
    void serverTakesSome()
    {
        auto waiting = desk->outbox().waiting(1 + dice.below(4), 1'000'000);
        REQUIRE(waiting);
        for (const OutboxBody& one : *waiting)
            if (!server.known.contains(one.id))
                server.take(*readMessage<Operation>(one.body), {clock.now().ms + 3'600'000}); // an hour ahead of this desk's clock
    }
    void answersSome()
    {
        QList<OperationResult> results;
        for (int i = dice.below(4); i >= 0 && !server.unanswered.empty(); --i) {
            results.append(server.unanswered.front());
            server.unanswered.pop_front();
        }
        REQUIRE(desk->settle(results));
    }
    // Rows as they are now, which may be newer than the place in the feed.
    void pullSome()
    {
        const qint64 to = std::min(server.head, cursor + 1 + dice.below(6));
        Places touched;
        for (const auto& place : server.feed)
            if (place.feed > cursor && place.feed <= to)
                touched.insert({place.kind, place.id});
        std::vector<SentRow> put;
        std::vector<LeftRow> left;
        for (const auto& [kind, id] : touched) {
            const Schema* schema = entityNamed(QByteArrayView(kind.data(), qsizetype(kind.size())));
            if (server.hidden.count({kind, id})) {
                left.push_back({schema, id});
                received.erase(*schema, id);
                versions.erase({kind, id});
            } else {
                const Row row = server.rows.rows().at({kind, id});
                put.push_back({schema, row});
                received.put(*schema, row);
            }
        }
        cursor = to;
        REQUIRE(pull(to, put, left));
    }

    // Written without a look at how the cache does it.
    void check()
    {
        MapRows expected = received;
        Places touched;
        auto unechoed = desk->outbox().unechoed(cursor);
        REQUIRE(unechoed);
        const auto visit = [&](const Operation& operation) -> Result<bool> {
            Context context = as(ada, 0, operation.made);
            context.operation = operation.id;
            auto change = runOperation(expected, operation, context);
            if (!change)
                return true;
            for (const RowWrite& write : change->writes) {
                Row row = write.row;
                const auto base = received.find(*write.schema, row.id);
                row.version = *base ? (*base)->version : 0;
                expected.put(*write.schema, row);
                touched.insert({write.schema->name, write.row.id});
            }
            return true;
        };
        REQUIRE(desk->outbox().eachOf(*unechoed, visit));
        const MapRows shown = visible();
        REQUIRE(shown.rows().size() == expected.rows().size());
        for (const auto& [place, row] : expected.rows()) {
            const auto found = shown.rows().find(place);
            INFO(place.first << ' ' << place.second.text().toStdString());
            REQUIRE(found != shown.rows().end());
            REQUIRE(found->second == row);
        }
        REQUIRE(shadows() == qint64(touched.size())); // only of rows that stand beneath an operation
        for (const auto& [place, row] : shown.rows()) {
            qint64& version = versions[place];
            REQUIRE(row.version >= version);
            version = row.version;
        }
    }
};

}

TEST_CASE("at every moment the screen is what was received with our own operations over it", "[sync]")
{
    const quint64 seed = GENERATE(1, 2, 3);
    Walk walk(seed);
    int kept = 0;
    for (int step = 0; step < 200; ++step) {
        INFO("seed " << seed << ", step " << step);
        walk.clock.pass(1000);
        ++walk.made;
        const int kind = walk.dice.below(20);
        if (kind < 7)
            kept += walk.desk->submit(walk.gesture(true)).ok();
        else if (kind < 10)
            walk.othersWork();
        else if (kind < 13)
            walk.serverTakesSome();
        else if (kind < 15)
            walk.answersSome();
        else if (kind < 18)
            walk.pullSome();
        else if (kind < 19 && walk.dice.chance(50))
            walk.server.hideOrShow(lamp.key, schemaOf<CaseFile>());
        else if (walk.dice.chance(50))
            walk.reopen();
        walk.check();
    }
    CHECK(kept > 30);
    // Everything that was said arrives, and both sides are equal.
    while (walk.desk->outbox().summary()->waiting > 0) {
        walk.serverTakesSome();
        walk.answersSome();
    }
    if (!walk.server.hidden.empty())
        walk.server.hideOrShow(lamp.key, schemaOf<CaseFile>());
    while (walk.cursor < walk.server.head)
        walk.pullSome();
    walk.check();
    CHECK(walk.visible().rows() == walk.server.rows.rows());
    CHECK(walk.shadows() == 0);
}
