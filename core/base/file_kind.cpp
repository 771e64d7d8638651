// Signatures, and for what has none, whether it is text.
#include "core/base/file_kind.h"

#include <QStringDecoder>

#include <algorithm>

namespace callboard {

namespace {

constexpr FileKind png{"image/png", "png", true};
constexpr FileKind jpeg{"image/jpeg", "jpg", true};
constexpr FileKind gif{"image/gif", "gif", true};
constexpr FileKind pdf{"application/pdf", "pdf", false};
constexpr FileKind openText{"application/vnd.oasis.opendocument.text", "odt", false};
constexpr FileKind openSheet{"application/vnd.oasis.opendocument.spreadsheet", "ods", false};
constexpr FileKind officeText{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false};
constexpr FileKind officeSheet{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false};
constexpr FileKind plainText{"text/plain; charset=utf-8", "txt", false};

bool has(QByteArrayView content, QByteArrayView part) { return content.indexOf(part) >= 0; }

// Documents are archives whose directory names what is inside.
const FileKind* kindOfArchive(QByteArrayView content)
{
    constexpr qsizetype typeAt = 30; // where an OpenDocument file says what it is
    if (has(content, "vbaProject.bin") || has(content, "Basic/script-lb.xml"))
        return nullptr;
    for (const FileKind* open : {&openText, &openSheet})
        if (content.size() > typeAt && content.sliced(typeAt).startsWith(QByteArray("mimetype") + open->mime) && !has(content.first(std::min<qsizetype>(content.size(), 256)), "-template"))
            return open;
    if (has(content, "word/document.xml"))
        return &officeText;
    if (has(content, "xl/workbook.xml"))
        return &officeSheet;
    return nullptr;
}

bool isText(QByteArrayView content)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f'; };
    if (std::any_of(content.begin(), content.end(), isControl))
        return false;
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(content);
    return !decode.hasError();
}

}

const FileKind* fileKindOf(QByteArrayView content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return &png;
    if (content.startsWith("\xff\xd8\xff"))
        return &jpeg;
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return &gif;
    if (content.startsWith("%PDF-"))
        return &pdf;
    if (content.startsWith("PK\x03\x04"))
        return kindOfArchive(content);
    // A text that begins like a script is one to whatever opens it.
    return !content.isEmpty() && !content.startsWith("#!") && isText(content) ? &plainText : nullptr;
}

Result<const FileKind*> acceptableFile(QByteArrayView content)
{
    if (content.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file is empty. Choose another one."));
    if (content.size() > fileBytesMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file is larger than %1 MB. Make it smaller, or name the place where it is."), fileBytesMax / (1024 * 1024));
    if (const FileKind* kind = fileKindOf(content))
        return kind;
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Pictures (PNG, JPEG, GIF), PDF, text and office documents without macros can be kept with an article. This file is none of them."));
}

} // namespace callboard
