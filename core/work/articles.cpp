// Versions make a chain; the article points at its end and at the one that is published.
#include "core/work/articles.h"

#include "core/work/change_builder.h"

namespace callboard {

namespace {

constexpr auto articleGone = QT_TRANSLATE_NOOP("errors", "This article is not here any more.");
constexpr auto versionGone = QT_TRANSLATE_NOOP("errors", "This version of the article is not here any more.");
constexpr auto inArchive = QT_TRANSLATE_NOOP("errors", "This article is in the archive. Ask a team lead to bring it back first.");
constexpr auto notYours = QT_TRANSLATE_NOOP("errors", "Your role may not do this. Ask a team lead or an administrator.");
constexpr qsizetype titleCharacters_max = 120;

QString firstLine(const QString& text)
{
    for (const QString& line : text.split(u'\n')) {
        QString words = line.simplified();
        while (words.startsWith(u'#'))
            words.remove(0, 1);
        if (words = words.trimmed(); !words.isEmpty())
            return words.left(titleCharacters_max);
    }
    return {};
}

QString shownTitle(const ArticleVersion& version)
{
    return version.title.trimmed().isEmpty() ? firstLine(version.body.text) : version.title.trimmed();
}

ArticleVersion versionOf(const WriteArticle& args, const Article& article, const Context& context)
{
    ArticleVersion version;
    version.brand = article.brand;
    version.article = args.article;
    version.base = args.base;
    version.title = args.title;
    version.body = args.body;
    version.format = args.format;
    version.product = args.product;
    version.category = args.category;
    version.tags = args.tags;
    version.language = args.language;
    version.audience = args.audience;
    version.related = args.related;
    version.more = args.more;
    version.summary = args.summary;
    version.author = context.author;
    version.written = context.now;
    return version;
}

bool saysTheSame(const ArticleVersion& a, const ArticleVersion& b)
{
    return a.title == b.title && a.body == b.body && a.format == b.format && a.product == b.product && a.category == b.category && a.tags == b.tags && a.language == b.language && a.audience == b.audience
        && a.related == b.related && a.more == b.more;
}

void makeShown(Article& article, const Record<ArticleVersion>& version, const Context& context)
{
    article.shown = version.id;
    article.title = shownTitle(version.value);
    if (article.latest == version.id || article.state != ArticleState::InReview) // a newer one stays in review
        article.state = ArticleState::Published;
    article.published = context.now;
}

// A translation of a translation is one of the first article, so that all languages of an article point at the same.
Result<Id<Article>> originalOf(const ChangeBuilder& builder, const WriteArticle& args)
{
    if (args.translates.isNull() || args.translates == args.article)
        return Id<Article>();
    auto named = builder.need(args.translates, articleGone);
    if (!named)
        return named.error();
    if (named->value.brand != args.brand)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A translation is for the same brand as its article.")).inField(QStringLiteral("translates"));
    return named->value.translates.isNull() ? args.translates : named->value.translates;
}

Result<Record<Article>> articleToWrite(const ChangeBuilder& builder, const WriteArticle& args, const Context& context)
{
    auto known = builder.exists(schemaOf<Article>(), args.article.key);
    if (!known)
        return known.error();
    if (*known)
        return builder.need(args.article, articleGone);
    if (!args.base.isNull())
        return Error::of(ErrorCode::Missing, articleGone);
    auto brand = builder.exists(schemaOf<Brand>(), args.brand.key);
    if (!brand)
        return brand.error();
    if (!*brand)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say for which brand the article is.")).inField(QStringLiteral("brand"));
    Record<Article> fresh{args.article, 0, {}};
    fresh.value.brand = args.brand;
    fresh.value.source = args.source;
    fresh.value.owner = context.author;
    auto original = originalOf(builder, args);
    if (!original)
        return original.error();
    fresh.value.translates = *original;
    return fresh;
}

Result<Record<ArticleVersion>> versionOfArticle(const ChangeBuilder& builder, const Id<ArticleVersion>& id, const Id<Article>& article)
{
    auto version = builder.need(id, versionGone);
    if (version && version->value.article != article)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version belongs to another article."));
    return version;
}

}

Result<Change> WriteArticle::run(const RowView& rows, const WriteArticle& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto article = articleToWrite(builder, args, context);
    if (!article)
        return article.error();
    Article& a = article->value;
    if (args.publish && context.role == Role::Rep)
        return Error::of(ErrorCode::Denied, notYours);
    if (a.state == ArticleState::Archived)
        return Error::of(ErrorCode::Conflict, inArchive);
    Record<ArticleVersion> version{{context.derived("version")}, 0, versionOf(args, a, context)};
    if (shownTitle(version.value).isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The article is empty. Write a title or a text first.")).inField(QStringLiteral("title"));
    if (!args.base.isNull()) {
        auto base = versionOfArticle(builder, args.base, args.article);
        if (!base)
            return base.error();
        if (saysTheSame(base->value, version.value) && !args.publish) {
            if (args.review && a.latest == args.base && a.shown != args.base) {
                a.state = ArticleState::InReview;
                builder.put(*article);
            }
            return builder.take();
        }
        version.value.number = base->value.number;
    }
    version.value.number += 1;
    version.value.beside = a.latest != args.base;
    builder.put(version);
    if (version.value.beside) { // the other one stays; both are there to be compared
        Change change = builder.take();
        change.conflicts.append(QStringLiteral("body"));
        return change;
    }
    a.latest = version.id;
    if (a.shown.isNull()) {
        a.title = shownTitle(version.value);
        a.state = ArticleState::Draft;
    }
    if (args.review)
        a.state = ArticleState::InReview;
    if (args.publish) {
        makeShown(a, version, context);
        if (args.review_due.isSet())
            a.review_due = args.review_due;
        if (a.expires <= context.now) // what is published anew holds again
            a.expires = {};
    }
    builder.put(*article);
    return builder.take();
}

Result<Change> EditArticle::run(const RowView& rows, const EditArticle& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto article = builder.need(args.article, articleGone);
    if (!article)
        return article.error();
    if (context.role == Role::Rep && article->value.owner != context.author)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This is decided by the article's owner or a team lead."));
    Row row = toRow(*article);
    if (auto done = builder.patch(schemaOf<Article>(), row, args.set.fields, args.was.fields, {article->value.brand, {}, {}, {}}); !done)
        return done.error();
    auto after = storedRecord<Article>(row);
    if (!after)
        return after.error();
    if (auto owner = after->value.owner; owner != article->value.owner && !owner.isNull())
        if (auto person = builder.need(owner, QT_TRANSLATE_NOOP("errors", "This person is not here any more.")); !person)
            return person.error();
    if (!(after->value == article->value))
        builder.put(*after);
    return builder.take();
}

Result<Change> ReviewArticle::run(const RowView& rows, const ReviewArticle& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto article = builder.need(args.article, articleGone);
    if (!article)
        return article.error();
    Article& a = article->value;
    if (args.back && context.role == Role::Rep)
        return Error::of(ErrorCode::Denied, notYours);
    if (a.latest != args.version)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "There is a newer version of this article. Read it first."));
    if (a.state == ArticleState::Archived)
        return Error::of(ErrorCode::Conflict, inArchive);
    if (a.shown == args.version)
        return builder.take(); // published already: there is nothing to review
    const ArticleState idle = a.shown.isNull() ? ArticleState::Draft : ArticleState::Published;
    a.state = args.back ? idle : ArticleState::InReview;
    builder.put(*article);
    return builder.take();
}

Result<Change> PublishArticle::run(const RowView& rows, const PublishArticle& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto article = builder.need(args.article, articleGone);
    if (!article)
        return article.error();
    auto version = versionOfArticle(builder, args.version, args.article);
    if (!version)
        return version.error();
    if (args.expires.isSet() && args.expires <= context.now)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The article would expire at once. Choose a later day.")).inField(QStringLiteral("expires"));
    Article& a = article->value;
    makeShown(a, *version, context);
    a.review_due = args.review_due;
    a.expires = args.expires;
    builder.put(*article);
    return builder.take();
}

Result<Change> ArchiveArticle::run(const RowView& rows, const ArchiveArticle& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto article = builder.need(args.article, articleGone);
    if (!article)
        return article.error();
    Article& a = article->value;
    if ((a.state == ArticleState::Archived) != args.back)
        return builder.take();
    a.state = !args.back ? ArticleState::Archived : a.shown.isNull() ? ArticleState::Draft : ArticleState::Published;
    builder.put(*article);
    return builder.take();
}

Result<Change> GiveFeedback::run(const RowView& rows, const GiveFeedback& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto article = builder.need(args.article, articleGone);
    if (!article)
        return article.error();
    if (args.verdict == Helpfulness::Wrong && args.text.text.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say what is wrong, so that it can be mended.")).inField(QStringLiteral("text"));
    Record<ArticleFeedback> feedback{{context.derived("feedback")}, 0, {}};
    ArticleFeedback& f = feedback.value;
    f.brand = article->value.brand;
    f.article = args.article;
    f.read_version = args.version.isNull() ? article->value.readable() : args.version;
    if (auto version = versionOfArticle(builder, f.read_version, args.article); !version)
        return version.error();
    if (!args.case_file.isNull()) {
        auto file = builder.need(args.case_file, QT_TRANSLATE_NOOP("errors", "This case is not here any more."));
        if (!file)
            return file.error();
    }
    f.case_file = args.case_file;
    f.verdict = args.verdict;
    f.text = args.text;
    f.author = context.author;
    f.at = context.now;
    builder.put(feedback);
    (args.verdict == Helpfulness::Helped ? article->value.helped : article->value.not_helped) += 1;
    builder.put(*article);
    return builder.take();
}

} // namespace callboard
