// The project's includes follow layers.txt, and a wrong include is found wherever it is planted.
#include "tests/tidy/layers.h"

#include <QLibraryInfo>

using namespace callboard::tidy;

namespace {

std::filesystem::path qtHeaders()
{
    return QLibraryInfo::path(QLibraryInfo::HeadersPath).toStdString();
}

Architecture projectArchitecture(std::vector<Finding>& findings)
{
    const std::filesystem::path file = std::filesystem::path(CALLBOARD_SOURCE_DIR) / "tests/tidy/layers.txt";
    return readArchitecture(sourceFile("tests/tidy/layers.txt", readText(file)), findings);
}

std::string findingsFor(const std::string& path, const std::string& code)
{
    std::vector<Finding> findings;
    const Architecture architecture = projectArchitecture(findings);
    return print(checkIncludes(architecture, {sourceFile(path, code)}, qtHeaders()));
}

std::string findingsInArchitecture(const std::string& text)
{
    std::vector<Finding> findings;
    readArchitecture(sourceFile("layers.txt", text), findings);
    return print(findings);
}

}

TEST_CASE("the architecture file names existing layers and has no cycle")
{
    std::vector<Finding> findings;
    const Architecture architecture = projectArchitecture(findings);
    CHECK(print(findings) == "");
    CHECK(architecture.layers.size() > 10);
    CHECK(architecture.libraries.contains("QtSql"));
}

TEST_CASE("every include of the project follows the architecture file")
{
    std::vector<Finding> findings;
    const Architecture architecture = projectArchitecture(findings);
    const std::vector<SourceFile> files = readTree(CALLBOARD_SOURCE_DIR, {"core", "ui", "app"});
    REQUIRE(files.size() > 3);
    CHECK(print(checkIncludes(architecture, files, qtHeaders())) == "");
}

TEST_CASE("an include of a higher layer is reported with its line and what is allowed")
{
    CHECK(findingsFor("core/domain/customer.cpp", "// About customers.\n#include \"core/storage/store.h\"\n")
          == "core/domain/customer.cpp:2: core/domain may not include \"core/storage/store.h\"; it may include: core/base\n");
    CHECK(findingsFor("core/base/ids.cpp", "#include \"core/domain/fields.h\"\n")
          == "core/base/ids.cpp:1: core/base may not include \"core/domain/fields.h\"; it may include: nothing\n");
}

TEST_CASE("includes of the own layer and of allowed layers are fine")
{
    CHECK(findingsFor("core/work/cases.cpp", "#include \"core/work/cases.h\"\n#include \"core/base/result.h\"\n#include <QString>\n#include <vector>\n") == "");
    CHECK(findingsFor("ui/panels/orders/orders_panel.cpp", "#include \"ui/panels/panel.h\"\n#include \"orders_panel.moc\"\n#include <QWidget>\n") == "");
    CHECK(findingsFor("ui/panels/panels.cpp", "#include \"ui/panels/orders/orders_panel.h\"\n") == "");
    CHECK(findingsFor("app/server/main.cpp", "#include \"core/server/server.h\"\n#include \"app/options.h\"\n") == "");
}

TEST_CASE("a panel that includes another panel is reported")
{
    CHECK(findingsFor("ui/panels/orders/orders_panel.cpp", "#include \"ui/panels/timeline/timeline_panel.h\"\n")
          == "ui/panels/orders/orders_panel.cpp:1: ui/panels/orders may not include \"ui/panels/timeline/timeline_panel.h\"; folders below ui/panels do not know each other\n");
}

TEST_CASE("a file in a folder without a line is reported")
{
    CHECK(findingsFor("core/helpers/strings.h", "#pragma once\n") == "core/helpers/strings.h:0: its folder has no line in tests/tidy/layers.txt\n");
    CHECK(findingsFor("core/loose.h", "#pragma once\n") == "core/loose.h:0: its folder has no line in tests/tidy/layers.txt\n");
}

TEST_CASE("an include that does not start at the project's root is reported")
{
    CHECK(findingsFor("core/work/cases.cpp", "#include \"cases.h\"\n").find("not written from the project's root") != std::string::npos);
    CHECK(findingsFor("core/work/cases.cpp", "#include \"../base/result.h\"\n").find("not written from the project's root") != std::string::npos);
}

TEST_CASE("a library is kept to its folders, however its header is written")
{
    REQUIRE(std::filesystem::exists(qtHeaders() / "QtSql" / "QSqlQuery"));
    CHECK(findingsFor("core/work/cases.cpp", "#include <QSqlQuery>\n") == "core/work/cases.cpp:1: <QSqlQuery> belongs to QtSql, which is for core/search core/storage only\n");
    CHECK(findingsFor("core/work/cases.cpp", "#include <QtSql/QSqlQuery>\n").find("belongs to QtSql") != std::string::npos);
    CHECK(findingsFor("core/work/cases.cpp", "#include <QtSql>\n").find("belongs to QtSql") != std::string::npos);
    CHECK(findingsFor("core/base/log.cpp", "#include <QWidget>\n").find("belongs to QtWidgets") != std::string::npos);
    CHECK(findingsFor("core/base/log.cpp", "#include <QColor>\n").find("belongs to QtGui") != std::string::npos);
    CHECK(findingsFor("ui/shell/main_window.cpp", "#include <QNetworkAccessManager>\n").find("belongs to QtNetwork") != std::string::npos);
    CHECK(findingsFor("core/server/server.cpp", "#include <boost/asio.hpp>\n").find("belongs to boost") != std::string::npos);
    CHECK(findingsFor("core/sync/desk_store.cpp", "#include <sqlite3.h>\n").find("belongs to sqlite3.h") != std::string::npos);
    CHECK(findingsFor("core/storage/database.cpp", "#include <QSqlDatabase>\n#include <sqlite3.h>\n") == "");
}

TEST_CASE("an include inside a comment does not count")
{
    CHECK(findingsFor("core/base/ids.cpp", "/*\n#include \"core/domain/fields.h\"\n*/\n// #include \"core/domain/fields.h\"\n") == "");
}

TEST_CASE("a wrong architecture file is reported")
{
    CHECK(findingsInArchitecture("a : b\nb : c\nc : a\n") == "layers.txt:0: cycle: a -> b -> c -> a\n");
    CHECK(findingsInArchitecture("a : b\n") == "layers.txt:0: a may include b, which has no line of its own\n");
    CHECK(findingsInArchitecture("a\n") == "layers.txt:1: expected \"folder : folders that it may include\"\n");
    CHECK(findingsInArchitecture("a :\na :\n") == "layers.txt:2: a has two lines\n");
    CHECK(findingsInArchitecture("# a remark\n\na :\nb : a\n") == "");
}
