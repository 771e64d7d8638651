// Plays a guide with answers from a file: the same engine as at the desk, for simulation, reviews and tests.
#pragma once

#include "core/guide/guide_engine.h"

namespace callboard {

// {"today": "2026-11-21", "language": "en", "facts": {"customer.given_name": "Maria", …},
//  "answers": {"step": value, "a step in a loop": [first, second]}}. Typed texts are read as the step's type wants them;
// steps that need no answer go on by themselves.
struct GuidePlay {
    QString language;
    QDate today;
    QMap<QString, GuideValue> facts;
    QMap<QString, std::vector<GuideValue>> answers;
};
Result<GuidePlay> readGuidePlay(const QByteArray& json);

struct PlayedGuide {
    std::vector<RunEvent> events;
    GuideWalk run;
    std::vector<std::pair<QString, GuideRequest>> requests; // by step
    QStringList spoken;
    QStringList open;        // required steps still open where it stopped
    std::optional<Error> stoppedBy; // why it could not go on
};
// `linked` as of linkGuide. Ends where the answers end.
PlayedGuide playGuide(const GuideScript& linked, const GuidePlay& play);
QByteArray playedText(const PlayedGuide& played); // JSON

} // namespace callboard
