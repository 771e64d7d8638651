// Counts names by customer and period, asks how likely each count is, and puts names of the same cases together.
#include "core/knowledge/rising.h"

#include "core/knowledge/word_forms.h"
#include "core/search/words.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

namespace callboard {

namespace {

constexpr std::size_t kinds = 4;
constexpr int customers_min = 3;      // fewer are no pattern
constexpr double usualWords_max = 0.2; // of the customers before
constexpr qsizetype letters_min = 3;

struct Name {
    RisingKind kind = RisingKind::Words;
    QString text;                   // of words the stem
    int word = -1;                  // its number among the words
    int now = 0, before = 0;        // customers
    std::vector<std::size_t> cases{}; // of this period, opened last first
    double chance = 1;
};

// Which words of a text tell something, by the numbers of their stems. Asked for each word of thousands of texts, so it remembers.
class TellingWords {
public:
    struct Told {
        int word;
        qsizetype begin, end; // in the text
    };
    std::vector<Told> in(const RisingCase& one)
    {
        std::vector<QByteArray> words;
        std::vector<Told> told;
        for (WordReader reader(one.said); reader.next();)
            if (!reader.isCompound()) {
                words.push_back(reader.folded());
                told.push_back({-1, reader.begin(), reader.end()});
            }
        std::set<QByteArray> names;
        for (const QString& name : one.names)
            for (WordReader reader(name); reader.next();)
                names.insert(reader.folded());
        const Language language = languageOf(words);
        for (std::size_t at = 0; at < words.size(); ++at)
            if (!names.contains(words[at]))
                told[at].word = numberOf(words[at], language);
        std::erase_if(told, [](const Told& word) { return word.word < 0; });
        return told;
    }
    const QByteArray& stem(int word) const { return m_stems[std::size_t(word)]; }

private:
    int numberOf(const QByteArray& word, Language language) // -1: it tells nothing
    {
        auto& known = m_words[std::size_t(language)];
        const auto at = known.constFind(word);
        if (at != known.constEnd())
            return *at;
        const bool hasDigit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool tells = !hasDigit && letterCount(word) >= letters_min && !isStopWord(word);
        return *known.insert(word, tells ? numberOfStem(m_forms.stem(word, language)) : -1);
    }
    int numberOfStem(const QByteArray& stem)
    {
        const auto at = m_numbers.constFind(stem);
        if (at != m_numbers.constEnd())
            return *at;
        m_stems.push_back(stem);
        return *m_numbers.insert(stem, int(m_stems.size()) - 1);
    }

    WordForms m_forms;
    std::array<QHash<QByteArray, int>, languages.size()> m_words;
    QHash<QByteArray, int> m_numbers;
    std::vector<QByteArray> m_stems;
};

class Counting {
public:
    Counting(const std::vector<RisingCase>& cases, const RisingPeriod& period) : m_cases(cases), m_period(period)
    {
        sortCases();
        count();
    }

    Rising rising()
    {
        Rising result;
        result.cases = int(m_order.size());
        result.customers = m_now;
        result.isComparable = m_periods >= 1;
        if (!result.isComparable)
            return result;
        result.usual = m_before / m_periods;
        const std::vector<std::size_t> found = rises();
        for (std::vector<std::size_t>& group : ofSameCases(found))
            addRow(result, group);
        return result;
    }

private:
    // How many periods ago; 0 is this one, which what a clock puts into the future belongs to.
    qint64 slot(const RisingCase& one) const { return std::max<qint64>(0, (m_period.now.ms - one.opened.ms - 1) / (m_period.days * RisingPeriod::day_ms)); }

    void sortCases()
    {
        for (std::size_t at = 0; at < m_cases.size(); ++at)
            if (m_cases[at].opened.ms > m_period.firstBegin().ms)
                m_order.push_back(at);
        std::sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            return m_cases[a].opened != m_cases[b].opened ? m_cases[a].opened > m_cases[b].opened : m_cases[a].id < m_cases[b].id;
        });
        if (!m_order.empty()) // a site that is young, or a cache that begins later, has fewer periods
            m_periods = double(m_period.begin().ms - m_cases[m_order.back()].opened.ms) / double(m_period.days * RisingPeriod::day_ms);
        m_periods = std::clamp(m_periods, 0.0, double(RisingPeriod::before));
    }

    std::size_t nameOf(RisingKind kind, const QString& text)
    {
        auto& known = m_known[std::size_t(kind)];
        const auto at = known.constFind(text);
        if (at != known.constEnd())
            return *at;
        m_names.push_back({.kind = kind, .text = text});
        return *known.insert(text, m_names.size() - 1);
    }
    std::size_t nameOf(int word)
    {
        constexpr std::size_t none = ~std::size_t(0);
        if (m_nameOfWord.size() <= std::size_t(word))
            m_nameOfWord.resize(std::size_t(word) + 1, none);
        std::size_t& name = m_nameOfWord[std::size_t(word)];
        if (name == none) {
            name = m_names.size();
            m_names.push_back({.text = QString::fromUtf8(m_words.stem(word)), .word = word});
        }
        return name;
    }

    std::vector<std::size_t> namesIn(const RisingCase& one)
    {
        std::vector<std::size_t> names;
        if (!one.category.isEmpty())
            names.push_back(nameOf(RisingKind::Category, one.category));
        for (const QString& tag : one.tags)
            names.push_back(nameOf(RisingKind::Tag, tag));
        for (const QString& product : one.products)
            names.push_back(nameOf(RisingKind::Product, product));
        for (const auto& told : m_words.in(one))
            names.push_back(nameOf(told.word));
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    }

    void count()
    {
        std::map<std::pair<qint64, Uuid>, std::vector<std::size_t>> met; // by period and customer
        for (const std::size_t at : m_order) {
            const RisingCase& one = m_cases[at];
            const qint64 ago = slot(one);
            auto& customer = met[{ago, one.customer.key}];
            for (const std::size_t name : namesIn(one)) {
                customer.push_back(name);
                if (ago == 0)
                    m_names[name].cases.push_back(at);
            }
        }
        for (auto& [key, names] : met) {
            std::sort(names.begin(), names.end());
            names.erase(std::unique(names.begin(), names.end()), names.end()); // of several cases
            const bool isNow = key.first == 0;
            (isNow ? m_now : m_before) += 1;
            for (const std::size_t name : names)
                (isNow ? m_names[name].now : m_names[name].before) += 1;
        }
    }

    // Of this period in the time of all, longer by as much as all other cases have risen.
    double shareFor(const Name& name) const
    {
        const double restNow = m_now - name.now, restBefore = (m_before - name.before) / m_periods;
        const double risen = std::max(1.0, (restNow + 1) / (restBefore + 1));
        return risen / (risen + m_periods);
    }

    bool isNews(const Name& name) const { return name.kind != RisingKind::Words || name.before <= usualWords_max * m_before; }

    std::vector<std::size_t> rises()
    {
        std::vector<std::size_t> found;
        std::array<std::vector<std::size_t>, kinds> looked;
        for (std::size_t at = 0; at < m_names.size(); ++at) {
            Name& name = m_names[at];
            if (name.now + name.before < customers_min || !isNews(name))
                continue; // could not be told, however its customers came
            if (name.now >= customers_min)
                name.chance = chanceOfRise(name.now, name.before, shareFor(name));
            looked[std::size_t(name.kind)].push_back(at);
        }
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            auto& names = looked[kind];
            std::sort(names.begin(), names.end(), [&](std::size_t a, std::size_t b) { return m_names[a].chance < m_names[b].chance; });
            std::size_t kept = 0;
            for (std::size_t rank = 1; rank <= names.size(); ++rank) // step-up: the last one that is unlikely enough takes those before it along
                if (m_names[names[rank - 1]].chance <= falseAlarm_max / double(kinds) * double(rank) / double(names.size())) {
                    kept = rank;
                    m_limits[kind] = m_names[names[rank - 1]].chance;
                }
            found.insert(found.end(), names.begin(), names.begin() + std::ptrdiff_t(kept));
        }
        return found;
    }

    // The first of each group names the row.
    std::vector<std::vector<std::size_t>> ofSameCases(const std::vector<std::size_t>& found) const
    {
        std::map<std::vector<std::size_t>, std::vector<std::size_t>> byCases;
        for (const std::size_t at : found)
            byCases[m_names[at].cases].push_back(at);
        const auto isBefore = [&](std::size_t a, std::size_t b) {
            const Name &one = m_names[a], &other = m_names[b];
            return std::tie(one.kind, one.before, one.text) < std::tie(other.kind, other.before, other.text);
        };
        std::vector<std::vector<std::size_t>> groups;
        for (auto& [cases, names] : byCases) {
            std::sort(names.begin(), names.end(), isBefore);
            groups.push_back(names);
        }
        std::sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
            const double one = m_names[a.front()].chance, other = m_names[b.front()].chance;
            return one != other ? one < other : isBefore(a.front(), b.front());
        });
        return groups;
    }

    // Words that are together in all these cases are one name, spelled as in the latest of them.
    std::vector<RisingName> written(const std::vector<std::size_t>& group)
    {
        std::vector<RisingName> names;
        std::set<int> numbers;
        for (const std::size_t at : group)
            if (m_names[at].kind == RisingKind::Words)
                numbers.insert(m_names[at].word);
            else
                names.push_back({m_names[at].kind, m_names[at].text});
        if (numbers.empty())
            return names;
        const RisingCase& latest = m_cases[m_names[group.front()].cases.front()];
        QStringList words;
        for (const auto& told : m_words.in(latest))
            if (numbers.erase(told.word) > 0)
                words.append(latest.said.sliced(told.begin, told.end - told.begin).toLower());
        names.push_back({RisingKind::Words, words.join(u' ')});
        return names;
    }

    // Most of its cases are `above`, and without those it rises no more.
    bool isExplainedBy(const std::set<std::size_t>& above, const Name& name) const
    {
        std::set<Uuid> left;
        for (const std::size_t at : name.cases)
            if (!above.contains(at))
                left.insert(m_cases[at].customer.key);
        const int now = int(left.size());
        return 2 * now <= name.now && (now < customers_min || chanceOfRise(now, name.before, shareFor(name)) > m_limits[std::size_t(name.kind)]);
    }

    void addRow(Rising& result, const std::vector<std::size_t>& group)
    {
        const Name& name = m_names[group.front()];
        std::vector<RisingName> names = written(group);
        if (isExplainedBy(m_told, name)) {
            auto most = m_rowCases.end();
            std::ptrdiff_t shared_max = 0;
            for (auto row = m_rowCases.begin(); row != m_rowCases.end(); ++row) {
                const auto shared = std::count_if(name.cases.begin(), name.cases.end(), [&](std::size_t at) { return row->contains(at); });
                if (shared > shared_max) {
                    shared_max = shared;
                    most = row;
                }
            }
            auto& also = result.rows[std::size_t(most - m_rowCases.begin())].also;
            also.insert(also.end(), names.begin(), names.end());
            return;
        }
        RisingRow row{names.front(), {names.begin() + 1, names.end()}, {}, name.now, name.before / m_periods, name.chance};
        for (const std::size_t at : name.cases)
            row.cases.push_back(m_cases[at].id);
        result.rows.push_back(std::move(row));
        m_rowCases.emplace_back(name.cases.begin(), name.cases.end());
        m_told.insert(name.cases.begin(), name.cases.end());
    }

    const std::vector<RisingCase>& m_cases;
    const RisingPeriod m_period;
    std::vector<std::size_t> m_order; // opened last first
    double m_periods = 0;             // before this one
    int m_now = 0, m_before = 0;      // customers
    TellingWords m_words;
    std::vector<Name> m_names;
    std::array<QHash<QString, std::size_t>, kinds> m_known; // but for words
    std::vector<std::size_t> m_nameOfWord;
    std::array<double, kinds> m_limits{}; // the greatest chance that is still a rise
    std::vector<std::set<std::size_t>> m_rowCases;
    std::set<std::size_t> m_told;
};

}

double chanceOfRise(int now, int before, double share)
{
    const int all = now + before;
    if (now <= all * share)
        return 1; // no more than usual; the tail would be long to add up
    double logarithm = now * std::log(share) + before * std::log1p(-share);
    for (int i = 1; i <= now; ++i)
        logarithm += std::log(double(before + i) / i);
    double term = std::exp(logarithm), chance = term;
    for (int i = now; i < all; ++i) {
        term *= double(all - i) / (i + 1) * share / (1 - share);
        chance += term;
    }
    return std::min(1.0, chance);
}

Rising risingOf(const std::vector<RisingCase>& cases, const RisingPeriod& period) { return Counting(cases, period).rising(); }

} // namespace callboard
