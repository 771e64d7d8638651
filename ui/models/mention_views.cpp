// Names are matched as they are written, so that what stands in the note is what was meant.
#include "ui/models/mention_views.h"

#include "core/base/plain_letters.h"
#include "ui/models/task_views.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MentionViews)
};

constexpr QLatin1String prefix("person:");
constexpr QLatin1Char sign('@');
constexpr qsizetype offered_max = 8;

bool sees(const User& user, const Id<Team>& team)
{
    return user.active && (team.isNull() || user.role != Role::Rep || user.teams.contains(QString::fromLatin1(team.key.text())));
}

bool isWordAt(const QString& text, qsizetype at) { return at < text.size() && text[at].isLetterOrNumber(); }

}

ListRows colleagueRows(const Workspace& workspace, const Session& session, const QString& letters)
{
    const auto file = session.case_file.isNull() ? std::nullopt : workspace.reader().find(session.case_file);
    const QString begun = plainLetters(letters);
    ListRows rows;
    for (const Record<User>& user : workspace.reader().people()) {
        const QStringList words = plainLetters(user.value.name).split(u' ');
        const bool isCalled = std::any_of(words.begin(), words.end(), [&begun](const QString& word) { return word.startsWith(begun); });
        if (!isCalled || user.id == workspace.person().id || !sees(user.value, file ? file->value.team : Id<Team>()) || rows.size() == offered_max)
            continue;
        rows.append({.key = prefix + QString::fromLatin1(user.id.key.text()), .icon = QStringLiteral("person"), .title = user.value.name});
    }
    return rows;
}

QString mentionWords(const Workspace& workspace, const QString& key)
{
    const auto id = key.startsWith(prefix) ? Uuid::fromText(key.mid(prefix.size()).toLatin1()) : std::nullopt;
    const QString name = id ? workspace.reader().userName({*id}) : QString();
    return name.isEmpty() ? QString() : sign + name + u' ';
}

QStringList mentionsIn(const Workspace& workspace, const QString& text)
{
    QStringList named;
    if (!text.contains(sign))
        return named;
    const auto people = workspace.reader().people();
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        const Record<User>* longest = nullptr;
        for (const Record<User>& user : people) {
            const bool isNamed = text.mid(at + 1, user.value.name.size()) == user.value.name && !isWordAt(text, at + 1 + user.value.name.size());
            if (isNamed && user.value.active && (!longest || user.value.name.size() > longest->value.name.size()))
                longest = &user;
        }
        if (const QString id = longest ? QString::fromLatin1(longest->id.key.text()) : QString(); longest && !named.contains(id))
            named.append(id);
    }
    return named;
}

ListRows mentionRows(const Workspace& workspace, int rows_max)
{
    ListRows rows;
    const auto mentions = workspace.reader().openMentionsOf(workspace.person().id, rows_max);
    if (!mentions.empty())
        rows.append(ListRow{.header = true, .title = Texts::tr("You are named"), .right = QLocale().toString(qint64(mentions.size()))});
    for (const Record<Task>& task : mentions)
        rows.append(taskRow(workspace, task, workspace.reader().userName(task.value.asked_by)));
    return rows;
}

bool isWatched(const Workspace& workspace, const CaseFile& file) { return file.watchers.contains(QString::fromLatin1(workspace.person().id.key.text())); }

} // namespace callboard
