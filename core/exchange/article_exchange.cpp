// What a file says becomes what an article says and back, byte for byte where the file was text.
#include "core/exchange/article_exchange.h"

#include "core/base/json.h"
#include "core/exchange/article_files.h"
#include "core/work/articles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringDecoder>
#include <algorithm>

namespace callboard {

namespace {

const QStringList markdownEndings{QStringLiteral("md"), QStringLiteral("markdown")}, htmlEndings{QStringLiteral("html"), QStringLiteral("htm")};

BodyFormat formatOf(const QString& place)
{
    return htmlEndings.contains(place.section(u'.', -1).toLower()) ? BodyFormat::Html : BodyFormat::Markdown;
}

bool isArticleFile(const QString& place)
{
    const QString ending = place.section(u'.', -1).toLower();
    return place.contains(u'.') && (markdownEndings.contains(ending) || htmlEndings.contains(ending));
}

Result<QString> textOf(const QByteArray& bytes)
{
    const bool wide = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    QStringDecoder decode(wide ? QStringDecoder::Utf16 : QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(u'\0')))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file is not text in UTF-8. Save it as UTF-8 and import it again."));
    return text;
}

Result<ImportedArticle> readArticleFile(const QString& folder, const QString& place)
{
    QFile file(folder + u'/' + place);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read: %2"), place, file.errorString());
    if (file.size() > articleFileBytes_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file %1 is too large. Import it in parts."), place);
    auto text = textOf(file.readAll());
    if (!text)
        return text.error();
    return ImportedArticle{place, {}, *text, formatOf(place), {}};
}

ArticlesRead readFolder(const QString& folder)
{
    QStringList places;
    QDirIterator files(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString path = files.next(); isArticleFile(path))
            places.append(QDir(folder).relativeFilePath(path));
    std::sort(places.begin(), places.end());
    ArticlesRead out;
    for (const QString& place : places) {
        auto article = readArticleFile(folder, place);
        if (!article) {
            out.refused.push_back({place, article.error()});
            continue;
        }
        FilesTaken taken = takeLocalFiles(folder, place, article->body, article->format);
        article->body = std::move(taken.body);
        article->more = std::move(taken.more);
        out.files.insert(taken.files.begin(), taken.files.end());
        for (const auto& [file, why] : taken.refused)
            out.refused.push_back({place + QStringLiteral(" → ") + file, why});
        out.articles.push_back(std::move(article).value());
    }
    return out;
}

Result<ArticlesRead> readLinesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read: %2"), path, file.errorString());
    auto lines = readArticleLines(file);
    if (!lines)
        return lines.error();
    ArticlesRead out;
    for (const SourceArticle& line : lines->rows)
        out.articles.push_back({line.id, line.title, line.content, BodyFormat::Markdown, QString::fromUtf8(line.more)});
    const QDir files(articleFilesFolder(path));
    for (const ImportedArticle& article : out.articles)
        for (const BlobHash& hash : blobReferences(article.body))
            if (files.exists(hash.text()))
                out.files.insert({hash, files.filePath(hash.text())});
    for (const LineRefused& line : lines->refused)
        out.refused.push_back({path + u':' + QString::number(line.line), line.reason});
    return out;
}

// What the row would be refused for, known before everything is written.
Result<void> checkArticle(const ImportedArticle& article)
{
    if (article.body.size() > textBytesMax || article.title.size() > textBytesMax || article.more.size() > textBytesMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The text is longer than %1 characters. Divide it into several articles."), textBytesMax);
    if (article.body.trimmed().isEmpty() && article.title.trimmed().isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The article is empty. Write a title or a text first."));
    return {};
}

void refuseUnusable(ArticlesRead& read)
{
    std::vector<ImportedArticle> kept;
    for (ImportedArticle& article : read.articles) {
        if (auto fine = checkArticle(article); !fine)
            read.refused.push_back({article.source, fine.error()});
        else
            kept.push_back(std::move(article));
    }
    read.articles = std::move(kept);
}

bool saysTheSame(const ImportedArticle& article, const ArticleVersion& version)
{
    return article.title == version.title && article.body == version.body.text && version.format == article.format && article.more == version.more;
}

}

QString articleFilesFolder(const QString& linesPath) { return linesPath + QStringLiteral(".files"); }

Result<ArticlesRead> readArticles(const QString& path)
{
    auto read = QFileInfo(path).isDir() ? Result<ArticlesRead>(readFolder(path)) : readLinesOf(path);
    if (read)
        refuseUnusable(*read);
    return read;
}

Result<ArticlePlan> planArticles(const std::vector<ImportedArticle>& articles, const Id<Brand>& brand, const RowView& rows)
{
    ArticlePlan plan;
    for (const ImportedArticle& article : articles) {
        WriteArticle write;
        write.article = importedArticleId(brand, article.source);
        write.brand = brand;
        write.source = article.source;
        write.title = article.title;
        write.body = {article.body};
        write.format = article.format;
        write.more = article.more;
        write.publish = true;
        auto known = rows.find(write.article);
        if (!known)
            return known.error();
        if (*known) {
            auto shown = rows.find((*known)->value.readable());
            if (!shown)
                return shown.error();
            if (*shown && (*known)->value.shown == (*shown)->id && saysTheSame(article, (*shown)->value)) {
                ++plan.same;
                continue;
            }
            write.base = (*known)->value.latest;
            if (*shown) { // what only the site knows stays
                const ArticleVersion& was = (*shown)->value;
                write.category = was.category;
                write.tags = was.tags;
                write.language = was.language;
                write.audience = was.audience;
                write.related = was.related;
            }
        }
        ++(*known ? plan.changed : plan.fresh);
        plan.operations.push_back(intent(write));
    }
    return plan;
}

QByteArray articleLine(const Article& article, const ArticleVersion& version)
{
    QByteArray line;
    JsonWriter json(line);
    json.beginObject();
    json.key("id").string(article.source);
    json.key("title").string(version.title);
    json.key("content").string(version.body.text);
    if (auto more = JsonDocument::parse(version.more.isEmpty() ? QByteArray("{}") : version.more.toUtf8()))
        for (const JsonView member : more->root())
            json.key(member.key()).raw(member.raw());
    json.endObject();
    return line + '\n';
}

QString articlePlace(const Article& article, const Id<Article>& id, const ArticleVersion& version)
{
    const QString place = QDir::cleanPath(article.source);
    const bool leadsOut = place.isEmpty() || QDir::isAbsolutePath(place) || place.startsWith(QLatin1String("..")) || place.contains(u'\\') || place.contains(u':');
    if (!leadsOut && place == article.source && isArticleFile(place))
        return place;
    QString name;
    for (const QChar c : article.source)
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'_');
    // The id keeps two sources apart that look alike.
    return name.left(80) + u'-' + QString::fromLatin1(id.key.text().left(8)) + (version.format == BodyFormat::Html ? QStringLiteral(".html") : QStringLiteral(".md"));
}

} // namespace callboard
