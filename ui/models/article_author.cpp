// Drafts, versions and what becomes of them.
#include "ui/models/article_author.h"

#include "core/base/json.h"
#include "core/knowledge/article_care.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/words.h"

namespace callboard {

namespace {

constexpr int versions_max = 200, uses_max = 300;
constexpr qint64 reviewAfter_ms = 180LL * 24 * 60 * 60 * 1000;

QString keyOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

WriteArticle writingOf(const Record<ArticleVersion>& version)
{
    const ArticleVersion& v = version.value;
    WriteArticle article;
    article.article = v.article;
    article.brand = v.brand;
    article.base = version.id;
    article.title = v.title;
    article.body = v.body;
    article.format = v.format;
    article.product = v.product;
    article.category = v.category;
    article.tags = v.tags;
    article.language = v.language;
    article.audience = v.audience;
    article.related = v.related;
    article.more = v.more;
    return article;
}

bool saysTheSame(const WriteArticle& a, const WriteArticle& b)
{
    return argumentsText(schemaOf<WriteArticle>(), &a) == argumentsText(schemaOf<WriteArticle>(), &b);
}

ArticleVersion asVersion(const WriteArticle& article)
{
    ArticleVersion version;
    version.title = article.title;
    version.body = article.body;
    version.format = article.format;
    version.product = article.product;
    version.category = article.category;
    version.tags = article.tags;
    version.language = article.language;
    version.audience = article.audience;
    return version;
}

Instant reviewDue(const std::optional<Record<Article>>& article, Instant now)
{
    return article && article->value.review_due > now ? article->value.review_due : Instant{now.ms + reviewAfter_ms};
}

}

PublishArticle publication(const Workspace& workspace, const Record<ArticleVersion>& version)
{
    const auto article = workspace.reader().find(version.value.article);
    const Instant now = workspace.now();
    return {version.value.article, version.id, reviewDue(article, now), article && article->value.expires > now ? article->value.expires : Instant()};
}

ArticleAuthor::ArticleAuthor(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

// ---- which ----

Id<Article> ArticleAuthor::id() const { return {Uuid::fromText(m_key.toLatin1()).value_or(Uuid{})}; }

Id<Brand> ArticleAuthor::brand() const
{
    const Session* session = m_workspace.current();
    if (const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt)
        return customer->value.brand;
    const auto brands = m_workspace.reader().brands();
    return brands.empty() ? Id<Brand>() : brands.front().id;
}

std::optional<Record<Article>> ArticleAuthor::record() const { return id().isNull() ? std::nullopt : m_workspace.reader().find(id()); }

std::optional<Record<ArticleVersion>> ArticleAuthor::version(const QString& key) const
{
    const auto uuid = versionFromKey(key);
    return uuid ? m_workspace.reader().find(*uuid) : std::nullopt;
}

std::optional<Record<ArticleVersion>> ArticleAuthor::latest() const
{
    const auto article = record();
    return article ? m_workspace.reader().find(article->value.latest) : std::nullopt;
}

WriteArticle ArticleAuthor::unchanged() const
{
    if (const auto version = latest())
        return writingOf(*version);
    WriteArticle fresh = m_proposed;
    if (fresh.brand.isNull())
        fresh.brand = brand();
    return fresh;
}

QStringList ArticleAuthor::draftKeys() const
{
    QStringList keys;
    for (const QString& place : m_workspace.draftKeys(draftPlace({})))
        keys.append(place.mid(draftPlace({}).size()));
    return keys;
}

QString ArticleAuthor::draftTitle(const QString& key) const
{
    const WriteArticle draft = kept(m_workspace.draft(draftPlace(key)));
    return !draft.title.isEmpty() ? draft.title : draft.body.text.section(u'\n', 0, 0).simplified();
}

void ArticleAuthor::show(const WriteArticle& article, int caret)
{
    m_article = article;
    m_caret = caret;
    m_written = {};
    Q_EMIT opened();
    Q_EMIT changed();
}

void ArticleAuthor::open(const QString& key)
{
    m_key = key;
    m_proposed = {};
    const Draft draft = m_workspace.draft(draftPlace(key));
    show(hasDraft() ? kept(draft) : unchanged(), hasDraft() ? int(draft.caret) : 0);
}

void ArticleAuthor::begin(const QString& key, const WriteArticle& first)
{
    open(key);
    if (hasDraft())
        return;
    edit(first, int(first.body.text.size()));
    Q_EMIT opened();
    Q_EMIT changed();
}

void ArticleAuthor::propose(const QString& key, const WriteArticle& first)
{
    open(key);
    m_proposed = first;
    if (!hasDraft())
        show(unchanged(), int(first.body.text.size()));
}

void ArticleAuthor::beginTranslation()
{
    WriteArticle translation = m_article;
    translation.translates = std::exchange(translation.article, {});
    translation.base = {};
    translation.language.clear();
    translation.more.clear();
    propose(QStringLiteral("translation:") + m_key, translation);
}

void ArticleAuthor::refresh()
{
    if (m_key.isEmpty())
        return;
    const auto now = latest();
    if (!m_written.isNull() && m_workspace.reader().find(m_written))
        m_written = {}; // it has arrived in the records
    const bool isBehind = now && now->id != m_article.base && m_written.isNull() && !hasDraft();
    const auto base = m_workspace.reader().find(m_article.base);
    if (isBehind && !(base && base->value.beside)) // one's own that stands beside is not taken from the screen
        return open(m_key);
    Q_EMIT changed();
}

// ---- the text ----

// The text is the draft's; everything else is its context, in the words of the operation.
WriteArticle ArticleAuthor::kept(const Draft& draft) const
{
    WriteArticle article;
    if (auto document = JsonDocument::parse(draft.context.toUtf8()))
        (void)readObjectInto(schemaOf<WriteArticle>(), document->root(), &article); // what it cannot read stays empty; the text is there
    article.body.text = draft.text;
    return article;
}

void ArticleAuthor::edit(const WriteArticle& article, int caret)
{
    m_caret = caret;
    const bool isOther = !saysTheSame(article, m_article), hadDraft = hasDraft();
    m_article = article;
    if (!isOther && !hadDraft)
        return;
    Draft draft;
    if (!saysTheSame(article, unchanged())) {
        draft.text = article.body.text;
        draft.caret = caret;
        WriteArticle rest = article;
        rest.body = {};
        draft.context = QString::fromUtf8(argumentsText(schemaOf<WriteArticle>(), &rest));
    }
    m_workspace.setDraft(draftPlace(m_key), draft);
    if (hadDraft != hasDraft())
        Q_EMIT changed();
}

void ArticleAuthor::discard()
{
    m_workspace.setDraft(draftPlace(m_key), {});
    show(unchanged(), 0);
}

QString ArticleAuthor::state() const
{
    QStringList sentences;
    const auto article = record();
    const auto shown = article ? m_workspace.reader().find(article->value.shown) : std::nullopt;
    const auto last = latest();
    const Id<Article> original = article ? article->value.translates : m_article.translates;
    if (const auto known = m_workspace.reader().find(original))
        sentences.append(tr("Translation of “%1”.").arg(known->value.title));
    if (!article)
        sentences.append(tr("This article is not saved yet."));
    else if (article->value.state == ArticleState::Archived)
        sentences.append(tr("This article is in the archive."));
    else if (shown)
        sentences.append(tr("Version %1 is published.").arg(shown->value.number));
    if (last && article->value.state == ArticleState::InReview)
        sentences.append(tr("Version %1 waits for review.").arg(last->value.number));
    else if (last && last->id != article->value.shown)
        sentences.append(tr("Version %1 is a draft.").arg(last->value.number));
    if (hasDraft())
        sentences.append(tr("Your changes are kept on this desk."));
    return sentences.join(u' ');
}

QString ArticleAuthor::overtaken() const
{
    const auto last = latest();
    if (!last || last->id == m_article.base || !m_written.isNull())
        return {};
    return tr("%1 wrote version %2 meanwhile. Both are kept.").arg(m_workspace.reader().userName(last->value.author)).arg(last->value.number);
}

void ArticleAuthor::takeIn()
{
    const auto last = latest();
    if (!last)
        return;
    WriteArticle article = m_article;
    article.base = last->id;
    edit(article, m_caret);
    Q_EMIT changed();
}

ArticlePageData ArticleAuthor::preview() const
{
    ArticlePageData page = previewPage(m_article.title, m_article.body.text, m_article.format, m_article.audience == Audience::CustomerSafe);
    page.key = m_key;
    return withFiles(page, m_workspace.files());
}

// ---- versions ----

ListRows ArticleAuthor::versions() const
{
    ListRows rows;
    if (hasDraft()) {
        ListRow row;
        row.key = draftRow;
        row.icon = QStringLiteral("note");
        row.title = tr("Your changes");
        row.chips = {{tr("Not saved"), Tone::Warning, {}}};
        rows.append(row);
    }
    const auto article = record();
    if (!article)
        return rows;
    for (const Record<ArticleVersion>& one : m_workspace.reader().versionsOf(article->id, versions_max)) {
        ListRow row;
        row.key = versionKey(one.id);
        row.icon = QStringLiteral("book");
        row.title = tr("Version %1").arg(one.value.number);
        if (one.id == article->value.shown)
            row.chips.append({tr("Published"), Tone::Good, QStringLiteral("check")});
        else if (one.id == article->value.latest && article->value.state == ArticleState::InReview)
            row.chips.append({tr("In review"), Tone::Accent, {}});
        if (one.value.beside)
            row.chips.append({tr("Written at the same time"), Tone::Warning, {}});
        row.right = Words::ago(one.value.written, m_workspace.now());
        const QString author = m_workspace.reader().userName(one.value.author);
        row.detail = one.value.summary.isEmpty() ? author : tr("%1: %2").arg(author, one.value.summary.simplified());
        row.waitingToSync = m_workspace.reader().isPending(schemaOf<ArticleVersion>(), one.id.key);
        rows.append(row);
    }
    return rows;
}

std::optional<ArticlePageData> ArticleAuthor::changesOf(const QString& versionKey) const
{
    if (versionKey == draftRow) {
        const auto last = latest();
        return withFiles(changesPage(last ? last->value : ArticleVersion(), asVersion(m_article)), m_workspace.files());
    }
    const auto chosen = version(versionKey);
    if (!chosen)
        return std::nullopt;
    const auto before = m_workspace.reader().find(chosen->value.base);
    return withFiles(changesPage(before ? before->value : ArticleVersion(), chosen->value), m_workspace.files());
}

QString ArticleAuthor::otherChanges(const QString& versionKey) const
{
    const auto chosen = versionKey == draftRow ? std::nullopt : version(versionKey);
    const auto before = versionKey == draftRow ? latest() : chosen ? m_workspace.reader().find(chosen->value.base) : std::nullopt;
    const ArticleVersion was = before ? before->value : ArticleVersion(), now = chosen ? chosen->value : asVersion(m_article);
    if (!before)
        return {};
    QStringList changes;
    const auto told = [&](const char* column, const QString& from, const QString& to) {
        if (from != to)
            changes.append(tr("%1: %2 → %3").arg(Words::label(schemaOf<ArticleVersion>().column(column)->label), from.isEmpty() ? tr("none") : from, to.isEmpty() ? tr("none") : to));
    };
    told("title", was.title, now.title);
    told("product", was.product, now.product);
    told("category", was.category, now.category);
    told("tags", was.tags.join(QStringLiteral(", ")), now.tags.join(QStringLiteral(", ")));
    told("language", was.language, now.language);
    told("audience", Words::option(was.audience), Words::option(now.audience));
    return changes.join(u'\n');
}

void ArticleAuthor::bringIn(const QString& versionKey)
{
    const auto chosen = version(versionKey);
    if (!chosen)
        return;
    WriteArticle article = writingOf(*chosen);
    article.base = m_article.base; // it goes on from where this text was
    edit(article, 0);
    Q_EMIT opened();
    Q_EMIT changed();
}

// ---- how it helped ----

QString ArticleAuthor::usage() const
{
    const auto article = record();
    if (!article)
        return {};
    const auto uses = m_workspace.reader().usesOf(article->id, uses_max);
    QStringList sentences{uses.empty() ? tr("Nobody has quoted it yet.") : tr("Quoted %n time(s).", nullptr, int(uses.size()))};
    if (article->value.helped > 0)
        sentences.append(tr("Helped %n time(s).", nullptr, int(article->value.helped)));
    if (article->value.not_helped > 0)
        sentences.append(tr("Did not help %n time(s).", nullptr, int(article->value.not_helped)));
    return sentences.join(u' ');
}

ListRows ArticleAuthor::uses() const
{
    const auto article = record();
    if (!article)
        return {};
    std::vector<std::pair<Instant, ListRow>> rows;
    const auto add = [&](Instant at, const Id<User>& author, const Id<CaseFile>& file, ListRow row) {
        if (const auto known = m_workspace.reader().find(file)) {
            row.key = Session{known->value.customer, file}.key();
            row.detail = QStringList{Words::number(known->value.number), known->value.subject}.join(QStringLiteral("  "));
        }
        row.title = m_workspace.reader().userName(author);
        row.right = Words::ago(at, m_workspace.now());
        rows.push_back({at, row});
    };
    for (const Record<ArticleUse>& use : m_workspace.reader().usesOf(article->id, uses_max)) {
        const auto read = m_workspace.reader().find(use.value.used_version);
        ListRow row;
        row.icon = QStringLiteral("book");
        row.chips = {{read ? tr("Quoted version %1").arg(read->value.number) : tr("Quoted it"), Tone::Plain, {}}};
        add(use.value.at, use.value.author, use.value.case_file, row);
    }
    for (const Record<ArticleFeedback>& said : m_workspace.reader().feedbackOf(article->id, uses_max)) {
        ListRow row;
        const Helpfulness verdict = said.value.verdict.valueOr(Helpfulness::DidNotHelp);
        row.icon = verdict == Helpfulness::Helped ? QStringLiteral("check") : QStringLiteral("alert");
        row.chips = {{Words::option(said.value.verdict), verdict == Helpfulness::Helped ? Tone::Good : verdict == Helpfulness::Wrong ? Tone::Bad : Tone::Warning, {}}};
        row.body = said.value.text.text.simplified();
        add(said.value.at, said.value.author, said.value.case_file, row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    ListRows list;
    for (auto& [at, row] : rows)
        list.append(std::move(row));
    return list;
}

// ---- going on ----

bool ArticleAuthor::mayLookAfter() const
{
    const auto article = record();
    return article && (mayPublish() || article->value.owner == m_workspace.person().id);
}

void ArticleAuthor::save(Then then, Kept kept)
{
    WriteArticle write = m_article;
    if (write.article.isNull())
        write.article = id().isNull() ? Id<Article>{m_workspace.newId()} : id();
    write.review = then == Then::Review;
    write.publish = then == Then::Publish;
    if (write.publish)
        write.review_due = reviewDue(record(), m_workspace.now());
    const WriteArticle asked = m_article;
    const QString from = m_key;
    const bool hasNoChange = record() && saysTheSame(asked, unchanged());
    if (hasNoChange && then == Then::Keep)
        return kept(std::nullopt);
    if (const auto last = latest(); hasNoChange && then == Then::Publish && last)
        return publish(*last, std::move(kept));
    m_workspace.submit(intent(write), hasDraft() ? draftPlace(from) : QString(), [this, asked, from, hasNoChange, article = write.article, kept = std::move(kept)](const Result<Operation>& done) {
        if (!done)
            return kept(done.error());
        const bool goesOn = m_key == from;
        if (goesOn) {
            const WriteArticle typed = m_article; // since then
            const bool hasMore = !saysTheSame(typed, asked);
            m_key = keyOf(article.key);
            m_article.article = article;
            m_article.translates = {}; // of a new article only
            m_article.summary.clear();
            if (!hasNoChange)
                m_article.base = m_written = {Uuid::derived(done->id, "version")};
            if (hasMore) {
                m_workspace.setDraft(draftPlace(from), {});
                const WriteArticle rest = std::exchange(m_article, asked);
                edit(rest, m_caret);
            }
        }
        Q_EMIT written(from, article);
        kept(std::nullopt);
        Q_EMIT changed();
    });
}

void ArticleAuthor::publish(const Record<ArticleVersion>& version, Kept kept)
{
    m_workspace.submit(intent(publication(m_workspace, version)), {}, [kept = std::move(kept)](const Result<Operation>& done) { kept(done ? std::nullopt : std::optional(done.error())); });
}

void ArticleAuthor::archive(bool back, Kept kept)
{
    m_workspace.submit(intent(ArchiveArticle{id(), back}), {}, [kept = std::move(kept)](const Result<Operation>& done) { kept(done ? std::nullopt : std::optional(done.error())); });
}

void ArticleAuthor::lookAfter(const std::map<QByteArray, Value>& set, const std::map<QByteArray, Value>& was, Kept kept)
{
    EditArticle edit{id(), {}, {}};
    edit.set.fields = set;
    edit.was.fields = was;
    m_workspace.submit(intent(edit), {}, [kept = std::move(kept)](const Result<Operation>& done) { kept(done ? std::nullopt : std::optional(done.error())); });
}

} // namespace callboard
