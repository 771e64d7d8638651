// Person: who is signed in and which rows are theirs to see, as the site's rows say at this moment.
#pragma once

#include "core/server/refused.h"
#include "core/sync/scopes.h"

#include <set>

namespace callboard {

struct Person {
    Id<User> id;
    User user;
    std::vector<QByteArray> scopes; // of Reading::Everything only, like the fingerprint
    QByteArray fingerprint;         // of the scopes; what a desk asks for besides does not change it
    std::set<QByteArray> histories{}; // that this request asks for and the person may see

    bool holds(const QByteArray& scope) const;
    bool holdsAny(const std::vector<QByteArray>& list) const;
    bool holdsAny(QByteArrayView feedText) const; // of the scopes of a row in the feed
    Role role() const { return user.role.valueOr(Role::Rep); }
};

// Most pushes need not know what their author may see.
enum class Reading { UserOnly, Everything };

// An inactive or unknown user is told that they were signed out.
Served<Person> personOf(const RowStore& rows, const Id<User>& user, Reading reading);

} // namespace callboard
