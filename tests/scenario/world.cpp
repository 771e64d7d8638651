// Processes by Qt, with limits on every wait.
#include "tests/scenario/world.h"

#include "core/base/result.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>

namespace callboard {

namespace {

QString pathOf(const QString& program)
{
    return program.startsWith(u'/') ? program : QStringLiteral(CALLBOARD_BINARY_DIR "/bin/") + program; // ours, or one of the system's
}

void dieWithTheTest(QProcess& process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

}

bool comesTrue(const std::function<bool()>& condition, int limit_ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > limit_ms)
            return false;
        QThread::msleep(10);
    }
    return true;
}

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    CALLBOARD_REQUIRE(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

Ended run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    dieWithTheTest(process);
    process.start(pathOf(program), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience_ms)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "It did not end."};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

// ---- a program that goes on ----

Program::Program(const QString& program, const QStringList& arguments)
{
    dieWithTheTest(m_process);
    m_process.start(pathOf(program), arguments);
    m_process.waitForStarted(patience_ms);
}

Program::~Program()
{
    kill();
}

void Program::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience_ms);
}

void Program::signal(int number)
{
    CALLBOARD_REQUIRE(m_process.processId() > 0);
    ::kill(pid_t(m_process.processId()), number);
}

int Program::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience_ms))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void Program::write(const QByteArray& line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(patience_ms);
}

void Program::closeInput() { m_process.closeWriteChannel(); }

std::optional<QByteArray> Program::line(int limit_ms)
{
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(limit_ms) && !m_process.canReadLine())
            return std::nullopt;
    return m_process.readLine().chopped(1);
}

// ---- the site ----

SiteFiles::SiteFiles(With content) : m_folder(m_home.filePath(QStringLiteral("site")))
{
    CALLBOARD_REQUIRE(m_home.isValid());
    const QStringList login{QStringLiteral("--login"), QStringLiteral("root")};
    CALLBOARD_REQUIRE(admin(QStringList{QStringLiteral("init"), m_folder} + login, password()).code == 0);
    if (content == With::NothingYet)
        return;
    const Ended demo = admin({QStringLiteral("demo"), m_folder, QStringLiteral("--customers"), QStringLiteral("50"), QStringLiteral("--seed"), QStringLiteral("1")}, password());
    for (const QByteArray& line : demo.out.split('\n'))
        if (const QList<QByteArray> words = line.simplified().split(' '); words.size() > 2 && words[1] == "rep")
            m_reps.append(QString::fromUtf8(words[0]));
}

Ended SiteFiles::admin(const QStringList& words, const QByteArray& input) const
{
    return run(QStringLiteral("callboard-admin"), words, input);
}

void SiteFiles::start()
{
    const QString portFile = path(QStringLiteral("port"));
    QFile::remove(portFile);
    m_server = std::make_unique<Program>(QStringLiteral("callboard-server"), QStringList{QStringLiteral("--data"), m_folder, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                                                                                         QStringLiteral("--port-file"), portFile, QStringLiteral("--log-file"), path(QStringLiteral("server.log"))});
    comesTrue([&] { return fileText(portFile).endsWith('\n'); });
    m_port = fileText(portFile).trimmed().toUShort();
    CALLBOARD_REQUIRE(m_port > 0);
}

void SiteFiles::stop()
{
    if (!m_server)
        return;
    m_server->signal(SIGTERM);
    CALLBOARD_REQUIRE(m_server->waitForEnd() == 0);
    m_server.reset();
}

// ---- the desk ----

DeskProcess::DeskProcess(const QString& folder, int clockWrong_hours) : m_folder(folder), m_clockWrong_hours(clockWrong_hours)
{
    startAgain();
}

void DeskProcess::stop()
{
    m_program->closeInput();
    CHECK(m_program->waitForEnd() == 0);
}

void DeskProcess::startAgain()
{
    m_program = std::make_unique<Program>(QStringLiteral("callboard-desk-driver"), QStringList{m_folder, QString::number(m_clockWrong_hours)});
    m_refused = answer().value_or(QJsonObject())[QStringLiteral("error")].toString();
}

void DeskProcess::write(const QStringList& words)
{
    m_program->write(words.join(u'\t').toUtf8());
}

std::optional<QJsonObject> DeskProcess::answer(int limit_ms)
{
    const auto line = m_program->line(limit_ms);
    return line ? std::optional(QJsonDocument::fromJson(*line).object()) : std::nullopt;
}

QJsonObject DeskProcess::ask(const QStringList& words)
{
    write(words);
    if (auto said = answer())
        return *said;
    const QString why = m_program->hasEnded() ? QStringLiteral("The desk has ended: ") + m_refused + QString::fromUtf8(m_program->errors().trimmed()) : QStringLiteral("The desk does not answer.");
    return {{QStringLiteral("error"), why}};
}

bool DeskProcess::signIn(quint16 port, const QString& login)
{
    return ask({QStringLiteral("sign-in"), QStringLiteral("http://127.0.0.1:%1").arg(port), login, QString::fromUtf8(SiteFiles::password())}).isEmpty()
        && comesTrue([this] { return isInStep(); });
}

bool DeskProcess::isInStep()
{
    const QJsonObject status = ask({QStringLiteral("status")});
    return status[QStringLiteral("line")] == QStringLiteral("online") && status[QStringLiteral("loaded")].toBool() && status[QStringLiteral("waiting")].toInt(-1) == 0;
}

QString DeskProcess::customerFound(const QString& text)
{
    const QJsonArray hits = find(text);
    return hits.isEmpty() ? QString() : hits.first()[QStringLiteral("customer")].toString();
}

qsizetype DeskProcess::entriesSaying(const QString& file, const QString& text)
{
    const QJsonArray entries = timeline(file);
    return std::count_if(entries.begin(), entries.end(), [&](const QJsonValue& entry) { return entry[QStringLiteral("text")] == text; });
}

// ---- people at work ----

QString newCase(DeskProcess& desk, const char* subject)
{
    const QString customer = desk.customerFound(QStringLiteral("an")); // some name begins like that
    REQUIRE_FALSE(customer.isEmpty());
    const QString file = desk.ask({QStringLiteral("open-case"), customer, QString::fromUtf8(subject)})[QStringLiteral("id")].toString();
    REQUIRE_FALSE(file.isEmpty());
    return file;
}

void notes(DeskProcess& desk, const QString& file, const QByteArray& words)
{
    const QJsonObject answer = desk.ask({QStringLiteral("note"), file, QString::fromUtf8(words)});
    INFO(answer[QStringLiteral("error")].toString().toStdString());
    REQUIRE_FALSE(answer.contains(QStringLiteral("error")));
}

TwoDesks::TwoDesks(int clockWrongHere_hours) : here(site.path(QStringLiteral("here")), clockWrongHere_hours), there(site.path(QStringLiteral("there")))
{
    site.start();
    network = std::make_unique<Relay>(site.port());
    REQUIRE(here.signIn(network->port(), site.demoReps()[0]));
    REQUIRE(there.signIn(site.port(), site.demoReps()[1]));
}

} // namespace callboard
