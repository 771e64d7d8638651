// FileKind: what a file is by its content, whatever it is called; only kinds that are named here are kept with articles.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace callboard {

inline constexpr qint64 fileBytesMax = 16 * 1024 * 1024; // of a picture or an attachment

struct FileKind {
    const char* mime;
    const char* ending;  // without the dot
    bool isPicture;      // may be shown within a text
};

// By the first bytes, and of texts and documents by all of them. Null: a kind that is not kept, programs and documents with macros among them.
const FileKind* fileKindOf(QByteArrayView content);

// The kind of a file that may be kept, or why this one may not.
Result<const FileKind*> acceptableFile(QByteArrayView content);

} // namespace callboard
