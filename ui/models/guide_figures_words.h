// How a guide is followed, in sentences: of all its runs, and of one step.
#pragma once

#include "core/work/guide_report.h"

namespace callboard {

QString guideFiguresText(const GuideReport& report);
QString stepFiguresText(const StepFigures& figures); // empty: nobody was there

} // namespace callboard
