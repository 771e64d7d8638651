// PostgresEngine: one connection to PostgreSQL by libpq; what is lost with it is told as Storage, and the next transaction connects again.
#pragma once

#include "core/storage/database.h"
#include "core/storage/engine.h"

struct pg_conn;
struct pg_result;

namespace callboard {

class PostgresEngine final : public Engine {
public:
    static Result<std::unique_ptr<PostgresEngine>> open(const DatabaseOptions& options);
    ~PostgresEngine() override;
    static QString displayName(const QString& address); // without name and password

    const Dialect& dialect() const override;
    Result<std::unique_ptr<PreparedStatement>> prepare(QByteArrayView sql) override;
    bool inTransaction() const override { return m_inTransaction; } // also when its connection is lost: until it is given up
    qint64 changes() const override { return m_changes; }
    qint64 lastInsertKey() const override;
    Result<qint64> version() override;
    Result<void> setVersion(qint64 version) override;
    Result<void> checkIntegrity(bool thorough) override;
    Result<void> checkpoint() override { return {}; }
    void letLogGo() override {} // the server's own
    void interrupt() override;

    struct FreeResult { void operator()(pg_result* result) const; };
    using PgResult = std::unique_ptr<pg_result, FreeResult>;
    // Values as libpq wants them; the statement is prepared when the connection does not know it yet.
    struct Parameters { std::vector<const char*> values; std::vector<int> lengths, formats; };
    struct Prepared { QByteArray name, sql; int connection = 0; }; // `connection`: which one it was prepared on
    Result<PgResult> execute(Prepared& statement, const Parameters& parameters);
    QByteArray freshName() { return "s" + QByteArray::number(++m_names); }

private:
    PostgresEngine() = default;
    Result<void> connect();
    Result<PgResult> ask(const char* sql);
    Result<PgResult> executeOnce(Prepared& statement, const Parameters& parameters);
    Error errorOf(const pg_result* result, QByteArrayView doing) const;

    QByteArray m_address;
    QString m_name; // for errors
    Access m_access = Access::Writer;
    pg_conn* m_connection = nullptr;
    int m_connections = 0, m_names = 0;
    bool m_inTransaction = false;
    qint64 m_changes = 0;
};

} // namespace callboard
