// JSON Lines of articles and situations: what is taken, and what is refused with which words.
#include "core/knowledge/article_lines.h"
#include "tests/support/temporary_database.h"

#include <QBuffer>

using namespace callboard;

namespace {

template <class T> QString printed(const QByteArray& text, Result<LinesRead<T>> (*read)(QIODevice&))
{
    QByteArray bytes = text;
    QBuffer file(&bytes);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const LinesRead<T> lines = test::take(read(file));
    QString out;
    for (const T& row : lines.rows)
        out += row.id + u'\n';
    for (const LineRefused& line : lines.refused)
        out += QString::number(line.line) + QStringLiteral(": ") + line.reason.sentence() + u'\n';
    return out;
}

}

TEST_CASE("articles come with any id, with or without a title, and blank lines are passed over")
{
    CHECK(printed("\xef\xbb\xbf{\"id\":\"a\",\"title\":\"T\",\"content\":\"C\"}\n\n{\"id\":7,\"content\":\"\",\"more\":[1]}\r\n{\"id\":\"sp ace/ü\",\"title\":null,\"content\":\"x\"}", readArticleLines).toStdString()
          == "a\n7\nsp ace/ü\n");
}

TEST_CASE("a line that is no article is refused with its number and its reason, and the rest is read")
{
    const QByteArray text = "{\"id\":\"a\",\"content\":\"x\"}\nnot json\n[1]\n{\"content\":\"x\"}\n{\"id\":\"b\",\"content\":3}\n{\"id\":\"a\",\"content\":\"again\"}\n{\"id\":\"c\",\"content\":\"y\"}\n{\"id\":\"\",\"content\":\"y\"}\n";
    const QString out = printed(text, readArticleLines);
    CHECK(out.startsWith(QStringLiteral("a\nc\n2: ")));
    CHECK(out.contains(QStringLiteral("\n3: A line must be one JSON object.\n4: \"id\" must be a text or a whole number.\n5: \"content\" must be a text.\n6: The id \"a\" was there before.\n8: \"id\"")));
}

TEST_CASE("a situation may need no article, and names each once")
{
    QByteArray text = "{\"id\":1,\"text\":\"t\",\"relevant\":[\"a\",\"a\",5]}\n{\"id\":2,\"text\":\"t\"}\n{\"id\":3,\"text\":\"t\",\"relevant\":\"a\"}\n{\"id\":4,\"text\":\"t\",\"relevant\":[{}]}\n";
    QBuffer file(&text);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto lines = test::take(readSituationLines(file));
    REQUIRE(lines.rows.size() == 2);
    CHECK(lines.rows[0].relevant == QStringList{QStringLiteral("a"), QStringLiteral("5")});
    CHECK(lines.rows[1].relevant.isEmpty());
    REQUIRE(lines.refused.size() == 2);
    CHECK(lines.refused[1].reason.sentence() == QStringLiteral("\"relevant\" must be a list of ids."));
}

TEST_CASE("a line beyond the limit is refused and the next one read")
{
    const QByteArray text = "{\"id\":1,\"content\":\"" + QByteArray(qsizetype(lineBytes_max), 'x') + "\"}\n{\"id\":2,\"content\":\"y\"}\n";
    CHECK(printed(text, readArticleLines).toStdString() == "2\n1: The line is longer than 8388608 bytes.\n");
}
