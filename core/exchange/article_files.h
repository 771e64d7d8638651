// Pictures and attachments of articles in a folder: taken along by the hash of their bytes, and put back to where they were.
#pragma once

#include "core/base/blob_hash.h"
#include "core/base/result.h"
#include "core/domain/article.h"

#include <functional>

namespace callboard {

struct FilesTaken {
    QString body; // refers to the files by their hash
    QString more; // what they were called there, for ArticleVersion::more; empty without any
    std::vector<std::pair<BlobHash, QString>> files;  // and where they are
    std::vector<std::pair<QString, Error>> refused;   // files that are not kept, by their place; the text refers to them as before
};

// Of an article at `place` in the folder: links and images that lead to a file within the folder, other articles excepted.
FilesTaken takeLocalFiles(const QString& folder, const QString& place, const QString& body, BodyFormat format);

struct FilesPut {
    QString body; // refers to the files by their places
    std::vector<std::pair<BlobHash, QString>> files; // and where each goes, within the folder
};

// The way back. `endingOf` says what a file is called by its kind; empty: there is no such file, and the reference stays as it is.
FilesPut putLocalFiles(const QString& place, const ArticleVersion& version, const std::function<QString(const BlobHash&)>& endingOf);

} // namespace callboard
