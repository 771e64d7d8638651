// Merge views: two records side by side, what becomes of each field, and what moves, as plain values.
#pragma once

#include "core/domain/customer_merge.h"
#include "core/search/duplicates.h"
#include "core/search/search.h"
#include "core/work/merge_fields.h"
#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

struct CustomerMergeChoice {
    QByteArray name;
    QString label, stays, leaves, both; // for reading; both is empty where only one can stay
    MergeSide side;
};

struct CustomerMergeData {
    Id<Customer> stays, leaves;
    QString staysName, leavesName;
    QList<CustomerMergeChoice> fields;
    QString moves;    // what is known here to belong to the record that leaves
    bool isOnline = false;
    Patch<Customer> staysWas{}, leavesWas{}; // what the operation says was seen
};
CustomerMergeData customerMergeData(const Workspace& workspace, const Record<Customer>& stays, const Record<Customer>& leaves);

void keepChoices(CustomerMergeData& merge, const CustomerMergeData& chosen); // of the same two, after one of them was changed

// Who may be merged with the record in front: found by what was typed, or by the rules of duplicates. Keys are customers' ids.
ListRows customerMergeCandidates(const Workspace& workspace, const Id<Customer>& inFront, const std::vector<Hit>& hits, const QString& query);
ListRows customerMergeCandidates(const Workspace& workspace, const std::vector<Duplicate>& found);

// Merges in force of the record in front, the latest first, with what goes back. Keys are ids of the records that were merged.
ListRows customerMergeRows(const Workspace& workspace, const Id<Customer>& inFront);

// With the record that answers for its customer, as the server has confirmed it: what this desk only foresees may be refused.
Session leadingSession(const Workspace& workspace, const Session& session);
// What was typed for merged records, by whomever they were merged, goes to the records that stay; not where somebody has a tab of it. True: the
// draft in front has become longer.
bool moveDraftsOfMerged(Workspace& workspace);

bool isOnline(const Workspace& workspace);

} // namespace callboard
