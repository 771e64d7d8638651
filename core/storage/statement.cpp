// Typed binding and reading over whatever engine the connection has.
#include "core/storage/statement.h"

#include "core/storage/engine.h"

namespace callboard {

Statement::Statement(PreparedStatement& prepared) : m_prepared(&prepared)
{
    m_prepared->busy = true;
}

Statement::Statement(Statement&& other) noexcept : m_prepared(std::exchange(other.m_prepared, nullptr)) {}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    reset();
    m_prepared->busy = false;
}

Statement& Statement::bind(int parameter, const Value& value)
{
    struct Visitor {
        Statement& s;
        int at;
        void operator()(std::monostate) const { s.bindNull(at); }
        void operator()(bool flag) const { s.bind(at, qint64(flag)); }
        void operator()(qint64 number) const { s.bind(at, number); }
        void operator()(double number) const { s.m_prepared->bindReal(at, number); }
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
    m_prepared->bindInteger(parameter, number);
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

Statement& Statement::bindText(int parameter, QByteArrayView utf8)
{
    m_prepared->bindText(parameter, utf8);
    return *this;
}

Statement& Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    m_prepared->bindBlob(parameter, bytes);
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    m_prepared->bindNull(parameter);
    return *this;
}

Result<bool> Statement::step() { return m_prepared->step(); }

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

void Statement::reset() { m_prepared->reset(); }

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

qint64 Statement::integer(int column) const { return m_prepared->integer(column); }
double Statement::real(int column) const { return m_prepared->real(column); }
bool Statement::isNull(int column) const { return m_prepared->isNull(column); }
QByteArrayView Statement::view(int column) const { return m_prepared->view(column); }
QByteArray Statement::bytes(int column) const { return view(column).toByteArray(); }
QString Statement::text(int column) const { return QString::fromUtf8(view(column)); }

Uuid Statement::uuid(int column) const
{
    return Uuid::fromBytes(view(column)).value_or(Uuid{});
}

} // namespace callboard
