// Operations that make one case of two, and two of one.
#pragma once

#include "core/domain/timeline_entry.h"
#include "core/work/operation.h"

namespace callboard {

inline const QLatin1String duplicateOutcome("duplicate");
constexpr qsizetype splitEntries_max = 200;

// A case ends as the duplicate of another one of the same customer. What is open in it, promises, questions and guides, goes on in the
// one that stays. Its entries stay where they were written: whoever reads the one that stays reads them there too.
struct MergeCases {
    static constexpr auto schemaName = "case.merge";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file, into;
    static constexpr auto fields() { return std::tuple{field("case_file", "", &MergeCases::case_file, Required), field("into", "", &MergeCases::into, Required)}; }
    static Result<Change> run(const RowView& rows, const MergeCases& args, const Context& context);
};

// Takes back what one merge did, whole or not at all: only where that merge ended the case and nobody has done anything about it since.
// What was promised or asked stays with the case that stayed.
struct UnmergeCases {
    static constexpr auto schemaName = "case.unmerge";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file, into;
    Uuid merge; // the operation
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &UnmergeCases::case_file, Required), field("into", "", &UnmergeCases::into, Required), field("merge", "", &UnmergeCases::merge, Required)};
    }
    static Result<Change> run(const RowView& rows, const UnmergeCases& args, const Context& context);
};

// Some entries become a case of their own, which is related to the one that they came from.
struct SplitCase {
    static constexpr auto schemaName = "case.split";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file, new_case; // new_case: a new id of the desk's
    QString subject;
    QStringList entries; // ids as text
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &SplitCase::case_file, Required), field("new_case", "", &SplitCase::new_case, Required),
                          field("subject", "", &SplitCase::subject, Required), field("entries", "", &SplitCase::entries, Required)};
    }
    static Result<Change> run(const RowView& rows, const SplitCase& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<MergeCases>();
extern template const Schema& schemaOf<UnmergeCases>();
extern template const Schema& schemaOf<SplitCase>();

} // namespace callboard
