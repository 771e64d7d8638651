// Folding by Unicode's compatibility decomposition, plus the letters that it leaves whole.
#include "core/search/words.h"

#include <QChar>
#include <utility>

namespace callboard {

namespace {

bool isAsciiWord(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
}

bool isWord(char32_t c)
{
    return c < 0x80 ? isAsciiWord(char16_t(c)) : QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool standsAlone(char32_t c)
{
    if (c < 0x0e00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han: case QChar::Script_Hiragana: case QChar::Script_Katakana: case QChar::Script_Thai: return true;
    default: return false;
    }
}

// Letters with a stroke or of their own alphabet place, which have no decomposition; after case folding.
const char* plainSpelling(char32_t c)
{
    switch (c) {
    case U'ø': return "o";
    case U'ł': return "l";
    case U'đ': case U'ð': return "d";
    case U'ħ': return "h";
    case U'ŧ': return "t";
    case U'ı': return "i";
    case U'ĸ': return "k";
    case U'ŋ': return "n";
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'þ': return "th";
    case U'ß': return "ss";
    default: return nullptr;
    }
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

constexpr qsizetype unitsOf(char32_t c) { return c > 0xffff ? 2 : 1; }

}

bool WordReader::next()
{
    bool spaced = m_compoundWords == 0; // or only punctuation since the last word?
    bool sign = false;                  // of an address or an account
    while (m_at < m_text.size()) {
        const char32_t c = codePointAt(m_text, m_at);
        if (isWord(c))
            break;
        spaced = spaced || QChar::isSpace(c);
        sign = sign || c == U'@' || c == U'_';
        m_at += unitsOf(c);
    }
    if ((spaced || m_at >= m_text.size()) && nextCompound())
        return true;
    if (m_at >= m_text.size())
        return false;

    m_isCompound = false;
    m_begin = m_at;
    char32_t c = codePointAt(m_text, m_at);
    const bool alone = standsAlone(c), digits = QChar::isDigit(c);
    m_isCode = digits || (!spaced && (sign || m_isCode));
    do {
        m_at += unitsOf(c);
        if (m_at >= m_text.size())
            break;
        c = codePointAt(m_text, m_at);
    } while (isWord(c) && (QChar::isMark(c) || (!alone && !standsAlone(c) && QChar::isDigit(c) == digits)));
    m_end = m_at;
    fold(m_text.sliced(m_begin, m_end - m_begin));
    if (m_folded.isEmpty())
        return next(); // a mark without a letter
    if (m_compoundWords++ == 0) {
        m_compoundBegin = m_begin;
        m_compound.clear();
    }
    if (m_compound.size() <= wordBytes_max)
        m_compound += m_folded;
    return true;
}

bool WordReader::nextCompound()
{
    const int words = std::exchange(m_compoundWords, 0);
    const QByteArray folded = m_isCode ? codeMark.toByteArray() + m_compound : m_compound;
    if (words < 2 || folded.size() > wordBytes_max)
        return false;
    m_isCompound = true;
    m_folded = folded;
    m_begin = m_compoundBegin; // m_end is the last word's already
    return true;
}

void WordReader::fold(QStringView word)
{
    m_folded.clear();
    bool ascii = true;
    for (const QChar c : word) {
        if (c.unicode() >= 0x80) {
            ascii = false;
            break;
        }
        const char letter = char(c.unicode());
        m_folded += letter >= 'A' && letter <= 'Z' ? char(letter + ('a' - 'A')) : letter;
    }
    if (!ascii) {
        m_folded.clear();
        const QString plain = word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (qsizetype i = 0; i < plain.size();) {
            const char32_t c = codePointAt(plain, i);
            const qsizetype units = unitsOf(c);
            if (const char* spelling = plainSpelling(c))
                m_folded += spelling;
            else if (QChar::isMark(c) || !isWord(c))
                ; // accents, and what a ligature brings along
            else if (const int digit = QChar::digitValue(c); digit >= 0)
                m_folded += char('0' + digit);
            else
                m_folded += QStringView(plain).sliced(i, units).toUtf8();
            i += units;
        }
    }
    if (m_folded.size() > wordBytes_max) {
        qsizetype size = wordBytes_max;
        while (size > 0 && (m_folded[size] & 0xc0) == 0x80)
            --size; // never within a character
        m_folded.truncate(size);
    }
}

void appendWords(QByteArray& out, QStringView text)
{
    for (WordReader reader(text); reader.next();) {
        out += reader.folded();
        out += ' ';
    }
}

qsizetype letterCount(const QByteArray& folded)
{
    qsizetype count = 0;
    for (const char byte : folded)
        count += (byte & 0xc0) != 0x80;
    return count;
}

} // namespace callboard
