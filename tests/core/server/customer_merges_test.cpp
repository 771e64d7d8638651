// Two records made one and separated again at the server: nothing is orphaned, and nothing that was typed is lost.
#include "core/domain/call_guide.h"
#include "core/domain/case_link.h"
#include "core/domain/entities.h"
#include "core/domain/identity.h"
#include "core/domain/order.h"
#include "core/domain/refund.h"
#include "core/domain/review_pack.h"
#include "core/domain/task.h"
#include "core/server/merge_followers.h"
#include "core/server/verify.h"
#include "core/storage/bound.h"
#include "core/storage/leading_customer.h"
#include "core/work/case_links.h"
#include "core/work/case_merge.h"
#include "core/work/customer_merges.h"
#include "core/work/identity.h"
#include "core/work/identity_gate.h"
#include "core/work/merge_fields.h"
#include "core/work/review_packs.h"
#include "tests/core/server/site.h"
#include "tests/support/seeded_random.h"

using namespace callboard;

namespace {

Value word(const char* text) { return QString::fromUtf8(text); }

// Nora's desk, the site's customer, and Maria, who is the same person.
struct Pair {
    explicit Pair(StoreKind kind = StoreKind::File) : site(kind), nora(site.desk(site.nora))
    {
        CreateCustomer create{{site.id()}, {}};
        create.set.fields = {{"brand", site.brand.key}, {"given_name", word("Maria")}, {"family_name", word("Lopez")}, {"account", word("ACC-2")}, {"tier", word("gold")}};
        site.done(nora, create);
        maria = create.customer;
    }
    Id<Customer> create(const char* name)
    {
        CreateCustomer create{{site.id()}, {}};
        create.set.fields = {{"brand", site.brand.key}, {"given_name", word(name)}};
        CHECK(site.done(nora, create).verdict == Verdict::Applied);
        return create.customer;
    }
    Id<CaseFile> openCase(const Id<Customer>& customer)
    {
        OpenCase open;
        open.case_file = {site.id()};
        open.customer = customer;
        open.subject = QStringLiteral("No signal");
        open.team = site.north;
        CHECK(site.done(nora, open).verdict == Verdict::Applied);
        return open.case_file;
    }
    void note(const Id<Customer>& customer, const Id<CaseFile>& file, const char* words)
    {
        AddEntry add;
        add.customer = customer;
        add.case_file = file;
        add.kind = EntryKind::Note;
        add.text = {QString::fromUtf8(words)};
        CHECK(site.done(nora, add).verdict == Verdict::Applied);
    }
    // Money and these fields, by one question.
    void protect(const QStringList& fields)
    {
        SetIdentityPolicy policy;
        policy.brand = site.brand;
        policy.questions = {{QStringLiteral("account"), {}, {}}};
        policy.needed = 1;
        policy.protects = fields;
        policy.money = true;
        REQUIRE(site.store->apply(std::vector<Operation>{intent(policy)}, site.admin));
    }
    OperationResult merge(const QStringList& take = {}, const QStringList& join = {}) { return site.done(nora, MergeCustomers{site.customer.key, maria.key, take, join, {}, {}}); }
    OperationResult separate() { return site.done(nora, UnmergeCustomers{maria.key}); }
    template <class E> E get(const Id<E>& id) const { return (*site.store->rows().find(id))->value; }
    // Words of the notes on a customer's timeline, in their order.
    QStringList notes(const Id<Customer>& customer) const
    {
        QStringList words;
        const auto entries = site.store->rows().list<TimelineEntry>({nullptr, {{"customer", Comparison::Equal, customer.key}}, "recorded", false, 1'000});
        for (const auto& entry : *entries)
            if (entry.value.kind == EntryKind::Note)
                words.append(entry.value.text.text);
        words.sort();
        return words;
    }
    QStringList findings() const
    {
        QStringList texts;
        const auto found = verifySite(site.store->database());
        for (const Finding& finding : *found)
            texts.append(finding.what);
        return texts;
    }

    TestSite site;
    TestDesk nora;
    Id<Customer> maria;
};

}

TEST_CASE("a merge moves everything that refers to the one record to the other, and the log says what")
{
    Pair pair(GENERATE(from_range(storeKinds())));
    const Id<CaseFile> file = pair.openCase(pair.maria);
    pair.note(pair.maria, file, "It blinks");
    pair.note(pair.maria, {}, "Prefers mornings");
    pair.site.done(pair.nora, PromiseFollowUp{pair.maria, file, {QStringLiteral("Call back")}, {pair.site.clock.wall_ms + 60'000}});
    TestDesk lead = pair.site.desk(pair.site.admin);
    REQUIRE(pair.site.done(lead, TakeAlong{{QString::fromLatin1(file.key.text())}}).verdict == Verdict::Applied);
    const Customer before = pair.get(pair.maria);
    REQUIRE(pair.merge({QStringLiteral("tier")}).verdict == Verdict::Applied);

    CHECK(pair.get(file).customer == pair.site.customer);
    CHECK(pair.notes(pair.site.customer) == QStringList{QStringLiteral("It blinks"), QStringLiteral("Prefers mornings")});
    CHECK(pair.notes(pair.maria) == QStringList());
    CHECK(pair.get(reviewPackOf(pair.site.admin)).cases.front().customer == pair.site.customer);
    CHECK(pair.get(pair.site.customer).tier == QStringLiteral("gold"));
    CHECK(pair.get(pair.maria) == before); // it stays as it was
    CHECK(*leadingCustomer(pair.site.store->rows(), pair.maria) == pair.site.customer);
    const CustomerMerge log = pair.get(mergeOf(pair.maria.key));
    QStringList moved;
    for (const MovedRows& kind : log.moved)
        moved.append(QStringLiteral("%1.%2 %3").arg(kind.entity, kind.column).arg(kind.rows.size()));
    moved.sort();
    CHECK(moved.contains(QStringLiteral("case_file.customer 1")));
    CHECK(moved.contains(QStringLiteral("task.customer 1")));
    CHECK(moved.contains(QStringLiteral("review_pack.cases 1")));
    CHECK(pair.findings() == QStringList());
}

TEST_CASE("what a desk typed about the merged record arrives at the one that stays")
{
    Pair pair(GENERATE(from_range(storeKinds())));
    const Id<CaseFile> file = pair.openCase(pair.maria);
    pair.merge();
    pair.note(pair.maria, file, "Typed before");
    pair.note(pair.maria, {}, "Without a case");
    const Id<CaseFile> later = pair.openCase(pair.maria);
    CHECK(pair.notes(pair.site.customer) == QStringList{QStringLiteral("Typed before"), QStringLiteral("Without a case")});
    CHECK(pair.get(later).customer == pair.site.customer);
    EditCustomer edit{pair.maria, {}, {}};
    edit.set.fields["company"] = word("Blue Door");
    CHECK(pair.site.done(pair.nora, edit).verdict == Verdict::Applied);
    CHECK(pair.get(pair.site.customer).company == QStringLiteral("Blue Door"));
    CHECK(pair.get(pair.maria).company == QString());
    CHECK(pair.findings() == QStringList());
}

TEST_CASE("separating gives back what belonged to each, and what was added since stays, but for what is on a case")
{
    Pair pair(GENERATE(from_range(storeKinds())));
    const Id<CaseFile> file = pair.openCase(pair.maria);
    pair.note(pair.maria, file, "Before");
    const Customer stayed = pair.get(pair.site.customer), left = pair.get(pair.maria);
    pair.merge({QStringLiteral("tier")});
    pair.note(pair.site.customer, {}, "Added to the person");
    pair.note(pair.site.customer, file, "Added to the case");
    REQUIRE(pair.separate().verdict == Verdict::Applied);
    CHECK(pair.get(file).customer == pair.maria);
    CHECK(pair.notes(pair.maria) == QStringList{QStringLiteral("Added to the case"), QStringLiteral("Before")});
    CHECK(pair.notes(pair.site.customer) == QStringList{QStringLiteral("Added to the person")});
    CHECK(pair.get(pair.maria) == left);
    CHECK(pair.get(pair.site.customer).tier == stayed.tier);
    // What was typed while they were one is led to whoever has the case now.
    pair.note(pair.site.customer, file, "Typed meanwhile");
    CHECK(pair.notes(pair.maria).contains(QStringLiteral("Typed meanwhile")));
    CHECK(pair.findings() == QStringList());
}

TEST_CASE("what came onto a case of the one who stays while they were one goes with that case, and links name whom each of their cases is of")
{
    Pair pair;
    const Id<CaseFile> theirs = pair.openCase(pair.site.customer), hers = pair.openCase(pair.maria), merged = pair.openCase(pair.maria);
    const auto link = [&pair](const Id<CaseFile>& file, const Id<CaseFile>& other) { CHECK(pair.site.done(pair.nora, LinkCases{file, other, LinkKind::Related}).verdict == Verdict::Applied); };
    const bool isHersFirst = GENERATE(true, false);
    if (isHersFirst)
        link(hers, theirs);
    else
        link(theirs, hers);
    CHECK(pair.site.done(pair.nora, PromiseFollowUp{pair.maria, merged, {QStringLiteral("Call back")}, {pair.site.clock.wall_ms + 60'000}}).verdict == Verdict::Applied);
    pair.merge();
    CHECK(pair.site.done(pair.nora, MergeCases{merged, theirs}).verdict == Verdict::Applied);
    REQUIRE(pair.separate().verdict == Verdict::Applied);
    CHECK(pair.get(hers).customer == pair.maria);
    CHECK(pair.get(theirs).customer == pair.site.customer);
    const auto tasks = pair.site.store->rows().list<Task>({nullptr, {}, {}, false, 10});
    REQUIRE(tasks->size() == 1);
    CHECK(tasks->front().value.case_file == theirs);
    CHECK(tasks->front().value.customer == pair.site.customer);
    const auto links = pair.site.store->rows().list<CaseLink>({nullptr, {}, {}, false, 10});
    for (const auto& one : *links) {
        CHECK(one.value.customer == pair.get(one.value.case_file).customer);
        CHECK(one.value.other_customer == pair.get(one.value.other).customer);
    }
    CHECK(pair.findings() == QStringList());
}

TEST_CASE("more records than may follow at once are refused before anything is moved")
{
    Pair pair;
    std::vector<Row> notes;
    for (int i = 0; i <= mergedRowsMax; ++i) {
        TimelineEntry entry;
        entry.brand = pair.site.brand;
        entry.customer = pair.maria;
        entry.author = pair.site.nora;
        entry.happened = entry.recorded = {pair.site.clock.wall_ms};
        entry.text = {QStringLiteral("Called")};
        notes.push_back(toRow(Record<TimelineEntry>{{pair.site.id()}, 0, entry}));
    }
    Row last = notes.back();
    notes.pop_back();
    REQUIRE(pair.site.store->apply(std::vector<Operation>{PutRows::of(schemaOf<TimelineEntry>(), notes), PutRows::of(schemaOf<TimelineEntry>(), {last})}, pair.site.admin));
    const OperationResult refused = pair.merge();
    CHECK(refused.verdict == Verdict::Rejected);
    CHECK(refused.error().sentence().startsWith(QStringLiteral("More than 1000 records")));
    CHECK(pair.notes(pair.site.customer).isEmpty());
    CHECK(pair.notes(pair.maria).size() == 1000); // as many as it lists
    CHECK_FALSE(*pair.site.store->rows().find(mergeOf(pair.maria.key)));
}

TEST_CASE("notes that are few but long are refused where they would not fit into a page")
{
    Pair pair;
    constexpr int longNotes = 60;
    std::vector<Row> notes;
    for (int i = 0; i < longNotes; ++i) {
        TimelineEntry entry;
        entry.brand = pair.site.brand;
        entry.customer = pair.maria;
        entry.author = pair.site.nora;
        entry.happened = entry.recorded = {pair.site.clock.wall_ms};
        entry.text = {QString(60 * 1024, u'a')};
        notes.push_back(toRow(Record<TimelineEntry>{{pair.site.id()}, 0, entry}));
    }
    REQUIRE(pair.site.store->apply(std::vector<Operation>{PutRows::of(schemaOf<TimelineEntry>(), notes)}, pair.site.admin));
    const OperationResult refused = pair.merge();
    CHECK(refused.verdict == Verdict::Rejected);
    CHECK(refused.error().sentence() == QStringLiteral("What belongs to one of the two is more text than can be moved at once. Ask your administrator."));
    CHECK(pair.notes(pair.site.customer).isEmpty());
}

TEST_CASE("a field that somebody changed after the merge stays with the record that stays")
{
    Pair pair;
    pair.merge({QStringLiteral("tier"), QStringLiteral("account")});
    EditCustomer edit{pair.site.customer, {}, {}};
    edit.set.fields["tier"] = word("platinum");
    edit.was.fields["tier"] = word("gold");
    pair.site.done(pair.nora, edit);
    pair.separate();
    CHECK(pair.get(pair.site.customer).tier == QStringLiteral("platinum"));
    CHECK(pair.get(pair.site.customer).account != QStringLiteral("ACC-2"));
}

TEST_CASE("of two who merge the same records in both directions at once, the second is told and nothing changes")
{
    Pair pair(GENERATE(from_range(storeKinds())));
    TestDesk sven = pair.site.desk(pair.site.sven);
    pair.merge();
    const OperationResult second = pair.site.push(sven, intent(MergeCustomers{pair.maria.key, pair.site.customer.key, {}, {}, {}, {}}));
    CHECK(second.verdict == Verdict::Rejected);
    CHECK(second.error().sentence() == QStringLiteral("\"Maria Lopez\" was merged before. Open the record that stayed, and merge that one."));
    CHECK(pair.site.done(pair.nora, MergeCustomers{pair.maria.key, pair.maria.key, {}, {}, {}, {}}).error().sentence() == QStringLiteral("A record cannot be merged with itself."));
    CHECK(*leadingCustomer(pair.site.store->rows(), pair.site.customer) == pair.site.customer);
    CHECK(pair.separate().verdict == Verdict::Applied);
    CHECK(pair.separate().error().sentence() == QStringLiteral("The two records are separate already."));
}

TEST_CASE("a record that was merged on is led along to the last one, and separated in the other order")
{
    Pair pair;
    const Id<Customer> third = pair.create("Third");
    const Id<CaseFile> file = pair.openCase(pair.maria);
    pair.merge();
    pair.site.done(pair.nora, MergeCustomers{third.key, pair.site.customer.key, {}, {}, {}, {}});
    pair.note(pair.maria, file, "Led twice");
    CHECK(pair.notes(third) == QStringList{QStringLiteral("Led twice")});
    CHECK(pair.separate().error().sentence().endsWith(QStringLiteral("was merged into another record since. Separate those two first.")));
    CHECK(pair.site.done(pair.nora, UnmergeCustomers{pair.site.customer.key}).verdict == Verdict::Applied);
    CHECK(pair.get(file).customer == pair.site.customer);
    CHECK(pair.separate().verdict == Verdict::Applied);
    CHECK(pair.get(file).customer == pair.maria);
    CHECK(pair.notes(pair.maria) == QStringList{QStringLiteral("Led twice")});
}

TEST_CASE("what was typed about a case for whoever had it first arrives after the records were separated and merged elsewhere")
{
    Pair pair;
    const Id<Customer> third = pair.create("Third");
    const Id<CaseFile> file = pair.openCase(pair.maria);
    pair.merge();
    pair.separate();
    REQUIRE(pair.site.done(pair.nora, MergeCustomers{third.key, pair.maria.key, {}, {}, {}, {}}).verdict == Verdict::Applied);
    pair.note(pair.site.customer, file, "Typed for the first");
    CHECK(pair.notes(third) == QStringList{QStringLiteral("Typed for the first")});
    // Further on, the first leader itself being somebody else's by now.
    const Id<Customer> fourth = pair.create("Fourth");
    REQUIRE(pair.site.done(pair.nora, MergeCustomers{fourth.key, pair.site.customer.key, {}, {}, {}, {}}).verdict == Verdict::Applied);
    pair.note(pair.site.customer, file, "And later");
    CHECK(pair.notes(third).contains(QStringLiteral("And later")));
    AddEntry strange;
    strange.customer = third;
    strange.case_file = pair.openCase(pair.site.customer);
    strange.kind = EntryKind::Note;
    strange.text = {QStringLiteral("Of somebody else")};
    CHECK(pair.site.done(pair.nora, strange).verdict == Verdict::Rejected); // these two never were one
    CHECK(pair.findings() == QStringList());
}

TEST_CASE("a merge whose author saw other values is refused, and nothing that a colleague corrected is overwritten")
{
    Pair pair;
    const auto seen = [&pair](const Id<Customer>& id) { return decidedValues(**pair.site.store->rows().find(id)); };
    const bool isOfWhoLeaves = GENERATE(true, false);
    MergeCustomers merge{pair.site.customer.key, pair.maria.key, {QStringLiteral("tier")}, {}, seen(pair.site.customer), seen(pair.maria)};
    EditCustomer edit{isOfWhoLeaves ? pair.maria : pair.site.customer, {}, {}};
    edit.set.fields["company"] = word("Blue Door");
    REQUIRE(pair.site.done(pair.nora, edit).verdict == Verdict::Applied);
    const Customer before = pair.get(pair.site.customer);
    const OperationResult refused = pair.site.done(pair.nora, merge);
    CHECK(refused.verdict == Verdict::Rejected);
    CHECK(refused.error().sentence() == QStringLiteral("One of the two records was changed since you compared them. Look at what they say now, and merge again."));
    CHECK(wasChangedSinceSeen(refused.error()));
    CHECK(pair.get(pair.site.customer) == before);
    merge.stays_was = seen(pair.site.customer);
    merge.leaves_was = seen(pair.maria);
    CHECK(pair.site.done(pair.nora, merge).verdict == Verdict::Applied);
    CHECK(pair.get(pair.site.customer).tier == QStringLiteral("gold"));
}

TEST_CASE("two who merge the same records at once with what they saw: the second is told, whatever they chose")
{
    Pair pair;
    const auto seen = [&pair](const Id<Customer>& id) { return decidedValues(**pair.site.store->rows().find(id)); };
    const Id<Customer> third = pair.create("Third");
    const MergeCustomers late{pair.site.customer.key, third.key, {QStringLiteral("given_name")}, {}, seen(pair.site.customer), seen(third)};
    REQUIRE(pair.merge({QStringLiteral("tier")}).verdict == Verdict::Applied);
    CHECK(wasChangedSinceSeen(pair.site.done(pair.nora, late).error())); // the record that stays says something else by now
}

TEST_CASE("news from another system about a merged record reach the one that stays where it says the same, and go away with the merge")
{
    Pair pair;
    const Customer stood = pair.get(pair.site.customer);
    pair.merge({QStringLiteral("tier")});
    const auto import = [&pair](const Customer& says) {
        const std::vector<Operation> put{PutRows::of(schemaOf<Customer>(), {toRow(Record<Customer>{pair.maria, 1, says})})};
        return pair.site.store->apply(put, pair.site.admin).ok();
    };
    Customer news = pair.get(pair.maria);
    news.tier = QStringLiteral("platinum");
    news.company = QStringLiteral("Blue Door");
    news.family_name = QStringLiteral("Lopez-Garcia"); // the one who stays has a name of her own
    REQUIRE(import(news));
    CHECK(pair.get(pair.site.customer).tier == QStringLiteral("platinum"));
    CHECK(pair.get(pair.site.customer).company == QStringLiteral("Blue Door"));
    CHECK(pair.get(pair.site.customer).family_name == stood.family_name);
    EditCustomer edit{pair.site.customer, {}, {}};
    edit.set.fields["company"] = word("Green Door");
    edit.was.fields["company"] = word("Blue Door");
    pair.site.done(pair.nora, edit);
    REQUIRE(import(news)); // the same again is no news
    CHECK(pair.get(pair.site.customer).company == QStringLiteral("Green Door"));
    REQUIRE(pair.separate().verdict == Verdict::Applied);
    CHECK(pair.get(pair.site.customer).tier == stood.tier);
    CHECK(pair.get(pair.maria) == news);
}

TEST_CASE("news about a merged record reach the one that stays also when one import writes both, in either order")
{
    Pair pair;
    pair.merge({QStringLiteral("tier")});
    Customer news = pair.get(pair.maria), own = pair.get(pair.site.customer);
    news.tier = QStringLiteral("platinum");
    own.phones = {{QStringLiteral("+15550170"), ContactKind::Work, {}}};
    std::vector<Row> both{toRow(Record<Customer>{pair.maria, 1, news}), toRow(Record<Customer>{pair.site.customer, 1, own})};
    if (GENERATE(false, true))
        std::swap(both[0], both[1]);
    const std::vector<Operation> put{PutRows::of(schemaOf<Customer>(), both)};
    REQUIRE(pair.site.store->apply(put, pair.site.admin));
    CHECK(pair.get(pair.site.customer).tier == QStringLiteral("platinum"));
    CHECK(pair.get(pair.site.customer).phones == own.phones);
}

TEST_CASE("an import that goes on naming the merged record writes to the one that stays")
{
    Pair pair;
    pair.merge();
    Order order;
    order.brand = pair.site.brand;
    order.customer = pair.maria;
    order.number = QStringLiteral("#W1");
    const Record<Order> record{{pair.site.id()}, 0, order};
    const std::vector<Operation> put{PutRows::of(schemaOf<Order>(), {toRow(record)})};
    REQUIRE(pair.site.store->apply(put, pair.site.admin));
    CHECK(pair.get(record.id).customer == pair.site.customer);
    const std::vector<Operation> log{PutRows::of(schemaOf<CustomerMerge>(), {toRow(Record<CustomerMerge>{mergeOf(pair.maria.key), 1, pair.get(mergeOf(pair.maria.key))})})};
    CHECK_FALSE(pair.site.store->apply(log, pair.site.admin));
}

TEST_CASE("a merge that changes a protected field waits for an identity check like an edit")
{
    Pair pair;
    pair.protect({QStringLiteral("tier")});
    CHECK(pair.merge({QStringLiteral("tier")}).error().field == QStringLiteral("identity"));
    const OperationResult ofWhoLeaves = pair.merge(); // nothing of the one who stays changes
    CHECK(ofWhoLeaves.verdict == Verdict::Rejected);
    CHECK(wantsCheckOfWhoLeaves(ofWhoLeaves.error()));
    CHECK(pair.site.done(pair.nora, CheckIdentity{pair.maria, {}, {QStringLiteral("account")}, {}}).verdict == Verdict::Applied);
    CHECK(pair.merge().verdict == Verdict::Applied);
}

TEST_CASE("separating waits for an identity check like the merge, and whoever merged by mistake has made it already")
{
    Pair pair;
    pair.protect({QStringLiteral("tier")});
    const auto check = [&pair](TestDesk& desk, const Id<Customer>& customer) { CHECK(pair.site.done(desk, CheckIdentity{customer, {}, {QStringLiteral("account")}, {}}).verdict == Verdict::Applied); };
    check(pair.nora, pair.maria);
    REQUIRE(pair.merge().verdict == Verdict::Applied);
    CHECK(pair.separate().verdict == Verdict::Applied);
    check(pair.nora, pair.site.customer);
    REQUIRE(pair.merge({QStringLiteral("tier")}).verdict == Verdict::Applied);
    TestDesk sven = pair.site.desk(pair.site.sven);
    const OperationResult refused = pair.site.done(sven, UnmergeCustomers{pair.maria.key});
    CHECK(refused.error().sentence() == QStringLiteral("Records are separated only for somebody whose identity you have checked in this contact: 1 right answers. Check it, then separate again."));
    CHECK(wantsIdentityCheck(refused.error()));
    TestDesk lead = pair.site.desk(pair.site.admin);
    CHECK(pair.site.done(lead, UnmergeCustomers{pair.maria.key}).error().field == QStringLiteral("identity")); // a protected field changes
    check(sven, pair.site.customer);
    CHECK(pair.site.done(sven, UnmergeCustomers{pair.maria.key}).verdict == Verdict::Applied);
}

TEST_CASE("a lead merges records without a check of who leaves")
{
    Pair pair;
    pair.protect({});
    TestDesk lead = pair.site.desk(pair.site.admin);
    CHECK(pair.merge().verdict == Verdict::Rejected);
    CHECK(pair.site.done(lead, MergeCustomers{pair.site.customer.key, pair.maria.key, {}, {}, {}, {}}).verdict == Verdict::Applied);
}

namespace {

// A row of any kind with something in every column that is simple, owned by one of the two or by nobody known.
Row someRow(SeededRandom& random, const Schema& schema, const std::vector<Uuid>& customers, const Uuid& id)
{
    Row row{id, 1, schema.initial};
    for (std::size_t at = 0; at < schema.columns.size(); ++at) {
        const Column& column = schema.columns[at];
        Value value = row.values[at];
        if (column.kind == Kind::Text)
            value = QStringLiteral("w%1").arg(random.below(1'000'000));
        else if (column.kind == Kind::Integer)
            value = qint64(random.below(1'000));
        else if (column.kind == Kind::Time)
            value = Instant{1'790'000'000'000 + random.below(1'000'000)};
        else if (column.kind == Kind::Reference && column.target && QByteArrayView(column.target) == "customer")
            value = random.pick(customers);
        if (auto canonical = column.canonical(value))
            row.values[at] = *canonical;
    }
    return row;
}

using Rows = std::map<std::pair<std::string, Uuid>, std::vector<Value>>;

Rows rowsOf(const RowStore& store)
{
    Rows rows;
    for (const Schema* schema : entitySchemas()) {
        const auto list = store.list(Query{schema, {}, {}, false, 100'000, 0});
        for (const Row& row : *list)
            if (schema != &schemaOf<CustomerMerge>() && schema != &schemaOf<MergedCustomers>())
                rows[{schema->name, row.id}] = row.values;
    }
    return rows;
}

}

TEST_CASE("merging and separating give back every row as it was, whatever the two records had")
{
    for (quint64 seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        Pair pair;
        RowStore writing(pair.site.store->database());
        const std::vector<Uuid> customers{pair.site.customer.key, pair.maria.key, pair.maria.key};
        {
            auto transaction = Transaction::begin(pair.site.store->database());
            REQUIRE(transaction);
            for (const Uuid& id : {pair.site.customer.key, pair.maria.key}) {
                Row row = someRow(random, schemaOf<Customer>(), customers, id);
                row.values[std::size_t(schemaOf<Customer>().indexOf("brand"))] = pair.site.brand.key;
                REQUIRE(writing.put(schemaOf<Customer>(), row));
            }
            for (const Schema* schema : entitySchemas())
                for (int i = 0; i < 4; ++i)
                    if (schema != &schemaOf<Customer>() && schema->column("customer"))
                        REQUIRE(writing.put(*schema, someRow(random, *schema, customers, pair.site.id())));
            REQUIRE(transaction->commit());
        }
        const Rows before = rowsOf(pair.site.store->rows());
        QStringList take;
        for (const Column& column : schemaOf<Customer>().columns)
            if (random.chance(50))
                take.append(QString::fromLatin1(column.name));
        REQUIRE(pair.merge(take).verdict == Verdict::Applied);
        const Rows merged = rowsOf(pair.site.store->rows());
        for (const auto& [place, values] : merged) {
            const Schema& schema = *entityNamed(place.first.c_str());
            for (std::size_t at = 0; at < schema.columns.size(); ++at)
                if (schema.columns[at].target && QByteArrayView(schema.columns[at].target) == "customer")
                    CHECK(values[at] != Value(pair.maria.key));
        }
        REQUIRE(pair.separate().verdict == Verdict::Applied);
        Rows after = rowsOf(pair.site.store->rows());
        std::erase_if(after, [&](const auto& one) { return one.first.first == "timeline_entry" && !before.count(one.first); }); // that it was done
        CHECK(after == before);
    }
}
