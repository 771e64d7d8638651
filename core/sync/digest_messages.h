// The messages of the daily comparison between desk and server.
#pragma once

#include "core/sync/protocol.h"

namespace callboard {

namespace protocol {
inline constexpr int rowsAskedMax = 500; // by their ids in one request
}

// POST /v1/sync/digest?scope=…&after=… (a PullRequest) → the rows of a page of the scope, each as its id and its digest; 204 when something newer
// than the cursor is in what the desk holds: it pulls first. Without a scope: which there are.
struct DigestList {
    const Schema* schema = nullptr;
    struct Entry { Uuid id; quint64 digest = 0; };
    std::vector<Entry> entries;
};
struct DigestPage {
    QString fields;            // of whoever wrote it; only the same fields give the same digests
    QStringList scopes;        // when no scope was asked for
    std::vector<DigestList> lists;
    QByteArray next;           // empty: this was the last page of the scope
};
QByteArray writeDigestPage(const DigestPage& page);
Result<DigestPage> readDigestPage(const QByteArray& body);

// POST /v1/sync/rows → a PullPage of these rows as they are now, those that are not the desk's to hold as left; 204 as above.
struct RowsAsked {
    PullRequest from; // where the desk stands, and what it holds
    std::vector<LeftRow> rows;
};
QByteArray writeRowsAsked(const RowsAsked& asked);
Result<RowsAsked> readRowsAsked(const QByteArray& body);

} // namespace callboard
