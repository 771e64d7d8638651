// Three questions, one answer.
#include "ui/workspace/author_link.h"

#include "core/knowledge/gap_words.h"

namespace callboard {

namespace {

constexpr int gaps_max = 500, neglected_max = 200, own_max = 200;

Result<AuthorWork> readWork(Database& database, const Id<User>& author, Instant now)
{
    AuthorWork work;
    auto gaps = RowStore(database).list<KnowledgeGap>({nullptr, {{"state", Comparison::Equal, Choice<GapState>(GapState::Open).name()}}, {}, true, gaps_max});
    if (!gaps)
        return gaps.error();
    auto neglected = neglectedArticles(database, now, neglected_max);
    if (!neglected)
        return neglected.error();
    auto own = articlesOwnedBy(database, author, own_max);
    if (!own)
        return own.error();
    work.gaps = std::move(*gaps);
    work.groups = groupsOf(work.gaps);
    work.neglected = std::move(*neglected);
    work.own = std::move(*own);
    return work;
}

}

AuthorLink::AuthorLink(const QString& cachePath, QObject* parent) : QObject(parent), m_thread(QStringLiteral("authors"), cachePath) {}

void AuthorLink::read(const Id<User>& author, Instant now, QObject* owner, std::function<void(const AuthorWork&)> found)
{
    m_thread.ask(owner, [author, now, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        auto work = readWork(database, author, now);
        if (!work)
            return {};
        return [found, work = std::move(work).value()] { found(work); };
    });
}

} // namespace callboard
