// Choosing an operation and its values.
#include "tests/simulation/gestures.h"

#include "core/guide/guide_engine.h"
#include "core/work/contacts.h"
#include "core/work/identity.h"
#include "core/work/review_packs.h"
#include "core/work/watching.h"
#include "tests/simulation/invariants.h"
#include "tests/support/sample_site.h"

namespace callboard::simulation {

using namespace callboard::sample;

namespace {

// Sometimes what others would choose too, mostly a word that nobody else has.
QString someWord(SeededRandom& dice, const std::vector<const char*>& common)
{
    if (dice.chance(40))
        return QString::fromLatin1(dice.pick(common));
    return QStringLiteral("word-%1").arg(dice.below(100'000));
}

QStringList otherTags(QStringList tags, SeededRandom& dice)
{
    if (!tags.isEmpty() && dice.chance(45))
        tags.removeAt(dice.below(int(tags.size())));
    if (tags.isEmpty() || dice.chance(70))
        if (const QString tag = someWord(dice, {"garden", "vip", "fragile"}); !tags.contains(tag))
            tags.append(tag);
    return tags;
}

Channel someChannel(SeededRandom& dice) { return dice.pick(std::vector{Channel::Phone, Channel::Email, Channel::Chat, Channel::Text}); }

AddEntry noteOn(const Record<CaseFile>& file, SeededRandom& dice)
{
    AddEntry note;
    note.customer = file.value.customer;
    if (dice.chance(80))
        note.case_file = file.id;
    note.text = {QStringLiteral("Note %1").arg(dice.below(1'000'000))};
    return note;
}

EditCase edited(const Record<CaseFile>& file, SeededRandom& dice)
{
    EditCase edit{file.id, {}, {}};
    const auto put = [&](const char* column, const Value& was, const Value& now) {
        edit.was.fields[column] = was;
        edit.set.fields[column] = now;
    };
    if (dice.chance(50))
        put("category", file.value.category, someWord(dice, {"delivery", "refund"}));
    if (dice.chance(40))
        put("priority", file.value.priority.name(), QString::fromLatin1(dice.pick(std::vector<const char*>{"low", "normal", "high", "urgent"})));
    if (edit.set.fields.empty() || dice.chance(40))
        put("tags", words(file.value.tags), words(otherTags(file.value.tags, dice)));
    return edit;
}

AssignCase assigned(const Record<CaseFile>& file, SeededRandom& dice)
{
    AssignCase op{file.id, file.value.owner, file.value.owner, file.value.team, file.value.team};
    op.owner = dice.pick(std::vector<Id<User>>{ada, ben, lena});
    if (dice.chance(40))
        op.team = dice.chance(50) ? east : west;
    return op;
}

// Now and then somebody who may not see the case.
QStringList someColleagues(SeededRandom& dice)
{
    QStringList named;
    for (const Id<User>& person : {ada, ben, lena})
        if (dice.chance(40))
            named.append(text(person.key));
    return named;
}

void watchOrStop(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    const bool watches = file.value.watchers.contains(text(node.user.key));
    node.submit(intent(WatchCase{file.id, dice.chance(90) ? watches : !watches}));
}

// What is missing is filled in most of the time.
void endCase(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    if (file.value.category.isEmpty() && dice.chance(80)) {
        EditCase edit{file.id, {}, {}};
        edit.was.fields["category"] = file.value.category;
        edit.set.fields["category"] = someWord(dice, {"delivery", "refund"});
        node.submit(intent(edit));
    }
    CloseCase close{file.id, someWord(dice, {"replaced", "refunded"}), {dice.chance(50) ? QStringLiteral("Closing note %1").arg(dice.below(1'000'000)) : QString()}, EntryKind::Note, {}, 0};
    close.resolved = file.value.status != CaseStatus::Resolved && dice.chance(45);
    if (dice.chance(25)) {
        close.kind = EntryKind::Message;
        close.channel = someChannel(dice);
        close.read_up_to = readUpTo(file);
    } else if (!close.note.text.isEmpty() && dice.chance(25)) {
        close.mentions = someColleagues(dice);
    }
    node.submit(intent(close));
}

// As in the window: what somebody writes is a draft before it is an entry. Some is left lying.
void writeOn(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    const QString place = QStringLiteral("composer/") + text(file.id.key);
    AddEntry note = noteOn(file, dice);
    if (dice.chance(25))
        note.mentions = someColleagues(dice);
    node.saveDraft(place, note.text.text);
    if (dice.chance(80))
        node.submit(intent(note), place);
}

void workOnCase(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    if (!isAtWork(file.value.status) && dice.chance(25))
        return void(node.submit(intent(ReopenCase{file.id, {}})));
    if (file.value.status == CaseStatus::Resolved && dice.chance(45))
        return endCase(node, file, dice);
    const int choice = dice.below(100);
    if (choice < 30)
        writeOn(node, file, dice);
    else if (choice < 52)
        node.submit(intent(edited(file, dice)));
    else if (choice < 66)
        node.submit(intent(MoveCase{file.id, dice.chance(50) ? CaseStatus::WaitingForCustomer : CaseStatus::WaitingForUs, file.value.status}));
    else if (choice < 78)
        endCase(node, file, dice);
    else if (choice < 84)
        node.submit(intent(ReopenCase{file.id, {dice.chance(50) ? QStringLiteral("It came back.") : QString()}}));
    else if (choice < 88)
        watchOrStop(node, file, dice);
    else
        node.submit(intent(assigned(file, dice)));
}

// What is held back without a check is tried without one too.
void checkIdentity(DeskNode& node, const Id<Customer>& customer, const Id<CaseFile>& file, SeededRandom& dice)
{
    if (dice.chance(15))
        return;
    QStringList right{QStringLiteral("account"), QStringLiteral("postcode")}, wrong;
    if (dice.chance(20))
        wrong.append(right.takeLast());
    node.submit(intent(CheckIdentity{customer, file, right, wrong}));
}

void editCustomer(DeskNode& node, const Record<Customer>& customer, SeededRandom& dice)
{
    EditCustomer edit{customer.id, {}, {}};
    if (dice.chance(60)) {
        edit.was.fields["tier"] = customer.value.tier;
        edit.set.fields["tier"] = someWord(dice, {"silver", "gold"});
    }
    if (dice.chance(20)) {
        checkIdentity(node, customer.id, {}, dice);
        edit.was.fields["language"] = customer.value.language;
        edit.set.fields["language"] = someWord(dice, {"en", "es"});
    }
    if (edit.set.fields.empty() || dice.chance(40)) {
        edit.was.fields["tags"] = words(customer.value.tags);
        edit.set.fields["tags"] = words(otherTags(customer.value.tags, dice));
    }
    node.submit(intent(edit));
}

// Starts the guide on a case, or does with a run what the person may, and sometimes what they may not.
void followGuide(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    const RowStore& rows = node.desk().cache().rows();
    std::vector<Record<GuideRun>> runs;
    for (const auto& run : seen<GuideRun>(node))
        if (run.value.state == GuideRunState::Running)
            runs.push_back(run);
    const bool isNew = runs.empty() || dice.chance(20);
    const Record<GuideRun> run = isNew ? Record<GuideRun>{{node.desk().newId()}, 0, {}} : dice.pick(runs);
    if (!isNew && dice.chance(20)) {
        node.submit(intent(HandOverGuide{run.id, dice.pick(std::vector<Id<User>>{ada, ben, lena}), run.value.holder}));
        return;
    }
    const auto guides = seen<CallGuide>(node);
    if (guides.empty())
        return;
    const auto linked = linkedGuide(rows, guides.front().id, guides.front().value.version, {});
    if (!linked)
        return;
    const GuideEngine engine(*linked, {});
    const RunAuthor author{node.user, node.clock.now()};
    if (isNew) {
        const auto event = engine.start({}, author);
        CALLBOARD_REQUIRE(event.ok());
        node.submit(intent(StartGuide{run.id, guides.front().id, guides.front().value.version, {}, file.value.customer, file.id, RawJson{runEventText(*event)}}));
        return;
    }
    const GuideWalk walk = walkOf(run.value);
    const GuideStep* step = engine.stepOf(walk);
    if (!step)
        return;
    if (const auto event = engine.answer(walk, step->kind == StepKind::Ask ? GuideValue(double(dice.below(1'000))) : GuideValue(), author))
        node.submit(intent(AnswerGuide{run.id, run.value.events.size(), RawJson{runEventText(*event)}}));
}

void promiseOrFinish(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    const auto tasks = seen<Task>(node);
    if (!tasks.empty() && dice.chance(55)) {
        const auto& task = dice.pick(tasks);
        const TaskState done = task.value.kind != TaskKind::Escalation ? TaskState::Done : dice.chance(50) ? TaskState::Approved : TaskState::Declined;
        node.submit(intent(FinishTask{task.id, dice.chance(60) ? done : TaskState::Dropped, {dice.chance(50) ? QStringLiteral("Answer %1").arg(dice.below(100'000)) : QString()}}));
        return;
    }
    if (dice.chance(40)) {
        Escalate ask;
        ask.customer = file.value.customer;
        ask.case_file = file.id;
        ask.to = toLead;
        ask.text = {QStringLiteral("Question %1").arg(dice.below(1'000'000))};
        node.submit(intent(ask));
        return;
    }
    PromiseFollowUp promise;
    promise.customer = file.value.customer;
    promise.case_file = file.id;
    promise.text = {QStringLiteral("Promise %1").arg(dice.below(1'000'000))};
    promise.due = {node.clock.now().ms + 60'000 * (1 + dice.below(1'000))};
    node.submit(intent(promise));
}

// Anybody does anything with any refund, most often with one that waits: who may and what is left is the site's to say.
void askOrDecide(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    auto refunds = seen<Refund>(node);
    if (std::any_of(refunds.begin(), refunds.end(), [](const Record<Refund>& refund) { return refund.value.state == RefundState::Requested; }) && dice.chance(85))
        std::erase_if(refunds, [](const Record<Refund>& refund) { return refund.value.state != RefundState::Requested; });
    const NoteText words{dice.chance(50) ? QStringLiteral("Words %1").arg(dice.below(100'000)) : QString()};
    const bool mayDecide = node.desk().person().role != Role::Rep;
    if (!mayDecide && dice.chance(70)) // one's own can be withdrawn
        std::erase_if(refunds, [&node](const Record<Refund>& refund) { return refund.value.asked_by != node.user; });
    if (!refunds.empty() && dice.chance(60)) {
        const Id<Refund> refund = dice.pick(refunds).id;
        const int choice = dice.below(100);
        if (choice < (mayDecide ? 45 : 15))
            node.submit(intent(ApproveRefund{refund, words}));
        else if (choice < (mayDecide ? 90 : 30))
            node.submit(intent(DenyRefund{refund, words}));
        else
            node.submit(intent(CancelRefund{refund, words}));
        return;
    }
    auto orders = seen<Order>(node);
    if (dice.chance(90))
        std::erase_if(orders, [&](const Record<Order>& order) { return order.value.customer != file.value.customer; });
    if (orders.empty())
        return;
    RequestRefund ask{file.id, dice.pick(orders).id, {}, dice.pick(std::vector<RefundReason>{RefundReason::Damaged, RefundReason::Late, RefundReason::Goodwill}), words};
    checkIdentity(node, file.value.customer, dice.chance(80) ? file.id : Id<CaseFile>(), dice);
    ask.amount = {100LL * (5 + dice.below(dice.chance(50) ? 30 : 120)), QStringLiteral("USD")};
    node.submit(intent(ask));
}

// Reps try it too, as a program would that does not know that they may not.
void packOrUnpack(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice)
{
    const QStringList cases{text(file.id.key)};
    node.submit(dice.chance(70) ? intent(TakeAlong{cases}) : intent(LeaveBehind{cases}));
}

void writeDraft(DeskNode& node, SeededRandom& dice, const std::vector<Record<CaseFile>>& files)
{
    const QString place = QStringLiteral("composer/%1").arg(dice.below(2));
    if (dice.chance(50))
        return node.saveDraft(place, QStringLiteral("Draft %1").arg(dice.below(100'000)));
    AddEntry note = noteOn(dice.pick(files), dice);
    node.submit(intent(note), place);
}

// To the customer: held for a while, and sometimes taken back, at once or later.
void reply(DeskNode& node, SeededRandom& dice, const std::vector<Record<CaseFile>>& files)
{
    if (dice.chance(15))
        return node.takeBack();
    const Record<CaseFile>& file = dice.pick(files);
    AddEntry words = noteOn(file, dice);
    words.kind = EntryKind::Message;
    words.direction = Direction::Outgoing;
    words.channel = someChannel(dice);
    if (dice.chance(10))
        words.purpose = ConsentPurpose::Marketing;
    if (!words.case_file.isNull())
        words.read_up_to = readUpTo(file);
    node.submit(intent(words), QStringLiteral("composer/%1").arg(dice.below(2)), 1'000LL * (1 + dice.below(60)));
    if (dice.chance(30))
        node.takeBack();
}

}

void doSomething(DeskNode& node, SeededRandom& dice)
{
    if (!node.isUp())
        return;
    node.lookAtEverything();
    const auto files = seen<CaseFile>(node);
    const auto customers = seen<Customer>(node);
    if (customers.empty())
        return;
    const auto& customer = dice.chance(70) ? customers.front() : dice.pick(customers);
    if (!files.empty() && dice.chance(node.desk().person().role == Role::Rep ? 1 : 8))
        return packOrUnpack(node, dice.pick(files), dice);
    if (!files.empty() && dice.chance(7))
        return linkOrMerge(node, dice.chance(60) ? files.front() : dice.pick(files), dice);
    if (dice.chance(4))
        return askForConsent(node, customer, dice);
    const int choice = dice.below(100);
    if (choice < 6 || (files.empty() && choice > 40)) {
        OpenCase op;
        op.case_file = {node.desk().newId()};
        op.customer = customer.id;
        op.subject = QStringLiteral("Matter %1").arg(dice.below(100'000));
        op.team = dice.chance(50) ? east : west;
        if (dice.chance(40))
            op.owner = dice.pick(std::vector<Id<User>>{ada, ben, lena});
        node.submit(intent(op));
    } else if (choice < 8) {
        CreateCustomer op;
        op.customer = {node.desk().newId()};
        op.set.fields["brand"] = brand.key;
        op.set.fields["family_name"] = QStringLiteral("Customer %1").arg(dice.below(100'000));
        node.submit(intent(op));
    } else if (choice < 28) {
        editCustomer(node, customer, dice);
    } else if (choice < 38) {
        std::vector<Record<Conflict>> open;
        for (const auto& conflict : seen<Conflict>(node))
            if (conflict.value.state == ConflictState::Open)
                open.push_back(conflict);
        if (!open.empty())
            node.submit(intent(ResolveConflict{dice.pick(open).id.key, dice.chance(50)}));
    } else if (choice < 42) {
        node.dealWithRefused(dice);
    } else if (choice < 47) {
        node.look(dice.pick(customers).id); // whoever looks elsewhere gives up what they saw
    } else if (choice < 57 && !files.empty()) {
        if (dice.chance(40))
            reply(node, dice, files);
        else
            writeDraft(node, dice, files);
    } else if (choice < 68 && !files.empty()) {
        followGuide(node, dice.pick(files), dice);
    } else if (choice < 74 && !files.empty()) {
        promiseOrFinish(node, dice.pick(files), dice);
    } else if (choice < 84 && !files.empty()) {
        askOrDecide(node, dice.pick(files), dice);
    } else if (!files.empty()) {
        workOnCase(node, dice.chance(60) ? files.front() : dice.pick(files), dice);
    }
}

void changePerson(DeskNode& admin, SeededRandom& dice)
{
    if (!admin.isUp())
        return;
    std::vector<Record<User>> reps;
    for (const auto& user : seen<User>(admin))
        if (user.id == ada || user.id == ben)
            reps.push_back(user);
    if (reps.empty())
        return;
    Record<User> user = dice.pick(reps);
    static const std::vector<QStringList> teams{{text(east.key)}, {text(west.key)}, {text(east.key), text(west.key)}, {}};
    user.value.teams = dice.pick(teams);
    if (dice.chance(25))
        user.value.role = user.value.role == Role::Rep ? Role::Lead : Role::Rep;
    admin.submit(PutRows::of(schemaOf<User>(), {toRow(user)}));
}

} // namespace callboard::simulation
