// Steps, answers and what was done in a guide, in words for whoever follows it.
#pragma once

#include "ui/models/guide_data.h"
#include "ui/models/guide_front.h"

namespace callboard {

QString guideStepName(const GuideFront& front, const QString& id, const QString& language); // short: for lists and "still required"
QString guideRequestText(const GuideRequest& request);                 // what an action or an escalation will do
QList<GuideLineData> guideSoFar(const GuideFront& front, const QString& language);
QList<GuideLineData> guideAnswers(const GuideWalk& walk);              // where the guide itself is not here
bool waitsForPerson(const GuideFront& front, const QString& id);

} // namespace callboard
