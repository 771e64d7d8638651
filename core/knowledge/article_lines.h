// Reading JSON Lines of articles and of situations whose needed articles are known, as other programs write them.
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <vector>

class QIODevice;

namespace callboard {

struct SourceArticle {
    QString id;
    QString title;   // may be empty
    QString content; // Markdown
    QByteArray more = {}; // the other members, as a JSON object; empty without any
};

struct Situation { // a case as it was told, and what solved it
    QString id;
    QString text;
    QStringList relevant; // ids of articles; may be empty
};

struct LineRefused {
    qint64 line = 0; // from 1
    Error reason;
};

template <class T> struct LinesRead {
    std::vector<T> rows;
    std::vector<LineRefused> refused; // every other line is in `rows` or blank
};

constexpr qint64 lineBytes_max = 8 * 1024 * 1024;

// A line is an object with `id` (text or whole number, each once in a file), `title` (may be absent) and `content`, or with
// `id`, `text` and `relevant` (ids). Other members are allowed. An error is a file that cannot be read.
Result<LinesRead<SourceArticle>> readArticleLines(QIODevice& file);
Result<LinesRead<Situation>> readSituationLines(QIODevice& file);

} // namespace callboard
