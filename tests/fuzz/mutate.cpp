// A sample, changed a few times in one of a dozen ways.
#include "tests/fuzz/mutate.h"

namespace callboard::fuzz {

namespace {

// Signs that one of the formats gives a meaning to, and numbers at the edges of types.
const std::vector<QByteArray>& bits()
{
    static const std::vector<QByteArray> list{
        "\"", "'", "{", "}", "[", "]", "(", ")", "<", ">", ",", ":", ": ", "- ", "\n", "\r\n", "\r", "\n\n", "\t", " ", "\\", "\\u0000", "\\ud800", "/", "..", "%", "%00", "%2e%2e%2f", "&", "&#0;", "#", " #", "|", ">-", "*", "_", "`",
        "```", "!", "![", "](", "@", "=", "?", "+", "-", ".", "null", "true", "~", "---\n", "...\n", "&a", "*a", "!!str ", "%YAML 1.2\n", "? ", "<<: ",
        "<script>", "</script>", "<!--", "-->", "<img src=http://example.org/a.png>", "<a href=\"javascript:x\">", "<table>", ":::", "::: customer", "&amp;", "&lt;",
        "Content-Length: 5\r\n", "Content-Length: 18446744073709551616\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n", "0\r\n\r\n", "GET ", " HTTP/1.1\r\n",
        "0", "-0", "-1", "1", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e309", "1e-400", "0.1", "NaN",
        "4242 4242 4242 4242", "+1 505 555 0134", "12/31/2026", "in 20 min", "99999999999999999999",
        "\xC3\xA9", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\xA8", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "\xED\xA0\x80", "\xC0\x80", "\xFF", "\xE2\x80"};
    return list;
}

qsizetype placeIn(const QByteArray& text, SeededRandom& random) { return text.isEmpty() ? 0 : random.below(int(text.size()) + 1); }

QByteArray piece(const QByteArray& text, SeededRandom& random)
{
    const qsizetype from = placeIn(text, random);
    return text.mid(from, random.chance(80) ? random.below(40) : random.below(4'000));
}

void change(QByteArray& text, const std::vector<QByteArray>& samples, SeededRandom& random)
{
    const qsizetype at = placeIn(text, random);
    switch (random.below(10)) {
    case 0: text.remove(at, random.chance(80) ? 1 + random.below(12) : random.below(2'000)); break;
    case 1: text.truncate(at); break;
    case 2: text.insert(at, piece(text, random)); break;
    case 3: text.insert(at, piece(random.pick(samples), random)); break;
    case 4: text = text.left(at) + random.pick(samples).mid(placeIn(random.pick(samples), random)); break;
    case 5: text.insert(at, char(random.below(256))); break;
    case 6:
        if (at < text.size())
            text[at] = char(text[at] ^ (1 << random.below(8)));
        break;
    case 7: text.insert(at, random.pick(bits()).repeated(1 + random.below(random.chance(5) ? 4'000 : 3))); break;
    default: text.insert(at, random.pick(bits())); break;
    }
}

}

QByteArray mutated(const std::vector<QByteArray>& samples, SeededRandom& random)
{
    QByteArray text = random.pick(samples);
    // Long samples are mostly taken in part, so that more inputs are tried in the same time.
    if (text.size() > 4'000 && random.chance(60))
        text = text.left(1'000 + random.below(3'000));
    for (int changes = random.below(8); changes >= 0; --changes)
        change(text, samples, random);
    // Qt takes a byte order mark off the beginning of any text, so that only a file's own is of interest.
    const QByteArray mark("\xEF\xBB\xBF");
    const bool isMarked = text.startsWith(mark);
    text.replace(mark, QByteArray());
    text.truncate(inputBytes_max);
    return isMarked ? mark + text : text;
}

} // namespace callboard::fuzz
