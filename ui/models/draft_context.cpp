// Three lines: kind, outcome, quoted versions with blanks between. Drafts of an older version have two.
#include "ui/models/draft_context.h"

namespace callboard {

Draft keptDraft(const ComposerDraft& draft)
{
    Draft kept;
    kept.text = draft.text;
    kept.caret = draft.caret;
    if (draft.text.isEmpty() && draft.outcome.isEmpty())
        return kept;
    kept.context = draft.kind + u'\n' + draft.outcome;
    if (!draft.quoted.isEmpty())
        kept.context += u'\n' + draft.quoted.join(u' ');
    return kept;
}

ComposerDraft composerDraft(const Draft& kept)
{
    const auto line = [&kept](int number) { return kept.context.section(u'\n', number, number); };
    return {line(0), kept.text, line(1), int(kept.caret), line(2).split(u' ', Qt::SkipEmptyParts)};
}

} // namespace callboard
