// Engine: what Database and Statement ask of a kind of database; SQLite and PostgreSQL each answer it in a file of their own.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <memory>

namespace callboard {

// What differs in the SQL itself, beyond what an engine puts right by itself while it prepares (see postgres_text.h). One text for each need.
struct Dialect {
    const char* beginWriting; // of a transaction that writes
    const char* beginReading; // everything that is read in it is of one moment
    const char* beginAlone;   // after beginWriting, for changes of tables: nobody else does the same meanwhile; may be empty
    const char* hasColumn;    // parameters: table, column
    const char* toChange;     // after a SELECT by id: nobody else changes the row until the commit
    const char* toRely;       // the same, but others may rely on the row too
    bool shared;              // other programs may write at the same time
};

// A statement that the engine keeps for its text. Parameters count from 1, columns from 0.
class PreparedStatement {
public:
    virtual ~PreparedStatement() = default;
    virtual void bindNull(int parameter) = 0;
    virtual void bindInteger(int parameter, qint64 number) = 0;
    virtual void bindReal(int parameter, double number) = 0;
    virtual void bindText(int parameter, QByteArrayView utf8) = 0;
    virtual void bindBlob(int parameter, QByteArrayView bytes) = 0;
    virtual Result<bool> step() = 0; // true: a row is there
    virtual void reset() = 0;        // also forgets what was bound

    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QByteArrayView view(int column) const = 0; // valid until the next step

    bool busy = false; // somebody holds a Statement of it
};

// One connection; like Database it belongs to one thread, but for interrupt().
class Engine {
public:
    virtual ~Engine() = default;
    virtual const Dialect& dialect() const = 0;
    virtual Result<std::unique_ptr<PreparedStatement>> prepare(QByteArrayView sql) = 0;
    virtual bool inTransaction() const = 0;
    virtual qint64 changes() const = 0;
    virtual qint64 lastInsertKey() const = 0;
    virtual Result<qint64> version() = 0; // of the tables; 0 when there are none
    virtual Result<void> setVersion(qint64 version) = 0;
    virtual Result<void> checkIntegrity(bool thorough) = 0;
    virtual Result<void> checkpoint() = 0;
    virtual void letLogGo() = 0;
    virtual void interrupt() = 0;
};

} // namespace callboard
