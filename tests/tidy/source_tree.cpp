// Reads files and takes comments and literals out of code.
#include "tests/tidy/source_tree.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace callboard::tidy {

namespace {

// Walks over the code once; what is inside comments and literals is replaced by nothing, line ends are kept.
class CodeReader {
public:
    explicit CodeReader(const std::string& text) : m_text(text) {}

    std::string read()
    {
        while (m_at < m_text.size()) {
            if (startsWith("//")) skipUntil("\n", false);
            else if (startsWith("/*")) skipUntil("*/", true);
            else if (startsWith("R\"")) rawLiteral();
            else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !isDigitSeparator())) literal(m_text[m_at]);
            else m_code += m_text[m_at++];
        }
        return m_code;
    }

private:
    bool startsWith(const char* what) const { return m_text.compare(m_at, std::char_traits<char>::length(what), what) == 0; }

    // The ' of 86'400'000 stands in a word that begins with a digit.
    bool isDigitSeparator() const
    {
        std::size_t begin = m_at;
        while (begin > 0 && (isWordCharacter(m_text[begin - 1]) || m_text[begin - 1] == '\''))
            --begin;
        return begin < m_at && std::isdigit(static_cast<unsigned char>(m_text[begin]));
    }

    void skipUntil(const std::string& end, bool withEnd)
    {
        const std::size_t found = m_text.find(end, m_at + (withEnd ? 2 : 0));
        const std::size_t stop = found == std::string::npos ? m_text.size() : found + (withEnd ? end.size() : 0);
        m_code.append(std::size_t(std::count(m_text.begin() + std::ptrdiff_t(m_at), m_text.begin() + std::ptrdiff_t(stop), '\n')), '\n');
        m_at = stop;
    }

    void rawLiteral()
    {
        const std::size_t open = m_text.find('(', m_at);
        const std::string end = ')' + m_text.substr(m_at + 2, open - m_at - 2) + '"';
        m_code += "\"\"";
        skipUntil(end, true);
    }

    void literal(char quote)
    {
        m_code.append(2, quote);
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n'; ++m_at)
            if (m_text[m_at] == '\\')
                ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == quote)
            ++m_at;
    }

    const std::string& m_text;
    std::size_t m_at = 0;
    std::string m_code;
};

std::vector<std::string> splitLines(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

}

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

bool SourceFile::isBelow(const std::string& folder) const
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool SourceFile::isCode() const
{
    return path.ends_with(".h") || path.ends_with(".cpp");
}

std::string SourceFile::name() const
{
    return path.substr(path.rfind('/') + 1);
}

SourceFile sourceFile(const std::string& path, const std::string& text)
{
    SourceFile file{path, splitLines(text), {}};
    if (file.isCode())
        file.code = splitLines(CodeReader(text).read());
    file.code.resize(file.lines.size());
    return file;
}

std::string readText(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SourceFile> readTree(const std::filesystem::path& root, const std::vector<std::string>& folders)
{
    namespace fs = std::filesystem;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder))
            continue;
        for (auto entry = fs::recursive_directory_iterator(root / folder); entry != fs::recursive_directory_iterator(); ++entry) {
            const std::string name = entry->path().filename().string();
            if (entry->is_directory() && (name == "build" || (name.starts_with('.') && name != ".ci"))) {
                entry.disable_recursion_pending();
                continue;
            }
            constexpr std::uintmax_t bytes_max = 1024 * 1024;
            if (!entry->is_regular_file() || name == ".git" || entry->file_size() > bytes_max)
                continue;
            const std::string text = readText(entry->path());
            if (text.find('\0') == std::string::npos)
                files.push_back(sourceFile(entry->path().lexically_relative(root).lexically_normal().generic_string(), text));
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::string print(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text += finding.path + ':' + std::to_string(finding.line) + ": " + finding.text + '\n';
    return text;
}

} // namespace callboard::tidy
