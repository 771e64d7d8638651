// Operations on what is missing and on a brand's way of speaking: gaps are noted by everybody's desk, and settled by authors.
#pragma once

#include "core/domain/knowledge_gap.h"
#include "core/domain/brand_words.h"
#include "core/work/operation.h"

namespace callboard {

// Somebody looked for this and found nothing, or closed a case without an article. The desk names the gap by its words.
struct NoteGap {
    static constexpr auto schemaName = "gap.note";
    static constexpr Role least = Role::Rep;
    Id<KnowledgeGap> gap;
    Id<Brand> brand;
    QString words;          // as they were said, without customers' data; at most wordsCharacters_max
    Id<CaseFile> case_file; // that was closed; empty for a search
    static constexpr qsizetype wordsCharacters_max = 200;
    static constexpr auto fields()
    {
        return std::tuple{field("gap", "", &NoteGap::gap, Required), field("brand", "", &NoteGap::brand, Required), field("words", "", &NoteGap::words, Required),
                          field("case_file", "", &NoteGap::case_file)};
    }
    static Result<Change> run(const RowView& rows, const NoteGap& args, const Context& context);
};

// An article says it now, or none has to; or it is to be written after all.
struct SettleGap {
    static constexpr auto schemaName = "gap.settle";
    static constexpr Role least = Role::Rep;
    Id<KnowledgeGap> gap;
    Choice<GapState> state;
    Id<Article> article; // that was written
    static constexpr auto fields()
    {
        return std::tuple{field("gap", "", &SettleGap::gap, Required), field("state", "", &SettleGap::state, Required), field("article", "", &SettleGap::article)};
    }
    static Result<Change> run(const RowView& rows, const SettleGap& args, const Context& context);
};

// All of a brand's words at once.
struct SetBrandWords {
    static constexpr auto schemaName = "brand_words.set";
    static constexpr Role least = Role::Admin;
    Id<Brand> brand;
    QString language;
    NoteText synonyms;
    static constexpr auto fields()
    {
        return std::tuple{field("brand", "", &SetBrandWords::brand, Required), field("language", "", &SetBrandWords::language),
                          field("synonyms", "", &SetBrandWords::synonyms)};
    }
    static Result<Change> run(const RowView& rows, const SetBrandWords& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<NoteGap>();
extern template const Schema& schemaOf<SettleGap>();
extern template const Schema& schemaOf<SetBrandWords>();

} // namespace callboard
