// CaseArticle: what a case says as the beginning of an article, and what in it is about a person.
#pragma once

#include "core/knowledge/redact.h"
#include "core/work/articles.h"
#include "core/work/knowledge.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// What the words are about, of all that the customer bought: items of the orders whose numbers they name, and items that they call by a word of their name.
QStringList productsOf(const Workspace& workspace, const Id<Customer>& customer, const QString& words);

struct CaseText {
    Id<Brand> brand;
    QString title, body, category; // as they were typed
    std::vector<PersonalValue> known;
};

// Subject, what the customer said, what was done and how it ended; nothing of it is kept anywhere.
CaseText caseText(const Workspace& workspace, const Record<CaseFile>& file);

// One way in which something personal is written, wherever it stands.
struct PersonalFind {
    QString text;
    PersonalKind kind = PersonalKind::Name;
    int count = 0;
    bool operator==(const PersonalFind&) const = default;
};
QList<PersonalFind> personalFinds(const CaseText& text); // in the order of the text
QString nameOf(PersonalKind kind);                       // "Name", "Phone number"

// The article, in which everything that was found is taken out but these texts.
WriteArticle articleFrom(const CaseText& text, const QStringList& staying);

// That somebody looked for these words in vain, or closed a case without an article: without what the customer's record says
// of them. Nothing when no word is left that tells anything.
std::optional<NoteGap> gapNote(const Workspace& workspace, const Id<Customer>& customer, const Id<Brand>& brand, const QString& words, const Id<CaseFile>& closed);

} // namespace callboard
