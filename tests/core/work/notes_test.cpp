// Timeline entries and the end of conflicts.
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

AddEntry note(const char* text)
{
    AddEntry op;
    op.customer = maria;
    op.case_file = lamp;
    op.kind = EntryKind::Note;
    op.text = {QString::fromUtf8(text)};
    return op;
}

// A customer's tier was set to gold while Ada wanted bronze.
struct Disputed {
    MapRows rows = site();
    Uuid conflict;
    Disputed()
    {
        REQUIRE(perform(rows, as(lena, 900), EditCustomer{maria, {{{"tier", word("gold")}}}, {{{"tier", word("silver")}}}}));
        REQUIRE(perform(rows, as(ada, 901), EditCustomer{maria, {{{"tier", word("bronze")}}}, {{{"tier", word("silver")}}}}));
        conflict = rows.all<Conflict>().front().id.key;
    }
    Conflict state() const { return rows.get(Id<Conflict>{conflict}); }
};

}

TEST_CASE("a note is kept with its author, its case and both times", "[work]")
{
    MapRows rows = site();
    AddEntry op = note("She called about the lamp.");
    op.happened = later(3);
    REQUIRE(perform(rows, as(ada), op));
    const TimelineEntry entry = rows.all<TimelineEntry>().front().value;
    CHECK(entry.text.text == QStringLiteral("She called about the lamp."));
    CHECK(entry.author == ada);
    CHECK(entry.team == east);
    CHECK(entry.brand == brand);
    CHECK(entry.happened == later(3));
    CHECK(entry.recorded == later(10));
    CHECK(rows.get(maria).last_contact == later(3));
}

TEST_CASE("an entry never happened after it was recorded, whatever the desk's clock said", "[work]")
{
    MapRows rows = site();
    AddEntry op = note("From the future.");
    op.happened = later(100'000);
    REQUIRE(perform(rows, as(ada), op));
    CHECK(rows.all<TimelineEntry>().front().value.happened == later(10));
}

TEST_CASE("an older entry does not make the last contact older", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(ada, 1000), note("Now.")));
    AddEntry op = note("Yesterday, written down late.");
    op.happened = later(-1440);
    REQUIRE(perform(rows, as(ada, 1001), op));
    CHECK(rows.get(maria).last_contact == later(10));
    CHECK(rows.all<TimelineEntry>().size() == 2);
}

TEST_CASE("an empty note is refused by name, an empty call is not", "[work]")
{
    MapRows rows = site();
    auto empty = perform(rows, as(ada), note("  \n "));
    REQUIRE_FALSE(empty);
    CHECK(empty.error().field == QStringLiteral("text"));
    AddEntry call = note("");
    call.kind = EntryKind::Call;
    CHECK(perform(rows, as(ada), call));
}

TEST_CASE("a note longer than its limit is refused by name", "[work]")
{
    MapRows rows = site();
    AddEntry op = note("");
    op.text.text = QString(textBytesMax + 1, u'x');
    auto change = perform(rows, as(ada), op);
    REQUIRE_FALSE(change);
    CHECK(change.error().field == QStringLiteral("text"));
}

TEST_CASE("changes are written by the program, not by hand", "[work]")
{
    MapRows rows = site();
    AddEntry op = note("I changed it, honestly.");
    op.kind = EntryKind::Change;
    CHECK_FALSE(perform(rows, as(ada), op));
}

TEST_CASE("a note goes on no case of another customer or another team", "[work]")
{
    MapRows rows = site();
    Customer other = mariaLopez();
    other.given_name = QStringLiteral("Ines");
    rows.put(Record<Customer>{{number(12)}, 1, other});
    AddEntry op = note("Wrong person.");
    op.customer = {number(12)};
    CHECK_FALSE(perform(rows, as(ada), op));
    auto denied = perform(rows, as(ben), note("Not my team."));
    REQUIRE_FALSE(denied);
    CHECK(denied.error().code == ErrorCode::Denied);
    CHECK(rows.all<TimelineEntry>().empty());
}

TEST_CASE("a note about the customer alone is for everyone who answers calls", "[work]")
{
    MapRows rows = site();
    AddEntry op = note("Prefers e-mail.");
    op.case_file = {};
    REQUIRE(perform(rows, as(ben), op));
    CHECK(rows.all<TimelineEntry>().front().value.team.isNull());
}

TEST_CASE("a conflict that is resolved with mine writes it and is closed", "[work]")
{
    Disputed disputed;
    REQUIRE(perform(disputed.rows, as(ada, 1000), ResolveConflict{disputed.conflict, true}));
    CHECK(disputed.rows.get(maria).tier == QStringLiteral("bronze"));
    CHECK(disputed.state().state == ConflictState::UsedMine);
    CHECK(disputed.state().resolved_by == ada);
}

TEST_CASE("a conflict that is resolved with theirs changes nothing else", "[work]")
{
    Disputed disputed;
    REQUIRE(perform(disputed.rows, as(lena, 1000), ResolveConflict{disputed.conflict, false}));
    CHECK(disputed.rows.get(maria).tier == QStringLiteral("gold"));
    CHECK(disputed.state().state == ConflictState::KeptTheirs);
    CHECK(disputed.state().resolved_by == lena);
}

TEST_CASE("the first decision on a conflict stands", "[work]")
{
    Disputed disputed;
    REQUIRE(perform(disputed.rows, as(lena, 1000), ResolveConflict{disputed.conflict, false}));
    auto second = perform(disputed.rows, as(ada, 1001), ResolveConflict{disputed.conflict, true});
    REQUIRE(second);
    CHECK(second->writes.empty());
    CHECK(disputed.rows.get(maria).tier == QStringLiteral("gold"));
}

TEST_CASE("the value that a resolution replaces is on the timeline", "[work]")
{
    Disputed disputed;
    Customer customer = disputed.rows.get(maria);
    customer.tier = QStringLiteral("platinum"); // a third value, which the conflict does not know
    disputed.rows.put(Record<Customer>{maria, 9, customer});
    REQUIRE(perform(disputed.rows, as(ada, 1000), ResolveConflict{disputed.conflict, true}));
    const FieldChange expected{QStringLiteral("tier"), QStringLiteral("platinum"), QStringLiteral("bronze"), {}};
    bool found = false;
    for (const auto& entry : disputed.rows.all<TimelineEntry>())
        found = found || entry.value.changes.contains(expected);
    CHECK(found);
}

TEST_CASE("a conflict on another team's case is not for everyone to decide", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 900), EditCase{lamp, {{{"subject", word("Lamp broken")}}}, {{{"subject", word("The lamp arrived broken")}}}}));
    REQUIRE(perform(rows, as(ada, 901), EditCase{lamp, {{{"subject", word("Lamp in pieces")}}}, {{{"subject", word("The lamp arrived broken")}}}}));
    REQUIRE(rows.all<Conflict>().size() == 1);
    auto change = perform(rows, as(ben), ResolveConflict{rows.all<Conflict>().front().id.key, true});
    REQUIRE_FALSE(change);
    CHECK(change.error().code == ErrorCode::Denied);
}

TEST_CASE("a case that goes to another team by a decision takes the decision along", "[work]")
{
    MapRows rows = site();
    REQUIRE(perform(rows, as(lena, 900), AssignCase{lamp, lena, ada, east, east}));
    REQUIRE(perform(rows, as(lena, 901), AssignCase{lamp, ada, ada, west, east})); // Lena did not know
    std::vector<Record<Conflict>> open = rows.all<Conflict>();
    std::erase_if(open, [](const Record<Conflict>& one) { return one.value.column != QStringLiteral("team"); });
    REQUIRE(open.size() == 1);
    REQUIRE(perform(rows, as(lena, 902), ResolveConflict{open.front().id.key, true}));
    CHECK(rows.get(lamp).team == west);
    CHECK(rows.get(open.front().id).team == west);
    CHECK(rows.get(Id<TimelineEntry>{as(lena, 902).derived("entry")}).team == west);
}

TEST_CASE("a note that quotes an article keeps the version that was used, also when a newer one is published", "[work]")
{
    MapRows rows = site();
    const Id<Article> article{number(70)};
    const Id<ArticleVersion> first{Uuid::derived(number(800), "version")}, second{Uuid::derived(number(802), "version")};
    WriteArticle write;
    write.article = article;
    write.brand = brand;
    write.title = QStringLiteral("Refunds");
    write.publish = true;
    REQUIRE(perform(rows, as(lena, 800), write));
    AddEntry op = note("See the article.");
    op.quoted = {text(first.key), QStringLiteral("no id"), text(number(99))};
    REQUIRE(perform(rows, as(ada, 801), op));
    write.base = first;
    write.body = {QStringLiteral("New words")};
    REQUIRE(perform(rows, as(lena, 802), write));
    CloseCase close;
    close.case_file = lamp;
    close.outcome = QStringLiteral("refund");
    close.note = {QStringLiteral("Done as the article says.")};
    close.quoted = {text(second.key)};
    REQUIRE(perform(rows, as(ada, 803), close));

    std::vector<Record<ArticleUse>> uses = rows.all<ArticleUse>();
    REQUIRE(uses.size() == 2); // what is no version was left out, and the note was kept
    std::sort(uses.begin(), uses.end(), [&](const auto& a, const auto&) { return a.value.used_version == first; });
    for (const auto& use : uses) {
        CHECK(use.value.article == article);
        CHECK(use.value.case_file == lamp);
        CHECK(use.value.customer == maria);
        CHECK(use.value.author == ada);
    }
    CHECK(uses[0].value.used_version == first);
    CHECK(uses[1].value.used_version == second);
    CHECK(rows.get(uses[0].value.entry).text.text == QStringLiteral("See the article."));
    CHECK(rows.get(uses[1].value.entry).text.text == QStringLiteral("Done as the article says."));
}

TEST_CASE("arguments that say nothing are not written, so that an older server takes what it understands", "[work]")
{
    const Operation plain = intent(note("Words."));
    CHECK_FALSE(plain.args.text.contains("quoted"));
    CHECK(plain.args.text.contains("Words."));
    AddEntry quoting = note("Words.");
    quoting.quoted = {text(number(1))};
    CHECK(intent(quoting).args.text.contains("quoted"));
    MapRows rows = site();
    CHECK(perform(rows, as(ada), note("Words.")));
}
