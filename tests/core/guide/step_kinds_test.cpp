// The table of step kinds: what is printed of it is what the documentation says, and the schema knows the real guides' keys.
#include "core/base/json.h"
#include "core/guide/step_kinds.h"
#include "tests/core/guide/guide_samples.h"


using namespace callboard;

TEST_CASE("the rows of the table stand in the order of their kinds")
{
    for (std::size_t i = 0; i < stepKinds().size(); ++i)
        CHECK(std::size_t(stepKinds()[i].kind) == i);
}

TEST_CASE("the documentation has the table of step kinds as the program knows it")
{
    const QByteArray page = sample::fileText(QStringLiteral(CALLBOARD_SOURCE_DIR "/core/guide/README.md"));
    const QByteArray begin = "<!-- printed from the table of step kinds -->\n", end = "<!-- end of the table -->\n";
    const qsizetype from = page.indexOf(begin) + begin.size(), to = page.indexOf(end);
    REQUIRE(from > begin.size());
    REQUIRE(to >= from);
    const QByteArray printed = stepKindsAsMarkdown();
    if (qEnvironmentVariableIsSet("CALLBOARD_RENEW_SNAPSHOTS")) {
        QFile file(QStringLiteral(CALLBOARD_SOURCE_DIR "/core/guide/README.md"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(page.left(from) + printed + page.mid(to));
        return;
    }
    CHECK(page.mid(from, to - from).toStdString() == printed.toStdString());
}

TEST_CASE("every guide in the documentation is a guide")
{
    const QByteArray page = sample::fileText(QStringLiteral(CALLBOARD_SOURCE_DIR "/core/guide/README.md"));
    int guides = 0;
    for (qsizetype at = page.indexOf("```yaml\nguide:"); at >= 0; at = page.indexOf("```yaml\nguide:", at + 1)) {
        const qsizetype begin = at + 8, end = page.indexOf("```", begin);
        REQUIRE(end > begin);
        CHECK(sample::checkedText(page.mid(begin, end - begin)).toStdString() == "");
        ++guides;
    }
    CHECK(guides >= 1);
}

TEST_CASE("the schema is JSON and names every kind with its keys")
{
    auto document = JsonDocument::parse(guideJsonSchema());
    REQUIRE(document);
    const JsonView kinds = document->root().member("properties").member("steps").member("items").member("anyOf");
    std::size_t count = 0;
    for (const JsonView kind : kinds) {
        const StepKindRow& row = stepKinds()[count++];
        CHECK(kind.member("properties").member(row.key).exists());
        for (const StepKey& key : row.keys)
            CHECK(kind.member("properties").member(key.name).exists());
    }
    CHECK(count == stepKinds().size());
}
