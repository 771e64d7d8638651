// Articles in from other systems and out again, with nothing lost: JSON Lines, or a folder of Markdown and HTML files.
#pragma once

#include "core/base/blob_hash.h"
#include "core/domain/article.h"
#include "core/knowledge/article_lines.h"
#include "core/work/operation.h"

#include <map>

namespace callboard {

struct ImportedArticle {
    QString source; // its id there: the line's, or the file's place in the folder ("returns/shoes.md")
    QString title;  // may be empty
    QString body;
    BodyFormat format = BodyFormat::Markdown;
    QString more;   // the other members of its line, as JSON text
};

struct ArticlesRead {
    std::vector<ImportedArticle> articles;
    std::map<BlobHash, QString> files; // pictures and attachments that they refer to, and where they are
    std::vector<std::pair<QString, Error>> refused; // "file.ndjson:12" or a file, and why
};

constexpr qint64 articleFileBytes_max = 16 * 1024 * 1024;

// `path` is a file of JSON Lines or a folder; of a folder, files named .md, .markdown, .html and .htm are read, those of its
// folders too, links not followed. Texts must be UTF-8, or UTF-16 with its mark. Pictures and attachments within the folder are taken
// along; those of JSON Lines lie in a folder beside the file, see articleFilesFolder().
Result<ArticlesRead> readArticles(const QString& path);

struct ArticlePlan {
    std::vector<Operation> operations; // one for each article that is new or changed; for an administrator
    int fresh = 0, changed = 0, same = 0;
};

// What has to be done so that the site's published articles say what was read. Run again, there is nothing to do.
Result<ArticlePlan> planArticles(const std::vector<ImportedArticle>& articles, const Id<Brand>& brand, const RowView& rows);

// Beside "articles.jsonl": "articles.jsonl.files", each file under its hash.
QString articleFilesFolder(const QString& linesPath);

// As they came: a line with all its members, or a file at its place. `place` of an article that did not come from a file is
// made of its id; it never leads out of the folder.
QByteArray articleLine(const Article& article, const ArticleVersion& version);
QString articlePlace(const Article& article, const Id<Article>& id, const ArticleVersion& version);

} // namespace callboard
