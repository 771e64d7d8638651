// Scopes: which desks hold which rows. Every row is in one or a few of them; every person has a list of them, and a desk may ask for more.
#pragma once

#include "core/domain/site.h"
#include "core/storage/row_store.h"

namespace callboard {

struct Customer;

// "org": set-up, for everyone. "guides:<brand>" and "kb:<brand>": call guides and articles, for everyone. "team:<team>": cases
// and what is written on them. "user:<user>": cases and tasks that name somebody as their owner, whichever team has them, and their
// review pack. "directory:<brand>": customers and their orders, and cases that no team has yet, for everyone who answers calls.
// "history:<customer>": all cases of one customer and what is written on them, whichever team has them; nobody has these for good,
// a desk asks for those that somebody looks at or has taken along. A new kind of scope is a line of the first table in scopes.cpp, a kind
// of rows one of the second.
// The scopes that a row is in, its home first.
std::vector<QByteArray> scopesOf(const Schema& schema, const Row& row);
bool areOfSameScopes(const Schema& schema, const Row& a, const Row& b); // false: perhaps not

QByteArray historyOf(const Id<Customer>& customer);
bool isHistory(QByteArrayView scope);

// Rows that everybody holds and few change: set-up, guides and articles.
bool isForEverybody(const Schema& schema);

// A person's scopes in the order in which a desk should load them, and their fingerprint, which changes when they do.
std::vector<QByteArray> scopesOf(const Id<User>& id, const QStringList& teams, const std::vector<Id<Brand>>& brands);
Result<std::vector<QByteArray>> scopesOf(const RowStore& rows, const Id<User>& id, const QStringList& teams); // with the brands that are there
QByteArray fingerprintOf(const std::vector<QByteArray>& scopes);

// How to select a scope's rows of one kind from a table.
// Nothing: the scope has no rows of this kind.
std::optional<std::vector<Filter>> filtersFor(QByteArrayView scope, const Schema& schema);

} // namespace callboard
