// Trace: what happened in one run, as a hash to compare two runs by and as lines for people to read; and the first broken promise.
#pragma once

#include "core/base/ids.h"
#include "tests/simulation/counters.h"
#include "tests/simulation/schedule.h"

#include <optional>
#include <string>
#include <vector>

namespace callboard::simulation {

struct Violation {
    std::string invariant; // "I7"
    std::string what;
};

class Trace {
public:
    Trace(const Schedule& schedule, bool keepLines) : m_schedule(schedule), m_keepLines(keepLines) {}

    void note(const std::string& who, const std::string& what)
    {
        take(std::to_string(m_schedule.now_ms()) + ' ' + who + ' ' + what);
        if (m_keepLines)
            m_lines.push_back(stamp() + who + std::string(who.size() < 8 ? 8 - who.size() : 0, ' ') + ' ' + what);
    }
    // Goes into the hash only.
    void take(std::string_view text)
    {
        for (const char c : text)
            m_hash = (m_hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    void violate(const char* invariant, const std::string& what)
    {
        if (m_violation)
            return;
        m_violation = Violation{invariant, what};
        note("BROKEN", std::string(invariant) + ": " + what);
    }
    const std::optional<Violation>& violation() const { return m_violation; }
    quint64 hash() const { return m_hash; }
    const std::vector<std::string>& lines() const { return m_lines; }

    Counters counters;

private:
    std::string stamp() const
    {
        const qint64 ms = m_schedule.now_ms();
        char text[32];
        snprintf(text, sizeof text, "%3lld:%02lld.%03lld  ", ms / 60'000, ms / 1000 % 60, ms % 1000);
        return text;
    }
    const Schedule& m_schedule;
    const bool m_keepLines;
    quint64 m_hash = 0xcbf29ce484222325ULL;
    std::vector<std::string> m_lines;
    std::optional<Violation> m_violation;
};

// The end of an id, enough to tell the few of a run apart.
inline std::string shortName(const Uuid& id) { return id.text().right(6).toStdString(); }

} // namespace callboard::simulation
