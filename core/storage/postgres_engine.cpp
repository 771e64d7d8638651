// Connecting, statements with values in binary form, and the one place where SQLSTATEs become errors.
#include "core/storage/postgres_engine.h"

#include "core/storage/postgres_text.h"

#include <QtEndian>
#include <cstring>
#include <libpq-fe.h>

namespace callboard {

namespace {

// Every wait has an end: a server that was stopped in the middle of a transaction must not hold up the others.
constexpr const char* sessionSettings =
    "SET client_encoding = 'UTF8'; SET client_min_messages = warning; SET synchronous_commit = on; SET lock_timeout = '2s'; SET statement_timeout = '60s';"
    " SET idle_in_transaction_session_timeout = '15s'; SET default_transaction_isolation = 'read committed'";
constexpr const char* connectTimeout_s = "5";
constexpr qint64 schemaLock = 0x63616c6c626f6172; // any number that is ours

bool startsAfresh(QByteArrayView sql) { return sql.startsWith("BEGIN") || sql.startsWith("SELECT"); }

Error unreachable(const QString& name)
{
    return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The database %1 cannot be reached. Check that PostgreSQL runs there and lets this machine in."), name);
}

// By class or by whole code; the first that fits.
struct StateRow {
    const char* begins;
    ErrorCode code;
    const char* text;
};
constexpr const char* inUse = QT_TRANSLATE_NOOP("errors", "Somebody else changes the same in %1 at this moment. Try again.");
constexpr const char* failing = QT_TRANSLATE_NOOP("errors", "The database %1 reported an error (%2), so nothing was saved.");
constexpr StateRow stateRows[] = {
    {"40", ErrorCode::Busy, inUse},        // serialization, deadlock
    {"55P03", ErrorCode::Busy, inUse},     // lock timeout
    {"25P02", ErrorCode::Busy, inUse},     // after an error in the same transaction
    {"57014", ErrorCode::Cancelled, QT_TRANSLATE_NOOP("errors", "The search was cancelled.")},
    {"53100", ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The disk is full, so nothing was saved in %1. Free some space and try again.")},
    {"53300", ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The database %1 has no connection left. Raise max_connections of PostgreSQL or run fewer servers.")},
    {"53", ErrorCode::Storage, failing},
    {"58", ErrorCode::Storage, failing},
    {"25006", ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The database %1 is for reading only at this moment, so nothing was saved.")},
    {"57P", ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The database %1 ended the connection, so nothing was saved. It is tried again.")},
    {"08", ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The database %1 ended the connection, so nothing was saved. It is tried again.")},
    {"25P03", ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The database %1 ended the connection, so nothing was saved. It is tried again.")},
    {"28", ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "The database %1 does not accept this name or password.")},
    {"3D000", ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The database %1 does not exist. Make it with: createdb")},
    {"42501", ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This user of PostgreSQL may not do that in %1: %2.")},
    {"23", ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "%1 could not be used: %2.")},
    {"22021", ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A text holds a character that %1 cannot store.")},
    {"XX00", ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "%1 is damaged or is not a database of Callboard.")},
};

// Numbers travel as text, because what PostgreSQL takes a parameter for is its choice; texts and bytes travel as they are.
class PostgresStatement final : public PreparedStatement {
public:
    PostgresStatement(PostgresEngine& engine, const PostgresText& text) : m_engine(engine), m_prepared{engine.freshName(), text.sql, 0}, m_bound(std::size_t(text.parameters)) {}

    void bindNull(int parameter) override { slot(parameter) = {}; }
    void bindInteger(int parameter, qint64 number) override { slot(parameter) = {QByteArray::number(number), Form::Text}; }
    void bindReal(int parameter, double number) override { slot(parameter) = {QByteArray::number(number, 'g', 17), Form::Text}; }
    void bindText(int parameter, QByteArrayView utf8) override { slot(parameter) = {utf8.toByteArray(), Form::Binary}; }
    void bindBlob(int parameter, QByteArrayView bytes) override { slot(parameter) = {bytes.toByteArray(), Form::Binary}; }

    Result<bool> step() override
    {
        if (!m_result) {
            PostgresEngine::Parameters parameters;
            for (const Bound& bound : m_bound) {
                parameters.values.push_back(bound.form == Form::Null ? nullptr : bound.bytes.constData());
                parameters.lengths.push_back(int(bound.bytes.size()));
                parameters.formats.push_back(bound.form == Form::Binary);
            }
            auto result = m_engine.execute(m_prepared, parameters);
            if (!result) {
                reset();
                return result.error();
            }
            m_result = std::move(result).value();
            m_row = -1;
        }
        return ++m_row < PQntuples(m_result.get());
    }
    void reset() override
    {
        m_result.reset();
        for (Bound& bound : m_bound)
            bound = {};
    }

    bool isNull(int column) const override { return PQgetisnull(m_result.get(), m_row, column); }
    QByteArrayView view(int column) const override { return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)}; }
    qint64 integer(int column) const override
    {
        const QByteArrayView bytes = view(column);
        switch (PQftype(m_result.get(), column)) {
        case boolType: return !bytes.isEmpty() && bytes[0] != 0;
        case smallType: return bytes.isEmpty() ? 0 : qFromBigEndian<qint16>(bytes.data());
        case integerType: return bytes.isEmpty() ? 0 : qFromBigEndian<qint32>(bytes.data());
        case bigType: return bytes.isEmpty() ? 0 : qFromBigEndian<qint64>(bytes.data());
        case realType: return qint64(real(column));
        default: return bytes.toByteArray().toLongLong();
        }
    }
    double real(int column) const override
    {
        const QByteArrayView bytes = view(column);
        if (PQftype(m_result.get(), column) != realType)
            return double(integer(column));
        const auto bits = bytes.isEmpty() ? 0 : qFromBigEndian<quint64>(bytes.data());
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return number;
    }

private:
    // PostgreSQL's numbers of its own types never change.
    static constexpr Oid boolType = 16, bigType = 20, smallType = 21, integerType = 23, realType = 701;
    enum class Form { Null, Text, Binary };
    struct Bound { QByteArray bytes; Form form = Form::Null; };
    Bound& slot(int parameter)
    {
        CALLBOARD_REQUIRE(parameter >= 1 && std::size_t(parameter) <= m_bound.size());
        return m_bound[std::size_t(parameter) - 1];
    }

    PostgresEngine& m_engine;
    PostgresEngine::Prepared m_prepared;
    std::vector<Bound> m_bound;
    PostgresEngine::PgResult m_result;
    int m_row = -1;
};

}

void PostgresEngine::FreeResult::operator()(pg_result* result) const { PQclear(result); }

QString PostgresEngine::displayName(const QString& address)
{
    PQconninfoOption* const options = PQconninfoParse(address.toUtf8().constData(), nullptr);
    QString host, port, database;
    for (const PQconninfoOption* option = options; option && option->keyword; ++option)
        for (auto [keyword, to] : {std::pair{"host", &host}, {"port", &port}, {"dbname", &database}})
            if (option->val && qstrcmp(option->keyword, keyword) == 0)
                *to = QString::fromUtf8(option->val);
    PQconninfoFree(options);
    return QStringLiteral("postgresql://%1%2/%3").arg(host, port.isEmpty() ? QString() : QLatin1Char(':') + port, database);
}

Result<std::unique_ptr<PostgresEngine>> PostgresEngine::open(const DatabaseOptions& options)
{
    std::unique_ptr<PostgresEngine> engine(new PostgresEngine);
    engine->m_address = options.path.toUtf8();
    engine->m_name = displayName(options.path);
    engine->m_access = options.access;
    if (auto done = engine->connect(); !done)
        return done.error();
    return engine;
}

PostgresEngine::~PostgresEngine() { PQfinish(m_connection); }

Result<void> PostgresEngine::connect()
{
    PQfinish(m_connection);
    // The address comes last: what it says stands over what is said here.
    const char* const keywords[] = {"connect_timeout", "application_name", "dbname", nullptr};
    const char* const values[] = {connectTimeout_s, "callboard", m_address.constData(), nullptr};
    m_connection = PQconnectdbParams(keywords, values, 1);
    PQsetNoticeProcessor(m_connection, [](void*, const char*) {}, nullptr); // what matters comes as a result
    ++m_connections;
    if (PQstatus(m_connection) != CONNECTION_OK) {
        // At this point libpq has no code, only words, which may hold the user's name.
        const QByteArray said = PQerrorMessage(m_connection);
        for (const auto& [words, code] : {std::pair{"password authentication failed", "28"}, {"no pg_hba.conf entry", "28"}, {"does not exist", "3D000"}, {"too many clients", "53300"}})
            if (said.contains(words))
                for (const StateRow& row : stateRows)
                    if (qstrcmp(row.begins, code) == 0)
                        return Error::of(row.code, row.text, m_name);
        return unreachable(m_name);
    }
    auto set = ask(sessionSettings);
    if (!set)
        return set.error();
    if (m_access == Access::Reader) {
        auto reading = ask("SET default_transaction_read_only = on");
        if (!reading)
            return reading.error();
    }
    return {};
}

const Dialect& PostgresEngine::dialect() const
{
    static const QByteArray alone = "SELECT pg_advisory_xact_lock(" + QByteArray::number(schemaLock) + ')';
    static const Dialect dialect{"BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", alone.constData(),
                                 "SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?1 AND column_name = ?2", " FOR UPDATE", " FOR SHARE", true};
    return dialect;
}

Result<std::unique_ptr<PreparedStatement>> PostgresEngine::prepare(QByteArrayView sql)
{
    return std::unique_ptr<PreparedStatement>(new PostgresStatement(*this, postgresText(sql)));
}

Result<PostgresEngine::PgResult> PostgresEngine::execute(Prepared& statement, const Parameters& parameters)
{
    // A transaction ends with its connection, and what is still to come of it must not be done on another one.
    const bool lost = PQstatus(m_connection) != CONNECTION_OK, rollsBack = statement.sql == "ROLLBACK", commits = statement.sql == "COMMIT";
    if (m_inTransaction) {
        if (rollsBack || commits)
            m_inTransaction = false;
        if (lost && rollsBack)
            return PgResult(PQmakeEmptyPGresult(nullptr, PGRES_COMMAND_OK));
        if (lost)
            return unreachable(m_name);
        auto result = executeOnce(statement, parameters);
        // PostgreSQL answers the COMMIT of a transaction that failed with a rollback and no error.
        if (commits && result && qstrcmp(PQcmdStatus(result->get()), "COMMIT") != 0)
            return Error::of(ErrorCode::Busy, inUse, m_name);
        return result;
    }
    if (lost)
        if (auto done = connect(); !done)
            return done.error();
    auto result = executeOnce(statement, parameters);
    // A connection that died while nobody used it costs nothing but another try.
    if (!result && startsAfresh(statement.sql) && PQstatus(m_connection) != CONNECTION_OK) {
        if (auto done = connect(); !done)
            return done.error();
        result = executeOnce(statement, parameters);
    }
    m_inTransaction = result.ok() && statement.sql.startsWith("BEGIN");
    return result;
}

Result<PostgresEngine::PgResult> PostgresEngine::executeOnce(Prepared& statement, const Parameters& parameters)
{
    if (statement.connection != m_connections) {
        const PgResult prepared(PQprepare(m_connection, statement.name.constData(), statement.sql.constData(), 0, nullptr));
        if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK)
            return errorOf(prepared.get(), statement.sql);
        statement.connection = m_connections;
    }
    constexpr int binary = 1;
    PgResult result(PQexecPrepared(m_connection, statement.name.constData(), int(parameters.values.size()), parameters.values.data(), parameters.lengths.data(), parameters.formats.data(), binary));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return errorOf(result.get(), statement.sql);
    m_changes = QByteArray(PQcmdTuples(result.get())).toLongLong();
    return result;
}

Result<PostgresEngine::PgResult> PostgresEngine::ask(const char* sql)
{
    PgResult result(PQexec(m_connection, sql));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return errorOf(result.get(), sql);
    return result;
}

Error PostgresEngine::errorOf(const pg_result* result, QByteArrayView doing) const
{
    const QByteArray state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QString said = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    for (const StateRow& row : stateRows)
        if (!state.isEmpty() && state.startsWith(row.begins))
            return Error::of(row.code, row.text, m_name, said);
    if (state.isEmpty() || PQstatus(m_connection) != CONNECTION_OK)
        return unreachable(m_name);
    return Error::of(ErrorCode::Bug, QT_TRANSLATE_NOOP("errors", "%1 could not be used: %2."), m_name,
                     QString(said + QStringLiteral(" [") + QString::fromUtf8(doing.first(std::min<qsizetype>(doing.size(), 200))) + QLatin1Char(']')));
}

qint64 PostgresEngine::lastInsertKey() const
{
    const PgResult result(PQexec(m_connection, "SELECT lastval()"));
    return PQntuples(result.get()) == 1 ? QByteArray(PQgetvalue(result.get(), 0, 0)).toLongLong() : 0;
}

Result<qint64> PostgresEngine::version()
{
    auto there = ask("SELECT to_regclass('schema_version') IS NOT NULL");
    if (!there)
        return there.error();
    if (*PQgetvalue(there->get(), 0, 0) != 't')
        return 0;
    auto found = ask("SELECT coalesce(max(version), 0) FROM schema_version");
    if (!found)
        return found.error();
    return QByteArray(PQgetvalue(found->get(), 0, 0)).toLongLong();
}

Result<void> PostgresEngine::setVersion(qint64 version)
{
    const QByteArray sql = "CREATE TABLE IF NOT EXISTS schema_version(version BIGINT NOT NULL); DELETE FROM schema_version; INSERT INTO schema_version VALUES (" + QByteArray::number(version) + ')';
    auto done = ask(sql.constData());
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> PostgresEngine::checkIntegrity(bool)
{
    auto done = ask("SELECT 1");
    return done ? Result<void>() : Result<void>(done.error());
}

void PostgresEngine::interrupt()
{
    if (PGcancel* const cancel = PQgetCancel(m_connection)) {
        char why[256];
        PQcancel(cancel, why, sizeof why);
        PQfreeCancel(cancel);
    }
}

} // namespace callboard
