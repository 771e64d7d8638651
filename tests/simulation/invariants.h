// Invariants: the promises, by their numbers, as checks of a desk at any moment and of everybody at rest.
#pragma once

#include "tests/simulation/desk_node.h"
#include "tests/simulation/model.h"

namespace callboard::simulation {

// I9 and I13: what is shown is what the server sent with this desk's own unechoed operations over it. I10: the cursor is not ahead of the rows.
// I11: no row goes back to an older version.
void checkDesk(DeskNode& desk, const SiteNode& site, Trace& trace);

// I1 on one desk's files: whatever its person was told is safe is there, byte for byte; drafts are as they were saved last.
void checkKept(DeskNode& desk, Trace& trace);

// I3: an operation always gets the same result. I14: nobody is sent a row that is not theirs to see.
class AnswerWatch {
public:
    AnswerWatch(const SiteNode& site, Trace& trace) : m_site(site), m_trace(trace) {}
    void forget() { m_results.clear(); } // the site was restored: it is another one
    void see(const Id<User>& user, const HttpRequest& request, const HttpResponse& response);

private:
    const SiteNode& m_site;
    Trace& m_trace;
    std::map<Uuid, QByteArray> m_results;
};

// At rest. I1: every kept operation is at the site or, with a reason, in its author's outbox. I2, I8, I16, I17: the site is as the model says.
// What the site had before the run, and what bulk loads put there meanwhile, in their order: the site keeps no payload of them.
struct History {
    RowMap rows;
    qint64 lastOperation = 0; // by the key of its list of results
    std::vector<Operation> loads;
};
// I22, from the rows alone: of no order is more paid back or asked for than was paid, every refund that counts is counted once, and nobody approved their own.
void checkMoney(const RowMap& siteRows, Trace& trace);
// From the rows alone: what ended has an outcome and what its brand needs. Counts the moves that the timeline tells.
void checkCases(const RowMap& siteRows, Trace& trace);
// From the rows alone: both ends list their links, which tell what their cases are, and duplicates do not go in circles.
void checkLinks(const RowMap& siteRows, Trace& trace);
// From the rows alone: whoever asked for a refund, or changed what the brand protects, had passed a check with this customer that held.
void checkIdentities(const RowMap& siteRows, Trace& trace);
void checkSite(const std::vector<std::unique_ptr<DeskNode>>& desks, const SiteNode& site, const History& history, Trace& trace);
// I7, I15, I20, I21: the desk has the rows of its person's scopes as the site has them, and nothing else.
void checkEqual(DeskNode& desk, const RowMap& siteRows, const SiteNode& site, Trace& trace);

// Of an open pack: every case that was taken along is on the desk as the site has it, with its customer's whole history.
void checkPack(DeskNode& desk, const RowMap& siteRows, Trace& trace);

// The first way in which the rows here are not as expected; empty when there is none.
std::string difference(const RowMap& here, const RowMap& expected);

// Every row that the desk shows; nothing while it has none, or where damage is that nobody has met yet.
Result<RowMap> visibleRows(DeskNode& desk);

} // namespace callboard::simulation
