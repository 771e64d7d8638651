// Identity: what a brand asks, what a check keeps, and what is not done without one, whatever the way there.
#include "core/guide/guide_engine.h"
#include "core/work/guide_world.h"
#include "core/work/identity_answers.h"
#include "core/work/identity.h"
#include "core/work/identity_gate.h"
#include "core/work/notes.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Order> order{number(300)};
const QString beforeMoney = QStringLiteral("Money is paid back only to somebody whose identity you have checked in this contact: 2 right answers. Check it, then ask again.");
const QString beforeEdit = QStringLiteral("This part of the record is changed only for somebody whose identity you have checked in this contact: 2 right answers. Check it, then save again.");

SetIdentityPolicy policy()
{
    SetIdentityPolicy set;
    set.brand = brand;
    set.questions = {{QStringLiteral("account"), {}, {}}, {QStringLiteral("postcode"), QStringLiteral("Which postcode?"), {}}, {QStringLiteral("emails"), {}, {}}};
    set.protects = {QStringLiteral("phones"), QStringLiteral("custom.pin")};
    return set;
}

// Each thing that is done is another operation; time goes on only where a test says so.
struct Desk {
    MapRows rows = site();
    quint64 next = 3000;
    Instant now = later(10);

    Desk()
    {
        Order paid;
        paid.brand = brand;
        paid.customer = maria;
        paid.number = QStringLiteral("#W1");
        paid.total = {100'00, QStringLiteral("USD")};
        paid.payments = {{QStringLiteral("payment"), {}, paid.total, monday, {}}};
        rows.put(Record<Order>{order, 1, paid});
        declare(rows, declared("customer", "pin", CustomKind::Text));
        REQUIRE(send(policy(), root) == QString());
    }
    template <class Op> QString send(const Op& op, const Id<User>& person = ada)
    {
        const auto before = rows.rows();
        const auto done = perform(rows, as(person, ++next, now), op);
        if (!done)
            CHECK(rows.rows() == before);
        return done ? QString() : done.error().sentence();
    }
    QString check(const QStringList& right, const QStringList& wrong = {}, const Id<User>& person = ada) { return send(CheckIdentity{maria, lamp, right, wrong}, person); }
    QString pass(const Id<User>& person = ada) { return check({QStringLiteral("account"), QStringLiteral("postcode")}, {}, person); }
    QString refund(const Id<User>& person = ada) { return send(RequestRefund{lamp, order, {1'00, QStringLiteral("USD")}, RefundReason::Damaged, {}}, person); }
    template <class V> QString edit(const char* field, const V& value)
    {
        EditCustomer edit{maria, {}, {}};
        edit.set.fields[field] = value;
        const Customer customer = rows.get(maria);
        if (const Column* column = schemaOf<Customer>().column(field))
            edit.was.fields[field] = column->get(&customer);
        return send(edit);
    }
    IdentityCheck last(const Id<User>& person = ada) const { return rows.get(identityCheckOf(maria, person)); }
    std::string told() const // of the last entry
    {
        const auto entry = rows.get(Id<TimelineEntry>{as(ada, next, now).derived("entry")});
        QStringList parts;
        for (const FieldChange& change : entry.changes)
            parts.append(change.field + u'=' + change.after);
        return parts.join(u' ').toStdString();
    }
};

}

TEST_CASE("money is asked for only after an identity check that was passed", "[work]")
{
    Desk desk;
    CHECK(desk.refund() == beforeMoney);
    REQUIRE(desk.check({QStringLiteral("account")}, {QStringLiteral("emails")}) == QString());
    CHECK_FALSE(desk.last().passed);
    CHECK(desk.refund() == beforeMoney);
    REQUIRE(desk.pass() == QString());
    CHECK(desk.refund() == QString());
}

TEST_CASE("what is protected of a record is changed only after a check, and the rest at any time", "[work]")
{
    Desk desk;
    CHECK(desk.edit("tier", QStringLiteral("gold")) == QString());
    CHECK(desk.edit("phones", Value()) == beforeEdit);
    CHECK(desk.edit("custom.pin", QStringLiteral("1234")) == beforeEdit);
    REQUIRE(desk.pass() == QString());
    CHECK(desk.edit("custom.pin", QStringLiteral("1234")) == QString());
}

TEST_CASE("the refusal says that a check is the way on, and no other refusal does", "[work]")
{
    Desk desk;
    const auto unchecked = runOperation(desk.rows, intent(RequestRefund{lamp, order, {1'00, QStringLiteral("USD")}, RefundReason::Damaged, {}}), as(ada));
    REQUIRE_FALSE(unchecked);
    CHECK(wantsIdentityCheck(unchecked.error()));
    const auto foreign = runOperation(desk.rows, intent(RequestRefund{lamp, order, {1'00, QStringLiteral("USD")}, RefundReason::Damaged, {}}), as(ben));
    REQUIRE_FALSE(foreign);
    CHECK_FALSE(wantsIdentityCheck(foreign.error()));
}

TEST_CASE("a check holds for its time, its customer and whoever made it", "[work]")
{
    Desk desk;
    REQUIRE(desk.pass() == QString());
    CHECK(desk.refund(lena) == beforeMoney);
    desk.now = {desk.now.ms + 15 * 60'000 - 1};
    CHECK(desk.refund() == QString());
    desk.now = {desk.now.ms + 1};
    CHECK(desk.refund() == beforeMoney);
}

TEST_CASE("a check that failed takes the place of one that was passed", "[work]")
{
    Desk desk;
    REQUIRE(desk.pass() == QString());
    REQUIRE(desk.check({}, {QStringLiteral("account")}) == QString());
    CHECK(desk.refund() == beforeMoney);
}

TEST_CASE("with the case that it was made on a check is over, also when the case is opened again", "[work]")
{
    Desk desk;
    REQUIRE(desk.pass() == QString());
    REQUIRE(desk.pass(lena) == QString());
    REQUIRE(desk.send(CloseCase{lamp, QStringLiteral("refunded"), {}, EntryKind::Note, {}, 0}) == QString());
    CHECK(desk.refund() == beforeMoney);
    CHECK(desk.refund(lena) == beforeMoney);
    REQUIRE(desk.send(ReopenCase{lamp, {}}) == QString());
    CHECK(desk.refund() == beforeMoney);
}

TEST_CASE("with the call that it was made in a check is over, and not with what is written down during it", "[work]")
{
    Desk desk;
    REQUIRE(desk.pass() == QString());
    REQUIRE(desk.pass(lena) == QString());
    AddEntry written{maria, lamp, EntryKind::Call, Channel::Phone, Direction::None, {QStringLiteral("Wants her money back")}, {}, desk.now};
    REQUIRE(desk.send(written) == QString());
    CHECK(desk.refund() == QString());
    AddEntry ended{maria, {}, EntryKind::Call, Channel::Phone, Direction::Incoming, {}, {}, desk.now, 90};
    REQUIRE(desk.send(ended) == QString());
    CHECK(desk.refund() == beforeMoney);
    CHECK(desk.refund(lena) != beforeMoney); // who talks to them still
    REQUIRE(desk.pass() == QString());
    CHECK(desk.last().until > desk.now);
}

TEST_CASE("a check that is made about a closed case is the customer's, and holds", "[work]")
{
    Desk desk;
    REQUIRE(desk.send(CloseCase{lamp, QStringLiteral("refunded"), {}, EntryKind::Note, {}, 0}) == QString());
    REQUIRE(desk.pass() == QString());
    CHECK(desk.edit("custom.pin", QStringLiteral("1234")) == QString());
    CHECK(desk.last().case_file.isNull());
    CHECK(desk.rows.get(Id<TimelineEntry>{as(ada, desk.next - 1, desk.now).derived("entry")}).case_file == lamp); // where it is told
}

TEST_CASE("the record and the timeline keep which questions were asked, and never an answer", "[work]")
{
    Desk desk;
    Customer customer = desk.rows.get(maria);
    customer.account = QStringLiteral("ACC-77");
    desk.rows.put(Record<Customer>{maria, 4, customer});
    REQUIRE(desk.check({QStringLiteral("account"), QStringLiteral("postcode")}, {QStringLiteral("emails")}) == QString());
    CHECK(desk.told() == "identity.passed=true identity.right=2 identity.asked=3 identity.until=" + later(25).text().toStdString());
    const IdentityCheck check = desk.last();
    CHECK(check.right == QStringList{QStringLiteral("account"), QStringLiteral("postcode")});
    CHECK(check.wrong == QStringList{QStringLiteral("emails")});
    CHECK(check.case_file == lamp);
    CHECK(check.until == later(25));
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schemaOf<IdentityCheck>(), toRow(Record<IdentityCheck>{identityCheckOf(maria, ada), 1, check}).values);
    CHECK_FALSE(text.contains("ACC-77"));
}

TEST_CASE("a check asks the policy's questions, each once, of a customer and case that belong together", "[work]")
{
    Desk desk;
    CHECK(desk.check({QStringLiteral("shoe size")}) == QStringLiteral("The questions that are asked were changed meanwhile. Check the identity again."));
    CHECK(desk.check({QStringLiteral("account")}, {QStringLiteral("account")}) == QStringLiteral("Each question is asked once, in at most 500 characters."));
    CHECK(desk.check({QStringLiteral("account")}, {}, ben) == QStringLiteral("This case belongs to another team. Ask its team to hand it over."));
    CHECK(desk.send(CheckIdentity{{number(12)}, lamp}) == QStringLiteral("This customer is not here any more."));
}

TEST_CASE("a policy is refused that asks what no record knows, needs more than it asks, or protects what nobody changes", "[work]")
{
    Desk desk;
    SetIdentityPolicy set = policy();
    set.questions[0].field = QStringLiteral("custom.unknown");
    CHECK(desk.send(set, root) == QStringLiteral("A record has no answer called \"custom.unknown\" that could be asked for."));
    set.questions[0].field = QStringLiteral("custom.pin");
    CHECK(desk.send(set, root) == QString());
    set.needed = 4;
    CHECK(desk.send(set, root) == QStringLiteral("At least one right answer is needed, and no more than there are questions."));
    set.needed = 1;
    set.protects = {QStringLiteral("last_contact")};
    CHECK(desk.send(set, root) == QStringLiteral("Customers have no field \"last_contact\" that people change."));
    set.protects = {};
    set.valid_min = 0;
    CHECK(desk.send(set, root) == QStringLiteral("A check holds from one minute to 480 minutes."));
    CHECK(desk.send(policy(), lena) == QStringLiteral("Your role may not do this. Ask a team lead or an administrator."));
}

TEST_CASE("without a policy nothing is held back, and two right answers are a check", "[work]")
{
    Desk desk;
    SetIdentityPolicy none;
    none.brand = brand;
    REQUIRE(desk.send(none, root) == QString());
    CHECK(desk.refund() == QString());
    REQUIRE(desk.check({QStringLiteral("account")}) == QString());
    CHECK_FALSE(desk.last().passed);
    REQUIRE(desk.pass() == QString());
    CHECK(desk.last().passed);
}

TEST_CASE("nobody writes a check from outside, and no guide's action does", "[work]")
{
    Desk desk;
    REQUIRE(desk.pass() == QString());
    CHECK(desk.send(PutRows{QStringLiteral("identity_check"), {}}, root) == QStringLiteral("Identity is checked by whoever talks to the customer; nobody writes it from outside."));
    const QByteArray cheat = "guide: cheat\nlanguages: [en]\ntitle: Cheat\nsteps:\n  - {step: sure, action: identity.check}\n  - {step: bye, end: done}\n";
    CHECK(desk.send(PublishGuide{brand, {QString::fromUtf8(cheat)}, {}, 0}, lena).contains(QStringLiteral("identity.check")));
}

TEST_CASE("a guide's verify step is passed only with a check that was made for it or still holds", "[work]")
{
    Desk desk;
    const QByteArray guide = "guide: who\nlanguages: [en]\ntitle: Who\nsteps:\n  - {step: who, verify: Who is it, questions: [A, B, C], needed: 2, failed: no}\n  - {step: bye, end: done}\n  - {step: no, end: stopped}\n";
    REQUIRE(desk.send(PublishGuide{brand, {QString::fromUtf8(guide)}, {}, 0}, lena) == QString());
    const Id<CallGuide> id = callGuideId(brand, QStringLiteral("who"));
    const GuideScript linked = *linkedGuide(desk.rows, id, 1, {});
    const GuideEngine engine(linked, {});
    const Id<GuideRun> run{number(900)};
    REQUIRE(desk.send(StartGuide{run, id, 1, {}, maria, lamp, RawJson{runEventText(*engine.start({}, {ada, monday}))}}) == QString());
    const auto answered = [&](double right) { return AnswerGuide{run, 1, RawJson{runEventText(*engine.answer(walkOf(desk.rows.get(run)), right, {ada, monday}))}}; };
    const QString wanted = QStringLiteral("The guide goes on after an identity check. Check it, then answer again.");
    CHECK(desk.send(answered(2)) == wanted);

    SECTION("one that failed leads to the step for that") { CHECK(desk.send(answered(1)) == QString()); }
    SECTION("made for it")
    {
        REQUIRE(desk.send(CheckIdentity{maria, lamp, {QStringLiteral("1"), QStringLiteral("3")}, {}, run}) == QString());
        desk.now = later(1000); // a desk that was offline comes late with both
        CHECK(desk.send(answered(2)) == QString());
    }
    SECTION("made before, and it holds")
    {
        REQUIRE(desk.pass() == QString());
        CHECK(desk.send(answered(2)) == QString());
    }
    SECTION("made before, and its time is over")
    {
        REQUIRE(desk.pass() == QString());
        desk.now = later(1000);
        CHECK(desk.send(answered(2)) == wanted);
    }
    SECTION("made for it, with fewer right answers than it needs")
    {
        REQUIRE(desk.send(CheckIdentity{maria, lamp, {QStringLiteral("2")}, {QStringLiteral("1")}, run}) == QString());
        CHECK(desk.send(answered(2)) == wanted);
    }
    SECTION("with questions that it does not ask, or when it asks none")
    {
        CHECK(desk.send(CheckIdentity{maria, lamp, {QStringLiteral("account")}, {}, run}) == QStringLiteral("The questions that are asked were changed meanwhile. Check the identity again."));
        REQUIRE(desk.send(answered(0)) == QString());
        CHECK(desk.send(CheckIdentity{maria, lamp, {QStringLiteral("1"), QStringLiteral("2")}, {}, run}) == QStringLiteral("This guide does not ask who is calling now. Look where it stands."));
    }
    SECTION("and money may follow it: a lead answers for what the guide asks")
    {
        REQUIRE(desk.send(CheckIdentity{maria, lamp, {QStringLiteral("1"), QStringLiteral("3")}, {}, run}) == QString());
        REQUIRE(desk.send(answered(2)) == QString());
        CHECK(desk.refund() == QString());
    }
}

TEST_CASE("a record answers from what it has, any of several, and not where it has nothing", "[work]")
{
    Customer customer = mariaLopez();
    customer.account = QStringLiteral("ACC-77");
    Address home, work;
    home.line1 = QStringLiteral("1 Main Street");
    home.city = QStringLiteral("Denver");
    home.postcode = work.postcode = QStringLiteral("80202");
    customer.addresses = {home, work};
    customer.custom.fields["pin"] = QStringLiteral("1234");
    const auto answer = [&](const char* field) { return identityAnswer(customer, QString::fromLatin1(field)).toStdString(); };
    CHECK(answer("account") == "ACC-77");
    CHECK(answer("phones") == "+15055550134");
    CHECK(answer("addresses") == "1 Main Street, Denver");
    CHECK(answer("postcode") == "80202");
    CHECK(answer("custom.pin") == "1234");
    CHECK(answer("emails") == "");
    CHECK(answer("tier") == "");
}
