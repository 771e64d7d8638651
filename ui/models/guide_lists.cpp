// The lists of the guide panel: what can be started, jumped to, or handed to whom.
#include "ui/models/guide_views.h"
#include "ui/models/words.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace callboard {

namespace {

constexpr QLatin1String runPrefix("run:");
constexpr int wordCharacters_min = 6; // shorter words, such as "order", fit nearly everywhere

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GuideLists)
};

// The guide's title in the reader's language.
QString titleOf(const CallGuide& guide)
{
    const auto titles = JsonDocument::parse(guide.titles.text.toUtf8());
    const QString own = titles ? titles->root().member(QLocale().name().section(QLatin1Char('_'), 0, 0).toUtf8()).string() : QString();
    return own.isEmpty() ? guide.title : own;
}

// How well a guide suits a case: by the category best, then by a word that its subject shares with the guide's title in any
// language; a guide that is for other channels does not suit.
enum class Fit { No, ByWord, ByCategory };

Fit fitOf(const CallGuide& guide, const CaseFile& file)
{
    if (!guide.channels.isEmpty() && !guide.channels.contains(file.channel.name()))
        return Fit::No;
    if (!file.category.isEmpty() && guide.category.compare(file.category, Qt::CaseInsensitive) == 0)
        return Fit::ByCategory;
    static const QRegularExpression apart(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    const QStringList subject = file.subject.toLower().split(apart, Qt::SkipEmptyParts);
    for (const QString& word : (guide.title + QLatin1Char(' ') + guide.titles.text).toLower().split(apart, Qt::SkipEmptyParts))
        if (word.size() >= wordCharacters_min && subject.contains(word))
            return Fit::ByWord;
    return Fit::No;
}

ListRow runRow(const Workspace& workspace, const Record<GuideRun>& run)
{
    ListRow row;
    row.key = runRowKey(run.id);
    row.icon = run.value.state == GuideRunState::Paused ? QStringLiteral("pause") : QStringLiteral("play");
    row.title = run.value.title;
    row.right = Words::ago(run.value.changed, workspace.now());
    const bool isMine = run.value.holder == workspace.person().id;
    row.detail = isMine ? Texts::tr("Goes on where it stands") : Texts::tr("Held by %1").arg(workspace.reader().userName(run.value.holder));
    return row;
}

void addSection(ListRows& rows, const QString& title, const ListRows& section)
{
    if (section.isEmpty())
        return;
    ListRow header;
    header.header = true;
    header.title = title;
    header.right = QString::number(section.size());
    rows.append(header);
    rows.append(section);
}

}

QString runRowKey(const Id<GuideRun>& run) { return runPrefix + QString::fromLatin1(run.key.text()); }

ListRows guideRows(const Workspace& workspace, const Session& session, const std::vector<Record<GuideRun>>& underWay)
{
    const auto customer = workspace.reader().find(session.customer);
    if (!customer)
        return {};
    const auto file = session.case_file.isNull() ? std::nullopt : workspace.reader().find(session.case_file);
    ListRows open, suggested, alike, others;
    for (const Record<GuideRun>& run : underWay)
        open.append(runRow(workspace, run));
    for (const Record<CallGuide>& guide : workspace.reader().guidesOf(customer->value.brand)) {
        if (versionInForce(guide.value, workspace.now()) == 0)
            continue;
        ListRow row;
        row.key = QString::fromLatin1(guide.id.key.text());
        row.icon = QStringLiteral("guide");
        row.title = titleOf(guide.value);
        const Fit fit = file ? fitOf(guide.value, file->value) : Fit::No;
        (fit == Fit::ByCategory ? suggested : fit == Fit::ByWord ? alike : others).append(row);
    }
    ListRows rows;
    addSection(rows, Texts::tr("Under way"), open);
    addSection(rows, Texts::tr("Suits this case"), suggested + alike);
    addSection(rows, rows.isEmpty() ? Texts::tr("Guides") : Texts::tr("All other guides"), others);
    return rows;
}

ListRows guideStepRows(const GuideFront& front)
{
    const QString language = guideLanguage(front.records);
    const QStringList required = front.engine.requiredOpen(front.walk);
    ListRows rows;
    for (const GuideStep& step : front.linked.steps) {
        if (!step.row().waits)
            continue;
        ListRow row;
        row.key = step.id;
        row.title = guideStepName(front, step.id, language);
        row.icon = front.walk.isDone(step.id) ? QStringLiteral("check") : QStringLiteral("chevron-right");
        if (step.id == front.walk.current)
            row.chips.append({Texts::tr("Here"), Tone::Accent, {}});
        else if (front.walk.isDone(step.id))
            row.chips.append({Texts::tr("Done"), Tone::Good, {}});
        if (required.contains(step.id))
            row.chips.append({Texts::tr("Required"), Tone::Warning, {}});
        rows.append(row);
    }
    return rows;
}

ListRows guidePeopleRows(const Workspace& workspace, const Record<GuideRun>& run)
{
    const QString team = QString::fromLatin1(run.value.team.key.text());
    ListRows rows;
    for (const Record<User>& user : workspace.reader().people()) {
        const bool isOfTeam = run.value.team.isNull() || user.value.teams.contains(team);
        if (!user.value.active || !isOfTeam || user.id == run.value.holder || user.value.role == Role::Admin)
            continue;
        ListRow row;
        row.key = QString::fromLatin1(user.id.key.text());
        row.icon = QStringLiteral("person");
        row.title = user.value.name;
        row.detail = Words::option(user.value.role);
        rows.append(row);
    }
    return rows;
}

} // namespace callboard
