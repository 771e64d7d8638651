// Commands about the knowledge base.
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/base/file_kind.h"
#include "core/exchange/article_exchange.h"
#include "core/exchange/article_files.h"
#include "core/knowledge/evaluation.h"
#include "core/knowledge/synonyms.h"
#include "core/server/blob_store.h"
#include "core/storage/all_rows.h"
#include "core/work/knowledge.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <map>

namespace callboard {

namespace {

template <class T> Result<std::vector<T>> readFile(const QString& path, Result<LinesRead<T>> (*read)(QIODevice&), const char* option)
{
    if (path.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which file: --%1 FILE."), option);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read: %2"), path, file.errorString());
    auto lines = read(file);
    if (!lines)
        return lines.error();
    for (const LineRefused& line : lines->refused)
        std::fprintf(stderr, "%s:%lld: %s\n", qPrintable(path), static_cast<long long>(line.line), qPrintable(line.reason.sentence()));
    return std::move(lines->rows);
}

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}

Result<void> evaluateArticles(const AdminCall& call)
{
    auto folds = call.options.number("folds", 1, 1000);
    if (!folds)
        return folds.error();
    auto articles = readFile(call.options.text("articles"), readArticleLines, "articles");
    if (!articles)
        return articles.error();
    auto situations = readFile(call.options.text("queries"), readSituationLines, "queries");
    if (!situations)
        return situations.error();
    QTemporaryDir folder;
    if (!folder.isValid())
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "No temporary folder can be made: %1"), folder.errorString());
    auto figures = evaluateKnowledge(*articles, *situations, {int(*folds), folder.path(), steadySeconds});
    if (!figures)
        return figures.error();
    for (const Figure& figure : *figures)
        std::printf("%s\t%.4g\t%s\n", figure.name.constData(), figure.value, figure.unit.constData());
    return {};
}

namespace {

constexpr std::size_t batchArticles = 200;

Result<void> applyPlan(AdminSite& site, const ArticlePlan& plan)
{
    auto author = site.author();
    if (!author)
        return author.error();
    const std::span<const Operation> all(plan.operations);
    for (std::size_t at = 0; at < all.size(); at += batchArticles) {
        auto results = site.store().apply(all.subspan(at, std::min(batchArticles, all.size() - at)), *author);
        if (!results)
            return results.error();
        const auto refused = std::find_if(results->begin(), results->end(), [](const OperationResult& result) { return !result.code.isEmpty(); });
        if (refused != results->end())
            return refused->error();
    }
    return {};
}

Result<void> writeTo(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path);
    return {};
}

// What is read of each article of a brand, in the order in which they came.
Result<void> forEachArticle(const BrandSite& of, const std::function<Result<void>(const Record<Article>&, const ArticleVersion&)>& take)
{
    const RowStore& rows = of.site->rows();
    return forEachRecord<Article>(rows, [&](const Record<Article>& article) -> Result<void> {
        if (article.value.brand != of.brand || article.value.state == ArticleState::Archived)
            return {};
        auto version = rows.find(article.value.readable());
        if (!version)
            return version.error();
        return *version ? take(article, (*version)->value) : Result<void>();
    });
}

}

namespace {

// Before the articles that show them.
Result<void> keepFiles(AdminSite& site, ArticlesRead& read)
{
    BlobStore store(site.store().database());
    for (const auto& [hash, path] : read.files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read: %2"), path, file.errorString());
        const QByteArray content = file.read(fileBytesMax + 1);
        if (BlobHash::of(content) != hash) {
            read.refused.push_back({path, Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The file is not what its name says. Export it again."))});
            continue;
        }
        if (auto kept = store.putWhole(content, site.store().clock().now()); !kept && kept.error().code == ErrorCode::Invalid)
            read.refused.push_back({path, kept.error()});
        else if (!kept)
            return kept;
    }
    return {};
}

// An article as a file, and the pictures and attachments that it refers to.
Result<void> writeArticle(BlobStore& store, const QDir& folder, const QString& place, const ArticleVersion& version)
{
    std::map<BlobHash, QByteArray> contents; // each is read once, for its kind and for its copy
    for (const BlobHash& hash : blobReferences(version.body.text))
        if (auto whole = store.read(hash, 0, fileBytesMax); whole && *whole)
            contents[hash] = std::move((*whole)->bytes);
    const FilesPut put = putLocalFiles(place, version, [&contents](const BlobHash& hash) {
        const FileKind* kind = fileKindOf(contents[hash]);
        return kind ? QString::fromLatin1(kind->ending) : QString();
    });
    Result<void> done;
    for (const auto& [hash, to] : put.files)
        if (done)
            done = writeTo(folder.filePath(to), contents[hash]);
    return done ? writeTo(folder.filePath(place), put.body.toUtf8()) : done;
}

Result<void> writeFilesBeside(BlobStore& store, const QDir& folder, const ArticleVersion& version)
{
    for (const BlobHash& hash : blobReferences(version.body.text)) {
        auto whole = store.read(hash, 0, fileBytesMax);
        auto done = !whole ? Result<void>(whole.error()) : *whole ? writeTo(folder.filePath(hash.text()), (*whole)->bytes) : Result<void>();
        if (!done)
            return done;
    }
    return {};
}

}

Result<void> importArticles(const AdminCall& call)
{
    if (call.options.text("from").isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say what to read: --from FILE or --from FOLDER."));
    auto read = readArticles(call.options.text("from"));
    if (!read)
        return read.error();
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto plan = planArticles(read->articles, site->brand, site->site->rows());
    if (!plan)
        return plan.error();
    if (auto done = keepFiles(*site->site, *read); !done)
        return done;
    if (auto done = applyPlan(*site->site, *plan); !done)
        return done;
    for (const auto& [place, reason] : read->refused)
        std::fprintf(stderr, "%s: %s\n", qPrintable(place), qPrintable(reason.sentence()));
    std::printf("%d new, %d changed, %d unchanged, %zu refused\n", plan->fresh, plan->changed, plan->same, read->refused.size());
    return {};
}

Result<void> exportArticles(const AdminCall& call)
{
    const QString to = call.options.text("to");
    if (to.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say where to write: --to FILE.jsonl or --to FOLDER."));
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    BlobStore files(site->site->store().database());
    const bool lines = to.endsWith(QLatin1String("json"), Qt::CaseInsensitive) || to.endsWith(QLatin1String("jsonl"), Qt::CaseInsensitive);
    QByteArray bytes;
    qint64 count = 0;
    auto done = forEachArticle(*site, [&](const Record<Article>& article, const ArticleVersion& version) -> Result<void> {
        ++count;
        if (!lines)
            return writeArticle(files, QDir(to), articlePlace(article.value, article.id, version), version);
        bytes += articleLine(article.value, version);
        return writeFilesBeside(files, QDir(articleFilesFolder(to)), version);
    });
    if (done && lines)
        done = writeTo(to, bytes);
    if (!done)
        return done;
    std::printf("%lld articles\n", static_cast<long long>(count));
    return {};
}

// ---- a brand's words ----

namespace {

constexpr qint64 synonymsBytes_max = textBytesMax;

Result<void> setWords(const AdminCall& call, const std::function<Result<void>(BrandWords&)>& change)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto words = site->ofBrand(brandWordsOf(site->brand));
    if (!words)
        return words.error();
    if (auto done = change(words->value); !done)
        return done;
    return site->site->run(intent(SetBrandWords{site->brand, words->value.language, words->value.synonyms}), call.options.text("as"));
}

}

Result<void> setSynonyms(const AdminCall& call)
{
    const QString path = call.options.text("from");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Cannot read the file \"%1\". Name one with --from, with a line for words that mean the same: refund, money back."), path);
    if (file.size() > synonymsBytes_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file \"%1\" is too large: %2 bytes of words are too many for one brand."), path, file.size());
    const QString text = QString::fromUtf8(file.readAll());
    if (auto readable = Synonyms::read(text); !readable)
        return readable.error();
    return setWords(call, [&text](BrandWords& words) -> Result<void> {
        words.synonyms.text = text;
        return {};
    });
}

Result<void> setArticleLanguage(const AdminCall& call)
{
    return setWords(call, [&call](BrandWords& words) -> Result<void> {
        words.language = call.options.text("language");
        return {};
    });
}

Result<void> showSynonyms(const AdminCall& call)
{
    auto site = openForBrand(call);
    if (!site)
        return site.error();
    auto words = site->ofBrand(brandWordsOf(site->brand));
    if (!words)
        return words.error();
    if (!words->value.language.isEmpty())
        std::printf("# language: %s\n", qPrintable(words->value.language));
    std::printf("%s", qPrintable(words->value.synonyms.text));
    return {};
}

} // namespace callboard
