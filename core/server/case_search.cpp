// Texts are compared word by word, as the desk's own search cuts them.
#include "core/server/case_search.h"

#include "core/domain/case_file.h"
#include "core/domain/customer.h"
#include "core/search/words.h"
#include "core/storage/bound.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr std::size_t candidatesMax = 4 * CaseSearch::hitsMax; // some are not the person's to see

std::vector<QByteArray> wordsOf(QStringView text)
{
    std::vector<QByteArray> words;
    for (WordReader reader(text); reader.next();)
        if (!reader.isCompound())
            words.push_back(reader.folded());
    return words;
}

bool fits(const std::vector<QByteArray>& asked, bool lastIsPrefix, const QString& text)
{
    const std::vector<QByteArray> words = wordsOf(text);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const bool mayBeLonger = lastIsPrefix && i + 1 == asked.size();
        if (std::none_of(words.begin(), words.end(), [&](const QByteArray& word) { return mayBeLonger ? word.startsWith(asked[i]) : word == asked[i]; }))
            return false;
    }
    return true;
}

}

Result<std::vector<Uuid>> CaseSearch::candidates(const QString& text) const
{
    std::vector<Uuid> ids;
    bool isNumber = false;
    const QString digits = (text.startsWith(u'#') ? text.mid(1) : text).trimmed();
    if (const qint64 number = digits.toLongLong(&isNumber); isNumber && !digits.startsWith(u'0')) { // no number of a case begins with 0
        auto read = eachRow(m_database, "SELECT id FROM case_file WHERE number = ?1 ORDER BY key DESC LIMIT ?2", [&](const Statement& row) { ids.push_back(row.uuid(0)); }, number, int(candidatesMax));
        return read ? Result<std::vector<Uuid>>(std::move(ids)) : Result<std::vector<Uuid>>(read.error());
    }
    auto bySubject = reading("SELECT id, subject FROM case_file ORDER BY key DESC LIMIT ?1", casesReadMax, text);
    if (!bySubject || bySubject->size() >= candidatesMax)
        return bySubject;
    // What the program wrote down is changes and steps, which nobody looks for by their words.
    auto byEntry = reading("SELECT case_file, text FROM timeline_entry WHERE kind IN ('note', 'message', 'call') AND case_file IS NOT NULL ORDER BY key DESC LIMIT ?1", entriesReadMax, text);
    if (!byEntry)
        return byEntry;
    for (const Uuid& id : *byEntry)
        if (std::find(bySubject->begin(), bySubject->end(), id) == bySubject->end())
            bySubject->push_back(id);
    return bySubject;
}

// Each case once, in the order of its first text that has all words.
Result<std::vector<Uuid>> CaseSearch::reading(const char* sql, int read_max, const QString& text) const
{
    std::vector<Uuid> ids;
    const std::vector<QByteArray> asked = wordsOf(text);
    if (asked.empty())
        return ids;
    const bool lastIsPrefix = !text.back().isSpace();
    auto statement = prepareBound(m_database, sql, read_max);
    if (!statement)
        return statement.error();
    while (ids.size() < candidatesMax) {
        auto there = statement->step();
        if (!there)
            return there.error();
        if (!*there)
            break;
        if (fits(asked, lastIsPrefix, statement->text(1)) && std::find(ids.begin(), ids.end(), statement->uuid(0)) == ids.end())
            ids.push_back(statement->uuid(0));
    }
    return ids;
}

Result<std::vector<SentRow>> CaseSearch::find(const Person& person, const QString& text) const
{
    auto ids = candidates(text.left(textMax));
    if (!ids)
        return ids.error();
    std::vector<SentRow> hits;
    for (const Uuid& id : *ids) {
        auto file = m_rows.find(Id<CaseFile>{id});
        if (!file)
            return file.error();
        auto customer = *file ? m_rows.find(schemaOf<Customer>(), (*file)->value.customer.key) : Result<std::optional<Row>>(std::nullopt);
        if (!customer)
            return customer.error();
        if (!*customer || !person.holdsAny(scopesOf(schemaOf<Customer>(), **customer)))
            continue;
        hits.push_back({&schemaOf<CaseFile>(), toRow(**file)});
        if (int(hits.size()) == hitsMax)
            break;
    }
    return hits;
}

} // namespace callboard
