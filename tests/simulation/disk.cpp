// Durability as disks have it: a flush keeps a file's writes; before it, a power cut keeps any of them, whole, torn or not at all.
#include "tests/simulation/disk.h"

#include "core/base/result.h"
#include "tests/simulation/counters.h"

#include <sqlite3.h>

namespace callboard::simulation {

namespace {

constexpr qint64 sector_bytes = 512, page_bytes = 4096;

const char* nameOf(Disk::Call call)
{
    switch (call) {
    case Disk::Call::Open: return "open";
    case Disk::Call::Read: return "read";
    case Disk::Call::Write: return "write";
    case Disk::Call::Sync: return "flush";
    case Disk::Call::Truncate: return "truncate";
    case Disk::Call::Delete: return "delete";
    }
    return "";
}

int failureOf(Disk::Call call)
{
    switch (call) {
    case Disk::Call::Open: return SQLITE_CANTOPEN;
    case Disk::Call::Read: return SQLITE_IOERR_READ;
    case Disk::Call::Write: return SQLITE_IOERR_WRITE;
    case Disk::Call::Sync: return SQLITE_IOERR_FSYNC;
    case Disk::Call::Truncate: return SQLITE_IOERR_TRUNCATE;
    case Disk::Call::Delete: return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

}

int Disk::admit(Call call, const std::string& name)
{
    if (m_dead)
        return failureOf(call);
    if (m_calm)
        return SQLITE_OK;
    const bool changes = call == Call::Write || call == Call::Sync || call == Call::Truncate || call == Call::Delete;
    if ((m_onlyFlushes ? call == Call::Sync : changes) && m_callsLeft >= 0 && m_callsLeft-- == 0) {
        m_dead = true;
        m_counters.add(std::string(m_crash == Crash::Kill ? "kill: " : "power cut: ") + m_owner + ' ' + name + ' ' + nameOf(call));
        return failureOf(call);
    }
    if (m_full && call == Call::Write) {
        m_counters.add("disk full: " + m_owner);
        ++m_failures;
        return SQLITE_FULL;
    }
    if (m_errorPercent > 0 && call != Call::Open && call != Call::Delete && m_dice.chance(m_errorPercent)) {
        m_counters.add("disk error: " + m_owner + ' ' + nameOf(call));
        ++m_failures;
        return failureOf(call);
    }
    return SQLITE_OK;
}

SimFile* Disk::find(const std::string& name)
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? nullptr : &found->second;
}

SimFile* Disk::open(const std::string& name, bool create)
{
    if (!create && !find(name))
        return nullptr;
    m_removed.erase(name);
    return &m_files[name];
}

void Disk::remove(const std::string& name, bool flushed)
{
    SimFile* file = find(name);
    if (!file)
        return;
    CALLBOARD_REQUIRE(file->opened == 0);
    if (file->named && !flushed)
        m_removed[name] = file->durable;
    m_files.erase(name);
}

void Disk::apply(std::string& bytes, const SimFile::Change& change, std::size_t length)
{
    const auto at = std::size_t(change.at);
    if (change.isEnd) {
        bytes.resize(at);
        return;
    }
    if (bytes.size() < at + length)
        bytes.resize(at + length);
    bytes.replace(at, length, change.bytes, 0, length);
}

void Disk::write(SimFile& file, qint64 at, std::string_view bytes)
{
    file.changes.push_back({at, std::string(bytes), false});
    apply(file.shown, file.changes.back(), bytes.size());
}

void Disk::truncate(SimFile& file, qint64 size)
{
    if (qint64(file.shown.size()) <= size)
        return;
    file.changes.push_back({size, {}, true});
    apply(file.shown, file.changes.back(), 0);
}

void Disk::flush(SimFile& file)
{
    for (const SimFile::Change& change : file.changes)
        apply(file.durable, change, change.bytes.size());
    file.changes.clear();
    file.named = true;
    m_removed.clear(); // one flush carries the folder's changes with it
}

void Disk::cutPower()
{
    for (auto file = m_files.begin(); file != m_files.end();) {
        SimFile& f = file->second;
        if (!f.named && m_dice.chance(50)) {
            file = m_files.erase(file);
            continue;
        }
        const int kept = m_dice.below(101); // percent: the file's own luck
        for (const SimFile::Change& change : f.changes) {
            if (!m_dice.chance(kept)) {
                m_counters.add("power cut: write lost");
                continue;
            }
            std::size_t length = change.bytes.size();
            if (qint64(length) > sector_bytes && m_dice.chance(20)) {
                length = std::size_t(1 + m_dice.below(int(qint64(length) / sector_bytes))) * std::size_t(sector_bytes);
                length = std::min(length, change.bytes.size());
                m_counters.add("power cut: write torn");
            }
            apply(f.durable, change, length);
        }
        f.changes.clear();
        f.shown = f.durable;
        ++file;
    }
    for (const auto& [name, bytes] : m_removed)
        if (m_dice.chance(50) && !find(name)) {
            SimFile& back = m_files[name];
            back.shown = back.durable = bytes;
            back.named = true;
            m_counters.add("power cut: removed file is back");
        }
    m_removed.clear();
}

void Disk::restart()
{
    for (auto& [name, file] : m_files) {
        CALLBOARD_REQUIRE(file.opened == 0);
        file.memory.clear();
        file.slots = {};
        file.shared = 0;
        file.reserved = file.exclusive = nullptr;
    }
    if (m_dead && m_crash == Crash::PowerCut)
        cutPower();
    m_dead = false;
    arm(m_callsToPowerCut, m_callsToPowerCut < 0 ? m_crash : Crash::PowerCut, false, -1);
}

void Disk::loseFile(const std::string& name)
{
    for (const char* suffix : {"", "-wal", "-journal"})
        remove(name + suffix, true);
}

void Disk::damageFile(const std::string& name)
{
    SimFile* file = find(name);
    if (!file || qint64(file->shown.size()) < 2 * page_bytes)
        return;
    const int pages = int(qint64(file->shown.size()) / page_bytes);
    if (m_dice.chance(25))
        file->shown.resize(std::size_t(m_dice.below(pages)) * std::size_t(page_bytes) + 100);
    else
        file->shown.replace(std::size_t(m_dice.below(pages)) * std::size_t(page_bytes), std::size_t(page_bytes), std::size_t(page_bytes), '\0');
    file->durable = file->shown;
    file->changes.clear();
    m_counters.add("cache damaged");
}

Disk::Image Disk::image() const
{
    Image image;
    for (const auto& [name, file] : m_files) {
        CALLBOARD_REQUIRE(file.opened == 0);
        image[name] = file.shown;
    }
    return image;
}

void Disk::load(const Image& image)
{
    m_files.clear();
    for (const auto& [name, bytes] : image) {
        SimFile& file = m_files[name];
        file.shown = file.durable = bytes;
        file.named = true;
    }
}

} // namespace callboard::simulation
