// Puts called guides in place of the calls, so that a run walks one graph and the versions it started with stay together.
#pragma once

#include "core/guide/guide_world.h"

namespace callboard {

constexpr int guideCallDepthMax = 5;

using GuideLibrary = std::map<QString, GuideScript>;

// Ids and answers of a called guide begin with the calling step's id and a slash. Refused: a guide that is not in the
// library, guides that call each other in a circle, more steps than a guide may have.
Result<GuideScript> linkGuide(const GuideScript& script, const GuideLibrary& library, GuideWorld world);

} // namespace callboard
