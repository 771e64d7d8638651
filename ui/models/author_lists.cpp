// From work to rows.
#include "ui/models/author_lists.h"

#include "ui/models/words.h"

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AuthorLists)
};

constexpr QLatin1String gapPrefix("gap:"), apartPrefix("apart:");
constexpr qsizetype said_max = 6;

QString keyOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

void addSection(ListRows& rows, const QString& title, const ListRows& section)
{
    if (section.isEmpty())
        return;
    ListRow header;
    header.header = true;
    header.title = title;
    header.right = QString::number(section.size());
    rows += header;
    rows += section;
}

ListRows draftRows(const Workspace& workspace, const ArticleAuthor& author)
{
    ListRows rows;
    for (const QString& key : author.draftKeys()) {
        ListRow row;
        row.key = key;
        row.icon = QStringLiteral("note");
        row.title = author.draftTitle(key);
        if (row.title.isEmpty())
            row.title = Texts::tr("Without a title");
        const auto id = Uuid::fromText(key.toLatin1());
        row.detail = id && workspace.reader().find(Id<Article>{*id}) ? Texts::tr("changes that are not saved") : Texts::tr("new article, not saved");
        rows.append(row);
    }
    return rows;
}

QString askedText(qint64 searches, qint64 cases)
{
    QStringList parts;
    if (searches > 0)
        parts.append(Texts::tr("%n search(es) found nothing", nullptr, int(searches)));
    if (cases > 0)
        parts.append(Texts::tr("%n case(s) without an article", nullptr, int(cases)));
    return parts.join(QStringLiteral(" · "));
}

QStringList waysOfSaying(const std::vector<KnowledgeGap>& gaps)
{
    QStringList said;
    for (const KnowledgeGap& gap : gaps)
        said += gap.said;
    said.removeDuplicates();
    return said.mid(0, said_max);
}

ListRow gapRow(const AuthorWork& work, const std::vector<std::size_t>& group)
{
    qint64 searches = 0, cases = 0;
    std::vector<KnowledgeGap> gaps;
    std::vector<Id<KnowledgeGap>> ids;
    for (const std::size_t at : group) {
        const Record<KnowledgeGap>& gap = work.gaps[at];
        searches += gap.value.searches;
        cases += gap.value.cases;
        gaps.push_back(gap.value);
        ids.push_back(gap.id);
    }
    const QStringList said = waysOfSaying(gaps);
    ListRow row;
    row.key = gapKey(ids);
    row.icon = QStringLiteral("search");
    row.title = said.value(0);
    row.right = QStringLiteral("%1×").arg(searches + cases);
    row.detail = askedText(searches, cases);
    row.body = said.mid(1).join(QStringLiteral(" · "));
    return row;
}

ListRow neglectedRow(const NeglectedArticle& one)
{
    ListRow row;
    row.key = keyOf(one.article.id.key);
    row.icon = one.wrong.isEmpty() ? QStringLiteral("clock") : QStringLiteral("alert");
    row.title = one.article.value.title;
    QStringList reasons;
    if (!one.beside.isNull())
        reasons.append(Texts::tr("two versions were written at the same time"));
    if (one.expired)
        reasons.append(Texts::tr("expired %1").arg(Words::date(one.article.value.expires)));
    else if (one.reviewOverdue)
        reasons.append(Texts::tr("review was due %1").arg(Words::date(one.article.value.review_due)));
    if (one.unused)
        reasons.append(one.lastUsed.isSet() ? Texts::tr("last used %1").arg(Words::date(one.lastUsed)) : Texts::tr("never used"));
    row.detail = reasons.join(QStringLiteral(" · "));
    if (!one.wrong.isEmpty())
        row.body = Texts::tr("Wrong: %1").arg(one.wrong);
    return row;
}

ListRow ownRow(const OwnedArticle& one)
{
    const Article& article = one.article.value;
    ListRow row;
    row.key = keyOf(one.article.id.key);
    row.icon = QStringLiteral("book");
    row.title = article.title;
    row.right = QStringLiteral("%1×").arg(one.uses);
    QStringList details;
    if (article.state != ArticleState::Published)
        details.append(Words::option(article.state));
    if (article.helped > 0)
        details.append(Texts::tr("helped %n time(s)", nullptr, int(article.helped)));
    if (article.not_helped > 0)
        details.append(Texts::tr("did not help %n time(s)", nullptr, int(article.not_helped)));
    row.detail = details.join(QStringLiteral(" · "));
    return row;
}

ListRow contradictionRow(const Contradiction& one)
{
    ListRow row;
    row.key = contradictionKey(one);
    row.icon = QStringLiteral("alert");
    row.title = one.oneTitle;
    row.detail = Texts::tr("and “%1” say different things").arg(one.otherTitle);
    row.body = one.oneSays + u'\n' + one.otherSays;
    return row;
}

std::vector<Record<KnowledgeGap>> read(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& ids)
{
    std::vector<Record<KnowledgeGap>> gaps;
    for (const Id<KnowledgeGap>& id : ids)
        if (const auto gap = workspace.reader().find(id))
            gaps.push_back(*gap);
    return gaps;
}

}

ListRows authorRows(const Workspace& workspace, const ArticleAuthor& author, const AuthorWork& work, const std::vector<Contradiction>& contradictions)
{
    ListRows rows, gaps, apart, neglected, own;
    for (const Contradiction& one : contradictions)
        apart.append(contradictionRow(one));
    for (const auto& group : work.groups)
        gaps.append(gapRow(work, group));
    for (const NeglectedArticle& one : work.neglected)
        neglected.append(neglectedRow(one));
    for (const OwnedArticle& one : work.own)
        own.append(ownRow(one));
    addSection(rows, Texts::tr("Being written here"), draftRows(workspace, author));
    addSection(rows, Texts::tr("Looked for, not found"), gaps);
    addSection(rows, Texts::tr("Say different things"), apart);
    addSection(rows, Texts::tr("Need somebody"), neglected);
    addSection(rows, Texts::tr("Yours"), own);
    return rows;
}

QString contradictionKey(const Contradiction& one) { return apartPrefix + keyOf(one.one.key) + u'+' + keyOf(one.other.key); }

const Contradiction* contradictionOf(const QString& key, const std::vector<Contradiction>& contradictions)
{
    const auto found = std::find_if(contradictions.begin(), contradictions.end(), [&key](const Contradiction& one) { return contradictionKey(one) == key; });
    return found == contradictions.end() ? nullptr : &*found;
}

QString contradictionSentence(const Contradiction& one)
{
    return Texts::tr("This article says: “%1” But “%2” says: “%3” Make them agree, or say in their titles what makes them differ.").arg(one.oneSays, one.otherTitle, one.otherSays);
}

QString gapKey(const std::vector<Id<KnowledgeGap>>& gaps)
{
    QStringList ids;
    for (const Id<KnowledgeGap>& gap : gaps)
        ids.append(keyOf(gap.key));
    return gapPrefix + ids.join(u'+');
}

std::vector<Id<KnowledgeGap>> gapsFromKey(const QString& key)
{
    std::vector<Id<KnowledgeGap>> gaps;
    if (key.startsWith(gapPrefix))
        for (const QString& text : key.mid(gapPrefix.size()).split(u'+'))
            if (const auto id = Uuid::fromText(text.toLatin1()))
                gaps.push_back({*id});
    return gaps;
}

WriteArticle articleForGaps(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& ids)
{
    WriteArticle article;
    const auto gaps = read(workspace, ids);
    if (gaps.empty())
        return article;
    article.brand = gaps.front().value.brand;
    article.title = gaps.front().value.said.value(0);
    if (!article.title.isEmpty())
        article.title[0] = article.title[0].toUpper();
    return article;
}

QString gapSentence(const Workspace& workspace, const std::vector<Id<KnowledgeGap>>& ids)
{
    qint64 searches = 0, cases = 0;
    std::vector<KnowledgeGap> gaps;
    for (const Record<KnowledgeGap>& gap : read(workspace, ids)) {
        searches += gap.value.searches;
        cases += gap.value.cases;
        gaps.push_back(gap.value);
    }
    QStringList said;
    for (const QString& words : waysOfSaying(gaps))
        said.append(u'“' + words + u'”');
    return said.isEmpty() ? QString() : Texts::tr("People asked for %1: %2.").arg(said.join(QStringLiteral(", ")), askedText(searches, cases));
}

} // namespace callboard
