// Duplicates: customers who are probably the same as one who is being typed in, each with the reasons why.
#pragma once

#include "core/domain/customer.h"
#include "core/storage/database.h"

#include <QStringList>

namespace callboard {

// A row of the one table of what makes two records the same person.
struct DuplicateRule {
    const char* reason; // source text, context "fields"
    int strength;       // of what is found, the strongest reason decides the order
    QStringList (*questions)(const Customer&); // what to ask the search tables for, so that nobody is compared in vain
    bool (*isSame)(const Customer& typed, const Customer& other);
};
const std::vector<DuplicateRule>& duplicateRules(); // strongest first

struct Duplicate {
    Record<Customer> customer;
    std::vector<const DuplicateRule*> reasons; // strongest first, at least one
};

// Of the typed record's brand, likeliest first; nobody is their own duplicate. `region`: where numbers without a country code are dialled from. On a reader's
// connection, off the window's thread; Database::interrupt() ends it as Cancelled.
Result<std::vector<Duplicate>> findDuplicates(Database& database, const Record<Customer>& typed, const QString& region, std::size_t max);

// Whether the rules take them for the same; what isSame() of a rule gets has its numbers in the stored form.
std::vector<const DuplicateRule*> reasonsFor(const Customer& typed, const Customer& other);

} // namespace callboard
