// Reading and writing the names of files' bytes.
#include "core/base/blob_hash.h"

#include <QCryptographicHash>

#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype hashBytes = 32;

bool isDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); }

}

BlobHash BlobHash::of(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(content);
    return {hash.result()};
}

std::optional<BlobHash> BlobHash::fromBytes(const QByteArray& bytes)
{
    return bytes.size() == hashBytes ? std::optional(BlobHash{bytes}) : std::nullopt;
}

std::optional<BlobHash> BlobHash::fromText(QStringView text)
{
    if (text.size() != digits || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return BlobHash{QByteArray::fromHex(text.toLatin1())};
}

QString blobAddress(const BlobHash& hash) { return blobScheme + u':' + hash.text(); }

std::optional<BlobHash> blobOfAddress(QStringView address)
{
    const qsizetype begin = blobScheme.size() + 1;
    return address.startsWith(blobScheme) && address.size() > begin && address[begin - 1] == u':' ? BlobHash::fromText(address.sliced(begin)) : std::nullopt;
}

QList<BlobHash> blobReferences(QStringView text)
{
    const QString mark = blobScheme + u':';
    QList<BlobHash> found;
    for (qsizetype at = text.indexOf(mark); at >= 0 && found.size() < blobReferences_max; at = text.indexOf(mark, at + mark.size())) {
        const QStringView after = text.sliced(at + mark.size());
        const bool goesOn = after.size() > BlobHash::digits && after[BlobHash::digits].isLetterOrNumber();
        const auto hash = goesOn ? std::nullopt : BlobHash::fromText(after.first(std::min(BlobHash::digits, after.size())));
        if (hash && !found.contains(*hash))
            found.append(*hash);
    }
    return found;
}

} // namespace callboard
