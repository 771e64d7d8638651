// Who calls us is answered whatever they said about being called.
#include "ui/shell/call_desk.h"

#include "core/work/consent_gate.h"

namespace callboard {

CallDesk::CallDesk(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

bool CallDesk::run(const QString& commandId)
{
    if (commandId == QLatin1String("call.start"))
        begin(Direction::Incoming);
    else if (commandId == QLatin1String("call.dial"))
        dial();
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

void CallDesk::begin(Direction direction)
{
    const Session* session = m_workspace.current();
    const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt;
    if (customer && !m_workspace.call().isOn())
        m_workspace.startCall(customer->id, customer->value.phones.isEmpty() ? QString() : customer->value.phones.first().number, direction);
}

} // namespace callboard
