// checkSnapshot: a contract as text beside the copy of it that was reviewed; what differs is shown line by line.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QSet>
#include <QString>

namespace callboard {

// CALLBOARD_RENEW_SNAPSHOTS=1 writes tests/snapshots/NAME anew instead.
inline void checkSnapshot(const char* name, const QByteArray& now)
{
    QFile file(QStringLiteral(CALLBOARD_SOURCE_DIR "/tests/snapshots/") + QLatin1String(name));
    if (qEnvironmentVariableIsSet("CALLBOARD_RENEW_SNAPSHOTS")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(now) == now.size());
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArrayList before = file.readAll().split('\n'), after = now.split('\n');
    QByteArray difference;
    const QSet<QByteArray> old(before.begin(), before.end()), fresh(after.begin(), after.end());
    for (const QByteArray& line : before)
        if (!fresh.contains(line))
            difference += "- " + line + '\n';
    for (const QByteArray& line : after)
        if (!old.contains(line))
            difference += "+ " + line + '\n';
    INFO(name << ": if the change is meant, run this test with CALLBOARD_RENEW_SNAPSHOTS=1 and review the file:\n" << difference.toStdString());
    const bool same = before == after; // the lists themselves would print as single letters
    CHECK(same);
}

} // namespace callboard
