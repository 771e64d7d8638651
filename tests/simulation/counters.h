// Counters: how often each thing happened in a campaign, by name; what should have happened and did not is a hole in it.
#pragma once

#include <QtGlobal>
#include <map>
#include <string>
#include <vector>

namespace callboard::simulation {

class Counters {
public:
    void add(const std::string& name, qint64 times = 1) { m_counts[name] += times; }
    void add(const Counters& other)
    {
        for (const auto& [name, times] : other.m_counts)
            m_counts[name] += times;
    }
    qint64 of(const std::string& name) const
    {
        const auto found = m_counts.find(name);
        return found == m_counts.end() ? 0 : found->second;
    }
    const std::map<std::string, qint64>& all() const { return m_counts; }

private:
    std::map<std::string, qint64> m_counts;
};

} // namespace callboard::simulation
