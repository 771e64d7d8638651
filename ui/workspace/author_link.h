// AuthorLink: what authors have to look after, read on a thread of its own.
#pragma once

#include "core/domain/knowledge_gap.h"
#include "core/knowledge/article_care.h"
#include "core/knowledge/contradictions.h"
#include "ui/workspace/reading_thread.h"

#include <memory>

namespace callboard {

struct AuthorWork {
    std::vector<Record<KnowledgeGap>> gaps;               // open ones
    std::vector<std::vector<std::size_t>> groups;         // of them, by their words
    std::vector<NeglectedArticle> neglected;
    std::vector<OwnedArticle> own;
};

// Called on the window's thread; only the answer to the last question arrives.
class AuthorLink final : public QObject {
    Q_OBJECT

public:
    explicit AuthorLink(const QString& cachePath, QObject* parent = nullptr);

    void read(const Id<User>& author, Instant now, QObject* owner, std::function<void(const AuthorWork&)> found);
    // Compares all articles on a thread of its own, if any changed since the last time, and not again before what that took has been made up for.
    void compare(QObject* owner, std::function<void(const std::vector<Contradiction>&)> found);
    void reopen(const QString& cachePath);

private:
    struct Compared;
    ReadingThread m_thread, m_comparing;
    std::shared_ptr<Compared> m_compared; // used on the comparing thread only
};

} // namespace callboard
