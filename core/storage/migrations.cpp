// Runs numbered steps over a file, one transaction each, and refuses a file that is ahead of this program.
#include "core/storage/migrations.h"

namespace callboard {

Result<void> migrate(Database& database, const std::vector<Migration>& steps)
{
    const auto version = database.version();
    if (!version)
        return version.error();
    if (*version > qint64(steps.size()))
        return Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "%1 was written by a newer version of Callboard. Update this program to open it."), database.path());
    for (std::size_t step = std::size_t(*version); step < steps.size(); ++step) {
        auto transaction = Transaction::beginAlone(database);
        if (!transaction)
            return transaction.error();
        // Another program may have come first.
        const auto now = database.version();
        if (!now)
            return now.error();
        if (*now > qint64(step))
            continue;
        for (const char* statement : steps[step].statements)
            if (auto done = database.run(statement); !done)
                return done;
        if (auto done = database.setVersion(qint64(step) + 1); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

} // namespace callboard
