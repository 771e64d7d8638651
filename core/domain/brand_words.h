// BrandWords: how a brand's people speak: words that mean the same, and the language of its articles.
#pragma once

#include "core/domain/timeline_entry.h"

namespace callboard {

// One a brand; its id is the brand's.
struct BrandWords {
    Id<Brand> brand;
    QString language;  // BCP 47: in which an article is read when there is none in the customer's
    NoteText synonyms; // in the words of core/knowledge/synonyms.h
    Unknown unknown;
    bool operator==(const BrandWords&) const = default;
    static constexpr auto schemaName = "brand_words";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &BrandWords::brand, Required | Derived),
                          field("language", QT_TRANSLATE_NOOP("fields", "Language"), &BrandWords::language),
                          field("synonyms", QT_TRANSLATE_NOOP("fields", "Words that mean the same"), &BrandWords::synonyms),
                          field("unknown", "", &BrandWords::unknown)};
    }
};
inline Id<BrandWords> brandWordsOf(const Id<Brand>& brand) { return {brand.key}; }

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<BrandWords>();

} // namespace callboard
