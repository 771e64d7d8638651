// The benchmark's frame: what every group of measurements gets, and how it reports.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <vector>

namespace callboard::bench {

struct Options {
    qint64 customers = 1'000'000; // the other rows follow in proportion
    QString dir;                  // an empty folder; what is written there stays until the end of the program
};

// One line per figure on standard output: name, tab, value, tab, unit.
void report(const QByteArray& name, double value, const char* unit);

// Durations of one kind of thing.
class Timings {
public:
    template <class F> auto measure(F&& thing)
    {
        const auto begin = std::chrono::steady_clock::now();
        auto result = thing();
        m_microseconds.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
        return result;
    }
    void add(double seconds) { m_microseconds.push_back(seconds * 1e6); }
    double percentile(double percent) const; // microseconds; 0 without a measurement
    void reportAs(const QByteArray& name) const; // its p50 and p99 in milliseconds

private:
    std::vector<double> m_microseconds;
};

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count(); }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

// The groups, a file each. An error ends the group and is told on standard error.
Result<void> benchSearch(const Options& options);
Result<void> benchStorage(const Options& options);
Result<void> benchSync(const Options& options);
Result<void> benchServer(const Options& options);
Result<void> benchFleet(const Options& options);
Result<void> benchWindow(const Options& options);
Result<void> benchGuides(const Options& options);
Result<void> benchKnowledge(const Options& options);
Result<void> benchRising(const Options& options);

Result<void> writeDocuments(const Options& options, const QString& path); // for peers, which are measured on the same rows
int showBareWindow(const QString& readyFile); // for the group "window", in a process of its own

} // namespace callboard::bench
