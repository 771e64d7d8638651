// From articles and hits to what is read.
#include "ui/models/knowledge_views.h"

#include "core/knowledge/article_parts.h"
#include "core/knowledge/article_worth.h"
#include "core/knowledge/html_markdown.h"
#include "core/knowledge/paragraph_diff.h"
#include "core/knowledge/word_forms.h"
#include "core/search/words.h"
#include "ui/models/hit_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KnowledgeViews)
};

constexpr qsizetype reasonWords_max = 4;
constexpr qsizetype passageCharacters_max = 110; // two lines of a list
constexpr qsizetype related_max = 5;
constexpr int usesShown_max = 500, reviewsShown_max = 100;
constexpr qsizetype tellingLine_characters = 20; // a shorter line may be in a note by chance

QString titleOf(const ArticleVersion& version, const std::optional<Record<Article>>& article)
{
    return !version.title.trimmed().isEmpty() ? version.title.trimmed() : article ? article->value.title : QString();
}

QString bodyOf(const ArticleVersion& version)
{
    return version.format == BodyFormat::Html ? markdownFromHtml(version.body.text) : version.body.text;
}

QList<PagePart> partsOfVersion(const ArticleVersion& version)
{
    QList<PagePart> parts;
    for (const BodyPart& part : partsOf(bodyOf(version), version.audience == Audience::CustomerSafe))
        parts.append({part.markdown, part.forCustomers});
    return parts;
}

QString shortened(const QString& text)
{
    if (text.size() <= passageCharacters_max)
        return text;
    return text.first(std::max<qsizetype>(text.lastIndexOf(u' ', passageCharacters_max), passageCharacters_max / 2)) + u'…';
}

QString linkTitle(const QString& title) { return u'“' + title + u'”'; }

}

QString versionKey(const Id<ArticleVersion>& id) { return QString::fromLatin1(id.key.text()); }

std::optional<Id<ArticleVersion>> versionFromKey(const QString& key)
{
    const auto id = Uuid::fromText(key.toLatin1());
    return id ? std::optional(Id<ArticleVersion>{*id}) : std::nullopt;
}

QString customerText(const PagePart& part) { return customerWords(part.markdown); }

QString reasonText(const KnowledgeHit& hit)
{
    QStringList reasons;
    if (!hit.words.isEmpty())
        reasons.append((hit.inTitle ? Texts::tr("Has in its title or text: %1") : Texts::tr("Has in its text: %1")).arg(hit.words.mid(0, reasonWords_max).join(QStringLiteral(", "))));
    if (hit.solvedCases > 0)
        reasons.append(Texts::tr("Was used in %n case(s) like this", nullptr, hit.solvedCases));
    if (hit.forProduct)
        reasons.append(Texts::tr("Is about a product of this case"));
    if (hit.ofCategory)
        reasons.append(Texts::tr("Has the category of this case"));
    if (hit.helped > 0)
        reasons.append(Texts::tr("Helped %n time(s)", nullptr, int(hit.helped)));
    if (hit.notHelped > 0)
        reasons.append(Texts::tr("Did not help %n time(s)", nullptr, int(hit.notHelped)));
    if (hit.expired)
        reasons.append(Texts::tr("Has expired"));
    else if (hit.reviewOverdue)
        reasons.append(Texts::tr("Its review is overdue"));
    return reasons.join(QStringLiteral("\n"));
}

ListRows knowledgeRows(const KnowledgeHits& hits, const QStringList& quoted, bool withReasons)
{
    ListRows rows;
    for (const KnowledgeHit& hit : hits) {
        ListRow row;
        row.key = versionKey(hit.version);
        row.title = hit.title;
        if (rows.size() < quickRows)
            row.right = Texts::tr("Ctrl+%1").arg(rows.size() + 1);
        QStringList details;
        if (quoted.contains(row.key))
            details.append(Texts::tr("in your note"));
        if (!hit.published)
            details.append(Texts::tr("not published"));
        if (!hit.category.isEmpty())
            details.append(hit.category);
        if (hit.forCustomers)
            details.append(Texts::tr("has words for customers"));
        if (hit.expired)
            details.append(Texts::tr("expired"));
        else if (hit.reviewOverdue)
            details.append(Texts::tr("review overdue"));
        row.detail = details.join(QStringLiteral(" · "));
        row.body = withReasons ? reasonText(hit) : shortened(hit.passage);
        rows.append(row);
    }
    return rows;
}

ListRows foundArticleRows(const KnowledgeHits& hits, const QString& query)
{
    constexpr qsizetype wordsTold_max = 5; // a hit names its strongest words only
    qsizetype telling = 0;
    for (WordReader reader(query); reader.next();)
        telling += isStopWord(reader.folded()) || reader.isCompound() ? 0 : 1;
    ListRows rows;
    for (const KnowledgeHit& hit : hits) {
        if (hit.words.size() < std::min(telling, wordsTold_max))
            continue;
        if (rows.isEmpty())
            rows.append(ListRow{.header = true, .title = Texts::tr("Articles")});
        QStringList details{hit.expired ? Texts::tr("expired") : QString(), hit.published ? QString() : Texts::tr("not published"), hit.category, hit.passage};
        details.removeAll(QString());
        ListRow row{.key = versionKey(hit.version), .icon = QStringLiteral("book"), .title = hit.title, .detail = details.join(QStringLiteral(" · "))};
        markMatches(row, query);
        rows.append(row);
    }
    return rows;
}

namespace {

const QString reviewGroup = QStringLiteral("review");

bool reviews(const Workspace& workspace, const Article& article)
{
    return article.state == ArticleState::InReview && workspace.person().role != Role::Rep;
}

// Marks of passages stand alone, so that a reader sees them as they see the text of a version.
QString withMarksApart(const QString& body)
{
    QStringList lines;
    for (const QString& line : body.split(u'\n'))
        lines += isPassageMark(line) ? QStringList{QString(), line, QString()} : QStringList{line};
    return lines.join(u'\n');
}

QList<PagePart> changedParts(const ArticleVersion& before, const ArticleVersion& after)
{
    QList<PagePart> parts;
    for (const ChangedPart& part : paragraphDiff(withMarksApart(bodyOf(before)), withMarksApart(bodyOf(after))))
        parts.append({part.markdown, false, part.kind == ChangedPart::Kind::Added ? PartChange::Added : part.kind == ChangedPart::Kind::Removed ? PartChange::Removed : PartChange::None});
    return parts;
}

}

bool isReviewRow(const ListRow& row) { return row.header || row.group == reviewGroup; }

ListRows reviewRows(const Workspace& workspace)
{
    ListRows rows;
    if (workspace.person().role == Role::Rep)
        return rows;
    for (const Record<Article>& article : workspace.reader().articlesInReview(reviewsShown_max)) {
        const auto version = workspace.reader().find(article.value.latest);
        if (!version)
            continue;
        ListRow row;
        row.key = versionKey(version->id);
        row.group = reviewGroup;
        row.title = titleOf(version->value, article);
        row.right = Words::ago(version->value.written, workspace.now());
        row.detail = QStringList{workspace.reader().userName(version->value.author), article.value.shown.isNull() ? Texts::tr("new article") : Texts::tr("new version")}.join(QStringLiteral(" · "));
        row.body = shortened(version->value.summary);
        rows.append(row);
    }
    if (!rows.isEmpty()) {
        ListRow header;
        header.header = true;
        header.group = reviewGroup;
        header.title = Texts::tr("To review");
        header.right = QString::number(rows.size());
        rows.prepend(header);
    }
    return rows;
}

namespace {

// Articles point at each other in circles: each is a name to go to, and none is followed from here.
QList<ChoiceData> relatedOf(const Workspace& workspace, const ArticleVersion& version)
{
    QList<ChoiceData> related;
    for (const QString& text : version.related) {
        const auto id = Uuid::fromText(text.toLatin1());
        const auto article = id && Id<Article>{*id} != version.article ? workspace.reader().find(Id<Article>{*id}) : std::nullopt;
        if (!article || article->value.state == ArticleState::Archived || related.size() == related_max)
            continue;
        const ChoiceData one{versionKey(article->value.readable()), article->value.title};
        if (!related.contains(one))
            related.append(one);
    }
    return related;
}

}

ArticlePageData previewPage(const QString& title, const QString& body, Choice<BodyFormat> format, bool forCustomers)
{
    ArticleVersion version;
    version.body.text = body;
    version.format = format;
    version.audience = forCustomers ? Audience::CustomerSafe : Audience::Internal;
    ArticlePageData page;
    page.title = title;
    page.parts = partsOfVersion(version);
    page.allForCustomers = forCustomers;
    page.isPreview = true;
    return page;
}

ArticlePageData changesPage(const ArticleVersion& before, const ArticleVersion& after)
{
    ArticlePageData page;
    page.title = after.title;
    page.parts = changedParts(before, after);
    page.isPreview = true;
    return page;
}

ArticlePageData withFiles(ArticlePageData page, const BlobFolder& folder)
{
    page.files.clear();
    for (const PagePart& part : page.parts)
        for (const BlobHash& hash : blobReferences(part.markdown))
            page.files.insert(hash.text(), folder.has(hash) ? folder.pathOf(hash) : QString());
    return page;
}

std::optional<ArticlePageData> articlePage(const Workspace& workspace, const Id<ArticleVersion>& id)
{
    const auto version = workspace.reader().find(id);
    if (!version)
        return std::nullopt;
    const ArticleVersion& v = version->value;
    const auto article = workspace.reader().find(v.article);
    ArticlePageData page;
    page.key = versionKey(id);
    page.title = titleOf(v, article);
    page.parts = partsOfVersion(v);
    page.inReview = article && article->value.latest == id && reviews(workspace, article->value);
    if (const auto before = page.inReview ? workspace.reader().find(article->value.shown) : std::nullopt)
        page.parts = changedParts(before->value, v);
    page.related = relatedOf(workspace, v);
    page.allForCustomers = v.audience == Audience::CustomerSafe;
    if (page.allForCustomers)
        page.chips.append({Texts::tr("For customers"), Tone::Good, QStringLiteral("check")});
    if (article && article->value.state == ArticleState::InReview && article->value.latest == id)
        page.chips.append({Words::option(article->value.state), Tone::Warning, {}});
    else if (article && article->value.readable() != id)
        page.chips.append({Texts::tr("An older version"), Tone::Warning, QStringLiteral("history")});
    else if (article && article->value.shown.isNull())
        page.chips.append({Words::option(article->value.state), Tone::Warning, {}});
    if (article && isExpired(article->value, workspace.now()))
        page.chips.append({Texts::tr("Expired %1").arg(Words::date(article->value.expires)), Tone::Bad, QStringLiteral("alert")});
    else if (article && isReviewOverdue(article->value, workspace.now()))
        page.chips.append({Texts::tr("Review overdue"), Tone::Warning, QStringLiteral("clock")});
    for (const QString& place : {v.product, v.category})
        if (!place.isEmpty())
            page.chips.append({place, Tone::Plain, {}});
    page.chips.append({Texts::tr("Version %1, %2").arg(v.number).arg(Words::date(v.written)), Tone::Plain, {}});
    return withFiles(page, workspace.files());
}

std::optional<ArticleQuote> quoteOf(const Workspace& workspace, const Id<ArticleVersion>& id)
{
    const auto version = workspace.reader().find(id);
    if (!version)
        return std::nullopt;
    ArticleQuote quote;
    quote.link = Texts::tr("See %1, version %2.").arg(linkTitle(titleOf(version->value, workspace.reader().find(version->value.article)))).arg(version->value.number);
    QStringList passages;
    for (const PagePart& part : partsOfVersion(version->value))
        if (part.forCustomers)
            passages.append(customerText(part));
    quote.words = passages.join(QStringLiteral("\n\n"));
    return quote;
}

QStringList stillQuoted(const Workspace& workspace, const ComposerDraft& draft)
{
    QStringList kept;
    for (const QString& key : draft.quoted) {
        const auto id = versionFromKey(key);
        const auto version = id ? workspace.reader().find(*id) : std::nullopt;
        if (!version || kept.contains(key))
            continue;
        bool isThere = draft.text.contains(linkTitle(titleOf(version->value, workspace.reader().find(version->value.article))));
        const auto quote = quoteOf(workspace, *id);
        for (const QString& line : quote->words.split(u'\n', Qt::SkipEmptyParts))
            isThere = isThere || (line.size() >= tellingLine_characters && draft.text.contains(line));
        isThere = isThere || (!quote->words.isEmpty() && draft.text.contains(quote->words));
        if (isThere)
            kept.append(key);
    }
    return kept;
}

std::map<Uuid, QStringList> quoteLines(const Workspace& workspace, const Id<Customer>& customer)
{
    std::map<Uuid, QStringList> lines;
    for (const Record<ArticleUse>& use : workspace.reader().usesOf(customer, usesShown_max)) {
        const auto version = workspace.reader().find(use.value.used_version);
        if (!version)
            continue; // an article of another brand
        const QString title = titleOf(version->value, workspace.reader().find(version->value.article));
        lines[use.value.entry.key].append(Texts::tr("Quotes %1, version %2").arg(linkTitle(title)).arg(version->value.number));
    }
    return lines;
}

} // namespace callboard
