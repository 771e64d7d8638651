// YAML from strangers: whatever it is, the answer is a tree or a finding with line and column, and soon.
#include "core/guide/yaml_tree.h"
#include "core/guide/guide_check.h"
#include "tests/core/guide/guide_samples.h"
#include "tests/support/seeded_random.h"


using namespace callboard;

namespace {

QString wrong(const QByteArray& text)
{
    GuideFindings findings;
    const auto tree = readYaml(text, findings);
    CHECK(tree.has_value() != findings.hasErrors());
    if (findings.list().empty())
        return {};
    const GuideFinding& first = findings.list().front();
    return QStringLiteral("%1:%2 %3").arg(first.place.line).arg(first.place.column).arg(QLatin1String(first.kind->code));
}

}

TEST_CASE("a text becomes a tree with the places of its words")
{
    GuideFindings findings;
    const auto tree = readYaml("a: one\nb:\n  - x\n  - {k: v}\n\"ü\": |\n  two\n  lines\n", findings);
    REQUIRE(tree);
    REQUIRE(tree->entries.size() == 3);
    CHECK(tree->entries[1].value.items[1].entries[0].value.text == QStringLiteral("v"));
    CHECK((tree->entries[1].value.items[1].entries[0].value.place == TextPlace{4, 9}));
    CHECK(tree->entries[2].value.text == QStringLiteral("two\nlines\n"));
    CHECK(tree->entries[2].value.quoted);
}

TEST_CASE("columns count characters, not bytes")
{
    CHECK(wrong("{ä: 1, ä: 2}") == QStringLiteral("1:8 duplicate-key"));
}

TEST_CASE("what is unsafe or ambiguous in YAML is refused where it stands")
{
    CHECK(wrong("a: &x 1\nb: *x\n") == QStringLiteral("1:4 anchor"));
    CHECK(wrong("a: [1]\nb: *x\n").endsWith(QStringLiteral("not-yaml")));
    CHECK(wrong("a: !!python/object 1\n") == QStringLiteral("1:4 tag"));
    CHECK(wrong("a: !secret {b: 1}\n") == QStringLiteral("1:4 tag"));
    CHECK(wrong("a: 1\na: 2\n") == QStringLiteral("2:1 duplicate-key"));
    CHECK(wrong("a: 1\n---\nb: 2\n").endsWith(QStringLiteral("second-document")));
    CHECK(wrong("[a]: 1\n").endsWith(QStringLiteral("bad-key")));
    CHECK(wrong("{a: 1}: 2\n").endsWith(QStringLiteral("bad-key")));
    CHECK(wrong("a: [1, 2\n").endsWith(QStringLiteral("not-yaml")));
    CHECK(wrong("a: 1\n\tb: 2\n").endsWith(QStringLiteral("not-yaml")));
    CHECK(wrong("") == QStringLiteral("1:1 empty"));
    CHECK(wrong("# only a comment\n").endsWith(QStringLiteral("empty")));
}

TEST_CASE("a text in another encoding is refused at its first wrong character")
{
    CHECK(wrong("a: 1\nb: caf\xe9\n") == QStringLiteral("2:7 not-utf8"));
    CHECK(wrong(QByteArray("\xff\xfe" "a\0:\0", 6)) == QStringLiteral("1:1 not-utf8"));
    CHECK(wrong(QByteArray("a: 1\0b", 6)) == QStringLiteral("1:5 control-character"));
    CHECK(wrong("a: \x1b[2J") == QStringLiteral("1:4 control-character"));
    CHECK(wrong("\xef\xbb\xbf" "a: 1\n") == QString());
}

TEST_CASE("a text that is too large or too deep is refused without being walked")
{
    CHECK(wrong(QByteArray(yamlBytesMax + 1, ' ')) == QStringLiteral("1:1 too-large"));
    CHECK(wrong(QByteArray(20, '[') + QByteArray(20, ']')) == QStringLiteral("1:13 too-deep"));
    CHECK_FALSE(wrong(QByteArray(400'000, '[')).isEmpty());
    CHECK_FALSE(wrong(QByteArray("- ").repeated(200'000)).isEmpty());
    CHECK_FALSE(wrong(QByteArray("? ").repeated(200'000)).isEmpty());
    CHECK_FALSE(wrong(QByteArray("{a: ").repeated(100'000)).isEmpty());
    CHECK_FALSE(wrong(QByteArray("- 1\n").repeated(250'000)).isEmpty());
    // Ten levels of ten references each: a thousand million nodes, if anybody followed them.
    QByteArray bomb("a0: &a0 [x]\n");
    for (int i = 1; i < 10; ++i)
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + QByteArray("*a" + QByteArray::number(i - 1) + ",").repeated(10) + "]\n";
    CHECK(wrong(bomb) == QStringLiteral("1:5 anchor"));
}

TEST_CASE("random bytes are answered")
{
    SeededRandom random(4);
    for (int i = 0; i < 4'000; ++i) {
        QByteArray text;
        for (int n = random.below(120); n > 0; --n)
            text += char(random.chance(60) ? "{}[]:,-?&*!|>'\"%@`#\n \tab1"[random.below(26)] : random.below(256));
        GuideFindings findings;
        const auto tree = readYaml(text, findings);
        CHECK(tree.has_value() != findings.hasErrors());
    }
}

TEST_CASE("guides with a part changed at random are answered by reader and checker")
{
    SeededRandom random(5);
    const std::vector<QByteArray> guides = sample::ownGuideTexts();
    const GuideWorld world = sample::smallWorld();
    int read = 0;
    for (int i = 0; i < 600; ++i) {
        QByteArray text = random.pick(guides);
        for (int n = 1 + random.below(4); n > 0; --n) {
            const int at = random.below(int(text.size())), size = random.below(40);
            const QByteArray& other = random.pick(guides);
            switch (random.below(4)) {
            case 0: text.remove(at, size); break;
            case 1: text.insert(at, other.mid(random.below(int(other.size())), size)); break;
            case 2: text[at] = char(random.below(256)); break;
            default: text.insert(at, QByteArray(1, "{}[]:,-&*!|>'\"#\n "[random.below(17)])); break;
            }
        }
        GuideFindings findings;
        const auto script = readGuide(text, findings);
        CHECK(script.has_value() != findings.hasErrors());
        if (script) {
            ++read;
            checkGuide(*script, world, findings);
        }
        for (const GuideFinding& finding : findings.list()) {
            CHECK(finding.place.line >= 1);
            CHECK(finding.place.line <= text.count('\n') + 1);
        }
    }
    CHECK(read > 20);
}
