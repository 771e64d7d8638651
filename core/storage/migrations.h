// Migrations: numbered steps that bring a file's own tables up to date; entity tables follow their field lists instead.
#pragma once

#include "core/storage/database.h"

namespace callboard {

struct Migration {
    const char* sentence;               // what the step is for
    std::vector<const char*> statements;
};

// Runs the steps that the file has not had yet, each in a transaction with its number (Database::version()).
// A fresh file has all steps run. A file of a newer version is refused with one sentence and left as it is.
Result<void> migrate(Database& database, const std::vector<Migration>& steps);

} // namespace callboard
