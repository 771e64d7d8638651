// DemoGenerator: believable people with their orders, cases and timelines, any number of them, the same for the same seed.
#pragma once

#include "core/domain/article.h"
#include "core/domain/order.h"

#include <map>
#include <vector>

namespace callboard {

struct DemoOptions {
    quint64 seed = 1;
    Instant now;                    // everything happened before it; due times lie around it
    int entriesPerCustomer = 2;     // timeline entries, on average
};

// What every desk of the demo's site knows. The first brand is the larger one; the first user is the administrator.
struct DemoSite {
    std::vector<Record<Brand>> brands;
    std::vector<Record<Team>> teams;
    std::vector<Record<User>> users;
    std::vector<Record<Article>> articles;        // all published
    std::vector<Record<ArticleVersion>> versions; // one of each in the same order, then newer ones that wait for review
    std::map<std::pair<Uuid, QString>, std::vector<std::size_t>> matters; // articles by brand and "category/language"
};

// One customer with everything that belongs to them; entries in the order in which they happened, case by case.
struct DemoCustomer {
    Record<Customer> customer;
    std::vector<Record<Order>> orders;
    std::vector<Record<CaseFile>> cases;
    std::vector<Record<TimelineEntry>> entries;
    std::vector<Record<ArticleUse>> uses; // articles that the entries quote
};

// Thread-safe once made: customer() only reads. Nothing is kept between customers, so a million need no memory.
class DemoGenerator {
public:
    explicit DemoGenerator(const DemoOptions& options);
    const DemoSite& site() const { return m_site; }
    // Customer `index` (from 0) is the same whichever others are made. Case and order numbers do not repeat.
    DemoCustomer customer(qint64 index) const;

private:
    DemoOptions m_options;
    DemoSite m_site;
};

struct DemoRow {
    const Schema* schema;
    Row row;
};
// Parents before children, as storage wants them.
std::vector<DemoRow> rowsOf(const DemoSite& site);
std::vector<DemoRow> rowsOf(const DemoCustomer& customer);

} // namespace callboard
