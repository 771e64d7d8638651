// CannedReply: words that a brand's people write often, in one language, called by a few letters.
#pragma once

#include "core/domain/timeline_entry.h"

namespace callboard {

// One a language; those that say the same in several languages have the same letters.
struct CannedReply {
    Id<Brand> brand;
    QString letters;   // as they are typed after the slash: small ones, digits and hyphens
    QString language;  // BCP 47
    QString name;      // as lists show it
    QStringList words; // that call it too
    NoteText text;     // with {fields} and [[gaps]]: core/work/reply_text.h
    bool retired = false;
    Unknown unknown;
    bool operator==(const CannedReply&) const = default;
    static constexpr auto schemaName = "canned_reply";
    static constexpr auto fields()
    {
        return std::tuple{field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &CannedReply::brand, Derived),
                          field("letters", QT_TRANSLATE_NOOP("fields", "Letters"), &CannedReply::letters, Required),
                          field("language", QT_TRANSLATE_NOOP("fields", "Language"), &CannedReply::language, Required),
                          field("name", QT_TRANSLATE_NOOP("fields", "Name"), &CannedReply::name, Required),
                          field("words", QT_TRANSLATE_NOOP("fields", "Words that call it too"), &CannedReply::words),
                          field("text", QT_TRANSLATE_NOOP("fields", "Text"), &CannedReply::text, Required),
                          field("retired", QT_TRANSLATE_NOOP("fields", "Out of use"), &CannedReply::retired),
                          field("unknown", "", &CannedReply::unknown)};
    }
};
inline Id<CannedReply> cannedReplyOf(const Id<Brand>& brand, const QString& letters, const QString& language)
{
    constexpr Uuid space{0x2c9f61b07a4d4e13ULL, 0x9d8350e6fb1c7a42ULL};
    return {Uuid::derived(space, brand.key.text() + ' ' + letters.toUtf8() + ' ' + language.toUtf8())};
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<CannedReply>();

} // namespace callboard
