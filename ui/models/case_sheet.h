// CaseSheet: a case, or everything with a customer, as it is read on paper: who, what, and what happened from the first entry on.
#pragma once

#include "ui/workspace/workspace.h"

namespace callboard {

struct CaseSheet {
    struct Fact { QString label, value; };
    struct Entry {
        QString when; // the moment, not how long ago: paper does not change
        QString title, text;
    };
    QString title;
    QString state;       // number, status, priority …
    QList<Fact> facts;   // of the customer and the case, with what the site keeps beside, and what is still promised or asked
    QList<Entry> entries;
    bool leavesOutOlder = false; // there are more than sheetEntries_max
    QString made;        // when, and by whom it was printed
};

inline constexpr int sheetEntries_max = 5'000;

// Of the session: its case, or all that there is with its customer. Nothing without a customer.
std::optional<CaseSheet> caseSheet(const Workspace& workspace, const Session& session);

QString sheetText(const CaseSheet& sheet); // plain, for a clipboard
QString sheetHtml(const CaseSheet& sheet); // for a document; nothing in it is anybody's markup
QString sheetFileName(const CaseSheet& sheet); // that can be stored anywhere, without a folder and without an ending

} // namespace callboard
