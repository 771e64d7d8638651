// What customers say about being reached, mostly about the channels that replies use.
#include "tests/simulation/gestures.h"

#include "core/work/consent_gate.h"
#include "core/work/consents.h"

namespace callboard::simulation {

namespace {

// A no that is seen is lifted more often than not, so that replies go on.
RecordConsent someAnswer(DeskNode& node, const Record<Customer>& customer, const CustomerConsents& known, SeededRandom& dice)
{
    RecordConsent op;
    op.customer = customer.id;
    op.consent = node.desk().newId();
    const auto channel = dice.pick(std::vector{Channel::Email, Channel::Chat, Channel::Text});
    const auto purpose = dice.chance(60) ? ConsentPurpose::Service : ConsentPurpose::Marketing;
    op.channel = channel;
    op.purpose = purpose;
    const ConsentStanding standing = consentStanding(known, channel, purpose);
    const bool isYes = dice.chance(standing.closedBy ? 75 : 30);
    op.decision = isYes ? ConsentDecision::Given : dice.chance(50) ? ConsentDecision::Refused : ConsentDecision::Withdrawn;
    if (isYes) {
        op.wording = dice.chance(90) ? QStringLiteral("May we write to you? %1").arg(dice.below(1'000)) : QString();
        op.lifts = standing.closings;
    }
    for (const auto& file : seen<CaseFile>(node))
        if (op.case_file.isNull() && file.value.customer == customer.id && dice.chance(30))
            op.case_file = file.id;
    return op;
}

}

void askForConsent(DeskNode& node, const Record<Customer>& customer, SeededRandom& dice)
{
    CustomerConsents known;
    for (const auto& row : seen<CustomerConsents>(node))
        if (row.id == consentsOf(customer.id))
            known = row.value;
    if (!known.consents.isEmpty() && dice.chance(25))
        node.submit(intent(RetractConsent{customer.id, known.consents.at(dice.below(int(known.consents.size()))).id}));
    else
        node.submit(intent(someAnswer(node, customer, known, dice)));
}

} // namespace callboard::simulation
