// The table of banned words ★, and the other habits.
#include "tests/tidy/habits.h"

#include <algorithm>
#include <array>
#include <set>

namespace callboard::tidy {

namespace {

enum class Where { Product, Everywhere }; // Product: core/, ui/ and app/, not tests/
enum class In { Code, Text };             // Text: comments and literals count too

struct Ban {
    const char* word; // whole words; a trailing * stands for any ending
    const char* instead;
    std::vector<const char*> allowed = {}; // starts or ends of paths
    Where where = Where::Product;
    In in = In::Code;
};

constexpr auto clockInstead = "ask the Clock that was handed in, so that a simulation can own the time";
constexpr auto randomInstead = "ask the Random that was handed in, so that a run can be repeated";
constexpr auto loopInstead = "open() it and act on its signal: in a nested loop anything may happen, even the end of `this`";
constexpr auto waitInstead = "act on the signal: nothing waits on the network";
constexpr auto sleepInstead = "use a timer, or wait for the thing itself";
constexpr auto connectInstead = "connect with &Class::member, which the compiler checks";
constexpr auto globalInstead = "pass it to the constructor; main makes it";
constexpr auto unfinishedInstead = "finish it, or open an issue and say here what holds today";

const std::vector<Ban>& bans()
{
    static const std::vector<Ban> table{
        {"QEventLoop", "answer through whenDone() or a signal: in a nested loop anything may happen, even the end of `this`"},
        {"processEvents", "cut the work into steps, or give it to a reader"},
        {"->exec(", loopInstead, {"/main.cpp", "core/storage/", "core/search/"}},
        {".exec(", loopInstead, {"/main.cpp", "core/storage/", "core/search/"}},
        {"BlockingQueuedConnection", "send a value and answer with a signal: two threads never wait for each other"},
        {".then(this", "whenDone(future, this, …): then() aborts when its context dies first"},
        {"std::async", "background(): its thread and its end are known"},
        {"waitForConnected", waitInstead},
        {"waitForReadyRead", waitInstead},
        {"waitForBytesWritten", waitInstead},
        {"sleep_for", sleepInstead},
        {"msleep", sleepInstead},
        {"usleep", sleepInstead},
        {"SIGNAL(", connectInstead, {}, Where::Everywhere},
        {"SLOT(", connectInstead, {}, Where::Everywhere},
        {"currentDateTime*", clockInstead, {"core/base/clock.cpp"}},
        {"currentMSecsSinceEpoch", clockInstead, {"core/base/clock.cpp"}},
        {"currentSecsSinceEpoch", clockInstead, {"core/base/clock.cpp"}},
        {"QDate::currentDate", clockInstead, {"core/base/clock.cpp"}},
        {"QTime::currentTime", clockInstead, {"core/base/clock.cpp"}},
        {"system_clock", clockInstead, {"core/base/clock.cpp"}},
        {"QUuid*", "Uuid of core/base/ids.h: time-ordered when new, derived when it must be the same everywhere"},
        {"QRandomGenerator", randomInstead, {"core/base/"}},
        {"random_device", randomInstead, {"core/base/"}},
        {"srand", randomInstead},
        {"throw", "return an Error: a failure is a value"},
        {"sqlite3_*", "go through core/storage, the only door to the files", {"core/storage/", "core/search/"}},
        {"& instance()", globalInstead},
        {"&instance()", globalInstead},
        {"* instance()", globalInstead},
        {"*instance()", globalInstead},
        {"Q_GLOBAL_STATIC", globalInstead},
        {"qDebug", "write to the log with a level, or leave it out"},
        {"TODO", unfinishedInstead, {"tests/tidy/"}, Where::Everywhere, In::Text},
        {"FIXME", unfinishedInstead, {"tests/tidy/"}, Where::Everywhere, In::Text},
        {"XXX", unfinishedInstead, {"tests/tidy/"}, Where::Everywhere, In::Text},
    };
    return table;
}

// Finds whole words only: "SLOT(" is not in "QSLOT(", "throw" is not in "throwing".
bool contains(const std::string& line, std::string word)
{
    const bool anyEnding = word.ends_with('*') && word.size() > 1;
    if (anyEnding)
        word.pop_back();
    for (std::size_t at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = !isWordCharacter(word.front()) || at == 0 || !isWordCharacter(line[at - 1]);
        const bool ends = anyEnding || !isWordCharacter(word.back()) || end == line.size() || !isWordCharacter(line[end]);
        if (begins && ends)
            return true;
    }
    return false;
}

bool applies(const Ban& ban, const SourceFile& file)
{
    if (ban.where == Where::Product && file.isBelow("tests"))
        return false;
    return std::none_of(ban.allowed.begin(), ban.allowed.end(),
        [&](const char* part) { return file.path.starts_with(part) || file.path.ends_with(part); });
}

void findBanned(const SourceFile& file, std::vector<Finding>& findings)
{
    for (const Ban& ban : bans()) {
        if (!applies(ban, file))
            continue;
        const std::vector<std::string>& lines = ban.in == In::Code ? file.code : file.lines;
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (contains(lines[i], ban.word))
                findings.push_back({file.path, int(i) + 1, std::string(ban.word) + " is banned here: " + ban.instead});
    }
}

void findMissingOpening(const SourceFile& file, std::vector<Finding>& findings)
{
    const std::string& first = file.lines.empty() ? std::string() : file.lines.front();
    if (!first.starts_with("// ") || std::count(first.begin(), first.end(), ' ') < 3)
        findings.push_back({file.path, 1, "the first line is a // sentence that says what the file is for"});
    if (file.path.ends_with(".h") && std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end())
        findings.push_back({file.path, 1, "a header has #pragma once"});
}

void findTooLong(const SourceFile& file, std::vector<Finding>& findings)
{
    constexpr std::size_t lines_max = 600; // 100 to 300 is the rule; this number only ever goes down
    if (file.lines.size() > lines_max)
        findings.push_back({file.path, int(file.lines.size()), "longer than " + std::to_string(lines_max) + " lines: which second idea can move out?"});
}

}

std::vector<Finding> checkHabits(const std::vector<SourceFile>& files)
{
    std::vector<Finding> findings;
    for (const SourceFile& file : files) {
        if (!file.isCode())
            continue;
        findMissingOpening(file, findings);
        findTooLong(file, findings);
        findBanned(file, findings);
    }
    return findings;
}

std::vector<Finding> checkPaths(const std::vector<SourceFile>& files)
{
    constexpr std::array ours{"/home/", "/work/", "/Users/", "../shared/", "shared/design"};
    std::vector<Finding> findings;
    for (const SourceFile& file : files) {
        if (file.isBelow("tests/tidy"))
            continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            for (const char* path : ours)
                if (const std::size_t at = file.lines[i].find(path); at != std::string::npos && (at == 0 || !isWordCharacter(file.lines[i][at - 1])))
                    findings.push_back({file.path, int(i) + 1, std::string(path) + " is on one person's machine"});
    }
    return findings;
}

namespace {

// What stands between the quotes of every #include "…".
std::set<std::string> includedFiles(const std::vector<SourceFile>& files)
{
    std::set<std::string> included;
    for (const SourceFile& file : files)
        for (const std::string& line : file.lines)
            if (line.starts_with("#include \"") && line.find('"', 10) != std::string::npos)
                included.insert(line.substr(10, line.find('"', 10) - 10));
    return included;
}

bool isNamed(const SourceFile& file, const std::string& name, const std::vector<SourceFile>& files)
{
    return std::any_of(files.begin(), files.end(), [&](const SourceFile& other) {
        return other.path != file.path && std::any_of(other.lines.begin(), other.lines.end(), [&](const std::string& line) { return contains(line, name); });
    });
}

bool isUsed(const SourceFile& file, const std::set<std::string>& included, const std::vector<SourceFile>& files, const std::string& compileCommands, const std::string& root)
{
    if (file.path.ends_with(".cpp"))
        return compileCommands.find('"' + root + '/' + file.path + '"') != std::string::npos;
    if (file.path.ends_with(".h"))
        return included.contains(file.path);
    // A folder without code is a folder of samples, and read as a whole.
    const std::string folder = file.path.substr(0, file.path.rfind('/'));
    const bool inData = std::none_of(files.begin(), files.end(), [&](const SourceFile& other) { return other.isCode() && other.isBelow(folder); });
    return isNamed(file, file.name(), files) || (inData && isNamed(file, folder.substr(folder.rfind('/') + 1), files));
}

}

std::vector<Finding> checkDeadFiles(const std::vector<SourceFile>& files, const std::string& compileCommands, const std::string& root)
{
    std::vector<Finding> findings;
    const std::set<std::string> included = includedFiles(files);
    for (const SourceFile& file : files) {
        const bool watched = file.isBelow("core") || file.isBelow("ui") || file.isBelow("app") || file.isBelow("tests");
        const bool knownByName = file.name() == "CMakeLists.txt" || file.name() == "README.md";
        if (watched && !knownByName && !isUsed(file, included, files, compileCommands, root))
            findings.push_back({file.path, 0, "nothing builds, includes or names this file"});
    }
    return findings;
}

} // namespace callboard::tidy
