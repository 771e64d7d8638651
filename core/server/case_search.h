// CaseSearch: cases whose number or subject somebody typed, whichever team has them: for what a desk does not hold.
#pragma once

#include "core/server/person.h"

namespace callboard {

// All words must occur in the subject; the last one may be unfinished. A number alone is a case's number. Newest first; of customers
// whose directory the person holds, as with histories. Not an index: it reads the subjects of the newest cases.
class CaseSearch {
public:
    static constexpr int hitsMax = 20;
    static constexpr int casesReadMax = 200'000;
    static constexpr qsizetype textMax = 200; // characters

    CaseSearch(Database& database, const RowStore& rows) : m_database(database), m_rows(rows) {}
    Result<std::vector<SentRow>> find(const Person& person, const QString& text) const;

private:
    Result<std::vector<Uuid>> candidates(const QString& text) const;

    Database& m_database;
    const RowStore& m_rows;
};

} // namespace callboard
