// A yes opens what it names and nothing else, so that the order in which answers arrive decides nothing.
#include "core/work/consent_gate.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/base/own_words.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr QLatin1String consentField("consent"); // of the errors of this gate
constexpr auto isoDate_size = 10;

// A decision that only a newer version knows holds back: it may be a no.
bool isYes(const Consent& consent) { return consent.decision == ConsentDecision::Given; }

QString idOf(const Consent& consent) { return QString::fromLatin1(consent.id.text()); }

QString dateOf(const Consent& consent) { return QString::fromLatin1(consent.said.text().left(isoDate_size)); }

template <class E> QString wordOf(E value) { return ownWord(optionsOf(value)[std::size_t(value)].label); }

Result<QString> nameOf(const RowView& rows, const Id<Customer>& id)
{
    const auto customer = rows.find(id);
    if (!customer)
        return customer.error();
    const QString name = *customer ? (*customer)->value.displayName() : QString();
    return name.isEmpty() ? ownWord(QT_TRANSLATE_NOOP("fields", "The customer")) : name;
}

Result<QString> recorderOf(const RowView& rows, const Consent& consent)
{
    const auto user = rows.find(consent.author);
    if (!user)
        return user.error();
    return *user ? (*user)->value.name : ownWord(QT_TRANSLATE_NOOP("fields", "somebody"));
}

Result<void> refuse(const RowView& rows, const Id<Customer>& customer, Channel channel, ConsentPurpose purpose, const std::optional<Consent>& closedBy)
{
    const auto name = nameOf(rows, customer);
    const auto recorder = closedBy ? recorderOf(rows, *closedBy) : Result<QString>(QString());
    if (!name || !recorder)
        return name ? recorder.error() : name.error();
    if (!closedBy)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "%1 has not agreed to this yet: %2, %3. Ask and record the answer, then send it again."), *name, wordOf(channel), wordOf(purpose)).inField(consentField);
    if (purpose == ConsentPurpose::Service)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "%1 does not want to be contacted this way: %2. %3 recorded it on %4. Use another channel, or ask and record that they agree."), *name, wordOf(channel), *recorder, dateOf(*closedBy)).inField(consentField);
    return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "%1 does not want this: %2, %3. %4 recorded it on %5. Leave it, or ask and record that they agree."), *name, wordOf(channel), wordOf(purpose), *recorder, dateOf(*closedBy)).inField(consentField);
}

Result<void> check(const RowView& rows, const Id<Customer>& customer, const CustomerConsents& all, Channel channel, ConsentPurpose purpose)
{
    const ConsentStanding service = consentStanding(all, channel, ConsentPurpose::Service), wanted = consentStanding(all, channel, purpose);
    if (service.closedBy)
        return refuse(rows, customer, channel, ConsentPurpose::Service, service.closedBy);
    if (wanted.closedBy || (needsYes(purpose) && !wanted.given))
        return refuse(rows, customer, channel, purpose, wanted.closedBy);
    return {};
}

Record<CustomerConsents> recordOf(const std::optional<Record<CustomerConsents>>& known, const Id<Brand>& brand, const Uuid& customer)
{
    return known.value_or(Record<CustomerConsents>{consentsOf({customer}), 0, {brand, customer, {}, {}}});
}

// What its author said to have recorded by mistake, at one of two records that have the same answer, counts at both.
void takeRetractions(QList<Consent>& into, const QList<Consent>& from)
{
    for (Consent& one : into)
        for (const Consent& other : from)
            if (other.id == one.id && !one.retracted.isSet())
                one.retracted = other.retracted;
}

bool contains(const QList<Consent>& consents, const Uuid& id)
{
    return std::any_of(consents.begin(), consents.end(), [&id](const Consent& one) { return one.id == id; });
}

}

ConsentStanding consentStanding(const CustomerConsents& all, Channel channel, ConsentPurpose purpose)
{
    ConsentStanding standing;
    std::vector<const Consent*> ours;
    QStringList lifted;
    for (const Consent& consent : all.consents)
        if (consent.channel == channel && consent.purpose == purpose && !consent.retracted.isSet()) {
            ours.push_back(&consent);
            if (isYes(consent))
                lifted.append(consent.lifts);
        }
    for (const Consent* consent : ours)
        if (isYes(*consent)) {
            standing.given = *consent;
        } else if (!lifted.contains(idOf(*consent))) {
            standing.closings.append(idOf(*consent));
            standing.closedBy = *consent;
        }
    return standing;
}

Result<CustomerConsents> consentsOfCustomer(const RowView& rows, const Id<Customer>& customer)
{
    const auto known = rows.find(consentsOf(customer));
    if (!known)
        return known.error();
    return *known ? (*known)->value : CustomerConsents();
}

Result<void> checkMayReach(const RowView& rows, const Id<Customer>& customer, Channel channel, ConsentPurpose purpose)
{
    const auto all = consentsOfCustomer(rows, customer);
    return all ? check(rows, customer, *all, channel, purpose) : Result<void>(all.error());
}

Result<void> checkMayReach(const RowView& rows, const TimelineEntry& entry, ConsentPurpose purpose)
{
    if (entry.kind != EntryKind::Message || entry.direction == Direction::Incoming || mutant("consent_not_asked")) // without a direction it is read as one to the customer
        return {};
    return checkMayReach(rows, entry.customer, writtenChannel(entry.channel.valueOr(Channel::Email)), purpose);
}

bool wantsConsent(const Error& error) { return error.code == ErrorCode::Denied && error.field == consentField; }

Result<void> checkConsentsFit(const Record<CustomerConsents>& record)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schemaOf<CustomerConsents>(), toRow(record).values);
    if (text.size() > consentsBytes_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "So many answers cannot be kept of one customer. Ask your administrator."));
    return {};
}

Result<void> joinConsents(ChangeBuilder& builder, const Record<Customer>& stays, const Uuid& leaves)
{
    const auto known = builder.rows().find(consentsOf(stays.id)), others = builder.rows().find(consentsOf({leaves}));
    if (!known || !others)
        return known ? others.error() : known.error();
    if (!*others)
        return {};
    Record<CustomerConsents> joined = recordOf(*known, stays.value.brand, stays.id.key);
    takeRetractions(joined.value.consents, (*others)->value.consents);
    for (const Consent& consent : (*others)->value.consents)
        if (!contains(joined.value.consents, consent.id))
            joined.value.consents.append(consent);
    if (auto fits = checkConsentsFit(joined); !fits)
        return fits;
    builder.put(joined);
    return {};
}

Result<void> separateConsents(ChangeBuilder& builder, const Uuid& stays, const Record<Customer>& leaves, Instant merged)
{
    const auto known = builder.rows().find(consentsOf({stays})), others = builder.rows().find(consentsOf(leaves.id));
    if (!known || !others)
        return known ? others.error() : known.error();
    if (!*known)
        return {};
    Record<CustomerConsents> own = **known, given = recordOf(*others, leaves.value.brand, leaves.id.key);
    const QList<Consent> theirs = given.value.consents;
    takeRetractions(given.value.consents, own.value.consents);
    own.value.consents.removeIf([&theirs](const Consent& one) { return contains(theirs, one.id); });
    for (Consent& consent : own.value.consents)
        if (consent.recorded > merged && isYes(consent))
            consent.retracted = consent.retracted.isSet() ? consent.retracted : consent.recorded; // it is asked again
        else if (consent.recorded >= merged && !isYes(consent))
            given.value.consents.append(consent);
    if (own != **known)
        builder.put(own);
    if (given.value.consents != theirs)
        builder.put(given);
    return {};
}

} // namespace callboard
