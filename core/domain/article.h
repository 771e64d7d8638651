// Article: a piece of knowledge; what it says is in its versions, which are written once and stay.
#pragma once

#include "core/domain/timeline_entry.h"

namespace callboard {

enum class ArticleState { Draft, InReview, Published, Archived };
constexpr auto optionsOf(ArticleState)
{
    return std::array{Option{"draft", QT_TRANSLATE_NOOP("fields", "Draft")}, Option{"in_review", QT_TRANSLATE_NOOP("fields", "In review")},
                      Option{"published", QT_TRANSLATE_NOOP("fields", "Published")}, Option{"archived", QT_TRANSLATE_NOOP("fields", "Archived")}};
}
enum class Audience { Internal, CustomerSafe };
constexpr auto optionsOf(Audience)
{
    return std::array{Option{"internal", QT_TRANSLATE_NOOP("fields", "Internal")}, Option{"customer_safe", QT_TRANSLATE_NOOP("fields", "May be shown to customers")}};
}
enum class BodyFormat { Markdown, Html };
constexpr auto optionsOf(BodyFormat)
{
    return std::array{Option{"markdown", QT_TRANSLATE_NOOP("fields", "Markdown")}, Option{"html", QT_TRANSLATE_NOOP("fields", "HTML")}};
}
enum class Helpfulness { Helped, DidNotHelp, Wrong };
constexpr auto optionsOf(Helpfulness)
{
    return std::array{Option{"helped", QT_TRANSLATE_NOOP("fields", "Helped")}, Option{"did_not_help", QT_TRANSLATE_NOOP("fields", "Did not help")},
                      Option{"wrong", QT_TRANSLATE_NOOP("fields", "Is wrong")}};
}

struct Article;

// Each names the version that its author had in front of them. Two that name the same one were written at the same time: the
// article goes on with the first that arrived, and the other is kept beside it.
struct ArticleVersion {
    Id<Brand> brand;
    Id<Article> article;
    Id<ArticleVersion> base;
    qint64 number = 0; // 1, 2, 3 … along the chain
    bool beside = false;
    QString title;     // may be empty: then the body's first line is shown
    NoteText body;
    Choice<BodyFormat> format;
    QString product;   // that it is about; empty: about several
    QString category;
    QStringList tags;
    QString language;  // BCP 47, "es"; empty: nobody said
    Choice<Audience> audience;
    QStringList related; // ids of articles as text
    QString more;        // what an import brought along and nobody here reads, as JSON text
    QString summary;     // of what is new
    Id<User> author;
    Instant written;     // by the server's clock
    Unknown unknown;
    bool operator==(const ArticleVersion&) const = default;

    static constexpr auto schemaName = "article_version";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &ArticleVersion::brand, Required),
            field("article", QT_TRANSLATE_NOOP("fields", "Article"), &ArticleVersion::article, Required | Indexed),
            field("base", QT_TRANSLATE_NOOP("fields", "Made from"), &ArticleVersion::base),
            field("number", QT_TRANSLATE_NOOP("fields", "Number"), &ArticleVersion::number),
            field("beside", QT_TRANSLATE_NOOP("fields", "Written at the same time as another"), &ArticleVersion::beside),
            field("title", QT_TRANSLATE_NOOP("fields", "Title"), &ArticleVersion::title),
            field("body", QT_TRANSLATE_NOOP("fields", "Text"), &ArticleVersion::body),
            field("format", QT_TRANSLATE_NOOP("fields", "Format"), &ArticleVersion::format),
            field("product", QT_TRANSLATE_NOOP("fields", "Product"), &ArticleVersion::product),
            field("category", QT_TRANSLATE_NOOP("fields", "Category"), &ArticleVersion::category),
            field("tags", QT_TRANSLATE_NOOP("fields", "Tags"), &ArticleVersion::tags),
            field("language", QT_TRANSLATE_NOOP("fields", "Language"), &ArticleVersion::language),
            field("audience", QT_TRANSLATE_NOOP("fields", "Audience"), &ArticleVersion::audience),
            field("related", QT_TRANSLATE_NOOP("fields", "Related articles"), &ArticleVersion::related),
            field("more", QT_TRANSLATE_NOOP("fields", "More"), &ArticleVersion::more),
            field("summary", QT_TRANSLATE_NOOP("fields", "What is new"), &ArticleVersion::summary),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &ArticleVersion::author),
            field("written", QT_TRANSLATE_NOOP("fields", "Written"), &ArticleVersion::written),
            field("unknown", "", &ArticleVersion::unknown)};
    }
};

struct Article {
    Id<Brand> brand;
    QString source; // its id where it was imported from
    Id<Article> translates; // the article that this one says in another language
    QString title;  // of the version that is read
    Choice<ArticleState> state;
    Id<ArticleVersion> shown;  // published; stays while a newer one is written and reviewed
    Id<ArticleVersion> latest; // the end of the chain
    Id<User> owner;
    Instant published, review_due, expires;
    qint64 helped = 0, not_helped = 0;
    Unknown unknown;
    bool operator==(const Article&) const = default;
    // What is read where drafts may be: the published version, or the latest as long as there is none.
    Id<ArticleVersion> readable() const { return shown.isNull() ? latest : shown; }

    static constexpr auto schemaName = "article";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &Article::brand, Required | Derived),
            field("source", QT_TRANSLATE_NOOP("fields", "Id elsewhere"), &Article::source, Derived),
            field("translates", QT_TRANSLATE_NOOP("fields", "Translation of"), &Article::translates, Derived | Indexed),
            field("title", QT_TRANSLATE_NOOP("fields", "Title"), &Article::title, Required | Derived),
            field("state", QT_TRANSLATE_NOOP("fields", "State"), &Article::state, Derived | Indexed),
            field("shown", QT_TRANSLATE_NOOP("fields", "Published version"), &Article::shown, Derived),
            field("latest", QT_TRANSLATE_NOOP("fields", "Latest version"), &Article::latest, Derived),
            field("owner", QT_TRANSLATE_NOOP("fields", "Owner"), &Article::owner),
            field("published", QT_TRANSLATE_NOOP("fields", "Published"), &Article::published, Derived),
            field("review_due", QT_TRANSLATE_NOOP("fields", "Review due"), &Article::review_due, Indexed),
            field("expires", QT_TRANSLATE_NOOP("fields", "Expires"), &Article::expires),
            field("helped", QT_TRANSLATE_NOOP("fields", "Helped"), &Article::helped, Derived),
            field("not_helped", QT_TRANSLATE_NOOP("fields", "Did not help"), &Article::not_helped, Derived),
            field("unknown", "", &Article::unknown)};
    }
};

// What somebody said about an article during a call; written once.
struct ArticleFeedback {
    Id<Brand> brand;
    Id<Article> article;
    Id<ArticleVersion> read_version; // the one that they had in front of them
    Id<CaseFile> case_file;
    Choice<Helpfulness> verdict;
    NoteText text;
    Id<User> author;
    Instant at; // by the server's clock
    Unknown unknown;
    bool operator==(const ArticleFeedback&) const = default;

    static constexpr auto schemaName = "article_feedback";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &ArticleFeedback::brand, Required),
            field("article", QT_TRANSLATE_NOOP("fields", "Article"), &ArticleFeedback::article, Required | Indexed),
            field("read_version", QT_TRANSLATE_NOOP("fields", "Version"), &ArticleFeedback::read_version),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &ArticleFeedback::case_file),
            field("verdict", QT_TRANSLATE_NOOP("fields", "Verdict"), &ArticleFeedback::verdict),
            field("text", QT_TRANSLATE_NOOP("fields", "Text"), &ArticleFeedback::text),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &ArticleFeedback::author),
            field("at", QT_TRANSLATE_NOOP("fields", "Time"), &ArticleFeedback::at),
            field("unknown", "", &ArticleFeedback::unknown)};
    }
};

// That an entry of a timeline quotes an article, in the version that its author had in front of them; written once, with the
// entry. Says nothing about the customer, so that every desk may learn from it what helps.
struct ArticleUse {
    Id<Brand> brand;
    Id<Article> article;
    Id<ArticleVersion> used_version;
    Id<Customer> customer;
    Id<CaseFile> case_file;
    Id<TimelineEntry> entry;
    Id<User> author;
    Instant at; // by the server's clock
    Unknown unknown;
    bool operator==(const ArticleUse&) const = default;

    static constexpr auto schemaName = "article_use";
    static constexpr auto fields()
    {
        return std::tuple{
            field("brand", QT_TRANSLATE_NOOP("fields", "Brand"), &ArticleUse::brand, Required),
            field("article", QT_TRANSLATE_NOOP("fields", "Article"), &ArticleUse::article, Required | Indexed),
            field("used_version", QT_TRANSLATE_NOOP("fields", "Version"), &ArticleUse::used_version, Required),
            field("customer", QT_TRANSLATE_NOOP("fields", "Customer"), &ArticleUse::customer, Indexed),
            field("case_file", QT_TRANSLATE_NOOP("fields", "Case"), &ArticleUse::case_file),
            field("entry", QT_TRANSLATE_NOOP("fields", "Entry"), &ArticleUse::entry),
            field("author", QT_TRANSLATE_NOOP("fields", "Author"), &ArticleUse::author),
            field("at", QT_TRANSLATE_NOOP("fields", "Time"), &ArticleUse::at),
            field("unknown", "", &ArticleUse::unknown)};
    }
};

// An article that comes from elsewhere has the same id at every import.
inline Id<Article> importedArticleId(const Id<Brand>& brand, const QString& source)
{
    return {Uuid::derived(brand.key, "article " + source.toUtf8())};
}

// Instantiated once, in entities.cpp.
extern template const Schema& schemaOf<ArticleVersion>();
extern template const Schema& schemaOf<Article>();
extern template const Schema& schemaOf<ArticleFeedback>();
extern template const Schema& schemaOf<ArticleUse>();

} // namespace callboard
