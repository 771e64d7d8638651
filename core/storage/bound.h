// Statements with their parameters in one call: execute() and inserting() for writing, firstRow() and eachRow() for reading.
#pragma once

#include "core/storage/database.h"

#include <utility>

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

// Many rows with few statements: `text` ends in VALUES, `bind(statement, parameter, i)` binds row i from that parameter on.
template <class Bind> Result<void> inserting(Database& database, QByteArrayView text, QByteArrayView after, int columns, std::size_t rows, Bind bind)
{
    constexpr std::size_t rowsMax = 32; // of a statement
    QByteArray sql;
    for (std::size_t first = 0, written = 0; first < rows;) {
        const std::size_t count = std::min(rowsMax, rows - first);
        if (count != std::exchange(written, count)) {
            sql = text.toByteArray();
            for (int parameter = 1; parameter <= int(count) * columns; ++parameter)
                sql.append(parameter % columns != 1 ? ", ?" : parameter == 1 ? "(?" : "), (?").append(QByteArray::number(parameter));
            sql.append(')').append(after);
        }
        auto statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        for (std::size_t i = 0; i < count; ++i)
            bind(*statement, int(i) * columns + 1, first + i);
        if (auto done = statement->run(); !done)
            return done;
        first += count;
    }
    return {};
}

// Reads the rows whose key is among many, with few statements: `text` ends in IN, `keyOf(i)` is the key of number i.
template <class KeyOf, class Take> Result<void> eachAmong(Database& database, QByteArrayView text, std::size_t keys, KeyOf keyOf, Take take)
{
    for (std::size_t first = 0; first < keys;) {
        // Of a few sizes, so that the statements are found again; the last key is named again where there are fewer.
        const std::size_t left = keys - first, count = left >= 64 ? 64 : left > 1 ? 8 : 1;
        QByteArray sql = text.toByteArray();
        for (std::size_t i = 1; i <= count; ++i)
            sql.append(i == 1 ? "(?" : ", ?").append(QByteArray::number(qint64(i)));
        auto statement = database.prepare(sql.append(')'));
        if (!statement)
            return statement.error();
        for (std::size_t i = 0; i < count; ++i)
            bound::bindOne(*statement, int(i) + 1, keyOf(std::min(first + i, keys - 1)));
        for (;;) {
            auto there = statement->step();
            if (!there)
                return there.error();
            if (!*there)
                break;
            take(*statement);
        }
        first += count;
    }
    return {};
}

} // namespace callboard
