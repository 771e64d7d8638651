// One expression, read from left to right; longer spellings stand first.
#include "core/knowledge/measures.h"

#include "core/base/plain_letters.h"

#include <QRegularExpression>

#include <algorithm>

namespace callboard {

namespace {

constexpr qint64 hundredths = 100;
constexpr double value_max = 1e12; // a longer number measures nothing, and would not fit

struct Unit {
    const char* beginning; // of the word, folded
    const char* measures;
    qint64 factor;
};
constexpr Unit units[] = {
    {"day", "days", 1}, {"dia", "days", 1}, {"week", "days", 7}, {"semana", "days", 7}, {"month", "months", 1}, {"mes", "months", 1}, {"year", "months", 12}, {"ano", "months", 12},
    {"hour", "minutes", 60}, {"hora", "minutes", 60}, {"minut", "minutes", 1}, {"percent", "percent", 1}, {"por ciento", "percent", 1}, {"%", "percent", 1},
    {"$", "dollars", 1}, {"usd", "dollars", 1}, {"dollar", "dollars", 1}, {"dolar", "dollars", 1}, {"€", "euros", 1}, {"eur", "euros", 1}, {"£", "pounds", 1}, {"gbp", "pounds", 1}, {"pound", "pounds", 1},
};

struct NumberWord { const char* word; int value; };
constexpr NumberWord numberWords[] = {{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"twelve", 12}, {"fourteen", 14}, {"fifteen", 15},
                                      {"twenty", 20}, {"thirty", 30}, {"sixty", 60}, {"ninety", 90}, {"dos", 2}, {"tres", 3}, {"cuatro", 4}, {"cinco", 5}, {"siete", 7}, {"diez", 10}, {"catorce", 14},
                                      {"quince", 15}, {"treinta", 30}, {"sesenta", 60}, {"noventa", 90}};

const QRegularExpression& expression()
{
    static const QRegularExpression made = [] {
        QStringList words;
        for (const NumberWord& one : numberWords)
            words.append(QString::fromUtf8(one.word));
        const QString number = QStringLiteral("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?|\\b(?:%1)\\b").arg(words.join(u'|'));
        const QString amount = QStringLiteral("(?<sign>[$€£])\\s?(?<money>%1)").arg(number);
        const QString unit = QStringLiteral("days?|d[ií]as?|weeks?|semanas?|months?|mes(?:es)?|years?|años?|hours?|horas?|minutes?|minutos?|percent|por ciento|%|usd|dollars?|d[óo]lares|eur(?:os?)?|€|gbp|pounds?|£|\\$");
        const QString measure = QStringLiteral("(?:(?<from>%1)\\s*(?:-|–|to|a)\\s*)?(?<number>%1)[\\s-]*(?:(?:business|working|calendar|full)\\s+)?(?<unit>%2)(?![a-zñ])").arg(number, unit);
        return QRegularExpression(amount + u'|' + measure, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    }();
    return made;
}

// "1,250.50", "1,5", "thirty"
qint64 valueOf(const QString& number)
{
    for (const NumberWord& one : numberWords)
        if (number.compare(QLatin1String(one.word), Qt::CaseInsensitive) == 0)
            return one.value * hundredths;
    static const QRegularExpression thousands(QStringLiteral(",(?=\\d{3}(?:\\D|$))"));
    QString plain = number;
    plain.remove(thousands).replace(u',', u'.');
    return qRound64(std::min(plain.toDouble(), value_max) * hundredths);
}

}

MeasuredSentence measuresOf(const QString& sentence)
{
    MeasuredSentence out;
    qsizetype copied = 0;
    for (auto matches = expression().globalMatch(sentence); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString sign = match.captured(QStringLiteral("sign")), unit = plainLetters(sign.isEmpty() ? match.captured(QStringLiteral("unit")) : sign);
        const auto* known = std::find_if(std::begin(units), std::end(units), [&](const Unit& one) { return unit.startsWith(QString::fromUtf8(one.beginning)); });
        if (known == std::end(units))
            continue;
        for (const char* group : {"money", "from", "number"})
            if (const QString number = match.captured(QString::fromUtf8(group)); !number.isEmpty())
                out.measures[known->measures].insert(valueOf(number) * known->factor);
        out.rest += QStringView(sentence).sliced(copied, match.capturedStart() - copied);
        out.rest += u' ';
        copied = match.capturedEnd();
    }
    out.rest += QStringView(sentence).sliced(copied);
    return out;
}

bool areApart(const Measures& one, const Measures& other)
{
    if (one.size() != other.size() || one.empty())
        return false;
    return std::equal(one.begin(), one.end(), other.begin(), [](const auto& a, const auto& b) {
        return a.first == b.first && std::none_of(a.second.begin(), a.second.end(), [&](qint64 value) { return b.second.contains(value); });
    });
}

} // namespace callboard
