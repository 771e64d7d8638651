// Merging a duplicate into the case that stays, and splitting entries out into a case of their own: nothing is lost either way.
#include "core/work/case_merge.h"

#include "core/domain/case_link.h"
#include "core/domain/case_rules.h"
#include "core/work/cases.h"
#include "core/work/notes.h"
#include "core/work/tasks.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> lid{number(12)}, fresh{number(13)}, foreign{number(14)};
const Id<Customer> noor{number(30)};

// Maria's lamp (#7) and lid (#8), both with East.
MapRows twoCases()
{
    MapRows rows = site();
    CaseFile file = brokenLamp();
    file.number = 8;
    rows.put(Record<CaseFile>{lid, 1, file});
    return rows;
}

std::string refusalOf(const Result<Change>& done) { return done ? std::string() : done.error().sentence().toStdString(); }

quint64 next = 3000;
template <class Op> Result<Change> perform(MapRows& rows, const Op& op, const Id<User>& person = ada) { return callboard::perform(rows, as(person, ++next), op); }

Id<TimelineEntry> noted(MapRows& rows, const Id<CaseFile>& file, const char* words)
{
    AddEntry note;
    note.customer = maria;
    note.case_file = file;
    note.text.text = QString::fromLatin1(words);
    REQUIRE(perform(rows, note));
    return {as(ada, next).derived("entry")};
}

Id<Task> asked(MapRows& rows, const Id<CaseFile>& file)
{
    Escalate ask;
    ask.customer = maria;
    ask.case_file = file;
    ask.to = toLead;
    ask.text.text = QStringLiteral("May I?");
    REQUIRE(perform(rows, ask));
    return {as(ada, next).derived("task")};
}

}

TEST_CASE("a case that is merged ends as a duplicate, and its entries stay where they were written", "[work]")
{
    MapRows rows = twoCases();
    const Id<TimelineEntry> note = noted(rows, lid, "It squeaks.");
    const TimelineEntry before = rows.get(note);
    REQUIRE(perform(rows, MergeCases{lid, lamp}));
    CHECK(rows.get(lid).status == CaseStatus::Closed);
    CHECK(rows.get(lid).outcome == QStringLiteral("duplicate"));
    CHECK(rows.get(lid).closed.isSet());
    CHECK(rows.get(lamp).status == CaseStatus::Open);
    CHECK(rows.get(note) == before);
    const CaseLink link = rows.get(linkBetween(lid, lamp));
    CHECK(link.kind == LinkKind::Duplicate);
    CHECK(link.case_file == lid);
    CHECK(link.status == CaseStatus::Closed);
}

TEST_CASE("what is open in a case that is merged goes on in the one that stays", "[work]")
{
    MapRows rows = twoCases();
    const Id<Task> task = asked(rows, lid);
    REQUIRE(perform(rows, MergeCases{lid, lamp}));
    CHECK(rows.get(task).case_file == lamp);
    CHECK(rows.get(lid).open_tasks.isEmpty());
    CHECK(rows.get(lamp).open_tasks == QStringList{text(task.key)});
    CHECK(rows.get(lamp).status == CaseStatus::Escalated);
    REQUIRE(perform(rows, FinishTask{task, TaskState::Approved, {}}, lena));
    CHECK(rows.get(lamp).status == CaseStatus::Open);
}

TEST_CASE("a case that is merged has what its brand wants to know from the one that stays, and no way round it", "[work]")
{
    MapRows rows = twoCases();
    rows.put(Record<CaseRules>{caseRulesOf(brand), 1, {brand, {QStringLiteral("category")}, {}}});
    CHECK(refusalOf(perform(rows, MergeCases{lid, lamp})) == "A case that ends needs: Category. Fill it in, then end the case.");
    CHECK(rows.get(lid).status == CaseStatus::Open);
    CaseFile file = rows.get(lamp);
    file.category = QStringLiteral("parcel");
    rows.put(Record<CaseFile>{lamp, 6, file});
    REQUIRE(perform(rows, MergeCases{lid, lamp}));
    CHECK(rows.get(lid).category == QStringLiteral("parcel"));
}

TEST_CASE("two people merge two cases into each other at once: the first is done, the other is told", "[work]")
{
    MapRows rows = twoCases();
    REQUIRE(perform(rows, MergeCases{lid, lamp}));
    CHECK(refusalOf(perform(rows, MergeCases{lamp, lid})) == "These two cases are linked already, in another way. Take that link off first.");
    const auto again = perform(rows, MergeCases{lid, lamp}); // the same, at the same time
    REQUIRE(again);
    CHECK(again->writes.empty());
}

TEST_CASE("a merge that would hide or move a case of somebody else is refused", "[work]")
{
    MapRows rows = twoCases();
    CaseFile file = brokenLamp();
    file.customer = noor;
    rows.put(Record<CaseFile>{foreign, 1, file});
    CHECK(refusalOf(perform(rows, MergeCases{lid, foreign})) == "These are cases of two customers. Link them instead.");
    file.customer = maria;
    file.team = west;
    rows.put(Record<CaseFile>{foreign, 1, file});
    CHECK(refusalOf(perform(rows, MergeCases{lid, foreign})) == "This case belongs to another team. Ask its team to hand it over.");
    CHECK(refusalOf(perform(rows, MergeCases{lid, lid})) == "A case is not merged into itself. Choose another.");
    REQUIRE(perform(rows, CloseCase{lamp, QStringLiteral("fixed"), {}, EntryKind::Note, {}, 0}));
    CHECK(refusalOf(perform(rows, MergeCases{lid, lamp})) == "The case that stays has ended. Reopen it first, or merge it into this one.");
}

TEST_CASE("entries that are split out become a case of their own, related to the one that they came from", "[work]")
{
    MapRows rows = twoCases();
    const Id<TimelineEntry> one = noted(rows, lamp, "The lamp."), another = noted(rows, lamp, "And the vase.");
    REQUIRE(perform(rows, SplitCase{lamp, fresh, QStringLiteral(" The vase "), {text(another.key)}}));
    const CaseFile file = rows.get(fresh);
    CHECK(file.subject == QStringLiteral("The vase"));
    CHECK(file.customer == maria);
    CHECK(file.team == east);
    CHECK(file.owner == ada);
    CHECK(rows.get(one).case_file == lamp);
    CHECK(rows.get(another).case_file == fresh);
    CHECK(rows.get(another).text.text == QStringLiteral("And the vase."));
    CHECK(rows.get(linkBetween(fresh, lamp)).kind == LinkKind::Related);
}

TEST_CASE("an entry that somebody else has split out meanwhile stays where it went", "[work]")
{
    MapRows rows = twoCases();
    const Id<TimelineEntry> note = noted(rows, lamp, "The vase.");
    REQUIRE(perform(rows, SplitCase{lamp, fresh, QStringLiteral("The vase"), {text(note.key)}}));
    CHECK(refusalOf(perform(rows, SplitCase{lamp, foreign, QStringLiteral("The vase"), {text(note.key)}})) == "One of these entries is with another case already. Choose again.");
    CHECK(rows.get(note).case_file == fresh);
    const auto made = rows.find(foreign);
    REQUIRE(made);
    CHECK_FALSE(*made);
}

TEST_CASE("what was changed in a case stays with it", "[work]")
{
    MapRows rows = twoCases();
    REQUIRE(perform(rows, MoveCase{lamp, CaseStatus::WaitingForCustomer, CaseStatus::Open}));
    const Id<TimelineEntry> change{as(ada, next).derived("entry")};
    CHECK(refusalOf(perform(rows, SplitCase{lamp, fresh, QStringLiteral("The vase"), {text(change.key)}})) == "What was changed in a case stays with it. Choose notes, calls and messages only.");
}

TEST_CASE("a merge is taken back whole: the case goes on, and the two are apart", "[work]")
{
    MapRows rows = twoCases();
    REQUIRE(perform(rows, MergeCases{lid, lamp}));
    const Uuid merge = number(next);
    REQUIRE(perform(rows, UnmergeCases{lid, lamp, merge}));
    CHECK(rows.get(lid).status == CaseStatus::Reopened);
    CHECK(rows.get(lid).outcome.isEmpty());
    CHECK(rows.get(linkBetween(lid, lamp)).off);
    CHECK(refusalOf(perform(rows, UnmergeCases{lid, lamp, merge})) == "This case was ended or reopened by somebody else. It stays as they left it; reopen it if it goes on.");
}

TEST_CASE("taking a merge back opens nothing that somebody else closed", "[work]")
{
    const std::string theirs = "This case was ended or reopened by somebody else. It stays as they left it; reopen it if it goes on.";
    MapRows rows = twoCases();
    CloseCase close;
    close.case_file = lid;
    close.outcome = QStringLiteral("fixed");
    SECTION("before the merge arrived")
    {
        REQUIRE(perform(rows, close, lena));
        REQUIRE(perform(rows, MergeCases{lid, lamp}));
        CHECK(refusalOf(perform(rows, UnmergeCases{lid, lamp, number(next)})) == theirs);
        CHECK(rows.get(lid).outcome == QStringLiteral("fixed"));
    }
    SECTION("after it was reopened")
    {
        REQUIRE(perform(rows, MergeCases{lid, lamp}));
        const Uuid merge = number(next);
        REQUIRE(perform(rows, ReopenCase{lid, {}}, lena));
        REQUIRE(perform(rows, close, lena));
        CHECK(refusalOf(perform(rows, UnmergeCases{lid, lamp, merge})) == theirs);
    }
    SECTION("by merging it as well, a moment earlier")
    {
        REQUIRE(perform(rows, MergeCases{lid, lamp}, lena));
        REQUIRE(perform(rows, MergeCases{lid, lamp}));
        CHECK(refusalOf(perform(rows, UnmergeCases{lid, lamp, number(next)})) == theirs);
    }
    CHECK(rows.get(lid).status == CaseStatus::Closed);
    CHECK_FALSE(rows.get(linkBetween(lid, lamp)).off);
}
