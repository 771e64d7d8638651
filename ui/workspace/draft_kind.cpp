// Only the kind is told to others: what is written is nobody's before it is saved.
#include "ui/workspace/draft_kind.h"

#include "core/domain/timeline_entry.h"

namespace callboard {

QString draftKind(const Draft& draft) { return draft.context.section(u'\n', 0, 0); }

QString entryKindName(const QString& kind) { return kind.section(u'.', 0, 0); }

Drafting draftingOf(const Draft& draft)
{
    if (draft.text.isEmpty() && draft.context.isEmpty())
        return Drafting::Nothing;
    const auto kind = Choice<EntryKind>::named(entryKindName(draftKind(draft)));
    return kind == EntryKind::Message ? Drafting::Reply : kind == EntryKind::Call ? Drafting::Call : Drafting::Note;
}

} // namespace callboard
