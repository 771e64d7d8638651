// Watching: colleagues who want to know of a case, and who are named in a note on it.
#pragma once

#include "core/work/operation.h"
#include "core/domain/case_file.h"
#include "core/domain/task.h"
#include "core/domain/timeline_entry.h"
#include "core/work/change_builder.h"

namespace callboard {

constexpr qsizetype watchers_max = 200, mentions_max = 10;

// Whoever does it begins to watch the case, or stops. Nothing else about the case changes. Refused where too many watch it.
struct WatchCase {
    static constexpr auto schemaName = "case.watch";
    static constexpr Role least = Role::Rep;
    Id<CaseFile> case_file;
    bool stop = false;
    static constexpr auto fields() { return std::tuple{field("case_file", "", &WatchCase::case_file, Required), field("stop", "", &WatchCase::stop)}; }
    static Result<Change> run(const RowView& rows, const WatchCase& args, const Context& context);
};

// They watch the case from now on, as far as there is room. False: nobody does who did not.
bool watchedBy(CaseFile& file, const QStringList& people);
// Sets who is told of an entry, of its kind and team: those who are `named`, each once, without its author; they watch its case, where it has one.
// False: nobody watches that did not. Refused: an entry that customers read, and people who are not there any more or cannot see a case of this team.
Result<bool> mention(const ChangeBuilder& builder, const QStringList& named, TimelineEntry& entry, CaseFile* file);
// What tells them: a task each, until they have seen it.
void putMentions(ChangeBuilder& builder, const Record<TimelineEntry>& entry);
inline Id<Task> mentionOf(const Id<TimelineEntry>& entry, const QString& person) { return {Uuid::derived(entry.key, "mention " + person.toLatin1())}; }
// An entry that comes to another case takes them along.
Result<void> moveMentions(ChangeBuilder& builder, const Record<TimelineEntry>& entry);

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<WatchCase>();

} // namespace callboard
