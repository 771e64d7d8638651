// Runs numbered steps over a file, one transaction each, and refuses a file that is ahead of this program.
#include "core/storage/migrations.h"

namespace callboard {

Result<void> migrate(Database& database, const std::vector<Migration>& steps)
{
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > qint64(steps.size()))
        return Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "%1 was written by a newer version of Callboard. Update this program to open it."), database.path());
    for (std::size_t step = std::size_t(*version); step < steps.size(); ++step) {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        for (const char* statement : steps[step].statements)
            if (auto done = database.run(statement); !done)
                return done;
        if (auto done = database.run("PRAGMA user_version=" + QByteArray::number(qint64(step) + 1)); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

} // namespace callboard
