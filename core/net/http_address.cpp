// Qt's address type does the reading and printing.
#include "core/net/http_address.h"

#include <QHostAddress>

namespace callboard {

QByteArray plainAddress(const QByteArray& address)
{
    QHostAddress host;
    if (!host.setAddress(QString::fromLatin1(address)))
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = host.toIPv4Address(&isIpv4);
    return (isIpv4 ? QHostAddress(ipv4) : host).toString().toLatin1();
}

QByteArray countedAs(const QByteArray& plain_address)
{
    const QHostAddress host(QString::fromLatin1(plain_address));
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return plain_address;
    Q_IPV6ADDR bytes = host.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString().toLatin1() + "/64";
}

QByteArray clientBehindProxy(const HttpHeaders& headers, const QByteArray& peer, const QList<QByteArray>& trusted_proxies)
{
    if (!trusted_proxies.contains(peer))
        return peer;
    QByteArray last;
    for (const HttpHeaders::Line& line : headers)
        if (line.first.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            last = plainAddress(line.second.mid(line.second.lastIndexOf(',') + 1).trimmed());
    return last.isEmpty() ? peer : last;
}

} // namespace callboard
