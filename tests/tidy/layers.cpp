// Parsing of layers.txt, the search for cycles, and the judgement of one include.
#include "tests/tidy/layers.h"

#include <functional>
#include <sstream>

namespace callboard::tidy {

namespace {

std::string join(const std::set<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += text.empty() ? word : ' ' + word;
    return text.empty() ? "nothing" : text;
}

void findUnknownNames(const Architecture& architecture, const std::string& path, std::vector<Finding>& findings)
{
    for (const auto& [folder, allowed] : architecture.layers)
        for (const std::string& name : allowed)
            if (!architecture.layers.contains(name))
                findings.push_back({path, 0, folder + " may include " + name + ", which has no line of its own"});
}

void findCycles(const Architecture& architecture, const std::string& path, std::vector<Finding>& findings)
{
    std::set<std::string> done;
    std::vector<std::string> way;
    const std::function<void(const std::string&)> visit = [&](const std::string& folder) {
        for (auto step = way.begin(); step != way.end(); ++step)
            if (*step == folder) {
                std::string cycle;
                for (; step != way.end(); ++step)
                    cycle += *step + " -> ";
                findings.push_back({path, 0, "cycle: " + cycle + folder});
                return;
            }
        if (!done.insert(folder).second)
            return;
        way.push_back(folder);
        if (const auto line = architecture.layers.find(folder); line != architecture.layers.end())
            for (const std::string& next : line->second)
                visit(next);
        way.pop_back();
    };
    for (const auto& [folder, allowed] : architecture.layers)
        visit(folder);
}

struct Include {
    std::string target;
    bool ours = false; // in quotes
};

bool readInclude(const SourceFile& file, std::size_t line, Include& include)
{
    if (!file.code[line].starts_with("#include"))
        return false;
    const std::string& text = file.lines[line];
    const std::size_t open = text.find_first_of("<\"");
    const std::size_t close = open == std::string::npos ? open : text.find_first_of(">\"", open + 1);
    if (close == std::string::npos)
        return false;
    include = {text.substr(open + 1, close - open - 1), text[open] == '"'};
    return true;
}

// "ui/panels/orders/x.h" below "ui/panels" is in "orders"; a file directly in it is in no sub-folder.
std::string subFolder(const std::string& path, const std::string& folder)
{
    if (!path.starts_with(folder + '/'))
        return {};
    const std::size_t begin = folder.size() + 1, end = path.find('/', begin);
    return end == std::string::npos ? std::string() : path.substr(begin, end - begin);
}

std::string judgeOurs(const Architecture& architecture, const SourceFile& file, const std::string& target)
{
    if (target.ends_with(".moc"))
        return {};
    const std::string from = architecture.layerOf(file.path), to = architecture.layerOf(target);
    if (to.empty())
        return "\"" + target + "\" is not written from the project's root, or its folder has no line in layers.txt";
    if (from != to && !architecture.layers.at(from).contains(to))
        return from + " may not include \"" + target + "\"; it may include: " + join(architecture.layers.at(from));
    for (const std::string& folder : architecture.apart) {
        const std::string here = subFolder(file.path, folder), there = subFolder(target, folder);
        if (!here.empty() && !there.empty() && here != there)
            return folder + '/' + here + " may not include \"" + target + "\"; folders below " + folder + " do not know each other";
    }
    return {};
}

std::string judgeLibrary(const Architecture& architecture, const SourceFile& file, const std::string& target, const std::filesystem::path& qtHeaders)
{
    for (const auto& [library, allowed] : architecture.libraries) {
        const bool named = target == library || target.starts_with(library + '/');
        if (!named && !(library.starts_with("Qt") && std::filesystem::exists(qtHeaders / library / target)))
            continue;
        bool mayInclude = false;
        for (const std::string& folder : allowed)
            mayInclude = mayInclude || file.isBelow(folder);
        if (!mayInclude)
            return '<' + target + "> belongs to " + library + ", which is for " + join(allowed) + " only";
    }
    return {};
}

}

std::string Architecture::layerOf(const std::string& path) const
{
    std::string best;
    for (const auto& [folder, allowed] : layers)
        if (path.starts_with(folder + '/') && folder.size() > best.size())
            best = folder;
    return best;
}

Architecture readArchitecture(const SourceFile& text, std::vector<Finding>& findings)
{
    Architecture architecture;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        std::istringstream line(text.lines[i]);
        std::string name, colon;
        if (!(line >> name) || name.starts_with('#'))
            continue;
        if (!(line >> colon) || colon != ":") {
            findings.push_back({text.path, int(i) + 1, "expected \"folder : folders that it may include\""});
            continue;
        }
        std::set<std::string> allowed;
        for (std::string word; line >> word;)
            allowed.insert(word);
        bool isNew = false;
        if (name.starts_with('<') && name.ends_with('>'))
            isNew = architecture.libraries.emplace(name.substr(1, name.size() - 2), allowed).second;
        else if (name.ends_with("/*"))
            isNew = architecture.apart.insert(name.substr(0, name.size() - 2)).second;
        else
            isNew = architecture.layers.emplace(name, allowed).second;
        if (!isNew)
            findings.push_back({text.path, int(i) + 1, name + " has two lines"});
    }
    findUnknownNames(architecture, text.path, findings);
    findCycles(architecture, text.path, findings);
    return architecture;
}

std::vector<Finding> checkIncludes(const Architecture& architecture, const std::vector<SourceFile>& files, const std::filesystem::path& qtHeaders)
{
    std::vector<Finding> findings;
    for (const SourceFile& file : files) {
        if (!file.isCode())
            continue;
        if (architecture.layerOf(file.path).empty()) {
            findings.push_back({file.path, 0, "its folder has no line in tests/tidy/layers.txt"});
            continue;
        }
        Include include;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (!readInclude(file, i, include))
                continue;
            const std::string wrong = include.ours ? judgeOurs(architecture, file, include.target) : judgeLibrary(architecture, file, include.target, qtHeaders);
            if (!wrong.empty())
                findings.push_back({file.path, int(i) + 1, wrong});
        }
    }
    return findings;
}

} // namespace callboard::tidy
