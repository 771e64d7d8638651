// Four lines: kind, outcome, quoted versions with blanks between, how far the case was read. Drafts of older versions have two or three.
#include "ui/models/draft_context.h"

namespace callboard {

namespace {

constexpr QLatin1String toCustomer("message"); // the kind of entry that goes out

}

bool goesToCustomer(const QString& kind) { return entryKindName(kind) == toCustomer; }

QString replyKind(const QString& channel) { return toCustomer + u'.' + channel; }

QString channelName(const QString& kind) { return kind.section(u'.', 1); }

Draft keptDraft(const ComposerDraft& draft)
{
    Draft kept;
    kept.text = draft.text;
    kept.caret = draft.caret;
    if (draft.text.isEmpty() && draft.outcome.isEmpty())
        return kept;
    kept.context = draft.kind + u'\n' + draft.outcome;
    if (!draft.quoted.isEmpty() || !draft.readUpTo.isEmpty())
        kept.context += u'\n' + draft.quoted.join(u' ');
    if (!draft.readUpTo.isEmpty())
        kept.context += u'\n' + draft.readUpTo;
    return kept;
}

ComposerDraft composerDraft(const Draft& kept)
{
    const auto line = [&kept](int number) { return kept.context.section(u'\n', number, number); };
    return {draftKind(kept), kept.text, line(1), int(kept.caret), line(2).split(u' ', Qt::SkipEmptyParts), line(3)};
}

ComposerDraft joined(ComposerDraft first, const ComposerDraft& second)
{
    if (first.text.isEmpty() || (goesToCustomer(first.kind) && !second.text.isEmpty()))
        first.kind = second.kind;
    if (!first.text.isEmpty() && !second.text.isEmpty())
        first.text += betweenJoined;
    first.text += second.text;
    for (const QString& version : second.quoted)
        if (!first.quoted.contains(version))
            first.quoted.append(version);
    if (first.outcome.isEmpty())
        first.outcome = second.outcome;
    return first;
}

} // namespace callboard
