// The families of readers, one behind the other.
#include "tests/fuzz/readers.h"

#include "core/base/result.h"

#include <QDir>
#include <QFile>

namespace callboard::fuzz {

const std::vector<Reader>& readers()
{
    static const std::vector<Reader> all = [] {
        std::vector<Reader> list;
        for (const auto& family : {messageReaders(), httpReaders(), fileReaders(), guideReaders(), wordReaders(), requestReaders(), damageReaders()})
            list.insert(list.end(), family.begin(), family.end());
        return list;
    }();
    return all;
}

const Reader* readerNamed(QByteArrayView name)
{
    for (const Reader& one : readers())
        if (name == one.name)
            return &one;
    return nullptr;
}

std::vector<QByteArray> filesIn(const char* folder, const char* pattern)
{
    const QDir dir(QStringLiteral(CALLBOARD_SOURCE_DIR "/") + QLatin1String(folder));
    std::vector<QByteArray> texts;
    for (const QString& name : dir.entryList({QString::fromLatin1(pattern)}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts.push_back(file.readAll());
    }
    CALLBOARD_REQUIRE(!texts.empty());
    return texts;
}

} // namespace callboard::fuzz
