// A damaged outbox: everything that can still be read goes on, nothing is made up, and its person is told.
#include "core/sync/outbox_care.h"
#include "tests/support/sample_desk.h"

#include <QDir>
#include <QFile>

using namespace callboard;
using namespace callboard::sample;

namespace {

constexpr qsizetype page_bytes = 4096;

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// The three files of an outbox as bytes.
struct Files {
    QByteArray database, log, index;
    bool hasLog = true, hasIndex = true;

    static Files of(const QString& folder)
    {
        const QString path = folder + QStringLiteral("/outbox.db");
        return {content(path), content(path + QStringLiteral("-wal")), content(path + QStringLiteral("-shm")), QFile::exists(path + QStringLiteral("-wal")), QFile::exists(path + QStringLiteral("-shm"))};
    }
    void put(const QString& folder) const
    {
        const QString path = folder + QStringLiteral("/outbox.db");
        write(path, database);
        if (hasLog)
            write(path + QStringLiteral("-wal"), log);
        if (hasIndex)
            write(path + QStringLiteral("-shm"), index);
    }
};

std::map<QString, QString> draftsOf(Desk& desk)
{
    std::map<QString, QString> texts;
    const auto drafts = desk.outbox().drafts();
    REQUIRE(drafts);
    for (const Draft& draft : *drafts)
        texts[draft.place] = draft.text;
    return texts;
}

// A desk that has worked for a while: things sent, refused, waiting, and being typed.
struct Work {
    Files files;                        // as they are when the program is killed, or was closed
    std::map<Uuid, QByteArray> bodies;
    std::map<QString, QString> drafts;

    explicit Work(bool killed)
    {
        SampleDesk desk;
        desk.loadedAndSignedIn();
        for (int i = 0; i < 40; ++i) {
            AddEntry note;
            note.customer = maria;
            note.text = {QStringLiteral("Note %1: ").arg(i) + QString(i % 10 == 9 ? 9'000 : 150 + 13 * i, QChar(u'a' + i % 26))};
            note.happened = desk.clock.now();
            auto kept = desk.desk->submit(intent(note), i % 3 ? QString() : QStringLiteral("composer/%1").arg(i - 3));
            REQUIRE(kept);
            bodies[kept->id] = writeMessage(*kept);
            if (i % 3 == 0)
                REQUIRE(desk.desk->outbox().saveDraft({QStringLiteral("composer/%1").arg(i), QStringLiteral("Half a sentence %1").arg(i), 5, desk.clock.now(), {}}));
            if (i == 20)
                REQUIRE(desk.desk->outbox().database().checkpoint());
            if (i % 4 == 1)
                REQUIRE(desk.desk->settle({result(kept->id, Verdict::Applied, 200 + i)}));
            if (i % 8 == 2)
                REQUIRE(desk.desk->settle({result(kept->id, Verdict::Rejected, 0)}));
            desk.clock.pass(1000);
        }
        drafts = draftsOf(*desk.desk);
        if (!killed)
            desk.close();
        files = Files::of(desk.folder.path());
        REQUIRE(files.hasLog == killed);
    }
    static OperationResult result(const Uuid& id, Verdict verdict, qint64 feed)
    {
        OperationResult result;
        result.operation = id;
        result.verdict = verdict;
        result.feed = feed;
        return result;
    }
};

enum class Damage { Flip, FlipLog, Cut, CutLog, NoHead, NoLogHead, Rubbish, LogGone, Count };

Files damaged(Files files, Damage damage, SeededRandom& random)
{
    const bool inLog = damage == Damage::FlipLog || damage == Damage::CutLog || damage == Damage::NoLogHead;
    QByteArray& bytes = inLog && files.hasLog ? files.log : files.database;
    switch (damage) {
    case Damage::Flip: case Damage::FlipLog:
        for (int i = 1 + random.below(64); i > 0; --i)
            bytes[random.below(int(bytes.size()))] = char(random.below(256));
        break;
    case Damage::Cut: case Damage::CutLog: bytes.truncate(random.below(int(bytes.size()))); break;
    case Damage::NoHead: bytes.replace(0, 100, QByteArray(100, '\0')); break;
    case Damage::NoLogHead: {
        const int head = random.chance(50) ? 32 : 100; // of the log, or of its first frame too
        bytes.replace(0, head, QByteArray(head, '\0'));
        break;
    }
    case Damage::Rubbish: {
        const qsizetype at = page_bytes * random.below(int(bytes.size() / page_bytes));
        for (qsizetype i = 0; i < page_bytes; ++i)
            bytes[at + i] = char(random.below(256));
        break;
    }
    default:
        files.hasLog = false;
        files.log.clear();
        break;
    }
    return files;
}

// Whether the bytes of an operation's record, and what stands close before it, are anywhere as they were.
bool standsWhole(const Files& before, const Files& now, const QByteArray& body)
{
    constexpr qsizetype headMax = 40;
    const QByteArray digest = outboxDigest(body);
    for (const auto& [was, is] : {std::pair{&before.database, &now.database}, std::pair{&before.log, &now.log}})
        for (qsizetype at = was->indexOf(body); at >= 0; at = was->indexOf(body, at + 1)) {
            const qsizetype end = was->indexOf(digest, at) + digest.size();
            if (end - at < page_bytes && at > headMax && end <= is->size() && was->mid(at - headMax, end - at + headMax) == is->mid(at - headMax, end - at + headMax))
                return true;
        }
    return false;
}

std::map<Uuid, OutboxItem> itemsOf(Desk& desk)
{
    std::map<Uuid, OutboxItem> items;
    for (qint64 key = 1; key <= 100; ++key)
        if (auto item = desk.outbox().item(key))
            items[item->operation.id] = *item;
    return items;
}

}

TEST_CASE("whatever is done to an outbox's files, all that still stands in them goes on, nothing else does, and what is lost is told", "[sync]")
{
    const Work killed(true), closed(false);
    const int variants = qEnvironmentVariableIsSet("CALLBOARD_LONG") ? 200 : 40;
    int salvages = 0, lostInAll = 0, savedByThis = 0;
    for (int variant = 0; variant < variants; ++variant) {
        const Work& work = variant % 3 == 2 ? closed : killed;
        SeededRandom random{quint64(variant) + 1};
        const auto damage = Damage(variant % int(Damage::Count));
        const Files files = damaged(work.files, damage, random);
        INFO("variant " << variant << " damage " << int(damage));
        QTemporaryDir folder;
        files.put(folder.path());
        ManualClock clock{later(100)};
        auto desk = Desk::open({folder.path(), {}, {}, {}}, clock, random);
        INFO((desk ? QString() : desk.error().sentence()).toStdString());
        REQUIRE(desk);

        const std::map<Uuid, OutboxItem> items = itemsOf(**desk);
        for (const auto& [id, item] : items) {
            const auto was = work.bodies.find(id);
            REQUIRE(was != work.bodies.end());
            CHECK(item.body == was->second);
        }
        int lost = 0;
        for (const auto& [id, body] : work.bodies) {
            lost += !items.contains(id);
            const bool must = standsWhole(work.files, files, body);
            savedByThis += must && items.contains(id);
            CHECK((items.contains(id) || !must));
        }
        std::map<QString, QString> drafts = draftsOf(**desk);
        const bool draftsAsBefore = drafts == work.drafts;
        for (const auto& [place, text] : drafts)
            CHECK(place.startsWith(QStringLiteral("composer/")));
        if (damage == Damage::Flip || damage == Damage::NoHead || damage == Damage::NoLogHead || damage == Damage::Rubbish)
            for (const auto& [place, text] : drafts)
                CHECK(work.drafts.contains(place)); // nothing that was sent comes back to be typed

        const auto salvage = (*desk)->salvage();
        CHECK(((lost == 0 && draftsAsBefore) || salvage));
        lostInAll += lost;
        if (salvage) {
            ++salvages;
            CHECK(salvage->operations == qint64(items.size()));
            CHECK(salvage->drafts == qint64(drafts.size()));
            CHECK(content(salvage->kept) == files.database);
            CHECK(content(salvage->kept + QStringLiteral("-wal")) == files.log);
        }
        // From here on it is an outbox like any other.
        (*desk).reset();
        auto again = Desk::open({folder.path(), {}, {}, {}}, clock, random);
        REQUIRE(again);
        CHECK(itemsOf(**again).size() == items.size());
        CHECK(QDir(folder.path()).entryList({QStringLiteral("outbox.bad-?")}).size() == (salvage ? 1 : 0));
    }
    CHECK(salvages > variants / 2);
    CHECK(lostInAll > 0);           // the damage was real
    CHECK(savedByThis > variants * 10);
}

TEST_CASE("operations of a damaged outbox keep their order, their answers and their author, and count as offered again", "[sync]")
{
    const Work work(true);
    Files files = work.files;
    files.database.replace(0, 100, QByteArray(100, '\0'));
    files.log.replace(0, 32, QByteArray(32, '\0'));
    QTemporaryDir folder;
    files.put(folder.path());
    ManualClock clock{later(100)};
    SeededRandom random(1);
    auto desk = Desk::open({folder.path(), {}, {}, {}}, clock, random);
    REQUIRE(desk);
    CHECK((*desk)->person().id == ada);
    auto waiting = (*desk)->outbox().waiting(100, 10'000'000);
    REQUIRE(waiting);
    for (std::size_t i = 1; i < waiting->size(); ++i)
        CHECK((*desk)->outbox().item((*waiting)[i - 1].key)->operation.made < (*desk)->outbox().item((*waiting)[i].key)->operation.made);
    int confirmed = 0, refused = 0;
    for (const auto& [id, item] : itemsOf(**desk)) {
        confirmed += item.state == OperationState::Confirmed;
        refused += item.state == OperationState::Refused;
    }
    CHECK(confirmed == 10);
    CHECK(refused == 5);
    CHECK(waiting->size() == 25);
    const auto salvage = (*desk)->salvage();
    REQUIRE(salvage);
    CHECK(salvage->sentence().sentence() == QStringLiteral("The file that keeps your work until it is sent was damaged. 40 changes and 1 drafts were taken over and go on as before; "
                                                           "if something is missing, it could not be read. The damaged file is kept as %1.").arg(salvage->kept));
}

TEST_CASE("a byte that changed inside a kept operation, a fact or a draft is noticed, and only that row is not taken over as it is", "[sync]")
{
    const Work work(false);
    Files files = work.files;
    const QByteArray words = GENERATE("Note 4: ", "Half a sentence 39", "access-1");
    INFO(words.toStdString());
    const qsizetype at = files.database.indexOf(words);
    REQUIRE(at > 0);
    files.database[at + 2] = '#';
    QTemporaryDir folder;
    files.put(folder.path());
    ManualClock clock{later(100)};
    SeededRandom random(1);
    auto desk = Desk::open({folder.path(), {}, {}, {}}, clock, random);
    REQUIRE(desk);
    REQUIRE((*desk)->salvage());
    CHECK((*desk)->salvage()->operations == (words.startsWith("Note") ? 39 : 40));
    CHECK((*desk)->outbox().drafts()->size() == 1);
    CHECK((*desk)->fact(Desk::factAccess) == (words == "access-1" ? QString() : QStringLiteral("access-1")));
    CHECK((*desk)->fact(Desk::factRefresh) == QStringLiteral("refresh-1"));
}

TEST_CASE("a crash at any step of taking over leaves a desk that opens with everything", "[sync]")
{
    const Work work(true);
    Files files = work.files;
    files.database.replace(0, 100, QByteArray(100, '\0'));
    files.log.replace(0, 32, QByteArray(32, '\0'));
    QTemporaryDir folder;
    files.put(folder.path());
    ManualClock clock{later(100)};
    SeededRandom random(1);
    { REQUIRE(Desk::open({folder.path(), {}, {}, {}}, clock, random)); }
    const QString path = folder.filePath(QStringLiteral("outbox.db")), made = folder.filePath(QStringLiteral("outbox.new"));
    // Named, and nothing of the old one removed yet; or the old one removed, and its log still there.
    const bool oldIsGone = GENERATE(false, true);
    REQUIRE(QFile::rename(path, made));
    files.put(folder.path());
    if (oldIsGone)
        REQUIRE(QFile::remove(path));
    auto desk = Desk::open({folder.path(), {}, {}, {}}, clock, random);
    REQUIRE(desk);
    CHECK(itemsOf(**desk).size() == 40);
    CHECK_FALSE(QFile::exists(made));
    CHECK(QDir(folder.path()).entryList({QStringLiteral("outbox.bad-?")}).size() == 1);
}

TEST_CASE("an outbox whose log was only cut short by a kill is no damaged one", "[sync]")
{
    const Work work(true);
    Files files = work.files;
    files.hasIndex = false; // as after a power cut
    files.index.clear();
    files.log.chop(page_bytes / 2);
    QTemporaryDir folder;
    files.put(folder.path());
    ManualClock clock{later(100)};
    SeededRandom random(1);
    auto desk = Desk::open({folder.path(), {}, {}, {}}, clock, random);
    REQUIRE(desk);
    CHECK_FALSE((*desk)->salvage());
    CHECK(itemsOf(**desk).size() >= 39);
}

TEST_CASE("a kept outbox is copied with its log, and never over something else", "[sync]")
{
    QTemporaryDir from, to;
    write(from.filePath(QStringLiteral("outbox.bad-1")), "file");
    write(from.filePath(QStringLiteral("outbox.bad-1-wal")), "log");
    const auto copied = copyKeptOutbox(from.filePath(QStringLiteral("outbox.bad-1")), to.path());
    REQUIRE(copied);
    CHECK(content(*copied) == "file");
    CHECK(content(*copied + QStringLiteral("-wal")) == "log");
    const auto again = copyKeptOutbox(from.filePath(QStringLiteral("outbox.bad-1")), to.path());
    REQUIRE_FALSE(again);
    CHECK(again.error().sentence() == QStringLiteral("%1 could not be written. Choose another folder, or remove what has this name there.").arg(*copied));
}
