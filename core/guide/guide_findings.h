// What can be wrong with a guide: one table of codes, and a finding is a row of it with its place and its words.
#pragma once

#include "core/base/result.h"

#include <vector>

namespace callboard {

// A place in a text, as editors count: both begin at 1; columns count characters.
struct TextPlace {
    int line = 1, column = 1;
    auto operator<=>(const TextPlace&) const = default;
};

enum class Severity { Error, Warning };

struct FindingKind {
    const char* code;
    Severity severity;
    const char* text; // source text, context "errors", with %1, %2 …
};

// The table ★: in the order of the documentation.
const std::vector<FindingKind>& findingKinds();
const FindingKind& findingKind(const char* code); // a code that is not in the table is a programmer's error

struct GuideFinding {
    TextPlace place;
    const FindingKind* kind = nullptr;
    QStringList args;
    QStringList path; // ids of steps from the first one, where a way through the guide shows what is wrong

    QString sentence() const; // translated
    bool isError() const { return kind->severity == Severity::Error; }
};

constexpr std::size_t findingsMax = 500; // who reads more?

class GuideFindings {
public:
    template <class... Args> GuideFinding& add(const TextPlace& place, const char* code, const Args&... args)
    {
        if (m_list.size() >= findingsMax && !m_list.back().isError())
            m_list.pop_back();
        if (m_list.size() >= findingsMax)
            return m_list.back();
        m_list.push_back({place, &findingKind(code), {QString(args)...}, {}});
        return m_list.back();
    }
    const std::vector<GuideFinding>& list() const { return m_list; }
    bool hasErrors() const;
    void sort(); // by place

private:
    std::vector<GuideFinding> m_list;
};

// "file:line:column: error: code: sentence", the form that editors and compilers share.
QString findingLine(const QString& file, const GuideFinding& finding);

} // namespace callboard
