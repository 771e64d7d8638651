// What happens to one customer of the demo: orders, cases and the sentences of their timeline.
#pragma once

#include "core/demo/catalogue.h"
#include "core/demo/demo.h"
#include "core/demo/person.h"
#include "core/demo/sentences.h"

namespace callboard {

// Made for one customer and thrown away; all times come from the options' now.
class DemoStory {
public:
    DemoStory(const DemoOptions& options, const DemoSite& site, qint64 index);
    DemoCustomer tell();

private:
    struct Bought {
        Instant placed;
        const DemoProduct* product; // what a case about this order is about
        QString variant;
    };
    void planTimes();
    void addOrder(const Bought& bought);
    void addCase(Instant opened);
    void addStandaloneNote();
    void setGaps(const Record<Order>& order, const Bought& bought);
    void addEntries(const Record<CaseFile>& file, const DemoMatter& matter, Instant last, int count);
    void addChange(TimelineEntry& entry, const CaseFile& file);
    void addEntry(TimelineEntry entry);
    void addUse(const CaseFile& file);
    QString sentences(const DemoSentences& list, qint64 count);
    QString message(const DemoMatter& matter, bool first);
    QString reply(const DemoMatter& matter);
    QString callNote(const DemoMatter& matter);
    Instant before(Instant latest, qint64 days_max);
    Uuid idAt(Instant moment) { return Uuid::timeOrdered(moment.ms, m_random.next(), m_random.next()); }
    const Record<User>& repOf(const Id<Team>& team);

    const DemoOptions& m_options;
    const DemoSite& m_site;
    qint64 m_index;
    DemoRandom m_random;
    int m_brand;
    DemoPerson m_person;
    const DemoLanguage& m_language;      // the customer's
    Instant m_since;
    std::vector<Instant> m_opened;       // of cases, oldest first
    std::vector<Bought> m_bought;        // oldest first
    DemoGaps m_gaps;
    DemoCustomer m_result;
};

} // namespace callboard
