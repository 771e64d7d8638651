// Team views: who a record may be given to, and for which brand a person works.
#pragma once

#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Ids as text. Of a brand: teams that work for it or for all brands.
QList<ChoiceData> teamChoices(const Workspace& workspace, const Id<Brand>& brand);    // by name
QList<ChoiceData> ownTeamChoices(const Workspace& workspace, const Id<Brand>& brand); // the reader's own first team first
Id<Team> ownTeam(const Workspace& workspace, const Id<Brand>& brand);                 // nobody's, when none of theirs works for it

// Brands whose records the reader makes: those of their teams, or all of the site when a team of theirs works for all, or they have none.
QList<ChoiceData> ownBrands(const Workspace& workspace);
// In which a new record begins: that of whoever is in front, as far as it is one of the reader's own; else the first of theirs.
Id<Brand> brandInFront(const Workspace& workspace);

} // namespace callboard
