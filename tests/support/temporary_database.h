// TemporaryDatabase: a database in a folder of its own that goes away with the test.
#pragma once

#include "core/storage/database.h"

#include <QTemporaryDir>
#include <catch2/catch.hpp>

namespace callboard::test {

class TemporaryDatabase {
public:
    explicit TemporaryDatabase(Durability durability = Durability::Normal)
    {
        REQUIRE(m_folder.isValid());
        m_database = open(Access::Writer, durability);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("test.db")); }
    std::unique_ptr<Database> open(Access access, Durability durability = Durability::Normal) const
    {
        auto database = Database::open({path(), access, durability, {}});
        if (!database)
            FAIL(database.error().sentence().toStdString());
        return std::move(database).value();
    }
    void close() { m_database.reset(); }

    Database& operator*() const { return *m_database; }
    Database* operator->() const { return m_database.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

// The value, or a failed test that says why.
template <class T> T take(Result<T> result)
{
    if (!result)
        FAIL(result.error().sentence().toStdString());
    return std::move(result).value();
}
inline void take(const Result<void>& result)
{
    if (!result)
        FAIL(result.error().sentence().toStdString());
}

} // namespace callboard::test
