// Links between cases: one row of a pair, which both sides hold, and what each end says of the other.
#include "core/work/case_links.h"

#include "core/sync/scopes.h"
#include "core/work/cases.h"
#include "core/work/tasks.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<CaseFile> lid{number(12)}, hook{number(13)}, foreign{number(14)};

void put(MapRows& rows, const Id<CaseFile>& id, qint64 at, const Id<Team>& team, const Id<User>& owner)
{
    CaseFile file = brokenLamp();
    file.number = at;
    file.team = team;
    file.owner = owner;
    rows.put(Record<CaseFile>{id, 1, file});
}

// Maria's lamp (#7) and lid (#8) with the team East, her hook (#9) with West.
MapRows threeCases()
{
    MapRows rows = site();
    put(rows, lid, 8, east, ada);
    put(rows, hook, 9, west, ben);
    return rows;
}

std::string refusalOf(const Result<Change>& done) { return done ? std::string() : done.error().sentence().toStdString(); }

quint64 next = 2000;
Result<Change> link(MapRows& rows, const Id<CaseFile>& file, const Id<CaseFile>& other, LinkKind kind, const Id<User>& person = ada)
{
    return perform(rows, as(person, ++next), LinkCases{file, other, kind});
}

QStringList listed(const MapRows& rows, const Id<CaseFile>& file) { return rows.get(caseLinksOf(file)).links; }

QStringList said(const MapRows& rows, const Id<CaseFile>& file)
{
    QStringList lines;
    for (const auto& entry : rows.all<TimelineEntry>())
        if (entry.value.case_file == file)
            for (const FieldChange& change : entry.value.changes)
                if (change.field.startsWith(QStringLiteral("link.")))
                    lines.append(change.field + u':' + change.before.section(u' ', 0, 0) + u'>' + change.after.section(u' ', 0, 0));
    return lines;
}

}

TEST_CASE("a link is one row that both cases list, and both timelines say so in their own words", "[work]")
{
    MapRows rows = threeCases();
    REQUIRE(link(rows, lid, hook, LinkKind::Duplicate));
    REQUIRE(rows.all<CaseLink>().size() == 1);
    const Record<CaseLink> row = rows.all<CaseLink>().front();
    CHECK(row.id == linkBetween(hook, lid));
    CHECK(row.value.number == 8);
    CHECK(row.value.other_number == 9);
    CHECK(row.value.linked_by == ada);
    for (const Id<CaseFile>& end : {lid, hook})
        CHECK(listed(rows, end) == QStringList{text(row.id.key)});
    CHECK(said(rows, lid) == QStringList{QStringLiteral("link.duplicate.of:>9")});
    CHECK(said(rows, hook) == QStringList{QStringLiteral("link.duplicate.has:>8")});
}

TEST_CASE("a link reaches the desks of both teams, both owners and both customers, and no others", "[work]")
{
    MapRows rows = threeCases();
    REQUIRE(link(rows, lid, hook, LinkKind::Related));
    const auto scopes = [&] { return scopesOf(schemaOf<CaseLink>(), *rows.find(schemaOf<CaseLink>(), linkBetween(lid, hook).key).value()); };
    CHECK(scopes() == std::vector<QByteArray>{"team:" + east.key.text(), "team:" + west.key.text(), "user:" + ada.key.text(), "user:" + ben.key.text(), "history:" + maria.key.text()});
    // It follows a case to wherever that goes, and so does the list of that case.
    REQUIRE(perform(rows, as(ben, ++next), AssignCase{hook, ada, ben, {}, west}));
    CHECK(scopesOf(schemaOf<CaseLinks>(), *rows.find(schemaOf<CaseLinks>(), hook.key).value()) == scopesOf(schemaOf<CaseFile>(), *rows.find(schemaOf<CaseFile>(), hook.key).value()));
    CHECK(scopes() == std::vector<QByteArray>{"team:" + east.key.text(), "directory:" + brand.key.text(), "user:" + ada.key.text(), "history:" + maria.key.text()});
}

TEST_CASE("whatever moves a case moves what its links say of it", "[work]")
{
    MapRows rows = threeCases();
    REQUIRE(link(rows, lid, hook, LinkKind::Problem));
    const auto status = [&] { return rows.get(linkBetween(lid, hook)).status.name(); };
    REQUIRE(perform(rows, as(ada, ++next), MoveCase{lid, CaseStatus::WaitingForCustomer, CaseStatus::Open}));
    CHECK(status() == QStringLiteral("waiting_customer"));
    Escalate ask;
    ask.customer = maria;
    ask.case_file = lid;
    ask.to = toLead;
    ask.text.text = QStringLiteral("May I?");
    REQUIRE(perform(rows, as(ada, ++next), ask));
    CHECK(status() == QStringLiteral("escalated"));
    REQUIRE(perform(rows, as(ada, ++next), FinishTask{{as(ada, next).derived("task")}, TaskState::Dropped, {}}));
    REQUIRE(perform(rows, as(ada, ++next), CloseCase{lid, QStringLiteral("fixed"), {}, EntryKind::Note, {}, 0}));
    CHECK(status() == QStringLiteral("closed"));
    CHECK(rows.get(linkBetween(lid, hook)).other_status == CaseStatus::Open);
    REQUIRE(perform(rows, as(ada, ++next), ReopenCase{lid, {}}));
    CHECK(status() == QStringLiteral("reopened"));
}

TEST_CASE("who links second and says the same changes nothing; who says something else is told", "[work]")
{
    MapRows rows = threeCases();
    REQUIRE(link(rows, lid, lamp, LinkKind::Duplicate));
    const auto again = link(rows, lid, lamp, LinkKind::Duplicate);
    REQUIRE(again);
    CHECK(again->writes.empty());
    const std::string otherwise = "These two cases are linked already, in another way. Take that link off first.";
    CHECK(refusalOf(link(rows, lid, lamp, LinkKind::Related)) == otherwise);
    CHECK(refusalOf(link(rows, lamp, lid, LinkKind::Duplicate)) == otherwise); // the other way round
    CHECK(said(rows, lamp).size() == 1);
    REQUIRE(link(rows, lamp, hook, LinkKind::Related));
    CHECK(link(rows, hook, lamp, LinkKind::Related)->writes.empty()); // which has no direction
}

TEST_CASE("a link is taken off by whoever works on either case, and only the one that was seen", "[work]")
{
    MapRows rows = threeCases();
    REQUIRE(link(rows, lid, hook, LinkKind::Related));
    CHECK(refusalOf(perform(rows, as(ben, ++next), UnlinkCases{lid, hook, LinkKind::Duplicate})) == "Somebody has linked these two cases in another way. That link stays.");
    REQUIRE(perform(rows, as(ben, ++next), UnlinkCases{hook, lid, LinkKind::Related}));
    CHECK(rows.get(linkBetween(lid, hook)).off);
    CHECK(listed(rows, lid).isEmpty());
    CHECK(listed(rows, hook).isEmpty());
    CHECK(said(rows, lid).last() == QStringLiteral("link.related.of:9>"));
    CHECK(perform(rows, as(ada, ++next), UnlinkCases{lid, hook, LinkKind::Related})->writes.empty()); // at the same time
    REQUIRE(link(rows, hook, lid, LinkKind::Duplicate)); // on again, as something else
    CHECK(rows.get(linkBetween(lid, hook)).case_file == hook);
    CHECK(listed(rows, lid).size() == 1);
}

TEST_CASE("links that make no sense are refused, with the way on", "[work]")
{
    MapRows rows = threeCases();
    CHECK(refusalOf(link(rows, lid, lid, LinkKind::Related)) == "A case is not linked to itself. Choose another.");
    CHECK(refusalOf(link(rows, lid, {number(77)}, LinkKind::Related)) == "The other case is not here any more.");
    put(rows, foreign, 10, west, ben);
    CHECK(refusalOf(link(rows, hook, foreign, LinkKind::Related)) == "This case belongs to another team. Ask its team to hand it over."); // neither is Ada's
    CaseFile other = brokenLamp();
    other.brand = {number(99)};
    rows.put(Record<CaseFile>{foreign, 1, other});
    CHECK(refusalOf(link(rows, lid, foreign, LinkKind::Related)) == "These cases are of two brands, whose records are kept apart.");
    CHECK(rows.all<CaseLink>().empty());
}

TEST_CASE("following duplicates comes to an end at one original", "[work]")
{
    MapRows rows = threeCases();
    REQUIRE(link(rows, lid, lamp, LinkKind::Duplicate));
    REQUIRE(link(rows, hook, lid, LinkKind::Duplicate));
    CHECK(refusalOf(link(rows, lamp, hook, LinkKind::Duplicate)) == "The other case is a duplicate of this one. Close that one instead.");
    put(rows, foreign, 10, east, ada);
    CHECK(refusalOf(link(rows, lid, foreign, LinkKind::Duplicate)) == "This case is a duplicate of another already. Take that link off first.");
    REQUIRE(link(rows, foreign, lamp, LinkKind::Duplicate)); // one original of several
}

TEST_CASE("a problem has cases and is part of no other problem", "[work]")
{
    MapRows rows = threeCases();
    put(rows, foreign, 10, east, ada);
    REQUIRE(link(rows, lid, lamp, LinkKind::Problem));
    CHECK(refusalOf(link(rows, lamp, foreign, LinkKind::Problem)) == "This case is a problem with cases of its own. Link these to the other problem instead.");
    CHECK(refusalOf(link(rows, foreign, lid, LinkKind::Problem)) == "The other case is part of a problem itself. Link this case to that problem.");
    REQUIRE(link(rows, lid, foreign, LinkKind::Problem)); // of two problems at once
}

TEST_CASE("a case has a limit of links, and what is beyond it is refused", "[work]")
{
    MapRows rows = threeCases();
    QStringList links;
    for (int i = 0; i < linksOfCase_max; ++i)
        links.append(text(number(50'000 + quint64(i))));
    rows.put(Record<CaseLinks>{caseLinksOf(lamp), 1, {brand, east, ada, maria, lamp, links, {}}});
    CHECK(refusalOf(link(rows, lid, lamp, LinkKind::Problem)) == "A case has at most 500 links. Make another problem case for the rest.");
}
