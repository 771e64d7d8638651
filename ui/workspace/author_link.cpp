// Three questions, one answer.
#include "ui/workspace/author_link.h"

#include "core/knowledge/gap_words.h"

#include <chrono>

namespace callboard {

namespace {

constexpr int contradictions_max = 100;
constexpr double restShare = 20; // a twentieth of one processor at most

double steadySeconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

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

struct AuthorLink::Compared {
    qint64 stamp = -1;     // of the articles that were compared
    double restUntil_s = 0;
};

AuthorLink::AuthorLink(const QString& cachePath, QObject* parent)
    : QObject(parent), m_thread(QStringLiteral("authors"), cachePath), m_comparing(QStringLiteral("comparing"), cachePath), m_compared(std::make_shared<Compared>())
{
}

void AuthorLink::reopen(const QString& cachePath)
{
    m_thread.reopen(cachePath);
    m_comparing.reopen(cachePath);
}

void AuthorLink::compare(QObject* owner, std::function<void(const std::vector<Contradiction>&)> found)
{
    m_comparing.ask(owner, [compared = m_compared, found = std::move(found)](Database& database) -> ReadingThread::Answer {
        const double now_s = steadySeconds();
        auto stamp = database.integer("SELECT coalesce((SELECT sum(version) FROM article), 0) * 1000003 + (SELECT count(*) FROM article_version)");
        if (!stamp || *stamp == compared->stamp || now_s < compared->restUntil_s)
            return {};
        auto contradictions = contradictingArticles(database, contradictions_max);
        if (!contradictions)
            return {};
        const double end_s = steadySeconds();
        *compared = {*stamp, end_s + restShare * (end_s - now_s)};
        return [found, contradictions = std::move(contradictions).value()] { found(contradictions); };
    });
}

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
