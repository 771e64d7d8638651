// Operations on articles: everybody writes, team leads publish, and nothing that was written is lost.
#pragma once

#include "core/domain/article.h"
#include "core/work/operation.h"

namespace callboard {

// A new version; of a new article when there is none with this id. One that was not made from the latest is kept beside it.
struct WriteArticle {
    static constexpr auto schemaName = "article.write";
    static constexpr Role least = Role::Rep;
    Id<Article> article;
    Id<Brand> brand;         // of a new article
    QString source;          // of a new article
    Id<Article> translates;  // of a new article
    Id<ArticleVersion> base; // what the author had in front of them; empty for a new article
    QString title;
    NoteText body;
    Choice<BodyFormat> format;
    QString product, category;
    QStringList tags;
    QString language;
    Choice<Audience> audience;
    QStringList related;
    QString more;
    QString summary;
    bool review = false;     // asks for one at once
    bool publish = false;    // at once; team leads only
    Instant review_due;      // of one that is published; not set: as it was
    static constexpr auto fields()
    {
        return std::tuple{field("article", "", &WriteArticle::article, Required), field("brand", "", &WriteArticle::brand),
                          field("source", "", &WriteArticle::source), field("translates", "", &WriteArticle::translates), field("base", "", &WriteArticle::base),
                          field("title", "", &WriteArticle::title), field("body", "", &WriteArticle::body),
                          field("format", "", &WriteArticle::format), field("product", "", &WriteArticle::product), field("category", "", &WriteArticle::category),
                          field("tags", "", &WriteArticle::tags), field("language", "", &WriteArticle::language),
                          field("audience", "", &WriteArticle::audience), field("related", "", &WriteArticle::related),
                          field("more", "", &WriteArticle::more), field("summary", "", &WriteArticle::summary),
                          field("review", "", &WriteArticle::review), field("publish", "", &WriteArticle::publish),
                          field("review_due", "", &WriteArticle::review_due)};
    }
    static Result<Change> run(const RowView& rows, const WriteArticle& args, const Context& context);
};

// Who looks after an article and until when it holds; of the owner and of team leads.
struct EditArticle {
    static constexpr auto schemaName = "article.edit";
    static constexpr Role least = Role::Rep;
    Id<Article> article;
    Patch<Article> set, was;
    static constexpr auto fields()
    {
        return std::tuple{field("article", "", &EditArticle::article, Required), field("set", "", &EditArticle::set), field("was", "", &EditArticle::was)};
    }
    static Result<Change> run(const RowView& rows, const EditArticle& args, const Context& context);
};

// Asks for a review of the latest version, or gives it back to its author; only a lead gives back.
struct ReviewArticle {
    static constexpr auto schemaName = "article.review";
    static constexpr Role least = Role::Rep;
    Id<Article> article;
    Id<ArticleVersion> version;
    bool back = false;
    static constexpr auto fields()
    {
        return std::tuple{field("article", "", &ReviewArticle::article, Required), field("version", "", &ReviewArticle::version, Required),
                          field("back", "", &ReviewArticle::back)};
    }
    static Result<Change> run(const RowView& rows, const ReviewArticle& args, const Context& context);
};

// Makes exactly this version the one that everybody reads, also when a newer one was written meanwhile.
struct PublishArticle {
    static constexpr auto schemaName = "article.publish";
    static constexpr Role least = Role::Lead;
    Id<Article> article;
    Id<ArticleVersion> version;
    Instant review_due, expires;
    static constexpr auto fields()
    {
        return std::tuple{field("article", "", &PublishArticle::article, Required), field("version", "", &PublishArticle::version, Required),
                          field("review_due", "", &PublishArticle::review_due), field("expires", "", &PublishArticle::expires)};
    }
    static Result<Change> run(const RowView& rows, const PublishArticle& args, const Context& context);
};

struct ArchiveArticle {
    static constexpr auto schemaName = "article.archive";
    static constexpr Role least = Role::Lead;
    Id<Article> article;
    bool back = false; // out of the archive
    static constexpr auto fields() { return std::tuple{field("article", "", &ArchiveArticle::article, Required), field("back", "", &ArchiveArticle::back)}; }
    static Result<Change> run(const RowView& rows, const ArchiveArticle& args, const Context& context);
};

struct GiveFeedback {
    static constexpr auto schemaName = "article.feedback";
    static constexpr Role least = Role::Rep;
    Id<Article> article;
    Id<ArticleVersion> version;
    Choice<Helpfulness> verdict;
    NoteText text; // must say what is wrong
    Id<CaseFile> case_file;
    static constexpr auto fields()
    {
        return std::tuple{field("article", "", &GiveFeedback::article, Required), field("version", "", &GiveFeedback::version),
                          field("verdict", "", &GiveFeedback::verdict, Required), field("text", "", &GiveFeedback::text),
                          field("case_file", "", &GiveFeedback::case_file)};
    }
    static Result<Change> run(const RowView& rows, const GiveFeedback& args, const Context& context);
};

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<WriteArticle>();
extern template const Schema& schemaOf<EditArticle>();
extern template const Schema& schemaOf<ReviewArticle>();
extern template const Schema& schemaOf<PublishArticle>();
extern template const Schema& schemaOf<ArchiveArticle>();
extern template const Schema& schemaOf<GiveFeedback>();

} // namespace callboard
