// The damaged file is read before SQLite touches it: closing it would move its log into it.
#include "core/sync/outbox_care.h"

#include "core/storage/database_files.h"
#include "core/sync/desk.h"

#include <QFile>
#include <QFileInfo>

namespace callboard {

namespace {

constexpr QLatin1String logSuffix{"-wal"}, indexSuffix{"-shm"};

Error cannotReplace(const QString& path)
{
    return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The damaged file %1 cannot be replaced by one with what could be read of it. Check the permissions of its folder, and whether the disk is full."), path);
}

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    QByteArray content;
    if (file.open(QIODevice::ReadOnly))
        content = file.readAll();
    if (file.error() != QFile::NoError)
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read. Check the permissions of the folder."), path);
    return content;
}

class Care {
public:
    explicit Care(const OutboxCare& care) : m_care(care), m_path(care.folder + QStringLiteral("/outbox.db")), m_new(care.folder + QStringLiteral("/outbox.new")) {}

    Result<std::unique_ptr<Outbox>> open()
    {
        // Named so when it was whole: a crash came between it and its place.
        if (QFile::exists(m_new))
            if (auto done = takePlace(); !done)
                return done.error();
        auto file = contentOf(m_path), log = contentOf(m_path + logSuffix), index = contentOf(m_path + indexSuffix);
        for (const auto* content : {&file, &log, &index})
            if (!*content)
                return content->error();
        const LooseRows rows(*file, *log, *index);
        if (!isDamagedAtSight(*file, *log, rows)) {
            auto outbox = Outbox::open(m_path);
            const bool damaged = !outbox && outbox.error().code != ErrorCode::Storage && outbox.error().code != ErrorCode::Busy && outbox.error().code != ErrorCode::Expired;
            if (!damaged)
                return outbox;
        }
        if (auto done = replace(*file, *log, rows); !done)
            return done.error();
        return Outbox::open(m_path);
    }

private:
    bool isDamagedAtSight(const QByteArray& file, const QByteArray& log, const LooseRows& rows) const
    {
        if (file.isEmpty())
            return !log.isEmpty() || (m_care.usedBefore && QFile::exists(m_path));
        // SQLite removes its index before its log.
        if (!QFile::exists(m_path + logSuffix) && QFile::exists(m_path + indexSuffix))
            return true;
        return logHidesSomething(rows);
    }

    Result<void> replace(const QByteArray& file, const QByteArray& log, const LooseRows& rows) const
    {
        int number = 1;
        const auto keptPath = [&] { return m_care.folder + QStringLiteral("/outbox.bad-%1").arg(number); };
        while (QFile::exists(keptPath()) || QFile::exists(keptPath() + logSuffix))
            ++number;
        if ((!log.isEmpty() && !database_files::writeWhole(keptPath() + logSuffix, log)) || !database_files::writeWhole(keptPath(), file))
            return cannotReplace(m_path);
        OutboxContents contents = salvaged(rows);
        OutboxSalvage salvage;
        salvage.operations = qint64(contents.operations.size());
        salvage.drafts = qint64(contents.drafts.size());
        salvage.kept = keptPath();
        contents.facts[QLatin1String(Desk::factSalvage)] = QString::fromUtf8(writeMessage(salvage));
        for (const OutboxItem& item : contents.operations)
            for (const BlobHash& hash : blobReferences(QString::fromUtf8(item.operation.args.text)))
                if (item.state != OperationState::Refused && m_care.hasFile(hash) && !contents.filesToSend.contains(hash))
                    contents.filesToSend.append(hash);
        if (auto done = makeNew(contents); !done)
            return done;
        return takePlace();
    }

    Result<void> makeNew(const OutboxContents& contents) const
    {
        const QString making = m_care.folder + QStringLiteral("/outbox.making");
        if (!database_files::remove(making, {}))
            return cannotReplace(m_path);
        {
            auto outbox = Outbox::open(making);
            if (!outbox)
                return outbox.error();
            if (auto done = (*outbox)->fill(contents); !done)
                return done;
            if (auto done = (*outbox)->database().checkpoint(); !done)
                return done;
        }
        return database_files::rename(making, m_new) ? Result<void>() : Result<void>(cannotReplace(m_path));
    }

    // The old file goes first: with its log beside the new one SQLite would mix the two.
    Result<void> takePlace() const
    {
        return database_files::remove(m_path, {}) && database_files::rename(m_new, m_path) ? Result<void>() : Result<void>(cannotReplace(m_path));
    }

    const OutboxCare& m_care;
    const QString m_path, m_new;
};

}

Result<std::unique_ptr<Outbox>> openOutbox(const OutboxCare& care)
{
    return care.vfs.isEmpty() ? Care(care).open() : Outbox::open(care.folder + QStringLiteral("/outbox.db"), care.vfs);
}

Result<QString> copyKeptOutbox(const QString& kept, const QString& folder)
{
    const QString copy = folder + u'/' + QFileInfo(kept).fileName();
    for (const QString& suffix : {QString(), QString(logSuffix)})
        if (QFile::exists(kept + suffix) && !QFile::copy(kept + suffix, copy + suffix))
            return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 could not be written. Choose another folder, or remove what has this name there."), copy + suffix);
    return copy;
}

} // namespace callboard
