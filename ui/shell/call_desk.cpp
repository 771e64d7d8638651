// Who calls us is answered whatever they said about being called.
#include "ui/shell/call_desk.h"

#include "core/work/consent_gate.h"
#include "ui/models/caller_views.h"

namespace callboard {

namespace {

Error inCall() { return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "You are in a call. End it before you begin another one.")); }

}

CallDesk::CallDesk(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

bool CallDesk::run(const QString& commandId)
{
    if (commandId == QLatin1String("call.start"))
        begin(Direction::Incoming);
    else if (commandId == QLatin1String("call.dial"))
        dial();
    else if (commandId == QLatin1String("call.unknown"))
        answerUnknown({});
    else if (commandId == QLatin1String("call.hold"))
        m_workspace.holdCall(!m_workspace.call().onHold);
    else if (commandId == QLatin1String("call.end"))
        m_workspace.endCall();
    else
        return false;
    return true;
}

void CallDesk::dial()
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    if (const auto fine = checkMayReach(m_workspace.reader().rows(), session->customer, Channel::Phone, ConsentPurpose::Service); !fine)
        Q_EMIT refused(fine.error());
    else
        begin(Direction::Outgoing);
}

void CallDesk::answerUnknown(const QString& number)
{
    if (m_workspace.call().isOn())
        return Q_EMIT refused(inCall());
    const Id<Customer> id{m_workspace.newId()};
    m_workspace.submit(unknownCaller(m_workspace, id, number), {}, [this, id](const Result<Operation>& kept) {
        if (!kept)
            return;
        m_workspace.open({id, {}});
        begin(Direction::Incoming);
        Q_EMIT began();
    });
}

void CallDesk::openHit(const QString& key)
{
    if (const auto number = callerNumber(key))
        answerUnknown(*number);
}

void CallDesk::begin(Direction direction)
{
    const Session* session = m_workspace.current();
    const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt;
    if (m_workspace.call().isOn())
        return Q_EMIT refused(inCall());
    if (customer)
        m_workspace.startCall(customer->id, customer->value.phones.isEmpty() ? QString() : customer->value.phones.first().number, direction);
}

} // namespace callboard
