// Statements with their parameters in one call: execute() for writing, firstRow() and eachRow() for reading.
#pragma once

#include "core/storage/database.h"

namespace callboard {

struct Blob {
    QByteArrayView bytes;
};

namespace bound {
inline void bindOne(Statement& statement, int at, const Blob& blob) { statement.bindBlob(at, blob.bytes); }
inline void bindOne(Statement& statement, int at, const QByteArray& utf8) { statement.bindText(at, utf8); }
inline void bindOne(Statement& statement, int at, const char* utf8) { statement.bindText(at, utf8); }
inline void bindOne(Statement& statement, int at, Instant time) { statement.bind(at, time.ms); }
template <class T> void bindOne(Statement& statement, int at, const T& value) { statement.bind(at, value); }
}

template <class... Args> Result<Statement> prepareBound(Database& database, QByteArrayView sql, const Args&... args)
{
    auto statement = database.prepare(sql);
    if (statement) {
        [[maybe_unused]] int at = 0;
        (bound::bindOne(*statement, ++at, args), ...);
    }
    return statement;
}

template <class... Args> Result<void> execute(Database& database, QByteArrayView sql, const Args&... args)
{
    auto statement = prepareBound(database, sql, args...);
    return statement ? statement->run() : Result<void>(statement.error());
}

// What `read(statement)` makes of the first row; nothing when there is no row.
template <class Read, class... Args>
auto firstRow(Database& database, QByteArrayView sql, Read read, const Args&... args) -> Result<std::optional<decltype(read(std::declval<const Statement&>()))>>
{
    using Found = std::optional<decltype(read(std::declval<const Statement&>()))>;
    auto statement = prepareBound(database, sql, args...);
    if (!statement)
        return statement.error();
    auto there = statement->step();
    if (!there)
        return there.error();
    return *there ? Found(read(*statement)) : Found();
}

// `read(statement)` for every row; it may return a Result<void>, and then a refusal ends the reading. It must not use the same
// SQL text again.
template <class Read, class... Args> Result<void> eachRow(Database& database, QByteArrayView sql, Read read, const Args&... args)
{
    auto statement = prepareBound(database, sql, args...);
    if (!statement)
        return statement.error();
    for (;;) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            return {};
        if constexpr (std::is_void_v<decltype(read(*statement))>) {
            read(*statement);
        } else if (Result<void> done = read(*statement); !done) {
            return done;
        }
    }
}

} // namespace callboard
