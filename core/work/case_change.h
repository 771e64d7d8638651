// Case change: what somebody wants different about a case, as the ordinary operations that it is, and those that take it back.
#pragma once

#include "core/domain/case_file.h"
#include "core/work/operation.h"

#include <map>

namespace callboard {

// What is not set stays as it is.
struct CaseChange {
    std::map<QByteArray, Value> set{}; // fields as in a patch: columns, or "custom.<name>"
    QStringList addTags{}, removeTags{};
    std::optional<Id<Team>> team{};
    std::optional<Id<User>> owner{}; // a null id: nobody
    std::optional<CaseStatus> status{};
    QString outcome{}; // of a case that ends by it
    bool isEmpty() const { return set.empty() && addTags.isEmpty() && removeTags.isEmpty() && !team && !owner && !status; }
};

struct Deed {
    std::vector<Operation> together{}, back{};
    std::optional<Error> stays{}; // what of it `back` does not take back
};
// Against what the case is now; nothing where it is so already.
Deed deedOf(const Record<CaseFile>& file, const CaseChange& change);

Value valueOf(const CaseFile& file, const QByteArray& field);

} // namespace callboard
