// A member or enumerator that its list forgets must not compile; this runs the compiler to see it refuse.
#include <QProcess>

namespace {

// What the compiler says; empty when it is content.
QByteArray compile(const QStringList& macros)
{
    QStringList arguments = QString::fromUtf8(CALLBOARD_COMPILE_FLAGS).split(QLatin1Char('|'), Qt::SkipEmptyParts);
    for (const QString& macro : macros)
        arguments += QStringLiteral("-D") + macro;
    arguments += {QStringLiteral("-std=c++20"), QStringLiteral("-fsyntax-only"), QStringLiteral("-x"), QStringLiteral("c++"),
                  QStringLiteral(CALLBOARD_SOURCE_DIR "/tests/core/domain/does_not_compile/forgotten.txt")};
    QProcess compiler;
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(QStringLiteral(CALLBOARD_COMPILER), arguments);
    constexpr int compile_ms_max = 120'000;
    REQUIRE(compiler.waitForFinished(compile_ms_max));
    const QByteArray said = compiler.readAll();
    REQUIRE((compiler.exitCode() == 0) == !said.contains("error:"));
    return compiler.exitCode() == 0 ? QByteArray() : said;
}

}

TEST_CASE("a list that names every member and enumerator compiles")
{
    CHECK(compile({}).toStdString() == "");
}

TEST_CASE("a member that its field list forgets does not compile")
{
    CHECK(compile({QStringLiteral("FORGOTTEN_MEMBER")}).contains("a member of this struct is missing from its fields()"));
}

TEST_CASE("an enumerator that its options forget does not compile")
{
    CHECK(compile({QStringLiteral("FORGOTTEN_ENUMERATOR")}).contains("optionsOf() and the enumerators differ in number"));
}
