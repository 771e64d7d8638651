// JobQueue: a bounded queue between the threads that ask and the threads that work; what does not fit is refused at once.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace callboard {

template <class Job> class JobQueue {
public:
    explicit JobQueue(std::size_t jobsMax) : m_jobsMax(jobsMax) {}

    // False when the queue is full or closed; the job is then still the caller's.
    bool offer(Job& job)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_jobs.size() >= m_jobsMax)
                return false;
            m_jobs.push_back(std::move(job));
        }
        m_filled.notify_one();
        return true;
    }

    // Waits for jobs and takes up to `max` of them. None: the queue is closed and empty.
    std::vector<Job> take(std::size_t max)
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
        std::vector<Job> taken;
        while (!m_jobs.empty() && taken.size() < max) {
            taken.push_back(std::move(m_jobs.front()));
            m_jobs.pop_front();
        }
        return taken;
    }

    // What is in the queue is still worked on; nothing more comes in.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
    }

    std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_jobs.size();
    }

private:
    const std::size_t m_jobsMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

} // namespace callboard
