// Rising views: what rises and the cases behind it, as rows, sentences and text.
#pragma once

#include "core/knowledge/rising.h"
#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

ListRows risingRows(const Rising& rising); // their keys are positions
const RisingRow* risingRow(const Rising& rising, const QString& key); // null: no key of one
QString risingSummary(const Rising& rising, int days);
QString risingText(const Workspace& workspace, const Rising& rising, int days); // to be pasted somewhere
QString risingSubject(const RisingRow& row); // of a problem case

struct RisingBehind {
    ListRows rows{}; // keys are those of sessions
    std::vector<Record<CaseFile>> cases{};
    Id<CaseFile> problem{}; // an open one that most of them are part of
    qint64 number = 0;      // its
    std::vector<Record<CaseFile>> others{}; // that are not part of it
};
RisingBehind risingBehind(const Workspace& workspace, const RisingRow& row);
QString problemWords(const RisingBehind& behind); // what is to be done with these cases

} // namespace callboard
