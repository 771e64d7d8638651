// Rows for measuring: as uneven as life, and the same for the same seed.
#pragma once

#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"

#include <random>

namespace callboard::bench {

class SampleData {
public:
    explicit SampleData(quint64 seed = 1);

    Record<Customer> customer();
    Record<CaseFile> caseOf(const Record<Customer>& customer);
    Record<TimelineEntry> entryOf(const Record<Customer>& customer, const Id<CaseFile>& case_file);
    Record<Order> orderOf(const Record<Customer>& customer);

    qint64 below(qint64 end) { return qint64(m_random() % quint64(end)); }
    // A few come often, most come rarely: the square of an even distribution's logarithm is close to words and names.
    std::size_t uneven(std::size_t end);

private:
    Uuid newId();
    QString phoneNumber();
    QString sentence(int words);

    std::mt19937_64 m_random;
    QStringList m_families, m_words;
    qint64 m_caseNumber = 1000;
    Id<Brand> m_brand;
};

} // namespace callboard::bench
