// ReadingThread: one read-only connection on a thread of its own, for questions that are asked while the rep types.
#pragma once

#include "core/storage/database.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <functional>
#include <mutex>

namespace callboard {

// Called on the window's thread. A newer question interrupts the one that is being answered, and only the answer to the last
// one arrives.
class ReadingThread final : public QObject {
    Q_OBJECT

public:
    ReadingThread(const QString& name, const QString& cachePath, QObject* parent = nullptr);
    ~ReadingThread() override;

    // `question` runs on the thread; what it returns is run on the window's thread, unless there is a newer question or `owner`
    // is gone. An empty function says nothing. Not run at all while the cache is being made: the next letter asks again.
    using Answer = std::function<void()>;
    void ask(QObject* owner, std::function<Answer(Database&)> question);
    // In its turn, without being interrupted and without an answer.
    void run(std::function<void(Database&)> work);
    void reopen(const QString& cachePath); // the cache was made anew

private:
    struct Worker;
    void interrupt();

    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    std::atomic<quint64> m_newest{0};
    std::mutex m_guard;            // of m_running
    Database* m_running = nullptr; // whose statement may be interrupted
};

} // namespace callboard
