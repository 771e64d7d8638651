// What the knowledge panel shows of one article, as plain values.
#pragma once

#include "ui/models/session_data.h"

#include <QMap>

namespace callboard {

enum class PartChange { None, Added, Removed };

struct PagePart {
    QString markdown;
    bool forCustomers = false; // may be read to a customer, and inserted
    PartChange change = PartChange::None; // against the published version, while a new one is reviewed
    bool operator==(const PagePart&) const = default;
};

struct ArticlePageData {
    QString key;               // of the version that is read
    QString title;
    QList<ChipData> chips{};   // version, state, what to beware of
    QList<PagePart> parts{};
    bool allForCustomers = false; // then parts are not marked one by one
    bool inReview = false;        // and the reader may decide
    bool isPreview = false;       // of what is being written: nothing of it can be inserted
    QList<ChoiceData> related{};  // articles to read besides, by the key of their version
    QMap<QString, QString> files{}; // pictures and attachments by their hash: where they are on this desk; empty: not here yet
    bool operator==(const ArticlePageData&) const = default;
};

} // namespace callboard
