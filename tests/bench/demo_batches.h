// DemoBatches: the demo's rows in the batches that a bulk load commits, and questions that these rows answer.
#pragma once

#include "core/demo/demo.h"
#include "core/demo/demo_random.h"

namespace callboard::bench {

class DemoBatches {
public:
    static constexpr std::size_t batch_rows = 2000;

    explicit DemoBatches(qint64 customers);
    bool next(); // false when there is none left
    const std::vector<DemoRow>& rows() const { return m_rows; }
    // A few thousand of the customers that went by, evenly spread.
    const std::vector<DemoCustomer>& samples() const { return m_samples; }

private:
    DemoGenerator m_generator;
    qint64 m_customers, m_index = 0;
    std::vector<DemoRow> m_rows, m_pending;
    std::vector<DemoCustomer> m_samples;
};

} // namespace callboard::bench
