// Which case an operation may work on: one that is here, of the right customer, and of the author's teams.
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/site.h"
#include "core/work/change_builder.h"

namespace callboard {

// Missing: it is not here. Invalid: it is not `customer`'s, where one is given. Denied: it belongs to a team that is not the author's.
Result<Record<CaseFile>> caseToWorkOn(const ChangeBuilder& builder, const Id<CaseFile>& id, const Id<Customer>& customer = {});

// Who a case of this brand may be given to: nobody yet, or a team that works for the brand or for all. In field "team". Missing: there is no such team,
// and a case that nobody can see would wait for ever. Invalid: its team works for another brand, whose people may not read what is this one's.
Result<void> checkTeam(const ChangeBuilder& builder, const Id<Team>& team, const Id<Brand>& brand);

// A case that is not there yet. Conflict: there is one with this id.
Result<void> checkIsNew(const ChangeBuilder& builder, const Id<CaseFile>& id);
// It, opened now for this customer, with the next number where numbers are given out.
Result<Record<CaseFile>> newCase(const ChangeBuilder& builder, const Id<CaseFile>& id, const Record<Customer>& customer);

// The third question alone, for what belongs to a case and carries its team.
Result<void> ofOwnTeam(const Context& context, const Id<Team>& team);

} // namespace callboard
