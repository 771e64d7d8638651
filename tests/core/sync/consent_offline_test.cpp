// Consent over a cut network: what a desk records and sends without one, and what it is told when it comes back.
#include "core/work/consent_gate.h"
#include "core/work/consents.h"
#include "core/work/notes.h"
#include "tests/support/two_desks.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

struct ConsentingDesks : TwoDesks {
    RecordConsent answer(quint64 id, ConsentDecision decision, const QStringList& lifts = {}) const
    {
        RecordConsent record{maria, number(id), Channel::Email, ConsentPurpose::Service, decision};
        record.wording = QStringLiteral("May we write to you?");
        record.lifts = lifts;
        return record;
    }
    AddEntry reply() const
    {
        AddEntry entry;
        entry.customer = maria;
        entry.case_file = lamp;
        entry.kind = EntryKind::Message;
        entry.channel = Channel::Email;
        entry.direction = Direction::Outgoing;
        entry.text = {QStringLiteral("A new one is on its way.")};
        return entry;
    }
    static bool isOpen(ConnectedDesk& desk)
    {
        const auto all = desk.visible().all<CustomerConsents>();
        return all.empty() || !consentStanding(all.front().value, Channel::Email, ConsentPurpose::Service).closedBy;
    }
    std::vector<std::string> refusals() const // of the first desk
    {
        std::vector<std::string> sentences;
        const auto list = one.desk->outbox().list(20);
        REQUIRE(list);
        for (const OutboxItem& item : *list)
            if (item.state == OperationState::Refused)
                sentences.push_back(item.result.error().sentence().left(55).toStdString());
        return sentences;
    }
};

}

TEST_CASE("a no that was recorded without a network holds at once at that desk, and everywhere once it came back", "[sync]")
{
    ConsentingDesks desks;
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(desks.answer(701, ConsentDecision::Withdrawn)));
    CHECK_FALSE(desks.one.perform(desks.reply()));
    CHECK(desks.isOpen(desks.two));
    desks.settle();
    CHECK_FALSE(desks.isOpen(desks.two));
    desks.checkEqual();
}

TEST_CASE("a reply that was written without a network is refused at the server when the customer said no meanwhile, and its words are kept", "[sync]")
{
    ConsentingDesks desks;
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(desks.reply())); // nothing is known of it here
    REQUIRE(desks.two.perform(desks.answer(701, ConsentDecision::Withdrawn)));
    desks.pass(60'000); // which the site has before
    desks.settle();
    CHECK(desks.refusals() == std::vector<std::string>{"Maria Lopez does not want to be contacted this way: Ema"}); // in the outbox, with all that was typed
    desks.checkEqual();
}

TEST_CASE("a yes that was recorded without a network opens nothing that was closed meanwhile, and both desks see the same", "[sync]")
{
    ConsentingDesks desks;
    desks.one.network.cut = true;
    REQUIRE(desks.one.perform(desks.answer(701, ConsentDecision::Given)));
    REQUIRE(desks.two.perform(desks.answer(702, ConsentDecision::Withdrawn)));
    CHECK(desks.isOpen(desks.one));
    desks.pass(60'000);
    desks.settle();
    for (ConnectedDesk* desk : {&desks.one, &desks.two}) {
        CHECK_FALSE(desks.isOpen(*desk));
        CHECK(desk->visible().all<CustomerConsents>().front().value.consents.size() == 2);
    }
    CHECK(desks.refusals().empty());
    REQUIRE(desks.one.perform(desks.answer(703, ConsentDecision::Given, {text(number(702))}))); // who has seen it may ask again
    desks.settle();
    CHECK(desks.isOpen(desks.two));
    desks.checkEqual();
}
