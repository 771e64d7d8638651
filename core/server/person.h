// Person: who is signed in and which rows are theirs to see, as the site's rows say at this moment.
#pragma once

#include "core/server/refused.h"
#include "core/sync/scopes.h"

namespace callboard {

struct Person {
    Id<User> id;
    User user;
    std::vector<QByteArray> scopes; // of Reading::Everything only, like the fingerprint
    QByteArray fingerprint;

    bool holds(const QByteArray& scope) const;
    Role role() const { return user.role.valueOr(Role::Rep); }
};

// Most pushes need not know what their author may see.
enum class Reading { UserOnly, Everything };

// An inactive or unknown user is told that they were signed out.
Served<Person> personOf(const RowStore& rows, const Id<User>& user, Reading reading);

} // namespace callboard
