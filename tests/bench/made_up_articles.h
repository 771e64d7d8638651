// Articles made of a seed: words of syllables, as common as those of a language are, each article about a few things.
#pragma once

#include "core/demo/demo_random.h"
#include "core/knowledge/article_lines.h"

namespace callboard::bench {

class MadeUpArticles {
public:
    explicit MadeUpArticles(quint64 seed);
    SourceArticle article(qint64 index) const;   // some 160 words under a few headings
    QString note(DemoRandom& random) const;      // a case of 300 words about one of the articles
    QString word(DemoRandom& random, qint64 articles) const; // of an article, as common as they are there; none of the 50 commonest
    QString beginning(DemoRandom& random, qint64 articles) const; // three or four letters of such a word

private:
    QString anyWord(DemoRandom& random) const;
    QString sentence(DemoRandom& random, const QStringList& topic, qint64 words) const;
    QStringList topicOf(qint64 index) const;

    quint64 m_seed;
    QStringList m_words; // the commonest first
};

} // namespace callboard::bench
