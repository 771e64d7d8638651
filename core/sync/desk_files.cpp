// A small table in the cache says which version of an article refers to which file.
#include "core/sync/desk_files.h"

#include "core/base/file_kind.h"
#include "core/domain/article.h"
#include "core/storage/bound.h"

namespace callboard {

namespace {

// What a version refers to never changes; the table is there so that nobody has to read all texts when the desk starts.
Result<void> addMentions(Database& cache, const Uuid& version, const QList<BlobHash>& hashes)
{
    for (const BlobHash& hash : hashes)
        if (auto done = execute(cache, "INSERT INTO blob_mention(hash, version) VALUES (?1, ?2) ON CONFLICT DO NOTHING", Blob{hash.bytes}, version); !done)
            return done;
    return {};
}

// Of a cache from before there were files.
Result<void> makeTable(Database& cache)
{
    auto transaction = Transaction::begin(cache);
    if (!transaction)
        return transaction.error();
    if (auto made = cache.run("CREATE TABLE blob_mention(hash BLOB NOT NULL, version BLOB NOT NULL, PRIMARY KEY(hash, version)) STRICT, WITHOUT ROWID"); !made)
        return made;
    auto done = eachRow(cache, "SELECT id, body FROM article_version WHERE instr(body, 'blob:') > 0",
                        [&cache](const Statement& row) { return addMentions(cache, row.uuid(0), blobReferences(row.text(1))); });
    return done ? transaction->commit() : done;
}

QList<BlobHash> mentionsOf(const Row& version)
{
    static const std::size_t body = std::size_t(schemaOf<ArticleVersion>().indexOf("body"));
    const auto* text = std::get_if<QString>(&version.values[body]);
    return text ? blobReferences(*text) : QList<BlobHash>();
}

}

Result<BlobHash> DeskFiles::keep(const QByteArray& content) const
{
    auto fine = acceptableFile(content);
    return fine ? m_folder.keep(content) : Result<BlobHash>(fine.error());
}

Result<void> DeskFiles::read(Database& cache)
{
    m_missing.clear();
    auto there = cache.integer("SELECT count(*) FROM sqlite_master WHERE name = 'blob_mention'");
    if (!there)
        return there.error();
    if (*there == 0)
        if (auto made = makeTable(cache); !made)
            return made;
    return eachRow(cache, "SELECT DISTINCT hash FROM blob_mention", [this](const Statement& row) { note({row.bytes(0)}); });
}

void DeskFiles::note(const BlobHash& hash)
{
    if (!m_folder.has(hash))
        m_missing.insert(hash);
}

Result<void> DeskFiles::rowChanged(Database& cache, const Schema& schema, qint64, const Row* before, const Row* after)
{
    if (&schema != &schemaOf<ArticleVersion>())
        return {};
    if (before && !after && !mentionsOf(*before).isEmpty())
        return execute(cache, "DELETE FROM blob_mention WHERE version = ?1", before->id);
    if (!after || before)
        return {};
    const QList<BlobHash> hashes = mentionsOf(*after);
    for (const BlobHash& hash : hashes)
        note(hash);
    return addMentions(cache, after->id, hashes);
}

void DeskFiles::arrived(const BlobHash& hash)
{
    m_missing.erase(hash);
    if (onArrived)
        onArrived(hash);
}

void DeskFiles::lost(const BlobHash& hash)
{
    m_folder.remove(hash);
    m_missing.insert(hash);
}

} // namespace callboard
