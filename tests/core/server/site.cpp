// Building the test site through the operations that an administrator uses.
#include "tests/core/server/site.h"

#include "tests/support/postgres_cluster.h"

namespace callboard {

namespace {
template <class E> void put(TestSite& site, const Record<E>& record)
{
    const Operation operation = PutRows::of(schemaOf<E>(), {toRow(record)});
    const auto done = site.store->apply(std::span(&operation, 1), site.admin);
    CALLBOARD_REQUIRE(done.ok());
}
}

std::vector<StoreKind> storeKinds()
{
    return test::PostgresCluster::running() ? std::vector{StoreKind::File, StoreKind::Postgres} : std::vector{StoreKind::File};
}

TestSite::TestSite(StoreKind kind, const QByteArray& vfs) : m_path(folder.filePath(QStringLiteral("site.db")))
{
    if (kind == StoreKind::Postgres) {
        // Its many tables are made once and copied.
        static const QString pattern = [this] {
            const QString address = test::PostgresCluster::running()->freshDatabase();
            CALLBOARD_REQUIRE(site_tables::create(address, random, clock.now()).ok());
            return address;
        }();
        m_path = test::PostgresCluster::running()->freshDatabase(pattern.section(u'?', 0, 0).section(u'/', -1));
    }
    auto database = kind == StoreKind::Postgres ? site_tables::openWriter(path()) : site_tables::create(path(), random, clock.now(), vfs);
    CALLBOARD_REQUIRE(database.ok());
    auto opened = SiteStore::open(std::move(database).value(), clock, random);
    CALLBOARD_REQUIRE(opened.ok());
    store = std::move(opened).value();
    admin = {id()};
    put(*this, Record<User>{admin, 0, {QStringLiteral("ada"), QStringLiteral("Ada"), Role::Admin, {}, true, {}, {}}});
    brand = {id()};
    put(*this, Record<Brand>{brand, 0, {QStringLiteral("Acme"), {}}});
    north = {id()};
    put(*this, Record<Team>{north, 0, {QStringLiteral("North"), brand, {}}});
    south = {id()};
    put(*this, Record<Team>{south, 0, {QStringLiteral("South"), brand, {}}});
    nora = {id()};
    put(*this, Record<User>{nora, 0, {QStringLiteral("nora"), QStringLiteral("Nora"), Role::Rep, {QString::fromLatin1(north.key.text())}, true, {}, {}}});
    sven = {id()};
    put(*this, Record<User>{sven, 0, {QStringLiteral("sven"), QStringLiteral("Sven"), Role::Rep, {QString::fromLatin1(south.key.text())}, true, {}, {}}});
    customer = {id()};
    Record<Customer> mina{customer, 0, {}};
    mina.value.brand = brand;
    mina.value.family_name = QStringLiteral("Mina");
    put(*this, mina);
}

std::unique_ptr<SiteStore> TestSite::anotherStore(Random& ownRandom) const
{
    auto database = site_tables::openWriter(path());
    CALLBOARD_REQUIRE(database.ok());
    auto opened = SiteStore::open(std::move(database).value(), clock, ownRandom);
    CALLBOARD_REQUIRE(opened.ok());
    return std::move(opened).value();
}

std::unique_ptr<SiteReader> TestSite::reader() const
{
    auto reader = SiteReader::open(path());
    CALLBOARD_REQUIRE(reader.ok());
    return std::move(reader).value();
}

Person TestSite::person(const Id<User>& user) const
{
    return std::get<Person>(personOf(store->rows(), user, Reading::Everything));
}

TestDesk TestSite::desk(const Id<User>& user)
{
    return {user, std::get<Registered>(store->registerClient({{}, QStringLiteral("desk"), QStringLiteral("test"), {}}, user)), 0};
}

QByteArray TestSite::written(TestDesk& desk, Operation intent)
{
    intent.id = id();
    ++desk.sequence;
    intent.author = desk.user;
    intent.made = clock.now();
    return writeMessage(intent);
}

PreparedPush TestSite::prepared(const TestDesk& desk, const std::vector<QByteArray>& operations) const
{
    return std::get<PreparedPush>(PreparedPush::of(writePush({desk.registered.client, desk.registered.incarnation, desk.registered.epoch, desk.sequence - qint64(operations.size()), operations}), desk.user));
}

PushOutcome TestSite::push(const TestDesk& desk, const std::vector<QByteArray>& operations)
{
    const PreparedPush one = prepared(desk, operations);
    return store->push(std::span(&one, 1)).front();
}

OperationResult TestSite::push(TestDesk& desk, const Operation& intent)
{
    const PushOutcome outcome = push(desk, {written(desk, intent)});
    CALLBOARD_REQUIRE(!refusalOf(outcome));
    return resultOf(std::get<PushAccepted>(outcome).results.front());
}

} // namespace callboard
