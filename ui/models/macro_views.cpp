// Each step is filled, said as operations against what the steps before it left, run without being kept, and told as the timeline would.
#include "ui/models/macro_views.h"

#include "core/base/plain_letters.h"
#include "core/work/macro_steps.h"
#include "core/work/reply_text.h"
#include "core/work/tasks.h"
#include "ui/models/draft_context.h"
#include "ui/models/guide_front.h"
#include "ui/models/record_views.h"
#include "ui/models/reply_views.h"
#include "ui/models/task_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MacroViews)
};

constexpr int macros_max = 1000;
constexpr int notCalled = 4;
constexpr qsizetype words_max = 80;

int rankOf(const ListedMacro& macro, const QString& plain)
{
    if (plain.isEmpty() || macro.letters == plain)
        return 0;
    if (macro.letters.startsWith(plain))
        return 1;
    const QStringList parts = macro.plain.split(u' ', Qt::SkipEmptyParts);
    const QStringList typed = plain.split(u' ', Qt::SkipEmptyParts);
    const bool begins = std::all_of(typed.begin(), typed.end(), [&parts](const QString& word) { return std::any_of(parts.begin(), parts.end(), [&word](const QString& part) { return part.startsWith(word); }); });
    return begins ? 2 : macro.plain.contains(plain) ? 3 : notCalled;
}

MacroSubject subjectOf(const Workspace& workspace, const Session& session)
{
    MacroSubject subject{session.customer, session.case_file, workspace.person().id, replyChannel(workspace, session), zoneOf(workspace, session.customer), workspace.now()};
    subject.person = [&workspace](const QString& login) -> std::optional<Id<User>> {
        for (const Record<User>& person : workspace.reader().people())
            if (person.value.login == login && person.value.active)
                return person.id;
        return std::nullopt;
    };
    subject.team = [&workspace](const QString& name) -> std::optional<Id<Team>> {
        for (const Record<Team>& team : workspace.reader().teams())
            if (team.value.name.compare(name, Qt::CaseInsensitive) == 0)
                return team.id;
        return std::nullopt;
    };
    return subject;
}

// Without what is answered, a gap stays as it is.
QString withAnswers(const QString& text, const GapAnswers& answers, MacroOutlook& outlook, bool& isWhole)
{
    QString filled;
    qsizetype from = 0;
    for (auto gap = gapFrom(text); gap; gap = gapFrom(text, from)) {
        if (!outlook.gaps.contains(gap->words))
            outlook.gaps.append(gap->words);
        const auto answer = answers.find(gap->words);
        const bool isAnswered = answer != answers.end() && !answer->second.trimmed().isEmpty();
        isWhole = isWhole && isAnswered;
        filled += text.mid(from, gap->at - from) + (isAnswered ? answer->second.trimmed() : text.mid(gap->at, gap->length));
        from = gap->at + gap->length;
    }
    return filled + text.mid(from);
}

QString valueText(const Column* column, const QString& value) { return column && column->kind == Kind::Option ? Words::option(*column, value) : value; }

// What is said of a step that was not tried, or was refused.
QString stepTitle(const MacroStep& step)
{
    const MacroStepType* type = macroStepNamed(step.does);
    const QString label = type ? QCoreApplication::translate("macros", type->label) : step.does;
    const Column* status = schemaOf<CaseFile>().column("status");
    if (step.does == QLatin1String("status"))
        return QStringLiteral("%1: %2").arg(label, valueText(status, step.to));
    if (const Column* column = step.field.isEmpty() ? nullptr : schemaOf<CaseFile>().column(step.field.toUtf8()))
        return QStringLiteral("%1: %2").arg(Words::label(column->label), valueText(column, step.to));
    const QString words = !step.field.isEmpty() ? step.field + QStringLiteral(" → ") + step.to : !step.text.text.isEmpty() ? step.text.text.simplified() : step.to.isEmpty() ? step.reply : step.to;
    return QStringLiteral("%1: %2").arg(label, words.size() > words_max ? words.left(words_max) + QChar(0x2026) : words);
}

// The timeline says that tags changed; here it matters which.
bool isTagging(const MacroStep& step) { return step.does == QLatin1String("tag") || step.does == QLatin1String("untag"); }

QString iconOf(const MacroStep& step)
{
    struct IconRow {
        const char *does, *icon;
    };
    static constexpr IconRow icons[] = {{"status", "case"}, {"tag", "tag"}, {"untag", "tag"}, {"owner", "person"}, {"team", "people"}, {"note", "note"}, {"reply", "mail"}, {"promise", "clock"}, {"ask", "people"}};
    for (const IconRow& row : icons)
        if (step.does == QLatin1String(row.does))
            return QLatin1String(row.icon);
    return QStringLiteral("change");
}

Step stepOf(const Workspace& workspace, const Session& session, const MacroStep& step, MacroDeed deed, qint64 hold_ms)
{
    Step done{.title = stepTitle(step), .together = std::move(deed.deed.together), .back = std::move(deed.deed.back), .stays = deed.deed.stays};
    switch (deed.undo) {
    case MacroUndo::Back:
        break;
    case MacroUndo::Written:
        done.stays = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "What was written stays on the timeline. Write another note if it was wrong."));
        break;
    case MacroUndo::Held:
        if (hold_ms > 0) {
            const ComposerDraft words{Choice<EntryKind>(EntryKind::Message).name(), step.text.text, {}, int(step.text.text.size()), {}};
            done.holding = workspace.holdingOf(session.key(), hold_ms, keptDraft(words));
        } else {
            done.stays = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply has gone out. The settings say for how long replies are held."));
        }
        break;
    case MacroUndo::Task:
        done.made = [](const Uuid& kept) { return std::vector{intent(FinishTask{{Uuid::derived(kept, "task")}, TaskState::Dropped, {}})}; };
        break;
    }
    return done;
}

ListRow rowOf(const Workspace& workspace, const MacroStep& step, const TriedStep& tried)
{
    ListRow row{.icon = iconOf(step), .title = stepTitle(step)};
    if (tried.refused) {
        row.icon = QStringLiteral("alert");
        row.chips.append({Texts::tr("Stops here"), Tone::Warning, {}});
        row.body = tried.refused->sentence();
    } else if (tried.writes == 0) {
        row.chips.append({Texts::tr("Is so already"), Tone::Plain, QStringLiteral("check")});
    } else if (const ListRows said = timelineRows(workspace, tried.entries, qsizetype(tried.entries.size())); !said.isEmpty() && !isTagging(step)) {
        row.icon = said.first().icon;
        row.title = said.first().title;
        row.body = said.first().body;
    }
    return row;
}

}

QString writtenUses(const MacroUses& uses)
{
    QStringList words;
    for (const auto& [letters, times] : uses)
        words.append(letters + u' ' + QString::number(times));
    return words.join(u'\n');
}

MacroUses readUses(const QString& text)
{
    MacroUses uses;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        if (const int times = line.section(u' ', 1).toInt(); times > 0)
            uses[line.section(u' ', 0, 0)] = times;
    return uses;
}

std::vector<ListedMacro> listedMacros(const Workspace& workspace, const Session& session, const MacroUses& uses)
{
    const auto customer = workspace.reader().find(session.customer);
    auto macros = customer ? workspace.reader().rows().list<Macro>({nullptr, {{"brand", Comparison::Equal, customer->value.brand.key}, {"retired", Comparison::Equal, false}}, {}, false, macros_max}) : Result<std::vector<Record<Macro>>>(std::vector<Record<Macro>>());
    if (!macros)
        return {};
    std::vector<ListedMacro> listed;
    for (const Record<Macro>& macro : *macros)
        listed.push_back({QString::fromLatin1(macro.id.key.text()), macro.value.name, macro.value.letters, plainLetters(macro.value.name + u' ' + macro.value.words.join(u' '))});
    const auto timesOf = [&uses](const ListedMacro& macro) {
        const auto known = uses.find(macro.letters);
        return known == uses.end() ? 0 : known->second;
    };
    std::sort(listed.begin(), listed.end(), [&timesOf](const ListedMacro& a, const ListedMacro& b) {
        return timesOf(a) != timesOf(b) ? timesOf(a) > timesOf(b) : a.name.localeAwareCompare(b.name) < 0;
    });
    return listed;
}

ListRows macroRows(const std::vector<ListedMacro>& macros, const QString& words)
{
    const QString plain = plainLetters(words.trimmed());
    std::vector<std::pair<int, const ListedMacro*>> called;
    for (const ListedMacro& macro : macros)
        if (const int rank = rankOf(macro, plain); rank != notCalled)
            called.emplace_back(rank, &macro);
    std::stable_sort(called.begin(), called.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    ListRows rows;
    for (const auto& [rank, macro] : called)
        rows.append({.key = macro->key, .icon = QStringLiteral("play"), .title = macro->name, .right = macro->letters});
    return rows;
}

std::optional<Macro> macroOfKey(const Workspace& workspace, const QString& key)
{
    const auto id = Uuid::fromText(key.toLatin1());
    const auto macro = id ? workspace.reader().find(Id<Macro>{*id}) : std::nullopt;
    return macro ? std::optional(macro->value) : std::nullopt;
}

MacroOutlook tryMacro(const Workspace& workspace, const Session& session, const Macro& macro, const GapAnswers& answers, qint64 hold_ms)
{
    MacroOutlook outlook;
    TryOut tryOut(workspace);
    const MacroSubject subject = subjectOf(workspace, session);
    const QLocale customers(guideLanguage(guideRecords(workspace, session)));
    for (const MacroStep& written : macro.steps) {
        MacroStep step = written;
        bool isWhole = true;
        eachWord(step, [&](QString& words) { words = filledWords(workspace, session, words, step.does == QLatin1String("reply") ? customers : QLocale()); });
        if (!step.reply.isEmpty())
            step.text.text = replyWordsCalled(workspace, session, step.reply);
        eachWord(step, [&](QString& words) { words = withAnswers(words, answers, outlook, isWhole); });
        if (outlook.refused || !isWhole) {
            ListRow row{.icon = iconOf(step), .title = stepTitle(step)};
            row.chips.append(outlook.refused ? ChipData{Texts::tr("Not reached"), Tone::Plain, {}} : ChipData{Texts::tr("Asks first"), Tone::Accent, {}});
            outlook.isAsking = outlook.isAsking || !isWhole;
            outlook.rows.append(row);
            continue;
        }
        auto deed = deedOf(step, subject, tryOut.rows());
        TriedStep tried;
        if (deed)
            tried = tryOut.run(deed->deed.together);
        else
            tried.refused = deed.error();
        outlook.rows.append(rowOf(workspace, step, tried));
        outlook.refused = tried.refused;
        if (!tried.refused && tried.writes > 0)
            outlook.steps.push_back(stepOf(workspace, session, step, std::move(*deed), hold_ms));
    }
    return outlook;
}

QString macroSentence(const QString& name, int all, const StepRun& run)
{
    if (run.refused().empty() && run.kept() == all)
        return Texts::tr("%1: done.").arg(name);
    const QString done = Texts::tr("%1: %2 of %3 steps done.").arg(name).arg(run.kept()).arg(all);
    return run.refused().empty() ? done : Texts::tr("%1 Stopped at “%2”: %3").arg(done, run.refused().front().title, run.refused().front().reason.sentence());
}

} // namespace callboard
