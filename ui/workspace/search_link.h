// SearchLink: searches on a thread of its own while the rep types; only the answer to the last question arrives.
#pragma once

#include "core/search/search.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <mutex>

namespace callboard {

// Called on the window's thread. A newer question interrupts the one that is being answered.
class SearchLink final : public QObject {
    Q_OBJECT

public:
    explicit SearchLink(const QString& cachePath, QObject* parent = nullptr);
    ~SearchLink() override;

    void find(const SearchQuery& query, QObject* owner, std::function<void(const std::vector<Hit>&)> found);
    void reopen(const QString& cachePath); // the cache was made anew

private:
    struct Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    std::atomic<quint64> m_newest{0};
    std::mutex m_guard;             // of m_running
    Database* m_running = nullptr;  // whose statement may be interrupted
};

} // namespace callboard
