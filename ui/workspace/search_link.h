// SearchLink: searches on a thread of its own while the rep types; only the answer to the last question arrives.
#pragma once

#include "core/search/duplicates.h"
#include "core/search/search.h"
#include "ui/workspace/reading_thread.h"

namespace callboard {

// Called on the window's thread.
class SearchLink final : public QObject {
    Q_OBJECT

public:
    explicit SearchLink(const QString& cachePath, QObject* parent = nullptr);

    void find(const SearchQuery& query, QObject* owner, std::function<void(const std::vector<Hit>&)> found);
    // Who is probably the same as somebody who is here or being typed in.
    void findDuplicates(const Record<Customer>& typed, const QString& region, QObject* owner, std::function<void(const std::vector<Duplicate>&)> found);
    void reopen(const QString& cachePath) { m_thread.reopen(cachePath); } // the cache was made anew

private:
    ReadingThread m_thread;
};

} // namespace callboard
