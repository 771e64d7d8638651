// KnowledgeWorld: a small collection of articles and questions to it, answered as text.
#pragma once

#include "core/knowledge/knowledge_index.h"
#include "core/knowledge/knowledge_search.h"
#include "tests/support/temporary_database.h"

namespace callboard::test {

class KnowledgeWorld {
public:
    KnowledgeWorld() { take(createKnowledgeTables(*m_database)); }

    void put(qint64 number, const char* title, const char* markdown)
    {
        take(KnowledgeIndex(*m_database).put(number, readMarkdown(QString::fromUtf8(markdown), QString::fromUtf8(title))));
    }
    void remove(qint64 number) { take(KnowledgeIndex(*m_database).remove(number)); }

    std::vector<ArticleHit> hits(const QString& text, KnowledgeQuestion::Kind kind = KnowledgeQuestion::Kind::Typed) { return take(m_search.find({text, kind, 10})); }
    std::string typed(const char* text) { return printed(hits(QString::fromUtf8(text))); }
    std::string note(const char* text) { return printed(hits(QString::fromUtf8(text), KnowledgeQuestion::Kind::Note)); }

    void setContext(KnowledgeContext context) { m_search.setContext(context); }
    Database& database() { return *m_database; }

private:
    static std::string printed(const std::vector<ArticleHit>& hits) // numbers, best first
    {
        std::string out;
        for (const ArticleHit& hit : hits)
            out += (out.empty() ? "" : " ") + std::to_string(hit.number);
        return out;
    }
    TemporaryDatabase m_database;
    KnowledgeSearch m_search{*m_database};
};

} // namespace callboard::test
