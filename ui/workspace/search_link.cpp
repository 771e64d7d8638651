// A question to the search tables.
#include "ui/workspace/search_link.h"

namespace callboard {

SearchLink::SearchLink(const QString& cachePath, QObject* parent) : QObject(parent), m_thread(QStringLiteral("search"), cachePath) {}

void SearchLink::find(const SearchQuery& query, QObject* owner, std::function<void(const std::vector<Hit>&)> found)
{
    m_thread.ask(owner, [query, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        auto hits = Search(database).find(query);
        if (!hits)
            return {};
        return [found, hits = std::move(hits).value()] { found(hits); };
    });
}

void SearchLink::findDuplicates(const Record<Customer>& typed, const QString& region, QObject* owner, std::function<void(const std::vector<Duplicate>&)> found)
{
    constexpr std::size_t duplicates_max = 3; // as many as have a key
    m_thread.ask(owner, [typed, region, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        auto duplicates = callboard::findDuplicates(database, typed, region, duplicates_max);
        if (!duplicates)
            return {};
        return [found, duplicates = std::move(duplicates).value()] { found(duplicates); };
    });
}

} // namespace callboard
