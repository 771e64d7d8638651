// Files in parts: what came in one request is one row, and the last one lets the whole be checked.
#include "core/server/blob_store.h"

#include "core/base/file_kind.h"
#include "core/storage/bound.h"
#include "core/storage/engine.h"

#include <vector>

namespace callboard {

namespace {

constexpr qsizetype ownPartBytes = 256 * 1024; // of files that come in whole

Refused refuse(const Refusal& why, const char* text) { return {why, Error::of(why.error, text)}; }

}

Result<std::optional<BlobStore::Known>> BlobStore::known(const BlobHash& hash, bool toChange) const
{
    return firstRow(m_database, QByteArray("SELECT size, stored, mime FROM blob WHERE sha256 = ?1") + (toChange ? m_database.dialect().toChange : ""),
                    [](const Statement& row) { return Known{row.integer(0), row.integer(1), !row.view(2).isEmpty()}; }, Blob{hash.bytes});
}

Result<void> BlobStore::forget(const BlobHash& hash)
{
    auto parts = execute(m_database, "DELETE FROM blob_part WHERE sha256 = ?1", Blob{hash.bytes});
    return parts ? execute(m_database, "DELETE FROM blob WHERE sha256 = ?1", Blob{hash.bytes}) : parts;
}

Result<void> BlobStore::append(const BlobHash& hash, qint64 from, QByteArrayView bytes, Instant now)
{
    auto part = execute(m_database, "INSERT INTO blob_part(sha256, place, bytes) VALUES (?1, ?2, ?3)", Blob{hash.bytes}, from, Blob{bytes});
    return part ? execute(m_database, "UPDATE blob SET stored = ?2, changed = ?3 WHERE sha256 = ?1", Blob{hash.bytes}, from + bytes.size(), now) : part;
}

Served<BlobStanding> BlobStore::finish(const BlobHash& hash, qint64 size)
{
    QByteArray content;
    content.reserve(size);
    auto read = eachRow(m_database, "SELECT bytes FROM blob_part WHERE sha256 = ?1 ORDER BY place", [&content](const Statement& row) { content += row.view(0); }, Blob{hash.bytes});
    if (!read)
        return Refused::of(read.error());
    const bool isItself = BlobHash::of(content) == hash;
    const auto kind = isItself ? acceptableFile(content) : Result<const FileKind*>(nullptr);
    if (!isItself || !kind) {
        if (auto gone = forget(hash); !gone)
            return Refused::of(gone.error());
        return isItself ? Refused{refusal::fileNotKept, kind.error()}
                        : refuse(refusal::fileDamaged, QT_TRANSLATE_NOOP("errors", "A file was damaged on its way to the server. It is sent again."));
    }
    if (auto done = execute(m_database, "UPDATE blob SET mime = ?2 WHERE sha256 = ?1", Blob{hash.bytes}, (*kind)->mime); !done)
        return Refused::of(done.error());
    return BlobStanding{size, true, {}};
}

Served<BlobStanding> BlobStore::put(const BlobHash& hash, const Part& part, Instant now)
{
    if (part.total > fileBytesMax)
        return Refused{refusal::tooLarge, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file is larger than %1 MB. Make it smaller, or name the place where it is."), fileBytesMax / (1024 * 1024))};
    if (part.total <= 0 || part.from < 0 || part.from + part.bytes.size() > part.total)
        return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "This is no part of a file of that size."));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return Refused::of(transaction.error());
    if (!part.bytes.isEmpty())
        if (auto begun = execute(m_database, "INSERT INTO blob(sha256, size, stored, mime, changed) VALUES (?1, ?2, 0, '', ?3) ON CONFLICT(sha256) DO NOTHING", Blob{hash.bytes}, part.total, now); !begun)
            return Refused::of(begun.error());
    auto there = known(hash, true);
    if (!there)
        return Refused::of(there.error());
    const Known has = there->value_or(Known{part.total, 0, false});
    if (has.whole)
        return BlobStanding{has.size, true, {}};
    Served<BlobStanding> standing = BlobStanding{has.offset, false, {}};
    if (has.size != part.total) { // somebody began it with another size: whoever has the bytes knows better
        if (auto gone = forget(hash); !gone)
            return Refused::of(gone.error());
        standing = BlobStanding{};
    } else if (!part.bytes.isEmpty() && part.from == has.offset) {
        if (auto taken = append(hash, part.from, part.bytes, now); !taken)
            return Refused::of(taken.error());
        const qint64 offset = part.from + part.bytes.size();
        standing = offset == part.total ? finish(hash, offset) : Served<BlobStanding>(BlobStanding{offset, false, {}});
    }
    // What was refused is forgotten; what the disk refused is rolled back.
    if (const auto* refused = std::get_if<Refused>(&standing); refused && refused->refusal.status >= 500)
        return standing;
    if (auto done = transaction->commit(); !done)
        return Refused::of(done.error());
    return standing;
}

Result<void> BlobStore::putWhole(const QByteArray& content, Instant now)
{
    if (auto fine = acceptableFile(content); !fine)
        return fine.error();
    const BlobHash hash = BlobHash::of(content);
    for (qint64 at = 0; at < content.size();) {
        auto put = this->put(hash, {at, content.size(), QByteArrayView(content).sliced(at, std::min<qsizetype>(ownPartBytes, content.size() - at))}, now);
        if (const auto* refused = std::get_if<Refused>(&put))
            return refused->error;
        at = std::get<BlobStanding>(put).offset;
    }
    return {};
}

Result<std::optional<BlobPart>> BlobStore::read(const BlobHash& hash, qint64 from, qint64 length) const
{
    auto part = firstRow(m_database, "SELECT size, mime FROM blob WHERE sha256 = ?1 AND mime <> ''",
                         [](const Statement& row) { return BlobPart{row.integer(0), row.bytes(1), {}}; }, Blob{hash.bytes});
    if (!part || !*part)
        return part;
    const qint64 end = from + length;
    auto read = eachRow(m_database, "SELECT place, bytes FROM blob_part WHERE sha256 = ?1 AND place < ?2 AND place + length(bytes) > ?3 ORDER BY place", [&](const Statement& row) {
        const QByteArrayView bytes = row.view(1);
        const qint64 begin = row.integer(0), first = std::max<qint64>(from - begin, 0);
        (*part)->bytes += bytes.sliced(first, std::min<qint64>(end - begin, bytes.size()) - first);
    }, Blob{hash.bytes}, end, from);
    return read ? std::move(part) : read.error();
}

Result<void> BlobStore::forgetBegun(Instant before)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto parts = execute(m_database, "DELETE FROM blob_part WHERE sha256 IN (SELECT sha256 FROM blob WHERE mime = '' AND changed < ?1)", before);
    auto done = parts ? execute(m_database, "DELETE FROM blob WHERE mime = '' AND changed < ?1", before) : parts;
    return done ? transaction->commit() : done;
}

Result<qint64> BlobStore::countDamaged() const
{
    std::vector<BlobHash> names;
    auto listed = eachRow(m_database, "SELECT sha256 FROM blob WHERE mime <> '' ORDER BY sha256", [&names](const Statement& row) { names.push_back({row.bytes(0)}); });
    if (!listed)
        return listed.error();
    qint64 damaged = 0;
    for (const BlobHash& name : names) {
        auto content = read(name, 0, fileBytesMax);
        if (!content)
            return content.error();
        damaged += !*content || BlobHash::of((*content)->bytes) != name;
    }
    return damaged;
}

} // namespace callboard
