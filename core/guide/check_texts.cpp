// The words of a guide: there in every language, with known fields, and easy to say and to follow.
#include "core/guide/guide_checks.h"
#include "core/guide/guide_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace callboard {

namespace {

constexpr int sentenceWordsMax = 28;
constexpr int speechWordsMax = 90;
constexpr int shortSpeechWords = 15; // too few to judge
constexpr int longWordLetters = 7;
constexpr int hardIndex = 58;        // words per sentence plus the share of long words in percent

struct Speech {
    int words = 0, longWords = 0, sentences = 0, longestSentence = 0;
    int index() const { return words == 0 ? 0 : words / std::max(sentences, 1) + 100 * longWords / words; }
};

Speech measure(const QString& text)
{
    static const QRegularExpression sentenceEnd(QStringLiteral("[.!?:;…]+(\\s|$)")), wordGap(QStringLiteral("[\\s]+"));
    Speech speech;
    for (const QString& sentence : text.split(sentenceEnd, Qt::SkipEmptyParts)) {
        int words = 0;
        for (const QString& word : sentence.split(wordGap, Qt::SkipEmptyParts)) {
            const auto letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
            words += letters > 0 || std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
            speech.longWords += letters >= longWordLetters;
        }
        speech.words += words;
        speech.sentences += words > 0;
        speech.longestSentence = std::max(speech.longestSentence, words);
    }
    return speech;
}

class TextCheck {
public:
    explicit TextCheck(const GuideCheck& check) : m_check(check) {}

    void run()
    {
        languages(m_check.script.title);
        if (!m_check.script.about.isEmpty())
            languages(m_check.script.about);
        for (const GuideStep& step : m_check.script.steps) {
            for (const GuideText* text : textsOf(step)) {
                languages(*text);
                written(*text);
                fields(*text);
            }
            if (step.row().form == KeyForm::Text)
                speech(step.text);
            if (const auto said = step.texts.find("say"); said != step.texts.end())
                speech(said->second);
            options(step);
        }
    }

private:
    void languages(const GuideText& text)
    {
        for (const QString& language : m_check.script.languages)
            if (!text.texts.contains(language))
                m_check.findings.add(text.place, "missing-translation", language);
    }

    // "…" is what a step that was added in the drawing begins with.
    void written(const GuideText& text)
    {
        for (auto words = text.texts.begin(); words != text.texts.end(); ++words)
            if (std::none_of(words->begin(), words->end(), [](QChar c) { return c.isLetterOrNumber(); }))
                m_check.findings.add(text.places.value(words.key()), "empty-text");
    }

    void fields(const GuideText& text)
    {
        std::map<QString, QStringList> named;
        for (auto words = text.texts.begin(); words != text.texts.end(); ++words) {
            QString wrong;
            const TextPlace place = text.places.value(words.key());
            const auto parts = textParts(*words, &wrong);
            if (!parts) {
                m_check.findings.add(place, "bad-field", wrong);
                continue;
            }
            QStringList& list = named[words.key()];
            for (const TextPart& part : *parts) {
                if (!part.isField())
                    continue;
                if (!m_check.world.resolve(part.field, m_check.variables))
                    m_check.findings.add(place, "unknown-field", part.field);
                if (!list.contains(part.field))
                    list.append(part.field);
            }
            list.sort();
        }
        for (const auto& [language, list] : named)
            if (list != named.begin()->second) {
                const QStringList& first = named.begin()->second;
                QStringList only;
                for (const QString& field : first + list)
                    if (first.contains(field) != list.contains(field))
                        only.append(field);
                m_check.findings.add(text.places.value(language), "fields-differ", named.begin()->first, language, only.join(QLatin1String(", ")));
            }
    }

    void speech(const GuideText& text)
    {
        for (auto words = text.texts.begin(); words != text.texts.end(); ++words) {
            const TextPlace place = text.places.value(words.key());
            const Speech speech = measure(*words);
            if (speech.longestSentence > sentenceWordsMax)
                m_check.findings.add(place, "long-sentence", QString::number(speech.longestSentence));
            if (speech.words > speechWordsMax)
                m_check.findings.add(place, "long-speech", QString::number(speech.words));
            if (speech.words >= shortSpeechWords && speech.index() > hardIndex)
                m_check.findings.add(place, "hard-words", QString::number(speech.index()), QString::number(hardIndex));
        }
    }

    void options(const GuideStep& step)
    {
        for (const QString& language : m_check.script.languages)
            for (std::size_t i = 0; i < step.options.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    if (const QString one = step.options[i].text.texts.value(language); !one.isEmpty() && one.compare(step.options[j].text.texts.value(language), Qt::CaseInsensitive) == 0) {
                        m_check.findings.add(step.options[i].place, "same-option", step.options[j].id, step.options[i].id);
                        return;
                    }
    }

    const GuideCheck& m_check;
};

}

std::vector<const GuideText*> textsOf(const GuideStep& step)
{
    std::vector<const GuideText*> all;
    if (!step.text.isEmpty())
        all.push_back(&step.text);
    for (const auto& [key, text] : step.texts)
        all.push_back(&text);
    for (const GuideOption& option : step.options)
        all.push_back(&option.text);
    for (const GuideText& question : step.questions)
        all.push_back(&question);
    return all;
}

void checkTexts(const GuideCheck& check)
{
    TextCheck(check).run();
}

} // namespace callboard
