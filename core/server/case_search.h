// CaseSearch: cases whose number or words somebody typed, whichever team has them: for what a desk does not hold.
#pragma once

#include "core/server/person.h"

namespace callboard {

// All words must occur in the subject, or in one note, message or call; the last one may be unfinished. A number alone is a case's number.
// Those by their subject first, then newest first; of customers whose directory the person holds, as with histories. Not an index: it reads
// the newest subjects and entries.
class CaseSearch {
public:
    static constexpr int hitsMax = 20;
    static constexpr int casesReadMax = 200'000, entriesReadMax = 50'000;
    static constexpr qsizetype textMax = 200; // characters

    CaseSearch(Database& database, const RowStore& rows) : m_database(database), m_rows(rows) {}
    Result<std::vector<SentRow>> find(const Person& person, const QString& text) const;

private:
    Result<std::vector<Uuid>> candidates(const QString& text) const;
    Result<std::vector<Uuid>> reading(const char* sql, int read_max, const QString& text) const;

    Database& m_database;
    const RowStore& m_rows;
};

} // namespace callboard
