// What the frame of the window shows of the desk, as plain values: call, figures, sync, notices.
#pragma once

#include "core/base/clock.h"
#include "ui/models/list_row.h"

namespace callboard {

struct CallData {
    QString name;
    QString number;
    Instant started{};   // not set: no call
    bool onHold = false;
    bool isOn() const { return started.isSet(); }
};

struct FigureData {
    QString label; // "AHT"
    QString value; // "6:42"
    QString meaning{}; // how it is counted, shown as a tool tip
};

// The one honest sentence about sync.
struct SyncStatusData {
    Tone tone = Tone::Good;
    QString icon = QStringLiteral("online");
    QString sentence;
    QString person{};      // "Dana K. · Returns team"
    int waiting = 0;       // changes kept here that the server does not have yet
    int refused = 0;       // changes the server did not accept
};

struct NoticeData {
    Tone tone = Tone::Accent;
    QString sentence{};    // empty: no notice
    QString action{};      // text of the button, or empty
    QString actionId{};
};

} // namespace callboard
