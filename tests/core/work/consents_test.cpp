// Consent: the proof that is kept, what it holds back whatever the way there, and what two people who record at once see.
#include "core/work/consents.h"
#include "core/work/consent_gate.h"
#include "core/storage/leading_customer.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Customer> double_{number(60)};
const QString noMail = QStringLiteral("Maria Lopez does not want to be contacted this way: Email. Ada recorded it on 2026-11-18. Use another channel, or ask and record that they agree.");
const QString noCall = QStringLiteral("Maria Lopez does not want to be contacted this way: Phone. Ada recorded it on 2026-11-18. Use another channel, or ask and record that they agree.");

// Each thing that is done is another operation; time goes on only where a test says so.
struct Desk {
    MapRows rows = site();
    quint64 next = 4000;
    Instant now = later(10);

    template <class Op> QString send(const Op& op, const Id<User>& person = ada)
    {
        const auto before = rows.rows();
        const auto done = perform(rows, as(person, ++next, now), op);
        if (!done)
            CHECK(rows.rows() == before);
        return done ? QString() : done.error().sentence();
    }
    RecordConsent answer(ConsentDecision decision, Channel channel, ConsentPurpose purpose, const QStringList& lifts = {})
    {
        RecordConsent record{maria, number(++next + 100'000), channel, purpose, decision};
        record.lifts = lifts;
        if (decision == ConsentDecision::Given)
            record.wording = QStringLiteral("May we write to you?");
        return record;
    }
    QString say(ConsentDecision decision, Channel channel, ConsentPurpose purpose = ConsentPurpose::Service, const QStringList& lifts = {}, const Id<User>& person = ada)
    {
        return send(answer(decision, channel, purpose, lifts), person);
    }
    QString write(Channel channel, ConsentPurpose purpose = ConsentPurpose::Service, const Id<CaseFile>& file = lamp)
    {
        AddEntry entry;
        entry.customer = maria;
        entry.case_file = file;
        entry.kind = EntryKind::Message;
        entry.channel = channel;
        entry.direction = Direction::Outgoing;
        entry.text = {QStringLiteral("A new one is on its way.")};
        entry.purpose = purpose;
        return send(entry);
    }
    QString call(Direction direction, Instant began)
    {
        AddEntry entry;
        entry.customer = maria;
        entry.kind = EntryKind::Call;
        entry.channel = Channel::Phone;
        entry.direction = direction;
        entry.happened = began;
        return send(entry);
    }
    CustomerConsents all(const Id<Customer>& customer = maria) const { return rows.get(consentsOf(customer)); }
    ConsentStanding standing(Channel channel, ConsentPurpose purpose = ConsentPurpose::Service) const { return consentStanding(all(), channel, purpose); }
    std::string history(const Id<Customer>& customer = maria) const
    {
        QStringList lines;
        for (const Consent& one : all(customer).consents)
            lines.append(one.decision.name() + u' ' + one.channel.name() + u' ' + one.purpose.name() + (one.retracted.isSet() ? QStringLiteral(" (mistake)") : QString()));
        return lines.join(QStringLiteral(", ")).toStdString();
    }
};

constexpr auto Given = ConsentDecision::Given;
constexpr auto Refused = ConsentDecision::Refused;
constexpr auto Withdrawn = ConsentDecision::Withdrawn;

}

TEST_CASE("an answer is kept with who recorded it, when, on which case and which words were read out", "[work]")
{
    Desk desk;
    RecordConsent yes = desk.answer(Given, Channel::Email, ConsentPurpose::Marketing);
    yes.wording = QStringLiteral("  May we send you offers by e-mail?  ");
    yes.case_file = lamp;
    yes.happened = later(7);
    REQUIRE(desk.send(yes) == QString());
    const CustomerConsents all = desk.all();
    REQUIRE(all.consents.size() == 1);
    const Consent& kept = all.consents.first();
    CHECK(kept.author == ada);
    CHECK(kept.said == later(7));
    CHECK(kept.recorded == later(10));
    CHECK(kept.case_file == lamp);
    CHECK(kept.wording == QStringLiteral("May we send you offers by e-mail?"));
    CHECK(all.brand == brand);
    const auto entry = desk.rows.get(Id<TimelineEntry>{as(ada, desk.next).derived("entry")});
    CHECK(entry.case_file == lamp);
    CHECK(entry.team == east);
    CHECK(entry.text.text == kept.wording);
}

TEST_CASE("a yes without the words that were read out proves nothing and is refused", "[work]")
{
    Desk desk;
    RecordConsent yes = desk.answer(Given, Channel::Email, ConsentPurpose::Marketing);
    yes.wording = QStringLiteral("  ");
    CHECK(desk.send(yes) == QStringLiteral("Consent is proved by the words that were read out. Write them down."));
    CHECK(desk.say(Withdrawn, Channel::Email) == QString()); // nobody reads out anything when a customer says no
}

TEST_CASE("a customer who was not asked is answered on every channel, and gets no advertising", "[work]")
{
    Desk desk;
    CHECK(desk.write(Channel::Email) == QString());
    CHECK(desk.write(Channel::Text, ConsentPurpose::Survey) == QString());
    CHECK(desk.write(Channel::Email, ConsentPurpose::Marketing) == QStringLiteral("Maria Lopez has not agreed to this yet: Email, Advertising. Ask and record the answer, then send it again."));
    REQUIRE(desk.say(Given, Channel::Email, ConsentPurpose::Marketing) == QString());
    CHECK(desk.write(Channel::Email, ConsentPurpose::Marketing) == QString());
    CHECK(desk.write(Channel::Text, ConsentPurpose::Marketing) != QString()); // a yes is for one channel
}

TEST_CASE("a channel that a customer closed is written to for nothing, and the refusal says who recorded it and when", "[work]")
{
    Desk desk;
    REQUIRE(desk.say(Given, Channel::Email, ConsentPurpose::Marketing) == QString());
    REQUIRE(desk.say(Withdrawn, Channel::Email) == QString());
    for (const ConsentPurpose purpose : {ConsentPurpose::Service, ConsentPurpose::Marketing, ConsentPurpose::Survey})
        CHECK(desk.write(Channel::Email, purpose) == noMail);
    CHECK(desk.write(Channel::Email, ConsentPurpose::Service, {}) == noMail); // without a case too
    CHECK(desk.write(Channel::Text) == QString());
}

TEST_CASE("a refused purpose holds back that purpose and leaves the case to be answered", "[work]")
{
    Desk desk;
    REQUIRE(desk.say(Refused, Channel::Email, ConsentPurpose::Survey) == QString());
    CHECK(desk.write(Channel::Email, ConsentPurpose::Survey) == QStringLiteral("Maria Lopez does not want this: Email, Surveys. Ada recorded it on 2026-11-18. Leave it, or ask and record that they agree."));
    CHECK(desk.write(Channel::Email) == QString());
}

TEST_CASE("a purpose that only a newer version knows needs what advertising needs", "[work]")
{
    Desk desk;
    AddEntry entry;
    entry.customer = maria;
    entry.kind = EntryKind::Message;
    entry.direction = Direction::Outgoing;
    entry.channel = Channel::Email;
    entry.purpose = Choice<ConsentPurpose>::named(QStringLiteral("research"));
    CHECK(desk.send(entry).startsWith(QStringLiteral("Maria Lopez has not agreed to this yet")));
}

TEST_CASE("a message is held back whatever operation sends it, and a note on the same case is not", "[work]")
{
    Desk desk;
    REQUIRE(desk.say(Withdrawn, Channel::Email) == QString());
    CloseCase close;
    close.case_file = lamp;
    close.outcome = QStringLiteral("solved");
    close.note = {QStringLiteral("Done.")};
    close.kind = EntryKind::Message; // the case came by telephone: it is answered by e-mail
    CHECK(desk.send(close) == noMail);
    AddEntry none;
    none.customer = maria;
    none.kind = EntryKind::Message; // the timeline would read it as one to her
    none.channel = Channel::Email;
    CHECK(desk.send(none) == noMail);
    none.direction = Direction::Incoming;
    CHECK(desk.send(none) == QString());
    close.channel = Channel::Text;
    CHECK(desk.send(close) == QString());
    const auto entry = desk.rows.get(Id<TimelineEntry>{as(ada, desk.next).derived("entry")});
    CHECK(entry.channel == Channel::Text);
}

TEST_CASE("a number is dialled only of whoever may be called, and the log of a call is kept whatever was said meanwhile", "[work]")
{
    Desk desk;
    desk.now = later(20);
    REQUIRE(desk.say(Withdrawn, Channel::Phone) == QString());
    const auto dialled = checkMayReach(desk.rows, maria, Channel::Phone, ConsentPurpose::Service);
    REQUIRE_FALSE(dialled);
    CHECK(dialled.error().sentence() == noCall);
    CHECK(desk.call(Direction::Incoming, later(20)) == QString());
    CHECK(desk.call(Direction::Outgoing, later(19)) == QString()); // her no came from another desk while the two were talking
    CHECK(desk.call(Direction::Outgoing, later(20)) == QString()); // by a desk that had not heard of it
}

TEST_CASE("a yes opens again what its author saw closed, and the history keeps all of it", "[work]")
{
    Desk desk;
    REQUIRE(desk.say(Withdrawn, Channel::Email) == QString());
    REQUIRE(desk.say(Given, Channel::Email, ConsentPurpose::Service, desk.standing(Channel::Email).closings) == QString());
    CHECK(desk.write(Channel::Email) == QString());
    REQUIRE(desk.say(Withdrawn, Channel::Email) == QString());
    CHECK(desk.write(Channel::Email) == noMail);
    CHECK(desk.history() == "withdrawn email service, given email service, withdrawn email service");
}

TEST_CASE("of two who record at once both are kept, and the withdrawal that the other did not see stands in either order", "[work]")
{
    Desk first, second;
    const auto no = [](Desk& desk) { return desk.say(Withdrawn, Channel::Email, ConsentPurpose::Service, {}, ada); };
    const auto yes = [](Desk& desk) { return desk.say(Given, Channel::Email, ConsentPurpose::Service, {}, lena); };
    REQUIRE(yes(first) == QString());
    REQUIRE(no(first) == QString());
    REQUIRE(no(second) == QString());
    REQUIRE(yes(second) == QString()); // Lena's desk was offline: nothing of hers is lost, and nothing is opened by it
    CHECK(first.history() == "given email service, withdrawn email service");
    CHECK(second.history() == "withdrawn email service, given email service");
    CHECK(first.write(Channel::Email) == noMail);
    CHECK(second.write(Channel::Email) == noMail);
}

TEST_CASE("a yes takes back nothing of another channel or purpose, and nothing that is still to come", "[work]")
{
    Desk desk;
    REQUIRE(desk.say(Withdrawn, Channel::Email) == QString());
    const QStringList closings = desk.standing(Channel::Email).closings;
    REQUIRE(desk.say(Given, Channel::Text, ConsentPurpose::Service, closings) == QString());
    REQUIRE(desk.say(Given, Channel::Email, ConsentPurpose::Marketing, closings) == QString());
    CHECK(desk.write(Channel::Email) == noMail);
    CHECK(desk.all().consents.last().lifts.isEmpty());
}

TEST_CASE("what was recorded by mistake is taken back by its author soon after, and stays in the history", "[work]")
{
    Desk desk;
    const RecordConsent no = desk.answer(Withdrawn, Channel::Email, ConsentPurpose::Service);
    REQUIRE(desk.send(no) == QString());
    const QString tooLate = QStringLiteral("Only whoever recorded an answer can take it back, within 10 minutes. Ask the customer and record what they say.");
    CHECK(desk.send(RetractConsent{maria, no.consent}, lena) == tooLate);
    desk.now = {later(20).ms + 1};
    CHECK(desk.send(RetractConsent{maria, no.consent}) == tooLate);
    desk.now = later(20);
    CHECK(desk.send(RetractConsent{maria, no.consent}) == QString());
    CHECK(desk.send(RetractConsent{maria, no.consent}) == QString()); // twice is once
    CHECK(desk.write(Channel::Email) == QString());
    CHECK(desk.history() == "withdrawn email service (mistake)");
}

TEST_CASE("a yes that was a mistake leaves closed what it had opened", "[work]")
{
    Desk desk;
    REQUIRE(desk.say(Withdrawn, Channel::Email) == QString());
    const RecordConsent yes = desk.answer(Given, Channel::Email, ConsentPurpose::Service, desk.standing(Channel::Email).closings);
    REQUIRE(desk.send(yes) == QString());
    REQUIRE(desk.send(RetractConsent{maria, yes.consent}) == QString());
    CHECK(desk.write(Channel::Email) == noMail);
}

TEST_CASE("of two records that are merged the stricter answer holds, and separated each has its own and what was refused since", "[work]")
{
    Desk desk;
    Customer other = mariaLopez();
    other.family_name = QStringLiteral("Lopes");
    desk.rows.put(Record<Customer>{double_, 1, other});
    REQUIRE(desk.say(Given, Channel::Email, ConsentPurpose::Marketing) == QString());
    RecordConsent no = desk.answer(Withdrawn, Channel::Email, ConsentPurpose::Service);
    no.customer = double_;
    REQUIRE(desk.send(no) == QString());
    CHECK(desk.write(Channel::Email) == QString());
    REQUIRE(desk.send(MergeCustomers{maria.key, double_.key, {}, {}, {}, {}}) == QString());
    CHECK(desk.history() == "given email marketing, withdrawn email service");
    CHECK(desk.write(Channel::Email) == noMail);
    desk.now = later(30);
    REQUIRE(desk.say(Refused, Channel::Text, ConsentPurpose::Survey) == QString());
    REQUIRE(desk.send(UnmergeCustomers{double_.key}) == QString());
    CHECK(desk.history() == "given email marketing, refused text survey");
    CHECK(desk.history(double_) == "withdrawn email service, refused text survey");
    CHECK(desk.write(Channel::Email) == QString());
}

TEST_CASE("what is said while two records are one opens neither of them afterwards, and a mistake that was taken back stays so", "[work]")
{
    Desk desk;
    Customer other = mariaLopez();
    other.family_name = QStringLiteral("Lopes");
    desk.rows.put(Record<Customer>{double_, 1, other});
    RecordConsent mistake = desk.answer(Given, Channel::Text, ConsentPurpose::Marketing);
    mistake.customer = double_;
    REQUIRE(desk.send(mistake) == QString());
    REQUIRE(desk.send(MergeCustomers{maria.key, double_.key, {}, {}, {}, {}}) == QString());
    desk.now = later(12);
    REQUIRE(desk.send(RetractConsent{maria, mistake.consent}) == QString());
    REQUIRE(desk.say(Given, Channel::Email, ConsentPurpose::Marketing) == QString());
    REQUIRE(desk.send(UnmergeCustomers{double_.key}) == QString());
    CHECK(desk.history(double_) == "given text marketing (mistake)");
    CHECK(desk.history() == "given email marketing (mistake)");
}

TEST_CASE("what is recorded and taken back again and again comes to an end while its row can still be sent", "[work]")
{
    Desk desk;
    QString refused;
    int kept = 0;
    for (; refused.isEmpty() && kept < 10'000; ++kept) {
        RecordConsent no = desk.answer(Withdrawn, Channel::Email, ConsentPurpose::Service);
        no.wording = QString(2'000, QChar(0x20AC));
        refused = desk.send(no);
        if (refused.isEmpty())
            REQUIRE(desk.send(RetractConsent{maria, no.consent}) == QString());
    }
    CHECK(refused.toStdString() == std::string("So many answers cannot be kept of one customer. Ask your administrator."));
    CHECK(kept > 20);
    CHECK(desk.all().consents.size() == kept - 1);
}

TEST_CASE("answers are written by nobody from outside", "[work]")
{
    Desk desk;
    const Row row = toRow(Record<CustomerConsents>{consentsOf(maria), 0, {brand, maria.key, {}, {}}});
    const auto done = runOperation(desk.rows, PutRows::of(schemaOf<CustomerConsents>(), {row}), as(root));
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence() == QStringLiteral("Consent is recorded by whoever heard it, with the words that were read out; nobody writes it from outside."));
}

TEST_CASE("a brand's wordings are set by an administrator, each pair of purpose and language once", "[work]")
{
    Desk desk;
    const SetConsentWording fine{brand, {{ConsentPurpose::Marketing, QStringLiteral("es"), QStringLiteral("¿Podemos enviarle ofertas ({channel})?"), {}}}};
    CHECK(desk.send(fine) == QStringLiteral("Your role may not do this. Ask a team lead or an administrator."));
    CHECK(desk.send(fine, root) == QString());
    CHECK(desk.rows.get(consentWordingOf(brand)).wordings == fine.wordings);
    const SetConsentWording twice{brand, {fine.wordings.first(), fine.wordings.first()}};
    CHECK(desk.send(twice, root).startsWith(QStringLiteral("Each wording needs its purpose")));
}
