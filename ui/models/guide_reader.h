// GuideReader: reads and checks a guide's text on a thread of its own while somebody types; only the newest text is answered.
#pragma once

#include "ui/models/guide_reading.h"

#include <QObject>
#include <QThread>
#include <atomic>

namespace callboard {

// Called on, and calling back on, the window's thread.
class GuideReader final : public QObject {
    Q_OBJECT

public:
    explicit GuideReader(QObject* parent = nullptr);
    ~GuideReader() override; // waits for the text that is being read

    void setOthers(std::vector<QByteArray> texts); // guides that may be called; for the texts read from then on
    void read(const QString& text);

    std::function<void(const std::shared_ptr<const GuideReading>& reading)> onRead;

private:
    struct Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker; // lives on m_thread
    std::atomic<quint64> m_newest{0};
};

} // namespace callboard
