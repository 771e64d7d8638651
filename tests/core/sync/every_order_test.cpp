// A small world in every order: two desks, a record, two of its fields, two edits at each desk, and when each desk sends and fetches.
// A model of a page tells what must be shown after every step; the desks, the outboxes, the cache and the store are the real ones.
#include "tests/support/two_desks.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr std::array columns{"tier", "given_name"};
constexpr int fieldCount = int(columns.size()), editsEach = 2, worlds = 16; // a world for each choice of fields by the four edits
enum class Step { Edit, Send, Fetch };
struct Moment { int desk; Step step; };
using Sequence = std::vector<Moment>;

// All orders of two edits, a sending and a fetching at each of two desks. The desks are alike, so the first begins.
void addOrders(std::array<std::array<int, 3>, 2> left, Sequence& soFar, std::vector<Sequence>& all)
{
    bool any = false;
    for (int desk = 0; desk < 2; ++desk)
        for (const Step step : {Step::Edit, Step::Send, Step::Fetch})
            if (int& count = left[std::size_t(desk)][std::size_t(step)]; count > 0 && !(soFar.empty() && desk == 1)) {
                any = true;
                --count;
                soFar.push_back({desk, step});
                addOrders(left, soFar, all);
                soFar.pop_back();
                ++count;
            }
    if (!any)
        all.push_back(soFar);
}

std::vector<Sequence> everyOrder()
{
    std::vector<Sequence> all;
    Sequence none;
    addOrders({{{editsEach, 1, 1}, {editsEach, 1, 1}}}, none, all);
    return all;
}

using Fields = std::array<QString, fieldCount>;

struct Edit {
    int field;
    QString was, set;
    int place = 0; // in the order in which the server ran them; 0: it has not
};
struct Loss {
    int field;
    QString base, mine, theirs;
    bool operator==(const Loss&) const = default;
    bool operator<(const Loss& other) const { return std::tie(field, base, mine, theirs) < std::tie(other.field, other.base, other.mine, other.theirs); }
};

// The rule, told a second time: an edit stands where its field is still as it was seen; otherwise what is there stays, and the loser is kept.
bool stands(const Fields& now, const Edit& edit) { return now[std::size_t(edit.field)] == edit.was || now[std::size_t(edit.field)] == edit.set; }

struct World {
    Id<Customer> customer;
    Fields server;
    std::array<Fields, 2> fetched;
    std::array<std::vector<Edit>, 2> edits;
    std::vector<Loss> losses;

    Fields shown(int desk, int fetchedUpTo) const
    {
        Fields now = fetched[std::size_t(desk)];
        for (const Edit& edit : edits[std::size_t(desk)])
            if ((edit.place == 0 || edit.place > fetchedUpTo) && stands(now, edit))
                now[std::size_t(edit.field)] = edit.set;
        return now;
    }
    void send(int desk, int& places)
    {
        for (Edit& edit : edits[std::size_t(desk)]) {
            if (edit.place > 0)
                continue;
            edit.place = ++places;
            if (stands(server, edit))
                server[std::size_t(edit.field)] = edit.set;
            else
                losses.push_back({edit.field, edit.was, edit.set, server[std::size_t(edit.field)]});
        }
    }
};

// A desk whose calls are made by the test.
struct QuietDesk {
    ConnectedDesk& desk;
    SampleServer& site;
    Id<User> user;
    RegisterRequest name{};
    Registered registered{};

    QuietDesk(ConnectedDesk& of, SampleServer& at, const Id<User>& who) : desk(of), site(at), user(who)
    {
        desk.engine->stop();
        name.client = *Uuid::fromText(desk.desk->fact(Desk::factClient).toLatin1());
        registered = std::get<Registered>(site.store->registerClient(name, user));
    }
    void send()
    {
        auto items = desk.desk->outbox().waiting(protocol::pushOperationsMax, protocol::pushBytesMax);
        REQUIRE(items);
        if (items->empty())
            return;
        PushRequest request;
        request.client = registered.client;
        request.incarnation = registered.incarnation;
        request.epoch = registered.epoch;
        request.after = registered.last_sequence;
        for (const OutboxBody& item : *items)
            request.operations.push_back(item.body);
        auto prepared = PreparedPush::of(writePush(request), user);
        const auto outcomes = site.store->push(std::span(&std::get<PreparedPush>(prepared), 1));
        const auto* accepted = std::get_if<PushAccepted>(&outcomes.front());
        REQUIRE(accepted);
        const auto answer = readMessage<PushAnswer>(accepted->text());
        REQUIRE(answer);
        REQUIRE(desk.desk->settle(answer->results));
        registered.last_sequence = answer->last_sequence;
    }
    void fetch()
    {
        for (bool more = true; more;) {
            const Served<Person> person = personOf(site.store->rows(), user, Reading::Everything);
            const auto page = site.reader->pull(std::get<Person>(person), desk.desk->cacheState().cursor);
            const auto read = readPullPage(writePullPage(std::get<PullPage>(page)));
            REQUIRE(read);
            REQUIRE(desk.desk->takePullPage(*read));
            more = read->more;
        }
    }
};

class Stage {
public:
    void play(const Sequence& order)
    {
        begin();
        int number = 0;
        std::array<int, 2> edited{};
        for (const Moment& moment : order) {
            if (moment.step == Step::Edit)
                edit(moment.desk, edited[std::size_t(moment.desk)]++, ++number);
            else
                talk(moment);
            check();
        }
        for (const Step step : {Step::Send, Step::Fetch})
            for (const int desk : {0, 1})
                talk({desk, step});
        check();
        for (const World& world : m_worlds) {
            CHECK(world.fetched[0] == world.server);
            CHECK(world.fetched[1] == world.server);
            checkLosses(world);
        }
    }

private:
    void begin()
    {
        m_places = 0;
        m_fetchedUpTo = {};
        m_worlds.assign(worlds, {});
        std::vector<Row> rows;
        for (World& world : m_worlds) {
            world.customer = {number(10'000 + ++m_customers)};
            Customer customer = mariaLopez();
            world.server = {customer.tier, customer.given_name};
            world.fetched = {world.server, world.server};
            rows.push_back(toRow(Record<Customer>{world.customer, 0, customer}));
        }
        const Operation operation = PutRows::of(schemaOf<Customer>(), rows);
        REQUIRE(m_desks.site.store->apply(std::span(&operation, 1), root));
        m_quiet[0].fetch();
        m_quiet[1].fetch();
    }
    void edit(int desk, int which, int number)
    {
        std::vector<Operation> together;
        for (int at = 0; at < worlds; ++at) {
            World& world = m_worlds[std::size_t(at)];
            const int field = (at >> (editsEach * desk + which)) & 1;
            const QString set = QStringLiteral("value %1").arg(number), was = world.shown(desk, m_fetchedUpTo[std::size_t(desk)])[std::size_t(field)];
            const QByteArray column = columns[std::size_t(field)];
            together.push_back(intent(EditCustomer{world.customer, {{{column, set}}}, {{{column, was}}}}));
            world.edits[std::size_t(desk)].push_back({field, was, set});
        }
        m_quiet[std::size_t(desk)].desk.desk->submit(std::move(together), {}, [](const Result<Operation>& kept) { REQUIRE(kept); });
    }
    void talk(const Moment& moment)
    {
        QuietDesk& desk = m_quiet[std::size_t(moment.desk)];
        if (moment.step == Step::Send) {
            desk.send();
            for (World& world : m_worlds)
                world.send(moment.desk, m_places);
        } else {
            desk.fetch();
            m_fetchedUpTo[std::size_t(moment.desk)] = m_places;
            for (World& world : m_worlds)
                world.fetched[std::size_t(moment.desk)] = world.server;
        }
    }
    void check()
    {
        for (const World& world : m_worlds)
            for (const int desk : {0, 1}) {
                const auto seen = m_quiet[std::size_t(desk)].desk.seen(world.customer);
                REQUIRE(seen);
                CHECK(Fields{seen->tier, seen->given_name} == world.shown(desk, m_fetchedUpTo[std::size_t(desk)]));
            }
    }
    // Every value that did not win is kept, once, with what stood against it; and nothing else is.
    void checkLosses(const World& world)
    {
        auto kept = m_desks.site.store->rows().list<Conflict>({nullptr, {{"row", Comparison::Equal, world.customer.key}}, {}, false, 100});
        REQUIRE(kept);
        std::vector<Loss> found, told;
        const auto quoted = [](const QString& text) { return u'"' + text + u'"'; };
        for (const Record<Conflict>& one : *kept)
            found.push_back({one.value.column == QLatin1String(columns[0]) ? 0 : 1, one.value.base, one.value.mine, one.value.theirs});
        for (const Loss& loss : world.losses)
            told.push_back({loss.field, quoted(loss.base), quoted(loss.mine), quoted(loss.theirs)});
        std::sort(found.begin(), found.end());
        std::sort(told.begin(), told.end());
        CHECK(found == told);
    }

    TwoDesks m_desks;
    std::array<QuietDesk, 2> m_quiet{QuietDesk{m_desks.one, m_desks.site, ada}, QuietDesk{m_desks.two, m_desks.site, ben}};
    std::vector<World> m_worlds;
    std::array<int, 2> m_fetchedUpTo{};
    int m_places = 0, m_customers = 0;
};

}

TEST_CASE("in every order of edits, sendings and fetchings both desks show what they should, end alike, and keep what did not win", "[sync]")
{
    const std::vector<Sequence> all = everyOrder();
    CHECK(all.size() == 5040); // half of 8! / (2! 2!)
    const std::size_t stride = std::getenv("CALLBOARD_LONG") ? 1 : 61; // shares no factor with the number of orders
    constexpr std::size_t ordersOfSite = 100; // a site that has grown is slower
    std::unique_ptr<Stage> stage;
    std::size_t played = 0;
    for (std::size_t at = 0; at < all.size(); at += stride, ++played) {
        INFO("order " << at);
        if (played % ordersOfSite == 0)
            stage = std::make_unique<Stage>();
        stage->play(all[at]);
    }
    CHECK(played == (all.size() + stride - 1) / stride);
}
