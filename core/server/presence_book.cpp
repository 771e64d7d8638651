// A map of desks; a few hundred at most are looked through for a place.
#include "core/server/presence_book.h"

#include "core/domain/case_file.h"
#include "core/domain/customer.h"

namespace callboard {

namespace {

struct SaidText {
    Uuid server, client;
    Id<Customer> customer;
    Presence who;
    static constexpr auto schemaName = "presence_said";
    static constexpr auto fields() { return std::tuple{field("server", "", &SaidText::server), field("client", "", &SaidText::client), field("customer", "", &SaidText::customer), field("who", "", &SaidText::who)}; }
};

}

std::vector<Id<Customer>> PresenceBook::put(const Desk& desk, qint64 holds_ms, bool isOurs)
{
    const std::pair key{desk.who.user.key, desk.client};
    const auto known = m_desks.find(key);
    const Desk before = known == m_desks.end() ? Desk{} : known->second.desk;
    if (desk.customer.isNull())
        m_desks.erase(key);
    else if (known == m_desks.end() && m_desks.size() >= desksMax)
        return {};
    else
        m_desks[key] = {desk, m_clock.monotonicMs() + holds_ms, before == desk ? known->second.told_ms : m_clock.monotonicMs(), isOurs};
    std::vector<Id<Customer>> changed;
    if (before.customer == desk.customer && before.who == desk.who)
        return changed;
    for (const Id<Customer>& place : {before.customer, desk.customer})
        if (!place.isNull() && (changed.empty() || changed.front() != place))
            changed.push_back(place);
    return changed;
}

PresenceBook::Noted PresenceBook::note(const Desk& desk)
{
    const std::lock_guard lock(m_mutex);
    Noted noted{put(desk, keep_ms, true), false};
    noted.tellOthers = !noted.changed.empty();
    if (const auto known = m_desks.find({desk.who.user.key, desk.client}); known != m_desks.end() && known->second.told_ms + tellAgain_ms <= m_clock.monotonicMs()) {
        known->second.told_ms = m_clock.monotonicMs();
        noted.tellOthers = true;
    }
    return noted;
}

std::vector<Id<Customer>> PresenceBook::noteOfOthers(const Desk& desk)
{
    const std::lock_guard lock(m_mutex);
    return put(desk, keepOthers_ms, false);
}

std::vector<PresenceBook::Silent> PresenceBook::forgetSilent()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Silent> silent;
    std::erase_if(m_desks, [&](const auto& one) {
        const bool isSilent = one.second.until_ms <= m_clock.monotonicMs();
        if (isSilent)
            silent.push_back({one.second.desk, one.second.isOurs});
        return isSilent;
    });
    return silent;
}

QList<Presence> PresenceBook::with(const Id<Customer>& customer, const Id<User>& butNot) const
{
    const std::lock_guard lock(m_mutex);
    QList<Presence> people;
    for (const auto& [key, known] : m_desks) {
        const Presence& who = known.desk.who;
        if (known.desk.customer != customer || who.user == butNot)
            continue;
        if (people.isEmpty() || people.back().user != who.user)
            people.append(who);
        else if (who.drafting != Drafting::Nothing) // at the other of their two desks
            people.back() = who;
    }
    return people;
}

QByteArray PresenceBook::text(const Said& said) { return writeMessage(SaidText{said.server, said.desk.client, said.desk.customer, said.desk.who}); }

std::optional<PresenceBook::Said> PresenceBook::fromText(const QByteArray& text)
{
    auto said = readMessage<SaidText>(text);
    return said && !said->who.user.isNull() ? std::optional(Said{said->server, {said->client, said->customer, said->who}}) : std::nullopt;
}

} // namespace callboard
