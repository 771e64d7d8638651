// The thread's event queue is the queue of questions.
#include "ui/workspace/reading_thread.h"

namespace callboard {

namespace {
constexpr int readingMemory_kib = 8 * 1024;
}

struct ReadingThread::Worker final : QObject {
    Database* open()
    {
        if (!database)
            if (auto opened = Database::open({path, Access::Reader, Durability::Normal, {}, readingMemory_kib}))
                database = std::move(opened).value();
        return database.get();
    }
    std::unique_ptr<Database> database;
    QString path;
};

ReadingThread::ReadingThread(const QString& name, const QString& cachePath, QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>())
{
    m_worker->path = cachePath;
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(name);
    m_thread.start();
}

ReadingThread::~ReadingThread()
{
    ++m_newest;
    interrupt();
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] {
        worker->database.reset();
        worker->moveToThread(nullptr);
        QThread::currentThread()->quit();
    }, Qt::QueuedConnection);
    m_thread.wait();
}

void ReadingThread::interrupt()
{
    const std::lock_guard lock(m_guard);
    if (m_running)
        m_running->interrupt();
}

void ReadingThread::reopen(const QString& cachePath)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), cachePath] {
        worker->database.reset();
        worker->path = cachePath;
    }, Qt::QueuedConnection);
}

void ReadingThread::run(std::function<void(Database&)> work)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), work = std::move(work)] {
        if (Database* database = worker->open())
            work(*database);
    }, Qt::QueuedConnection);
}

void ReadingThread::ask(QObject* owner, std::function<Answer(Database&)> question)
{
    const quint64 mine = ++m_newest;
    interrupt();
    QMetaObject::invokeMethod(m_worker.get(), [this, worker = m_worker.get(), mine, owner = QPointer<QObject>(owner), question = std::move(question)] {
        Database* database = mine == m_newest ? worker->open() : nullptr;
        if (!database)
            return;
        {
            const std::lock_guard lock(m_guard);
            m_running = database;
        }
        Answer answer = question(*database);
        {
            const std::lock_guard lock(m_guard);
            m_running = nullptr;
        }
        if (!answer || mine != m_newest)
            return;
        QMetaObject::invokeMethod(this, [this, mine, owner, answer = std::move(answer)] {
            if (owner && mine == m_newest)
                answer();
        }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

} // namespace callboard
