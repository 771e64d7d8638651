// Statement: a prepared statement with typed binding and reading, reset on scope exit; failure is a Result.
#pragma once

#include "core/base/result.h"
#include "core/base/value.h"

#include <QByteArrayView>

namespace callboard {

class PreparedStatement;

class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    // Parameters count from 1. Bytes that are bound must live until the next step (Value and QByteArray copies are made).
    Statement& bind(int parameter, const Value& value);
    Statement& bind(int parameter, qint64 number);
    Statement& bind(int parameter, int number) { return bind(parameter, qint64(number)); }
    Statement& bind(int parameter, const QString& text);
    Statement& bind(int parameter, const Uuid& id);
    Statement& bindText(int parameter, QByteArrayView utf8);
    Statement& bindBlob(int parameter, QByteArrayView bytes);
    Statement& bindNull(int parameter);

    Result<bool> step();          // true: a row is there
    Result<void> run();           // steps to the end and resets, ready for the next binding
    void reset();

    // Columns count from 0.
    Value value(int column, Kind kind) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;      // a copy
    QByteArrayView view(int column) const;   // valid until the next step
    Uuid uuid(int column) const;             // null for NULL
    bool isNull(int column) const;

private:
    friend class Database;
    explicit Statement(PreparedStatement& prepared);
    PreparedStatement* m_prepared;
};

} // namespace callboard
