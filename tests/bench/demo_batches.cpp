// The same people in every run.
#include "tests/bench/demo_batches.h"

namespace callboard::bench {

namespace {

constexpr qint64 sampled_customers = 4000;
constexpr DemoOptions options{1, {1'760'000'000'000}, 2}; // October 2025

}

DemoBatches::DemoBatches(qint64 customers) : m_generator(options), m_customers(customers), m_pending(rowsOf(m_generator.site())) {}

bool DemoBatches::next()
{
    m_rows = std::move(m_pending);
    m_pending.clear();
    const qint64 step = std::max<qint64>(1, m_customers / sampled_customers);
    while (m_rows.size() < batch_rows && m_index < m_customers) {
        DemoCustomer customer = m_generator.customer(m_index);
        for (DemoRow& row : rowsOf(customer))
            m_rows.push_back(std::move(row));
        if (m_index++ % step == 0)
            m_samples.push_back(std::move(customer));
    }
    return !m_rows.empty();
}

} // namespace callboard::bench
