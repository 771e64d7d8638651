// Folding: every spelling that people take for the same word becomes the same bytes.
#include "core/search/words.h"

using namespace callboard;

namespace {

QByteArray words(const char* text)
{
    QByteArray out;
    appendWords(out, QString::fromUtf8(text));
    return out.trimmed();
}

}

TEST_CASE("accents, case, ligatures and widths make no difference")
{
    CHECK(words("María LÓPEZ Ñandú") == "maria lopez nandu");
    CHECK(words("Søren Łukasz Đorđe Æsa Œuvre Straße GROẞ Þór") == "soren lukasz dorde aesa oeuvre strasse gross thor");
    CHECK(words("İstanbul Iğdır") == "istanbul igdir");
    CHECK(words("Nguyễn Čapek Ångström") == "nguyen capek angstrom");
    CHECK(words("\xef\xac\x81nal \xef\xbc\xa1\xef\xbc\xa2\xef\xbc\x93") == "final ab 3 \u00b7ab3"); // the ligature fi, wide A, B and 3
    CHECK(words("e\xcc\x81t\xc3\xa9") == "ete");                                           // composed or not
    CHECK(words("ΑΘΗΝΑ αθήνα Москва") == QByteArray("αθηνα αθηνα москва"));
    CHECK(words("\xd9\xa1\xd9\xa2\xd9\xa3") == "123"); // Arabic digits
}

TEST_CASE("punctuation ends a word, and what only punctuation parts is one word as well")
{
    CHECK(words("refund, please!") == "refund please");
    CHECK(words("O'Brien don\xe2\x80\x99t") == "o brien obrien don t dont");
    CHECK(words("ana.li+shop@example.com") == "ana li shop example com \u00b7analishopexamplecom");
    CHECK(words("#W-6247 (24/7).") == "w 6247 \u00b7w6247 24 7 \u00b7247");
    CHECK(words("...") == "");
    CHECK(words("") == "");
}

TEST_CASE("scripts without spaces are cut into characters")
{
    CHECK(words("山田") == QByteArray("山 田 山田"));
    CHECK(words("テストabc") == QByteArray("テ ス ト abc テストabc"));
}

TEST_CASE("a word is cut at a limit, never within a character")
{
    CHECK(words(QByteArray(100, 'a').constData()) == QByteArray(64, 'a'));
    CHECK(words(QByteArray("年").repeated(1).constData()) == QByteArray("年"));
    CHECK(words(QByteArray("ж").repeated(100).constData()) == QByteArray("ж").repeated(32));
    CHECK(words(("a" + QByteArray("ж").repeated(100)).constData()) == "a" + QByteArray("ж").repeated(31));
}

TEST_CASE("half of a character at the end of a text does no harm")
{
    const QChar half(0xd83d);
    QByteArray out;
    appendWords(out, QStringLiteral("call ") + half);
    appendWords(out, QString(half) + QStringLiteral("back"));
    CHECK(out == "call back ");
}
