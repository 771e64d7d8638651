// One reader connection on the search thread.
#include "ui/workspace/search_link.h"

namespace callboard {

struct SearchLink::Worker final : QObject {
    std::unique_ptr<Database> database;
    QString path;
};

namespace {
constexpr int searchMemory_kib = 8 * 1024;
}

SearchLink::SearchLink(const QString& cachePath, QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>())
{
    m_worker->path = cachePath;
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("search"));
    m_thread.start();
}

SearchLink::~SearchLink()
{
    ++m_newest;
    {
        const std::lock_guard lock(m_guard);
        if (m_running)
            m_running->interrupt();
    }
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] {
        worker->database.reset();
        worker->moveToThread(nullptr);
        QThread::currentThread()->quit();
    }, Qt::QueuedConnection);
    m_thread.wait();
}

void SearchLink::reopen(const QString& cachePath)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), cachePath] {
        worker->database.reset();
        worker->path = cachePath;
    }, Qt::QueuedConnection);
}

void SearchLink::find(const SearchQuery& query, QObject* owner, std::function<void(const std::vector<Hit>&)> found)
{
    const quint64 mine = ++m_newest;
    {
        const std::lock_guard lock(m_guard);
        if (m_running)
            m_running->interrupt();
    }
    QMetaObject::invokeMethod(m_worker.get(), [this, worker = m_worker.get(), mine, query, owner = QPointer<QObject>(owner), found = std::move(found)] {
        if (mine != m_newest)
            return;
        if (!worker->database) {
            auto database = Database::open({worker->path, Access::Reader, Durability::Normal, {}, searchMemory_kib});
            if (!database)
                return; // the cache is being made; the next letter asks again
            worker->database = std::move(database).value();
        }
        {
            const std::lock_guard lock(m_guard);
            m_running = worker->database.get();
        }
        auto hits = Search(*worker->database).find(query);
        {
            const std::lock_guard lock(m_guard);
            m_running = nullptr;
        }
        if (!hits || mine != m_newest)
            return;
        QMetaObject::invokeMethod(this, [this, mine, owner, found, hits = std::move(hits).value()] {
            if (owner && mine == m_newest)
                found(hits);
        }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

} // namespace callboard
