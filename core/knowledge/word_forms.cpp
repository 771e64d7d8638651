// Stemming by libstemmer (Snowball); the lists of stop words are folded, and cut as WordReader cuts ("don", "t").
#include "core/knowledge/word_forms.h"

#include "core/base/result.h"

#include <QHash>
#include <libstemmer.h>

namespace callboard {

namespace {

constexpr std::array<const char*, languages.size()> stemmerNames{"english", "spanish"};

constexpr const char* englishWords =
    "a about above after again against all also am an and any are as at be because been before being below between both but by can cannot could d did do does "
    "doing don down during each either else etc ever few for from further had has have having he her here hers herself him himself his how however i if in into "
    "is it its itself just let ll m many may me might more most much must my myself nor not now of off on once only or other our ours ourselves out over own "
    "per please quite rather re s same shall she should since so some still such t than that the their theirs them themselves then there these they this those "
    "though through to too under until unless up upon us ve very was we were what when where whether which while who whom whose why will with within without "
    "would yes yet you your yours yourself yourselves";
constexpr const char* spanishWords =
    "a al algo algun alguna algunas alguno algunos ante antes aqui asi aun aunque cada como con contra cual cuales cualquier cuando cuanto de del desde donde dos "
    "e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estaban estamos estan estar estas este esto estos estoy fue fueron ha haber "
    "habia habian han has hasta hay he hemos la las le les lo los mas me mi mis mientras mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestras "
    "nuestro nuestros o os otra otras otro otros para pero poco por porque pues que quien quienes se sea sean ser si sido sin sobre solo somos son soy su sus "
    "suya suyo tal tambien tan tanto te tener tenia tengo ti tiene tienen todo todos toda todas tu tus un una unas uno unos usted ustedes va van vosotros y ya yo";

QHash<QByteArray, int> stopWordTable() // word -> a bit for each language
{
    QHash<QByteArray, int> table;
    int bit = 1;
    for (const char* words : {englishWords, spanishWords}) {
        for (const QByteArray& word : QByteArray(words).split(' '))
            table[word] |= bit;
        bit <<= 1;
    }
    return table;
}

int stopWordLanguages(const QByteArray& word)
{
    static const QHash<QByteArray, int> table = stopWordTable();
    return table.value(word);
}

}

WordForms::WordForms()
{
    for (std::size_t i = 0; i < languages.size(); ++i)
        m_stemmers[i] = sb_stemmer_new(stemmerNames[i], "UTF_8");
}

WordForms::~WordForms()
{
    for (sb_stemmer* stemmer : m_stemmers)
        sb_stemmer_delete(stemmer);
}

QByteArray WordForms::stem(const QByteArray& word, Language language) const
{
    sb_stemmer* stemmer = m_stemmers[std::size_t(language)];
    CALLBOARD_REQUIRE(stemmer != nullptr);
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.constData()), int(word.size()));
    return stemmed ? QByteArray(reinterpret_cast<const char*>(stemmed), sb_stemmer_length(stemmer)) : word;
}

bool isStopWord(const QByteArray& word) { return stopWordLanguages(word) != 0; }

Language languageOf(const std::vector<QByteArray>& words)
{
    std::array<int, languages.size()> counts{};
    for (const QByteArray& word : words)
        for (std::size_t i = 0; i < languages.size(); ++i)
            counts[i] += (stopWordLanguages(word) >> i) & 1;
    return counts[1] > counts[0] ? Language::Spanish : Language::English;
}

} // namespace callboard
