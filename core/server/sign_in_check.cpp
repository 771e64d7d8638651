// Checking a password, and how long to wait after wrong ones.
#include "core/server/sign_in.h"

#include "core/storage/bound.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int freeFailures = 3;                 // everybody mistypes
constexpr qint64 firstDelay_ms = 250;
constexpr qint64 forgetAfter_ms = 15 * 60'000;
constexpr std::size_t countsMax = 10'000;       // of names and of addresses; the oldest go first

}

qint64 SignInBrake::delayOf(const Count& count, Instant now) const
{
    if (count.failures < freeFailures || now.ms - count.last.ms > forgetAfter_ms)
        return 0;
    return std::min(delayMax_ms, firstDelay_ms << std::min(count.failures - freeFailures, 10));
}

qint64 SignInBrake::delay_ms(const QString& login, const QByteArray& address, Instant now) const
{
    const std::lock_guard lock(m_mutex);
    const auto byLogin = m_byLogin.find(login.toUtf8()), byAddress = m_byAddress.find(address);
    return std::max(byLogin == m_byLogin.end() ? 0 : delayOf(byLogin->second, now), byAddress == m_byAddress.end() ? 0 : delayOf(byAddress->second, now));
}

void SignInBrake::note(std::map<QByteArray, Count>& counts, const QByteArray& key, Instant now)
{
    if (counts.size() >= countsMax && !counts.contains(key)) {
        const auto oldest = std::min_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second.last < b.second.last; });
        counts.erase(oldest);
    }
    Count& count = counts[key];
    if (now.ms - count.last.ms > forgetAfter_ms)
        count.failures = 0;
    ++count.failures;
    count.last = now;
}

void SignInBrake::failed(const QString& login, const QByteArray& address, Instant now)
{
    const std::lock_guard lock(m_mutex);
    note(m_byLogin, login.toUtf8(), now);
    note(m_byAddress, address, now);
}

void SignInBrake::succeeded(const QString& login, const QByteArray& address)
{
    const std::lock_guard lock(m_mutex);
    m_byLogin.erase(login.toUtf8());
    m_byAddress.erase(address);
}

PasswordCheck::PasswordCheck(PasswordCost cost)
{
    auto hash = hashOfPassword("a password that nobody has", cost);
    if (hash)
        m_nobodysHash = *hash;
}

Served<Recognised> PasswordCheck::check(const RowStore& rows, const SignInRequest& request) const
{
    auto found = rows.list<User>(Query{nullptr, {{"login", Comparison::Equal, request.login.trimmed().toLower()}}, {}, false, 1, 0});
    if (!found)
        return Refused::of(found.error());
    QByteArray hash = m_nobodysHash;
    bool known = false;
    if (!found->empty()) {
        auto kept = firstRow(rows.database(), "SELECT hash FROM secret WHERE \"user\" = ?1", [](const Statement& row) { return row.bytes(0); }, found->front().id.key);
        if (!kept)
            return Refused::of(kept.error());
        known = kept->has_value() && found->front().value.active;
        hash = kept->value_or(m_nobodysHash);
    }
    const QByteArray password = request.password.toUtf8();
    const bool matches = password.size() <= passwordBytesMax && passwordMatches(hash, password);
    if (!known || !matches)
        return Refused{refusal::wrongPassword, Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Name and password do not fit together. Try again, or ask an administrator for a new password."))};
    return Recognised{found->front().id, request.device};
}

} // namespace callboard
