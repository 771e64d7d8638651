// Watching and mentions: who is told of a case, and that telling them is never in the way of the work.
#include "core/work/case_merge.h"
#include "core/work/cases.h"
#include "core/work/notes.h"
#include "core/work/tasks.h"
#include "core/work/watching.h"
#include "tests/support/sample_site.h"

using namespace callboard;
using namespace callboard::sample;

namespace {

struct Desk {
    MapRows rows = site();
    quint64 next = 4000;

    template <class Op> QString send(const Op& op, const Id<User>& person = ada)
    {
        const auto before = rows.rows();
        const auto done = perform(rows, as(person, ++next, later(10)), op);
        if (!done)
            CHECK(rows.rows() == before);
        return done ? QString() : done.error().sentence();
    }
    Id<TimelineEntry> entry() const { return {as(ada, next, later(10)).derived("entry")}; } // of the last operation
    QString note(const QStringList& named, const Id<User>& person = ada, EntryKind kind = EntryKind::Note)
    {
        AddEntry add{maria, lamp, kind, Channel::Email, kind == EntryKind::Message ? Direction::Outgoing : Direction::None, {QStringLiteral("@Lena Park: may she keep it?")}, {}, {}};
        add.mentions = named;
        return send(add, person);
    }
    QStringList watchers(const Id<CaseFile>& file = lamp) const { return rows.get(file).watchers; }
};

QString text(const Id<User>& person) { return QString::fromLatin1(person.key.text()); }

}

TEST_CASE("who watches a case is known, each once, until they stop; nothing else of it changes", "[work]")
{
    Desk desk;
    const CaseFile before = desk.rows.get(lamp);
    REQUIRE(desk.send(WatchCase{lamp}) == QString());
    REQUIRE(desk.send(WatchCase{lamp}) == QString());
    REQUIRE(desk.send(WatchCase{lamp}, lena) == QString());
    CHECK(desk.watchers() == QStringList{text(ada), text(lena)});
    REQUIRE(desk.send(WatchCase{lamp, true}) == QString());
    CHECK(desk.watchers() == QStringList{text(lena)});
    REQUIRE(desk.send(WatchCase{lamp, true}, lena) == QString());
    CHECK(desk.rows.get(lamp) == before);
    CHECK(desk.send(WatchCase{lamp}, ben) == QStringLiteral("This case belongs to another team. Ask its team to hand it over."));
}

TEST_CASE("a case that many people watch has room for so many, and says so to the next one", "[work]")
{
    Desk desk;
    CaseFile file = desk.rows.get(lamp);
    for (quint64 at = 0; at < quint64(watchers_max); ++at)
        file.watchers.append(text(Id<User>{number(9000 + at)}));
    desk.rows.put(Record<CaseFile>{lamp, 6, file});
    CHECK(desk.send(WatchCase{lamp}) == QStringLiteral("200 people watch this case already, and there is no room for more."));
    REQUIRE(desk.note({text(lena)}) == QString()); // who is named is told all the same
    CHECK(desk.rows.get(mentionOf(desk.entry(), text(lena))).owner == lena);
    CHECK(desk.watchers().size() == watchers_max);
}

TEST_CASE("whoever is named in a note is told by a task of theirs, and watches the case", "[work]")
{
    Desk desk;
    REQUIRE(desk.note({text(lena), text(lena), text(ada)}) == QString());
    CHECK(desk.rows.get(desk.entry()).mentions == QStringList{text(lena)}); // once, and nobody names themselves
    CHECK(desk.watchers() == QStringList{text(lena)});
    const Task task = desk.rows.get(mentionOf(desk.entry(), text(lena)));
    CHECK(task.kind == TaskKind::Mention);
    CHECK(task.owner == lena);
    CHECK(task.asked_by == ada);
    CHECK(task.text.text == QStringLiteral("@Lena Park: may she keep it?"));
    CHECK(desk.rows.get(lamp).open_tasks.isEmpty()); // it does not hold the case open
}

TEST_CASE("a mention is ended by whom it is for, and nobody else, without a word on the timeline", "[work]")
{
    Desk desk;
    REQUIRE(desk.note({text(lena)}) == QString());
    const Id<Task> task = mentionOf(desk.entry(), text(lena));
    CHECK(desk.send(FinishTask{task, TaskState::Done, {}}) == QStringLiteral("This is for somebody else to see."));
    const CaseFile before = desk.rows.get(lamp);
    REQUIRE(desk.send(FinishTask{task, TaskState::Done, {}}, lena) == QString());
    CHECK(desk.rows.get(task).state == TaskState::Done);
    CHECK(desk.rows.get(lamp) == before);
    CHECK_FALSE(desk.rows.find(schemaOf<TimelineEntry>(), desk.entry().key)->has_value());
}

TEST_CASE("a case is closed while a mention waits to be seen", "[work]")
{
    Desk desk;
    REQUIRE(desk.note({text(lena)}) == QString());
    CHECK(desk.send(CloseCase{lamp, QStringLiteral("answered"), {}, EntryKind::Note, {}, 0}) == QString());
}

TEST_CASE("nobody is named who cannot see the case, and in nothing that customers read", "[work]")
{
    Desk desk;
    CHECK(desk.note({text(ben)}).contains(QStringLiteral("does not see this case")));
    CHECK(desk.note({text(Id<User>{number(77)})}) == QStringLiteral("This person is not here any more. Choose another."));
    CHECK(desk.note({text(lena)}, ada, EntryKind::Message) == QStringLiteral("Colleagues are named in notes, which customers do not read."));
    CHECK(desk.watchers().isEmpty());
}

TEST_CASE("merging keeps who watched either case, and splitting keeps them and takes mentions along", "[work]")
{
    Desk desk;
    const Id<CaseFile> lid{number(12)}, fresh{number(13)};
    CaseFile other = desk.rows.get(lamp);
    other.number = 8;
    desk.rows.put(Record<CaseFile>{lid, 1, other});
    REQUIRE(desk.send(WatchCase{lid}) == QString());
    REQUIRE(desk.note({text(lena)}) == QString());
    const Id<TimelineEntry> entry = desk.entry();

    SplitCase split{lamp, fresh, QStringLiteral("May she keep it"), {QString::fromLatin1(entry.key.text())}};
    REQUIRE(desk.send(split) == QString());
    CHECK(desk.watchers(fresh) == QStringList{text(lena)});
    CHECK(desk.rows.get(mentionOf(entry, text(lena))).case_file == fresh);

    REQUIRE(desk.send(MergeCases{lamp, lid}) == QString());
    CHECK(desk.watchers(lid) == QStringList{text(ada), text(lena)});
    CHECK(desk.rows.get(mentionOf(entry, text(lena))).state == TaskState::Open);
}
