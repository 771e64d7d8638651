// Commands about the knowledge base.
#include "app/admin/commands.h"
#include "core/base/clock.h"
#include "core/knowledge/evaluation.h"

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

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

} // namespace callboard
