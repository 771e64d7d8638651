// The project keeps its own habits, and a planted breach of each is found.
#include "tests/tidy/habits.h"

using namespace callboard::tidy;

namespace {

const std::string opening = "// Says what this file is for.\n";

std::string habitsOf(const std::string& path, const std::string& code)
{
    return print(checkHabits({sourceFile(path, opening + code)}));
}

std::string pathsOf(const std::string& path, const std::string& text)
{
    return print(checkPaths({sourceFile(path, text)}));
}

}

TEST_CASE("the project keeps its habits")
{
    CHECK(print(checkHabits(readTree(CALLBOARD_SOURCE_DIR, {"core", "ui", "app", "tests"}))) == "");
}

TEST_CASE("no text of the project names a path of one machine")
{
    const std::vector<SourceFile> files = readTree(CALLBOARD_SOURCE_DIR, {"."});
    REQUIRE(files.size() > 10);
    CHECK(print(checkPaths(files)) == "");
}

TEST_CASE("every file of the project is built, included or named")
{
    const std::string commands = readText(std::filesystem::path(CALLBOARD_BINARY_DIR) / "compile_commands.json");
    REQUIRE(!commands.empty());
    CHECK(print(checkDeadFiles(readTree(CALLBOARD_SOURCE_DIR, {"."}), commands, CALLBOARD_SOURCE_DIR)) == "");
}

TEST_CASE("a banned call is reported with its line and what to use instead")
{
    CHECK(habitsOf("core/work/cases.cpp", "int x;\nconst auto now = QDateTime::currentDateTimeUtc();\n")
          == "core/work/cases.cpp:3: currentDateTime* is banned here: ask the Clock that was handed in, so that a simulation can own the time\n");
}

TEST_CASE("each banned word is found in product code")
{
    const std::string line = GENERATE(as<std::string>{}, "QEventLoop loop;", "qApp->processEvents();", "dialog->exec();", "menu.exec(place);",
        "Qt::BlockingQueuedConnection", "connect(a, SIGNAL(b()), c, d);", "connect(a, b, c, SLOT(d()));", "future.then(this, f);", "std::async(f);",
        "socket.waitForReadyRead(10);", "std::this_thread::sleep_for(1ms);", "QThread::msleep(5);", "QUuid::createUuid();",
        "std::random_device seed;", "QRandomGenerator::global();", "throw Refused();", "sqlite3_exec(db, sql, 0, 0, 0);",
        "static Store& instance();", "static Store *instance();", "qDebug() << name;", "std::chrono::system_clock::now();");
    INFO(line);
    CHECK(habitsOf("core/work/cases.cpp", line + '\n').find("core/work/cases.cpp:2: ") == 0);
}

TEST_CASE("a banned call is fine where the rule allows it")
{
    CHECK(habitsOf("app/workstation/main.cpp", "return application.exec();\n") == "");
    CHECK(habitsOf("core/storage/database.cpp", "query.exec(sql); sqlite3_step(s);\n") == "");
    CHECK(habitsOf("core/base/clock.cpp", "return system_clock::now();\n") == "");
    CHECK(habitsOf("tests/core/net/server_test.cpp", "QEventLoop loop;\n") == "");
}

TEST_CASE("words in comments and literals, and parts of longer words, are not calls")
{
    CHECK(habitsOf("core/work/cases.cpp", "// no QEventLoop here\n/* throw\n throw */ const char* a = \"throw \\\" throw\"; int throwing = 1;\n") == "");
    CHECK(habitsOf("core/work/cases.cpp", "const char* a = R\"(\nthrow\n)\"; const int n = 86'400'000; const char c = '\"';\n") == "");
    CHECK(habitsOf("core/work/cases.cpp", "const int n = 86'400'000; throw n;\n") == "core/work/cases.cpp:2: throw is banned here: return an Error: a failure is a value\n");
}

TEST_CASE("unfinished work is reported, in comments and in tests too")
{
    CHECK(habitsOf("tests/core/work/cases_test.cpp", "// TODO the rest\n").find("tests/core/work/cases_test.cpp:2: TODO") == 0);
    CHECK(habitsOf("core/work/cases.cpp", "int a; // FIXME\n").find("core/work/cases.cpp:2: FIXME") == 0);
}

TEST_CASE("a file without an opening sentence, or a header without its guard, is reported")
{
    CHECK(print(checkHabits({sourceFile("core/a.cpp", "#include <QString>\n")})) == "core/a.cpp:1: the first line is a // sentence that says what the file is for\n");
    CHECK(print(checkHabits({sourceFile("core/a.cpp", "// Ids.\n")})) != "");
    CHECK(print(checkHabits({sourceFile("core/a.cpp", "")})) != "");
    CHECK(habitsOf("core/a.h", "struct A {};\n") == "core/a.h:1: a header has #pragma once\n");
    CHECK(habitsOf("core/a.h", "#pragma once\n") == "");
}

TEST_CASE("a file that has grown too long is reported")
{
    CHECK(habitsOf("core/a.cpp", std::string(599, '\n')) == "");
    CHECK(habitsOf("core/a.cpp", std::string(600, '\n')).find("core/a.cpp:601: longer than 600 lines") == 0);
}

TEST_CASE("a path of one machine is reported, a folder of ours is not")
{
    CHECK(pathsOf("README.md", "See /home/maria/notes.\n") == "README.md:1: /home/ is on one person's machine\n");
    CHECK(pathsOf("README.md", "See core/work/cases.h.\n") == "");
}

TEST_CASE("a file that nothing builds, includes or names is reported")
{
    const SourceFile built = sourceFile("core/a.cpp", "#include \"core/a.h\"\n"), header = sourceFile("core/a.h", ""), words = sourceFile("tests/words.txt", "");
    const std::string commands = "[{\"file\": \"/p/core/a.cpp\"}]";
    CHECK(print(checkDeadFiles({built, header}, commands, "/p")) == "");
    CHECK(print(checkDeadFiles({built, header, sourceFile("core/b.cpp", "")}, commands, "/p")) == "core/b.cpp:0: nothing builds, includes or names this file\n");
    CHECK(print(checkDeadFiles({built, header, sourceFile("ui/b.h", "")}, commands, "/p")) == "ui/b.h:0: nothing builds, includes or names this file\n");
    CHECK(print(checkDeadFiles({built, header, words}, commands, "/p")) == "tests/words.txt:0: nothing builds, includes or names this file\n");
    const SourceFile reader = sourceFile("tests/a_test.cpp", "const char* words = \"words.txt\";\n");
    CHECK(print(checkDeadFiles({built, header, words, reader}, commands + "\"/p/tests/a_test.cpp\"", "/p")) == "");
    const SourceFile strayNotes = sourceFile("core/base/notes.md", ""), neighbour = sourceFile("core/base/ids.cpp", "// core/base and samples\n");
    CHECK(print(checkDeadFiles({built, header, neighbour, strayNotes}, commands + "\"/p/core/base/ids.cpp\"", "/p"))
          == "core/base/notes.md:0: nothing builds, includes or names this file\n");
    CHECK(print(checkDeadFiles({built, header, neighbour, sourceFile("tests/samples/one.csv", "")}, commands + "\"/p/core/base/ids.cpp\"", "/p")) == "");
}
