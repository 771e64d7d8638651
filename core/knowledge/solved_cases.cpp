// Cases by their quotes and by their state, each with the first words of its timeline.
#include "core/knowledge/solved_cases.h"

#include "core/domain/article.h"
#include "core/storage/row_store.h"

#include <map>
#include <set>

namespace callboard {

namespace {

constexpr int entries_max = 20;                  // of one case
constexpr qsizetype characters_max = 4'000;      // of one case: what a rep would type, not a mailbox

class CaseReader {
public:
    explicit CaseReader(Database& database) : m_rows(database) {}

    Result<std::vector<PastCase>> read(int cases_max)
    {
        auto uses = m_rows.list<ArticleUse>({nullptr, {}, {}, true, cases_max});
        if (!uses)
            return uses.error();
        for (const Record<ArticleUse>& use : *uses)
            if (auto done = addUse(use.value); !done)
                return done.error();
        auto closed = m_rows.list<CaseFile>({nullptr, {{"status", Comparison::Equal, Choice<CaseStatus>(CaseStatus::Closed).name()}}, {}, true, cases_max});
        if (!closed)
            return closed.error();
        std::vector<PastCase> cases;
        std::set<Uuid> seen;
        for (const Record<CaseFile>& file : *closed)
            if (seen.insert(file.id.key).second)
                if (auto done = addCase(cases, file); !done)
                    return done.error();
        for (const auto& [id, articles] : m_articles) {
            if (!seen.insert(id).second)
                continue;
            auto file = m_rows.find(Id<CaseFile>{id});
            if (!file)
                return file.error();
            if (*file && (*file)->value.status == CaseStatus::Closed)
                if (auto done = addCase(cases, **file); !done)
                    return done.error();
        }
        return cases;
    }

private:
    Result<void> addUse(const ArticleUse& use)
    {
        if (use.case_file.isNull())
            return {};
        const auto known = m_numbers.find(use.article.key);
        if (known == m_numbers.end()) {
            auto find = m_rows.database().prepare("SELECT key FROM article WHERE id = ?1");
            if (!find)
                return find.error();
            find->bind(1, use.article.key);
            auto there = find->step();
            if (!there)
                return there.error();
            m_numbers[use.article.key] = *there ? find->integer(0) : -1;
        }
        if (const qint64 number = m_numbers[use.article.key]; number >= 0)
            m_articles[use.case_file.key].insert(number);
        return {};
    }

    Result<void> addCase(std::vector<PastCase>& cases, const Record<CaseFile>& file)
    {
        auto entries = m_rows.list<TimelineEntry>({nullptr, {{"case_file", Comparison::Equal, file.id.key}}, "happened", false, entries_max});
        if (!entries)
            return entries.error();
        PastCase past;
        past.text = file.value.subject + u'\n' + file.value.category;
        for (const Record<TimelineEntry>& entry : *entries)
            if (past.text.size() < characters_max)
                past.text += u'\n' + entry.value.text.text.left(characters_max);
        if (const auto quoted = m_articles.find(file.id.key); quoted != m_articles.end())
            past.articles.assign(quoted->second.begin(), quoted->second.end());
        cases.push_back(std::move(past));
        return {};
    }

    RowStore m_rows;
    std::map<Uuid, qint64> m_numbers;              // of articles; -1: not here
    std::map<Uuid, std::set<qint64>> m_articles;   // quoted, by case
};

}

Result<std::vector<PastCase>> solvedCases(Database& database, int cases_max)
{
    return CaseReader(database).read(cases_max);
}

} // namespace callboard
