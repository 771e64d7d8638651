// The last line of packaging/test tells the truth: every way in which a test program can end is counted.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace {

struct Count {
    QString line;
    int exitCode = -1;
};

// Each program: its name, what it printed, and CTest's word for how it ended.
struct Program {
    const char *name, *printed, *verdict;
};

Count countOf(const std::vector<Program>& programs)
{
    QTemporaryDir folder;
    QFile printed(folder.filePath(QStringLiteral("LastTest.log"))), verdicts(folder.filePath(QStringLiteral("ctest.log")));
    if (!printed.open(QIODevice::WriteOnly) || !verdicts.open(QIODevice::WriteOnly))
        return {};
    for (const Program& program : programs) {
        printed.write(QByteArray(" 1/9 Testing: ") + program.name + "\n 1/9 Test: " + program.name + "\nOutput:\n" + program.printed + "\n<end of output>\n");
        verdicts.write(QByteArray(" 1/9 Test  #1: ") + program.name + " ...... " + program.verdict + " 0.01 sec\n");
    }
    printed.close();
    verdicts.close();
    QProcess awk;
    awk.start(QStringLiteral("awk"), {QStringLiteral("-f"), QStringLiteral(CALLBOARD_SOURCE_DIR "/packaging/count_tests.awk"), printed.fileName(), verdicts.fileName()});
    if (!awk.waitForFinished())
        return {};
    return {QString::fromUtf8(awk.readAllStandardOutput()), awk.exitCode()};
}

const Program good{"core_tests", "All tests passed (12 assertions in 3 test cases)", "  Passed"};

}

TEST_CASE("the cases of all programs are added up")
{
    const Count count = countOf({good, {"ui_tests", "All tests passed (1 assertion in 1 test case)", "  Passed"}});
    CHECK(count.line == QStringLiteral("4 passed, 0 failed\n"));
    CHECK(count.exitCode == 0);
}

TEST_CASE("failed cases are counted and fail the run")
{
    const Count count = countOf({good, {"ui_tests", "test cases:  7 |  5 passed | 2 failed", "***Failed"}});
    CHECK(count.line == QStringLiteral("8 passed, 2 failed\n"));
    CHECK(count.exitCode == 1);
}

TEST_CASE("a program that crashes, hangs or is not there counts as one failed case")
{
    const char* verdict = GENERATE("Subprocess killed***Exception:", "***Timeout", "***Not Run");
    const Count count = countOf({good, {"ui_tests", "half a line", verdict}});
    CHECK(count.line == QStringLiteral("3 passed, 1 failed\n"));
    CHECK(count.exitCode == 1);
}

TEST_CASE("a program that fails although all its cases passed counts as failed")
{
    const Count count = countOf({{"ui_tests", "All tests passed (2 assertions in 2 test cases)", "***Failed"}});
    CHECK(count.line == QStringLiteral("2 passed, 1 failed\n"));
    CHECK(count.exitCode == 1);
}

TEST_CASE("skipped cases are named apart and do not count as passed")
{
    const Count count = countOf({{"core_tests", "skipped: no network here\nAll tests passed (12 assertions in 3 test cases)", "  Passed"}});
    CHECK(count.line == QStringLiteral("2 passed, 0 failed, 1 skipped\n"));
    CHECK(count.exitCode == 0);
}

TEST_CASE("a script without cases of its own counts as one")
{
    CHECK(countOf({good, {"script", "fine", "  Passed"}}).line == QStringLiteral("4 passed, 0 failed\n"));
}

TEST_CASE("a run without any test fails")
{
    CHECK(countOf({}).exitCode == 1);
    CHECK(countOf({{"core_tests", "No tests ran", "  Passed"}}).exitCode == 1);
}
