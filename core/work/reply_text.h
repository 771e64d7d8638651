// Reply texts: "{fields}" that the record fills, and "[[gaps]]" that a person fills before a customer reads them.
#pragma once

#include "core/domain/timeline_entry.h"
#include "core/guide/guide_text.h"

namespace callboard {

// A gap stands in a text as it is written: two brackets around what is to be said there, in one line.
struct TextGap {
    qsizetype at = 0, length = 0; // with its brackets
    QString words;
};
std::optional<TextGap> gapFrom(const QString& text, qsizetype from = 0); // the first that begins there or later
QString gapFor(const QString& words);

// What a reply may name, in the order of the alphabet. Records of which there are many, as items, are not among them.
const QStringList& replyFields();
bool isReplyField(const QString& field);

// Fields of the text with their values, as one writes them in that language; one without a value becomes a gap with the words of `label`.
QString filledReply(const QString& text, const QLocale& locale, const FieldValue& value, const std::function<QString(const QString& field)>& label);

// What could not be used in such a text, and how it is written there: told to whoever writes it, not to whoever needs it.
struct TextFault {
    enum class Kind { Brace, Field, Gap } kind;
    QString what;
};
std::optional<TextFault> faultIn(const QString& text);

// What goes to a customer is whole, whatever the way there; notes and drafts keep their gaps.
Result<void> checkReplyIsWhole(const Choice<EntryKind>& kind, const Choice<Direction>& direction, const NoteText& text);
// Whether it was a gap that refused: the way on is to fill it, and to do the same again.
bool wantsGapFilled(const Error& error);

} // namespace callboard
