// Statements run through SQLite's own interface on Qt's handle: Qt's driver costs about half of the speed of bulk work.
#include "core/storage/statement.h"

#include "core/storage/database.h"

#include <sqlite3.h>

namespace callboard {

Statement::Statement(Database& database, CachedStatement& cached) : m_database(&database), m_cached(&cached)
{
    m_cached->busy = true;
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_cached(std::exchange(other.m_cached, nullptr))
{
}

Statement::~Statement()
{
    if (!m_cached)
        return;
    reset();
    m_cached->busy = false;
}

Statement& Statement::bind(int parameter, const Value& value)
{
    struct Visitor {
        Statement& s;
        int at;
        void operator()(std::monostate) const { s.bindNull(at); }
        void operator()(bool flag) const { s.bind(at, qint64(flag)); }
        void operator()(qint64 number) const { s.bind(at, number); }
        void operator()(double number) const { sqlite3_bind_double(s.m_cached->handle, at, number); }
        void operator()(const QString& text) const { s.bind(at, text); }
        void operator()(const Uuid& id) const { s.bind(at, id); }
        void operator()(const Instant& time) const { s.bind(at, time.ms); }
        void operator()(const RawJson& json) const { s.bindText(at, json.text); }
    };
    std::visit(Visitor{*this, parameter}, value);
    return *this;
}

Statement& Statement::bind(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_cached->handle, parameter, number);
    return *this;
}

Statement& Statement::bind(int parameter, const QString& text)
{
    return bindText(parameter, text.toUtf8());
}

Statement& Statement::bind(int parameter, const Uuid& id)
{
    return bindBlob(parameter, id.bytes());
}

namespace {
// sqlite's SQLITE_TRANSIENT is an old-style cast of -1.
const auto copyBytes = reinterpret_cast<sqlite3_destructor_type>(-1);
}

Statement& Statement::bindText(int parameter, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_cached->handle, parameter, utf8.data() ? utf8.data() : "", sqlite3_uint64(utf8.size()), copyBytes, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_cached->handle, parameter, bytes.data() ? bytes.data() : "", sqlite3_uint64(bytes.size()), copyBytes);
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_cached->handle, parameter);
    return *this;
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_cached->handle)) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: {
        Error error = m_database->lastError(sqlite3_sql(m_cached->handle));
        reset();
        return error;
    }
    }
}

Result<void> Statement::run()
{
    for (;;) {
        auto row = step();
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_cached->handle);
    sqlite3_clear_bindings(m_cached->handle);
}

Value Statement::value(int column, Kind kind) const
{
    if (isNull(column))
        return kind == Kind::Text || kind == Kind::Note || kind == Kind::Option ? Value(QString()) : Value();
    switch (kind) {
    case Kind::Text: case Kind::Note: case Kind::Option: return text(column);
    case Kind::Integer: return integer(column);
    case Kind::Real: return real(column);
    case Kind::Boolean: return integer(column) != 0;
    case Kind::Time: return Instant{integer(column)};
    case Kind::Reference: return uuid(column);
    case Kind::Money: case Kind::Tags: case Kind::List: case Kind::Object: case Kind::Custom: case Kind::Unknown: break;
    }
    return RawJson{bytes(column)};
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_cached->handle, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_cached->handle, column); }
bool Statement::isNull(int column) const { return sqlite3_column_type(m_cached->handle, column) == SQLITE_NULL; }

QByteArrayView Statement::view(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_cached->handle, column));
    return data ? QByteArrayView(data, sqlite3_column_bytes(m_cached->handle, column)) : QByteArrayView("");
}

QByteArray Statement::bytes(int column) const { return view(column).toByteArray(); }
QString Statement::text(int column) const { return QString::fromUtf8(view(column)); }

Uuid Statement::uuid(int column) const
{
    return Uuid::fromBytes(view(column)).value_or(Uuid{});
}

} // namespace callboard
