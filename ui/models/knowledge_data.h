// What the knowledge panel shows of one article, as plain values.
#pragma once

#include "ui/models/list_row.h"

namespace callboard {

struct PagePart {
    QString markdown;
    bool forCustomers = false; // may be read to a customer, and inserted
    bool operator==(const PagePart&) const = default;
};

struct ArticlePageData {
    QString key;               // of the version that is read
    QString title;
    QList<ChipData> chips{};   // version, state, what to beware of
    QList<PagePart> parts{};
    bool allForCustomers = false; // then parts are not marked one by one
    bool operator==(const ArticlePageData&) const = default;
};

} // namespace callboard
