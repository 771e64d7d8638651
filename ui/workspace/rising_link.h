// RisingLink: what customers come with more often than usual, looked for on a thread of its own.
#pragma once

#include "core/knowledge/rising.h"
#include "ui/workspace/reading_thread.h"

namespace callboard {

// Called on the window's thread; only the answer to the last question arrives.
class RisingLink final : public QObject {
    Q_OBJECT

public:
    static constexpr int cases_max = 20'000; // looked at; takes about a second

    explicit RisingLink(const QString& cachePath, QObject* parent = nullptr);

    void find(const QStringList& teams, const RisingPeriod& period, QObject* owner, std::function<void(const Rising&)> found);
    void reopen(const QString& cachePath) { m_thread.reopen(cachePath); } // the cache was made anew

private:
    ReadingThread m_thread;
};

} // namespace callboard
