// Reading a person.
#include "core/server/person.h"

#include "core/server/feed.h"

#include <algorithm>

namespace callboard {

bool Person::holds(const QByteArray& scope) const
{
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end() || histories.count(scope) > 0;
}

bool Person::holdsAny(const std::vector<QByteArray>& list) const
{
    return std::any_of(list.begin(), list.end(), [this](const QByteArray& scope) { return holds(scope); });
}

bool Person::holdsAny(QByteArrayView feedText) const
{
    bool any = false;
    feed::eachScope(feedText, [&](QByteArrayView scope) { any = any || holds(QByteArray::fromRawData(scope.data(), scope.size())); });
    return any;
}

Served<Person> personOf(const RowStore& rows, const Id<User>& user, Reading reading)
{
    auto record = rows.find(user);
    if (!record)
        return Refused::of(record.error());
    if (!*record || !(*record)->value.active)
        return Refused{refusal::tokenRevoked, Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "You were signed out. Sign in again."))};
    if (reading == Reading::UserOnly)
        return Person{user, (*record)->value, {}, {}};
    auto scopes = scopesOf(rows, user, (*record)->value.teams);
    if (!scopes)
        return Refused::of(scopes.error());
    Person person{user, (*record)->value, std::move(scopes).value(), {}};
    person.fingerprint = fingerprintOf(person.scopes);
    return person;
}

} // namespace callboard
