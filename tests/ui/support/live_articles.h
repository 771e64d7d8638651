// Articles on a LiveDesk: written and published before the desk is loaded, by names that tests can read.
#pragma once

#include "tests/ui/support/live_desk.h"

namespace callboard::sample {

inline const Id<Article> refunds{number(70)}, kettles{number(71)};

// By Ada, with the operation's number; its version is versionBy(operation).
inline Id<ArticleVersion> versionBy(quint64 operation) { return {Uuid::derived(number(operation), "version")}; }
inline WriteArticle writing(const Id<Article>& article, const char* title, const char* body, const Id<ArticleVersion>& base = {})
{
    WriteArticle op;
    op.article = article;
    op.brand = brand;
    op.base = base;
    op.title = QString::fromUtf8(title);
    op.body = {QString::fromUtf8(body)};
    return op;
}
inline void publishArticle(MapRows& rows, quint64 operation, const WriteArticle& op)
{
    REQUIRE(perform(rows, as(ada, operation), op));
    REQUIRE(perform(rows, as(lena, operation + 500), PublishArticle{op.article, versionBy(operation), later(1'000'000), {}}));
}
inline void publishSamples(MapRows& rows)
{
    publishArticle(rows, 8000, writing(refunds, "When a refund arrives", "Card refunds arrive within seven days.\n\n::: customer\nYour money is with you within seven days.\n:::"));
    publishArticle(rows, 8001, writing(kettles, "Descaling kettles", "Fill the kettle with vinegar and water.\n\n## After that\n\nBoil clear water twice."));
}

} // namespace callboard::sample
