// The word at rank r is asked for in proportion to 1/r (Zipf); the first ranks are English function words.
#include "tests/bench/made_up_articles.h"

#include <QSet>
#include <cmath>
#include <string_view>

namespace callboard::bench {

namespace {

constexpr qsizetype vocabulary_words = 60'000;
constexpr const char* functionWords =
    "the of and to a in is it you that he was for on are with as his they be at one have this from or had by not but what some we can out other were all your "
    "when up use how said an each she which do their if will way about";

QString madeUpWord(DemoRandom& random)
{
    static constexpr std::string_view consonants = "bcdfglmnprstv", vowels = "aeiou";
    const auto letter = [&](std::string_view of) { return QLatin1Char(of[std::size_t(random.below(qint64(of.size())))]); };
    QString word;
    for (qint64 i = 0, syllables = random.between(2, 4); i < syllables; ++i) {
        word += letter(consonants);
        word += letter(vowels);
        if (random.chance(30))
            word += letter(consonants);
    }
    return word;
}

}

MadeUpArticles::MadeUpArticles(quint64 seed) : m_seed(seed), m_words(QString::fromLatin1(functionWords).split(u' '))
{
    DemoRandom random(seed, 0);
    QSet<QString> seen(m_words.begin(), m_words.end());
    while (m_words.size() < vocabulary_words) {
        const QString word = madeUpWord(random);
        if (seen.contains(word))
            continue;
        seen.insert(word);
        m_words.append(word);
    }
}

QString MadeUpArticles::anyWord(DemoRandom& random) const
{
    const double share = double(random.below(1 << 30)) / (1 << 30);
    return m_words[std::min(m_words.size() - 1, qsizetype(std::pow(double(m_words.size()), share)) - 1)];
}

QStringList MadeUpArticles::topicOf(qint64 index) const
{
    DemoRandom random(m_seed, quint64(index % 5000) + 1); // ten articles share what they are about
    QStringList topic;
    for (int i = 0; i < 8; ++i)
        topic.append(m_words[500 + random.below(m_words.size() - 500)]);
    return topic;
}

QString MadeUpArticles::sentence(DemoRandom& random, const QStringList& topic, qint64 words) const
{
    QStringList out;
    for (qint64 i = 0; i < words; ++i)
        out.append(random.chance(12) ? random.commonOf(topic) : anyWord(random));
    return out.join(u' ') + u'.';
}

SourceArticle MadeUpArticles::article(qint64 index) const
{
    DemoRandom random(m_seed + 1, quint64(index) + 1);
    const QStringList topic = topicOf(index);
    QString content;
    for (qint64 part = 0, parts = random.between(1, 5); part < parts; ++part) {
        content += QStringLiteral("## ") + sentence(random, topic, random.between(2, 5)) + QStringLiteral("\n\n");
        for (qint64 i = 0, sentences = random.between(2, 6); i < sentences; ++i)
            content += sentence(random, topic, random.between(6, 20)) + u'\n';
    }
    return {QString::number(index), random.commonOf(topic) + u' ' + sentence(random, topic, random.between(2, 6)), content};
}

QString MadeUpArticles::note(DemoRandom& random) const
{
    const QStringList topic = topicOf(random.below(5000));
    QString text;
    for (int i = 0; i < 20; ++i)
        text += sentence(random, topic, 15) + u' ';
    return text;
}

QString MadeUpArticles::word(DemoRandom& random, qint64 articles) const
{
    for (;;) {
        const QStringList words = article(random.below(articles)).content.split(QChar(u' '), Qt::SkipEmptyParts);
        QString word = random.oneOf(words).simplified().remove(u'.').remove(u'#');
        if (word.size() > 3 && m_words.indexOf(word, 50) >= 0)
            return word;
    }
}

QString MadeUpArticles::beginning(DemoRandom& random, qint64 articles) const
{
    return word(random, articles).left(random.between(3, 4));
}

} // namespace callboard::bench
