// Members are found by their words joined with blanks.
#include "core/knowledge/synonyms.h"

#include "core/knowledge/text_words.h"

namespace callboard {

namespace {

constexpr std::size_t words_max = 4;

QByteArray joined(const Synonyms::Words& words, std::size_t from, std::size_t count)
{
    QByteArray out;
    for (std::size_t i = from; i < from + count; ++i)
        out += (i == from ? QByteArray() : QByteArray(" ")) + words[i];
    return out;
}

Synonyms::Words plainWords(QStringView text)
{
    Synonyms::Words words = wordsOf(text);
    words.erase(std::find(words.begin(), words.end(), QByteArray()), words.end()); // compounds
    return words;
}

}

Result<Synonyms> Synonyms::read(const QString& text)
{
    Synonyms synonyms;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
            continue;
        std::vector<Words> group;
        for (const QString& member : line.split(u',')) {
            Words words = plainWords(member);
            if (words.size() > words_max)
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Line %1: \"%2\" has more than four words."), number, member.trimmed());
            if (!words.empty())
                group.push_back(std::move(words));
        }
        if (group.size() < 2)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Line %1: write at least two words with a comma between."), number);
        for (const Words& words : group)
            synonyms.m_groupsOf[joined(words, 0, words.size())].push_back(synonyms.m_groups.size());
        synonyms.m_groups.push_back(std::move(group));
    }
    return synonyms;
}

std::vector<Synonyms::Words> Synonyms::othersFor(const Words& words, std::size_t at, std::size_t& taken) const
{
    std::vector<Words> others;
    taken = 0;
    for (std::size_t count = std::min(words_max, words.size() - at); count > 0; --count) {
        const Words said(words.begin() + std::ptrdiff_t(at), words.begin() + std::ptrdiff_t(at + count));
        const auto groups = m_groupsOf.constFind(joined(said, 0, count));
        if (groups == m_groupsOf.cend())
            continue;
        taken = count;
        for (const std::size_t group : *groups)
            for (const Words& member : m_groups[group])
                if (member != said)
                    others.push_back(member);
        return others;
    }
    return others;
}

} // namespace callboard
