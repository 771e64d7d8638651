// The matrix of faults with real processes: each is done again and again, and what was lost, doubled or wrongly shown is counted.
#include "tests/scenario/world.h"
#include "tests/support/seeded_random.h"

#include <QDir>
#include <QJsonDocument>
#include <QTcpSocket>

#include <csignal>
#include <cstdio>

using namespace callboard;

namespace {

int times(int usual, int longRun) { return qEnvironmentVariableIsSet("CALLBOARD_LONG") ? longRun : usual; }

QByteArray ask(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(patience_ms))
        answer += socket.readAll();
    return answer;
}

qint64 counter(quint16 port, const QByteArray& name)
{
    const QByteArray figures = ask(port, "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const qsizetype at = figures.indexOf("\ncallboard_" + name + ' ');
    return at < 0 ? -1 : figures.mid(at + 1, figures.indexOf('\n', at + 1) - at - 1).split(' ').last().toLongLong();
}

// One line of the matrix: what was written, and where it stands in the end.
class Line {
public:
    explicit Line(const char* fault) : m_fault(fault) {}
    ~Line() { std::printf("matrix\t%s\ttimes %d\tnotes %zu\tlost %lld\tdoubled %lld\twrongly shown %lld\ttold as lost %lld\n", m_fault, done, m_said.size() + std::size_t(m_told), m_lost, m_doubled, m_wrong, m_told); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void write(DeskProcess& desk, const QString& file)
    {
        m_said.push_back(QByteArray(m_fault) + " note " + QByteArray::number(++m_notes));
        notes(desk, file, m_said.back());
    }
    const QByteArray& last() const { return m_said.back(); }
    // It could not be read any more, and the desk said so.
    void toldLost()
    {
        ++m_told;
        m_maybe.push_back(m_said.back());
        m_said.pop_back();
    }
    // Written in one go, and the desk killed when it has said of `said` of them that they are kept; the others may be there or not.
    void burst(DeskProcess& desk, const QString& file, int count, int said)
    {
        std::vector<QByteArray> written;
        for (int i = 0; i < count; ++i) {
            written.push_back(QByteArray(m_fault) + " burst " + QByteArray::number(++m_written));
            desk.write({QStringLiteral("note"), file, QString::fromUtf8(written.back())});
        }
        for (int i = 0; i < said; ++i) {
            const auto answer = desk.answer();
            REQUIRE(answer);
            REQUIRE_FALSE(answer->contains(QStringLiteral("error")));
            m_said.push_back(written[std::size_t(i)]);
        }
        m_maybe.insert(m_maybe.end(), written.begin() + said, written.end());
        desk.kill();
    }
    void check(DeskProcess& desk, const QString& file)
    {
        QMap<QByteArray, int> shown;
        for (const QJsonValue& entry : desk.timeline(file))
            if (entry[QStringLiteral("kind")] == QStringLiteral("note"))
                ++shown[entry[QStringLiteral("text")].toString().toUtf8()];
        for (const QByteArray& words : m_said) {
            const int count = shown.take(words);
            m_lost += count == 0;
            m_doubled += count > 1;
        }
        for (const QByteArray& words : m_maybe)
            m_doubled += shown.take(words) > 1;
        m_wrong += shown.size();
        CHECK(m_lost == 0);
        CHECK(m_doubled == 0);
        CHECK(m_wrong == 0);
    }
    int done = 0;

private:
    const char* m_fault;
    std::vector<QByteArray> m_said, m_maybe;
    int m_written = 0, m_notes = 0;
    long long m_lost = 0, m_doubled = 0, m_wrong = 0, m_told = 0;
};

// What every fault ends with: in step by themselves, every note there once, and the site whole.
void settle(TwoDesks& desks, const QString& file, Line& line)
{
    const bool settled = comesTrue([&] { return desks.areInStep() && desks.here.timeline(file) == desks.there.timeline(file); }, 2 * patience_ms);
    for (DeskProcess* desk : {&desks.here, &desks.there})
        UNSCOPED_INFO(QJsonDocument(desk->ask({QStringLiteral("status")})).toJson().toStdString());
    if (!settled)
        for (DeskProcess* desk : {&desks.here, &desks.there})
            UNSCOPED_INFO(QJsonDocument(desk->timeline(file)).toJson().toStdString());
    CHECK(settled);
    line.check(desks.here, file);
    line.check(desks.there, file);
    desks.site.stop();
    CHECK(desks.site.admin({QStringLiteral("verify"), desks.site.folder()}).out == "All is well.\n");
}

// What a bad disk leaves of the larger one of a database's two files.
void damage(const QString& database, SeededRandom& random)
{
    const QString log = database + QStringLiteral("-wal");
    const QString path = QFileInfo(log).size() > QFileInfo(database).size() ? log : database;
    QByteArray bytes = fileText(path);
    REQUIRE(bytes.size() > 8 * 4096);
    QByteArray rubbish(4096, '\0');
    for (char& byte : rubbish)
        byte = char(random.below(256));
    switch (random.below(5)) {
    case 0: bytes.truncate(random.below(int(bytes.size()))); break;          // cut off anywhere
    case 1: bytes.replace(0, 100, QByteArray(100, '\0')); break;             // no header
    case 2: bytes.replace(4096 * qsizetype(1 + random.below(int(bytes.size() / 4096) - 1)), 4096, rubbish); break; // one page is something else
    case 3: bytes.replace(0, bytes.size() / 2, rubbish.repeated(int(bytes.size() / 2 / 4096) + 1).left(bytes.size() / 2)); break;
    default: bytes.clear(); break;
    }
    writeFile(path, bytes);
}

// Of an outbox: bytes that flipped, an end that is gone, no header, another page, a log that is gone.
void spoil(const QString& database, SeededRandom& random)
{
    const QString log = database + QStringLiteral("-wal");
    const QString path = QFile::exists(log) && random.chance(50) ? log : database;
    QByteArray bytes = fileText(path);
    REQUIRE(bytes.size() > 4096);
    switch (random.below(6)) {
    case 0: case 1:
        for (int i = 1 + random.below(64); i > 0; --i)
            bytes[random.below(int(bytes.size()))] = char(random.below(256));
        break;
    case 2: bytes.truncate(random.below(int(bytes.size()))); break;
    case 3: bytes.replace(0, 100, QByteArray(100, '\0')); break;
    case 4:
        for (qsizetype at = 4096 * random.below(int(bytes.size() / 4096)), i = 0; i < 4096; ++i)
            bytes[at + i] = char(random.below(256));
        break;
    default: QFile::remove(log); return;
    }
    writeFile(path, bytes);
}

void changeByte(const QString& path, const QByteArray& words, SeededRandom& random)
{
    QByteArray bytes = fileText(path);
    REQUIRE(bytes.contains(words));
    QByteArray changed = words;
    changed[random.below(int(changed.size()))] = '#';
    bytes.replace(words, changed);
    writeFile(path, bytes);
}

}

TEST_CASE("every note that a desk said it kept outlives kills in the middle of a burst, and arrives once")
{
    TwoDesks desks;
    const QString file = desks.newCase("Burst");
    SeededRandom random(1);
    Line line("F1");
    for (line.done = 0; line.done < times(5, 500); ++line.done) {
        line.burst(desks.here, file, 40, random.below(30));
        desks.here.startAgain();
    }
    settle(desks, file, line);
}

TEST_CASE("a server that is killed under two working desks loses nothing and repeats nothing")
{
    TwoDesks desks;
    const QString file = desks.newCase("Server killed");
    REQUIRE(comesTrue([&] { return desks.there.row(QStringLiteral("case_file"), file)[QStringLiteral("status")] == QStringLiteral("open"); }));
    SeededRandom random(2);
    Line line("F2");
    for (line.done = 0; line.done < times(3, 300); ++line.done) {
        const int notesPerLife = 15, killedAt = random.below(notesPerLife);
        for (int i = 0; i < notesPerLife; ++i) {
            line.write(desks.here, file);
            line.write(desks.there, file);
            if (i == killedAt)
                desks.site.kill();
        }
        desks.site.start();
    }
    settle(desks, file, line);
}

TEST_CASE("an answer that is lost on the way, wherever it is cut, loses nothing and does nothing twice")
{
    TwoDesks desks;
    const QString file = desks.newCase("Answers cut");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    Line line("F6");
    const std::vector<qint64> places{0, 1, 30, 150}; // nothing, a byte, in the first line, in the head
    for (line.done = 0; line.done < times(8, 200); ++line.done) {
        desks.network->cutAnswersAfter(places[std::size_t(line.done) % places.size()]);
        line.write(desks.here, file);
        // The server has it, and the desk does not know.
        REQUIRE(comesTrue([&] { return desks.there.entriesSaying(file, QString::fromUtf8(line.last())) == 1; }));
        desks.network->cutAnswersAfter(-1);
        REQUIRE(comesTrue([&] { return desks.here.isInStep(); }));
    }
    CHECK(counter(desks.site.port(), "operations_replayed_total") >= line.done);
    settle(desks, file, line);
}

TEST_CASE("a cache that a bad disk has spoiled is made again from the server, and what was not sent yet is sent")
{
    TwoDesks desks;
    const QString file = desks.newCase("Cache spoiled");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    SeededRandom random(9);
    Line line("F9");
    for (line.done = 0; line.done < times(8, 200); ++line.done) {
        desks.network->set(Relay::Mode::Cut);
        line.write(desks.here, file);
        line.done % 2 ? desks.here.kill() : desks.here.stop();
        damage(desks.here.folder() + QStringLiteral("/cache.db"), random);
        desks.network->set(Relay::Mode::Through);
        desks.here.startAgain();
        const auto isShown = [&](DeskProcess& desk) { return desk.entriesSaying(file, QString::fromUtf8(line.last())) == 1; };
        // Some damage is met only when the case is read, and then everything is loaded once more.
        REQUIRE(comesTrue([&] { return isShown(desks.here) && desks.here.isInStep() && isShown(desks.there); }));
    }
    settle(desks, file, line);
}

TEST_CASE("a byte that changed in a cached text is noticed after a crash, and the text is fetched again", "[care]")
{
    TwoDesks desks;
    const QString file = desks.newCase("Changed byte");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    SeededRandom random(10);
    Line line("F9 bytes");
    const int wanted = times(2, 100);
    for (int tries = 0; line.done < wanted && tries < 2 * wanted + 3; ++tries) {
        line.write(desks.here, file);
        REQUIRE(comesTrue([&] { return desks.here.isInStep() && desks.there.entriesSaying(file, QString::fromUtf8(line.last())) == 1; }));
        const auto isShown = [&] { return desks.here.entriesSaying(file, QString::fromUtf8(line.last())) == 1; };
        desks.here.stop();
        desks.network->set(Relay::Mode::Cut); // nothing comes, and nothing is compared
        desks.here.startAgain();
        desks.here.kill();
        changeByte(desks.here.folder() + QStringLiteral("/cache.db"), line.last(), random);
        desks.here.startAgain();
        const bool isChanged = !isShown(); // not where a page of the log still stands over the changed one
        line.done += isChanged;
        desks.network->set(Relay::Mode::Through);
        CHECK(comesTrue(isShown));
    }
    CHECK(line.done == wanted);
    CHECK(counter(desks.site.port(), "digest_differences_total") >= line.done);
    settle(desks, file, line);
    CHECK(fileText(desks.site.path(QStringLiteral("server.log"))).contains("rows at a desk were not as they are here"));
}

TEST_CASE("of an outbox that a bad disk has spoiled everything is sent that can be read, once, and what cannot is told", "[care]")
{
    TwoDesks desks;
    const QString file = desks.newCase("Outbox spoiled");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    SeededRandom random(11);
    Line line("F10");
    for (line.done = 0; line.done < times(8, 200); ++line.done) {
        line.write(desks.here, file);
        REQUIRE(comesTrue([&] { return desks.here.isInStep(); }));
        desks.network->set(Relay::Mode::Cut);
        line.write(desks.here, file);
        line.done % 4 ? desks.here.kill() : desks.here.stop();
        const auto kept = [&] { return QDir(desks.here.folder()).entryList({QStringLiteral("outbox.bad-?"), QStringLiteral("outbox.bad-??"), QStringLiteral("outbox.bad-???")}).size(); };
        const auto keptBefore = kept();
        spoil(desks.here.folder() + QStringLiteral("/outbox.db"), random);
        desks.network->set(Relay::Mode::Through);
        desks.here.startAgain();
        const bool told = kept() > keptBefore;
        if (told)
            CHECK(desks.here.ask({QStringLiteral("status")})[QStringLiteral("told")].toString().contains(QStringLiteral("outbox.bad-%1").arg(kept())));
        INFO(desks.here.ask({QStringLiteral("status")})[QStringLiteral("error")].toString().toStdString()); // where it does not answer
        // Its tokens may be among what could not be read.
        CHECK(comesTrue([&] { return desks.here.isInStep() || desks.here.line() == QStringLiteral("signed out") || desks.here.line() == QStringLiteral("stopped"); }));
        if (!desks.here.isInStep())
            CHECK(desks.here.signIn(desks.network->port(), desks.site.demoReps()[0]));
        if (!comesTrue([&] { return desks.there.entriesSaying(file, QString::fromUtf8(line.last())) == 1; }, told ? 2'000 : patience_ms) && told)
            line.toldLost();
    }
    settle(desks, file, line);
}

TEST_CASE("a desk whose clock is a day behind or a year ahead works like any other")
{
    for (const int wrong_hours : {-24, 400 * 24}) {
        TwoDesks desks(wrong_hours);
        const QString file = desks.newCase("Wrong clock");
        REQUIRE(comesTrue([&] { return desks.areInStep() && !desks.there.timeline(file).isEmpty(); }));
        Line line(wrong_hours < 0 ? "F13 behind" : "F13 ahead");
        for (line.done = 0; line.done < times(6, 100); ++line.done) {
            line.write(line.done % 2 ? desks.here : desks.there, file);
            if (line.done % 3 == 2) {
                desks.here.kill();
                desks.here.startAgain();
            }
        }
        settle(desks, file, line);
    }
}

TEST_CASE("a desk's files that were copied to another machine are two desks from then on, and neither takes the other's place")
{
    TwoDesks desks;
    const QString file = desks.newCase("Copied");
    REQUIRE(comesTrue([&] { return desks.areInStep(); }));
    Line line("F18");
    for (line.done = 0; line.done < times(2, 40); ++line.done) {
        desks.network->set(Relay::Mode::Cut);
        line.write(desks.here, file); // lies in both outboxes
        desks.here.kill();
        const QString copy = desks.site.path(QStringLiteral("copy%1").arg(line.done));
        QDir().mkpath(copy);
        for (const QFileInfo& one : QDir(desks.here.folder()).entryInfoList(QDir::Files))
            REQUIRE(QFile::copy(one.filePath(), copy + u'/' + one.fileName()));
        desks.network->set(Relay::Mode::Through);
        DeskProcess other(copy);
        desks.here.startAgain();
        line.write(other, file);
        line.write(desks.here, file);
        line.write(other, file);
        // Both were signed in as one: the later of the two signs in again, and has lost nothing by it.
        const bool inStep = comesTrue([&] { return other.isInStep() || other.line() == QStringLiteral("signed out"); });
        CHECK(inStep);
        if (other.line() == QStringLiteral("signed out"))
            CHECK(other.signIn(desks.site.port(), desks.site.demoReps()[0]));
        if (comesTrue([&] { return desks.here.isInStep() || desks.here.line() == QStringLiteral("signed out"); }) && desks.here.line() == QStringLiteral("signed out"))
            CHECK(desks.here.signIn(desks.network->port(), desks.site.demoReps()[0]));
        CHECK(comesTrue([&] { return other.isInStep(); }));
    }
    settle(desks, file, line);
}

TEST_CASE("a desk that was away for long sends everything at once, in order, while others work")
{
    TwoDesks desks;
    const QString file = desks.newCase("Away");
    REQUIRE(comesTrue([&] { return desks.areInStep() && !desks.there.timeline(file).isEmpty(); }));
    Line line("F24");
    desks.network->set(Relay::Mode::Cut);
    for (line.done = 0; line.done < times(400, 5'000); ++line.done)
        line.write(desks.here, file);
    desks.network->set(Relay::Mode::Through);
    line.write(desks.there, file);
    settle(desks, file, line);
}

TEST_CASE("desk and server that are killed in turns under a network that cuts, lies and drips lose nothing")
{
    TwoDesks desks;
    const QString file = desks.newCase("Everything at once");
    REQUIRE(comesTrue([&] { return desks.areInStep() && !desks.there.timeline(file).isEmpty(); }));
    SeededRandom random(3);
    Line line("F3");
    for (line.done = 0; line.done < times(12, 300); ++line.done) {
        line.write(random.chance(50) ? desks.here : desks.there, file);
        switch (random.below(6)) {
        case 0:
            desks.here.kill();
            desks.here.startAgain();
            break;
        case 1:
            desks.site.kill();
            desks.site.start();
            break;
        case 2: desks.network->set(Relay::Mode::Html); break;
        case 3: desks.network->set(random.chance(50) ? Relay::Mode::Slow : Relay::Mode::Silent); break;
        case 4: desks.network->cutAnswersAfter(random.below(400)); break;
        default:
            desks.network->cutAnswersAfter(-1);
            desks.network->set(Relay::Mode::Through);
            break;
        }
        line.write(desks.here, file);
    }
    desks.network->cutAnswersAfter(-1);
    desks.network->set(Relay::Mode::Through);
    settle(desks, file, line);
}
