// Guide gate: what the guides of a case still require before the case may be closed or money may move, whatever the way there.
#pragma once

#include "core/domain/call_guide.h"
#include "core/work/change_builder.h"

namespace callboard {

// In the order in which they were started. What is not here cannot be asked.
std::vector<Record<GuideRun>> guideRunsOf(const ChangeBuilder& builder, const CaseFile& file);

// Those that were begun and still require something.
std::vector<Record<GuideRun>> openGuidesOf(const ChangeBuilder& builder, const CaseFile& file);

// A guide that was begun has its required steps done, or was stopped where it may be.
Result<void> checkGuidesBeforeClose(const ChangeBuilder& builder, const CaseFile& file);

// Every step that its guide wants done before money is done, in every run of this case. A guide that was stopped on its way holds the
// money back too, until a later one on the same case has done its own.
Result<void> checkGuidesBeforeMoney(const ChangeBuilder& builder, const CaseFile& file);

} // namespace callboard
