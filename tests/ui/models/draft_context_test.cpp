// Drafts that come to stand in one place.
#include "ui/models/draft_context.h"
#include "ui/models/record_views.h"

using namespace callboard;

namespace {

ComposerDraft written(const char* kind, const char* words) { return {QString::fromLatin1(kind), QString::fromUtf8(words), {}}; }

}

TEST_CASE("two drafts in one place are both there, and words for colleagues never become part of a reply")
{
    const ComposerDraft reply = written("message", "Dear Maria,"), note = written("note", "Suspect fraud, ask Ada first."), call = written("call", "She called.");
    CHECK(joined(reply, note).text == QStringLiteral("Dear Maria,\n\nSuspect fraud, ask Ada first."));
    CHECK(joined(reply, note).kind == QStringLiteral("note"));
    CHECK(joined(note, reply).kind == QStringLiteral("note"));
    CHECK(joined(call, reply).kind == QStringLiteral("call"));
    CHECK(joined(reply, reply).kind == QStringLiteral("message"));
    CHECK(joined({}, reply) == reply);
    CHECK(joined(reply, {}) == reply);
}

TEST_CASE("an article that both drafts quote is quoted once, and the outcome that was chosen first stays")
{
    ComposerDraft first = written("note", "One"), second = written("note", "Two");
    first.quoted = {QStringLiteral("a")};
    second.quoted = {QStringLiteral("a"), QStringLiteral("b")};
    second.outcome = QStringLiteral("replacement");
    CHECK(joined(first, second).quoted == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK(joined(first, second).outcome == QStringLiteral("replacement"));
    first.outcome = QStringLiteral("refund");
    CHECK(joined(first, second).outcome == QStringLiteral("refund"));
}

TEST_CASE("colleagues are told what kind of entry is being drafted, and nothing of its words")
{
    CHECK(draftingOf({}) == Drafting::Nothing);
    CHECK(draftingOf(keptDraft(written("note", "Suspect fraud"))) == Drafting::Note);
    CHECK(draftingOf(keptDraft(written("call", "She called."))) == Drafting::Call);
    CHECK(draftingOf(keptDraft(written("message", "Dear Maria,"))) == Drafting::Reply);
    CHECK(draftingOf(keptDraft(written("message.chat", "Hi"))) == Drafting::Reply);
    CHECK(draftingOf(keptDraft(written("message", ""))) == Drafting::Nothing);
    CHECK(presenceChip(QStringLiteral("Dana"), Drafting::Reply).text == QStringLiteral("Dana is drafting a reply"));
    CHECK(presenceChip(QStringLiteral("Dana"), Drafting::Nothing).text == QStringLiteral("Dana is here too"));
    CHECK(presenceChip(QStringLiteral("Dana"), Drafting::Nothing).tone == Tone::Plain);
}
