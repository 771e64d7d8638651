// Operations on links between cases: a duplicate and its original, a problem and its cases, two that are related.
#pragma once

#include "core/domain/case_link.h"
#include "core/work/change_builder.h"

namespace callboard {

constexpr qsizetype linksOfCase_max = 500;

// By whoever may work on either case. Two that are linked stay linked as they are until that link is taken off: who comes second and
// says the same changes nothing, and who says something else is told.
struct LinkCases {
    static constexpr auto schemaName = "case.link";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file, other; // the duplicate and its original; a case and the problem that it is part of
    Choice<LinkKind> kind;
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &LinkCases::case_file, Required), field("other", "", &LinkCases::other, Required),
                          field("kind", "", &LinkCases::kind, Required)};
    }
    static Result<Change> run(const RowView& rows, const LinkCases& args, const Context& context);
};

struct UnlinkCases {
    static constexpr auto schemaName = "case.unlink";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file, other;
    Choice<LinkKind> was; // what the person saw; another link between the two stays
    static constexpr auto fields()
    {
        return std::tuple{field("case_file", "", &UnlinkCases::case_file, Required), field("other", "", &UnlinkCases::other, Required),
                          field("was", "", &UnlinkCases::was, Required)};
    }
    static Result<Change> run(const RowView& rows, const UnlinkCases& args, const Context& context);
};

// The same within another operation, which has asked whether its author may. `file` is the duplicate, or the part of a problem.
Result<void> putLink(ChangeBuilder& builder, const Record<CaseFile>& file, const Record<CaseFile>& other, LinkKind kind);

// The links of the cases that `change` writes say what these are then. Done after every operation, so that none can forget it.
Result<void> followLinks(const RowView& rows, Change& change);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<LinkCases>();
extern template const Schema& schemaOf<UnlinkCases>();

} // namespace callboard
