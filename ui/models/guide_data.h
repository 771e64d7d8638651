// What the guide panel shows, as plain values: where the running guide stands, or a list to pick from.
#pragma once

#include "ui/models/list_row.h"

namespace callboard {

// Guides to start, the run, its steps to jump to, people to hand it over to.
enum class GuidePage { Guides, Run, Steps, People };

struct GuideChoiceData {
    QString text;
    bool marked = false; // answered so before, or ticked
    bool operator==(const GuideChoiceData&) const = default;
};

// Something that was answered or done.
struct GuideLineData {
    QString text;
    bool holds = true; // false: given before going back, and not again yet
    bool operator==(const GuideLineData&) const = default;
};

struct GuideData {
    GuidePage page = GuidePage::Guides;
    bool isBusy = false; // an answer is being kept: whatever is typed now is meant for what comes then

    // ---- of a list ----
    ListRows rows;
    bool canLeave = false; // to the run that is under way

    // ---- of the run ----
    QString run;       // its key; empty: none is open here
    QString place;     // differs whenever the run has moved
    QString title;
    QString progress;  // "Step 4 of about 6 · about 2 min left"
    int percent = 0;
    QString sayLabel;  // "Say", or "Say word for word"
    QString say;       // what to say, in type that can be read while listening
    QString question;  // what is to be answered or done
    QString note;      // advice that is not said
    QList<GuideChoiceData> choices; // by digit
    bool isTyped = false;           // an answer is typed
    QString typed;                  // what was typed here before, or answered before going back
    bool isDraft = false;           // the former: typing goes on behind it
    QString hint;                   // what is typed, for example "Amount in USD"
    QString required;  // which steps must still be done
    QString problem;   // why it does not go on
    QString remark;    // what going back does not undo, and the like
    QList<GuideLineData> soFar; // oldest first
    bool canGoBack = false;
    QString next;      // text of the button; empty: nothing but a choice leads on
    bool isTrial = false; // of a guide that is being written: nothing is kept, so nothing can be handed over
    bool operator==(const GuideData&) const = default;
};

} // namespace callboard
