// Reading takes most of the time, and is interrupted by a newer question.
#include "ui/workspace/rising_link.h"

#include "core/knowledge/rising_cases.h"

namespace callboard {

RisingLink::RisingLink(const QString& cachePath, QObject* parent) : QObject(parent), m_thread(QStringLiteral("rising"), cachePath) {}

void RisingLink::find(const QStringList& teams, const RisingPeriod& period, QObject* owner, std::function<void(const Rising&)> found)
{
    m_thread.ask(owner, [teams, period, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        auto cases = risingCases(database, teams, period, cases_max);
        if (!cases)
            return {};
        return [found, rising = risingOf(*cases, period)] { found(rising); };
    });
}

} // namespace callboard
