// Sets of stems.
#include "core/knowledge/gap_words.h"

#include "core/knowledge/text_words.h"
#include "core/knowledge/word_forms.h"

#include <algorithm>
#include <numeric>

namespace callboard {

namespace {

constexpr std::size_t words_max = 12;    // a case's subject has hardly more
constexpr double sharedWords_min = 0.6;  // of the longer one

double shared(const std::vector<QByteArray>& a, const std::vector<QByteArray>& b)
{
    std::vector<QByteArray> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return a.empty() || b.empty() ? 0 : double(both.size()) / double(std::max(a.size(), b.size()));
}

}

std::vector<QByteArray> gapWords(const QString& said)
{
    std::vector<QByteArray> words = wordsOf(said);
    words.erase(std::find(words.begin(), words.end(), QByteArray()), words.end()); // compounds
    const Language language = languageOf(words);
    const WordForms forms;
    std::vector<QByteArray> stems;
    for (const QByteArray& word : words)
        if (!isStopWord(word) && stems.size() < words_max)
            stems.push_back(forms.stem(word, language));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

std::optional<Id<KnowledgeGap>> gapOf(const Id<Brand>& brand, const QString& said)
{
    const auto words = gapWords(said);
    if (words.empty())
        return std::nullopt;
    QByteArray name("gap");
    for (const QByteArray& word : words)
        name += ' ' + word;
    return Id<KnowledgeGap>{Uuid::derived(brand.key, name)};
}

std::vector<std::vector<std::size_t>> groupsOf(const std::vector<Record<KnowledgeGap>>& gaps)
{
    std::vector<std::size_t> order(gaps.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return gaps[a].value.asked() != gaps[b].value.asked() ? gaps[a].value.asked() > gaps[b].value.asked() : gaps[a].value.last > gaps[b].value.last;
    });
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::vector<QByteArray>> wordsOfGroup; // of its first
    for (const std::size_t at : order) {
        const auto words = gapWords(gaps[at].value.said.value(0));
        std::size_t group = 0;
        while (group < groups.size() && shared(wordsOfGroup[group], words) < sharedWords_min)
            ++group;
        if (group == groups.size()) {
            groups.push_back({});
            wordsOfGroup.push_back(words);
        }
        groups[group].push_back(at);
    }
    const auto asked = [&](const std::vector<std::size_t>& group) {
        return std::accumulate(group.begin(), group.end(), qint64(0), [&](qint64 sum, std::size_t at) { return sum + gaps[at].value.asked(); });
    };
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) { return asked(a) > asked(b); });
    return groups;
}

} // namespace callboard
