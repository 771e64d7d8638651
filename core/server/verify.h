// Verify: is everything in the site's file that it says is there? For administrators, after a restore, and for tests.
#pragma once

#include "core/storage/database.h"

namespace callboard {

struct Finding {
    QString what; // one sentence, without anything that people wrote
};

// Reads the whole file: its pages, every reference, every hash of an operation, the feed's ends. Empty: all is well.
Result<std::vector<Finding>> verifySite(Database& database);

} // namespace callboard
