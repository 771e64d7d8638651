// Link views: which cases belong to the one in front, on its header, among the customer's cases, in its notice and in the sheet that links, as plain values.
#pragma once

#include "core/domain/case_link.h"
#include "core/domain/timeline_entry.h"
#include "core/search/search.h"
#include "ui/models/desk_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

std::vector<Record<CaseLink>> linksOf(const Workspace& workspace, const Id<CaseFile>& file); // linked first first

// A link as one of its two cases sees it.
struct LinkedCase {
    Id<CaseLink> link;
    Choice<LinkKind> kind;
    bool isOf = false; // this case is the duplicate, or a part; else it is the original, or the problem
    Session other;
    qint64 number = 0; // of the other
    Choice<CaseStatus> status;
};
// What leads away first: the original, the problem, then what is related, then duplicates and parts; open ones before ended ones.
std::vector<LinkedCase> linkedCases(const Workspace& workspace, const Id<CaseFile>& file);
std::vector<LinkedCase> partsOf(const Workspace& workspace, const Id<CaseFile>& problem, bool onlyOpen);

QString linkWords(const LinkedCase& linked); // "Duplicate of #7"
QList<ChipData> linkChips(const Workspace& workspace, const Id<CaseFile>& file); // of the header
ListRows linkRows(const Workspace& workspace, const Id<CaseFile>& file); // with a header, or nothing; keys are those of links
std::optional<LinkedCase> linkedBy(const Workspace& workspace, const Id<CaseFile>& file, const QString& key); // nothing for other keys
NoticeData duplicateNotice(const Workspace& workspace, const Record<CaseFile>& file); // where a duplicate that has ended leads; its action is a key

// Of the sheet that links.
// The customer's other open cases, with a header, or nothing.
ListRows linkProposals(const Workspace& workspace, const Record<CaseFile>& file, bool alsoLinked = false);
ListRows linkHits(const Workspace& workspace, const Id<CaseFile>& file, const std::vector<Hit>& hits, const QString& query); // cases, and those of customers; keys are those of sessions

// An entry that says that a link was made or taken off; empty: it is about something else.
QString linkTitle(const TimelineEntry& entry, const QString& author);

} // namespace callboard
