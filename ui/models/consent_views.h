// Consent views: what a customer may be reached by and for, as cards, composer, sheet and timeline show it, as plain values.
#pragma once

#include "core/domain/consent.h"
#include "ui/models/list_row.h"
#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// One channel and one purpose of a customer.
struct ConsentAsk {
    Channel channel = Channel::Email;
    ConsentPurpose purpose = ConsentPurpose::Service;
    QString title;
    ChipData standing;
    QString words;        // to be read out, in the brand's wording
    QStringList history;  // all answers, the last one first
    QStringList closings; // ids of what a yes takes back
    bool wasGiven = false;
};

struct ConsentData {
    QString customer;
    QList<ConsentAsk> asks; // of the channels that the record has an address for, or that somebody was asked about
};
ConsentData consentData(const Workspace& workspace, const Session& session);

// What a person marked on one of the rows.
struct ConsentAnswer {
    ConsentAsk ask;
    bool isYes = false;
};

QList<ChipData> consentChips(const Workspace& workspace, const Id<Customer>& customer); // of the customer's card: only what is closed altogether
bool mayReach(const Workspace& workspace, const Id<Customer>& customer, Channel channel);
// When the channel of a reply is closed: by whom, and what is open; else empty.
QString closedReply(const Workspace& workspace, const Session& session);
// Beside the closed one, as kinds of entry; what is being written keeps its own.
QList<ChoiceData> openReplies(const Workspace& workspace, const Session& session, const QString& drafted = {});

QString proposedPromise(const Workspace& workspace, const Id<Customer>& customer); // to call back, or to write to who does not want calls

QString consentTitle(const TimelineEntry& entry, const QString& author); // empty: it is about something else

} // namespace callboard
