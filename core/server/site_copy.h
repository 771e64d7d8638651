// Copying a whole site from one store to another, row for row: identity, epoch, feed and results too, so that desks notice nothing.
#pragma once

#include "core/storage/database.h"

namespace callboard {

// `to` holds the tables of a site (site_tables::createEmpty) and nothing in them. All of it or nothing; returns how many rows there were.
Result<qint64> copySite(Database& from, Database& to);

} // namespace callboard
