// DeskNode: one person's desk on a machine of its own: the production desk and engine, their files, their clock, and the person's habits.
#pragma once

#include "core/sync/corrected_clock.h"
#include "core/sync/sync_engine.h"
#include "tests/simulation/network.h"

namespace callboard::simulation {

// What a person was told is safe.
struct KeptOperation {
    Operation operation;
    bool dismissed = false; // a refusal that its author has read and closed
    bool takenBack = false; // before it was sent
};

class DeskNode {
public:
    DeskNode(std::string name, const Id<User>& user, const QString& folder, quint64 seed, SiteNode& site, Schedule& schedule, Trace& trace);
    ~DeskNode();

    void start();              // again and again until it works
    void stop();               // as a person closes the program
    void crash(Disk::Crash kind);
    void afterEvent();         // notices what the last event did to the machine
    bool isUp() const { return m_desk != nullptr; }
    Desk& desk() { return *m_desk; }
    SyncEngine& engine() { return *m_engine; }

    // True when the person was told that it is saved.
    bool submit(Operation intent, const QString& draftPlace = {}, qint64 hold_ms = 0);
    void takeBack(); // what is held, last first
    void saveDraft(const QString& place, const QString& text);
    void look(const Id<Customer>& customer);
    void dealWithRefused(SeededRandom& dice); // reads them, tries one again or closes them
    // The files, and what the person was told, on another machine.
    void become(DeskNode& original);
    // Killed, and some of its cached rows lost or changed in a way that the file does not show. The next start compares them with the site's.
    void spoilRows(SeededRandom& dice);
    void lookAtEverything();   // who reads a damaged page says so
    bool isQuiet() const; // nothing to send, nothing to fetch
    bool isTroubled() const; // at this moment; what keeps only uploads away does not count

    const std::string name;
    const Id<User> user;
    Disk disk;
    MachineClock clock;
    CorrectedClock corrected{clock}; // as the desk keeps it
    Line line;
    std::vector<KeptOperation> kept;
    std::map<QString, QString> drafts; // as they were saved last
    std::set<QString> draftsInDoubt;   // whose saving failed half-way
    std::set<QString> draftsOffered;   // that an operation was to be made from, and it could not be kept
    std::map<RowPlace, qint64> versions; // of rows as this desk had them, since its cache was made
    bool changed = false;      // since somebody looked
    bool mustLook = false;     // at once: something was refused
    bool isSpoiled = false;    // rows were changed behind its back, and it has not compared them yet
    bool mayBeSpoiledAgain = false; // what it mended is not flushed: a power cut brings the damage back
    bool isCopied = false;     // there are two of it: they end each other's sessions
    bool mayBeSignedOut = true; // somebody ended this person's sessions
    qint64 troubled_ms = 0;    // when anything last stood in the way of what comes from the site
    // A disk that failed may have left an operation kept and not shown; the next page from the site shows it.
    struct Behind {
        qint64 failures = 0;
        QByteArray cursor;
        bool is = false;
    } behind;

private:
    void startLater();
    void signIn();
    void forget();
    void restartDisk();

    const QString m_folder;
    SeededRandom m_random, m_dice;
    SiteNode& m_site;
    Schedule& m_schedule;
    Trace& m_trace;
    MachineTimers m_timers;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SyncEngine> m_engine;
    Schedule::Id m_start = 0, m_signIn = 0;
    qint64 m_refused = 0, m_mended = 0;
};

} // namespace callboard::simulation
