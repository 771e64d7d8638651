// What a customer's consent holds back: asked before anything is written or dialled to them, whatever the way there.
#pragma once

#include "core/domain/consent.h"
#include "core/work/change_builder.h"

namespace callboard {

// What all answers together say of one channel and one purpose.
struct ConsentStanding {
    std::optional<Consent> closedBy{}; // the last refusal or withdrawal that nobody took back
    std::optional<Consent> given{};    // the last yes
    QStringList closings{};            // ids of all that nobody took back: what a yes has to name
};
ConsentStanding consentStanding(const CustomerConsents& all, Channel channel, ConsentPurpose purpose);

Result<CustomerConsents> consentsOfCustomer(const RowView& rows, const Id<Customer>& customer); // empty: nobody was asked

// Nobody is reached for it before they said yes; anything else may be done until they say no.
constexpr bool needsYes(ConsentPurpose purpose) { return purpose == ConsentPurpose::Marketing; }

// On what a message goes out: nothing is written by telephone or in person.
constexpr Channel writtenChannel(Channel channel) { return channel == Channel::Phone || channel == Channel::InPerson ? Channel::Email : channel; }

// Whoever does not want to be contacted by a channel at all is reached by it for nothing; else the purpose decides.
Result<void> checkMayReach(const RowView& rows, const Id<Customer>& customer, Channel channel, ConsentPurpose purpose);

// The same for an entry on the timeline that is a message to the customer. A call is asked about before it is dialled: once it is logged it has
// happened, and what is known of it is kept whatever was said meanwhile.
Result<void> checkMayReach(const RowView& rows, const TimelineEntry& entry, ConsentPurpose purpose);

// Whether it was this gate that refused: the way on is another channel, or a yes.
bool wantsConsent(const Error& error);

// One row has all answers of a customer. Less than any list may have (runOperation()), so that the sentence is about them.
inline constexpr qsizetype consentsBytes_max = 3 * textBytesMax;
Result<void> checkConsentsFit(const Record<CustomerConsents>& record);

// With a merge: the record that stays has the answers of both, and so the stricter of the two holds.
Result<void> joinConsents(ChangeBuilder& builder, const Record<Customer>& stays, const Uuid& leaves);
// Each has its own again. A refusal or a withdrawal since then counts for both, a yes for neither: nobody
// knows whose it was.
Result<void> separateConsents(ChangeBuilder& builder, const Uuid& stays, const Record<Customer>& leaves, Instant merged);

} // namespace callboard
