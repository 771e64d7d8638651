// LiveDesk: the whole window over real files, without a network: what a person does here is kept as it would be.
#pragma once

#include "core/net/transport.h"
#include "tests/support/sample_desk.h"
#include "tests/ui/support/running_desk.h"

namespace callboard {

// Ada's desk with Maria, her broken lamp, one order, and the guides that were published before it was loaded.
class LiveDesk : public RunningDesk {
public:
    LiveDesk();
    ~LiveDesk() { stop(); } // while clock and files are there

    // Of resources/guides, by name, or a text of the test's own; called guides first. Before open().
    void publish(const QByteArray& text);
    void publishOwn(const QString& name);
    void open();    // the desk's files are loaded at the first time; the lamp's case is in front
    void close() { stop(); }
    void restart() { close(); open(); } // the program ends and starts again

    Id<User> person = sample::ada; // who signs in at the first open()
    MapRows rows = sample::site();
    SampleDesk files;

    std::string say(); // what the guide says
    std::vector<Record<GuideRun>> runs() { return all<GuideRun>(); }
    QStringList notes(); // on the lamp's timeline, newest first

private:
    bool m_isLoaded = false;
};

} // namespace callboard
