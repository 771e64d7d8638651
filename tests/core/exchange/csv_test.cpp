// CSV as shops write it and as enemies do.
#include "core/exchange/csv.h"

#include <random>

using namespace callboard;

namespace {

// Header and rows as one text: fields in brackets, refusals with their line.
std::string read(const QByteArray& bytes, const CsvLimits& limits = {})
{
    CsvReader reader(bytes, limits);
    const auto header = reader.readHeader();
    if (!header)
        return "refused file: " + header.error().sentence().toStdString();
    QString out = u'[' + header->join(QStringLiteral("|")) + u']';
    CsvRecord record;
    while (reader.next(record))
        out += record.refused ? QStringLiteral(" %1!").arg(record.line) : QStringLiteral(" %1[%2]").arg(record.line).arg(record.fields.join(u'|'));
    return out.toStdString();
}

}

TEST_CASE("CSV is read with every line end, quotation and byte order mark")
{
    CHECK(read("a,b\n1,2\n3,4\n") == "[a|b] 2[1|2] 3[3|4]");
    CHECK(read("a,b\r\n1,2\r\n3,4") == "[a|b] 2[1|2] 3[3|4]");
    CHECK(read("a,b\r1,2\r3,4\r") == "[a|b] 2[1|2] 3[3|4]");
    CHECK(read("\xEF\xBB\xBF\"a\",b\n1,\n") == "[a|b] 2[1|]");
    CHECK(read("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n,\n") == "[a|b] 2[x, y|say \"hi\"] 3[|]");
    CHECK(read("a,b\n\"two\nlines\",1\n3,4\n") == "[a|b] 2[two\nlines|1] 4[3|4]");
    CHECK(read("a,b\n\n\r\n1,2\n\n") == "[a|b] 4[1|2]");
    CHECK(read("a\n\"\"\n") == "[a] 2[]");
    CHECK(read(" a , b \n") == "[a|b]");
}

TEST_CASE("a header that cannot be trusted refuses the file")
{
    CHECK(read("").find("empty") != std::string::npos);
    CHECK(read("\n\n").find("empty") != std::string::npos);
    CHECK(read("a,b,a\n").find("\"a\" is named twice") != std::string::npos);
    CHECK(read("a,,b\n").find("no name") != std::string::npos);
    CHECK(read("\xFF\xFE" "a\0,\0").find("UTF-8") != std::string::npos); // UTF-16
    CHECK(read("\"a,b\n1,2\n").find("never closed") != std::string::npos);
}

TEST_CASE("a bad row is refused with its line and the next one is read")
{
    CHECK(read("a,b\n1\n3,4\n") == "[a|b] 2! 3[3|4]");
    CHECK(read("a,b\n1,2,3\n3,4\n") == "[a|b] 2! 3[3|4]");
    CHECK(read("a,b\nM\xFCller,2\n3,4\n") == "[a|b] 2! 3[3|4]");
    CHECK(read(QByteArray("a,b\nx\0y,2\n3,4\n", 14)) == "[a|b] 2! 3[3|4]");
    CHECK(read("a,b\n5\" pipe,2\n3,4\n") == "[a|b] 2! 3[3|4]");
    CHECK(read("a,b\n\"x\"y,2\n3,4\n") == "[a|b] 2! 3[3|4]");
    CHECK(read("a,b\n\"never closed,2\n3,4\n5,6\n") == "[a|b] 2! 3[3|4] 4[5|6]");
    CHECK(read("a,b\n1,2\n3,\"x") == "[a|b] 2[1|2] 3!");
}

TEST_CASE("records have limits, and one that breaks them does not take the others along")
{
    const CsvLimits limits{.record_bytes_max = 20, .fields_max = 3};
    CHECK(read("a,b\n" + QByteArray(30, 'x') + ",2\n3,4\n", limits) == "[a|b] 2! 3[3|4]");
    CHECK(read("a,b\n\"" + QByteArray(30, '\n') + "\",2\n3,4\n", limits).find("[3|4]") != std::string::npos);
    CHECK(read("a,b\n1,2,3,4,5\n3,4\n", limits) == "[a|b] 2! 3[3|4]");
    CHECK(read(QByteArray(5'000'000, ',')).find("refused file") == 0);
    CHECK(read(QByteArray(5'000'000, '"')).find("refused file") == 0);
}

TEST_CASE("what the writer writes the reader reads")
{
    std::mt19937 random(7);
    const QString alphabet = QStringLiteral("ab,\"\n\r ;é😀\t'=");
    for (int round = 0; round < 2000; ++round) {
        QStringList fields;
        for (unsigned i = 0; i < 3; ++i) {
            QString field;
            for (unsigned size = random() % 6; size--;)
                field += alphabet.mid(qsizetype(random() % std::size_t(alphabet.size())), 1);
            fields.append(QString::fromUtf8(field.toUtf8())); // whole characters only
        }
        QByteArray csv;
        appendCsvRecord(csv, {QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")});
        appendCsvRecord(csv, fields);
        CsvReader reader(csv);
        REQUIRE(reader.readHeader());
        CsvRecord record;
        REQUIRE(reader.next(record));
        REQUIRE_FALSE(record.refused);
        REQUIRE(record.fields == fields);
        REQUIRE_FALSE(reader.next(record));
    }
}

TEST_CASE("twenty thousand damaged files end, and every line is read or refused once")
{
    std::mt19937 random(11);
    const QByteArray seed = "a,b\r\n\"x \"\"y\"\"\",1\n\"two\nlines\",2\n3,\xC3\xA9\n,\n";
    const QByteArray alphabet = "\",\n\rab \xFF\xC3";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = seed;
        for (unsigned edits = 1 + random() % 4; edits--;) {
            const auto at = qsizetype(random() % std::size_t(bytes.size()));
            if (random() % 2)
                bytes[at] = alphabet[qsizetype(random() % std::size_t(alphabet.size()))];
            else
                bytes.insert(at, alphabet[qsizetype(random() % std::size_t(alphabet.size()))]);
        }
        CsvReader reader(bytes);
        if (!reader.readHeader())
            continue;
        CsvRecord record;
        qint64 line = 0;
        while (reader.next(record)) {
            REQUIRE(record.line > line);
            line = record.line;
        }
        REQUIRE(line <= bytes.count('\n') + bytes.count('\r') + 1);
    }
}
