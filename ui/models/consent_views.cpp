// From answers to what is read of them.
#include "ui/models/consent_views.h"

#include "core/work/consent_gate.h"
#include "ui/models/draft_context.h"
#include "ui/models/reply_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConsentViews)
};

constexpr QLatin1String channelPlace("{channel}");

template <class E> QString wordOf(E value) { return Words::option(Choice<E>(value)); }

CustomerConsents answersOf(const Workspace& workspace, const Id<Customer>& customer)
{
    const auto all = workspace.reader().find(consentsOf(customer));
    return all ? all->value : CustomerConsents();
}

bool hasAddress(const Customer& customer, Channel channel)
{
    return channel == Channel::Email ? !customer.emails.isEmpty() : channel == Channel::Phone || channel == Channel::Text ? !customer.phones.isEmpty() : false;
}

template <class E> std::vector<E> valuesOf()
{
    std::vector<E> values;
    for (std::size_t at = 0; at < optionsOf(E()).size(); ++at)
        values.push_back(E(at));
    return values;
}

// In the brand's words and the customer's language; else in ours, and without any in the program's.
QString wordsFor(const Workspace& workspace, const Customer& customer, Channel channel, ConsentPurpose purpose)
{
    const auto wording = workspace.reader().find(consentWordingOf(customer.brand));
    QString words;
    for (const QString& language : {customer.language, QLocale().name(), QString()})
        for (const ConsentWords& one : wording ? wording->value.wordings : QList<ConsentWords>())
            if (words.isEmpty() && one.purpose == purpose && (language.isEmpty() || one.language.section(u'-', 0, 0) == QLocale(language).name().section(u'_', 0, 0)))
                words = one.words;
    if (words.isEmpty())
        words = purpose == ConsentPurpose::Service     ? Texts::tr("May we contact you about your orders and questions ({channel})? You can say no at any time.")
                : purpose == ConsentPurpose::Marketing ? Texts::tr("May we send you offers and news ({channel})? You can say no at any time.")
                                                       : Texts::tr("May we ask you how we did ({channel})? You can say no at any time.");
    return words.replace(channelPlace, wordOf(channel));
}

ChipData standingChip(const ConsentStanding& standing)
{
    const Consent* said = standing.closedBy ? &*standing.closedBy : standing.given ? &*standing.given : nullptr;
    if (!said)
        return {Texts::tr("Not asked"), Tone::Plain, {}};
    return {Texts::tr("%1, %2").arg(Words::option(said->decision), Words::date(said->said)), standing.closedBy ? Tone::Warning : Tone::Good, standing.closedBy ? QStringLiteral("close") : QStringLiteral("check")};
}

QString historyLine(const Workspace& workspace, const Consent& consent)
{
    QString line = Texts::tr("%1, %2 %3, recorded by %4").arg(Words::option(consent.decision), Words::date(consent.said), Words::clockTime(consent.said), workspace.reader().userName(consent.author));
    if (!consent.wording.isEmpty())
        line += QStringLiteral(": “%1”").arg(consent.wording);
    return consent.retracted.isSet() ? Texts::tr("%1 (by mistake)").arg(line) : line;
}

ConsentAsk askOf(const Workspace& workspace, const Customer& customer, const CustomerConsents& all, Channel channel, ConsentPurpose purpose)
{
    const ConsentStanding standing = consentStanding(all, channel, purpose);
    ConsentAsk ask{channel, purpose, Texts::tr("%1: %2").arg(wordOf(channel), wordOf(purpose)), standingChip(standing), wordsFor(workspace, customer, channel, purpose), {}, standing.closings, standing.given.has_value()};
    for (const Consent& consent : all.consents)
        if (consent.channel == channel && consent.purpose == purpose)
            ask.history.prepend(historyLine(workspace, consent));
    return ask;
}

QString after(const TimelineEntry& entry, const char* field)
{
    for (const FieldChange& change : entry.changes)
        if (change.field == QLatin1String(field))
            return change.after;
    return {};
}

}

ConsentData consentData(const Workspace& workspace, const Session& session)
{
    ConsentData data;
    const auto customer = workspace.reader().find(session.customer);
    if (!customer)
        return data;
    data.customer = customer->value.displayName();
    const CustomerConsents all = answersOf(workspace, session.customer);
    for (const Channel channel : valuesOf<Channel>()) {
        const bool wasAsked = std::any_of(all.consents.begin(), all.consents.end(), [channel](const Consent& one) { return one.channel == channel; });
        if (wasAsked || hasAddress(customer->value, channel) || (channel != Channel::Email && channel == replyChannel(workspace, session)))
            for (const ConsentPurpose purpose : valuesOf<ConsentPurpose>())
                data.asks.append(askOf(workspace, customer->value, all, channel, purpose));
    }
    return data;
}

QList<ChipData> consentChips(const Workspace& workspace, const Id<Customer>& customer)
{
    const CustomerConsents all = answersOf(workspace, customer);
    QStringList closed;
    for (const Channel channel : valuesOf<Channel>())
        if (consentStanding(all, channel, ConsentPurpose::Service).closedBy)
            closed.append(wordOf(channel));
    if (closed.isEmpty())
        return {};
    return {{Texts::tr("Do not contact: %1").arg(closed.join(QStringLiteral(", "))), Tone::Warning, QStringLiteral("alert")}};
}

bool mayReach(const Workspace& workspace, const Id<Customer>& customer, Channel channel)
{
    return !consentStanding(answersOf(workspace, customer), channel, ConsentPurpose::Service).closedBy;
}

QList<ChoiceData> openReplies(const Workspace& workspace, const Session& session, const QString& drafted)
{
    const auto customer = workspace.reader().find(session.customer);
    const bool isClosed = !mayReach(workspace, session.customer, replyChannel(workspace, session));
    QList<ChoiceData> open;
    for (const Channel channel : valuesOf<Channel>())
        if (const bool isOpen = customer && isClosed && writtenChannel(channel) == channel && hasAddress(customer->value, channel) && mayReach(workspace, session.customer, channel); isOpen || drafted == replyKind(Choice<Channel>(channel).name()))
            open.append({replyKind(Choice<Channel>(channel).name()), wordOf(channel), channel == Channel::Email ? QStringLiteral("mail") : QStringLiteral("chat")});
    return open;
}

QString closedReply(const Workspace& workspace, const Session& session)
{
    const Channel channel = replyChannel(workspace, session);
    const auto closed = consentStanding(answersOf(workspace, session.customer), channel, ConsentPurpose::Service).closedBy;
    if (!closed)
        return {};
    QStringList open;
    for (const ChoiceData& one : openReplies(workspace, session))
        open.append(one.text);
    const QString why = Texts::tr("Do not contact: %1. Recorded by %2 on %3.").arg(wordOf(channel), workspace.reader().userName(closed->author), Words::date(closed->said));
    if (open.isEmpty() && mayReach(workspace, session.customer, Channel::Phone))
        return why + u' ' + Texts::tr("Call, or write a note.");
    return why + u' ' + (open.isEmpty() ? Texts::tr("Write a note.") : Texts::tr("Open: %1.").arg(open.join(QStringLiteral(", "))));
}

QString proposedPromise(const Workspace& workspace, const Id<Customer>& customer)
{
    return (mayReach(workspace, customer, Channel::Phone) ? Texts::tr("Call %1 back") : Texts::tr("Write to %1")).arg(workspace.reader().customerName(customer));
}

QString consentTitle(const TimelineEntry& entry, const QString& author)
{
    const QString decision = after(entry, "consent.decision"), retracted = after(entry, "consent.retracted");
    if (decision.isEmpty() && retracted.isEmpty())
        return {};
    const QString about = Texts::tr("%1: %2").arg(Words::option(Choice<Channel>::named(after(entry, "consent.channel"))), Words::option(Choice<ConsentPurpose>::named(after(entry, "consent.purpose"))));
    if (decision.isEmpty())
        return Texts::tr("Consent recorded by mistake (%1), says %2").arg(about, author);
    switch (Choice<ConsentDecision>::named(decision).valueOr(ConsentDecision::Withdrawn)) {
    case ConsentDecision::Given: return Texts::tr("Consent given (%1), recorded by %2").arg(about, author);
    case ConsentDecision::Refused: return Texts::tr("Consent declined (%1), recorded by %2").arg(about, author);
    case ConsentDecision::Withdrawn: break;
    }
    return Texts::tr("Consent withdrawn (%1), recorded by %2").arg(about, author);
}

} // namespace callboard
