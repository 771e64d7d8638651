// KnowledgeGap: something that people looked for and no article said, in their words, until somebody writes it.
#pragma once

#include "core/domain/article.h"

namespace callboard {

enum class GapState { Open, Written, NotNeeded };
constexpr auto optionsOf(GapState)
{
    return std::array{Option{"open", QT_TRANSLATE_NOOP("fields", "To write")}, Option{"written", QT_TRANSLATE_NOOP("fields", "Written")},
                      Option{"not_needed", QT_TRANSLATE_NOOP("fields", "Not needed")}};
}

// One for all who use the same words, whatever their order and form: its id is made of them (core/knowledge/gap_words.h). The
// words are free of customers' data: whoever notes a gap takes them out first.
struct KnowledgeGap {
    Id<Brand> brand;
    QStringList said;       // ways of saying it, the first first
    qint64 searches = 0;    // that found nothing
    qint64 cases = 0;       // that were closed without an article
    QStringList case_files; // some of them, ids as text
    Instant last;           // by the server's clock
    Choice<GapState> state;
    Id<Article> article;    // that was written for it
    Id<User> settled_by;
    Unknown unknown;
    bool operator==(const KnowledgeGap&) const = default;
    qint64 asked() const { return searches + cases; }

    static constexpr auto schemaName = "knowledge_gap";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &KnowledgeGap::brand, Required),
            field("said", QT_TRANSLATE_NOOP("fields", "In people's words"), &KnowledgeGap::said),
            field("searches", QT_TRANSLATE_NOOP("fields", "Searches without an answer"), &KnowledgeGap::searches),
            field("cases", QT_TRANSLATE_NOOP("fields", "Cases closed without an article"), &KnowledgeGap::cases),
            field("case_files", QT_TRANSLATE_NOOP("fields", "Cases"), &KnowledgeGap::case_files),
            field("last", QT_TRANSLATE_NOOP("fields", "Last time"), &KnowledgeGap::last),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &KnowledgeGap::state, Indexed),
            field("article", QT_TRANSLATE_NOOP("fields", "Article"), &KnowledgeGap::article),
            field("settled_by", QT_TRANSLATE_NOOP("fields", "Settled by"), &KnowledgeGap::settled_by),
            field("unknown", "", &KnowledgeGap::unknown)};
    }
};

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<KnowledgeGap>();

} // namespace callboard
