// Disk: one machine's files in memory: what programs see, what a power cut leaves, and every way in which storage fails.
#pragma once

#include "tests/support/seeded_random.h"

#include <QtGlobal>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace callboard::simulation {

class Counters;

// Locks and shared memory are SQLite's; they belong to the machine's running programs and end with them.
struct SharedSlot {
    int shared = 0;
    const void* exclusive = nullptr;
};

struct SimFile {
    struct Change { // not flushed yet
        qint64 at;
        std::string bytes;
        bool isEnd; // the file ends at `at`
    };
    std::string shown, durable;
    std::vector<Change> changes;
    bool named = false; // its name has been flushed
    int opened = 0;
    int shared = 0;
    const void *reserved = nullptr, *exclusive = nullptr;
    std::vector<std::unique_ptr<std::string>> memory;
    std::array<SharedSlot, 8> slots;
};

class Disk {
public:
    enum class Call { Open, Read, Write, Sync, Truncate, Delete };
    enum class Crash { Kill, PowerCut };

    // `owner` ("desk", "site") is for the counters.
    Disk(std::string owner, quint64 seed, Counters& counters) : m_owner(std::move(owner)), m_dice(seed), m_counters(counters) {}

    // ---- faults ----
    void crashAfter(int calls, Crash kind) { arm(calls, kind, false, -1); } // calls that change something
    // Killed when it next flushes, so that what it wrote is whole and nobody has flushed it; the power goes so many changes after the restart.
    void killAtFlush(int callsToPowerCut) { arm(0, Crash::Kill, true, callsToPowerCut); }
    void crashNow(Crash kind) { m_dead = true; m_crash = kind; }
    bool isDead() const { return m_dead; }
    Crash crash() const { return m_crash; }
    bool isFailing() const { return m_full || m_errorPercent > 0; }
    void setFull(bool full) { m_full = full; }
    void setErrors(int percent) { m_errorPercent = percent; } // of reads, writes and flushes
    // The machine starts again with what is left; every file must be closed.
    void restart();
    qint64 failures() const { return m_failures; } // that programs were told of
    void setCalm(bool calm) { m_calm = calm; } // for onlookers: nothing fails, and no dice are thrown
    void heal() { m_full = false; m_errorPercent = 0; arm(-1, Crash::Kill, false, -1); }
    void loseFile(const std::string& name);   // with its log
    void damageFile(const std::string& name); // a page of zeros, or the end cut off

    // ---- for the storage layer; names are without the folder; results are SQLite's ----
    int admit(Call call, const std::string& name);
    SimFile* open(const std::string& name, bool create);
    SimFile* find(const std::string& name);
    void remove(const std::string& name, bool flushed);
    void write(SimFile& file, qint64 at, std::string_view bytes);
    void truncate(SimFile& file, qint64 size);
    void flush(SimFile& file);

    // Whole contents, so that a world need not be built anew for each seed; every file must be closed.
    using Image = std::map<std::string, std::string>;
    Image image() const;
    void load(const Image& image);

private:
    void arm(int calls, Crash kind, bool onlyFlushes, int callsToPowerCut)
    {
        m_callsLeft = calls;
        m_crash = kind;
        m_onlyFlushes = onlyFlushes;
        m_callsToPowerCut = callsToPowerCut;
    }
    void cutPower();
    static void apply(std::string& bytes, const SimFile::Change& change, std::size_t length);

    const std::string m_owner;
    SeededRandom m_dice;
    Counters& m_counters;
    std::map<std::string, SimFile> m_files;
    std::map<std::string, std::string> m_removed; // whose removal has not been flushed
    int m_callsLeft = -1, m_callsToPowerCut = -1;
    bool m_onlyFlushes = false; // are counted
    Crash m_crash = Crash::Kill;
    bool m_dead = false, m_full = false, m_calm = false;
    int m_errorPercent = 0;
    qint64 m_failures = 0;
};

// Watching is no part of the run: no fault may strike it, and it throws no dice.
class Calm {
public:
    explicit Calm(Disk& disk) : m_disk(disk) { m_disk.setCalm(true); }
    ~Calm() { m_disk.setCalm(false); }
    Calm(const Calm&) = delete;

private:
    Disk& m_disk;
};

} // namespace callboard::simulation
