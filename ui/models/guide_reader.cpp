// One text after the other; what was overtaken is not read.
#include "ui/models/guide_reader.h"

namespace callboard {

struct GuideReader::Worker final : QObject {
    GuideShelf shelf;
};

GuideReader::GuideReader(QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("guide reader"));
    m_thread.start();
}

GuideReader::~GuideReader()
{
    ++m_newest;
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] {
        worker->moveToThread(nullptr);
        QThread::currentThread()->quit();
    }, Qt::QueuedConnection);
    m_thread.wait();
}

void GuideReader::setOthers(std::vector<QByteArray> texts)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), texts = std::move(texts)] { worker->shelf = GuideShelf::of(texts); }, Qt::QueuedConnection);
}

void GuideReader::read(const QString& text)
{
    const quint64 mine = ++m_newest;
    QMetaObject::invokeMethod(m_worker.get(), [this, worker = m_worker.get(), mine, text] {
        if (mine != m_newest)
            return;
        auto reading = std::make_shared<const GuideReading>(readingOf(text, worker->shelf));
        QMetaObject::invokeMethod(this, [this, mine, reading = std::move(reading)] {
            if (mine == m_newest && onRead)
                onRead(reading);
        }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

} // namespace callboard
