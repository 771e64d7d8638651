// Search: one box for everybody and everything: telephone digits, numbers, names and the words of all texts.
#pragma once

#include "core/search/text_range.h"
#include "core/storage/row_store.h"

namespace callboard {

struct SearchQuery {
    QString text;
    int limit = 20;
    std::vector<const Schema*> kinds; // empty: everything that is searched
};

// Why a row was found, best first; hits are in this order.
enum class MatchKind {
    Number, // the whole of a case, order or account number, an e-mail address, a tracking number
    Phone,  // digits of a telephone number
    Words   // words of a name or a text
};

struct Hit {
    const Schema* schema = nullptr;
    qint64 key = 0;
    Row row;
    Uuid customer;         // whose record it belongs to; the row itself when it is a customer
    MatchKind match = MatchKind::Words;
    const Schema* foundIn = nullptr; // where the matching text stands: `schema`, or the case or order that led to this customer
    const Column* field = nullptr;   // of foundIn
    QString text;                    // that field's text, or a part of a long one
    std::vector<TextRange> ranges;   // what matched within `text`, in order
};

// On one connection, in its thread; a reader's is enough. Database::interrupt() from another thread ends a search as Cancelled.
//
// One list: exact numbers and whom they belong to, then people by telephone and then by name, most recent contact first,
// then other texts, latest first. All words must occur in one row; the last one may be unfinished. Where nobody is found, at the
// end people by names that the words may be slips of.
class Search {
public:
    explicit Search(Database& database) : m_rows(database) {}
    Result<std::vector<Hit>> find(const SearchQuery& query) const;

private:
    RowStore m_rows;
};

} // namespace callboard
