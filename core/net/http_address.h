// Client addresses as text: how they are shown, how they are counted, and whose word about them is believed.
#pragma once

#include "core/net/http_message.h"

namespace callboard {

// An address as it is shown and compared: an IPv4 client of an IPv6 socket is written as IPv4. Empty when `address` is not one.
QByteArray plainAddress(const QByteArray& address);

// Who shares a count of connections: one IPv4 address, or one IPv6 network of 64 bits as a provider gives it to a household.
QByteArray countedAs(const QByteArray& plain_address);

// The client behind a reverse proxy of ours: what that proxy added last to X-Forwarded-For. From anybody else the header is only a claim.
QByteArray clientBehindProxy(const HttpHeaders& headers, const QByteArray& peer, const QList<QByteArray>& trusted_proxies);

} // namespace callboard
