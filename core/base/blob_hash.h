// BlobHash: a file's bytes by the one name that they can have, and the places where texts refer to such files.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace callboard {

// The SHA-256 of the bytes. In texts and addresses it is 64 small hexadecimal digits.
struct BlobHash {
    static constexpr qsizetype digits = 64;

    QByteArray bytes; // 32 of them

    static BlobHash of(QByteArrayView content);
    static std::optional<BlobHash> fromBytes(const QByteArray& bytes);
    static std::optional<BlobHash> fromText(QStringView text); // nothing unless it is written exactly so
    QString text() const { return QString::fromLatin1(bytes.toHex()); }

    bool operator==(const BlobHash&) const = default;
    bool operator<(const BlobHash& other) const { return bytes < other.bytes; }
};

// How a text refers to a file: "![Where the label is](blob:…)", "[Form](blob:…)".
inline constexpr QLatin1String blobScheme{"blob"};
QString blobAddress(const BlobHash& hash);                          // "blob:" and the digits
std::optional<BlobHash> blobOfAddress(QStringView address);         // of such an address
inline constexpr qsizetype blobReferences_max = 200;                // of one text; what comes after them is not looked at
QList<BlobHash> blobReferences(QStringView text);                   // each once, in the order of the text

} // namespace callboard
