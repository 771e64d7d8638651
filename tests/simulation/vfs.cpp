// SQLite's two tables of functions over a Disk: the layer's own, and those of one open file with its locks and shared memory.
#include "tests/simulation/vfs.h"

#include "core/base/result.h"

#include <cstring>

namespace callboard::simulation {

namespace {

struct OpenFile { // SQLite owns its memory: nothing here has a destructor
    sqlite3_file base;
    Disk* disk;
    SimFile* file;
    std::string* name;
    int lock;
    unsigned sharedSlots, exclusiveSlots;
    bool removeAtEnd;
};

OpenFile& self(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }

int close(sqlite3_file* file)
{
    OpenFile& open = self(file);
    --open.file->opened;
    if (open.removeAtEnd)
        open.disk->remove(*open.name, true);
    delete open.name;
    open.base.pMethods = nullptr;
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* to, int amount, sqlite3_int64 at)
{
    OpenFile& open = self(file);
    if (const int refused = open.disk->admit(Disk::Call::Read, *open.name))
        return refused;
    const std::string& bytes = open.file->shown;
    const qint64 there = std::clamp<qint64>(qint64(bytes.size()) - at, 0, amount);
    if (there > 0)
        std::memcpy(to, bytes.data() + at, std::size_t(there));
    std::memset(static_cast<char*>(to) + there, 0, std::size_t(amount - there));
    return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 at)
{
    OpenFile& open = self(file);
    const bool wasDead = open.disk->isDead();
    const int refused = open.disk->admit(Disk::Call::Write, *open.name);
    // The write during which a machine dies may have reached the disk: the power cut decides.
    if (refused == SQLITE_OK || (!wasDead && open.disk->isDead()))
        open.disk->write(*open.file, at, {static_cast<const char*>(from), std::size_t(amount)});
    return refused;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    OpenFile& open = self(file);
    if (const int refused = open.disk->admit(Disk::Call::Truncate, *open.name))
        return refused;
    open.disk->truncate(*open.file, size);
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int)
{
    OpenFile& open = self(file);
    if (const int refused = open.disk->admit(Disk::Call::Sync, *open.name))
        return refused;
    open.disk->flush(*open.file);
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    *size = qint64(self(file).file->shown.size());
    return SQLITE_OK;
}

int lock(sqlite3_file* file, int wanted)
{
    OpenFile& open = self(file);
    SimFile& f = *open.file;
    if (open.lock >= wanted)
        return SQLITE_OK;
    if (f.exclusive && f.exclusive != file)
        return SQLITE_BUSY;
    if (wanted >= SQLITE_LOCK_RESERVED && f.reserved && f.reserved != file)
        return SQLITE_BUSY;
    if (wanted == SQLITE_LOCK_EXCLUSIVE && f.shared > (open.lock >= SQLITE_LOCK_SHARED ? 1 : 0))
        return SQLITE_BUSY;
    if (open.lock == SQLITE_LOCK_NONE)
        ++f.shared;
    if (wanted >= SQLITE_LOCK_RESERVED)
        f.reserved = file;
    if (wanted == SQLITE_LOCK_EXCLUSIVE)
        f.exclusive = file;
    open.lock = wanted;
    return SQLITE_OK;
}

int unlock(sqlite3_file* file, int wanted)
{
    OpenFile& open = self(file);
    SimFile& f = *open.file;
    if (open.lock <= wanted)
        return SQLITE_OK;
    if (f.exclusive == file)
        f.exclusive = nullptr;
    if (f.reserved == file)
        f.reserved = nullptr;
    if (wanted == SQLITE_LOCK_NONE)
        --f.shared;
    open.lock = wanted;
    return SQLITE_OK;
}

int checkReserved(sqlite3_file* file, int* is)
{
    *is = self(file).file->reserved != nullptr;
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    OpenFile& open = self(file);
    auto& regions = open.file->memory;
    *memory = nullptr;
    if (open.disk->isDead())
        return SQLITE_IOERR_SHMMAP;
    if (int(regions.size()) <= region && !extend)
        return SQLITE_OK;
    while (int(regions.size()) <= region)
        regions.push_back(std::make_unique<std::string>(std::size_t(size), '\0'));
    *memory = regions[std::size_t(region)]->data();
    return SQLITE_OK;
}

int lockShared(sqlite3_file* file, int first, int count, int flags)
{
    OpenFile& open = self(file);
    const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
    unsigned& mine = exclusive ? open.exclusiveSlots : open.sharedSlots;
    for (int i = first; i < first + count && (flags & SQLITE_SHM_LOCK); ++i) {
        const SharedSlot& slot = open.file->slots[std::size_t(i)];
        const int others = slot.shared - ((open.sharedSlots >> i) & 1U ? 1 : 0);
        if ((slot.exclusive && slot.exclusive != file) || (exclusive && others > 0))
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        SharedSlot& slot = open.file->slots[std::size_t(i)];
        const bool held = (mine >> i) & 1U, wanted = flags & SQLITE_SHM_LOCK;
        if (held == wanted)
            continue;
        mine ^= 1U << i;
        if (exclusive)
            slot.exclusive = wanted ? file : nullptr;
        else
            slot.shared += wanted ? 1 : -1;
    }
    return SQLITE_OK;
}

void barrier(sqlite3_file*) {}

int unmapShared(sqlite3_file* file, int remove)
{
    if (remove)
        self(file).file->memory.clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods methods{2, close, read, write, truncate, sync, fileSize, lock, unlock, checkReserved, control, sectorSize, characteristics,
                                     mapShared, lockShared, barrier, unmapShared, nullptr, nullptr};

}

struct SimVfsCalls {
    static SimVfs& layer(sqlite3_vfs* vfs) { return *static_cast<SimVfs*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags)
    {
        OpenFile& open = self(file);
        open.base.pMethods = nullptr;
        const SimVfs::Place place = path ? layer(vfs).find(path) : SimVfs::Place{};
        if (!place.disk)
            return SQLITE_CANTOPEN; // nothing of ours wants a temporary file
        if (const int refused = place.disk->admit(Disk::Call::Open, place.name))
            return refused;
        SimFile* found = place.disk->open(place.name, flags & SQLITE_OPEN_CREATE);
        if (!found)
            return SQLITE_CANTOPEN;
        ++found->opened;
        open = {{&methods}, place.disk, found, new std::string(place.name), SQLITE_LOCK_NONE, 0, 0, (flags & SQLITE_OPEN_DELETEONCLOSE) != 0};
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs* vfs, const char* path, int flushed)
    {
        const SimVfs::Place place = layer(vfs).find(path);
        if (!place.disk || !place.disk->find(place.name))
            return SQLITE_IOERR_DELETE_NOENT;
        if (const int refused = place.disk->admit(Disk::Call::Delete, place.name))
            return refused;
        place.disk->remove(place.name, flushed);
        return SQLITE_OK;
    }
    static int access(sqlite3_vfs* vfs, const char* path, int, int* there)
    {
        const SimVfs::Place place = layer(vfs).find(path);
        *there = place.disk && place.disk->find(place.name);
        return SQLITE_OK;
    }
    static int fullPath(sqlite3_vfs*, const char* path, int size, char* out)
    {
        sqlite3_snprintf(size, out, "%s", path);
        return SQLITE_OK;
    }
    static int randomness(sqlite3_vfs* vfs, int size, char* out)
    {
        for (int i = 0; i < size; ++i)
            out[i] = char(layer(vfs).m_dice.next());
        return size;
    }
    static int sleep(sqlite3_vfs*, int us) { return us; } // whoever waits for a lock waits for its own thread
    static int time(sqlite3_vfs*, sqlite3_int64* ms)
    {
        *ms = 212'000'000'000'000;
        return SQLITE_OK;
    }
    static int oldTime(sqlite3_vfs*, double* days)
    {
        *days = 2'453'703.7;
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs*, int, char*) { return 0; }
};

SimVfs::SimVfs()
{
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = int(sizeof(OpenFile));
    m_vfs.mxPathname = 512;
    m_vfs.zName = name;
    m_vfs.pAppData = this;
    m_vfs.xOpen = SimVfsCalls::open;
    m_vfs.xDelete = SimVfsCalls::remove;
    m_vfs.xAccess = SimVfsCalls::access;
    m_vfs.xFullPathname = SimVfsCalls::fullPath;
    m_vfs.xRandomness = SimVfsCalls::randomness;
    m_vfs.xSleep = SimVfsCalls::sleep;
    m_vfs.xCurrentTime = SimVfsCalls::oldTime;
    m_vfs.xGetLastError = SimVfsCalls::lastError;
    m_vfs.xCurrentTimeInt64 = SimVfsCalls::time;
    sqlite3_vfs_register(&m_vfs, 0);
}

SimVfs::~SimVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
}

void SimVfs::seed(quint64 seed)
{
    // SQLite takes its first random bytes from the default layer: this one is it for a moment.
    m_dice = SeededRandom(seed);
    sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
    sqlite3_vfs_register(&m_vfs, 1);
    sqlite3_randomness(0, nullptr);
    char byte = 0;
    sqlite3_randomness(1, &byte);
    sqlite3_vfs_register(usual, 1);
}

SimVfs::Place SimVfs::find(const char* path) const
{
    const std::string whole(path);
    const std::size_t slash = whole.rfind('/');
    const auto disk = slash == std::string::npos ? m_disks.end() : m_disks.find(whole.substr(0, slash));
    return disk == m_disks.end() ? Place{} : Place{disk->second, whole.substr(slash + 1)};
}

} // namespace callboard::simulation
