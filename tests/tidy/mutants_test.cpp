// Planted bugs are in the simulator alone: each that is listed has its place in core, and no program that ships knows of any.
#include "tests/tidy/source_tree.h"

#include <regex>
#include <set>

using namespace callboard::tidy;

namespace {

std::set<std::string> named(const std::string& text, const std::regex& pattern)
{
    std::set<std::string> names;
    for (auto found = std::sregex_iterator(text.begin(), text.end(), pattern); found != std::sregex_iterator(); ++found)
        names.insert((*found)[1]);
    return names;
}

std::set<std::string> listed()
{
    return named(readText(std::filesystem::path(CALLBOARD_SOURCE_DIR) / "tests/simulation/mutants.cpp"), std::regex("\\{\"([a-z_]+)\", \""));
}

std::string text(const std::set<std::string>& names)
{
    std::string lines;
    for (const std::string& name : names)
        lines += name + '\n';
    return lines;
}

}

TEST_CASE("every planted bug that is listed sits in core, and none is there unlisted")
{
    std::set<std::string> planted;
    for (const SourceFile& file : readTree(CALLBOARD_SOURCE_DIR, {"core"}))
        for (const std::string& line : file.isCode() ? file.lines : std::vector<std::string>{})
            planted.merge(named(line, std::regex("mutant\\(\"([a-z_]+)\"\\)")));
    REQUIRE(planted.size() >= 20);
    CHECK(text(planted) == text(listed()));
}

TEST_CASE("no program that ships holds a planted bug")
{
    for (const char* program : {"callboard-server", "callboard-admin", "callboard"}) {
        const std::string bytes = readText(std::filesystem::path(CALLBOARD_BINARY_DIR) / "bin" / program);
        INFO(program);
        for (const std::string& name : listed())
            CHECK(bytes.find(name) == std::string::npos);
    }
}
