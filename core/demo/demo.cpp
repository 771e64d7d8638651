// The generator's door: options in, one customer's story out.
#include "core/demo/demo.h"

#include "core/demo/articles.h"
#include "core/demo/demo_site.h"
#include "core/demo/story.h"

namespace callboard {

DemoGenerator::DemoGenerator(const DemoOptions& options) : m_options(options), m_site(makeDemoSite(options.seed))
{
    CALLBOARD_REQUIRE(options.now.isSet() && options.entriesPerCustomer >= 1);
    addDemoArticles(m_site, options);
    demoEnglish();
    demoSpanish(); // tables are made here rather than in the first customer's time
}

DemoCustomer DemoGenerator::customer(qint64 index) const
{
    CALLBOARD_REQUIRE(index >= 0);
    return DemoStory(m_options, m_site, index).tell();
}

namespace {
template <class E> void append(std::vector<DemoRow>& rows, const std::vector<Record<E>>& records)
{
    for (const Record<E>& record : records)
        rows.push_back({&schemaOf<E>(), toRow(record)});
}
}

std::vector<DemoRow> rowsOf(const DemoSite& site)
{
    std::vector<DemoRow> rows;
    append(rows, site.brands);
    append(rows, site.teams);
    append(rows, site.users);
    append(rows, site.versions);
    append(rows, site.articles);
    return rows;
}

std::vector<DemoRow> rowsOf(const DemoCustomer& customer)
{
    std::vector<DemoRow> rows;
    rows.reserve(1 + customer.orders.size() + customer.cases.size() + customer.entries.size() + customer.uses.size());
    rows.push_back({&schemaOf<Customer>(), toRow(customer.customer)});
    append(rows, customer.orders);
    append(rows, customer.cases);
    append(rows, customer.entries);
    append(rows, customer.uses);
    return rows;
}

} // namespace callboard
