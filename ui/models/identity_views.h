// Identity views: what a caller can be asked, whether they were, and how the timeline tells of it, as plain values.
#pragma once

#include "core/domain/identity.h"
#include "core/guide/guide_script.h"
#include "ui/models/list_row.h"
#include "ui/workspace/workspace.h"

namespace callboard {

struct IdentityAsk {
    QString field; // its name in the check
    QString words; // as it is asked
    QString answer; // of the record: shown when somebody asks for it; empty: a guide's own question
};

struct IdentityData {
    QString customer;
    QList<IdentityAsk> questions;
    qint64 needed = 0;
    bool isPossible() const { return questions.size() >= needed; }
};

// The marks of a person: fields of the questions.
struct IdentityResult {
    QStringList right, wrong;
    bool operator==(const IdentityResult&) const = default;
};

// Questions that the record has no answer to are left out.
IdentityData identityData(const Workspace& workspace, const Id<Customer>& customer);
// The same for a guide's step, which asks its own.
IdentityData identityData(const Workspace& workspace, const Id<Customer>& customer, const GuideStep& step, const QStringList& questions);

// Until when this person's check of this customer holds; not set: there is none. `isSafe`: it will hold at the server too, as far as
// this desk can know: one that the server took long ago is worth nothing to it if the line is down until its time is over.
struct IdentityStanding {
    Instant until;
    bool isSafe = false;
};
IdentityStanding identityStanding(const Workspace& workspace, const Id<Customer>& customer);

QList<ChipData> identityChips(const Workspace& workspace, const Id<Customer>& customer); // of the customer's card
QString identityTitle(const TimelineEntry& entry, const QString& author); // empty: it is about something else

} // namespace callboard
