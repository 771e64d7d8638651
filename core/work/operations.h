// The list of operations: a line in operations.cpp gives an operation its outbox, server, permission and name.
#pragma once

#include "core/work/articles.h"
#include "core/work/cases.h"
#include "core/work/customer_merges.h"
#include "core/work/customers.h"
#include "core/work/guide_review.h"
#include "core/work/knowledge.h"
#include "core/work/notes.h"
#include "core/work/refund_limits.h"
#include "core/work/refunds.h"
#include "core/work/service_levels.h"
#include "core/work/site_rows.h"
#include "core/work/tasks.h"

namespace callboard {

// Begun only where the server can be asked: it needs rows that no desk has all of.
bool isOnlineOnly(QByteArrayView operation);

} // namespace callboard
